"""Turns happenings and a mix of everyday messages into frames at the right average rate."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterator, Mapping

from tiktok_tui.simulator.room import Happening, SimulatedRoom, TimedFrame
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# Makes one everyday message; it may hand a happening to `Engine.start` to go on later.
Drawer = Callable[[], Envelope]

# How many messages a share is kept over: less looks mechanical, more drifts.
MEMORY = 200
# In how many seconds a debt of messages is made good.
CATCH_UP_SECONDS = 15

KIND_OF_METHOD = {
    "WebcastMemberMessage": "member",
    "WebcastLikeMessage": "like",
    "WebcastRoomUserSeqMessage": "viewers",
    "WebcastChatMessage": "chat",
    "WebcastCaptionMessage": "caption",
    "WebcastSocialMessage": "social",
    "WebcastGiftMessage": "gift",
    # A battle comes on top of the shares: while it runs, polls and questions go on.
    "WebcastLinkMicArmies": "battle",
    "WebcastLinkMicBattle": "battle",
    "WebcastLinkMicBattleItemCard": "battle",
    "WebcastLinkmicBattleTaskMessage": "battle",
}
# What people do more of while something exciting happens.
LIVELY = ("chat", "like")


class Engine:
    """Plays one room: `start` happenings, then read `frames`.

    `shares` are those of kinds in KIND_OF_METHOD and of "other"; happenings count towards them. `drawers` make one
    message of a kind.
    """

    def __init__(
        self,
        room: SimulatedRoom,
        shares: Mapping[str, float],
        drawers: Mapping[str, Drawer],
        messages_per_frame: int = 3,
    ) -> None:
        self._room = room
        self._shares = [(kind, share, 1.0 if kind in LIVELY else 0.0) for kind, share in shares.items()]
        self._drawers = drawers
        self._per_frame = messages_per_frame
        self._sent = dict.fromkeys((*shares, "other"), 0)
        self._total = 0
        self._due: list[tuple[float, int, Happening]] = []
        self._started = 0

    def start(self, happening: Happening, after: float = 0.0) -> None:
        """Let something happen beside everything else, `after` seconds from now."""
        self._started += 1
        heapq.heappush(self._due, (self._room.now + after, self._started, happening))

    def frames(self) -> Iterator[TimedFrame]:
        """Frames in the order of their time; endless unless the room ends."""
        room = self._room
        while not room.has_ended:
            envelopes: list[Envelope] = []
            while len(envelopes) < self._per_frame and not room.has_ended:
                if self._total:
                    room.now += self._gap()
                envelope = self._next_step() or self._draw()
                envelopes.append(envelope)
                self._total += 1
                kind = KIND_OF_METHOD.get(envelope.method, "other")
                self._sent[kind] = self._sent.get(kind, 0) + 1
            yield TimedFrame(room.now, tuple(envelopes))

    def _gap(self) -> float:
        """Seconds to the next message: a rhythm around the rate, pulled back to it on average."""
        room = self._room
        debt = (room.rate * room.now - self._total) / (room.rate * CATCH_UP_SECONDS)
        tempo = (1 + 0.25 * math.sin(room.now / 3.1)) * (1 + 1.4 * room.excitement) * (1 + max(-0.7, min(2.0, debt)))
        return room.dice.uniform(0.4, 1.6) / (room.rate * tempo)

    def _next_step(self) -> Envelope | None:
        """What a happening sends now, if one is due."""
        while self._due and self._due[0][0] <= self._room.now:
            due, order, happening = heapq.heappop(self._due)
            for step in happening:
                if isinstance(step, float):
                    heapq.heappush(self._due, (due + step, order, happening))
                    break
                heapq.heappush(self._due, (due, order, happening))
                return step
        return None

    def _draw(self) -> Envelope:
        """An everyday message of a kind that is behind its share."""
        excitement = self._room.excitement
        reach = self._total + MEMORY
        weights = [
            max(0.0, share * reach - self._sent[kind]) * (1 + lively * excitement)
            for kind, share, lively in self._shares
        ]
        kind = self._room.dice.choices(self._shares, weights)[0][0] if any(weights) else self._shares[0][0]
        return self._drawers[kind]()
