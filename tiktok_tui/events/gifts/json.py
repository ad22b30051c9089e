"""Gifts and treasure boxes in JSON."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import (
    COUNT,
    FLAG,
    ID,
    ID_TEXT,
    INTEGER,
    MILLISECONDS,
    NAME,
    TEXT,
    Data,
    Form,
    Key,
    any_of,
    object_of,
    one_of,
    optional,
    plain,
)
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.message_id import msg_id_of
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.user_form import USER, user_form, viewer_at
from tiktok_tui.events.gifts.model import EnvelopeChanged, EnvelopeKind, GiftSent, GiftStreakEnded, StreakEnd
from tiktok_tui.events.gifts.protobuf import MAX_ID, STREAKABLE, SUPER_FAN_BOX

_COMES_ONCE = 2
# EnvelopeMessage.display as TikTok numbers it; 2 takes the box away.
_APPEARS = 1


def _can_streak(fields: Fields) -> bool:
    """`giftType` 1 streaks. A service that leaves it out and yet tells of ends means that the numbers before them are
    running totals: added up, they would be far too much.
    """
    if fields.has("giftType"):
        return fields.number("giftType") == STREAKABLE
    return fields.flag("canStreak", missing=fields.has("repeatEnd"))


def _receiver(event: GiftSent) -> Data:
    if event.receiver is not None:
        return user_form(event.receiver)
    return RECEIVER.write(Viewer(id=event.receiver_id, is_host=event.receiver_id == event.host_id))


def _read_gift(fields: Fields, header: EventHeader) -> Event:
    """One frame of a gift; `repeatCount` is the streak's running total."""
    gift_id = fields.number("giftId")
    can_streak = _can_streak(fields)
    receiver = viewer_at(fields, "toUser")
    is_to_host = fields.inside("toUser").flag("isHost")
    event: Event = GIFT.parse(
        fields,
        header,
        gift_id=gift_id,
        gift_name=fields.name("giftName") or f"gift {gift_id}",
        repeat_end=fields.flag("repeatEnd") and can_streak,
        can_streak=can_streak,
        # A `toUser` without a name is an id alone.
        receiver=receiver if receiver.nickname or receiver.handle else None,
        receiver_id=receiver.id,
        host_id=fields.number("hostUserId") or (receiver.id if is_to_host else 0),
    )
    return event


RECEIVER = Form(
    "ReceiverForm",
    Viewer,
    "Who receives a gift, where no message tells more than an id.",
    (Key("userId", ID, "id"), optional("isHost", FLAG, "is_host")),
)
GIFT = Form(
    "GiftForm",
    GiftSent,
    "A gift, or one step of its streak. repeatCount is the streak's running total: count it once, at its end.",
    (
        Key("giftId", INTEGER, "gift_id"),
        Key("giftName", NAME, "gift_name"),
        Key(
            "giftType",
            plain({"enum": [STREAKABLE, _COMES_ONCE]}, int, Fields.number),
            write=lambda event: STREAKABLE if event.can_streak else _COMES_ONCE,
            doc="1 can streak, 2 comes once, as tik.tools documents it.",
        ),
        Key("diamondCount", COUNT, "diamonds_each", doc="Of one gift."),
        Key("repeatCount", COUNT, "repeat_count", read=lambda fields: max(1, fields.number("repeatCount"))),
        # The wire never ends a gift that comes once. Scripts that only count what has ended would miss the dearest.
        Key(
            "repeatEnd",
            FLAG,
            "repeat_end",
            write=lambda event: event.repeat_end or not event.can_streak,
            doc="No more of it comes: the end of a streak, or a gift that comes once.",
        ),
        Key("canStreak", FLAG, "can_streak"),
        Key("groupId", ID, "group_id", doc="The same for all steps of a streak, 0 when not said."),
        Key("user", USER, "viewer"),
        Key(
            "toUser",
            any_of(USER, object_of(RECEIVER)),
            "receiver",
            write=_receiver,
            when=lambda event: event.receiver is not None or event.receiver_id,
        ),
        optional("hostUserId", ID, "host_id", doc="The host of the room that the gift was given in."),
        optional("transactionId", ID_TEXT, "order_id", read=lambda fields: fields.id_text("transactionId")[:MAX_ID]),
        optional("logId", ID_TEXT, "log_id", read=lambda fields: fields.id_text("logId")[:MAX_ID]),
        optional("battleMultiplier", INTEGER, "battle_multiplier"),
        Key("giftPictureUrl", TEXT, from_message=True),
        Key("senderUserId", ID, from_message=True),
    ),
    unwritten={"msg_id": msg_id_of, "sent_at": Fields.sent_at},
    reader=_read_gift,
)


