"""JSON objects in text of any layout: one a line, several in a line, an array, indented, behind log prefixes.

The text is read once, piece by piece. What is damaged ends at the next line or object that can be one: nothing before
and nothing after it is lost.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tiktok_tui.core.json_access import decode_json
from tiktok_tui.sources.capture.byte_stream import PIECE, ByteStream

# What stands between objects of an array or of a stream, with the record separator of RFC 7464.
_SPACE = " \t\r\n,\x1e\ufeff"
_BETWEEN = _SPACE + "[]"
# More brackets in a row than any array of arrays has.
_MOST_BRACKETS = 16
# A literal, a number or an escape that is cut by the end of a piece has at most so many characters.
_CUT_TOKEN = 12
# A value longer than this is tried again only when it has doubled.
_PATIENT = 1024 * 1024
_SHORT = 4096
_FIRST_KEY = re.compile(r'\{\s*("[^"\n]{1,60}")')
_ENVELOPE_KEYS = '"(?:event|type|name|method|ts|time|timestamp|data|payload)"'
_SURROGATE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object, as text and parsed, with where it stands and what stood before it on its line."""

    value: dict[str, object]
    text: str
    place: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class OtherText:
    """Text that is no object: `problem` says why, and is "" for a line without any."""

    text: str
    place: str
    problem: str = ""
    breaks_off: bool = False


