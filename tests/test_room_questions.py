"""Questions, treasure boxes, captions and summaries: what the room shows of them, and when no more."""

from __future__ import annotations

from tiktok_tui.events.model import (
    NOBODY,
    CaptionSpoken,
    EnvelopeChanged,
    Event,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
    SummaryWritten,
    Viewer,
)
from tiktok_tui.room.interactive import MAX_QUESTIONS
from tiktok_tui.room.room import Room

ANN, BOB = Viewer(id=1, nickname="Ann"), Viewer(id=2, nickname="Bob")
SELECTED, ANSWERED, DELETED = QuestionStep.SELECTED, QuestionStep.ANSWERED, QuestionStep.DELETED


def asked(number: int, viewer: Viewer = ANN) -> QuestionAsked:
    return QuestionAsked(viewer=viewer, question=f"question {number}?", question_id=number)


def now(step: QuestionStep, number: int, question: str = "", viewer: Viewer = NOBODY) -> QuestionChanged:
    return QuestionChanged(question_id=number, step=step, question=question, viewer=viewer)


def after(*events: Event) -> Room:
    room = Room()
    for event in events:
        room.apply(event, 10.0)
    return room


def shown(*events: Event) -> tuple[str, bool, int]:
    """The question on the screen, whether it is answered now, and how many wait."""
    snapshot = after(*events).snapshot(10.0)
    return (snapshot.question.question if snapshot.question else "", snapshot.is_answering, snapshot.questions)


def test_the_newest_question_stands_until_the_host_answers_another() -> None:
    assert shown() == ("", False, 0)
    assert shown(asked(1), asked(2)) == ("question 2?", False, 2)
    assert shown(asked(1), asked(2), now(SELECTED, 1)) == ("question 1?", True, 1)
    assert shown(asked(1), now(SELECTED, 1), asked(2)) == ("question 1?", True, 1)
    assert shown(asked(1), asked(2), now(SELECTED, 1), now(ANSWERED, 1)) == ("question 2?", False, 1)
    assert shown(asked(1), now(SELECTED, 1), now(ANSWERED, 1)) == ("", False, 0)


def test_a_deleted_question_is_gone_wherever_it_stood() -> None:
    assert shown(asked(1), asked(2), now(DELETED, 2)) == ("question 1?", False, 1)
    assert shown(asked(1), now(SELECTED, 1), now(DELETED, 1)) == ("", False, 0)
    assert shown(asked(1), now(DELETED, 7)) == ("question 1?", False, 1)


def test_a_question_that_is_done_does_not_come_back_late() -> None:
    assert shown(asked(1), now(SELECTED, 1), now(ANSWERED, 1), asked(1)) == ("", False, 0)
    assert shown(now(DELETED, 1), asked(1)) == ("", False, 0)
    assert shown(asked(1), now(SELECTED, 1), asked(1)) == ("question 1?", True, 0)


def test_the_next_answer_ends_the_one_before_also_when_nobody_said_so() -> None:
    room = after(asked(1), asked(2), now(SELECTED, 1), now(SELECTED, 2), now(ANSWERED, 2))
    assert room.snapshot(10.0).question is None


def test_a_question_that_was_asked_before_we_came_is_shown_as_its_selection_repeats_it() -> None:
    room = after(asked(1), now(SELECTED, 5, "Why?", BOB))
    question = room.snapshot(10.0).question
    assert question is not None
    assert (question.question, question.viewer, question.question_id) == ("Why?", BOB, 5)
    # Without words there is nothing to show, and nothing is answered that could be shown.
    assert shown(asked(1), now(SELECTED, 5)) == ("question 1?", False, 1)
    known = after(asked(1, BOB), now(SELECTED, 1, "Why, again?")).snapshot(10.0).question
    assert known is not None
    assert (known.question, known.viewer) == ("Why, again?", BOB)


def test_a_room_of_endless_questions_keeps_the_newest() -> None:
    many = [asked(number) for number in range(1, 3 * MAX_QUESTIONS)]
    assert shown(*many) == (f"question {3 * MAX_QUESTIONS - 1}?", False, MAX_QUESTIONS)
    done = [now(DELETED, number) for number in range(1, 3 * MAX_QUESTIONS)]
    assert shown(*many, *done) == ("", False, 0)


def test_questions_without_a_number_stand_for_one_another() -> None:
    assert shown(asked(0), asked(0)) == ("question 0?", False, 1)
    assert shown(asked(0), now(DELETED, 0), asked(0)) == ("question 0?", False, 1)


def test_all_boxes_are_counted_that_are_closed_or_have_just_opened() -> None:
    room = Room()
    room.set_server_clock(1000, at=0)
    for name, opens_at in (("a", 1050.0), ("b", 1100.0), ("c", 1100.0)):
        room.apply(
            EnvelopeChanged(
                envelope_id=name,
                sender="Ann",
                diamonds=100,
                winners=5,
                opens_at=opens_at,
                is_shown=True,
                is_super_fan_box=name == "c",
            ),
            0.0,
        )
    assert [room.snapshot(at).envelopes for at in (0.0, 59.0, 60.0, 109.0, 110.0)] == [3, 3, 2, 2, 0]


def test_a_caption_with_times_is_still_replaced_by_its_final_form() -> None:
    room = Room()
    for text, is_final, starts_at in (
        ("so this", False, 1000.0),
        ("so this is", False, 1000.0),
        ("So this is it.", True, 1000.0),
    ):
        room.apply(
            CaptionSpoken(sentence_id=4, text=text, language="en", is_final=is_final, starts_at=starts_at, seconds=1.5),
            10.0,
        )
        assert room.snapshot(10.0).caption == text
    late = CaptionSpoken(sentence_id=4, text="so", language="en", is_final=False, starts_at=1000.0)
    room.apply(late, 11.0)
    assert room.snapshot(11.0).caption == "So this is it."


def test_the_latest_summary_stands() -> None:
    first, second = SummaryWritten(text="A quiet start", language="en"), SummaryWritten(text="Songs and a cat")
    assert after().snapshot(10.0).summary is None
    assert after(first, second).snapshot(10.0).summary == second
