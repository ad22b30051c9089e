"""The chat pane: comments, and in a quiet style joins, follows, shares and likes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import tzinfo
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual.strip import Strip

from tiktok_tui.core.source_items import ConnectionState, Phase
from tiktok_tui.events.common.spec import EventSpec, viewer_of
from tiktok_tui.events.filter import Filter, Searchable, parse_filter, searchable_event
from tiktok_tui.events.model import ChatDeleted, ChatSent, EnvelopeChanged, Event, LikesSent, RawEvent
from tiktok_tui.events.registry import spec_of, specs
from tiktok_tui.panes.chat_lines import (
    MAX_NAME_CELLS,
    Notice,
    Quiet,
    Said,
    connection_notice,
    gap_notice,
    marks_of,
    notice_of,
    quiet_text,
    reply_name,
)
from tiktok_tui.panes.format import clipped, clock_time
from tiktok_tui.panes.history.events import EventHistory
from tiktok_tui.panes.history.pages import History, Page, intersect_filters
from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.panes.messages import EventsArrived
from tiktok_tui.panes.person_colours import person_style
from tiktok_tui.panes.strips import wrap_text
from tiktok_tui.panes.virtual_list.line import Line
from tiktok_tui.panes.virtual_list.widget import VirtualList

if TYPE_CHECKING:
    from tiktok_tui.alerts.rules import AlertRule

# Between two comments, quiet events of one kind share a line, unless it is older than this many seconds.
MERGE_SECONDS = 10
MAX_MERGED_NAMES = 6
QUIET_STYLE = "quiet"


def shown_events() -> Filter:
    """The events of a recording that have a line in the chat."""
    return parse_filter(f"kind={_narrowest_kinds(spec for spec in specs() if spec.chat)}")


def _loud_events() -> Filter:
    quiet = (spec for spec in specs() if spec.chat and spec.chat.style == QUIET_STYLE)
    return parse_filter(f"-kind={_narrowest_kinds(quiet)}")


def _narrowest_kinds(some: Iterable[EventSpec[Any]]) -> str:
    return ",".join(dict.fromkeys(spec.kinds[-1] for spec in some))


def _verb_of(event: Event | None) -> str:
    """What the line of a quiet event says; "" for one that shares no line, such as a share that brought people."""
    chat = spec_of(event).chat if event is not None else None
    return chat.verb_of(event) if event is not None and chat is not None else ""


def _is_announced(event: Event, lines: Iterable[Line]) -> bool:
    """Whether an envelope has a line already: events that are read from a recording do not know of those before."""
    if not isinstance(event, EnvelopeChanged) or not event.envelope_id:
        return False
    notices = (line.subject.event for line in lines if isinstance(line.subject, Notice))
    return any(isinstance(box, EnvelopeChanged) and box.envelope_id == event.envelope_id for box in notices)


class ChatPane(VirtualList):
    EMPTY = "nobody has said anything yet"
    show_quiet_lines = True

    def __init__(self, timezone: tzinfo | None, emoji: Callable[[str], str]) -> None:
        super().__init__("chat", "1", id="chat")
        self._timezone = timezone
        self._emoji = emoji
        self._last_state = ""
        self._loud = _loud_events()
        # As many lines of merged events can stand at the end at once.
        self._verbs = len({spec.chat.verb for spec in specs() if spec.chat and spec.chat.verb})

    # --- what arrives -------------------------------------------------------------------------------------------------

    def on_events_arrived(self, message: EventsArrived) -> None:
        fresh: list[Line] = []
        deletions = [raw.event for raw in message.events if isinstance(raw.event, ChatDeleted)]
        # A gap is in front of what came with it; whatever else a connection says is behind.
        for state in message.states:
            if state.is_gap:
                self._add_state(state, message.now, fresh)
        for raw in message.events:
            line = self._put(raw, fresh, self.lines)
            if line is not None and raw.number in message.alerted:
                line.is_alert = True
        for state in message.states:
            if not state.is_gap:
                self._add_state(state, message.now, fresh)
        if message.events:
            self.mark_seen(message.events[-1].number)
        if fresh or message.events:
            self.add_lines(fresh)
            self._mark_deleted(deletions)
            self.show()

    def reset_lines(self) -> None:
        self._last_state = ""
        super().reset_lines()

    def _add_state(self, state: ConnectionState, now: float, fresh: list[Line]) -> None:
        line = self._state_line(state, now)
        if line is not None:
            fresh.append(line)

    def _put(self, raw: RawEvent, fresh: list[Line], before: Sequence[Line]) -> Line | None:
        """Put an event among the lines, behind `before`. The line it stands in, None when it has none."""
        event = raw.event
        match event:
            case None:
                return None
            case ChatSent():
                line = Line(raw.number, Said(event))
                fresh.append(line)
                return line
        if verb := _verb_of(event):
            return self._put_quiet(raw.number, event, verb, fresh, before)
        notice = notice_of(event)
        if notice is None or _is_announced(event, chain(fresh, before)):
            return None
        line = Line(raw.number, notice, is_quiet=notice.style == QUIET_STYLE)
        fresh.append(line)
        return line

    def _put_quiet(self, number: int, event: Event, verb: str, fresh: list[Line], before: Sequence[Line]) -> Line:
        viewer = viewer_of(event)
        count = event.count if isinstance(event, LikesSent) else 1
        for line in islice(chain(reversed(fresh), reversed(before)), self._verbs):
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
        chat = spec_of(event).chat
        sign = chat.sign if chat is not None else ""
        line = Line(number, Quiet(event, verb, event.time, sign, [viewer], count), is_quiet=True)
        fresh.append(line)
        return line

    def _state_line(self, state: ConnectionState, now: float) -> Line | None:
        if state.phase is Phase.LIVE and not state.is_gap:
            return Line(0, Notice(state.detail, now, "quiet")) if state.detail else None
        if state.phase in (Phase.RESOLVING, Phase.SIGNING, Phase.CONNECTING):
            return None
        text = state.detail or state.phase.value
        if state.is_gap:
            text = f"— gap: {state.detail or 'live again.'} Messages in between may be missing. —"
        elif state.phase is Phase.FAILED:
            text = f"{text} {state.advice}".strip()
        if text == self._last_state:  # the next try failed like the one before: the header counts
            return None
        self._last_state = text
        return Line(0, Notice(text, now, "error" if state.phase is Phase.FAILED else "warning"))

    def _mark_deleted(self, deletions: Sequence[ChatDeleted]) -> None:
        if not deletions:
            return
        messages: set[int] = set()
        viewers: dict[int, int] = {}
        for deletion in deletions:
            messages |= set(deletion.msg_ids)
            viewers |= dict.fromkeys(deletion.viewer_ids, deletion.number)
        for line in self.lines_in_memory:
            said = line.subject
            if isinstance(said, Said) and not said.is_deleted:
                event = said.event
                # Comments after the deletion of a viewer's comments stay.
                if event.msg_id in messages or line.number < viewers.get(event.viewer.id, 0):
                    said.is_deleted = True
                    self.line_changed(line)

    def number_of(self, raw: RawEvent) -> int:
        """Returns the number of an event's line, 0 when it has none. A quiet event may share the line of another."""
        event = raw.event
        verb = _verb_of(event)
        if event is None or not verb:
            return raw.number if isinstance(event, ChatSent) or (event and notice_of(event)) else 0
        for line in self.lines_in_memory:
            quiet = line.subject
            if isinstance(quiet, Quiet) and quiet.verb == verb and line.first <= raw.number <= line.number:
                return line.number
        return raw.number if self.has_history else 0

    # --- what the recording has ---------------------------------------------------------------------------------------

    def make_history(self, thread: HistoryThread, rules: Sequence[AlertRule]) -> History:
        return EventHistory(thread, rules, shown_events(), as_shown=True)

    def wanted(self) -> Filter:
        return super().wanted() if self.show_quiet_lines else intersect_filters(super().wanted(), self._loud)

    def lines_of(self, page: Page, before: Sequence[Line]) -> list[Line]:
        lines: list[Line] = []
        gaps = list(page.gaps)
        for raw in page.items:
            assert isinstance(raw, RawEvent)
            while gaps and gaps[0].before_event <= raw.number:
                lines.append(Line(0, gap_notice(gaps.pop(0))))
            notice = connection_notice(raw.event)
            if notice is not None:
                lines.append(Line(raw.number, notice))
                continue
            line = self._put(raw, lines, before)
            if line is not None:
                line.is_alert = line.is_alert or raw.number in page.alerted
                if isinstance(line.subject, Said):
                    line.subject.is_deleted = raw.number in page.deleted
        return lines + [Line(0, gap_notice(gap)) for gap in gaps]

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
            return wrap_text(prefix, self.style_of("time"), self._said(subject, width), width)
        if isinstance(subject, Quiet):
            prefix = self._time(subject.event.time, width)
            sentence = self._emoji(quiet_text(subject, width - len(prefix)))
            text = Text().append(clipped(sentence, width - len(prefix)), self.style_of("quiet"))
            return wrap_text(prefix, self.style_of("time"), text, width, max_rows=1)
        assert isinstance(subject, Notice)
        prefix = self._time(subject.time, width)
        text = Text().append(self._emoji(subject.text), self.style_of(subject.style))
        return wrap_text(prefix, self.style_of("time"), text, width, max_rows=4)

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
            text.append(f" @{self._emoji(clipped(viewer.handle, MAX_NAME_CELLS))}", self.style_of("handle"))
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
                    text.highlight_words([f"@{self._emoji(name)}"], self.style_of("strong"))
