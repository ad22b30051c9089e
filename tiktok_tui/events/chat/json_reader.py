"""What is said in a room, in the names of tik.tools and of our own lines."""

from __future__ import annotations

from tiktok_tui.events.chat.model import (
    PINNED,
    CaptionSpoken,
    ChatDeleted,
    ChatSent,
    MessagePinned,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
)
from tiktok_tui.events.chat.protobuf import (
    MAX_EMOTES,
    MAX_IDS,
    MAX_MENTIONS,
    UNKNOWN_LANGUAGE,
    emote_marker,
    with_emotes,
)
from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.json_fields import Fields, whole_number
from tiktok_tui.events.common.json_viewer import viewer_at, viewer_of
from tiktok_tui.events.common.message_id import msg_id_of
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.notices.model import SummaryWritten

_LONGEST_CAPTION_SECONDS = 600.0
_LONGEST_PIN_SECONDS = 86_400
_MARKER = "[emote"


def chat(fields: Fields, stamp: EventHeader) -> Event:
    comment = fields.text("comment")
    places = [
        entry.number("placeInComment") if entry.has("placeInComment") else len(comment)
        for entry in fields.objects(MAX_EMOTES, "emotes")
    ]
    # Our own lines have the markers in the comment already, where they say that the emotes are.
    if not all(comment.startswith(_MARKER, place) for place in places):
        comment = with_emotes(comment, places)
    return ChatSent(
        **stamp,
        msg_id=msg_id_of(fields),
        viewer=viewer_at(fields, "user"),
        comment=comment,
        reply_to=viewer_at(fields, "replyToUser") if fields.inside("replyToUser") else None,
        mentions=tuple(viewer_of(user) for user in fields.objects(MAX_MENTIONS, "mentions")),
        language=_language(fields),
        emotes=len(places),
    )


def emote_chat(fields: Fields, stamp: EventHeader) -> Event:
    """A comment that is only emotes. The documented form has one, without a comment."""
    if fields.has("comment"):
        return chat(fields, stamp)
    count = max(1, min(fields.count("emotes"), MAX_EMOTES))
    return ChatSent(
        **stamp,
        msg_id=msg_id_of(fields),
        viewer=viewer_at(fields, "user"),
        comment=emote_marker(count),
        emotes=count,
    )


def caption(fields: Fields, stamp: EventHeader) -> Event:
    starts_at, ends_at = fields.time("startedAtMs"), fields.time("endsAtMs")
    return CaptionSpoken(
        **stamp,
        sentence_id=fields.number("sentenceId"),
        text=fields.text("text"),
        language=_language(fields),
        is_final=fields.flag("isFinal"),
        starts_at=starts_at,
        # The difference of two numbers of milliseconds is one, whatever their size did to it as floats.
        seconds=round(min(max(0.0, ends_at - starts_at), _LONGEST_CAPTION_SECONDS), 3) if starts_at else 0.0,
    )


def deleted(fields: Fields, stamp: EventHeader) -> Event:
    # tik.tools' own ids of comments need not be TikTok's numbers; those say nothing to us.
    one = whole_number(fields.id_text("deletedMsgId")) or 0
    return ChatDeleted(
        **stamp,
        msg_ids=fields.numbers(MAX_IDS, "deleteMsgIds") or ((one,) if one > 0 else ()),
        viewer_ids=fields.numbers(MAX_IDS, "deleteUserIds"),
    )


def pin(fields: Fields, stamp: EventHeader) -> Event:
    operator = viewer_at(fields, "operator") if fields.has("operator") else Viewer(id=fields.number("operatorUserId"))
    action = fields.number("action") or PINNED
    return MessagePinned(
        **stamp,
        text=fields.text("pinnedMessage", "comment"),
        author=viewer_at(fields, "user"),
        operator=operator,
        is_pinned=fields.flag("isPinned", missing=action == PINNED),
        seconds=min(fields.number("displayDuration", "durationSeconds"), _LONGEST_PIN_SECONDS),
    )


def question(fields: Fields, stamp: EventHeader) -> Event:
    return QuestionAsked(
        **stamp,
        viewer=viewer_at(fields, "user"),
        question=fields.text("questionText"),
        question_id=fields.number("questionId"),
    )


def question_selected(fields: Fields, stamp: EventHeader) -> Event:
    return _question_changed(fields, stamp, QuestionStep.SELECTED)


def question_answered(fields: Fields, stamp: EventHeader) -> Event:
    return _question_changed(fields, stamp, QuestionStep.ANSWERED)


def question_deleted(fields: Fields, stamp: EventHeader) -> Event:
    return _question_changed(fields, stamp, QuestionStep.DELETED)


def _question_changed(fields: Fields, stamp: EventHeader, step: QuestionStep) -> Event:
    return QuestionChanged(
        **stamp,
        question_id=fields.number("questionId"),
        step=step,
        question=fields.text("questionText"),
        viewer=viewer_at(fields, "user"),
    )


def summary(fields: Fields, stamp: EventHeader) -> Event:
    return SummaryWritten(**stamp, text=fields.text("text"), language=_language(fields))


def _language(fields: Fields) -> str:
    language = fields.name("language")
    return "" if language == UNKNOWN_LANGUAGE else language
