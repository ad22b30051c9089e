"""What is copied reaches the terminal's clipboard, tmux's buffer and a file, and the reader is told which."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers.inspectors import talk
from helpers.manual_session import Crowd, ManualSession
from helpers.screens import LARGE, Shown, shown
from helpers.terminal import Terminal

from tiktok_tui import __version__
from tiktok_tui.core.user_folders import copied_file
from tiktok_tui.terminal.clipboard import (
    MAX_OSC52_BYTES,
    Copied,
    Multiplexer,
    TmuxCopy,
    detect_multiplexer,
    osc52,
    write_copy,
)
from tiktok_tui.wire.hexdump import hex_text
from tiktok_tui.wire.schema.upb import chat_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
PLAIN = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
UP = "\x1b[A"


@pytest.fixture(autouse=True)
def _a_terminal_with_a_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the tests themselves run in, which may be no terminal at all."""
    monkeypatch.setenv("TERM", "xterm-256color")


def one_comment(comment: str = "hello さくら") -> ManualSession:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    crowd.says(crowd.person("Ann", "ann"), comment)
    return fed


def told(screen: Shown) -> str:
    """What the newest toast says; on the screen it is broken into lines."""
    return list(screen.app._notifications)[-1].message


# --- what is written to the terminal ----------------------------------------------------------------------------------


def test_a_plain_terminal_gets_osc_52_with_the_text() -> None:
    found = PLAIN.fullmatch(osc52("hello さくら", Multiplexer.NOTHING))
    assert found is not None
    assert b64decode(found[1]).decode() == "hello さくら"


def test_tmux_gets_it_for_itself_and_for_the_terminal_behind_it() -> None:
    plain = osc52("hello", Multiplexer.NOTHING)
    passed = "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    assert osc52("hello", Multiplexer.TMUX) == plain + passed
    # What tmux has already it is not given twice.
    assert osc52("hello", Multiplexer.TMUX, is_in_tmux=True) == passed


def test_gnu_screen_gets_it_in_pieces_that_it_hands_on_one_by_one() -> None:
    text = "a long text " * 500
    sequence = osc52(text, Multiplexer.SCREEN)
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sequence, re.DOTALL)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == sequence
    assert max(map(len, pieces)) < 256
    assert "".join(pieces) == osc52(text, Multiplexer.NOTHING)


