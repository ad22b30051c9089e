"""One message of every method that is known, round after round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from tiktok_tui.simulator.message_factory import filled
from tiktok_tui.simulator.room import SimulatedRoom, TimedFrame
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import METHODS
from tiktok_tui.wire.schema.upb import room_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

MESSAGES_PER_FRAME = 3


def everything(room: SimulatedRoom) -> Iterator[TimedFrame]:
    """The methods in the order of the catalogue: filled where there is a schema, else with a header alone."""
    methods = _endless_methods()
    while True:
        envelopes = []
        for method in islice(methods, MESSAGES_PER_FRAME):
            envelopes.append(_message(room, method))
            room.now += room.dice.uniform(0.5, 1.5) / room.rate
        yield TimedFrame(room.now, tuple(envelopes))


def _endless_methods() -> Iterator[str]:
    while True:
        yield from METHODS


def _message(room: SimulatedRoom, method: str) -> Envelope:
    common = room.common(method)
    described = message_class(method)
    if described is None:
        return room.envelope(common, room_pb2.AnyMessage(common=common))
    message: Any = filled(described, room.dice, room.now_ms)  # all have `common`, which no type of theirs shows
    if isinstance(message, room_pb2.ControlMessage) and message.action > room_pb2.CONTROL_ACTION_RESUMED:
        # Others would end the room.
        message.action = room_pb2.CONTROL_ACTION_RESUMED
    header = message.common
    header.method, header.msg_id, header.room_id = common.method, common.msg_id, common.room_id
    header.create_time = common.create_time
    return room.envelope(common, message)
