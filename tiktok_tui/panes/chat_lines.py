"""What stands in the chat: things said, quiet events that share a line, notices; and the words for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tiktok_tui.events.model import (
    ChatSent,
    Disconnected,
    EnvelopeChanged,
    Event,
    NoticeShown,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
    RoomControlled,
    RouteFailed,
    Shared,
    Subscribed,
    SummaryWritten,
    SuperFanNoticed,
    Viewer,
)
from tiktok_tui.events.summary import summarise
from tiktok_tui.panes.format import clipped, duration, grouped

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Gap

MAX_NAME_CELLS = 24


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


def reply_name(event: ChatSent) -> str:
    """Whom a comment answers, unless its words begin with the name anyway."""
    reply_to = event.reply_to
    if reply_to is None or any(n and event.comment.startswith(f"@{n}") for n in (reply_to.nickname, reply_to.handle)):
        return ""
    return f"{clipped(reply_to.name, MAX_NAME_CELLS)} "


def quiet_text(quiet: Quiet, width: int) -> str:
    """Who did it, the latest last, as many by name as `width` cells hold; the rest as a number."""
    names = [clipped(viewer.name, MAX_NAME_CELLS) for viewer in quiet.people]
    text = ""
    while names:
        text = _quiet_sentence(quiet, names)
        if cell_len(text) <= width:
            break
        del names[0]
    return text


def _quiet_sentence(quiet: Quiet, names: list[str]) -> str:
    shown = ", ".join(names)
    if quiet.verb == "liked":
        shown = shown if len(names) == len(quiet.people) else f"{shown} and others"
        return f"♥ {shown} liked" + (f" ×{grouped(quiet.count)}" if quiet.count > 1 else "")
    others = quiet.count - len(names)
    sign = {"joined": "→", "followed": "+", "shared": "↗"}[quiet.verb]
    return f"{sign} {shown}" + (f" and {grouped(others)} more" if others > 0 else "") + f" {quiet.verb}"


def notice_of(event: Event) -> Notice | None:
    """What else belongs among the words of a room."""
    sign, style = _sign_and_style(event)
    return Notice(f"{sign}{summarise(event)}", event.time, style, event) if style else None


def _sign_and_style(event: Event) -> tuple[str, str]:
    """What stands before the line of an event, and its part of the style; "" for one that makes no line."""
    match event:
        case Shared() if event.joined_through:
            return "↗ ", "quiet"
        case Subscribed() | SuperFanNoticed():
            return "★ ", "subscriber"
        case RoomControlled():
            return "", "warning"
        case EnvelopeChanged() if event.is_shown:
            return "▣ ", "gift"
        case QuestionAsked():
            return "? ", "strong"
        case QuestionChanged() if event.step is QuestionStep.SELECTED and event.question:
            return "? ", "strong"
        case SummaryWritten():
            return "≡ ", "quiet"
        case NoticeShown() if event.text:
            return "", "quiet"
        case _:
            return "", ""


def connection_notice(event: Event | None) -> Notice | None:
    """What the connection had to say, from a recording: live it says so itself."""
    if isinstance(event, Disconnected) and event.reason:
        return Notice(event.reason, event.time, "warning", event)
    if isinstance(event, RouteFailed):
        return Notice(f"{event.reason} {event.advice}".strip(), event.time, "error", event)
    return None


def gap_notice(gap: Gap) -> Notice:
    text = gap.reason or f"{duration(gap.until - gap.at)} without a connection."
    return Notice(f"— gap: {text} Messages in between may be missing. —", gap.until, "warning")
