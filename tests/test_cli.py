"""The command line, as a user meets it: words in, exit code, stdout and stderr out."""

from __future__ import annotations

import functools
import json
import math
import os
import re
import select
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import pytest
from helpers.terminal import Terminal

from tiktok_tui import __version__
from tiktok_tui.cli import main
from tiktok_tui.commands.command_line import parse_command_line
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.event_printers import JsonLines
from tiktok_tui.commands.print_events import print_events
from tiktok_tui.commands.registry import TYPED
from tiktok_tui.core.route_names import ROUTES
from tiktok_tui.core.source_items import ConnectionState, Phase, Route, SourceItem
from tiktok_tui.events.model import RawEvent
from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2, transport_pb2

ROOT = Path(__file__).resolve().parent.parent
COMMENTS = ["one", "two", "three rosen", "four"]


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    path = tmp_path / "room.bin"
    with path.open("wb") as file:
        for number, comment in enumerate(COMMENTS, start=1):
            common = shared_pb2.Common(msg_id=number, create_time=1_700_000_000_000 + number)
            chat = chat_pb2.ChatMessage(common=common, content=comment).SerializeToString()
            envelope = transport_pb2.Envelope(method="WebcastChatMessage", payload=chat, msg_id=number)
            body = transport_pb2.FetchResult(messages=[envelope]).SerializeToString()
            frame = transport_pb2.PushFrame(payload_type="msg", payload=body).SerializeToString()
            file.write(len(frame).to_bytes(4, "little") + frame)
    return path


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "tiktok_tui", *words]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*words), capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)


Starter = Callable[[Sequence[str]], subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Starter]:
    """Starts commands that the test ends itself; what is still there at its end is killed."""
    started: list[subprocess.Popen[str]] = []

    def start_one(words: Sequence[str]) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command(*words),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            # The background job of a shell is born deaf to Ctrl-C, and so would be its children.
            preexec_fn=functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.kill()
        process.communicate()


def options_of(*words: str) -> Any:
    return parse_command_line(list(words))[1]


def stream(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


# --- what was typed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "command", "subject"),
    [
        (["ann"], "watch", "ann"),
        (["--theme", "day", "@ann", "--json"], "watch", "@ann"),
        (["@demo"], "watch", "@demo"),
        (["@replay"], "watch", "@replay"),
        (["@recording"], "watch", "@recording"),
        (["@help"], "watch", "@help"),
        (["demi"], "watch", "demi"),
        (["mann"], "watch", "mann"),
        (["@config"], "watch", "@config"),
        (["@docs"], "watch", "@docs"),
        (["recordbreaker"], "watch", "recordbreaker"),
        (["--json", "demo"], "demo", ""),
        (["--json", "@ann"], "watch", "@ann"),
        (["--filter", "demo", "ann"], "watch", "ann"),
        (["--port", "0", "serve", "--loop", "room.bin"], "serve", "room.bin"),
        (["demo", "--rate", "5"], "demo", ""),
        (["replay", "room.bin", "--speed", "max"], "replay", "room.bin"),
        (["https://www.tiktok.com/@ann/live"], "watch", "https://www.tiktok.com/@ann/live"),
        (["wss://example.com/room"], "watch", "wss://example.com/room"),
        (["-"], "replay", "-"),
        (["replay", "-"], "replay", "-"),
        (["events", "--schema"], "events", ""),
        (["doctor"], "doctor", ""),
        (["doctor", "ann"], "doctor", "ann"),
    ],
)
def test_the_first_word_is_a_command_or_a_streamer(words: list[str], command: str, subject: str) -> None:
    found, options = parse_command_line(words)
    named = {field: getattr(options, field) for field in ("streamer", "file") if hasattr(options, field)}
    assert found.name == command
    assert list(named.values()) == ([subject] if named else [])


def test_the_speed_may_be_a_number_or_max() -> None:
    assert options_of("replay", "f", "--speed", "max").speed == math.inf
    assert options_of("replay", "f", "--speed", "2.5").speed == 2.5
    assert options_of("replay", "f").speed is None


