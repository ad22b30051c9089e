"""A filter as a condition of SQL on the rows of events: it lets through exactly what the filter matches.

Rows that are abridged are the exception. They are all let through, and only the event itself can say more.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tiktok_tui.events.common.searchable import Searchable, fold
from tiktok_tui.events.filter_parse import BARE_FLAGS, Filter, Term
from tiktok_tui.events.registry import kinds
from tiktok_tui.store.rows import (
    ABRIDGED,
    EMOTE,
    EXTRAS,
    HISTORY,
    PERSON_FLAGS,
    READING_MASK,
    READINGS,
    REPLY,
    MethodKey,
)

Value = str | int | float

TRIGRAM = 3
_SIGNED = 1 << 63
_EVENT_FLAGS = {"history": HISTORY, "extras": EXTRAS, "reply": REPLY, "emote": EMOTE}
_ONLY_RAW = ("method", "reading", "size", "frame")
_SHOWN_FLAGS = ("history", "reply", "emote")
_PERSON_NUMBERS = {"id": "viewer_id", "level": "level", "fanlevel": "fan_level"}
_EVENT_NUMBERS = ("diamonds", "count", "size", "number", "frame")
_NICKNAME = "coalesce(folded_nickname, nickname)"
_HANDLE = "coalesce(folded_handle, handle)"
# What Viewer.name is: the nickname, else the handle, else the id.
_NAME = (
    f"CASE WHEN nickname <> '' THEN {_NICKNAME} WHEN handle <> '' THEN {_HANDLE} "
    "WHEN viewer_id THEN 'user ' || viewer_id ELSE 'someone' END"
)
# The text of an event behind its method and name, put together as `searchable_event` does it.
_OWN = "coalesce((SELECT text FROM lines WHERE id = line), '')"
_SHOWN_TEXT = f"coalesce((SELECT {_NAME} FROM people WHERE id = person) || ' ', '') || {_OWN}"
_REASON = "coalesce(' ' || (SELECT reason FROM lines WHERE id = line), '')"


@dataclass(frozen=True, slots=True)
class Condition:
    """`sql` is never NULL. Columns are those of `events`."""

    sql: str
    values: tuple[Value, ...] = ()


ALL = Condition("1")
NOTHING = Condition("0")
_ABRIDGED = Condition(f"flags & {ABRIDGED}")


def any_of(conditions: Iterable[Condition]) -> Condition:
    return _joined(conditions, " OR ", NOTHING)


def all_of(conditions: Iterable[Condition]) -> Condition:
    return _joined(conditions, " AND ", ALL)


def _joined(conditions: Iterable[Condition], word: str, of_none: Condition) -> Condition:
    some = [condition for condition in conditions if condition != of_none]
    if len(some) < 2:
        return some[0] if some else of_none
    values = tuple(value for condition in some for value in condition.values)
    return Condition(f"({word.join(condition.sql for condition in some)})", values)


class Conditions:
    """Makes conditions for one recording, whose methods are few enough to be asked one by one.

    With `as_shown` what only a raw event has is not there: its method and name, its reading, its size.
    """

    def __init__(self, connection: sqlite3.Connection, *, as_shown: bool = False) -> None:
        self._connection = connection
        self._as_shown = as_shown
        self._methods = {
            number: MethodKey(*key)
            for number, *key in connection.execute("SELECT id, method, name, category, kinds FROM methods")
        }

    def of(self, event_filter: Filter) -> Condition:
        if not event_filter.terms:
            return ALL
        return any_of(all_of(self._of_term(term) for term in terms) for terms in event_filter.terms)

    def names(self, names: frozenset[str]) -> Condition:
        """Events with one of these names."""
        return self._methods_where(lambda key: key.name in names)

    def method_ids(self, names: frozenset[str]) -> list[int]:
        return [number for number, key in self._methods.items() if key.name in names]

    def _of_term(self, term: Term) -> Condition:
        asked = self._asked(term)
        if term.is_negated:
            asked = Condition(f"NOT ({asked.sql})", asked.values)
        return any_of([_ABRIDGED, asked])

    def _asked(self, term: Term) -> Condition:
        if self._as_shown and term.field in _ONLY_RAW:
            return NOTHING
        match term.field:
            case "":
                return self._word(fold(term.value), is_quoted=term.is_quoted)
            case "user" | "to" | "gift" | "lang":
                return _text(term)
            case "method":
                return self._methods_where(lambda key: _matches(term, {"method": key.method}))
            case "kind":
                return self._methods_where(lambda key: _matches(term, {"kind": "\n".join(self._kinds(key))}))
            case "reading":
                return _reading(reading.value for reading in READINGS if _matches(term, {"reading": reading.value}))
            case "is":
                return self._flag(fold(term.value))
            case field if field in (*_EVENT_NUMBERS, *_PERSON_NUMBERS):
                return _number(term)
            case _:
                return self._more(term)

    def _methods_where(self, is_meant: Callable[[MethodKey], bool]) -> Condition:
        meant = [number for number, key in self._methods.items() if is_meant(key)]
        return Condition(f"method IN ({','.join(map(str, meant))})") if meant else NOTHING

    def _kinds(self, key: MethodKey) -> tuple[str, ...]:
        own = key.kinds.split("\n")
        return tuple(fold(kind) for kind in (own if self._as_shown else (*own, key.name, key.category)) if kind)

    def _flag(self, flag: str) -> Condition:
        if flag in PERSON_FLAGS:
            return _people_where(f"flags & {PERSON_FLAGS[flag]}")
        if self._as_shown and flag not in _SHOWN_FLAGS:
            return NOTHING
        return Condition(f"(flags & {_EVENT_FLAGS[flag]}) <> 0") if flag in _EVENT_FLAGS else _reading([flag])

    def _more(self, term: Term) -> Condition:
        """Fields without a column. Few events have any, so each is asked."""
        name = f"fits_{term.start}"

        def fits(more: str) -> bool:
            try:
                fields = json.loads(more)
            except ValueError:
                return False
            return isinstance(fields, dict) and _matches(term, fields)

        self._connection.create_function(name, 1, fits, deterministic=True)
        return _lines_where(f"more IS NOT NULL AND {name}(more)")

    def _word(self, word: str, *, is_quoted: bool) -> Condition:
        if not is_quoted and word in BARE_FLAGS:
            return self._flag(word)
        is_kind = not is_quoted and word in kinds()

        def is_meant(key: MethodKey) -> bool:
            return word in self._prefix(key) or (is_kind and word in self._kinds(key))

        return any_of(
            [
                self._methods_where(is_meant),
                _people_where(f"instr({_NAME}, ?)", (word,)),
                _text_contains(word),
                NOTHING if self._as_shown else _lines_where("instr(reason, ?)", (word,)),
                self._across(word) if " " in word else NOTHING,
            ]
        )

    def _prefix(self, key: MethodKey) -> str:
        """What stands before the person's name in the text of an event."""
        return "" if self._as_shown else fold(f"{key.method} {key.name}")

    def _across(self, phrase: str) -> Condition:
        """A phrase may begin in the name of the event or of the person and end in what follows it.

        Where that could be, the text is put together; a look at the ends of names tells of nearly all that it cannot.
        """
        starts = [phrase[: place + 1] for place, character in enumerate(phrase) if character == " "]
        prefixes = {
            number: prefix
            for number, key in self._methods.items()
            if (prefix := self._prefix(key)) and f"{prefix} ".endswith(tuple(starts))
        }
        in_prefix = Condition(f"method IN ({','.join(map(str, prefixes))})") if prefixes else NOTHING
        ends = " OR ".join(f"substr({_NAME} || ' ', -length(?)) = ?" for _ in starts)
        in_name = _people_where(ends, tuple(start for start in starts for _ in range(2)))
        in_line = NOTHING if self._as_shown else _lines_where("reason IS NOT NULL")
        cases = " ".join(f"WHEN {number} THEN ?" for number in prefixes)
        before = f"CASE method {cases} ELSE '' END" if prefixes else "''"
        text = (
            _SHOWN_TEXT
            if self._as_shown
            else f"{before} || coalesce(' ' || nullif({_SHOWN_TEXT}, ''), '') || {_REASON}"
        )
        contains = Condition(f"instr({text}, ?) > 0", (*prefixes.values(), phrase))
        return all_of([any_of([in_prefix, in_name, in_line]), contains])


