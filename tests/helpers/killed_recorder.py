"""Records simulated rooms in processes that are killed at random instants, and looks at what is left.

Prints a line of JSON a round. Each process is a fork of this one, so that most of its time is spent recording.
"""

from __future__ import annotations

import json
import mmap
import os
import signal
import struct
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

from helpers.manual_session import ManualSession
from tiktok_tui.store.batch_writer import BatchWriter
from tiktok_tui.store.queue_entries import Entry, ItemEntry
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording
from tiktok_tui.store.schema import connect

NOTE = struct.Struct("<dqq")  # when, the last event that was taken, whether it was to be kept by then
STEP_SECONDS = 0.01
TELLING_ROUNDS, MOST_ROUNDS = 3, 60


class Notes:
    """What a process has taken by when, and the last event in its file, in memory that outlives it."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, 1 << 20)

    def take(self, number: int, *, is_kept: bool) -> None:
        place = struct.unpack_from("<q", self._memory)[0]
        NOTE.pack_into(self._memory, 16 + place * NOTE.size, time.monotonic(), number, is_kept)
        struct.pack_into("<q", self._memory, 0, place + 1)

    def __iter__(self) -> Iterator[tuple[float, int, bool]]:
        for place in range(struct.unpack_from("<q", self._memory)[0]):
            at, number, is_kept = NOTE.unpack_from(self._memory, 16 + place * NOTE.size)
            yield at, number, bool(is_kept)

    @property
    def written(self) -> int:
        number: int = struct.unpack_from("<q", self._memory, 8)[0]
        return number

    @written.setter
    def written(self, number: int) -> None:
        struct.pack_into("<q", self._memory, 8, number)


def record(target: Path, keep_after: float, notes: Notes) -> None:
    """Record until killed: at `target` from the beginning, or kept there after some seconds."""
    recorder: Recorder | None = None
    write = BatchWriter.write

    def write_and_note(self: BatchWriter, batch: Sequence[Entry]) -> int:
        failed = write(self, batch)
        # What a temporary file holds is promised to nobody.
        if recorder is not None and recorder.status.is_kept:
            notes.written = max(
                (raw.number for entry in batch if isinstance(entry, ItemEntry) for raw in entry.events),
                default=notes.written,
            )
        return failed

    BatchWriter.write = write_and_note  # type: ignore[method-assign]
    recorder = Recorder(None if keep_after else target)
    fed = ManualSession(recorder=recorder)
    fed.enter()
    fed.begin("evening", rate=200)
    began, is_kept = time.monotonic(), not keep_after
    while True:
        fed.play_for(0.1)
        notes.take(fed.session.store.last_number, is_kept=is_kept)
        if not is_kept and time.monotonic() - began > keep_after:
            recorder.keep(target)
            is_kept = True
        threading.Event().wait(STEP_SECONDS)


def killed(target: Path, seconds: float, keep_after: float) -> dict[str, object]:
    """One round: what was written, what was taken a second before the end, and what is there."""
    notes = Notes()
    child = os.fork()
    if not child:
        try:
            record(target, keep_after, notes)
        finally:
            os._exit(1)
    time.sleep(seconds)
    ended_at = time.monotonic()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    # The next program finishes what that one was to keep.
    Recorder().close()
    # On a machine with much else to do the whole process stood still for a while, and what it writes as well.
    times = [at for at, _, _ in notes]
    stood_still = max((later - at for at, later in pairwise((*times, ended_at))), default=0.0)
    early_enough = [number for at, number, is_kept in notes if is_kept and at < ended_at - 1.0 - stood_still]
    found: dict[str, object] = {"written": notes.written, "due": max(early_enough, default=0), "last": 0}
    if target.exists() and target.stat().st_size:
        with Recording.open(target) as recording:
            numbers = [raw.number for raw in recording.events()]
            found |= {"last": recording.last_event, "whole": numbers == list(range(1, recording.last_event + 1))}
        connection = connect(target)
        found["integrity"] = connection.execute("PRAGMA integrity_check").fetchone()[0]
        connection.close()
    return found


def main(folder: Path, seconds: float, seed: int) -> None:
    dice = Random(seed)
    ends_at = time.monotonic() + seconds
    number = telling = 0
    # On a slow day it takes longer until some rounds were long enough to tell anything.
    while time.monotonic() < ends_at or (telling < TELLING_ROUNDS and number < MOST_ROUNDS):
        number += 1
        keep_after = dice.choice([0.0, 0.0, dice.uniform(0.05, 0.6)])
        found = killed(folder / f"{number}.ttui", dice.choice([0.1, 0.6, 1.9]) * dice.uniform(0.5, 1.0), keep_after)
        telling += bool(found["due"])
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
