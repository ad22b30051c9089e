"""A short run of `python -m benchmarks fuzz`, with other cases each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import SystemRandom

import pytest

from benchmarks import fuzz

COUNT = 1000


@pytest.mark.parametrize("kind", fuzz.KINDS)
def test_mutated_input_costs_no_more_than_what_is_wrong_with_it(kind: str) -> None:
    seed = SystemRandom().randrange(1 << 32)
    tried, failures = fuzz.fuzz(kind, seed, range(COUNT))
    assert tried == COUNT
    assert not failures, (
        f"python -m benchmarks fuzz {kind} --seed {seed} --only {failures[0].number}\n{failures[0].why}"
    )


@pytest.mark.parametrize("kind", fuzz.KINDS)
def test_a_failure_is_counted_and_can_be_had_again(
    kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise TypeError("unhashable type")

    with monkeypatch.context() as patch:
        patch.setattr(fuzz, "event_line", fail)
        assert fuzz.main([kind, "--count", "20", "--seed", "7"]) == 1
    told = capsys.readouterr().out
    assert "unhashable type" in told
    number = told.partition("--only ")[2].split()[0]
    assert fuzz.main([kind, "--seed", "7", "--only", number]) == 0


def test_the_command_prints_what_was_tried_and_what_failed() -> None:
    command = [sys.executable, "-m", "benchmarks", "fuzz", "frames", "--count", "50", "--seed", "3"]
    root = Path(__file__).parent.parent
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (0, "frames: tried 50, failed 0 (seed 3)")
