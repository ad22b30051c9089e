"""Every way into a room, by the name that --route takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.route_names import AUTOMATIC_ROUTES, ROUTES
from tiktok_tui.core.service_addresses import ServiceAddresses, is_key
from tiktok_tui.core.source_items import RoomFacts, Source
from tiktok_tui.sources.errors import KeyUnusable, NoSuchRoute
from tiktok_tui.sources.streamer import parse_streamer
from tiktok_tui.sources.timings import Timings

if TYPE_CHECKING:
    from tiktok_tui.sources.webcast.sign_server import SignEndpoint

__all__ = ["ROUTES", "RouteSettings", "open_route"]


@dataclass(frozen=True, slots=True)
class RouteSettings:
    """What the routes need. A key or cookie of "" is none.

    `order` is what auto tries, () for signed, tiktools-direct and tiktools, with euler behind them when it has a key.
    `sign_user_agent` is what socket addresses are to be signed for, "" for the sign server's choice. `euler_raw` asks
    Euler Stream's socket for TikTok's own frames. `allow_plain_socket` allows the url route ws:// beyond this machine.
    `wait` waits for a streamer who is not live, and after each LIVE for the next.
    """

    addresses: ServiceAddresses = field(default_factory=ServiceAddresses)
    sign_key: str = field(default="", repr=False)
    tiktools_key: str = field(default="", repr=False)
    euler_key: str = field(default="", repr=False)
    cookie: str = field(default="", repr=False)
    order: tuple[str, ...] = ()
    sign_user_agent: str = ""
    euler_raw: bool = False
    allow_plain_socket: bool = False
    wait: bool = False

    @property
    def automatic_order(self) -> tuple[str, ...]:
        if self.order:
            return self.order
        return AUTOMATIC_ROUTES if self.euler_key else AUTOMATIC_ROUTES[:-1]


def open_route(
    name: str,
    streamer: str,
    settings: RouteSettings,
    *,
    clock: Clock | None = None,
    timings: Timings | None = None,
    random: Random | None = None,
) -> Source:
    """The source of a streamer's room by the route `name`. For the route url, `streamer` is the socket's address.

    Raises at once what can be known at once: NoSuchRoute, NotAStreamer, KeyMissing, KeyUnusable, CookieMissing and
    UnsafeAddress.
    """
    if name not in ROUTES:
        raise NoSuchRoute(name, ROUTES)
    keys = {
        "sign key": settings.sign_key,
        "tik.tools key": settings.tiktools_key,
        "Euler Stream key": settings.euler_key,
    }
    for what, key in keys.items():
        if not is_key(key):
            raise KeyUnusable(what)
    if name == "url":
        from tiktok_tui.sources.webcast.address_source import UrlSource

        return UrlSource(streamer, allow_plain=settings.allow_plain_socket, clock=clock, timings=timings, random=random)
    opener = _Opener(parse_streamer(streamer), settings, clock, timings, random)
    if not settings.wait:
        return opener.open(name)
    from tiktok_tui.sources.wait_for_live import WaitForLiveSource

    return WaitForLiveSource(lambda: opener.open(name), clock=clock, random=random)


@dataclass(slots=True)
class _Opener:
    """Opens routes for one streamer. Each imports what only it needs: start-up has a budget."""

    handle: str
    settings: RouteSettings
    clock: Clock | None
    timings: Timings | None
    random: Random | None
    endpoint: SignEndpoint | None = None  # what was learnt of the sign server

    def open(self, name: str, known: RoomFacts | None = None) -> Source:
        handle, settings, addresses = self.handle, self.settings, self.settings.addresses
        clock, timings, random = self.clock, self.timings, self.random
        match name:
            case "auto":
                from tiktok_tui.sources.auto import AutoSource

                if wrong := [route for route in settings.automatic_order if route not in AUTOMATIC_ROUTES]:
                    raise NoSuchRoute(wrong[0], AUTOMATIC_ROUTES)
                return AutoSource(settings.automatic_order, self.open)
            case "signed":
                from tiktok_tui.sources.webcast.sign_server import SignEndpoint
                from tiktok_tui.sources.webcast.signed_source import SignedSource

                self.endpoint = self.endpoint or SignEndpoint()
                return SignedSource(
                    handle,
                    addresses,
                    settings.sign_key,
                    user_agent=settings.sign_user_agent,
                    endpoint=self.endpoint,
                    known=known,
                    clock=clock,
                    timings=timings,
                    random=random,
                )
            case "tiktools-direct":
                from tiktok_tui.sources.webcast.tiktools_direct_source import TikToolsDirectSource

                return TikToolsDirectSource(
                    handle, addresses, settings.tiktools_key, known=known, clock=clock, timings=timings, random=random
                )
            case "tiktools":
                from tiktok_tui.sources.hosted.tiktools import TikToolsSocketSource

                return TikToolsSocketSource(
                    handle, addresses, settings.tiktools_key, clock=clock, timings=timings, random=random
                )
            case "euler":
                from tiktok_tui.sources.hosted.euler import EulerSocketSource

                return EulerSocketSource(
                    handle,
                    addresses,
                    settings.euler_key,
                    raw_frames=settings.euler_raw,
                    clock=clock,
                    timings=timings,
                    random=random,
                )
            case "direct":
                from tiktok_tui.sources.webcast.direct_source import DirectSource

                return DirectSource(handle, addresses, settings.cookie, clock=clock, timings=timings, random=random)
            case _:
                raise NoSuchRoute(name, ROUTES)
