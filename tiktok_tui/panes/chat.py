"""Chat: who says what, and quietly who comes, follows, shares and likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import tzinfo
from itertools import chain, islice

from rich.text import Text
from textual.strip import Strip

from tiktok_tui.events.filter import Searchable, searchable_event
from tiktok_tui.events.model import (
    ChatDeleted,
    ChatSent,
    Event,
    Followed,
    LikesSent,
    RawEvent,
    Shared,
    Viewer,
    ViewerJoined,
)
from tiktok_tui.panes.chat_lines import MAX_NAME_CELLS, Notice, Quiet, Said, marks_of, notice_of, quiet_text, reply_name
from tiktok_tui.panes.colours import person_style
from tiktok_tui.panes.format import clipped, clock_time
from tiktok_tui.panes.line_list import Line
from tiktok_tui.panes.lines import LinePane
from tiktok_tui.panes.messages import EventsArrived
from tiktok_tui.panes.rows import wrapped
from tiktok_tui.sources.base import ConnectionState, Phase

# Between two things said, the quiet events of one kind share a line, unless it is older than this.
MERGE_SECONDS = 10
QUIET_KINDS = 4  # joined, liked, followed, shared
MAX_MERGED_NAMES = 6
_REMEMBERED_COMMENTS = 5_000
_VERBS: dict[type[Event], str] = {
    ViewerJoined: "joined",
    LikesSent: "liked",
    Followed: "followed",
    Shared: "shared",
}


class ChatPane(LinePane):
    EMPTY = "nobody has said anything yet"
    show_quiet_lines = True

    def __init__(self, timezone: tzinfo | None, emoji: Callable[[str], str]) -> None:
        super().__init__("chat", "1", id="chat")
        self._timezone = timezone
        self._emoji = emoji
        self._last_state = ""
        self._by_message: dict[int, Line] = {}
        self._by_viewer: dict[int, list[Line]] = {}

    # --- what arrives -------------------------------------------------------------------------------------------------

    def on_events_arrived(self, message: EventsArrived) -> None:
        fresh: list[Line] = []
        # A gap is in front of what came with it; whatever else a connection says is behind.
        for state in message.states:
            if state.is_gap:
                self._add_state(state, message.now, fresh)
        for raw in message.events:
            line = self._take(raw, fresh)
            if line is not None and raw.number in message.alerted:
                line.is_alert = True
        for state in message.states:
            if not state.is_gap:
                self._add_state(state, message.now, fresh)
        if fresh or message.events:
            self.add_lines(fresh)
            self.show()

    def begin_anew(self) -> None:
        self._last_state = ""
        self._by_message.clear()
        self._by_viewer.clear()
        super().begin_anew()

    def _add_state(self, state: ConnectionState, now: float, fresh: list[Line]) -> None:
        line = self._state_line(state, now)
        if line is not None:
            fresh.append(line)

    def _take(self, raw: RawEvent, fresh: list[Line]) -> Line | None:
        """Put an event among the lines. The line it stands in, None when it has none."""
        event = raw.event
        match event:
            case None:
                return None
            case ChatSent():
                line = Line(raw.number, Said(event))
                self._remember(event, line)
                fresh.append(line)
                return line
            case ChatDeleted():
                self._mark_deleted(event)
                return None
            case ViewerJoined():
                return self._take_quiet(raw.number, event, "joined", event.viewer, 1, fresh)
            case LikesSent():
                return self._take_quiet(raw.number, event, "liked", event.viewer, event.count, fresh)
            case Followed():
                return self._take_quiet(raw.number, event, "followed", event.viewer, 1, fresh)
            case Shared():
                return self._take_quiet(raw.number, event, "shared", event.viewer, 1, fresh)
        notice = notice_of(event)
        if notice is None:
            return None
        line = Line(raw.number, notice, is_quiet=notice.style == "quiet")
        fresh.append(line)
        return line

    def _take_quiet(  # noqa: PLR0917
        self, number: int, event: Event, verb: str, viewer: Viewer, count: int, fresh: list[Line]
    ) -> Line:
        for line in islice(chain(reversed(fresh), reversed(self.lines)), QUIET_KINDS):
            quiet = line.subject
            if not isinstance(quiet, Quiet):
                break
            if quiet.verb == verb and abs(event.time - quiet.started_at) < MERGE_SECONDS:
                line.number = number
                quiet.count += count
                if viewer not in quiet.people:
                    quiet.people = [*quiet.people[-(MAX_MERGED_NAMES - 1) :], viewer]
                self.line_changed(line)
                return line
        line = Line(number, Quiet(event, verb, event.time, [viewer], count), is_quiet=True)
        fresh.append(line)
        return line

    def _state_line(self, state: ConnectionState, now: float) -> Line | None:
        if state.phase is Phase.LIVE and not state.is_gap:
            return Line(0, Notice(state.detail, now, "quiet")) if state.detail else None
        if state.phase in (Phase.RESOLVING, Phase.SIGNING, Phase.CONNECTING):
            return None
        text = state.detail or state.phase.value
        if state.is_gap:
            text = f"— gap: {text} Messages in between may be missing. —"
        elif state.phase is Phase.FAILED:
            text = f"{text} {state.advice}".strip()
        if text == self._last_state:  # the next try failed like the one before: the header counts
            return None
        self._last_state = text
        return Line(0, Notice(text, now, "error" if state.phase is Phase.FAILED else "warning"))

    def _remember(self, event: ChatSent, line: Line) -> None:
        if event.msg_id:
            self._by_message[event.msg_id] = line
        if event.viewer.id:
            self._by_viewer.setdefault(event.viewer.id, []).append(line)
        if len(self._by_message) > _REMEMBERED_COMMENTS:
            for msg_id in list(self._by_message)[: _REMEMBERED_COMMENTS // 5]:
                del self._by_message[msg_id]
        if len(self._by_viewer) > _REMEMBERED_COMMENTS:
            for viewer_id in list(self._by_viewer)[: _REMEMBERED_COMMENTS // 5]:
                del self._by_viewer[viewer_id]

    def _mark_deleted(self, event: ChatDeleted) -> None:
        lines = [self._by_message[msg_id] for msg_id in event.msg_ids if msg_id in self._by_message]
        for viewer_id in event.viewer_ids:
            lines += self._by_viewer.get(viewer_id, [])
        for line in lines:
            if isinstance(line.subject, Said):
                line.subject.is_deleted = True
                self.line_changed(line)

    def number_of(self, raw: RawEvent) -> int:
        """The number of the line that an event stands in, 0 when it makes none. A quiet one may share another's."""
        event = raw.event
        verb = _VERBS.get(type(event)) if event is not None else None
        if event is None or verb is None:
            return raw.number if isinstance(event, ChatSent) or (event and notice_of(event)) else 0
        shared = (line for line in self.lines if isinstance(line.subject, Quiet) and line.subject.verb == verb)
        return next((line.number for line in shared if line.number >= raw.number), 0)

    # --- what it looks like -------------------------------------------------------------------------------------------

    def is_hidden(self, line: Line) -> bool:
        return line.is_quiet and not self.show_quiet_lines

    def toggle_quiet_lines(self) -> bool:
        self.show_quiet_lines = not self.show_quiet_lines
        self.choose_lines()
        return self.show_quiet_lines

    def searchable_of(self, line: Line) -> Searchable:
        subject = line.subject
        if isinstance(subject, Said):
            return searchable_event(subject.event)
        if isinstance(subject, Quiet):
            found = searchable_event(subject.event)
            names = " ".join(f"{viewer.nickname} {viewer.handle}" for viewer in subject.people)
            return replace(found, text=f"{names} {subject.verb}")
        assert isinstance(subject, Notice)
        if subject.event is not None:
            return replace(searchable_event(subject.event), text=subject.text)
        return Searchable(text=subject.text, fields={"kind": "connection"}, flags=frozenset())

    def rows_of(self, line: Line, width: int) -> list[Strip]:
        subject = line.subject
        if isinstance(subject, Said):
            prefix = self._time(subject.event.time, width)
            return wrapped(prefix, self.style_of("time"), self._said(subject, width), width)
        if isinstance(subject, Quiet):
            prefix = self._time(subject.event.time, width)
            sentence = self._emoji(quiet_text(subject, width - len(prefix)))
            text = Text().append(clipped(sentence, width - len(prefix)), self.style_of("quiet"))
            return wrapped(prefix, self.style_of("time"), text, width, max_rows=1)
        assert isinstance(subject, Notice)
        prefix = self._time(subject.time, width)
        text = Text().append(self._emoji(subject.text), self.style_of(subject.style))
        return wrapped(prefix, self.style_of("time"), text, width, max_rows=4)

    def _time(self, epoch: float, width: int) -> str:
        return clock_time(epoch, self._timezone, with_seconds=width >= 50) + " "

    def _said(self, said: Said, width: int) -> Text:
        event = said.event
        viewer = event.viewer
        text = Text()
        for mark, style in marks_of(viewer):
            text.append(f"{mark} ", self.style_of(style))
        text.append(self._emoji(clipped(viewer.name, MAX_NAME_CELLS)), person_style(viewer, self.palette))
        if viewer.handle and viewer.nickname and width >= 50:
            text.append(f" @{clipped(viewer.handle, MAX_NAME_CELLS)}", self.style_of("handle"))
        text.append(": " if not event.is_history else " (before): ", self.style_of("handle"))
        if said.is_deleted:
            text.append("removed by a moderator: ", self.style_of("warning"))
        if event.reply_to is not None:
            text.append(f"↪ {self._emoji(reply_name(event))}", self.style_of("handle"))
        text.append(
            self._emoji(event.comment) or "(no text)",
            self.style_of("quiet" if said.is_deleted or event.is_history else "text"),
        )
        if event.mentions and not said.is_deleted:
            self._highlight_mentions(text, event)
        return text

    def _highlight_mentions(self, text: Text, event: ChatSent) -> None:
        for viewer in event.mentions:
            for name in (viewer.nickname, viewer.handle):
                if name:
                    text.highlight_words([f"@{name}"], self.style_of("strong"))