@pytest.mark.parametrize(
    ("environment", "between"),
    [
        ({"TERM": "xterm-256color"}, Multiplexer.NOTHING),
        ({"TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, Multiplexer.TMUX),
        ({"TERM": "tmux-256color"}, Multiplexer.TMUX),
        ({"TERM": "screen", "STY": "1.pts"}, Multiplexer.SCREEN),
        ({"TERM": "screen-256color", "TMUX": "/tmp/x,1,0"}, Multiplexer.TMUX),
        ({"TERM": "screen.xterm-256color"}, Multiplexer.MAYBE_TMUX),
        ({"TERM": "linux"}, Multiplexer.NO_CLIPBOARD),
    ],
)
def test_what_stands_between_is_known_from_the_environment(environment: dict[str, str], between: Multiplexer) -> None:
    assert detect_multiplexer(environment) is between


def test_nothing_is_sent_that_a_terminal_would_drop_or_print() -> None:
    assert osc52("x" * MAX_OSC52_BYTES, Multiplexer.NOTHING)
    assert len(osc52("x" * MAX_OSC52_BYTES, Multiplexer.NOTHING)) <= 100_000
    assert osc52("x" * (MAX_OSC52_BYTES + 1), Multiplexer.NOTHING) == ""
    assert osc52("さ" * (MAX_OSC52_BYTES // 3 + 1), Multiplexer.TMUX) == ""
    assert osc52("x", Multiplexer.NO_CLIPBOARD) == ""


# --- the file beside it -----------------------------------------------------------------------------------------------


def test_the_file_is_its_owners_and_holds_the_newest_copy(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "copied.txt"
    write_copy("first さくら", path)
    write_copy("second", path)
    assert path.read_text() == "second"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["copied.txt"]


def test_whatever_lay_in_its_place_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine")
    path = tmp_path / "copied.txt"
    path.symlink_to(other)
    write_copy("a copy", path)
    assert other.read_text() == "mine"
    assert path.read_text() == "a copy"
    assert not path.is_symlink()


# --- what the reader is told ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("copied", "words"),
    [
        (
            Copied(21, Multiplexer.NOTHING, True, None, Path("/c/f")),
            "Sent 21 B to the terminal's clipboard (OSC 52). Also in /c/f.",
        ),
        (
            Copied(21, Multiplexer.TMUX, True, None, Path("/c/f")),
            "Sent 21 B to tmux (OSC 52), which takes it with set-",
        ),
        (
            Copied(21, Multiplexer.MAYBE_TMUX, True, None, Path("/c/f")),
            "as OSC 52: tmux takes it with set-clipboard on",
        ),
        (
            Copied(21, Multiplexer.TMUX, True, TmuxCopy("xterm"), Path("/c/f")),
            "is in tmux's buffer and was sent on to the",
        ),
        (
            Copied(21, Multiplexer.TMUX, True, TmuxCopy("tmux-256color"), Path("/c/f")),
            "sent on to the tmux around it (OSC",
        ),
        (
            Copied(21, Multiplexer.TMUX, True, TmuxCopy("vt100", False), Path("/c/f")),
            "not sent on: tmux knows no clipboard",
        ),
        (
            Copied(90_000, Multiplexer.TMUX, False, TmuxCopy(), Path("/c/f")),
            "and was not sent on: 87.9 kB is more than",
        ),
        (Copied(90_000, Multiplexer.NOTHING, False, None, Path("/c/f")), "take in one copy. It is only in /c/f."),
        (
            Copied(21, Multiplexer.NO_CLIPBOARD, False, None, Path("/c/f")),
            "this terminal has no clipboard. It is only in",
        ),
        (
            Copied(21, Multiplexer.NOTHING, True, None, Path("/c/f"), "disk full"),
            "No file could be written: disk full.",
        ),
    ],
)
def test_the_reader_is_told_what_became_of_it(copied: Copied, words: str) -> None:
    assert words in str(copied)
    assert copied.has_arrived


async def test_a_copy_says_where_it_went() -> None:
    async with shown(one_comment().session, notifications=True) as screen:
        await screen.press("c")
        assert screen.app.clipboard == "20:15:00 Ann @ann: hello さくら"
        assert copied_file().read_text() == screen.app.clipboard
        assert told(screen) == f"Sent 34 B to the terminal's clipboard (OSC 52). Also in {copied_file()}."
        assert "clipboard" in screen.text


async def test_a_folder_that_cannot_be_written_is_told_and_the_copy_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    async with shown(one_comment().session, LARGE, notifications=True) as screen:
        await screen.press("c")
        assert "No file could be written: Not a directory." in told(screen)


async def test_a_payload_is_copied_as_base64_hex_json_and_a_report() -> None:
    fed = one_comment()
    async with shown(fed.session, LARGE, notifications=True) as screen:
        await screen.press("4", "up", "down", "e")
        raw = screen.details.raw
        assert raw is not None
        assert b64decode(screen.app.clipboard) == raw.payload
        await screen.press("h")
        assert screen.app.clipboard == hex_text(raw.payload)
        await screen.press("o")
        assert json.loads(screen.app.clipboard)["content"] == "hello さくら"
        await screen.press("C")
        programs, message, reading, nothing, rest = screen.app.clipboard.split("\n", 4)
        assert programs.startswith(f"tiktok-tui {__version__}, Python 3.")
        assert "Textual 8." in programs
        assert (message, reading, nothing) == (f"WebcastChatMessage, {raw.size} bytes, protobuf", "decoded as chat", "")
        fields, payload = rest.strip().split("\n\n")
        assert json.loads(fields.removeprefix("```json").removesuffix("```"))["content"] == "hello さくら"
        assert b64decode(payload.strip("`\n")) == raw.payload
        assert "people's names" in told(screen)


async def test_the_last_copy_is_what_stays_however_slow_tmux_was_with_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded, go_on = tmp_path / "loaded", tmp_path / "go_on"
    # A tmux that takes the first copy only when it is told to.
    tmux = tmp_path / "tmux"
    tmux.write_text(
        f"#!/bin/sh\n[ $1 = load-buffer ] || exit 0\ncopy=$(cat)\n"
        f'case "$copy" in *first*) until [ -e {go_on} ]; do sleep 0.02; done;; esac\n'
        f'printf "%s\\n" "$copy" >> {loaded}\n'
    )
    tmux.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("TMUX", "/tmp/none,1,0")
    monkeypatch.setattr("tiktok_tui.terminal.clipboard.TMUX_SECONDS", 60.0)
    async with shown(talk("the first", "the second")[0].session, LARGE) as screen:
        await screen.press("1", "up", "c", "down", "c")
        go_on.touch()
        await screen.until(lambda: screen.app.clipboard.endswith("the second"), "both are copied")
        first, second = loaded.read_text().splitlines()
        assert first.endswith("the first")
        assert second.endswith("the second")


async def test_inside_an_event_the_field_under_the_cursor_is_copied_whole() -> None:
    long = "a line that no row is wide enough for, " * 20
    async with shown(one_comment(long[:140]).session, LARGE) as screen:
        await screen.press("4", "up", "down", "enter", "slash", *"content", "enter", "c")
        assert screen.app.clipboard == long[:140]


async def test_more_than_terminals_take_is_only_in_the_file() -> None:
    fed = one_comment()
    payload = chat_pb2.ChatMessage(content="x" * 90_000).SerializeToString()
    fed.send(Envelope(method="WebcastChatMessage", payload=payload, msg_id=1))
    async with shown(fed.session, LARGE, notifications=True) as screen:
        await screen.press("4", "up", "down", "e")
        assert "Nothing was sent: 117.2 kB is more than terminals take" in told(screen)
        assert b64decode(copied_file().read_text()) == payload


# --- in a terminal, and in tmux ---------------------------------------------------------------------------------------


def copy_the_comment(terminal: Terminal) -> None:
    terminal.press(UP)
    terminal.wait_for("held, End follows")
    terminal.press("c")


def payload_list(path: Path) -> Path:
    payload = chat_pb2.ChatMessage(content="hello from here").SerializeToString()
    path.write_text(json.dumps({"method": "WebcastChatMessage", "payload_b64": b64encode(payload).decode()}) + "\n")
    return path


def test_a_plain_terminal_is_sent_the_line(tmp_path: Path) -> None:
    plain = ["env", "-u", "TMUX", "-u", "STY", "TERM=xterm-256color"]
    with Terminal([*plain, *PROGRAM, "replay", str(payload_list(tmp_path / "p.jsonl")), "--speed", "max"]) as terminal:
        terminal.wait_for("capture file ended", 60)
        copy_the_comment(terminal)
        terminal.wait_for("Sent ")
        terminal.wait_for(lambda: len(copied_behind(terminal)) == 1)
        assert copied_behind(terminal) == [copied_file().read_text()]
        assert "hello from here" in copied_behind(terminal)[0]


@contextmanager
def in_tmux(
    folder: Path, settings: str, *, around: str = "", is_nested: bool = False, **environment: str
) -> Iterator[tuple[Terminal, Path]]:
    """The program in a tmux of its own, and the socket of that tmux. `around` is the TERM of what tmux runs in; nested,
    the program is in another tmux inside it.
    """
    if shutil.which("tmux") is None:
        pytest.skip("there is no tmux on this machine")
    socket, config = folder / "s", folder / "tmux.conf"
    config.write_text(settings)
    variables = [f"{name}={value}" for name, value in environment.items()]
    inner = ["env", *variables, *PROGRAM, "replay", str(payload_list(folder / "p.jsonl")), "--speed", "max"]
    inner_socket = folder / "inner"
    if is_nested:
        inside = ["tmux", "-S", str(inner_socket), "-f", os.devnull, "new-session", shlex.join(inner)]
        inner = ["env", "-u", "TMUX", *inside]
    outside = ["env", f"TERM={around}"] if around else []
    command = [
        *outside,
        "tmux",
        "-S",
        str(socket),
        "-f",
        str(config),
        "new-session",
        "-x",
        "120",
        "-y",
        "40",
        shlex.join(inner),
    ]
    with Terminal(command) as terminal:
        try:
            terminal.wait_for("capture file ended", 60)
            yield terminal, socket
        finally:
            for server in (inner_socket, socket) if is_nested else (socket,):
                subprocess.run(["tmux", "-S", str(server), "kill-server"], check=False)


def copied_behind(terminal: Terminal) -> list[str]:
    """What the terminal around tmux was told to put into its clipboard."""
    # tmux leaves out which of the clipboards it means.
    found = re.findall(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", bytes(terminal.raw))
    return [b64decode(encoded).decode() for encoded in found]


def test_copying_works_in_a_tmux_as_it_comes(tmp_path: Path) -> None:
    with in_tmux(tmp_path, "") as (terminal, socket):
        copy_the_comment(terminal)
        terminal.wait_for("tmux's buffer")
        buffer = subprocess.run(["tmux", "-S", str(socket), "show-buffer"], capture_output=True, text=True, check=True)
        assert "hello from here" in buffer.stdout
        terminal.wait_for(lambda: copied_behind(terminal) == [buffer.stdout])
        assert copied_file().read_text() == buffer.stdout


def test_a_tmux_inside_a_tmux_hands_it_to_the_outer_one(tmp_path: Path) -> None:
    with in_tmux(tmp_path, "set -g set-clipboard on", is_nested=True) as (terminal, outer):
        copy_the_comment(terminal)
        terminal.wait_for("the tmux")
        terminal.wait_for(lambda: len(copied_behind(terminal)) >= 1)
        buffer = subprocess.run(["tmux", "-S", str(outer), "show-buffer"], capture_output=True, text=True, check=True)
        assert "hello from here" in buffer.stdout


def test_what_tmux_cannot_hand_on_is_not_said_to_be_in_the_clipboard(tmp_path: Path) -> None:
    with in_tmux(tmp_path, "", around="vt220") as (terminal, socket):
        copy_the_comment(terminal)
        terminal.wait_for("not sent on")
        buffer = subprocess.run(["tmux", "-S", str(socket), "show-buffer"], capture_output=True, text=True, check=True)
        assert "hello from here" in buffer.stdout
        assert copied_behind(terminal) == []


def test_where_no_tmux_can_be_asked_its_passthrough_is_used(tmp_path: Path) -> None:
    # As over SSH from a tmux elsewhere: only the terminal's name tells of it.
    settings = "set -g allow-passthrough on\nset -g default-terminal tmux-256color\n"
    with in_tmux(tmp_path, settings, TMUX="", PATH=os.devnull) as (terminal, _):
        copy_the_comment(terminal)
        terminal.wait_for("Sent ")
        terminal.wait_for(lambda: len(copied_behind(terminal)) == 1)
        assert "hello from here" in copied_behind(terminal)[0]


def test_where_no_tmux_can_be_asked_and_it_takes_copies_they_are_in_its_buffer(tmp_path: Path) -> None:
    settings = "set -g set-clipboard on\nset -g default-terminal tmux-256color\n"
    with in_tmux(tmp_path, settings, TMUX="", PATH=os.devnull) as (terminal, socket):
        copy_the_comment(terminal)
        terminal.wait_for("Sent ")
        buffer = subprocess.run(["tmux", "-S", str(socket), "show-buffer"], capture_output=True, text=True, check=True)
        assert "hello from here" in buffer.stdout
