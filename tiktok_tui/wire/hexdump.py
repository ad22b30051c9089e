"""Bytes as people read them: hex rows and lines of base64."""

from __future__ import annotations

import base64
from typing import NamedTuple

HEX_ROW = 16
_AS_ASCII = bytes(byte if 0x20 <= byte < 0x7F else 0x2E for byte in range(256))


class HexRow(NamedTuple):
    """`offset` of the first byte, the bytes as hex pairs, and as characters with "." for those that are not ASCII."""

    offset: int
    hex: str
    ascii: str


def hexdump(data: bytes, start: int = 0, count: int | None = None) -> list[HexRow]:
    """Rows of 16 bytes that hold the `count` bytes from `start` on; the first row starts at a multiple of 16."""
    stop = len(data) if count is None else min(len(data), start + count)
    rows = []
    for offset in range(max(0, start) // HEX_ROW * HEX_ROW, stop, HEX_ROW):
        row = data[offset : offset + HEX_ROW]
        pairs = f"{row[:8].hex(' '):<23}  {row[8:].hex(' ')}".rstrip()
        rows.append(HexRow(offset, pairs, as_ascii(row)))
    return rows


def hex_text(data: bytes) -> str:
    """All of `data` as hex rows, each with its offset and its characters, to be copied."""
    return "\n".join(f"{row.offset:06x}  {row.hex:<48}  {row.ascii}" for row in hexdump(data))


def as_ascii(data: bytes) -> str:
    return data.translate(_AS_ASCII).decode("ascii")


def base64_lines(data: bytes, width: int = 76) -> list[str]:
    """`data` as base64, in lines of at most `width` characters."""
    encoded = base64.b64encode(data).decode("ascii")
    return [encoded[position : position + width] for position in range(0, len(encoded), width)]
