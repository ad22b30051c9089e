"""Where the services are, and which addresses may be trusted with what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from tiktok_tui import __version__

# The one name this program goes by, towards every service. A sign server signs an address for this name, therefore the
# socket must use it too. It is nobody else's: no browser is imitated.
USER_AGENT = f"tiktok-tui/{__version__} (terminal monitor for TikTok LIVE; reads only)"


@dataclass(frozen=True, slots=True)
class ServiceAddresses:
    """Base addresses without a slash at the end. `sign` is any server that speaks Euler Stream's protocol."""

    tiktok: str = "https://www.tiktok.com"
    webcast: str = "https://webcast.tiktok.com"
    sign: str = "https://api.eulerstream.com"

    @classmethod
    def all_at(cls, address: str) -> Self:
        """One server plays every part, as the simulated room does."""
        base = address.rstrip("/")
        return cls(tiktok=base, webcast=base, sign=base)


def host_of(address: str) -> str:
    """The host's name for sentences, "" when the address has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def is_loopback(address: str) -> bool:
    return host_of(address) in ("127.0.0.1", "::1", "localhost")
