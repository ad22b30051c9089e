"""tiktok-tui: the terminal monitor for TikTok LIVE, and a library for the same rooms (docs/library.md)."""

from __future__ import annotations

from tiktok_tui.core.version import __version__

# As in typing, whose import would cost every start, and be a time in which Ctrl+C gives a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from tiktok_tui.core.service_addresses import ServiceAddresses
    from tiktok_tui.events.filter_parse import FilterError
    from tiktok_tui.events.json_lines import event_to_json
    from tiktok_tui.live_room import LiveRoom
    from tiktok_tui.sources.errors import SourceError
    from tiktok_tui.store.schema import NotARecording

__all__ = [
    "FilterError",
    "LiveRoom",
    "NotARecording",
    "ServiceAddresses",
    "SourceError",
    "__version__",
    "event_to_json",
]

_MODULES = {
    "FilterError": "tiktok_tui.events.filter_parse",
    "LiveRoom": "tiktok_tui.live_room",
    "NotARecording": "tiktok_tui.store.schema",
    "ServiceAddresses": "tiktok_tui.core.service_addresses",
    "SourceError": "tiktok_tui.sources.errors",
    "event_to_json": "tiktok_tui.events.json_lines",
}


def __getattr__(name: str) -> object:
    """The library loads when it is asked for: the command line starts without it."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
