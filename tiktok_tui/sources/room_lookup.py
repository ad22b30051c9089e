"""From a handle to the room that is live now.

TikTok's LIVE page is read first and its room API second, the order of TikTokLive and TikTok-Live-Connector. The
API tells a wrong name from a streamer who is not live.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import dataclass, replace

from tiktok_tui.core.json_access import as_int, as_str, get_path, parse_object
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.core.source_items import RoomFacts
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.sources.errors import (
    AgeRestricted,
    CaptchaShown,
    NoSuchUser,
    NotLive,
    PageBlocked,
    ServiceUnreachable,
    SourceError,
    UserUnconfirmed,
)
from tiktok_tui.sources.http import Answer, get
from tiktok_tui.sources.rate_limits import retry_after

# What stands before the state of the page, which is JSON. The second id is an older form, with an assignment before the
# JSON. No more than this is matched: a page that is made for it would keep a longer pattern busy for hours.
_BEFORE_STATE = re.compile(
    rb"<script[^<>]{0,200}\bid=\"(?:SIGI_STATE|sigi-persisted-data)\"[^<>]{0,200}>[^{<]{0,100}(?=\{)"
)
_CAPTCHA = b"tiktok-verify-page"
# What TikTok's web pages send along; it says which product is asked for, not who asks.
_WEB_PARAMS = {"aid": "1988", "app_name": "tiktok_web", "device_platform": "web_pc", "app_language": "en"}

STATUS_LIVE = 2
STATUS_PAUSED = 3
STATUS_ENDED = 4
CODE_NO_SUCH_USER = 19881007
CODE_AGE_RESTRICTED = 4003110
CODE_ROOM_FINISHED = 30003


class _SeveralMeanings(Exception):
    """An answer of the page that the API has to settle."""

    def __init__(self, likely: SourceError) -> None:
        self.likely = likely


async def look_up_room(handle: str, addresses: ServiceAddresses, *, now: float, seconds: float = 10.0) -> RoomFacts:
    """The room of `handle`, when it is live.

    Raises NoSuchUser, UserUnconfirmed, NotLive, AgeRestricted, CaptchaShown, PageBlocked or ServiceUnreachable.
    """
    try:
        return await _ask_page(handle, addresses, now, seconds)
    except _SeveralMeanings as outcome:
        likely, is_page_read = outcome.likely, True
    except (NotLive, NoSuchUser):
        raise
    except SourceError as error:
        likely, is_page_read = error, False
    try:
        return await _ask_api(handle, addresses, now, seconds)
    except NoSuchUser:
        # The API has said so of streamers who were live: it takes the page to confirm it.
        if is_page_read:
            raise
        raise UserUnconfirmed(handle) from None
    except (NotLive, AgeRestricted):
        raise
    except SourceError:
        # The second way is closed as well: what the page said tells more.
        raise likely from None


async def _ask_page(handle: str, addresses: ServiceAddresses, now: float, seconds: float) -> RoomFacts:
    return _read_page(await get(f"{addresses.tiktok}/@{handle}/live", seconds=seconds), handle, now)


async def _ask_api(handle: str, addresses: ServiceAddresses, now: float, seconds: float) -> RoomFacts:
    query = {"uniqueId": handle, "sourceType": "54", **_WEB_PARAMS}
    return _read_api(await get(f"{addresses.tiktok}/api-live/user/room/", query, seconds=seconds), handle, now)


@dataclass(frozen=True, slots=True)
class RoomNow:
    """What is known after a loss. `new_room` is another room that the streamer is live in. `is_away`: TikTok cannot be
    reached at all.
    """

    new_room: RoomFacts | None = None
    is_over: bool = False
    is_away: bool = False


async def look_again(
    handle: str,
    room_id: int,
    addresses: ServiceAddresses,
    *,
    listed_as: int = 0,
    is_refused: bool,
    now: float,
    seconds: float,
) -> RoomNow:
    """Whether the room goes on, is over, or another one has begun. `is_refused`: it could not be entered. Never raises.

    `listed_as` is the id that the page had for it, where a sign server knew another one.
    The room's own record says for certain that it is over. Everything else has been wrong at times, and it takes two of
    them: the page, its API, check_alive and the socket.
    """
    page, status = await asyncio.gather(
        _outcome(_ask_page(handle, addresses, now, seconds)), _room_status(room_id, addresses, seconds)
    )
    if isinstance(page, RoomFacts):
        is_other = page.room_id not in (room_id, listed_as)
        return RoomNow(new_room=page) if is_other else RoomNow(is_over=status == STATUS_ENDED)
    if isinstance(page, ServiceUnreachable) and not status:
        return RoomNow(is_away=True)
    api, is_alive = await asyncio.gather(
        _outcome(_ask_api(handle, addresses, now, seconds)), is_room_alive(room_id, addresses, seconds=seconds)
    )
    if isinstance(api, RoomFacts) and api.room_id not in (room_id, listed_as):
        return RoomNow(new_room=api)
    against = [
        isinstance(page, NotLive | NoSuchUser),
        isinstance(api, NotLive | NoSuchUser),
        is_alive is False,
        is_refused,
    ]
    enough = 3 if status in (STATUS_LIVE, STATUS_PAUSED) else 2
    return RoomNow(is_over=status == STATUS_ENDED or sum(against) >= enough)


async def _outcome(asked: Awaitable[RoomFacts]) -> RoomFacts | SourceError:
    try:
        return await asked
    except _SeveralMeanings as outcome:
        return outcome.likely
    except SourceError as error:
        return error


async def _room_status(room_id: int, addresses: ServiceAddresses, seconds: float) -> int:
    """The status in the room's own record, 0 when it is not told."""
    query = {"room_id": str(room_id), **_WEB_PARAMS}
    try:
        answer = await get(f"{addresses.webcast}/webcast/room/info/", query, seconds=seconds)
    except SourceError:
        return 0
    body = parse_object(answer.body)
    is_finished = as_int(get_path(body, "status_code")) == CODE_ROOM_FINISHED
    return STATUS_ENDED if is_finished else as_int(get_path(body, "data", "status"))


