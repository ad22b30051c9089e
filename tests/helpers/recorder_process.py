"""Programs that record and read, for tests that need another process: one that can be killed, or whose disk is full."""

from __future__ import annotations

import json
import os
import resource
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from helpers.manual_session import ManualSession
from helpers.session_recordings import Live, watch_scene
from tiktok_tui.store import recorder, relocation, write_queue
from tiktok_tui.store.batch_writer import BatchWriter
from tiktok_tui.store.queue_entries import Entry, ItemEntry
from tiktok_tui.store.recorder import CannotRecord, Recorder
from tiktok_tui.store.recording import Recording


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def wait_until_written(live: Live) -> None:
    with live.recorder.reading() as recording:
        while recording.last_event != live.events[-1].number:
            threading.Event().wait(0.01)


def temporary() -> None:
    live = Live(Recorder())
    watch_scene(live, "evening", 20)
    wait_until_written(live)
    say(path=str(live.recorder.status.path))
    sys.stdin.readline()
    live.recorder.close()


def write(path: Path) -> None:
    try:
        Recorder(path)
    except CannotRecord as refusal:
        say(refused=str(refusal))


def read(path: Path) -> None:
    with Recording.open(path) as recording:
        while True:
            say(last=recording.last_event)
            if not sys.stdin.readline().strip():
                return


def keep(target: Path, instant: str) -> None:
    """Stands still at an instant of keeping, to be killed there."""
    live = Live(Recorder())
    watch_scene(live, "evening", 60)
    wait_until_written(live)

    def stop(*_: object) -> None:
        say(path=str(temporary_path), last=live.events[-1].number)
        threading.Event().wait()

    temporary_path = live.recorder.status.path
    place = relocation.place

    def place_and_stop(file: Path, target: Path) -> None:
        unlink, relocation.os.unlink = relocation.os.unlink, stop  # type: ignore[attr-defined]
        try:
            place(file, target)
        finally:
            relocation.os.unlink = unlink  # type: ignore[attr-defined]

    match instant:
        case "asked":
            relocation.is_beside = stop  # type: ignore[assignment]
        case "copied":
            relocation.is_beside = lambda *_: False
            relocation.place = stop  # type: ignore[assignment]
        case "placed":
            relocation.place = place_and_stop
    live.recorder.keep(target)
    sys.stdin.readline()


def full(path: Path) -> None:
    """Files may have some hundred kB until the recorder has noticed, and until so much waits that it drops events."""
    write_queue.MAX_BYTES = 800_000
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, hard))
    live = Live(Recorder(path, retry_seconds=0.05))
    live.fed.enter()
    live.fed.begin("evening", rate=40)
    with live.recorder.reading() as recording:
        while not live.recorder.status.problem:
            if recording.last_event == live.events[-1].number:
                live.fed.play_for(2)
    # Now nothing fits any more: what is freed by folding the log into the file neither.
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    noticed = len(live.events)
    while not live.recorder.status.dropped_events or len(live.events) < noticed + 1000:
        live.fed.play_for(2)
    say(problem=live.recorder.status.problem, watched_on=len(live.events) - noticed)
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    while live.recorder.status.problem:
        threading.Event().wait(0.01)
    write_queue.MAX_BYTES = 32_000_000
    live.fed.play_for(30)
    status = live.recorder.status
    say(problem=status.problem, dropped=status.dropped_events, events=len(live.events))
    sys.stdin.readline()
    live.recorder.close()


def steady(folder: Path, how: str, steps: int, keep_after: int) -> None:
    """Records so many steps in a folder, kept from the beginning or after some of them, and notes what it promised."""
    relocation.is_beside = lambda *_: how == "beside"
    target, notes = folder / "kept.ttui", os.open(folder / "notes", os.O_WRONLY | os.O_CREAT, 0o600)
    write = BatchWriter.write

    def write_and_note(self: BatchWriter, batch: Sequence[Entry]) -> int:
        failed = write(self, batch)
        numbers = [raw.number for entry in batch if isinstance(entry, ItemEntry) for raw in entry.events]
        if numbers:
            os.write(notes, f"written {numbers[-1]}\n".encode())
        return failed

    BatchWriter.write = write_and_note  # type: ignore[method-assign]
    live = Live(Recorder(None if keep_after else target))
    for step in range(steps):
        if step == keep_after:
            if keep_after:
                live.recorder.keep(target)
                while not live.recorder.status.is_kept:
                    threading.Event().wait(0.001)
            os.write(notes, b"kept\n")
        play_step(live.fed, step)
        while live.recorder.waiting_bytes:
            threading.Event().wait(0.001)
    live.recorder.close()


def play_step(fed: ManualSession, step: int) -> None:
    if not step:
        fed.enter()
        fed.begin("evening", rate=40)
    fed.play_for(0.5)


if __name__ == "__main__":
    recorder.FIRST_SECONDS, write_queue.BATCH_SECONDS = 0.0, 0.01
    command, *arguments = sys.argv[1:]
    match command, arguments:
        case "temporary", []:
            temporary()
        case "write", [path]:
            write(Path(path))
        case "read", [path]:
            read(Path(path))
        case "keep", [path, instant]:
            keep(Path(path), instant)
        case "full", [path]:
            full(Path(path))
        case "steady", [path, how, steps, keep_after]:
            steady(Path(path), how, int(steps), int(keep_after))
