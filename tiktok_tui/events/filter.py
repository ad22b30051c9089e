"""Events as a filter sees them, and the way in to the filter language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tiktok_tui.events import model
from tiktok_tui.events.filter_parse import Filter, FilterError, Searchable, parse_filter
from tiktok_tui.events.model import NOBODY, Event, RawEvent, Viewer
from tiktok_tui.events.summary import summarise

__all__ = ["Filter", "FilterError", "Searchable", "parse_filter", "searchable_event", "searchable_line"]

_NOTHING: Mapping[str, str | int] = {}


def searchable_line(
    text: str,
    kinds: str,
    viewer: Viewer = NOBODY,
    *,
    to: Iterable[Viewer | None] = (),
    others: Iterable[str] = (),
    flags: Iterable[str] = (),
    fields: Mapping[str, str | int] = _NOTHING,
) -> Searchable:
    """A line of any pane for a filter. `text` comes without the viewer's name, `kinds` are separated by spaces.

    `to` are those who receive or are answered, `others` more names that `user:` finds. `flags` and `fields` are those
    that the viewer does not have by themselves.
    """
    all_fields: dict[str, str | int] = {"kind": kinds.replace(" ", "\n"), **fields}
    all_flags = set(flags)
    names = [viewer.nickname, viewer.handle, *others]
    if viewer != NOBODY:
        text = f"{viewer.name} {text}"
        all_fields |= {"id": viewer.id, "level": viewer.gifter_level, "fanlevel": viewer.fan_level}
        all_flags |= _viewer_flags(viewer)
    all_fields["user"] = "\n".join(name for name in names if name)
    all_fields["to"] = "\n".join(name for person in to if person for name in (person.nickname, person.handle) if name)
    return Searchable(text, all_fields, frozenset(all_flags))


def _viewer_flags(viewer: Viewer) -> set[str]:
    marks = {
        "mod": viewer.is_moderator,
        "sub": viewer.is_subscriber,
        "host": viewer.is_host,
        "top": viewer.is_top_gifter,
        "follower": viewer.follow_status >= 1,
        "friend": viewer.follow_status == 2,
    }
    return {flag for flag, is_set in marks.items() if is_set}


def searchable_event(item: Event | RawEvent) -> Searchable:
    """An event, or a raw event with what was read from it."""
    return _searchable_raw(item) if isinstance(item, RawEvent) else _searchable(item)


def _searchable_raw(raw: RawEvent) -> Searchable:
    read = _searchable(raw.event) if raw.event is not None else Searchable("")
    kinds = [str(read.fields.get("kind", "")), raw.name, raw.category]
    fields: dict[str, str | int] = {
        **read.fields,
        "kind": "\n".join(kind for kind in kinds if kind),
        "method": raw.method,
        "reading": raw.reading.value,
        "size": raw.size,
        "number": raw.number,
        "frame": raw.frame_number,
    }
    flags = read.flags | {raw.reading.value}
    if raw.is_history:
        flags |= {"history"}
    if raw.extras:
        flags |= {"extras"}
    text = " ".join(part for part in (raw.method, raw.name, read.text, raw.reason) if part)
    return Searchable(text, fields, flags)


def _searchable(event: Event) -> Searchable:
    line = _line_of(event)
    fields = {**line.fields, "number": event.number}
    return Searchable(line.text, fields, line.flags | {"history"} if event.is_history else line.flags)


def _line_of(event: Event) -> Searchable:
    match event:
        case model.ChatSent():
            flags = [*(["reply"] if event.reply_to else []), *(["emote"] if event.emotes else [])]
            to = (event.reply_to, *event.mentions)
            fields = {"lang": event.language}
            return searchable_line(event.comment, "chat", event.viewer, to=to, flags=flags, fields=fields)
        case model.ViewerJoined():
            return searchable_line("joined", "member join", event.viewer)
        case model.LikesSent():
            return searchable_line("", "like", event.viewer, fields={"count": event.count})
        case model.GiftSent():
            gift: dict[str, str | int] = {
                "gift": event.gift_name,
                "count": event.repeat_count,
                "diamonds": event.repeat_count * event.diamonds_each,
            }
            return searchable_line(event.gift_name, "gift", event.viewer, to=[event.receiver], fields=gift)
        case model.EnvelopeChanged():
            box = {"diamonds": event.diamonds, "count": event.winners}
            kinds = "envelope superFanBox" if event.is_super_fan_box else "envelope"
            return searchable_line(summarise(event), kinds, others=[event.sender], fields=box)
        case _:
            return _people_line(event) or _spoken_line(event) or _battle_line(event) or _room_line(event)


def _deed(event: Event) -> str:
    """What a line says of an event, without the viewer before it: what can be read there can be searched for."""
    viewer: Viewer = getattr(event, "viewer", NOBODY)
    return summarise(event).removeprefix(f"{viewer.name} ")


def _people_line(event: Event) -> Searchable | None:
    match event:
        case model.Followed():
            return searchable_line("followed", "social follow", event.viewer)
        case model.Shared():
            fields = {"count": event.joined_through}
            return searchable_line(_deed(event), "social share", event.viewer, fields=fields)
        case model.Subscribed():
            return searchable_line(_deed(event), "subscribe", event.viewer, fields={"months": event.months})
        case model.SuperFanNoticed():
            return searchable_line(_deed(event), f"superfan{' superFanJoin' * event.has_joined}", event.viewer)
        case model.ViewersCounted():
            others = [name for viewer, _ in event.top for name in (viewer.nickname, viewer.handle)]
            return searchable_line("", "viewers", others=others, fields={"count": event.now})
        case _:
            return None


def _spoken_line(event: Event) -> Searchable | None:
    match event:
        case model.CaptionSpoken():
            return searchable_line(event.text, "caption", fields={"lang": event.language})
        case model.ChatDeleted():
            return searchable_line("", "delete")
        case model.MessagePinned():
            return searchable_line(event.text, "pin", event.author)
        case model.QuestionAsked() | model.QuestionChanged():
            return searchable_line(_deed(event), "question", event.viewer)
        case model.SummaryWritten():
            return searchable_line(summarise(event), "summary", fields={"lang": event.language})
        case _:
            return None


def _battle_line(event: Event) -> Searchable | None:
    match event:
        case model.ArmiesScored():
            return _with_names("battle armies", _supporters(event.armies))
        case model.BattleChanged():
            hosts = [name for host in event.hosts for name in (host.nickname, host.handle)]
            return _with_names("battle", [*hosts, *_supporters(event.armies)])
        case model.CardPlayed():
            return searchable_line(event.kind.value, "battle card", event.viewer)
        case model.BattleTaskChanged():
            return searchable_line(event.state, "battle task")
        case model.PunishmentEnded():
            return searchable_line("", "battle punishment")
        case _:
            return None


def _supporters(armies: Iterable[model.Army]) -> list[str]:
    return [supporter.nickname for army in armies for supporter in army.supporters]


def _with_names(kinds: str, names: list[str]) -> Searchable:
    return searchable_line(" ".join(names), kinds, others=names)


def _room_line(event: Event) -> Searchable:
    match event:
        case model.RoomControlled():
            return searchable_line(summarise(event), f"room control {event.action.event_name}")
        case model.PollChanged():
            return searchable_line(" ".join((event.title, *(option.text for option in event.options))), "poll")
        case model.GoalChanged():
            others, fields = [event.contributor], {"count": event.progress}
            return searchable_line(event.description, "goal", others=others, fields=fields)
        case model.RankChanged():
            return searchable_line(event.text, "rank", fields={"count": event.rank})
        case model.LinkChanged():
            names = [name for person in event.people for name in (person.nickname, person.handle)]
            return searchable_line(
                " ".join((event.step, *names)), "link", others=names, fields={"count": len(event.linked)}
            )
        case model.NoticeShown():
            return searchable_line(event.text, "notice", event.viewer)
        case model.Described():
            return searchable_line(event.text, "", event.viewer)
        case _:
            return _connection_line(event)


def _connection_line(event: Event) -> Searchable:
    match event:
        case model.Connected():
            return searchable_line("", "connection connected", others=[event.streamer], fields={"route": event.route})
        case model.Disconnected():
            return searchable_line(event.reason, "connection disconnected")
        case model.RoomDescribed():
            names = [event.nickname, event.streamer]
            return searchable_line(event.title, "connection room", others=names, fields={"count": event.viewers})
        case model.RouteFailed():
            words = f"{event.reason} {event.advice}"
            return searchable_line(words, "connection error", fields={"code": event.code})
        case _:
            return searchable_line("", "")
