"""The classes of events that are a sentence."""

from __future__ import annotations

from typing import Any

from tiktok_tui.events.common.model import NOBODY
from tiktok_tui.events.common.searchable import name_in_a_line, searchable_line
from tiktok_tui.events.common.spec import OTHERS, ChatLine, EventSpec
from tiktok_tui.events.notices.model import Described, NoticeShown, SummaryWritten


def _sentence(event: NoticeShown | Described) -> str:
    return event.text or (name_in_a_line(event.viewer) if event.viewer != NOBODY else "")


def _summary(event: SummaryWritten) -> str:
    return f"TikTok's summary: {event.text}"


SPECS: tuple[EventSpec[Any], ...] = (
    EventSpec(
        SummaryWritten,
        kinds=("summary",),
        table="summaries",
        summary=_summary,
        search=lambda event, kinds: searchable_line(_summary(event), kinds, fields={"lang": event.language}),
        chat=ChatLine("≡ "),
        json="tiktok_tui.events.notices.json:SUMMARY",
    ),
    EventSpec(
        NoticeShown,
        kinds=("notice",),
        table=OTHERS,
        summary=_sentence,
        search=lambda event, kinds: searchable_line(event.text, kinds, event.viewer),
        chat=ChatLine(when=lambda event: bool(event.text)),
        json="tiktok_tui.events.notices.json:NOTICE",
    ),
    EventSpec(
        Described,
        kinds=(),
        table=OTHERS,
        summary=_sentence,
        search=lambda event, kinds: searchable_line(event.text, kinds, event.viewer),
        json="tiktok_tui.events.notices.json:DESCRIBED",
    ),
)
# The modules that read the messages of files in proto/.
READERS = {
    "games": "tiktok_tui.events.notices.games",
    "moderation": "tiktok_tui.events.notices.moderation",
    "notices": "tiktok_tui.events.notices.protobuf",
    "shop": "tiktok_tui.events.notices.shop",
}
