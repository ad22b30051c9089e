"""Which proxy of the environment a connection goes through, by the rules that httpx and curl share.

`https_proxy` holds for https:// and wss://, `http_proxy` for http:// and ws://, `all_proxy` for both; lower case comes
before upper case, an empty variable is none, and an address without a scheme is an HTTP proxy. `no_proxy` lists hosts,
domains, networks in CIDR notation, or *. This machine is never reached through a proxy. A proxy that cannot be used is
an error: the connection is then not made at all, rather than past the proxy.
"""

from __future__ import annotations

import ipaddress
import re
import urllib.request
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from tiktok_tui.core.service_addresses import is_loopback

_VARIABLES = {
    "https": ("https", "all"),
    "http": ("http", "all"),
    "wss": ("wss", "https", "all"),
    "ws": ("ws", "http", "all"),
}
# Desktop environments write socks:// for a SOCKS5 proxy. A system's own settings may name one under this key.
_SYSTEM_SOCKS = "socks"
_SCHEMES = {"socks": "socks5h"}
_DEFAULT_PORTS = {"http": 80, "https": 443, "socks4": 1080, "socks4a": 1080, "socks5": 1080, "socks5h": 1080}
_NAME = "the proxy in the environment"
_HOST = re.compile(r"[A-Za-z0-9_.:-]+")


class ProxyUnusable(Exception):
    """A proxy is set and cannot be used. The message names no address, which may hold a password."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy server. `host` is without the brackets of IPv6."""

    scheme: str
    host: str
    port: int
    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @property
    def is_socks(self) -> bool:
        return self.scheme.startswith("socks")

    @property
    def resolves_names(self) -> bool:
        """Whether the proxy looks host names up, rather than this machine."""
        return self.scheme not in ("socks4", "socks5")

    @property
    def address(self) -> str:
        """As a URL, with the password."""
        user = f"{quote(self.username, safe='')}:{quote(self.password, safe='')}@" if self.username else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{user}{host}:{self.port}"


def proxy_for(url: str) -> Proxy | None:
    """The proxy for a connection to `url`, None for a direct one. Raises ProxyUnusable."""
    if is_loopback(url):
        return None
    proxies = urllib.request.getproxies()
    if _is_excepted(url, proxies.get("no", "")):
        return None
    scheme = urlsplit(url).scheme
    address = next((found for name in (*_VARIABLES[scheme], _SYSTEM_SOCKS) if (found := proxies.get(name, ""))), "")
    return parse_proxy(address) if address else None


def through(proxy: Proxy | None, reason: str) -> str:
    """`reason`, why a host could not be reached, with the proxy that stood between where there was one."""
    return reason if proxy is None or _NAME in reason else f"{reason}, through {_NAME}"


def parse_proxy(address: str) -> Proxy:
    """Read the value of a proxy variable. Raises ProxyUnusable."""
    text = address.strip()
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        scheme = _SCHEMES.get(parts.scheme, parts.scheme)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ProxyUnusable(f"{_NAME} is not an address") from None
    if scheme not in _DEFAULT_PORTS:
        raise ProxyUnusable(f"{_NAME} is of a kind that is not supported")
    if not _HOST.fullmatch(host) or port == 0:
        raise ProxyUnusable(f"{_NAME} is not an address")
    return Proxy(
        scheme, host, port or _DEFAULT_PORTS[scheme], unquote(parts.username or ""), unquote(parts.password or "")
    )


def _is_excepted(url: str, exceptions: str) -> bool:
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    port = parts.port or {"https": 443, "wss": 443}.get(parts.scheme, 80)
    if any(_covers(entry, host, port) for entry in re.split(r"[,\s]+", exceptions.lower()) if entry):
        return True
    # A system's own settings have exceptions of another form.
    return not urllib.request.getproxies_environment() and bool(urllib.request.proxy_bypass(host))


def _covers(entry: str, host: str, port: int) -> bool:
    """Whether `entry` of no_proxy covers `host`: itself, a domain that it is in, or a network."""
    if entry == "*":
        return True
    entry = entry.partition("://")[2] or entry
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        pass  # one of the two is a name
    name, separator, number = entry.rpartition(":")
    if separator and number.isdigit():
        if number != str(port):
            return False
        entry = name.strip("[]")
    domain = entry.removeprefix("*").strip(".")
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))
