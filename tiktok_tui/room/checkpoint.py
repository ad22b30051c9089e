"""The whole state of a room as bytes and back, so that a recording can be entered anywhere.

The bytes are packed JSON of numbers, texts and our own values. A recording may come from a stranger: what is read is
bounded, nothing but the classes named here is built, and every type is checked.
"""

from __future__ import annotations

import json
import zlib
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any

from tiktok_tui.events.battle.model import Army
from tiktok_tui.events.model import (
    BattleTaskChanged,
    BattleTiming,
    CardPlayed,
    EnvelopeChanged,
    GoalChanged,
    Host,
    MessagePinned,
    PollChanged,
    QuestionAsked,
    RankChanged,
    SummaryWritten,
    Viewer,
)
from tiktok_tui.events.serialization import DeserializationError, from_plain, reader_of, to_plain
from tiktok_tui.room.battle import Battle, _CurrentBattle
from tiktok_tui.room.battle_sides import Sides
from tiktok_tui.room.captions import Captions
from tiktok_tui.room.dedupe import Dedupe
from tiktok_tui.room.givers import Givers
from tiktok_tui.room.interactive import Envelopes, Goal, Pin, Poll, Questions, Stage
from tiktok_tui.room.likes import Likes
from tiktok_tui.room.people import People
from tiktok_tui.room.room import Room
from tiktok_tui.room.snapshot import Giver, Streak, ViewerNumbers
from tiktok_tui.room.streaks import Streaks, _Remembered
from tiktok_tui.room.viewers import Viewers

# Counted up when the same names begin to mean something else: what another version wrote is then not read.
VERSION = 2
MAX_UNPACKED = 64 * 1024 * 1024


class CheckpointDamaged(ValueError):
    """The bytes are no state of a room, or one that another version wrote."""


# What is saved of each state machine: its attributes and their types. What is left out is in LEFT_OUT, and a test
# compares both with what the machines have.
SHAPES: dict[type, dict[str, Any]] = {
    Dedupe: {"_seen_at": dict[Hashable, float]},
    Givers: {"diamonds": int, "gifts": int, "_by_identity": dict[int | str, Giver]},
    People: {"_by_id": dict[int, Viewer]},
    Streaks: {
        "_msg_ids": Dedupe,
        "_transactions": Dedupe,
        "_givers": Givers,
        "next_serial": int,
        "_remembered": dict[Hashable, _Remembered],
        "_open": dict[Hashable, None],
        "_pushed_out": list[Streak],
    },
    Sides: {"hosts": dict[int, Host], "_armies": dict[int, Army], "_order": dict[int, int]},
    _CurrentBattle: {
        "battle_id": int,
        "heard_at": float,
        "phase": str,
        "phase_at": float,
        "timing": BattleTiming,
        "sides": Sides,
        "cards": list[CardPlayed],
        "task": BattleTaskChanged | None,
        "task_at": float,
        "scored_at_ms": int,
        "is_team_battle": bool,
        "is_cut_short": bool,
        "last_strike_at": float,
    },
    Battle: {"own_host_id": int, "_battle": _CurrentBattle, "_past": list[int]},
    Viewers: {"_trend": list[int], "_numbers": ViewerNumbers},
    Likes: {"total": int},
    Captions: {"_text": str, "_sentence_id": int, "_is_final": bool, "_shown_at": float, "_over": list[int]},
    Pin: {"_pin": MessagePinned | None, "_until": float},
    Poll: {"_poll": PollChanged | None, "_until": float},
    Goal: {"goal": GoalChanged | None},
    Envelopes: {"_shown": dict[str, tuple[EnvelopeChanged, float]]},
    Stage: {"people": int},
    Questions: {
        "_waiting": dict[int, QuestionAsked],
        "_answering": QuestionAsked | None,
        "_done": dict[int, None],
    },
    Room: {
        "_room_id": int,
        "_streamer": str,
        "_nickname": str,
        "_title": str,
        "_host_id": int,
        "_started_at": float,
        "_connected_at": float,
        "_server_ahead": float | None,
        "_is_paused": bool,
        "_ended": str,
        "_people": People,
        "_streaks": Streaks,
        "_battle": Battle,
        "_viewers": Viewers,
        "_first_viewers": int,
        "_likes": Likes,
        "_captions": Captions,
        "_pin": Pin,
        "_poll": Poll,
        "_goal": Goal,
        "_envelopes": Envelopes,
        "_stage": Stage,
        "_questions": Questions,
        "_summary": SummaryWritten | None,
        "_rank": RankChanged | None,
    },
}
# Limits, what follows from the rest, and what waits to be drained.
LEFT_OUT: dict[type, set[str]] = {
    Dedupe: {"_count", "_seconds"},
    Givers: {"_limit", "_top_size", "_top", "_changed"},
    People: {"_limit"},
    Streaks: {"_silence", "_limit", "_receivers"},
    Battle: {"_find_host"},
    Room: {"_waiting_streaks", "_on_streak"},
}


