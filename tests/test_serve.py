"""`tiktok-tui serve`: a file or the simulated room as a LIVE room for other programs."""

from __future__ import annotations

import asyncio
import socket
import sys
import tracemalloc
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pytest
from helpers import sample_recordings as recorded
from helpers.plain_clients import Socket, dialled, get, post, refusal_of
from helpers.serve_process import messages_of, recorded_messages, serving, watching_served
from helpers.service_client import Streamer, chat, control
from helpers.session_recordings import hosted_items, record_scene
from websockets.exceptions import ConnectionClosed

from tiktok_tui.cli import main
from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Phase, Route
from tiktok_tui.core.user_folders import recordings_folder
from tiktok_tui.room.room import Room
from tiktok_tui.session.pipeline import EventPipeline, update_room
from tiktok_tui.simulator import connection
from tiktok_tui.simulator.broadcast import NumberedFrame, push_frame
from tiktok_tui.simulator.recording_room import RecordingRoom
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.simulator.services import webcast
from tiktok_tui.simulator.time_shift import TimeShift, shift_payload
from tiktok_tui.sources.capture.record import message_times
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.wire.schema.upb import battle_pb2, chat_pb2, gifts_pb2, room_pb2, transport_pb2

BEGAN = 2_000_000_000.0
ENDED = room_pb2.CONTROL_ACTION_ENDED


def write_capture(path: Path, *frames: list[transport_pb2.Envelope], seconds_apart: int = 1) -> Path:
    with path.open("wb") as file:
        for number, messages in enumerate(frames, start=1):
            numbered = NumberedFrame(number, 1_700_000_000_000 + number * seconds_apart * 1000, tuple(messages))
            file.write(recorded.with_length(push_frame(numbered, "1", "ext", may_compress=False)))
    return path


def contents(messages: list[RawMessage]) -> list[str]:
    return [chat_pb2.ChatMessage.FromString(m.payload).content for m in messages if m.method == "WebcastChatMessage"]


async def all_json(listener: Socket) -> list[Any]:
    """All that is said until the socket is closed."""
    heard = []
    with suppress(ConnectionClosed):
        while True:
            heard.append(await listener.next_json())
    return heard


# --- who comes gets all of it -----------------------------------------------------------------------------------------


async def test_everybody_who_comes_gets_the_whole_recording_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "room.ttui"
    record_scene(path, "battle", 30.0)
    sent = recorded_messages(path)
    async with serving(path, "--speed", "max", "--original-times") as served:
        for _ in range(2):  # the room goes back to its beginning when everybody has left
            async with watching_served(served) as watcher:
                last = await watcher.to_the_end()
            assert last.phase is Phase.ENDED
            *came, ending = messages_of(watcher)
            assert came == sent
            assert room_pb2.ControlMessage.FromString(ending.payload).action == ENDED
    assert served.status[0:3] == [
        "Client 1 came through TikTok's socket.",
        "Client 1 is in the room.",
        "The room begins.",
    ]
    assert any(line.startswith("Client 2 left with code 1000 after") for line in served.status)


async def test_a_recording_that_is_kept_is_served_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = recordings_folder()
    folder.mkdir(parents=True)
    assert folder.is_relative_to(tmp_path)
    record_scene(folder / "ann-evening.ttui", "battle", 10.0)
    async with serving("ann-evening") as served:
        assert served.greeting.startswith("ann-evening.ttui is a LIVE room at http://127.0.0.1:")


async def test_the_hosted_forms_tell_every_message_and_end_with_their_own_codes(tmp_path: Path) -> None:
    path = recorded.record_scene(tmp_path / "room.bin", "battle", 20.0)
    count = sum(len(frame.envelopes) for frame in RecordingRoom(path).frames(BEGAN))
    async with serving(path, "--speed", "max") as served:
        for form, code, own in (("tiktools?uniqueId=any", 4001, 2), ("euler?uniqueId=any&apiKey=any", 4005, 3)):
            async with dialled(f"{served.socket_address}/{form}") as listener:
                heard = await all_json(listener)
                assert (await listener.close_code())[0] == code
            messages = list(chain.from_iterable(each.get("messages", [each]) for each in heard))
            assert len(messages) == own + count


