"""Which ways into a room are open from here: the doctor asks each service one small question."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable, Mapping
from dataclasses import dataclass, field

from tiktok_tui.core.json_access import as_int, get_path, parse_object
from tiktok_tui.core.service_addresses import ServiceAddresses, host_of, is_loopback
from tiktok_tui.sources.errors import AgeRestricted, AnswerUnreadable, NoSuchUser, NotLive, SourceError, quoted, without
from tiktok_tui.sources.http import Answer, get
from tiktok_tui.sources.refusals import Subject, message_in, subject_of
from tiktok_tui.sources.routes import RouteSettings

SECONDS = 5.0
# The services of each route. The route url uses the address it is given, and nothing else.
_ASKED_BY = {
    "signed": ("TikTok", "sign server"),
    "tiktools-direct": ("tik.tools",),
    "tiktools": ("tik.tools socket",),
    "euler": ("Euler Stream socket",),
    "direct": ("TikTok", "TikTok socket"),
}
# The service that tells a route whether a streamer is live. Euler Stream's socket says so when it is opened.
_LOOKED_UP_AT = {
    "signed": ("TikTok",),
    "tiktools-direct": ("TikTok", "tik.tools"),
    "tiktools": ("tik.tools",),
    "direct": ("TikTok",),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether something works, and why in a few words."""

    works: bool
    words: str


@dataclass(frozen=True, slots=True)
class _Question:
    """A GET that costs a service nothing. `is_socket`: anything that speaks HTTP at all will do as an answer."""

    address: str
    path: str
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    is_socket: bool = False


def _questions(settings: RouteSettings) -> dict[str, _Question]:
    addresses = settings.addresses
    key = {"x-api-key": settings.sign_key} if settings.sign_key else {}
    return {
        "TikTok": _Question(addresses.tiktok, "/robots.txt"),
        "TikTok socket": _Question(_http(addresses.webcast_socket), "/", is_socket=True),
        "sign server": _Question(addresses.sign, "/webcast/rate_limits", key),
        "tik.tools": _Question(addresses.tiktools, "/"),
        "tik.tools socket": _Question(_http(addresses.tiktools_socket), "/", is_socket=True),
        "Euler Stream socket": _Question(_http(addresses.euler_socket), "/", is_socket=True),
    }


def _http(socket_address: str) -> str:
    return socket_address.replace("ws", "http", 1)


async def ask_services(settings: RouteSettings) -> dict[str, Finding]:
    """What every service answers, all asked at the same time."""
    questions = _questions(settings)
    findings = await asyncio.gather(*map(_ask, questions.values()))
    return {
        name: Finding(finding.works, f"{_shown(question.address)} {finding.words}")
        for (name, question), finding in zip(questions.items(), findings, strict=True)
    }


async def _ask(question: _Question) -> Finding:
    try:
        answer = await get(f"{question.address}{question.path}", secrets=question.secrets, seconds=SECONDS)
    except AnswerUnreadable:  # more than is read here
        return Finding(True, "answers")
    except SourceError as error:
        return Finding(False, _without_host(error.detail, question.address))
    if question.is_socket:
        return Finding(answer.status < 500, "answers" if answer.status < 500 else _in_words(answer))
    if answer.status == 200 and question.path.endswith("rate_limits"):
        return _quota(answer)
    refused = answer.status in (401, 402, 403, 429) or answer.status >= 500
    return Finding(not refused, _in_words(answer, question.secrets.values()))


def _in_words(answer: Answer, secrets: Iterable[str] = ()) -> str:
    """What an answer means. A key, a plan or a quota is the reason only where the service's own words say so."""
    status, message = answer.status, message_in(parse_object(answer.body))
    for secret in secrets:
        message = without(secret, message)
    said = f"HTTP {status}: {quoted(message)}" if message else f"HTTP {status}"
    if status not in (401, 402, 403, 429):
        return f"is in trouble ({said})" if status >= 500 else "answers"
    match subject_of(status, message):
        case Subject.KEY:
            return f"does not accept the key ({said})"
        case Subject.PLAN:
            return f"does not offer this with the present plan ({said})"
        case Subject.LIMIT:
            return f"says that a limit is reached ({said})"
        case _:
            return f"asks for a pause ({said})" if status == 429 else f"refuses to answer ({said})"


