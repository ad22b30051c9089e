"""The log: a file for a bug report, with what the program did and nothing of what viewers did.

Modules log what is theirs: states, hosts, counts, seconds, reasons. A message never holds words or names of a room, and
an exception is logged without its message, which may quote some.
"""

from __future__ import annotations

import logging
import os
import stat
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from tiktok_tui.core.redaction import redact

ROOT = "tiktok_tui"
LEVELS = ("debug", "info", "warning", "error")
DEFAULT_LEVEL = "info"
MAX_BYTES = 1_000_000
BACKUPS = 2
MAX_RECORD = 16_000
# An exception that names its cause, which names its own ... may be made by a hostile file.
MAX_CAUSES = 8
MAX_FRAMES = 60


def get_logger(name: str) -> logging.Logger:
    """The logger of a module. Without `start_log` nothing is written anywhere, warnings included."""
    root = logging.getLogger(ROOT)
    if not root.handlers:
        root.addHandler(logging.NullHandler())
        root.propagate = False  # what others configure for all loggers is not to draw on our screen
    return logging.getLogger(name)


def start_log(path: Path, level: str = DEFAULT_LEVEL) -> None:
    """Write the log to `path` from now on, readable by its owner alone. Raises OSError.

    At MAX_BYTES the file is renamed to `path`.1 and a new one begun; BACKUPS of them are kept.
    """
    handler = PrivateFileHandler(path)
    handler.setFormatter(RedactingFormatter())
    root = get_logger(ROOT)
    stop_log()
    root.addHandler(handler)
    root.setLevel(level.upper())


def stop_log() -> None:
    """Close the log's file, if there is one."""
    root = logging.getLogger(ROOT)
    for handler in [*root.handlers]:
        if isinstance(handler, PrivateFileHandler):
            root.removeHandler(handler)
            handler.close()


class PrivateFileHandler(RotatingFileHandler):
    """A log file of mode 0600 and bounded size. An error while writing is no reason to disturb the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8", errors="backslashreplace", delay=False
        )

    def _open(self) -> TextIOWrapper:
        # Without blocking: a fifo is refused, not waited for.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC | os.O_NONBLOCK
        descriptor = os.open(self.baseFilename, flags, 0o600)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(0, "is no regular file", self.baseFilename)
            os.fchmod(descriptor, 0o600)
        except OSError:
            os.close(descriptor)
            raise
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """logging would print a traceback on stderr, where the screen is."""


class RedactingFormatter(logging.Formatter):
    """One line a record, and a line each for the frames of an exception. Everything goes through `redact`."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s.%(msecs)03d %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        # Another handler's formatter leaves its text of the exception in the record, with the message.
        before, record.exc_text = record.exc_text, None
        text = redact(super().format(record)[:MAX_RECORD])
        record.exc_text = before
        return "\n".join(_safe(line) for line in text.split("\n"))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return super().formatMessage(record).replace("\n", " ").replace("\r", " ")

    def formatException(  # noqa: N802 - logging's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        lines, error, causes = [], ei[1], 0
        while error is not None and causes < MAX_CAUSES:
            lines += [f"  {_name(error)}", *_frames(error.__traceback__)]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
            causes += 1
        return "\n".join(lines)


def _name(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    # The system's own words; any other message may quote a room.
    reason = f": {os.strerror(error.errno)}" if isinstance(error, OSError) and isinstance(error.errno, int) else ""
    return name + reason


def _frames(trace: TracebackType | None) -> list[str]:
    lines = []
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"    {code.co_filename}:{trace.tb_lineno} in {code.co_qualname}")
        trace = trace.tb_next
    return lines if len(lines) <= MAX_FRAMES else [*lines[: MAX_FRAMES // 2], "    ...", *lines[-MAX_FRAMES // 2 :]]


def _safe(line: str) -> str:
    """`line` without what could act on the terminal that shows the log."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