async def test_a_client_that_takes_its_time_loses_nothing(tmp_path: Path) -> None:
    frames = [[chat(f"comment {number} {'x' * 2000}")] for number in range(6000)]
    path = write_capture(tmp_path / "long.bin", *frames)
    async with serving(path, "--speed", "max") as served, dialled(served.socket_address) as client:
        await client.say("im_enter_room", transport_pb2.EnterRoom().SerializeToString())
        first = await client.next_frame()
        await asyncio.sleep(0.5)  # the server fills what there is between us, and would drop what is more
        numbers = [(await client.next_frame()).seq_id for _ in range(6000)]
    assert first.payload_type == "im_enter_room_resp"
    assert numbers == list(range(1, 6001))


async def test_who_comes_later_gets_the_last_messages_as_history(tmp_path: Path) -> None:
    # One comment, and a silence in which nothing comes.
    path = write_capture(tmp_path / "room.bin", [chat("early")], [chat("late")], seconds_apart=50)
    async with serving(path) as served, watching_served(served) as first:
        await first.until(lambda: bool(first.comments))
        async with watching_served(served) as second:
            await second.until(lambda: bool(second.comments))
    assert (first.comments, first.history) == (["early"], [False])
    assert (second.comments, second.history) == (["early"], [True])


async def test_the_demo_runs_already_when_somebody_comes() -> None:
    async with serving("demo", "--scene", "evening", "--seed", "3") as served, watching_served(served) as watcher:
        await watcher.until(lambda: len(watcher.frames) > 2)
    assert True in watcher.history
    assert False in watcher.history


# --- times ------------------------------------------------------------------------------------------------------------


def test_what_was_recorded_happens_now_with_all_its_clocks(tmp_path: Path) -> None:
    path = recorded.record_scene(tmp_path / "battle.bin", "battle", 60.0)
    as_recorded = list(RecordingRoom(path, keeps_times=True).frames(BEGAN))
    as_now = list(RecordingRoom(path).frames(BEGAN))
    moved = 0
    for before, after in zip(as_recorded[:-1], as_now[:-1], strict=True):
        seconds = (after.now_ms - before.now_ms) // 1000
        # The first messages are a little older than the frame they came in.
        assert abs(after.now_ms / 1000 - BEGAN - after.at) < 15
        for old, new in zip(before.envelopes, after.envelopes, strict=True):
            assert new.msg_id == old.msg_id
            assert message_times(new.payload)[1] == message_times(old.payload)[1] + seconds * 1000
            # Nothing else has changed: moved back, it is what it was.
            assert shift_payload(new.method, new.payload, TimeShift(after.now_ms, -seconds)) == old.payload
            if new.method == "WebcastLinkMicBattle":
                settings = battle_pb2.LinkMicBattle.FromString(new.payload).battle_settings
                moved += 0 <= after.now_ms - settings.start_time_ms < 60_000
    assert moved


def test_numbers_that_are_no_times_of_the_live_stay_as_they_are() -> None:
    now = 1_700_000_000_000
    message = gifts_pb2.GiftMessage(group_id=now - 5000, repeat_count=1_700_000_000, order_id="7")
    message.common.create_time = now
    message.user.create_time = now // 1000 - 10 * 365 * 86400  # when the account was made
    moved = gifts_pb2.GiftMessage.FromString(
        shift_payload("WebcastGiftMessage", message.SerializeToString(), TimeShift(now, 86400 * 365))
    )
    assert moved.common.create_time == now + 86400 * 365 * 1000
    moved.common.create_time = now
    assert moved == message


def test_a_damaged_payload_is_sent_as_it_is() -> None:
    payload = chat("cut short").payload[:-3]
    assert shift_payload("WebcastChatMessage", payload, TimeShift(1_700_000_000_000, 99, 99, "-2")) == payload