class JsonReader:
    """Reads the objects of a stream. `limit` is the largest length of one, in characters."""

    def __init__(self, stream: ByteStream, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self._decode = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text = ""
        self._at = 0
        self._line = 1
        # Offset at which the current line starts, below zero when its start is no longer in the buffer.
        self._line_start = 0
        self._is_over = False
        self._last_piece = 0

    def values(self) -> Iterator[JsonObject | OtherText]:
        while self._skip_between():
            self._forget()
            brace, end = self._find_brace()
            if brace < 0:
                yield from self._other_line(end)
                continue
            prefix, is_log = self._text[self._at : brace], self._text[self._at : brace].strip(_BETWEEN)
            self._move(brace)
            yield from self._object(prefix if is_log else "")

    def head(self, size: int) -> str:
        """The first characters of what comes first, which are read again."""
        while not self._text and self._fill():
            pass
        return self._text[self._at : self._at + size]

    def members(self, key: str) -> Iterator[JsonObject | OtherText]:
        """The objects in every array called `key`, however deep it lies and however long the text around it is."""
        pattern = re.compile(f'"{re.escape(key)}"\\s*:\\s*\\[')
        while True:
            found = pattern.search(self._text, self._at)
            if found is None:
                # The name may be cut by the end of the piece.
                self._move(max(self._at, len(self._text) - len(key) - 64))
                if not self._fill():
                    return
                continue
            self._move(found.end())
            yield from self._array()

    def _array(self) -> Iterator[JsonObject | OtherText]:
        while True:
            while self._at < len(self._text) and self._text[self._at] in " \t\r\n,":
                self._move(self._at + 1)
            if self._at == len(self._text):
                if not self._fill():
                    return
            elif self._text[self._at] == "{":
                yield from self._object("")
            else:
                return

    def _skip_between(self) -> bool:
        """Go to the next character that means something. False at the end."""
        while True:
            rest = self._text[self._at : self._at + _SHORT]
            skipped = len(rest) - len(rest.lstrip(_SPACE))
            if not skipped:
                skipped = len(rest) - len(rest.lstrip("[]"))
                if skipped > _MOST_BRACKETS:
                    return True
            self._move(self._at + skipped)
            if rest and not skipped:
                return True
            if not rest and not self._fill():
                return False

    def _find_brace(self) -> tuple[int, int]:
        """Where the first brace of this line is, -1 for none, and where the line ends."""
        searched = self._at
        while True:
            end = self._text.find("\n", searched)
            brace = self._text.find("{", searched, end if end >= 0 else len(self._text))
            if brace >= 0 or end >= 0:
                return brace, end
            searched = len(self._text)
            if searched - self._at > self._limit or not self._grow():
                return -1, len(self._text)
            searched = min(searched, len(self._text))

    def _other_line(self, end: int) -> Iterator[OtherText]:
        place, text = self._place(), self._text[self._at : end]
        problem = ""
        if len(text) > self._limit:
            problem, text = self._too_long(), ""
            self._move(end)
            self._skip_line()
        else:
            self._move(end)
        yield OtherText(text, place, problem, breaks_off=self._at == len(self._text) and self._is_over)

    def _object(self, prefix: str) -> Iterator[JsonObject | OtherText]:
        place, tried = self._place(), 0
        while True:
            size = len(self._text) - self._at
            is_whole = self._is_over or size < _PATIENT or size >= 2 * tried
            error_at = None
            if is_whole or self._text.endswith("\n"):
                tried = size
                try:
                    value, end = decode_json(self._text, self._at)
                except json.JSONDecodeError as error:
                    error_at = error.pos
                    is_cut = error.msg.startswith("Unterminated string") or len(self._text) - error.pos < _CUT_TOKEN
                    if not is_cut or self._is_over:
                        yield from self._damaged(place, error_at)
                        return
                except RecursionError:
                    yield from self._damaged(place, self._at + 1)
                    return
                else:
                    yield self._found(value, end, place, prefix)
                    return
            if size > self._limit:
                yield OtherText("", place, self._too_long())
                self._skip_line()
                return
            self._grow()

    def _found(self, value: object, end: int, place: str, prefix: str) -> JsonObject | OtherText:
        text = self._text[self._at : end]
        self._move(end)
        if not isinstance(value, dict):  # cannot be: it begins with a brace
            return OtherText(text, place, "not a JSON object")
        if not text.isascii() and _SURROGATE.search(text):
            return OtherText("", place, "not a JSON object: it is not UTF-8")
        return JsonObject(value, text, place, prefix)

    def _damaged(self, place: str, error_at: int) -> Iterator[OtherText]:
        """Go to where the next object can begin."""
        start = self._at
        first = _FIRST_KEY.match(self._text, start)
        if first is None and not re.match(r"\{\s*[\"}]", self._text[start : start + 200]):
            # A brace in the words of a log: an object may follow on the same line.
            line_end = self._text.find("\n", start)
            brace = self._text.find("{", start + 1, line_end if line_end >= 0 else len(self._text))
            if brace >= 0:
                self._move(brace)
                return
        column = error_at - start + 1
        again = self._next_line(start)
        key = re.escape(first.group(1)) if first else _ENVELOPE_KEYS
        sibling = re.compile(r"[}\]]\s*,?\s*(?=\{\s*" + key + ")").search(self._text, start + 1, again)
        is_last = again >= len(self._text) and self._is_over and not self._text.endswith("\n")
        where = "" if sibling is None and error_at >= again else f" (character {column} of it)"
        if sibling is not None:
            again = sibling.end()
        text = self._text[start:again]
        self._move(again)
        breaks_off = sibling is None and is_last
        yield OtherText(text.strip(), place, "not a JSON object" + (", it breaks off" if breaks_off else where))

    def _next_line(self, start: int) -> int:
        """The start of the next line that is indented no deeper than that of `start`, or the end of the text."""
        begin = max(self._line_start, 0)
        line = self._text[begin : start + 1]
        indent = len(line) - len(line.lstrip(" \t"))
        at = start
        while True:
            end = self._text.find("\n", at)
            if end >= 0 and not indent and end + 1 == len(self._text):
                return end + 1  # what comes through a pipe is damaged before its next line has come
            if end < 0 or end + 1 + indent >= len(self._text):
                if len(self._text) - self._at > self._limit or not self._grow():
                    return len(self._text) if end < 0 else end + 1
                continue
            following = self._text[end + 1 : end + 2 + indent]
            inner = following.lstrip(" \t")
            if inner and inner[0] not in "\r\n}],":
                return end + 1
            at = end + 1

    def _skip_line(self) -> None:
        while True:
            end = self._text.find("\n", self._at)
            self._move(end if end >= 0 else len(self._text))
            if end >= 0 or not self._fill():
                return

    def _too_long(self) -> str:
        return f"longer than {self._limit // 1024 // 1024} MB"

    def _place(self) -> str:
        is_second = self._line_start < 0 or self._text.find("}", self._line_start, self._at) >= 0
        return f"line {self._line}" + (f", column {self._at - self._line_start + 1}" if is_second else "")

    def _move(self, to: int) -> None:
        breaks = self._text.count("\n", self._at, to)
        if breaks:
            self._line += breaks
            self._line_start = self._text.rfind("\n", self._at, to) + 1
        self._at = to

    def _fill(self) -> bool:
        """Read a piece more and forget what was passed."""
        self._forget(0)
        return self._grow()

    def _forget(self, at_least: int = 2 * PIECE) -> None:
        """Drop what was passed, except for a short part of the current line, which tells its indentation."""
        if self._at < at_least:
            return
        keep = max(self._line_start, 0) if self._at - self._line_start < _SHORT else self._at
        self._text = self._text[keep:]
        self._at -= keep
        self._line_start -= keep

    def _grow(self) -> bool:
        """Read a piece more behind what is there."""
        if self._is_over:
            return False
        piece = self._stream.read_piece()
        self._is_over = not piece
        self._text += self._decode.decode(piece, final=not piece)
        return bool(piece)
