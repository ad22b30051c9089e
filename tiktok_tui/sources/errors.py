"""Why a source cannot go on: one sentence on what happened, one on what to do next.

Words that come from a service are made safe here, because these sentences are shown as they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from tiktok_tui.core.redaction import redact
from tiktok_tui.events.common.text import safe_text
from tiktok_tui.sources.refusals import Subject, is_web_page, subject_of

MAX_WORDS_OF_A_SERVICE = 200
# What is looked through for secrets before it is shortened.
MAX_QUOTED = 4_000
RATE_LIMITED = "rate_limited"
# Seconds to wait when a service says "too many" and not until when: the shortest limits are those of a minute.
UNSAID_WAIT = 60.0


def quoted(words: str) -> str:
    """Words of a service as they may stand in a sentence: safe, short, without their own full stop."""
    return safe_text(redact(words[:MAX_QUOTED]), MAX_WORDS_OF_A_SERVICE).strip().rstrip(".")


def words_after(message: str, body: bytes) -> str:
    """What a sentence about a refusal goes on with: the service's words, or that a web page came in their place."""
    if message.strip():
        return f": {quoted(message)}"
    return ", with a web page in the place of an answer" if is_web_page(body) else ""


def without(secret: str, words: str) -> str:
    """Words of a service that may repeat what it was sent."""
    return redact(words[:MAX_QUOTED], secret)


def in_words(seconds: float) -> str:
    """A waiting time as people say it: "40 seconds", "12 minutes", "3 hours"."""
    for size, unit, nearly in ((3600, "hour", 30), (60, "minute", 0.5)):
        if seconds >= size - nearly:  # never "60 minutes"
            count = round(seconds / size)
            return f"{count} {unit}{'s' if count != 1 else ''}"
    count = max(1, round(seconds))
    return f"{count} second{'s' if count != 1 else ''}"


class SourceError(Exception):
    """A source cannot go on. `is_final` means that trying again would meet the same answer.

    `code` names the reason for programs. `retry_after` is the number of seconds the service asked to wait, None when it
    did not say.
    """

    is_final = True
    code = "failed"

    def __init__(self, detail: str, advice: str, *, retry_after: float | None = None) -> None:
        super().__init__(f"{detail} {advice}")
        self.detail = detail
        self.advice = advice
        self.retry_after = retry_after


class NotAStreamer(SourceError):
    """What was typed is neither a name nor the address of a LIVE page; `is_page` when it is one of TikTok's others."""

    code = "not_a_streamer"

    def __init__(self, typed: str, *, is_page: bool = False) -> None:
        if is_page:
            super().__init__(
                f"The address {quoted(typed)[:60]} does not name the streamer.",
                "Open it in a browser, and give the name behind the @ in the address it leads to.",
            )
        else:
            super().__init__(
                f"“{quoted(typed)[:60]}” is not a TikTok name.",
                "Give a name such as ann, @ann or https://www.tiktok.com/@ann/live.",
            )


class NoSuchUser(SourceError):
    """`who` says so: TikTok, or the service that watches the room."""

    code = "no_such_user"

    def __init__(self, handle: str, who: str = "TikTok") -> None:
        super().__init__(
            f"{who} knows no user @{handle}.",
            "Check the spelling: it is the name behind the @ in the LIVE page's address.",
        )
        self.who = who


class UserUnconfirmed(SourceError):
    """One service knows no such user, and the page did not answer. That has been said of streamers who were live."""

    is_final = False
    code = "unconfirmed"

    def __init__(self, handle: str, who: str = "TikTok's room API") -> None:
        super().__init__(
            f"{who} knows no user @{handle}, and TikTok's own page did not answer.",
            "Check the spelling; if it is right, try again later, or take another route.",
        )


class NotLive(SourceError):
    code = "not_live"

    def __init__(self, handle: str) -> None:
        super().__init__(f"@{handle} is not live.", "Start tiktok-tui again when the LIVE is on, or add --wait.")


class AgeRestricted(SourceError):
    code = "age_restricted"

    def __init__(self, handle: str) -> None:
        super().__init__(
            f"The LIVE of @{handle} is age-restricted: TikTok shows it only after a login.",
            "Watch it in TikTok's own app; tiktok-tui logs nobody in.",
        )


class CaptchaShown(SourceError):
    code = "captcha"

    def __init__(self, handle: str) -> None:
        super().__init__(
            f"TikTok asks for a captcha before it shows the page of @{handle}.",
            "Solve it in a browser on this network, or try again later.",
        )


