"""Where the services are, and which addresses may be trusted with what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from tiktok_tui.core.version import __version__

# The one name this program goes by, with every service. Only a socket whose address was signed for another name uses
# that one: TikTok accepts it with no other.
USER_AGENT = f"tiktok-tui/{__version__} (terminal monitor for TikTok LIVE; reads only)"

_TIKTOK_DOMAINS = ("tiktok.com", "tiktokv.com", "tiktokv.us", "tiktokv.eu", "tiktokw.us")
_SERVICES = {"eulerstream.com": "Euler Stream", "tik.tools": "tik.tools"}


@dataclass(frozen=True, slots=True)
class ServiceAddresses:
    """Base addresses without a slash at the end; those of sockets begin with wss:// or ws://.

    `sign` is any server that speaks Euler Stream's protocol, `euler_socket` its hosted sockets; `tiktools` answers
    requests and `tiktools_socket` is tik.tools' managed socket; `webcast_socket` is TikTok's own, for the direct way.
    `socket_hosts` are hosts, or domains, that a service may name for a socket besides TikTok's and its own.
    """

    tiktok: str = "https://www.tiktok.com"
    webcast: str = "https://webcast.tiktok.com"
    webcast_socket: str = "wss://webcast-ws.tiktok.com"
    sign: str = "https://api.eulerstream.com"
    euler_socket: str = "wss://ws.eulerstream.com"
    tiktools: str = "https://api.tik.tools"
    tiktools_socket: str = "wss://api.tik.tools"
    socket_hosts: tuple[str, ...] = ()

    @classmethod
    def all_at(cls, address: str) -> Self:
        """One server plays every part, as the simulated room does. Services whose paths are the same get a folder."""
        base = address.rstrip("/")
        socket = base.replace("http", "ws", 1)
        return cls(
            tiktok=base,
            webcast=base,
            webcast_socket=socket,
            sign=base,
            euler_socket=f"{socket}/euler",
            tiktools=f"{base}/tiktools",
            tiktools_socket=f"{socket}/tiktools",
        )


def host_of(address: str) -> str:
    """The host's name for sentences, "" when the address has none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_in_domain(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def is_tiktok(host: str) -> bool:
    return any(is_in_domain(host, domain) for domain in _TIKTOK_DOMAINS)


def service_domain(host: str) -> str:
    """The domain of a known service that `host` is in, else `host` itself: where other domains begin is not known."""
    return next((domain for domain in _SERVICES if is_in_domain(host, domain)), host)


def service_name(address: str) -> str:
    """What a service is called in the header: its name where it is a known one, else its host."""
    host = host_of(address)
    return "TikTok" if is_tiktok(host) else _SERVICES.get(service_domain(host), host)


def socket_owner(url: str, addresses: ServiceAddresses) -> str:
    """Who answers at the socket `url`: TikTok, a known service, or the host by its name.

    On this machine a server counts as TikTok when it is configured as such, port included.
    """
    configured = (addresses.tiktok, addresses.webcast, addresses.webcast_socket)
    if is_loopback(url) and urlsplit(url).netloc in {urlsplit(address).netloc for address in configured}:
        return "TikTok"
    return service_name(url)


def is_key(text: str) -> bool:
    """Whether it can stand in a header and in an address as it is. "" is no key, and can."""
    return text.isascii() and text.isprintable() and " " not in text


def is_loopback(address: str) -> bool:
    return host_of(address) in ("127.0.0.1", "::1", "localhost")
