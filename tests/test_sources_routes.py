"""The routes that open the webcast socket by themselves, besides the signed one: tiktools-direct, direct and url."""

from __future__ import annotations

import asyncio
import json
import re
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from helpers.service_client import HastyClock, Streamer, Watcher, chat, cookie_of, route_source, watching
from websockets.asyncio.server import ServerConnection, serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from tiktok_tui.core.service_addresses import USER_AGENT, ServiceAddresses
from tiktok_tui.core.source_items import Phase, RoomFacts, Route
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.simulator.services.tiktools import USER_AGENT as TIKTOOLS_USER_AGENT
from tiktok_tui.sources import http
from tiktok_tui.sources.errors import (
    CookieMissing,
    KeyMissing,
    KeyUnusable,
    NoSuchRoute,
    NotAStreamer,
    SourceError,
    UnsafeAddress,
)
from tiktok_tui.sources.routes import ROUTES, RouteSettings, open_route

KEY = "tk_very_secret_key"
COOKIE = "ttwid=very_secret_cookie; sessionid=very_secret_login"
UNENCRYPTED = ServiceAddresses(webcast_socket="ws://x.example")


async def lose_and_come_back(service: SimulatedService, watcher: Watcher) -> None:
    await watcher.until_phase(Phase.LIVE)
    await service.until(lambda: bool(service.entered))
    service.send(chat("one"))
    service.send(chat("two"))
    await watcher.until_phase(Phase.RECONNECTING)
    service.send(chat("while we were away"))
    await watcher.until_phase(Phase.LIVE)
    await service.until(lambda: len(service.entered) == 2)
    service.send(chat("afterwards"))
    await watcher.until(lambda: "afterwards" in watcher.comments)


# --- what can be known at once ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "streamer", "settings", "error", "words"),
    [
        ("teleport", "ann", RouteSettings(), NoSuchRoute, "auto, signed, tiktools-direct, tiktools, euler, direct"),
        ("auto", "ann", RouteSettings(order=("direct",), cookie=COOKIE), NoSuchRoute, "no route “direct” here"),
        ("euler", "ann", RouteSettings(), KeyMissing, "TIKTOK_TUI_EULER_KEY"),
        ("auto", "ann", RouteSettings(sign_key="“secret”"), KeyUnusable, "set as the sign key is none"),
        ("tiktools", "ann", RouteSettings(tiktools_key="se\ncret"), KeyUnusable, "curly quotation marks"),
        ("direct", "ann", RouteSettings(), CookieMissing, "TIKTOK_TUI_COOKIE"),
        ("direct", "ann", RouteSettings(cookie="  "), CookieMissing, "there is none"),
        ("direct", "ann", RouteSettings(cookie="a=b\r\nx: y"), CookieMissing, "What is set as the cookie"),
        ("direct", "ann", RouteSettings(UNENCRYPTED, cookie=COOKIE), UnsafeAddress, "in clear"),
        ("url", "ann", RouteSettings(), UnsafeAddress, "not the address of a socket"),
        ("url", "https://example.com/", RouteSettings(), UnsafeAddress, "not the address of a socket"),
        ("url", "wss://", RouteSettings(), UnsafeAddress, "not the address of a socket"),
        ("url", "wss://[x", RouteSettings(), UnsafeAddress, "not the address of a socket"),
        ("url", "wss://x.example:99999/", RouteSettings(), UnsafeAddress, "not the address of a socket"),
        ("url", "wss://x.example/" + "a" * 20_000, RouteSettings(), UnsafeAddress, "not the address of a socket"),
        ("url", "wss://x.example/\x1b[2J", RouteSettings(), UnsafeAddress, "characters"),
        ("url", "wss://ann:word@x.example/", RouteSettings(), UnsafeAddress, "password"),
        ("url", "ws://x.example/room", RouteSettings(), UnsafeAddress, "x.example is not encrypted"),
        ("url", "WS://127.0.0.1@x.example/", RouteSettings(), UnsafeAddress, "password"),
    ],
)  # fmt: skip
def test_what_can_be_known_at_once_is_said_at_once(
    name: str, streamer: str, settings: RouteSettings, error: type[SourceError], words: str
) -> None:
    with pytest.raises(error) as caught:
        open_route(name, streamer, settings)
    assert words in str(caught.value)
    assert caught.value.detail
    assert caught.value.advice
    assert str(caught.value).isprintable()
    assert COOKIE not in str(caught.value)
    assert "word@" not in str(caught.value)


@pytest.mark.parametrize("name", [name for name in ROUTES if name != "url"])
@pytest.mark.parametrize("wait", [False, True])
def test_every_route_wants_a_streamer(name: str, wait: bool) -> None:
    with pytest.raises(NotAStreamer):
        open_route(name, "a b", RouteSettings(euler_key="x", cookie="a=b", wait=wait))


def test_an_unencrypted_socket_elsewhere_is_for_those_who_ask_for_it() -> None:
    source = open_route("url", "ws://bench.example/room", RouteSettings(allow_plain_socket=True))
    assert source.route == Route("url", "bench.example", "that you watch")
    assert open_route("url", "wss://webcast-ws.tiktok.com/x", RouteSettings()).route == Route("url")


