"""Fewer bytes for the same frame: SGR sequences are written only when the style changes.

Textual writes each piece of a row with its whole style before it and a reset behind it, about 40 bytes for a colour and
its background. Most neighbours share the background, and often the colour as well.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import NamedTuple

_SGR = re.compile("\x1b\\[([0-9;]*)m")
# Other sequences and line breaks, which no style affects.
_NO_TEXT = re.compile("(?:\x1b\\[[0-9;?<>=$ ]*[A-Za-ln-z]|[\r\n])*")
_SPACES = re.compile(" {10,}")
_UNDERLINED_OR_REVERSED = frozenset({"4", "7", "9", "21", "53"})
_WEIGHTS = frozenset({"1", "2"})
_FLAGS = frozenset({"1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "53"})


class _SgrState(NamedTuple):
    foreground: str
    background: str
    flags: frozenset[str]


_PLAIN = _SgrState("", "", frozenset())


# The levels of the 6x6x6 colour cube that every terminal of 256 colours has at 16 to 231; greys stand behind it.
_CUBE = {"0": 0, "95": 1, "135": 2, "175": 3, "215": 4, "255": 5}


def _short_colour(codes: list[str]) -> str:
    """Returns a colour by its number among the 256 where it is one of them, which takes half the bytes."""
    layer, kind, *levels = codes
    if kind == "2":
        red, green, blue = levels
        if red in _CUBE and green in _CUBE and blue in _CUBE:
            return f"{layer};5;{16 + 36 * _CUBE[red] + 6 * _CUBE[green] + _CUBE[blue]}"
        if red == green == blue and red.isdigit() and int(red) % 10 == 8 and int(red) <= 238:
            return f"{layer};5;{232 + int(red) // 10}"
    return ";".join(codes)


@lru_cache(maxsize=4096)
def _parse_sgr(parameters: str) -> _SgrState | None:
    """Returns the style that a sequence sets from a reset state, or None for one that Textual does not write."""
    foreground = background = ""
    flags = set()
    codes = parameters.split(";")
    index = 0
    while index < len(codes):
        code = codes[index]
        if code in ("38", "48") and index + 1 < len(codes):
            length = {"2": 5, "5": 3}.get(codes[index + 1])
            if length is None or index + length > len(codes):
                return None
            colour = _short_colour(codes[index : index + length])
            foreground, background = (colour, background) if code == "38" else (foreground, colour)
            index += length
            continue
        if code in _FLAGS:
            flags.add(code)
        elif code.isdigit() and (30 <= int(code) <= 37 or 90 <= int(code) <= 97 or code == "39"):
            foreground = "" if code == "39" else code
        elif code.isdigit() and (40 <= int(code) <= 47 or 100 <= int(code) <= 107 or code == "49"):
            background = "" if code == "49" else code
        else:
            return None
        index += 1
    return _SgrState(foreground, background, frozenset(flags))


def erases_in_colour() -> bool:
    """Returns whether terminfo says that erased cells take the background colour (bce)."""
    import curses

    try:
        curses.setupterm(fd=sys.__stdout__.fileno() if sys.__stdout__ else 1)
        return curses.tigetstr("ech") is not None and curses.tigetflag("bce") == 1
    except (curses.error, OSError, ValueError):
        return False


def _erase(spaces: re.Match[str]) -> str:
    """Returns Erase Character (ECH) and Cursor Forward (CUF) in place of a run of spaces."""
    count = len(spaces[0])
    return f"\x1b[{count}X\x1b[{count}C"


class _SgrMinimizer:
    """Tracks the terminal's style and that of the next text, and writes the difference."""

    def __init__(self, erase_in_colour: bool) -> None:
        self._erase_in_colour = erase_in_colour
        self._output: list[str] = []
        self._actual: _SgrState | None = _PLAIN  # None: not known
        self._wanted: _SgrState | None = _PLAIN

    def style(self, parameters: str) -> None:
        if parameters in ("", "0"):
            self._wanted = _PLAIN
            return
        # Textual only styles from a clean state; anything else is passed on as it is.
        self._wanted = _parse_sgr(parameters) if self._wanted == _PLAIN else None
        if self._wanted is None:
            self._output.append(f"\x1b[0m\x1b[{parameters}m")
            self._actual = None

    def text(self, piece: str) -> None:
        if self._wanted is not None and self._wanted != self._actual and _NO_TEXT.fullmatch(piece) is None:
            self._set(self._look_for(piece, self._wanted))
        actual = self._actual
        if (
            actual is not None
            and (self._erase_in_colour or not actual.background)
            and not _UNDERLINED_OR_REVERSED & actual.flags
        ):
            piece = _SPACES.sub(_erase, piece)
        self._output.append(piece)

    def _look_for(self, piece: str, wanted: _SgrState) -> _SgrState:
        """Returns the style to set for a piece: spaces show the background only."""
        actual = self._actual
        if actual is None or not piece.isspace() or _UNDERLINED_OR_REVERSED & (wanted.flags | actual.flags):
            return wanted
        return _SgrState(actual.foreground, wanted.background, actual.flags)

    def _set(self, wanted: _SgrState) -> None:
        self._output.append(_change(self._actual, wanted))
        self._actual = wanted

    def result(self) -> str:
        if self._actual != _PLAIN:
            self._output.append("\x1b[0m")
        return "".join(self._output)


def optimize_sgr(data: str, *, erase_in_colour: bool = False) -> str:
    """Returns `data` with the fewest sequences and spaces that draw the same. Starts and ends with a reset style.

    Spaces on the terminal's own background are erased instead, on another one only if `erase_in_colour`.
    """
    pieces = _SGR.split(data)
    if len(pieces) == 1:
        return data
    compactor = _SgrMinimizer(erase_in_colour)
    for index, piece in enumerate(pieces):
        if index % 2:
            compactor.style(piece)
        elif piece:
            compactor.text(piece)
    return compactor.result()


def _change(actual: _SgrState | None, wanted: _SgrState) -> str:
    if actual == wanted:
        return ""
    codes: list[str] = []
    if actual is None or actual.flags - wanted.flags - _WEIGHTS:
        codes.append("0")
        actual = _PLAIN
    elif actual.flags - wanted.flags:
        codes.append("22")
        actual = actual._replace(flags=actual.flags - _WEIGHTS)
    codes += sorted(wanted.flags - actual.flags)
    if wanted.foreground != actual.foreground:
        codes.append(wanted.foreground or "39")
    if wanted.background != actual.background:
        codes.append(wanted.background or "49")
    return f"\x1b[{';'.join(codes)}m"
