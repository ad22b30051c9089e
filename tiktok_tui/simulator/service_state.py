"""What the simulated services share: whose room it is, the room itself, their faults, and what clients did."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from tiktok_tui.simulator.broadcast import Broadcast
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.wire.schema.upb import transport_pb2

# Services whose paths are those of others stand in a folder.
TIKTOOLS_FOLDER = "/tiktools"
EULER_FOLDER = "/euler"
# How much is kept of what clients did, unless all of it is asked for.
KEPT_WHEN_OPEN = 100
# The name of a machine and perhaps a port, as in the address of a request.
_HOST = re.compile(r"(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_Kept = TypeVar("_Kept")


class SimulatedStreamer(Protocol):
    @property
    def handle(self) -> str: ...
    @property
    def nickname(self) -> str: ...
    @property
    def host_id(self) -> int: ...
    @property
    def room_id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def viewers(self) -> int: ...
    @property
    def likes(self) -> int: ...


@dataclass(frozen=True, slots=True)
class ClientRequest:
    """A request of a client, be it for a page or for a socket. `headers` have small-letter names.

    `body` is None when nothing was posted.
    """

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes | None = None

    @property
    def key(self) -> str:
        """The key or JWT it carries, in any of the places where the services take one; "" for none."""
        return (
            self.headers.get("x-api-key")
            or self.headers.get("x-jwt-key")
            or self.query.get("apiKey")
            or self.query.get("jwtKey")
            or ""
        )


@dataclass(eq=False, slots=True)
class Client:
    """Number `number` of those who opened a socket, counted from 1, and what was sent to it so far.

    `way` is the socket's kind, `code` the one it was closed with, 0 until then or when it broke off.
    """

    number: int
    way: str
    frames: int = 0
    messages: int = 0
    code: int = 0

    def count(self, messages: int) -> None:
        """A frame with so many messages was sent to it."""
        self.frames += 1
        self.messages += messages


class ServiceObserver(Protocol):
    """Is told what clients do, as it happens."""

    def came(self, client: Client) -> None: ...
    def entered(self, client: Client) -> None: ...
    def left(self, client: Client) -> None: ...
    def asked(self, request: ClientRequest, status: int, reason: str) -> None:
        """A request was answered, or a socket refused, with an HTTP status."""


@dataclass(eq=False, repr=False)
class ServiceState:
    """`keys` are those that services accept; None accepts every one. `bodies` are what paths answer instead of theirs,
    with the same status and headers.

    A stage that `is_open` is there for other people's programs: every name is the streamer's, the webcast socket takes
    who comes without signature and cookie, and nothing changes from one client to the next. What clients did is then
    told to the `witness`, and only the last of it is kept here.

    What clients did, in order: `sign_requests`, `tiktools_requests` and `dials` (of the webcast socket); on that socket
    `entered`, `heartbeats` (their numbers) and `acks` (log id, payload); `hosted_dials`; `closed` are the close codes
    of every socket. `until` waits for any of it. `sockets` counts those that entered the room; `mistakes` are the
    simulator's own, and are raised when it ends.
    """

    streamer: SimulatedStreamer
    room: Broadcast
    faults: Faults = field(default_factory=Faults)
    keys: Collection[str] | None = None
    heartbeat_seconds: int = 10
    is_open: bool = False
    witness: ServiceObserver | None = None
    address: str = ""
    bodies: dict[str, bytes] = field(default_factory=dict)
    sign_requests: list[ClientRequest] = field(default_factory=list)
    tiktools_requests: list[ClientRequest] = field(default_factory=list)
    dials: list[ClientRequest] = field(default_factory=list)
    hosted_dials: list[ClientRequest] = field(default_factory=list)
    entered: list[transport_pb2.EnterRoom] = field(default_factory=list)
    heartbeats: list[int] = field(default_factory=list)
    acks: list[tuple[int, bytes]] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)
    sockets: int = 0
    mistakes: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._changed = asyncio.Event()

    @property
    def socket_address(self) -> str:
        return socket_of(self.address)

    @property
    def is_live(self) -> bool:
        return self.room.is_live and not self.faults.not_live

    def is_streamer(self, handle: str) -> bool:
        """Whether `handle`, with or without @, is the one whose room this is."""
        is_meant = self.is_open or handle.removeprefix("@") == self.streamer.handle
        return is_meant and not self.faults.no_such_user

    def accepts(self, key: str) -> bool:
        return self.keys is None or key in self.keys

    def fault_applies(self, socket: int) -> bool:
        """Whether the faults of sockets are for this one, counted from 1."""
        return self.faults.faulty_sockets is None or socket <= self.faults.faulty_sockets

    def cursor(self, number: int) -> str:
        """Where a client stands that has had frame `number`."""
        return f"{int(time.time() * 1000)}_{number}"

    def internal_ext(self) -> str:
        return f"fetch_time:{int(time.time() * 1000)}|wss_push_room_id:{self.streamer.room_id}"

    def address_for(self, request: ClientRequest) -> str:
        """The services' address as the client sees it, who may know this machine by another name than we do."""
        host = request.headers.get("host", "")
        return f"http://{host}" if self.is_open and _HOST.fullmatch(host) else self.address

    def write_down(self, kept: list[_Kept], what: _Kept) -> None:
        """Add to one of the lists of what clients did."""
        kept.append(what)
        if self.is_open:
            del kept[:-KEPT_WHEN_OPEN]
        self.note()

    def note(self) -> None:
        """Wake up what waits for a change of the record."""
        self._changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something a client did makes `condition` true."""
        while not condition():
            self._changed.clear()
            await self._changed.wait()


def socket_of(address: str) -> str:
    """The address of the sockets of services at `address`."""
    return address.replace("http", "ws", 1)
