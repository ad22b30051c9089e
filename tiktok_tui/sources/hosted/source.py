"""Hosted sockets: a service watches the room and sends on what it sees, as JSON. What they have in common."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import ClassVar
from urllib.parse import quote, urlencode

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tiktok_tui.core.clock import Clock
from tiktok_tui.core.json_access import parse_object
from tiktok_tui.core.service_addresses import host_of, is_loopback, service_name
from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import ConnectionState, MessagesReceived, Phase, RoomFacts, SourceItem
from tiktok_tui.sources.errors import (
    UNSAID_WAIT,
    ConnectionStalled,
    NoSuchUser,
    NotLive,
    SourceError,
    UnsafeAddress,
)
from tiktok_tui.sources.hosted.errors import (
    HostedAccessRefused,
    HostedKeyRefused,
    HostedLimitReached,
    HostedPlanRefused,
    HostedSocketExpired,
    HostedSocketLost,
)
from tiktok_tui.sources.hosted.json import NOT_READABLE, parse_service_object
from tiktok_tui.sources.hosted.room_info import added
from tiktok_tui.sources.live_source import Emit, LiveSource, RoomEnded
from tiktok_tui.sources.reconnect import HEALTHY_AFTER
from tiktok_tui.sources.refusals import (
    Subject,
    is_web_page,
    message_in,
    says_no_such_user,
    says_not_live,
    subject_of,
)
from tiktok_tui.sources.streamer import parse_streamer
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.websocket import close_websocket, connect_websocket, connection_lost


@dataclass(frozen=True, slots=True)
class Heard:
    """A parsed message of the service: `items` of the source, and `facts` of the room.

    `is_open` when it shows that the service is in the room; `has_ended` when it says that the room is over.
    """

    items: tuple[SourceItem, ...] = ()
    facts: RoomFacts = field(default_factory=RoomFacts)
    is_open: bool = False
    has_ended: bool = False


class HostedSource(LiveSource):
    """A `Source` for a room that a service reads. Subclasses know the service's words and close codes.

    `key` stands in the socket's address, and is shown nowhere. NotAStreamer and UnsafeAddress are raised at once.
    """

    service: str
    dialect: ClassVar[Dialect]

    def __init__(
        self,
        streamer: str,
        address: str,
        key: str,
        *,
        clock: Clock | None = None,
        timings: Timings | None = None,
        random: Random | None = None,
    ) -> None:
        super().__init__(clock=clock, timings=timings, random=random)
        self._handle = parse_streamer(streamer)
        self._facts = RoomFacts(streamer=self._handle)
        self._base_address = address
        self._key = key
        if not is_loopback(address):  # a server of one's own is called by its host, not by the service it stands for
            self.service = service_name(address)
        if not address.startswith("wss://") and not is_loopback(address):
            raise UnsafeAddress(
                f"The socket of {self.service} at {host_of(address)} is not encrypted",
                "Use a wss:// address for it in the settings.",
            )

    # --- what a service does ------------------------------------------------------------------------------------------

    @abstractmethod
    def _query(self) -> Mapping[str, str]:
        """The parameters of the socket's address, without streamer and key."""

    @abstractmethod
    def _hear(self, message: Mapping[str, object], data: bytes, received_at: float) -> Heard:
        """What a JSON object says. Raises SourceError for a refusal in words."""

    @abstractmethod
    def _meaning(self, code: int, words: str) -> SourceError | None:
        """Why the service closed the socket, None for a code that says nothing. Raises RoomEnded when that is why."""

    def _hear_binary(self, data: bytes, received_at: float) -> Heard:
        return self._hear_text(data, received_at)

    # --- what they share ----------------------------------------------------------------------------------------------

    async def _connect(self, emit: Emit) -> None:
        while True:
            await emit(ConnectionState(Phase.CONNECTING, f"Opening the socket of {self.service} for @{self._handle}."))
            opened_at = self._clock.monotonic()
            try:
                await self._listen(emit)
            except HostedSocketExpired as error:
                # At once, but a service that does this all the time waits like everybody.
                if self._clock.monotonic() - opened_at < HEALTHY_AFTER:
                    raise
                now = self._clock.now()
                state = ConnectionState(Phase.RECONNECTING, error.detail, retry_at=now, code=error.code)
                await emit(state)

    async def _listen(self, emit: Emit) -> None:
        """One socket until its end, which is raised. It is live when the service shows that it is in the room."""
        connection = await self._dial()
        try:
            while not (heard := await self._next(connection)).is_open:
                await self._tell(heard, emit)
            await self._learn(added(self._facts, heard.facts), emit)
            async with self._live(emit):
                while True:
                    await self._tell(heard, emit)
                    heard = await self._next(connection)
        except ConnectionClosed as closed:
            raise self._why(closed) from None
        finally:
            await close_websocket(connection, self._timings)

    async def _tell(self, heard: Heard, emit: Emit) -> None:
        await self._learn(added(self._facts, heard.facts), emit)
        for item in heard.items:
            await emit(item)
        if heard.has_ended:
            raise RoomEnded("The LIVE is over.")

    async def _next(self, connection: ClientConnection) -> Heard:
        try:
            async with asyncio.timeout(self._timings.silence):
                data = await connection.recv()
        except TimeoutError:
            raise ConnectionStalled(self._timings.silence) from None
        received_at = self._clock.now()
        if isinstance(data, bytes):
            return self._hear_binary(data, received_at)
        return self._hear_text(data.encode("utf-8", "surrogatepass"), received_at)

    def _hear_text(self, data: bytes, received_at: float) -> Heard:
        message = parse_service_object(data)
        if message is None:
            return Heard((self._unreadable(data, received_at, NOT_READABLE),))
        return self._hear(message, data, received_at)

    def _unreadable(self, data: bytes, received_at: float, what: str) -> MessagesReceived:
        return MessagesReceived(data, received_at, self.dialect, (), what)

    def _received(self, data: bytes, received_at: float, messages: tuple[ServiceMessage, ...]) -> MessagesReceived:
        return MessagesReceived(data, received_at, self.dialect, messages)

    async def _dial(self) -> ClientConnection:
        asked = {"uniqueId": self._handle, **({"apiKey": self._key} if self._key else {}), **self._query()}
        try:
            return await connect_websocket(f"{self._base_address}/?{urlencode(asked)}", timings=self._timings)
        except InvalidStatus as refusal:
            raise self._refusal(refusal) from None

    def _refusal(self, refusal: InvalidStatus) -> SourceError:
        """HTTP in the place of a socket. Only JSON is the service's own word; a web page is what stands before it."""
        answer = refusal.response
        status, body = answer.status_code, bytes(answer.body or b"")
        message = self._without_key(message_in(parse_object(body)))
        said = f"HTTP {status}: {message}" if message else f"HTTP {status}"
        subject = subject_of(status, message) if status in (401, 402, 403, 429) else Subject.UNSAID
        if status == 429 or subject is Subject.LIMIT:
            wait = answer.headers.get("Retry-After", "")
            seconds = float(wait) if wait.isascii() and wait.isdigit() and len(wait) < 6 else None
            what = "was asked too often" if status == 429 else "says that a limit is reached"
            return HostedLimitReached(
                self.service, f"{what} ({said})", "Try again later.", retry_after=seconds or UNSAID_WAIT
            )
        if subject is Subject.KEY:
            return HostedKeyRefused(self.service, said, has_key=bool(self._key))
        if subject is Subject.PLAN:
            return HostedPlanRefused(self.service, said)
        if says_no_such_user(message):
            return NoSuchUser(self._handle, self.service)
        if says_not_live(message):
            return NotLive(self._handle)
        if not message and is_web_page(body):
            said += ", with a web page"
        if status in (401, 402, 403):
            return HostedAccessRefused(self.service, said)
        return HostedSocketLost(self.service, f"answered {said} in the place of a socket")

    def _why(self, closed: ConnectionClosed) -> Exception:
        if closed.rcvd is None:
            return connection_lost(closed, self.service)
        try:
            error = self._meaning(closed.rcvd.code, self._without_key(closed.rcvd.reason))
        except RoomEnded as ending:
            return ending
        if isinstance(error, NotLive) and self._was_live:
            return RoomEnded(f"{self.service} says that the LIVE of @{self._handle} has ended.")
        what = f"closed the socket with code {closed.rcvd.code}"
        if error is None and says_not_live(closed.rcvd.reason) and not self._was_live:
            error = NotLive(self._handle)
        return error or HostedSocketLost(self.service, what, self._without_key(closed.rcvd.reason))

    def _without_key(self, words: str) -> str:
        """Words of the service, which may repeat what it was sent."""
        if self._key:
            for written in (self._key, quote(self._key, safe="")):
                words = words.replace(written, "(key)")
        return words
