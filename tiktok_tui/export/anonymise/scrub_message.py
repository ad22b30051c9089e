"""Payloads without the people in them, and with everything else as it was: fields, their order, wire types, lengths.

The schema says what a field is; what it does not name is replaced whatever it is. A payload that breaks off or makes no
sense keeps the place where it does.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from google.protobuf.descriptor import Descriptor

from tiktok_tui.export.anonymise.personal_fields import FieldRule, Rules, Treatment, rules_of, rules_of_map
from tiktok_tui.export.anonymise.pseudonyms import SHORTEST_ID, varint_length
from tiktok_tui.export.anonymise.scrub_values import Values
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.field_value import NodeKind, read_unnamed
from tiktok_tui.wire.fields import Field, WireType, read_varint, scan

MAX_DEPTH = 32
# Real payloads have at most some 20 kB. What is far longer is not walked through, it becomes noise.
MAX_WALKED = 4 * 1024 * 1024

# By field number: what becomes of a field's bytes.
Special = Mapping[int, Callable[[bytes], bytes]]
_NOTHING_KNOWN = Rules({})
_NOTHING_SPECIAL: Special = {}
_PACKED = frozenset({Treatment.KEEP, Treatment.ID, Treatment.ABOUT_SOMEBODY, Treatment.NUMBER})


# The same people, badges and pictures come again and again. Messages of a few bytes are quicker done anew.
_REMEMBERED_MESSAGES = 8_192
_REMEMBERED_BYTES = range(24, 2_048)


class MessageScrubber:
    def __init__(self, values: Values) -> None:
        self._values = values
        self._known_messages: OrderedDict[tuple[bytes, FieldRule, int], bytes] = OrderedDict()

    def scrub(self, data: bytes, schema: Descriptor | None, special: Special = _NOTHING_SPECIAL) -> bytes:
        """A message without its people. `special` are top-level fields that the caller looks after."""
        if len(data) > MAX_WALKED:
            return self._values.blob(data)
        rules = rules_of(schema) if schema is not None else _NOTHING_KNOWN
        mentions = self._values.mentions
        scrubbed = self._message(data, rules, 0, special)
        if self._values.mentions != mentions:
            # A mention may stand before the person that it means.
            for name in _names(data, rules, 0):
                self._values.remember(name)
            scrubbed = self._message(data, rules, 0, special)
            self._values.mentions = mentions  # those around this message hold none of their own
        return scrubbed

    def _message(self, data: bytes, rules: Rules, depth: int, special: Special = _NOTHING_SPECIAL) -> bytes:
        if depth > MAX_DEPTH:
            return self._values.blob(data)
        has_key = _has_key(data, rules)
        scrubbed = bytearray()
        end = 0
        try:
            for item in scan(data):
                scrubbed += self._field(data, item, rules.fields.get(item.number), depth, special, has_key=has_key)
                end = item.end
        except PayloadDamaged:
            scrubbed += self._rest(data[end:])
        return bytes(scrubbed)

    def _field(
        self, data: bytes, item: Field, rule: FieldRule | None, depth: int, special: Special, *, has_key: bool
    ) -> bytes:
        """A field with its tag."""
        if isinstance(item.value, int):
            value = self._number(item, item.value, rule)
            return data[item.start : item.value_start] + value if value else data[item.start : item.end]
        change = special.get(item.number)
        value = change(item.value) if change else self._bytes(item, item.value, rule, depth, has_key=has_key)
        if len(value) == len(item.value):
            return data[item.start : item.value_start] + value
        return encoded_varint(item.number << 3 | WireType.BYTES) + encoded_varint(len(value)) + value

    def _number(self, item: Field, value: int, rule: FieldRule | None) -> bytes:
        """The bytes of another number, none where it stays."""
        known = rule is not None and rule.wire_type == item.wire_type
        treatment = rule.treatment if rule is not None and known else Treatment.UNKNOWN
        length = item.end - item.value_start
        if item.wire_type == WireType.VARINT:
            replaced = self._values.number(value, treatment)
            return encoded_varint(replaced, length) if replaced != value else b""
        if treatment in (Treatment.KEEP, Treatment.NUMBER) or value < 10 ** (SHORTEST_ID - 1):
            return b""
        if item.wire_type == WireType.FIXED64 and known:
            return self._values.number(value, treatment).to_bytes(length, "little")
        # Whether it is a fraction is not known: bits are bits.
        return self._values.blob(value.to_bytes(length, "little"))

    def _bytes(self, item: Field, value: bytes, rule: FieldRule | None, depth: int, *, has_key: bool) -> bytes:
        if rule is None or rule.treatment is Treatment.UNKNOWN:
            return self._unknown(item, value, depth)
        if rule.treatment is Treatment.MESSAGE:
            return (self._known if len(value) in _REMEMBERED_BYTES else self._inner)(value, rule, depth + 1)
        if rule.wire_type == WireType.BYTES:
            return self._text(value, rule.treatment, has_key=has_key)
        if rule.is_list and rule.treatment in _PACKED:
            return self._packed(value, rule)
        return self._unknown(item, value, depth)

    def _known(self, data: bytes, rule: FieldRule, depth: int) -> bytes:
        """As `_inner`, which is not asked twice."""
        key = (data, rule, depth)
        known = self._known_messages.get(key)
        if known is not None:
            self._known_messages.move_to_end(key)
            return known
        mentions = self._values.mentions
        scrubbed = self._inner(data, rule, depth)
        # What a mention becomes depends on who was heard of before.
        if self._values.mentions == mentions:
            self._known_messages[key] = scrubbed
            if len(self._known_messages) > _REMEMBERED_MESSAGES:
                self._known_messages.popitem(last=False)
        return scrubbed

    def _inner(self, data: bytes, rule: FieldRule, depth: int) -> bytes:
        return self._message(data, _rules_inside(rule), depth)

    def _unknown(self, item: Field, value: bytes, depth: int) -> bytes:
        match read_unnamed(item).kind:
            case NodeKind.MESSAGE:
                return self._message(value, _NOTHING_KNOWN, depth + 1)
            case NodeKind.TEXT:
                return self._text(value, Treatment.TEXT)
            case _:
                return self._values.blob(value)

    def _text(self, value: bytes, treatment: Treatment, *, has_key: bool = False) -> bytes:
        # What is no UTF-8 stays none.
        text = value.decode(errors="surrogateescape")
        return self._values.text(text, treatment, has_key=has_key).encode(errors="surrogateescape")

    def _packed(self, value: bytes, rule: FieldRule) -> bytes:
        if rule.treatment is Treatment.KEEP:
            return value
        if rule.wire_type != WireType.VARINT:
            return self._values.blob(value)
        scrubbed = bytearray()
        position = 0
        try:
            while position < len(value):
                number, end = read_varint(value, position)
                scrubbed += encoded_varint(self._values.number(number, rule.treatment), end - position)
                position = end
        except PayloadDamaged:
            scrubbed += _noise(self._values.blob(value[position:]), value[position:])
        return bytes(scrubbed)

    def _rest(self, data: bytes) -> bytes:
        """What cannot be read: its first tag and length stay, so that it is damaged in the same way."""
        end = 0
        try:
            tag, end = read_varint(data, 0)
            if tag & 7 == WireType.BYTES:
                _, end = read_varint(data, end)
        except PayloadDamaged:
            pass
        return data[:end] + _noise(self._values.blob(data[end:]), data[end:])


def _names(data: bytes, rules: Rules, depth: int) -> Iterator[str]:
    """What people are called in a message."""
    if depth > MAX_DEPTH:
        return
    try:
        for item in scan(data):
            rule = rules.fields.get(item.number)
            if rule is None or not isinstance(item.value, bytes):
                continue
            if rule.treatment is Treatment.NAME:
                yield item.value.decode(errors="surrogateescape")
            elif rule.treatment is Treatment.MESSAGE:
                yield from _names(item.value, _rules_inside(rule), depth + 1)
    except PayloadDamaged:
        pass


def _rules_inside(rule: FieldRule) -> Rules:
    schema = cast(Descriptor, rule.schema)
    return rules_of_map(schema, rule.name) if rule.is_map else rules_of(schema)


def _has_key(data: bytes, rules: Rules) -> bool:
    """Whether a sentence of the app has its key beside it; of no interest in messages without one."""
    if not rules.key_of_phrase:
        return False
    try:
        return any(item.number == rules.key_of_phrase and item.value for item in scan(data))
    except PayloadDamaged:
        return False


def _noise(noise: bytes, data: bytes) -> bytes:
    """Random bytes that end numbers and characters where `data` does."""
    return bytes(byte & 0x80 | random & 0x7F for byte, random in zip(data, noise, strict=True))


def encoded_varint(value: int, length: int = 0) -> bytes:
    """An unsigned number on the wire, in no fewer than `length` bytes."""
    count = max(length, varint_length(value))
    return bytes(value >> 7 * place & 0x7F | (0x80 if place < count - 1 else 0) for place in range(count))
