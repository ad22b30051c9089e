"""Bytes that come in pieces, from a file or a pipe, read without going back.

What is compressed is unpacked on the way, and UTF-16 becomes UTF-8.
"""

from __future__ import annotations

from tiktok_tui.sources.capture.decompression import (
    PIECE,
    DecompressionError,
    NextPiece,
    open_decompressed,
    text_encoding,
    transcode_to_utf8,
)

__all__ = ["PIECE", "ByteStream", "NextPiece"]
_LONGEST_MARK = 6
# A gzip file in a zip archive is two.
_MOST_LAYERS = 3
_UTF8_BOM = b"\xef\xbb\xbf"


class ByteStream:
    """`next_piece` gives some bytes, none at the end. `damage` says why it ended too early, "" when it did not."""

    def __init__(self, next_piece: NextPiece) -> None:
        self.damage = ""
        self._next_piece = next_piece
        self._buffer = bytearray()
        self._start = 0
        self._is_over = False
        self._unpack()
        self._decode()

    def _unpack(self) -> None:
        for _ in range(_MOST_LAYERS):
            self.peek(_LONGEST_MARK)
            next_piece = open_decompressed(bytes(self._buffer), self._next_piece)
            if next_piece is None:
                return
            self._read_from(next_piece)

    def _decode(self) -> None:
        encoding = text_encoding(self.peek(4))
        if encoding:
            first, rest = bytes(self._buffer), self._next_piece
            if first[:2] in (b"\xff\xfe", b"\xfe\xff"):
                first = first[2:]
            self._read_from(transcode_to_utf8(encoding, lambda: pieces.pop() if pieces else rest()))
            pieces = [first] if first else []
        elif self.peek(len(_UTF8_BOM)) == _UTF8_BOM:
            self.read(len(_UTF8_BOM))

    def _read_from(self, next_piece: NextPiece) -> None:
        self._next_piece = next_piece
        self._buffer.clear()
        self._start = 0
        self._is_over = False

    def peek(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end. They are read again."""
        while len(self._buffer) - self._start < count and self._fill():
            pass
        return bytes(self._buffer[self._start : self._start + count])

    def buffered(self, count: int) -> bytes:
        """The next `count` bytes as far as they have come already. They are read again."""
        return bytes(self._buffer[self._start : self._start + count])

    def read(self, count: int) -> bytes:
        """`count` bytes, fewer at the end."""
        while len(self._buffer) - self._start < count and self._fill():
            pass
        return self._take(count)

    def read_piece(self) -> bytes:
        """What is buffered, or else the next piece: empty only at the end."""
        if self._start == len(self._buffer):
            self._fill()
        return self._take(len(self._buffer) - self._start)

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
        except DecompressionError as failure:
            self.damage = str(failure)
            piece = b""
        self._is_over = not piece
        self._buffer += piece
        return bool(piece)
