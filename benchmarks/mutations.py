"""Input that is nearly right: messages of a simulated room, with a few things in them changed.

Each case follows from a seed and its number alone, so that any of them can be had again.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from random import Random
from typing import Any

from tiktok_tui.core.frame import Frame
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.reader import EventReader
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.simulator.services import euler_messages
from tiktok_tui.simulator.services.tiktools_events import Wording, event_of
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope, FetchResult, PushFrame

SCENES = ("everything", "evening", "battle")
MESSAGES_PER_SCENE = 400
STARTED_AT = 1_700_000_000.0
MOST_CHANGES = 4

# What stands in the place of a value, or behind a key.
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 1.5, 1e308, float("nan"), float("inf"), 2**31, 2**63, 2**64, 10**400,
    "", " ", "0", "-5", "NaN", "9" * 19, "9" * 5000, "1e400", "\ud800", "\x1b]52;c;eA==\x07", "\u202e\u2066", "a\nb\r",
    "x" * 3000, "\u0301" * 200, "AAAA", "{}", "[1]", "2025-10-09T08:53:20Z", "0000-00-00",
    [], {}, [[]], [{}], [None], [1, "2"], {"a": {"a": {}}}, {"userId": []}, {"id": {}}, {"": None},
)  # fmt: skip
_TEXTS = ("{", "}", "[", "]", '"', "\\", ",", ":", "\n", "\0", "\\ud800", "1e999", "-", "\ufeff", "{" * 200, "9" * 5000)
_BYTES = (
    b"",
    b"\0",
    b"\xff" * 9 + b"\x01",
    b"\xff" * 11,
    b"\x80\x80\x00",
    b"\x1f\x8b\x08",
    b"\x0a\xff\xff\xff\xff\x0f",
)
# Names that are swapped, and how an object that was one of our own lines becomes one of another program.
_OWN_KEYS = ("method", "size", "payloadFormat", "base64", "reading")


def json_case(seed: int, number: int) -> bytes:
    """A line of JSON, as clients and services write it, with a few things changed."""
    dice = Random(f"json {seed} {number}")
    entry = json.loads(dice.choice(_json_seeds()))
    for _ in range(dice.randint(1, MOST_CHANGES)):
        dice.choice(_JSON_CHANGES)(entry, dice)
    text = json.dumps(entry, ensure_ascii=dice.random() < 0.5)
    if dice.random() < 0.25:
        text = _changed_text(text, dice)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def frame_case(seed: int, number: int) -> bytes:
    """A push frame with bytes changed in a payload, in its body, or in the frame itself."""
    dice = Random(f"frame {seed} {number}")
    frame = PushFrame.FromString(dice.choice(_frame_seeds()))
    level = dice.random()
    if level < 0.7:
        body = FetchResult.FromString(frame.payload)
        message = dice.choice(body.messages)
        message.payload = _changed_bytes(message.payload, dice)
        if dice.random() < 0.1:
            message.method = dice.choice(
                ("", "Webcast", "WebcastChatMessage", "WebcastGiftMessage", "x" * 300, "\x1b[2J")
            )
        frame.payload = body.SerializeToString()
    elif level < 0.9:
        frame.payload = _changed_bytes(frame.payload, dice)
    if dice.random() < 0.3:
        packed = gzip.compress(frame.payload, 1)
        frame.payload = _changed_bytes(packed, dice) if dice.random() < 0.3 else packed
    data = frame.SerializeToString()
    return _changed_bytes(data, dice) if level >= 0.9 else data


# --- seeds ------------------------------------------------------------------------------------------------------------


def _messages() -> Iterator[Envelope]:
    for scene in SCENES:
        frames = play(scene, seed=1, rate=20.0, started_at=STARTED_AT)
        yield from islice((envelope for frame in frames for envelope in frame.envelopes), MESSAGES_PER_SCENE)


@cache
def _frame_seeds() -> tuple[bytes, ...]:
    return tuple(
        PushFrame(payload_type="msg", payload=FetchResult(messages=[message]).SerializeToString()).SerializeToString()
        for message in _messages()
    )


@cache
def _json_seeds() -> tuple[str, ...]:
    """Every message as our own lines, with and without payload, and as two hosted services tell it."""
    reader = EventReader()
    found: list[str] = []
    for data in _frame_seeds():
        frame: Frame = unpack_frame(data)
        found += (event_line(raw, with_payload=not raw.number % 5) for raw in reader.read_frame(frame, STARTED_AT))
    for message in _messages():
        others = (euler_messages.message_of(message), *(event_of(message, wording) for wording in Wording))
        found += (json.dumps(other) for other in others if other is not None)
    return tuple(found)


# --- JSON -------------------------------------------------------------------------------------------------------------


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every container in `value` with each of its keys or indexes."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        container = waiting.pop()
        items = container.items() if isinstance(container, dict) else enumerate(container)
        for key, inner in items:
            found.append((container, key))
            if isinstance(inner, dict | list):
                waiting.append(inner)
    return found


def _replace(entry: Any, dice: Random) -> None:
    if places := _places(entry):
        container, key = dice.choice(places)
        container[key] = json.loads(json.dumps(dice.choice(_VALUES)))


def _remove(entry: Any, dice: Random) -> None:
    if places := _places(entry):
        container, key = dice.choice(places)
        del container[key]


def _move(entry: Any, dice: Random) -> None:
    """Put a value where another stands."""
    if places := _places(entry):
        (source, name), (target, key) = dice.choice(places), dice.choice(places)
        target[key] = json.loads(json.dumps(source[name]))


def _rename(entry: Any, dice: Random) -> None:
    places = _places(entry)
    named = [(container, key) for container, key in places if isinstance(container, dict)]
    if named:
        (container, key), (_, other) = dice.choice(named), dice.choice(named)
        container[other] = container.pop(key)


def _repeat(entry: Any, dice: Random) -> None:
    lists = [container[key] for container, key in _places(entry) if isinstance(container[key], list) and container[key]]
    if lists:
        chosen = dice.choice(lists)
        chosen.extend(json.loads(json.dumps(chosen)) * dice.randint(1, 20))


def _disown(entry: Any, _: Random) -> None:
    """Make one of our own lines one of another program's."""
    data = entry.get("data")
    for key in _OWN_KEYS:
        if isinstance(data, dict):
            data.pop(key, None)


