"""The layout for a window's size: all panes in a large window, the chat and one other pane in a narrow one."""

from __future__ import annotations

from dataclasses import dataclass

PANES = ("chat", "gifts", "battle", "inspector")
SMALLEST_SIZE = (60, 15)
NORMAL_SIZE = (100, 28)
WIDE_SIZE = (170, 40)
TWO_ROWS_FROM_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Layout:
    """`panes` are those on screen. `has_list` and `has_details` are whether there is room for the inspector's halves.

    `is_alone` is whether one of them, or one pane, has all the room.
    """

    panes: frozenset[str]
    is_too_small: bool
    is_narrow: bool
    is_wide: bool
    has_list: bool
    has_details: bool
    is_alone: bool
    is_stacked: bool
    now_rows: int


def _now_rows(width: int, height: int, *, is_narrow: bool) -> int:
    """Returns the most rows of the status bar."""
    if is_narrow:
        return 2 if height >= TWO_ROWS_FROM_HEIGHT else 1
    return 6 if width >= WIDE_SIZE[0] and height >= WIDE_SIZE[1] else 4


def layout_for(
    width: int, height: int, *, zoomed: str, second: str, shows_battle: bool, is_inside: bool = False
) -> Layout:
    """The layout for a window of `width` by `height` cells.

    `zoomed` is the pane that has the screen for itself, "" for none; `second` the one that shares a narrow screen with
    the chat; `shows_battle` whether a battle runs or its pane is in use; `is_inside` whether the details of an
    event are in use, which take the whole window unless it is wide.
    """
    is_narrow = width < NORMAL_SIZE[0] or height < NORMAL_SIZE[1]
    is_wide = width >= WIDE_SIZE[0] and height >= WIDE_SIZE[1]
    panes = set(PANES)
    only_details = is_inside and (not is_wide or zoomed == "inspector")
    if only_details:
        panes = {"inspector"}
    elif zoomed:
        panes = {zoomed}
    elif is_narrow:
        panes = {"chat", second}
    elif not shows_battle:
        panes.discard("battle")
    return Layout(
        panes=frozenset(panes),
        is_too_small=width < SMALLEST_SIZE[0] or height < SMALLEST_SIZE[1],
        is_narrow=is_narrow,
        is_wide=is_wide,
        has_list=not only_details,
        has_details=only_details or not is_narrow or zoomed == "inspector",
        is_alone=only_details or bool(zoomed),
        is_stacked=width < NORMAL_SIZE[0],
        now_rows=_now_rows(width, height, is_narrow=is_narrow),
    )
