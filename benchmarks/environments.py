"""Where the other clients live: outside this repository and outside its virtual environment.

TikTokLive is AGPL. It is installed into an environment of its own, runs in a process of its own, and is never imported.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from platformdirs import user_cache_dir

from benchmarks.figures import Skipped

TIKTOKLIVE = "TikTokLive==7.0.1"
CONNECTOR = "tiktok-live-connector@2.5.0"


def cache_folder() -> Path:
    """$TIKTOK_TUI_BENCHMARKS, else a folder in the user's cache."""
    return Path(os.environ.get("TIKTOK_TUI_BENCHMARKS") or user_cache_dir("tiktok-tui-benchmarks"))


def tiktoklive_python() -> Path:
    """The interpreter that has TikTokLive. Raises Skipped when it was never set up."""
    python = cache_folder() / "tiktoklive" / "bin" / "python"
    if not python.exists():
        raise Skipped("TikTokLive is not installed: run python -m benchmarks.setup")
    return python


def connector_folder() -> Path:
    """The folder whose node_modules hold the Node connector. Raises Skipped when it was never set up."""
    folder = cache_folder() / "connector"
    if not (folder / "node_modules" / "tiktok-live-connector").is_dir():
        raise Skipped("the Node connector is not installed: run python -m benchmarks.setup")
    return folder


def node() -> str:
    """The path of Node. Raises Skipped when there is none."""
    found = shutil.which("node")
    if found is None:
        raise Skipped("node is not installed")
    return found
