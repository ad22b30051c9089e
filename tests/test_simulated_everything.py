"""What the simulated room shows of rare things, and the scene that sends all there is."""

from __future__ import annotations

from itertools import takewhile

import pytest
from helpers.manual_session import in_the_room

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.events.model import (
    CaptionSpoken,
    DecodeStatus,
    NoticeShown,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
    RawEvent,
    SummaryWritten,
    SuperFanNoticed,
)
from tiktok_tui.events.reader import EventReader
from tiktok_tui.room.room import Room
from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.wire.decode import message_class
from tiktok_tui.wire.methods import METHODS

STARTED_AT = 1_763_756_100.0


def raws(scene: str, seconds: float, *, rate: float = 10.0, seed: int = 3) -> list[RawEvent]:
    """The raw events of a scene's first seconds."""
    reader, read = EventReader(), []
    frames = play(scene, seed=seed, rate=rate, started_at=STARTED_AT)
    for frame in takewhile(lambda frame: frame.at < seconds, frames):
        messages = tuple(
            RawMessage(envelope.method, envelope.payload, envelope.msg_id, envelope.is_history)
            for envelope in frame.envelopes
        )
        read += reader.read_frame(Frame("msg", messages=messages), STARTED_AT + frame.at)
    return read


def test_the_scene_of_everything_sends_every_method_in_turn_and_again() -> None:
    sent = raws("everything", 2.5 * len(METHODS) / 10)
    assert len(sent) > 2 * len(METHODS)
    in_turn = list(METHODS) * 3
    assert [raw.method for raw in sent] == in_turn[: len(sent)]
    for raw in sent:
        has_schema = message_class(raw.method) is not None
        assert raw.reading is (DecodeStatus.DECODED if has_schema else DecodeStatus.NAMED)
        assert not raw.unknown_fields
        assert raw.msg_id
    described = [raw for raw in sent if raw.reading is DecodeStatus.DECODED]
    assert all(raw.event is not None and abs(raw.event.time - STARTED_AT) < 120 for raw in described)


def test_the_scene_of_everything_does_not_end_the_room() -> None:
    room = Room()
    for raw in raws("everything", 60, rate=50):
        if raw.event is not None:
            room.apply(raw.event, raw.received_at)
    assert room.snapshot(STARTED_AT + 60).ended == ""


@pytest.mark.parametrize("seed", [3, 7])
def test_who_looks_at_an_evening_for_some_minutes_sees_what_is_played_with_viewers(seed: int) -> None:
    events = [raw.event for raw in raws("evening", 300, seed=seed)]
    asked = {event.question_id for event in events if isinstance(event, QuestionAsked)}
    changed = [event for event in events if isinstance(event, QuestionChanged)]
    assert {QuestionStep.SELECTED, QuestionStep.ANSWERED} <= {event.step for event in changed}
    assert {event.question_id for event in changed} <= asked
    assert any(isinstance(event, SummaryWritten) for event in events)
    told = [event.text for event in events if isinstance(event, NoticeShown)]
    assert any(text.startswith("a drawing game begins") for text in told)
    assert any(text.startswith("the drawing game is over, the word was ") for text in told)
    assert any(" asks for " in text for text in told)
    captions = [event for event in events if isinstance(event, CaptionSpoken)]
    assert captions
    assert all(abs(event.starts_at - event.time) < 1 and 0 < event.seconds < 30 for event in captions)


def test_an_evening_has_super_fans_and_deleted_questions_before_it_is_over() -> None:
    events = [raw.event for raw in raws("evening", 1500, rate=20)]
    super_fans = {event.has_joined for event in events if isinstance(event, SuperFanNoticed)}
    assert super_fans == {True, False}
    assert any(isinstance(event, QuestionChanged) and event.step is QuestionStep.DELETED for event in events)


def test_the_room_shows_the_question_that_is_answered_and_then_no_more() -> None:
    fed = in_the_room("evening", 10)
    fed.play_until(lambda room: room.is_answering)
    question = fed.snapshot.question
    assert question is not None
    fed.play_until(lambda room: room.question is None or room.question.question_id != question.question_id)
    fed.play_until(lambda room: room.summary is not None)
