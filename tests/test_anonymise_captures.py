"""Real payloads, anonymised: nobody who was in them is found again, and everything else is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from helpers import captures

from tiktok_tui.core.source_items import FrameReceived, Route
from tiktok_tui.events.model import GiftSent, RawEvent
from tiktok_tui.export.anonymise.recording import Anonymiser
from tiktok_tui.room.room import Room
from tiktok_tui.session.pipeline import EventPipeline
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.errors import PayloadDamaged
from tiktok_tui.wire.field_value import NodeKind, read_unnamed
from tiktok_tui.wire.fields import Field, scan
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.schema.upb import room_pb2

KEY = b"for the tests"
# Fields in which people are, by the names that proto/ has for them.
NAMES = re.compile(r"(nick_?name|display_id|unique_id|user_name|sec_uid)$")
WORDS = re.compile(r"(content|comment|title|text|description|name|describe|word|bio_description)$")
IDS = re.compile(r"(^|_)(u?id|uids?|ids)(_str)?$")
LINKS = re.compile(rb"[a-z0-9]+://[^\"\s]{12,}")
# What stays as it was, apart from numbers of up to five digits and colours: only what TikTok itself wrote.
MAY_STAY = re.compile(
    r"\.(key|prompt_key|card_name_key|default_pattern|method|lang|content_language|scene|message_scene|source|tab|type"
    r"|from_idc|envelope_idc|from_platform|from_region|client_enter_source|client_enter_type|client_live_reason"
    r"|prompt_field|punish_reason|punish_type|create_at)$"
    r"|^(Gift|SubGoalGift)\.name$|^Gift\.describe$|^QualityScore\.version$"
)
PLAIN = re.compile(rb"[^A-Za-z]*|[x#]?[0-9A-Fa-f]{1,8}")

Leaf = tuple[str, Field]


def leaves(data: bytes, schema: Descriptor | None) -> Iterator[Leaf]:
    """Every field that holds no other, by its message's and its own name; for those without one, by number."""
    message = schema.name if schema is not None else "?"
    try:
        for item in scan(data):
            known = schema.fields_by_number.get(item.number) if schema is not None else None
            name = f"{message}.{known.name if known is not None else item.number}"
            if known is not None and known.type == FieldDescriptor.TYPE_MESSAGE and isinstance(item.value, bytes):
                yield from leaves(item.value, known.message_type)
            elif known is None and isinstance(item.value, bytes) and read_unnamed(item).kind is NodeKind.MESSAGE:
                yield from leaves(item.value, None)
            else:
                yield name, item
    except PayloadDamaged as damage:
        yield f"{message} {damage}", Field(0, item.wire_type, 0, 0, 0, 0)


def schema_of(method: str) -> Descriptor:
    schema = (message_class(method) or room_pb2.AnyMessage).DESCRIPTOR
    assert isinstance(schema, Descriptor)
    return schema


@cache
def pairs() -> list[tuple[captures.Payload, bytes]]:
    anonymiser = Anonymiser(KEY)
    return [(payload, anonymiser.payload(payload.method, payload.data)) for payload in captures.payloads()]


def both() -> Iterator[tuple[Leaf, Leaf]]:
    for payload, replaced in pairs():
        before, after = (list(leaves(data, schema_of(payload.method))) for data in (payload.data, replaced))
        assert len(before) == len(after), payload
        yield from zip(before, after, strict=True)


def everything() -> bytes:
    return b"\n".join(replaced for _, replaced in pairs())


def test_the_structure_is_the_same_to_the_byte() -> None:
    for (name, before), (name_after, after) in both():
        assert (name, before.number, before.wire_type, before.start, before.value_start, before.end) == (
            name_after,
            after.number,
            after.wire_type,
            after.start,
            after.value_start,
            after.end,
        )
    assert all(len(payload.data) == len(replaced) for payload, replaced in pairs())


def test_every_payload_is_read_as_the_same_event() -> None:
    def kinds(events: list[RawEvent]) -> list[object]:
        return [(raw.name, type(raw.event), raw.reading, raw.reason, raw.unknown_fields) for raw in events]

    before = captures.read_all([payload for payload, _ in pairs()])
    after = captures.read_all(
        [captures.Payload(payload.index, payload.method, data, payload.note) for payload, data in pairs()]
    )
    assert kinds(before) == kinds(after)


