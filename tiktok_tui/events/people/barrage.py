"""Banners over the video: entrances of high levels, level-ups, subscriptions, super fans.

The app shows them in place of the usual message: no MemberMessage comes for a viewer of gifter level 25 and more.
"""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.plurals import enum_words
from tiktok_tui.events.common.protobuf_viewer import is_named, viewer_in, viewer_of, with_levels
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.any_message import header_text
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.events.people.model import Subscribed, SuperFanNoticed, ViewerJoined
from tiktok_tui.wire.schema.upb import people_pb2

SUPER_FAN_KEY = "ttlive_superfan"
SUPER_FAN_JOINED_KEY = "ttlive_superfan_commentnotif_superfanjoined"
_ENTRANCES = (
    people_pb2.BARRAGE_KIND_GRADE_USER_ENTRANCE,
    people_pb2.BARRAGE_KIND_FANS_LEVEL_ENTRANCE,
    people_pb2.BARRAGE_KIND_ENIGMA_ENTRANCE,
)
# Keys of entrances, whose kind other schemas number differently.
_JOIN_KEYS = ("pm_mt_alp_join", "pm_mt_fan_live_join")
_FIRST_SUBSCRIPTION_KEY = "subscribe_first"


def barrage(message: people_pb2.BarrageMessage, stamp: EventHeader) -> Event:
    """Read a banner as the event that it announces; one that announces nothing known is a notice."""
    viewer = _viewer(message)
    keys = f"{message.content.key} {message.common_barrage_content.key}".lower()
    if SUPER_FAN_KEY in keys:
        return _super_fan(message, stamp, viewer, has_joined=SUPER_FAN_JOINED_KEY in keys)
    if viewer != NOBODY:
        if message.msg_type in _ENTRANCES or any(key in keys for key in _JOIN_KEYS):
            return ViewerJoined(**stamp, viewer=viewer, viewers=0)
        if message.msg_type == people_pb2.BARRAGE_KIND_SUBSCRIBE:
            return Subscribed(**stamp, viewer=viewer, months=0, is_renewal=_is_renewal(keys))
        given = message.subscribe_gift_param.gift_sub_count
        if message.msg_type == people_pb2.BARRAGE_KIND_SUBSCRIBE_GIFT:
            return Subscribed(**stamp, viewer=viewer, months=0, is_renewal=False, given=max(1, given))
    text = _with_name(_sentence(message) or _level_reached(message, viewer) or header_text(message.common), viewer)
    if text:
        key = safe_name(message.content.key or message.common_barrage_content.key)
        return NoticeShown(**stamp, text=text, viewer=viewer, key=key)
    words = enum_words(people_pb2.BarrageKind, message.msg_type, "BARRAGE_KIND_")
    return Described(**stamp, text=f"banner, {words or f'kind {message.msg_type}'}", viewer=viewer)


def _viewer(message: people_pb2.BarrageMessage) -> Viewer:
    """Return whom a banner is about, with the levels it tells: one of the blocks names them, or the sentence does."""
    grade, fans = message.user_grade_param, message.fans_level_param
    users = (user for user in (grade.user, fans.user, message.user) if is_named(user))
    user = next(users, None)
    if user is not None:
        viewer = viewer_of(user)
    elif grade.user_id.isascii() and grade.user_id.isdigit() and 0 < len(grade.user_id) < 20:
        viewer = Viewer(id=int(grade.user_id))
    else:
        viewer = viewer_in(message.content, message.common_barrage_content, message.common.display_text)
    return viewer if viewer == NOBODY else with_levels(viewer, gifter=grade.current_grade, fan=fans.current_grade)


def _super_fan(message: people_pb2.BarrageMessage, stamp: EventHeader, viewer: Viewer, *, has_joined: bool) -> Event:
    deed = f"{viewer.name}, a super fan, joined" if has_joined else f"{viewer.name} became a super fan"
    text = _with_name(_sentence(message) or header_text(message.common), viewer)
    return SuperFanNoticed(**stamp, viewer=viewer, has_joined=has_joined, text=text or deed)


def _sentence(message: people_pb2.BarrageMessage) -> str:
    return render_text(message.content) or render_text(message.common_barrage_content)


def _with_name(text: str, viewer: Viewer) -> str:
    """Seen on the wire: "joined", behind which a phone shows the viewer's picture and name."""
    return f"{viewer.name} {text}" if text and viewer != NOBODY and viewer.name not in text else text


def _is_renewal(keys: str) -> bool:
    """Seen: `pm_mt_subscribe_first_barrage` for the first time. Only a key that says so makes a renewal."""
    return _FIRST_SUBSCRIPTION_KEY not in keys and ("renew" in keys or "resub" in keys)


def _level_reached(message: people_pb2.BarrageMessage, viewer: Viewer) -> str:
    """What a level-up without a sentence tells."""
    grade = message.user_grade_param.current_grade or message.fans_level_param.current_grade
    is_upgrade = message.msg_type in (
        people_pb2.BARRAGE_KIND_USER_UPGRADE,
        people_pb2.BARRAGE_KIND_FANS_LEVEL_UPGRADE,
    )
    return f"{viewer.name} reached level {grade}" if is_upgrade and grade else ""
