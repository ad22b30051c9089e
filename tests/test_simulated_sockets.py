"""What the simulated sockets of TikTok, Euler Stream and tik.tools send, read by a client of nobody's."""

from __future__ import annotations

import gzip
import json
import time
from importlib import import_module
from itertools import takewhile
from typing import Any

import pytest
from helpers.plain_clients import Socket, dialled, get, post, refusal_of, socket_url, webcast_url
from helpers.service_client import Streamer, chat, control

from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.scenes.script import SCENES, play, simulated_streamer
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.simulator.services.euler_messages import message_of
from tiktok_tui.simulator.services.euler_names import NAMES
from tiktok_tui.simulator.services.tiktools_events import Wording, event_of
from tiktok_tui.wire.schema.index import FILES
from tiktok_tui.wire.schema.upb import gifts_pb2, people_pb2, room_pb2, shared_pb2, transport_pb2

KEY = "a-key"
USER = shared_pb2.User(id=7_000_000_000_000_000_001, nickname="Ann", display_id="ann")
GIFT = gifts_pb2.GiftMessage(
    common=shared_pb2.Common(create_time=1_700_000_000_123, msg_id=9),
    gift_id=5655,
    repeat_count=4,
    repeat_end=1,
    group_id=77,
    order_id="an order",
    user=USER,
    gift=gifts_pb2.Gift(id=5655, name="Rose", diamond_count=1, type=1),
)
LIKES = people_pb2.LikeMessage(count=5, total=600, user=USER)


def envelope(method: str, message: Any) -> transport_pb2.Envelope:
    return transport_pb2.Envelope(method=f"Webcast{method}", payload=message.SerializeToString(), msg_id=9)


def managed_url(service: SimulatedService, **query: str) -> str:
    return socket_url(service, "/tiktools/", **{"uniqueId": "tester", **query})


def euler_url(service: SimulatedService, **query: str) -> str:
    return socket_url(service, "/euler/", **{"uniqueId": "tester", "apiKey": KEY, **query})


def result_in(frame: transport_pb2.PushFrame) -> transport_pb2.FetchResult:
    payload = frame.payload
    return transport_pb2.FetchResult.FromString(gzip.decompress(payload) if payload[:2] == b"\x1f\x8b" else payload)


async def ttwid(service: SimulatedService) -> str:
    return str((await get(service, "/@tester")).headers["Set-Cookie"]).split(";")[0]


# --- TikTok's own -----------------------------------------------------------------------------------------------------


async def test_the_direct_way_needs_the_cookie_of_a_page_and_finds_the_history() -> None:
    async with SimulatedService(
        Streamer(), faults=Faults(direct_refusal="DEVICE_BLOCKED", direct_refusals=1)
    ) as service:
        service.send(chat("before"))
        cookie = await ttwid(service)
        blocked = await refusal_of(webcast_url(service), Cookie=cookie)
        async with dialled(webcast_url(service, compress="gzip"), Cookie=f"a=b; {cookie}") as socket:
            await socket.enter_room()
            history = result_in(await socket.next_frame())
            service.send(chat("after"))
            after = result_in(await socket.next_frame())
    assert blocked == (200, "DEVICE_BLOCKED", "415")
    assert [message.is_history for message in (*history.messages, *after.messages)] == [True, False]


async def test_an_address_from_tiktools_opens_the_socket_with_its_own_frames() -> None:
    async with SimulatedService(Streamer()) as service:
        service.send(chat("before"))
        answer = await post(service, "/tiktools/webcast/ws_credentials", {"unique_id": "tester"})
        data = answer.json["data"]
        async with dialled(data["ws_url"], data["user_agent"], Cookie=data["cookies"]) as socket:
            await socket.enter_room()
            history = result_in(await socket.next_frame())
            await socket.say("hb", transport_pb2.Heartbeat(send_packet_seq_id=1).SerializeToString())
            await service.until(lambda: service.heartbeats == [1])
        await service.until(lambda: service.closed == [1000])
        again = await refusal_of(data["ws_url"], data["user_agent"], Cookie=data["cookies"])
    assert [message.is_history for message in history.messages] == [True]
    assert again == (403, "", "")


async def direct(service: SimulatedService) -> tuple[str, dict[str, str]]:
    return webcast_url(service), {"Cookie": await ttwid(service)}


