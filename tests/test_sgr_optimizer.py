"""The optimized output draws the same picture as Textual's own, in no more bytes."""

from __future__ import annotations

from typing import NamedTuple

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyte.screens import Char

from tiktok_tui.terminal.sgr_optimizer import optimize_sgr

COLUMNS, ROWS = 60, 4

_LEVELS = st.sampled_from([0, 8, 18, 38, 95, 100, 135, 238, 248, 255])
_RGB = st.one_of(st.tuples(_LEVELS, _LEVELS, _LEVELS), _LEVELS.map(lambda level: (level, level, level)))
_FLAGS = st.sets(st.sampled_from(["1", "2", "3", "4", "5", "7", "9"]), max_size=3).map(sorted)
_TEXTS = st.one_of(
    st.text("ab é|", min_size=1, max_size=12), st.integers(1, 30).map(lambda count: " " * count), st.just("漢字")
)


def _colour_codes(layer: int) -> st.SearchStrategy[str]:
    """SGR parameters of a foreground (layer 30) or background (layer 40), "" for the terminal's own."""
    return st.one_of(
        st.just(""),
        st.integers(0, 7).map(lambda number: str(layer + number)),
        st.integers(0, 7).map(lambda number: str(layer + 60 + number)),
        st.integers(0, 255).map(lambda number: f"{layer + 8};5;{number}"),
        _RGB.map(lambda rgb: f"{layer + 8};2;{rgb[0]};{rgb[1]};{rgb[2]}"),
    )


class _Piece(NamedTuple):
    flags: list[str]
    foreground: str
    background: str
    text: str

    def as_textual_writes_it(self) -> str:
        codes = ";".join([*self.flags, *filter(None, (self.foreground, self.background))])
        return f"\x1b[{codes}m{self.text}\x1b[0m" if codes else self.text


_PIECES = st.builds(_Piece, _FLAGS, _colour_codes(30), _colour_codes(40), _TEXTS)
_PICTURES = st.lists(st.lists(_PIECES, max_size=4), min_size=1, max_size=ROWS)


def _written(picture: list[list[_Piece]]) -> str:
    return "".join(
        f"\x1b[{row};1H" + "".join(piece.as_textual_writes_it() for piece in pieces)
        for row, pieces in enumerate(picture, start=1)
    )


def _visible(cell: Char) -> tuple[object, ...]:
    """What can be seen of a cell: the colour and weight of a plain space cannot."""
    if cell.data == " " and not (cell.underscore or cell.strikethrough or cell.reverse):
        return " ", cell.bg
    return tuple(cell)


def _draw(data: str) -> tuple[list[list[tuple[object, ...]]], tuple[int, int], Char]:
    """The cells, the cursor's position and the style for the next text, after `data` on a screen full of old text."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    stream.feed("".join(f"\x1b[{row};1H\x1b[31;44m{'x' * COLUMNS}" for row in range(1, ROWS + 1)) + "\x1b[0m\x1b[H")
    stream.feed(data)
    cells = [[_visible(screen.buffer[row][column]) for column in range(COLUMNS)] for row in range(ROWS)]
    return cells, (screen.cursor.y, screen.cursor.x), screen.cursor.attrs


@pytest.mark.parametrize("erase_in_colour", [False, True])
@given(picture=_PICTURES)
def test_any_picture_is_drawn_the_same_in_no_more_bytes(erase_in_colour: bool, picture: list[list[_Piece]]) -> None:
    data = _written(picture)
    optimized = optimize_sgr(data, erase_in_colour=erase_in_colour)
    assert _draw(optimized) == _draw(data)
    assert len(optimized) <= len(data)


@pytest.mark.parametrize("erase_in_colour", [False, True])
def test_neighbours_of_one_background_name_it_once(erase_in_colour: bool) -> None:
    pieces = [_Piece([], f"3{number}", "48;2;10;20;30", "word") for number in range(1, 6)]
    optimized = optimize_sgr(_written([pieces]), erase_in_colour=erase_in_colour)
    assert optimized.count("48;2;10;20;30") == 1
