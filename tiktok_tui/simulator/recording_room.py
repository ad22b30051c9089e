"""A recording or a capture file as a room that is played to clients, read while it is played and never as a whole."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from google.protobuf.message import DecodeError

from tiktok_tui.core.frame import RawMessage
from tiktok_tui.core.service_message import Dialect
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, RoomFacts, SourceItem
from tiktok_tui.simulator.broadcast import is_ending, tells_ending
from tiktok_tui.simulator.time_shift import TimeShift, moved_id, moved_message, shift_payload
from tiktok_tui.sources.capture.frame_file import check_capture, first_time, open_records
from tiktok_tui.sources.capture.record import PLAUSIBLE_MS
from tiktok_tui.sources.errors import quoted
from tiktok_tui.store.recording import Recording
from tiktok_tui.store.schema import is_recording
from tiktok_tui.wire.schema.upb import room_pb2, shared_pb2

# How many items are looked at to tell what a file holds, and whose room it was.
HEAD = 500
# Captures put together from several rooms jump by months. A silence longer than the first of these is no part of a
# room, and is played as the second. In milliseconds.
LONGEST_SILENCE, SHORT_SILENCE = 60_000, 5_000
BETWEEN_ROUNDS = 2_000
# Words that a LIVE is over which are kept until the end. There is one, or a few where a file holds several LIVEs.
MAX_ENDINGS = 100
ANY_ROOM_ID = 7_000_000_000_000_000_001
ANY_HOST_ID = 6_900_000_000_000_000_001
ANY_HANDLE = "recorded"


class NothingToServe(Exception):
    """The file holds nothing that a room could be made of. The message is a sentence."""


@dataclass(frozen=True, slots=True)
class RecordedStreamer:
    """Whose room it was, and what the room showed when the recording began."""

    handle: str
    nickname: str
    host_id: int
    room_id: int
    title: str
    viewers: int
    likes: int


@dataclass(frozen=True, slots=True)
class RecordedFrame:
    """What is sent `at` seconds after the room began: TikTok's messages, or what a hosted service told."""

    at: float
    envelopes: tuple[RawMessage, ...] = ()
    told: MessagesReceived | None = None
    now_ms: int = 0
    broken: None = None


@dataclass(frozen=True, slots=True)
class _Timed:
    """What came `at_ms` after the first, at epoch ms `time_ms`, which is 0 when not known."""

    item: FrameReceived | MessagesReceived
    at_ms: int
    time_ms: int


