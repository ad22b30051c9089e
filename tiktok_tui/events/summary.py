"""One line a person understands for every event: who, what, how much."""

from __future__ import annotations

from tiktok_tui.events import model


def summarise(event: model.Event) -> str:  # noqa: C901 - one case a kind
    """What happened, in a few words. Safe to show: made of text that events carry."""
    match event:
        case model.ChatSent():
            return f"{event.viewer.name}: {event.comment}"
        case model.GiftSent():
            end = ", end" if event.repeat_end else ""
            return f"{event.viewer.name}: {event.gift_name} ×{event.repeat_count}{end}"
        case model.LikesSent():
            return f"{event.viewer.name} ×{event.count}, {event.total} in all"
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
        case _:
            return _summarise_room(event)


def _summarise_room(event: model.Event) -> str:  # noqa: C901
    match event:
        case model.ChatDeleted():
            return f"{len(event.msg_ids)} comments, {len(event.viewer_ids)} people"
        case model.MessagePinned():
            return f"{event.author.name}: {event.text}" if event.is_pinned else "taken down"
        case model.QuestionAsked():
            return f"{event.viewer.name}: {event.question}"
        case model.EnvelopeChanged():
            return f"{event.sender}: {event.diamonds} diamonds for {event.winners}" if event.is_shown else "gone"
        case model.PunishmentEnded():
            return "cut short" if event.is_cut_short else "time is up"
        case model.RoomControlled():
            return f"{event.action.name.lower()} {event.reason}".strip()
        case model.PollChanged():
            return f"{event.state} {event.title}".strip()
        case model.GoalChanged():
            return f"{event.description} {event.progress} of {event.target}".strip()
        case model.RankChanged() | model.NoticeShown():
            return event.text
        case model.LinkChanged():
            return f"{event.step}, {len(event.linked)} on stage" if event.linked else event.step
        case _:
            return ""
