"""A recording knows the room: what it adds up to, its streaks, and its whole state at every instant."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from helpers.manual_session import SEED, STARTED_AT
from helpers.session_recordings import opened, record_scene, recorded_scene

from tiktok_tui.replay.seek import room_at
from tiktok_tui.replay.totals import recording_totals
from tiktok_tui.room.checkpoint import LEFT_OUT, SHAPES, CheckpointDamaged, capture_room, restore_room
from tiktok_tui.simulator.scene_names import SCENES


def test_what_is_known_of_the_room_and_the_session(tmp_path: Path) -> None:
    live = record_scene(tmp_path / "facts.ttui", "evening", 120)
    snapshot = live.session.room.snapshot(live.session.now)
    with opened(live) as recording:
        facts = recording.facts
        assert (facts.streamer, facts.nickname, facts.room_id) == (
            snapshot.streamer,
            snapshot.nickname,
            snapshot.room_id,
        )
        assert (facts.began_at, facts.route) == (STARTED_AT, "simulated room")
        assert facts.ended_at == live.events[-1].received_at
        assert facts.program.startswith("tiktok-tui ")
        totals = recording_totals(recording)
    assert (totals.diamonds, totals.gifts, totals.likes) == (snapshot.diamonds, snapshot.gifts, snapshot.likes)
    assert totals.givers[:50] == snapshot.givers
    assert totals.peak_viewers == snapshot.viewers.peak
    assert totals.events == len(live.events)
    assert totals.by_name["gift"] == sum(raw.name == "gift" for raw in live.events)


def test_streaks_come_back_as_they_ended(tmp_path: Path) -> None:
    live = record_scene(tmp_path / "streaks.ttui", "streaks", 200)
    live.fed.wait(60)
    live.session.collect()
    with opened(live) as recording:
        last = sorted(live.streaks.values(), key=lambda streak: streak.first_number)
        assert recording.streaks(after=0, limit=10_000) == last
        assert recording.streaks(limit=2) == last[:-3:-1]
        assert recording.streaks(before=last[3].first_number, limit=2) == [last[2], last[1]]


@pytest.mark.parametrize("scene", SCENES)
def test_the_room_is_right_at_every_instant(scene: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    live = recorded_scene(tmp_path_factory.getbasetemp(), scene)
    with opened(live) as recording:
        for number, now, snapshot in Random(SEED).sample(live.rooms, min(25, len(live.rooms))):
            checkpoint = recording.checkpoint_before(number)
            assert number < 200 or checkpoint is not None
            assert room_at(recording, number).snapshot(now) == snapshot


def machines(room: object) -> Iterator[object]:
    """A room and all state machines in it."""
    yield room
    for name in SHAPES[type(room)]:
        if type(part := getattr(room, name)) in SHAPES:
            yield from machines(part)


@pytest.mark.parametrize("scene", ["evening", "battle", "everything"])
def test_nothing_of_a_room_is_left_out_of_its_state(scene: str, tmp_path: Path) -> None:
    """What a state machine gets in addition must be saved, or named as something that follows from the rest."""
    live = record_scene(tmp_path / "all.ttui", scene, 150)
    room = live.session.room
    restored = restore_room(capture_room(room)())
    assert scene != "battle" or {type(machine) for machine in machines(room)} == set(SHAPES)
    for machine, again in zip(machines(room), machines(restored), strict=True):
        names = set(getattr(machine, "__dict__", None) or machine.__slots__)  # type: ignore[attr-defined]
        assert names == set(SHAPES[type(machine)]) | LEFT_OUT.get(type(machine), set())
        for name in SHAPES[type(machine)]:
            value, restored_value = getattr(machine, name), getattr(again, name)
            if type(value) not in SHAPES:
                assert restored_value == value, f"{type(machine).__name__}.{name}"


def test_a_state_from_a_stranger_is_checked(tmp_path: Path) -> None:
    live = record_scene(tmp_path / "stranger.ttui", "evening", 60)
    version, state = json.loads(zlib.decompress(capture_room(live.session.room)()))

    def packed(*changes: object) -> bytes:
        return zlib.compress(json.dumps([version, {**state, **dict([changes])}]).encode())  # type: ignore[list-item]

    for damaged in (
        b"",
        b"no state",
        zlib.compress(b"[]"),
        zlib.compress(json.dumps([version + 1, state]).encode()),
        zlib.compress(b"[" * 100_000),
        zlib.compress(bytes(100_000_000)),
        packed("_room_id", "7"),
        packed("_viewers", None),
        packed("_battle", {"own_host_id": 1}),
        packed("_streaks", {"_remembered": 3}),
    ):
        with pytest.raises(CheckpointDamaged):
            restore_room(damaged)
    hostile = restore_room(packed("_title", "a\x1b]52;c;aGk=\x07b")).snapshot(STARTED_AT)
    assert "\x1b" not in hostile.title
