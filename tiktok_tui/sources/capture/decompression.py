"""Decompression and text encodings, piece by piece: a small file may unpack to more than there is memory."""

from __future__ import annotations

import bz2
import codecs
import lzma
import zlib
from collections.abc import Callable
from typing import Protocol

PIECE = 64 * 1024
# An xz file may ask for a dictionary of gigabytes.
_MAX_XZ_MEMORY = 256 * 1024 * 1024
_PADDING = b"\0"
_ZIP_ENTRY, _ZIP_END = b"PK\x03\x04", (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06")
_ZIP_HEADER = 30
# The data descriptor behind an entry, in its longest form.
_ZIP_DESCRIPTOR = 24
_STORED, _DEFLATED = 0, 8
# The size of an entry that is so large that its size stands elsewhere.
_IN_EXTRA_FIELD = b"\xff\xff\xff\xff"

NextPiece = Callable[[], bytes]


class DecompressionError(Exception):
    """The packed data is damaged, cut short or of a kind that is not supported; the message says which."""


class _Decompressor(Protocol):
    """What bz2 and lzma have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def open_decompressed(head: bytes, next_piece: NextPiece) -> NextPiece | None:
    """The pieces of what is compressed, None for what is not. `head` are its first bytes, already taken."""
    # As the length of a capture file's first frame, each of these would be at least half a megabyte: there are none.
    if head.startswith(b"\x1f\x8b\x08"):
        return _GzipReader(head, next_piece).next_piece
    if head.startswith(b"BZh"):
        return _StreamReader("bzip2", bz2.BZ2Decompressor, head, next_piece).next_piece
    if head.startswith(b"\xfd7zXZ\0"):
        return _StreamReader(
            "xz", lambda: lzma.LZMADecompressor(memlimit=_MAX_XZ_MEMORY), head, next_piece
        ).next_piece  # fmt: skip
    if head.startswith(_ZIP_ENTRY):
        return _ZipReader(head, next_piece).next_piece
    return None


def text_encoding(head: bytes) -> str:
    """The encoding of UTF-16 text by its first four bytes, with or without a byte order mark; "" for all else."""
    if head[:2] == codecs.BOM_UTF16_LE:
        return "utf-16-le"
    if head[:2] == codecs.BOM_UTF16_BE:
        return "utf-16-be"
    if len(head) == 4 and head[0] in b"{[" and head[1] == head[3] == 0:
        return "utf-16-le"
    if len(head) == 4 and head[1] in b"{[" and head[0] == head[2] == 0 and head[3]:
        return "utf-16-be"
    return ""


def transcode_to_utf8(encoding: str, next_piece: NextPiece) -> NextPiece:
    """The pieces of text in `encoding`, in UTF-8."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")

    def next_text() -> bytes:
        while piece := next_piece():
            if text := decoder.decode(piece):
                return text.encode("utf-8", "replace")
        return decoder.decode(b"", final=True).encode("utf-8", "replace")

    return next_text


class _GzipReader:
    """All members of a gzip file. `next_piece` raises DecompressionError for what is damaged or breaks off."""

    def __init__(self, first: bytes, next_piece: NextPiece) -> None:
        self._next_packed = next_piece
        self._packed = first
        self._decompressor = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)

    def next_piece(self) -> bytes:
        while True:
            if not self._packed:
                self._packed = self._next_packed()
                if not self._packed:
                    if not self._decompressor.eof:
                        raise DecompressionError("the gzip data is damaged or cut short")
                    return b""
            if self._decompressor.eof:  # files that were appended to have several members, some zeros behind them
                self._packed = self._packed.lstrip(_PADDING)
                if not self._packed:
                    continue
                self._decompressor = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            try:
                piece = self._decompressor.decompress(self._packed, PIECE)
            except zlib.error:
                raise DecompressionError("the gzip data is damaged or cut short") from None
            self._packed = self._decompressor.unconsumed_tail or self._decompressor.unused_data
            if piece:
                return piece


