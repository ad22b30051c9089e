"""A payload as one of betterproto2's dataclasses: for people, who read it and write code against it.

Screens and totals are made from upb's messages, which take a hundredth of the time; this is for the one event that
somebody looks at or copies.
"""

from __future__ import annotations

from betterproto2 import Message

from tiktok_tui.wire.decode import decode, message_class
from tiktok_tui.wire.schema import typed


def typed_message(method: str, payload: bytes) -> Message | None:
    """The payload as a typed message, None when proto/ has none for `method`.

    betterproto2 reads damaged payloads without a word (a text cut short, a length that runs past the end), so it is
    only given what held up; see `wire.decode`.
    """
    own = message_class(method)
    if own is None:
        return None
    sound = decode(payload, own).message.SerializeToString()
    parsed: Message = getattr(typed, own.DESCRIPTOR.name).parse(sound)
    return parsed
