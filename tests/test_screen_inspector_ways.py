"""Raw events side by side, pinned, counted by method, and the way to their lines and back."""

from __future__ import annotations

import re

from helpers.inspectors import ARMIES, NOBODY, armies, choose, row_under_cursor, rows, talk
from helpers.manual_session import Crowd, in_the_room
from helpers.screens import LARGE, USUAL, Shown, shown

from tiktok_tui.store.raw_events import RawEvents

# --- two events -------------------------------------------------------------------------------------------------------


async def test_an_event_is_compared_with_the_one_before_of_its_method() -> None:
    fed, crowd = talk()
    crowd.sends(ARMIES, armies(100))
    crowd.says(crowd.person("Ben"), "in between")
    crowd.sends(ARMIES, armies(156))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "equals_sign")
        text = "\n".join(rows(screen))
        assert re.search(r"≠ +\d+ hostscore +100 +156  \+56", text)
        assert re.search(r"\n +2 battle_id +9\n", text)
        assert "left #5 right #7: 1 changed, 2 the same" in rows(screen)[2]
        await screen.press("enter")
        assert "battle_id" not in "\n".join(rows(screen))
        assert "hidden (Enter shows them)" in rows(screen)[2]
        await screen.press("end", "c")
        assert screen.app.clipboard == "hostscore: 100 -> 156"


async def test_an_event_is_compared_with_the_marked_one() -> None:
    fed, crowd = talk()
    for score in (100, 120, 156):
        crowd.sends(ARMIES, armies(score))
    async with shown(fed.session, LARGE, notifications=True) as screen:
        await screen.press("4", "up", "up", "m")
        assert "= #5 marked" in screen.text
        assert re.search(r"20:15:02= *✓ *battleArmies", screen.text)
        await screen.press("down", "down", "equals_sign")
        assert re.search(r"hostscore +100 +156  \+56", "\n".join(rows(screen)))
        await screen.press("K")
        assert re.search(r"hostscore +100 +120  \+20", "\n".join(rows(screen)))
        # The marked one itself is compared with the one before it, and here there is none.
        await screen.press("K")
        assert "No event of this method came before; m marks one" in "\n".join(rows(screen))
        await screen.press("m")
        assert "marked" not in "\n".join(screen.inspector.render_line(0).text.splitlines())


async def test_a_field_that_became_a_message_is_counted_as_changed() -> None:
    fed, crowd = talk()
    for content in (b"\xff\xfe", b"\x08\x01"):
        crowd.sends(NOBODY, b"\x12\x02" + content)
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "equals_sign")
        assert re.search(r"≠ 2 field 2 +2 bytes  ff fe +2 bytes", "\n".join(rows(screen)))
        assert "1 changed, 1 new, 0 the same" in rows(screen)[2]


async def test_the_field_under_the_cursor_is_that_of_the_comparison_too() -> None:
    fed, crowd = talk()
    for number in (1, 2, 3):
        crowd.sends(NOBODY, bytes((0x0A, 0x01, 0x41, 0x12, 0x02, 0x08, number)))
    async with shown(fed.session, LARGE, notifications=True) as screen:
        await screen.press("4", "z", "up", "equals_sign", "down", "down")
        assert re.search(r"≠ +1 field 1 +1 +2  \+1", row_under_cursor(screen))
        await screen.press("up", "i")
        assert re.search(r'≠ 2 field 2 +"\\x08\\x01" +"\\x08\\x02"', row_under_cursor(screen))
        await screen.press("i")
        assert re.search(r"≠ 2 field 2 +2 bytes  08 01 +2 bytes  08 02", row_under_cursor(screen))
        # It is the same one in the next event, and in the other views.
        await screen.press("J")
        assert re.search(r"≠ 2 field 2 +2 bytes  08 02 +2 bytes  08 03", row_under_cursor(screen))
        await choose(screen, "fields")
        assert "2 (bytes!)" in row_under_cursor(screen)
        # Where rows are no fields there is none to be read as something else.
        await choose(screen, "json")
        await screen.press("i")
        assert "Go into an event (Enter) and onto a field" in screen.text
        await choose(screen, "fields")
        assert "2 (bytes!)" in row_under_cursor(screen)


async def test_a_pinned_event_stays_while_the_list_goes_on() -> None:
    fed, crowd = talk("keep this")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "up", "p")
        pinned = screen.details.raw
        assert pinned is not None
        assert f"pinned #{pinned.number}" in rows(screen)[0]
        assert f"» #{pinned.number} pinned" in screen.inspector.render_line(0).text
        await screen.press("up", "end")
        crowd.says(crowd.person("Ben"), "and more")
        await screen.draw()
        assert screen.details.raw is pinned
        assert screen.inspector.is_following
        await screen.press("p")
        assert "pinned" not in screen.text
        assert screen.details.raw is None
        # Enter is about the event under the cursor, whatever is pinned.
        await screen.press("home", "p", "end", "up", "enter")
        assert screen.details.raw is not pinned
        assert "pinned" not in screen.text


# --- statistics -------------------------------------------------------------------------------------------------------


def table(screen: Shown) -> list[str]:
    pane = screen.app.monitor.query_one("#statistics")
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


