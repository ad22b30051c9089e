"""Battles in JSON: in the names of tik.tools and our own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tiktok_tui.events.battle.json_sides import ARMIES_TYPE, HOST, is_team_battle, read_armies
from tiktok_tui.events.battle.model import (
    ArmiesScored,
    Army,
    BattleChanged,
    BattlePhase,
    BattleStep,
    BattleTaskChanged,
    BattleTiming,
    CardKind,
    CardPlayed,
    PunishmentEnded,
)
from tiktok_tui.events.battle.protobuf import (
    LONGEST_BATTLE_SECONDS,
    LONGEST_CARD_SECONDS,
    MAX_SIDES,
)
from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import (
    COUNT,
    FLAG,
    ID,
    INTEGER,
    MILLISECONDS,
    TEXT,
    Data,
    Form,
    Key,
    list_of,
    lower_name,
    milliseconds,
    object_of,
    one_of,
    word_of,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.user_form import USER, sender_of
from tiktok_tui.events.notices.json import has_text, notice
from tiktok_tui.events.notices.model import NoticeShown

# tiktok-live-events' numbers for a battle: 1 active, 2 starting, 3 ended, 4 preparing.
_STATUS = {
    BattleStep.INVITED: 4,
    BattleStep.ACCEPTED: 2,
    BattleStep.OPENED: 1,
    BattleStep.FINISHED: 3,
    BattleStep.CUT_SHORT: 3,
    BattleStep.REFUSED: 3,
    BattleStep.CANCELLED: 3,
}
_STEP_OF_STATUS = {1: BattleStep.OPENED, 2: BattleStep.ACCEPTED, 3: BattleStep.FINISHED, 4: BattleStep.INVITED}
# tik.tools' older numbers for the same: 1 started, 2 in progress, 3 ended.
_IN_PROGRESS = 2
_BATTLE_STATUS = {BattleStep.OPENED: 1, BattleStep.FINISHED: 3, BattleStep.CUT_SHORT: 3}
_STEP_OF_OLD_STATUS = {1: BattleStep.OPENED, 2: BattleStep.OPENED, 3: BattleStep.FINISHED}
_ENDED = 3
_STEPS = {step.name.lower(): step for step in BattleStep} | {str(int(step)): step for step in BattleStep}
_PHASES = {phase.name.lower(): phase for phase in BattlePhase}
_PHASE_OF_STATUS = {1: BattlePhase.RUNNING, 3: BattlePhase.FINISHED}
_CARDS = {kind.value: kind for kind in CardKind} | {
    "booster_x2": CardKind.X2,
    "booster_x3": CardKind.X3,
    "extra_time": CardKind.EXTRA_TIME,
    "vault_glove": CardKind.VAULT_GLOVE,
}
_TIMES = ("battleDuration", "durationSec", "startedAtMs", "endsAtMs", "secsRemaining")
_TASK_STATES = ("started", "progress", "reached", "failed", "reward")


# --- time -------------------------------------------------------------------------------------------------------------


def _of_timing(value: Callable[[BattleTiming], Any]) -> Callable[[Any], Any]:
    return lambda event: value(event.timing)


def _ends_at_ms(timing: BattleTiming) -> int:
    duration = timing.duration_s + timing.extra_s
    return timing.end_ms or (timing.start_ms + duration * 1000 if timing.start_ms and duration else 0)


def _has_timing(event: Any) -> bool:
    return event.timing is not None


def _has_end(event: Any) -> bool:
    timing = event.timing
    return timing is not None and timing.phase is BattlePhase.RUNNING and _ends_at_ms(timing) > 0


# When a battle runs. Its duration is in seconds, extra time included; 0 where not said.
_TIMING = (
    Key(
        "battleDuration", INTEGER, write=_of_timing(lambda timing: timing.duration_s + timing.extra_s), when=_has_timing
    ),
    Key(
        "extraDurationSec",
        INTEGER,
        write=_of_timing(lambda timing: timing.extra_s),
        when=_has_timing,
        doc="Extra time, part of battleDuration.",
    ),
    Key(
        "phase",
        word_of(BattlePhase, lower_name, None),
        write=_of_timing(lambda timing: timing.phase.name.lower()),
        when=_has_timing,
    ),
    Key("startedAtMs", MILLISECONDS, write=_of_timing(lambda timing: timing.start_ms), when=_has_timing),
    Key("endsAtMs", MILLISECONDS, write=_of_timing(_ends_at_ms), when=_has_timing),
    # Counted from when the message was sent.
    Key(
        "secsRemaining",
        COUNT,
        write=lambda event: max(0, round(_ends_at_ms(event.timing) / 1000 - event.time)),
        when=_has_end,
    ),
)


def _timing(fields: Fields) -> BattleTiming | None:
    """None when nothing is said. The seconds that are left count from the server's time beside them."""
    if not fields.has(*_TIMES):
        return None
    start_ms, end_ms = _milliseconds(fields, "startedAtMs"), _milliseconds(fields, "endsAtMs")
    duration, extra = _seconds(fields, "battleDuration", "durationSec"), _seconds(fields, "extraDurationSec")
    if not end_ms and fields.has("secsRemaining") and (server_ms := _milliseconds(fields, "serverTsMs")):
        end_ms = server_ms + _seconds(fields, "secsRemaining") * 1000
    if start_ms and end_ms == start_ms + duration * 1000:
        end_ms = 0  # reckoned from the other two, as it will be again
    phase = _PHASES.get(fields.name("phase").lower())
    if phase is None:
        phase = _PHASE_OF_STATUS.get(fields.number("status"), BattlePhase.NOT_STARTED)
    return BattleTiming(
        phase=phase,
        start_ms=start_ms,
        # The whole length in our lines, and it seems in theirs.
        duration_s=max(0, duration - extra),
        extra_s=extra,
        end_ms=end_ms,
    )


