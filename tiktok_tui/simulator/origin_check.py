"""Who may come to an open room on this machine: programs, and pages of this machine, but no pages out of the Internet.

Every web page in a browser may dial a socket on the same machine; browsers leave it to the server to look where the
page came from. A page may also get a name of its own to point here, and then ask for anything (DNS rebinding).
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from tiktok_tui.simulator.service_state import ClientRequest

# Clients that are no browser say that they come from TikTok's pages, as TikTok wants it.
_TIKTOK = "tiktok.com"


def is_allowed_origin(request: ClientRequest, address: str) -> bool:
    """Whether a request to the services at `address` may be answered."""
    origin = request.headers.get("origin")
    if origin is not None:
        page = _host(origin)
        if not (is_this_machine(page) or page == _TIKTOK or page.endswith(f".{_TIKTOK}")):
            return False
    # Beyond this machine it has names that are not known here.
    return "host" not in request.headers or not is_this_machine(_host(address)) or is_this_machine(_host_asked(request))


def is_this_machine(host: str) -> bool:
    """Whether the name or the number of a host can only mean the machine that one is on."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _host_asked(request: ClientRequest) -> str:
    return _host(f"http://{request.headers['host']}")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
