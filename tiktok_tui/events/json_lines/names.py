"""What an event is called, and by which other names clients of LIVE rooms know it."""

from __future__ import annotations

from functools import cache, lru_cache

from tiktok_tui.events import model
from tiktok_tui.events.model import Event, QuestionStep, RawEvent, RoomAction
from tiktok_tui.events.registry import specs
from tiktok_tui.wire.catalogue import CatalogueRow, Origin, read_catalogue

SUBSCRIBE = "subscribe"
# A notice about subscriptions comes in the same message as a subscription. Counts must not include it.
SUBSCRIPTION_NOTICE = "subNotify"
_QUESTION_STEPS = {
    QuestionStep.SELECTED: "questionSelected",
    QuestionStep.ANSWERED: "questionSlideDown",
    QuestionStep.DELETED: "questionDelete",
}


def event_name(raw: RawEvent) -> str:
    """The documented name: the catalogue's, or that of the event which a message of many uses turned out to be."""
    match raw.event:
        case model.Followed():
            return "follow"
        case model.Shared():
            return "share"
        case model.ViewerJoined():
            return "member"
        case model.Subscribed():
            return SUBSCRIBE
        case model.SuperFanNoticed(has_joined=has_joined):
            return "superFanJoin" if has_joined else "superFan"
        case model.EnvelopeChanged(is_super_fan_box=True):
            return "superFanBox"
        case model.GiftStreakEnded():
            return "giftStreak"
        case model.NoticeShown() | model.Described() if raw.name == SUBSCRIBE:
            return SUBSCRIPTION_NOTICE
        case _:
            return raw.name


def name_without_message(event: Event) -> str:
    """The name of an event whose message is not known: where one class stands for several, it may be another's."""
    match event:
        case model.QuestionChanged(step=step):
            return _QUESTION_STEPS[step]
        case model.RouteFailed(code="rate_limited" as code):
            return code
        case _:
            return _name_of_class(type(event).__name__)


@cache
def _name_of_class(kind: str) -> str:
    """Of several names the one that says what kind of event it is."""
    kinds = next(spec.kinds for spec in specs() if spec.event.__name__ == kind)
    names = [row.name for row in read_catalogue() if row.reads == kind and row.origin is not Origin.DERIVED]
    word = kinds[-1] if kinds else kind.lower()
    return min(names, key=lambda name: (name != word, not name.startswith(word)), default=word)


def other_names(raw: RawEvent, name: str) -> tuple[str, ...]:
    """Every other name under which a documented client gives this event to its users."""
    step = raw.event.action if isinstance(raw.event, model.RoomControlled) else None
    return _other_names(raw.method, name, step)


@lru_cache(maxsize=1024)
def _other_names(method: str, name: str, step: RoomAction | None) -> tuple[str, ...]:
    if name == SUBSCRIPTION_NOTICE:
        return ()
    rows = [_by_method().get(method), _by_name().get(name)]
    if name == "roomUserSeq":
        rows.append(_by_name()["viewer_count"])
    if step is not None:
        rows.append(_by_name()[step.event_name])
    names = {other: None for row in rows if row is not None for other in _names_of(row)}
    return tuple(other for other in names if other != name)


def _names_of(row: CatalogueRow) -> list[str]:
    """Our name and theirs. TikTokLive's are names of classes and no names of events."""
    names = (row.name, row.tiktok_live_events, row.tik_tools, row.tiktok_live_connector)
    return [name for name in names if name]


@cache
def _by_method() -> dict[str, CatalogueRow]:
    return {row.method: row for row in read_catalogue() if row.origin is Origin.MESSAGE}


@cache
def _by_name() -> dict[str, CatalogueRow]:
    return {row.name: row for row in read_catalogue()}
