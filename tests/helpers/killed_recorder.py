"""Records simulated rooms in processes that are killed at random instants, and reads what they left.

Prints a line of JSON a round. A script, not part of a test process: each round is a fork, which must have no threads.
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
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from helpers.manual_session import ManualSession
from tiktok_tui.store import recorder as recorder_module
from tiktok_tui.store import write_queue
from tiktok_tui.store.batch_writer import BatchWriter
from tiktok_tui.store.queue_entries import Entry, ItemEntry
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording
from tiktok_tui.store.schema import connect

# A recorder that writes without a pause, so that many of the kills meet it within a write.
FIRST_SECONDS, BATCH_SECONDS = 0.0, 0.005
MAX_BATCHES = 12
# Longer than a batch takes, so that the kill comes at any point of the next.
MAX_DELAY_SECONDS = 0.03
STEP_SECONDS = 0.005
NUMBER = struct.Struct("<q")


class SharedNumber:
    """A number in memory that outlives the process which sets it."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, NUMBER.size)

    def get(self) -> int:
        number: int = NUMBER.unpack_from(self._memory)[0]
        return number

    def set(self, number: int) -> None:
        NUMBER.pack_into(self._memory, 0, number)


def record(target: Path, keep_after: int, written: SharedNumber, batches: int) -> None:
    """Record until killed: at `target` from the beginning, or kept there after `keep_after` batches.

    Once that is asked for, writes a byte to `batches` for each batch that is in the file, and sets `written` to the
    last event in it.
    """
    write = BatchWriter.write
    count = 0
    is_kept = not keep_after

    def write_and_report(self: BatchWriter, batch: Sequence[Entry]) -> int:
        nonlocal count
        failed = write(self, batch)
        numbers = [raw.number for entry in batch if isinstance(entry, ItemEntry) for raw in entry.events]
        if numbers:
            count += 1
            # A temporary file is gone with its process: nothing is promised of it.
            if is_kept:
                written.set(numbers[-1])
                os.write(batches, b".")
        return failed

    BatchWriter.write = write_and_report  # type: ignore[method-assign]
    recorder_module.FIRST_SECONDS, write_queue.BATCH_SECONDS = FIRST_SECONDS, BATCH_SECONDS
    recorder = Recorder(None if keep_after else target)
    fed = ManualSession(recorder=recorder)
    fed.enter()
    fed.begin("evening", rate=200)
    while True:
        fed.play_for(0.1)
        if not is_kept and count >= keep_after:
            recorder.keep(target)
            is_kept = True
        threading.Event().wait(STEP_SECONDS)


def kill_recorder(target: Path, kill_after: int, delay: float, keep_after: int) -> dict[str, object]:
    """Run a recorder, kill it `delay` seconds after its batch `kill_after`, and read what is there."""
    written = SharedNumber()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(reading)
            record(target, keep_after, written, writing)
        finally:
            os._exit(1)
    os.close(writing)
    for _ in range(kill_after):
        if not os.read(reading, 1):
            raise RuntimeError(f"The recorder ended by itself, with {os.waitpid(child, 0)[1]}.")
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    # The next program finishes what that one was to keep.
    Recorder().close()
    with Recording.open(target) as recording:
        last, numbers = recording.last_event, [raw.number for raw in recording.events()]
    with closing(connect(target)) as connection:
        (integrity,) = connection.execute("PRAGMA integrity_check").fetchone()
    is_whole = numbers == list(range(1, last + 1))
    return {"written": written.get(), "last": last, "is_whole": is_whole, "integrity": integrity}


def main(folder: Path, rounds: int, seed: int) -> None:
    dice = Random(seed)
    for number in range(rounds):
        # Each third recording is moved to its place while it is written, and the kill comes during or after that.
        keep_after = dice.randint(1, 3) if number % 3 == 2 else 0
        target, delay = folder / f"{number}.ttui", dice.uniform(0.0, MAX_DELAY_SECONDS)
        found = kill_recorder(target, dice.randint(1, MAX_BATCHES), delay, keep_after)
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
