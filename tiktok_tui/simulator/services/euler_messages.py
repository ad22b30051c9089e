"""Messages of a room as Euler Stream's hosted sockets send them: `{"type": method, "data": {...}}`, schema v2."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import DecodeError, Message

from tiktok_tui.simulator.services.euler_names import NAMES
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import find_method
from tiktok_tui.wire.schema.upb import room_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

Data = dict[str, Any]
_LONG = {
    FieldDescriptor.TYPE_INT64,
    FieldDescriptor.TYPE_UINT64,
    FieldDescriptor.TYPE_SINT64,
    FieldDescriptor.TYPE_FIXED64,
    FieldDescriptor.TYPE_SFIXED64,
}


def message_of(envelope: Envelope) -> Data | None:
    """None for what the service could not read either."""
    entry = find_method(envelope.method)
    method = entry.method if entry else envelope.method
    kind = message_class(method) or room_pb2.AnyMessage
    try:
        message = kind.FromString(envelope.payload)
    except DecodeError:
        return None
    return {"type": method, "data": data_of(message)}


def data_of(message: Message) -> Data:
    """Every field with its v2 name, unset ones too; only messages that are not there are left out."""
    schema = message.DESCRIPTOR
    names = NAMES.get(schema.full_name, {})
    data: Data = {}
    for field in schema.fields:
        name = names.get(field.name, field.json_name)
        if name is None:
            continue
        value: Any = getattr(message, field.name)
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            inner = field.message_type.fields_by_name["value"]
            data[name] = {str(key): _value(inner, value[key]) for key in sorted(value)}
        elif field.is_repeated:
            data[name] = [_value(field, each) for each in value]
        elif field.type != FieldDescriptor.TYPE_MESSAGE or message.HasField(field.name):
            data[name] = _value(field, value)
    return data


def _value(field: Any, value: Any) -> Any:
    if field.type == FieldDescriptor.TYPE_MESSAGE:
        return data_of(value)
    if field.type == FieldDescriptor.TYPE_BYTES:
        return b64encode(value).decode()
    return str(value) if field.type in _LONG else value
