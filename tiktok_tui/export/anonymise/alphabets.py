"""Which characters may stand for which: the same kind of the same script, and as many bytes of UTF-8."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# Code points stand in blocks of scripts, and most blocks begin at a multiple of this.
_BLOCK = 128
_LETTERS = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "So", "Co", "Cn"}
# Larger than a block, or a part of one with a meaning of its own.
_RANGES = (
    range(ord("0"), ord("9") + 1),
    range(ord("A"), ord("Z") + 1),
    range(ord("a"), ord("z") + 1),
    range(0x4E00, 0xA000),  # Chinese characters
    range(0xAC00, 0xD7A4),  # Hangul
    range(0x1F1E6, 0x1F200),  # the letters of flags
)


@lru_cache(maxsize=8192)
def alphabet_of(character: str) -> Sequence[int] | None:
    """The code points that may take a character's place, itself among them. None for one that stays: spaces,
    punctuation, marks on letters, joiners, controls.
    """
    code = ord(character)
    for whole in _RANGES:
        if code in whole:
            return whole
    category = unicodedata.category(character)
    return _block(code // _BLOCK, category, len(character.encode())) if category in _LETTERS else None


@lru_cache(maxsize=2048)
def _block(block: int, category: str, length: int) -> Sequence[int]:
    return tuple(
        code
        for code in range(block * _BLOCK, (block + 1) * _BLOCK)
        if unicodedata.category(chr(code)) == category and len(chr(code).encode()) == length
    )
