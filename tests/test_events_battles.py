"""Battles as events. The bytes are written by hand, by field number: the schema must not be its own witness."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.messages import NOW

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events import model
from tiktok_tui.events.model import Army, BattleOutcome, BattlePhase, BattleStep, CardKind, Supporter
from tiktok_tui.events.reader import EventReader

LEFT, RIGHT, THIRD = 7_000_000_000_000_000_001, 7_000_000_000_000_000_002, 7_000_000_000_000_000_003
BATTLE_ID = 7_250_000_000_000_000_009
SCORED_MS = 1_699_999_999_900


def varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*encoded, value])


def field(number: int, value: int | str | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def read(method: str, *fields: bytes) -> Any:
    """The event. `Any`: each test knows its kind, and fails when it is another."""
    message = RawMessage(f"Webcast{method}", b"".join(fields), 0, is_history=False)
    (raw,) = EventReader().read_frame(Frame("msg", messages=(message,)), NOW)
    assert raw.reason == ""
    return raw.event


def supporter(user_id: int, score: int, nickname: str) -> bytes:
    return field(1, (field(1, user_id) if user_id else b"") + field(2, score) + field(3, nickname))


def army(host_id: int, points: int, *supporters: bytes, number: int) -> bytes:
    return field(number, field(1, host_id) + field(2, b"".join(supporters) + field(2, points)))


def host(host_id: int, nickname: str, handle: str) -> bytes:
    return field(10, field(1, host_id) + field(2, field(1, field(1, host_id) + field(2, nickname) + field(4, handle))))


def result(host_id: int, outcome: int, score: int) -> bytes:
    # proto3 leaves a zero out: who won has no result in the bytes.
    said = field(2, outcome) if outcome else b""
    return field(5, field(1, host_id) + field(2, field(1, host_id) + said + field(3, score)))


def team(team_id: int, host_ids: list[int], points: int, *supporters: bytes) -> bytes:
    hosts = b"".join(field(2, field(1, host_id)) for host_id in host_ids)
    return field(1, team_id) + hosts + field(3, points) + field(4, b"".join(supporters) + field(2, points))


def team_result(team_id: int, outcome: int, score: int) -> bytes:
    return field(17, field(1, team_id) + (field(3, outcome) if outcome else b"") + field(4, score))


def win_streak(host_id: int, wins: int) -> bytes:
    return field(13, field(1, host_id) + field(2, field(1, host_id) + field(3, wins)))


SETTINGS = field(
    3, field(2, 1_700_000_000_000) + field(3, 300) + field(5, 1) + field(9, 60) + field(10, 1_700_000_360_000)
)
HOSTS = (host(RIGHT, "Right", "right"), host(LEFT, "Left", "left"))


def test_an_opening_names_hosts_time_and_win_streaks() -> None:
    event = read("LinkMicBattle", field(2, BATTLE_ID), SETTINGS, field(4, 4), *HOSTS, win_streak(RIGHT, 6))
    assert (event.battle_id, event.step, event.is_team_battle) == (BATTLE_ID, BattleStep.OPENED, False)
    assert [(side.id, side.nickname, side.handle) for side in event.hosts] == [
        (LEFT, "Left", "left"),
        (RIGHT, "Right", "right"),
    ]
    assert event.timing == model.BattleTiming(BattlePhase.RUNNING, 1_700_000_000_000, 300, 60, 1_700_000_360_000)
    # Nobody has an army yet, and the streak must not be lost.
    assert event.armies == (Army(RIGHT, (RIGHT,), 0, win_streak=6),)


def test_win_streaks_of_hosts_in_teams_make_no_armies() -> None:
    members = [
        field(14, field(1, number) + field(2, varint(a) + varint(b)))
        for number, a, b in ((1, LEFT, THIRD), (2, RIGHT, 5))
    ]
    event = read("LinkMicBattle", field(2, BATTLE_ID), field(4, 4), *HOSTS, *members, win_streak(RIGHT, 6))
    assert event.is_team_battle
    assert event.armies == (Army(1, (LEFT, THIRD), 0), Army(2, (RIGHT, 5), 0, win_streak=6))


@pytest.mark.parametrize(
    ("action", "step"),
    [
        (0, BattleStep.UNKNOWN),
        (1, BattleStep.INVITED),
        (6, BattleStep.CUT_SHORT),
        (8, BattleStep.UNKNOWN),
        (500, BattleStep.UNKNOWN),
    ],
)
def test_a_step_that_changes_nothing_is_unknown(action: int, step: BattleStep) -> None:
    event = read("LinkMicBattle", field(2, BATTLE_ID), field(4, action))
    assert (event.step, event.timing, event.armies, event.hosts) == (step, None, (), ())


def test_a_result_of_zero_is_a_victory_and_no_result_is_none() -> None:
    event = read(
        "LinkMicBattle",
        field(2, BATTLE_ID),
        field(4, 5),
        army(LEFT, 44, supporter(9, 44, "Fan"), number=9),
        army(THIRD, 3, number=9),
        result(RIGHT, 1, 12),
        result(LEFT, 0, 45),
    )
    outcomes = {side.side_id: (side.score, side.outcome) for side in event.armies}
    assert outcomes == {LEFT: (45, BattleOutcome.WON), RIGHT: (12, BattleOutcome.LOST), THIRD: (3, None)}
    drawn = read("LinkMicBattle", field(4, 5), result(LEFT, 2, 7), result(RIGHT, 9, 7))
    assert [side.outcome for side in drawn.armies] == [BattleOutcome.DRAW, None]


def test_two_against_two_ends_with_the_results_of_the_teams() -> None:
    event = read(
        "LinkMicBattle",
        field(2, BATTLE_ID),
        field(4, 5),
        field(18, team(1, [LEFT, THIRD], 30, supporter(9, 10, "Fan"), supporter(8, 20, "Best"))),
        field(18, team(2, [RIGHT, 5], 90)),
        team_result(1, 1, 30),
        team_result(2, 0, 91),
        # Seen on the wire: one host of each team stands alone as well, with the points of the team.
        army(LEFT, 30, number=9),
        result(LEFT, 1, 30),
        result(RIGHT, 0, 91),
    )
    assert event.is_team_battle
    best, fan = Supporter(8, "Best", 20), Supporter(9, "Fan", 10)
    assert event.armies == (
        Army(1, (LEFT, THIRD), 30, (best, fan), BattleOutcome.LOST),
        Army(2, (RIGHT, 5), 91, (), BattleOutcome.WON),
    )


def test_a_team_without_a_result_of_its_own_has_that_of_its_host() -> None:
    event = read("LinkMicBattle", field(4, 5), field(18, team(1, [LEFT, THIRD], 30)), result(THIRD, 2, 31))
    assert event.armies == (Army(1, (LEFT, THIRD), 31, (), BattleOutcome.DRAW),)


def test_in_a_free_for_all_every_host_is_a_team() -> None:
    teams = [field(14, team(host_id, [host_id], points)) for host_id, points in ((LEFT, 5), (RIGHT, 9), (THIRD, 0))]
    event = read("LinkMicArmies", field(2, BATTLE_ID), *teams, field(6, SCORED_MS), field(15, 1))
    assert [(side.side_id, side.host_ids, side.score) for side in event.armies] == [
        (LEFT, (LEFT,), 5),
        (RIGHT, (RIGHT,), 9),
        (THIRD, (THIRD,), 0),
    ]
    assert (event.scored_at_ms, event.critical_strike, event.is_end) == (SCORED_MS, True, False)


@pytest.mark.parametrize("absurd", [(1 << 63) - 1, (1 << 64) - 1, 77])
def test_numbers_that_can_be_no_time_and_no_length_are_none(absurd: int) -> None:
    setting = field(2, absurd) + field(3, absurd) + field(5, 1) + field(9, absurd) + field(10, absurd)
    scored = read("LinkMicArmies", field(2, BATTLE_ID), field(6, absurd), field(18, setting))
    timing = scored.timing
    assert (scored.scored_at_ms, timing.start_ms, timing.end_ms) == (0, 0, 0)
    assert (0 <= timing.duration_s <= 86_400, 0 <= timing.extra_s <= 86_400) == (True, True)


@pytest.mark.parametrize(("reason", "is_end"), [(1, False), (2, True), (4, False)])
def test_scores_say_whether_the_battle_is_over(reason: int, is_end: bool) -> None:
    assert read("LinkMicArmies", field(2, BATTLE_ID), field(7, reason)).is_end is is_end


def test_supporters_are_sorted_and_may_have_no_id() -> None:
    lists = (supporter(0, 5, "Nameless"), supporter(9, 50, "Fan\x1b[2J"), supporter(8, 6, "Other"))
    event = read("LinkMicArmies", army(LEFT, 100, *lists, number=3))
    (side,) = event.armies
    assert side.supporters == (Supporter(9, "Fan�[2J", 50), Supporter(8, "Other", 6), Supporter(0, "Nameless", 5))
    assert side.score == 100


def test_old_forms_of_the_same_bytes_read_the_same() -> None:
    """Older schemas call the map a list of items with `host_user_id` and repeated groups; the value may come first."""
    new = army(LEFT, 23, supporter(9, 4, "Fan"), supporter(8, 19, "Best"), number=3)
    first, second = supporter(9, 4, "Fan"), supporter(8, 19, "Best") + field(2, 23)
    old_item = field(3, field(2, first) + field(2, second) + field(1, LEFT))
    read_new, read_old = (read("LinkMicArmies", field(2, BATTLE_ID), item, field(7, 2)) for item in (new, old_item))
    assert read_old == read_new
    assert read_old.armies == (Army(LEFT, (LEFT,), 23, (Supporter(8, "Best", 19), Supporter(9, "Fan", 4))),)
    assert read_old.is_end  # field 7 was once called battle_status


def test_a_punishment_ends_in_time_or_before() -> None:
    assert read("LinkMicBattlePunishFinish", field(3, 5), field(5, BATTLE_ID)) == model.PunishmentEnded(
        number=1, time=NOW, battle_id=BATTLE_ID, is_cut_short=False
    )
    in_settings = read("LinkMicBattlePunishFinish", field(4, 1), field(6, field(1, BATTLE_ID)))
    assert (in_settings.battle_id, in_settings.is_cut_short) == (BATTLE_ID, True)


CONFIG = field(1, field(3, field(23, 500)) + field(4, field(3, 2)))


@pytest.mark.parametrize(
    ("content", "state", "target", "progress", "multiplier"),
    [
        (field(3, CONFIG), "started", 500, 0, 2),
        (field(4, field(1, 120)), "progress", 0, 120, 0),
        (field(5, b""), "reached", 0, 0, 0),
        (field(5, field(1, 1)), "failed", 0, 0, 0),
        (field(5, field(1, 2)), "reached", 0, 0, 0),
        (b"", "reward", 0, 0, 0),
    ],
)
def test_a_speed_challenge_is_what_its_content_says(
    content: bytes, state: str, target: int, progress: int, multiplier: int
) -> None:
    event = read("LinkmicBattleTaskMessage", content, field(20, BATTLE_ID))
    assert (event.battle_id, event.state) == (BATTLE_ID, state)
    assert (event.target, event.progress, event.multiplier) == (target, progress, multiplier)


# --- cards ------------------------------------------------------------------------------------------------------------

SENT, EFFECT = 1_700_000_010, 1_700_000_013
USED_BY = field(4, field(1, field(1, 9) + field(2, "Fan") + field(4, "fan")))


def info(effect_number: int, to_number: int, *others: bytes) -> bytes:
    common = field(1, "pm_mt_card") + field(3, SENT) + USED_BY + field(5, 30)
    return common + field(effect_number, EFFECT) + field(to_number, RIGHT) + b"".join(others)


def wrapped(*others: bytes) -> bytes:
    return field(1, info(7, 8)) + b"".join(others)


# The field, what stands in it, and what that means. Each card numbers its fields in its own way.
CARDS = [
    (5, info(11, 12, field(6, 20), field(7, 30), field(8, 5)), CardKind.GLOVES, 5, 0),
    (6, info(7, 12), CardKind.MIST, 0, 0),
    (8, info(7, 8, field(9, 20)), CardKind.EXTRA_TIME, 0, 20),
    (9, info(7, 8), CardKind.THUNDER, 0, 0),
    (10, info(7, 8), CardKind.POTION, 0, 0),
    (11, info(7, 8), CardKind.WAVE, 0, 0),
    (13, wrapped(), CardKind.X2, 2, 0),
    (14, wrapped(), CardKind.X3, 3, 0),
    (15, wrapped(field(3, 4), field(4, 9)), CardKind.VAULT_GLOVE, 4, 0),
]


@pytest.mark.parametrize(("number", "card", "kind", "multiplier", "extra"), CARDS)
def test_every_card_is_read_by_field_numbers_of_its_own(
    number: int, card: bytes, kind: CardKind, multiplier: int, extra: int
) -> None:
    event = read("LinkMicBattleItemCard", field(2, BATTLE_ID), field(number, field(1, card) + field(2, LEFT)))
    assert (event.kind, event.multiplier, event.extra_seconds) == (kind, multiplier, extra)
    assert (event.viewer.id, event.viewer.nickname, event.viewer.handle) == (9, "Fan", "fan")
    assert (event.battle_id, event.to_host_id, event.starts_at, event.seconds) == (BATTLE_ID, RIGHT, float(EFFECT), 30)


@pytest.mark.parametrize("number", [number for number, *_ in CARDS])
def test_the_field_and_not_the_number_beside_it_says_which_card_it_is(number: int) -> None:
    kinds = {number: kind for number, _, kind, _, _ in CARDS}
    for msg_type in (0, 4, 7, 99):
        event = read("LinkMicBattleItemCard", field(3, msg_type), field(number, field(2, LEFT)))
        assert (event.kind, event.to_host_id, event.starts_at) == (kinds[number], LEFT, NOW)


def test_a_card_with_times_that_are_none_starts_now_and_does_not_last_for_ever() -> None:
    endless = field(3, 2**62) + field(5, 2**62) + field(9, 2**63 - 1)
    event = read("LinkMicBattleItemCard", field(8, field(1, endless)))
    assert (event.starts_at, event.seconds, event.extra_seconds) == (NOW, 3600, 3600)
    sent_only = read("LinkMicBattleItemCard", field(8, field(1, field(3, SENT))))
    assert sent_only.starts_at == float(SENT)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (
            field(7, field(1, field(2, "{0:string} got a {1:image} mist.") + field(4, field(11, "Fan")))),
            "Fan got a mist.",
        ),
        (field(7, b""), "battle cards were awarded"),
        (field(12, field(1, 250)), "a battle effect moved 250 points"),
        (b"", ""),
    ],
)
def test_cards_that_are_not_played_are_notices(content: bytes, shown: str) -> None:
    event = read("LinkMicBattleItemCard", field(2, BATTLE_ID), content)
    assert (type(event), event.text) == (model.NoticeShown, shown)


# --- round a battle ---------------------------------------------------------------------------------------------------


def sentence(pattern: str) -> bytes:
    return field(2, pattern)


@pytest.mark.parametrize(
    ("content", "kind", "shown"),
    [
        (
            field(8, field(1, sentence("only {0:string} counts") + field(4, field(11, "Rose")))),
            "shown",
            "only Rose counts",
        ),
        (field(9, field(3, sentence("a record!")) + field(2, sentence("your record!"))), "shown", "a record!"),
        (field(9, field(4, 90_000)), "shown", "a battle score above 90000"),
        (field(4, field(1, field(1, "toast\x07"))), "shown", "toast�"),
        (field(7, field(1, field(1, "new rules"))), "shown", "new rules"),
        (field(3, field(1, field(1, "ask for gifts"))), "described", "a hint to the host: ask for gifts"),
        (field(6, field(1, field(1, "thank them"))), "described", "a hint to the host: thank them"),
        (field(1, field(8, sentence("header"))), "shown", "header"),
        (field(2, 7), "described", "a battle notice of kind 7"),
    ],
)
def test_viewers_are_shown_notices_and_hints_to_the_host_are_only_described(
    content: bytes, kind: str, shown: str
) -> None:
    event = read("LinkmicBattleNoticeMessage", content)
    kinds = {"shown": model.NoticeShown, "described": model.Described}
    assert (type(event), event.text) == (kinds[kind], shown)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (
            field(4, field(1, field(2, "sing")) + field(1, field(2, "pm_mt_tip")) + field(1, field(2, "dance"))),
            "sing, dance",
        ),
        (field(5, field(1, "pm_mt_off")), "truth or dare is off"),
        (field(2, 1) + field(11, BATTLE_ID), ""),
    ],
)
def test_a_victory_lap_says_what_may_be_asked_for(content: bytes, shown: str) -> None:
    event = read("LinkMicBattleVictoryLap", content)
    assert type(event) is model.NoticeShown
    assert event.text == f"victory lap: {shown}".removesuffix(": ")
    assert read("LinkMicBattleVictoryLap", content, field(1, field(8, sentence("enjoy")))).text == "enjoy"


# --- contests ---------------------------------------------------------------------------------------------------------


def person(user_id: int, nickname: str = "") -> bytes:
    return field(1, user_id) + field(3, nickname)


def sides(*teams: tuple[int, str]) -> bytes:
    return b"".join(field(3, field(1, number) + (field(2, person(9, name)) if name else b"")) for number, name in teams)


def scored(team_id: int, score: int, nickname: str = "", result: int = 0) -> bytes:
    member = field(6, field(1, person(9, nickname))) if nickname else b""
    return field(1, team_id) + field(3, score) + (field(4, result) if result else b"") + member


TAKE_THE_STAGE = field(2, field(1, 51))
TEAMS = sides((1, "Ann"), (2, "Bea"), (3, ""))
SCORES = scored(1, 120, "Ann", result=1), scored(2, 80, result=2)


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        (field(100, field(1, field(1, person(9, "Ann")) + TEAMS)), "described", "proposed by Ann, Ann : Bea : team 3"),
        (field(101, field(1, 1) + field(2, person(9))), "described", "user 9 accepted"),
        (field(101, field(2, person(9))), "described", "user 9 answered"),
        (field(102, field(2, TEAMS)), "shown", " started: Ann : Bea : team 3"),
        (field(103, b""), "described", "the final count began"),
        (field(105, field(1, SCORES[0]) + field(1, SCORES[1])), "described", "Ann 120 : team 2 80"),
        (field(104, field(2, SCORES[0]) + field(2, SCORES[1])), "shown", " over: Ann 120 won : team 2 80 lost"),
        (field(104, field(3, person(9, "Cid")) + field(4, 2)), "shown", " over, cut short, Cid left"),
        (field(106, field(2, 2)), "described", "finished, cut short"),
        (field(107, b""), "described", "the next turn"),
        (field(3, 77), "described", "step 77"),
    ],
)
def test_a_competition_is_told_by_what_its_message_holds(content: bytes, kind: str, text: str) -> None:
    kinds = {"shown": model.NoticeShown, "described": model.Described}
    for common, name in ((b"", "competition"), (TAKE_THE_STAGE, "take the stage")):
        event = read("CompetitionMessage", common, content)
        assert (type(event), event.text) == (kinds[kind], name + (text if kind == "shown" else f": {text}"))


GUESTS = [
    field(9, field(1, number) + field(3, score) + field(5, name))
    for number, score, name in ((8, 120, "Ann"), (9, 80, ""))
]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (field(3, b"".join(GUESTS)), "Ann 120 : user 9 80"),
        (field(3, GUESTS[0] + field(10, field(1, 5) + field(6, "gone"))), "Ann 120, gone left"),
        (field(5, 3) + field(4, field(3, "Mod")), "closed by Mod"),
        (field(5, 3), "closed"),
        (field(7, field(1, 1) + field(2, 2) + field(3, 1) + field(4, 60)), "60 s more, 2 will lose"),
        (field(2, 4), "step 4"),
    ],
)
def test_a_showdown_of_guests_names_them_with_their_points(content: bytes, text: str) -> None:
    event = read("GuestShowdownMessage", content)
    assert (type(event), event.text) == (model.Described, f"guest showdown: {text}")
