"""Keys do everything, and the mouse as well."""

from __future__ import annotations

import pytest
from helpers.manual_session import Crowd, ManualSession, in_the_room
from helpers.screens import LARGE, SMALL, USUAL, shown
from textual import events

from tiktok_tui.app import LOW_KILOBYTES_PER_SECOND
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.settings.actions import ACTIONS, Scope
from tiktok_tui.settings.keymap import check_keymap
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.store.raw_events import RawEvents
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2


def talk(count: int = 60) -> tuple[ManualSession, Crowd]:
    """Ann and Ben in turn say "line 0", "line 1", ...; Ann has given three Roses before."""
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    people = crowd.person("Ann", "ann"), crowd.person("Ben", "ben")
    crowd.gives(people[0], "Rose", 3)
    for number in range(count):
        crowd.says(people[number % 2], f"line {number}")
    return fed, crowd


def title_of(pane: VirtualList) -> str:
    return pane.row(0, pane.size.width).text


async def test_panes_are_reached_by_number_and_by_tab() -> None:
    fed, _ = talk()
    async with shown(fed.session) as screen:
        for key, pane in (("2", "gifts"), ("3", "battle"), ("4", "inspector"), ("1", "chat")):
            await screen.press(key)
            assert screen.focused == pane
            assert f" {key} {pane} " in screen.text
        walk = []
        for _ in range(4):
            await screen.press("tab")
            walk.append(screen.focused)
        assert walk == ["gifts", "battle", "inspector", "chat"]
        await screen.press("shift+tab")
        assert screen.focused == "inspector"


async def test_zoom_gives_a_pane_the_whole_screen_and_takes_it_back() -> None:
    fed, _ = talk()
    async with shown(fed.session) as screen:
        before = screen.text
        await screen.press("z")
        assert "2 gifts" not in screen.text
        assert "4 inspector" not in screen.text
        assert screen.chat.size.width == USUAL[0]
        await screen.press("2")
        assert "1 chat" not in screen.text
        await screen.press("1", "z")
        assert screen.text == before


async def test_a_filter_works_as_it_is_typed_says_what_it_hides_and_escape_takes_it_away() -> None:
    fed, _ = talk(40)
    async with shown(fed.session) as screen:
        await screen.press("slash", *"user:a")
        assert "20 hidden" in title_of(screen.chat)
        assert "line 39" not in screen.text.partition("4 inspector")[0]
        await screen.press(*"nn", "enter")
        assert screen.focused == "chat"
        assert " /user:ann ─" in title_of(screen.chat)
        assert "─ 20 hidden " in title_of(screen.chat)
        await screen.press("escape")
        assert "hidden" not in title_of(screen.chat)
        assert "line 39" in screen.text
        await screen.press("slash", *"line", "space", *"7", "escape")
        assert "hidden" not in title_of(screen.chat)
        assert screen.focused == "chat"


async def test_each_pane_has_a_filter_of_its_own() -> None:
    fed, crowd = talk(4)
    crowd.gives(crowd.person("Zoe", "zoe"), "Galaxy", 1)
    async with shown(fed.session) as screen:
        await screen.press("2", "slash", *"diamonds>=100", "enter")
        assert "1 hidden" in title_of(screen.gifts)
        assert "hidden" not in title_of(screen.chat)
        await screen.press("4", "slash", *"kind:chat", "enter")
        # Ann's gift is three events, Zoe's two: Galaxy cannot streak but is told twice.
        assert len(screen.inspector.lines) - screen.inspector.buffer.live.hidden == 4


async def test_new_lines_of_a_filtered_pane_are_filtered_too() -> None:
    fed, crowd = talk(4)
    async with shown(fed.session, settings=ScreenSettings(filter="user:ann")) as screen:
        crowd.says(crowd.person("Cem", "cem"), "a word of Cem's")
        crowd.says(crowd.person("Annabel", "annabel"), "a word of Annabel's")
        await screen.draw()
        chat = screen.text.partition("4 inspector")[0]
        assert "Annabel's" in chat
        assert "Cem's" not in chat
        assert "3 hidden" in title_of(screen.chat)


async def test_scrolling_up_holds_the_picture_and_end_follows_again() -> None:
    fed, crowd = talk()
    async with shown(fed.session) as screen:
        await screen.press("up", "up")
        held = screen.rows_of_chat()
        for number in range(5):
            crowd.says(crowd.person("Cem", "cem"), f"news {number}")
        await screen.draw()
        assert "+5 new, End follows" in title_of(screen.chat)
        assert screen.rows_of_chat()[1:] == held[1:]
        await screen.press("end")
        assert "new" not in title_of(screen.chat)
        assert "news 4" in screen.rows_of_chat()[-1]


