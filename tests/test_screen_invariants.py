"""What holds for every scene, size and theme: nothing raises, no row is wider than its pane."""

from __future__ import annotations

import pytest
from feeding import Crowd, HandFedSession
from rich.cells import cell_len
from rich.segment import Segment
from screens import LARGE, SMALL, TOO_SMALL, USUAL, Shown, shown
from textual.binding import Binding
from textual.geometry import Region
from textual.strip import Strip

from tiktok_tui.app import MonitorApp
from tiktok_tui.panes.drawn import Drawn
from tiktok_tui.screens.monitor import MonitorScreen
from tiktok_tui.settings.actions import ACTIONS, Action, Scope
from tiktok_tui.simulator.script import SCENES

STRANGE_SIZES = [(60, 15), (61, 40), (250, 16), (100, 28), (99, 27), TOO_SMALL, (1, 1), SMALL, LARGE, USUAL]


def assert_rows_fit(screen: Shown) -> None:
    for widget in screen.app.monitor.query(Drawn):
        width, height = widget.size
        if not widget.is_on_screen or not width:
            continue
        for y in range(height):
            row = widget.render_line(y)
            assert row.cell_length <= width, f"row {y} of {widget}: {row.text!r}"


@pytest.mark.parametrize("scene", SCENES)
async def test_a_scene_can_be_shown_at_every_size(scene: str) -> None:
    fed = HandFedSession()
    fed.enter()
    fed.begin(scene, rate=20)
    async with shown(fed.session) as screen:
        for number, size in enumerate(STRANGE_SIZES):
            fed.play_for(2.5)
            await screen.resize(size)
            await screen.draw()
            assert_rows_fit(screen)
            await screen.press(str(number % 4 + 1), *(["z"] if number % 3 == 1 else []))
            assert_rows_fit(screen)
        assert fed.session.collect().counts.events > (5 if scene == "quiet" else 100)
        assert screen.app.is_running


async def test_a_window_may_grow_and_shrink_while_a_room_pours_in() -> None:
    fed = HandFedSession()
    fed.enter()
    fed.begin("flood", rate=2_000)
    async with shown(fed.session, TOO_SMALL) as screen:
        assert "needs 60x15" in screen.text
        for size in (LARGE, SMALL, TOO_SMALL, USUAL):
            fed.play_for(0.5)
            await screen.resize(size)
            await screen.draw()
        assert_rows_fit(screen)
        assert screen.focused == "chat"
        assert f"{fed.session.collect().counts.events:,} events" in screen.lines[1]


async def test_any_theme_that_can_be_chosen_can_be_drawn() -> None:
    fed = HandFedSession()
    fed.enter()
    fed.begin("battle")
    fed.play_for(40)
    async with shown(fed.session, SMALL) as screen:
        for theme in screen.app.available_themes:
            screen.app.theme = theme
            await screen.settle()
            assert "1 chat" in screen.text


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: str(action.name))
def test_an_action_has_a_method_and_each_of_its_keys_a_binding(action: Action) -> None:
    owner = MonitorApp if action.scope is Scope.PROGRAM else MonitorScreen
    assert callable(getattr(owner, f"action_{action.name}", None))
    bindings = [binding for binding in MonitorScreen.BINDINGS if isinstance(binding, Binding)]
    bound = {binding.key for binding in bindings if binding.action == action.target}
    assert bound == set(action.keys)


async def test_the_footer_has_a_word_for_what_matters_in_the_pane() -> None:
    async with shown(HandFedSession().session, USUAL) as screen:
        elsewhere = (Scope.INSPECTOR, Scope.RECORDED)
        words = {action.footer for action in ACTIONS if action.footer and action.scope not in elsewhere}
        assert {word for word in words if word in screen.lines[-1]} == words
        await screen.press("3")
        assert "filter" not in screen.lines[-1]


async def test_a_narrow_footer_has_the_keys_of_the_inspector_first() -> None:
    fed = HandFedSession()
    fed.enter()
    inside = "Esc list J next v view / find ⏎ fold i type = compare c copy e b64 ? help"
    async with shown(fed.session, SMALL) as screen:

        async def has_keys(words: str) -> None:
            await screen.until(lambda: screen.lines[-1] == words, words)

        await screen.press("4", "up")
        await has_keys("⏎ open / filter v view s stats = compare p pin c copy e b64 ? help end follow")
        await screen.press("enter")
        await has_keys(inside)  # the next would be cut
        await screen.resize((100, 24))
        await has_keys(f"{inside} C report p pin z zoom")
        await screen.resize(SMALL)
        await has_keys(inside)
        await screen.press("s")
        await screen.until(lambda: screen.lines[-1].startswith("Esc list ⏎ events s sort c copy ? help"))
        assert "view" not in screen.lines[-1]


async def test_a_battle_that_starts_or_ends_takes_no_pane_from_under_somebody() -> None:
    fed = HandFedSession()
    fed.enter()
    fed.begin("battle")
    async with shown(fed.session, SMALL) as screen:
        await screen.press("2")
        fed.play_until(lambda room: room.battle is not None)
        await screen.draw()
        assert screen.focused == "gifts"
        assert "2 gifts" in screen.text
        await screen.press("1")
        fed.play_until(lambda room: room.battle is None)
        await screen.draw()
        fed.play_until(lambda room: room.battle is not None)
        await screen.draw()
        assert "3 battle" in screen.text
        await screen.press("3")
        fed.play_until(lambda room: room.battle is None)
        await screen.draw()
        assert screen.focused == "battle"
        assert "no battle" in screen.text


async def test_a_part_of_a_row_has_its_text_whole_in_a_real_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    fed = HandFedSession()
    fed.enter()
    monkeypatch.setattr(MonitorApp, "is_headless", False)
    async with shown(fed.session, SMALL) as screen:
        crowd = Crowd(fed)
        crowd.says(crowd.person("👋🏼ก้อง👋🏼"), "🇩🇪👋🏼🎹 joined 👩🏽‍🎤 with a 🍀")
        await screen.draw()
        chat = screen.chat
        row = Strip([Segment(chat.render_line(1).text)])
        assert "👋🏼ก้อง👋🏼" in row.text
        for width in range(10, chat.size.width):
            (part,) = chat.render_lines(Region(0, 1, width, 1))
            # What moves the cursor has a text, and takes no cells.
            seen = "".join(segment.text for segment in part if not segment.control)
            assert cell_len(seen) == width
            # An emoji that might hang over the end is blanks; letters and digits are all there.
            assert [c for c in seen if c.isalnum()] == [c for c in row.crop(0, width).text if c.isalnum()]
