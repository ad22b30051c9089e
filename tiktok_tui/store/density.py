"""How much happened when in a recording. Reads it with a connection of its own: a long one takes a second."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.store.rows import HISTORY
from tiktok_tui.store.schema import open_recording

_COMMENTS = ("chat", "emoteChat")


@dataclass(frozen=True, slots=True)
class Density:
    """Comments, and the diamonds of gifts by the end of their streaks, in equal parts of a time."""

    comments: tuple[int, ...]
    diamonds: tuple[int, ...]


def read_density(path: Path, began_at: float, ended_at: float, parts: int) -> Density:
    """What happened from `began_at` to `ended_at` (epoch seconds), in `parts` parts, without what the history told.

    Raises NotARecording, OSError and sqlite3.Error.
    """
    began, length = round(began_at * 1000), max(1, round((ended_at - began_at) * 1000))
    part = f"min((at - {began}) * {parts} / {length}, {parts - 1})"
    names = ",".join("?" * len(_COMMENTS))
    with closing(open_recording(path)) as connection:
        comments = connection.execute(
            f"SELECT {part} AS part, count(*) FROM events "
            f"WHERE method IN (SELECT id FROM methods WHERE name IN ({names})) AND NOT flags & {HISTORY} "
            f"AND at BETWEEN {began} AND {began + length} GROUP BY part",
            _COMMENTS,
        ).fetchall()
        diamonds = connection.execute(
            f"SELECT {part} AS part, total(streaks.diamonds) FROM streaks JOIN events ON number = last_event "
            f"WHERE NOT is_history AND at BETWEEN {began} AND {began + length} GROUP BY part"
        ).fetchall()
    return Density(_filled(comments, parts), _filled(diamonds, parts))


def _filled(counted: list[tuple[int, float]], parts: int) -> tuple[int, ...]:
    found = dict(counted)
    return tuple(int(found.get(part, 0)) for part in range(parts))
