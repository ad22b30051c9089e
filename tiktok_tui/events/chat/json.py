"""What is said in a room, in JSON."""

from __future__ import annotations

from typing import Any

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
from tiktok_tui.events.chat.protobuf import MAX_EMOTES, MAX_IDS, MAX_MENTIONS
from tiktok_tui.events.common.emotes import MAX_RAW, emote_marker, index_of_unit, place_emotes, utf16_length
from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import (
    COUNT,
    FLAG,
    ID,
    INTEGER,
    LANGUAGE,
    MILLISECONDS,
    TEXT,
    Data,
    Form,
    Key,
    list_of,
    milliseconds,
    object_of,
    optional,
    word_of,
)
from tiktok_tui.events.common.json_fields import Fields, whole_number
from tiktok_tui.events.common.message_id import msg_id_of
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.text import safe_text
from tiktok_tui.events.common.user_form import USER, viewer_at, viewer_of

_LONGEST_CAPTION_SECONDS = 600.0
_LONGEST_PIN_SECONDS = 86_400
_MARKER = "[emote"
_USER = Key("user", USER, "viewer")


def _emote_places(event: ChatSent) -> list[Data]:
    """Where the marker of each emote begins, in UTF-16 units: emotes that stand together share a marker."""
    return [{"placeInComment": utf16_length(event.comment[:place])} for place in event.emote_places]


def _read_chat(fields: Fields, header: EventHeader) -> Event:
    raw = fields.raw_text("comment")[:MAX_RAW]
    end = utf16_length(raw)
    units = [
        entry.number("placeInComment") if entry.has("placeInComment") else end
        for entry in fields.objects(MAX_EMOTES, "emotes")
    ]
    places = tuple(index_of_unit(raw, unit) for unit in units)
    # Our own lines have the markers in the comment already, where they say that the emotes are.
    if all(raw.startswith(_MARKER, place) for place in places):
        comment = safe_text(raw)
    else:
        comment, places = place_emotes(raw, units)
    event: Event = CHAT.parse(fields, header, comment=comment, emotes=len(places), emote_places=places)
    return event


def emote_chat(fields: Fields, header: EventHeader) -> Event | None:
    """A comment that is only emotes. The documented form has one, without a comment."""
    if fields.has("comment"):
        return CHAT.read(fields, header)
    sent = fields.count("emotes")
    if sent > MAX_EMOTES:
        fields.truncated.append("emotes")
    count = max(1, min(sent, MAX_EMOTES))
    event: Event = CHAT.parse(
        fields,
        header,
        comment=emote_marker(count),
        reply_to=None,
        mentions=(),
        language="",
        emotes=count,
        emote_places=(0,) * count,
    )
    return event


EMOTE = Form(
    "EmoteForm",
    dict,
    "",
    (
        Key(
            "placeInComment",
            COUNT,
            doc="Where its “[emote]” begins in this line's comment, in UTF-16 units, as JavaScript counts.",
        ),
        Key("emoteId", TEXT, from_message=True),
        Key("emoteImageUrl", TEXT, from_message=True),
    ),
)
CHAT = Form(
    "ChatForm",
    ChatSent,
    "A comment. An emote stands in it as “[emote]”.",
    (
        Key("comment", TEXT, "comment"),
        _USER,
        Key("emotes", list_of(object_of(EMOTE), MAX_EMOTES), "emotes", write=_emote_places),
        Key("language", LANGUAGE, "language"),
        Key(
            "replyToUser",
            USER,
            "reply_to",
            read=lambda fields: viewer_at(fields, "replyToUser") if fields.inside("replyToUser") else None,
            when=lambda event: event.reply_to is not None,
        ),
        optional(
            "mentions",
            list_of(USER, MAX_MENTIONS),
            "mentions",
            read=lambda fields: tuple(viewer_of(user) for user in fields.objects(MAX_MENTIONS, "mentions")),
        ),
        Key("messageUuid", ID, from_message=True, doc="By which a deletion names it."),
        Key("emoteId", TEXT, from_message=True, doc="Of the first emote, in a comment of nothing but emotes."),
        Key("emoteUrl", TEXT, from_message=True),
    ),
    unwritten={"msg_id": msg_id_of, "emote_places": lambda _: ()},
    reader=_read_chat,
)


