"""What a room shows beside its chat for a while: a pinned message, a question, a poll, a goal, treasure boxes.

`at` and `now` are times by our clock, `server_at` and `server_now` by the server's: its messages name those.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import replace

from tiktok_tui.events.model import (
    NOBODY,
    EnvelopeChanged,
    GoalChanged,
    LinkChanged,
    MessagePinned,
    PollChanged,
    PollOption,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
)

ENDED_POLL_SECONDS = 30.0
REACHED_GOAL_SECONDS = 60.0
OPENED_ENVELOPE_SECONDS = 10.0
LONGEST_ENVELOPE_SECONDS = 3600.0
MAX_ENVELOPES = 20
MAX_QUESTIONS = 100


class Pin:
    """The pinned message. It goes when its time is up or when it is taken down."""

    def __init__(self) -> None:
        self._pin: MessagePinned | None = None
        self._until = 0.0

    def apply(self, event: MessagePinned, at: float) -> None:
        self._pin = event if event.is_pinned else None
        self._until = at + event.seconds if event.seconds > 0 else 0.0

    def shown(self, now: float) -> MessagePinned | None:
        return None if self._until and now >= self._until else self._pin


class Questions:
    """What viewers ask. The question that the host answers now goes before the newest of those that wait."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[int, QuestionAsked] = OrderedDict()
        self._answering: QuestionAsked | None = None
        # A question may come again after it is done: from the history, or late.
        self._done: OrderedDict[int, None] = OrderedDict()

    def ask(self, event: QuestionAsked) -> None:
        is_answered_now = self._answering is not None and self._answering.question_id == event.question_id
        if event.question_id and (event.question_id in self._done or is_answered_now):
            return
        self._waiting.pop(event.question_id, None)
        self._waiting[event.question_id] = event
        if len(self._waiting) > MAX_QUESTIONS:
            self._waiting.popitem(last=False)

    def change(self, event: QuestionChanged) -> None:
        if event.step is QuestionStep.SELECTED:
            self._select(event)
            return
        if self._answering is not None and self._answering.question_id == event.question_id:
            self._answering = None
        self._finish(event.question_id)

    def _select(self, event: QuestionChanged) -> None:
        """The question that was answered before is over, also where no message says so."""
        if self._answering is not None and self._answering.question_id != event.question_id:
            self._finish(self._answering.question_id)
        known = self._waiting.pop(event.question_id, None) or self._answering
        if known is None or known.question_id != event.question_id:
            known = QuestionAsked(
                viewer=NOBODY, question="", question_id=event.question_id, number=event.number, time=event.time
            )
        self._answering = replace(
            known,
            question=event.question or known.question,
            viewer=event.viewer if event.viewer != NOBODY else known.viewer,
        )

    def _finish(self, question_id: int) -> None:
        self._waiting.pop(question_id, None)
        self._done[question_id] = None
        if len(self._done) > MAX_QUESTIONS:
            self._done.popitem(last=False)

    @property
    def shown(self) -> QuestionAsked | None:
        """The question that is answered now, else the newest that waits."""
        if self.is_answering:
            return self._answering
        return next(reversed(self._waiting.values()), None)

    @property
    def is_answering(self) -> bool:
        return self._answering is not None and self._answering.question != ""

    @property
    def waiting(self) -> int:
        return len(self._waiting)


class Poll:
    """The poll. Only its start has the title and the end, and its texts may come with the start alone."""

    def __init__(self) -> None:
        self._poll: PollChanged | None = None
        self._until = 0.0

    def apply(self, event: PollChanged, server_at: float) -> None:
        known = self._poll
        if known is not None and known.poll_id == event.poll_id:
            if known.state == "ended" or (event.state == "started" and known.state == "votes"):
                return
            texts = [option.text for option in known.options]
            event = replace(
                event,
                title=event.title or known.title,
                ends_at=event.ends_at or known.ends_at,
                options=tuple(
                    PollOption(option.text or (texts[place] if place < len(texts) else ""), option.votes)
                    for place, option in enumerate(event.options)
                )
                or known.options,
            )
        elif known is not None and known.state != "ended" and server_at < known.ends_at and event.state != "started":
            # Votes of a poll that was given up for this one, of which only the start has the words.
            return
        self._poll = event
        # The message that ends it may be lost.
        end = server_at if event.state == "ended" else event.ends_at
        self._until = end + ENDED_POLL_SECONDS if end else 0.0

    def shown(self, server_now: float) -> PollChanged | None:
        """The poll; one that has ended stays for a while."""
        return None if self._until and server_now >= self._until else self._poll


class Goal:
    """The goal of which the room told last. One that is reached stays for a while, or until it goes on."""

    def __init__(self) -> None:
        self.goal: GoalChanged | None = None

    def apply(self, event: GoalChanged) -> None:
        known = self.goal
        if known is not None and known.goal_id == event.goal_id:
            event = replace(
                event,
                description=event.description or known.description,
                target=event.target or known.target,
                expires_at=event.expires_at or known.expires_at,
            )
        self.goal = event

    def shown(self, server_now: float) -> GoalChanged | None:
        goal = self.goal
        if goal is None:
            return None
        is_reached = 0 < goal.target <= goal.progress
        until = goal.time + REACHED_GOAL_SECONDS if is_reached else goal.expires_at
        return None if until and server_now >= until else goal


class Envelopes:
    """The treasure boxes that are still to open, or have just opened. Times are by the server's clock."""

    def __init__(self) -> None:
        self._shown: dict[str, tuple[EnvelopeChanged, float]] = {}

    def apply(self, event: EnvelopeChanged, server_at: float) -> None:
        self._shown.pop(event.envelope_id, None)
        if not event.is_shown:
            return
        until = (event.opens_at or server_at + ENDED_POLL_SECONDS) + OPENED_ENVELOPE_SECONDS
        self._shown[event.envelope_id] = (event, min(until, server_at + LONGEST_ENVELOPE_SECONDS))
        if len(self._shown) > MAX_ENVELOPES:
            del self._shown[next(iter(self._shown))]

    def next(self, server_now: float) -> EnvelopeChanged | None:
        """The box that opens first; what is no box comes behind those that are."""
        there = self._there(server_now)
        return min(there, key=lambda event: (not event.is_box, event.opens_at or math.inf), default=None)

    def count(self, server_now: float) -> int:
        """How many there are of the sort that `next` is of."""
        boxes = [event.is_box for event in self._there(server_now)]
        return sum(boxes) or len(boxes)

    def _there(self, server_now: float) -> list[EnvelopeChanged]:
        return [event for event, until in self._shown.values() if server_now < until]


class Stage:
    """How many people stand on the stage, as far as the room says."""

    def __init__(self) -> None:
        self.people = 0

    def apply(self, event: LinkChanged) -> None:
        # Seen on the wire: a leave is followed by the list of those who stay.
        if event.linked or event.step == "list change":
            self.people = len(event.linked)
        elif event.step in ("finish", "close"):
            self.people = 0
