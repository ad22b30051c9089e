"""What the platform does about its rules, and probes of the connection."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.display_text import clipped
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import moderation_pb2, shared_pb2

# Longer is no delay of a message but two clocks that differ.
LONGEST_DELAY_MS = 60_000


def captcha(message: moderation_pb2.AccessControlMessage, stamp: EventHeader) -> Event:
    """Worth a line: the room may go silent until a person answers in the app."""
    return NoticeShown(**stamp, text=header_text(message.common) or "TikTok asks for a captcha")


def access_recall(message: moderation_pb2.AccessRecallMessage, stamp: EventHeader) -> Event:
    """A permission that changed, for gifts for example. What the numbers in `status` mean is not known."""
    viewer = _whom(message.punish_info)
    text = render_text(message.notice) or render_text(message.content) or header_text(message.common)
    if text:
        return NoticeShown(**stamp, text=text, viewer=viewer)
    what = _in_words(message.scene) or "a permission"
    details = [f"status {message.status}"] if message.status else []
    if message.duration > 0:
        details.append(f"for {message.duration} s")
    details += _penalty(message.punish_info)
    return Described(**stamp, text=", ".join([f"access changed: {what}", *details]), viewer=viewer)


def perception(message: moderation_pb2.PerceptionMessage, stamp: EventHeader) -> Event:
    """A notice to a person who broke a rule. Seen: only that a penalty ended, without a sentence."""
    viewer = _whom(message.punish_info)
    dialog = message.dialog
    sentences = [render_text(part) for part in (dialog.title, dialog.sub_title, message.toast, message.float_text)]
    text = " ".join(dict.fromkeys(filter(None, sentences))) or header_text(message.common)
    if text:
        return NoticeShown(**stamp, text=clipped(text), viewer=viewer)
    return Described(**stamp, text=", ".join(_penalty(message.punish_info)) or "a warning", viewer=viewer)


def _whom(penalty: shared_pb2.PunishEventInfo) -> Viewer:
    return Viewer(id=penalty.violation_uid) if penalty.violation_uid else NOBODY


def _penalty(penalty: shared_pb2.PunishEventInfo) -> list[str]:
    """What was done, why, to whom, for how long: as much as is said."""
    parts = [_in_words(penalty.punish_type), safe_text(penalty.show_reason) or _in_words(penalty.punish_reason)]
    if penalty.violation_uid:
        parts.append(f"user {penalty.violation_uid}")
    if penalty.duration > 0:
        parts.append(f"for {penalty.duration} s")
    return [part for part in parts if part]


def _in_words(constant: str) -> str:
    """CREDIT_MUTE as "credit mute"."""
    return safe_name(constant).replace("_", " ").lower()


def probe(message: moderation_pb2.MsgDetectMessage, stamp: EventHeader) -> Event:
    times = message.t_info
    text = "connection probe"
    if region := safe_name(message.from_region):
        text += f" from {region}"
    delay = times.api_send_to_goim_ms - times.client_start_ms
    if times.client_start_ms and 0 <= delay <= LONGEST_DELAY_MS:
        text += f", {delay} ms to the server"
    return Described(**stamp, text=text)


def room_check(message: moderation_pb2.RoomVerifyMessage, stamp: EventHeader) -> Event:
    """The platform looks at the room. What the numbers in `action` mean is not known; 3 and 4 are seen."""
    text = safe_text(message.content) or header_text(message.common)
    if message.close_room:
        text = f"{text or 'TikTok checks the room'} (closes the room)"
    if text:
        return NoticeShown(**stamp, text=text)
    return Described(**stamp, text=f"room check, action {message.action}")


def speaker(message: moderation_pb2.SpeakerMessage, stamp: EventHeader) -> Event:
    return Described(**stamp, text=header_text(message.common) or "speaker notice")


READERS: Readers = {
    "AccessControlMessage": captcha,
    "AccessRecallMessage": access_recall,
    "MsgDetectMessage": probe,
    "PerceptionMessage": perception,
    "RoomVerifyMessage": room_check,
    "SpeakerMessage": speaker,
}
