"""A terminal for tests and benchmarks: runs a command in a pty, answers what it asks and knows what it shows."""

from __future__ import annotations

import codecs
import functools
import os
import pty
import re
import select
import signal
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

# What a program may ask, and what a terminal with synchronised output and the kitty keyboard protocol answers.
# In-band resize (2048) is declined, so that a new size is told by SIGWINCH as in most terminals.
_QUESTION = re.compile(rb"\x1b\[\?(?P<mode>\d+)\$p|\x1b\[(?P<cursor>6n)|\x1b\[(?P<keyboard>\?u)|\x1b\[(?P<device>0?c)")
_SYNCHRONISED_OUTPUT = b"2026"

# pyte prints the tail of these, or raises: kitty keyboard, mode questions, device control strings.
_UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*(?:\$p|u)|\x1b[P_^X].*?\x1b\\", re.DOTALL)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]P_^X][^\x07\x1b]*\x1b?)?\Z", re.DOTALL)
_UNFINISHED_QUESTION = re.compile(rb"\x1b(?:\[[0-?]*\$?)?\Z")

_ON_IN_A_FRESH_TERMINAL = {7: True, 25: True}  # line wrap, cursor
_PRIVATE_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
# Variables of the outer terminal that would change what the program draws.
_OUTER_TERMINAL = re.compile(r"TEXTUAL|SSH_|TMUX|STY$|TERM|COLOR|NO_COLOR|FORCE_COLOR|COLUMNS|LINES|CI$|GITHUB_ACTIONS")
_READ_SIZE = 65536


