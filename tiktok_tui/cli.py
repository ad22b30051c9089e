"""`tiktok-tui`: finds the command that the command line names, runs it, and handles its errors.

Start-up has a budget: what a command does not need is not imported for it.
"""

from __future__ import annotations

import sys

# As in typing, whose import would be a time in which Ctrl+C gives a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ENDED, FAILED, WRONG_USAGE = 0, 1, 2
_NOT_ON_WINDOWS = (
    "runs on Linux and macOS; on Windows use WSL (https://learn.microsoft.com/windows/wsl), and install it there."
)


def main(words: Sequence[str] | None = None) -> int:
    """Run a command line, by default this process's own. Returns the exit code."""
    if _is_windows(sys.platform):
        sys.stderr.write(f"tiktok-tui: {_NOT_ON_WINDOWS}\n")
        return WRONG_USAGE
    if words is not None:
        return _main(words)
    from tiktok_tui.commands.interrupts import end_process_on_interrupt

    # Before anything else is imported: Ctrl+C would else be a traceback from the middle of it.
    end_process_on_interrupt()
    try:
        from tiktok_tui.core.terminal_watch import watch_terminal

        watch_terminal()
        from tiktok_tui.commands.unhandled_errors import keep_tracebacks_off_stderr

        keep_tracebacks_off_stderr()
        return _main(sys.argv[1:])
    except KeyboardInterrupt:
        return ENDED
    finally:
        end_process_on_interrupt()


def _is_windows(platform: str) -> bool:
    return platform == "win32"


def _main(words: Sequence[str]) -> int:
    from tiktok_tui.commands.command_line import parse_command_line
    from tiktok_tui.commands.errors import UsageError
    from tiktok_tui.commands.interrupts import raise_on_interrupt
    from tiktok_tui.commands.stdio import reopen_closed_stdio, replace_what_cannot_be_encoded, tolerate_hangup
    from tiktok_tui.settings.config import ConfigError

    reopen_closed_stdio()
    replace_what_cannot_be_encoded()
    tolerate_hangup()
    try:
        command, options = parse_command_line(list(words))
        raise_on_interrupt()
        return command.run(options)
    except UsageError as error:
        _tell(str(error))
        sys.stderr.write("Try: tiktok-tui --help\n")
        return WRONG_USAGE
    except ConfigError as error:
        _tell(str(error))
        return WRONG_USAGE
    except KeyboardInterrupt:
        return ENDED
    except Exception as error:
        return _crashed(error)


def _crashed(error: Exception) -> int:
    """Keep what is known of a mistake of ours, and say where."""
    from tiktok_tui.core.crash_report import write_crash_report
    from tiktok_tui.core.log import get_logger

    get_logger(__name__).error("crashed", exc_info=error)
    name = type(error).__name__
    try:
        report = write_crash_report(error)
    except OSError as write_error:
        _tell(f"an error in tiktok-tui ({name}); no report: {write_error.strerror}")
    else:
        _tell(f"an error in tiktok-tui ({name}). The report is in {report}")
    return FAILED


def _tell(words: str) -> None:
    from tiktok_tui.commands.stderr import tell

    tell(words)


if __name__ == "__main__":
    raise SystemExit(main())
