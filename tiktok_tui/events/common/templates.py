"""Sentences with holes, as the service sends them: `{0:user} sent {1:gift}`.

About two hundred kinds of message carry one, which makes them readable without knowing anything else of them.
"""

from __future__ import annotations

import re

from tiktok_tui.events.common.text import safe_name, safe_text, shown_name
from tiktok_tui.wire.schema.upb import shared_pb2

_HOLE = re.compile(r"\{(\d{1,3}):([a-z_]*)\}( ?)")
MAX_PIECES = 30


def render_text(text: shared_pb2.Text, user: str = "") -> str:
    """The pattern with its pieces filled in, made safe; "" when there is no pattern.

    A hole without a piece is "…", or `user` where it is a user's. A picture is left out.
    """
    if not text.default_pattern:
        return ""
    pieces = [_piece_text(piece) for piece in text.pieces[:MAX_PIECES]]

    def fill(hole: re.Match[str]) -> str:
        index, kind, space = int(hole[1]), hole[2], hole[3]
        piece = pieces[index] if index < len(pieces) else ""
        if not piece and kind == "image":
            return ""
        return f"{piece or (user if kind == 'user' else '') or '…'}{space}"

    return safe_text(_HOLE.sub(fill, safe_text(text.default_pattern)))


def _piece_text(piece: shared_pb2.Text.Piece) -> str:
    if piece.HasField("user_value"):
        user = piece.user_value.user
        return shown_name(safe_name(user.nickname), safe_name(user.display_id))
    if piece.HasField("gift_value"):
        gift = piece.gift_value
        return safe_name(gift.name_ref.default_pattern) or (f"gift {gift.gift_id}" if gift.gift_id else "")
    if piece.HasField("pattern_ref_value"):
        return safe_text(piece.pattern_ref_value.default_pattern)
    return safe_text(piece.string_value)