async def managed(service: SimulatedService) -> tuple[str, dict[str, str]]:
    return managed_url(service), {}


async def euler(service: SimulatedService) -> tuple[str, dict[str, str]]:
    return euler_url(service), {}


async def euler_raw(service: SimulatedService) -> tuple[str, dict[str, str]]:
    return euler_url(service, **{"features.rawMessages": "true"}), {}


async def past_the_greeting(socket: Socket, way: Any) -> None:
    """Read what comes before the room: the answer to entering it, or what a hosted service says first."""
    if way is direct:
        await socket.enter_room()
    for _ in range({direct: 0, managed: 2, euler: 3, euler_raw: 3}[way]):
        await socket.next_json()


EVERY_WAY = pytest.mark.parametrize("way", [direct, managed, euler, euler_raw])


@EVERY_WAY
@pytest.mark.parametrize("code", [1011, 4002, 4500, 4555, 0])
async def test_a_socket_closes_in_the_middle_with_any_code_or_none(way: Any, code: int) -> None:
    faults = Faults(close_after=1, close_code=code, close_reason="enough" if code else "")
    async with SimulatedService(Streamer(), faults=faults) as service:
        url, headers = await way(service)
        async with dialled(url, **headers) as socket:
            await past_the_greeting(socket, way)
            service.send(chat("one"))
            await socket.next()
            assert await socket.close_code() == (code, "enough" if code else "")
        url, headers = await way(service)  # faults befall the first socket only
        async with dialled(url, **headers) as socket:
            await past_the_greeting(socket, way)
            service.send(chat("two"), chat("three"))
            await socket.next()


@EVERY_WAY
async def test_a_socket_falls_silent_and_stays_open(way: Any) -> None:
    async with SimulatedService(Streamer(), faults=Faults(silent_after=1), heartbeat_seconds=1) as service:
        url, headers = await way(service)
        async with dialled(url, **headers) as socket:
            await past_the_greeting(socket, way)
            for text in ("one", "two"):
                service.send(chat(text))
            await socket.next()
            await (await socket.connection.ping())  # the line is there, and nothing else came before the answer
            service.send(chat("three"))
            await (await socket.connection.ping())
            await socket.connection.close()
            assert await socket.close_code() == (1000, "")


@EVERY_WAY
async def test_a_socket_sends_what_makes_no_sense(way: Any) -> None:
    async with SimulatedService(Streamer(), faults=Faults(garbage_after=0)) as service:
        url, headers = await way(service)
        async with dialled(url, **headers) as socket:
            await past_the_greeting(socket, way)
            service.send(chat("one"))
            data = await socket.next()
    if isinstance(data, bytes):
        assert data.startswith(b"\xff\xfe")
    else:
        with pytest.raises(ValueError, match="line 1"):
            json.loads(data)


@EVERY_WAY
async def test_a_message_comes_drop_by_drop(way: Any) -> None:
    async with SimulatedService(Streamer()) as service:
        url, headers = await way(service)
        async with dialled(url, **headers) as socket:
            await past_the_greeting(socket, way)
            service.faults.socket_drip = 0.0001
            began = time.monotonic()
            service.send(chat("one"))
            data = await socket.next()
    assert time.monotonic() - began > 0.0001 * len(data)


# --- hosted sockets ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "faults", "query", "code"),
    [
        (managed_url, Faults(), {"apiKey": "other"}, 4003),
        (managed_url, Faults(), {"jwtKey": "other"}, 4003),
        (managed_url, Faults(), {"uniqueId": "somebody"}, 4004),
        (managed_url, Faults(no_such_user=True), {}, 4004),
        (managed_url, Faults(not_live=True), {}, 4000),
        *((managed_url, Faults(hosted_code=code), {}, code) for code in (4002, 4005, 4006, 4007, 1008)),
        (euler_url, Faults(), {"apiKey": ""}, 4401),
        (euler_url, Faults(), {"apiKey": "other"}, 4401),
        (euler_url, Faults(), {"uniqueId": ""}, 4400),
        (euler_url, Faults(), {"features.bundleEvents": "maybe"}, 4400),
        (euler_url, Faults(), {"features.everything": "true"}, 4400),
        (euler_url, Faults(), {"features.closeInactiveWebSocketAfter": "5"}, 4400),
        (euler_url, Faults(), {"features.schemaVersion": "v1"}, 4400),
        (euler_url, Faults(), {"uniqueId": "somebody"}, 4404),
        (euler_url, Faults(not_live=True), {}, 4404),
        *((euler_url, Faults(hosted_code=code), {}, code) for code in (1011, 4403, 4429, 4556, 4557)),
    ],
)
async def test_a_hosted_socket_is_closed_before_a_word(
    url: Any, faults: Faults, query: dict[str, str], code: int
) -> None:
    async with (
        SimulatedService(Streamer(), keys={KEY}, faults=faults) as service,
        dialled(url(service, **query)) as socket,
    ):
        assert await socket.close_code() == (code, "")
        await service.until(lambda: service.closed == [code])
    assert len(service.hosted_dials) == 1