def _deleted_ids(fields: Fields) -> tuple[int, ...]:
    # tik.tools' own ids of comments need not be TikTok's numbers; those say nothing to us.
    one = whole_number(fields.id_text("deletedMsgId")) or 0
    return fields.numbers(MAX_IDS, "deleteMsgIds") or ((one,) if one > 0 else ())


DELETED = Form(
    "DeletedForm",
    ChatDeleted,
    "Comments that were deleted, by their msgId, and people whose comments all were.",
    (
        Key("deleteMsgIds", list_of(ID, MAX_IDS), "msg_ids", read=_deleted_ids),
        Key("deleteUserIds", list_of(ID, MAX_IDS), "viewer_ids"),
    ),
)


def _caption_seconds(fields: Fields) -> float:
    starts_at, ends_at = fields.time("startedAtMs"), fields.time("endsAtMs")
    # The difference of two numbers of milliseconds is one, whatever their size did to it as floats.
    return round(min(max(0.0, ends_at - starts_at), _LONGEST_CAPTION_SECONDS), 3) if starts_at else 0.0


CAPTION = Form(
    "CaptionForm",
    CaptionSpoken,
    "A caption. Those with the same sentenceId replace one another until one is final.",
    (
        Key("text", TEXT, "text"),
        Key("language", LANGUAGE, "language"),
        Key("isFinal", FLAG, "is_final"),
        Key("sentenceId", ID, "sentence_id"),
        optional("startedAtMs", MILLISECONDS, "starts_at"),
        Key(
            "endsAtMs",
            MILLISECONDS,
            "seconds",
            write=lambda event: milliseconds(event.starts_at + event.seconds),
            read=_caption_seconds,
            when=lambda event: event.starts_at,
        ),
    ),
)


def _operator(fields: Fields) -> Viewer:
    return viewer_at(fields, "operator") if fields.has("operator") else Viewer(id=fields.number("operatorUserId"))


def _is_pinned(fields: Fields) -> bool:
    return fields.flag("isPinned", missing=(fields.number("action") or PINNED) == PINNED)


def _pin_seconds(fields: Fields) -> int:
    return min(fields.number("displayDuration", "durationSeconds"), _LONGEST_PIN_SECONDS)


PIN = Form(
    "PinForm",
    MessagePinned,
    "What was pinned for displayDuration seconds, or taken down.",
    (
        Key("pinnedMessage", TEXT, "text", others=("comment",)),
        Key("user", USER, "author"),
        Key("operator", USER, "operator", read=_operator),
        Key("isPinned", FLAG, "is_pinned", read=_is_pinned),
        Key("displayDuration", INTEGER, "seconds", read=_pin_seconds),
    ),
)
QUESTION = Form(
    "QuestionForm",
    QuestionAsked,
    "",
    (
        Key("questionId", ID, "question_id"),
        Key("questionText", TEXT, "question"),
        _USER,
    ),
)


def question_selected(fields: Fields, header: EventHeader) -> Event:
    return _question_changed(fields, header, QuestionStep.SELECTED)


def question_answered(fields: Fields, header: EventHeader) -> Event:
    return _question_changed(fields, header, QuestionStep.ANSWERED)


def question_deleted(fields: Fields, header: EventHeader) -> Event:
    return _question_changed(fields, header, QuestionStep.DELETED)


def _question_changed(fields: Fields, header: EventHeader, step: QuestionStep) -> Event:
    event: Event = QUESTION_STEP.parse(fields, header, step=step)
    return event


def _step_word(step: Any) -> str:
    return str(step.value)


QUESTION_STEP = Form(
    "QuestionStepForm",
    QuestionChanged,
    "What becomes of a question. Its words and who asked only where the message repeats them.",
    (
        Key("questionId", ID, "question_id"),
        Key("step", word_of(QuestionStep, _step_word, QuestionStep.SELECTED), "step"),
        optional("questionText", TEXT, "question"),
        Key("user", USER, "viewer", when=lambda event: event.viewer != NOBODY),
    ),
)