async def test_paging_reaches_every_line_once_and_home_the_oldest() -> None:
    fed, _ = talk(200)
    async with shown(fed.session) as screen:
        seen: set[str] = set()
        for _ in range(40):
            seen |= {row[9:].split("@")[1] for row in screen.rows_of_chat()[1:] if "@" in row}
            await screen.press("pageup")
        assert len(seen) == 200
        top = screen.rows_of_chat()
        assert "line 0" in top[1]
        await screen.press("end", "home")
        assert screen.rows_of_chat() == top
        await screen.press("pagedown", "pagedown")
        assert ": line 0" not in screen.text.partition("4 inspector")[0]


@pytest.mark.parametrize(("pane", "message_type"), [("1", chat_pb2.ChatMessage), ("2", gifts_pb2.GiftMessage)])
async def test_enter_on_a_line_opens_its_raw_event(
    pane: str, message_type: type[chat_pb2.ChatMessage | gifts_pb2.GiftMessage]
) -> None:
    fed, _ = talk()
    async with shown(fed.session) as screen:
        await screen.press(pane, "up", "enter")
        raw = screen.details.raw
        assert raw is not None
        message = message_type.FromString(raw.payload)
        assert screen.focused == "inspector"
        if isinstance(message, chat_pb2.ChatMessage):
            assert message.content == "line 58"
            await screen.resize(LARGE)
            await screen.press("z")
            assert '3 content  "line 58"' in screen.text
        else:
            assert (message.gift.name, message.repeat_end) == ("Rose", 1)


async def test_enter_finds_a_raw_event_that_the_inspectors_filter_hides() -> None:
    fed, _ = talk()
    async with shown(fed.session, notifications=True) as screen:
        await screen.press("4", "slash", *"kind:gift", "enter", "1", "up", "enter")
        assert screen.details.raw is not None
        assert screen.inspector.filter_text == ""
        assert "taken away" in screen.text


async def test_copy_puts_the_line_under_the_cursor_on_the_clipboard() -> None:
    fed, _ = talk()
    async with shown(fed.session, notifications=True) as screen:
        await screen.press("up", "c")
        assert screen.app.clipboard == "20:15:59 Ann @ann: line 58"
        assert "clipboard" in screen.text
        await screen.press("2", "up", "c")
        assert screen.app.clipboard.split() == ["20:15:00", "Ann", "Rose", "×3", "3", "◆"]
        assert len(screen.app.clipboard) < 50
        await screen.press("4", "up", "c")
        assert screen.app.clipboard == "20:15:59 ✓ chat  178 ChatMessage  Ann: line 58"


async def test_copying_nothing_says_so() -> None:
    async with shown(ManualSession().session, notifications=True) as screen:
        await screen.press("c")
        assert screen.app.clipboard == ""
        assert "nothing under the cursor" in screen.text


async def test_a_copied_battle_has_its_sides_and_scores() -> None:
    fed = in_the_room("battle", 40)
    async with shown(fed.session) as screen:
        await screen.press("3", "c")
        state = screen.battle.battle
        assert state is not None
        for army in state.armies:
            assert f": {army.score}" in screen.app.clipboard


async def test_help_is_about_the_focused_pane_and_shows_the_keys_as_they_are_bound() -> None:
    settings = ScreenSettings(keys=check_keymap({"next_view": "x"}))
    async with shown(in_the_room("evening", 5).session, LARGE, settings) as screen:
        await screen.press("4", "question_mark")
        assert "Inspector: every message as it came." in screen.text
        assert " x  The next view: fields" in screen.text
        await screen.press("escape", "1", "f1")
        assert "Chat: what people say" in screen.text
        assert "The next view" not in screen.text
        await screen.press("q")
        assert screen.app.is_running


async def test_every_action_is_in_the_palette_of_a_pane_where_it_works() -> None:
    async with shown(in_the_room("evening", 5).session) as screen:
        await screen.press("4")
        commands = list(screen.app.get_system_commands(screen.app.screen))
        # The palette does not offer itself; a live room has no timeline, and this one is not recorded.
        elsewhere = (Scope.REPLAY, Scope.RECORDED)
        assert len(commands) == sum(action.scope not in elsewhere for action in ACTIONS) - 1
        await screen.press("ctrl+p", *"oldest")
        await screen.until(lambda: "The oldest line" in screen.text and "Choose a theme" not in screen.text)
        await screen.press("enter")
        await screen.until(lambda: not screen.inspector.is_following)


async def test_the_palette_knows_an_action_by_its_name_with_the_key_as_it_is_bound() -> None:
    settings = ScreenSettings(keys=check_keymap({"zoom": "["}))
    async with shown(talk()[0].session, settings=settings) as screen:
        await screen.press("ctrl+p", *"zoom")
        await screen.until(lambda: "zoom: Give the focused pane the whole screen" in screen.text)
        await screen.until(lambda: "Key: [" in screen.text and "Key: t" not in screen.text)
        await screen.press("escape", "question_mark")
        assert "               [  Give the focused pane the whole screen" in screen.text