_JSON_CHANGES: tuple[Callable[[Any, Random], None], ...] = (
    _replace,
    _replace,
    _remove,
    _move,
    _rename,
    _repeat,
    _disown,
)


def _changed_text(text: str, dice: Random) -> str:
    at, end = sorted(dice.randint(0, len(text)) for _ in range(2))
    match dice.randrange(4):
        case 0:
            return text[:at]
        case 1:
            return text[:at] + dice.choice(_TEXTS) + text[at:]
        case 2:
            return text[:at] + text[min(end, at + 8) :]
        case _:
            return text[:end] + text[at:]


# --- bytes ------------------------------------------------------------------------------------------------------------


def _changed_bytes(data: bytes, dice: Random) -> bytes:
    for _ in range(dice.randint(1, MOST_CHANGES)):
        at, end = sorted(dice.randint(0, len(data)) for _ in range(2))
        match dice.randrange(6):
            case 0:
                data = data[:at]
            case 1:
                data = data[:at] + dice.choice(_BYTES) + data[at:]
            case 2:
                data = data[:at] + dice.randbytes(dice.randint(1, 8)) + data[at + 8 :]
            case 3:
                data = data[:end] + data[at:]
            case 4:
                other = dice.choice(_frame_seeds())
                data = data[:at] + other[dice.randrange(len(other)) :] + data[end:]
            case _ if data:
                position = dice.randrange(len(data))
                data = data[:position] + bytes([data[position] ^ 1 << dice.randrange(8)]) + data[position + 1 :]
    return data
