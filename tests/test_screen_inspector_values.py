"""What is longer than a row can be read whole, and what one looks for inside an event is found."""

from __future__ import annotations

import json
import os
import re
import time

import pytest
from helpers.inspectors import NOBODY, chat_of, choose, marked_bytes, row_under_cursor, rows, talk
from helpers.manual_session import STARTED_AT, ManualSession
from helpers.screens import LARGE, SMALL, USUAL, Shown, shown

from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import MessagesReceived
from tiktok_tui.core.user_folders import copied_file
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.wire.schema.upb import chat_pb2

LONG = " ".join(f"word{number}" for number in range(100))


def of_one_text(text: str, *, method: str = "WebcastChatMessage") -> ManualSession:
    fed, crowd = talk()
    crowd.sends(method, chat_pb2.ChatMessage(content=text).SerializeToString())
    return fed


def opened(screen: Shown) -> str:
    """The rows between that of the field under the cursor and the next field, without what they are indented by."""
    shown_rows = [screen.details.render_line(y).text for y in range(screen.details.size.height)]
    first = [row.rstrip() for row in shown_rows].index(row_under_cursor(screen)) + 1
    return "".join(row[3:] for row in shown_rows[first:] if row.startswith("   ")).rstrip()


# --- long values ------------------------------------------------------------------------------------------------------


async def test_enter_opens_a_value_that_its_row_has_no_room_for_and_closes_it() -> None:
    async with shown(of_one_text(LONG).session, SMALL) as screen:
        await screen.press("4", "up", "down", "enter")
        assert row_under_cursor(screen).startswith(" 3 content")
        assert "word20" not in "\n".join(rows(screen))
        await screen.press("enter")
        assert opened(screen).replace(" ", "") == LONG.replace(" ", "")
        # Wherever in the value the cursor is, the value is what it is on.
        await screen.press("down", "down", "c")
        assert screen.app.clipboard == LONG
        assert "content (3): string" in rows(screen)[2]
        await screen.press("enter")
        assert row_under_cursor(screen).startswith(" 3 content")
        assert "word20" not in "\n".join(rows(screen))


async def test_bytes_are_opened_in_whole_pairs_and_short_values_are_left_alone() -> None:
    fed, crowd = talk()
    crowd.sends(NOBODY, b"\x0a\x78" + bytes(range(0x80, 0xF8)) + b"\x10\x05")
    async with shown(fed.session, SMALL) as screen:
        await screen.press("4", "up", "down", "enter", "enter")
        assert bytes.fromhex(opened(screen)) == bytes(range(0x80, 0xF8))
        assert re.fullmatch(r" {3}([0-9a-f]{2} ){20,}[0-9a-f]{2}", rows(screen)[4])
        before = rows(screen)[3:]
        await screen.press("end", "enter")
        assert rows(screen)[3:] == before


async def test_a_long_line_of_json_has_several_rows_and_is_copied_as_one() -> None:
    async with shown(of_one_text(LONG).session, SMALL) as screen:
        await screen.press("4", "up", "down", "enter")
        await choose(screen, "json")
        text = "".join(row.strip() for row in rows(screen)[3:])
        assert f'"content":"{LONG}"'.replace(" ", "") in text.replace(" ", "")
        await screen.press("down", "down", "down", "c")
        assert json.loads(f"{{{screen.app.clipboard}}}") == {"content": LONG}


@pytest.mark.parametrize(
    ("values", "shown_values"),
    [
        ((LONG.encode() + b"left", LONG.encode() + b"right"), r'….*word99left" +….*word99right"'),
        ((b"\xff" * 60 + b"\x01", b"\xff" * 60 + b"\x02"), "….*ff 01 +….*ff 02"),
    ],
)
async def test_two_long_values_are_compared_where_they_differ(values: tuple[bytes, bytes], shown_values: str) -> None:
    fed, crowd = talk()
    for value in values:
        length = bytes((len(value) & 127 | 128, len(value) >> 7))
        crowd.sends("WebcastChatMessage", b"\x1a" + length + value)
    async with shown(fed.session, USUAL) as screen:
        await screen.press("4", "up", "down", "equals_sign")
        (changed,) = (row for row in rows(screen) if row.startswith("≠"))
        assert re.search(f"content +{shown_values}", changed)


async def test_a_field_deep_inside_keeps_its_number_and_the_columns_their_places() -> None:
    payload = b"\x10\x07"
    for _ in range(28):
        payload = b"\x0a" + bytes((len(payload),)) + payload
    fed, crowd = talk()
    crowd.sends(NOBODY, payload)
    async with shown(fed.session, SMALL) as screen:
        await screen.press("4", "up", "down", "enter", "end")
        assert re.match(r" +28▸ 2 \(varint\?\)  7 ", row_under_cursor(screen))
        columns = {row.rindex("bytes") for row in rows(screen)[3:] if row.endswith(" bytes")}
        assert len(columns) == 1


