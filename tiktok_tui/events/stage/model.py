"""The stage: who is on it."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.common.model import Event, Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChanged(Event):
    """People come to the stage or leave it. `linked` are those on it now, when the message says so.

    `people` are those whom the message is about: who is on the stage, came or left, with names where it has them.
    """

    step: str
    linked: tuple[int, ...] = ()
    people: tuple[Viewer, ...] = ()
