"""One line for every event, for people."""

from __future__ import annotations

import pytest
from sample_events import sample

from tiktok_tui.events import model
from tiktok_tui.events.model import Event, QuestionStep, Viewer
from tiktok_tui.events.summary import summarise

KINDS = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Event) and kind != Event]
ANN = Viewer(id=1, nickname="Ann")


@pytest.mark.parametrize("kind", KINDS)
def test_an_event_that_says_something_has_a_summary(kind: type[Event]) -> None:
    summary = summarise(sample(kind, is_full=True))
    assert summary
    assert "None" not in summary
    assert isinstance(summarise(sample(kind, is_full=False)), str)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            model.Connected(route="signed", room_id=5, is_gap=True),
            "route signed, room 5, something may be missing before",
        ),
        (model.RouteFailed(code="c", reason="No key.", advice="Get one.", is_final=True), "No key. Get one."),
        (model.RoomDescribed(streamer="ann", title="Hi", viewers=3), "@ann, Hi, 3 watching"),
        (model.QuestionChanged(question_id=7, step=QuestionStep.DELETED), "question 7 was deleted"),
        (
            model.QuestionChanged(question_id=7, step=QuestionStep.SELECTED, question="Why?", viewer=ANN),
            "Ann: Why? is answered now",
        ),
        (model.SuperFanNoticed(viewer=ANN, has_joined=False, text=""), "Ann became a super fan"),
        (model.RankChanged(text="", rank=4), "rank 4"),
    ],
)
def test_the_words_of_a_summary(event: Event, words: str) -> None:
    assert summarise(event).startswith(words)
