"""Real payloads against what an independent decoder reads in them: by our schema, and by the scanner without one."""

from __future__ import annotations

import re
from typing import Any

import pytest
from google.protobuf.message import Message
from helpers import captures
from helpers.captures import Expected, Value

from tiktok_tui.wire.decode import decode, message_class
from tiktok_tui.wire.fields import read_varint
from tiktok_tui.wire.scalars import signed
from tiktok_tui.wire.schema.upb import room_pb2
from tiktok_tui.wire.tree import field_tree

# What proto/ leaves out on purpose.
LEFT_OUT = {
    "LinkMicMethod": {"rtc_ext_info": "keys of the video connection between hosts: nothing to show, better not kept"},
}
# Lists with a key and a value are maps in proto/, which have no order: their items are found by their key.
WRAPPED_ITEM = re.compile(r"(.*)\[(\d+)\]\.(key|value)(.*)")


def by_schema(message: Any, name: str, values: dict[str, Value]) -> Value | None:
    """What stands under a name of the expected values in a decoded message, in their form."""
    found = message
    if wrapped := WRAPPED_ITEM.fullmatch(name):
        list_name, index, part, rest = wrapped.groups()
        entry_key = int(str(values[f"{list_name}[{index}].key"]))
        entries = getattr(message, list_name)
        assert entry_key in entries, name
        if part == "key":
            return as_expected(entry_key)
        found, name = entries[entry_key], rest.removeprefix(".")
    for step, index_of_item, map_key, is_count in captures.steps(name):
        found = getattr(found, step)
        if is_count:
            return len(found)
        if index_of_item is not None:
            found = found[index_of_item]
        if map_key is not None:
            assert map_key in found, name
            found = found[map_key]
    return as_expected(found)


def as_expected(found: Any) -> Value:
    """Readers of JSON round whole numbers from 2^53 on, so these are text there."""
    if isinstance(found, int) and not isinstance(found, bool) and abs(found) >= 1 << 53:
        return str(found)
    return found if isinstance(found, int | str | bool) else [as_expected(item) for item in found]


def decoded(case: Expected) -> Message:
    result = decode(case.payload.data, message_class(case.payload.method) or room_pb2.AnyMessage)
    assert result.damage == ""
    return result.message


def test_the_schema_reads_what_an_independent_decoder_reads() -> None:
    compared, left_out, wrong = 0, set(), []
    for case in captures.expected():
        message = decoded(case)
        without = LEFT_OUT.get(case.payload.method.removeprefix("Webcast"), {})
        for name, value in case.values.items():
            if name in without:
                left_out.add((case.payload.method.removeprefix("Webcast"), name))
                continue
            compared += 1
            if (found := by_schema(message, name, case.values)) != value:
                wrong.append((case.payload.index, case.payload.method, name, value, found))
    assert wrong == []
    assert left_out == {(method, name) for method, names in LEFT_OUT.items() for name in names}
    assert compared > 900


def test_what_is_left_out_is_really_not_in_the_schema() -> None:
    for method, names in LEFT_OUT.items():
        known = (message_class(method) or room_pb2.AnyMessage).DESCRIPTOR.fields_by_name
        assert not {name.removesuffix("#") for name in names} & set(known)


def scanned_as(found: list[int | bytes], value: Value) -> Value:
    """What the scanner found, read as the kind of the value expected there: the scanner knows no types."""
    if isinstance(value, list):
        return [as_expected(number) for item in found for number in numbers(item)]
    last = found[-1] if found else None
    if isinstance(value, bool):
        return bool(last)
    if isinstance(value, int):
        assert not isinstance(last, bytes)
        return signed(last or 0, 64)
    return str(last) if isinstance(last, int) else (last or b"").decode()


def numbers(item: int | bytes) -> list[int]:
    """A number, or a packed list of them."""
    if isinstance(item, int):
        return [item]
    unpacked, position = [], 0
    while position < len(item):
        number, position = read_varint(item, position)
        unpacked.append(number)
    return unpacked


def test_the_scanner_finds_every_expected_value_without_a_schema() -> None:
    compared, wrong = 0, []
    for case in captures.expected():
        assert case.paths.keys() == case.values.keys()
        for name, value in case.values.items():
            found = scanned_as(captures.scanned(case.payload.data, case.paths[name]), value)
            compared += 1
            if found != value:
                wrong.append((case.payload.index, name, case.paths[name], value, found))
    assert wrong == []
    assert compared > 900


def test_no_real_payload_is_damaged_and_writing_it_again_loses_nothing() -> None:
    for payload in captures.payloads():
        result = decode(payload.data, message_class(payload.method) or room_pb2.AnyMessage)
        assert (payload.index, result.damage) == (payload.index, "")
        again = type(result.message).FromString(result.message.SerializeToString())
        assert again == result.message


@pytest.mark.parametrize("prefix", ["Webcast", ""])
def test_a_method_is_read_the_same_with_and_without_its_prefix(prefix: str) -> None:
    for payload in captures.payloads("LinkMicMethod") + captures.payloads("RoomMessage"):
        short = payload.method.removeprefix("Webcast")
        assert message_class(prefix + short) is message_class(payload.method)


def test_the_inspector_names_the_header_of_payloads_without_a_schema_wherever_it_stands() -> None:
    chosen = [payload for payload in captures.payloads() if message_class(payload.method) is None]
    unnamed = {
        payload.method
        for payload in chosen
        if "common" not in {node.name for node in field_tree(payload.data, payload.method)}
    }
    assert len(chosen) > 20
    assert unnamed == set()
