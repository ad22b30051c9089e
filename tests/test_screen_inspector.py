"""A raw event on the screen: into it and out again, every view of it, and a guess that is put right."""

from __future__ import annotations

import json
import re

import pytest
from helpers.inspectors import NOBODY, chat_of, choose, marked_bytes, row_under_cursor, rows, talk
from helpers.manual_session import STARTED_AT, ManualSession
from helpers.screens import LARGE, SMALL, USUAL, shown

from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import MessagesReceived
from tiktok_tui.wire.schema.upb import chat_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# --- in and out -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE])
async def test_enter_goes_into_an_event_and_escape_comes_back(size: tuple[int, int]) -> None:
    fed, _ = talk()
    async with shown(fed.session, size) as screen:
        await screen.press("4", "up", "enter")
        assert screen.focused == "details"
        assert "[fields]" in rows(screen)[0]
        assert row_under_cursor(screen).startswith(" 1 common")
        await screen.press("down")
        assert '1 method  "WebcastChatMessage"' in row_under_cursor(screen)
        await screen.press("escape")
        assert screen.focused == "inspector"
        assert screen.inspector.cursor_line is not None
        assert not screen.inspector.is_following


async def test_where_there_is_little_room_the_event_has_all_of_it() -> None:
    fed, _ = talk()
    async with shown(fed.session, SMALL) as screen:
        await screen.press("4", "up", "enter")
        assert screen.details.size.width == SMALL[0]
        assert "1 chat" not in screen.text
        assert not screen.inspector.display
        await screen.press("escape")
        assert "1 chat" in screen.text
        assert screen.inspector.display
        await screen.press("1", "up", "enter")
        assert screen.focused == "details"
        await screen.press("1")
        assert screen.focused == "chat"
        assert "4 inspector" in screen.text


async def test_capital_j_and_k_go_from_event_to_event_and_the_cursor_stays_on_its_field() -> None:
    fed, _ = talk("first", "second", "third")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "up", "enter", "slash", *"content", "enter")
        assert "content" in row_under_cursor(screen)
        assert '"second"' in row_under_cursor(screen)
        await screen.press("escape", "K")
        assert 'content  "first"' in row_under_cursor(screen)
        await screen.press("J", "J")
        assert 'content  "third"' in row_under_cursor(screen)
        await screen.press("J")
        assert 'content  "third"' in row_under_cursor(screen)


async def test_the_tabs_and_the_rows_can_be_clicked() -> None:
    fed, _ = talk()
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "up")
        await screen.pilot.click("#details", offset=(rows(screen)[0].index("base64") + 1, 0))
        await screen.settle()
        assert "[base64]" in rows(screen)[0]
        await screen.pilot.click("#details", offset=(rows(screen)[0].index("hex") + 1, 0))
        await screen.settle()
        # The first byte of the second row of sixteen.
        await screen.pilot.click("#details", offset=(9, 4))
        await screen.settle()
        field = screen.details.looking.hex.field
        assert field is not None
        assert field.start <= 16 < field.end


async def test_a_byte_beside_the_fields_can_be_clicked_and_a_message_folded_by_two_clicks() -> None:
    fed, crowd = talk()
    crowd.sends("WebcastChatMessage", chat_of(b"hi"))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "enter")
        await screen.pilot.click("#details", offset=(rows(screen)[3].index(" 68 69 ") + 1, 3))
        await screen.settle()
        assert '3 content  "hi"' in row_under_cursor(screen)
        assert marked_bytes(screen) == "68 69"
        await screen.pilot.click("#details", offset=(3, 4), times=2)
        await screen.settle()
        assert "2 user  5 bytes …" in row_under_cursor(screen)


# --- views ------------------------------------------------------------------------------------------------------------


async def test_fields_say_number_name_value_and_type_and_mark_what_has_no_name() -> None:
    fed, crowd = talk()
    crowd.sends("WebcastChatMessage", chat_of(b"hi") + b"\xf8\x3f\x05")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "enter", "end")
        assert re.fullmatch(r" \+1023 \(varint\?\)  5 +varint\? +varint.*", row_under_cursor(screen))
        assert "1023 (1023): varint, a guess, no name yet, wire type varint, bytes 13-15" in rows(screen)[2]
        await screen.press("up")
        assert re.fullmatch(r' 3 content  "hi" +string +bytes.*', row_under_cursor(screen))
        assert "content (3): string, wire type bytes, bytes 9-12" in rows(screen)[2]


