"""A battle in a window of any size: who leads, each MVP, how long the cards work."""

from __future__ import annotations

import pytest
from helpers.manual_session import ManualSession
from helpers.screens import LARGE, SMALL, USUAL, Shown, shown

from tiktok_tui.panes.format import clipped, duration, short
from tiktok_tui.room.snapshot import RoomSnapshot


def has_cards_and_supporters(room: RoomSnapshot) -> bool:
    battle = room.battle
    return battle is not None and len(battle.cards) == 2 and all(army.supporters for army in battle.armies)


def rows_of_the_battle(screen: Shown) -> list[str]:
    pane = screen.battle
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE])
@pytest.mark.parametrize("scene", ["battle", "team-battle", "free-for-all"])
async def test_every_mvp_and_what_is_left_of_every_card_is_on_the_screen(scene: str, size: tuple[int, int]) -> None:
    fed = ManualSession()
    fed.enter()
    fed.begin(scene, rate=20)
    fed.play_until(has_cards_and_supporters)
    battle = fed.snapshot.battle
    assert battle is not None
    async with shown(fed.session, size=size) as screen:
        await screen.draw()
        rows = rows_of_the_battle(screen)
        for army in battle.armies:
            mvp = army.supporters[0]
            row = next(row for row in rows if f" {short(mvp.score)}" in row and "MVP" in row)
            assert clipped(mvp.nickname, 6).rstrip("…") in row
        for card in battle.cards:
            assert any(f"{duration(card.ends_at - battle.now)} left" in row for row in rows if "◇" in row), rows
