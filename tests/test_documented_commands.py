"""Every command in README.md and docs/ does what it says; helpers/documented_commands.py says how each is tried."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers import sample_recordings, session_recordings
from helpers.documented_commands import MARKS, ROOT, DocumentedCommand, documented_commands
from helpers.terminal import Terminal

from tiktok_tui.commands.command_line import parse_command_line
from tiktok_tui.commands.errors import UsageError

COMMANDS = documented_commands()
SCENE_SECONDS = 200
# A room in which the commands that wait for a LIVE find one.
SERVED = [sys.executable, "-m", "tiktok_tui", "serve", "demo", "--scene", "battle", "--rate", "40", "--port", "0"]
ADDRESS = re.compile(r"LIVE room at (\S+)")


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A home and a folder with the files that the documents name."""

    folder: Path
    environment: dict[str, str]

    def run(self, *command: str | Path, given: str = "y\n" * 9) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            input=given,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@pytest.fixture(scope="module")
def documented_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("documented")
    recordings = home / ".local/share/tiktok-tui/recordings"
    work = home / "work"
    programs = home / "bin"
    for folder in (recordings, work, programs):
        folder.mkdir(parents=True)
    session_recordings.record_scene(work / "evening.ttui", "battle", SCENE_SECONDS)
    for name in ("NAME", "ann-20260131-201500"):
        shutil.copy(work / "evening.ttui", recordings / f"{name}.ttui")
    sample_recordings.record_scene(work / "room.bin", "evening", 60)
    shutil.copy(work / "room.bin", work / "battle.bin")
    (work / "room.bin.gz").write_bytes(gzip.compress((work / "room.bin").read_bytes()))
    program = programs / "tiktok-tui"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m tiktok_tui "$@"\n')
    program.chmod(0o755)
    return home


@pytest.fixture
def sandbox(documented_files: Path, tmp_path: Path) -> Sandbox:
    home = tmp_path / "home"
    shutil.copytree(documented_files, home)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TIKTOK")}
    environment |= {"HOME": str(home), "PATH": f"{home / 'bin'}:{environment['PATH']}", "PYTHONPATH": str(ROOT)}
    folders = {"CONFIG": ".config", "DATA": ".local/share", "STATE": ".local/state", "CACHE": ".cache"}
    environment |= {f"XDG_{name}_HOME": str(home / folder) for name, folder in folders.items()}
    return Sandbox(home / "work", environment)


@pytest.fixture
def simulated_services(sandbox: Sandbox) -> Iterator[None]:
    """A config file that leads to a simulated room in the place of the real services."""
    with subprocess.Popen(SERVED, env=sandbox.environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        found = ADDRESS.search(server.stdout.readline())
        assert found
        at = found[1]
        config = sandbox.folder.parent / ".config/tiktok-tui/config.toml"
        config.parent.mkdir(parents=True)
        config.write_text(
            f'[signing]\naddress = "{at}"\n[tiktools]\naddress = "{at}/tiktools"\n'
            f'[services]\ntiktok = "{at}"\nwebcast = "{at}"\n'
            f'tiktools_socket = "{at.replace("http", "ws", 1)}/tiktools"\n'
        )
        yield
        server.terminate()


def those_of(needs: str) -> list[DocumentedCommand]:
    """Once each, also where several documents have it."""
    return list({command.text: command for command in COMMANDS if command.needs == needs}.values())


def test_every_block_says_how_it_is_tried() -> None:
    assert {command.needs for command in COMMANDS} == MARKS
    assert len(COMMANDS) > 40


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.invocations()], ids=str)
def test_the_arguments_are_right(command: DocumentedCommand) -> None:
    for arguments in command.invocations():
        try:
            parse_command_line(arguments)
        except UsageError as error:
            pytest.fail(f"{command}: {error}")


@pytest.mark.parametrize("command", those_of(""), ids=str)
def test_it_runs_as_it_stands(command: DocumentedCommand, sandbox: Sandbox) -> None:
    ended = sandbox.run("bash", "-o", "pipefail", "-c", command.text)
    # `head` ends before its writer does.
    assert ended.returncode == 0 or ("doctor" in command.text and ended.returncode == 1), ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("command", those_of("sqlite"), ids=str)
