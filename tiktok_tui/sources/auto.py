"""The route auto: one route after the other until one works."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    RoomFacts,
    Route,
    Source,
    SourceItem,
)
from tiktok_tui.sources.errors import RATE_LIMITED, AgeRestricted, NoSuchUser, NotLive, SourceError, UserUnconfirmed

# What no other route would change.
_ABOUT_THE_ROOM = (NotLive.code, NoSuchUser.code, AgeRestricted.code)
# Routes that use their service alone: what it says of the streamer has no second witness.
_ONE_WITNESS = ("tiktools", "euler")
# What one more try on the same route would not change. Everything else gets one: an address may have grown old.
_LEFT_AT_ONCE = (RATE_LIMITED, "unreachable")
# A socket that is opened and closed again has not shown that the route works. A room sends something every second.
_SHOWN_BY = 3
_IN_SHORT = {
    RATE_LIMITED: "limit reached",
    "refused": "refused",
    "unreachable": "not reachable",
    "unreadable": "answer not readable",
    "blocked": "blocked",
    "captcha": "captcha asked for",
    "lost": "connection lost",
    "stalled": "nothing came",
    "key_missing": "no key",
    NotLive.code: "does not see the LIVE",
    NoSuchUser.code: "does not know the streamer",
    UserUnconfirmed.code: "does not know the streamer",
    "unsafe_address": "unsafe address",
}

OpenRoute = Callable[[str, RoomFacts | None], Source]


@dataclass(frozen=True, slots=True)
class _Failure:
    """How a route failed, `state` being its last."""

    name: str
    state: ConnectionState

    @property
    def in_short(self) -> str:
        return f"{self.name}: {_IN_SHORT.get(self.state.code, 'failed')}"


class AutoSource:
    """A `Source` that tries routes in an order and stays with the first that is live.

    `open_route(name, known)` opens one; `known` is what the routes before have found out of the room, if it is fresh.
    A route that fails after it was live is not taken again, those behind it are tried once. The last route of all may
    take the time that its own retries need.
    """

    def __init__(self, names: Sequence[str], open_route: OpenRoute) -> None:
        self._source: Source | None = None
        self._names = tuple(names)
        self._open = open_route
        self._failures: list[_Failure] = []
        self._known: RoomFacts | None = None
        self._was_live = False

    @property
    def route(self) -> Route:
        """That of the route in use, as it is now."""
        return self._source.route if self._source else Route("auto")

    async def items(self) -> AsyncGenerator[SourceItem, None]:
        """The items of one route after the other, without the failures between them."""
        for name in self._names:
            failure = None
            async with aclosing(self._try(name)) as items:
                async for item in items:
                    if isinstance(item, _Failure):
                        failure = item
                        break
                    yield item
            if failure is None:
                return
            self._failures.append(failure)
            if self._is_about_the_room(failure.state) and failure.name not in _ONE_WITNESS:
                break
            if name != self._names[-1]:
                yield self._going_on()
        yield self._last_word()

    async def _try(self, name: str) -> AsyncGenerator[SourceItem | _Failure, None]:
        """One route's items; a failure that ends its turn is the last of them."""
        try:
            source = self._open(name, None if self._was_live else self._known)
        except SourceError as error:
            yield _Failure(name, ConnectionState(Phase.FAILED, error.detail, error.advice, code=error.code))
            return
        self._source = source
        is_last = name == self._names[-1]
        is_first = True
        failures = received = 0
        async with aclosing(source.items()) as items:  # type: ignore[type-var]
            async for item in items:
                match item:
                    case RoomFacts():
                        self._known = item
                    case ConnectionState(phase=Phase.FAILED):
                        yield _Failure(name, item)
                        return
                    case FrameReceived() | MessagesReceived():
                        received += 1
                    case ConnectionState(phase=Phase.RECONNECTING) if received < _SHOWN_BY and not is_last:
                        failures += 1
                        if failures > 1 or item.code in _LEFT_AT_ONCE:
                            yield _Failure(name, item)
                            return
                    case ConnectionState(phase=Phase.LIVE) if is_first:
                        is_first = False
                        yield replace(item, detail=self._told(f"{name}: connected"), is_gap=self._was_live)
                        self._was_live = True
                        continue
                yield item

    def _is_about_the_room(self, state: ConnectionState) -> bool:
        """Whether no other route would change it. A room just found outranks a service that does not see it."""
        is_known = self._known is not None and not self._was_live
        is_contradicted = is_known and state.code in (NotLive.code, NoSuchUser.code)
        return state.code in _ABOUT_THE_ROOM and not is_contradicted

    def _told(self, last: str) -> str:
        """The one line of what was tried, "" when the first route worked."""
        return "; ".join([*(failure.in_short for failure in self._failures), last]) + "." if self._failures else ""

    def _going_on(self) -> ConnectionState:
        phase = Phase.RECONNECTING if self._was_live else Phase.RESOLVING
        return ConnectionState(
            phase, self._told(f"trying {self._names[len(self._failures)]}"), code=self._failures[-1].state.code
        )

    def _last_word(self) -> ConnectionState:
        first, last = self._failures[0].state, self._failures[-1].state
        told_of_room = [failure.state for failure in self._failures if self._is_about_the_room(failure.state)]
        if self._was_live and any(state.code == NotLive.code for state in told_of_room):
            return ConnectionState(Phase.ENDED, "The LIVE ended while the connection was lost.")
        if told_of_room or len(self._failures) == 1:
            return replace(told_of_room[-1] if told_of_room else last, phase=Phase.FAILED)
        tried = "; ".join(failure.in_short for failure in self._failures)
        # The first route is the one that the user would rather have. Once the room was live that may be hours ago.
        told = last if self._was_live else first
        return ConnectionState(Phase.FAILED, f"No way in: {tried}.", told.advice, code=told.code)
