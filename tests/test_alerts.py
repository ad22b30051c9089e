"""Alerts: what raises them, how often, and what leaves the program because of them."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from helpers.webhooks import webhook

from tiktok_tui.alerts import delivery
from tiktok_tui.alerts.delivery import Delivery
from tiktok_tui.alerts.rules import AlertRule, RuleError, read_rule
from tiktok_tui.alerts.watch import Alert, AlertWatch
from tiktok_tui.events.model import ChatSent, DecodeStatus, Event, GiftSent, RawEvent, Viewer
from tiktok_tui.settings.alerts import alert_rules
from tiktok_tui.settings.config import ConfigError, load_config, read_config

ANN = Viewer(id=7, handle="ann", nickname="Ann")


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is still to be delivered at the end has all the time that a slow machine needs for it."""
    monkeypatch.setattr(delivery, "FLUSH_SECONDS", 60.0)


def rule(**table: Any) -> AlertRule:
    return read_rule({"filter": "kind:chat", **table}, {}, Path("/nowhere"))


def raw_event(number: int, event: Event, name: str = "chat", *, is_history: bool = False) -> RawEvent:
    return RawEvent(
        number=number,
        frame_number=number,
        received_at=1_700_000_000.0 + number,
        method="WebcastChatMessage",
        name=name,
        category=name,
        payload=b"\x0a\x00",
        msg_id=number,
        is_history=is_history,
        reading=DecodeStatus.DECODED,
        event=event,
    )


def chat(number: int, comment: str, *, is_history: bool = False) -> RawEvent:
    return raw_event(number, ChatSent(number=number, viewer=ANN, comment=comment), is_history=is_history)


def gift(number: int, count: int, *, end: bool = False, group_id: int = 5) -> RawEvent:
    event = GiftSent(
        number=number,
        msg_id=number,
        viewer=ANN,
        gift_id=1,
        gift_name="Rose",
        diamonds_each=10,
        repeat_count=count,
        repeat_end=end,
        can_streak=True,
        group_id=group_id,
    )
    return raw_event(number, event, "gift")


def raised(watch: AlertWatch, events: Sequence[RawEvent]) -> list[Alert]:
    return [alert for raw in events for alert in watch.take(raw, raw.received_at)]


def test_an_event_raises_every_rule_whose_filter_it_passes() -> None:
    watch = AlertWatch([rule(name="greetings", filter="hello"), rule(name="all"), rule(name="gifts", filter="gift")])
    alerts = raised(watch, [chat(1, "hello there"), chat(2, "bye")])
    assert [(alert.rule.name, alert.text) for alert in alerts] == [
        ("greetings", "Ann: hello there"),
        ("all", "Ann: hello there"),
        ("all", "Ann: bye"),
    ]


def test_what_was_said_before_we_came_raises_nothing() -> None:
    assert raised(AlertWatch([rule()]), [chat(1, "hello", is_history=True)]) == []


def test_a_streak_raises_its_alert_once_and_is_delivered_with_its_total_when_it_ends() -> None:
    watch = AlertWatch([rule(name="big", filter="gift diamonds>=50")])
    frames = [gift(1, 1), gift(2, 4), gift(3, 6), gift(4, 9), gift(5, 12, end=True)]
    alerts = raised(watch, frames)
    assert [(a.raw.number, a.is_first, a.is_final) for a in alerts] == [(3, True, False), (5, False, True)]
    assert alerts[-1].text == "Ann: Rose ×12, 120 diamonds"


def test_a_streak_whose_end_is_lost_is_delivered_when_it_has_been_silent() -> None:
    watch = AlertWatch([rule(filter="gift diamonds>=50")])
    raised(watch, [gift(1, 6), gift(2, 8)])
    late = watch.tick(1_700_000_000.0 + 60)
    assert [(a.raw.number, a.is_first, a.is_final) for a in late] == [(2, False, True)]
    assert watch.tick(1_700_000_000.0 + 120) == []


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"filter": ""}, "filter is missing"),
        ({"filter": "diamonds>>5"}, "filter:"),
        ({"colour": "red"}, "colour is not a setting"),
        ({"bell": "yes"}, "bell must be true or false"),
        ({"highlight": False}, "it does nothing"),
        ({"webhook": "http://example.com/secret"}, "https://"),
        ({"webhook": "$NO_SUCH_VARIABLE"}, "NO_SUCH_VARIABLE"),
        ({"webhook_form": "xml"}, "one of event, discord, slack"),
        ({"per_minute": 0}, "from 1 to"),
        ({"name": "\x1b[31m"}, "name must be text"),
        ({"append": "~no-such-user/gifts.ndjson"}, "no home folder for ~no-such-user"),
    ],
)
def test_a_rule_that_cannot_be_says_why(table: dict[str, Any], words: str) -> None:
    with pytest.raises(RuleError, match=r"^(?!.*secret)") as caught:
        rule(**table)
    assert words in str(caught.value)


def test_a_webhook_is_in_no_representation_of_its_rule() -> None:
    read = read_rule({"filter": "gift", "webhook": "$HOOK"}, {"HOOK": "https://example.com/s3cret"}, Path("/"))
    assert read.webhook == "https://example.com/s3cret"
    assert "s3cret" not in repr(read)


