"""The order in which the frames of a gift streak were sent: they arrive late, doubled, and not at all."""

from __future__ import annotations

from tiktok_tui.events.model import GiftSent

# A total that falls is a new streak when it was sent so much later than the newest one. In real traffic the totals of
# a streak rise with their send times; servers whose clocks differ are within the first figure. The second is for
# frames of which only the arrival is known.
RESTART_SECONDS = 0.5
RESTART_SECONDS_BY_ARRIVAL = 3.0


def is_unordered(gift: GiftSent, sent_at: float) -> bool:
    """Whether nothing but its arrival tells if a frame was sent before the instant or after it."""
    return not gift.msg_id and gift.sent_at in (0.0, sent_at)


def is_earlier(gift: GiftSent, sent_at: float, msg_id: int, now: float) -> bool:
    """Whether a frame, which arrives `now`, was sent before the instant and the message."""
    if not gift.sent_at and gift.msg_id and msg_id:
        return gift.msg_id < msg_id
    return (gift.sent_at or now) < sent_at


def is_much_later(gift: GiftSent, sent_at: float, msg_id: int, now: float) -> bool:
    """Whether a frame was sent so long after the instant and the message that it need not belong to their streak."""
    is_sure = gift.sent_at or (gift.msg_id and msg_id)
    return (gift.sent_at or now) - sent_at > (RESTART_SECONDS if is_sure else RESTART_SECONDS_BY_ARRIVAL)
