"""The formats that there are. What writes one is loaded when it is asked for."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from tiktok_tui.export.errors import FormatMissing

if TYPE_CHECKING:
    from tiktok_tui.export.batches import Batch


class Format(Enum):
    """`value` is what --to calls it."""

    NDJSON = "ndjson"
    RECORDING = "recording"
    CSV = "csv"
    PARQUET = "parquet"
    CAPTURE = "capture"
    CHAT = "chat"
    SRT = "srt"
    VTT = "vtt"

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return self in (Format.CSV, Format.PARQUET)

    @property
    def is_text(self) -> bool:
        return self not in (Format.RECORDING, Format.CAPTURE, Format.PARQUET)

    @property
    def can_be_piped(self) -> bool:
        return not self.is_folder and self is not Format.RECORDING

    @property
    def has_captions(self) -> bool:
        return self in (Format.SRT, Format.VTT)

    @property
    def suffix(self) -> str:
        """What its file's name ends with; for a folder, what its name does."""
        return _SUFFIXES[self]

    def counted(self, number: int) -> str:
        """`1 row`, `2,000 events`: what is counted while it is written."""
        return f"{number:,} {_UNITS.get(self, 'event')}{'s' if number != 1 else ''}"


_SUFFIXES = {
    Format.NDJSON: ".ndjson",
    Format.RECORDING: ".ttui",
    Format.CSV: "-csv",
    Format.PARQUET: "-parquet",
    Format.CAPTURE: ".bin",
    Format.CHAT: ".chat.txt",
    Format.SRT: ".srt",
    Format.VTT: ".vtt",
}
_UNITS = {
    Format.RECORDING: "frame",
    Format.CSV: "row",
    Format.PARQUET: "row",
    Format.CAPTURE: "frame",
    Format.CHAT: "comment",
    Format.SRT: "caption",
    Format.VTT: "caption",
}


@dataclass(frozen=True, slots=True)
class FormatOptions:
    """What some formats have to know: NDJSON `with_payload`, captions the epoch second that is their `zero`."""

    with_payload: bool = False
    zero: float = 0.0


class FormatWriter(Protocol):
    """`written` counts what it has written, in the format's unit."""

    written: int

    def take(self, batch: Batch) -> None: ...

    def end(self) -> str:
        """Write what was held back. What there is to say about it, "" for nothing."""
        ...


def file_writer(chosen: Format, file: BinaryIO, details: FormatOptions) -> FormatWriter:
    """For a format that is one file."""
    match chosen:
        case Format.CHAT:
            from tiktok_tui.export.text_formats import ChatLog

            return ChatLog(file)
        case Format.CAPTURE:
            from tiktok_tui.export.capture_format import CaptureFile

            return CaptureFile(file)
        case Format.SRT | Format.VTT:
            from tiktok_tui.export.subtitles import subrip, webvtt

            return (subrip if chosen is Format.SRT else webvtt)(file, details.zero)
        case _:
            from tiktok_tui.export.text_formats import EventLines

            return EventLines(file, with_payload=details.with_payload)


def recording_writer(path: Path, opened: ExitStack) -> FormatWriter:
    """For a recording, which is made at `path`; `opened` closes it."""
    from tiktok_tui.export.recording_format import RecordingCopy, remove_beside

    opened.callback(remove_beside, path)
    writer = RecordingCopy(path)
    opened.callback(writer.close)
    return writer


def folder_writer(chosen: Format, folder: Path, opened: ExitStack) -> FormatWriter:
    """For a format that is a folder; `opened` closes the files in it. Raises FormatMissing."""
    if chosen is Format.CSV:
        from tiktok_tui.export.csv_tables import CsvTables

        return CsvTables(folder, opened)
    check_format(chosen)
    from tiktok_tui.export.parquet_tables import ParquetTables

    return ParquetTables(folder, opened)


def check_format(chosen: Format) -> None:
    """Raises FormatMissing when what a format needs is not there."""
    if chosen is not Format.PARQUET:
        return
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise FormatMissing(
            "Parquet needs the extra “parquet”: pip install 'tiktok-tui[parquet]', or pipx inject tiktok-tui pyarrow"
        ) from None
