"""A payload as one of betterproto2's dataclasses: for people, who read it and write code against it.

Screens and totals are made from upb's messages, which take a hundredth of the time; this is for the one event that
is shown or copied.
"""

from __future__ import annotations

from betterproto2 import Message

from tiktok_tui.wire.decode import decode, message_class
from tiktok_tui.wire.schema import betterproto, message_pool


def typed_message(method: str, payload: bytes) -> Message | None:
    """The payload as a typed message, None when proto/ has none for `method`.

    betterproto2 reads damaged payloads without a word (a text cut short, a length that runs past the end, a number
    where a text belongs), so it is only given what held up and has a name; see `wire.decode`.
    """
    own = message_class(method)
    if own is None:
        return None
    message = decode(payload, own).message
    # Among them are the fields that are not of the schema's type.
    message.DiscardUnknownFields()
    return typed_class(own.DESCRIPTOR.name).parse(message.SerializeToString())


def typed_class(name: str) -> type[Message]:
    """The dataclass of a message in proto/. betterproto2 spells some names its own way: AiSummaryMessage."""
    own: type[Message] | None = getattr(betterproto, name, None)
    return own or message_pool.default_message_pool.url_to_type[f"type.googleapis.com/webcast.{name}"]