# --- rounds -----------------------------------------------------------------------------------------------------------


def test_every_round_counts_as_much_as_the_first(tmp_path: Path) -> None:
    path = tmp_path / "streaks.ttui"
    record_scene(path, "battle", 60.0)
    once = list(RecordingRoom(path).frames(BEGAN))[:-1]
    room, stream = Room(), EventPipeline()
    diamonds = []
    for frame in islice(RecordingRoom(path, loops=True).frames(BEGAN), 3 * len(once)):
        item = FrameReceived(b"", BEGAN + frame.at, Frame("msg", messages=frame.envelopes, server_now_ms=frame.now_ms))
        update_room(room, item, stream.take(item, Route("url"), item.received_at))
        diamonds.append(room.snapshot(item.received_at).diamonds)
    rounds = [diamonds[len(once) * number - 1] for number in (1, 2, 3)]
    assert rounds[0] > 0
    assert rounds == [rounds[0], 2 * rounds[0], 3 * rounds[0]]
    assert stream.repeats == 3 * _repeats(path)


def _repeats(path: Path) -> int:
    messages = [message.msg_id for message in recorded_messages(path) if message.msg_id]
    return len(messages) - len(set(messages))


def test_the_end_of_a_live_comes_last_and_never_while_it_loops(tmp_path: Path) -> None:
    path = write_capture(tmp_path / "two.bin", [chat("a"), control(ENDED), chat("b")], [chat("c")], [control(ENDED)])
    methods = [[m.method for m in frame.envelopes] for frame in RecordingRoom(path).frames(BEGAN)]
    comment, end = "WebcastChatMessage", "WebcastControlMessage"
    assert methods == [[comment, comment], [comment], [end, end]]
    looping = islice(RecordingRoom(path, loops=True).frames(BEGAN), 6)
    assert [message.method for frame in looping for message in frame.envelopes] == [comment] * 9


def test_a_long_recording_is_never_held_in_memory(tmp_path: Path) -> None:
    path = write_capture(tmp_path / "long.bin", *([chat("x" * 500)] for _ in range(6000)))
    room = RecordingRoom(path)
    for _ in islice(room.frames(BEGAN), 1000):
        pass
    tracemalloc.start()
    assert sum(1 for _ in room.frames(BEGAN)) == 6001
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000 < path.stat().st_size


# --- a hosted service's JSON ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("route", "form"), [("tiktools", "tiktools?uniqueId=a"), ("euler", "euler?uniqueId=a&apiKey=b")]
)
async def test_json_is_served_in_the_form_it_came_in_and_in_no_other(route: str, form: str, tmp_path: Path) -> None:
    items = await hosted_items(route, 10.0)
    path = tmp_path / "hosted.ttui"
    recorder = Recorder(path)
    for item in items:
        recorder.take(item, (), Route(route), 1_700_000_000.0)
    recorder.close()
    told = [m for item in items if isinstance(item, MessagesReceived) for m in item.messages]
    async with serving(path, "--speed", "max") as served:
        assert "cannot be turned into TikTok's frames" in served.greeting
        refusal = await refusal_of(served.socket_address)
        assert refusal == (200, "this recording holds the JSON of a hosted service only", "415")
        async with dialled(f"{served.socket_address}/{form}") as listener:
            heard = await all_json(listener)
    came = [(m.get("event") or m["type"], m.get("data")) for each in heard for m in each.get("messages", [each])]
    wanted = [(message.name, message.data) for message in told]
    assert len(wanted) > 20
    assert came[-len(wanted) :] == wanted


