"""The url route: any webcast socket by its address, such as a colleague's `tiktok-tui serve` or a test bench."""

from __future__ import annotations

from random import Random
from urllib.parse import parse_qs, urlsplit

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.json_access import as_int
from tiktok_tui.core.service_addresses import host_of, is_loopback
from tiktok_tui.core.source_items import RoomFacts, Route
from tiktok_tui.sources.errors import HandshakeRefused, SocketNotOpened, SourceError, UnsafeAddress
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.address import MAX_ADDRESS, SocketAddress, has_port_or_none, with_socket_params
from tiktok_tui.sources.webcast.source import WebcastSource


def is_socket_address(text: str) -> bool:
    return text.strip().lower().startswith(("wss://", "ws://"))


class UrlSource(WebcastSource):
    """A source for a given address, without any look-up. An address with parameters of its own is used as it is.

    The room's id is the parameter `room_id`, if there is one. Raises UnsafeAddress at once for what is no address, has
    a password in it, or is unencrypted and beyond this machine, unless `allow_plain`.
    """

    def __init__(
        self,
        address: str,
        *,
        allow_plain: bool = False,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(clock=clock, timings=timings, random=random)
        self._address = _checked(address.strip(), allow_plain=allow_plain)
        self._query = parse_qs(urlsplit(self._address).query)
        self._facts = RoomFacts(room_id=as_int(self._query.get("room_id", [""])[0]))
        self._host = host_of(self._address)
        is_tiktok = self._host.endswith(".tiktok.com")
        self.route = Route("url") if is_tiktok else Route("url", self._host, "that you watch")

    async def _socket_address(self) -> SocketAddress:
        room_id, position = self._facts.room_id, self._position
        url = self._address if self._query else with_socket_params(self._address, room_id, position)
        return SocketAddress(url, room_id, cursor=position.cursor)

    def _explained(self, error: HandshakeRefused | SocketNotOpened) -> SourceError:
        advice = "Ask the service; the address may be an old one, or made for another program."
        if isinstance(error, SocketNotOpened):
            return SocketNotOpened(error.status, advice, who=self._host)
        return HandshakeRefused(error.message, error.status, who=self._host, advice=advice)


def _checked(address: str, *, allow_plain: bool) -> str:
    advice = "Give an address such as wss://example.com/room."
    scheme, separator, rest = address.partition("://")
    address = f"{scheme.lower()}{separator}{rest}"
    is_socket = is_socket_address(address) and has_port_or_none(address)
    if not is_socket or not host_of(address) or len(address) > MAX_ADDRESS:
        raise UnsafeAddress("This is not the address of a socket", advice)
    if not address.isascii() or not address.isprintable() or " " in address:
        raise UnsafeAddress("The socket's address has characters in it that no address has", advice)
    parts = urlsplit(address)
    if parts.username is not None:
        raise UnsafeAddress("The socket's address has a password in it, which would show in the process list", advice)
    if parts.scheme == "ws" and not is_loopback(address) and not allow_plain:
        raise UnsafeAddress(
            f"The socket at {host_of(address)} is not encrypted",
            "Use a wss:// address, or add --unencrypted if everybody on the way may read along.",
        )
    return address.partition("#")[0]
