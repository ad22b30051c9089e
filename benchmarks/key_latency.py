"""Key to paint while 2,000 messages a second come in, and whether any is lost: python -m benchmarks.key_latency"""

from __future__ import annotations

import random
import statistics
from contextlib import suppress

from tests.terminal import Terminal

from benchmarks.figures import Figure, run_alone
from benchmarks.program import running, watched_room
from benchmarks.screen import events_counted, shows_chat

RATE = 2000
WARM_UP = 3.0
BUDGET = 50.0
CATCH_UP = 15.0
ESCAPE = b"\x1b[27u"  # as a terminal with the kitty protocol sends it: nothing to wait for
END_OF_PICTURE = b"\x1b[?2026l"
HELP_TEXT = b"Chat: what people say"
LETTERS = "bdfhjkqvwxz"


def milliseconds_to(terminal: Terminal, key: str, painted: bytes) -> float:
    """From a key press to the end of the picture in which `painted` came."""
    before = len(terminal.raw)
    pressed = terminal.press(key)
    terminal.wait_for_bytes(painted, before)
    at = terminal.raw.find(painted, before)
    return (terminal.wait_for_bytes(END_OF_PICTURE, at) - pressed) * 1000


def press_many(terminal: Terminal, rounds: int) -> list[float]:
    """Open the help, and type a word into the filter, again and again. The time of each press, milliseconds."""
    dice = random.Random(1)
    times: list[float] = []
    for _ in range(rounds):
        times.append(milliseconds_to(terminal, "?", HELP_TEXT))
        terminal.press(ESCAPE)
        terminal.run_for(dice.uniform(0.1, 0.3))
        terminal.press("/")
        terminal.run_for(dice.uniform(0.1, 0.3))
        word = ""
        for letter in dice.sample(LETTERS, 4):
            word += letter
            times.append(milliseconds_to(terminal, letter, word.encode()))
            terminal.run_for(dice.uniform(0.05, 0.15))
        terminal.press(ESCAPE)
        terminal.run_for(dice.uniform(0.1, 0.3))
    return sorted(times)


def events_shown(terminal: Terminal, expected: int) -> int:
    """How many events the header says came in, once it says `expected` or has had the time to."""
    with suppress(TimeoutError):
        terminal.wait_for(lambda: events_counted(terminal.text) >= expected, timeout=CATCH_UP)
    return events_counted(terminal.text)


def measure(quick: bool) -> list[Figure]:
    with watched_room(RATE) as room, running(room.command) as terminal:
        terminal.wait_for(lambda: shows_chat(terminal.lines), timeout=30)
        terminal.run_for(WARM_UP)
        times = press_many(terminal, 6 if quick else 40)
        room.stop_sending()
        report = room.report()
        shown = events_shown(terminal, report.messages)
    counted = f"{shown:,} shown of {report.messages:,} sent, {report.dropped} given up by the room"
    note = f"median {statistics.median(times):.0f} ms, longest {times[-1]:.0f} ms of {len(times)} presses"
    return [
        Figure("key to paint, p99 at 2000/s", times[int(len(times) * 0.99)], "ms", BUDGET, note=note),
        Figure(f"messages not shown {CATCH_UP:.0f} s after the flood", report.messages - shown, "", 0, note=counted),
    ]


if __name__ == "__main__":
    run_alone(measure)
