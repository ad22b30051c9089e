"""Turns source items into numbered raw events without duplicates, and applies them to the room.

The screen, --json and the library all read rooms through this.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from tiktok_tui.core.log import get_logger
from tiktok_tui.core.source_items import (
    ConnectionState,
    FrameReceived,
    MessagesReceived,
    Phase,
    RoomFacts,
    Route,
    SourceItem,
)
from tiktok_tui.events.common.event_header import PLAUSIBLE_SECONDS
from tiktok_tui.events.model import Connected, Disconnected, Event, RawEvent, RoomDescribed, RouteFailed
from tiktok_tui.events.reader import EventReader
from tiktok_tui.room.dedupe import Dedupe
from tiktok_tui.room.room import Room
from tiktok_tui.sources.errors import RATE_LIMITED

_log = get_logger(__name__)


def _log_state(state: ConnectionState, route: Route, now: float) -> None:
    # Not its detail: that may name people, or quote the answer of a service.
    retry = f", again in {state.retry_at - now:.1f} s" if state.retry_at > now else ""
    code = f", code {state.code}" if state.code else ""
    _log.info("%s by route %s%s%s", state.phase.value, route.name, code, retry)


class EventPipeline:
    """Reads the items of one source, in order."""

    def __init__(self) -> None:
        self.repeats = 0
        self._reader = EventReader()
        self._dedupe = Dedupe()
        self._facts = RoomFacts()
        self._is_live = False

    def resume_after(self, event: int, frame: int) -> None:
        """Continue numbering after `event` and `frame`."""
        self._reader.resume_after(event, frame)

    def take(self, item: SourceItem, route: Route, now: float) -> list[RawEvent]:
        """Returns the raw events of an item, without duplicates. `now` is the time of items that have none."""
        match item:
            case FrameReceived():
                return self._fresh(self._read_frame(item))
            case MessagesReceived():
                return self._fresh(self._read_messages(item))
            case RoomFacts():
                return self._take_facts(item, item.at or now)
            case ConnectionState():
                _log_state(item, route, item.at or now)
                return self._take_state(item, route, item.at or now)

    def _read_frame(self, item: FrameReceived) -> list[RawEvent]:
        if item.frame is None:
            return [self._reader.read_broken_frame(item.data, item.damage, item.received_at)]
        return self._reader.read_frame(item.frame, item.received_at)

    def _read_messages(self, item: MessagesReceived) -> list[RawEvent]:
        if item.damage:
            return [self._reader.read_broken_frame(item.data, item.damage, item.received_at)]
        return self._reader.read_service_messages(item.messages, item.dialect, item.received_at)

    def _fresh(self, events: list[RawEvent]) -> list[RawEvent]:
        fresh = [raw for raw in events if not self._dedupe.seen(raw.msg_id, raw.received_at)]
        self.repeats += len(events) - len(fresh)
        return fresh

    def _take_facts(self, facts: RoomFacts, now: float) -> list[RawEvent]:
        if facts == self._facts:
            return []
        is_first, self._facts = self._facts == RoomFacts(), facts
        self._reader.enter_room(facts.room_id, facts.streamer)
        if is_first and facts == RoomFacts(room_id=facts.room_id):
            # Lines that name their room by its id say nothing of it that is worth an event.
            return []
        described = RoomDescribed(
            room_id=facts.room_id,
            streamer=facts.streamer,
            nickname=facts.nickname,
            host_id=facts.host_id,
            title=facts.title,
            started_at=facts.started_at,
            viewers=facts.viewers,
            likes=facts.likes,
        )
        return [self._reader.read_connection("roomInfo", described, now)]

    def _take_state(self, state: ConnectionState, route: Route, now: float) -> list[RawEvent]:
        """Derive Connected, Disconnected and RouteFailed from changes of the connection state."""
        events: list[tuple[str, Event]] = []
        is_live = state.phase is Phase.LIVE
        if is_live and not self._is_live:
            facts = self._facts
            connected = Connected(route=route.name, room_id=facts.room_id, streamer=facts.streamer, is_gap=state.is_gap)
            events.append(("connected", connected))
        elif self._is_live and not is_live:
            events.append(("disconnected", Disconnected(reason=state.detail, is_final=state.phase.is_final)))
        self._is_live = is_live
        if state.phase is Phase.FAILED or state.code == RATE_LIMITED:
            name = "rate_limited" if state.code == RATE_LIMITED else "error"
            failed = RouteFailed(
                code=state.code, reason=state.detail, advice=state.advice, is_final=state.phase is Phase.FAILED
            )
            events.append((name, failed))
        return [self._reader.read_connection(name, event, now) for name, event in events]


def update_room(room: Room, item: SourceItem, events: Sequence[RawEvent]) -> None:
    """Apply a source item and its raw events to the room. Room state depends on nothing else."""
    match item:
        case FrameReceived() | MessagesReceived():
            room.tick(item.received_at)
            room.connected(item.received_at)
            server_now_ms = item.frame.server_now_ms if isinstance(item, FrameReceived) and item.frame else 0
            if server_now_ms // 1000 in PLAUSIBLE_SECONDS:
                room.set_server_clock(server_now_ms / 1000, item.received_at)
        case ConnectionState() if item.phase.is_final:
            # Everything ends with the room, whatever the time of the state: a payload list may be in any order.
            room.tick(math.inf)
    for raw in events:
        if raw.event is not None:
            room.apply(raw.event, raw.received_at)