def _milliseconds(fields: Fields, *names: str) -> int:
    return round(fields.time(*names) * 1000)


def _seconds(fields: Fields, *names: str) -> int:
    return min(fields.number(*names), LONGEST_BATTLE_SECONDS)


# --- events -----------------------------------------------------------------------------------------------------------


def _step(fields: Fields) -> BattleStep:
    word = fields.id_text("action").lower()
    if word in _STEPS:
        return _STEPS[word]
    if fields.has("battleStatus"):
        return _STEP_OF_OLD_STATUS.get(fields.number("battleStatus"), BattleStep.UNKNOWN)
    return _STEP_OF_STATUS.get(fields.number("status"), BattleStep.UNKNOWN)


def _old_status(event: BattleChanged) -> int:
    is_running = event.timing is not None and event.timing.phase is BattlePhase.RUNNING
    return _BATTLE_STATUS.get(event.step, _IN_PROGRESS if is_running else 0)


def _scored_hosts(event: BattleChanged) -> list[Data]:
    scores = {host_id: army.score for army in event.armies for host_id in army.host_ids}
    return [{**HOST.write(host), "score": scores.get(host.id, 0)} for host in event.hosts]


def _read_battle(fields: Fields, header: EventHeader) -> Event:
    """A step of a battle. Hosts without an id are left out: everything about a side goes by it."""
    users = [user for user in fields.objects(MAX_SIDES, "battleUsers") if user.number("userId")]
    armies = read_armies(fields, "teams") or tuple(
        Army(side_id=user.number("userId"), host_ids=(user.number("userId"),), score=user.number("score"))
        for user in users
        if user.has("score")
    )
    event: Event = BATTLE.parse(
        fields,
        header,
        hosts=tuple(HOST.parse(user) for user in users),
        armies=armies,
        is_team_battle=is_team_battle(fields, armies),
    )
    return event


BATTLE = Form(
    "BattleForm",
    BattleChanged,
    "A step in the life of a battle. It has the number of either documented client where that has one for it.",
    (
        Key("battleId", ID, "battle_id"),
        Key("action", word_of(BattleStep, lower_name, BattleStep.UNKNOWN), "step", read=_step),
        Key("battleUsers", list_of(object_of(HOST), MAX_SIDES), "hosts", write=_scored_hosts),
        Key("teams", ARMIES_TYPE, "armies"),
        Key("isTeamBattle", FLAG, "is_team_battle"),
        Key(
            "status",
            INTEGER,
            write=lambda event: _STATUS[event.step],
            when=lambda event: event.step in _STATUS,
            doc="1 active, 2 starting, 3 ended, 4 preparing.",
        ),
        Key("battleStatus", INTEGER, write=_old_status, when=_old_status, doc="1 started, 2 in progress, 3 ended."),
        *_TIMING,
    ),
    unwritten={"timing": _timing},
    reader=_read_battle,
)


