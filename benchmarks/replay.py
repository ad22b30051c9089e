"""Using a recording of a million events: jumping, scrolling with a filter, exporting: python -m benchmarks.replay"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, run_alone
from benchmarks.recordings import EVENTS, QUICK_EVENTS, long_recording, record

if TYPE_CHECKING:
    from tiktok_tui.export.formats import Format

EXPORTED, EXPORTED_QUICK = 50_000, 15_000

JUMP_BUDGET = 700.0
PAGE_BUDGET = 300.0
EXPORT_BUDGET = 250.0

FILTERS = ("user:nils", "gift diamonds>=100", "-mod hello")


def measure(quick: bool) -> list[Figure]:
    return [*_looking(QUICK_EVENTS if quick else EVENTS), *_exporting(EXPORTED_QUICK if quick else EXPORTED)]


def _looking(events: int) -> list[Figure]:
    from tiktok_tui.events.filter import parse_filter
    from tiktok_tui.replay.seek import SeekPoint, read_moment
    from tiktok_tui.store.recording import Recording

    dice = Random(1)
    with Recording.open(long_recording(events)) as recording:
        last = recording.last_event

        def anywhere() -> int:
            return dice.randrange(1, last + 1)

        jumps = _median(lambda: read_moment(recording, SeekPoint(number=anywhere())), 15)

        def page_of(text: str) -> float:
            wanted = parse_filter(text)
            return _median(lambda: recording.matching(wanted, before=anywhere(), limit=50), 15)

        pages = {text: page_of(text) for text in FILTERS}
    slowest = max(pages, key=lambda text: pages[text])
    return [
        Figure("a jump: room and lines", jumps, "ms", JUMP_BUDGET, note=f"anywhere in {last:,} events"),
        Figure("a page of a filter anywhere", pages[slowest], "ms", PAGE_BUDGET, note=f"slowest: {slowest}"),
    ]


def _exporting(events: int) -> list[Figure]:
    from tiktok_tui.export.formats import Format

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "measured.ttui"
        recorded = record(path, events)
        return [_export(path, form, recorded.events) for form in (Format.NDJSON, Format.CSV, Format.CAPTURE)]


def _export(path: Path, form: Format, events: int) -> Figure:
    from tiktok_tui.export.progress import Progress
    from tiktok_tui.export.run import Export, run_export

    export = Export(path, form, path.with_name(f"exported-{form.value}"))
    each = _milliseconds(lambda: run_export(export, Progress(None))) * 1000 / events
    return Figure(f"export to {form.value}, each event", each, "µs", EXPORT_BUDGET)


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _median(act: Callable[[], object], times: int) -> float:
    return statistics.median(_milliseconds(act) for _ in range(times))


if __name__ == "__main__":
    run_alone(measure)
