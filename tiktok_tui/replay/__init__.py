"""Playing a recording: seeking, jumps, the timeline and totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiktok_tui.replay.replay import Replay
    from tiktok_tui.session.session import Session


def replay_of(session: Session) -> Replay | None:
    """Returns the session as a replay, or None for a live room. A live room does not load the modules of replays."""
    if not session.is_replay:
        return None
    from tiktok_tui.replay.replay import Replay

    assert isinstance(session, Replay)
    return session
