"""Copying to the terminal's clipboard by OSC 52, through tmux and GNU screen, and to a file.

OSC 52 has no answer: a terminal that does not know it, or does not allow it, says nothing. Therefore what is copied is
in a file as well, and a reader is told what was sent and not that it arrived.

Tried with tmux 3.3a as it comes: it takes OSC 52 from programs neither as it is (`set-clipboard` is "external") nor in
its passthrough (`allow-passthrough` is off), but puts what `tmux load-buffer -w` gives it into its buffer and hands it
on to a terminal of which it knows how (its capability Ms; it has none for TERM=screen-256color, vt100 or linux). GNU
screen hands on what stands in a device control string, some hundred bytes at a time; that is by its manual and not
tried.
"""

from __future__ import annotations

import asyncio
import base64
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from itertools import dropwhile
from pathlib import Path

from tiktok_tui.core.units import byte_size

# The smallest cap among common terminals: 100,000 bytes for the whole sequence, base64 and frame included.
MAX_OSC52_BYTES = 74_000
TMUX_SECONDS = 5.0
FORGOTTEN_AFTER = 24 * 3600.0
_SCREEN_PIECE = 200
_START, _END = "\x1b]52;c;", "\x07"


class Multiplexer(Enum):
    """Multiplexer between the program and the terminal; the value is its name in notifications."""

    NOTHING = "to the terminal's clipboard (OSC 52)"
    TMUX = "to tmux (OSC 52), which takes it with set-clipboard or allow-passthrough on"
    SCREEN = "to the terminal's clipboard (OSC 52 through GNU screen)"
    MAYBE_TMUX = "as OSC 52: tmux takes it with set-clipboard on, a GNU screen at the other end does not"
    NO_CLIPBOARD = ""


@dataclass(frozen=True, slots=True)
class TmuxCopy:
    """A copy in tmux's buffer. `terminal` is what tmux runs in, as TERM says it, "" when tmux does not tell;
    `is_forwarded` is whether tmux has a way to its clipboard.
    """

    terminal: str = ""
    is_forwarded: bool = True


def detect_multiplexer(environment: Mapping[str, str]) -> Multiplexer:
    terminal = environment.get("TERM", "")
    # tmux at the other end of an SSH connection shows in TERM only.
    if environment.get("TMUX") or terminal.startswith("tmux"):
        return Multiplexer.TMUX
    if environment.get("STY"):
        return Multiplexer.SCREEN
    if terminal.startswith("screen"):
        return Multiplexer.MAYBE_TMUX
    return Multiplexer.NO_CLIPBOARD if terminal in ("linux", "dumb") else Multiplexer.NOTHING


def osc52(text: str, between: Multiplexer, *, is_in_tmux: bool = False) -> str:
    """Returns the OSC 52 sequence, or "" for a terminal without a clipboard or a text too long for most.

    With `is_in_tmux` tmux has the text already, and only what it does not read itself is for the terminal behind it.
    """
    data = text.encode(errors="replace")
    if len(data) > MAX_OSC52_BYTES or between is Multiplexer.NO_CLIPBOARD:
        return ""
    encoded = base64.b64encode(data).decode("ascii")
    plain = f"{_START}{encoded}{_END}"
    if between is Multiplexer.TMUX:
        passed = "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
        return passed if is_in_tmux else plain + passed
    if between is Multiplexer.SCREEN:
        pieces = [encoded[start : start + _SCREEN_PIECE] for start in range(0, len(encoded), _SCREEN_PIECE)]
        return "\x1bP" + _START + "\x1b\\\x1bP".join(pieces) + _END + "\x1b\\"
    return plain


async def load_into_tmux(text: str, environment: Mapping[str, str]) -> TmuxCopy | None:
    """Load a text into tmux's buffer and let tmux pass it on. Returns None without tmux or when it fails."""
    if not environment.get("TMUX"):
        return None
    data = text.encode(errors="replace")
    if len(data) > MAX_OSC52_BYTES or await _tmux(environment, "load-buffer", "-w", "-", data=data) is None:
        # -w needs tmux 3.2.
        return TmuxCopy() if await _tmux(environment, "load-buffer", "-", data=data) is not None else None
    told = await _tmux(environment, "display-message", "-p", "#{client_tty} #{client_termname} #{allow-passthrough}")
    client, terminal, passes, *_ = [*(told or "").split(), "", "", ""]
    known = await _tmux(environment, "show-messages", "-T") or ""
    lines = dropwhile(lambda line: f" for {client}," not in line, known.splitlines())
    capability = next((line for line in lines if " Ms: " in line), "")
    return TmuxCopy(terminal, is_forwarded="[missing]" not in capability or passes not in ("", "0", "off"))


async def _tmux(environment: Mapping[str, str], *arguments: str, data: bytes = b"") -> str | None:
    """Returns the output of a tmux command, or None when it fails."""
    try:
        process = await asyncio.create_subprocess_exec(
            *("tmux", *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=dict(environment),
        )
    except OSError:
        return None
    try:
        async with asyncio.timeout(TMUX_SECONDS):
            said, _ = await process.communicate(data)
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        return None
    return said.decode(errors="replace") if process.returncode == 0 else None


def write_copy(text: str, path: Path) -> None:
    """Write a text to the file of the newest copy, readable by its owner only. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A new file: an existing one, its permissions and links are not reused.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def forget_old_copy(path: Path, now: float) -> None:
    """Delete a copy that is a day old: viewers' words are not kept for ever."""
    with suppress(OSError):
        if now - path.stat().st_mtime > FORGOTTEN_AFTER:
            path.unlink()


@dataclass(frozen=True, slots=True)
class Copied:
    """Result of copying `size` bytes. `tmux` is None when it is in no buffer of tmux; `problem` says why there
    is no file, "" when there is.
    """

    size: int
    between: Multiplexer
    is_sent: bool
    tmux: TmuxCopy | None
    path: Path
    problem: str = ""

    @property
    def has_arrived(self) -> bool:
        """Whether the copy reached at least one place."""
        return self.is_sent or self.tmux is not None or not self.problem

    def __str__(self) -> str:
        """One or two sentences for a notification."""
        size = byte_size(self.size)
        file = f"No file could be written: {self.problem}." if self.problem else f"Also in {shown(self.path)}."
        why_not = (
            "this terminal has no clipboard"
            if self.between is Multiplexer.NO_CLIPBOARD
            else f"{size} is more than terminals take in one copy"
        )
        if self.tmux is not None:
            return f"{size} is in tmux's buffer and was {self._handed_on(self.tmux, why_not)}. {file}"
        if self.is_sent:
            return f"Sent {size} {self.between.value}. {file}"
        where = file if self.problem else f"It is only in {shown(self.path)}."
        return f"Nothing was sent: {why_not}. {where}"

    def _handed_on(self, tmux: TmuxCopy, why_not: str) -> str:
        if not self.is_sent:
            return f"not sent on: {why_not}"
        if not tmux.is_forwarded:
            return f"not sent on: tmux knows no clipboard of this terminal ({tmux.terminal})"
        if tmux.terminal.startswith(("tmux", "screen")):
            return "sent on to the tmux around it (OSC 52), which takes it with set-clipboard on"
        return "sent on to the terminal's clipboard (OSC 52)"


def shown(path: Path) -> str:
    """Returns a path with ~ for the home folder."""
    with suppress(ValueError, RuntimeError):
        return f"~/{path.relative_to(Path.home())}"
    return str(path)
