"""Gifts as a room's panel offers them. Names and prices in diamonds are TikTok's own of 2023 to 2025; prices change."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tiktok_tui.wire.schema.upb import gifts_pb2


@dataclass(frozen=True, slots=True)
class GiftKind:
    """`type` 1 can be sent as a streak; other types come once."""

    id: int
    name: str
    diamonds: int
    type: int
    weight: int

    @property
    def can_streak(self) -> bool:
        return self.type == 1

    def on_the_wire(self) -> gifts_pb2.Gift:
        return gifts_pb2.Gift(
            id=self.id,
            name=self.name,
            diamond_count=self.diamonds,
            type=self.type,
            combo=self.can_streak,
            describe=f"sent {self.name}",
            duration=1000,
            is_displayed_on_panel=True,
        )


CATALOGUE: tuple[GiftKind, ...] = (
    GiftKind(5655, "Rose", 1, 1, 300),
    GiftKind(5269, "TikTok", 1, 1, 120),
    GiftKind(7934, "Heart Me", 1, 1, 90),
    GiftKind(6064, "GG", 1, 1, 60),
    GiftKind(5827, "Ice Cream Cone", 1, 1, 50),
    GiftKind(5487, "Finger Heart", 5, 1, 90),
    GiftKind(5658, "Perfume", 20, 1, 40),
    GiftKind(5879, "Doughnut", 30, 1, 40),
    GiftKind(6104, "Cap", 99, 1, 18),
    GiftKind(5659, "Paper Crane", 99, 1, 18),
    GiftKind(5585, "Confetti", 100, 2, 16),
    GiftKind(5660, "Hand Hearts", 100, 2, 14),
    GiftKind(5509, "Sunglasses", 199, 2, 8),
    GiftKind(6267, "Corgi", 299, 2, 8),
    GiftKind(7168, "Money Gun", 500, 2, 5),
    GiftKind(5897, "Swan", 699, 2, 5),
    GiftKind(11046, "Galaxy", 1000, 2, 4),
    GiftKind(6820, "Whale Diving", 2150, 2, 2),
    GiftKind(6089, "Sports Car", 7000, 2, 1),
    GiftKind(6369, "Lion", 29999, 2, 1),
)
BY_NAME: dict[str, GiftKind] = {kind.name: kind for kind in CATALOGUE}
_ON_THE_WIRE = {kind.id: kind.on_the_wire() for kind in CATALOGUE}
_WEIGHTS = [kind.weight for kind in CATALOGUE]


def some_gift(dice: Random) -> GiftKind:
    """A gift; the cheap ones far more often."""
    return dice.choices(CATALOGUE, _WEIGHTS)[0]


def wire_gift(kind: GiftKind) -> gifts_pb2.Gift:
    """The gift as a GiftMessage carries it; shared, nothing may write to it."""
    return _ON_THE_WIRE.get(kind.id) or kind.on_the_wire()
