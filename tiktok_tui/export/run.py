"""One export from its beginning to its end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.events.filter import Filter
from tiktok_tui.export.anonymise.recording import Anonymiser
from tiktok_tui.export.batches import batches
from tiktok_tui.export.errors import NothingToExport
from tiktok_tui.export.formats import (
    Format,
    FormatOptions,
    FormatWriter,
    check_format,
    file_writer,
    folder_writer,
    recording_writer,
)
from tiktok_tui.export.input import Original, open_original
from tiktok_tui.export.output import output_file, output_folder, output_path, standard_output
from tiktok_tui.export.progress import Progress
from tiktok_tui.sources.capture.forms import CaptureForm


@dataclass(frozen=True, slots=True)
class Export:
    """What is wanted. `output` is None for standard output, the file descriptor `stdout`.

    `with_payload` adds payloads to NDJSON; with `from_live` captions count from the beginning of the LIVE and not of
    the recording. `form` is that of a capture, None to find out.
    """

    path: Path
    format: Format
    output: Path | None
    event_filter: Filter | None = None
    anonymises: bool = False
    with_payload: bool = False
    from_live: bool = False
    stdout: int = 1
    form: CaptureForm | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """`count` in the format's unit; `note` are sentences on what was left out or was never there, "" for nothing."""

    count: int
    note: str


class ExportStopped(Exception):
    """The user stopped the export."""


def run_export(export: Export, progress: Progress, is_stopped: Callable[[], bool] = lambda: False) -> Exported:
    """Raises NotARecording, NotACapture, OutputExists, FormatMissing, NothingToExport, ExportStopped and OSError, among
    them BrokenPipeError when the reader of standard output has closed it. What was begun is removed then.
    """
    check_format(export.format)
    with open_original(export.path, export.form) as original, ExitStack() as output:
        details = FormatOptions(export.with_payload, _zero(export, original))
        if export.output is None:
            writer = file_writer(export.format, output.enter_context(standard_output(export.stdout)), details)
        elif export.format.is_folder:
            folder = output.enter_context(output_folder(export.output))
            writer = folder_writer(export.format, folder, output.enter_context(ExitStack()))
        elif export.format is Format.RECORDING:
            path = output.enter_context(output_path(export.output))
            writer = recording_writer(path, output.enter_context(ExitStack()))
        else:
            writer = file_writer(export.format, output.enter_context(output_file(export.output)), details)
        return _write(export, original, writer, progress, is_stopped)


def _write(
    export: Export, original: Original, writer: FormatWriter, progress: Progress, is_stopped: Callable[[], bool]
) -> Exported:
    anonymiser = Anonymiser() if export.anonymises else None
    events = 0
    try:
        is_copy = export.format is Format.RECORDING
        for batch in batches(original, export.event_filter, anonymiser, numbers_anew=is_copy):
            writer.take(batch)
            events += len(batch.events)
            progress.show(batch.share, events)
            if is_stopped():
                raise ExportStopped
        notes = [writer.end()]
        notes.append(original.note)
        return Exported(writer.written, " ".join(filter(None, notes)))
    finally:
        progress.clear()


def _zero(export: Export, original: Original) -> float:
    if not export.from_live:
        return original.began_at
    if not original.live_began_at and export.format.has_captions:
        raise NothingToExport(f"{export.path.name} does not say when the LIVE began; leave --since away.")
    return original.live_began_at