def test_a_filter_may_begin_with_a_minus() -> None:
    assert options_of("ann", "--filter", "-lang:en gift", "--json").filter == "-lang:en gift"
    with pytest.raises(UsageError, match="--filter needs something behind it"):
        options_of("ann", "--json", "--filter")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recording", "recordings"),
        ("recrodings", "recordings"),
        ("docter", "doctor"),
        ("Doctor", "doctor"),
        ("dmeo", "demo"),
        ("event", "events"),
        ("help", "--help"),
        ("confg", "config"),
        ("settings", "config"),
    ],
)
@pytest.mark.parametrize("more", [(), ("list", "--json")])
def test_a_word_near_a_command_is_asked_about_before_anybody_else_is(
    word: str, meant: str, more: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("something was asked for"))
    assert main([word, *more]) == 2
    said = capsys.readouterr().err
    assert f"did you mean “tiktok-tui {meant}”?" in said
    assert f"write @{word}" in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "name a streamer"),
        (["ann", "bob"], "one streamer at a time"),
        (["demo", "ann"], "“demo” takes no name"),
        (["events", "ann"], "“events” takes no name"),
        (["doctor", "ann", "bob"], "one streamer at a time"),
        (["-", "ann"], "one streamer at a time"),
        (["replay"], "“replay” takes one file"),
        (["replay", "a", "b"], "“replay” takes one file"),
        (["ann", "--scene", "battle"], "--scene belongs to “tiktok-tui demo”"),
        (["demo", "--speed", "2"], "--speed belongs to “tiktok-tui replay”"),
        (["demo", "--wait"], "--wait belongs to “tiktok-tui STREAMER”"),
        (["-", "--route", "signed"], "--route belongs to “tiktok-tui STREAMER” and “tiktok-tui demo”"),
        (["doctor", "--theme", "day"], "--theme belongs to “tiktok-tui STREAMER” and"),
        (["ann", "--schema"], "--schema belongs to “tiktok-tui events”"),
        (["ann", "--route", "tunnel"], "there is no route “tunnel”; there are auto, "),
        (["-", "--route", "stdin"], "what comes through a pipe is read with - in the place of STREAMER"),
        (["ann", "--route", "url"], "route url takes the address of a socket"),
        (["demo", "--route", "url"], "route url takes the address of a socket"),
        (["wss://example.com/", "--route", "signed"], "a socket's address is route url, not signed"),
        (["wss://example.com/", "--wait"], "--wait asks whether a streamer is live"),
        (["ann", "--unencrypted"], "--unencrypted is for the address of a socket"),
        (["ann", "--json", "--plain"], "--json and --plain are two forms"),
        (["ann", "--raw"], "--raw adds to the lines of --json"),
        (["events", "--json", "--schema"], "give one of them"),
        (["demo", "--rate", "0"], "“0” is not a number from 0.1"),
        (["demo", "--rate", "nan"], "“nan” is not a number"),
        (["demo", "--seed", "-1"], "“-1” is not a whole number"),
        (["replay", "a", "--speed", "fast"], "“fast” is not a number"),
        (["ann", "--sign-key=secret"], "there is no option --sign-key$"),
        (["ann", "--jsn"], "there is no option --jsn; is --json what you mean"),
        (["ann", "--json=yes"], "--json takes nothing behind it"),
        (["ann", "--json", "--theme"], "--theme needs something behind it"),
        (["serve", "demo", "--start", "soon"], "--start takes one of on-connect, now"),
    ],
)
def test_wrong_usage_is_a_sentence_and_exit_code_2(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError, match=sentence):
        parse_command_line(words)
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("tiktok-tui: ")
    assert "tiktok-tui --help" in err


def test_things_that_do_not_exist_are_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, sentence in (
        (["demo", "--json", "--scene", "nowhere"], "there is no scene “nowhere”; there are "),
        (["replay", "--json", str(tmp_path / "none.bin")], "There is no file none.bin"),
        (["ann lee", "--json"], "is not a TikTok name"),
        (["ann", "--json", "--config", str(tmp_path / "none.toml")], "there is no such file"),
        (["ann", "--json", "--filter", "diamonds>=x"], "--filter: "),
        (["ann", "--json", "--route", "direct"], "The direct route needs a cookie of your own"),
        (["ann", "--json", "--route", "euler"], "Set TIKTOK_TUI_EULER_KEY"),
        (["ws://example.com/room", "--json"], "add --unencrypted"),
        (["doctor", "ann lee"], "is not a TikTok name"),
    ):
        assert main(words) == 2, words
        assert sentence in capsys.readouterr().err