async def test_the_bytes_of_the_field_under_the_cursor_are_marked() -> None:
    fed, crowd = talk()
    crowd.sends("WebcastChatMessage", chat_of(b"hi"))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "up", "down", "enter", "end")
        # Beside the fields, where there is room for both.
        await screen.press("z")
        assert marked_bytes(screen) == "68 69"
        await screen.press("z")
        await choose(screen, "hex")
        assert marked_bytes(screen) == "68 69"
        # Up and down go from field to field here as well.
        await screen.press("up")
        assert marked_bytes(screen) == "41"
        assert "user.nickname (2.3): string" in rows(screen)[2]
        await choose(screen, "fields")
        assert '3 nickname  "A"' in row_under_cursor(screen)


async def test_the_marked_bytes_stay_in_view_when_other_bytes_stand_in_a_row() -> None:
    fed, crowd = talk()
    for _ in range(2):
        filling = b"\x5a\xd0\x0f" + b"x" * 2000
        crowd.sends("WebcastChatMessage", filling + b"\x1a\x02hi" + filling)
    async with shown(fed.session, USUAL) as screen:
        await screen.press("4", "up", "enter", "down")
        await choose(screen, "hex")
        assert marked_bytes(screen) == "68 69"
        # Beside the list there is room for eight bytes a row, inside for sixteen.
        await screen.press("escape")
        assert marked_bytes(screen) == "68 69"
        await screen.press("enter")
        assert marked_bytes(screen) == "68 69"
        await screen.press("J")
        assert marked_bytes(screen) == "68 69"


async def test_the_tree_shows_what_somebody_without_a_schema_would_see() -> None:
    fed, crowd = talk()
    crowd.sends("WebcastChatMessage", chat_of(b"hi"))
    async with shown(fed.session) as screen:
        await screen.press("4", "z", "up", "down", "enter", "end")
        await choose(screen, "tree")
        assert '3 (string?)  "hi"' in row_under_cursor(screen)
        assert "content" not in screen.text


async def test_fields_are_found_by_words_with_what_is_around_them() -> None:
    fed, _ = talk()
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "enter", "slash", *"nickname", "enter")
        assert [row.split()[1] for row in rows(screen)[3:] if re.match(r" +\d+ [a-z]", row)] == ["user", "nickname"]
        assert "/nickname" in rows(screen)[0]
        await screen.press("escape")
        assert screen.focused == "details"
        assert "/nickname" not in rows(screen)[0]
        assert "common" in screen.text


async def test_enter_folds_a_message_and_unfolds_it() -> None:
    fed, _ = talk()
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "enter")
        whole = rows(screen)[3:]
        await screen.press("enter")
        assert rows(screen)[4].startswith(" 2 user")
        assert "…" in rows(screen)[3]
        await screen.press("enter")
        assert rows(screen)[3:] == whole


async def test_json_is_that_of_the_schema_and_the_event_that_of_the_lines_on_stdout() -> None:
    fed, _ = talk("hello さくら")
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "enter")
        await choose(screen, "json")
        assert '"content": "hello さくら"' in screen.text
        await choose(screen, "event")
        assert '"comment": "hello さくら"' in screen.text
        assert "as --json prints it" in rows(screen)[2]
        await choose(screen, "base64")
        raw = screen.details.raw
        assert raw is not None
        assert "".join(row.strip() for row in rows(screen)[3:]) == raw.base64


async def test_a_message_nobody_knows_has_json_with_the_numbers_of_its_fields() -> None:
    fed, crowd = talk()
    crowd.sends(NOBODY, bytes.fromhex("0803 1202 6869"))
    async with shown(fed.session) as screen:
        await screen.press("4", "z", "up", "down", "enter")
        await choose(screen, "json")
        assert '"2": "hi"' in screen.text
        assert "its fields have no known names" in rows(screen)[2]


