"""One line a person understands for every event: who, what, how much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tiktok_tui.events import model
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.model import NOBODY, Army, BattleOutcome, BattleStep, Host, QuestionStep, RoomAction

_BATTLE_STEPS = {
    BattleStep.UNKNOWN: "battle",
    BattleStep.INVITED: "invitation to a battle",
    BattleStep.REFUSED: "battle refused",
    BattleStep.CANCELLED: "battle cancelled",
    BattleStep.OPENED: "battle begins",
    BattleStep.FINISHED: "battle over",
    BattleStep.CUT_SHORT: "battle cut short",
    BattleStep.ACCEPTED: "battle accepted",
}
_OUTCOMES = {BattleOutcome.WON: " won", BattleOutcome.LOST: " lost", BattleOutcome.DRAW: " draw", None: ""}
_ROOM_ACTIONS = {
    RoomAction.PAUSED: "the streamer paused the LIVE",
    RoomAction.RESUMED: "the LIVE goes on",
    RoomAction.ENDED: "the streamer ended the LIVE",
    RoomAction.SUSPENDED: "TikTok ended the LIVE",
}
_POLL_STATES = {"started": "poll begins", "votes": "poll", "ended": "poll over"}
MAX_NAMED = 3


def summarise(event: model.Event) -> str:
    """What happened, in a few words. Safe to show: made of text that events carry. "" when an event says nothing."""
    match event:
        case model.ChatSent():
            return f"{event.viewer.name}: {event.comment}"
        case model.GiftSent():
            return _gift(event)
        case model.LikesSent():
            times = f" ×{event.count:,}" if event.count > 1 else ""
            total = f", {event.total:,} in all" if event.total else ""
            return f"{event.viewer.name} liked{times}{total}"
        case model.EnvelopeChanged():
            return _envelope(event)
        case _:
            return (
                _people(event) or _said(event) or _battle(event) or _room(event) or _notice(event) or _connection(event)
            )


def _gift(gift: model.GiftSent) -> str:
    """A streak that goes on tells how much it is so far: its frames are not to be added up."""
    goes_on = gift.can_streak and not gift.repeat_end
    worth = gift.repeat_count * gift.diamonds_each
    diamonds = f", {counted(worth, 'diamond')}" if worth else ""
    to = f" to {gift.receiver.name}" if gift.receiver is not None else ""
    so_far = " so far" if goes_on else ""
    return f"{gift.viewer.name} sent {gift.gift_name or 'a gift'} ×{gift.repeat_count:,}{to}{diamonds}{so_far}"


def _envelope(box: model.EnvelopeChanged) -> str:
    what = "super-fan box" if box.is_super_fan_box else "treasure box"
    if not box.is_shown:
        return f"a {what} is gone"
    people = f" for {counted(box.winners, 'viewer')}" if box.winners else ""
    minutes, seconds = divmod(max(0, round(box.opens_at - box.time)) if box.time else 0, 60)
    opens = f", opens in {minutes}:{seconds:02}" if minutes or seconds else ""
    return f"{box.sender or NOBODY.name} left a {what}: {counted(box.diamonds, 'diamond')}{people}{opens}"


def _people(event: model.Event) -> str:
    match event:
        case model.ViewerJoined():
            return f"{event.viewer.name} joined"
        case model.Followed():
            return f"{event.viewer.name} followed" + (f", {event.followers:,} followers now" if event.followers else "")
        case model.Shared():
            through = f", more than {event.joined_through:,} joined through it" if event.joined_through else ""
            return f"{event.viewer.name} shared the LIVE{through}"
        case model.Subscribed():
            again = " again" if event.is_renewal else ""
            return f"{event.viewer.name} subscribed{again}" + (f", month {event.months:,}" if event.months else "")
        case model.SuperFanNoticed():
            return event.text or f"{event.viewer.name} {'joined' if event.has_joined else 'became a super fan'}"
        case model.ViewersCounted():
            total = f", {event.total:,} so far" if event.total else ""
            top, coins = event.top[0] if event.top else (NOBODY, 0)
            first = f", first of the givers is {top.name} with {coins:,}" if coins else ""
            return f"{event.now:,} watching{total}{first}"
        case _:
            return ""


def _said(event: model.Event) -> str:
    match event:
        case model.CaptionSpoken():
            return event.text if event.is_final else f"{event.text} …"
        case model.ChatDeleted():
            people = ", ".join(f"user {viewer_id}" for viewer_id in event.viewer_ids[:MAX_NAMED])
            more = f" and {len(event.viewer_ids) - MAX_NAMED} more" if len(event.viewer_ids) > MAX_NAMED else ""
            comments = counted(len(event.msg_ids), "comment") if event.msg_ids else ""
            everything = f"everything by {people}{more}" if people else ""
            return f"removed: {' and '.join(filter(None, (comments, everything))) or 'nothing'}"
        case model.MessagePinned():
            seconds = f", for {event.seconds:,} s" if event.seconds else ""
            pinned = f"pinned: {event.author.name}: {event.text.strip()}{seconds}"
            return pinned if event.is_pinned else "the pinned message was taken down"
        case model.QuestionAsked():
            return f"{event.viewer.name} asks: {event.question}"
        case model.QuestionChanged():
            return _question(event)
        case model.SummaryWritten():
            return f"TikTok's summary: {event.text}"
        case _:
            return ""


def _question(event: model.QuestionChanged) -> str:
    by = event.viewer.name if event.viewer != NOBODY else ""
    question = ": ".join(filter(None, (by, event.question))) or f"question {event.question_id}"
    match event.step:
        case QuestionStep.SELECTED:
            return f"the streamer answers {question}"
        case QuestionStep.ANSWERED:
            return f"answered: {question}"
        case QuestionStep.DELETED:
            return f"deleted: {question}"


def _battle(event: model.Event) -> str:
    match event:
        case model.BattleChanged():
            sides = _sides(event.armies, {host.id: host for host in event.hosts})
            return ": ".join(filter(None, (_BATTLE_STEPS[event.step], sides)))
        case model.ArmiesScored():
            return _scores(event)
        case model.CardPlayed():
            times = f" ×{event.multiplier}" if event.multiplier > 1 else ""
            more = f", {event.extra_seconds} s more to play" if event.extra_seconds else ""
            return f"{event.viewer.name} plays {event.kind.value}{times} for {event.seconds} s{more}"
        case model.BattleTaskChanged():
            return f"speed challenge{_task(event)}"
        case model.PunishmentEnded():
            return "the punishment was cut short" if event.is_cut_short else "the punishment is over"
        case _:
            return ""


def _sides(armies: Iterable[Army], hosts: Mapping[int, Host]) -> str:
    """`Ann 1,512 won : Ben 44 lost`, or the hosts alone before there is a score."""

    def name(host_id: int) -> str:
        host = hosts.get(host_id)
        return (host.nickname or host.handle if host else "") or f"host {host_id}"

    sides = [
        " + ".join(map(name, army.host_ids[:MAX_NAMED]))
        + (f" {army.score:,}" if army.score or army.outcome is not None else "")
        + _OUTCOMES[army.outcome]
        for army in armies
    ]
    return " : ".join(sides or [name(host_id) for host_id in hosts])


def _scores(scored: model.ArmiesScored) -> str:
    """`721 : 687, MVP Ann 260 and Ben 400`: who the hosts are, this message does not say."""
    mvps = [army.supporters[0] for army in scored.armies if army.supporters]
    named = " and ".join(f"{mvp.nickname or f'user {mvp.id}'} {mvp.score:,}" for mvp in mvps[:MAX_NAMED])
    parts = (
        ("final score " if scored.is_end else "") + " : ".join(f"{army.score:,}" for army in scored.armies),
        "critical strike" if scored.critical_strike else "",
        f"MVP {named}" if named else "",
    )
    return ", ".join(filter(None, parts)) or "no scores"


def _task(task: model.BattleTaskChanged) -> str:
    times = f"×{task.multiplier}" if task.multiplier > 1 else ""
    match task.state:
        case "started":
            target = f": reach {task.target:,}" if task.target else " begins"
            return target + (f" for {times}" if times else "")
        case "progress":
            return f": {task.progress:,} {f'of {task.target:,}' if task.target else 'so far'}"
        case "reward":
            return f": reward {times}".rstrip()
        case state:
            return f" {state}"


def _room(event: model.Event) -> str:
    match event:
        case model.RoomControlled():
            return ": ".join(filter(None, (_ROOM_ACTIONS[event.action], event.reason)))
        case model.PollChanged():
            results = ", ".join(
                f"{option.text or number} {option.votes:,}" for number, option in enumerate(event.options, 1)
            )
            return ": ".join(filter(None, (_POLL_STATES.get(event.state, "poll"), event.title, results)))
        case model.GoalChanged():
            by = f", by {event.contributor}" if event.contributor else ""
            return f"goal: {event.description.strip() or 'gifts'}, {event.progress:,} of {event.target:,}{by}"
        case model.RankChanged():
            return event.text or (f"number {event.rank:,}" if event.rank else "")
        case model.LinkChanged():
            return _stage(event)
        case _:
            return ""


def _stage(changed: model.LinkChanged) -> str:
    """`3 on stage: Ann, Ben, Cleo`, or the step and who took it."""
    names = ", ".join(person.name for person in changed.people[:MAX_NAMED])
    more = f" and {len(changed.people) - MAX_NAMED} more" if len(changed.people) > MAX_NAMED else ""
    what = f"{len(changed.linked)} on stage" if changed.linked else f"stage, {changed.step}"
    return f"{what}: {names}{more}" if names else what


def _notice(event: model.Event) -> str:
    if isinstance(event, model.NoticeShown | model.Described):
        return event.text or (event.viewer.name if event.viewer != NOBODY else "")
    return ""


def _connection(event: model.Event) -> str:
    match event:
        case model.Connected():
            room = f"room {event.room_id}" if event.room_id else ""
            gap = "something may be missing before this" if event.is_gap else ""
            return ", ".join(filter(None, (f"route {event.route}", room, gap)))
        case model.Disconnected():
            return event.reason or ("for good" if event.is_final else "for now")
        case model.RoomDescribed():
            streamer = f"@{event.streamer}" if event.streamer else ""
            watching = f"{event.viewers:,} watching" if event.viewers else ""
            likes = f"{event.likes:,} likes" if event.likes else ""
            return ", ".join(filter(None, (streamer, event.nickname, event.title, watching, likes)))
        case model.RouteFailed():
            return f"{event.reason} {event.advice}".strip()
        case _:
            return ""
