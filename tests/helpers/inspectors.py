"""Events of a test's own in the inspector, and what its details show."""

from __future__ import annotations

import re

from helpers.manual_session import Crowd, ManualSession
from helpers.screens import Shown
from tiktok_tui.wire.schema.upb import battle_pb2, shared_pb2

NOBODY = "WebcastNobodyKnowsMessage"
ARMIES = "WebcastLinkMicArmies"


def talk(*comments: str) -> tuple[ManualSession, Crowd]:
    """Ann says what is given."""
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    ann = crowd.person("Ann", "ann")
    for comment in comments or ("hello", "good luck"):
        crowd.says(ann, comment)
    return fed, crowd


def chat_of(words: bytes) -> bytes:
    """A comment whose bytes a test knows: content is field 3."""
    return b"\x0a\x00" + b"\x12\x05\x08\x07\x1a\x01A" + b"\x1a" + bytes((len(words),)) + words


def armies(score: int) -> bytes:
    army = battle_pb2.BattleArmy(hostscore=score)
    common = shared_pb2.Common(method=ARMIES)
    return battle_pb2.LinkMicArmies(common=common, battle_id=9, armies={7: army}).SerializeToString()


def rows(screen: Shown) -> list[str]:
    """The details' rows, from their title down."""
    return [screen.details.render_line(y).text.rstrip() for y in range(screen.details.size.height)]


def row_under_cursor(screen: Shown) -> str:
    details = screen.details
    return rows(screen)[details.HEAD_ROWS + details.cursor_row - details.top_row]


def marked_bytes(screen: Shown) -> str:
    """The hex pairs that are drawn as those of the field."""
    style = screen.details.style_of("field-bytes")
    found = []
    for y in range(screen.details.HEAD_ROWS, screen.details.size.height):
        for segment in screen.details.render_line(y):
            if segment.style is not None and segment.style.bgcolor == style.bgcolor:
                found += re.findall(r"\b[0-9a-f]{2}\b", segment.text)
    return " ".join(found)


async def choose(screen: Shown, view: str) -> None:
    """Change the view until it is the one with that name."""
    for _ in range(8):
        if f"[{view}]" in rows(screen)[0]:
            return
        await screen.press("v")
    raise AssertionError(f"no view {view}: {rows(screen)[0]}")
