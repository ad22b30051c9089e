"""Real payloads as events: every one becomes one, and says what an independent decoder says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from helpers import captures
from helpers.captures import Payload, Value

from tiktok_tui.events import model
from tiktok_tui.events.json_lines import event_line
from tiktok_tui.events.model import BattleOutcome, BattleStep, DecodeStatus, Event, GiftSent, RawEvent
from tiktok_tui.events.reader import EventReader
from tiktok_tui.events.summary import summarise
from tiktok_tui.room.streaks import Streaks
from tiktok_tui.wire.frame import unpack_frame


def test_a_capture_file_of_real_payloads_is_read_whole() -> None:
    frames = [unpack_frame(data) for data in captures.capture_frames()]
    assert (len(frames), sum(len(frame.messages) for frame in frames)) == (141, 422)
    assert {frame.payload_type for frame in frames} == {"msg"}
    assert {frame.compressed for frame in frames} == {True, False}
    assert any(frame.need_ack and frame.internal_ext for frame in frames)
    reader = EventReader()
    raws = [raw for frame in frames for raw in reader.read_frame(frame, captures.RECEIVED_AT)]
    assert [raw.number for raw in raws] == list(range(1, 423))
    assert not [(raw.method, raw.reason) for raw in raws if raw.reading in (DecodeStatus.DAMAGED, DecodeStatus.UNKNOWN)]
    in_frames = Counter((raw.method, raw.payload) for raw in raws)
    assert in_frames == Counter((payload.method, payload.data) for payload in captures.payloads())


def test_every_real_payload_has_a_name_a_summary_and_a_line_of_json() -> None:
    chosen = captures.payloads()
    for raw, payload in zip(captures.read_all(chosen), chosen, strict=True):
        assert (raw.method, raw.payload) == (payload.method, payload.data)
        assert (raw.name, raw.category) != ("unknown", "unknown")
        assert event_line(raw)
        if raw.event is not None:
            summary = summarise(raw.event)
            assert "{" not in summary
            assert "�" not in summary


EVENTS = {
    "AccessRecallMessage": model.Described,
    "CaptionMessage": model.CaptionSpoken,
    "ChatMessage": model.ChatSent,
    "ControlMessage": model.RoomControlled,
    "EmoteChatMessage": model.ChatSent,
    "EnvelopeMessage": model.EnvelopeChanged,
    "EnvelopePortalMessage": model.NoticeShown,
    "GiftBroadcastMessage": model.NoticeShown,
    "GiftCollectionUpdateMessage": model.NoticeShown,
    "GiftMessage": GiftSent,
    "GoalUpdateMessage": model.GoalChanged,
    "HourlyRankMessage": model.RankChanged,
    "HourlyRankRewardMessage": model.NoticeShown,
    "ImDeleteMessage": model.ChatDeleted,
    "LikeMessage": model.LikesSent,
    "LinkLayerMessage": model.LinkChanged,
    "LinkMessage": model.LinkChanged,
    "LinkMicAnchorGuideMessage": model.Described,
    "LinkMicArmies": model.ArmiesScored,
    "LinkMicBattle": model.BattleChanged,
    "LinkMicBattlePunishFinish": model.PunishmentEnded,
    "LinkMicFanTicketMethod": model.Described,
    "LinkMicMethod": model.Described,
    "LinkScreenChangeMessage": model.Described,
    "LinkmicBattleNoticeMessage": model.NoticeShown,
    "LinkmicBattleTaskMessage": model.BattleTaskChanged,
    "LiveIntroMessage": model.NoticeShown,
    "MemberMessage": model.ViewerJoined,
    "MsgDetectMessage": model.Described,
    "PerceptionMessage": model.Described,
    "PollMessage": model.PollChanged,
    "QuestionNewMessage": model.QuestionAsked,
    "RankTextMessage": model.NoticeShown,
    "RankUpdateMessage": model.RankChanged,
    "RoomMessage": model.NoticeShown,
    "RoomNotifyMessage": model.NoticeShown,
    "RoomPinMessage": model.MessagePinned,
    "RoomStickerMessage": model.Described,
    "RoomUserSeqMessage": model.ViewersCounted,
    "RoomVerifyMessage": model.Described,
    "SubPinEventMessage": model.GoalChanged,
    "SubNotifyMessage": model.Subscribed,
    "UnauthorizedMemberMessage": model.NoticeShown,
    "WeeklyRankRewardMessage": model.NoticeShown,
}


@pytest.mark.parametrize("method", EVENTS)
def test_a_domain_of_real_payloads_becomes_its_event(method: str) -> None:
    raws = captures.read_all(captures.payloads(method))
    assert raws
    assert {type(raw.event) for raw in raws} == {EVENTS[method]}
    assert {raw.reading for raw in raws} == {DecodeStatus.DECODED}


def test_what_real_messages_carry_without_a_name_is_known() -> None:
    extras: dict[str, set[int]] = {}
    for raw in captures.read_all(captures.payloads()):
        if raw.unknown_fields:
            extras.setdefault(raw.method.removeprefix("Webcast"), set()).update(raw.unknown_fields)
    assert extras == {
        "EnvelopePortalMessage": {6},  # no source names it
    }


# The expected name of a value, and where it is in the event.
FACTS: dict[str, dict[str, Callable[[Any], object]]] = {
    "WebcastChatMessage": {
        "content": lambda event: event.comment,
        "content_language": lambda event: event.language or "un",
    },
    "WebcastGiftMessage": {
        "gift_id": lambda event: event.gift_id,
        "gift.name": lambda event: event.gift_name,
        "gift.diamond_count": lambda event: event.diamonds_each,
        "repeat_count": lambda event: event.repeat_count,
        "repeat_end": lambda event: int(event.repeat_end),
        "group_id": lambda event: event.group_id,
        "log_id": lambda event: event.log_id,
    },
    "WebcastLikeMessage": {"count": lambda event: event.count, "total": lambda event: event.total},
    "WebcastMemberMessage": {"member_count": lambda event: event.viewers},
    "WebcastRoomUserSeqMessage": {
        "total": lambda event: event.now,
        "total_user": lambda event: event.total,
        "ranks[0].user.nickname": lambda event: event.top[0][0].nickname,
        "ranks[0].score": lambda event: event.top[0][1],
    },
    "WebcastCaptionMessage": {
        "content[0].content": lambda event: event.text,
        "content[0].lang": lambda event: event.language,
        "definite": lambda event: event.is_final,
        "timestamp_ms": lambda event: round(event.starts_at * 1000),
        "duration_ms": lambda event: round(event.seconds * 1000),
    },
    "WebcastEnvelopeMessage": {
        "envelope_info.envelope_id": lambda event: event.envelope_id,
        "envelope_info.diamond_count": lambda event: event.diamonds,
        "envelope_info.people_count": lambda event: event.winners,
        "envelope_info.unpack_at": lambda event: int(event.opens_at),
        "display": lambda event: 1 if event.is_shown else 2,
    },
    "WebcastGoalUpdateMessage": {
        "goal.id": lambda event: event.goal_id,
        "goal.description": lambda event: event.description,
        "goal.sub_goals[0].progress": lambda event: event.progress,
        "goal.sub_goals[0].target": lambda event: event.target,
    },
    "WebcastControlMessage": {"action": lambda event: int(event.action)},
    "WebcastPollMessage": {"poll_id": lambda event: event.poll_id},
    "WebcastLinkMicBattle": {
        "battle_id": lambda event: event.battle_id,
        "action": lambda event: int(event.step),
        "anchors_info#": lambda event: len(event.hosts),
        "battle_settings.start_time_ms": lambda event: event.timing.start_ms,
        "battle_settings.duration": lambda event: event.timing.duration_s,
        "battle_settings.status": lambda event: int(event.timing.phase),
    },
    "WebcastLinkMicArmies": {
        "battle_id": lambda event: event.battle_id,
        "update_battle_score_time": lambda event: event.scored_at_ms,
    },
    "WebcastSubNotifyMessage": {"sub_month": lambda event: event.months},
    "WebcastQuestionNewMessage": {"data.content": lambda event: event.question},
    "WebcastRoomPinMessage": {
        "chat_message.content": lambda event: event.text.replace("[emote]", ""),
        "chat_message.user.nickname": lambda event: event.author.nickname,
        "display_duration": lambda event: event.seconds,
    },
}
VIEWER: dict[str, Callable[[Any], object]] = {
    "user.id": lambda event: event.viewer.id,
    "user.nickname": lambda event: event.viewer.nickname,
    "user.display_id": lambda event: event.viewer.handle,
}


def as_expected(found: object) -> object:
    return str(found) if type(found) is int and found >= 1 << 53 else found


def test_events_say_what_an_independent_decoder_says() -> None:
    cases = captures.expected()
    raws = captures.read_all([case.payload for case in cases])
    compared: Counter[str] = Counter()
    for case, raw in zip(cases, raws, strict=True):
        facts = FACTS.get(case.payload.method, {})
        if hasattr(raw.event, "viewer") and case.payload.method != "WebcastBarrageMessage":
            facts = facts | VIEWER
        for name in facts.keys() & case.values.keys():
            assert as_expected(facts[name](raw.event)) == case.values[name], (case.payload.index, name)
            compared[case.payload.method] += 1
        assert as_expected(raw.msg_id) == case.values["common.msg_id"]
        if raw.event is not None:
            created = int(str(case.values["common.create_time"])) / 1000
            assert raw.event.time == (created or captures.RECEIVED_AT)
    assert FACTS.keys() <= compared.keys()


def test_battle_scores_results_and_mvps_are_those_of_the_payload() -> None:
    seen: Counter[str] = Counter()
    for case in captures.expected():
        if case.payload.method not in ("WebcastLinkMicArmies", "WebcastLinkMicBattle"):
            continue
        (raw,) = captures.read_all([case.payload])
        assert isinstance(raw.event, model.ArmiesScored | model.BattleChanged)
        armies = {host_id: army for army in raw.event.armies for host_id in army.host_ids}
        for host, facts in hosts_of(case.values).items():
            army = armies[host]
            for name, value in facts.items():
                seen[name] += 1
                match name:
                    case "hostscore":
                        assert army.score == value
                    case "score":
                        assert army.score >= int(str(value))
                    case "result":
                        assert army.outcome == BattleOutcome(int(str(value)))
                    case "user_armies[0].nickname":
                        assert value in [supporter.nickname for supporter in army.supporters]
                        best = max(supporter.score for supporter in army.supporters)
                        assert army.supporters[0].score == best
        # In a real battle of two against two, one host of each team also stands alone, with the points of the team.
        host_ids = [host_id for army in raw.event.armies for host_id in army.host_ids]
        assert len(host_ids) == len(set(host_ids))
    assert {"hostscore", "score", "result", "user_armies[0].nickname"} <= seen.keys()


def hosts_of(values: dict[str, Value]) -> dict[int, dict[str, Value]]:
    """Expected facts by host, from both spellings of a map: `armies{7}.hostscore` and `armies[0].value.hostscore`."""
    hosts: dict[int, dict[str, Value]] = {}
    for name, value in values.items():
        container, _, fact = name.partition(".")
        if container.startswith(("armies{", "battle_result{")):
            hosts.setdefault(int(container.partition("{")[2].rstrip("}")), {})[fact] = value
        elif container.startswith("armies[") and fact.startswith("value."):
            host = int(str(values[f"{container}.key"]))
            hosts.setdefault(host, {})[fact.removeprefix("value.")] = value
    return hosts


def test_the_steps_of_real_battles_are_known() -> None:
    events = read("LinkMicBattle")
    assert {event.step for event in events} == {BattleStep.OPENED, BattleStep.FINISHED}
    for event in events:
        assert len(event.hosts) >= 2
        if event.step is BattleStep.FINISHED:
            assert {army.outcome for army in event.armies if army.outcome is not None}


def read(method: str, note: str = "") -> list[Any]:
    return [raw.event for raw in captures.read_all(captures.payloads(method, note))]


def test_follows_and_shares_are_told_apart_by_their_texts() -> None:
    for payload in captures.payloads("SocialMessage"):
        (raw,) = captures.read_all([payload])
        kind = model.Followed if "follow" in payload.note else model.Shared
        assert isinstance(raw.event, kind), payload.note
    assert sorted(event.joined_through for event in read("SocialMessage", "_share")) == [0, 0, 0, 0, 5, 10]


def test_sentences_of_real_notices_are_whole() -> None:
    texts = {text: read_texts(text) for text in ("RoomMessage", "UnauthorizedMemberMessage")}
    assert all(text.strip() for text in texts["RoomMessage"])
    assert any("member on the team" in text for text in texts["RoomMessage"])
    assert "Viewer733122 joined" in texts["UnauthorizedMemberMessage"]
    assert all(" sent TikTok Universe to " in text for text in read_texts("GiftBroadcastMessage"))
    assert any("฿373.88" in text for text in read_texts("OecLiveShoppingMessage"))
    awards = read("LinkMicBattleItemCard", "AWARD")
    assert {event.text.split(" ", 1)[1] for event in awards} == {"got a magic mist.", "got a boosting glove."}


def test_real_banners_are_entrances_with_their_levels_and_subscriptions() -> None:
    entrances = [*read("BarrageMessage", "GRADE_USER_ENTRANCE"), *read("BarrageMessage", "FANS_LEVEL_ENTRANCE")]
    assert {type(event) for event in entrances} == {model.ViewerJoined}
    assert all(event.viewer.nickname for event in entrances)
    assert all(event.viewer.gifter_level or event.viewer.fan_level for event in entrances)
    (subscribed,) = read("BarrageMessage", "SUBSCRIBE")
    assert (type(subscribed), bool(subscribed.viewer.nickname)) == (model.Subscribed, True)


def read_texts(method: str) -> list[str]:
    return [event.text for event in read(method) if event is not None]


def test_real_moderation_and_subscription_cards_say_what_they_are_about() -> None:
    assert {event.text for event in read("AccessRecallMessage")} == {
        "access changed: content classification, status 1",
        "access changed: gift",
    }
    assert all(event.text.startswith("muting cancel, ") and event.viewer.id for event in read("PerceptionMessage"))
    assert {event.text for event in read("RoomVerifyMessage")} == {"room check, action 3", "room check, action 4"}
    assert {(event.progress, event.target) for event in read("SubPinEventMessage")} == {(87, 100), (1, 3), (15, 19)}
    assert all("Portal is closed" in event.text for event in read("EnvelopePortalMessage"))
    assert "connection probe from MY, 168 ms to the server" in read_texts("MsgDetectMessage")


def test_a_card_that_was_really_played() -> None:
    (event,) = (event for event in read("LinkMicBattleItemCard") if isinstance(event, model.CardPlayed))
    assert (event.kind, event.viewer.nickname, event.seconds, event.multiplier) == (
        model.CardKind.GLOVES,
        "Remy A2",
        30,
        5,
    )
    assert event.to_host_id
    assert abs(event.starts_at - event.time) < 60


@pytest.mark.parametrize("run", ["gift run A", "gift run B", "gift run C"])
def test_a_run_of_real_gifts_is_counted_once_whatever_order_its_streaks_have(run: str) -> None:
    payloads: list[Payload] = captures.payloads("GiftMessage", run)
    assert len(payloads) == 21
    gifts = [gift_of(raw) for raw in captures.read_all(payloads)]
    longest: dict[tuple[int, int, int], GiftSent] = {}
    for gift in gifts:
        # A gift that comes once has no group: the message is all there is of it.
        key = (gift.viewer.id, gift.gift_id, gift.group_id or gift.msg_id)
        if key not in longest or gift.repeat_count > longest[key].repeat_count:
            longest[key] = gift
    streaks = Streaks()
    for now, gift in enumerate(gifts):
        streaks.apply(gift, float(now))
    assert streaks.gifts == sum(gift.repeat_count for gift in longest.values())
    assert streaks.diamonds == sum(gift.repeat_count * gift.diamonds_each for gift in longest.values())
    again = (streaks.gifts, streaks.diamonds)
    for gift in gifts:
        assert streaks.apply(gift, 30.0) is None
    assert (streaks.gifts, streaks.diamonds) == again


def gift_of(raw: RawEvent) -> GiftSent:
    event: Event | None = raw.event
    assert isinstance(event, GiftSent)
    return event
