"""Mutated JSON lines and frames through everything that reads them: python -m benchmarks fuzz json|frames

Prints how many were tried and how many failed; a failure with its number, which --only tries again.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import SystemRandom

from benchmarks.mutations import frame_case, json_case
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Route, SourceItem
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.raw_event import RawEvent
from tiktok_tui.events.filter import parse_filter, searchable_event
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.plain_text import plain_event_line
from tiktok_tui.events.serialization import from_plain, to_plain
from tiktok_tui.room.room import Room
from tiktok_tui.session.pipeline import EventPipeline, update_room
from tiktok_tui.sources.capture.frame_file import read_records
from tiktok_tui.sources.capture.record import frame_record
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame

COUNT = 1_000_000
# Of CPU time, in seconds. A case has some kilobytes.
SLOWEST = 2.0
# Failures that are printed; all are counted.
MOST_SHOWN = 10
RECEIVED_AT = 1_800_000_000.0
_ROUTE = Route("fuzz")
_FILTERS = ("gift diamonds>=100", "user:ann or damaged -history")
_DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class WrongResult(Exception):
    """What came out is not what it must be; the message says what."""


@dataclass(frozen=True, slots=True)
class Failure:
    number: int
    data: bytes
    why: str


class Target:
    """What reads a case to its end. One for many cases: a long session has state too."""

    def __init__(self) -> None:
        self._filters = [parse_filter(text) for text in _FILTERS]

    def read_line(self, line: bytes) -> None:
        file = io.BytesIO(line)
        self._check(record.item for record in read_records(file.read1))

    def read_frame(self, data: bytes) -> None:
        try:
            item: SourceItem = frame_record(data, unpack_frame(data)).item
        except FrameDamaged as damage:
            item = FrameReceived(data, RECEIVED_AT, None, str(damage))
        self._check([item])

    def _check(self, items: Iterable[SourceItem]) -> None:
        pipeline, room = EventPipeline(), Room()
        for item in items:
            if isinstance(item, FrameReceived | MessagesReceived):
                events = pipeline.take(item, _ROUTE, RECEIVED_AT)
                update_room(room, item, events)
                for raw in events:
                    self._check_event(raw)
        room.snapshot(RECEIVED_AT)

    def _check_event(self, raw: RawEvent) -> None:
        for with_payload in (False, True):
            line = event_line(raw, with_payload=with_payload)
            data = json.loads(line.encode(), parse_constant=_refuse_constant)["data"]
            if "could not be written" in data.get("reason", ""):
                raise WrongResult(f"event_line left something out: {data['reason']}")
        if found := _DANGEROUS.search(plain_event_line(raw)):
            raise WrongResult(f"a plain line holds {found[0]!r}")
        searchable = searchable_event(raw)
        for event_filter in self._filters:
            event_filter.matches(searchable)
        if raw.event is not None:
            kept = json.loads(json.dumps(to_plain(Event, raw.event)))
            if from_plain(Event, kept) != raw.event:
                raise WrongResult("an event is not what it was after it was kept")


def _refuse_constant(name: str) -> None:
    raise WrongResult(f"a line holds {name}")


KINDS: dict[str, tuple[Callable[[int, int], bytes], Callable[[Target, bytes], None]]] = {
    "json": (json_case, Target.read_line),
    "frames": (frame_case, Target.read_frame),
}


def fuzz(kind: str, seed: int, numbers: Iterable[int]) -> tuple[int, list[Failure]]:
    """Try the cases of these numbers. Returns how many were tried, and those that failed."""
    make, read = KINDS[kind]
    target = Target()
    failures: list[Failure] = []
    tried = 0
    for number in numbers:
        data = make(seed, number)
        tried += 1
        began = time.thread_time()
        try:
            read(target, data)
        except Exception:
            failures.append(Failure(number, data, traceback.format_exc(limit=-4)))
        else:
            seconds = time.thread_time() - began
            if seconds > SLOWEST:
                failures.append(Failure(number, data, f"took {seconds:.1f} s of CPU time"))
    return tried, failures


def main(words: list[str]) -> int:
    """Run the command. Returns 0 when nothing failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks fuzz", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--count", metavar="N", type=int, default=COUNT, help=f"how many cases; {COUNT:,} without it")
    parser.add_argument(
        "--seed", metavar="S", type=int, help="the cases of an earlier run; another seed each time without it"
    )
    parser.add_argument("--only", metavar="NUMBER", type=int, help="the one case of that number, which is printed")
    arguments = parser.parse_args(words)
    seed = SystemRandom().randrange(1 << 32) if arguments.seed is None else arguments.seed
    numbers = range(arguments.count) if arguments.only is None else [arguments.only]
    if arguments.only is not None:
        print(KINDS[arguments.kind][0](seed, arguments.only))
    print(f"seed {seed}", flush=True)
    tried, failures = fuzz(arguments.kind, seed, numbers)
    for failure in failures[:MOST_SHOWN]:
        print(f"\ncase {failure.number}: fuzz {arguments.kind} --seed {seed} --only {failure.number}\n{failure.why}")
    print(f"{arguments.kind}: tried {tried:,}, failed {len(failures):,} (seed {seed})")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
