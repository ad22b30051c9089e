"""The routes against services that answer as the real ones did in autumn 2026: who is asked, and by what name."""

from __future__ import annotations

import gzip
from dataclasses import replace

import pytest
from helpers.lab import (
    BLOCKED,
    DEVICE_BLOCKED,
    ROOM_A,
    SIGNED_AGENT,
    Answer,
    Lab,
    as_json,
    as_page,
    one_comment,
)
from helpers.lab_client import FETCH, PAGE, comment_then, lab_source, outcome
from helpers.service_client import watching

from tiktok_tui.commands.doctor_routes import ask_services
from tiktok_tui.core.service_addresses import USER_AGENT, ServiceAddresses, socket_owner
from tiktok_tui.core.source_items import Phase, Route
from tiktok_tui.sources.errors import AnswerUnreadable, UnsafeAddress
from tiktok_tui.sources.routes import RouteSettings
from tiktok_tui.sources.webcast.address import check_named_socket
from tiktok_tui.sources.webcast.direct_source import DirectSource

# --- names ------------------------------------------------------------------------------------------------------------


async def test_only_the_signed_socket_goes_by_the_name_that_it_was_signed_for() -> None:
    async with Lab() as lab:
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: "hello" in watcher.comments)
        (signing,) = lab.paths(FETCH)
        assert "user_agent" not in signing.query
        assert {asked.headers["user-agent"] for asked in lab.asked} == {USER_AGENT}
        assert lab.sockets[0].asked.headers["user-agent"] == SIGNED_AGENT
        assert lab.sockets[0].asked.headers["cookie"] == "ttwid=lab"


@pytest.mark.parametrize(("chosen", "used"), [("", USER_AGENT), ("Another/1.0", "Another/1.0")])
async def test_where_the_answer_names_nobody_the_socket_goes_by_the_name_that_was_asked_for(
    chosen: str, used: str
) -> None:
    async with Lab() as lab:
        lab.agent = ""
        async with watching(lab_source(lab, sign_user_agent=chosen)) as watcher:
            await watcher.until_phase(Phase.LIVE)
        assert lab.paths(FETCH)[0].query.get("user_agent", "") == chosen
        assert lab.sockets[0].asked.headers["user-agent"] == used


async def test_a_name_with_a_line_break_in_it_is_no_name() -> None:
    async with Lab() as lab:
        lab.agent = "x\r\nCookie: y"
        state, _ = await outcome(lab)
        assert "user agent" in state.detail
        assert not lab.sockets


# --- who is connected to ----------------------------------------------------------------------------------------------


async def test_a_relay_is_called_one_and_refuses_in_its_own_name() -> None:
    async with Lab() as lab, Lab() as relay:
        lab.push_server = relay.push_server
        source = lab_source(lab)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
        assert source.route.third_party == "127.0.0.1 (relay)"
        assert source.route.sees == "which room and all of the chat"
        relay.handshake = DEVICE_BLOCKED
        state, _ = await outcome(lab)
        assert state.detail == "127.0.0.1 refuses the connection: DEVICE_BLOCKED (415)."


async def test_a_socket_of_the_direct_route_that_is_not_tiktoks_is_said_to_see_the_cookie() -> None:
    async with Lab() as lab, Lab() as other:
        addresses = replace(ServiceAddresses.all_at(lab.address), webcast_socket="wss://sockets.example")
        source = lab_source(lab, "direct", addresses=addresses, cookie="ttwid=x")
        assert isinstance(source, DirectSource)
        assert source._socket_owner(other.socket_address) == "127.0.0.1"
    assert source.route == Route("direct", "127.0.0.1 (relay)", "your cookie and all of the chat")


async def test_the_route_of_auto_names_the_relay_as_well() -> None:
    async with Lab() as lab, Lab() as relay:
        lab.push_server = relay.push_server
        source = lab_source(lab, "auto")
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
    assert "relay" in source.route.third_party


@pytest.mark.parametrize(
    ("url", "owner"),
    [
        ("wss://webcast-ws.tiktok.com/x", "TikTok"),
        ("wss://ws-fallback.eulerstream.com/", "Euler Stream"),
        ("wss://tiktok.com.example/", "tiktok.com.example"),
        ("wss://eviltiktok.com/", "eviltiktok.com"),
    ],
)
def test_who_is_at_a_socket_follows_from_its_host(url: str, owner: str) -> None:
    assert socket_owner(url, ServiceAddresses()) == owner


@pytest.mark.parametrize(
    "url",
    [
        "wss://webcast16-ws-useast1a.tiktok.com/x?a=b",
        "wss://ws-fallback.eulerstream.com/",
        "wss://relay.bench.example/",
    ],
)
def test_sockets_of_tiktok_of_the_service_and_of_the_config_may_be_named(url: str) -> None:
    check_named_socket(url, "https://api.eulerstream.com", ServiceAddresses(socket_hosts=("bench.example",)))


@pytest.mark.parametrize(
    "url",
    [
        "wss://evil.example/",
        "wss://eviltiktok.com/",
        "wss://tiktok.com.evil.example/",
        "wss://evil.example\\.tiktok.com/",
        "wss://127.0.0.1/",
        "wss://localhost:8080/",
        "wss://[::1]/",
        "wss://169.254.169.254/",
        "wss://api.tik.tools/",
        "wss://webcast-ws.tiktok.com:99999/",
        "wss://webcast-ws.tiktok.com:x/",
        "wss://[x/",
        "ws://webcast-ws.tiktok.com/",
        "wss://a@webcast-ws.tiktok.com/",
        "https://webcast-ws.tiktok.com/",
    ],
)
def test_other_sockets_are_not_dialled_because_a_service_says_so(url: str) -> None:
    with pytest.raises((UnsafeAddress, AnswerUnreadable)):
        check_named_socket(url, "https://api.eulerstream.com", ServiceAddresses())