def _matches(term: Term, fields: dict[str, str | int]) -> bool:
    test = term.asked()
    return test is not None and test(Searchable("", fields))


def _people_where(sql: str, values: tuple[Value, ...] = ()) -> Condition:
    return Condition(f"coalesce(person IN (SELECT id FROM people WHERE {sql}), 0)", values)


def _lines_where(sql: str, values: tuple[Value, ...] = ()) -> Condition:
    return Condition(f"coalesce(line IN (SELECT id FROM lines WHERE {sql}), 0)", values)


def _text_contains(word: str) -> Condition:
    trigrams = {word[place : place + TRIGRAM] for place in range(len(word) - TRIGRAM + 1)}
    if not trigrams or "\0" in word:
        return _lines_where("instr(text, ?)", (word,))
    wanted = " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in sorted(trigrams))
    found = "id IN (SELECT rowid FROM words WHERE words MATCH ?) AND instr(text, ?)"
    return _lines_where(found, (wanted, word))


def _text(term: Term) -> Condition:
    value, is_whole = fold(term.value), term.operator.endswith("=")
    match term.field:
        case "user":
            return _user(value.removeprefix("@"), is_whole=is_whole)
        case "to":
            return _column("receivers", value.removeprefix("@"), is_whole=is_whole)
        case "gift":
            return _column("gift", value, is_whole=is_whole)
        case _:
            return _language(value, is_whole=is_whole)


