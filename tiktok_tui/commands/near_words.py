"""A bare word that is nearly a command: a slip of the keys rather than a streamer's name."""

from __future__ import annotations

from collections.abc import Iterable

# Words that other programs take as commands, and how the same is said here.
_SAID_OTHERWISE = {
    "help": "--help",
    "version": "--version",
    "configuration": "config",
    "settings": "config",
    "record": "STREAMER --record",
    "watch": "STREAMER",
}
# Of commands this short, a word with another letter in it is as likely a name.
_SHORT = 4
_LONG = 7


def suggestion_for(word: str, commands: Iterable[str]) -> str:
    """What was probably meant by `word`, to stand behind `tiktok-tui`; "" when it is a name like any other."""
    text = word.lower()
    near = [command for command in commands if _is_near(text, command)]
    if text in _SAID_OTHERWISE:
        return _SAID_OTHERWISE[text]
    if near:
        return min(near, key=lambda command: _edits(text, command))
    return next(
        (words for said, words in _SAID_OTHERWISE.items() if len(said) > _SHORT and _edits(text, said) == 1), ""
    )


def _is_near(word: str, command: str) -> bool:
    if len(command) < _SHORT and len(word) != len(command):
        return False  # any name of a letter more
    if abs(len(word) - len(command)) > 2:
        return False
    if len(command) <= _SHORT and len(word) == len(command) and sorted(word) != sorted(command):
        return False
    return _edits(word, command) <= (2 if len(command) >= _LONG else 1)


def _edits(word: str, other: str) -> int:
    """How many letters have to be put in, left out, replaced, or swapped with the next to make one of the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
