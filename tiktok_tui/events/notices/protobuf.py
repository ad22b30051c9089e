"""Banners, toasts, guides, greetings, and the summaries that a machine writes."""

from __future__ import annotations

from collections.abc import Iterable

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.plurals import counted
from tiktok_tui.events.common.protobuf_viewer import is_named, viewer_in, viewer_of
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.banner import banner_words
from tiktok_tui.events.notices.display_text import described, notice
from tiktok_tui.events.notices.model import SummaryWritten
from tiktok_tui.wire.schema.upb import notices_pb2, room_pb2, shared_pb2

MAX_LANGUAGES = 50
MAX_ENTITIES = 5
PUT_ON = 1
ENGLISH = "en"


def title_written(message: notices_pb2.AILiveSummaryMessage, stamp: EventHeader) -> Event | None:
    """What the LIVE is about, in a title."""
    title = safe_text(message.ai_live_summary.room_llm_title)
    if title:
        return SummaryWritten(**stamp, text=title)
    return described(message, stamp, f"AI summary, switch {message.ai_live_summary.ai_live_summary_switch}")


def summary_written(message: notices_pb2.AISummaryMessage, stamp: EventHeader) -> Event | None:
    """In English where there is English, else in the first language that says something."""
    written = [each for each in message.multi_lang_summary_list[:MAX_LANGUAGES] if each.content.strip()]
    english = (each for each in written if each.language.lower().partition("-")[0].partition("_")[0] == ENGLISH)
    chosen = next(english, written[0] if written else None)
    if chosen is None:
        return described(message, stamp, render_text(message.title))
    return SummaryWritten(**stamp, text=safe_text(chosen.content), language=safe_name(chosen.language))


def capsule(message: notices_pb2.CapsuleMessage, stamp: EventHeader) -> Event | None:
    """A sentence with a button under it. What the button says stands for a sentence that is missing."""
    text = render_text(message.desc) or header_text(message.common) or render_text(message.button_text)
    return notice(message, stamp, text, key=message.desc.key)


def effect_changed(message: notices_pb2.AnchorToolModificationMessage, stamp: EventHeader) -> Event | None:
    changed = message.modification
    name = safe_name(changed.name) or f"number {changed.effect_id}"
    if changed.msg_type == PUT_ON:
        return described(message, stamp, f"the host puts on the effect {name}")
    after = f" after {changed.duration} s" if changed.duration > 0 else ""
    return described(message, stamp, f"the host takes off the effect {name}{after}")


def boost_cards(message: notices_pb2.BoostCardMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, counted(len(message.cards), "boost card"))


def bottom(message: notices_pb2.BottomMessage, stamp: EventHeader) -> Event | None:
    """A warning. Seen: the sentence is in the header, and who is warned in the penalty, whose reasons are codes."""
    penalty = message.punish_info
    warned = message.violation_user_id or penalty.violation_uid
    text = (
        safe_text(message.content)
        or header_text(message.common)
        or safe_text(penalty.show_reason or penalty.punish_reason)
    )
    return notice(message, stamp, text, Viewer(id=warned) if warned else NOBODY)


def greeting(message: notices_pb2.GreetingMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, render_text(message.greeting_text) or render_text(message.guide_text))


def guide(message: notices_pb2.GuideMessage, stamp: EventHeader) -> Event | None:
    gift = f", gift {message.gift_id}" if message.gift_id else ""
    text = safe_text(message.description) or header_text(message.common) or f"guide {message.guide_type}{gift}"
    return described(message, stamp, text)


def in_room_banner(message: notices_pb2.InRoomBannerMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, banner_words(message.data) or header_text(message.common) or "a banner")


def announcement(message: notices_pb2.MarqueeAnnouncementMessage, stamp: EventHeader) -> Event | None:
    """What runs across the screen, in one line."""
    entities = message.message_entity[:MAX_ENTITIES]
    viewers = (_notified_viewer(each.notify) for each in entities)
    viewer = next((viewer for viewer in viewers if viewer != NOBODY), NOBODY)
    return notice(message, stamp, _together(_notified(each.notify) for each in entities), viewer)


def platform_notice(message: notices_pb2.NoticeMessage, stamp: EventHeader) -> Event | None:
    title = render_text(message.notice_title) or render_text(message.title)
    content = render_text(message.notice_content) or safe_text(message.content) or render_text(message.display_text)
    reason = render_text(message.violation_reason)
    return notice(message, stamp, _together((title, content, reason)) or render_text(message.tips_title))


def privilege(message: notices_pb2.PrivilegeAdvanceMessage, stamp: EventHeader) -> Event | None:
    level = safe_name(message.privilege_log_extra.level)
    text = (
        _notified(message.notify) or header_text(message.common) or (f"a privilege of level {level}" if level else "")
    )
    return notice(message, stamp, text, _notified_viewer(message.notify), message.notify.common.display_text.key)


def toast(message: notices_pb2.ToastMessage, stamp: EventHeader) -> Event | None:
    scene = safe_name(message.scene)
    return notice(message, stamp, header_text(message.common)) or described(
        message, stamp, f"toast {scene}" if scene else ""
    )


def tray(message: notices_pb2.TrayMessage, stamp: EventHeader) -> Event | None:
    viewer = _viewer(message.user)
    text = _together((render_text(message.title), render_text(message.describe)))
    if text and viewer != NOBODY and viewer.name not in text:
        text = f"{viewer.name}: {text}"
    times = f" ×{message.combo_count}" if text and message.combo_count > 1 else ""
    return notice(message, stamp, f"{text}{times}", viewer)


def _notified(notify: room_pb2.RoomNotifyMessage) -> str:
    return header_text(notify.common) or safe_text(notify.content)


def _notified_viewer(notify: room_pb2.RoomNotifyMessage) -> Viewer:
    return viewer_of(notify.user) if is_named(notify.user) else viewer_in(notify.common.display_text)


def _viewer(user: shared_pb2.User) -> Viewer:
    """NOBODY for a user who is not filled in, so that a line does not begin with "someone"."""
    return viewer_of(user) if is_named(user) else NOBODY


def _together(texts: Iterable[str]) -> str:
    """The texts that say something, each once, in one line."""
    return " – ".join(dict.fromkeys(text for text in texts if text))


READERS: Readers = {
    "AILiveSummaryMessage": title_written,
    "AISummaryMessage": summary_written,
    "AnchorToolModificationMessage": effect_changed,
    "BoostCardMessage": boost_cards,
    "BottomMessage": bottom,
    "CapsuleMessage": capsule,
    "GreetingMessage": greeting,
    "GuideMessage": guide,
    "InRoomBannerMessage": in_room_banner,
    "MarqueeAnnouncementMessage": announcement,
    "NoticeMessage": platform_notice,
    "PrivilegeAdvanceMessage": privilege,
    "ToastMessage": toast,
    "TrayMessage": tray,
}
