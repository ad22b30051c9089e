"""The simulated room: what it sends is repeatable, alive, and as awkward as each scene promises."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

import pytest

from tiktok_tui.simulator.engine import KIND_OF_METHOD
from tiktok_tui.simulator.scenes.script import SCENES, TimedFrame, UnknownScene, play, simulated_streamer
from tiktok_tui.wire.decode import Decoded, decode, message_class
from tiktok_tui.wire.errors import FrameDamaged
from tiktok_tui.wire.frame import unpack_frame
from tiktok_tui.wire.schema.upb import (
    battle_pb2,
    chat_pb2,
    gifts_pb2,
    people_pb2,
    room_pb2,
    shared_pb2,
)
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

STARTED_AT = 1_750_000_000.0
SEED = 11


def frames(scene: str, messages: int, *, seed: int = SEED, rate: float = 12.0) -> list[TimedFrame]:
    """The frames of a scene until it has sent so many messages."""
    kept, count = [], 0
    for frame in play(scene, seed=seed, rate=rate, started_at=STARTED_AT):
        kept.append(frame)
        count += len(frame.envelopes)
        if count >= messages:
            break
    return kept


def envelopes(scene: str, messages: int, *, seed: int = SEED, rate: float = 12.0) -> list[Envelope]:
    return [envelope for frame in frames(scene, messages, seed=seed, rate=rate) for envelope in frame.envelopes]


def until(scene: str, seconds: float) -> Iterator[Envelope]:
    for frame in takewhile(lambda frame: frame.at < seconds, play(scene, seed=SEED, rate=12.0, started_at=STARTED_AT)):
        yield from frame.envelopes


def read(envelope: Envelope) -> Decoded:
    return decode(envelope.payload, message_class(envelope.method) or room_pb2.AnyMessage)


def payloads(sent: list[Envelope], method: str) -> list[bytes]:
    return [each.payload for each in sent if each.method == method]


def chats(sent: list[Envelope]) -> list[chat_pb2.ChatMessage]:
    return [chat_pb2.ChatMessage.FromString(each) for each in payloads(sent, "WebcastChatMessage")]


def gifts(sent: list[Envelope]) -> list[gifts_pb2.GiftMessage]:
    return [gifts_pb2.GiftMessage.FromString(each) for each in payloads(sent, "WebcastGiftMessage")]


def as_bytes(played: list[TimedFrame]) -> list[tuple[float, bytes | None, tuple[bytes, ...]]]:
    return [(each.at, each.broken, tuple(one.SerializeToString() for one in each.envelopes)) for each in played]


@pytest.mark.parametrize("scene", SCENES)
def test_a_seed_gives_the_same_room_every_time_and_another_seed_another(scene: str) -> None:
    first = as_bytes(frames(scene, 250))
    assert as_bytes(frames(scene, 250)) == first
    assert as_bytes(frames(scene, 250, seed=SEED + 1)) != first


def test_everybody_meets_the_same_streamer_for_a_seed() -> None:
    sent = chats(envelopes("evening", 60))
    assert {each.common.room_id for each in sent} == {simulated_streamer(SEED).room_id}
    assert simulated_streamer(SEED) == simulated_streamer(SEED)
    assert simulated_streamer(SEED).room_id != simulated_streamer(SEED + 1).room_id


def test_an_unknown_scene_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(UnknownScene, match=r"evening.*flood"):
        play("matinee", seed=1, rate=1, started_at=STARTED_AT)


def test_an_evening_has_the_mix_of_a_real_room() -> None:
    sent = envelopes("evening", 6000)
    counts = Counter(KIND_OF_METHOD.get(each.method, "other") for each in sent)
    shares = {kind: count / len(sent) for kind, count in counts.items()}
    expected = {"member": 0.44, "like": 0.17, "viewers": 0.13, "chat": 0.13, "caption": 0.06}
    assert {kind: shares[kind] for kind in expected} == pytest.approx(expected, abs=0.02)
    assert {"gift", "social", "other", "battle"} <= shares.keys()


def test_an_evening_shows_every_kind_of_rare_message_before_long() -> None:
    methods = {each.method.removeprefix("Webcast") for each in envelopes("evening", 20_000)}
    rare = """Barrage EmoteChat Envelope GoalUpdate ImDelete LinkLayer Poll QuestionNew RankText RankUpdate RoomPin
        SubNotify UnauthorizedMember"""
    assert {f"{name}Message" for name in rare.split()} <= methods
    assert any(message_class(method) is None for method in methods)


@pytest.mark.parametrize("rate", [0.5, 12.0, 500.0])
@pytest.mark.parametrize("scene", ["evening", "battle", "flood"])
def test_the_rate_is_kept_on_average(scene: str, rate: float) -> None:
    played = frames(scene, int(max(600, rate * 60)), rate=rate)
    assert sum(len(each.envelopes) for each in played) / played[-1].at == pytest.approx(rate, rel=0.1)
    assert all(before.at <= after.at for before, after in pairwise(played))


def test_a_room_never_falls_silent() -> None:
    played = frames("evening", 6000)
    assert max(after.at - before.at for before, after in pairwise(played)) < 1.5


def test_comments_hardly_repeat_within_ten_minutes() -> None:
    lines = [each.content for each in chats(list(until("evening", 600)))]
    assert len(lines) > 700
    assert len(set(lines)) / len(lines) > 0.97
    assert len({each.content_language for each in chats(list(until("evening", 60)))}) >= 6


def test_viewers_come_back_as_the_same_people() -> None:
    people: defaultdict[int, set[tuple[str, str, bytes]]] = defaultdict(set)
    comments: Counter[int] = Counter()
    badges: Counter[int] = Counter()
    for each in chats(envelopes("evening", 12_000)):
        people[each.user.id].add((each.user.display_id, each.user.nickname, each.user.SerializeToString()))
        comments[each.user.id] += 1
        badges.update(badge.scene_type for badge in each.user.badge_list)
    assert len(people) > 300
    assert all(len(faces) == 1 for faces in people.values())
    assert sum(count > 1 for count in comments.values()) > 150
    assert {
        shared_pb2.BADGE_SCENE_MODERATOR,
        shared_pb2.BADGE_SCENE_SUBSCRIBER,
        shared_pb2.BADGE_SCENE_TOP_GIFTER,
        shared_pb2.BADGE_SCENE_GIFTER_LEVEL,
        shared_pb2.BADGE_SCENE_FAN_LEVEL,
    } <= badges.keys()


def test_like_totals_rise_and_now_and_then_step_back() -> None:
    likes = payloads(envelopes("evening", 3000), "WebcastLikeMessage")
    totals = [people_pb2.LikeMessage.FromString(each).total for each in likes]
    steps_back = sum(after < before for before, after in pairwise(totals))
    assert totals[-1] > totals[0]
    assert 0 < steps_back < len(totals) / 5


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene != "damaged"])
def test_every_payload_can_be_read(scene: str) -> None:
    assert {read(each).damage for each in envelopes(scene, 1500)} == {""}


@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene not in ("streaks", "damaged")])
def test_message_ids_rise_and_are_never_used_twice(scene: str) -> None:
    ids = [each.msg_id for each in envelopes(scene, 1500)]
    assert ids == sorted(set(ids))


def test_streaks_count_up_and_end_with_their_total() -> None:
    streaks: defaultdict[int, list[gifts_pb2.GiftMessage]] = defaultdict(list)
    for each in gifts(envelopes("evening", 9000)):
        streaks[each.group_id].append(each)
    ended = [streak for streak in streaks.values() if streak[-1].repeat_end]
    assert len(ended) > 20
    assert max(len(streak) for streak in ended) > 4
    for streak in ended:
        counts = [each.repeat_count for each in streak]
        assert counts == sorted(counts)
        assert counts[-1] == counts[-2]
        assert {each.gift.type for each in streak} == {1}
        assert len({each.user.id for each in streak}) == 1
    singles = [streak for streak in streaks.values() if streak[0].gift.type != 1]
    assert singles
    assert all(len(single) == 1 and not single[0].repeat_end for single in singles)


def test_the_streaks_scene_breaks_them_in_every_way() -> None:
    sent = gifts(list(until("streaks", 150)))
    by_group: defaultdict[int, list[gifts_pb2.GiftMessage]] = defaultdict(list)
    for each in sent:
        by_group[each.group_id].append(each)
    whole = [streak for group, streak in by_group.items() if group and streak[0].gift.type == 1]
    ids = Counter(each.common.msg_id for each in sent)
    assert any(not any(each.repeat_end for each in streak) and len(streak) == 5 for streak in whole)  # end lost
    assert any(sum(each.repeat_end for each in streak) == 2 for streak in whole)  # end doubled
    assert max(ids.values()) == 2
    assert any(streak[-1].common.create_time - streak[0].common.create_time > 55_000 for streak in whole)  # end late
    assert any(each.group_id == 0 and each.gift.type == 1 for each in sent)
    assert any(each.gift.diamond_count >= 1000 and not each.repeat_end for each in sent)
    assert any(each.to_user.id for each in sent)
    assert any(each.monitor_info.to_user_id and not each.to_user.id for each in sent)
    assert any(each.gift_id == 0 and not each.HasField("user") for each in sent)


@pytest.mark.parametrize(("scene", "sides", "hosts"), [("battle", 2, 2), ("team-battle", 2, 4), ("free-for-all", 3, 3)])
def test_a_battle_is_played_from_invitation_to_the_end_of_punishment(scene: str, sides: int, hosts: int) -> None:
    sent = list(until(scene, 260))
    steps = [battle_pb2.LinkMicBattle.FromString(each) for each in payloads(sent, "WebcastLinkMicBattle")]
    first = [step for step in steps if step.battle_id == steps[0].battle_id]
    invited, accepted, opened, finished = first
    assert [invited.action, accepted.action, opened.action, finished.action] == [
        battle_pb2.BATTLE_ACTION_INVITE,
        battle_pb2.BATTLE_ACTION_ACCEPT,
        battle_pb2.BATTLE_ACTION_OPEN,
        battle_pb2.BATTLE_ACTION_FINISH,
    ]
    assert len(opened.anchors_info) == hosts
    assert opened.battle_settings.status == battle_pb2.BATTLE_STATUS_STARTED
    assert finished.battle_settings.status == battle_pb2.BATTLE_STATUS_PUNISH_STARTED
    results = finished.battle_result if scene == "battle" else finished.team_battle_result
    assert len(results) == sides

    armies = [battle_pb2.LinkMicArmies.FromString(each) for each in payloads(sent, "WebcastLinkMicArmies")]
    armies = [each for each in armies if each.battle_id == opened.battle_id]
    times = [each.update_battle_score_time for each in armies]
    assert {len(each.armies) or len(each.team_armies) for each in armies} == {sides}
    assert any(after < before for before, after in pairwise(times))  # scores that come late
    assert armies[-1].trigger_reason == 2

    over = payloads(sent, "WebcastLinkMicBattlePunishFinish")
    assert battle_pb2.LinkMicBattlePunishFinish.FromString(over[0]).battle_id == opened.battle_id
    assert steps[-1].battle_id != opened.battle_id


def test_a_battle_has_its_cards_and_its_task() -> None:
    sent = list(until("battle", 140))
    cards = {
        battle_pb2.LinkMicBattleItemCard.FromString(each).msg_type
        for each in payloads(sent, "WebcastLinkMicBattleItemCard")
    }
    assert {
        battle_pb2.CARD_TYPE_CRITICAL_STRIKE,
        battle_pb2.CARD_TYPE_SMOKE,
        battle_pb2.CARD_TYPE_EXTRA_TIME,
        battle_pb2.CARD_TYPE_SPECIAL_EFFECT,
        battle_pb2.CARD_TYPE_TOP_2,
        battle_pb2.CARD_TYPE_TOP_3,
    } <= cards
    tasks = payloads(sent, "WebcastLinkmicBattleTaskMessage")
    steps = [battle_pb2.LinkmicBattleTaskMessage.FromString(each).task_message_type for each in tasks]
    assert list(dict.fromkeys(steps)) == [0, 1, 2, 3]


def test_a_battle_met_midway_begins_with_scores_and_gets_its_names_later() -> None:
    sent = [each for each in until("battle-midway", 40) if KIND_OF_METHOD.get(each.method) == "battle"]
    assert sent[0].method == "WebcastLinkMicArmies"
    named = next(each for each in sent if each.method == "WebcastLinkMicBattle")
    assert sent.index(named) > 3
    assert len(battle_pb2.LinkMicBattle.FromString(named.payload).anchors_info) == 2


def test_the_hostile_scene_sends_what_a_terminal_would_act_on() -> None:
    sent = envelopes("hostile", 4000)
    said = [each.content for each in chats(sent)]
    everything = "".join(said)
    for trick in ("\x1b]52;", "\x1b[2J", "\x9b", "\u202e", "\n", "\t", "\u200b", "\U000e0041", "[link="):
        assert trick in everything
    assert sum(len(text.encode()) > 1_000_000 for text in said) == 1
    assert any("\x1b" in each.method for each in sent)
    assert any("\x1b" in gift.gift.name and "\x1b" in gift.user.nickname for gift in gifts(sent))


def test_the_damaged_scene_damages_frames_and_payloads_between_sound_ones() -> None:
    played = frames("damaged", 1200)
    damaged = Counter(bool(read(each).damage) for frame in played for each in frame.envelopes)
    assert damaged[True] > 40
    assert damaged[False] > 4 * damaged[True]
    reasons = set()
    for broken in islice((frame.broken for frame in played if frame.broken is not None), 24):
        try:
            unpack_frame(broken)
        except FrameDamaged as error:
            reasons.add(str(error))
    told = " ".join(reasons)
    assert "cut short" in told
    assert "says gzip and is not" in told
    assert "unpacks to more than" in told


def test_the_ending_room_pauses_resumes_and_ends() -> None:
    sent = list(until("ending", 1000))
    actions = [room_pb2.ControlMessage.FromString(each).action for each in payloads(sent, "WebcastControlMessage")]
    assert actions == [1, 2, 3]
    assert sent[-1].method == "WebcastControlMessage"


def test_a_quiet_room_sends_a_message_every_few_seconds() -> None:
    times = [each.at for each in frames("quiet", 60) if each.at > 0]
    gaps = [after - before for before, after in pairwise(times)]
    assert 3 < sum(gaps) / len(gaps) < 8
    assert max(gaps) < 20
