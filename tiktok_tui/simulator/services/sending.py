"""How a service sends the room down a socket, with the faults that every socket may have."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterable

from websockets.exceptions import ConnectionClosed

from tiktok_tui.simulator.broadcast import BroadcastViewer, NumberedFrame, says_ended
from tiktok_tui.simulator.connection import SimulatorConnection
from tiktok_tui.simulator.service_state import ServiceState


class RoomSender(ABC):
    """Sends the room's frames to one client. `garbage` is what makes no sense on this kind of socket.

    `ended_code` is the close code for the end of the LIVE; 0 leaves closing to the client.
    """

    garbage: str | bytes
    ended_code = 0

    def __init__(self, stage: ServiceState, connection: SimulatorConnection) -> None:
        self.stage = stage
        self._connection = connection
        self._viewer = BroadcastViewer()
        self._task: asyncio.Task[None] | None = None
        stage.sockets += 1
        self._is_faulty = stage.fault_applies(stage.sockets)

    def start(self) -> None:
        """From now on nothing of the room is missed."""
        self.stage.room.enter(self._viewer)
        if self.stage.witness:
            self.stage.witness.entered(self._connection.client)
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        self.stage.room.leave(self._viewer)
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    @abstractmethod
    def first(self) -> Iterable[str | bytes]:
        """What is said before the room's frames."""

    @abstractmethod
    def packed(self, frame: NumberedFrame) -> Iterable[str | bytes]:
        """A frame as this service sends it: one message or several, or none."""

    def farewell(self) -> Iterable[str]:
        """What is said before a fault closes the socket."""
        return ()

    def idle(self) -> Iterable[str]:
        """What is said when nothing has happened for the time of a heartbeat."""
        return ()

    async def _run(self) -> None:
        try:
            for data in self.first():
                await self._send(data)
            await self._send_frames()
        except ConnectionClosed:
            return
        except Exception as mistake:  # of ours: reported when the services end
            self.stage.mistakes.append(mistake)
            self._connection.transport.abort()

    async def _send_frames(self) -> None:
        """Until the socket is closed, by whomever. A fault may also end it and leave the socket open and mute."""
        sent = 0
        while True:
            faults = self.stage.faults
            if self._is_faulty and sent == faults.close_after:
                for notice in self.farewell():
                    await self._send(notice)
                await close(self._connection, faults.close_code, faults.close_reason)
                return
            if self._is_faulty and sent == faults.silent_after:
                return
            frame = await self._next_frame()
            is_garbage = self._is_faulty and faults.garbage_after is not None and sent >= faults.garbage_after
            for data in (self.garbage,) if is_garbage else self.packed(frame):
                await self._send(data)
            sent += 1
            self._connection.client.count(len(frame.messages) + (len(frame.told.messages) if frame.told else 0))
            if self.ended_code and says_ended(frame):
                await self._connection.close(self.ended_code)
                return

    async def _next_frame(self) -> NumberedFrame:
        while True:
            try:
                async with asyncio.timeout(self.stage.heartbeat_seconds):
                    return await self._viewer.frames.get()
            except TimeoutError:
                for sign in self.idle():
                    await self._send(sign)

    async def _send(self, data: str | bytes) -> None:
        seconds = self.stage.faults.socket_drip
        if seconds and self._is_faulty:
            await self._connection.send(_drops(data, seconds))
        else:
            await self._connection.send(data)


async def _drops(data: str | bytes, seconds: float) -> AsyncIterator[str | bytes]:
    """One message in as many fragments as it has characters or bytes."""
    for position in range(len(data)):
        yield data[position : position + 1]
        await asyncio.sleep(seconds)


async def close(connection: SimulatorConnection, code: int, reason: str = "") -> None:
    """Close a socket with a code; 0 breaks it off without one."""
    if code:
        await connection.close(code, reason)
    else:
        connection.transport.abort()
