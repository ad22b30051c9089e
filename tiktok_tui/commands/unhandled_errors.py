"""What libraries log and what no code handles: into the log, where there is one. stderr has the screen or sentences."""

from __future__ import annotations

import logging
import sys
import threading

from tiktok_tui.core.log import get_logger

_log = get_logger(__name__)


def keep_tracebacks_off_stderr() -> None:
    """From now on, for this process: asyncio, websockets, threads, destructors and warnings write no traceback.

    For the program alone. What uses this package as a library has handlers of its own.
    """
    logging.lastResort = _LibraryHandler(logging.WARNING)
    logging.raiseExceptions = False
    threading.excepthook = _log_thread
    sys.unraisablehook = log_unraisable
    if not sys.warnoptions:
        logging.getLogger("py.warnings").addHandler(logging.lastResort)
        logging.captureWarnings(True)


class _LibraryHandler(logging.Handler):
    """Logs which library reported what kind of error, without its words: they may quote a room or a key."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info if isinstance(record.exc_info, tuple) else None
        _log.warning("%s reported at %s:%d", record.name, record.module, record.lineno, exc_info=error)


def _log_thread(failed: threading.ExceptHookArgs) -> None:
    name = failed.thread.name if failed.thread is not None else "a thread"
    if failed.exc_value is not None:
        _log.error("%s ended by an error", name, exc_info=failed.exc_value)


def log_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    """An error that cannot propagate from where it was raised, such as a destructor."""
    if unraisable.exc_value is not None:
        _log.error("an error in %s", type(unraisable.object).__name__, exc_info=unraisable.exc_value)