def test_the_header_names_who_is_asked() -> None:
    real, own = (
        RouteSettings(),
        RouteSettings(ServiceAddresses(sign="https://sign.example", tiktools="https://t.example")),
    )
    assert open_route("signed", "ann", real).route == Route("signed", "Euler Stream", "which room")
    assert open_route("signed", "ann", own).route == Route("signed", "sign.example", "which room")
    assert open_route("tiktools-direct", "ann", real).route.third_party == "tik.tools"
    assert open_route("tiktools-direct", "ann", own).route.third_party == "t.example"


def test_the_document_has_every_route() -> None:
    table = (Path(__file__).parent.parent / "docs" / "routes.md").read_text().partition("| last known")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE) == list(ROUTES)


# --- tiktools-direct --------------------------------------------------------------------------------------------------


async def test_tiktools_direct_asks_for_credentials_and_opens_the_socket_itself() -> None:
    async with SimulatedService(Streamer()) as service:
        source = route_source(service, "tiktools-direct", tiktools_key=KEY)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.LIVE)
            await service.until(lambda: bool(service.entered and service.heartbeats))
            service.send(chat("hello"))
            await watcher.until(lambda: "hello" in watcher.comments)
    assert source.route == Route("tiktools-direct", "127.0.0.1", "which streamer and room")
    assert watcher.phases == [Phase.RESOLVING, Phase.SIGNING, Phase.CONNECTING, Phase.LIVE]
    (asked,) = service.tiktools_requests
    assert asked.path == "/tiktools/webcast/ws_credentials"
    assert json.loads(asked.body or b"") == {"unique_id": "tester", "room_id": str(Streamer.room_id)}
    assert (asked.headers["x-api-key"], asked.headers["user-agent"], asked.query) == (KEY, USER_AGENT, {})
    # The address was made for the name that tik.tools gave.
    assert service.dials[0].headers["user-agent"] == TIKTOOLS_USER_AGENT
    assert not service.sign_requests
    assert not service.hosted_dials
    assert KEY not in repr((source, vars(source).get("route"), watcher.states, service.dials))


async def test_tiktools_direct_comes_back_with_a_fresh_address_the_cursor_and_a_marked_gap() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(close_after=2)) as service,
        watching(route_source(service, "tiktools-direct")) as watcher,
    ):
        await lose_and_come_back(service, watcher)
    assert set(watcher.comments) == {"one", "two", "while we were away", "afterwards"}
    assert [state.is_gap for state in watcher.states if state.phase is Phase.LIVE] == [False, True]
    assert [dial.query["wrss"] for dial in service.dials] == ["signature1", "signature2"]
    assert service.entered[0].cursor == ""
    assert service.entered[1].cursor in [f.frame.cursor for f in watcher.frames if f.frame]


async def test_tiktools_says_who_is_live_when_tiktoks_pages_are_closed() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(blocked_page=True)) as service,
        watching(route_source(service, "tiktools-direct")) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert [request.path.rpartition("/")[2] for request in service.tiktools_requests] == [
        "live_status",
        "ws_credentials",
    ]
    assert any(isinstance(item, RoomFacts) and item.room_id == Streamer.room_id for item in watcher.seen)


@pytest.mark.parametrize(
    ("faults", "code", "detail", "advice"),
    [
        (Faults(no_such_user=True), "no_such_user", "TikTok knows no user @tester.", "Check the spelling"),
        (Faults(captcha_page=True, not_live=True), "not_live", "@tester is not live.", "when the LIVE is on"),
        (Faults(tiktools_status=403, tiktools_message="An API key is needed"), "refused",
         "wants a key for this (HTTP 403): An API key", "Set a tik.tools key"),
        (Faults(tiktools_anonymous_cap=0), "rate_limited", "The limit of 127.0.0.1 is reached (HTTP 429): Anonymous",
         "Try again in 1 hour, set a tik.tools key of your own"),
        (Faults(tiktools_status=429, tiktools_retry_after=1800), "rate_limited", "HTTP 429", "in 30 minutes"),
    ],
)  # fmt: skip
async def test_a_refusal_of_tiktools_that_stays_is_told_once(
    faults: Faults, code: str, detail: str, advice: str
) -> None:
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "tiktools-direct")) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, code)
    assert detail in state.detail
    assert advice in state.advice
    assert Phase.RECONNECTING not in watcher.phases
    assert not service.dials