# --- who may come -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "is_welcome"),
    [
        ({}, True),
        ({"Origin": "https://www.tiktok.com"}, True),
        ({"Origin": "http://localhost:3000"}, True),
        ({"Origin": "https://tiktok.com.example"}, False),
        ({"Origin": "null"}, False),
        ({"Host": "rebound.example:80"}, False),
        ({"Host": "127.0.0.1.example"}, False),
    ],
)
async def test_pages_of_the_internet_cannot_read_the_room(
    headers: dict[str, str], is_welcome: bool, tmp_path: Path
) -> None:
    path = write_capture(tmp_path / "room.bin", [chat("private")])
    async with serving(path) as served:
        answer = await get(served, "/api-live/user/room/", headers, uniqueId="any")
        assert answer.status == (200 if is_welcome else 403)
        if "Host" not in headers:
            name = {name.lower(): value for name, value in headers.items()}
            if is_welcome:
                async with dialled(served.socket_address, **name):
                    pass
            else:
                assert (await refusal_of(served.socket_address, **name))[0] == 403


async def test_beyond_this_machine_only_when_told_and_with_a_warning(tmp_path: Path) -> None:
    path = write_capture(tmp_path / "room.bin", [chat("hello")])
    async with serving(path, "--host", "0.0.0.0") as served:
        port = served.address.rpartition(":")[2]
        signed = await get(served, "/webcast/fetch", {"Host": f"room-server:{port}"}, room_id=served.room_id)
    assert "Everyone who can reach 0.0.0.0 over the network sees everything in it" in served.status[0]
    server = transport_pb2.FetchResult.FromString(signed.body).push_server
    assert server.startswith(f"ws://room-server:{port}/")  # by the name under which the client knows this machine


# --- what cannot be served --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([], "takes one file, or the word demo"),
        (["no-such-file.bin"], "There is no file"),
        (["demo", "--loop"], "--loop belongs to “tiktok-tui serve FILE”"),
        (["demo", "--port", "70000"], "is not a port"),
        (["room.bin", "--scene", "battle"], "--scene belongs to"),
        (["room.bin", "--json"], "--json belongs to"),
    ],
)
def test_what_cannot_be_served_is_said(words: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *words]) == 2
    assert reason in capsys.readouterr().err


async def why_not_served(*words: str) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tiktok_tui.cli", "serve", "demo", *words),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, err = await process.communicate()
    assert process.returncode == 2
    return err.decode()


async def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"port {port} is taken" in await why_not_served("--port", port)


async def test_a_host_that_cannot_be_one_is_no_crash() -> None:
    assert "“a..b” cannot be the name or address of this machine" in await why_not_served("--host", "a..b")


async def test_who_asks_for_answers_and_takes_none_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "MAX_UNREAD", 1024 * 1024)
    async with asyncio.timeout(60), SimulatedService(Streamer(), is_open=True) as service:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(service.address.rpartition(":")[2]))
        key = "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Version: 13\r\n"
        writer.write(
            f"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n{key}\r\n".encode()
        )
        await reader.readuntil(b"\r\n\r\n")
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        with pytest.raises(ConnectionError):
            await ping_without_end(writer)


async def ping_without_end(writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write((b"\x89\xfd\0\0\0\0" + b"p" * 125) * 500)
        await writer.drain()


async def test_signed_addresses_that_nobody_dials_are_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webcast, "MAX_SIGNED", 2)
    async with SimulatedService(Streamer()) as service:
        addresses = []
        for _ in range(3):
            answer = await post(service, "/tiktools/webcast/ws_credentials", {"unique_id": "tester"})
            addresses.append(answer.json["data"])
        first, *_, last = addresses
        assert await refusal_of(first["ws_url"], first["user_agent"], Cookie=first["cookies"]) == (403, "", "")
        async with dialled(last["ws_url"], last["user_agent"], Cookie=last["cookies"]):
            pass


async def test_no_request_of_a_client_upsets_it(tmp_path: Path) -> None:
    path = write_capture(tmp_path / "room.bin", [chat("hello")])
    digits = "9" * 5000
    async with serving(path) as served:
        assert (await get(served, "//[")).status == 404
        assert (await get(served, "/webcast/room/check_alive/", room_ids=digits)).json["data"] == []
        assert (await post(served, "/tiktools/webcast/live_status", b"[" * 60_000)).status == 400
        async with dialled(f"{served.socket_address}/?cursor=1_{digits}") as client:
            await client.enter_room()
        # and then it ends without complaint