def _streak_receiver(fields: Fields) -> Viewer | None:
    return viewer_at(fields, "toUser") if fields.has("toUser") else None


def _streak_end(fields: Fields) -> StreakEnd:
    return _STREAK_ENDS.get(fields.id_text("endedBy"), StreakEnd.SILENCE)


_STREAK_ENDS = {end.value: end for end in StreakEnd}
GIFT_STREAK = Form(
    "GiftStreakForm",
    GiftStreakEnded,
    "A gift streak that has ended. The diamonds of all these lines add up to what was given while we watched.",
    (
        Key("streakId", ID_TEXT, "streak_id", doc="The same for all lines of a streak within one run."),
        Key("giftId", INTEGER, "gift_id"),
        Key("giftName", NAME, "gift_name"),
        Key("diamondCount", COUNT, "diamonds_each", doc="Of one gift."),
        Key("count", COUNT, "count", doc="Gifts that no line before this one told of."),
        Key("diamonds", COUNT, "diamonds", doc="Likewise, and all that is to be added up."),
        Key("groupId", ID, "group_id", doc="That of the streak's gift lines, 0 when not said."),
        Key("user", USER, "viewer"),
        optional(
            "toUser",
            USER,
            "receiver",
            read=_streak_receiver,
            doc="Left out for the host, unless a message named the host.",
        ),
        Key("startedAt", MILLISECONDS, "started_at"),
        Key(
            "endedBy",
            one_of(*_STREAK_ENDS),
            "ended_by",
            write=lambda event: event.ended_by.value,
            read=_streak_end,
            doc="Its last frame; a gift that comes once; or, with the last frame lost, the next streak of the same "
            "gift, 20 seconds of silence, the end of the room, or too many streaks at once.",
        ),
        optional("isLate", FLAG, "is_late", doc="More of a streak that had a line before."),
        optional("battleMultiplier", INTEGER, "battle_multiplier"),
    ),
)


def super_fan_box(fields: Fields, header: EventHeader) -> Event:
    event: Event = ENVELOPE.parse(fields, header, is_super_fan_box=fields.flag("isSuperFanBox", missing=True))
    return event


def _is_super_fan_box(fields: Fields) -> bool:
    return fields.flag("isSuperFanBox") or fields.number("businessType") == SUPER_FAN_BOX


def _is_shown(fields: Fields) -> bool:
    return fields.flag("isShown", missing=not fields.has("display") or fields.number("display") == _APPEARS)


def _sender(fields: Fields) -> Any:
    return fields.name("sender") or viewer_at(fields, "user").nickname


ENVELOPE = Form(
    "EnvelopeForm",
    EnvelopeChanged,
    "A treasure box, a portal or what else comes in an envelope, or that it is gone.",
    (
        Key("envelopeId", ID_TEXT, "envelope_id"),
        Key("kind", one_of(*(kind.value for kind in EnvelopeKind)), write=lambda event: event.kind.value),
        Key("businessType", COUNT, "business_type", doc="TikTok's number for the kind, 0 when not said."),
        Key(
            "coins",
            COUNT,
            "diamonds",
            others=("diamonds", "diamondCount"),
            doc="Diamonds in a box, in other kinds what they hold.",
        ),
        Key("canOpen", COUNT, "winners", doc="How many can win."),
        Key("opensAt", MILLISECONDS, "opens_at"),
        Key("sender", NAME, "sender", read=_sender),
        Key("isShown", FLAG, "is_shown", read=_is_shown),
        optional("isRepeat", FLAG, "is_repeat", doc="This envelope had a line before."),
    ),
    unwritten={"is_super_fan_box": _is_super_fan_box},
)