@pytest.mark.parametrize("url", [managed_url, euler_url])
async def test_the_handshake_of_a_hosted_socket_may_be_refused_once(url: Any) -> None:
    async with SimulatedService(Streamer(), faults=Faults(hosted_status=429)) as service:
        assert await refusal_of(url(service)) == (429, "", "")
        async with dialled(url(service)) as socket:
            await socket.next_json()


@pytest.mark.parametrize(("url", "code"), [(managed_url, 4001), (euler_url, 4005)])
async def test_a_hosted_socket_closes_when_the_live_ends(url: Any, code: int) -> None:
    async with SimulatedService(Streamer()) as service, dialled(url(service)) as socket:
        await socket.next_json()
        service.send(control(room_pb2.CONTROL_ACTION_ENDED))
        assert await socket.close_code() == (code, "")


async def test_tiktools_sends_events_in_the_words_of_its_documentation_and_then_of_its_sdk() -> None:
    share = people_pb2.SocialMessage(user=USER)
    share.common.display_text.key = "pm_mt_guidance_share"
    said = []
    async with SimulatedService(Streamer()) as service:
        for _ in range(2):
            async with dialled(managed_url(service)) as socket:
                first, journal = await socket.next_json(), await socket.next_json()
                service.send(
                    chat("hello"),
                    envelope("GiftMessage", GIFT),
                    envelope("LikeMessage", LIKES),
                    envelope("SocialMessage", share),
                )
                said.append([first] + [await socket.next_json() for _ in range(4)])
    documented, sdk = said
    assert journal["event"] == "_journal"
    assert (documented[0]["roomId"], documented[0]["roomInfo"]["owner"]["uniqueId"]) == (
        str(Streamer.room_id),
        "tester",
    )
    assert sdk[0]["data"]["roomId"] == str(Streamer.room_id)
    assert [each["event"] for each in documented[1:]] == ["chat", "gift", "like", "share"]
    assert [each["event"] for each in sdk[1:]] == ["chat", "gift", "like", "social"]
    assert documented[1]["data"]["comment"] == "hello"
    gift = documented[2]["data"]
    assert gift["user"] | {"uniqueId": "ann", "nickname": "Ann", "userId": str(USER.id)} == gift["user"]
    assert gift | {"giftName": "Rose", "giftId": 5655, "repeatCount": 4, "repeatEnd": True, "giftType": 1} == gift
    assert (gift["msgId"], gift["timestamp"]) == ("9", 1_700_000_000_123)
    assert (documented[3]["data"]["totalLikeCount"], sdk[3]["data"]["totalLikes"]) == (600, 600)
    assert sdk[4]["data"]["action"] == "share"


async def test_tiktools_pings_when_nothing_happens() -> None:
    async with SimulatedService(Streamer(), heartbeat_seconds=0) as service, dialled(managed_url(service)) as socket:
        names = [(await socket.next_json())["event"] for _ in range(4)]
    assert names == ["roomInfo", "_journal", "ping", "ping"]


@pytest.mark.parametrize("notice", ["anon_limit", "demo_limit", "session_limit"])
async def test_tiktools_tells_of_a_limit_before_it_closes(notice: str) -> None:
    faults = Faults(limit_notice=notice, close_after=0, close_code=4006)
    async with SimulatedService(Streamer(), faults=faults) as service, dialled(managed_url(service)) as socket:
        said = [await socket.next_json() for _ in range(3)]
        assert await socket.close_code() == (4006, "")
    assert said[2]["type"] == notice
    assert said[2]["message"]
    assert said[2]["upgrade_url"]