class PageBlocked(SourceError):
    """TikTok answered, but with no page and no data: HTTP 403 or 429, or something that is not JSON."""

    code = "blocked"

    def __init__(self, handle: str, answer: str, retry_after: float | None = None) -> None:
        wait = f"in {in_words(retry_after)}" if retry_after else "in some minutes"
        super().__init__(
            f"TikTok does not say whether @{handle} is live: {quoted(answer)}.",
            f"It limits or blocks this network for now; try again {wait}.",
            retry_after=retry_after,
        )


class ServiceUnreachable(SourceError):
    is_final = False
    code = "unreachable"

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(
            f"{quoted(host)} cannot be reached: {quoted(reason)}.",
            "Check the network, and that no firewall or proxy is in the way.",
        )


class AnswerUnreadable(SourceError):
    """A service answered with something that cannot be what was asked for."""

    is_final = False
    code = "unreadable"

    def __init__(self, host: str, what: str) -> None:
        super().__init__(
            f"{quoted(host)} gave an answer that cannot be read: {quoted(what)}.",
            "Try again later; if it stays, tiktok-tui needs an update for this service.",
        )


class UnsafeAddress(SourceError):
    """An address that would give a secret away, or lead where no service of this kind is."""

    code = "unsafe_address"

    def __init__(self, what: str, advice: str = "Use an https:// address for the service in the settings.") -> None:
        super().__init__(f"{quoted(what)}.", advice)


class NoSuchRoute(SourceError):
    code = "no_such_route"

    def __init__(self, name: str, there_are: Iterable[str]) -> None:
        super().__init__(f"There is no route “{quoted(name)[:60]}” here.", f"Take one of {', '.join(there_are)}.")


class KeyMissing(SourceError):
    code = "key_missing"

    def __init__(self, service: str, variable: str, setting: str) -> None:
        super().__init__(f"{service} gives nothing without a key.", f"Set {variable}, or {setting} in the config file.")


class KeyUnusable(SourceError):
    """Mostly quotation marks or spaces that were copied along with a key."""

    code = KeyMissing.code

    def __init__(self, name: str) -> None:
        super().__init__(
            f"What is set as the {name} is none: it has a character in it that no key has.",
            "Set it again as the service gave it, without spaces and curly quotation marks.",
        )


class CookieMissing(SourceError):
    """The direct route without a cookie, or with something that is none."""

    code = "cookie_missing"

    def __init__(self, what: str = "The direct route needs a cookie of your own, and there is none") -> None:
        super().__init__(
            f"{what}.",
            "Set TIKTOK_TUI_COOKIE, or cookie under [direct] in the config file, to NAME=VALUE; or take another route.",
        )


class SignRefused(SourceError):
    """The sign server gave no socket address. What its words say of the key or the plan stays; others may pass."""

    code = "refused"

    def __init__(self, status: int, message: str, host: str, body: bytes = b"") -> None:
        words = words_after(message, body)
        subject = subject_of(status, message)
        is_refusal = status in (401, 402, 403)
        if subject is Subject.KEY and is_refusal:
            detail = f"{host} does not accept the sign key{words}."
            advice = "Correct the sign key in the settings, or remove it to use the free quota."
        elif subject is Subject.PLAN and is_refusal:
            detail = f"{host} does not offer this with the present plan (HTTP {status}){words}."
            advice = "Use a sign key whose plan includes it, or another sign server."
        elif is_refusal:
            detail = f"{host} refuses this request (HTTP {status}){words}."
            advice = "It may refuse this network for now: try again later, or take another route."
        elif message:
            detail = f"{host} could not get this room's address from TikTok (HTTP {status}){words}."
            advice = "Try again in a minute; if it stays, look at the sign server's status page."
        else:
            detail = f"{host} gave no address (HTTP {status}){words}."
            advice = "Try again in a minute; if it stays, look at the sign server's status page."
        super().__init__(detail, advice)
        self.status = status
        self.is_final = is_refusal and bool(message)


class SignQuotaUsedUp(SourceError):
    """The sign server answers HTTP 429; that a quota is used up is said only where its words say so."""

    is_final = False
    code = RATE_LIMITED

    def __init__(self, host: str, message: str, retry_after: float | None, has_key: bool, body: bytes = b"") -> None:
        words = words_after(message, body)
        wait = f"in {in_words(retry_after)}" if retry_after else "later"
        if subject_of(429, message) is Subject.LIMIT:
            detail = f"The quota of {host} is used up (HTTP 429){words}."
            other = "use a sign key with a larger quota" if has_key else "set a sign key of your own in the settings"
        else:
            detail, other = f"{host} asks for a pause (HTTP 429){words}.", "take another route"
        super().__init__(
            detail,
            f"Try again {wait}, or {other}.",
            retry_after=UNSAID_WAIT if retry_after is None else retry_after,
        )


