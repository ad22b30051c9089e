"""Lines on stdout: nothing lost, nothing counted twice, nothing for a terminal to act on, whatever the reader does."""

from __future__ import annotations

import asyncio
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers.sample_recordings import record_scene
from helpers.service_client import Streamer, chat, control
from helpers.terminal import Terminal

from tiktok_tui.commands import print_events as printing
from tiktok_tui.commands.event_printers import JsonLines
from tiktok_tui.commands.shutdown_signals import Leaving
from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.source_items import ConnectionState, FrameReceived, Phase, Route, SourceItem
from tiktok_tui.events.filter import parse_filter
from tiktok_tui.live_room import LiveRoom
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import chat_pb2, room_pb2, shared_pb2

ROOT = Path(__file__).resolve().parent.parent
# C0 but for the line break, DEL, C1, line separators, and what turns the direction of a line.
FOR_A_TERMINAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
GIFT_LINE = re.compile(
    r"\d\d:\d\d:\d\d gift {9}(?P<who>.+): (?P<gift>.+) x(?P<count>[\d,]+) \((?P<diamonds>[\d,]+) diam"
)


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "tiktok_tui", *words]


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*words),
        capture_output=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env={**os.environ, "TZ": "UTC", **environment},
    )


def replayed(path: Path, *options: str) -> list[str]:
    result = run("replay", str(path), "--speed", "max", *options)
    assert result.returncode == 0, result.stderr
    return result.stdout.decode().splitlines()


# --- plain lines ------------------------------------------------------------------------------------------------------


async def diamonds_of(path: Path) -> int:
    """What the room itself counts."""
    room = LiveRoom.replay(path)
    async for _ in room:
        pass
    return room.room.diamonds


