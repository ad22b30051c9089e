"""Removal of secrets from text: the one place for errors, the log, crash reports and the doctor.

Secrets are found in two ways: by their value, once `register_secrets` was told it, in every form it may be repeated in;
and by their place, such as behind a header's name, for those that are not known here.
"""

from __future__ import annotations

import base64
import re
import threading
from urllib.parse import quote, quote_plus

REMOVED = "(removed)"
# Shorter values are words that a text may contain by chance.
SHORTEST_SECRET = 4
SHORTEST_PART = 8

_HEADER_NAMES = r"(?:proxy-)?authorization|(?:set-)?cookie|x-[\w-]{0,30}(?:key|token|secret|auth)"
_NAMES = (
    r"api[_-]?key|sign[_-]?key|jwt[_-]?key|access[_-]?key|private[_-]?key|secret|passw(?:or)?d|passwd|cookie"
    r"|session[_-]?id|ttwid|mstoken|token|authorization|internal_ext|signature|x[_-]?bogus|x[_-]?gnarly"
)
_COLON_OR_EQUALS = r"(?:\s{0,9}[:=]\s{0,9}|%3[ad](?:%20|\+)?|%253[ad])"
_QUOTED = r"""b?"(?:[^"\\\n]|\\.){0,4000}"|b?'(?:[^'\\\n]|\\.){0,4000}'"""

# What may repeat has a limit: an error that quotes a room could else be made to take hours.
_ADDRESS_QUERY = re.compile(r"((?:https?|wss?)://[^\s?'\"]{0,1000})\?[^\s'\"]*", re.IGNORECASE)
_ADDRESS_LOGIN = re.compile(r"((?:https?|wss?|socks[45]h?|socks[45]a?)://)[^\s/@'\"]{1,1000}@", re.IGNORECASE)
_WEBHOOK = re.compile(r"(/api/(?:v\d{1,2}/)?webhooks/|//hooks\.[\w.-]{1,100}/)[^\s'\"<>]{1,1000}", re.IGNORECASE)
# A header's value goes on to the end of the line, unless the header stands in quotation marks itself.
_HEADER = re.compile(
    rf"""(?P<name>(?<![\w-])(?:{_HEADER_NAMES})["']?\s{{0,9}}[:=]\s{{0,9}})(?P<value>{_QUOTED}|[^\r\n"'}}\]]{{1,8000}})""",
    re.IGNORECASE,
)
_AUTHORIZATION = re.compile(r"\b(bearer|basic|digest|apikey|token)(\s{1,9}|%20|\+)[\w.~+/=%-]{6,8000}", re.IGNORECASE)
_ASSIGNED = re.compile(
    rf"""(?P<name>(?:{_NAMES})[\w-]{{0,40}}(?:["']|%22)?{_COLON_OR_EQUALS}(?:%22)?)
        (?P<value>{_QUOTED}|[^\s,;)}}\]&"']{{1,8000}})(?:;\s{{0,9}}[\w-]{{1,80}}=[^\s,;)}}\]]{{0,4000}}){{0,200}}""",
    re.IGNORECASE | re.VERBOSE,
)
# The config file's own names, which are too common for the list above.
_CONFIG_LINE = re.compile(rf"""(?P<name>(?<![\w-])(?:key|webhook)\s{{0,9}}=\s{{0,9}})(?:{_QUOTED})""", re.IGNORECASE)

_forms: set[str] = set()
_lock = threading.Lock()


def register_secrets(*values: str) -> None:
    """Have `values` removed wherever one is repeated: as it is, URL-encoded, in base64, and a cookie's parts alone."""
    with _lock:
        for value in values:
            _forms.update(_forms_of(value.strip()))


def redact(text: str, *more: str) -> str:
    """`text` without secrets: those that are registered, `more`, and what stands in the place of one."""
    forms = {form for value in more for form in _forms_of(value.strip())}
    with _lock:
        forms |= _forms
    # The longest first: a secret may contain another.
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, REMOVED)
    text = _ADDRESS_QUERY.sub(rf"\1?{REMOVED}", text)
    text = _ADDRESS_LOGIN.sub(rf"\1{REMOVED}@", text)
    text = _WEBHOOK.sub(rf"\1{REMOVED}", text)
    text = _HEADER.sub(rf"\g<name>{REMOVED}", text)
    text = _AUTHORIZATION.sub(rf"\1\2{REMOVED}", text)
    text = _ASSIGNED.sub(rf"\g<name>{REMOVED}", text)
    return _CONFIG_LINE.sub(rf"\g<name>{REMOVED}", text)


def _forms_of(value: str) -> set[str]:
    if len(value) < SHORTEST_SECRET:
        return set()
    parts = {value}
    if "=" in value:
        # A cookie: a service may quote one of its values.
        pairs = (pair.partition("=")[2].strip() for pair in value.split(";"))
        parts |= {part for part in pairs if len(part) >= SHORTEST_PART}
    forms = set[str]()
    for part in parts:
        for encoded in (part, quote(part, safe=""), quote(part), quote_plus(part)):
            forms |= {encoded, quote(encoded, safe=""), _lower_escapes(encoded), encoded.replace('"', '\\"')}
        if len(part) >= SHORTEST_PART:
            data = part.encode("utf-8", "surrogateescape")
            forms |= {base64.b64encode(data).decode().rstrip("="), base64.urlsafe_b64encode(data).decode().rstrip("=")}
    return forms


def _lower_escapes(encoded: str) -> str:
    return re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), encoded)
