"""Plays the frames of a room to its viewers and keeps the last of them, usually also without any viewer."""

from __future__ import annotations

import asyncio
import gzip
import math
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from google.protobuf.message import DecodeError

from tiktok_tui.wire.schema.upb import room_pb2, transport_pb2

if TYPE_CHECKING:
    from tiktok_tui.core.service_message import ServiceMessage
    from tiktok_tui.core.source_items import MessagesReceived

# Frames that wait for one viewer whose line is slow. Beyond that the oldest are dropped, as a live service does.
MAX_LATE_FRAMES = 2000
# Messages sent to a viewer that connects, or connects again.
HISTORY_MESSAGES = 40
# Later than this behind its own time (the machine slept), the room goes on from now instead of catching up.
MAX_LAG = 3.0
# Some clients unpack frames side by side, and leave when they read that the LIVE is over: until then all must be read.
LAST_WORD_AFTER = 1.0
_FIRST_LOG_ID = 7_100_000_000_000_000_000
_ENDING_ACTIONS = (room_pb2.CONTROL_ACTION_ENDED, room_pb2.CONTROL_ACTION_SUSPENDED)


class MessageSent(Protocol):
    """One message of a room; an Envelope of either schema runtime is one."""

    @property
    def method(self) -> str: ...
    @property
    def payload(self) -> bytes: ...
    @property
    def msg_id(self) -> int: ...
    @property
    def is_history(self) -> bool: ...


class FramePlayed(Protocol):
    """What is sent `at` seconds after the room began: messages, or `broken` bytes as they are, or what a hosted service
    `told` of the room. `now_ms` is the server's clock then, 0 when it is that of this machine.
    """

    @property
    def at(self) -> float: ...
    @property
    def envelopes(self) -> Sequence[MessageSent]: ...
    @property
    def broken(self) -> bytes | None: ...
    @property
    def told(self) -> MessagesReceived | None: ...
    @property
    def now_ms(self) -> int: ...


FramesOf = Callable[[float], Iterable[FramePlayed]]  # from the epoch second the room began


@dataclass(frozen=True, slots=True)
class NumberedFrame:
    """Frame `number` of the room, counted from 1. `now_ms` is the server's clock."""

    number: int
    now_ms: int
    messages: tuple[transport_pb2.Envelope, ...]
    broken: bytes | None = None
    told: MessagesReceived | None = None


@dataclass(eq=False, slots=True)
class BroadcastViewer:
    """A connected client. `dropped` frames were too late for it."""

    frames: asyncio.Queue[NumberedFrame] = field(default_factory=lambda: asyncio.Queue(MAX_LATE_FRAMES))
    dropped: int = 0

    def give(self, frame: NumberedFrame) -> None:
        if self.frames.full():
            self.frames.get_nowait()
            self.dropped += 1
        self.frames.put_nowait(frame)


