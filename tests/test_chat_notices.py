"""The lines of the chat that are nobody's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.sample_events import sample

from tiktok_tui.events import model
from tiktok_tui.events.common.searchable import fold
from tiktok_tui.events.filter import searchable_event
from tiktok_tui.events.model import Event
from tiktok_tui.panes.chat_lines import notice_of

KINDS = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Event) and kind != Event]


def _sample(kind: type[Event]) -> Event:
    event: Event = sample(kind, is_full=True)
    return replace(event, is_repeat=False) if isinstance(event, model.EnvelopeChanged) else event


NOTICES = [event for event in map(_sample, KINDS) if notice_of(event) is not None]


def test_what_is_asked_left_given_and_said_by_the_room_has_a_line() -> None:
    assert {type(event) for event in NOTICES} >= {
        model.EnvelopeChanged,
        model.NoticeShown,
        model.QuestionAsked,
        model.RoomControlled,
        model.Shared,
        model.Subscribed,
        model.SummaryWritten,
        model.SuperFanNoticed,
    }


@pytest.mark.parametrize("event", NOTICES, ids=lambda event: type(event).__name__)
def test_every_word_of_a_line_is_found_in_what_is_recorded_of_it(event: Event) -> None:
    notice = notice_of(event)
    assert notice is not None
    recorded = searchable_event(event).folded_text
    words = [word for word in fold(notice.text).split() if any(letter.isalnum() for letter in word)]
    assert words
    assert [word for word in words if word not in recorded] == []
