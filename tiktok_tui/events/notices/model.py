"""Messages that are a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.common.model import NOBODY, Event, Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeShown(Event):
    """A message without an event of its own that carries a readable sentence, or a notice of the room."""

    text: str
    viewer: Viewer = NOBODY
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described(Event):
    """A message that changes nothing on the screen. `text` says in one line what it tells, for the inspector."""

    text: str
    viewer: Viewer = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWritten(Event):
    """TikTok's own summary of the LIVE so far, written by a machine."""

    text: str
    language: str = ""