class _StreamReader:
    """All streams of a bzip2 or xz file. `next_piece` raises DecompressionError for what is damaged or breaks off."""

    def __init__(self, name: str, make: Callable[[], _Decompressor], first: bytes, next_piece: NextPiece) -> None:
        self._failure = f"the {name} data is damaged or cut short"
        self._make = make
        self._decompressor = make()
        self._packed = first
        self._next_packed = next_piece

    def next_piece(self) -> bytes:
        while True:
            if self._decompressor.eof:
                rest = self._decompressor.unused_data.lstrip(_PADDING)
                while not rest:
                    piece = self._next_packed()
                    if not piece:
                        return b""
                    rest = piece.lstrip(_PADDING)
                self._packed, self._decompressor = rest, self._make()
            elif not self._packed and self._decompressor.needs_input:
                self._packed = self._next_packed()
                if not self._packed:
                    raise DecompressionError(self._failure)
            try:
                piece = self._decompressor.decompress(self._packed, PIECE)
            except (OSError, EOFError, MemoryError, lzma.LZMAError):
                raise DecompressionError(self._failure) from None
            self._packed = b""
            if piece:
                return piece


class _ZipReader:
    """The files of a zip archive one after another, by their local headers, so that a pipe can be read as well."""

    def __init__(self, first: bytes, next_piece: NextPiece) -> None:
        self._next_packed = next_piece
        self._packed = bytearray(first)
        self._inflater: zlib._Decompress | None = None
        self._stored = 0

    def next_piece(self) -> bytes:
        """Raises DecompressionError for what is damaged, cut short, encrypted, or packed by another method."""
        while True:
            if self._stored:
                if not self._packed and not self._fill():
                    raise DecompressionError("the zip archive is cut short")
                size = min(self._stored, len(self._packed), PIECE)
                self._stored -= size
                return self._take(size)
            if self._inflater is None:
                if not self._begin_entry():
                    return b""
                continue
            if piece := self._inflate(self._inflater):
                return piece

    def _inflate(self, inflater: zlib._Decompress) -> bytes:
        if not self._packed and not self._fill():
            raise DecompressionError("the zip archive is cut short")
        try:
            piece = inflater.decompress(bytes(self._packed), PIECE)
        except zlib.error:
            raise DecompressionError("the zip archive is damaged") from None
        self._packed[:] = inflater.unconsumed_tail or inflater.unused_data
        if inflater.eof:
            self._inflater = None
            self._skip_descriptor()
        return piece

    def _begin_entry(self) -> bool:
        """Read a local header. False behind the last entry."""
        head = self._peek(_ZIP_HEADER)
        if head[:4] in _ZIP_END or not head:
            return False
        if head[:4] != _ZIP_ENTRY or len(head) < _ZIP_HEADER:
            raise DecompressionError("the zip archive is damaged")
        flags, method = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
        if flags & 1:
            raise DecompressionError("the zip archive is encrypted")
        names = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        if len(self._peek(_ZIP_HEADER + names)) < _ZIP_HEADER + names:
            raise DecompressionError("the zip archive is cut short")
        self._take(_ZIP_HEADER + names)
        if method == _DEFLATED:
            self._inflater = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        elif method == _STORED and not flags & 8 and head[18:22] != _IN_EXTRA_FIELD:
            self._stored = int.from_bytes(head[18:22], "little")
        else:
            raise DecompressionError("the zip archive is packed in a way that is not supported")
        return True

    def _skip_descriptor(self) -> None:
        """Go to the next header: between it and the data may be a descriptor of 12 to 24 bytes."""
        rest = self._peek(_ZIP_DESCRIPTOR + 4)
        places = [at for mark in (_ZIP_ENTRY, *_ZIP_END) if (at := rest.find(mark)) >= 0]
        self._take(min(places) if places else len(rest))

    def _peek(self, count: int) -> bytes:
        while len(self._packed) < count and self._fill():
            pass
        return bytes(self._packed[:count])

    def _take(self, count: int) -> bytes:
        taken = bytes(self._packed[:count])
        del self._packed[:count]
        return taken

    def _fill(self) -> bool:
        piece = self._next_packed()
        self._packed += piece
        return bool(piece)
