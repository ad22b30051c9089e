"""What is anonymised, and what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tiktok_tui.core.source_items import Route, SourceItem
from tiktok_tui.events.model import ChatSent, RawEvent
from tiktok_tui.events.registry import form_of
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.wire.schema.upb import chat_pb2, shared_pb2

KEY = b"for the tests"
ROUTE = Route("test")
ANN = shared_pb2.User(
    id=7041982538547285520, id_str="7041982538547285520", nickname="Ann Marie ❤", display_id="ann.marie_99"
)
# Numbers that are exact enough to find somebody by.
OF_PEOPLE = {"followCount", "followers"}


def chat(content: str, **more: Any) -> bytes:
    common = shared_pb2.Common(method="WebcastChatMessage", msg_id=7250065959116593015, create_time=1_700_000_000_000)
    return chat_pb2.ChatMessage(common=common, user=ANN, content=content, **more).SerializeToString()


def read_chat(payload: bytes) -> chat_pb2.ChatMessage:
    return chat_pb2.ChatMessage.FromString(payload)


def events_of(items: list[SourceItem]) -> list[RawEvent]:
    stream = EventPipeline()
    return [raw for item in items for raw in stream.take(item, ROUTE, 1_700_000_000.0)]


def compare(before: list[RawEvent], after: list[RawEvent]) -> None:
    """The same events with the same numbers in them."""
    assert [_kind(raw) for raw in before] == [_kind(raw) for raw in after]
    for first, second in zip(before, after, strict=True):
        if first.event is not None and second.event is not None:
            kind = type(first.event)
            assert _numbers(form_of(kind).write(first.event)) == _numbers(form_of(kind).write(second.event)), (
                first.method
            )
            if isinstance(first.event, ChatSent) and isinstance(second.event, ChatSent) and first.event.viewer.handle:
                assert first.event.viewer.handle != second.event.viewer.handle


def _kind(raw: RawEvent) -> tuple[object, ...]:
    # A capture file also says at which byte a damaged frame stands.
    return raw.name, raw.size, raw.reading, re.sub(r"^byte \d+: ", "", raw.reason), type(raw.event)


def _numbers(value: object) -> object:
    """A form without its texts."""
    if isinstance(value, dict):
        return {key: _numbers(item) for key, item in value.items() if key not in OF_PEOPLE}
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    return value if isinstance(value, int | float) else type(value)


def names_in(raw: RawEvent) -> Iterator[str]:
    viewer = getattr(raw.event, "viewer", None)
    if viewer is not None:
        yield from (viewer.handle, viewer.nickname)
    if isinstance(raw.event, ChatSent):
        yield raw.event.comment
