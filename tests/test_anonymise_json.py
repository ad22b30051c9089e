"""The JSON of hosted services, anonymised."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import takewhile

import pytest
from helpers.anonymised_recordings import ANN, KEY, chat, compare, events_of, names_in, read_chat
from helpers.sample_recordings import STARTED_AT

from tiktok_tui.core.service_message import Dialect, ServiceMessage
from tiktok_tui.core.source_items import MessagesReceived, SourceItem
from tiktok_tui.export.anonymise.recording import Anonymiser
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.simulator.services.euler_messages import message_of
from tiktok_tui.simulator.services.tiktools_events import Wording, event_of
from tiktok_tui.sources.hosted.json import parse_service_object

# Enough for each message of the scenes to come at least once.
SECONDS, RATE = 30.0, 10.0

# Ids of what belongs to nobody: gifts, effects, kinds of things.
OF_THE_PLATFORM = re.compile(r"gift|(asset|color|effect|label|sentence|sequence|template|type)Ids?$", re.IGNORECASE)


@pytest.mark.parametrize("dialect", Dialect)
def test_what_hosted_services_send_keeps_its_events_and_its_money(dialect: Dialect) -> None:
    items: list[SourceItem] = list(_service_items(dialect))
    anonymiser = Anonymiser(KEY)
    replaced = [anonymiser.item(item) for item in items]
    before, after = events_of(items), events_of(replaced)
    compare(before, after)
    names = {name for raw in before for name in names_in(raw) if len(name) > 4}
    everything = b"".join(item.data for item in replaced if isinstance(item, MessagesReceived)).decode()
    assert len(names) > 20
    assert [name for name in names if name in everything] == []
    # What is stored is what was read.
    again = [item.data for item in replaced if isinstance(item, MessagesReceived)]
    assert all(parse_service_object(data) for data in again)


def test_the_day_an_account_was_made_is_told_of_nobody_but_when_a_message_was_sent_stays() -> None:
    made, sent = 1_500_000_123, 1_700_000_000_000
    user = {"uniqueId": "ann", "createTime": made}
    data = {"msgId": "1", "uniqueId": "ann", "createTime": str(sent), "user": user, "topFans": [{"user": user}]}
    found = {"event": "chat", "data": data}
    item = MessagesReceived(json.dumps(found).encode(), 1.0, Dialect.TIKTOOLS, (ServiceMessage("chat", data),))
    replaced = Anonymiser(KEY).item(item)
    assert isinstance(replaced, MessagesReceived)
    assert str(made) not in replaced.data.decode()
    for after in (json.loads(replaced.data)["data"], replaced.messages[0].data):
        assert isinstance(after, dict)
        assert after["createTime"] == str(sent)
        assert len(str(after["user"]["createTime"])) == len(str(made))


def test_ids_that_hosted_services_write_as_text_are_replaced_and_counts_are_not() -> None:
    data = {"targetUserId": str(ANN.id), "totalUser": str(ANN.id), "likesTotal": "1234567", "targetId": ANN.id}
    item = MessagesReceived(b'{"event":"x"}', 1.0, Dialect.TIKTOOLS, (ServiceMessage("x", data),))
    replaced = Anonymiser(KEY).item(item)
    assert isinstance(replaced, MessagesReceived)
    (message,) = replaced.messages
    user_id = read_chat(Anonymiser(KEY).payload("WebcastChatMessage", chat("hello"))).user.id
    assert message.data == {
        "targetUserId": str(user_id),
        "totalUser": str(user_id),
        "likesTotal": "1234567",
        "targetId": user_id,
    }


@pytest.mark.parametrize("dialect", Dialect)
def test_no_id_of_a_hosted_services_message_stays_whatever_its_field_is_called(dialect: Dialect) -> None:
    anonymiser = Anonymiser(KEY)
    seen, stayed = 0, set()
    for item in _service_items(dialect, "everything"):
        replaced = anonymiser.item(item)
        assert isinstance(replaced, MessagesReceived)
        for (name, before), (_, after) in zip(_values(item.data), _values(replaced.data), strict=True):
            if re.fullmatch(r"[1-9]\d{15,18}", str(before)) and not OF_THE_PLATFORM.search(name):
                seen += 1
                stayed |= {name} if before == after else set()
    assert seen > 1000
    assert stayed == set()


def _service_items(dialect: Dialect, scene: str = "battle") -> Iterator[MessagesReceived]:
    frames = takewhile(lambda frame: frame.at <= SECONDS, play(scene, seed=3, rate=RATE, started_at=STARTED_AT))
    for timed in frames:
        for envelope in timed.envelopes:
            if dialect is Dialect.EULER:
                found = message_of(envelope)
                name = found["type"] if found else ""
            else:
                found = event_of(envelope, Wording.DOCUMENTATION)
                name = found["event"] if found else ""
            if found:
                data = json.dumps(found).encode()
                message = ServiceMessage(name, found["data"])
                yield MessagesReceived(data, STARTED_AT + timed.at, dialect, (message,))


def _values(data: bytes) -> Iterator[tuple[str, object]]:
    """What stands in JSON, with the last two names on the way to it."""
    waiting: list[tuple[str, object]] = [("", json.loads(data))]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{name.rpartition('.')[2]}.{key}", item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [(name, item) for item in value]
        else:
            yield name, value
