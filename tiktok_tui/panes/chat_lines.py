"""The lines of the chat: comments, quiet events that share a line, notices; and their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from tiktok_tui.events.common.spec import ChatLine
from tiktok_tui.events.model import ChatSent, Event, Viewer
from tiktok_tui.events.registry import spec_of
from tiktok_tui.events.summary import summarise
from tiktok_tui.panes.format import clipped, duration, grouped

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Gap

MAX_NAME_CELLS = 24


@dataclass(slots=True)
class Said:
    """A comment, which may be deleted later."""

    event: ChatSent
    is_deleted: bool = False


@dataclass(slots=True)
class Quiet:
    """Events of one kind that share a line. `people` are the latest, newest last; `count` all of them, or all likes."""

    event: Event
    verb: str
    started_at: float
    sign: str
    people: list[Viewer] = field(default_factory=list)
    count: int = 0


@dataclass(slots=True)
class Notice:
    """A line that is not a comment. `style` is a part of a pane's style."""

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
        return f"{quiet.sign}{shown} liked" + (f" ×{grouped(quiet.count)}" if quiet.count > 1 else "")
    others = quiet.count - len(names)
    return f"{quiet.sign}{shown}" + (f" and {grouped(others)} more" if others > 0 else "") + f" {quiet.verb}"


def notice_of(event: Event) -> Notice | None:
    """The line that an event other than a comment has to itself, None when it has none or shares one."""
    chat = spec_of(event).chat
    if chat is None or not chat.is_live or isinstance(event, ChatSent) or chat.verb_of(event):
        return None
    return _notice(event, chat) if chat.shows(event) else None


def connection_notice(event: Event | None) -> Notice | None:
    """The line of a connection event of a recording; live, such lines come from the connection's states."""
    chat = spec_of(event).chat if event is not None else None
    return _notice(event, chat) if event is not None and chat and not chat.is_live and chat.shows(event) else None


def _notice(event: Event, chat: ChatLine[Any]) -> Notice:
    return Notice(f"{chat.sign}{summarise(event)}", event.time, chat.style, event)


def gap_notice(gap: Gap) -> Notice:
    text = gap.reason or f"{duration(gap.until - gap.at)} without a connection."
    return Notice(f"— gap: {text} Messages in between may be missing. —", gap.until, "warning")
