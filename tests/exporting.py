"""Batches of events for the forms of an export, made by hand."""

from __future__ import annotations

from itertools import count

from recorded import STARTED_AT

from tiktok_tui.events.model import Event, RawEvent, Reading
from tiktok_tui.export.batches import Batch
from tiktok_tui.sources.base import Route

_numbers = count(1)


def batch_of(event: Event) -> Batch:
    number = next(_numbers)
    raw = RawEvent(
        number=number,
        frame_number=number,
        received_at=event.time or STARTED_AT,
        method="WebcastTestMessage",
        name="test",
        category="test",
        payload=b"",
        msg_id=0,
        is_history=False,
        reading=Reading.DECODED,
        event=event,
    )
    return Batch(None, Route("test"), 0.0, True, (raw,), (), 0.0)
