"""What is said in a room."""

from __future__ import annotations

import re
from typing import Annotated, NotRequired, TypedDict

from tiktok_tui.events.chat.model import (
    CaptionSpoken,
    ChatDeleted,
    ChatSent,
    MessagePinned,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
)
from tiktok_tui.events.common.forms import Id, Milliseconds, UserForm, Writers, ids, milliseconds, user_form
from tiktok_tui.events.common.model import NOBODY
from tiktok_tui.events.notices.model import SummaryWritten

# What stands in a comment for one emote, or for several in a row.
_EMOTES = re.compile(r"\[emote(?: ×(\d{1,2}))?\]")


class EmoteForm(TypedDict):
    placeInComment: int
    emoteId: NotRequired[str]
    emoteImageUrl: NotRequired[str]


class ChatForm(TypedDict):
    """A comment. An emote stands in it as “[emote]”."""

    comment: str
    user: UserForm
    emotes: list[EmoteForm]
    language: str
    replyToUser: NotRequired[UserForm]
    mentions: NotRequired[list[UserForm]]
    messageUuid: NotRequired[Annotated[Id, {"description": "By which a deletion names it."}]]
    emoteId: NotRequired[Annotated[str, {"description": "Of the first emote, in a comment of nothing but emotes."}]]
    emoteUrl: NotRequired[str]


class DeletedForm(TypedDict):
    """Comments that were deleted, by their msgId, and people whose comments all were."""

    deleteMsgIds: list[Id]
    deleteUserIds: list[Id]


class CaptionForm(TypedDict):
    """A caption. Those with the same sentenceId replace one another until one is final."""

    text: str
    language: str
    isFinal: bool
    sentenceId: Id
    startedAtMs: NotRequired[Milliseconds]
    endsAtMs: NotRequired[Milliseconds]


class PinForm(TypedDict):
    """What was pinned for displayDuration seconds, or taken down."""

    pinnedMessage: str
    user: UserForm
    operator: UserForm
    isPinned: bool
    displayDuration: int


class QuestionForm(TypedDict):
    questionId: Id
    questionText: str
    user: UserForm


class QuestionStepForm(TypedDict):
    """What becomes of a question. Its words and who asked only where the message repeats them."""

    questionId: Id
    step: Annotated[str, {"enum": [step.value for step in QuestionStep]}]
    questionText: NotRequired[str]
    user: NotRequired[UserForm]


class SummaryForm(TypedDict):
    """TikTok's own summary of the LIVE so far, written by a machine."""

    text: str
    language: str


def _chat(event: ChatSent) -> ChatForm:
    form: ChatForm = {
        "comment": event.comment,
        "user": user_form(event.viewer),
        "emotes": [{"placeInComment": place} for place in _emote_places(event)],
        "language": event.language,
    }
    if event.reply_to is not None:
        form["replyToUser"] = user_form(event.reply_to)
    if event.mentions:
        form["mentions"] = [user_form(viewer) for viewer in event.mentions]
    return form


def _emote_places(event: ChatSent) -> list[int]:
    """Where each emote of a comment stands: emotes that stand together share a marker."""
    if not event.emotes:
        return []
    places: list[int] = []
    for marker in _EMOTES.finditer(event.comment):
        places += [marker.start()] * int(marker[1] or 1)
    return places[: event.emotes]


def _deleted(event: ChatDeleted) -> DeletedForm:
    return {"deleteMsgIds": ids(event.msg_ids), "deleteUserIds": ids(event.viewer_ids)}


def _caption(event: CaptionSpoken) -> CaptionForm:
    form: CaptionForm = {
        "text": event.text,
        "language": event.language,
        "isFinal": event.is_final,
        "sentenceId": str(event.sentence_id),
    }
    if event.starts_at:
        form["startedAtMs"] = milliseconds(event.starts_at)
        form["endsAtMs"] = milliseconds(event.starts_at + event.seconds)
    return form


def _pin(event: MessagePinned) -> PinForm:
    return {
        "pinnedMessage": event.text,
        "user": user_form(event.author),
        "operator": user_form(event.operator),
        "isPinned": event.is_pinned,
        "displayDuration": event.seconds,
    }


def _question(event: QuestionAsked) -> QuestionForm:
    return {
        "questionId": str(event.question_id),
        "questionText": event.question,
        "user": user_form(event.viewer),
    }


def _question_step(event: QuestionChanged) -> QuestionStepForm:
    form: QuestionStepForm = {"questionId": str(event.question_id), "step": event.step.value}
    if event.question:
        form["questionText"] = event.question
    if event.viewer != NOBODY:
        form["user"] = user_form(event.viewer)
    return form


def _summary(event: SummaryWritten) -> SummaryForm:
    return {"text": event.text, "language": event.language}


WRITERS: Writers = {
    CaptionSpoken: _caption,
    ChatDeleted: _deleted,
    ChatSent: _chat,
    MessagePinned: _pin,
    QuestionAsked: _question,
    QuestionChanged: _question_step,
    SummaryWritten: _summary,
}
