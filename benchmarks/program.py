"""How the benchmarks start the program, and a room of their own for it to watch."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.terminal import Terminal

from benchmarks.figures import Skipped
from benchmarks.frames import SCENE
from benchmarks.stamped_room import Report

COLUMNS, ROWS = 120, 40
CONFIG = """\
[services]
tiktok = "{address}"
webcast = "{address}"

[signing]
address = "{address}"
"""


def app_command(name: str) -> list[str]:
    """The command of one of the apps to compare with."""
    return [sys.executable, "-m", f"benchmarks.apps.{name}"]


def program_command(*words: str) -> list[str]:
    if importlib.util.find_spec("tiktok_tui.__main__") is None:
        raise Skipped("tiktok_tui has no command line yet")
    return [sys.executable, "-m", "tiktok_tui", *words]


def demo_command(*options: str, rate: int, seed: int = 1) -> list[str]:
    """The command of a simulated room at `rate` messages a second."""
    return program_command("demo", "--scene", SCENE, "--rate", str(rate), "--seed", str(seed), *options)


@contextmanager
def running(command: list[str], drain_bytes_per_second: int | None = None) -> Iterator[Terminal]:
    """A command in a terminal of 120x40, away from the settings and files of the person who runs the benchmark."""
    with tempfile.TemporaryDirectory(prefix="tiktok-tui-benchmark-") as folder:
        homes = {f"XDG_{kind}_HOME": str(Path(folder, kind.lower())) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
        with Terminal(
            command, columns=COLUMNS, rows=ROWS, environment=homes, drain_bytes_per_second=drain_bytes_per_second
        ) as terminal:
            yield terminal


class WatchedRoom:
    """A stamped room in another process; `command` is the program's that watches it."""

    def __init__(self, rate: int, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.stamped_room", str(rate)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        address, self.handle = self._process.stdout.readline().split()
        config = folder / "config.toml"
        config.write_text(CONFIG.format(address=address))
        self.command = program_command(f"@{self.handle}", "--config", str(config))

    def stop_sending(self) -> None:
        self._say("stop")

    def report(self) -> Report:
        """What was sent and what the program did in return. Call it while the program still runs."""
        self._say("report")
        assert self._process.stdout is not None
        return Report(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate()

    def _say(self, word: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()


@contextmanager
def watched_room(rate: int) -> Iterator[WatchedRoom]:
    with tempfile.TemporaryDirectory(prefix="tiktok-tui-benchmark-") as folder:
        room = WatchedRoom(rate, Path(folder))
        try:
            yield room
        finally:
            room.close()
