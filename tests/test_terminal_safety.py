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
from helpers.terminal import Terminal

from tiktok_tui.simulator import battle_messages, messages
from tiktok_tui.simulator.battles import BattleType, SimulatedBattle
from tiktok_tui.simulator.gifts import GiftKind
from tiktok_tui.simulator.people import make_person, some_id
from tiktok_tui.simulator.room import SimulatedRoom
from tiktok_tui.simulator.scenes.hostile import TRICKS
from tiktok_tui.simulator.streaks import gift
from tiktok_tui.wire.schema.upb import battle_pb2, chat_pb2, room_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

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
_TURNING = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2028\u2029\ufff9-\ufffb\U000e0000-\U000e0fff]"
)


def assert_only_text(raw: bytes) -> str:
    """The text of what was written, free of our own sequences. Whatever else there is fails."""
    text = _OURS.sub(b"", raw).decode("utf-8")  # anything that is not UTF-8 raises
    for pattern in (_CONTROLS, _TURNING):
        found = pattern.search(text)
        assert found is None, f"{found[0]!r} in {text[max(0, found.start() - 60) : found.end() + 60]!r}"
    return text


def hostile_messages(tricks: Iterable[str]) -> list[Envelope]:
    """Each trick in every place that the screen shows."""
    room = SimulatedRoom("safety", seed=1, rate=10, started_at=STARTED_AT)
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
            *battle_of(room, trick),
        ]
    return sent


def battle_of(room: SimulatedRoom, trick: str) -> list[Envelope]:
    battle = SimulatedBattle(room.dice, room.streamer, room.cast.people, form=BattleType.DUEL, seconds=180)
    battle.is_running, battle.start_ms = True, room.now_ms
    for side, host in enumerate(battle.hosts):
        host.nickname = f"{trick} host"
        battle.support(side, (some_id(room.dice), f"{trick} fan"), 50, room.now)
    return [
        battle_messages.step(room, battle, battle_pb2.BATTLE_ACTION_OPEN),
        battle_messages.send_armies(room, battle_messages.armies(room, battle)),
    ]


def payload_list(path: Path, envelopes: Iterable[Envelope]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for envelope in envelopes:
            entry = {"method": envelope.method, "payload_b64": base64.b64encode(envelope.payload).decode()}
            file.write(json.dumps(entry) + "\n")
    return path


def shown_payloads(path: Path, *more: str, columns: int = 120, rows: int = 40) -> Terminal:
    return Terminal([*PROGRAM, "replay", str(path), "--speed", "max", *more], columns=columns, rows=rows)


def walk(terminal: Terminal, key: str, times: int) -> None:
    """Press a key and let the program draw, so many times."""
    for _ in range(times):
        terminal.press(key)
        terminal.run_for(0.03)


UP = "\x1b[A"


@pytest.mark.parametrize("tricks", [TRICKS, OF_OUR_OWN], ids=["of the simulator", "of our own"])
def test_hostile_text_reaches_the_terminal_as_text_in_every_pane(tricks: tuple[str, ...], tmp_path: Path) -> None:
    path = payload_list(tmp_path / "hostile.jsonl", hostile_messages(tricks))
    with shown_payloads(path) as terminal:
        terminal.wait_for("capture file ended")
        for pane in "1234":
            terminal.press(pane)
            walk(terminal, "\x1b[5~", 6)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        text = assert_only_text(bytes(terminal.raw))
    assert "comment" in text
    assert " host" in text
    assert "caption" in text


VIEWS = ["fields", "tree", "hex", "base64", "json", "event", "frame", "compare"]


@pytest.mark.parametrize("view", VIEWS)
def test_the_inspector_shows_hostile_events_as_text_in_every_view(view: str, tmp_path: Path) -> None:
    path = payload_list(tmp_path / "hostile.jsonl", hostile_messages(OF_OUR_OWN[:4]))
    with shown_payloads(path) as terminal:
        terminal.wait_for("capture file ended")
        terminal.press("4")
        terminal.press("z")
        walk(terminal, "v", VIEWS.index(view))
        walk(terminal, UP, 30)
        terminal.wait_for(f"[{view}]")
        walk(terminal, "J", 5)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert_only_text(bytes(terminal.raw))


def test_what_is_pasted_into_the_filter_is_shown_as_text(tmp_path: Path) -> None:
    path = payload_list(tmp_path / "hostile.jsonl", hostile_messages(OF_OUR_OWN[:2]))
    with shown_payloads(path) as terminal:
        terminal.wait_for("capture file ended")
        terminal.press("/")
        terminal.wait_for("user:ann")
        terminal.press("\x1b[200~name \x9d52;c;YQ==\x07\u202e \x9b2J\x1b[201~")
        terminal.wait_for("52;c;YQ==")
        terminal.press("\r")
        terminal.wait_for("/name")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert_only_text(bytes(terminal.raw))


def test_copying_hostile_text_sends_only_its_own_clipboard_sequence(tmp_path: Path) -> None:
    path = payload_list(tmp_path / "hostile.jsonl", hostile_messages(OF_OUR_OWN[:1])[:1])
    with shown_payloads(path) as terminal:
        terminal.wait_for("capture file ended")
        terminal.press(UP)
        terminal.run_for(0.2)
        terminal.press("c")
        terminal.wait_for("clipboard")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        copies = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(terminal.raw))
        assert len(copies) == 1
        assert_only_text(re.sub(rb"\x1b\]52;c;[A-Za-z0-9+/=]*\x07", b"", bytes(terminal.raw)))
    copied = base64.b64decode(copies[0]).decode()
    assert "comment" in copied
    assert not any(unicodedata.category(character) == "Cc" for character in copied)


def test_a_megabyte_of_marks_is_shown_at_once(tmp_path: Path) -> None:
    room = SimulatedRoom("safety", seed=1, rate=10, started_at=STARTED_AT)
    heavy = "a" + "\u0301" * 500_000
    person = make_person(person_id=1, handle="heavy", nickname=heavy)
    envelopes = [messages.chat(room, person, heavy), messages.chat(room, room.cast.anyone(), "the room goes on")]
    with shown_payloads(payload_list(tmp_path / "heavy.jsonl", envelopes), columns=80, rows=24) as terminal:
        terminal.wait_for("the room goes on")
        terminal.press("4")
        terminal.press("z")
        walk(terminal, UP, 2)
        terminal.wait_for("#2 ")
        walk(terminal, "v", 3)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert len(terminal.raw) < 200_000
        assert_only_text(bytes(terminal.raw))


def test_the_hostile_scene_leaves_nothing_but_text() -> None:
    with Terminal([*PROGRAM, "demo", "--scene", "hostile", "--rate", "40"]) as terminal:
        terminal.wait_for("● live", 20)
        terminal.run_for(4)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
        assert_only_text(bytes(terminal.raw))
