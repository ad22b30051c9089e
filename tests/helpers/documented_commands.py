"""The commands in README.md, CONTRIBUTING.md and docs/: what stands in fenced blocks of `sh`.

A block says what it needs in its info string, as in ```sh {.room .screen}, and so how its commands are tried:

    nothing      run as it stands, among the files that the documents name
    screen       run in a terminal until it shows a room, and quit
    server       run until it says where it is
    room         needs a LIVE room: a simulated one stands in for it
    room screen  both
    sqlite       needs the command sqlite3
    network      needs the package index or another machine: its arguments are parsed, `make publish-check` installs
    developer    what developers type, and `make check` does itself
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
MARKS = {"", "screen", "server", "room", "room screen", "sqlite", "network", "developer"}
PROGRAM = "tiktok-tui"
_BLOCK = re.compile(r"^```(?:sh|console)(?: \{\.([a-z .]+)\})?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class DocumentedCommand:
    """A line of a block, without its comment."""

    document: str
    needs: str
    text: str

    def __str__(self) -> str:
        return f"{self.document}: {self.text}"

    def invocations(self) -> list[list[str]]:
        """The arguments of each tiktok-tui in it."""
        found = []
        for part in _split(self.text):
            arguments = shlex.split(part)
            if PROGRAM in arguments and arguments[0] in (PROGRAM, "ssh"):
                found.append(arguments[arguments.index(PROGRAM) + 1 :])
        return found


def _split(text: str) -> list[str]:
    """The commands of a pipe, without redirections."""
    lexer = shlex.shlex(text, posix=False, punctuation_chars="|&;<>")
    lexer.whitespace_split = True
    parts: list[list[str]] = [[]]
    words = iter(lexer)
    for word in words:
        if word in ("|", "&&", ";", "&"):
            parts.append([])
        elif word in (">", ">>", "<"):
            next(words)
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


def documented_commands() -> list[DocumentedCommand]:
    found = []
    for document in DOCUMENTS:
        for needs, block in _BLOCK.findall(document.read_text()):
            for line in block.splitlines():
                text = re.sub(r"\s+#.*$", "", line).removeprefix("$ ").strip()
                if text and not text.startswith("#"):
                    found.append(DocumentedCommand(document.name, needs.replace(".", ""), text))
    return found
