"""A session that is fed by hand: scenes to a given instant, or people of a test's own. No socket and no thread."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tiktok_tui.alerts.rules import AlertRule
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, Phase, RoomFacts, Route, SourceItem
from tiktok_tui.room.snapshot import RoomSnapshot
from tiktok_tui.session.session import Session
from tiktok_tui.simulator import messages
from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
from tiktok_tui.simulator.gifts import BY_NAME
from tiktok_tui.simulator.people import Person, make_person
from tiktok_tui.simulator.room import SimulatedRoom
from tiktok_tui.simulator.scenes.script import TimedFrame, play, simulated_streamer
from tiktok_tui.simulator.streaks import gift
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# A Friday evening, 20:15 UTC.
STARTED_AT = 1_763_756_100.0
SEED = 7
LONGEST_SCENE = 400.0


class HandFedSource:
    """A source that yields nothing: the test hands its items to the session."""

    route = Route("simulated room")

    async def items(self) -> AsyncIterator[SourceItem]:
        nothing: tuple[SourceItem, ...] = ()
        for item in nothing:
            yield item


@dataclass
class Clock:
    """Stands still until somebody moves it. Seconds."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class ManualSession:
    """A session whose time is that of the room it is fed, `STARTED_AT` being second 0."""

    clock: Clock = field(default_factory=Clock)
    number: int = 0
    rules: Sequence[AlertRule] = ()
    recorder: Recorder | None = None
    server_ahead: float = 0.0  # seconds by which the server's clock is before ours

    def __post_init__(self) -> None:
        def wall_clock() -> float:
            return STARTED_AT + self.clock.now

        self.session = Session(
            HandFedSource(), monotonic=self.clock, wall_clock=wall_clock, rules=self.rules, recorder=self.recorder
        )
        self._frames: Iterator[TimedFrame] = iter(())
        self._next: TimedFrame | None = None

    def state(
        self, phase: Phase, detail: str = "", advice: str = "", *, retry_in: float = 0.0, gap: bool = False
    ) -> None:
        retry_at = STARTED_AT + self.clock.now + retry_in if retry_in else 0.0
        self.session.take(ConnectionState(phase, detail, advice, retry_at, gap))

    def enter(self, *, since: float = 0.0) -> None:
        """What a source knows when it is in the room. The LIVE has been on for `since` seconds at second 0."""
        streamer = simulated_streamer(SEED)
        facts = RoomFacts(
            room_id=streamer.room_id,
            streamer=streamer.handle,
            nickname=streamer.nickname,
            host_id=streamer.host_id,
            title=streamer.title,
            started_at=STARTED_AT - since,
            viewers=streamer.viewers,
            likes=streamer.likes,
        )
        self.session.take(facts)
        self.state(Phase.LIVE)

    def send(self, *envelopes: Envelope, broken: bytes | None = None) -> None:
        """One frame, as the socket brings it. Not gzipped: other builds of zlib pack to other sizes."""
        self.number += 1
        received_at = STARTED_AT + self.clock.now
        frame = NumberedFrame(self.number, int((received_at + self.server_ahead) * 1000), envelopes, broken)
        data = push_frame(frame, cursor=f"cursor_{self.number}", internal_ext="ext", may_compress=False)
        try:
            self.session.take(FrameReceived(data, received_at, unpack_frame(data)))
        except FrameDamaged as damage:
            self.session.take(FrameReceived(data, received_at, None, str(damage)))

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds

    def begin(self, scene: str, *, rate: float = 8.0) -> None:
        """Start a scene; `play_for` and `play_until` play it on."""
        self._frames = play(scene, seed=SEED, rate=rate, started_at=STARTED_AT)
        self._next = next(self._frames, None)

    def play_for(self, seconds: float) -> None:
        until = self.clock.now + seconds
        while self._next is not None and self._next.at <= until:
            self._play_frame(self._next)
        self.clock.now = until

    def play_until(self, condition: Callable[[RoomSnapshot], bool]) -> None:
        """Play to the first frame after which the room is as wanted."""
        while self._next is not None and self._next.at < LONGEST_SCENE:
            self._play_frame(self._next)
            if condition(self.snapshot):
                return
        raise AssertionError(f"the scene has no such moment in {LONGEST_SCENE:.0f} s")

    def _play_frame(self, frame: TimedFrame) -> None:
        # What was missed, as while the connection was down, comes at once.
        self.clock.now = max(self.clock.now, frame.at)
        self.send(*frame.envelopes, broken=frame.broken)
        self._next = next(self._frames, None)

    @property
    def snapshot(self) -> RoomSnapshot:
        return self.session.room.snapshot(self.session.now)


def in_the_room(
    scene: str, seconds: float, *, rate: float = 8.0, seed: int = SEED, since: float = 0.0
) -> ManualSession:
    """A session that has watched a scene for some seconds. The LIVE has been on for `since` seconds more."""
    fed = ManualSession()
    fed.enter(since=since)
    fed.begin(scene, rate=rate)
    fed.play_for(seconds)
    return fed


class Crowd:
    """People of a test's own, and what they do. Every message has an id and a time of its own."""

    def __init__(self, fed: ManualSession) -> None:
        self.room = SimulatedRoom("crowd", seed=SEED, rate=1, started_at=STARTED_AT)
        self._fed = fed
        self._next_id = 6_700_000_000_000_000_000

    def person(self, nickname: str, handle: str = "", **badges: Any) -> Person:
        self._next_id += 7_919
        return make_person(
            person_id=self._next_id, handle=handle or f"user{self._next_id % 100_000}", nickname=nickname, **badges
        )

    def says(self, person: Person, text: str, *, answers: Person | None = None) -> None:
        self.room.now = self._fed.clock.now
        self._fed.send(messages.chat(self.room, person, text, answers=answers))
        self._fed.wait(1.0)

    def gives(self, person: Person, gift_name: str, count: int, *, ends: bool = True) -> None:
        """A streak from its first gift to `count`, in two frames, and the frame that ends it."""
        self.room.now = self._fed.clock.now
        kind, group_id = BY_NAME[gift_name], self.room.next_group_id()
        for total in sorted({1, count}):
            self._fed.send(gift(self.room, person, kind, total, group_id=group_id))
        if ends:
            self._fed.send(gift(self.room, person, kind, count, group_id=group_id, is_end=True))
        self._fed.wait(1.0)

    def sends(self, method: str, payload: bytes) -> None:
        self._fed.send(Envelope(method=method, payload=payload, msg_id=self.room.next_msg_id()))
        self._fed.wait(1.0)
