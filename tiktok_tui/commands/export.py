"""`tiktok-tui export`: a recording, a capture file or lines of events in another form."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from stat import S_ISREG
from tempfile import NamedTemporaryFile
from typing import IO

from tiktok_tui.commands.arguments import STDIN, Arguments, UsageError
from tiktok_tui.commands.record import find_recording, folder_of
from tiktok_tui.commands.shutdown_signals import Leaving
from tiktok_tui.commands.source_factory import form_of, is_stream
from tiktok_tui.commands.stderr import tell
from tiktok_tui.core.user_folders import path_as_typed
from tiktok_tui.events.filter import Filter
from tiktok_tui.export.errors import FormatMissing, NothingToExport
from tiktok_tui.export.formats import Format
from tiktok_tui.export.output import OutputExists
from tiktok_tui.export.progress import Progress
from tiktok_tui.export.run import Export, ExportStopped, run_export
from tiktok_tui.settings.config import RecordingConfig
from tiktok_tui.sources.errors import NotACapture
from tiktok_tui.store.schema import NotARecording

# What an export without people in it is called: a recording's own name is its streamer's.
ANONYMOUS = "anonymised"


def export(arguments: Arguments, config: RecordingConfig, event_filter: Filter | None) -> int:
    """Run an export and return the exit code. Raises UsageError for one that makes no sense."""
    if is_stream(arguments.subject):
        with NamedTemporaryFile(prefix="tiktok-tui-") as spooled:
            _spool(arguments.subject, spooled)
            return _run(replace(_export_of(arguments, config, event_filter), path=Path(spooled.name)))
    return _run(_export_of(arguments, config, event_filter))


def _spool(path: str, into: IO[bytes]) -> None:
    """Copy what comes through a fifo: an export reads its file more than once."""
    try:
        with open(path, "rb") as stream:
            shutil.copyfileobj(stream, into)
        into.flush()
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'unknown reason').lower()}") from None


def _run(wanted: Export) -> int:
    is_read_here = wanted.output is None and not S_ISREG(os.fstat(wanted.stdout).st_mode)
    # A line that is written again and again would stand between those of a pager.
    progress = Progress(sys.stderr if sys.stderr.isatty() and not is_read_here else None)
    try:
        with Leaving() as leaving:
            exported = run_export(wanted, progress, lambda: leaving.is_asked)
    except (NotARecording, NotACapture, OutputExists, FormatMissing, NothingToExport) as error:
        raise UsageError(str(error)) from None
    except BrokenPipeError:
        return 0
    except (ExportStopped, KeyboardInterrupt):
        tell(f"stopped; {_what_is_left(wanted)}")
        return 1
    except OSError as error:
        where = wanted.path if error.filename == str(wanted.path) else wanted.output or "stdout"
        reason = (error.strerror or "unknown reason").lower()
        tell(f"{where}: {reason}; {_what_is_left(wanted)}")
        return 1
    if is_read_here and not exported.note:
        return 0
    where = f" in {wanted.output}" if wanted.output else ""
    tell(f"{wanted.format.counted(exported.count)}{where}. {exported.note}".rstrip())
    return 0


def _what_is_left(broken_off: Export) -> str:
    return "nothing was exported" if broken_off.output else "what was exported is incomplete"


def _export_of(arguments: Arguments, config: RecordingConfig, event_filter: Filter | None) -> Export:
    chosen = Format(arguments.to or Format.NDJSON.value)
    path = find_recording(arguments.subject, folder_of(config))
    if arguments.raw and chosen is not Format.NDJSON:
        raise UsageError("--raw adds payloads to ndjson; the other forms have no place for them")
    if event_filter is not None and chosen is Format.RECORDING:
        raise UsageError("a recording is whole or none: --filter is for the other forms")
    if arguments.since and not chosen.has_captions:
        raise UsageError("--since is for captions: --to srt or --to vtt")
    return Export(
        path=path,
        format=chosen,
        output=_output_of(arguments, chosen, path),
        event_filter=event_filter,
        anonymises=arguments.anonymise,
        with_payload=arguments.raw,
        from_live=arguments.since == "live",
        form=form_of(arguments),
        stdout=sys.stdout.fileno() if arguments.output == STDIN else 1,
    )


def _output_of(arguments: Arguments, chosen: Format, path: Path) -> Path | None:
    """Where it goes, None for stdout."""
    if arguments.output == STDIN:
        if not chosen.can_be_piped:
            what = "a folder with a file for each kind of event" if chosen.is_folder else "a file"
            raise UsageError(f"--to {chosen.value} makes {what}, which - cannot be")
        if not chosen.is_text and sys.stdout.isatty():
            raise UsageError(f"--to {chosen.value} is not text; send it to a file or a pipe")
        return None
    if arguments.output:
        return path_as_typed(arguments.output)
    name = ANONYMOUS if arguments.anonymise else path.name.split(".")[0] or path.stem
    return Path(f"{name}{chosen.suffix}")
