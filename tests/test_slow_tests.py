"""A test that takes seconds of CPU time is listed unless it says why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent
LOW_LIMIT = "from helpers import slow_tests\n\nslow_tests.SLOW_SECONDS = 0.1\n"
EXAMPLES = """
import subprocess, sys, time, pytest

BUSY = "import time\\nwhile time.process_time() < 0.3: pass"

def test_busy():
    began = time.process_time()
    while time.process_time() < began + 0.2: pass

def test_busy_child():
    subprocess.run([sys.executable, "-c", BUSY])

def test_waiting():
    time.sleep(0.2)

@pytest.mark.slow("it counts")
def test_with_a_reason():
    test_busy()

@pytest.mark.slow
def test_without_a_reason():
    pass
"""


def test_slow_tests_are_listed_unless_they_say_why(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(LOW_LIMIT)
    (tmp_path / "test_examples.py").write_text(EXAMPLES)
    # In a worker of xdist, as with `make test`.
    options = ["-p", "xdist", "-p", "helpers.slow_tests", "-p", "no:cacheprovider", "-n", "1", "-c", os.devnull]
    command = [sys.executable, "-m", "pytest", *options, str(tmp_path)]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    found = subprocess.run(command, cwd=TESTS, capture_output=True, text=True, check=False, env=environment)
    assert "4 passed" in found.stdout, found.stdout + found.stderr
    assert "1 error" in found.stdout
    assert 'the marker is slow("reason")' in found.stdout
    _, _, listed = found.stdout.partition("slow tests:")
    names = {line.rpartition("::")[2] for line in listed.splitlines() if "of CPU time" in line}
    assert names == {"test_busy", "test_busy_child"}
