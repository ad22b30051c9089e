"""The timeline of a recording: comments and diamonds over time, battles and gaps."""

from __future__ import annotations

from dataclasses import dataclass

# Fine enough for the widest window, and a screen's cell is made of several.
BUCKETS = 1_000


@dataclass(frozen=True, slots=True)
class Span:
    """An interval in epoch seconds."""

    begins_at: float
    ends_at: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """`comments` and `diamonds` are those of equal parts of the time from `began_at` to `ended_at`, epoch seconds."""

    began_at: float
    ended_at: float
    comments: tuple[int, ...] = ()
    diamonds: tuple[int, ...] = ()
    battles: tuple[Span, ...] = ()
    gaps: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplayState:
    """Where a replay is. `position`, `began_at` and `ended_at` are epoch seconds of the recording.

    `is_seeking` is whether it is on its run to another instant, which `position` may not be yet.
    """

    position: float
    began_at: float
    ended_at: float
    speed: float = 1.0
    is_playing: bool = True
    is_seeking: bool = False

    @property
    def length(self) -> float:
        return max(0.0, self.ended_at - self.began_at)

    @property
    def is_at_end(self) -> bool:
        return self.position >= self.ended_at


def in_cells(values: tuple[int, ...], width: int) -> list[float]:
    """The values as `width` sums of neighbours; one on the border of two cells is shared among them."""
    sums = [0.0] * width
    for index, value in enumerate(values):
        if not value:
            continue
        begin, end = index * width / len(values), (index + 1) * width / len(values)
        cell = int(begin)
        while cell < end and cell < width:
            share = (min(end, cell + 1) - max(begin, cell)) / (end - begin)
            sums[cell] += value * share
            cell += 1
    return sums
