"""Bytes that come in pieces, from a file or a pipe, read without going back. What is gzipped is unpacked on the way."""

from __future__ import annotations

import zlib
from collections.abc import Callable

PIECE = 64 * 1024
# A gzip file begins so. As the length of a capture file's first frame it would be half a megabyte: there are none.
_GZIP = b"\x1f\x8b\x08"

NextPiece = Callable[[], bytes]


class ByteStream:
    """`next_piece` gives some bytes, none at the end. `damage` says why it ended too early, "" when it did not."""

    def __init__(self, next_piece: NextPiece) -> None:
        self.damage = ""
        self._next_piece = next_piece
        self._buffer = bytearray()
        self._start = 0
        self._is_over = False
        if self.peek(len(_GZIP)) == _GZIP:
            packed = _Gunzip(bytes(self._buffer), next_piece)
            self._buffer.clear()
            self._next_piece = packed.next_piece
            self._is_over = False

    def peek(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end. They are read again."""
        while len(self._buffer) - self._start < count and self._fill():
            pass
        return bytes(self._buffer[self._start : self._start + count])

    def read(self, count: int) -> bytes:
        """`count` bytes, fewer at the end."""
        while len(self._buffer) - self._start < count and self._fill():
            pass
        return self._take(count)

    def read_line(self, limit: int) -> bytes:
        """The bytes up to and with the next line break, no more than `limit`."""
        searched = 0
        while True:
            end = self._buffer.find(b"\n", self._start + searched, self._start + limit)
            if end >= 0:
                return self._take(end + 1 - self._start)
            searched = len(self._buffer) - self._start
            if searched >= limit or not self._fill():
                return self._take(limit)

    def _take(self, count: int) -> bytes:
        taken = bytes(self._buffer[self._start : self._start + count])
        self._start += len(taken)
        return taken

    def _fill(self) -> bool:
        """Get one piece more. False at the end."""
        if self._is_over:
            return False
        del self._buffer[: self._start]
        self._start = 0
        try:
            piece = self._next_piece()
        except OSError as error:
            self.damage = f"it cannot be read on: {(error.strerror or 'unknown reason').lower()}"
            piece = b""
        except zlib.error:
            self.damage = "the gzip data is damaged or cut short"
            piece = b""
        self._is_over = not piece
        self._buffer += piece
        return bool(piece)


class _Gunzip:
    """Unpacks piece by piece: a small file may unpack to more than there is memory."""

    def __init__(self, first: bytes, next_piece: NextPiece) -> None:
        self._next_packed = next_piece
        self._packed = first
        self._unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)

    def next_piece(self) -> bytes:
        """Raises zlib.error for what is damaged or breaks off."""
        while True:
            if not self._packed:
                self._packed = self._next_packed()
                if not self._packed:
                    if not self._unpacker.eof:
                        raise zlib.error("cut short")
                    return b""
            if self._unpacker.eof:  # files that were appended to have several parts
                self._unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            piece = self._unpacker.decompress(self._packed, PIECE)
            self._packed = self._unpacker.unconsumed_tail or self._unpacker.unused_data
            if piece:
                return piece
