"""Command to first chat line, against an empty Textual app's first paint: python -m benchmarks.first_line"""

from __future__ import annotations

import statistics

from benchmarks.figures import Figure, run_alone
from benchmarks.program import app_command, demo_command, running
from benchmarks.screen import shows_chat

BUDGET = 2.5


def seconds_to_empty_app() -> float:
    with running(app_command("empty")) as terminal:
        return terminal.wait_for("ready", timeout=30) - terminal.started_at


def seconds_to_first_line() -> float:
    with running(demo_command(rate=20)) as terminal:
        return terminal.wait_for(lambda: shows_chat(terminal.lines), timeout=30) - terminal.started_at


def measure(quick: bool) -> list[Figure]:
    empty: list[float] = []
    demo: list[float] = []
    for _ in range(3 if quick else 7):  # in turn, so that a busy machine disturbs both
        empty.append(seconds_to_empty_app())
        demo.append(seconds_to_first_line())
    ours, theirs = statistics.median(demo), statistics.median(empty)
    note = f"{ours * 1000:.0f} ms against {theirs * 1000:.0f} ms, medians of {len(demo)}"
    return [Figure("first chat line / empty app", ours / theirs, "x", BUDGET, note=note)]


if __name__ == "__main__":
    run_alone(measure)