def test_it_runs_where_there_is_sqlite3(command: DocumentedCommand, sandbox: Sandbox) -> None:
    if shutil.which("sqlite3") is None:
        pytest.skip("there is no command sqlite3 here")
    ended = sandbox.run("bash", "-c", command.text)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(ended.stdout.splitlines()) == 5


def show_and_quit(command: DocumentedCommand, sandbox: Sandbox) -> None:
    with Terminal(
        ["bash", "-c", command.text], columns=110, rows=34, environment=sandbox.environment, folder=sandbox.folder
    ) as terminal:
        terminal.wait_for(lambda: re.search(r"1 chat .*\n.*\d\d:\d\d:\d\d", terminal.text) is not None)
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


@pytest.mark.parametrize("command", those_of("screen"), ids=str)
def test_it_shows_a_screen(command: DocumentedCommand, sandbox: Sandbox) -> None:
    show_and_quit(command, sandbox)


@pytest.mark.usefixtures("simulated_services")
@pytest.mark.parametrize("command", those_of("room screen"), ids=str)
def test_it_shows_a_room(command: DocumentedCommand, sandbox: Sandbox) -> None:
    if "evening.ttui" in command.text:
        (sandbox.folder / "evening.ttui").unlink()
    show_and_quit(command, sandbox)


@pytest.mark.usefixtures("simulated_services")
@pytest.mark.parametrize("command", those_of("room"), ids=str)
def test_it_prints_a_room(command: DocumentedCommand, sandbox: Sandbox) -> None:
    """Until the first lines are there: a room goes on."""
    appended = re.search(r">> (\S+)$", command.text)
    # What is sent to a file is looked at there.
    text = command.text.replace(f">> {appended[1]}", f"| tee -a {appended[1]}") if appended else command.text
    with subprocess.Popen(
        ["bash", "-c", text],
        cwd=sandbox.folder,
        env=sandbox.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() != ""
        os.killpg(process.pid, signal.SIGTERM)


@pytest.mark.parametrize("command", those_of("server"), ids=str)
def test_it_serves_a_room(command: DocumentedCommand, sandbox: Sandbox) -> None:
    text = f"exec {command.text} --port 0"  # the documented port may be taken here
    with subprocess.Popen(
        ["bash", "-c", text], cwd=sandbox.folder, env=sandbox.environment, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        assert ADDRESS.search(server.stdout.readline())
        server.terminate()


def test_the_recipes_run_over_an_export(sandbox: Sandbox) -> None:
    exports = [
        command for command in those_of("") if command.document == "recipes.md" and "--output evening" in command.text
    ]
    assert len(exports) == 2
    for command in exports:
        assert sandbox.run("bash", "-c", command.text).returncode == 0
    programs = re.findall(r"```python\n(.*?)```", (ROOT / "docs/recipes.md").read_text(), re.DOTALL)
    assert len(programs) > 5
    for program in programs:
        ended = sandbox.run(sys.executable, "-c", program)
        assert ended.returncode == 0, ended.stderr
        assert len(ended.stdout.splitlines()) > 3, program


def test_the_sql_in_the_documents_runs_over_a_recording(documented_files: Path) -> None:
    page = (ROOT / "docs/recording-schema.md").read_text()
    queries = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    with closing(sqlite3.connect(documented_files / "work/evening.ttui")) as recording:
        rows = [recording.execute(query).fetchall() for query in queries]
        columns = [
            (table, column)
            for table, kind in recording.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')")
            if not table.startswith("words_") and not table.startswith("sqlite_")
            for _, column, *_ in recording.execute(f"PRAGMA table_info({table})")
        ]
    assert len(rows) >= 5
    assert [len(found) > 0 for found in rows[:4]] == [True] * 4
    described = {"words", "lines"}  # as a whole
    missing = [f"{table}.{name}" for table, name in columns if table not in described and f"{name}`" not in page]
    assert missing == []
