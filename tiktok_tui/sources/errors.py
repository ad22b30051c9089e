"""Why a source cannot go on: one sentence on what happened, one on what to do next.

Words that come from a service are made safe here, because these sentences are shown as they are.
"""

from __future__ import annotations

from tiktok_tui.events.text import safe_text

MAX_WORDS_OF_A_SERVICE = 200


def quoted(words: str) -> str:
    """Words of a service as they may stand in a sentence: safe, short, without their own full stop."""
    return safe_text(words, MAX_WORDS_OF_A_SERVICE).strip().rstrip(".")


def in_words(seconds: float) -> str:
    """A waiting time as people say it: "40 seconds", "12 minutes", "3 hours"."""
    for size, unit in ((3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count} {unit}{'s' if count != 1 else ''}"
    count = max(1, round(seconds))
    return f"{count} second{'s' if count != 1 else ''}"


class SourceError(Exception):
    """A source cannot go on. `is_final` means that trying again would meet the same answer.

    `retry_after` is the number of seconds the service asked to wait, None when it did not say.
    """

    is_final = True

    def __init__(self, detail: str, advice: str, *, retry_after: float | None = None) -> None:
        super().__init__(f"{detail} {advice}")
        self.detail = detail
        self.advice = advice
        self.retry_after = retry_after


class NotAStreamer(SourceError):
    """What was typed is neither a name nor the address of a LIVE page."""

    def __init__(self, typed: str) -> None:
        super().__init__(
            f"“{quoted(typed)[:60]}” is not a TikTok name.",
            "Give a name such as ann, @ann or https://www.tiktok.com/@ann/live.",
        )


class NoSuchUser(SourceError):
    def __init__(self, handle: str) -> None:
        super().__init__(
            f"TikTok knows no user @{handle}.",
            "Check the spelling: it is the name behind the @ in the LIVE page's address.",
        )


class NotLive(SourceError):
    def __init__(self, handle: str) -> None:
        super().__init__(f"@{handle} is not live.", "Start tiktok-tui again when the LIVE is on.")


class AgeRestricted(SourceError):
    def __init__(self, handle: str) -> None:
        super().__init__(
            f"The LIVE of @{handle} is age-restricted: TikTok shows it only to people who are logged in.",
            "Watch it in TikTok's own app; tiktok-tui logs nobody in.",
        )


class CaptchaShown(SourceError):
    def __init__(self, handle: str) -> None:
        super().__init__(
            f"TikTok asks for a captcha before it shows the page of @{handle}.",
            "Open the page in a browser on this network and solve it there, or try again later.",
        )


class PageBlocked(SourceError):
    """TikTok answered, but with no page and no data: HTTP 403 or 429, or something that is not JSON."""

    def __init__(self, handle: str, answer: str, retry_after: float | None = None) -> None:
        wait = f"in {in_words(retry_after)}" if retry_after else "in some minutes"
        super().__init__(
            f"TikTok does not say whether @{handle} is live: {quoted(answer)}.",
            f"It limits or blocks this network's address for now; try again {wait}.",
            retry_after=retry_after,
        )


class ServiceUnreachable(SourceError):
    is_final = False

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(
            f"{quoted(host)} cannot be reached: {quoted(reason)}.",
            "Check the network, and that no firewall or proxy is in the way; then try again.",
        )


class AnswerUnreadable(SourceError):
    """A service answered with something that cannot be what was asked for."""

    is_final = False

    def __init__(self, host: str, what: str) -> None:
        super().__init__(
            f"{quoted(host)} gave an answer that cannot be read: {quoted(what)}.",
            "Try again later; if it stays, the service has changed and tiktok-tui needs an update.",
        )


class UnsafeAddress(SourceError):
    """An address that would give a secret away, or lead where no service of this kind is."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{quoted(what)}.", "Use an https:// address for the service in the settings.")


class SignRefused(SourceError):
    """The sign server gave no socket address. 401, 402 and 403 are about the key and stay; others may pass."""

    def __init__(self, status: int, message: str, host: str) -> None:
        words = f": {quoted(message)}" if message else ""
        match status:
            case 401:
                detail = f"{host} does not accept the sign key{words}."
                advice = "Correct the sign key in the settings, or remove it to use the free quota."
            case 402 | 403:
                detail = f"{host} does not offer this with the present plan (HTTP {status}){words}."
                advice = "Use a sign key whose plan includes it, or another sign server."
            case _:
                detail = f"{host} could not get this room's address from TikTok (HTTP {status}){words}."
                advice = "Try again in a minute; if it stays, look at the sign server's status page."
        super().__init__(detail, advice)
        self.status = status
        self.is_final = status in (401, 402, 403)


class SignQuotaUsedUp(SourceError):
    is_final = False

    def __init__(self, host: str, message: str, retry_after: float | None, has_key: bool) -> None:
        words = f": {quoted(message)}" if message else ""
        wait = f"in {in_words(retry_after)}" if retry_after else "in an hour"
        other = "use a sign key with a larger quota" if has_key else "set a sign key of your own in the settings"
        super().__init__(
            f"The quota of {host} is used up (HTTP 429){words}.",
            f"Try again {wait}, or {other}.",
            retry_after=retry_after,
        )


class HandshakeRefused(SourceError):
    """The socket's server said no with a Handshake-Msg header. The same address will meet the same answer."""

    is_final = False

    def __init__(self, message: str, status: str) -> None:
        number = f" ({quoted(status)})" if status else ""
        super().__init__(
            f"TikTok refuses the connection: {quoted(message) or 'no reason given'}{number}.",
            "TikTok blocks this address or this way in for now; try again later, or use a sign key of your own.",
        )


class ConnectionLost(SourceError):
    """The socket closed, or could not be opened, without anybody saying why."""

    is_final = False

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The connection to the room was lost: {quoted(what)}.", "Check the network; the room may also have ended."
        )


class ConnectionStalled(ConnectionLost):
    """The socket is open and nothing comes."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"nothing came for {in_words(seconds)}")


class NotACapture(SourceError):
    """A file that is neither a capture file nor a payload list, or cannot be opened."""
