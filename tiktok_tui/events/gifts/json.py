"""Gifts and treasure boxes."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from tiktok_tui.events.common.forms import Count, Id, Milliseconds, UserForm, Writers, milliseconds, user_form
from tiktok_tui.events.gifts.model import EnvelopeChanged, GiftSent


class ReceiverForm(TypedDict):
    """Who receives a gift, where the message tells no more than an id."""

    userId: Id


class GiftForm(TypedDict):
    """A gift, or one step of its streak. repeatCount is the streak's running total: count it once, at its end."""

    giftId: int
    giftName: str
    giftType: Annotated[Literal[1, 2], {"description": "1 can streak, 2 comes once, as tik.tools documents it."}]
    diamondCount: Annotated[Count, {"description": "Of one gift."}]
    repeatCount: Count
    repeatEnd: Annotated[bool, {"description": "No more of it comes: the end of a streak, or a gift that comes once."}]
    canStreak: bool
    groupId: Annotated[Id, {"description": "The same for all steps of a streak, 0 when not said."}]
    user: UserForm
    toUser: NotRequired[UserForm | ReceiverForm]
    transactionId: NotRequired[str]
    logId: NotRequired[str]
    battleMultiplier: NotRequired[int]
    giftPictureUrl: NotRequired[str]
    senderUserId: NotRequired[Id]


class EnvelopeForm(TypedDict):
    """A treasure box, or that it is gone."""

    envelopeId: str
    coins: Count
    canOpen: Annotated[Count, {"description": "How many can win."}]
    opensAt: Milliseconds
    sender: str
    isShown: bool


def _gift(event: GiftSent) -> GiftForm:
    form: GiftForm = {
        "giftId": event.gift_id,
        "giftName": event.gift_name,
        "giftType": 1 if event.can_streak else 2,
        "diamondCount": event.diamonds_each,
        "repeatCount": event.repeat_count,
        # The wire never ends a gift that comes once. Scripts that only count what has ended would miss the dearest.
        "repeatEnd": event.repeat_end or not event.can_streak,
        "canStreak": event.can_streak,
        "groupId": str(event.group_id),
        "user": user_form(event.viewer),
    }
    if event.receiver is not None:
        form["toUser"] = user_form(event.receiver)
    elif event.receiver_id:
        form["toUser"] = {"userId": str(event.receiver_id)}
    if event.order_id:
        form["transactionId"] = event.order_id
    if event.log_id:
        form["logId"] = event.log_id
    if event.battle_multiplier:
        form["battleMultiplier"] = event.battle_multiplier
    return form


def _envelope(event: EnvelopeChanged) -> EnvelopeForm:
    return {
        "envelopeId": event.envelope_id,
        "coins": event.diamonds,
        "canOpen": event.winners,
        "opensAt": milliseconds(event.opens_at),
        "sender": event.sender,
        "isShown": event.is_shown,
    }


WRITERS: Writers = {
    EnvelopeChanged: _envelope,
    GiftSent: _gift,
}
