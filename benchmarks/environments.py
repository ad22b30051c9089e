"""Where the other clients live: outside this program and outside its virtual environment.

TikTokLive is AGPL. It is installed into an environment of its own, runs in a process of its own, and is never imported.
The tests ask the same clients as judges, therefore `make judges` installs them for both.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Skipped
from tests import judging

WORK_FOLDER = judging.ROOT / "build" / "benchmarks"


def _found(find: Callable[[], Path]) -> Path:
    try:
        return find()
    except judging.JudgeMissing as missing:
        raise Skipped(str(missing)) from None


def tiktoklive_python() -> Path:
    """The interpreter that has TikTokLive. Raises Skipped when it was never set up."""
    return _found(judging.tiktoklive_python)


def connector_folder() -> Path:
    """The folder whose node_modules hold the Node connector. Raises Skipped when it was never set up."""
    return _found(judging.connector_folder)


def node() -> Path:
    """Where Node is. Raises Skipped when there is none."""
    return _found(judging.node)
