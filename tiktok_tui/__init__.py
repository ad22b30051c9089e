"""tiktok-tui: the terminal monitor for TikTok LIVE, and a library for the same rooms (docs/library.md)."""

from __future__ import annotations

from tiktok_tui.core.version import __version__

# As in typing, whose import would cost every start, and be a time in which Ctrl+C gives a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from tiktok_tui.live_room import LiveRoom
    from tiktok_tui.sources.errors import SourceError

__all__ = ["LiveRoom", "SourceError", "__version__"]


def __getattr__(name: str) -> object:
    """The library loads when it is asked for: the command line starts without it."""
    if name == "LiveRoom":
        from tiktok_tui.live_room import LiveRoom

        return LiveRoom
    if name == "SourceError":
        from tiktok_tui.sources.errors import SourceError

        return SourceError
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
