"""What is said in a room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tiktok_tui.events.common.model import NOBODY, Event, Viewer

# RoomPinMessage.action, when a message is pinned; any other number takes it down.
PINNED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSent(Event):
    """A comment. Emotes stand in it as `[emote]`, several together as `[emote ×3]`.

    `emote_places` are the indexes in `comment` at which the marker of each emote begins.
    """

    msg_id: int = 0
    viewer: Viewer
    comment: str
    reply_to: Viewer | None = None
    mentions: tuple[Viewer, ...] = ()
    language: str = ""
    emotes: int = 0
    emote_places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatDeleted(Event):
    """Comments taken back by their message ids, or everything by some people."""

    msg_ids: tuple[int, ...]
    viewer_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionSpoken(Event):
    """A caption. Those with the same `sentence_id` replace one another until one `is_final`.

    Seen: rooms whose captions have neither. Each of those is a sentence of its own.
    It was spoken from `starts_at` (epoch s) on, for `seconds`; both are 0 when not said.
    """

    sentence_id: int
    text: str
    language: str
    is_final: bool
    starts_at: float = 0.0
    seconds: float = 0.0

    @property
    def sentence(self) -> tuple[int, str]:
        """What tells sentences apart: the id, or the start in milliseconds where there is none; and the language."""
        return self.sentence_id or round(self.starts_at * 1000), self.language


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePinned(Event):
    """`text` is what was pinned, "" when it was taken down."""

    text: str
    author: Viewer
    operator: Viewer
    is_pinned: bool
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Event):
    viewer: Viewer
    question: str
    question_id: int = 0


class QuestionStep(Enum):
    SELECTED = "selected"  # the host answers it now
    ANSWERED = "answered"  # it slides off the screen
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionChanged(Event):
    """What becomes of a question. `question` and `viewer` only where the message repeats them."""

    question_id: int
    step: QuestionStep
    question: str = ""
    viewer: Viewer = NOBODY
