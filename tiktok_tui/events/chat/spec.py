"""The classes of events about what is said."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.chat.model import (
    CaptionSpoken,
    ChatDeleted,
    ChatSent,
    MessagePinned,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
)
from tiktok_tui.events.common.model import NOBODY
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.searchable import Searchable, name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import ChatLine, EventSpec

MAX_NAMED = 3


def _search_comment(event: ChatSent, kinds: str) -> Searchable:
    flags = [*(["reply"] if event.reply_to else []), *(["emote"] if event.emotes else [])]
    return searchable_line(
        event.comment,
        kinds,
        event.viewer,
        to=(event.reply_to, *event.mentions),
        flags=flags,
        fields={"lang": event.language},
    )


def _deleted(event: ChatDeleted) -> str:
    people = ", ".join(f"user {viewer_id}" for viewer_id in event.viewer_ids[:MAX_NAMED])
    more = f" and {len(event.viewer_ids) - MAX_NAMED} more" if len(event.viewer_ids) > MAX_NAMED else ""
    comments = counted(len(event.msg_ids), "comment") if event.msg_ids else ""
    everything = f"everything by {people}{more}" if people else ""
    return f"removed: {' and '.join(filter(None, (comments, everything))) or 'nothing'}"


def _pinned(event: MessagePinned) -> str:
    if not event.is_pinned:
        return "the pinned message was taken down"
    seconds = f", for {event.seconds:,} s" if event.seconds else ""
    return f"pinned: {name_in_a_line(event.author)}: {event.text.strip()}{seconds}"


def _question_changed(event: QuestionChanged) -> str:
    by = name_in_a_line(event.viewer) if event.viewer != NOBODY else ""
    question = ": ".join(filter(None, (by, event.question))) or f"question {event.question_id}"
    match event.step:
        case QuestionStep.SELECTED:
            return f"the streamer answers {question}"
        case QuestionStep.ANSWERED:
            return f"answered: {question}"
        case QuestionStep.DELETED:
            return f"deleted: {question}"


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        ChatSent,
        kinds=("chat",),
        table="chat",
        summary=lambda event: f"{name_in_a_line(event.viewer)}: {event.comment}",
        search=_search_comment,
        chat=ChatLine(style="text"),
        json="tiktok_tui.events.chat.json:CHAT",
    ),
    EventSpec(
        ChatDeleted,
        kinds=("delete",),
        table="chat_deleted",
        summary=_deleted,
        search=lambda _, kinds: searchable_line("", kinds),
        json="tiktok_tui.events.chat.json:DELETED",
    ),
    EventSpec(
        CaptionSpoken,
        kinds=("caption",),
        table="captions",
        summary=lambda event: event.text if event.is_final or not event.sentence_id else f"{event.text} …",
        search=lambda event, kinds: searchable_line(event.text, kinds, fields={"lang": event.language}),
        json="tiktok_tui.events.chat.json:CAPTION",
    ),
    EventSpec(
        MessagePinned,
        kinds=("pin",),
        table="pins",
        summary=_pinned,
        search=lambda event, kinds: searchable_line(event.text, kinds, event.author),
        json="tiktok_tui.events.chat.json:PIN",
    ),
    EventSpec(
        QuestionAsked,
        kinds=("question",),
        table="questions",
        summary=lambda event: f"{name_in_a_line(event.viewer)} asks: {event.question}",
        chat=ChatLine("? ", "strong"),
        json="tiktok_tui.events.chat.json:QUESTION",
    ),
    EventSpec(
        QuestionChanged,
        kinds=("question",),
        table="question_steps",
        summary=_question_changed,
        chat=ChatLine("? ", "strong", when=lambda event: event.step is QuestionStep.SELECTED and bool(event.question)),
        json="tiktok_tui.events.chat.json:QUESTION_STEP",
    ),
)
# The module that reads the messages of a file in proto/.
READERS = {"chat": "tiktok_tui.events.chat.protobuf"}
