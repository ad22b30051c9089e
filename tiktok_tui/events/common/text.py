"""The one place where text from a room is made safe for a terminal.

A comment or a nickname is chosen by a stranger. Left alone it could move the cursor, write the reader's clipboard
(OSC 52), reverse the line it stands in, or hide characters. Every string that reaches an event passes through
`safe_text`, and nothing behind the events has to think about it again.
"""

from __future__ import annotations

import re

# What one string may hold. TikTok's own limits are far below: 150 characters for a comment, 30 for a nickname.
MAX_TEXT = 1000
MAX_NAME = 80
_UNKNOWN_LANGUAGE = "un"
# More marks than this on one base character are no script's habit; real Thai, Vietnamese and Hebrew need at most four.
MAX_MARKS = 4

# What a terminal could act on, or what turns a line round: shown as a replacement character, never passed on.
_DANGEROUS = re.compile(
    "["
    r"\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    r"\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides, isolates
    r"\ufff0-\ufffb\ud800-\udfff"  # annotation anchors; lone surrogates
    "]"
)
# Invisible and harmless, common in honest text (direction marks in Arabic names, tags in flags): dropped.
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
# What `str.isprintable` lets through and the rules above do not.
_PRINTABLE_YET = re.compile(f"[\u115f\u1160\u3164\uffa0\U000e0100-\U000e01ef]|[{_MARKS}]{{{MAX_MARKS + 1}}}")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def safe_text(text: str, limit: int = MAX_TEXT) -> str:
    """Return `text` without anything a terminal would act on, at most `limit` characters long.

    Line breaks and tabs become one space; other controls and direction overrides become a visible replacement
    character, so that a reader sees that something was there; invisible characters and marks beyond MAX_MARKS on one
    character are dropped. Text that needs none of this comes back as it is.
    """
    if len(text) <= limit and text.isprintable() and (text.isascii() or not _PRINTABLE_YET.search(text)):
        return text
    # Cut before scanning: a megabyte of combining marks costs no more than a page.
    text = text[: limit * 4]
    text = _SPACE.sub(" ", text)
    text = _DANGEROUS.sub(_REPLACEMENT, text)
    text = _INVISIBLE.sub("", text)
    text = _STACKED.sub(r"\1", text)
    text = _JOINERS.sub(r"\1", text)
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return text


def safe_name(text: str) -> str:
    """`safe_text` for nicknames, handles, gift names: one short line."""
    return safe_text(text, MAX_NAME).strip()


def known_language(code: str) -> str:
    """A language's code, "" for the one by which TikTok marks text in no language."""
    return "" if code == _UNKNOWN_LANGUAGE else code