def _read_page(answer: Answer, handle: str, now: float) -> RoomFacts:
    # A captcha comes in the place of the page; in a page that has the room the word means nothing.
    before = _BEFORE_STATE.search(answer.body) if answer.status == 200 else None
    state = parse_object(answer.body[before.end() :].partition(b"</script>")[0]) if before else None
    if state is None:
        if _CAPTCHA in answer.body:
            raise CaptchaShown(handle)
        if answer.status == 404:
            raise _SeveralMeanings(NoSuchUser(handle))
        what = "a page without the room's data" if answer.status == 200 else f"HTTP {answer.status}"
        raise PageBlocked(handle, what, retry_after(answer, now))
    info = get_path(state, "LiveRoom", "liveRoomUserInfo")
    if get_path(info, "user") is None:  # never live, or no user of that name
        raise _SeveralMeanings(NotLive(handle))
    return _facts(info, handle)


def _read_api(answer: Answer, handle: str, now: float) -> RoomFacts:
    body = parse_object(answer.body)
    code = as_int(get_path(body, "statusCode"))
    if code == CODE_NO_SUCH_USER or get_path(body, "message") == "user_not_found":
        raise NoSuchUser(handle)
    if code == CODE_AGE_RESTRICTED:
        raise AgeRestricted(handle)
    if answer.status != 200 or body is None:
        what = f"HTTP {answer.status}" if answer.status != 200 else "no JSON"
        raise PageBlocked(handle, what, retry_after(answer, now))
    if code:
        raise PageBlocked(handle, f"status code {code}")
    return _facts(get_path(body, "data"), handle)


def _facts(info: object, handle: str) -> RoomFacts:
    """Page and API hold the same two objects, `user` and `liveRoom`."""
    room_id = as_int(get_path(info, "user", "roomId"))
    status = as_int(get_path(info, "liveRoom", "status")) or as_int(get_path(info, "user", "status")) or STATUS_LIVE
    if not room_id or status not in (STATUS_LIVE, STATUS_PAUSED):
        raise NotLive(handle)
    return RoomFacts(
        room_id=room_id,
        streamer=handle,
        nickname=safe_name(as_str(get_path(info, "user", "nickname"))),
        host_id=as_int(get_path(info, "user", "id")),
        title=safe_text(as_str(get_path(info, "liveRoom", "title")), 200),
        started_at=_epoch_seconds(get_path(info, "liveRoom", "startTime")),
        viewers=as_int(get_path(info, "liveRoom", "liveRoomStats", "userCount")),
    )


def _epoch_seconds(value: object) -> float:
    number = float(as_int(value))
    return number / 1000 if number > 1e11 else number


async def add_room_info(facts: RoomFacts, addresses: ServiceAddresses, *, seconds: float = 10.0) -> RoomFacts:
    """`facts` with what the room's own record adds. It is often refused, which changes nothing: never raises."""
    query = {"room_id": str(facts.room_id), **_WEB_PARAMS}
    try:
        answer = await get(f"{addresses.webcast}/webcast/room/info/", query, seconds=seconds)
    except SourceError:
        return facts
    data = get_path(parse_object(answer.body), "data")
    return replace(
        facts,
        nickname=facts.nickname or safe_name(as_str(get_path(data, "owner", "nickname"))),
        host_id=facts.host_id or as_int(get_path(data, "owner", "id_str")),
        title=facts.title or safe_text(as_str(get_path(data, "title")), 200),
        started_at=facts.started_at or _epoch_seconds(get_path(data, "create_time")),
        viewers=as_int(get_path(data, "user_count")) or facts.viewers,
        likes=as_int(get_path(data, "stats", "like_count")) or facts.likes,
    )


async def is_room_alive(room_id: int, addresses: ServiceAddresses, *, seconds: float = 10.0) -> bool | None:
    """Whether check_alive says that the room is live, None when it does not say. Never raises."""
    query = {"room_ids": str(room_id), **_WEB_PARAMS}
    try:
        answer = await get(f"{addresses.webcast}/webcast/room/check_alive/", query, seconds=seconds)
    except SourceError:
        return None
    rooms = get_path(parse_object(answer.body), "data")
    first = rooms[0] if isinstance(rooms, list) and rooms else None
    alive = get_path(first, "alive")
    return alive if isinstance(alive, bool) else None
