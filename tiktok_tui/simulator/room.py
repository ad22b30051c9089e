"""What everything in a simulated room shares: its dice, its clock, its cast, and the header of its messages."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from google.protobuf.message import Message

from tiktok_tui.simulator.battles import SimulatedBattle
from tiktok_tui.simulator.gifts import GiftKind
from tiktok_tui.simulator.people import Cast, Person, Streamer, simulated_streamer
from tiktok_tui.wire.schema.upb import shared_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# How long the room stays excited: seconds until two thirds of it are gone.
EXCITEMENT_SECONDS = 8.0


@dataclass(frozen=True, slots=True)
class TimedFrame:
    """What the server sends `at` seconds after the room began.

    Either `envelopes`, whose payloads are serialised already, or `broken`: bytes to send as they are, as one whole
    WebSocket message.
    """

    at: float
    envelopes: tuple[Envelope, ...]
    broken: bytes | None = None
    told: None = None
    now_ms: int = 0


# A happening that takes time: it yields the seconds until its next step, or what it sends now.
Happening = Iterator[float | Envelope]


@dataclass(frozen=True, slots=True)
class SaidComment:
    """A comment that others may answer, pin or delete."""

    person: Person
    text: str
    msg_id: int


class SimulatedRoom:
    """One simulated room. `now` is in seconds since it began; taking messages moves it."""

    def __init__(self, scene: str, *, seed: int, rate: float, started_at: float) -> None:
        self.dice = Random(f"{scene} {seed}")
        self.rate = rate
        self.started_at = started_at
        self.now = 0.0
        self.streamer: Streamer = simulated_streamer(seed)
        self.host = shared_pb2.User(
            id=self.streamer.host_id, nickname=self.streamer.nickname, display_id=self.streamer.handle
        )
        self.cast = Cast(Random(f"cast {seed}"))
        self.likes = self.streamer.likes
        self.followers = self.streamer.followers
        self.viewers = float(self.streamer.viewers)
        self.visitors = self.streamer.viewers * 4
        self.battle: SimulatedBattle | None = None
        self.said: deque[SaidComment] = deque(maxlen=40)
        self.came: deque[Person] = deque(maxlen=12)
        self.last_gift: tuple[float, Person, GiftKind] | None = None
        self.given: dict[Person, int] = {}
        self.has_ended = False
        self._excitement, self._excited_at = 0.0, 0.0
        self._viewers_moved_at = 0.0
        # Real message ids hold the time in their upper half and rise.
        self._next_msg_id = int(started_at) << 32
        self._next_group_id = int(started_at * 1000)

    # --- time ---------------------------------------------------------------------------------------------------------

    @property
    def now_ms(self) -> int:
        return int((self.started_at + self.now) * 1000)

    def pace(self, seconds: float, messages: float) -> float:
        """`seconds`, or in a slow room as long as it takes for `messages` messages."""
        return max(seconds, messages / self.rate)

    def excite(self, amount: float) -> None:
        self._excitement, self._excited_at = min(1.5, self.excitement + amount), self.now

    @property
    def excitement(self) -> float:
        return self._excitement * math.exp((self._excited_at - self.now) / EXCITEMENT_SECONDS)

    # --- numbers ------------------------------------------------------------------------------------------------------

    def move_viewers(self) -> int:
        """Let the number of viewers drift towards a slow tide, and return it."""
        passed = self.now - self._viewers_moved_at
        self._viewers_moved_at = self.now
        tide = self.streamer.viewers * (1.15 + 0.3 * math.sin(self.now / 240) + 0.12 * math.sin(self.now / 47))
        tide *= 1 + 0.4 * self.excitement
        pull = 1 - math.exp(-passed / 30)
        self.viewers += (tide - self.viewers) * pull + self.dice.gauss(0, 1) * math.sqrt(passed * self.viewers / 20)
        self.viewers = max(3.0, self.viewers)
        return int(self.viewers)

    def count_gift(self, person: Person, diamonds: int) -> None:
        self.given[person] = self.given.get(person, 0) + diamonds

    # --- messages -----------------------------------------------------------------------------------------------------

    def next_msg_id(self) -> int:
        self._next_msg_id += self.dice.randrange(1, 5000)
        return self._next_msg_id

    def next_group_id(self) -> int:
        self._next_group_id += self.dice.randrange(1, 900)
        return self._next_group_id

    def common(self, method: str, text: shared_pb2.Text | None = None, describe: str = "") -> shared_pb2.Common:
        """A message's header with an id of its own."""
        return shared_pb2.Common(
            method=method,
            msg_id=self.next_msg_id(),
            room_id=self.streamer.room_id,
            create_time=self.now_ms,
            is_show_msg=True,
            display_text=text,
            describe=describe,
            fold_type=1,
            room_message_heat_level=5,
        )

    def envelope(self, common: shared_pb2.Common, message: Message, *, is_history: bool = False) -> Envelope:
        return Envelope(
            method=common.method, payload=message.SerializeToString(), msg_id=common.msg_id, is_history=is_history
        )


def sentence(key: str, pattern: str, *pieces: Person | shared_pb2.User | str | GiftKind) -> shared_pb2.Text:
    """A text of the platform: a pattern with holes such as {0:user}, and what fills them in order."""
    return shared_pb2.Text(key=key, default_pattern=pattern, pieces=[_piece(piece) for piece in pieces])


def _piece(piece: Person | shared_pb2.User | str | GiftKind) -> shared_pb2.Text.Piece:
    if isinstance(piece, str):
        return shared_pb2.Text.Piece(type=1, string_value=piece)
    if isinstance(piece, GiftKind):
        name = shared_pb2.Text.PatternPiece(key=f"live_gift_{piece.id}", default_pattern=piece.name)
        return shared_pb2.Text.Piece(type=12, gift_value=shared_pb2.Text.GiftPiece(gift_id=piece.id, name_ref=name))
    user = piece.brief if isinstance(piece, Person) else piece
    return shared_pb2.Text.Piece(type=11, user_value=shared_pb2.Text.UserPiece(user=user))
