"""What a filter sees of a line: its text, its fields, its flags."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tiktok_tui.events.common.model import NOBODY, Viewer

_NOTHING: Mapping[str, str | int] = {}


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
    all_fields["user"] = "\n".join(name for name in names if name)
    all_fields["to"] = "\n".join(name for person in to if person for name in (person.nickname, person.handle) if name)
    return Searchable(text, all_fields, frozenset(all_flags))


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
