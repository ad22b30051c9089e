"""What the tests against the lab share: sources of its room, and what happens on its sockets."""

from __future__ import annotations

from typing import Any

from helpers.lab import ENTERED, Lab, LabSocket, Talk, as_json, as_page, comment_frame
from helpers.service_client import HastyClock, Watcher, watching
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import ConnectionState, Source
from tiktok_tui.sources.routes import RouteSettings, open_route
from tiktok_tui.sources.timings import Timings

NO_USER = as_json({"statusCode": 19881007, "message": "user_not_found", "data": {}})
UNKNOWN_TO_THE_PAGE = as_page('<script id="SIGI_STATE" type="application/json">{"LiveRoom": {}}</script>')
PAGE, API, FETCH = "/@hana/live", "/api-live/user/room/", "/webcast/fetch"


def lab_source(lab: Lab, route: str = "signed", **settings: Any) -> Source:
    addresses = ServiceAddresses(
        tiktok=lab.address,
        webcast=lab.address,
        webcast_socket=lab.socket_address,
        sign=lab.address,
        tiktools=lab.address,
        tiktools_socket=lab.socket_address,
        euler_socket=lab.socket_address,
    )
    chosen = RouteSettings(settings.pop("addresses", addresses), **settings)
    return open_route(route, "hana", chosen, clock=HastyClock(), timings=Timings(open=10))


async def outcome(lab: Lab, route: str = "signed", **settings: Any) -> tuple[ConnectionState, Watcher]:
    async with watching(lab_source(lab, route, **settings)) as watcher:
        return await watcher.to_the_end(), watcher


def comment_then(code: int, reason: str = "", text: str = "hello") -> Talk:
    """One comment, and then the socket is closed."""

    async def talk(socket: LabSocket) -> None:
        await socket.send(ENTERED)
        await socket.send(comment_frame(text))
        await socket.close(code, reason)

    return talk


def closed(code: int, reason: str = "") -> Talk:
    async def talk(socket: LabSocket) -> None:
        await socket.close(code, reason)

    return talk
