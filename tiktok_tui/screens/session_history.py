"""The history thread of a session, which reads for the panes what is no longer in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tiktok_tui.panes.history.thread import HistoryThread
from tiktok_tui.replay import replay_of
from tiktok_tui.screens.panes import Panes
from tiktok_tui.session.session import Session

if TYPE_CHECKING:
    from tiktok_tui.store.recording import Recording


def history_of(session: Session) -> HistoryThread | None:
    """Returns the thread, or None where nothing is recorded. It starts with the first query."""
    if not session.is_replay and session.recorder is None:
        return None

    def open_recording() -> Recording | None:
        if (replay := replay_of(session)) is not None:
            return replay.recording
        return session.recorder.reading() if session.recorder is not None else None

    return HistoryThread(open_recording, is_whole=session.is_replay)


def attach_history(history: HistoryThread, session: Session, panes: Panes) -> None:
    """Let the panes read the recording in the thread."""
    for pane in (panes.chat, panes.gifts, panes.events):
        pane.attach_history(history, session.rules)
    panes.details.read_back(history)
