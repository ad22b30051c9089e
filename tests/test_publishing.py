"""What the package index and the public repository get: metadata, addresses that are still open, files in step."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from check_addresses import ADDRESSES, addresses, fill, open_points, placeholders  # noqa: E402 - scripts are no package
from check_dockerfile import steps  # noqa: E402

from hatch_build import absolute_links, project_urls  # noqa: E402

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
REPOSITORY = "https://example.org/owner/tiktok-tui"
# A README and its pictures are loaded over the network by everybody who looks at the project.
MAX_PICTURE_BYTES = 400_000


def test_every_address_is_in_one_place_and_the_open_ones_are_listed() -> None:
    known = addresses(ROOT)
    assert set(known) == {*ADDRESSES, "revision"}
    listed = {point.split()[0] for point in open_points(ROOT)}
    assert listed >= {name for name in ADDRESSES if not known[name]}


def test_addresses_are_filled_in_where_they_are_needed(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.tiktok-tui.addresses]\nrepository = "{REPOSITORY}"\nrevision = "main"\ndocumentation = ""\n'
        'security_contact = ""\nconduct_contact = ""\n'
    )
    (tmp_path / "SECURITY.md").write_text("@REPOSITORY@/issues or @SECURITY_CONTACT@")
    assert any(point.startswith("repository is set, and placeholders are left") for point in open_points(tmp_path))
    fill(tmp_path)
    assert (tmp_path / "SECURITY.md").read_text() == f"{REPOSITORY}/issues or @SECURITY_CONTACT@"
    assert [name for _, name in placeholders(tmp_path)] == ["security_contact"]


def test_links_of_the_readme_work_away_from_the_repository() -> None:
    text = absolute_links((ROOT / "README.md").read_text(), REPOSITORY, "main")
    targets = re.findall(r"\]\(([^)]+)\)", text)
    assert len(targets) > 20
    assert [target for target in targets if not target.startswith(("https://", "#"))] == []
    assert f"![A simulated room in tiktok-tui]({REPOSITORY}/raw/main/docs/demo.svg)" in text
    assert absolute_links("[a](b.md)", "", "main") == "[a](b.md)"


@pytest.mark.parametrize(("repository", "names"), [("", set()), (REPOSITORY, {"Repository", "Issues", "Changelog"})])
def test_project_urls_are_those_that_exist(repository: str, names: set[str]) -> None:
    assert set(project_urls({"repository": repository, "documentation": ""})) == names


def test_the_lock_has_the_tested_versions_and_a_hash_for_each() -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text())
    locked = {found[1]: (found[2], block) for block in blocks if (found := re.match(r"([\w.-]+)==(\S+)", block))}
    tested = dict(
        line.lower().replace("_", "-").split("==")
        for line in (ROOT / "constraints.txt").read_text().split()
        if "==" in line
    )
    wanted = {re.split(r"[<>=]", dependency)[0] for dependency in PROJECT["project"]["dependencies"]}
    assert wanted <= set(locked)
    for name, (version, block) in locked.items():
        assert tested.get(name, version) == version
        assert "--hash=sha256:" in block, name


def test_pythons_are_those_that_are_tested() -> None:
    workflow = (ROOT / ".github/workflows/ci.yml").read_text()
    named = re.findall(r":: (3\.\d+)$", "\n".join(PROJECT["project"]["classifiers"]), re.MULTILINE)
    matrix = re.search(r"python: \[(.*)\]", workflow)
    assert matrix
    assert re.findall(r"3\.\d+", matrix[1]) == named


def test_the_moving_picture_is_small_and_a_recording_beside_it() -> None:
    for name in ("demo.svg", "demo.cast"):
        assert 10_000 < (ROOT / "docs" / name).stat().st_size <= MAX_PICTURE_BYTES
    picture = ElementTree.parse(ROOT / "docs/demo.svg")
    assert len(picture.findall(".//{*}animate")) > 20


def test_the_image_copies_what_the_build_needs() -> None:
    copied = {
        word for name, rest in steps((ROOT / "Dockerfile").read_text()) if name == "COPY" for word in rest.split()
    }
    allowed = {line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text().split() if line.startswith("!")}
    assert allowed <= copied
