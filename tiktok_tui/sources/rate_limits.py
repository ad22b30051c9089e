"""When a service that says "too many" wants to be asked again."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from tiktok_tui.sources.http import Answer

MAX_WAIT = 86400.0


def retry_after(answer: Answer, now: float) -> float | None:
    """Seconds to wait, None when the answer does not say.

    Retry-After is the standard's and comes first. TikTok-Live-Connector reads X-RateLimit-Reset besides, TikTokLive
    RateLimit-Reset; either may be a number of seconds or an epoch time in s or ms, told apart by its size.
    """
    for name in ("Retry-After", "X-RateLimit-Reset", "RateLimit-Reset"):
        seconds = _seconds(answer.header(name), now)
        if seconds is not None:
            return min(max(seconds, 0.0), MAX_WAIT)
    return None


def _seconds(value: str, now: float) -> float | None:
    if value.isascii() and value.isdigit() and len(value) < 16:
        number = float(value)
        if number > 1e11:
            return number / 1000 - now
        return number - now if number > 1e9 else number
    try:
        return parsedate_to_datetime(value).timestamp() - now
    except (ValueError, TypeError, OverflowError):
        return None
