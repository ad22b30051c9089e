"""The rows on the pages of an SQLite file, read without SQLite: of a file that is broken, whatever page is whole.

After https://www.sqlite.org/fileformat2.html: a page that is the leaf of a table says so in its first byte, and holds
its rows whole, with overflow pages behind the long ones. Which table that is stands elsewhere.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

Value = int | float | str | bytes | None

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_LEAF = 0x0D
_POINTER_AREA = 8
_REAL = 7
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_RESERVED = (10, 11)
_MAX_COLUMNS = 20


class RowDamaged(Exception):
    """What should be a row is none."""


@dataclass(frozen=True, slots=True)
class SqliteRow:
    """`types` are those of its columns, in SQLite's numbers."""

    number: int
    types: tuple[int, ...]
    place: int  # of its values, within what belongs to it
    at: int  # of the file, where it begins
    here: int  # how much of it lies there
    beyond: int  # and how much on overflow pages


class Pages:
    """`page_bytes` is how long a page is where the file itself does not say. `count` of them are there;
    `is_cut_short` is whether there were more.
    """

    def __init__(self, file: BinaryIO, page_bytes: int) -> None:
        self._file = file
        head = self._read(0, _HEADER)
        if head.startswith(_MAGIC):
            told = int.from_bytes(head[16:18], "big")
            told = 65_536 if told == 1 else told
            page_bytes = told if told >= 512 and not told & (told - 1) else page_bytes
        self._page_bytes = page_bytes
        self.count = -(-file.seek(0, 2) // page_bytes)
        # The header has it twice: how many pages there should be, and whether that is up to date.
        is_true = head.startswith(_MAGIC) and head[24:28] == head[92:96]
        self.is_cut_short = is_true and file.tell() < int.from_bytes(head[28:32], "big") * page_bytes

    def leaf(self, page: int) -> list[SqliteRow]:
        """The rows on a page, from 1 on, that are whole; none where it is no leaf of a table."""
        begins = _HEADER if page == 1 else 0
        data = self._read((page - 1) * self._page_bytes, self._page_bytes)
        if len(data) < begins + _POINTER_AREA or data[begins] != _LEAF:
            return []
        pointers = data[begins + _POINTER_AREA :]
        count = min(int.from_bytes(data[begins + 3 : begins + 5], "big"), len(pointers) // 2)
        rows = []
        for place in struct.unpack_from(f">{count}H", pointers):
            with suppress(RowDamaged):
                rows.append(self._row(page, data, place))
        return rows

    def _row(self, page: int, data: bytes, place: int) -> SqliteRow:
        size, place = _varint(data, place)
        number, place = _varint(data, place)
        here, beyond = self._shares(size)
        if place + here + (4 if beyond else 0) > len(data) or beyond > self.count * self._page_bytes:
            raise RowDamaged
        types, values_at = _types(data, place, min(size, here))
        if values_at - place + sum(map(_size, types)) != size:
            raise RowDamaged
        return SqliteRow(_signed(number), types, values_at - place, (page - 1) * self._page_bytes + place, here, beyond)

    def _shares(self, size: int) -> tuple[int, int]:
        """How much of a row lies on its own page, and how much beyond."""
        most = self._page_bytes - 35
        if size <= most:
            return size, 0
        least = (self._page_bytes - 12) * 32 // 255 - 23
        here = least + (size - least) % (self._page_bytes - 4)
        here = here if here <= most else least
        return here, size - here

    def values(self, row: SqliteRow) -> tuple[Value, ...]:
        """Raises RowDamaged."""
        data = self._read(row.at, row.here)
        if row.beyond:
            first = int.from_bytes(self._read(row.at + row.here, 4), "big")
            data = b"".join((data, *self._overflow(first, row.beyond)))
        if len(data) < row.here + row.beyond:
            raise RowDamaged
        values, place = [], row.place
        for kind in row.types:
            size = _size(kind)
            values.append(_value(kind, data[place : place + size]))
            place += size
        return tuple(values)

    def _overflow(self, page: int, size: int) -> Iterator[bytes]:
        while size > 0:
            if not 1 < page <= self.count:
                raise RowDamaged
            data = self._read((page - 1) * self._page_bytes, self._page_bytes)
            page = int.from_bytes(data[:4], "big")
            yield data[4 : 4 + size]
            size -= self._page_bytes - 4
        if page:
            # The last one says that it is. Anything else was written over it.
            raise RowDamaged

    def _read(self, place: int, size: int) -> bytes:
        self._file.seek(place)
        return self._file.read(size)


def kinds_of(row: SqliteRow) -> str:
    """A letter a column: n for NULL, i for an integer, r for a real number, t for text, b for bytes."""
    return "".join(
        "bt"[kind % 2] if kind >= 12 else "r" if kind == _REAL else "i" if kind else "n" for kind in row.types
    )


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for count in range(9):
        if place >= len(data):
            raise RowDamaged
        byte = data[place]
        place += 1
        if count == 8:
            return value << 8 | byte, place
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, place


def _types(data: bytes, place: int, size: int) -> tuple[tuple[int, ...], int]:
    header, at = _varint(data, place)
    if header > size:
        raise RowDamaged
    types: list[int] = []
    while at < place + header:
        kind, at = _varint(data, at)
        if kind in _RESERVED or len(types) == _MAX_COLUMNS:
            raise RowDamaged
        types.append(kind)
    if at != place + header:
        raise RowDamaged
    return tuple(types), at


def _size(kind: int) -> int:
    return (kind - 12) // 2 if kind >= 12 else _INTEGER_BYTES[kind] if kind < 10 else 0


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind >= 12:
        return data.decode("utf-8", "replace") if kind % 2 else data
    if kind == _REAL:
        return float(struct.unpack(">d", data)[0])
    return int.from_bytes(data, "big", signed=True) if kind < _REAL else kind - 8


def _signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
