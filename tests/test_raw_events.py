"""The session's raw events: bounded, found by number, written by one thread and read by another."""

from __future__ import annotations

import threading

import pytest

from tiktok_tui.events.model import DecodeStatus, RawEvent
from tiktok_tui.store.raw_events import EVENT_OVERHEAD, RawEvents


def raw_event(number: int, size: int = 0) -> RawEvent:
    return RawEvent(
        number=number,
        frame_number=number,
        received_at=0.0,
        method="WebcastChatMessage",
        name="chat",
        category="chat",
        payload=b"x" * size,
        msg_id=number,
        is_history=False,
        reading=DecodeStatus.DECODED,
    )


def numbers(events: list[RawEvent]) -> list[int]:
    return [event.number for event in events]


def test_the_store_drops_the_oldest() -> None:
    store = RawEvents(max_events=3)
    assert (store.first_number, store.last_number, len(store)) == (0, 0, 0)
    for number in range(1, 6):
        store.append(raw_event(number))
    assert (store.first_number, store.last_number, len(store)) == (3, 5, 3)
    assert store.get(2) is None
    assert store.get(9) is None
    found = store.get(3)
    assert found is not None
    assert found.number == 3


def test_the_store_is_bounded_in_bytes_but_keeps_the_newest_event() -> None:
    store = RawEvents(max_bytes=2 * (EVENT_OVERHEAD + 100))
    for number in range(1, 5):
        store.append(raw_event(number, 100))
    assert numbers(store.window(1, 10)) == [3, 4]
    store.append(raw_event(5, 10_000))
    assert numbers(store.window(1, 10)) == [5]
    store.append(raw_event(6, 100))
    store.append(raw_event(7, 100))
    assert numbers(store.window(1, 10)) == [6, 7]


def test_a_window_has_what_is_kept_of_the_numbers_in_it() -> None:
    store = RawEvents(max_events=6)
    for number in (1, 2, 3, 5, 6, 7, 9, 10):
        store.append(raw_event(number))
    assert numbers(store.window(1, 5)) == [3, 5]
    assert numbers(store.window(4, 3)) == [5, 6]
    assert numbers(store.window(9, 20)) == [9, 10]
    assert store.window(11, 5) == []


def test_numbers_only_rise() -> None:
    store = RawEvents()
    store.append(raw_event(4))
    with pytest.raises(ValueError, match="event 4 after event 4"):
        store.append(raw_event(4))


def test_a_reader_in_another_thread_never_sees_a_hole() -> None:
    store = RawEvents(max_events=50)

    def write() -> None:
        for number in range(1, 5001):
            store.append(raw_event(number))

    writer = threading.Thread(target=write)
    writer.start()
    last = 0
    while last < 5000:
        batch = numbers(store.window(store.last_number - 19, 20))
        if batch:
            assert batch == list(range(batch[0], batch[0] + len(batch)))
            last = batch[-1]
    writer.join()
    assert len(store) == 50
