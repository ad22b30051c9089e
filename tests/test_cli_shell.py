"""What the installed command offers in the shell: completion and the documentation, man page."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.terminal import Terminal

from tiktok_tui.commands.registry import TYPED

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [sys.executable, "-m", "tiktok_tui"]
# Asks bash as the Tab key does.
ASK_BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
$(complete -p tiktok-tui | sed 's/.*-F \\([^ ]*\\).*/\\1/')
printf '%s\\n' "${COMPREPLY[@]}"
"""


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def bash_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("completion") / "bash"
    path.write_text(run("completion", "bash").stdout)
    return path


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("re", {"replay", "recordings"}),
        ("--wa", {"--wait"}),
        ("--route sig", {"signed"}),
        ("demo --sc", {"--scene"}),
        ("demo --scene ba", {"battle", "battle-midway"}),
        ("replay LIC", {"LICENSE"}),
        ("doctor --config LIC", {"LICENSE"}),
        ("export --to csv --output LIC", {"LICENSE"}),
        ("recordings del", {"delete"}),
        ("docs rep", {"replay"}),
    ],
)
def test_bash_completes(bash_script: Path, typed: str, offered: set[str]) -> None:
    words = ["bash", "--norc", "-c", ASK_BASH, "bash", str(bash_script), "tiktok-tui", *typed.split(" ")]
    answer = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True, cwd=ROOT)
    assert set(answer.stdout.split()) == offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_can_read_their_script(shell: str, tmp_path: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    (tmp_path / "script").write_text(run("completion", shell).stdout)
    subprocess.run([shell, "-n", tmp_path / "script"], timeout=60, check=True)


def test_every_page_is_listed_and_printed_where_there_is_no_terminal() -> None:
    index = run("docs").stdout
    for page in (ROOT / "docs").glob("*.md"):
        assert f"  {page.stem} " in index
    assert run("docs", "themes").stdout == (ROOT / "docs" / "themes.md").read_text()


def test_a_page_that_does_not_exist_is_asked_about() -> None:
    result = run("docs", "replya")
    assert result.returncode == 2
    assert "there is no page “replya”; did you mean “replay”?" in result.stderr


@pytest.mark.parametrize("pager", ["sed 's/^/PAGED /'", "no-such-pager"])
def test_on_a_terminal_a_page_goes_to_the_pager_or_is_printed(pager: str) -> None:
    with Terminal([*PROGRAM, "docs", "themes"], folder=ROOT, environment={"PAGER": pager}) as terminal:
        assert terminal.wait_for_exit() == 0
        assert (b"PAGED # Themes" in terminal.raw) == (shlex.split(pager)[0] == "sed")
        assert b"# Themes" in terminal.raw


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
def test_groff_shows_the_man_page_without_a_warning() -> None:
    page = run("man").stdout
    words = ["groff", "-man", "-Tutf8", "-ww", "-P-cbou"]
    shown = subprocess.run(words, input=page, capture_output=True, text=True, timeout=60, check=True)
    assert shown.stderr == ""
    assert "--unencrypted" in shown.stdout
    assert "tiktok-tui @ann --filter 'gift diamonds>=100'" in shown.stdout
    for command in TYPED:
        assert f"\n   {command}" in shown.stdout
