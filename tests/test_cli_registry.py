"""A command is declared in one place."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GREET = """
from tiktok_tui.commands.command import Command

def run(options):
    print("Hello", options.name)
    return 0

COMMAND = Command(
    name="greet",
    usage=("greet [--name NAME]",),
    summary="a made-up command",
    description="Greets.",
    add_arguments=lambda parser: parser.add_argument("--name"),
    read_options=lambda given: given,
    run=run,
)
"""


def test_a_command_is_its_file_and_one_line(tmp_path: Path) -> None:
    """A made-up command is found, helped with and run; other commands' errors know its options."""
    shutil.copytree(ROOT / "tiktok_tui", tmp_path / "tiktok_tui", ignore=shutil.ignore_patterns("__pycache__"))
    commands = tmp_path / "tiktok_tui" / "commands"
    (commands / "greet.py").write_text(GREET)
    registry = (commands / "registry.py").read_text()
    (commands / "registry.py").write_text(registry.replace('    "demo",\n', '    "demo",\n    "greet",\n'))

    def said(*words: str) -> str:
        words = (sys.executable, "-m", "tiktok_tui", *words)
        result = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
        return result.stdout + result.stderr

    assert said("greet", "--name", "Ann") == "Hello Ann\n"
    assert "greet" in said("--help")
    assert "did you mean “tiktok-tui greet”" in said("gret")
    assert "--name belongs to “tiktok-tui greet”" in said("demo", "--name", "Ann")
