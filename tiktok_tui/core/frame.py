"""What a source yields of a frame. Source for the shapes: proto/transport.proto."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawMessage:
    """One message of a frame, not yet read: `method` names the schema of `payload`."""

    method: str
    payload: bytes
    msg_id: int
    is_history: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that carries messages, or says something to the connection.

    `server_now_ms` is the server's clock in epoch milliseconds, 0 where the frame has none. `size` is the number of
    bytes on the wire, `unpacked_size` that of the body after gunzip.
    """

    payload_type: str
    log_id: int = 0
    messages: tuple[RawMessage, ...] = ()
    cursor: str = ""
    internal_ext: str = ""
    need_ack: bool = False
    server_now_ms: int = 0
    size: int = 0
    unpacked_size: int = 0
    compressed: bool = False
