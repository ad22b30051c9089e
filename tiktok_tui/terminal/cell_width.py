"""Aligned columns in terminals that disagree about the width of some characters.

Measured in tmux 3.3a against Rich's tables: a heart with an emoji selector is one cell wide and not two, a hand with a
skin tone four and not two, Devanagari vowel signs take a cell of their own. Whatever follows such text in a row would
shift, and the end of it would stand in the next pane. Emoji are therefore drawn on cleared cells, and what follows is
put into its column by number. Words with spacing vowel signs get the cells that most terminals will use for them.
"""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len
from rich.segment import ControlType, Segment
from textual.strip import Strip

_INDIC = "\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1a20-\u1aad\u1b00-\u1bff\ua880-\uaadf\uabc0-\uabff"
_MODIFIERS = "\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff"
_WORD_WITH_SIGNS = re.compile(f"[{_INDIC}\u200c\u200d]+")
_WORD_AT_THE_END = re.compile(f"[{_INDIC}\u200c\u200d]+\\Z")
# Terminals whose tables are older than an emoji draw it one cell wide: those since Unicode 9 are uncertain.
_NEW_EMOJI = "\U0001f6d5-\U0001f6ff\U0001f7e0-\U0001f7ff\U0001f90c-\U0001f93a\U0001f947-\U0001f9ff\U0001fa70-\U0001faff"
_UNCERTAIN = re.compile(
    "[\U0001f1e6-\U0001f1ff]{1,2}"  # flags
    f"|.[{_MODIFIERS}]*(?:\u200d.[{_MODIFIERS}]*)+"  # joined emoji
    f"|.[{_MODIFIERS}]+"
    f"|[{_NEW_EMOJI}]"
    f"|[{_INDIC}]+ *"
)
_HINT = re.compile(f"[\u200d{_MODIFIERS}\U0001f1e6-\U0001f1ff{_NEW_EMOJI}{_INDIC}]")
# Most extra cells of an emoji beyond its width in Rich: a hand and its skin tone side by side.
OVERHANG = 2
# Makes a segment zero cells wide for Rich and Textual.
_MOVE = [(ControlType.CURSOR_MOVE_TO_COLUMN, 0)]


def has_ambiguous_width(text: str) -> bool:
    """Whether terminals may disagree about the width of something in `text`."""
    return not text.isascii() and _HINT.search(text) is not None


def pad_spacing_marks(text: str) -> str:
    """Returns `text` with a space behind a word for each spacing vowel sign in it, which Rich counts as no cell."""
    return (
        _WORD_WITH_SIGNS.sub(lambda word: word[0] + " " * _signs(word[0]), text) if has_ambiguous_width(text) else text
    )


def trailing_mark_cells(text: str) -> int:
    """Returns the cells of the signs in the last word when the spaces behind it are stripped."""
    word = _WORD_AT_THE_END.search(text) if has_ambiguous_width(text) else None
    return _signs(word[0]) if word is not None else 0


def may_overflow(text: str, width: int) -> bool:
    """Whether the last emoji or word with signs in `text` may need more than what is left for it of `width` cells."""
    runs = list(_UNCERTAIN.finditer(text.rstrip())) if has_ambiguous_width(text) else []
    return bool(runs) and cell_len(text[: runs[-1].start()]) + _most_cells(runs[-1][0]) > width


def _signs(word: str) -> int:
    return sum(unicodedata.category(character) == "Mc" for character in word)


def _most_cells(text: str) -> int:
    """Returns the most cells that a terminal uses for a word with signs or an emoji."""
    word = text.rstrip(" ")
    return max(cell_len(text), cell_len(word) + (_signs(word) if _WORD_WITH_SIGNS.match(word) else OVERHANG))


def pin_columns(strip: Strip, left: int) -> Strip:
    """Returns the row with explicit cursor columns, for a widget at column `left` of the screen, counted from 0."""
    if not any(has_ambiguous_width(segment.text) for segment in strip):
        return strip
    right = left + strip.cell_length
    segments: list[Segment] = []
    column = left
    for segment in strip:
        text, style = segment.text, segment.style
        if text.isascii():
            segments.append(segment)
            column += segment.cell_length
            continue
        position = 0
        for run in _UNCERTAIN.finditer(text):
            certain = Segment(text[position : run.start()], style)
            uncertain = Segment(run[0], style)
            position = run.end()
            column += certain.cell_length
            cells = uncertain.cell_length
            segments.append(certain)
            if column + _most_cells(run[0]) > right:
                # Text must not overflow into the next pane.
                segments.append(Segment(" " * cells, style))
            else:
                # Marked as control, so that Textual does not count these spaces as cells of the row.
                segments += [Segment(" " * cells, style, _MOVE), _go_to(column), uncertain, _go_to(column + cells)]
            column += cells
        rest = Segment(text[position:], style)
        segments.append(rest)
        column += rest.cell_length
    return Strip([segment for segment in segments if segment.text], strip.cell_length)


def _go_to(column: int) -> Segment:
    """Returns Cursor Horizontal Absolute (CHA), which counts from 1."""
    return Segment(f"\x1b[{column + 1}G", None, _MOVE)
