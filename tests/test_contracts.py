"""The house rules that a machine can check."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "tiktok_tui"
# Lines that are not empty.
LONGEST_FILE = 350


def test_layers_point_one_way_and_no_files_form_a_circle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


@pytest.mark.parametrize(
    ("file", "added", "offence"),
    [
        (
            "core/clock.py",
            "def f():\n    from tiktok_tui.panes import chat\n",
            "tiktok_tui.core.clock -> tiktok_tui.panes.chat",
        ),
        ("wire/errors.py", "import tiktok_tui.wire.frame\n", "No cycles are allowed in tiktok_tui.wire"),
        ("store/size_limit.py", "import textual\n", "tiktok_tui.store.size_limit -> textual"),
    ],
)
def test_the_contracts_name_an_import_that_breaks_them(tmp_path: Path, file: str, added: str, offence: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "tiktok_tui", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "tiktok_tui" / file).open("a") as broken:
        broken.write(added)
    program = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    environment = {**os.environ, "COLUMNS": "200"}
    lint = [sys.executable, "-c", program]  # finds the copy, since -c puts the current folder first
    found = subprocess.run(lint, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert found.returncode != 0
    assert offence in found.stdout


def test_no_file_is_two_files() -> None:
    generated = PACKAGE / "wire" / "schema"
    written = [path for folder in (PACKAGE, ROOT / "tests") for path in folder.rglob("*.py")]
    lengths = {
        str(path.relative_to(ROOT)): sum(1 for line in path.read_text().splitlines() if line.strip())
        for path in written
        if generated not in path.parents
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["demo", "--scene", "no-such-scene", "--json"]])
def test_what_needs_no_screen_does_not_load_textual(words: list[str]) -> None:
    program = f"""
import sys
from tiktok_tui.cli import main
try:
    main({words!r})
except SystemExit:
    pass
print(*sorted({{name.partition(".")[0] for name in sys.modules}} & {{"textual", "rich"}}))
"""
    output = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout
    assert output.splitlines()[-1] == ""


def test_protobuf_is_no_older_than_the_generated_code_allows() -> None:
    generated = (PACKAGE / "wire" / "schema" / "upb" / "shared_pb2.py").read_text()
    oldest = re.search(r"Domain\.PUBLIC,\s+(\d+),\s+(\d+),\s+(\d+),", generated)
    assert oldest
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (asked,) = (needed for needed in project["dependencies"] if needed.startswith("protobuf"))
    assert asked.startswith(f"protobuf>={'.'.join(oldest.groups())},")


def test_no_two_classes_have_one_name() -> None:
    places: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tiktok_tui").rglob("*.py")):
        if "schema" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name.lstrip("_"), []).append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert len(places) > 300
    assert {name: where for name, where in places.items() if len(where) > 1} == {}
