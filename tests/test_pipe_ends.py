"""However lines on stdout end, what came is in them, in the recording and in what alerts write; and it is quiet."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from helpers.actors import crowd_of
from helpers.manual_session import Crowd
from helpers.sample_recordings import record_scene
from helpers.service_client import Streamer
from helpers.terminal import Terminal

from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.store.recording import Recording

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [sys.executable, "-m", "tiktok_tui"]
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def with_signals() -> None:
    """As a shell starts a program in the foreground, whatever the tests were started by."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_it_with_everything_written_and_recorded(number: signal.Signals, tmp_path: Path) -> None:
    path = tmp_path / "room.ttui"
    with subprocess.Popen(
        [*PROGRAM, "demo", "--json", "--rate", "100", f"--record={path}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=with_signals,
    ) as process:
        assert process.stdout
        assert process.stderr
        lines = [process.stdout.readline() for _ in range(60)]
        process.send_signal(number)
        lines += process.stdout.readlines()
        errors = process.stderr.read()
    assert process.returncode == 0
    assert errors.decode().splitlines()[-2:] == ["live", f"tiktok-tui: Recorded in {path}"]
    with Recording.open(path) as recording:
        assert [str(raw.msg_id) for raw in recording.events()] == [json.loads(line)["data"]["msgId"] for line in lines]


def write_config(path: Path, at: str, more: str) -> None:
    path.write_text(f'[signing]\naddress = "{at}"\n[services]\ntiktok = "{at}"\nwebcast = "{at}"\n{more}')


def test_a_terminal_that_is_closed_ends_it_with_a_whole_recording(tmp_path: Path) -> None:
    path = tmp_path / "room.ttui"
    command = [*PROGRAM, "demo", "--plain", "--rate", "80", f"--record={path}"]
    with Terminal(command, folder=ROOT, environment={"XDG_STATE_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for(" chat ")
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, terminal._master)
        os.close(nowhere)
        assert terminal._process.wait(30) == 0
    assert not list(tmp_path.rglob("crash-*"))
    with Recording.open(path) as recording:
        assert recording.last_event > 10
        assert recording.facts.ended_at > 0


@asynccontextmanager
async def in_a_room(
    *words: str, config: Path, more: str = "", ignored: signal.Signals | None = None
) -> AsyncIterator[tuple[Crowd, asyncio.subprocess.Process]]:
    """A program in a room of a simulated service, and who acts there."""

    def with_those_signals() -> None:
        with_signals()
        if ignored is not None:
            signal.signal(ignored, signal.SIG_IGN)

    async with asyncio.timeout(60), SimulatedService(Streamer(handle="streamer")) as service:
        write_config(config, service.address, more)
        process = await asyncio.create_subprocess_exec(
            *PROGRAM,
            *("streamer", "--route", "signed", "--config", str(config), *words),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=ROOT,
            preexec_fn=with_those_signals,
        )
        try:
            await service.until(lambda: bool(service.room.viewers))
            yield crowd_of(service), process
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


@pytest.mark.parametrize("number", SIGNALS)
async def test_a_streak_that_runs_when_a_signal_comes_is_printed_and_delivered(
    number: signal.Signals, tmp_path: Path
) -> None:
    gifts = tmp_path / "gifts.ndjson"
    alert = f'[[alerts]]\nfilter = "gift"\nappend = "{gifts}"\n'
    async with in_a_room("--plain", config=tmp_path / "config.toml", more=alert) as (crowd, process):
        ann = crowd.person("Ann", "ann")
        crowd.gives(ann, "Rose", 7, ends=False)
        crowd.says(ann, "that is all")
        assert process.stdout
        while b"that is all" not in await process.stdout.readline():
            pass
        process.send_signal(number)
        out, errors = await process.communicate()
    assert process.returncode == 0
    assert out.decode().split(maxsplit=2)[1:] == ["gift", "Ann: Rose x7 (7 diamonds)\n"]
    assert errors.splitlines()[-1].startswith(b"live: ")
    assert [json.loads(line)["data"]["count"] for line in gifts.read_text().splitlines()] == [7]


async def test_what_is_started_with_nohup_survives_its_terminal(tmp_path: Path) -> None:
    async with in_a_room("--plain", config=tmp_path / "config.toml", ignored=signal.SIGHUP) as (crowd, process):
        process.send_signal(signal.SIGHUP)
        crowd.says(crowd.person("Ann", "ann"), "still there")
        assert process.stdout
        while b"still there" not in await process.stdout.readline():
            pass
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0


async def test_a_reader_that_goes_away_ends_it_although_nothing_more_is_written(tmp_path: Path) -> None:
    words = ("--plain", "--filter", "kind:chat", f"--record={tmp_path / 'room.ttui'}")
    async with in_a_room(*words, config=tmp_path / "config.toml") as (crowd, process):
        crowd.says(crowd.person("Ann", "ann"), "the last words")
        assert process.stdout
        while b"the last words" not in await process.stdout.readline():
            pass
        process.stdout._transport.close()  # type: ignore[attr-defined]
        assert await process.wait() == 0
        assert process.stderr
        assert (await process.stderr.read()).splitlines()[-1].startswith(b"tiktok-tui: Recorded in ")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&-"])
def test_what_was_closed_before_it_began_is_no_crash(closed: str, tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "evening", 5)
    state = tmp_path / "state"
    result = subprocess.run(
        ["sh", "-c", f"exec {' '.join(PROGRAM)} replay {path} --json --filter kind:chat {closed}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env={**os.environ, "XDG_STATE_HOME": str(state)},
    )
    if closed.startswith(">"):
        assert result.returncode == 1
        assert ("stdout cannot be written: Bad file descriptor" in result.stderr) == ("2>" not in closed)
    else:
        assert result.returncode == 0
        assert all(json.loads(line)["event"] == "chat" for line in result.stdout.splitlines())
        assert result.stdout
    assert not list(state.rglob("crash-*"))
