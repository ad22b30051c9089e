"""Why a hosted socket cannot go on: what its close codes and notices mean."""

from __future__ import annotations

from tiktok_tui.sources.errors import RATE_LIMITED, SourceError, quoted

ANOTHER_ROUTE = "or take another route"


def _after(words: str) -> str:
    return f": {quoted(words)}" if words.strip() else ""


class HostedKeyRefused(SourceError):
    code = "refused"

    def __init__(
        self, service: str, words: str = "", what: str = "does not accept the key", *, has_key: bool = True
    ) -> None:
        what, do = (what, "Correct the") if has_key else ("wants a key", "Set a")
        super().__init__(f"{service} {what}{_after(words)}.", f"{do} {service} key in the settings, {ANOTHER_ROUTE}.")


class HostedPlanRefused(SourceError):
    code = "refused"

    def __init__(self, service: str, words: str = "") -> None:
        super().__init__(
            f"{service} does not offer this with the present plan{_after(words)}.",
            f"Use a {service} key whose plan includes it, {ANOTHER_ROUTE}.",
        )


class HostedAccessRefused(SourceError):
    """A refusal that does not say what it is about: a service's own, or that of what stands before it."""

    is_final = False
    code = "refused"

    def __init__(self, service: str, said: str) -> None:
        super().__init__(
            f"{service} refuses the socket ({quoted(said)}).",
            f"It may refuse this network for now: try again later, {ANOTHER_ROUTE}.",
        )


class HostedOptionsRefused(SourceError):
    """The service has changed what may be asked of it."""

    code = "refused"

    def __init__(self, service: str, words: str = "") -> None:
        super().__init__(
            f"{service} does not accept what it was asked{_after(words)}.",
            f"tiktok-tui needs an update for this; until then, take another route than {service}'s socket.",
        )


class HostedLimitReached(SourceError):
    """Too many sockets, too long, too often. A service that says so beforehand would say so again: then it is final."""

    code = RATE_LIMITED

    def __init__(
        self, service: str, what: str, advice: str, *, is_final: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(f"{service} {quoted(what)}.", advice, retry_after=retry_after)
        self.is_final = is_final


class HostedSocketLost(SourceError):
    """The service closed the socket for a reason that may pass."""

    is_final = False
    code = "lost"

    def __init__(self, service: str, what: str, words: str = "") -> None:
        super().__init__(
            f"{service} {what}{_after(words)}.", f"It may pass within minutes; if not, {ANOTHER_ROUTE[3:]}."
        )


class HostedSocketExpired(HostedSocketLost):
    """The service closes what it would open again: it may be asked at once."""
