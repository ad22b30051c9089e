"""The stage in JSON."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader
from tiktok_tui.events.common.form import ID, NAME, Form, Key, list_of, optional
from tiktok_tui.events.common.json_fields import Fields
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.user_form import USER, viewer_of
from tiktok_tui.events.notices.json import notice
from tiktok_tui.events.stage.model import LinkChanged
from tiktok_tui.events.stage.protobuf import MAX_ON_STAGE


def _read_link(fields: Fields, header: EventHeader) -> Event | None:
    if not fields.has("step", "linkedUserIds"):
        return notice(fields, header)
    event: Event = LINK.parse(fields, header)
    return event


LINK = Form(
    "LinkForm",
    LinkChanged,
    "A step on the stage, who is on it where the message says so, and whom the step is about.",
    (
        Key("step", NAME, "step"),
        Key("linkedUserIds", list_of(ID, MAX_ON_STAGE), "linked"),
        optional(
            "users",
            list_of(USER, MAX_ON_STAGE),
            "people",
            read=lambda fields: tuple(viewer_of(user) for user in fields.objects(MAX_ON_STAGE, "users")),
        ),
    ),
    reader=_read_link,
)
