"""Counts of events by method: how many, how many lately, and how many that could not be read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tiktok_tui.events.model import DecodeStatus, PayloadFormat, RawEvent

# A sender could invent methods without end; those beyond are counted together.
MAX_METHODS = 500
OTHERS = "(others)"
# The rate is that of the last minute, in steps of five seconds.
_STEP_SECONDS = 5
_STEPS = 12


@dataclass(slots=True)
class MethodCount:
    """All events of one method so far. `bytes` are those of the payloads, before they were packed into frames.

    `damaged` and `extras` are events that are damaged or have fields without a name. `reading` is how far the method
    can be read, DAMAGED only if every event of it is; `last_number` is the newest event. `in_last_minute` counts back
    from the time of the call.
    """

    method: str
    name: str
    category: str
    count: int = 0
    bytes: int = 0
    history: int = 0
    damaged: int = 0
    extras: int = 0
    first_at: float = 0.0
    last_at: float = 0.0
    last_number: int = 0
    reading: DecodeStatus = DecodeStatus.DECODED
    in_last_minute: int = 0


class _Running:
    """What is counted of one method, to be changed in place."""

    __slots__ = ("newest_step", "so_far", "steps")

    def __init__(self, method: str, name: str, category: str, at: float) -> None:
        self.so_far = MethodCount(method, name, category, first_at=at)
        self.newest_step = 0
        self.steps = [0] * _STEPS

    def move_to(self, step: int) -> None:
        """Forget what is older than a minute at `step`."""
        for passed in range(max(self.newest_step + 1, step - _STEPS + 1), step + 1):
            self.steps[passed % _STEPS] = 0
        self.newest_step = max(step, self.newest_step)


class MethodCounts:
    """Counts every raw event once, for the statistics pane."""

    def __init__(self) -> None:
        self._running: dict[str, _Running] = {}

    def take(self, raw: RawEvent) -> None:
        """Count an event. What the connection itself says is not counted."""
        if raw.payload_format is PayloadFormat.NONE:
            return
        running = self._running.get(raw.method)
        if running is None:
            running = self._begin(raw)
        so_far = running.so_far
        so_far.count += 1
        so_far.bytes += raw.size
        so_far.history += raw.is_history
        so_far.damaged += raw.reading is DecodeStatus.DAMAGED
        so_far.extras += bool(raw.unknown_fields)
        so_far.last_at = raw.received_at
        so_far.last_number = raw.number
        if raw.reading is not DecodeStatus.DAMAGED or so_far.damaged == so_far.count:
            so_far.reading = raw.reading
        step = int(raw.received_at) // _STEP_SECONDS
        if step > running.newest_step:
            running.move_to(step)
        running.steps[step % _STEPS] += step > running.newest_step - _STEPS

    def _begin(self, raw: RawEvent) -> _Running:
        if len(self._running) < MAX_METHODS:
            running = _Running(raw.method, raw.name, raw.category, raw.received_at)
            self._running[raw.method] = running
            return running
        return self._running.setdefault(OTHERS, _Running(OTHERS, "others", "", raw.received_at))

    def counts(self, now: float) -> list[MethodCount]:
        """Every method that came, in the order of their first event. `now` is the room's time, epoch seconds."""
        step = int(now) // _STEP_SECONDS
        found = []
        for running in self._running.values():
            running.move_to(step)
            found.append(replace(running.so_far, in_last_minute=sum(running.steps)))
        return found
