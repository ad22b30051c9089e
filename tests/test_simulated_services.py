"""What the simulated services answer over HTTP, asked by a client that knows nothing of ours."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from base64 import b64decode
from dataclasses import dataclass

import pytest
from helpers.plain_clients import get, post, refusal_of, webcast_url
from helpers.service_client import Streamer, chat

from tiktok_tui.simulator.connection import MAX_BODY
from tiktok_tui.simulator.faults import Faults, NoSuchFault, parse_faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import transport_pb2

ROOM = str(Streamer.room_id)
KEY = "a-key"
WITH_KEY = {"x-api-key": KEY}


# --- TikTok -----------------------------------------------------------------------------------------------------------


async def test_a_profile_page_gives_a_cookie_of_its_own_every_time() -> None:
    async with SimulatedService(Streamer()) as service:
        pages = [await get(service, "/@tester"), await get(service, "/@tiktok")]
    cookies = [page.headers["Set-Cookie"].split(";")[0] for page in pages]
    assert all(re.fullmatch(r"ttwid=1%7C[\w-]{16}%7C\d", cookie) for cookie in cookies)
    assert cookies[0] != cookies[1]


async def test_a_program_may_get_no_cookie_the_first_times() -> None:
    async with SimulatedService(Streamer(), faults=Faults(pages_without_cookie=1)) as service:
        without, with_cookie = await get(service, "/@tester"), await get(service, "/@tester")
    assert (without.status, without.headers["Set-Cookie"], without.headers["X-TT-System-Error"]) == (200, None, "3")
    assert with_cookie.headers["Set-Cookie"]


@pytest.mark.parametrize("path", ["/@tester", "/@tester/live"])
async def test_a_captcha_or_a_block_stands_in_the_place_of_every_page(path: str) -> None:
    async with SimulatedService(Streamer(), faults=Faults(captcha_page=True)) as service:
        captcha = await get(service, path)
        service.faults = Faults(blocked_page=True)
        blocked = await get(service, path)
    assert b"tiktok-verify-page" in captcha.body
    assert blocked.status == 403
    assert captcha.headers["Set-Cookie"] is blocked.headers["Set-Cookie"] is None


async def test_the_live_page_holds_the_room_of_its_streamer_only() -> None:
    async with SimulatedService(Streamer()) as service:
        page, other = await get(service, "/@tester/live"), await get(service, "/@somebody/live")
    found = re.search(rb'<script id="SIGI_STATE" type="application/json">(.*?)</script>', page.body)
    assert found
    assert json.loads(found[1])["LiveRoom"]["liveRoomUserInfo"]["user"]["roomId"] == ROOM
    assert b"LiveRoom" not in other.body


async def test_room_info_is_found_by_id_and_by_name_and_hides_what_is_restricted() -> None:
    async with SimulatedService(Streamer()) as service:
        by_id = await get(service, "/webcast/room/info/", room_id=ROOM)
        by_name = await get(service, "/webcast/room/info_by_user/", unique_id="tester")
        unknown = await get(service, "/webcast/room/info/", room_id="7")
        service.faults.age_restricted = True
        restricted = await get(service, "/webcast/room/info/", room_id=ROOM)
    assert by_id.json == by_name.json
    assert by_id.json["data"]["owner"]["display_id"] == "tester"
    assert unknown.json["status_code"] != 0
    assert restricted.json["status_code"] == 4003110
    assert list(restricted.json["data"]) == ["prompts"]


async def test_several_rooms_can_be_asked_about_at_once() -> None:
    async with SimulatedService(Streamer()) as service:
        answer = await get(service, "/webcast/room/check_alive/", room_ids=f"7,{ROOM}")
        service.faults.not_live = True
        later = await get(service, "/webcast/room/check_alive/", room_ids=ROOM)
    assert [room["alive"] for room in answer.json["data"]] == [False, True]
    assert [room["alive"] for room in later.json["data"]] == [False]


async def test_the_gift_list_names_gifts_with_their_prices() -> None:
    async with SimulatedService(Streamer()) as service:
        answer = await get(service, "/webcast/gift/list/")
    roses = [gift for gift in answer.json["data"]["gifts"] if gift["name"] == "Rose"]
    assert [(rose["diamond_count"], rose["type"]) for rose in roses] == [(1, 1)]


async def test_what_is_nowhere_is_not_found_and_pages_cannot_be_posted_to() -> None:
    async with SimulatedService(Streamer()) as service:
        assert (await get(service, "/nowhere")).status == 404
        assert (await post(service, "/webcast/fetch", {})).status == 405


# --- the sign server --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/webcast/fetch", {"room_id": ROOM}),
        ("/webcast/fetch", {"unique_id": "tester"}),
        (f"/webcast/rooms/{ROOM}/connect", {}),
        ("/webcast/rooms/0/connect", {"unique_id": "tester"}),
    ],
)
async def test_an_address_is_signed_in_the_old_form_and_the_new(path: str, query: dict[str, str]) -> None:
    async with SimulatedService(Streamer()) as service:
        service.send(chat("before"))
        answer = await get(service, path, None, user_agent="plain client", **query)
    signed = transport_pb2.FetchResult.FromString(answer.body)
    assert (answer.status, answer.headers["X-Room-Id"]) == (200, ROOM)
    assert answer.headers["X-Set-TT-Cookie"].startswith("ttwid=")
    assert signed.push_server.startswith("ws://127.0.0.1:")
    assert signed.route_params["wrss"]
    assert [message.is_history for message in signed.messages] == [True]


async def test_no_address_is_signed_for_a_room_that_there_is_not() -> None:
    async with SimulatedService(Streamer()) as service:
        answers = [
            await get(service, "/webcast/fetch", room_id="7"),
            await get(service, "/webcast/rooms/0/connect", unique_id="somebody"),
        ]
    assert [answer.status for answer in answers] == [500, 500]
    assert "404" in answers[0].json["message"]


async def test_keys_are_checked_where_they_are_given_and_wanted_where_a_plan_is() -> None:
    async with SimulatedService(Streamer(), keys={KEY}) as service:
        wrong = await get(service, "/webcast/fetch", {"x-api-key": "other"}, room_id=ROOM)
        in_query = await get(service, "/webcast/fetch", room_id=ROOM, apiKey=KEY)
        anonymous = await get(service, "/webcast/fetch", room_id=ROOM)
        no_plan = await get(service, "/webcast/room_id", uniqueId="tester")
        found = await get(service, "/webcast/room_id", WITH_KEY, uniqueId="tester")
        newer = await get(service, "/webcast/anchors/tester/room_id", {"x-jwt-key": KEY})
        unknown = await get(service, "/webcast/room_id", WITH_KEY, uniqueId="somebody")
    assert [answer.status for answer in (wrong, in_query, anonymous, no_plan)] == [401, 200, 200, 401]
    assert found.json == newer.json
    assert (found.json["room_id"], found.json["is_live"]) == (ROOM, True)
    assert (unknown.status, unknown.json["ok"]) == (404, False)


async def test_a_used_up_quota_says_for_how_long_and_ends_when_told() -> None:
    faults = Faults(sign_status=429, sign_message="Too many", sign_retry_after=7, sign_refusals=1)
    async with SimulatedService(Streamer(), faults=faults) as service:
        refused = await get(service, "/webcast/fetch", room_id=ROOM)
        answered = await get(service, "/webcast/fetch", room_id=ROOM)
    assert (refused.status, refused.headers["Retry-After"], refused.json["message"]) == (429, "7", "Too many")
    assert answered.status == 200


async def test_a_sign_server_counts_what_is_left_of_its_quota() -> None:
    async with SimulatedService(Streamer()) as service:
        before = await get(service, "/webcast/rate_limits")
        await get(service, "/webcast/fetch", room_id=ROOM)
        after = await get(service, "/webcast/rate_limits")
    assert before.json["minute"]["remaining"] - after.json["minute"]["remaining"] == 1


# --- tik.tools --------------------------------------------------------------------------------------------------------


async def test_tiktools_leads_from_a_name_to_an_address_that_it_signed() -> None:
    async with SimulatedService(Streamer()) as service:
        mode = await post(service, "/tiktools/webcast/connection_mode", {})
        status = await post(service, "/tiktools/webcast/live_status", {"unique_id": "tester"})
        room = await post(service, "/tiktools/webcast/room_id", {"unique_id": "@tester"})
        asked = {"unique_id": "tester", "room_id": status.json["data"]["room_id"]}
        credentials = (await post(service, "/tiktools/webcast/ws_credentials", asked)).json["data"]
        refused = await refusal_of(credentials["ws_url"], "another name", Cookie=credentials["cookies"])
    assert mode.json["data"] == {"recommended_mode": "managed"}
    assert status.json["data"] == room.json["data"] == {"unique_id": "tester", "room_id": ROOM, "is_live": True}
    assert credentials["room_id"] == ROOM
    frames = {name: b64decode(text) for name, text in credentials["binary_frames"].items()}
    entered = transport_pb2.PushFrame.FromString(frames["im_enter_room_b64"])
    assert entered.payload_type == "im_enter_room"
    assert transport_pb2.EnterRoom.FromString(entered.payload).room_id == Streamer.room_id
    assert transport_pb2.PushFrame.FromString(frames["heartbeat_b64"]).payload_type == "hb"
    assert refused == (200, "DEVICE_BLOCKED", "415")
    assert [request.path.rpartition("/")[2] for request in service.tiktools_requests] == [
        "connection_mode", "live_status", "room_id", "ws_credentials",
    ]  # fmt: skip
    assert service.tiktools_requests[1].body == b'{"unique_id": "tester"}'


async def test_tiktools_says_who_is_not_live_and_who_is_nobody() -> None:
    async with SimulatedService(Streamer(), faults=Faults(not_live=True)) as service:
        status = await post(service, "/tiktools/webcast/live_status", {"unique_id": "tester"})
        no_room = await post(service, "/tiktools/webcast/ws_credentials", {"unique_id": "tester", "room_id": ROOM})
        nobody = await post(service, "/tiktools/webcast/live_status", {"unique_id": "somebody"})
        nowhere = await post(service, "/tiktools/webcast/nowhere", {"unique_id": "tester"})
    assert status.json["data"] == {"unique_id": "tester", "room_id": "", "is_live": False}
    assert (no_room.status, nobody.status, nowhere.status) == (409, 404, 404)
    assert nobody.json["message"]


async def test_tiktools_counts_requests_and_caps_those_without_a_key() -> None:
    faults = Faults(tiktools_anonymous_cap=1)
    async with SimulatedService(Streamer(), keys={KEY}, faults=faults) as service:
        answers = [await post(service, "/tiktools/webcast/connection_mode", {}) for _ in range(2)]
        with_key = await post(service, "/tiktools/webcast/connection_mode", {}, WITH_KEY)
        wrong_key = await post(service, "/tiktools/webcast/connection_mode", {}, {"x-api-key": "other"})
    assert [answer.status for answer in answers] == [200, 429]
    assert answers[1].json["error"]
    assert (with_key.status, wrong_key.status) == (200, 401)
    remaining = [int(answer.headers["X-RateLimit-Remaining"]) for answer in (*answers, with_key)]
    assert remaining == [49, 48, 47]
    assert int(with_key.headers["X-RateLimit-Reset"]) > time.time()


async def test_tiktools_refuses_when_told_and_answers_nonsense_when_told() -> None:
    faults = Faults(tiktools_status=503, tiktools_message="Overloaded", tiktools_retry_after=3, tiktools_refusals=1)
    async with SimulatedService(Streamer(), faults=faults) as service:
        refused = await post(service, "/tiktools/webcast/connection_mode", {})
        answered = await post(service, "/tiktools/webcast/connection_mode", {})
        service.faults = Faults(tiktools_garbage=True, tiktools_mode="direct")
        nonsense = await post(service, "/tiktools/webcast/connection_mode", {})
        service.faults = Faults(tiktools_without_address=True, tiktools_mode="direct")
        direct = await post(service, "/tiktools/webcast/connection_mode", {})
        without = await post(service, "/tiktools/webcast/ws_credentials", {"unique_id": "tester", "room_id": ROOM})
    assert (refused.status, refused.headers["Retry-After"], refused.json) == (
        503, "3", {"status_code": 503, "message": "Overloaded"},
    )  # fmt: skip
    assert answered.status == 200
    assert direct.json["data"]["recommended_mode"] == "direct"
    with pytest.raises(ValueError, match="Expecting value"):
        _ = nonsense.json
    assert "ws_url" not in without.json["data"]


async def test_only_posted_json_is_taken() -> None:
    async with SimulatedService(Streamer()) as service:
        asked = await get(service, "/tiktools/webcast/live_status")
        no_json = await post(service, "/tiktools/webcast/live_status", b"unique_id=tester")
        no_object = await post(service, "/tiktools/webcast/live_status", ["tester"])
    assert (asked.status, asked.headers["Allow"]) == (405, "POST")
    assert (no_json.status, no_object.status) == (400, 400)


# --- everywhere -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"POST /tiktools/webcast/room_id HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % (MAX_BODY + 1),
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        b"POST / HTTP/1.1\r\nno colon\r\n\r\n",
        b"POST  \r\n\r\n",
        b"POST / HTTP/1.1\r\nX: " + b"y" * 20_000,
    ],
    ids=["long", "too-long", "chunked", "two-lengths", "no-header", "no-request", "endless-head"],
)
async def test_a_request_that_cannot_be_read_is_refused_at_once(request_bytes: bytes) -> None:
    async with SimulatedService(Streamer()) as service, asyncio.timeout(30):
        host, port = service.address.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(request_bytes)
        answer = await reader.read()
        writer.close()
    assert answer.startswith(b"HTTP/1.1 400 ")


async def test_a_body_that_comes_in_pieces_is_waited_for() -> None:
    body = b'{"unique_id": "tester"}'
    async with SimulatedService(Streamer()) as service, asyncio.timeout(30):
        host, port = service.address.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        head = b"POST /tiktools/webcast/room_id HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
        for byte in head + body:
            writer.write(bytes((byte,)))
            await writer.drain()
            await asyncio.sleep(0)
        answer = await reader.read()
        writer.close()
    assert ROOM.encode() in answer


async def test_answers_may_be_huge_or_come_drop_by_drop() -> None:
    async with SimulatedService(Streamer(), faults=Faults(huge_bodies=True)) as service:
        huge = await post(service, "/tiktools/webcast/connection_mode", {})
        service.faults = Faults(drip=0.001)
        began = time.monotonic()
        dripped = await get(service, "/webcast/rate_limits")
    assert len(huge.body) == 8 * 1024 * 1024
    assert dripped.status == 200
    assert time.monotonic() - began > 0.001 * len(dripped.body)


async def test_a_body_can_be_replaced_to_see_what_a_client_makes_of_it() -> None:
    async with SimulatedService(Streamer()) as service:
        service.bodies["/tiktools/webcast/live_status"] = b'{"data": 7}'
        answer = await post(service, "/tiktools/webcast/live_status", {"unique_id": "tester"})
    assert answer.json == {"data": 7}
    assert answer.headers["X-RateLimit-Remaining"] == "49"


async def test_an_address_works_once_for_the_name_it_was_signed_for() -> None:
    async with SimulatedService(Streamer()) as service:
        refusals = [
            await refusal_of(webcast_url(service, wrss="made up"), Cookie="ttwid=1"),
            await refusal_of(webcast_url(service)),
            await refusal_of(webcast_url(service), Cookie="ttwid=made-up"),
        ]
        service.faults.handshake_refusal = "illegal secret key"
        refusals.append(await refusal_of(webcast_url(service)))
    blocked = (200, "DEVICE_BLOCKED", "415")
    assert refusals == [(403, "", ""), blocked, blocked, (200, "illegal secret key", "415")]


def test_faults_are_typed_in_as_words() -> None:
    faults = parse_faults(["captcha_page", "close_after=3", "close_reason=bye bye", "drip=0.5", "faulty_sockets=all"])
    assert faults == Faults(captcha_page=True, close_after=3, close_reason="bye bye", drip=0.5, faulty_sockets=None)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("captcha", "There is no fault 'captcha'; there are: no_such_user"),
        ("close_after=soon", "close_after takes a whole number, or all"),
        ("close_code=all", "close_code takes a whole number"),
        ("captcha_page=7", "captcha_page takes yes or no"),
        ("drip=slow", "drip takes a number of seconds"),
    ],
)
def test_a_fault_that_there_is_not_is_told_with_those_there_are(word: str, said: str) -> None:
    with pytest.raises(NoSuchFault, match=re.escape(said)):
        parse_faults([word])


@dataclass(frozen=True)
class Process:
    address: str


async def test_a_person_can_try_keys_and_faults_by_hand() -> None:
    pipe = asyncio.subprocess.PIPE
    words = [
        "-m",
        "tiktok_tui.simulator",
        "--keys",
        f"x,{KEY}",
        "--fault",
        "captcha_page",
        "--fault",
        "sign_status=402",
    ]
    async with asyncio.timeout(60):
        process = await asyncio.create_subprocess_exec(sys.executable, *words, stdin=pipe, stdout=pipe)
        assert process.stdin
        assert process.stdout
        said = (await process.stdout.readline()).decode().split()
        service = Process(said[1])
        page = await get(service, f"/@{said[2]}/live")
        signed = await get(service, "/webcast/fetch")
        with_key = await post(service, "/tiktools/webcast/connection_mode", {}, WITH_KEY)
        wrong_key = await post(service, "/tiktools/webcast/connection_mode", {}, {"x-api-key": "y"})
        process.stdin.close()
        assert await process.wait() == 0
    assert said[0] == "ADDRESS"
    assert b"tiktok-verify-page" in page.body
    assert (signed.status, with_key.status, wrong_key.status) == (402, 200, 401)


async def test_a_fault_that_there_is_not_ends_the_simulator_with_a_sentence() -> None:
    pipe = asyncio.subprocess.PIPE
    words = ["-m", "tiktok_tui.simulator", "--fault", "flood"]
    async with asyncio.timeout(60):
        process = await asyncio.create_subprocess_exec(sys.executable, *words, stdin=pipe, stdout=pipe, stderr=pipe)
        said, complained = await process.communicate()
    assert (process.returncode, said) == (2, b"")
    assert complained.startswith(b"There is no fault 'flood'")
