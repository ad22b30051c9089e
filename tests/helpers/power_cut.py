"""What a disk may hold after a power cut, from what a program did to its files until then.

power_cut.c notes every call. What was synced is on the disk; of what came after that, each sector is there as it was at
any instant since, each name as well, and a file is as long as it was at any of them. Folders outlive everything.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from helpers.reference_clients import VARIABLE, are_required

SOURCE = Path(__file__).with_name("power_cut.c")
HEAD = struct.Struct("<QQqQQ")
SECTORS = (512, 4096)

# The last call of which a sector, a name or a length still knows, of those from one to another.
Instant = Callable[[int, int], int]


def noting_library(folder: Path) -> Path:
    """power_cut.c, compiled. Skips the test where that cannot be, unless nothing may be missing."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        missing = "a power cut is played on Linux with a C compiler only"
        if are_required():
            pytest.fail(f"{missing} ({VARIABLE}=required)")
        pytest.skip(missing)
    library = folder / "power_cut.so"
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, SOURCE, "-ldl", "-lpthread"], check=True)
    return library


@dataclass(frozen=True, slots=True)
class Call:
    """`kind` is that of the note: Created, Written, Truncated, Synced, Linked, Renamed, Unlinked or Made a folder."""

    kind: str
    file: int
    offset: int
    path: str
    more: bytes


def calls_in(log: Path) -> list[Call]:
    calls, data, place = [], log.read_bytes(), 0
    while place < len(data):
        kind, file, offset, path_size, more_size = HEAD.unpack_from(data, place)
        path = place + HEAD.size
        more = path + path_size
        place = more + more_size
        calls.append(Call(chr(kind), file, offset, os.fsdecode(data[path:more]), data[more:place]))
    return calls


@dataclass(slots=True, eq=False)
class _File:
    """`changes` are the number of a call, an offset, and what was written there, None when it was cut off there."""

    changes: list[tuple[int, int, bytes | None]] = field(default_factory=list)
    synced: int = -1

    def content(self, instant: Instant, cut: int, sector: int) -> bytes:
        data = bytearray()
        for number, offset, written in self.changes:
            if number <= self.synced:
                _change(data, offset, written)
        size = len(data)
        long_until = instant(self.synced, cut)
        known_until: dict[int, int] = {}
        for number, offset, written in self.changes:
            if number <= self.synced:
                continue
            end = offset if written is None else max(size, offset + len(written))
            size = end if number <= long_until else size
            for at, piece in _sectors(offset, written or b"", sector):
                place = at // sector
                if place not in known_until:
                    known_until[place] = instant(self.synced, cut)
                if number <= known_until[place]:
                    _change(data, at, piece)
        return bytes(data[:size].ljust(size, b"\0"))


def _change(data: bytearray, offset: int, written: bytes | None) -> None:
    if written is None:
        del data[offset:]
    data.extend(bytes(max(0, offset - len(data))))
    if written is not None:
        data[offset : offset + len(written)] = written


def _sectors(offset: int, written: bytes, sector: int) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(written):
        size = min(sector - (offset + place) % sector, len(written) - place)
        yield offset + place, written[place : place + size]
        place += size


class Disk:
    """A folder as it may be when the power goes after these calls."""

    def __init__(self, root: Path, calls: list[Call]) -> None:
        self._root = str(root)
        self._cut = len(calls)
        self._files: dict[int, _File] = {}
        self._names: dict[str, list[tuple[int, _File | None]]] = {}
        self._folders: dict[str, int] = {self._root: -1}
        for number, call in enumerate(calls):
            self._take(number, call)

    def _take(self, number: int, call: Call) -> None:
        match call.kind:
            case "C":
                self._files[call.file] = _File()
                self._name(call.path, number, self._files[call.file])
            case "W":
                self._files[call.file].changes.append((number, call.offset, call.more))
            case "T":
                self._files[call.file].changes.append((number, call.offset, None))
            case "M":
                self._folders[call.path] = number
            case "S" if call.path in self._folders:
                self._folders[call.path] = number
            case "S":
                self._files[call.file].synced = number
            case _:
                self._take_name(number, call.kind, call.path, os.fsdecode(call.more))

    def _take_name(self, number: int, kind: str, path: str, other: str) -> None:
        if path in self._folders:
            if kind == "R":
                self._folders = {_moved(name, path, other): at for name, at in self._folders.items()}
                self._names = {_moved(name, path, other): changes for name, changes in self._names.items()}
            return
        if kind in "LR":
            self._name(other, number, self._names[path][-1][1])
        if kind in "RU":
            self._name(path, number, None)

    def _name(self, path: str, number: int, file: _File | None) -> None:
        self._names.setdefault(path, []).append((number, file))

    def put(self, target: Path, instant: Instant, sector: int) -> None:
        """Make the folder at `target`."""
        for folder in sorted(self._folders):
            (target / os.path.relpath(folder, self._root)).mkdir(exist_ok=True)
        made: dict[_File, Path] = {}
        for name, changes in self._names.items():
            synced = self._folders[os.path.dirname(name)]
            until = instant(synced, self._cut)
            file = next((found for number, found in reversed(changes) if number <= max(synced, until)), None)
            if file is None:
                continue
            path = target / os.path.relpath(name, self._root)
            if file in made:
                os.link(made[file], path)
            else:
                path.write_bytes(file.content(instant, self._cut, sector))
                made[file] = path


def _moved(name: str, folder: str, to: str) -> str:
    return to + name.removeprefix(folder) if f"{name}/".startswith(f"{folder}/") else name


def instants(dice: Random) -> Instant:
    """One of the ways in which a disk may lag behind: not at all, as far as it may, all of it alike, or each sector."""
    alike = dice.random()
    return dice.choice(
        [
            lambda _, cut: cut,
            lambda synced, _: synced,
            lambda synced, cut: synced + round((cut - synced) * alike),
            dice.randint,
            dice.randint,
            dice.randint,
        ]
    )
