"""What a refusal is about, judged by the service's own words.

An HTTP status says too little: what stands before a service answers 403 and 429 as well, with a page of its own. A key,
a plan or a quota is named as the reason only where the service's JSON names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from tiktok_tui.core.json_access import as_str, get_path


class Subject(Enum):
    """What a refusal is about; UNSAID where its words do not tell."""

    KEY = "key"
    PLAN = "plan"
    LIMIT = "limit"
    UNSAID = "unsaid"


_WORDS = {
    Subject.LIMIT: re.compile(
        r"quota|rate[ _-]?limit|limits? (?:is |was |were |has been |have been )?(?:reached|exceeded|hit)"
        r"|exceed\w*|too many|too often|used up|out of credits",
        re.IGNORECASE,
    ),
    Subject.PLAN: re.compile(
        r"\b(?:plans?|premium|paid|upgrade|subscri\w+|tiers?|business|enterprise|permissions?)\b", re.IGNORECASE
    ),
    Subject.KEY: re.compile(
        r"\b(?:api[ _-]?)?keys?\b|\bjwt\b|\btokens?\b|\bcredentials?\b|unauthori[sz]ed|authenticat", re.IGNORECASE
    ),
}
# Words may fit two subjects: "upgrade your plan to raise the limit". The status then says which comes first.
_FIRST = {401: Subject.KEY, 402: Subject.PLAN, 403: Subject.PLAN, 429: Subject.LIMIT}

_OFFLINE = re.compile(
    r"not (?:currently |yet )?(?:live|streaming|online|broadcasting)|offline|no (?:live|active) (?:stream|room)",
    re.IGNORECASE,
)
_NO_USER = re.compile(
    r"(?:user|streamer|account|creator)[ _-]?(?:name)?[ _-]?(?:was |is )?not[ _-]?found|no such user", re.IGNORECASE
)
_ENDED = re.compile(
    r"(?:stream|live|room|broadcast)\w*\W+(?:has |is |was )?(?:ended|over|finished|closed|stopped)", re.IGNORECASE
)


def subject_of(status: int, message: str) -> Subject:
    """What a refusal with this HTTP status, or 0, and these words is about."""
    fitting = [subject for subject, pattern in _WORDS.items() if pattern.search(message)]
    first = _FIRST.get(status)
    if first in fitting:
        return first
    return fitting[0] if fitting else Subject.UNSAID


def says_not_live(message: str) -> bool:
    return _OFFLINE.search(message) is not None


def says_no_such_user(message: str) -> bool:
    return _NO_USER.search(message) is not None


def says_stream_ended(message: str) -> bool:
    return _ENDED.search(message) is not None


def message_in(body: Mapping[str, object] | None) -> str:
    """The words of a JSON answer, "" when it has none."""
    for name in ("message", "error", "detail", "reason"):
        found = get_path(body, name)
        text = as_str(found) or as_str(get_path(found, "message"))
        if text.strip():
            return text
    return ""


def is_web_page(body: bytes) -> bool:
    return body[:200].lstrip().startswith(b"<")


def is_json(body: bytes) -> bool:
    return body[:200].lstrip().startswith((b"{", b"["))