async def test_emoji_are_what_the_terminal_can_show_in_every_view() -> None:
    fed = of_one_text("good 🌙 luck")
    async with shown(fed.session, USUAL, ScreenSettings(emoji="text")) as screen:
        await screen.press("4", "up", "down", "enter")
        for view in ("fields", "tree", "json", "event"):
            await choose(screen, view)
            assert "good · luck" in "\n".join(rows(screen)), view
        await screen.press("o")
        assert "🌙" in screen.app.clipboard


# --- looking for something inside an event ----------------------------------------------------------------------------


async def test_the_cursor_goes_to_what_is_found_and_from_there_to_the_next() -> None:
    fed, _ = talk()
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "enter", "ctrl+f", *"ann", "enter")
        assert "/ann: 2" in rows(screen)[0]
        assert "3 nickname" in row_under_cursor(screen)
        assert marked_bytes(screen).endswith("41 6e 6e")
        await screen.press("n")
        assert "38 display_id" in row_under_cursor(screen)
        await screen.press("n", "N")
        assert "3 nickname" in row_under_cursor(screen)
        # What is around it comes back, and the cursor stays.
        await screen.press("escape")
        assert "3 nickname" in row_under_cursor(screen)
        assert "common" in screen.text
        # What is folded is found as well.
        await screen.press("up", "up", "enter", "slash", *"nickname", "enter")
        assert "3 nickname" in row_under_cursor(screen)


async def test_fields_without_a_name_are_found_by_their_mark() -> None:
    fed, crowd = talk()
    crowd.sends("WebcastChatMessage", chat_of(b"hi") + b"\xf8\x3f\x05")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "up", "down", "enter", "slash", "+", "enter")
        assert row_under_cursor(screen).startswith(" +1023 (varint?)")
        assert "/+: 1" in rows(screen)[0]


async def test_in_json_too_the_cursor_stays_on_its_field() -> None:
    fed, _ = talk()
    for name in ("Ann", "Ben"):
        data = {"type": "chat", "user": {"nickname": name, "badges": [{"level": 3}]}, "comment": "hi " * 600}
        message = ServiceMessage("chat", data)
        fed.session.take(MessagesReceived(json.dumps(data).encode(), STARTED_AT, Dialect.TIKTOOLS, (message,)))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "enter", "slash", *"level", "enter")
        assert row_under_cursor(screen).endswith("level  3")
        assert "user.badges[0].level" in rows(screen)[2]
        await screen.press("escape", "J")
        assert row_under_cursor(screen).endswith("level  3")
        await screen.press("up", "up", "up")
        assert row_under_cursor(screen).endswith('nickname  "Ben"')
        await choose(screen, "json")
        await choose(screen, "fields")
        assert row_under_cursor(screen).endswith('nickname  "Ben"')
        # JSON has no bytes of fields to go through: its rows are.
        await choose(screen, "hex")
        before = rows(screen)[3:]
        await screen.press(*["down"] * screen.details.size.height)
        assert rows(screen)[3:] != before


# --- copying ----------------------------------------------------------------------------------------------------------


async def test_json_is_copied_as_it_is_shown() -> None:
    fed, crowd = talk()
    crowd.sends(NOBODY, bytes.fromhex("1202 0801"))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "enter", "o")
        assert json.loads(screen.app.clipboard) == {"2": {"1": 1}}
        # As a string, as bytes, as packed numbers.
        await screen.press("i", "i", "i", "o")
        assert json.loads(screen.app.clipboard) == {"2": [8, 1]}
        await choose(screen, "event")
        await screen.press("o")
        assert json.loads(screen.app.clipboard)["data"]["method"] == NOBODY


async def test_a_copy_is_there_for_a_day_and_no_longer() -> None:
    path = copied_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("what Ann said")
    for hours, is_there in ((23, True), (25, False)):
        os.utime(path, (time.time() - hours * 3600,) * 2)
        async with shown(talk()[0].session):
            assert path.exists() is is_there


async def test_an_event_is_looked_at_in_all_of_a_usual_window() -> None:
    fed, crowd = talk()
    crowd.sends("WebcastChatMessage", chat_of(b"hi"))
    async with shown(fed.session, USUAL) as screen:
        await screen.press("4", "up", "down", "enter")
        assert screen.details.size.width == USUAL[0]
        assert not screen.chat.display
        await screen.press("escape")
        assert screen.chat.display
        assert screen.inspector.display
