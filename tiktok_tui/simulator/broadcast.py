"""The room itself: it plays its frames whether or not anybody is connected, and remembers the last of them."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from google.protobuf.message import DecodeError

from tiktok_tui.wire.schema.fast import room_pb2, transport_pb2

# Frames that wait for one viewer whose line is slow. Beyond that the oldest are dropped, as a live service does.
MAX_LATE_FRAMES = 2000
# Messages somebody gets who comes in, or comes back.
HISTORY_MESSAGES = 40
# Later than this behind its own time (the machine slept), the room goes on from now instead of catching up.
MAX_LAG = 3.0
_FIRST_LOG_ID = 7_100_000_000_000_000_000
_ENDING_ACTIONS = (room_pb2.CONTROL_ACTION_ENDED, room_pb2.CONTROL_ACTION_SUSPENDED)


class MessageSent(Protocol):
    """One message of a room; an Envelope of either schema runtime is one."""

    method: str
    payload: bytes
    msg_id: int
    is_history: bool


class FramePlayed(Protocol):
    """What is sent `at` seconds after the room began: messages, or `broken` bytes as they are."""

    @property
    def at(self) -> float: ...
    @property
    def envelopes(self) -> Sequence[MessageSent]: ...
    @property
    def broken(self) -> bytes | None: ...


FramesOf = Callable[[float], Iterable[FramePlayed]]  # from the epoch second the room began


@dataclass(frozen=True, slots=True)
class NumberedFrame:
    """Frame `number` of the room, counted from 1. `now_ms` is the server's clock."""

    number: int
    now_ms: int
    messages: tuple[transport_pb2.Envelope, ...]
    broken: bytes | None = None


@dataclass(eq=False, slots=True)
class Viewer:
    """Somebody who has entered. `dropped` frames were too late for them."""

    frames: asyncio.Queue[NumberedFrame] = field(default_factory=lambda: asyncio.Queue(MAX_LATE_FRAMES))
    dropped: int = 0

    def give(self, frame: NumberedFrame) -> None:
        if self.frames.full():
            self.frames.get_nowait()
            self.dropped += 1
        self.frames.put_nowait(frame)


class Broadcast:
    """`head_start` seconds of the room have passed when `play` begins: whoever comes finds a history."""

    def __init__(self, frames_of: FramesOf, head_start: float = 0.0) -> None:
        self._frames_of = frames_of
        self._head_start = head_start
        self._remembered: deque[NumberedFrame] = deque(maxlen=HISTORY_MESSAGES)
        self._number = 0
        self.started_at = time.time() - head_start
        self.viewers: set[Viewer] = set()
        self.is_live = True

    @property
    def number(self) -> int:
        """Of the last frame sent."""
        return self._number

    async def play(self) -> None:
        """Send every frame at its time."""
        began = time.monotonic() - self._head_start
        for frame in self._frames_of(self.started_at):
            wait = began + frame.at - time.monotonic()
            if wait < -MAX_LAG and frame.at > self._head_start:
                began -= wait
            # In the head start nobody is there yet, and nothing else needs a turn.
            if frame.at > self._head_start:
                await asyncio.sleep(max(wait, 0.0))
            self.send(frame.envelopes, frame.broken, now=self.started_at + frame.at)

    def send(self, messages: Sequence[MessageSent], broken: bytes | None = None, now: float | None = None) -> None:
        """Send one frame to everybody who is there. `now` is the server's clock, epoch seconds."""
        self._number += 1
        frame = NumberedFrame(
            self._number,
            int((time.time() if now is None else now) * 1000),
            tuple(
                transport_pb2.Envelope(
                    method=sent.method, payload=sent.payload, msg_id=sent.msg_id, is_history=sent.is_history
                )
                for sent in messages
            ),
            broken,
        )
        if messages:
            self._remembered.append(frame)
        for viewer in self.viewers:
            viewer.give(frame)
        if any(_is_ending(message) for message in frame.messages):
            self.is_live = False

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


def _is_ending(message: transport_pb2.Envelope) -> bool:
    if message.method != "WebcastControlMessage":
        return False
    try:
        return room_pb2.ControlMessage.FromString(message.payload).action in _ENDING_ACTIONS
    except DecodeError:  # damaged on purpose, and then no word of the room
        return False


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
