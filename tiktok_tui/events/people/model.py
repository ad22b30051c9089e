"""Viewers: who comes, likes, follows, shares, subscribes."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.common.model import Event, Viewer


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerJoined(Event):
    viewer: Viewer
    viewers: int  # watching at that moment, 0 when not said


@dataclass(frozen=True, slots=True, kw_only=True)
class LikesSent(Event):
    """`count` likes by one viewer. `total` is the room's as one server knows it and may step back."""

    viewer: Viewer
    count: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed(Event):
    viewer: Viewer
    followers: int  # of the host, 0 when not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Event):
    viewer: Viewer
    joined_through: int  # viewers who came through this share, 0 when not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed(Event):
    """A subscription of `viewer`, or `given` ones that the viewer gave to others."""

    viewer: Viewer
    months: int
    is_renewal: bool
    given: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewersCounted(Event):
    """`now` watch, `total` different viewers came so far; `top` are the room's biggest givers with their coins."""

    now: int
    total: int
    top: tuple[tuple[Viewer, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuperFanNoticed(Event):
    """`viewer` became a super fan, or with `has_joined` is one who came in. `text` in the words of the message."""

    viewer: Viewer
    has_joined: bool
    text: str