def _read_armies(fields: Fields, header: EventHeader) -> Event:
    armies = read_armies(fields, "hosts") or read_armies(fields, "teams")
    event: Event = ARMIES.parse(fields, header, armies=armies, is_team_battle=is_team_battle(fields, armies))
    return event


ARMIES = Form(
    "ArmiesForm",
    ArmiesScored,
    "New scores of a battle.",
    (
        Key("battleId", ID, "battle_id"),
        Key("hosts", ARMIES_TYPE, "armies"),
        Key(
            "isEnd",
            FLAG,
            "is_end",
            read=lambda fields: fields.flag("isEnd", missing=fields.number("status") == _ENDED),
        ),
        Key("criticalStrike", FLAG, "critical_strike"),
        Key("isTeamBattle", FLAG, "is_team_battle"),
        Key(
            "serverTsMs",
            MILLISECONDS,
            "scored_at_ms",
            write=lambda event: event.scored_at_ms,
            read=lambda fields: _milliseconds(fields, "scoredAtMs", "serverTsMs"),
            when=lambda event: event.scored_at_ms,
            doc="When the scores were so: older ones than the last are late.",
        ),
        *_TIMING,
    ),
    unwritten={"timing": _timing},
    reader=_read_armies,
)


def _read_card(fields: Fields, header: EventHeader) -> Event | None:
    """A card put into effect. What is no card that we know of is a notice."""
    if has_text(fields):
        return notice(fields, header)
    effect = fields.name("effect").lower()
    kind = _CARDS.get(effect)
    if kind is None:
        return NoticeShown(**header, text=f"battle card: {effect}", viewer=sender_of(fields)) if effect else None
    starts_at = fields.time("startedAtMs", "activatedAtSec") or header["time"]
    event: Event = CARD.parse(fields, header, kind=kind, starts_at=starts_at)
    return event


CARD = Form(
    "CardForm",
    CardPlayed,
    "A card in effect for a host.",
    (
        Key("battleId", ID, "battle_id"),
        Key("effect", word_of(CardKind, lambda kind: str(kind.value), None), "kind"),
        Key("multiplier", COUNT, "multiplier"),
        Key(
            "durationSec",
            COUNT,
            "seconds",
            read=lambda fields: min(fields.number("durationSec"), LONGEST_CARD_SECONDS),
        ),
        Key(
            "extraDurationSec",
            COUNT,
            "extra_seconds",
            read=lambda fields: min(fields.number("extraDurationSec"), LONGEST_CARD_SECONDS),
        ),
        Key("startedAtMs", MILLISECONDS, "starts_at", write=lambda event: milliseconds(event.starts_at)),
        Key("senderNickname", TEXT, write=lambda event: event.viewer.nickname),
        Key("user", USER, "viewer", read=sender_of),
        Key("hostUserId", ID, "to_host_id"),
    ),
    reader=_read_card,
)


def _task_state(fields: Fields) -> str:
    state = fields.name("state").lower()
    return state if state in _TASK_STATES else "progress"


TASK = Form(
    "BattleTaskForm",
    BattleTaskChanged,
    "A speed challenge.",
    (
        Key("battleId", ID, "battle_id"),
        Key("state", one_of(*_TASK_STATES), "state", read=_task_state),
        Key("target", COUNT, "target"),
        Key("progress", COUNT, "progress"),
        Key("multiplier", COUNT, "multiplier"),
    ),
)
PUNISHMENT = Form(
    "PunishmentForm",
    PunishmentEnded,
    "",
    (
        Key("battleId", ID, "battle_id"),
        Key("isCutShort", FLAG, "is_cut_short"),
    ),
)
