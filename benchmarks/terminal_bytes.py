"""Bytes a second to a 120x40 terminal, by default and in low-bandwidth mode: python -m benchmarks.terminal_bytes"""

from __future__ import annotations

from benchmarks.figures import Failed, Figure, run_alone
from benchmarks.program import app_command, demo_command, running

WARM_UP = 3.0
KILOBYTE = 1000
SAME = 1.05
BUDGETS = {"default": 30.0, "low-bandwidth": 8.0}
OPTIONS = {"default": [], "low-bandwidth": ["--low-bandwidth"]}


def kilobytes_per_second(command: list[str], seconds: float) -> float:
    with running(command) as terminal:
        terminal.run_for(WARM_UP)
        before = len(terminal.raw)
        terminal.run_for(seconds)
        if terminal.has_ended:
            raise Failed(f"{' '.join(command[1:])} ended while it was measured")
        return (len(terminal.raw) - before) / KILOBYTE / seconds


def measure(quick: bool) -> list[Figure]:
    seconds = 6.0 if quick else 20.0
    rich_log = kilobytes_per_second(app_command("rich_log"), seconds)
    figures: list[Figure] = []
    for mode, options in OPTIONS.items():
        calm = kilobytes_per_second(demo_command(*options, rate=20), seconds)
        busy = kilobytes_per_second(demo_command(*options, rate=2000), seconds)
        note = f"a RichLog: {rich_log:.0f} kB/s, {rich_log / calm:.0f} times as much"
        figures.append(Figure(f"bytes to terminal, {mode}, 20/s", calm, "kB/s", BUDGETS[mode], note=note))
        figures.append(Figure(f"bytes to terminal, {mode}, 2000/s", busy, "kB/s", BUDGETS[mode]))
        # Both spend the same budget; what is above 1 is where the seconds of the two runs were cut.
        figures.append(Figure(f"bytes at 2000/s over bytes at 20/s, {mode}", busy / calm, "x", SAME))
    return figures


if __name__ == "__main__":
    run_alone(measure)
