"""A view of the inspector is one registration: a tab, a key away, with its line in the help."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.inspectors import choose, rows, talk
from helpers.screens import LARGE, shown

from tiktok_tui.panes.inspector.registry import register, unregister
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import View


class SizeView(View):
    name = "size"

    def row_count(self, width: int) -> int:
        return 1

    def row(self, index: int, width: int) -> list[Piece]:
        assert self.inspected is not None
        return [(f" payload of {self.inspected.raw.size} bytes", self.style_of("text"))]

    def copied(self, index: int) -> str:
        return ""


@pytest.fixture
def size_view() -> Iterator[None]:
    register("size", 75, "how large the payload is", lambda of: SizeView(of.style_of))
    yield
    unregister("size")


@pytest.mark.usefixtures("size_view")
async def test_a_registered_view_is_a_tab_a_key_away_and_in_the_help() -> None:
    fed, _ = talk()
    async with shown(fed.session, LARGE) as screen:
        await screen.draw()
        await screen.press("4", "up", "enter")
        await choose(screen, "fields")
        await screen.press("v")
        assert "[size]" in rows(screen)[0]
        assert screen.details.raw is not None
        assert f"payload of {screen.details.raw.size} bytes" in "\n".join(rows(screen))
        await screen.press("question_mark")
        assert "size: how large the payload is" in " ".join(screen.text.split())


@pytest.mark.usefixtures("size_view")
def test_a_name_is_registered_once() -> None:
    with pytest.raises(ValueError, match="registered already"):
        register("size", 1, "", lambda of: SizeView(of.style_of))
