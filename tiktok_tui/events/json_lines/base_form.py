"""What every event has in JSON, beside its own keys."""

from __future__ import annotations

from tiktok_tui.events.common.form import (
    BASE64,
    COUNT,
    FLAG,
    ID,
    INTEGER,
    MILLISECONDS,
    TEXT,
    Form,
    Key,
    list_of,
    object_of,
    one_of,
    plain,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.raw_event import DecodeStatus, PayloadFormat, RawEvent

# Values of a message's unknown fields in one line: 32 fields of 16 values.
MAX_EXTRAS = 512
# Lists of a message that were longer than what is read of them, as many as a line names.
MAX_TRUNCATED = 20

EXTRA = Form(
    "ExtraForm",
    dict,
    "A value of a field that has no name yet: a number or a text where it looks like one, else its bytes.",
    (
        Key("field", INTEGER, doc="The field's number in its message."),
        Key("number", ID, is_optional=True),
        Key("text", TEXT, is_optional=True),
        Key("base64", BASE64, is_optional=True),
    ),
)
BASE = Form(
    "BaseForm",
    RawEvent,
    "What every event has, beside its own keys.",
    (
        Key("type", TEXT),
        Key("method", TEXT, doc="The message's name on the wire, with its Webcast prefix."),
        Key("msgId", ID, doc="0 where the message has none."),
        Key("timestamp", MILLISECONDS),
        Key("size", COUNT, doc="Bytes of the payload."),
        Key("isHistory", FLAG, is_optional=True, doc="Sent before the connection was made."),
        Key("reading", one_of(DecodeStatus.DAMAGED.value, DecodeStatus.UNKNOWN.value), is_optional=True),
        Key("reason", TEXT, is_optional=True, doc="What is wrong with a damaged payload."),
        Key(
            "truncated",
            list_of(TEXT, MAX_TRUNCATED),
            is_optional=True,
            doc="What is longer in the message than in this line.",
        ),
        Key(
            "extras",
            list_of(object_of(EXTRA), MAX_EXTRAS),
            is_optional=True,
            doc="Fields that have no name yet, in the order of their numbers.",
        ),
        Key("base64", BASE64, is_optional=True),
        Key(
            "payloadFormat",
            plain({"type": "string", "const": PayloadFormat.JSON.value}, str, Fields.text),
            is_optional=True,
            doc="The payload is a hosted service's JSON, not protobuf.",
        ),
    ),
)
