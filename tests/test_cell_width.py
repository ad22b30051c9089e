"""Text after emoji and Indic words stays in its column, in an emulator and in a real tmux."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tiktok_tui.terminal.cell_width import has_ambiguous_width, may_overflow, pad_spacing_marks, pin_columns

LEFT, COLUMNS, ROWS = 5, 60, 3
TEXTS = {
    "ascii": "plain words",
    "wide": "漢字 und ü",
    "heart with a selector": "a ❤️ b",
    "skin tone": "hi 👋🏽 there",
    "family": "👨‍👩‍👧‍👦 family",
    "flag": "🇩🇪🇫🇷 flags",
    "keycap": "1️⃣ first",
    "new emoji": "🫠 melts 🥹",
    "Devanagari": "नमस्ते कीबोर्ड दुनिया",
    "Tamil": "வணக்கம் கோ",
}
Draw = Callable[[str, Path], tuple[str, int]]


def _draw_in_emulator(data: str, folder: Path) -> tuple[str, int]:
    """The last cell before the cursor, and the cursor's column."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(data)
    return screen.buffer[0][screen.cursor.x - 1].data, screen.cursor.x


def _draw_in_tmux(data: str, folder: Path) -> tuple[str, int]:
    if shutil.which("tmux") is None:
        pytest.skip("needs tmux")
    (folder / "data").write_text(data, encoding="utf-8")
    tmux = ["tmux", "-u", "-S", str(folder / "socket"), "-f", "/dev/null"]

    def run(*arguments: str) -> str:
        return subprocess.run(
            [*tmux, *arguments], check=True, capture_output=True, encoding="utf-8", timeout=20
        ).stdout.rstrip("\n")

    run("new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), f"cat '{folder}/data'; tmux wait-for -S drawn; cat")
    try:
        run("wait-for", "drawn")
        row = run("capture-pane", "-p").split("\n")[0]
        return row.rstrip()[-1], int(run("display-message", "-p", "#{cursor_x}"))
    finally:
        run("kill-server")


@pytest.mark.parametrize("draw", [_draw_in_emulator, _draw_in_tmux], ids=["emulator", "tmux"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_text_after_an_ambiguous_width_stays_in_its_column(text: str, draw: Draw, tmp_path: Path) -> None:
    padded = pad_spacing_marks(text)
    row = pin_columns(Strip([Segment(padded), Segment(" |")]), LEFT)
    data = " " * LEFT + "".join(segment.text for segment in row)
    assert draw(data, tmp_path) == ("|", LEFT + cell_len(padded) + 2)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_row_keeps_its_width_wherever_it_is_cut(text: str) -> None:
    whole = Strip([Segment(pad_spacing_marks(text))])
    for width in range(whole.cell_length + 1):
        cut = whole.crop(0, width)
        assert pin_columns(cut, LEFT).cell_length == cut.cell_length == width


def test_only_ambiguous_text_is_marked_as_such() -> None:
    assert {name for name, text in TEXTS.items() if not has_ambiguous_width(text)} == {"ascii", "wide"}


def test_an_emoji_at_the_right_edge_may_overflow() -> None:
    text = "ab👋🏽"
    assert may_overflow(text, cell_len(text))
    assert not may_overflow(text, cell_len(text) + 4)
