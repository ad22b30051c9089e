"""The forms of captures that are read, and what a file that is none of them seems to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class CaptureForm(Enum):
    """A form as --from names it."""

    FRAMES = "frames"
    FRAME = "frame"
    TEXT_FRAMES = "text-frames"
    HAR = "har"
    PAYLOADS = "payloads"
    EVENTS = "events"
    SCHEMA = "schema"


@dataclass(frozen=True, slots=True)
class FormHelp:
    """What a form is, for --help and docs."""

    form: CaptureForm
    what: str


FORMS = (
    FormHelp(CaptureForm.FRAMES, "push frames, each behind its length (u32, little-endian)"),
    FormHelp(CaptureForm.FRAME, "one push frame"),
    FormHelp(CaptureForm.TEXT_FRAMES, "push frames in base64 or hex, one or more a line"),
    FormHelp(CaptureForm.HAR, "HAR or DevTools export of a browser's webcast socket"),
    FormHelp(CaptureForm.PAYLOADS, "objects with a method and its payload in base64"),
    FormHelp(
        CaptureForm.EVENTS,
        "events as objects: tiktok-tui --json, tik.tools, TikFinity,\n"
        "              TikTok-Live-Connector 1.x and 2.x, TikTokLive (Python)",
    ),
    FormHelp(CaptureForm.SCHEMA, "messages with the schema's names: Euler Stream, also bundles"),
)
FORM_NAMES = tuple(form.value for form in CaptureForm)

_BINARIES = (
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "zstd data, which is not unpacked"),
    (b"FLV", "an FLV video"),
    (b"PAR1", "a Parquet table"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
)
_HAR = re.compile(r'\s*\{\s*"log"\s*:\s*\{')
_TEXTS = (
    (re.compile(r"(?i)<!doctype html|<html"), "an HTML page"),
    (re.compile(r"<\?xml"), "XML"),
    (re.compile(r"WEBVTT|\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->"), "subtitles"),
    (re.compile("\ufeff?#EXTM3U"), "a playlist"),
    (_HAR, "a HAR without messages of a webcast socket"),
    (re.compile(r"[\w \"]+([,;\t])[\w \"]+(\1[\w \"]+)+\s*\n"), "a table (CSV)"),
)


def guess_file_type(head: bytes) -> str:
    """The form of another kind of file by its first bytes, "" when they say nothing."""
    for mark, what in _BINARIES:
        if head.startswith(mark):
            return what
    if head[4:8] == b"ftyp":
        return "an MP4 video"
    text = head.decode("utf-8", "replace").lstrip()
    return next((what for pattern, what in _TEXTS if pattern.match(text)), "")


def is_har(text: str) -> bool:
    """Whether a text begins as the export of a browser's network log does."""
    return _HAR.match(text) is not None
