"""A recorder that is killed at any instant leaves a recording that opens and lacks at most the last second."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROUNDS = Path(__file__).with_name("recording_killed.py")
SECONDS = 9


def test_a_recorder_that_is_killed_loses_at_most_the_last_second(tmp_path: Path) -> None:
    command = [sys.executable, str(ROUNDS), str(tmp_path), str(SECONDS), "7"]
    rounds = [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True).stdout.splitlines()]
    assert len(rounds) >= 5
    assert sum(bool(found["due"]) for found in rounds) >= 3
    for found in rounds:
        if not found["was_kept"]:
            continue
        assert found["is_there"]
        # A file without anything in it was killed before its first second was over.
        assert found.get("last", 0) >= found["due"]
        if "last" in found:
            assert found["whole"]
            assert found["integrity"] == "ok"