def capture_room(room: Room) -> Callable[[], bytes]:
    """Copy the state as it is now. The returned function encodes the copy: the slow part, for another thread to call.

    Left out are only the streaks that wait to be drained.
    """
    state = _taken(room)
    return lambda: zlib.compress(json.dumps([VERSION, _saved(Room, state)], separators=(",", ":")).encode(), 6)


def restore_room(state: bytes) -> Room:
    """Returns the room that `state` was captured from. Raises CheckpointDamaged."""
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(state, MAX_UNPACKED)
        if unpacker.unconsumed_tail:
            raise CheckpointDamaged(f"more than {MAX_UNPACKED} bytes")
        found = json.loads(text)
        if not isinstance(found, list) or len(found) != 2 or found[0] != VERSION:
            raise CheckpointDamaged("written by another version")
        room = Room()
        _restore(room, found[1])
    except (zlib.error, DeserializationError, RecursionError, ValueError) as error:
        raise CheckpointDamaged(str(error)) from None
    return room


def _taken(machine: Any) -> dict[str, Any]:
    """The state of a machine, apart from it: what it changes in place is copied, what it only replaces is not."""
    state: dict[str, Any] = {}
    for name, kind in SHAPES[type(machine)].items():
        value = getattr(machine, name)
        if value is not None and kind in SHAPES:
            value = _taken(value)
        elif isinstance(value, dict):
            value = dict(value)
            if kind == dict[Hashable, _Remembered]:
                value = {key: replace(item) for key, item in value.items()}
        elif isinstance(value, deque | list):
            value = list(value)
        state[name] = value
    return state


def _saved(kind: type, state: dict[str, Any]) -> dict[str, Any]:
    saved = {}
    for name, part in SHAPES[kind].items():
        value = state[name]
        if value is None or part not in SHAPES:
            saved[name] = to_plain(part, value) if value is not None else None
        else:
            saved[name] = _saved(part, value)
    return saved


def _restore(machine: Any, saved: Any) -> None:
    if not isinstance(saved, dict):
        raise DeserializationError(f"no state of {type(machine).__name__}")
    for name, kind in SHAPES[type(machine)].items():
        if name not in saved:
            raise DeserializationError(f"no {name}")
        part = saved[name]
        known = getattr(machine, name)
        if kind in SHAPES:
            if kind is _CurrentBattle:
                if part is None:
                    continue
                known = _CurrentBattle(0, 0.0)
                setattr(machine, name, known)
            _restore(known, part)
        elif isinstance(known, OrderedDict | dict):
            known.update(from_plain(kind, part))
        elif isinstance(known, deque | list):
            known.extend(from_plain(kind, part))
        else:
            setattr(machine, name, reader_of(kind)(part))
    if isinstance(machine, Givers | Streaks):
        machine.look_at_all()
