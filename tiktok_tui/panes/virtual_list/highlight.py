"""Words in a row of a pane, marked where they stand whatever their case and letter forms are."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tiktok_tui.events.common.searchable import fold


def highlighted(row: Strip, words: Iterable[str], style: Style) -> Strip:
    """`row` with `style` on the folded `words`."""
    text = row.text
    spans = sorted(_spans(text, words))
    if not spans:
        return row
    cuts: list[int] = []
    for begin, end in spans:
        first, last = cell_len(text[:begin]), cell_len(text[:end])
        if not cuts or first >= cuts[-1]:
            cuts += [first, last]
        else:
            cuts[-1] = max(cuts[-1], last)
    pieces = row.divide([*cuts, row.cell_length])
    # Every other piece, from the second on, is one of the words.
    return Strip.join([_over(piece, style) if place % 2 else piece for place, piece in enumerate(pieces)])


def _over(piece: Strip, style: Style) -> Strip:
    return Strip(Segment.apply_style(piece, post_style=style), piece.cell_length)


def _spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where the words stand in a text, as places of its characters."""
    folded, places = fold(text), None
    spans = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            if places is None:
                places = _places(text, folded)
            spans.append((places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    return spans


def _places(text: str, folded: str) -> list[int]:
    """For each character of the folded text the one that it comes from; a sign may become several."""
    if len(folded) == len(text):
        return list(range(len(text)))
    places = [place for place, character in enumerate(text) for _ in fold(character)]
    # Signs that are folded together with their neighbours are rare: then the last places are good enough.
    return (places + [len(text) - 1] * len(folded))[: len(folded)]