def _user(value: str, *, is_whole: bool) -> Condition:
    in_names = f"{_NICKNAME} = ? OR {_HANDLE} = ?" if is_whole else f"instr({_NICKNAME}, ?) OR instr({_HANDLE}, ?)"
    return any_of([_people_where(in_names, (value, value)), _column("others", value, is_whole=is_whole)])


def _column(column: str, value: str, *, is_whole: bool) -> Condition:
    """`value` in one of the lines of a column, or as a whole one of them."""
    if is_whole:
        return _lines_where(f"instr(char(10) || {column} || char(10), char(10) || ? || char(10))", (value,))
    return _lines_where(f"instr({column}, ?)", (value,))


def _language(value: str, *, is_whole: bool) -> Condition:
    wanted = [part for part in value.split(",") if part]
    test = "language = ?" if is_whole else "substr(language, 1, length(?)) = ?"
    values = wanted if is_whole else [part for part in wanted for _ in range(2)]
    return _lines_where(" OR ".join([test] * len(wanted)), tuple(values))


def _reading(names: Iterable[str]) -> Condition:
    wanted = set(names)
    meant = [number for number, reading in enumerate(READINGS) if reading.value in wanted]
    return Condition(f"flags & {READING_MASK} IN ({','.join(map(str, meant))})") if meant else NOTHING


def _number(term: Term) -> Condition:
    comparison = term.number()
    assert comparison is not None  # an unfinished term is no term of a filter
    operator, wanted = comparison
    operator = {"!=": "<>"}.get(operator, operator)
    value = wanted if abs(wanted) < _SIGNED else float(wanted)
    if term.field in _EVENT_NUMBERS:
        return Condition(f"coalesce({term.field} {operator} ?, 0)", (value,))
    return _people_where(f"{_PERSON_NUMBERS[term.field]} {operator} ?", (value,))
