"""The one place where text from a room is made safe for a terminal.

A comment or a nickname is chosen by a stranger. Left alone it could move the cursor, write the reader's clipboard
(OSC 52), reverse the line it stands in, or hide characters. Every string that reaches an event passes through
`safe_text`, which neutralises what a terminal would act on and keeps everything else: `--json` and exports carry the
text whole. `screen_text` is for what is drawn: it also drops what has no width of its own and shortens.
"""

from __future__ import annotations

import json
import re

# Bounds on one string of an event, far above real traffic: 150 characters for a comment, 30 for a nickname.
MAX_TEXT = 2_000
MAX_NAME = 500
# Bounds on what is drawn in one line. More marks than this on one base character are no script's habit; real Thai,
# Vietnamese and Hebrew need at most four.
MAX_SCREEN_TEXT = 1_000
MAX_MARKS = 4
_UNKNOWN_LANGUAGE = "un"

# What a terminal could act on, or what turns a line round: shown as a replacement character, never passed on.
_DANGEROUS = re.compile(
    "["
    r"\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    r"\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides, isolates
    r"\ufff0-\ufffb\ud800-\udfff"  # annotation anchors; lone surrogates
    "]"
)
# A black flag with the tags of a region, such as Scotland's; any other tag, which could spell a hidden text.
_TAGS = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)"
    "|[\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]+"
)
# Invisible and harmless, common in honest text (direction marks in Arabic names, tags in flags): not drawn.
_INVISIBLE = re.compile(
    r"[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACE = re.compile(r"[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
# Marks that stack on the character before them. Joiners (U+200C, U+200D) and emoji selectors are not among them.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    r"\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ua66f-\ua67d\ufe20-\ufe2f"
)
_STACKED = re.compile(f"([{_MARKS}]{{{MAX_MARKS}}})[{_MARKS}]+")
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
# What `str.isprintable` lets through and a screen does not draw.
_PRINTABLE_YET = re.compile(f"[\u115f\u1160\u3164\uffa0\U000e0100-\U000e01ef]|[{_MARKS}]{{{MAX_MARKS + 1}}}")
# What is drawn as nothing by itself: all of the above, spaces, and the blank pattern of Braille.
_NOTHING = re.compile(rf"(?:{_INVISIBLE.pattern}|[\s\u200c\u200d\u2800\ufe00-\ufe0f])*")
# Characters of format in JSON: a reader gets them from the escape, a terminal does not see them.
_FORMAT = re.compile(
    r"[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\x7f-\x9f\ud800-\udfff]"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def safe_text(text: str, limit: int = MAX_TEXT) -> str:
    """Return `text` without anything a terminal would act on, at most `limit` characters long.

    Line breaks and tabs become one space; other controls and direction overrides become a visible replacement
    character, so that a reader sees that something was there; tags that are no flag are dropped. Everything else
    stays. What is longer ends with an ellipsis.
    """
    if len(text) <= limit and text.isprintable():
        return text
    # Cut before scanning: a megabyte of line breaks costs no more than a page.
    text = text[: limit * 4]
    text = _SPACE.sub(" ", text)
    text = _DANGEROUS.sub(_REPLACEMENT, text)
    text = _TAGS.sub(r"\1", text)
    # A cut may have left half of a flag.
    return text if len(text) <= limit else _TAGS.sub(r"\1", text[: limit - 1]) + "…"


def safe_name(text: str) -> str:
    """`safe_text` for nicknames, handles, gift names: one line without spaces around it."""
    return safe_text(text, MAX_NAME).strip()


def known_language(code: str) -> str:
    """A language's code, "" for the one by which TikTok marks text in no language."""
    return "" if code == _UNKNOWN_LANGUAGE else code


def screen_text(text: str, limit: int = MAX_SCREEN_TEXT) -> str:
    """Return `text` as it is drawn: safe, without invisible characters, at most `limit` characters long.

    Marks beyond MAX_MARKS on one character are dropped, because terminals draw them across other lines. Text that
    needs none of this comes back as it is.
    """
    if len(text) <= limit and text.isprintable() and (text.isascii() or not _PRINTABLE_YET.search(text)):
        return text
    text = safe_text(text, limit * 4)
    text = _INVISIBLE.sub("", text)
    text = _STACKED.sub(r"\1", text)
    text = _JOINERS.sub(r"\1", text)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def shows_nothing(text: str) -> bool:
    """Say if a terminal draws nothing for `text`: a name of Hangul fillers or direction marks, for example."""
    return _NOTHING.fullmatch(text) is not None


def shown_name(nickname: str, handle: str = "") -> str:
    """Return the nickname, or the handle where a terminal draws nothing for it."""
    return handle if shows_nothing(nickname) else nickname


def escape_format(json_text: str) -> str:
    """Return JSON in which characters that a terminal could act on are written as escapes: the same JSON."""
    if json_text.isprintable():
        return json_text
    return _FORMAT.sub(lambda found: json.dumps(found[0])[1:-1], json_text)
