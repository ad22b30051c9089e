"""The judges: independent clients of LIVE rooms, each in an environment and a process of its own.

TikTokLive and TikTok-Live-Connector are AGPL, piratetok-live-py is 0BSD. They are no dependency of tiktok-tui, and
nothing of it imports them: `make judges` installs what tests/judges pins into build/judges, and the scripts in
tests/judges run there.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "judges"
SCRIPTS = ROOT / "tests" / "judges"
# Where this is "required", as in CI, a judge that is missing fails the tests.
VARIABLE = "TIKTOK_TUI_JUDGES"
_SECONDS = 100


class JudgeMissing(Exception):
    """The text says which, and what to do about it."""


def are_required() -> bool:
    return os.environ.get(VARIABLE) == "required"


def judge(find: Callable[[], Path]) -> Path:
    """A judge's interpreter or folder; the test is skipped, or fails, when it is not there."""
    import pytest  # here, because benchmarks ask where the judges are as well

    try:
        return find()
    except JudgeMissing as missing:
        if are_required():
            pytest.fail(f"{missing} ({VARIABLE}=required)")
        pytest.skip(str(missing))


def tiktoklive_python() -> Path:
    """The interpreter that has TikTokLive. Raises JudgeMissing."""
    if not (FOLDER / "python" / ".ready").exists():
        raise JudgeMissing("TikTokLive is not installed: run make judges")
    return FOLDER / "python" / "bin" / "python"


def piratetok_python() -> Path:
    """The interpreter that has piratetok-live-py. Raises JudgeMissing."""
    if not (FOLDER / "piratetok" / ".ready").exists():
        raise JudgeMissing("piratetok-live-py is not installed: run make judges")
    return FOLDER / "piratetok" / "bin" / "python"


def node() -> Path:
    """Where Node is. Raises JudgeMissing."""
    found = shutil.which("node")
    if found is None:
        raise JudgeMissing("node is not installed")
    return Path(found)


def connector_folder() -> Path:
    """The folder whose node_modules hold TikTok-Live-Connector. Raises JudgeMissing."""
    node()
    if not (FOLDER / "node" / ".ready").exists():
        raise JudgeMissing("TikTok-Live-Connector is not installed: run make judges")
    return FOLDER / "node"


class Judge:
    """A script that runs, and says something as lines of JSON."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.said: list[dict[str, Any]] = []

    async def to_the_end(self) -> list[dict[str, Any]]:
        """Everything that it says until it ends by itself, which it must do without complaint."""
        assert self._process.stdout
        async for line in self._process.stdout:
            self.said.append(json.loads(line))
        assert await self._process.wait() == 0
        return self.said


@asynccontextmanager
async def judging(*command: str | Path, folder: Path, **variables: str) -> AsyncIterator[Judge]:
    """A judge at work, for a while at most. It is ended with the block, whatever it does."""
    environment = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env=environment | variables,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        limit=64 * 1024 * 1024,
    )
    try:
        async with asyncio.timeout(_SECONDS):
            yield Judge(process)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
