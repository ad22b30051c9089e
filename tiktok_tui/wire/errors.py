"""What can be wrong with bytes from a room."""

from __future__ import annotations


class WireError(Exception):
    """Bytes that are not what the protocol says. The text names what is wrong and where."""


class FrameDamaged(WireError):
    """A frame that cannot be unpacked at all. The next frame is not affected."""


class PayloadDamaged(WireError):
    """A message's payload that breaks the rules of the protobuf encoding.

    `offset` is the byte at which the structure stops making sense.
    """

    def __init__(self, reason: str, offset: int) -> None:
        super().__init__(f"{reason} at byte {offset}")
        self.reason = reason
        self.offset = offset
