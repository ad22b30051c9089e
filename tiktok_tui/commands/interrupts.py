"""What Ctrl+C does before a command has its own way to end, and after it.

While modules are imported there is nothing to close: the signal ends the process, without a traceback. Once a command
runs it raises KeyboardInterrupt, or is counted by `Leaving`.
"""

from __future__ import annotations

import signal
import sys

_hook_before = sys.unraisablehook


def end_process_on_interrupt() -> None:
    """Let SIGINT end the process by the signal itself, which a shell reports as 130."""
    _handle_interrupt_with(signal.SIG_DFL)


def raise_on_interrupt() -> None:
    """Let SIGINT raise KeyboardInterrupt in the main thread, if it has ended the process until now."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        global _hook_before
        _hook_before, sys.unraisablehook = sys.unraisablehook, _raise_again
        _handle_interrupt_with(signal.default_int_handler)


def _handle_interrupt_with(handler: signal._HANDLER) -> None:
    # nohup, and a shell that runs a job in the background, have it ignored: that stays.
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, handler)


def _raise_again(unraisable: sys.UnraisableHookArgs) -> None:
    """An interrupt that arrived in a destructor or a callback of the import system cannot propagate from there."""
    if unraisable.exc_type is KeyboardInterrupt:
        signal.raise_signal(signal.SIGINT)
    else:
        _hook_before(unraisable)
