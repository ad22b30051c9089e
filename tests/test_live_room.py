"""The library: what somebody gets who writes `async for event in LiveRoom(...)`."""

from __future__ import annotations

import asyncio
import base64
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from helpers.sample_recordings import record_scene
from helpers.service_client import Streamer, chat, control

from tiktok_tui import LiveRoom, SourceError
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import Phase
from tiktok_tui.events.filter import FilterError
from tiktok_tui.events.model import ChatSent, Connected, Disconnected, Event, GiftSent, RoomDescribed, ViewersCounted
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import gifts_pb2, room_pb2, shared_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

ROOT = Path(__file__).resolve().parent.parent
ENDED = room_pb2.CONTROL_ACTION_ENDED


@asynccontextmanager
async def served(faults: Faults | None = None) -> AsyncIterator[SimulatedService]:
    async with asyncio.timeout(60), SimulatedService(Streamer(), faults=faults) as service:
        yield service


def room_of(service: SimulatedService, **options: str) -> LiveRoom:
    return LiveRoom("@tester", route="signed", addresses=ServiceAddresses.all_at(service.address), **options)  # type: ignore[arg-type]


async def until_entered(service: SimulatedService, times: int) -> None:
    await service.until(lambda: len(service.entered) == times)


def roses(total: int, *, ends: bool = False) -> Envelope:
    """A frame of one streak."""
    msg_id = 7_300_000_000_000_000_100 + 2 * total + ends
    message = gifts_pb2.GiftMessage(
        common=shared_pb2.Common(msg_id=msg_id),
        gift_id=5655,
        group_id=1_763_756_100_000,
        repeat_count=total,
        repeat_end=int(ends),
        user=shared_pb2.User(id=7, nickname="Ann"),
        gift=gifts_pb2.Gift(id=5655, name="Rose", type=1, diamond_count=1),
    )
    return Envelope(method="WebcastGiftMessage", payload=message.SerializeToString(), msg_id=msg_id)


async def comments_until_the_end(room: LiveRoom) -> list[str]:
    return [event.comment async for event in room if isinstance(event, ChatSent)]


async def test_the_loop_gives_typed_events_from_the_way_in_to_the_end_of_the_live() -> None:
    async with served() as service:
        room = room_of(service)
        seen: list[Event] = []
        async for event in room:
            seen.append(event)
            if isinstance(event, Connected):
                await service.until(lambda: bool(service.entered))
                service.send(chat("hello"), chat("again"))
                service.send(control(ENDED))
    assert isinstance(seen[0], RoomDescribed)
    assert seen[0].room_id == Streamer.room_id
    assert [event.comment for event in seen if isinstance(event, ChatSent)] == ["hello", "again"]
    last = seen[-1]
    assert isinstance(last, Disconnected)
    assert last.is_final
    assert room.connection.phase is Phase.ENDED
    assert [event.number for event in seen] == sorted({event.number for event in seen})


async def test_a_room_that_fails_is_an_exception_that_says_what_to_do() -> None:
    async with served(Faults(not_live=True)) as service:
        with pytest.raises(SourceError) as caught:
            await comments_until_the_end(room_of(service))
    assert caught.value.code == "not_live"
    assert "@tester is not live." in caught.value.detail
    assert caught.value.advice


def test_what_can_be_known_at_once_is_said_at_once() -> None:
    for streamer, route in (("ann lee", "auto"), ("ann", "tunnel"), ("ann", "direct"), ("ws://example.com/x", "auto")):
        with pytest.raises(SourceError):
            LiveRoom(streamer, route=route)
    with pytest.raises(FilterError):
        LiveRoom("ann", filter="diamonds>=x")
    with pytest.raises(ValueError, match="no scene “nowhere”; there are evening, "):
        LiveRoom.demo("nowhere")
    with pytest.raises(ValueError, match="-1 messages a second"):
        LiveRoom.demo(rate=-1)


async def test_after_a_lost_connection_the_loop_goes_on_and_says_that_something_is_missing() -> None:
    async with served(Faults(close_after=1)) as service:
        room = room_of(service)
        connections: list[Connected | Disconnected] = []
        async for event in room:
            if isinstance(event, Connected | Disconnected):
                connections.append(event)
            if isinstance(event, Connected):
                # Whoever was there before the gap may still be leaving.
                await until_entered(service, times=1 + event.is_gap)
                service.send(control(ENDED) if event.is_gap else chat("the last before the gap"))
    assert [type(event) for event in connections] == [Connected, Disconnected, Connected, Disconnected]
    assert [event.is_gap for event in connections if isinstance(event, Connected)] == [False, True]
    assert [event.is_final for event in connections if isinstance(event, Disconnected)] == [False, True]


