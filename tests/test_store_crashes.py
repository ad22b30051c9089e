"""A recorder that is killed at any instant leaves a recording that is whole up to its last second."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from threading import Condition
from typing import TypeVar

import pytest
from helpers.manual_session import Clock

from tiktok_tui.core.source_items import ConnectionState, Phase
from tiktok_tui.store.batch_writer import BatchWriter
from tiktok_tui.store.queue_entries import Entry, ItemEntry
from tiktok_tui.store.recorder import DEFAULT_LIMIT, FIRST_SECONDS
from tiktok_tui.store.recording_location import RecordingLocation
from tiktok_tui.store.recording_path import reserve
from tiktok_tui.store.recording_thread import RecordingThread
from tiktok_tui.store.schema import connect
from tiktok_tui.store.write_queue import WriteQueue

TESTS = Path(__file__).parent
ROUNDS = 15

T = TypeVar("T")


@pytest.mark.slow("15 processes record and are killed")
def test_what_was_written_survives_a_kill_at_any_instant(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "helpers.killed_recorder", str(tmp_path), str(ROUNDS), "7"]
    lines = subprocess.run(command, check=True, capture_output=True, cwd=TESTS).stdout.splitlines()
    rounds = [json.loads(line) for line in lines]
    assert len(rounds) == ROUNDS
    for found in rounds:
        assert found["last"] >= found["written"] > 0
        assert found["is_whole"]
        assert found["integrity"] == "ok"


@dataclass
class Arrivals:
    """Entries that come to a queue at given times of a clock, and are to be in a recording a second later."""

    clock: Clock
    times: list[float]
    queue: WriteQueue
    path: Path
    came: int = 0

    def pass_time(self, until: float) -> bool:
        """Move the clock to the next entry, or to `until`. Returns whether one came, or the last has come."""
        if self.came == len(self.times) and until == float("inf"):
            self.queue.is_closing = True
            return True
        has_come = self.came < len(self.times) and self.times[self.came] <= until
        self.clock.now = self.times[self.came] if has_come else until
        if has_come:
            self.came += 1
            state = ConnectionState(Phase.LIVE, str(self.came))
            self.queue.put(ItemEntry(state, (), "simulated room", self.clock.now, 1, 1, 1, 1), size=100)
        assert self.in_file() >= sum(time <= self.clock.now - 1.0 for time in self.times)
        return has_come

    def in_file(self) -> int:
        if not self.path.stat().st_size:
            return 0
        with closing(connect(self.path)) as connection:
            count: int = connection.execute("SELECT count(*) FROM states").fetchone()[0]
        return count


class ClockedCondition(Condition):
    """A condition on which waiting takes no time: the clock moves on in its place."""

    def __init__(self, arrivals: Arrivals) -> None:
        super().__init__()
        self.arrivals = arrivals

    def wait_for(self, predicate: Callable[[], T], timeout: float | None = None) -> T:
        until = float("inf") if timeout is None else self.arrivals.clock.now + timeout
        while not (found := predicate()) and self.arrivals.pass_time(until):
            pass
        return found


@pytest.mark.parametrize("write_seconds", [0.0, 0.2, 0.45])
def test_an_entry_is_in_the_file_within_a_second(
    write_seconds: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a busy room and in a quiet one, as long as the disk needs less than half a second for a batch."""
    dice, clock, path = Random(7), Clock(), tmp_path / "room.ttui"
    reserve(path)
    queue = WriteQueue(is_kept=True, monotonic=clock)
    times = list(accumulate(dice.expovariate(dice.choice([1.0, 5.0, 50.0])) for _ in range(100)))
    arrivals = Arrivals(clock, times, queue, path)
    queue.changed = ClockedCondition(arrivals)
    write = BatchWriter.write

    def write_for_a_while(self: BatchWriter, batch: Sequence[Entry]) -> int:
        until = clock.now + write_seconds
        while arrivals.pass_time(until):
            pass
        return write(self, batch)

    monkeypatch.setattr(BatchWriter, "write", write_for_a_while)
    thread = RecordingThread(queue, RecordingLocation(path), None, DEFAULT_LIMIT, list)
    queue.wait_first(FIRST_SECONDS)
    thread.run(retry_seconds=5.0)
    thread.close()
    assert arrivals.in_file() == len(times)
