"""Questions, polls, goals and donations."""

from __future__ import annotations

from tiktok_tui.events.chat.model import QuestionAsked, QuestionChanged, QuestionStep
from tiktok_tui.events.common.event_header import EventHeader, Readers, epoch_seconds, longer_than
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.display_text import described, first_viewer, names_of, notice
from tiktok_tui.events.room.model import GoalChanged, PollChanged, PollOption
from tiktok_tui.wire.schema.upb import interactive_pb2

MAX_OPTIONS = 20


def question_asked(message: interactive_pb2.QuestionNewMessage, stamp: EventHeader) -> Event:
    asked = message.data
    return QuestionAsked(
        **stamp, viewer=viewer_of(asked.user), question=safe_text(asked.content), question_id=asked.question_id
    )


def question_selected(message: interactive_pb2.QuestionSelectedMessage, stamp: EventHeader) -> Event:
    return QuestionChanged(
        **stamp,
        question_id=message.question.question_id,
        step=QuestionStep.SELECTED,
        question=safe_text(message.question.content),
        viewer=viewer_of(message.question.user),
    )


def question_answered(message: interactive_pb2.QuestionSlideDownMessage, stamp: EventHeader) -> Event:
    return QuestionChanged(**stamp, question_id=message.question_id, step=QuestionStep.ANSWERED)


def question_deleted(message: interactive_pb2.QuestionDeleteMessage, stamp: EventHeader) -> Event:
    """No source says whether `user_id` asked the question or deleted it, so no viewer is named."""
    return QuestionChanged(**stamp, question_id=message.question_id, step=QuestionStep.DELETED)


def questions_switched(message: interactive_pb2.QuestionSwitchMessage, stamp: EventHeader) -> Event | None:
    return notice(message, stamp, "the host takes questions" if message.on else "the host takes no more questions")


def poll(message: interactive_pb2.PollMessage, stamp: EventHeader) -> Event:
    """The content that is filled says what happened; the number in message_type is doubtful."""
    if message.HasField("end_content"):
        state, options = "ended", message.end_content.option_list
    elif message.HasField("update_votes_content"):
        state, options = "votes", message.update_votes_content.option_list
    else:
        state, options = "started", message.start_content.option_list
    return PollChanged(
        **stamp,
        poll_id=message.poll_id,
        state=state,
        title=safe_text(message.start_content.title or message.poll_basic_info.title),
        options=tuple(PollOption(safe_name(o.display_content), max(0, o.votes)) for o in options[:MAX_OPTIONS]),
        ends_at=epoch_seconds(message.start_content.end_time),
        truncated=longer_than(MAX_OPTIONS, options=options),
    )


def poll_touched(message: interactive_pb2.ShortTouchMessage, stamp: EventHeader) -> Event | None:
    data = message.extra.poll_data
    result = "shown" if data.poll_show_result else "not shown"
    return described(message, stamp, f"poll {safe_name(data.poll_id) or 'without a number'}, its result is {result}")


def goal(message: interactive_pb2.GoalUpdateMessage, stamp: EventHeader) -> Event:
    sub_goals = message.goal.sub_goals[:MAX_OPTIONS]
    description = safe_text(message.goal.description) or (safe_name(sub_goals[0].gift.name) if sub_goals else "")
    return GoalChanged(
        **stamp,
        goal_id=message.goal.id,
        description=description,
        progress=sum(max(0, sub_goal.progress) for sub_goal in sub_goals),
        target=sum(max(0, sub_goal.target) for sub_goal in sub_goals),
        contributor=safe_name(message.contributor_display_id),
        expires_at=epoch_seconds(message.goal.expire_time),
        truncated=longer_than(MAX_OPTIONS, goals=message.goal.sub_goals),
    )


def donation(message: interactive_pb2.DonationMessage, stamp: EventHeader) -> Event | None:
    givers = message.user or message.sponsor
    total = f"{max(0, message.total):,} {safe_name(message.currency)}".strip()
    return notice(message, stamp, f"{names_of(givers)} donated, {total} in all", first_viewer(givers))


READERS: Readers = {
    "DonationMessage": donation,
    "GoalUpdateMessage": goal,
    "PollMessage": poll,
    "QuestionDeleteMessage": question_deleted,
    "QuestionNewMessage": question_asked,
    "QuestionSelectedMessage": question_selected,
    "QuestionSlideDownMessage": question_answered,
    "QuestionSwitchMessage": questions_switched,
    "ShortTouchMessage": poll_touched,
}
