"""A recorder that is killed at any instant leaves a recording that opens and lacks at most the last second."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
SECONDS = 9


def test_a_recorder_that_is_killed_loses_at_most_the_last_second(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "helpers.killed_recorder", str(tmp_path), str(SECONDS), "7"]
    rounds = [
        json.loads(line)
        for line in subprocess.run(command, check=True, capture_output=True, cwd=TESTS).stdout.splitlines()
    ]
    for found in rounds:
        assert found["last"] >= found["written"]
        # A file without anything in it was killed before its first second was over.
        if found["last"]:
            assert found["whole"]
            assert found["integrity"] == "ok"
    # A disk with much else to do may now and then take longer than a second.
    in_time = [found["last"] >= found["due"] for found in rounds if found["due"]]
    assert len(in_time) >= 3
    assert sum(in_time) > len(in_time) / 2
