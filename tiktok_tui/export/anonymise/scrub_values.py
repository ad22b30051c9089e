"""Single values and JSON without the people in them: texts and numbers, by what their field holds.

Both in one file because a text may be JSON, and JSON holds texts.
"""

from __future__ import annotations

import json
import re
from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import cast

from google.protobuf.descriptor import Descriptor

from tiktok_tui.events.dialects.message_builder import fields_by_spelling
from tiktok_tui.export.anonymise.personal_fields import (
    INTEGER_TREATMENTS,
    KEPT_SHAPES,
    SHORT_NUMBER,
    FieldRule,
    Treatment,
    number_treatment,
    rules_of,
    rules_of_map,
    snake,
    text_treatment,
)
from tiktok_tui.export.anonymise.pseudonyms import Pseudonyms

# Names seen last, so that a mention of a person is recognised.
REMEMBERED_NAMES = 50_000
LONGEST_NAME = 80
# Exact numbers of a person shorter than this say little.
_SHORTEST_EXACT_NUMBER = 3
# A count that long is no count.
_SHORTEST_LONG_NUMBER = 10**15
_PEOPLES = frozenset({Treatment.NAME, Treatment.WORDS})
# What is nested deeper was made to break recursive readers.
MAX_DEPTH = 64
_KEY = re.compile(r"(?!.*\d{6})[A-Za-z_$][A-Za-z0-9_.:$-]{0,79}")
_WHOLE_NUMBER = re.compile(r"0|[1-9]\d{0,18}")
# Counts that some services write as text.
_COUNTS = frozenset({"coins", "count", "diamonds", "likes", "points", "progress", "score", "target", "total", "votes"})
_FORMS = (
    {"ensure_ascii": False, "separators": (",", ":")},
    {"ensure_ascii": True, "separators": (",", ":")},
    {"ensure_ascii": False, "separators": (", ", ": ")},
    {"ensure_ascii": True, "separators": (", ", ": ")},
)


class Values:
    """Replaces values; the same one always by the same one.

    `mentions` counts the texts with an @: what becomes of them depends on the names that were heard before.
    """

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self.pseudonyms = pseudonyms
        self.mentions = 0
        self._names: OrderedDict[str, None] = OrderedDict()

    def remember(self, name: str) -> None:
        """From here on an @ before this name is a mention."""
        if 1 < len(name) <= LONGEST_NAME:
            self._names[name] = None
            self._names.move_to_end(name)
            if len(self._names) > REMEMBERED_NAMES:
                self._names.popitem(last=False)

    def number(self, value: int, treatment: Treatment) -> int:
        """A whole number as the wire has it, unsigned."""
        match treatment:
            case Treatment.ID | Treatment.UNKNOWN:
                return self.pseudonyms.id(value)
            case Treatment.ABOUT_SOMEBODY:
                return self.pseudonyms.number(value, _SHORTEST_EXACT_NUMBER)
            case Treatment.NUMBER if value >= _SHORTEST_LONG_NUMBER:
                return self.pseudonyms.id(value)
        return value

    def text(self, text: str, treatment: Treatment, *, has_key: bool = False) -> str:
        """A text of as many bytes. `has_key`: the key of a sentence of the app stands beside it."""
        if not text:
            return text
        if treatment is Treatment.NAME:
            self.remember(text)
        if treatment in _PEOPLES:
            return self._with_mentions(text) if "@" in text else self.pseudonyms.text(text)
        shape = KEPT_SHAPES.get(treatment)
        if shape is not None and shape.fullmatch(text) and (treatment is not Treatment.PHRASE or has_key):
            return text
        if SHORT_NUMBER.fullmatch(text):
            return text
        return scrub_json_text(text, self) or self.pseudonyms.text(text)

    def blob(self, data: bytes) -> bytes:
        return self.pseudonyms.blob(data)

    def _with_mentions(self, text: str) -> str:
        """A text in which the name behind an @ becomes what its owner is called now."""
        self.mentions += 1
        replaced: list[str] = []
        position = 0
        while (at := text.find("@", position)) >= 0:
            replaced.append(self.pseudonyms.text(text[position:at]))
            name = _longest_name(text, at + 1, self._names)
            replaced += "@", self.pseudonyms.text(name)
            position = at + 1 + len(name)
        return "".join((*replaced, self.pseudonyms.text(text[position:])))


def _longest_name(text: str, start: int, names: Collection[str]) -> str:
    """The longest of `names` that stands at `start` and ends with a word, "" for none."""
    longest = min(len(text), start + LONGEST_NAME)
    for end in range(longest, start, -1):
        if (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())) and text[start:end] in names:
            return text[start:end]
    return ""