async def test_the_frame_tells_its_head_and_leads_to_the_other_messages_in_it() -> None:
    fed = ManualSession()
    fed.enter()
    one, other = (chat_pb2.ChatMessage(content=words).SerializeToString() for words in ("one", "other one"))
    fed.send(*(Envelope(method="WebcastChatMessage", payload=payload, msg_id=len(payload)) for payload in (one, other)))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "home", "down", "down", "enter")
        await choose(screen, "frame")
        text = "\n".join(rows(screen))
        assert "20:15:00" in text
        assert "not compressed" in text
        assert re.search(r"cursor +cursor_1", text)
        assert re.search(r"headers +\S+: \S+", text)
        assert re.search(r"2 messages +▶ #3 WebcastChatMessage  5 bytes", text)
        await screen.press("end", "enter")
        assert screen.details.raw is not None
        assert screen.details.raw.payload == other
        assert screen.focused == "details"
        assert re.search(r"▶ #4 WebcastChatMessage  11 bytes", "\n".join(rows(screen)))


async def test_a_frame_that_is_gone_is_not_made_up() -> None:
    fed, _ = talk()
    fed.session._recent_frames = type(fed.session._recent_frames)(max_bytes=0)
    async with shown(fed.session) as screen:
        await screen.press("4", "z", "up", "enter")
        await choose(screen, "frame")
        assert "The frame itself is no longer kept." in screen.text


async def test_an_event_of_a_hosted_service_is_shown_as_its_json() -> None:
    fed, _ = talk()
    data = {"type": "chat", "user": {"uniqueId": "ann", "nickname": "Ann"}, "comment": "from a service"}
    message = ServiceMessage("chat", data)
    fed.session.take(MessagesReceived(json.dumps(data).encode(), STARTED_AT, Dialect.TIKTOOLS, (message,)))
    async with shown(fed.session, LARGE) as screen:
        await screen.press("4", "z", "up", "down", "enter")
        assert "[tree]" not in rows(screen)[0]
        assert 'comment  "from a service"' in "\n".join(rows(screen))
        await choose(screen, "json")
        assert '"comment": "from a service"' in "\n".join(rows(screen))
        await choose(screen, "frame")
        assert "as a service wrote it" in "\n".join(rows(screen))
        await screen.press("i")
        assert screen.app.is_running


async def test_what_the_connection_says_has_an_event_and_no_payload() -> None:
    fed, _ = talk()
    async with shown(fed.session, LARGE, notifications=True) as screen:
        await screen.press("4", "home", "enter")
        assert "[event]" in rows(screen)[0]
        assert '"roomInfo"' in "\n".join(rows(screen))
        await screen.press("v", "e")
        assert "It has no payload to copy." in screen.text
        await screen.press("o")
        assert '"event": "roomInfo"' in screen.app.clipboard


# --- a wrong guess ----------------------------------------------------------------------------------------------------


async def test_a_guess_can_be_overridden_for_every_event_of_the_method() -> None:
    fed, crowd = talk()
    for number in (1, 2):
        crowd.sends(NOBODY, bytes((0x12, 0x02, 0x08, number)))
    async with shown(fed.session, LARGE, notifications=True) as screen:
        await screen.press("4", "up", "enter")
        assert "2 (message?)  2 bytes" in row_under_cursor(screen)
        await screen.press("i")
        assert '2 (string!)  "\\x08\\x01"' in row_under_cursor(screen)
        assert "The field is read as string, in every event" in screen.text
        await screen.press("J", "i")
        assert "2 (bytes!)  2 bytes  08 02" in row_under_cursor(screen)
        await screen.press("i")
        assert "2 (packed int64!)  [8, 2]" in row_under_cursor(screen)
        await screen.press("K")
        assert "2 (packed int64!)  [8, 1]" in row_under_cursor(screen)
        await choose(screen, "json")
        assert "".join("".join(rows(screen)[3:9]).split()) == '{"2":[8,1]}'
        await choose(screen, "fields")
        await screen.press("i", "i", "i", "i", "i")
        assert "2 (message?)  2 bytes" in row_under_cursor(screen)