@pytest.mark.slow("every action of the program on a screen")
async def test_every_action_can_be_done_without_harm() -> None:
    fed = in_the_room("evening", 40)
    async with shown(fed.session) as screen:
        for pane, scopes in (("4", set(Scope)), ("3", {Scope.LINES, Scope.INSPECTOR})):
            for action in ACTIONS:
                if action.scope in scopes and action.name != "quit":
                    await screen.press(pane, action.keys[0], "escape")
        assert screen.app.is_running
        assert screen.app.screen is screen.app.monitor
        assert screen.focused == "battle"


async def test_minor_events_can_be_turned_off_and_are_counted_as_hidden() -> None:
    async with shown(in_the_room("evening", 20).session) as screen:
        assert " joined" in screen.text
        await screen.press("l")
        assert " joined" not in screen.text.partition("4 inspector")[0]
        assert "hidden" in title_of(screen.chat)
        await screen.press("l")
        assert "hidden" not in title_of(screen.chat)


async def test_a_theme_can_be_chosen_and_stays_through_low_bandwidth() -> None:
    async with shown(in_the_room("evening", 5).session) as screen:
        await screen.press("t", *"day")
        await screen.until(lambda: "day" in screen.text and "ansi" not in screen.text)
        await screen.press("enter")
        await screen.until(lambda: screen.app.theme == "day")
        usual = screen.app.monitor.pacer.bytes_per_second
        await screen.press("b")
        assert screen.app.theme == "ansi"
        assert screen.app.monitor.pacer.bytes_per_second == LOW_KILOBYTES_PER_SECOND * 1000
        await screen.press("b")
        assert screen.app.theme == "day"
        assert screen.app.monitor.pacer.bytes_per_second == usual


async def test_keys_of_ones_own_replace_the_defaults() -> None:
    settings = ScreenSettings(keys=check_keymap({"zoom": "x", "pause": "f5,f6"}))
    async with shown(talk()[0].session, settings=settings) as screen:
        await screen.press("z")
        assert "2 gifts" in screen.text
        await screen.press("x")
        assert "2 gifts" not in screen.text
        for key in ("f5", "f6"):
            await screen.press(key)
            await screen.draw()
            assert ("PAUSED" in screen.text) is (key == "f5")
        assert "x zoom" in screen.lines[-1]


async def test_the_wheel_scrolls_and_a_click_takes_the_line_under_it() -> None:
    fed, _ = talk()
    async with shown(fed.session) as screen:
        bottom = screen.rows_of_chat()
        await screen.wheel(screen.chat, events.MouseScrollUp)
        assert screen.rows_of_chat() != bottom
        assert not screen.chat.is_following
        for _ in range(20):
            await screen.wheel(screen.chat, events.MouseScrollDown)
        assert screen.chat.is_following

        await screen.pilot.click("#chat", offset=(20, 3))
        await screen.settle()
        line = screen.chat.cursor_line
        assert line is not None
        assert screen.rows_of_chat()[3] in "".join(strip.text for strip in screen.chat.rows_of(line, 70))
        await screen.pilot.click("#gifts", offset=(5, 1))
        await screen.settle()
        assert screen.focused == "gifts"
        await screen.pilot.double_click("#chat", offset=(20, 3))
        await screen.settle()
        assert screen.details.raw is not None
        assert screen.details.raw.number == line.number


async def test_a_window_that_changes_its_size_keeps_what_is_focused_and_held() -> None:
    fed, _ = talk()
    async with shown(fed.session) as screen:
        await screen.press("up", "up", "up")
        line = screen.chat.cursor_line
        for size in (SMALL, (50, 12), LARGE, (20, 5), USUAL):
            await screen.resize(size)
        assert screen.focused == "chat"
        assert screen.chat.cursor_line is line
        assert any("line 56" in row for row in screen.rows_of_chat())


async def test_every_line_pane_survives_every_movement_while_it_is_empty() -> None:
    async with shown(ManualSession().session) as screen:
        for pane in ("1", "2", "4"):
            await screen.press(pane, "up", "down", "pageup", "pagedown", "home", "end", "enter", "v", "J", "K")
        for shown_pane in screen.app.monitor.query(VirtualList):
            assert shown_pane.is_following


async def test_the_inspector_still_has_every_event_of_its_list_when_the_store_has_dropped_it() -> None:
    fed = ManualSession()
    fed.session.store = RawEvents(max_events=1)
    fed.enter()
    crowd = Crowd(fed)
    ann = crowd.person("Ann")
    for index in range(3):
        crowd.says(ann, f"line {index}")
    async with shown(fed.session) as screen:
        await screen.press("4", "home")
        raw = screen.details.raw
        assert raw is not None
        assert raw.number == 1
        assert fed.session.store.get(1) is None
