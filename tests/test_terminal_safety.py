"""What a stranger writes never reaches the reader's terminal as anything but text. Read from the bytes that leave."""

from __future__ import annotations

import base64
import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
from terminal import Terminal

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.gifts import GiftKind
from tiktok_tui.simulator.hostile import TRICKS
from tiktok_tui.simulator.people import make_person, some_id
from tiktok_tui.simulator.room import Room
from tiktok_tui.simulator.streaks import gift
from tiktok_tui.wire.schema.fast import battle_pb2, chat_pb2, room_pb2
from tiktok_tui.wire.schema.fast.transport_pb2 import Envelope

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
STARTED_AT = 1_763_756_100.0
OF_OUR_OWN = (
    "\x1b]52;c;c3RvbGVu\x07",
    "\x1b]52;c;c3RvbGVu\u009c",
    "\u009d52;c;c3RvbGVu\u009c",
    "\x1b]1337;File=:AAAA\x07",
    "\x1b_Ga=T,f=24;AAAA\x1b\\",
    "\x1b[6n\x1b[c\x1b[>0q\x1b[21t",
    "\x1b[?1049l\x1b[?1000l\x1bc",
    "\x1b#8\x1b(0\x0e lqk \x0f",
    "\x05\x07\x08\x0b\x0c\x1a\x7f",
    "\u202eright to left\u202d \u2067 \u2068 \u2066 \u2069 \u200f \u200e \u061c",
    "\U000e0001\U000e0041\U000e007f tags",
    "[@click=app.quit]quit[/] [red on blue]x[/]",
    "\r\nnew line\u2028\u2029\u0085",
    "\ud7ff\uf8ff\ufffe\uffff\U0010ffff odd ends",
)
# What Textual and we send: colours, cursor, erasing, modes that are put back in the end, the pointer's shape.
_OURS = re.compile(
    rb"\x1b\[[0-9;]*[mHGCXKJ]"
    rb"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026|2048)[hl]"
    rb"|\x1b\[\?(?:2026|2048)\$p"
    rb"|\x1b\[>\d+u|\x1b\[<u"
    rb"|\x1b\]22;[a-z]*\x07"
)
_CONTROLS = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2028\u2029\ufff9-\ufffb\U000e0000-\U000e0fff]")


def assert_only_text(raw: bytes) -> str:
    """The text of what was written, free of our own sequences. Whatever else there is fails."""
    text = _OURS.sub(b"", raw).decode("utf-8")  # anything that is not UTF-8 raises
    for pattern in (_CONTROLS, _TURNING):
        found = pattern.search(text)
        assert found is None, f"{found[0]!r} in {text[max(0, found.start() - 60) : found.end() + 60]!r}"
    assert b"]52;" not in _OURS.sub(b"", raw).replace("\ufffd]52;".encode(), b"")
    return text


def hostile_messages(tricks: Iterable[str]) -> list[Envelope]:
    """Each trick in every place that the screen shows."""
    room = Room("safety", seed=1, rate=10, started_at=STARTED_AT)
    sent: list[Envelope] = []
    for number, trick in enumerate(tricks):
        room.now = number
        person = make_person(person_id=some_id(room.dice), handle=f"handle {trick}", nickname=f"{trick} name")
        kind = GiftKind(9_000_000 + number, f"{trick} gift", 5, 1, 1)
        caption = chat_pb2.CaptionMessage.Content(lang=trick, content=f"caption {trick}")
        common = room.common(f"Webcast{trick}Message")
        sent += [
            messages.chat(room, person, f"comment {trick}", language=trick, answers=person),
            gift(room, person, kind, 2, group_id=room.next_group_id()),
            messages.member(room, person),
            messages.follow(room, person),
            messages.notice(room, f"notice {trick}"),
            messages.control(room, room_pb2.CONTROL_ACTION_PAUSED, trick),
            room.envelope(room.common("WebcastCaptionMessage"), chat_pb2.CaptionMessage(content=[caption])),
            room.envelope(common, room_pb2.AnyMessage(common=common)),
            room.envelope(room.common("WebcastLinkMicBattle"), battle_of(room, trick)),
        ]
    return sent


def battle_of(room: Room, trick: str) -> battle_pb2.LinkMicBattle:
    message = battle_pb2.LinkMicBattle(action=battle_pb2.BATTLE_ACTION_OPEN)
    message.battle_id = some_id(room.dice)
    return message


def payload_list(path: Path, envelopes: Iterable[Envelope]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for envelope in envelopes:
            entry = {"method": envelope.method, "payload_b64": base64.b64encode(envelope.payload).decode()}
            file.write(json.dumps(entry) + "\n")
    return path
