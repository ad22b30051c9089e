"""The filter language: words, phrases, fields, comparisons and flags, as docs/filter.md explains them to users.

user:ann gift diamonds>=100 -lang:en mod or kind:battle
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tiktok_tui.events.common.searchable import Searchable, fold
from tiktok_tui.events.registry import kinds

# Fields that match a part of their text, the beginning of one of their words, or a number.
TEXT_FIELDS = ("user", "to", "gift", "method", "route")
WORD_FIELDS = ("kind", "lang", "reading", "code")
NUMBER_FIELDS = ("diamonds", "count", "size", "level", "fanlevel", "months", "number", "frame", "id")
# Flags that stand alone, and those that are too ordinary as words and need `is:` before them.
BARE_FLAGS = ("mod", "sub", "host", "history", "damaged", "unknown")
FLAGS = (*BARE_FLAGS, "top", "follower", "friend", "reply", "emote", "open", "named", "decoded", "extras")
_TERM = re.compile(r"([A-Za-z]+)(:?(?:>=|<=|!=|>|<|=)|:)")
_NUMBER = re.compile(r"(-?\d+)(\.\d*)?([km]?)", re.IGNORECASE)
# An id has 19 at most.
_MOST_DIGITS = 30
# Characters of what was typed that an error repeats.
_MOST_SHOWN = 60
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}


class FilterError(ValueError):
    """A filter that means nothing. `message` is a sentence for the user, `column` where its term starts, from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(f"{message} (column {column})")
        self.message = message
        self.column = column


Test = Callable[[Searchable], bool]


@dataclass(frozen=True)
class Filter:
    """A filter as the user wrote it. `unfinished` names a term that is still being typed and does nothing yet.

    `terms` are the same as data, alternatives of what must hold together, for those who look things up by them.
    """

    text: str
    unfinished: str = ""
    terms: tuple[tuple[Term, ...], ...] = field(default=(), repr=False, compare=False)
    _alternatives: tuple[tuple[Test, ...], ...] = field(default=(), repr=False, compare=False)

    def matches(self, item: Searchable) -> bool:
        for tests in self._alternatives:
            for test in tests:
                if not test(item):
                    break
            else:
                return True
        return not self._alternatives


def parse_filter(text: str) -> Filter:
    """Read a filter. A term that may yet become one, such as `user:` or an open quote, is left out and not an error.

    Raises FilterError for a field, a number or a flag that cannot be meant.
    """
    alternatives: list[list[tuple[Term, Test]]] = [[]]
    unfinished = ""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        term = Term(text, position)
        position = term.end
        if term.is_or:
            alternatives.append([])
            continue
        test = term.test()
        if test is None:
            unfinished = text[term.start : term.end]
        else:
            alternatives[-1].append((term, test))
    found = [tuple(zip(*tests, strict=True)) for tests in alternatives if tests]
    return Filter(text, unfinished, tuple(terms for terms, _ in found), tuple(tests for _, tests in found))


