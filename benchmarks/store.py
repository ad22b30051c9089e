"""Recording, and finding things in a recording of a million events: python -m benchmarks.store"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from benchmarks.figures import Figure, Skipped, run_alone
from benchmarks.recordings import EVENTS, QUICK_EVENTS, long_recording, record

MEASURED, MEASURED_QUICK = 50_000, 15_000
MINUTES, MINUTES_QUICK = 3.0, 1.0

SIZE_BUDGET = 1.5
OPEN_BUDGET = 100.0
EVENT_BUDGET = 2.0
PAGE_BUDGET = 5.0
SEEK_BUDGET = 700.0
WORDS_BUDGET = 800.0
FILTER_BUDGET = 2_500.0
MEMORY_BUDGET = 1.2
LAG_BUDGET = 1.0

# Words that are frequent, rare, not there, too short for the index, in another script, and a phrase.
WORDS = ("rose", "hello", "zzzqqq", "xq", "日本", '"slow down"')
FILTERS = ("-mod", "user:nils", "level>=30 -kind:like", "id>0", "size>400", "-route:x", '"chat a"', "gift")


def measure(quick: bool) -> list[Figure]:
    return [*_sizes(quick), *_finding(QUICK_EVENTS if quick else EVENTS), *_recording(quick)]


def _sizes(quick: bool) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        recorded = record(Path(folder) / "measured.ttui", MEASURED_QUICK if quick else MEASURED)
    each = recorded.file_bytes / recorded.events
    note = f"{each:.0f} bytes an event, {recorded.frame_bytes / recorded.events:.0f} of them its frame"
    return [Figure("recording / its frames", recorded.file_bytes / recorded.frame_bytes, "x", SIZE_BUDGET, note=note)]


def _finding(events: int) -> list[Figure]:
    from tiktok_tui.events.filter import parse_filter
    from tiktok_tui.replay.seek import room_at
    from tiktok_tui.store.recording import Recording

    path = long_recording(events)
    dice = Random(1)

    def open_and_show() -> None:
        with Recording.open(path) as recording:
            assert recording.facts.began_at
            newest = recording.numbers(limit=60)
            assert all(recording.event(number) for number in newest)
            assert recording.numbers(frozenset({"gift"}), limit=30)

    def anywhere() -> int:
        return dice.randrange(1, last + 1)

    with Recording.open(path) as recording:
        last = recording.last_event
        kinds = frozenset({"gift"})
        words = {word: _slowest(lambda word=word: recording.count(parse_filter(word))) for word in WORDS}  # type: ignore[misc]
        filters = {text: _slowest(lambda text=text: recording.count(parse_filter(text))) for text in FILTERS}  # type: ignore[misc]
        slow_word, slow_filter = max(words, key=lambda word: words[word]), max(filters, key=lambda text: filters[text])
        size = f"of {last:,} events"
        return [
            Figure("open to the newest lines", _median(open_and_show, 15), "ms", OPEN_BUDGET, note=size),
            Figure("one event anywhere", _median(lambda: recording.event(anywhere()), 300), "ms", EVENT_BUDGET),
            Figure(
                "a page of gifts anywhere",
                _median(lambda: recording.numbers(kinds, before=anywhere(), limit=50), 100),
                "ms",
                PAGE_BUDGET,
            ),
            Figure("the room anywhere", _median(lambda: room_at(recording, anywhere()), 15), "ms", SEEK_BUDGET),
            Figure("all events with a word", words[slow_word], "ms", WORDS_BUDGET, note=f"slowest: {slow_word}"),
            Figure("all events of a filter", filters[slow_filter], "ms", FILTER_BUDGET, note=f"slowest: {slow_filter}"),
        ]


def _recording(quick: bool) -> list[Figure]:
    if not Path("/proc/self/status").exists():
        raise Skipped("memory is read from /proc, which this system does not have")
    minutes = MINUTES_QUICK if quick else MINUTES
    command = [sys.executable, "-m", "benchmarks.long_recording", str(minutes)]
    said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    note = (
        f"{said['events']:,} events in {minutes:g} minutes, {said['early']:.0f} MB after a third of them, "
        f"{said['late']:.0f} MB at the end; {said['processor']:.0%} of a processor"
    )
    return [
        Figure("memory recording 2,000/s, late / early", said["late"] / said["early"], "x", MEMORY_BUDGET, note=note),
        Figure("the newest event in the file is", said["lag"], "s old", LAG_BUDGET, note="at most, at 2,000/s"),
        Figure("events that were not recorded", said["dropped"], "", 0),
    ]


def _slowest(act: Callable[[], object]) -> float:
    """Milliseconds of the first time, when nothing is at hand yet."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _median(act: Callable[[], object], times: int) -> float:
    return statistics.median(_slowest(act) for _ in range(times))


if __name__ == "__main__":
    run_alone(measure)
