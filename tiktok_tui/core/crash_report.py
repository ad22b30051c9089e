"""Crash reports: what a developer needs to find an error, without what would give the user away."""

from __future__ import annotations

import os
import platform
import tempfile
import time
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tiktok_tui.core.redaction import redact
from tiktok_tui.core.secrets import register_environment
from tiktok_tui.core.user_folders import crash_folder
from tiktok_tui.core.version import __version__

MAX_REPORTS = 10
MAX_CHARACTERS = 64_000
# An error's message may carry what a room sent. A report needs its beginning only.
MAX_LINE = 500

_PACKAGES = ("textual", "rich", "websockets", "protobuf", "betterproto2")


def write_crash_report(error: BaseException) -> Path:
    """Write what happened to a file that only its owner can read, and return where it is.

    The newest MAX_REPORTS reports are kept. Where the log folder cannot be written the report goes to the folder for
    temporary files. Raises OSError when that fails too.
    """
    report = _report(error)
    name = f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    folder = crash_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in sorted(folder.glob("crash-*.txt"))[: -(MAX_REPORTS - 1)]:
            old.unlink(missing_ok=True)
        path = folder / name
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        descriptor, temporary = tempfile.mkstemp(prefix="tiktok-tui-", suffix=f"-{name}")
        path = Path(temporary)
    with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(report)
    return path


def _report(error: BaseException) -> str:
    register_environment(os.environ)
    lines = [
        f"tiktok-tui {__version__}, Python {platform.python_version()}, {platform.platform()}",
        ", ".join(f"{package} {_version_of(package)}" for package in _PACKAGES),
        f"TERM={os.environ.get('TERM', '')} COLORTERM={os.environ.get('COLORTERM', '')}",
        "Keys, cookies and queries were removed. An error may quote words of the room: read this before you share it.",
        "",
    ]
    # Without local variables: they would hold what viewers wrote.
    for part in traceback.TracebackException.from_exception(error, capture_locals=False).format():
        lines += [_safe_line(line) for line in redact(part[:MAX_CHARACTERS]).splitlines()]
    return "\n".join(lines)[:MAX_CHARACTERS] + "\n"


def _safe_line(line: str) -> str:
    kept = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line[:MAX_LINE])
    return kept if len(line) <= MAX_LINE else kept + "…"


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