async def test_a_filter_chooses_the_events_and_the_room_still_knows_all(tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", "streaks", 60)
    room = LiveRoom.replay(path, filter="kind:gift")
    events = [event async for event in room]
    assert events
    assert all(isinstance(event, GiftSent) for event in events)
    assert room.room.viewers.now > 0


async def test_raw_events_have_the_bytes_and_what_was_read_from_them(tmp_path: Path) -> None:
    room = LiveRoom.replay(record_scene(tmp_path / "room.bin", "evening", 10))
    raw_events = [raw async for raw in room.raw_events()]
    (first, *_) = (raw for raw in raw_events if isinstance(raw.event, ChatSent))
    assert first.method == "WebcastChatMessage"
    assert base64.b64decode(first.base64) == first.payload
    assert first.size == len(first.payload) > 0
    assert [raw.number for raw in raw_events] == list(range(1, len(raw_events) + 1))


async def test_the_room_is_as_it_was_when_the_event_came(tmp_path: Path) -> None:
    room = LiveRoom.replay(record_scene(tmp_path / "room.bin", "evening", 60))
    counts = []
    async for event in room:
        if isinstance(event, ViewersCounted):
            assert room.room.viewers.now == event.now
            counts.append(event.now)
    assert len(set(counts)) > 3


@pytest.mark.parametrize("scene", ["streaks", "evening", "battle"])
async def test_finished_streaks_add_up_to_the_rooms_own_total(scene: str, tmp_path: Path) -> None:
    path = record_scene(tmp_path / "room.bin", scene, 240, rate=20)
    room = LiveRoom.replay(path)
    given = []
    async for _ in room:
        given += room.finished_streaks()
    given += room.finished_streaks()
    assert room.room.diamonds > 0
    assert sum(streak.diamonds for streak in given if not streak.is_history) == room.room.diamonds
    assert sum(streak.count for streak in given if not streak.is_history) == room.room.gifts
    assert room.finished_streaks() == []


async def test_a_streak_that_began_before_we_came_is_one_streak_with_all_its_gifts_in_every_total() -> None:
    async with served() as service:
        service.send(roses(3))
        room = room_of(service)
        given = []
        async for event in room:
            if isinstance(event, Connected):
                await until_entered(service, times=1)
                service.send(roses(4), roses(5, ends=True))
                service.send(control(ENDED))
            given += room.finished_streaks()
    assert [(streak.count, streak.is_history) for streak in given] == [(5, False)]
    assert (room.room.diamonds, room.room.gifts) == (5, 5)


async def test_a_demo_needs_no_network_and_ends_with_its_block() -> None:
    async with asyncio.timeout(60), LiveRoom.demo("battle", rate=50) as room:
        async for event in room:
            if isinstance(event, ChatSent) and not event.is_history:
                break
    assert room.room.streamer


async def test_leaving_the_block_closes_the_socket() -> None:
    async with served() as service:
        async with room_of(service) as room:
            async for event in room:
                if isinstance(event, Connected):
                    break
            assert not room.connection.phase.is_final
        await service.until(lambda: service.closed == [1000])
        assert room.connection.phase.is_final


async def test_another_task_can_end_the_loop() -> None:
    async with served() as service:
        room = room_of(service)
        watching = asyncio.create_task(comments_until_the_end(room))
        await service.until(lambda: bool(service.entered))
        await room.aclose()
        assert await watching == []
        await service.until(lambda: service.closed == [1000])
        with pytest.raises(RuntimeError, match="one visit"):
            await comments_until_the_end(room)


async def test_cancelling_the_task_closes_the_room_and_is_not_swallowed() -> None:
    async with served() as service:
        watching = asyncio.create_task(comments_until_the_end(room_of(service)))
        await service.until(lambda: bool(service.entered))
        watching.cancel()
        with pytest.raises(asyncio.CancelledError):
            await watching
        await service.until(lambda: service.closed == [1000])


async def test_a_key_comes_from_the_argument_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOK_TUI_SIGN_KEY", "of_the_environment")
    for options, key in (({}, "of_the_environment"), ({"sign_key": "of_the_argument"}, "of_the_argument")):
        async with served(Faults(sign_status=402)) as service:
            room = room_of(service, **options)
            with pytest.raises(SourceError) as caught:
                await comments_until_the_end(room)
            assert service.sign_requests[0].key == key
            assert key not in f"{caught.value} {vars(room)!r}"


def test_the_library_never_loads_textual(tmp_path: Path) -> None:
    program = """
import asyncio, sys
from tiktok_tui import LiveRoom

async def main():
    room = LiveRoom.replay(sys.argv[1])
    print(len([raw async for raw in room.raw_events()]), room.room.viewers.now)

asyncio.run(main())
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"textual", "rich"}))
"""
    capture = record_scene(tmp_path / "room.bin", "evening", 20)
    output = subprocess.run(
        [sys.executable, "-c", program, capture], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout.splitlines()
    assert int(output[0].split()[0]) > 50
    assert output[1] == ""