class Term:
    """One term of a filter, from `start` to `end`: `field` and `operator` are "" for a word that stands alone."""

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        self.is_negated = text[start] == "-"
        position = start + self.is_negated
        named = _TERM.match(text, position)
        self.field = named[1].lower() if named else ""
        self.operator = named[2] if named else ""
        position = named.end() if named else position
        self.is_quoted = text[position : position + 1] == '"'
        if self.is_quoted:
            closing = text.find('"', position + 1)
            self.is_open = closing < 0
            self.value = text[position + 1 :] if self.is_open else text[position + 1 : closing]
            self.end = len(text) if self.is_open else closing + 1
        else:
            self.is_open = False
            self.end = position
            while self.end < len(text) and not text[self.end].isspace():
                self.end += 1
            self.value = text[position : self.end]
        self.is_or = text[start : self.end].lower() in ("or", "|")

    def test(self) -> Test | None:
        """What the term asks of a line, None while it is unfinished."""
        asked = self.asked()
        if asked is None or not self.is_negated:
            return asked
        return lambda item: not asked(item)

    def asked(self) -> Test | None:
        """The test without the minus before it."""
        return self._field_test() if self.field else self._word_test()

    def number(self) -> tuple[str, int | float] | None:
        """The operator and the number of a comparison, None while it is unfinished."""
        if self.value == "-":
            return None
        found = _NUMBER.fullmatch(self.value)
        name = self.field
        if found is None:
            raise self._error(f'{name} is a number: write {name}>=100 or {name}:2k, not "{self._shown_value}"')
        if len(found[1]) > _MOST_DIGITS:
            raise self._error(f"{name} is compared with a number of {len(found[1]):,} digits: none has so many")
        factor = {"": 1, "k": 1_000, "m": 1_000_000}[found[3].lower()]
        # Ids have up to 19 digits, which a float does not hold.
        wanted = float(found[1] + found[2]) * factor if found[2] else int(found[1]) * factor
        return self.operator.lstrip(":") or "=", wanted

    @property
    def _shown_value(self) -> str:
        """The value as it may stand in a sentence."""
        return self.value if len(self.value) <= _MOST_SHOWN else f"{self.value[:_MOST_SHOWN]}…"

    def _error(self, message: str) -> FilterError:
        return FilterError(message, self.start + 1)

    def _word_test(self) -> Test | None:
        if self.is_open or not self.value:
            return None
        word = fold(self.value)
        if not self.is_quoted and word in BARE_FLAGS:
            return lambda item: word in item.flags
        if not self.is_quoted and word in kinds():
            return lambda item: word in item.folded_text or word in item.values("kind")
        return lambda item: word in item.folded_text

    def _field_test(self) -> Test | None:
        name = self.field
        if name not in (*TEXT_FIELDS, *WORD_FIELDS, *NUMBER_FIELDS, "is"):
            raise self._error(_unknown_field(name))
        if self.is_open or not self.value:
            return None
        if name in NUMBER_FIELDS:
            return self._number_test()
        if self.operator.lstrip(":") not in ("", "="):
            raise self._error(
                f'{name} is not a number: write {name}:{self._shown_value}, or -{name}:{self._shown_value} for "not"'
            )
        if name == "is":
            return self._flag_test()
        return self._word_field_test() if name in WORD_FIELDS else self._text_field_test()

    def _word_field_test(self) -> Test | None:
        name = self.field
        wanted = tuple(word for word in fold(self.value).split(",") if word)
        if not wanted:
            return None
        if self.operator.endswith("="):
            return lambda item: any(word in wanted for word in item.values(name))
        return lambda item: any(word.startswith(wanted) for word in item.values(name))

    def _text_field_test(self) -> Test | None:
        name = self.field
        value = fold(self.value).removeprefix("@" if name in ("user", "to") else "")
        if not value:
            return None
        if self.operator.endswith("="):
            return lambda item: value in item.values(name)
        return lambda item: any(value in part for part in item.values(name))

    def _number_test(self) -> Test | None:
        name = self.field
        comparison = self.number()
        if comparison is None:
            return None
        operator_, wanted = comparison
        compare = _COMPARISONS[operator_]

        def test(item: Searchable) -> bool:
            number = item.fields.get(name)
            return isinstance(number, int) and compare(number, wanted)

        return test

    def _flag_test(self) -> Test | None:
        flag = fold(self.value)
        if flag in FLAGS:
            return lambda item: flag in item.flags
        if any(known.startswith(flag) for known in FLAGS):
            return None
        raise self._error(f'"is:" knows {", ".join(FLAGS)}, not "{self._shown_value}"')


def _unknown_field(name: str) -> str:
    from difflib import get_close_matches

    known = (*TEXT_FIELDS, *WORD_FIELDS, *NUMBER_FIELDS, "is")
    close = get_close_matches(name, known, n=1)
    advice = f'did you mean "{close[0]}"?' if close else f"there are {', '.join(known)}."
    return f'There is no field "{name}": {advice} Quotes search the text for it.'
