"""Batches of events for the forms of an export, made by hand."""

from __future__ import annotations

from itertools import count

from helpers.sample_recordings import STARTED_AT
from tiktok_tui.core.source_items import Route
from tiktok_tui.events.model import DecodeStatus, Event, RawEvent
from tiktok_tui.export.batches import Batch

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
        reading=DecodeStatus.DECODED,
        event=event,
    )
    return Batch(None, Route("test"), 0.0, True, (raw,), (), 0.0)