async def test_euler_sends_bundles_in_the_names_of_its_second_schema() -> None:
    async with SimulatedService(Streamer()) as service:
        service.send(chat("before"))
        async with dialled(euler_url(service)) as socket:
            bundles = [await socket.next_json() for _ in range(4)]
            service.send(chat("hello"), envelope("GiftMessage", GIFT), envelope("LikeMessage", LIKES))
            last = await socket.next_json()
        async with dialled(euler_url(service, **{"features.bundleEvents": "false"})) as socket:
            for _ in range(3):
                await socket.next_json()
            apart = [await socket.next_json() for _ in range(4)]
    worker, room, connected, history = (bundle["messages"][0] for bundle in bundles)
    assert (worker["type"], worker["data"]["schemaVersion"]) == ("workerInfo", "v2")
    assert room["data"]["roomInfo"]["id"] == str(Streamer.room_id)
    assert room["data"]["user"]["uniqueId"] == "tester"
    assert connected["type"] == "tiktok.connect"
    assert history["data"]["comment"] == "before"
    said, gift, likes = last["messages"]
    assert [each["type"] for each in (said, gift, likes)] == [
        "WebcastChatMessage", "WebcastGiftMessage", "WebcastLikeMessage",
    ]  # fmt: skip
    assert said["data"]["comment"] == "hello"
    assert said["data"]["common"]["msgId"].isdigit()
    assert gift["data"]["user"]["userId"] == str(USER.id)
    assert gift["data"]["user"]["uniqueId"] == "ann"
    assert gift["data"]["giftDetails"]["giftName"] == "Rose"
    assert gift["data"]["repeatEnd"] == 1
    assert (likes["data"]["likeCount"], likes["data"]["totalLikeCount"]) == (5, "600")
    assert [len(bundle["messages"]) for bundle in apart] == [1, 1, 1, 1]


def test_every_name_of_eulers_is_that_of_a_field() -> None:
    files = {import_module(f"tiktok_tui.wire.schema.upb.{name}_pb2").DESCRIPTOR for name in {*FILES.values(), "shared"}}
    pool = next(iter(files)).pool
    lost = [
        f"{message}.{field}"
        for message, names in NAMES.items()
        for field in names
        if field not in pool.FindMessageTypeByName(message).fields_by_name
    ]
    assert lost == []


async def test_euler_sends_tiktoks_own_frames_when_asked() -> None:
    async with (
        SimulatedService(Streamer()) as service,
        dialled(euler_url(service, **{"features.rawMessages": "true"})) as socket,
    ):
        types = [(await socket.next_json())["messages"][0]["type"] for _ in range(3)]
        service.send(chat("hello"))
        frame = await socket.next_frame()
    assert types == ["workerInfo", "roomInfo", "tiktok.connect"]
    assert frame.payload_type == "msg"
    assert [message.method for message in result_in(frame).messages] == ["WebcastChatMessage"]


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_can_be_told_as_json(scene: str) -> None:
    told: set[str] = set()
    frames = takewhile(lambda frame: frame.at < 200, play(scene, seed=3, rate=5, started_at=1_750_000_000))
    for frame in frames:
        for each in frame.envelopes:
            for wording in Wording:
                event = event_of(each, wording)
                if event:
                    told.add(event["event"])
                    assert json.loads(json.dumps(event))["data"]["type"] == event["event"]
            message = message_of(each)
            if message:
                assert json.loads(json.dumps(message))["type"] == message["type"]
    assert {"chat", "member", "like"} <= told
    if "battle" in scene:
        assert {"battle", "linkMicBattle", "battleArmies"} <= told


async def test_a_played_room_reaches_every_kind_of_socket() -> None:
    streamer = simulated_streamer(1)
    service = SimulatedService(
        streamer, lambda started_at: play("evening", seed=1, rate=400, started_at=started_at), head_start=5
    )
    async with service:
        async with dialled(socket_url(service, "/tiktools", uniqueId=streamer.handle)) as socket:
            events = [await socket.next_json() for _ in range(40)]
        async with dialled(socket_url(service, "/euler", uniqueId=streamer.handle, apiKey=KEY)) as socket:
            bundles = [await socket.next_json() for _ in range(10)]
    assert {"chat", "member"} <= {event["event"] for event in events}
    assert {"WebcastChatMessage"} <= {message["type"] for bundle in bundles for message in bundle["messages"]}