def test_a_file_in_the_place_of_a_streamer_is_not_looked_for_at_tiktok(
    capture: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(capture.parent)
    for name, streamer in ((capture.name, f", or write @{capture.name} for a streamer"), (str(capture), "")):
        assert main([name, "--json"]) == 2
        assert f"play it with “tiktok-tui replay {name}”{streamer}\n" in capsys.readouterr().err


def test_help_and_version_say_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    for word, expected in (("--help", "examples:"), ("--version", f"tiktok-tui {__version__}")):
        with pytest.raises(SystemExit) as caught:
            main([word])
        assert caught.value.code == 0
        assert expected in capsys.readouterr().out


@pytest.mark.parametrize("command", TYPED)
def test_the_help_of_a_command_says_the_default_of_what_takes_a_value(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([command, "--help"])
    page = capsys.readouterr().out
    assert page.startswith(f"usage: tiktok-tui {command}")
    assert max(map(len, page.splitlines())) <= 80
    options = re.findall(r"^  (--[a-z-]+)( \S+)?((?:.+\n(?!  -|\n))*.+)", page, re.MULTILINE)
    assert len(options) >= 1
    assert [option for option, value, words in options if value and "(default:" not in words] == []


def test_the_help_fits_into_80_columns(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["--help"])
    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("words", [["demo"], ["ann"], ["replay", "room.bin"]])
def test_without_a_terminal_it_says_so_and_suggests_json(words: list[str]) -> None:
    result = run(*words)
    assert result.returncode == 2
    assert "stdout is not a terminal" in result.stderr
    assert "--json" in result.stderr
    assert result.stdout == ""


# --- events as lines --------------------------------------------------------------------------------------------------


def test_a_replay_prints_every_event_and_says_on_stderr_what_it_does(capture: Path) -> None:
    result = run("replay", str(capture), "--json", "--speed", "max")
    assert result.returncode == 0
    events = [json.loads(line) for line in result.stdout.splitlines()]
    assert [event["event"] for event in events] == ["connected", *["chat"] * len(COMMENTS), "disconnected"]
    assert [event["data"]["comment"] for event in events[1:-1]] == COMMENTS
    assert result.stderr.splitlines() == ["live: Playing room.bin.", "ended: The capture file ended."]


def test_a_filter_chooses_the_lines(capture: Path) -> None:
    result = run("replay", str(capture), "--json", "--speed", "max", "--filter", "rosen")
    assert [json.loads(line)["data"]["comment"] for line in result.stdout.splitlines()] == ["three rosen"]


@pytest.mark.parametrize("route", [name for name in ROUTES if name != "url"])
def test_the_demo_is_a_room_by_every_route(route: str, start: Starter) -> None:
    process = start(["demo", "--json", "--route", route, "--rate", "50"])
    events = (json.loads(line) for line in stream(process.stdout))
    connected = next(event for event in events if event["event"] == "connected")
    assert connected["data"]["route"] == f"simulated room via {'signed' if route == 'auto' else route}"
    assert next(event for event in events if event["event"] == "chat")["data"]["comment"]


def test_the_demo_prints_a_room_and_a_reader_that_leaves_ends_it_quietly(start: Starter) -> None:
    process = start(["demo", "--json", "--rate", "200", "--seed", "7"])
    lines = [stream(process.stdout).readline() for _ in range(20)]
    assert all(json.loads(line)["event"] for line in lines)
    stream(process.stdout).close()
    assert process.wait(timeout=60) == 0
    assert "Traceback" not in stream(process.stderr).read()


def test_ctrl_c_ends_it_quietly(start: Starter) -> None:
    process = start(["demo", "--json"])
    stream(process.stdout).readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in errors


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waiting for somebody else's child needs Linux")
def test_the_simulator_does_not_outlive_a_killed_demo(start: Starter) -> None:
    process = start(["demo", "--json"])
    stream(process.stdout).readline()
    (simulator,) = map(int, Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split())
    handle = os.pidfd_open(simulator)
    try:
        process.kill()
        assert select.select([handle], [], [], 20)[0], "the simulator is still there"
    finally:
        os.close(handle)


class ShortSource:
    route = Route("a test")

    def __init__(self, *states: ConnectionState) -> None:
        self._states = states

    async def items(self) -> AsyncIterator[SourceItem]:
        for state in self._states:
            yield state


@pytest.mark.parametrize(("phase", "exit_code"), [(Phase.ENDED, 0), (Phase.FAILED, 1)])
def test_the_exit_code_says_how_it_ended(phase: Phase, exit_code: int, capfd: pytest.CaptureFixture[str]) -> None:
    source = ShortSource(ConnectionState(Phase.LIVE), ConnectionState(phase, "So it was.", "Try something else."))
    assert print_events(source, JsonLines(None)) == exit_code
    assert capfd.readouterr().err.splitlines() == ["live", f"{phase.value}: So it was. Try something else."]


def test_a_mistake_of_ours_leaves_a_report_and_says_where(
    capture: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(_: RawEvent, **__: bool) -> str:
        raise KeyError("gone")

    monkeypatch.setattr("tiktok_tui.commands.event_printers.event_line", broken)
    assert main(["replay", "--json", "--speed", "max", str(capture)]) == 1
    found = re.search(r"an error in tiktok-tui \(KeyError\)\. The report is in (\S+)", capfd.readouterr().err)
    assert found
    assert "KeyError: 'gone'" in Path(found[1]).read_text()


def test_a_simulator_that_cannot_start_is_a_failed_room(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert main(["demo", "--json"]) == 1
    assert "failed: The simulated room did not open." in capfd.readouterr().err


# --- with a screen ----------------------------------------------------------------------------------------------------


def test_a_room_that_failed_is_exit_code_1_with_a_screen_too() -> None:
    program = "import sys; from tiktok_tui.cli import main; sys.executable = '/bin/false'; sys.exit(main(['demo']))"
    with Terminal([sys.executable, "-c", program], folder=ROOT) as terminal:
        terminal.wait_for("did not open")
        terminal.press("q")
        assert terminal.wait_for_exit() == 1
        assert b"The simulated room did not open." in terminal.raw.rpartition(b"\x1b[?1049l")[2]


def test_a_theme_that_does_not_exist_is_said_before_the_screen_comes_up() -> None:
    with Terminal([*command("demo"), "--theme", "nope"], folder=ROOT) as terminal:
        assert terminal.wait_for_exit() == 2
        assert "there is no theme “nope”; there are ansi, day, night" in terminal.text
