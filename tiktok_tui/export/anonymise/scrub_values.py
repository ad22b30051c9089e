"""Single values without the people in them: texts and whole numbers, by what their field holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection

from tiktok_tui.export.anonymise.personal_fields import KEPT_SHAPES, SHORT_NUMBER, Treatment
from tiktok_tui.export.anonymise.pseudonyms import Pseudonyms
from tiktok_tui.export.anonymise.scrub_json import scrub_json_text

# Names heard last, so that a mention of somebody is known for one.
REMEMBERED_NAMES = 50_000
LONGEST_NAME = 80
# Exact numbers of a person shorter than this say little.
_SHORTEST_EXACT_NUMBER = 3
# A count that long is no count.
_SHORTEST_LONG_NUMBER = 10**15
_PEOPLES = frozenset({Treatment.NAME, Treatment.WORDS})


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
