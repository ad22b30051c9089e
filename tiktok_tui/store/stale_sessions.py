"""Removal of what killed sessions left in the cache: every recording that is in no live process's use."""

from __future__ import annotations

from contextlib import suppress

from tiktok_tui.store.session_folder import remove_stale, remove_unfinished, stale_folders


def remove_stale_sessions() -> None:
    """Remove the folders of sessions whose process is gone.

    A recording that was to be kept is finished and moved first, and left where it is if that fails.
    """
    with suppress(OSError):
        for file, target in stale_folders():
            if target is not None:
                from tiktok_tui.store import relocation  # seldom needed, and it loads SQLite

                if not relocation.finish(file, target):
                    continue
            remove_stale(file)
        remove_unfinished()
