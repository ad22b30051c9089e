"""The forms of captures that are read, and what a file that is none of them seems to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Form(Enum):
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

    form: Form
    what: str


FORMS = (
    FormHelp(Form.FRAMES, "push frames, each behind its length (u32, little-endian)"),
    FormHelp(Form.FRAME, "one push frame"),
    FormHelp(Form.TEXT_FRAMES, "push frames in base64 or hex, one or more a line"),
    FormHelp(Form.HAR, "HAR or DevTools export of a browser's webcast socket"),
    FormHelp(Form.PAYLOADS, "objects with a method and its payload in base64"),
    FormHelp(
        Form.EVENTS,
        "events as objects: tiktok-tui --json, tik.tools, TikFinity,\n"
        "              TikTok-Live-Connector 1.x and 2.x, TikTokLive (Python)",
    ),
    FormHelp(Form.SCHEMA, "messages with the schema's names: Euler Stream, also bundles"),
)
FORM_NAMES = tuple(form.value for form in Form)

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
_CSV = re.compile(r"[\w \"]+([,;\t])[\w \"]+(\1[\w \"]+)+\s*\n")


def seems_to_be(head: bytes) -> str:
    """The form of another kind of file by its first bytes, "" when they say nothing."""
    for mark, what in _BINARIES:
        if head.startswith(mark):
            return what
    if head[4:8] == b"ftyp":
        return "an MP4 video"
    text = head.decode("utf-8", "replace").lstrip()
    if re.match(r"(?i)<!doctype html|<html", text):
        return "an HTML page"
    if text.startswith("<?xml"):
        return "XML"
    if text.startswith("WEBVTT") or re.match(r"\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->", text):
        return "subtitles"
    if "#EXTM3U" in text[:10]:
        return "a playlist"
    if not text.startswith(("{", "[")) and _CSV.match(text):
        return "a table (CSV)"
    return ""
