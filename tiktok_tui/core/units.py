"""Amounts with their unit, as people read them."""

from __future__ import annotations


def byte_size(size: int) -> str:
    if size < 10_000:
        return f"{size:,} B"
    kilobytes = size / 1024
    return f"{kilobytes:.1f} kB" if kilobytes < 999.95 else f"{kilobytes / 1024:,.1f} MB"
