"""One line a person understands for every event: who, what, how much."""

from __future__ import annotations

from tiktok_tui.events import model
from tiktok_tui.events.model import NOBODY, QuestionStep

_QUESTION_STEPS = {
    QuestionStep.SELECTED: "is answered now",
    QuestionStep.ANSWERED: "is done",
    QuestionStep.DELETED: "was deleted",
}


def summarise(event: model.Event) -> str:  # noqa: C901 - one case a kind
    """What happened, in a few words. Safe to show: made of text that events carry."""
    match event:
        case model.ChatSent():
            return f"{event.viewer.name}: {event.comment}"
        case model.GiftSent():
            end = ", end" if event.repeat_end else ""
            return f"{event.viewer.name}: {event.gift_name} ×{event.repeat_count}{end}"
        case model.LikesSent():
            total = f", {event.total} in all" if event.total else ""
            return f"{event.viewer.name} ×{event.count}{total}"
        case model.ViewerJoined() | model.Followed() | model.Shared():
            return event.viewer.name
        case model.Subscribed():
            return f"{event.viewer.name}, month {event.months}" if event.months else event.viewer.name
        case model.ViewersCounted():
            return f"{event.now} watching, {event.total} in all"
        case model.CaptionSpoken():
            return event.text if event.is_final else f"{event.text} …"
        case model.BattleChanged():
            return f"{event.step.name.lower().replace('_', ' ')}, {len(event.hosts) or len(event.armies)} hosts"
        case model.ArmiesScored():
            return " : ".join(str(army.score) for army in event.armies)
        case model.CardPlayed():
            return f"{event.kind.value} by {event.viewer.name} for {event.seconds} s"
        case model.BattleTaskChanged():
            return f"speed challenge {event.state}"
        case model.SuperFanNoticed():
            return event.text or f"{event.viewer.name} {'joined' if event.has_joined else 'became a super fan'}"
        case _:
            return _summarise_room(event) or _summarise_connection(event)


def _summarise_room(event: model.Event) -> str:  # noqa: C901
    match event:
        case model.ChatDeleted():
            return f"{len(event.msg_ids)} comments, {len(event.viewer_ids)} people"
        case model.MessagePinned():
            return f"{event.author.name}: {event.text}" if event.is_pinned else "taken down"
        case model.QuestionAsked():
            return f"{event.viewer.name}: {event.question}"
        case model.QuestionChanged():
            asked = f"{event.viewer.name}: {event.question}" if event.viewer != NOBODY else event.question
            return f"{asked or f'question {event.question_id}'} {_QUESTION_STEPS[event.step]}"
        case model.SummaryWritten():
            return event.text
        case model.EnvelopeChanged():
            return f"{event.sender}: {event.diamonds} diamonds for {event.winners}" if event.is_shown else "gone"
        case model.PunishmentEnded():
            return "cut short" if event.is_cut_short else "time is up"
        case model.RoomControlled():
            return f"{event.action.name.lower()} {event.reason}".strip()
        case model.PollChanged():
            results = ", ".join(
                f"{option.text or number} {option.votes}" for number, option in enumerate(event.options, 1)
            )
            return f"{event.state} {': '.join(filter(None, (event.title, results)))}".strip()
        case model.GoalChanged():
            return f"{event.description} {event.progress} of {event.target}".strip()
        case model.RankChanged():
            return event.text or (f"rank {event.rank}" if event.rank else "")
        case model.NoticeShown() | model.Described():
            return event.text or (event.viewer.name if event.viewer != NOBODY else "")
        case model.LinkChanged():
            return f"{event.step}, {len(event.linked)} on stage" if event.linked else event.step
        case _:
            return ""


def _summarise_connection(event: model.Event) -> str:
    match event:
        case model.Connected():
            room = f"room {event.room_id}" if event.room_id else ""
            gap = "something may be missing before this" if event.is_gap else ""
            return ", ".join(part for part in (f"route {event.route}", room, gap) if part)
        case model.Disconnected():
            return event.reason or ("for good" if event.is_final else "for now")
        case model.RoomDescribed():
            streamer = f"@{event.streamer}" if event.streamer else event.nickname
            watching = f"{event.viewers} watching" if event.viewers else ""
            return ", ".join(part for part in (streamer, event.title, watching) if part)
        case model.RouteFailed():
            return f"{event.reason} {event.advice}".strip()
        case _:
            return ""