def test_no_name_comment_or_link_is_found_again() -> None:
    output = everything()
    found = defaultdict(set)
    for payload, _ in pairs():
        for name, item in leaves(payload.data, schema_of(payload.method)):
            if not isinstance(item.value, bytes) or MAY_STAY.search(name):
                continue
            is_of_somebody = NAMES.search(name) or WORDS.search(name)
            # Three letters and fewer stand in any bytes by chance.
            if is_of_somebody and len(item.value) > 4 and re.search(rb"[A-Za-z]{3}|[\x80-\xff]{4}|\d{6}", item.value):
                found[item.value in output].add(item.value)
            for link in LINKS.findall(item.value):
                found[link in output].add(link)
    assert len(found[False]) > 1000
    # Somebody is called Message, and that is also a part of TikTok's own words.
    constants = b"\n".join(
        item.value for name, item in _all_leaves() if MAY_STAY.search(name) and isinstance(item.value, bytes)
    )
    assert [words for words in found[True] if words not in constants] == []


def test_no_id_is_found_again_as_a_number_or_as_text() -> None:
    output = everything()
    ids = set()
    for payload, _ in pairs():
        for name, item in leaves(payload.data, schema_of(payload.method)):
            if "gift" in name.lower() or "effect" in name or "color" in name:
                continue
            if IDS.search(name.partition(".")[2]) and isinstance(item.value, int) and 10**5 <= item.value < 1 << 63:
                ids.add(item.value)
            elif isinstance(item.value, bytes):
                ids |= {int(digits) for digits in re.findall(rb"(?<!\d)\d{17,19}(?!\d)", item.value)}
    assert len(ids) > 800
    times = {item.value for _, item in _all_leaves() if isinstance(item.value, int)}
    assert [number for number in ids - times if str(number).encode() in output] == []
    assert [number for number in ids if number >= 10**9 and _varint(number) in output] == []


def test_what_stays_is_only_what_the_platform_wrote() -> None:
    stayed = defaultdict(set)
    for (name, before), (_, after) in both():
        if isinstance(before.value, bytes) and before.value == after.value and not PLAIN.fullmatch(before.value):
            stayed[bool(MAY_STAY.search(name))].add((name, before.value))
    assert len(stayed[True]) > 100
    assert {entry for entry in stayed[False] if entry[1] != b'{"models":[]}'} == set()


def test_frames_hold_the_same_and_money_is_the_same_for_everybody() -> None:
    anonymiser = Anonymiser(KEY)
    before, after = EventPipeline(), EventPipeline()
    first, second = Room(), Room()
    people: dict[int, int] = {}
    for number, data in enumerate(captures.capture_frames()):
        item = FrameReceived(data, captures.RECEIVED_AT + number, unpack_frame(data))
        changed = anonymiser.item(item)
        assert isinstance(changed, FrameReceived)
        assert changed.frame is not None
        assert (changed.frame.compressed, changed.frame.unpacked_size) == (
            item.frame.compressed if item.frame else None,
            item.frame.unpacked_size if item.frame else 0,
        )
        for raw, other in zip(
            before.take(item, Route("test"), 0.0), after.take(changed, Route("test"), 0.0), strict=True
        ):
            assert (raw.name, raw.size, raw.is_history) == (other.name, other.size, other.is_history)
            if raw.event is not None and other.event is not None:
                first.apply(raw.event, raw.received_at)
                second.apply(other.event, other.received_at)
            if isinstance(raw.event, GiftSent) and isinstance(other.event, GiftSent):
                assert people.setdefault(raw.event.viewer.id, other.event.viewer.id) == other.event.viewer.id
    assert first.snapshot(0.0).diamonds == second.snapshot(0.0).diamonds > 100
    given = [(people[giver.viewer.id], giver.diamonds, giver.gifts) for giver in first.snapshot(0.0).givers]
    assert sorted(given) == sorted(
        (giver.viewer.id, giver.diamonds, giver.gifts) for giver in second.snapshot(0.0).givers
    )
    assert len(set(people.values())) == len(people)


def _all_leaves() -> Iterator[Leaf]:
    for payload, replaced in pairs():
        yield from leaves(replaced, schema_of(payload.method))


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*encoded, value])