class RecordingRoom:
    """The room in a file. Its messages are sent as they came, but for their times, which are moved as if it happened
    now, unless it `keeps_times`. It ends with a word that it does; or it `loops` without end, each round with new ids.

    `has_frames` says whether it holds TikTok's messages, `dialects` whose JSON. Raises NothingToServe, NotACapture,
    NotARecording and OSError.
    """

    def __init__(self, path: Path, *, keeps_times: bool = False, loops: bool = False) -> None:
        self._path = path
        self._keeps_times = keeps_times
        self._loops = loops
        self._is_recording = is_recording(path)
        if not self._is_recording:
            check_capture(path)
        self._first_time = 0.0 if self._is_recording else first_time(path)
        self.has_frames = False
        self.dialects: set[Dialect] = set()
        self.streamer = self._look()

    def _look(self) -> RecordedStreamer:
        facts, room_id = RoomFacts(), 0
        with closing(self._items()) as items:
            for _, item in islice(items, HEAD):
                match item:
                    case RoomFacts():
                        facts = item
                    case MessagesReceived() if item.messages:
                        self.dialects.add(item.dialect)
                    case FrameReceived() if item.frame and item.frame.messages:
                        self.has_frames = True
                        room_id = room_id or next(filter(None, map(_room_id, item.frame.messages)), 0)
        if not self.has_frames and not self.dialects:
            raise NothingToServe(f"{quoted(self._path.name)} holds no message of a room.")
        return RecordedStreamer(
            handle=facts.streamer or ANY_HANDLE,
            nickname=facts.nickname or facts.streamer or ANY_HANDLE,
            host_id=facts.host_id or ANY_HOST_ID,
            room_id=facts.room_id or room_id or ANY_ROOM_ID,
            title=facts.title or self._path.stem,
            viewers=facts.viewers,
            likes=facts.likes,
        )

    # --- what is played -----------------------------------------------------------------------------------------------

    def frames(self, began_at: float) -> Iterator[RecordedFrame]:
        """The frames of a room that begins at epoch second `began_at`, without end when it loops."""
        began_ms, start_ms, number = int(began_at * 1000), 0, 1
        while True:
            last: RecordedFrame | None = None
            for last in self._round(began_ms, start_ms, number):
                yield last
            if not self._loops or last is None:
                return
            # Whole seconds: TikTok gives some times in seconds, and all must move alike.
            start_ms = -(-int(last.at * 1000) // 1000) * 1000 + BETWEEN_ROUNDS
            number += 1

    def _round(self, began_ms: int, start_ms: int, number: int) -> Iterator[RecordedFrame]:
        """A round, counted from 1, that begins `start_ms` after the room did."""
        endings: list[RecordedFrame] = []
        at, now_ms = start_ms / 1000, began_ms
        for timed in self._timed():
            at = (start_ms + timed.at_ms) / 1000
            move = self._move(timed, began_ms, start_ms, number)
            frame = _frame(timed.item, at, move)
            now_ms = frame.now_ms or now_ms
            going_on, ending = _without_ending(frame)
            if going_on.envelopes or going_on.told:
                yield going_on
            if ending and len(endings) < MAX_ENDINGS:
                endings.append(ending)
        if not self._loops:
            # Clients leave at the first word that the LIVE is over: they get all there is before they hear it.
            told = [each.told for each in endings if each.told]
            said = tuple(message for each in endings for message in each.envelopes)
            if told:
                every = tuple(message for each in told for message in each.messages)
                yield RecordedFrame(at, told=replace(told[-1], messages=every), now_ms=now_ms)
            if said or not told:
                yield RecordedFrame(at, said or (self._last_word(now_ms),), now_ms=now_ms)

    def _move(self, timed: _Timed, began_ms: int, start_ms: int, number: int) -> TimeShift:
        """How far a message is moved. The times of a later round go on where the one before has ended."""
        round_seconds = start_ms // 1000
        if self._keeps_times or not timed.time_ms:
            seconds = round_seconds
        else:
            seconds = (began_ms + start_ms + timed.at_ms - timed.time_ms) // 1000
        if number == 1:
            return TimeShift(timed.time_ms, seconds)
        return TimeShift(timed.time_ms, seconds if timed.time_ms else 0, round_seconds, f"-{number}")

    def _last_word(self, now_ms: int) -> RawMessage:
        """What TikTok says at the end of a LIVE, for a recording that ends before it."""
        method = "WebcastControlMessage"
        msg_id = (now_ms // 1000 << 32) + 1
        common = shared_pb2.Common(
            method=method, msg_id=msg_id, room_id=self.streamer.room_id, create_time=now_ms, is_show_msg=True
        )
        message = room_pb2.ControlMessage(common=common, action=room_pb2.CONTROL_ACTION_ENDED)
        return RawMessage(method, message.SerializeToString(), msg_id, is_history=False)

    # --- the file -----------------------------------------------------------------------------------------------------

    def _timed(self) -> Iterator[_Timed]:
        """What is to be sent, with its time. Left out is what could not be read and what served the connection."""
        at_ms, time_ms = 0, _plausible(self._first_time * 1000)
        with closing(self._items()) as items:
            for time, item in items:
                is_of_the_room = (
                    bool(item.frame and item.frame.messages)
                    if isinstance(item, FrameReceived)
                    else isinstance(item, MessagesReceived) and bool(item.messages)
                )
                if not is_of_the_room:
                    continue
                before, time_ms = time_ms, _plausible(time * 1000) or time_ms
                gap = max(time_ms - before, 0) if before else 0
                at_ms += gap if gap <= LONGEST_SILENCE else SHORT_SILENCE
                assert isinstance(item, FrameReceived | MessagesReceived)
                yield _Timed(item, at_ms, time_ms)

    def _items(self) -> Generator[tuple[float, SourceItem], None, None]:
        """All there is in the file, with its time in epoch seconds, 0 when it is not known."""
        if self._is_recording:
            with Recording.open(self._path) as recording:
                for recorded in recording.items():
                    yield recorded.at, recorded.item
        else:
            with open_records(self._path) as records:
                for record in records:
                    yield record.time, record.item


def _frame(item: FrameReceived | MessagesReceived, at: float, move: TimeShift) -> RecordedFrame:
    if isinstance(item, MessagesReceived):
        messages = tuple(moved_message(message, move) for message in item.messages)
        return RecordedFrame(at, told=replace(item, messages=messages))
    assert item.frame is not None
    messages_sent = tuple(
        RawMessage(
            message.method.encode("utf-8", "replace").decode(),  # of a list, in which anything may stand
            shift_payload(message.method, message.payload, move),
            moved_id(message.msg_id, move),
            message.is_history,
        )
        for message in item.frame.messages
    )
    server_ms = _plausible(item.frame.server_now_ms) or move.at_ms
    return RecordedFrame(at, messages_sent, now_ms=server_ms + move.seconds * 1000 if server_ms else 0)


def _without_ending(frame: RecordedFrame) -> tuple[RecordedFrame, RecordedFrame | None]:
    """A frame without the messages that say that the LIVE is over, and a frame with them, None when there are none."""
    if frame.told is not None:
        told = [message for message in frame.told.messages if tells_ending(message)]
        if not told:
            return frame, None
        others = tuple(message for message in frame.told.messages if not tells_ending(message))
        ending = replace(frame, told=replace(frame.told, messages=tuple(told)))
        return replace(frame, told=replace(frame.told, messages=others) if others else None), ending
    endings = tuple(message for message in frame.envelopes if is_ending(message.method, message.payload))
    if not endings:
        return frame, None
    going_on = tuple(message for message in frame.envelopes if message not in endings)
    return replace(frame, envelopes=going_on), replace(frame, envelopes=endings)


def _plausible(time_ms: float) -> int:
    """A time in epoch milliseconds, 0 for what can be none."""
    return int(time_ms) if PLAUSIBLE_MS.start <= time_ms < PLAUSIBLE_MS.stop else 0


def _room_id(message: RawMessage) -> int:
    try:
        return max(room_pb2.AnyMessage.FromString(message.payload).common.room_id, 0)
    except DecodeError:
        return 0
