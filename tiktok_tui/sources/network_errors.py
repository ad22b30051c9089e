"""Why a host could not be reached, in words that hold neither an address nor a header."""

from __future__ import annotations

import os
import re
import socket
import ssl

# How urllib says that a proxy opens no way to the host.
_TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})")


def refused_by_proxy(status: int) -> str:
    return f"the proxy in the environment answers HTTP {status}"


def why_unreachable(error: Exception, seconds: float) -> str:
    """`seconds` is how long an answer was waited for. "" for what is no error of the network."""
    match error:
        case TimeoutError():
            return f"no answer in {seconds:g} seconds"
        case socket.gaierror():
            return "no such host, or no name service"
        case ssl.SSLCertVerificationError():
            return "its certificate is not trusted"
        case ssl.SSLError():
            return "no secure connection"
        case OSError(errno=int(number)):  # not strerror: asyncio writes the address into it
            return os.strerror(number).lower()
        case OSError():
            refusal = _TUNNEL_REFUSED.match(str(error))
            return refused_by_proxy(int(refusal[1])) if refusal else "no connection"
    return ""
