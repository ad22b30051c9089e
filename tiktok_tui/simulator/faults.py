"""What can go wrong with the service, to be switched on one by one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Faults:
    """All off. May be changed while the service runs.

    Looking up the room:
    `no_such_user`, `not_live`, `age_restricted`: what page and API say of the streamer.
    `page_broken`: the page comes without the room's data; the API still answers.
    `captcha_page`, `blocked_page`: a captcha, or HTTP 403, in the place of the page; the API is closed as well.

    Signing:
    `sign_status` with `sign_message` and `sign_retry_after` (seconds): a refusal, such as 429.
    `sign_refusals`: how many requests meet it; None for all.
    `sign_empty`, `sign_without_cookie`, `sign_garbage`: an answer of no use.

    The socket:
    `handshake_refusal`: answered HTTP 200 with this Handshake-Msg, such as DEVICE_BLOCKED.
    `expired_addresses`: so many dials are answered HTTP 403.
    `silent_after`, `close_after`, `garbage_after`: frames until a socket goes quiet, is closed with `close_code` (0
    breaks it off), or sends bytes that are no frame. They befall the first `faulty_sockets` sockets; None for all.
    `ended_while_away`: once a socket has closed the room is over.

    Everywhere:
    `drip`: seconds between two bytes of an HTTP answer. `huge_bodies`: HTTP answers of 8 MB.
    """

    no_such_user: bool = False
    not_live: bool = False
    age_restricted: bool = False
    page_broken: bool = False
    captcha_page: bool = False
    blocked_page: bool = False
    sign_status: int = 0
    sign_message: str = ""
    sign_retry_after: int | None = None
    sign_refusals: int | None = None
    sign_empty: bool = False
    sign_without_cookie: bool = False
    sign_garbage: bool = False
    handshake_refusal: str = ""
    expired_addresses: int = 0
    silent_after: int | None = None
    close_after: int | None = None
    close_code: int = 1011
    garbage_after: int | None = None
    faulty_sockets: int | None = 1
    ended_while_away: bool = False
    drip: float = 0.0
    huge_bodies: bool = False
