"""Textual's driver for Linux and macOS, extended by loss of the terminal, its real size, and suspending."""

from __future__ import annotations

import errno
import os
import select
import shutil
import signal
import threading
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import Any

from textual._xterm_parser import XTermParser
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from tiktok_tui.core.terminal_watch import is_terminal_lost

READ_BYTES = 4096
# How long the parser waits for the rest of an escape sequence, and the thread for the end of input.
POLL_MILLISECONDS = 100


class TerminalDriver(LinuxDriver):
    """Calls `leave` of its app when the terminal is closed, and otherwise behaves as Textual's.

    The size is the terminal's own. Textual asks `shutil`, which prefers COLUMNS and LINES of the environment: exported
    by a shell's start-up file or `docker exec`, they would hold for ever.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._is_running = False
        self._is_suspended = False
        if self._size is None:
            self._size = self._get_terminal_size()

    def _get_terminal_size(self) -> tuple[int, int]:
        for descriptor in (1, 2, 0):
            with suppress(OSError):
                size = os.get_terminal_size(descriptor)
                if size.columns and size.lines:
                    return size
        return shutil.get_terminal_size()

    # --- the loss of the terminal -------------------------------------------------------------------------------------

    def start_application_mode(self) -> None:
        if is_terminal_lost(self.fileno):
            # Textual would return without a writer thread, and fail at the first write.
            assert self._file is not None
            self._writer_thread = WriterThread(self._file)
            self._writer_thread.start()
            self._leave()
            return
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's has no annotations
        self._is_running = self._key_thread is not None and self._key_thread.is_alive()

    def stop_application_mode(self) -> None:
        self._is_running = False
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read keys until the terminal is closed or input is disabled.

        Textual's own takes the end of file for "nothing there" and spins on it, and reports EIO as a crash.
        """
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        while not self.exit_event.is_set():
            if poll.poll(POLL_MILLISECONDS):
                data = self._read()
                if not data:
                    self._leave()
                    return
                for message in parser.feed(decode(data)):
                    self.process_message(message)
            for message in parser.tick():
                self.process_message(message)

    def _read(self) -> bytes:
        """Returns input, or b"" once the terminal is closed."""
        try:
            return os.read(self.fileno, READ_BYTES)
        except OSError as error:
            if error.errno in (errno.EIO, errno.EBADF, errno.ENXIO):
                return b""
            raise

    def _leave(self) -> None:
        leave = getattr(self._app, "leave", None)
        if leave is not None:
            leave()

    # --- suspending ---------------------------------------------------------------------------------------------------

    def suspend_job(self) -> None:
        """Stop the whole job, as the kernel does for Ctrl+Z.

        The shell waits for the job's leader, which may be make or a script.
        """
        self._stop(is_whole_job=True)

    def _sigtstp_application(self, *_: object) -> None:
        self._stop(is_whole_job=False)

    def _stop(self, *, is_whole_job: bool) -> None:
        """Restore the terminal, stop, and set it up again when the process is continued.

        Textual sends itself SIGSTOP, which nothing undoes where there is no shell with job control. SIGTSTP is
        discarded by the kernel there: the picture comes back at once.
        """
        if self._auto_restart and self._is_running:
            self.suspend_application_mode()
            self._is_suspended = True
        if is_whole_job:
            # The others first: with its own signal the process stops here, and would stop once more after `fg`.
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)
            os.killpg(os.getpgrp(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        # To this thread: a signal to the process may be taken by another, while this one goes on to draw.
        signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._sigtstp_application)
        self._resume()

    def _sigcont_application(self, *_: object) -> None:
        if self._auto_restart and self._is_running:
            # Stopped by SIGSTOP, with no chance to give the terminal back: the shell has changed its modes.
            self.suspend_application_mode()
            self._is_suspended = True
        self._resume()

    def _resume(self) -> None:
        """Set the terminal up again if it was restored.

        Called twice after a stop: the handler of SIGCONT runs inside the one of SIGTSTP. In the background it waits for
        the foreground, and is called once more then.
        """
        if self._is_suspended:
            self._must_signal_resume = True
            self.resume_application_mode()
            self._is_suspended = not self._is_running
