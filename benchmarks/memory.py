"""Memory after a million events against that after ten thousand, without a screen: python -m benchmarks.memory"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.figures import Figure, Skipped, run_alone

FEW, MANY, MANY_QUICK = 10_000, 1_000_000, 150_000
RATIO_BUDGET = 1.3
BUDGET = 150.0


def measure(quick: bool) -> list[Figure]:
    if not Path("/proc/self/status").exists():
        raise Skipped("memory is read from /proc, which this system does not have")
    many = MANY_QUICK if quick else MANY
    command = [sys.executable, "-m", "benchmarks.long_stream", str(FEW), str(many)]
    said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    note = f"{said['few']:.0f} MB after {FEW:,} events, {said['many']:.0f} MB after {said['events']:,}"
    return [
        Figure("memory after many events / after few", said["many"] / said["few"], "x", RATIO_BUDGET, note=note),
        Figure("memory after many events", said["many"], "MB", BUDGET),
    ]


if __name__ == "__main__":
    run_alone(measure)