async def test_statistics_count_by_method_and_lead_to_a_methods_events() -> None:
    fed, crowd = talk("one", "two", "three")
    crowd.sends(NOBODY, b"\x08\x01" * 500)
    crowd.sends("WebcastChatMessage", b"\x1a\x05hi")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "s")
        assert screen.focused == "statistics"
        shown_rows = [row.split() for row in table(screen)[2:] if row]
        size = sum(raw.size for raw in fed.session.store.window(3, 9) if raw.name == "chat")
        assert shown_rows == [
            ["✓", "ChatMessage", "4", "80%", f"{size}", f"{100 * size / (size + 1000):.0f}%", "4", "✗1", "20:15:04"],
            ["?", "NobodyKnowsMessage", "1", "20%", "1,000", f"{100_000 / (size + 1000):.0f}%", "1", "all", "20:15:03"],
        ]
        await screen.press("s")
        assert "2 methods, by bytes" in table(screen)[0]
        assert table(screen)[2].split()[1] == "NobodyKnowsMessage"
        await screen.press("enter")
        assert screen.focused == "inspector"
        assert screen.inspector.filter_text == f"method={NOBODY}"
        assert len(screen.inspector.lines) - screen.inspector.buffer.live.hidden == 1


async def test_statistics_go_on_counting_and_the_cursor_stays_on_its_method() -> None:
    fed, crowd = talk("one", "two")
    crowd.sends(NOBODY, b"")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "s", "down")
        for _ in range(3):
            crowd.sends(NOBODY, b"")
        await screen.draw()
        assert [row.split()[1:3] for row in table(screen)[2:] if row] == [
            ["NobodyKnowsMessage", "4"],
            ["ChatMessage", "2"],
        ]
        await screen.press("enter")
        assert screen.inspector.filter_text == f"method={NOBODY}"
        await screen.press("escape", "s", "escape")
        assert screen.focused == "inspector"
        assert screen.inspector.display


# --- there and back ---------------------------------------------------------------------------------------------------


async def test_backspace_goes_to_the_line_that_the_event_made() -> None:
    fed, crowd = talk("one", "two", "three")
    crowd.gives(crowd.person("Zoe", "zoe"), "Rose", 3)
    async with shown(fed.session) as screen:
        await screen.press("1", "up", "up", "enter")
        line = screen.chat.cursor_line
        await screen.press("1", "end", "4", "backspace")
        assert screen.focused == "chat"
        assert screen.chat.cursor_line is line
        # A streak has one line, whichever of its events one comes from.
        for ups in (1, 2):
            await screen.press("4", "end", *["up"] * ups, "backspace")
            assert screen.focused == "gifts"
            gift = screen.gifts.cursor_line
            assert gift is not None
            assert "Rose" in screen.gifts.rows_of(gift, 80)[0].text
        await screen.press("1", "slash", *"zoe", "enter", "4", "home", "down", "down", "backspace")
        assert screen.focused == "chat"
        assert screen.chat.filter_text == ""


async def test_an_event_in_a_shared_quiet_line_leads_to_that_line() -> None:
    fed = in_the_room("evening", 30)
    async with shown(fed.session, LARGE) as screen:
        joins = [raw.number for raw in fed.session.store.window(1, 1_000) if raw.name == "member"]
        for number in joins[::6]:
            await screen.press("4")
            assert screen.inspector.go_to(number)
            await screen.settle()
            await screen.press("backspace")
            line = screen.chat.cursor_line
            assert line is not None
            assert "joined" in screen.chat.rows_of(line, 200)[0].text
            assert line.number >= number


async def test_an_event_without_a_line_says_so() -> None:
    fed, crowd = talk()
    crowd.sends(NOBODY, b"")
    async with shown(fed.session, notifications=True) as screen:
        await screen.press("4", "backspace")
        assert "has no line in chat, gifts or battle" in screen.text
        assert screen.focused == "inspector"


async def test_the_battle_leads_to_its_newest_event_and_back() -> None:
    fed = in_the_room("battle", 40)
    async with shown(fed.session) as screen:
        await screen.press("3", "enter")
        assert screen.details.raw is not None
        assert screen.details.raw.category == "battle"
        assert screen.focused == "inspector"
        await screen.press("backspace")
        assert screen.focused == "battle"


async def test_the_list_filters_by_method_size_reading_history_and_frame() -> None:
    fed = in_the_room("evening", 20)
    events = fed.session.store.window(1, 1_000)
    async with shown(fed.session, LARGE) as screen:
        for words, wanted in {
            "method:like": lambda raw: "Like" in raw.method,
            "size>400": lambda raw: raw.size > 400,
            "-is:decoded": lambda raw: raw.reading.value != "decoded",
            "history": lambda raw: raw.is_history,
            "-history": lambda raw: not raw.is_history,
            "frame=12": lambda raw: raw.frame_number == 12,
        }.items():
            screen.inspector.set_filter(words)
            await screen.settle()
            shown_now = len(screen.inspector.lines) - screen.inspector.buffer.live.hidden
            assert shown_now == sum(map(wanted, events)), words


async def test_every_view_of_every_strange_payload_can_be_walked_through() -> None:
    fed = in_the_room("hostile", 20)
    crowd = Crowd(fed)
    for payload in (b"", b"\xff", b"\x0a\x80", b"\x12\x00" * 3000, bytes(range(256)) * 40):
        crowd.sends("WebcastChatMessage", payload)
    fed.session.store = RawEvents(max_events=50)
    async with shown(fed.session, USUAL) as screen:
        await screen.press("4", "home", "enter")
        for _ in range(9):
            await screen.press("down", "end", "pageup", "home", "pagedown", "enter", "c", "v")
        for _ in range(6):
            await screen.press("J", "V", "i", "h", "o", "C", "equals_sign", "m", "p", "p")
        assert screen.app.is_running
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", screen.text)
