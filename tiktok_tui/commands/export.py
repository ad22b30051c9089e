"""`tiktok-tui export`: a recording, a capture file or lines of events in another form."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING

from tiktok_tui.commands import argument_types
from tiktok_tui.commands.argument_types import EXPORT_FORMATS, STDIN
from tiktok_tui.commands.capture_input import add_from, form_named, is_stream
from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import CommonOptions, add_common, add_group
from tiktok_tui.export.formats import Format

if TYPE_CHECKING:
    from tiktok_tui.events.filter import Filter
    from tiktok_tui.export.run import Export
    from tiktok_tui.settings.config import RecordingConfig

# What an export without people in it is called: a recording's own name is its streamer's.
ANONYMOUS = "anonymised"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions(CommonOptions):
    """`file` is a path or the name of a recording; `output` None is a file beside the user, "-" stdout."""

    file: str
    to: str = Format.NDJSON.value
    output: str | None = None
    anonymise: bool = False
    since: str | None = None
    filter: str = ""
    raw: bool = False
    from_form: str | None = None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=argparse.SUPPRESS)
    group = add_group(parser)
    group.add_argument(
        "--to",
        metavar="FORMAT",
        type=argument_types.export_format,
        choices=EXPORT_FORMATS,
        default=Format.NDJSON.value,
        help=f"what is made: {', '.join(EXPORT_FORMATS)} (default: %(default)s)",
    )
    group.add_argument(
        "--output", metavar="PATH|-", help="the file or folder to write; - is stdout (default: named like FILE)"
    )
    group.add_argument("--anonymise", action="store_true", help="other names, words, ids and links")
    group.add_argument(
        "--since",
        metavar="WHEN",
        choices=("recording", "live"),
        help="from when captions count their times: recording, or live (default: recording)",
    )
    group.add_argument(
        "--filter",
        metavar="TEXT",
        default="",
        help="only the events that pass it (default: all; “tiktok-tui docs filter”)",
    )
    group.add_argument("--raw", action="store_true", help="in ndjson, every payload as well, in base64")
    add_from(group)
    add_common(group)


def _read_options(given: argparse.Namespace) -> ExportOptions:
    files: list[str] = vars(given).pop("files")
    if len(files) != 1:
        raise UsageError("“export” takes one recording or capture file")
    return ExportOptions(file=files[0], **vars(given))


def _run(options: ExportOptions) -> int:
    from tiktok_tui.commands.startup import load_settings, read_filter

    config = load_settings(options, "export").recording
    wanted = _export_of(options, config, read_filter(options.filter))
    if not is_stream(options.file):
        return _run_export(wanted)
    with NamedTemporaryFile(prefix="tiktok-tui-") as spooled:
        _spool(options.file, spooled)
        return _run_export(replace(wanted, path=Path(spooled.name)))


def _spool(path: str, into: IO[bytes]) -> None:
    """Copy what a fifo holds: an export reads its file more than once."""
    try:
        with open(path, "rb") as stream:
            shutil.copyfileobj(stream, into)
        into.flush()
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'unknown reason').lower()}") from None


def _run_export(wanted: Export) -> int:
    from tiktok_tui.commands.shutdown_signals import Leaving
    from tiktok_tui.commands.stderr import tell
    from tiktok_tui.export.errors import FormatMissing, NothingToExport
    from tiktok_tui.export.output import OutputExists
    from tiktok_tui.export.progress import Progress
    from tiktok_tui.export.run import ExportStopped, run_export
    from tiktok_tui.sources.errors import NotACapture
    from tiktok_tui.store.schema import NotARecording

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


def _export_of(options: ExportOptions, config: RecordingConfig, event_filter: Filter | None) -> Export:
    from tiktok_tui.commands.record import find_recording, folder_of
    from tiktok_tui.export.run import Export

    chosen = Format(options.to)
    path = find_recording(options.file, folder_of(config))
    if options.raw and chosen is not Format.NDJSON:
        raise UsageError("--raw adds payloads to ndjson; the other forms have no place for them")
    if event_filter is not None and chosen is Format.RECORDING:
        raise UsageError("a recording is whole or none: --filter is for the other forms")
    if options.since and not chosen.has_captions:
        raise UsageError("--since is for captions: --to srt or --to vtt")
    return Export(
        path=path,
        format=chosen,
        output=_output_of(options, chosen, path),
        event_filter=event_filter,
        anonymises=options.anonymise,
        with_payload=options.raw,
        from_live=options.since == "live",
        form=form_named(options.from_form),
        stdout=sys.stdout.fileno() if options.output == STDIN else 1,
    )


def _output_of(options: ExportOptions, chosen: Format, path: Path) -> Path | None:
    """Where it goes, None for stdout."""
    if options.output == STDIN:
        if not chosen.can_be_piped:
            what = "a folder with a file for each kind of event" if chosen.is_folder else "a file"
            raise UsageError(f"--to {chosen.value} makes {what}, which - cannot be")
        if not chosen.is_text and sys.stdout.isatty():
            raise UsageError(f"--to {chosen.value} is not text; send it to a file or a pipe")
        return None
    if options.output:
        from tiktok_tui.core.user_folders import path_as_typed

        return path_as_typed(options.output)
    if options.anonymise:
        name = ANONYMOUS
    else:
        # The name of a stream is a descriptor's number.
        name = "export" if is_stream(options.file) else path.name.split(".")[0] or path.stem
    return Path(f"{name}{chosen.suffix}")


COMMAND = Command(
    name="export",
    usage=("export FILE [--to FORMAT] [--output PATH|-] [--anonymise]",),
    summary="a recording or capture as lines, tables, subtitles and more",
    description="""\
Write a recording or a capture file in another form. Without --output it makes a
file or folder beside you that is named like FILE.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples="""\
tiktok-tui export ann-20251121-201500 --to csv
tiktok-tui export evening.ttui --anonymise --output - | jq .event""",
    pages=("recordings", "filter"),
)