def _quota(answer: Answer) -> Finding:
    """Euler Stream tells what is left a minute, an hour and a day; a sign server of another kind need not."""
    body = parse_object(answer.body)
    left = {span: get_path(body, span, "remaining") for span in ("minute", "hour", "day")}
    known = {span: as_int(number) for span, number in left.items() if number is not None}
    if not known:
        return Finding(True, "answers")
    words = ", ".join(f"{number:,} this {span}" for span, number in known.items())
    return Finding(all(known.values()), f"answers; requests left: {words}")


def _shown(address: str) -> str:
    """Whom a service is asked at. An address that is not the usual one is left out."""
    usual = ServiceAddresses()
    values = [getattr(usual, name) for name in usual.__dataclass_fields__]
    hosts = {host_of(value) for value in values if isinstance(value, str)}
    if is_loopback(address):
        return "(this machine)"
    return host_of(address) if host_of(address) in hosts else "(an address of your own)"


def _without_host(detail: str, address: str) -> str:
    """A sentence about a service, to stand behind its name."""
    return detail.replace(host_of(address), "", 1).strip().rstrip(".")


# --- rooms ------------------------------------------------------------------------------------------------------------


async def look_up(handle: str, settings: RouteSettings) -> dict[str, Finding]:
    """Whether `handle` is live, as the services say that routes ask for it."""
    import time

    from tiktok_tui.sources.room_lookup import look_up_room
    from tiktok_tui.sources.webcast.tiktools_api import TikToolsClient

    addresses = settings.addresses
    tiktools = TikToolsClient(addresses, settings.tiktools_key, seconds=SECONDS)
    at_tiktok, at_tiktools = await asyncio.gather(
        _outcome(look_up_room(handle, addresses, now=time.time(), seconds=SECONDS), addresses.tiktok),
        _outcome(tiktools.live_status(handle), addresses.tiktools),
    )
    return {"TikTok": at_tiktok, "tik.tools": at_tiktools}


async def _outcome(lookup: Awaitable[object], address: str) -> Finding:
    try:
        await lookup
    except (NotLive, NoSuchUser, AgeRestricted) as answer:  # what was asked for, whatever it is
        return Finding(not isinstance(answer, AgeRestricted), answer.detail)
    except SourceError as error:
        return Finding(False, error.detail.replace(host_of(address), _shown(address)))
    return Finding(True, "Live now.")


# --- routes -----------------------------------------------------------------------------------------------------------


def judge(settings: RouteSettings, services: Mapping[str, Finding], rooms: Mapping[str, Finding]) -> dict[str, Finding]:
    """Every route, and what is in its way. `rooms` is {} when no streamer was named."""
    findings = {route: _judge(route, settings, services, rooms) for route in _ASKED_BY}
    order = settings.automatic_order
    first = next((route for route in order if findings[route].works), "")
    auto = Finding(bool(first), f"tries {', '.join(order)}: {f'{first} should work' if first else 'none should work'}")
    url = Finding(True, "takes the address of a socket, and uses no other service")
    return {"auto": auto, **findings, "url": url}


def _judge(
    route: str, settings: RouteSettings, services: Mapping[str, Finding], rooms: Mapping[str, Finding]
) -> Finding:
    asked = _ASKED_BY[route]
    in_the_way = [service for service in asked if not services[service].works]
    looked_up = [rooms[service] for service in _LOOKED_UP_AT.get(route, ()) if service in rooms]
    if looked_up and not any(finding.works for finding in looked_up):
        in_the_way.append("looking up the room")
    if route == "euler" and not settings.euler_key:
        in_the_way.append("it needs a key")
    if route == "direct" and not settings.cookie:
        in_the_way.append("it needs a cookie of your own")
    if in_the_way:
        return Finding(False, f"in the way: {', '.join(in_the_way)}")
    doubt = "; sockets without a signature are mostly refused now" if route == "direct" else ""
    return Finding(True, f"asks {' and '.join(asked)}{doubt}")
