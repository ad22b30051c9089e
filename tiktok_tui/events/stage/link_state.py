"""What the stage looks like, and hints to the host whom to go on stage with."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import Event, Viewer
from tiktok_tui.events.common.plurals import listed
from tiktok_tui.events.common.protobuf_viewer import viewer_of
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.notices.model import Described
from tiktok_tui.events.stage.protobuf import MAX_NAMED
from tiktok_tui.wire.schema.upb import link_state_pb2

_State = link_state_pb2.LinkStateMessage
_MUTED = (_State.MEDIA_STATE_MUTED, _State.MEDIA_STATE_MUTED_OCCUPIED)
_BAD_NETWORK = (_State.NETWORK_STATE_BAD, _State.NETWORK_STATE_VERY_BAD, _State.NETWORK_STATE_DOWN)


def stage_state(message: link_state_pb2.LinkStateMessage, stamp: EventHeader) -> Event:
    """How many are on stage, and how many of them cannot be heard or seen."""
    states = message.user_states
    if not states:
        return any_message(message, stamp) or Described(**stamp, text="the stage changed")
    counts = {
        "muted": sum(state.audio_muted in _MUTED for state in states),
        "without a picture": sum(state.video_muted in _MUTED for state in states),
        "with a bad connection": sum(state.network_state in _BAD_NETWORK for state in states),
    }
    text = ", ".join([f"{len(states)} on stage", *(f"{count} {what}" for what, count in counts.items() if count)])
    return Described(**stamp, text=text)


def layout(message: link_state_pb2.LinkMicLayoutStateMessage, stamp: EventHeader) -> Event:
    return any_message(message, stamp) or Described(**stamp, text="stage layout changed")


def screen(message: link_state_pb2.LinkScreenChangeMessage, stamp: EventHeader) -> Event:
    return any_message(message, stamp) or Described(**stamp, text="screen layout changed")


def group_members(message: link_state_pb2.GroupLiveMemberNotifyMessage, stamp: EventHeader) -> Event:
    members = message.member_info
    names = (
        Viewer(id=member.user_id, nickname=safe_name(member.nickname)).name
        + (" (on stage)" if member.is_staged else "")
        for member in members
    )
    if not members:
        return any_message(message, stamp) or Described(**stamp, text="members of a group LIVE")
    return Described(**stamp, text=f"{len(members)} members of a group LIVE: {listed(names, MAX_NAMED)}")


def host_hint(message: link_state_pb2.LinkMicAnchorGuideMessage, stamp: EventHeader) -> Event:
    viewer = viewer_of(message.user)
    hint = safe_text(message.guide_content) or f"go on stage with {viewer.name}"
    return Described(**stamp, text=f"a hint to the host: {hint}", viewer=viewer)


READERS: Readers = {
    "GroupLiveMemberNotifyMessage": group_members,
    "LinkMicAnchorGuideMessage": host_hint,
    "LinkMicLayoutStateMessage": layout,
    "LinkScreenChangeMessage": screen,
    "LinkStateMessage": stage_state,
}