def test_a_config_file_with_a_webhook_in_it_must_be_its_users_alone(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[[alerts]]\nfilter = "gift"\nwebhook = "https://example.com/s3cret"\n')
    file.chmod(0o644)
    with pytest.raises(ConfigError, match="chmod 600"):
        load_config(file, must_exist=True)
    file.chmod(0o600)
    assert [rule.webhook for rule in alert_rules(load_config(file, must_exist=True), {})] == [
        "https://example.com/s3cret"
    ]


def test_a_wrong_alert_is_named_by_its_place_in_the_file() -> None:
    config = read_config({"alerts": [{"filter": "gift"}, {"filter": "diamonds>>1"}]})
    with pytest.raises(ConfigError, match=r"\[\[alerts\]\] number 2: filter: "):
        alert_rules(config, {})


async def deliver(
    rules: Sequence[AlertRule], events: Sequence[RawEvent], waits: list[float] | None = None
) -> list[str]:
    """Deliver the alerts of some events, without waiting between tries. What went wrong."""

    async def sleep(seconds: float) -> None:
        if waits is not None:
            waits.append(seconds)

    watch = AlertWatch(rules)
    async with Delivery(rules, sleep=sleep) as delivery:
        for alert in raised(watch, events):
            delivery.deliver(alert)
    return list(delivery.problems)


async def test_alerts_are_appended_as_json_lines_that_only_the_user_can_read(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "gifts.ndjson"
    big = rule(filter="gift diamonds>=50", append=str(file))
    assert await deliver([big], [gift(1, 3), gift(2, 8), gift(3, 9, end=True)]) == []
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(line["event"], line["data"]["count"]) for line in lines] == [("giftStreak", 9)]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    await deliver([big], [gift(4, 7, end=True, group_id=6)])
    assert len(file.read_text().splitlines()) == 2


async def test_a_file_that_cannot_be_written_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    problems = await deliver([rule(name="log", append=str(tmp_path))], [chat(1, "a"), chat(2, "b")])
    assert problems == [f"Alert “log”: {tmp_path.name} cannot be written: Is a directory; its events are left out."]


async def test_a_busy_webhook_is_asked_again_after_the_time_it_names() -> None:
    waits: list[float] = []
    with webhook() as hook:
        hook.answers = [(429, {"Retry-After": "7"}), (500, {}), (204, {})]
        assert await deliver([rule(name="relay", webhook=hook.address)], [chat(1, "hello")], waits) == []
        posts = hook.wait_for(3)
    assert waits == [7.0, 4.0]
    assert posts[-1]["alert"] == "relay"
    assert posts[-1]["data"]["comment"] == "hello"


async def test_a_webhook_that_refuses_is_told_without_its_address() -> None:
    with webhook() as hook:
        hook.answers = [(404, {}), (404, {})]
        problems = await deliver([rule(name="relay", webhook=hook.address)], [chat(1, "a"), chat(2, "b")])
        assert len(hook.wait_for(2)) == 2
    assert problems == ["Alert “relay”: 127.0.0.1 answered HTTP 404."]


async def test_more_posts_than_a_rule_allows_wait_for_the_next_minute() -> None:
    waits: list[float] = []
    with webhook() as hook:
        limited = rule(webhook=hook.address, per_minute=2)
        await deliver([limited], [chat(number, "hello") for number in range(1, 4)], waits)
        assert len(hook.wait_for(3)) == 3
    assert len(waits) == 1
    assert 50 < waits[0] <= 60


async def test_second_tries_count_as_posts() -> None:
    waits: list[float] = []
    with webhook() as hook:
        hook.answers = [(500, {}), (500, {}), (204, {})]
        await deliver([rule(webhook=hook.address, per_minute=2)], [chat(1, "hello")], waits)
        assert len(hook.wait_for(3)) == 3
    assert [wait > 50 for wait in waits] == [False, False, True]


async def test_a_webhook_that_sends_elsewhere_is_not_taken_for_one_that_took_it() -> None:
    with webhook() as hook:
        hook.answers = [(301, {"Location": "/hooks/elsewhere"})]
        problems = await deliver([rule(name="relay", webhook=hook.address)], [chat(1, "hello")])
        assert len(hook.wait_for(1)) == 1
    assert problems == ["Alert “relay”: 127.0.0.1 answered HTTP 301: the webhook has another address now."]


async def test_what_a_silent_webhook_has_not_taken_when_the_program_ends_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(delivery, "FLUSH_SECONDS", 0.05)
    silent = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{silent.sockets[0].getsockname()[1]}/hook"
    problems = await deliver([rule(name="relay", webhook=address)], [chat(1, "a"), chat(2, "b")])
    silent.close()
    assert problems == ["Alert “relay”: tiktok-tui ended before 2 of its events were taken."]


async def test_a_named_pipe_that_nobody_reads_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    async with asyncio.timeout(30):
        problems = await deliver([rule(name="log", append=str(tmp_path / "pipe"))], [chat(1, "a")])
    assert len(problems) == 1
    assert "pipe cannot be written" in problems[0]


async def test_a_file_that_is_rotated_or_whose_folder_goes_away_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "alerts" / "log.ndjson"
    log = rule(append=str(file))
    for number in range(1, 4):
        assert await deliver([log], [chat(number, "hello")]) == []
        assert len(file.read_text().splitlines()) == 1
        shutil.rmtree(file.parent) if number == 1 else file.rename(f"{file}.{number}")


@pytest.mark.parametrize("form", ["discord", "slack"])
async def test_words_of_a_viewer_ring_nobody_in_a_chat_service(form: str) -> None:
    with webhook() as hook:
        await deliver([rule(name="relay", webhook=hook.address, webhook_form=form)], [chat(1, "<!channel> @everyone")])
        body = hook.wait_for(1)[0]
    if form == "discord":
        assert body == {"content": "relay: Ann: <!channel> @everyone", "allowed_mentions": {"parse": []}}
    else:
        assert body == {"text": "relay: Ann: &lt;!channel&gt; @everyone"}
