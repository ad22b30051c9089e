"""Sentences in JSON."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import FLAG, LANGUAGE, NAME, TEXT, Form, Key, optional
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import NOBODY, Event
from tiktok_tui.events.common.user_form import USER
from tiktok_tui.events.notices.model import Described, NoticeShown, SummaryWritten


def has_text(fields: Fields) -> bool:
    return fields.has("text")


def notice(fields: Fields, header: EventHeader) -> Event | None:
    """The sentence, None when there is none. Our own lines say which of them are for the inspector alone."""
    if not fields.text("text"):
        return None
    form = DESCRIBED if fields.flag("isQuiet") else NOTICE
    event: Event = form.parse(fields, header)
    return event


_TEXT = Key("text", TEXT, "text")
_USER = Key("user", USER, "viewer", when=lambda event: event.viewer != NOBODY)

NOTICE = Form(
    "NoticeForm",
    NoticeShown,
    "A message without a form of its own: its sentence, and whose it is.",
    (_TEXT, optional("key", NAME, "key", doc="The service's name for the sentence."), _USER),
    reader=notice,
)
DESCRIBED = Form(
    "DescribedForm",
    Described,
    "A message of which the room shows no sentence: what it tells, in ours.",
    (_TEXT, Key("isQuiet", FLAG, write=lambda _: True), _USER),
    reader=notice,
)
# What a message without an event of its own may have of both.
TEXT_FORM = Form(
    "TextForm",
    dict,
    NOTICE.doc,
    (
        Key("text", TEXT, is_optional=True),
        Key("key", TEXT, is_optional=True, doc="The service's name for the sentence."),
        Key("isQuiet", FLAG, is_optional=True, doc="The sentence is ours; the room shows none."),
        Key("user", USER, is_optional=True),
    ),
)
SUMMARY = Form(
    "SummaryForm",
    SummaryWritten,
    "TikTok's own summary of the LIVE so far, written by a machine.",
    (
        _TEXT,
        Key("language", LANGUAGE, "language"),
    ),
)
