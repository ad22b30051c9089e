"""What can go wrong with the services, to be switched on one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(slots=True)
class Faults:
    """All off. May be changed while the services run.

    TikTok's pages:
    `no_such_user`, `not_live`, `age_restricted`: what every service says of the streamer; only TikTok restricts by age.
    `page_broken`: the page comes without the room's data; the API still answers.
    `captcha_page`, `blocked_page`: a captcha, or HTTP 403, in the place of the page; the API is closed as well.
    `pages_without_cookie`: so many profile pages come without the ttwid cookie, as when TikTok suspects a program.

    The sign server:
    `sign_status` with `sign_message` and `sign_retry_after` (seconds): a refusal, such as 429 for a used-up quota.
    `sign_refusals`: how many requests meet it; None for all.
    `sign_empty`, `sign_without_cookie`, `sign_garbage`: an answer of no use.

    tik.tools' requests:
    `tiktools_status` with `tiktools_message` and `tiktools_retry_after` (seconds): a refusal.
    `tiktools_refusals`: how many requests meet it; None for all.
    `tiktools_anonymous_cap`: so many requests without a key are answered, then come 429; None for no end.
    `tiktools_mode`: what it recommends, "managed" or "direct".
    `tiktools_garbage`: no JSON. `tiktools_without_address`: credentials that lack the socket's address.

    The webcast socket:
    `handshake_refusal`: answered HTTP 200 with this Handshake-Msg, such as DEVICE_BLOCKED.
    `direct_refusal`: the same, for unsigned addresses; the first `direct_refusals` of them, None for all.
    `expired_addresses`: so many dials are answered HTTP 403.

    The hosted sockets, of Euler Stream and of tik.tools:
    `hosted_status`: the handshake is answered with this HTTP status. `hosted_code`: closed with this code before a word
    is said. Both befall the first `faulty_sockets` that are dialled.
    `limit_notice`: tik.tools sends such a notice (anon_limit, demo_limit, session_limit) before `close_after` closes.

    Every socket:
    `silent_after`, `close_after`, `garbage_after`: frames until a socket goes quiet, is closed with `close_code` (0
    breaks it off) and `close_reason`, or sends what makes no sense. `socket_drip`: seconds between two bytes of a
    message. They befall the first `faulty_sockets` that enter the room; None for all.
    `ended_while_away`: once a socket has closed the room is over.

    Every HTTP answer:
    `drip`: seconds between two of its bytes. `huge_bodies`: it has 8 MB.
    """

    no_such_user: bool = False
    not_live: bool = False
    age_restricted: bool = False
    page_broken: bool = False
    captcha_page: bool = False
    blocked_page: bool = False
    pages_without_cookie: int = 0
    sign_status: int = 0
    sign_message: str = ""
    sign_retry_after: int | None = None
    sign_refusals: int | None = None
    sign_empty: bool = False
    sign_without_cookie: bool = False
    sign_garbage: bool = False
    tiktools_status: int = 0
    tiktools_message: str = ""
    tiktools_retry_after: int | None = None
    tiktools_refusals: int | None = None
    tiktools_anonymous_cap: int | None = None
    tiktools_mode: str = "managed"
    tiktools_garbage: bool = False
    tiktools_without_address: bool = False
    handshake_refusal: str = ""
    direct_refusal: str = ""
    direct_refusals: int | None = None
    expired_addresses: int = 0
    hosted_status: int = 0
    hosted_code: int = 0
    limit_notice: str = ""
    silent_after: int | None = None
    close_after: int | None = None
    close_code: int = 1011
    close_reason: str = ""
    garbage_after: int | None = None
    faulty_sockets: int | None = 1
    socket_drip: float = 0.0
    ended_while_away: bool = False
    drip: float = 0.0
    huge_bodies: bool = False


class NoSuchFault(ValueError):
    """A fault that there is not, or a value that it cannot have."""


def parse_faults(words: Iterable[str]) -> Faults:
    """Faults from "NAME=VALUE" as a person types them; a name alone switches it on. Raises NoSuchFault."""
    kinds = {each.name: str(each.type) for each in fields(Faults)}
    faults = Faults()
    for word in words:
        name, _, value = word.partition("=")
        if name not in kinds:
            raise NoSuchFault(f"There is no fault {name!r}; there are: {', '.join(kinds)}.")
        try:
            setattr(faults, name, _parsed(value, kinds[name]))
        except ValueError:
            raise NoSuchFault(f"{name} takes {_EXPLAINED[kinds[name]]}, not {value!r}.") from None
    return faults


_EXPLAINED = {
    "bool": "yes or no",
    "int": "a whole number",
    "int | None": "a whole number, or all",
    "float": "a number of seconds",
    "str": "words",
}


def _parsed(value: str, kind: str) -> bool | int | float | str | None:
    match kind:
        case "bool":
            if value not in ("", "yes", "no"):
                raise ValueError
            return value != "no"
        case "int | None" if value == "all":
            return None
        case "int" | "int | None":
            return int(value)
        case "float":
            return float(value)
        case _:
            return value