class TikToolsRefused(SourceError):
    """tik.tools gave no answer of use. What its words say of the key or the plan stays; others may pass."""

    code = "refused"

    def __init__(self, status: int, message: str, host: str, has_key: bool, body: bytes = b"") -> None:
        words = words_after(message, body)
        subject = subject_of(status, message) if status in (401, 402, 403) else Subject.UNSAID
        advice = "Try again in a minute, or take another route."
        if subject is Subject.KEY and has_key:
            detail = f"{host} does not accept the tik.tools key (HTTP {status}){words}."
            advice = "Correct the key in the settings, or remove it for the anonymous limits."
        elif subject is Subject.KEY:
            detail = f"{host} wants a key for this (HTTP {status}){words}."
            advice = "Set a tik.tools key in the settings, or take another route."
        elif subject is Subject.PLAN:
            detail = f"{host} does not offer this with the present plan (HTTP {status}){words}."
            advice = "Use a tik.tools key whose plan includes it, or take another route."
        elif status in (401, 402, 403):
            detail = f"{host} refuses this request (HTTP {status}){words}."
        else:
            detail = f"{host} could not help (HTTP {status}){words}."
        super().__init__(detail, advice)
        self.is_final = status in (401, 402, 403) and bool(message)


class TikToolsLimitReached(SourceError):
    is_final = False
    code = RATE_LIMITED

    def __init__(self, host: str, message: str, retry_after: float | None, has_key: bool, status: int = 429) -> None:
        words = f": {quoted(message)}" if message else ""
        wait = f"in {in_words(retry_after)}" if retry_after else "later"
        if subject_of(status, message) is Subject.LIMIT:
            detail = f"The limit of {host} is reached (HTTP {status}){words}."
            other = "use a key with a higher limit, " if has_key else "set a tik.tools key of your own, "
        else:
            detail, other = f"{host} asks for a pause (HTTP {status}){words}.", ""
        super().__init__(
            detail,
            f"Try again {wait}, {other}or take another route.",
            retry_after=UNSAID_WAIT if retry_after is None else retry_after,
        )


class HandshakeRefused(SourceError):
    """The socket's server said no with a Handshake-Msg header. The same address will meet the same answer."""

    is_final = False
    code = "refused"

    def __init__(
        self,
        message: str,
        status: str,
        *,
        who: str = "TikTok",
        advice: str = "It blocks this network or this way in for now: try later, or another route.",
    ) -> None:
        number = f" ({quoted(status)})" if status else ""
        super().__init__(
            f"{quoted(who)} refuses the connection: {quoted(message) or 'no reason given'}{number}.", advice
        )
        self.message = message
        self.status = status
        self.who = who


class CookieRefused(HandshakeRefused):
    """The direct route's answer to DEVICE_BLOCKED and the like. Nothing that we may change would change it."""

    is_final = True

    def __init__(self, message: str, status: str, who: str = "TikTok") -> None:
        super().__init__(
            message,
            status,
            who=who,
            advice="Take another route: sockets without a signature are mostly refused now. A new cookie seldom helps.",
        )


class EntryRefused(HandshakeRefused):
    """The socket was opened, and closed as soon as the room was to be entered: it is over, or the session is bad."""

    def __init__(self, reason: str, code: int, who: str = "TikTok") -> None:
        super().__init__(
            reason,
            str(code),
            who=who,
            advice="The room may be over, or the address not good for it: try later, or another route.",
        )


class ConnectionLost(SourceError):
    """The socket closed without a reason."""

    is_final = False
    code = "lost"

    def __init__(self, what: str, advice: str = "Check the network; the room may also have ended.") -> None:
        super().__init__(f"The connection to the room was lost: {quoted(what)}.", advice)


class SocketNotOpened(SourceError):
    """The socket's server answers HTTP in the place of a socket, and does not say why: the address may be too old."""

    is_final = False
    code = "lost"

    def __init__(
        self,
        status: int,
        advice: str = "The address may have been too old; if it stays, take another route.",
        who: str = "its server",
    ) -> None:
        super().__init__(f"The room's socket did not open: {quoted(who)} answered HTTP {status}.", advice)
        self.status = status
        self.who = who


class ConnectionStalled(ConnectionLost):
    """The socket is open and nothing comes."""

    code = "stalled"

    def __init__(self, seconds: float) -> None:
        super().__init__(f"nothing came for {in_words(seconds)}")


class NotACapture(SourceError):
    """A file that is neither a capture file nor a payload list, or cannot be opened."""

    code = "not_a_capture"