async def test_a_query_of_the_named_socket_stays_part_of_its_address() -> None:
    async with Lab() as lab:
        lab.push_server += "?sig=a%2Fb+c&aid=7"
        async with watching(lab_source(lab)) as watcher:
            await watcher.until_phase(Phase.LIVE)
        target = lab.sockets[0].asked.target
        assert target.partition("?")[2].startswith("sig=a%2Fb+c&aid=7&")
        assert "&wrss=w&" in target
        assert target.count("aid=") == 1
        assert target.endswith("&version_code=270000")


# --- what a sign server answers ---------------------------------------------------------------------------------------


async def test_a_sign_server_without_the_old_path_is_asked_at_the_new_one_from_then_on() -> None:
    async with Lab() as lab:
        lab.answers[FETCH] = as_json({"message": "Route '/webcast/fetch' DNE"}, 404)
        lab.answers[f"/webcast/rooms/{ROOM_A}/connect"] = lab.signed()
        lab.talks = [comment_then(1011), one_comment]
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: watcher.phases.count(Phase.LIVE) == 2)
        assert len(lab.paths(FETCH)) == 1
        assert len(lab.paths("/connect")) == 2


@pytest.mark.parametrize(
    ("answer", "code", "said", "unsaid"),
    [
        (BLOCKED, "refused", "(HTTP 403), with a web page", "plan|key"),
        (as_page("<html>", 429), "rate_limited", "asks for a pause (HTTP 429)", "quota|key"),
        (as_page("<html>", 502), "refused", "HTTP 502", "plan|key|quota"),
        (as_json({"message": "Forbidden"}, 403), "refused", "(HTTP 403): Forbidden", "plan|key|quota"),
        (as_json({"message": "Upgrade your plan"}, 403), "refused", "present plan (HTTP 403): Upgrade", "quota"),
        (as_json({"message": "Invalid API key"}, 401), "refused", "accept the sign key: Invalid API key", "quota"),
        (as_json({"message": "Daily quota used up"}, 429), "rate_limited", "quota of 127.0.0.1 is used up", "plan"),
        (as_page("<html>captive portal</html>"), "unreadable", "a web page in the place of the socket's", "plan|key"),
        (as_json({"code": 429, "message": "Too many requests"}), "rate_limited", "Too many requests", "plan"),
        (as_json({"ok": True}), "unreadable", "JSON in the place of the socket's address", "plan|key|quota"),
        (Answer(b""), "refused", "an empty answer", "plan|key|quota"),
    ],
)
async def test_a_key_a_plan_or_a_quota_is_the_reason_only_where_the_words_say_so(
    answer: Answer, code: str, said: str, unsaid: str
) -> None:
    async with Lab() as lab:
        lab.answers[FETCH] = answer
        state, _ = await outcome(lab)
    assert (state.phase, state.code) == (Phase.FAILED, code)
    assert said in state.detail
    assert not any(word in state.detail for word in unsaid.split("|"))


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        (BLOCKED, "refused", "tik.tools refuses the socket (HTTP 403, with a web page)."),
        (as_json({"message": "Invalid API key"}, 401), "refused", "wants a key: HTTP 401: Invalid API key."),
        (as_json({"message": "Upgrade your plan"}, 403), "refused", "the present plan: HTTP 403: Upgrade your plan."),
        (
            as_json({"error": "connection limit reached"}, 403),
            "rate_limited",
            "limit is reached (HTTP 403: connection",
        ),
        (as_json({"error": "User is not currently live"}, 400), "not_live", "@hana is not live."),
        (as_page("<html>", 502), "lost", "answered HTTP 502, with a web page in the place of a socket"),
    ],
)
async def test_a_hosted_socket_that_does_not_open_says_why_in_the_words_of_the_service(
    answer: Answer, code: str, said: str
) -> None:
    async with Lab() as lab:
        lab.handshake = answer
        state, _ = await outcome(lab, "tiktools")
    assert (state.phase, state.code) == (Phase.FAILED, code)
    assert said in state.detail


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (BLOCKED, "refuses to answer (HTTP 403)"),
        (as_page("<html>", 429), "asks for a pause (HTTP 429)"),
        (as_json({"message": "Invalid API key"}, 401), "does not accept the key (HTTP 401: Invalid API key)"),
    ],
)
async def test_the_doctor_blames_a_key_only_on_the_word_of_the_service(answer: Answer, words: str) -> None:
    async with Lab() as lab:
        lab.answers["/webcast/rate_limits"] = answer
        findings = await ask_services(RouteSettings(ServiceAddresses.all_at(lab.address)))
    assert not findings["sign server"].works
    assert findings["sign server"].words == f"(this machine) {words}"


async def test_answers_that_come_compressed_unasked_are_read() -> None:
    def packed(answer: Answer) -> Answer:
        headers = {**answer.headers, "Content-Encoding": "gzip"}
        half = len(answer.body) // 2
        return Answer(gzip.compress(answer.body[:half]) + gzip.compress(answer.body[half:]), 200, headers)

    async with Lab() as lab:
        lab.answers |= {PAGE: packed(lab.page()), FETCH: packed(lab.signed())}
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: "hello" in watcher.comments)
