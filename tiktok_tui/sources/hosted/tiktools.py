"""The tiktools route: tik.tools' managed socket. tik.tools is in the room, and sends its events as JSON.

Source: tik.tools' documentation of its event types and close codes, and its tiktok-live-events SDK for what the
documentation leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.json_access import as_int, as_str
from tiktok_tui.core.service_addresses import ServiceAddresses, service_name
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import Route
from tiktok_tui.events.model import RoomAction
from tiktok_tui.sources.errors import UNSAID_WAIT, NoSuchUser, NotLive, SourceError, in_words, quoted
from tiktok_tui.sources.hosted.errors import HostedKeyRefused, HostedLimitReached, HostedSocketLost
from tiktok_tui.sources.hosted.room_info import tiktools_facts
from tiktok_tui.sources.hosted.source import Heard, HostedSource
from tiktok_tui.sources.live_source import RoomEnded
from tiktok_tui.sources.refusals import says_not_live, says_stream_ended
from tiktok_tui.sources.timings import Timings

# What keeps the socket alive and says nothing of the room.
_NOT_OF_THE_ROOM = ("_journal", "ping", "pong")
_CONTROL = ("control", "controlMessage")
_ENDINGS = ("streamEnd", "liveEnd")
# Notices that come right before the socket is closed. Dialling again would meet the same limit.
_LIMITS = {
    "anon_limit": "has a limit for those without a key, and it is reached",
    "demo_limit": "has a limit for its demo, and it is reached",
    "session_limit": "has a limit for the length of a session, and it is reached",
    "rate_limited": "has a limit of its own, and it is reached",
}
_ABOUT_A_LIMIT = re.compile(r"limit|connection|tier|plan|concurrent|too many|maximum", re.IGNORECASE)
# The page for a larger plan is named only when it is theirs; it is never opened from here.
_OWN_PAGE = re.compile(r"https://(?:[a-z0-9-]+\.)*tik\.tools(?:/[A-Za-z0-9/_-]{0,60})?")
_A_LARGER_PLAN = "a tik.tools key with a higher limit"


class TikToolsSocketSource(HostedSource):
    """`key` is "" for the anonymous limits."""

    service = "tik.tools"
    dialect = Dialect.TIKTOOLS

    def __init__(
        self,
        streamer: str,
        addresses: ServiceAddresses | None = None,
        key: str | None = None,
        *,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        address = (addresses or ServiceAddresses()).tiktools_socket
        super().__init__(streamer, address, key or "", clock=clock, timings=timings, random=random)
        self.route = Route("tiktools", service_name(address), "which room, and reads it for you")

    def _query(self) -> Mapping[str, str]:
        return {}

    def _hear(self, message: Mapping[str, object], data: bytes, received_at: float) -> Heard:
        name = as_str(message.get("event"))
        if not name:
            self._check_limit(message)
            return Heard((self._unreadable(data, received_at, "an object without an event"),))
        if name in _NOT_OF_THE_ROOM:
            return Heard()
        if name == "roomInfo":
            return Heard(facts=tiktools_facts(message), is_open=True)
        inside = message.get("data")
        event = ServiceMessage(name, inside if isinstance(inside, dict) else message)
        return Heard((self._received(data, received_at, (event,)),), is_open=True, has_ended=says_ended(event))

    def _check_limit(self, message: Mapping[str, object]) -> None:
        what = _LIMITS.get(as_str(message.get("type")))
        if what is None:
            return
        told = quoted(self._without_key(as_str(message.get("message"))))
        page = as_str(message.get("upgrade_url"))
        where = f" ({page})" if _OWN_PAGE.fullmatch(page) else ""
        longest = as_int(message.get("sessionMaxMs")) / 1000
        length = f" after {in_words(longest)}" if longest else ""
        raise HostedLimitReached(
            self.service,
            f"{what}{length}" + (f": {told}" if told else ""),
            f"Use {_A_LARGER_PLAN if self._key else 'a tik.tools key of your own'}{where}, or take another route.",
            is_final=True,
        )

    def _meaning(self, code: int, words: str) -> SourceError | None:
        told = f": {words}" if words else ""
        match code:
            case 4005:
                return self._meaning_of_4005(words, told)
            case 4000 | 4404:
                return NotLive(self._handle)
            case 4001:
                raise RoomEnded("The LIVE is over.")
            case 4002 | 4429:
                advice = f"Wait some minutes, or use {_A_LARGER_PLAN}."
                return HostedLimitReached(self.service, f"was asked too often{told}", advice, retry_after=UNSAID_WAIT)
            case 4003 | 4401:
                return HostedKeyRefused(self.service, words, has_key=bool(self._key))
            case 4004:
                return NoSuchUser(self._handle, self.service)
            case 4006 | 4555:
                advice = f"The next session begins by itself; for longer ones use {_A_LARGER_PLAN}."
                return HostedLimitReached(self.service, f"ends sessions after a time{told}", advice)
            case 4007:
                return HostedSocketLost(self.service, "has too much to do", words)
            case 1008:
                return HostedSocketLost(self.service, "closed the socket for a breach of its rules", words)
            case _:
                return None

    def _meaning_of_4005(self, words: str, told: str) -> SourceError:
        """The older documentation's code for too many sockets, and the newer SDK's for the end: the reason decides."""
        if says_stream_ended(words) or says_not_live(words):
            raise RoomEnded("The LIVE is over.")
        if words and _ABOUT_A_LIMIT.search(words):
            advice = f"Close another room, or use {_A_LARGER_PLAN}."
            return HostedLimitReached(self.service, f"allows no more sockets than are open{told}", advice)
        return HostedSocketLost(
            self.service, "says that the LIVE is over or too many sockets are open (code 4005)", words
        )


def says_ended(message: ServiceMessage) -> bool:
    """Whether this is the room's own word that it is over. An old one, sent again as history, does not count."""
    if message.data.get("isHistory") is True:
        return False
    if message.name in _CONTROL:
        return as_int(message.data.get("action")) in (RoomAction.ENDED, RoomAction.SUSPENDED)
    return message.name in _ENDINGS
