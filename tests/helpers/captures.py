"""Real payloads, for the tests that want them: they are no part of the project.

`TIKTOK_TUI_CAPTURES` names a folder with `payloads.jsonl` (a line each: method, payload_b64, note), `payloads.bin` (the
same as a capture file) and `expected.jsonl` (what an independent decoder reads in some of them: names with their
values, and the same names as paths of field numbers). Names and paths are `common.msg_id` and `1.2`; `#` counts, `[i]`
is an item of a list, `{k}` an entry of a map.
"""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.model import RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.wire.fields import scan

RECEIVED_AT = 1_800_000_000.0
_STEP = re.compile(r"(\w+)(?:\[(\d+)\]|\{(\d+)\}|(#))?")

Value = int | str | bool | list[Any]


@dataclass(frozen=True, slots=True)
class Payload:
    """A line of the payload file."""

    index: int
    method: str
    data: bytes
    note: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What is in one of the payloads, by name, and the field numbers behind each name."""

    payload: Payload
    values: dict[str, Value]
    paths: dict[str, str]


def folder() -> Path:
    """The folder of captures. Skips the test when there is none."""
    named = os.environ.get("TIKTOK_TUI_CAPTURES")
    if not named:
        pytest.skip("no real payloads: TIKTOK_TUI_CAPTURES names no folder")
    return Path(named)


@cache
def _payloads(path: Path) -> tuple[Payload, ...]:
    with (path / "payloads.jsonl").open(encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    return tuple(
        Payload(index, entry["method"], base64.b64decode(entry["payload_b64"]), entry["note"] or "")
        for index, entry in enumerate(entries)
    )


def payloads(method: str = "", note: str = "") -> list[Payload]:
    """All payloads, or those of a method (without its prefix) or with some words in their note."""
    wanted = method.removeprefix("Webcast")
    return [
        payload
        for payload in _payloads(folder())
        if (not method or payload.method.removeprefix("Webcast") == wanted) and note in payload.note
    ]


def expected() -> list[Expected]:
    with (folder() / "expected.jsonl").open(encoding="utf-8") as lines:
        entries = [json.loads(line) for line in lines]
    return [Expected(_payloads(folder())[entry["index"]], entry["expect"], entry["paths"]) for entry in entries]


def capture_frames() -> Iterator[bytes]:
    """The frames of the capture file, as they stand on the wire."""
    data = (folder() / "payloads.bin").read_bytes()
    position = 0
    while position < len(data):
        length = int.from_bytes(data[position : position + 4], "little")
        yield data[position + 4 : position + 4 + length]
        position += 4 + length


def read_all(chosen: list[Payload]) -> list[RawEvent]:
    """Payloads as the raw events they become, in one frame."""
    messages = tuple(RawMessage(payload.method, payload.data, 0, is_history=False) for payload in chosen)
    return EventReader().read_frame(Frame("msg", messages=messages), RECEIVED_AT)


def steps(path: str) -> list[tuple[str, int | None, int | None, bool]]:
    """A name or path in its steps: name or number, index, map key, whether to count."""
    found = []
    for step in path.split("."):
        match = _STEP.fullmatch(step)
        assert match, path
        name, index, key, count = match.groups()
        found.append((name, int(index) if index else None, int(key) if key else None, bool(count)))
    return found


def scanned(data: bytes, path: str) -> list[int | bytes]:
    """The values that stand at a path of field numbers, found by the schema-less scanner; none where nothing stands.

    A count is the single value of its path.
    """
    values: list[int | bytes] = [data]
    for number, index, key, is_count in steps(path):
        # A message that is written twice is one message: what stands later is added to what came before.
        whole = b"".join(value for value in values if isinstance(value, bytes))
        values = [field.value for field in scan(whole) if field.number == int(number)]
        if is_count:
            return [len(values)]
        if index is not None:
            values = values[index : index + 1]
        if key is not None:
            entries = [value for value in values if isinstance(value, bytes) and scanned(value, "1") == [key]]
            values = scanned(entries[0], "2") if entries else []
    return values
