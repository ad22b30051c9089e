"""Jump targets as they are typed: a time, an event number, or something to search for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tiktok_tui.events.filter_parse import Filter, FilterError, parse_filter

EXAMPLES = "1:23:45, 20:15, +5m, -30s, #1234, gift 500, battle, alert, or a filter"

_TIME = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d))?")
_AMOUNT = re.compile(r"([+-]?)(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?")
_SHARE = re.compile(r"(\d{1,3})%")
_NUMBER = re.compile(r"#(\d{1,15})")
_GIFT = re.compile(r"gifts?(?:\s*(>?=?)\s*(\d{1,9})\s*◆?)?|()(\d{1,9})\s*◆")


class JumpTargetError(ValueError):
    """The text is not a jump target. The message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class FromBeginning:
    """`seconds` after the recording began."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Fraction:
    """`part` of the length: 0 is the beginning, 1 the end."""

    part: float


@dataclass(frozen=True, slots=True)
class Offset:
    """`seconds` forward from the current position, or back for a negative number."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ShownTime:
    """A time as the screen shows it: a time of day, as on lines, or the time since the beginning, as on the timeline.

    It is a time of day if the recording covers it. Without `last` it is h:mm or mm:ss.
    """

    first: int
    second: int
    last: int | None = None

    @property
    def seconds_from_beginning(self) -> int:
        return self.first * 60 + self.second if self.last is None else (self.first * 60 + self.second) * 60 + self.last

    @property
    def is_on_clocks(self) -> bool:
        return self.first <= 23 and self.second <= 59 and (self.last or 0) <= 59


@dataclass(frozen=True, slots=True)
class EventNumber:
    number: int


@dataclass(frozen=True, slots=True)
class Match:
    """The next event that a filter matches, or the previous one for `is_back`. `words` describe it: “gift of …”."""

    filter: Filter
    words: str
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class NextGift:
    """The next gift of at least `diamonds`; a streak counts from the frame in which its total reaches them."""

    diamonds: int
    is_back: bool = False

    @property
    def match(self) -> Match:
        wanted = parse_filter(f"kind:gift diamonds>={self.diamonds}")
        return Match(wanted, f"gift of {self.diamonds:,} diamonds or more", self.is_back)


@dataclass(frozen=True, slots=True)
class NextBattle:
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class NextAlert:
    is_back: bool = False


JumpTarget = FromBeginning | Fraction | Offset | ShownTime | EventNumber | Match | NextGift | NextBattle | NextAlert


def parse_jump_target(typed: str, large_gift: int) -> JumpTarget:
    """Parse a jump target. “?” in front searches backwards; “gift” without a number means `large_gift` diamonds.

    Raises JumpTargetError.
    """
    text = typed.strip()
    is_back = text.startswith("?")
    text = text.removeprefix("?").strip()
    if not text:
        raise JumpTargetError(f"Write where to go: {EXAMPLES}.")
    return _read_time(text) or _read_thing(text, is_back, large_gift)


def _read_time(text: str) -> JumpTarget | None:
    if found := _TIME.fullmatch(text):
        return ShownTime(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := _AMOUNT.fullmatch(text.lower()):
        sign, *amounts = found.groups()
        if not any(amounts):
            return None
        hours, minutes, seconds = (int(part or 0) for part in amounts)
        length = hours * 3600 + minutes * 60 + seconds
        return Offset(-length if sign == "-" else length) if sign else FromBeginning(length)
    if found := _SHARE.fullmatch(text):
        return Fraction(min(100, int(found[1])) / 100)
    if found := _NUMBER.fullmatch(text):
        return EventNumber(int(found[1]))
    return {"start": Fraction(0.0), "end": Fraction(1.0)}.get(text.lower())


def _read_thing(text: str, is_back: bool, large_gift: int) -> JumpTarget:
    match text.lower():
        case "battle":
            return NextBattle(is_back)
        case "alert":
            return NextAlert(is_back)
    if found := _GIFT.fullmatch(text.lower()):
        diamonds = found[2] or found[4]
        return NextGift(int(diamonds) + (found[1] == ">") if diamonds else large_gift, is_back)
    try:
        return Match(parse_filter(text), f"event that matches “{text}”", is_back)
    except FilterError as error:
        raise JumpTargetError(f"{error.message.rstrip('.')}. Write where to go: {EXAMPLES}.") from None
