"""The house rules that a machine can check."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
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


# Textual has nothing public for these.
TEXTUAL_PRIVATE = {"_driver", "_clipboard"}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def own_privates(owner: ast.ClassDef) -> set[str]:
    """The private names that the methods and the body of a class define."""
    names = {node.name for node in owner.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    for node in ast.walk(owner):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == "self":
            names.add(node.attr)
    for node in owner.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if is_private(name)}


def used_privates(tree: ast.AST) -> Iterable[ast.Attribute]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and is_private(node.attr))


def foreign_privates(trees: Iterable[ast.AST]) -> list[str]:
    """Where private names of other objects are used."""
    return [
        ast.unparse(node)
        for tree in trees
        for node in used_privates(tree)
        if ast.unparse(node.value) not in {"self", "cls"} and node.attr not in TEXTUAL_PRIVATE
    ]


def inherited_privates(trees: Iterable[ast.AST]) -> list[str]:
    """Where a class uses or overrides private names of a base class."""
    classes = {node.name: node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    offences = []
    for owner in classes.values():
        bases = [ast.unparse(base) for base in owner.bases]
        inherited: set[str] = set()
        while bases:
            base = classes.get(bases.pop().partition("[")[0])
            if base is not None:
                inherited |= own_privates(base)
                bases += [ast.unparse(base_of_base) for base_of_base in base.bases]
        used = {node.attr for node in used_privates(owner)} | own_privates(owner)
        offences += [f"{owner.name}.{name}" for name in sorted(used & inherited)]
    return offences


def parsed(folder: str) -> list[ast.Module]:
    trees = [ast.parse(path.read_text()) for path in sorted((PACKAGE / folder).rglob("*.py"))]
    assert trees
    return trees


@pytest.mark.parametrize("folder", ["panes", "screens"])
def test_private_names_of_other_objects_are_not_used(folder: str) -> None:
    assert foreign_privates(parsed(folder)) == []


def test_panes_do_not_use_private_names_of_their_base_classes() -> None:
    assert inherited_privates(parsed("panes")) == []


@pytest.mark.parametrize(
    ("source", "offences"),
    [
        ("class A:\n def f(self, b):\n  b._x = 1\n", ["b._x"]),
        ("class A:\n def f(self):\n  self.b._x()\n", ["self.b._x"]),
        ("class A:\n def f(self):\n  self._x = 1\nclass B(A):\n def g(self):\n  return self._x\n", ["B._x"]),
        ("class A:\n def _f(self): ...\nclass B(A):\n def _f(self): ...\n", ["B._f"]),
        ("class A:\n def _f(self): ...\nclass B(A): ...\nclass C(B):\n x = lambda self: self._f()\n", ["C._f"]),
        ("class A:\n def f(self):\n  self._x = self.__class__\n", []),
    ],
)
def test_uses_of_private_names_are_found(source: str, offences: list[str]) -> None:
    trees = [ast.parse(source)]
    assert foreign_privates(trees) + inherited_privates(trees) == offences


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
