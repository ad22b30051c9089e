"""What a filter sees of a line: its text, its fields, its flags."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from tiktok_tui.events.common.model import NOBODY, Viewer
from tiktok_tui.events.common.text import MAX_TEXT, screen_text

_NOTHING: Mapping[str, str | int] = {}
# A longer name would leave no room on a line for what its owner did.
MAX_NAME_IN_A_LINE = 80


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def name_in_a_line(person: _Named) -> str:
    """Return a name as it is drawn, shortened where a line would hold little else."""
    return screen_text(person.name, MAX_NAME_IN_A_LINE)


def fold(text: str) -> str:
    """`text` as it is compared: without case, and with Unicode's full-width and styled letters as plain ones."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


@dataclass(frozen=True)
class Searchable:
    """What a filter sees of a line: its text as shown, its fields and flags by the names above.

    A text field with several values (nickname and handle) has them on a line each. Keep the object as long as the
    line: the folded text is worked out once.
    """

    text: str
    fields: Mapping[str, str | int] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()

    @cached_property
    def folded_text(self) -> str:
        return fold(self.text)

    def values(self, name: str) -> tuple[str, ...]:
        """The values of a text field, folded; none where the line does not have it."""
        values = self._values.get(name)
        if values is None:
            text = self.fields.get(name)
            values = self._values[name] = tuple(fold(text).split("\n")) if isinstance(text, str) else ()
        return values

    @cached_property
    def _values(self) -> dict[str, tuple[str, ...]]:
        return {}


def searchable_line(
    text: str,
    kinds: str,
    viewer: Viewer = NOBODY,
    *,
    to: Iterable[Viewer | None] = (),
    others: Iterable[str] = (),
    flags: Iterable[str] = (),
    fields: Mapping[str, str | int] = _NOTHING,
) -> Searchable:
    """A line of any pane for a filter. `text` comes without the viewer's name, `kinds` are separated by spaces.

    `to` are those who receive or are answered, `others` more names that `user:` finds. `flags` and `fields` are those
    that the viewer does not have by themselves.
    """
    all_fields: dict[str, str | int] = {"kind": kinds.replace(" ", "\n"), **fields}
    all_flags = set(flags)
    names = [viewer.nickname, viewer.handle, *others]
    if viewer != NOBODY:
        text = f"{viewer.name} {text}"
        all_fields |= {"id": viewer.id, "level": viewer.gifter_level, "fanlevel": viewer.fan_level}
        all_flags |= _viewer_flags(viewer)
    # As it is drawn: a soft hyphen or a filler within a word does not hide it from a filter.
    all_fields["user"] = _drawn(names)
    all_fields["to"] = _drawn(name for person in to if person for name in (person.nickname, person.handle))
    return Searchable(screen_text(text, MAX_TEXT), all_fields, frozenset(all_flags))


def _drawn(names: Iterable[str]) -> str:
    return "\n".join(screen_text(name, MAX_TEXT) for name in names if name)


def _viewer_flags(viewer: Viewer) -> set[str]:
    marks = {
        "mod": viewer.is_moderator,
        "sub": viewer.is_subscriber,
        "host": viewer.is_host,
        "top": viewer.is_top_gifter,
        "follower": viewer.follow_status >= 1,
        "friend": viewer.follow_status == 2,
    }
    return {flag for flag, is_set in marks.items() if is_set}
