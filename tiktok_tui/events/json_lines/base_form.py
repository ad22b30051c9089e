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
    Definitions,
    Form,
    Key,
    Schema,
    ValueType,
    any_of,
    list_of,
    object_of,
    one_of,
    plain,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.raw_event import DecodeStatus, PayloadFormat, RawEvent

# Lists of a message that were longer than what is read of them, as many as a line names.
MAX_TRUNCATED = 20
BYTES = Form("BytesForm", dict, "Bytes that are no text.", (Key("base64", BASE64),))
_VALUE_TYPES = (INTEGER, TEXT, object_of(BYTES))


def _describe_unknown_fields(definitions: Definitions) -> Schema:
    several = {"type": "array", "items": any_of(*_VALUE_TYPES).describe(definitions)}
    one = [value_type.describe(definitions) for value_type in _VALUE_TYPES]
    return {"type": "object", "additionalProperties": {"anyOf": [*one, several]}}


_UNKNOWN_FIELDS = ValueType(_describe_unknown_fields, lambda fields, names: fields.inside(*names))

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
        Key("extras", _UNKNOWN_FIELDS, is_optional=True, doc="Fields that have no name yet, by their number."),
        Key("base64", BASE64, is_optional=True),
        Key(
            "payloadFormat",
            plain({"type": "string", "const": PayloadFormat.JSON.value}, str, Fields.text),
            is_optional=True,
            doc="The payload is a hosted service's JSON, not protobuf.",
        ),
    ),
)
