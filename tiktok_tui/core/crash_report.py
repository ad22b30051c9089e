"""Crash reports: what a developer needs to find an error, without what would give the user away."""

from __future__ import annotations

import os
import platform
import re
import tempfile
import time
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tiktok_tui.core.secrets import SECRET_VARIABLES
from tiktok_tui.core.user_folders import crash_folder
from tiktok_tui.core.version import __version__

MAX_REPORTS = 10
MAX_CHARACTERS = 64_000
# An error's message may carry what a room sent. A report needs its beginning only.
MAX_LINE = 500

# What may repeat in front of what is looked for has a limit: an error that quotes a room could be made to take hours.
_ADDRESS_QUERY = re.compile(r"((?:https?|wss?)://[^\s?'\"]{0,1000})\?[^\s'\"]*", re.IGNORECASE)
_ADDRESS_LOGIN = re.compile(r"((?:https?|wss?)://)[^\s/@'\"]{1,1000}@", re.IGNORECASE)
_SECRET = re.compile(
    r"""(?P<name>[\w-]{0,40}(?:api[_-]?key|sign[_-]?key|jwt[_-]?key|secret|password|cookie|session[_-]?id|ttwid|token|authorization|internal_ext)
        [\w-]{0,40}["']?\s{0,9}[:=]\s{0,9})(?P<value>(?:b?"[^"]*"|b?'[^']*'|[^\s,;)}\]]+)(?:;\s*[\w-]+=[^\s,;)}\]]*)*)""",
    re.IGNORECASE | re.VERBOSE,
)
_PACKAGES = ("textual", "rich", "websockets", "protobuf", "betterproto2")


def redact(text: str) -> str:
    """`text` without keys, cookies, and the query strings of addresses."""
    for variable in SECRET_VARIABLES:
        if secret := os.environ.get(variable, ""):
            text = text.replace(secret, "(removed)")
    text = _ADDRESS_QUERY.sub(r"\1?(removed)", text)
    text = _ADDRESS_LOGIN.sub(r"\1(removed)@", text)
    return _SECRET.sub(r"\g<name>(removed)", text)


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