def _take_terminal(slave: int) -> None:
    """In the child: the pty becomes its controlling terminal, and Ctrl-C works even if whoever runs us ignores it."""
    os.login_tty(slave)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """Runs `command` in a pty of `columns` x `rows` from entering the context to leaving it.

    `environment` is laid over this process's environment, from which everything about the outer terminal is removed.
    With `drain_bytes_per_second` output is taken no faster than that, as over a slow link: the program meets a full
    pty. Output is only taken while one of the waiting methods runs. Without `has_size` the pty is 0x0, as over a serial
    line.
    """

    def __init__(
        self,
        command: Sequence[str | os.PathLike[str]],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        drain_bytes_per_second: int | None = None,
        has_size: bool = True,
    ) -> None:
        self._command = list(command)
        self._folder = folder
        self._has_size = has_size
        inherited = {name: value for name, value in os.environ.items() if not _OUTER_TERMINAL.match(name)}
        described = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        self._environment = inherited | described | dict(environment or {})
        self._drain = drain_bytes_per_second
        self._drained_until = 0.0
        self.raw = bytearray()
        """Every byte the program has written so far."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._shown = 0  # how much of `raw` the screen has been fed
        self._unfinished = ""
        self._asked = 0  # how much of `raw` has been looked through for questions
        self.started_at = 0.0
        """`time.monotonic()` just before the command was started."""
        self.last_output_at = 0.0

    def __enter__(self) -> Self:
        self._master, self._slave = pty.openpty()
        if self._has_size:
            termios.tcsetwinsize(self._slave, (self._screen.lines, self._screen.columns))
        self.modes_before = self.modes()
        self.started_at = time.monotonic()
        self._process = subprocess.Popen(
            self._command,
            cwd=self._folder,
            env=self._environment,
            preexec_fn=functools.partial(_take_terminal, self._slave),
        )
        os.set_blocking(self._master, False)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    # --- what the program wrote --------------------------------------------------------------------------------------

    @property
    def screen(self) -> pyte.Screen:
        """The screen after everything received so far."""
        if self._shown < len(self.raw):
            text = self._unfinished + self._decoder.decode(bytes(self.raw[self._shown :]))
            self._shown = len(self.raw)
            unfinished = _UNFINISHED.search(text)
            end = unfinished.start() if unfinished else len(text)
            self._unfinished = text[end:]
            self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text[:end]))
        return self._screen

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without the spaces at their ends."""
        # Not `screen.display`: that raises where half of a wide character was overwritten.
        screen = self.screen
        rows = (screen.buffer[row] for row in range(screen.lines))
        return ["".join(row[column].data for column in range(screen.columns)).rstrip() for row in rows]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def changed_modes(self) -> set[int]:
        """The DEC private modes that are not as in a fresh terminal, such as 1049 (alternate screen)."""
        on = dict(_ON_IN_A_FRESH_TERMINAL)
        for numbers, switch in _PRIVATE_MODE.findall(bytes(self.raw)):
            on |= {int(number): switch == b"h" for number in numbers.split(b";") if number}
        return {mode for mode, is_on in on.items() if is_on != _ON_IN_A_FRESH_TERMINAL.get(mode, False)}

    # --- what the reader does ----------------------------------------------------------------------------------------

    def press(self, keys: str | bytes) -> float:
        """Type keys, as the bytes a terminal sends for them. Returns `time.monotonic()` just before."""
        pressed_at = time.monotonic()
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)
        return pressed_at

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        termios.tcsetwinsize(self._master, (rows, columns))

    def send_signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def close_websocket(self) -> None:
        """Close the window: the terminal is gone, and the kernel tells the session leader alone."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, self._master)
        os.close(nowhere)

    def drain_at(self, bytes_per_second: int | None) -> None:
        """From now on take output at this rate; None takes it as it comes."""
        self._drain = bytes_per_second
        self._drained_until = time.monotonic()

    # --- waiting -----------------------------------------------------------------------------------------------------

    def wait_for(self, condition: str | Callable[[], bool], timeout: float = 30.0) -> float:
        """Take output until a text is on the screen, or a condition holds. Returns when, by `time.monotonic()`, the
        output that made it so came in.

        Raises TimeoutError, with the screen in its text, after `timeout` seconds and when the program ends before.
        """

        def is_met() -> bool:
            return condition in self.text if isinstance(condition, str) else condition()

        until = time.monotonic() + timeout
        while not is_met():
            if time.monotonic() >= until:
                raise TimeoutError(f"{timeout} s passed without {condition!r} on the screen:\n{self.text}")
            has_ended = self.has_ended
            if not self._take(until) and has_ended and not is_met():
                raise TimeoutError(f"the program ended without {condition!r} on the screen:\n{self.text}")
        return self.last_output_at

    def wait_for_bytes(self, wanted: bytes, after: int, timeout: float = 30.0) -> float:
        """As `wait_for`, for bytes written behind the first `after` bytes. Does not cost the drawing of a screen."""
        return self.wait_for(lambda: self.raw.find(wanted, after) >= 0, timeout)

    def run_for(self, seconds: float) -> None:
        """Take output for some seconds, or until the program ends."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            has_ended = self.has_ended
            if not self._take(until) and has_ended:
                return

    def wait_for_exit(self, timeout: float = 30.0) -> int:
        """Take output until the program ends; its exit code, negative for a signal. Raises TimeoutError."""
        self.wait_for(lambda: self.has_ended, timeout)
        while self._take(time.monotonic()):
            pass
        return self._process.wait()

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    @property
    def process_id(self) -> int:
        return self._process.pid

    def modes(self) -> list[Any]:
        """The line discipline as `termios.tcgetattr` gives it; equal to `modes_before` when it was put back."""
        return termios.tcgetattr(self._slave)

    def close(self) -> None:
        """End the program, by force if it does not go when asked."""
        if not self.has_ended:
            self.send_signal(signal.SIGTERM)
            self.drain_at(None)
            self.run_for(3)
        if not self.has_ended:
            self.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._master)
        os.close(self._slave)

    def _take(self, until: float) -> bool:
        """Take one piece of output, waiting for it no longer than `until`. Returns whether there was one."""
        size = _READ_SIZE
        if self._drain:
            # A link does not save up: what it could have carried while there was nothing to carry is lost.
            size = max(64, self._drain // 100)
            time.sleep(max(0.0, min(self._drained_until, until) - time.monotonic()))
            if time.monotonic() < self._drained_until:
                return False
        # The pty stays open when the program ends, therefore nothing would wake a longer wait.
        wait = max(0.0, min(until - time.monotonic(), 0.05))
        if not select.select([self._master], [], [], wait)[0]:
            return False
        data = os.read(self._master, size)
        self.last_output_at = time.monotonic()
        if self._drain:
            self._drained_until = max(self._drained_until, self.last_output_at - 0.05) + len(data) / self._drain
        self.raw += data
        self._answer()
        return True

    def _answer(self) -> None:
        for question in _QUESTION.finditer(self.raw, self._asked):
            if mode := question["mode"]:
                state = b"2" if mode == _SYNCHRONISED_OUTPUT else b"0"
                self.press(b"\x1b[?" + mode + b";" + state + b"$y")
            elif question["cursor"]:
                self.press(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
            else:
                self.press(b"\x1b[?0u" if question["keyboard"] else b"\x1b[?62;22c")
        unfinished = _UNFINISHED_QUESTION.search(self.raw, max(self._asked, len(self.raw) - 16))
        self._asked = unfinished.start() if unfinished else len(self.raw)