class Broadcast:
    """`head_start` seconds of the room have passed when `play` begins, so that clients find a history.

    `speed` is how many times faster it plays, infinite for as fast as its viewers take it. A room that
    `waits_for_viewers` begins with its first viewer, and goes back to its beginning when the last one has left. One
    that `is_patient` waits for the slowest viewer instead of leaving out what is too late for them.
    """

    def __init__(
        self,
        frames_of: FramesOf,
        head_start: float = 0.0,
        *,
        speed: float = 1.0,
        waits_for_viewers: bool = False,
        is_patient: bool = False,
    ) -> None:
        self._frames_of = frames_of
        self._head_start = head_start
        self._speed = speed
        self._waits_for_viewers = waits_for_viewers
        self._is_patient = is_patient
        self._remembered: deque[NumberedFrame] = deque(maxlen=HISTORY_MESSAGES)
        self._number = 0
        self._somebody, self._nobody = asyncio.Event(), asyncio.Event()
        self._nobody.set()
        self.started_at = time.time() - head_start
        self.viewers: set[BroadcastViewer] = set()
        self.is_live = True

    @property
    def number(self) -> int:
        """Of the last frame sent."""
        return self._number

    def enter(self, viewer: BroadcastViewer) -> None:
        self.viewers.add(viewer)
        self._nobody.clear()
        self._somebody.set()

    def leave(self, viewer: BroadcastViewer) -> None:
        self.viewers.discard(viewer)
        # A room that waits for this viewer to take something need not any more.
        with suppress(asyncio.QueueEmpty):
            while True:
                viewer.frames.get_nowait()
        if not self.viewers:
            self._somebody.clear()
            self._nobody.set()

    async def play(self) -> None:
        """Send every frame at its time; where the room waits for viewers, as often as they come."""
        if not self._waits_for_viewers:
            await self._play_once()
            return
        while True:
            await self._somebody.wait()
            self.started_at = time.time() - self._head_start
            await self._play_once()
            await self._nobody.wait()
            self._remembered.clear()
            self._number = 0
            self.is_live = True

    async def _play_once(self) -> None:
        began = time.monotonic() - self._head_start / self._speed
        frames = self._frames_of(self.started_at)
        try:
            for frame in frames:
                # In the head start there is no viewer yet, and nothing else needs a turn.
                if frame.at > self._head_start:
                    late = await self._wait(began + frame.at / self._speed)
                    began += late if late > MAX_LAG else 0.0
                if self._waits_for_viewers and not self.viewers:
                    return
                await self._send(frame)
        finally:
            if isinstance(frames, Generator):
                frames.close()

    async def _wait(self, until: float) -> float:
        """Wait until a monotonic second, or until a room that waits for viewers has none. How late it was already."""
        wait = until - time.monotonic()
        if wait <= 0 or not self._waits_for_viewers:
            await asyncio.sleep(max(wait, 0.0))
        else:
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):  # and not wait_for, which may swallow that it is cancelled
                    await self._nobody.wait()
        return -wait if not math.isinf(self._speed) else 0.0

    async def _send(self, frame: FramePlayed) -> None:
        numbered = self._numbered(
            frame.envelopes, frame.broken, frame.told, frame.now_ms or int((self.started_at + frame.at) * 1000)
        )
        if self._is_patient and says_ended(numbered):
            await asyncio.sleep(LAST_WORD_AFTER)
        for viewer in tuple(self.viewers):
            if self._is_patient:
                await viewer.frames.put(numbered)
            else:
                viewer.give(numbered)

    def send(self, messages: Sequence[MessageSent], broken: bytes | None = None) -> None:
        """Send one frame now to everybody who is there."""
        frame = self._numbered(messages, broken, None, int(time.time() * 1000))
        for viewer in self.viewers:
            viewer.give(frame)

    def _numbered(
        self, messages: Sequence[MessageSent], broken: bytes | None, told: MessagesReceived | None, now_ms: int
    ) -> NumberedFrame:
        """The next frame, which from now on is part of the room's past."""
        self._number += 1
        frame = NumberedFrame(
            self._number,
            now_ms,
            tuple(
                transport_pb2.Envelope(
                    method=sent.method, payload=sent.payload, msg_id=sent.msg_id, is_history=sent.is_history
                )
                for sent in messages
            ),
            broken,
            told,
        )
        if messages:
            self._remembered.append(frame)
        if says_ended(frame):
            self.is_live = False
        return frame

    def history(self, after: int = 0) -> list[transport_pb2.Envelope]:
        """The last messages out of frames behind number `after`, oldest first, marked as history."""
        messages = [message for frame in self._remembered if frame.number > after for message in frame.messages]
        recent = []
        for message in messages[-HISTORY_MESSAGES:]:
            old = transport_pb2.Envelope()
            old.CopyFrom(message)
            old.is_history = True
            recent.append(old)
        return recent


def says_ended(frame: NumberedFrame) -> bool:
    """Whether a frame holds the room's own word that it is over."""
    is_told = frame.told is not None and any(map(tells_ending, frame.told.messages))
    return is_told or any(is_ending(message.method, message.payload) for message in frame.messages)


def is_ending(method: str, payload: bytes) -> bool:
    """Whether a message says that the LIVE is over."""
    if method != "WebcastControlMessage":
        return False
    try:
        return room_pb2.ControlMessage.FromString(payload).action in _ENDING_ACTIONS
    except DecodeError:  # damaged on purpose, and then no word of the room
        return False


def tells_ending(message: ServiceMessage) -> bool:
    """The same of what a hosted service told."""
    return message.name in ("control", "WebcastControlMessage") and message.data.get("action") in _ENDING_ACTIONS


def push_frame(
    frame: NumberedFrame, cursor: str, internal_ext: str, *, may_compress: bool, heartbeat_ms: int = 0
) -> bytes:
    """A frame as the socket sends it: most are gzipped, every fifth is not, and every third asks for an ack."""
    if frame.broken is not None:
        return frame.broken
    result = transport_pb2.FetchResult(
        messages=frame.messages,
        cursor=cursor,
        internal_ext=internal_ext,
        now=frame.now_ms,
        fetch_interval=1000,
        fetch_type=1,
        need_ack=frame.number % 3 == 0,
        heartbeat_duration=heartbeat_ms,
    )
    body = result.SerializeToString()
    compress = may_compress and frame.number % 5 != 0
    return transport_pb2.PushFrame(
        seq_id=frame.number,
        log_id=_FIRST_LOG_ID + frame.number,
        service=10_001,
        method=8,
        headers=[
            transport_pb2.PushFrame.Header(key="compress_type", value="gzip" if compress else "none"),
            transport_pb2.PushFrame.Header(key="im-cursor", value=cursor),
        ],
        payload_encoding="pb",
        payload_type="msg",
        payload=gzip.compress(body, 1, mtime=0) if compress else body,
    ).SerializeToString()