@pytest.mark.parametrize("scene", ["streaks", "evening"])
async def test_plain_gift_lines_add_up_to_what_was_given(scene: str, tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", scene, 240, rate=20)
    lines = [line for line in replayed(path, "--plain") if not line.endswith("(earlier)")]
    found = [match for line in lines if (match := GIFT_LINE.match(line))]
    total = await diamonds_of(path)
    assert total > 0
    assert sum(int(match["diamonds"].replace(",", "")) for match in found) == total


def test_plain_lines_say_when_who_and_what(tmp_path: Path) -> None:
    lines = replayed(record_scene(tmp_path / "room.bin", "evening", 30), "--plain")
    assert all(re.match(r"\d\d:\d\d:\d\d \w+", line) for line in lines)
    assert "20:15:" in lines[10]
    names = {line.split()[1] for line in lines}
    assert names >= {"connected", "chat", "member", "like", "roomUserSeq", "caption", "disconnected"}


def test_no_plain_line_is_without_words(tmp_path: Path) -> None:
    lines = replayed(record_scene(tmp_path / "room.bin", "everything", 20, rate=20), "--plain")
    assert len({line.split()[1] for line in lines}) > 150
    assert [line for line in lines if len(line.removesuffix("(earlier)").split()) < 3] == []


def test_a_filter_on_plain_lines_sees_the_whole_streak(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 240, rate=20)
    all_gifts = [
        match for line in replayed(path, "--plain", "--filter", "kind:gift") if (match := GIFT_LINE.match(line))
    ]
    large = replayed(path, "--plain", "--filter", "kind:gift diamonds>=20")
    assert 0 < len(large) < len(all_gifts)
    assert len(large) == sum(int(match["diamonds"].replace(",", "")) >= 20 for match in all_gifts)


@pytest.mark.parametrize("form", ["--plain", "--json"])
@pytest.mark.parametrize("scene", ["hostile", "damaged"])
def test_no_byte_of_a_line_is_for_the_terminal(scene: str, form: str, tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", scene, 60, rate=20)
    text = run("replay", str(path), "--speed", "max", form).stdout.decode()
    assert text.count("\n") > 100
    assert FOR_A_TERMINAL.search(text) is None


def test_raw_adds_every_payload(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 10)
    with_payload = [json.loads(line) for line in replayed(path, "--json", "--raw")]
    without = [json.loads(line) for line in replayed(path, "--json")]
    assert [event["event"] for event in with_payload] == [event["event"] for event in without]
    sent = [event["data"] for event in with_payload if event["data"].get("size")]
    assert sent
    assert all(data["method"] and data["size"] and data["base64"] for data in sent)
    assert not any("base64" in event["data"] for event in without)


def test_lines_need_no_textual(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 5)
    program = """
import sys
from tiktok_tui.cli import main
main(sys.argv[1:])
sys.stdout.flush()
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"textual", "rich"}))
"""
    for words in (
        ["replay", str(path), "--speed", "max", "--json"],
        ["replay", str(path), "--speed", "max", "--plain"],
        ["events"],
    ):
        command_line = [sys.executable, "-c", program, *words]
        out = subprocess.run(command_line, check=True, capture_output=True, text=True, cwd=ROOT).stdout
        assert len(out.splitlines()) > 10
        assert out.splitlines()[-1] == ""


# --- readers ----------------------------------------------------------------------------------------------------------


class EndlessSource:
    """Comments without end; `given` counts those that were taken."""

    route = Route("a test")

    def __init__(self, last: int = 10**9) -> None:
        self.given = 0
        self._last = last

    async def items(self) -> AsyncIterator[SourceItem]:
        yield ConnectionState(Phase.LIVE)
        while self.given < self._last:
            self.given += 1
            comment = chat_pb2.ChatMessage(common=shared_pb2.Common(msg_id=self.given), content=f"comment {self.given}")
            message = RawMessage("WebcastChatMessage", comment.SerializeToString(), self.given, False)
            yield FrameReceived(b"", 1_700_000_000.0, Frame("msg", messages=(message,)))
            await asyncio.sleep(0)
        yield ConnectionState(Phase.ENDED)


@contextmanager
def stdout_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Stdout is a pipe, and its other end is the test's."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        yield reading
    os.close(reading)


async def test_a_reader_that_is_slow_holds_the_source_back_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "MAX_WAITING", 10_000)
    source = EndlessSource(last=3_000)
    furthest_ahead = 0
    with stdout_in_a_pipe(monkeypatch) as pipe, os.fdopen(os.dup(pipe), encoding="utf-8") as reader:
        lines = JsonLines(parse_filter("kind:chat"))
        task = asyncio.create_task(printing._print_events(source, lines, None, (), Leaving()))
        for number in range(1, 3_001):
            line = await asyncio.to_thread(reader.readline)
            assert json.loads(line)["data"]["comment"] == f"comment {number}"
            furthest_ahead = max(furthest_ahead, source.given - number)
        assert (await task).phase is Phase.ENDED
    # A pipe of 64 kB, two batches of 10,000 characters, and what the reader itself has in its buffer.
    assert furthest_ahead * len(line) < 64 * 1024 + 2 * 10_000 + 20 * 1024


def config_for(service: SimulatedService, folder: Path) -> str:
    path = folder / "config.toml"
    at = service.address
    path.write_text(f'[signing]\naddress = "{at}"\n[services]\ntiktok = "{at}"\nwebcast = "{at}"\n')
    return str(path)


async def test_while_nobody_reads_the_room_is_answered_and_kept_alive(tmp_path: Path) -> None:
    comments = [f"comment {number} " + "word " * 100 for number in range(400)]
    async with asyncio.timeout(60), SimulatedService(Streamer(), heartbeat_seconds=1) as service:
        words = ["@tester", "--route", "signed", "--json", "--filter", "kind:chat"]
        reading, writing = os.pipe()
        process = await asyncio.create_subprocess_exec(
            *command(*words, "--config", config_for(service, tmp_path)),
            stdout=writing,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=ROOT,
        )
        os.close(writing)
        await service.until(lambda: bool(service.room.viewers))
        for comment in comments:
            service.send(chat(comment))
        await service.until(lambda: len(service.acks) == len(comments) // 3)
        beats = len(service.heartbeats)
        await service.until(lambda: len(service.heartbeats) > beats)
        service.send(control(room_pb2.CONTROL_ACTION_ENDED))
        with os.fdopen(reading, encoding="utf-8") as reader:
            lines = await asyncio.to_thread(reader.readlines)
        assert await process.wait() == 0
    assert [json.loads(line)["data"]["comment"].strip() for line in lines] == [comment.strip() for comment in comments]


async def test_with_wait_a_streamer_who_is_not_live_is_waited_for(tmp_path: Path) -> None:
    async with asyncio.timeout(60), SimulatedService(Streamer(), faults=Faults(not_live=True)) as service:
        process = await asyncio.create_subprocess_exec(
            *command("@tester", "--route", "signed", "--wait", "--json", "--config", config_for(service, tmp_path)),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=ROOT,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        assert process.stderr
        states = [(await process.stderr.readline()).decode() for _ in range(2)]
        process.send_signal(signal.SIGINT)
        await process.communicate()
    assert states == [
        "resolving: Looking for the LIVE of @tester.\n",
        "waiting, again in 1 minute: @tester is not live. Waiting for the LIVE to begin.\n",
    ]
    assert process.returncode == 0


def test_ctrl_c_ends_it_although_nobody_reads() -> None:
    reading, writing = os.pipe()
    process = subprocess.Popen(
        command("demo", "--json", "--scene", "flood", "--rate", "2000"),
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        wait_until_full(writing)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 0
        assert b"Traceback" not in errors
        assert b"Fatal" not in errors
    finally:
        process.kill()
        os.close(reading)
        os.close(writing)


def wait_until_full(writing: int) -> None:
    """Until whoever writes to a pipe has to wait."""
    until = time.monotonic() + 60
    while select.select([], [writing], [], 0)[1]:
        assert time.monotonic() < until, "nothing fills the pipe"
        time.sleep(0.02)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 5)
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            command("replay", str(path), "--plain", "--speed", "max"),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
            cwd=ROOT,
        )
    assert result.returncode == 1
    assert "stdout cannot be written: No space left on device" in result.stderr
    assert "Traceback" not in result.stderr


# --- stdin ------------------------------------------------------------------------------------------------------------


def piped(data: bytes, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*words), input=data, capture_output=True, timeout=60, check=False, cwd=ROOT)


def test_what_comes_through_a_pipe_is_what_a_file_would_be(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 20)
    from_file = [json.loads(line) for line in replayed(path, "--json", "--filter", "-kind:connection")]
    for words in (["-"], ["replay", "-"]):
        result = piped(path.read_bytes(), *words, "--json", "--filter", "-kind:connection")
        assert result.returncode == 0
        assert [json.loads(line) for line in result.stdout.splitlines()] == from_file
    assert len(from_file) > 50


def test_our_own_lines_may_come_back_in(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 60)
    plain = replayed(path, "--plain", "--filter", "kind:chat,gift,follow")
    for options in (["--json"], ["--json", "--raw"]):
        lines = run("replay", str(path), "--speed", "max", *options).stdout
        result = piped(lines, "-", "--plain", "--filter", "kind:chat,gift,follow")
        assert sorted(result.stdout.decode().splitlines()) == sorted(plain), options


def test_what_is_no_room_is_a_failure_in_a_sentence() -> None:
    for data in (b"", b"hello\nthere\n"):
        result = piped(data, "-", "--json")
        assert result.returncode == 1
        assert b"failed: What comes through the pipe is " in result.stderr
        assert b"Traceback" not in result.stderr


def test_a_pipe_is_read_and_the_keys_come_from_the_terminal(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 8)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # Open at both ends, so that it does not end: the room goes on while keys are pressed.
    with open(os.open(pipe, os.O_RDWR), "wb", buffering=0) as room:
        assert room.write(path.read_bytes()) == path.stat().st_size
        with Terminal(["sh", "-c", f"exec {' '.join(command('-'))} < {pipe}"], folder=ROOT) as terminal:
            terminal.wait_for("● live (stdin)")
            terminal.press("?")
            terminal.wait_for("Go to the inspector")
            terminal.press("\x1b")
            terminal.wait_for(lambda: "Go to the inspector" not in terminal.text)
            terminal.press("/nothing-has-these-words\r")
            terminal.wait_for("no line matches the filter")
            terminal.press("q")
            assert terminal.wait_for_exit() == 0
            assert terminal.modes() == terminal.modes_before
            assert terminal.changed_modes() == set()


def test_a_terminal_is_no_room() -> None:
    with Terminal(command("-"), folder=ROOT) as terminal:
        assert terminal.wait_for_exit() == 2
        assert "reads a room from a pipe or a file" in terminal.text.replace("\n", "")


def test_without_a_terminal_for_the_keys_it_says_so(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 5)
    program = f"import os; os.setsid(); os.execv({sys.executable!r}, {command('-')!r})"
    with Terminal([sys.executable, "-c", "import time; time.sleep(30)"]) as terminal, path.open("rb") as stdin:
        result = subprocess.run(
            [sys.executable, "-c", program],
            stdin=stdin,
            stdout=terminal._slave,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color"},
        )
    assert result.returncode == 2
    assert "there is no terminal to read keys from" in result.stderr