async def test_a_key_that_tiktools_does_not_know_is_told_without_the_key() -> None:
    async with (
        SimulatedService(Streamer(), keys=["another"]) as service,
        watching(route_source(service, "tiktools-direct", tiktools_key=KEY)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert state.detail == "127.0.0.1 does not accept the tik.tools key (HTTP 401): Invalid API key."
    assert "Correct the key" in state.advice
    assert KEY not in repr(watcher.seen)


@pytest.mark.parametrize(
    ("faults", "detail"),
    [
        (Faults(tiktools_status=500, tiktools_message=f"oops\x1b[2J {KEY}"), "could not help (HTTP 500): oops"),
        (Faults(tiktools_garbage=True), "it has no data"),
        (Faults(tiktools_without_address=True), "it names no socket"),
    ],
)
async def test_a_failure_of_tiktools_that_may_pass_is_tried_again(faults: Faults, detail: str) -> None:
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(route_source(service, "tiktools-direct", tiktools_key=KEY)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert detail in state.detail
    assert KEY not in repr(watcher.seen)
    assert state.detail.isprintable()
    assert len(service.tiktools_requests) == 6


async def test_a_refused_handshake_of_tiktools_advises_another_route() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(handshake_refusal="DEVICE_BLOCKED")) as service,
        watching(route_source(service, "tiktools-direct")) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.detail, state.code) == ("TikTok refuses the connection: DEVICE_BLOCKED (415).", "refused")
    assert "another route" in state.advice
    assert len(service.dials) == 2


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"ws_url": "ws://evil.example/"}, "names an unencrypted socket at evil.example"),
        ({"ws_url": "wss://a:b@evil.example/"}, "a password in its address"),
        ({"ws_url": "https://evil.example/"}, "names no socket"),
        ({"ws_url": ["wss://evil.example/"]}, "names no socket"),
        ({"cookies": "a=b\r\nHost: evil.example"}, "its headers for the socket are none"),
        ({"user_agent": "x\ny"}, "its headers for the socket are none"),
    ],
)
async def test_tiktools_cannot_lead_astray(
    changed: dict[str, object], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with SimulatedService(Streamer()) as service:
        given = service._tiktools._credentials
        monkeypatch.setattr(service._tiktools, "_credentials", lambda *asked: given(*asked) | changed)
        async with watching(route_source(service, "tiktools-direct")) as watcher:
            state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert words in state.detail
    assert not service.dials


# --- direct -----------------------------------------------------------------------------------------------------------


async def test_direct_needs_nobody_but_tiktok_and_a_cookie() -> None:
    async with SimulatedService(Streamer(), faults=Faults(close_after=2)) as service:
        source = route_source(service, "direct", cookie=await cookie_of(service))
        async with watching(source) as watcher:
            await lose_and_come_back(service, watcher)
    assert source.route == Route("direct")
    assert watcher.phases[:3] == [Phase.RESOLVING, Phase.CONNECTING, Phase.LIVE]
    assert [state.is_gap for state in watcher.states if state.phase is Phase.LIVE] == [False, True]
    assert service.dials[0].headers["user-agent"] == USER_AGENT
    assert "cursor" not in service.dials[0].query
    assert service.dials[1].query["cursor"] == service.entered[1].cursor
    assert not service.sign_requests
    assert not service.tiktools_requests


async def test_a_refused_cookie_is_final_and_nothing_is_changed_to_get_round_it() -> None:
    async with (
        SimulatedService(Streamer()) as service,
        watching(route_source(service, "direct", cookie=COOKIE)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert (state.phase, state.code) == (Phase.FAILED, "refused")
    assert state.detail == "TikTok refuses the connection: DEVICE_BLOCKED (415)."
    assert "Take another route" in state.advice
    assert len(service.dials) == 1
    assert "secret" not in repr(watcher.seen)


async def test_the_cookie_goes_to_the_socket_and_to_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    requests: list[urllib.request.Request] = []
    send = http._request

    def noted(request: urllib.request.Request, *rest: Any) -> http.Answer:
        requests.append(request)
        return send(request, *rest)

    monkeypatch.setattr(http, "_request", noted)
    async with SimulatedService(Streamer(), faults=Faults(close_after=0)) as service:
        cookie = await cookie_of(service)
        source = route_source(service, "direct", cookie=f"{cookie}; {COOKIE.split('; ')[1]}")
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.RECONNECTING)
            await watcher.until_phase(Phase.LIVE)
    assert [COOKIE.split("; ")[1] in dial.headers["cookie"] for dial in service.dials] == [True, True]
    assert len(requests) >= 3  # the page, the room's record, the live check
    told = [(request.full_url, request.header_items(), request.data) for request in requests]
    assert "very_secret_login" not in repr((told, watcher.seen, source))
    assert not any("cookie" in name.lower() for request in requests for name, _ in request.header_items())


async def test_no_redirect_carries_a_socket_elsewhere() -> None:
    async with SimulatedService(Streamer()) as service:
        cookie = await cookie_of(service)

        def redirect(_: ServerConnection, request: Request) -> Response:
            headers = Headers({"Location": f"{service.socket_address}{request.path}", "Content-Length": "0"})
            return Response(302, "Found", headers, b"")

        async with serve(lambda _: asyncio.sleep(0), "127.0.0.1", 0, process_request=redirect) as server:
            port = next(iter(server.sockets)).getsockname()[1]
            addresses = ServiceAddresses(service.address, service.address, f"ws://127.0.0.1:{port}")
            source = open_route("direct", "tester", RouteSettings(addresses, cookie=cookie), clock=HastyClock())
            async with watching(source) as watcher:
                state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert "HTTP 302" in state.detail
    assert not service.dials
