"""Frames to typed events, against TikTokLive and the Node connector on the same frames: python -m benchmarks.decode"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import environments
from benchmarks.figures import Figure, Skipped, run_alone
from benchmarks.frames import capture_file

CONTENDERS = Path(__file__).parent / "contenders"
NODE_BUDGET = 1.0
TIKTOKLIVE_BUDGET = 15.0


@dataclass(frozen=True, slots=True)
class Decoding:
    """What one process did: the median pass over the capture, and how many messages and typed events it held."""

    microseconds_per_message: float
    messages: int
    events: int


def decode_in(command: list[str | Path], folder: Path | None = None) -> Decoding:
    """Run a contender and read its line of JSON."""
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    said = json.loads(done.stdout.splitlines()[-1])
    return Decoding(said["seconds"] / said["messages"] * 1e6, said["messages"], said["events"])


def fastest(decodings: list[Decoding]) -> Decoding:
    """The round that other processes disturbed least."""
    return min(decodings, key=lambda decoding: decoding.microseconds_per_message)


def measure(quick: bool) -> list[Figure]:
    seconds, rounds = ("2", 1) if quick else ("3", 3)
    capture, origin = capture_file()
    contenders: dict[str, Callable[[], Decoding]] = {
        "tiktok-tui": lambda: decode_in([sys.executable, "-m", "benchmarks.contenders.ours", capture, seconds])
    }
    missing: list[str] = []
    try:
        node, folder = environments.node(), environments.connector_folder()
        contenders["node"] = lambda: decode_in([node, CONTENDERS / "connector.mjs", capture, seconds], folder)
    except Skipped as reason:
        missing.append(str(reason))
    try:
        python = environments.tiktoklive_python()
        contenders["tiktoklive"] = lambda: decode_in([python, CONTENDERS / "tiktoklive_client.py", capture, seconds])
    except Skipped as reason:
        missing.append(str(reason))
    if len(contenders) == 1:
        raise Skipped("; ".join(missing))

    measured: dict[str, list[Decoding]] = {name: [] for name in contenders}
    for _ in range(rounds):  # in turn, so that a busy machine disturbs all of them
        for name, contender in contenders.items():
            measured[name].append(contender())
    best = {name: fastest(decodings) for name, decodings in measured.items()}
    ours = best["tiktok-tui"]

    def compared_with(theirs: Decoding) -> str:
        return (
            f"{ours.microseconds_per_message:.0f} and {theirs.microseconds_per_message:.0f} µs a message, "
            f"{ours.events} and {theirs.events} typed of {ours.messages}; {origin}"
        )

    figures: list[Figure] = []
    if theirs := best.get("node"):
        ratio = ours.microseconds_per_message / theirs.microseconds_per_message
        figures.append(Figure("decode / Node connector", ratio, "x", NODE_BUDGET, note=compared_with(theirs)))
    if theirs := best.get("tiktoklive"):
        ratio = theirs.microseconds_per_message / ours.microseconds_per_message
        figures.append(
            Figure("TikTokLive / decode", ratio, "x", TIKTOKLIVE_BUDGET, is_minimum=True, note=compared_with(theirs))
        )
    return figures


if __name__ == "__main__":
    run_alone(measure)