class _TooDeep(Exception):
    """The JSON is nested deeper than MAX_DEPTH."""


def scrub_json_text(text: str, values: Values) -> str | None:
    """A text that is a JSON object or list, scrubbed inside; of the same length where it was written as programs write
    it. None for any other text.
    """
    if text[0] not in "{[" or text[-1] not in "}]":
        return None
    try:
        parsed = json.loads(text)
        scrubbed = _scrub(parsed, FieldRule("", Treatment.TEXT), values, 0)
        for form in _FORMS:
            if json.dumps(parsed, **form) == text:  # type: ignore[arg-type]
                return json.dumps(scrubbed, **form)  # type: ignore[arg-type]
        return json.dumps(scrubbed, ensure_ascii=False)
    except (ValueError, RecursionError, _TooDeep):
        return None


def scrub_object(data: Mapping[str, object], values: Values, schema: Descriptor | None = None) -> dict[str, object]:
    """The fields of an event or message. `schema` is that of the message where they have the schema's names.

    Raises ValueError when it is nested too deep.
    """
    try:
        return _scrub_object(data, schema, values, 0)
    except (_TooDeep, RecursionError):
        raise ValueError("nested too deep") from None


def _scrub(value: object, rule: FieldRule, values: Values, depth: int) -> object:
    if depth > MAX_DEPTH:
        raise _TooDeep
    if isinstance(value, dict):
        if rule.is_map:
            return _scrub_map(value, rule, values, depth)
        return _scrub_object(value, rule.schema, values, depth)
    if isinstance(value, list):
        if rule.is_map:  # as pairs, in more than one form: their names tell enough
            rule = FieldRule(rule.name, Treatment.TEXT)
        return [_scrub(item, rule, values, depth + 1) for item in value]
    if isinstance(value, str):
        return _scrub_text(value, rule, values)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 64:
        is_known = rule.treatment in INTEGER_TREATMENTS
        return values.number(value, rule.treatment if is_known else number_treatment(rule.name))
    return value


def _scrub_object(
    data: Mapping[str, object], schema: Descriptor | None, values: Values, depth: int
) -> dict[str, object]:
    has_key = bool(data.get("key"))
    is_person = schema is None and _is_person(data)
    scrubbed: dict[str, object] = {}
    for key, item in data.items():
        rule = _rule_of(key, schema)
        if is_person and rule.name == "create_time":  # of the account
            rule = FieldRule(rule.name, Treatment.ABOUT_SOMEBODY)
        if rule.treatment is Treatment.PHRASE and isinstance(item, str):
            scrubbed[key] = values.text(item, Treatment.PHRASE, has_key=has_key)
        else:
            scrubbed[_key(key, values)] = _scrub(item, rule, values, depth + 1)
    return scrubbed


def _is_person(data: Mapping[str, object]) -> bool:
    """Whether an object identifies a person, and is no message, whose times are its own."""
    return "msgId" not in data and any(text_treatment(snake(key)) is Treatment.NAME for key in data)


def _scrub_map(data: Mapping[str, object], rule: FieldRule, values: Values, depth: int) -> dict[str, object]:
    item_rule = rules_of_map(cast(Descriptor, rule.schema), rule.name).fields[2]
    return {_key(key, values): _scrub(item, item_rule, values, depth + 1) for key, item in data.items()}


def _rule_of(key: str, schema: Descriptor | None) -> FieldRule:
    """By the schema where it knows the name, else by the name alone."""
    if schema is not None:
        known = fields_by_spelling(schema)
        field = known.get(key) or known.get(key.lower())
        if field is not None:
            return rules_of(schema).fields[field.number]
    name = snake(key)
    return FieldRule(name, text_treatment(name))


def _scrub_text(text: str, rule: FieldRule, values: Values) -> str:
    treatment = rule.treatment
    if treatment in INTEGER_TREATMENTS and _WHOLE_NUMBER.fullmatch(text):
        return str(values.number(int(text), treatment))
    is_count = bool(_COUNTS & set(rule.name.split("_"))) and number_treatment(rule.name) is Treatment.NUMBER
    if treatment is Treatment.TEXT and is_count and _WHOLE_NUMBER.fullmatch(text):
        return str(values.number(int(text), Treatment.NUMBER))
    # What is no text for the schema is written as one by some: numbers, the names of an enum.
    return values.text(text, Treatment.CONSTANT if treatment in INTEGER_TREATMENTS else treatment)


def _key(key: str, values: Values) -> str:
    """Names stay; ids that stand as names do not."""
    return key if _KEY.fullmatch(key) else values.text(key, Treatment.TEXT)
