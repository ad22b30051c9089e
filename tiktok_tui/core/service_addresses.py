"""Where the services are, and which addresses may be trusted with what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from tiktok_tui.core.version import __version__

# The one name this program goes by, towards every service. A sign server signs an address for this name, therefore the
# socket must use it too. It is nobody else's: no browser is imitated.
USER_AGENT = f"tiktok-tui/{__version__} (terminal monitor for TikTok LIVE; reads only)"


@dataclass(frozen=True, slots=True)
class ServiceAddresses:
    """Base addresses without a slash at the end; those of sockets begin with wss:// or ws://.

    `sign` is any server that speaks Euler Stream's protocol, `euler_socket` its hosted sockets; `tiktools` answers
    requests and `tiktools_socket` is tik.tools' managed socket; `webcast_socket` is TikTok's own, for the direct way.
    """

    tiktok: str = "https://www.tiktok.com"
    webcast: str = "https://webcast.tiktok.com"
    webcast_socket: str = "wss://webcast-ws.tiktok.com"
    sign: str = "https://api.eulerstream.com"
    euler_socket: str = "wss://ws.eulerstream.com"
    tiktools: str = "https://api.tik.tools"
    tiktools_socket: str = "wss://api.tik.tools"

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
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def service_name(address: str) -> str:
    """What a service is called in the header: its name where it is a known one, else its host."""
    host = host_of(address)
    for domain, name in (("eulerstream.com", "Euler Stream"), ("tik.tools", "tik.tools")):
        if host == domain or host.endswith(f".{domain}"):
            return name
    return host


def is_key(text: str) -> bool:
    """Whether it can stand in a header and in an address as it is. "" is no key, and can."""
    return text.isascii() and text.isprintable() and " " not in text


def is_loopback(address: str) -> bool:
    return host_of(address) in ("127.0.0.1", "::1", "localhost")
