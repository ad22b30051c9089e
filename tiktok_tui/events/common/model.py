"""What every event has, and who stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.common.text import shown_name


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person in a room, as far as one message tells. `id` is 0 when the message does not say."""

    id: int = 0
    handle: str = ""
    nickname: str = ""
    is_moderator: bool = False
    is_subscriber: bool = False
    is_top_gifter: bool = False
    is_host: bool = False
    gifter_level: int = 0
    fan_level: int = 0
    follow_status: int = 0  # 0 does not follow the host, 1 follows, 2 friends

    @property
    def name(self) -> str:
        """What the viewer is called: the handle where the nickname would be drawn as nothing."""
        return shown_name(self.nickname, self.handle) or (f"user {self.id}" if self.id else "someone")


NOBODY = Viewer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`number` is that of the raw event it was read from; `time` is when it happened, epoch seconds.

    `truncated` names what is longer in the message than in the event.
    """

    number: int = 0
    time: float = 0.0
    is_history: bool = False
    truncated: tuple[str, ...] = ()
