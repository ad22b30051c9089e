"""What holds for every scene, size and theme: nothing raises, no row is wider than its pane."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from helpers.manual_session import Crowd, ManualSession
from helpers.screens import LARGE, SMALL, TOO_SMALL, USUAL, Shown, shown
from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.strip import Strip

from tiktok_tui.app import MonitorApp
from tiktok_tui.core.source_items import RoomFacts
from tiktok_tui.core.units import byte_size
from tiktok_tui.panes.format import short
from tiktok_tui.panes.header import Header
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.screens.monitor import MonitorScreen
from tiktok_tui.settings.actions import ACTIONS, Action, Scope
from tiktok_tui.settings.screen import EmojiMode, ScreenSettings
from tiktok_tui.simulator.gifts import BY_NAME
from tiktok_tui.simulator.scenes.script import SCENES


def test_sizes_and_numbers_are_short_enough_to_be_read() -> None:
    assert [byte_size(size) for size in (9_999, 20_480, 1_023_950, 5_000_000_000)] == [
        "9,999 B",
        "20.0 kB",
        "1.0 MB",
        "4,768.4 MB",
    ]
    assert [short(number) for number in (9_999, 12_345, 99_960, 999_999, 12_345_678)] == [
        "9,999",
        "12.3k",
        "100k",
        "1.0M",
        "12.3M",
    ]


STRANGE_SIZES = [(60, 15), (61, 40), (250, 16), (100, 28), (99, 27), TOO_SMALL, (1, 1), SMALL, LARGE, USUAL]


def assert_rows_fit(screen: Shown) -> None:
    for widget in screen.app.monitor.query(StripWidget):
        width, height = widget.size
        if not widget.is_on_screen or not width:
            continue
        for y in range(height):
            row = widget.render_line(y)
            assert row.cell_length <= width, f"row {y} of {widget}: {row.text!r}"


@pytest.mark.parametrize("scene", SCENES)
async def test_a_scene_can_be_shown_at_every_size(scene: str) -> None:
    fed = ManualSession()
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
    fed = ManualSession()
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


async def test_a_picture_that_is_drawn_before_a_new_size_is_told_fits_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    crowd.says(crowd.person("Ann"), " ".join(f"word{number}" for number in range(20)))

    def rows_at(pane: StripWidget, width: int) -> list[str]:
        pane.render_line(0)
        # Textual has laid out the screen, and its message is still on the way.
        monkeypatch.setattr(type(pane), "size", Size(width, pane.size.height))
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]

    async with shown(fed.session) as screen:
        await screen.press("3")
        in_the_chat, (title, *_) = rows_at(screen.chat, 30), rows_at(screen.battle, 90)
        (header, _) = rows_at(screen.app.monitor.query_one(Header), 90)
        assert (max(map(len, in_the_chat)), len(title), len(header)) == (30, 90, 90 - 1)


async def test_any_theme_that_can_be_chosen_can_be_drawn() -> None:
    fed = ManualSession()
    fed.enter()
    fed.begin("battle")
    fed.play_for(40)
    async with shown(fed.session, SMALL) as screen:
        for theme in screen.app.available_themes:
            screen.app.theme = theme
            await screen.settle()
            assert "1 chat" in screen.text


async def test_every_action_has_a_command_of_the_screen_or_a_method_of_the_app() -> None:
    of_app = {action.name for action in ACTIONS if action.scope is Scope.PROGRAM}
    assert [name for name in of_app if not callable(getattr(MonitorApp, f"action_{name}", None))] == []
    async with shown(ManualSession().session) as screen:
        assert screen.app.monitor.commands.keys() == {action.name for action in ACTIONS} - of_app


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: str(action.name))
def test_each_key_of_an_action_has_a_binding(action: Action) -> None:
    bindings = [binding for binding in MonitorScreen.BINDINGS if isinstance(binding, Binding)]
    bound = {binding.key for binding in bindings if binding.action == action.target}
    assert bound == set(action.keys)


async def test_the_footer_has_a_word_for_what_matters_in_the_pane() -> None:
    async with shown(ManualSession().session, USUAL) as screen:
        elsewhere = (Scope.INSPECTOR, Scope.RECORDED)
        words = {action.footer for action in ACTIONS if action.footer and action.scope not in elsewhere}
        assert {word for word in words if word in screen.lines[-1]} == words
        await screen.press("3")
        assert "filter" not in screen.lines[-1]


async def test_a_narrow_footer_has_the_keys_of_the_inspector_first() -> None:
    fed = ManualSession()
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
    fed = ManualSession()
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
    fed = ManualSession()
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


def cells_in_a_terminal(strip: Strip) -> list[str]:
    """What stands in a row of a terminal that gives vowel signs a cell of their own, and a skin tone two."""
    cells, column = [" "] * 200, 0
    for text in re.split("(\x1b\\[[0-9]+G)", "".join(segment.text for segment in strip)):
        if text.startswith("\x1b"):
            column = int(text[2:-1]) - 1
            continue
        for character in text:
            width = 1 if unicodedata.category(character) == "Mc" else cell_len(character)
            if width:
                cells[column : column + width] = [character, *[""] * (width - 1)]
            elif column:
                cells[column - 1] += character
            column += width
    return cells


async def test_words_and_emoji_at_the_end_of_a_row_are_all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    ann = crowd.person("Ann", "ann")
    monkeypatch.setattr(MonitorApp, "is_headless", False)
    async with shown(fed.session, SMALL) as screen:
        for number in range(8):
            crowd.says(ann, "बैठिए 👋🏼 " * 6 + "." * 3 * number + " बैठिए" * (number % 2))
        await screen.press("z")
        await screen.draw()
        pane = screen.chat
        rows = [cells_in_a_terminal(row) for row in pane.render_lines(Region(0, 1, *(pane.size - Size(0, 1))))]
        seen = "".join("".join(row[: pane.size.width]) for row in rows)
        assert (seen.count("बैठिए"), seen.count("👋🏼")) == (8 * 6 + 4, 8 * 6)
        assert not any("".join(row[pane.size.width :]).strip() for row in rows)


async def test_a_terminal_without_emoji_is_sent_none(monkeypatch: pytest.MonkeyPatch) -> None:
    fed = ManualSession()
    fed.enter()
    fed.session.take(RoomFacts(nickname="Nils 🎹", title="rain ☔ and ✨"))
    crowd = Crowd(fed)
    ann = crowd.person("Ann 🐈")
    crowd.says(ann, "⭐ hello 🇩🇪 👩🏽‍🎤 ♥")
    monkeypatch.setitem(BY_NAME, "Rose", replace(BY_NAME["Rose"], name="Rose 🌹"))
    crowd.gives(ann, "Rose", 3)
    async with shown(fed.session, settings=ScreenSettings(emoji=EmojiMode.TEXT)) as screen:
        await screen.draw()
        assert {c for c in screen.text if c in "🎹☔✨🐈⭐👩🎤🌹"} == set()
        assert "♥" in screen.text
        assert "rain · and ·" in screen.lines[0]
