"""Detects that the terminal was closed, and passes it on as SIGHUP.

The kernel sends SIGHUP to the session leader only. Where that is `make`, `sudo` or a script, the program is told by
nothing but its own descriptors: they report a hang-up.
"""

from __future__ import annotations

import os
import select
import signal
import threading

# Also how quickly a change between foreground and background is noticed.
CHECK_SECONDS = 0.5


def watch_terminal() -> None:
    """Send SIGHUP to this process when the terminal on stdin, stdout or stderr hangs up. Returns at once.

    Nothing is watched where SIGHUP is ignored, as under nohup, and a hang-up while the program is in the background
    ends nothing: a job that was started with & and disowned survives its terminal.
    """
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        return
    for descriptor in (0, 1, 2):
        if os.isatty(descriptor):
            # A duplicate: the standard descriptor may be replaced, as when keys are read from /dev/tty.
            watched = os.dup(descriptor)
            threading.Thread(target=_watch, args=(watched,), name="terminal-watch", daemon=True).start()
            return


def is_terminal_lost(descriptor: int) -> bool:
    """Whether the terminal on `descriptor` has hung up."""
    poll = select.poll()
    poll.register(descriptor, 0)  # hang-ups and errors are always reported
    return bool(poll.poll(0))


def _watch(descriptor: int) -> None:
    poll = select.poll()
    poll.register(descriptor, 0)
    is_foreground = True
    while not poll.poll(CHECK_SECONDS * 1000):
        is_foreground = _is_foreground(descriptor)
    if is_foreground:
        os.kill(os.getpid(), signal.SIGHUP)


def _is_foreground(descriptor: int) -> bool:
    """Whether this process is in the terminal's foreground group; True of a terminal without job control."""
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        return True
