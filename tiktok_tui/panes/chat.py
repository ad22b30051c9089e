"""Chat: who says what, and quietly who comes, follows, shares and likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import tzinfo

from rich.text import Text
from textual.strip import Strip

from tiktok_tui.events.filter import Searchable, searchable_event
from tiktok_tui.events.model import (
    ChatDeleted,
    ChatSent,
    EnvelopeChanged,
    Event,
    Followed,
    LikesSent,
    NoticeShown,
    QuestionAsked,
    RawEvent,
    RoomAction,
    RoomControlled,
    Shared,
    Subscribed,
    Viewer,
    ViewerJoined,
)
from tiktok_tui.panes.colours import person_style
from tiktok_tui.panes.format import clipped, clock_time, grouped
from tiktok_tui.panes.line_list import Line
from tiktok_tui.panes.lines import LinePane
from tiktok_tui.panes.messages import EventsArrived
from tiktok_tui.panes.rows import wrapped
from tiktok_tui.sources.base import ConnectionState, Phase

MAX_NAME_CELLS = 24
# Quiet lines of one kind that follow each other within this many seconds share a line.
MERGE_SECONDS = 10
MAX_MERGED_NAMES = 6
_REMEMBERED_COMMENTS = 5_000


@dataclass(slots=True)
class Said:
    """A comment as the pane keeps it: may be taken back later."""

    event: ChatSent
    is_deleted: bool = False


@dataclass(slots=True)
class Quiet:
    """Events of one kind that share a line. `people` are the latest, newest last; `count` all of them, or all likes."""

    event: Event
    verb: str
    started_at: float
    people: list[Viewer] = field(default_factory=list)
    count: int = 0


@dataclass(slots=True)
class Notice:
    """A line that is not anybody's words. `style` is a part of a pane's style."""

    text: str
    time: float
    style: str
    event: Event | None = None


class ChatPane(LinePane):
    EMPTY = "nobody has said anything yet"
    show_quiet_lines = True

    def __init__(self, timezone: tzinfo | None, emoji: Callable[[str], str]) -> None:
        super().__init__("chat", "1", id="chat")
        self._timezone = timezone
        self._emoji = emoji
        self._by_message: dict[int, Line] = {}
        self._by_viewer: dict[int, list[Line]] = {}

    # --- what arrives -------------------------------------------------------------------------------------------------

    def on_events_arrived(self, message: EventsArrived) -> None:
        fresh: list[Line] = []
        for state in message.states:
            line = self._state_line(state, message.now)
            if line is not None:
                fresh.append(line)
        for raw in message.events:
            self._take(raw, fresh)
        if fresh or message.events:
            self.add_lines(fresh)
            self.show()

    def _take(self, raw: RawEvent, fresh: list[Line]) -> None:
        event = raw.event
        if event is None:
            return
        if isinstance(event, ChatSent):
            line = Line(raw.number, Said(event))
            self._remember(event, line)
            fresh.append(line)
        elif isinstance(event, ChatDeleted):
            self._mark_deleted(event)
        elif isinstance(event, ViewerJoined):
            self._take_quiet(raw.number, event, "joined", event.viewer, 1, fresh)
        elif isinstance(event, LikesSent):
            self._take_quiet(raw.number, event, "liked", event.viewer, event.count, fresh)
        elif isinstance(event, Followed):
            self._take_quiet(raw.number, event, "followed", event.viewer, 1, fresh)
        elif isinstance(event, Shared):
            self._take_quiet(raw.number, event, "shared", event.viewer, 1, fresh)
        else:
            notice = _notice_of(event)
            if notice is not None:
                fresh.append(Line(raw.number, notice, is_quiet=notice.style == "quiet"))

    def _take_quiet(  # noqa: PLR0917
        self, number: int, event: Event, verb: str, viewer: Viewer, count: int, fresh: list[Line]
    ) -> None:
        last = fresh[-1] if fresh else (self.lines[-1] if self.lines else None)
        if last is not None and isinstance(last.subject, Quiet):
            quiet = last.subject
            if quiet.verb == verb and abs(event.time - quiet.started_at) < MERGE_SECONDS:
                last.number = number
                quiet.count += count
                if viewer not in quiet.people:
                    quiet.people = [*quiet.people[-(MAX_MERGED_NAMES - 1) :], viewer]
                if not fresh or last is not fresh[-1]:
                    self.line_changed(last)
                return
        fresh.append(Line(number, Quiet(event, verb, event.time, [viewer], count), is_quiet=True))

    def _state_line(self, state: ConnectionState, now: float) -> Line | None:
        if state.phase is Phase.LIVE and not state.is_gap:
            return None
        if state.phase in (Phase.RESOLVING, Phase.SIGNING, Phase.CONNECTING):
            return None
        text = state.detail or state.phase.value
        if state.is_gap:
            text = f"— gap: {text} Messages in between may be missing. —"
        elif state.phase is Phase.FAILED:
            text = f"{text} {state.advice}".strip()
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
            text = Text().append(
                clipped(self._emoji(_quiet_text(subject)), width - len(prefix)), self.style_of("quiet")
            )
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
            text.append(f"↪ {self._emoji(_reply_name(event))}", self.style_of("handle"))
        text.append(
            self._emoji(event.comment),
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


def marks_of(viewer: Viewer) -> list[tuple[str, str]]:
    """The marks before a name, with the part of the style each is drawn in."""
    marks: list[tuple[str, str]] = []
    if viewer.is_host:
        marks.append(("HOST", "success"))
    if viewer.is_moderator:
        marks.append(("MOD", "moderator"))
    if viewer.is_subscriber:
        marks.append(("SUB", "subscriber"))
    if viewer.is_top_gifter:
        marks.append(("TOP", "gift"))
    if viewer.gifter_level:
        marks.append((f"L{viewer.gifter_level}", "streak" if viewer.gifter_level >= 30 else "handle"))
    return marks


def _reply_name(event: ChatSent) -> str:
    """Whom a comment answers, unless its words begin with the name anyway."""
    reply_to = event.reply_to
    if reply_to is None or any(n and event.comment.startswith(f"@{n}") for n in (reply_to.nickname, reply_to.handle)):
        return ""
    return f"{clipped(reply_to.name, MAX_NAME_CELLS)} "


def _quiet_text(quiet: Quiet) -> str:
    names = [clipped(viewer.name, MAX_NAME_CELLS) for viewer in quiet.people]
    if quiet.verb == "liked":
        shown = ", ".join(names)
        return f"♥ {shown} liked" + (f" ×{grouped(quiet.count)}" if quiet.count > 1 else "")
    sign = {"joined": "→", "followed": "+", "shared": "↗"}[quiet.verb]
    others = quiet.count - len(names)
    shown = ", ".join(names) + (f" and {grouped(others)} more" if others > 0 else "")
    return f"{sign} {shown} {quiet.verb}"


def _notice_of(event: Event) -> Notice | None:
    """What else belongs among the words of a room."""
    if isinstance(event, Subscribed):
        how = f" again, month {event.months}" if event.is_renewal and event.months else ""
        return Notice(f"★ {event.viewer.name} subscribed{how}", event.time, "subscriber", event)
    if isinstance(event, RoomControlled):
        words = {
            RoomAction.PAUSED: "The streamer paused the LIVE.",
            RoomAction.RESUMED: "The LIVE goes on.",
            RoomAction.ENDED: "The LIVE ended.",
            RoomAction.SUSPENDED: "TikTok ended the LIVE.",
        }
        return Notice(f"{words[event.action]} {event.reason}".strip(), event.time, "warning", event)
    if isinstance(event, QuestionAsked):
        return Notice(f"? {event.viewer.name} asks: {event.question}", event.time, "strong", event)
    if isinstance(event, EnvelopeChanged) and event.is_shown:
        box = "super-fan box" if event.is_super_fan_box else "treasure box"
        text = f"▣ {event.sender or 'someone'} left a {box}: {grouped(event.diamonds)} diamonds for {event.winners}"
        return Notice(text, event.time, "gift", event)
    if isinstance(event, NoticeShown) and event.text:
        return Notice(event.text, event.time, "quiet", event)
    return None
