"""Where a user's own files are. Nothing here creates a folder."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APPLICATION = "tiktok-tui"


def path_as_typed(name: str) -> Path:
    """Path of a file name as typed, ~ being the user's home. The ~ of an unknown user is kept as it is."""
    return Path(os.path.expanduser(name))


def config_file() -> Path:
    """The config file that is read when no other is named: ~/.config/tiktok-tui/config.toml on Linux."""
    return platformdirs.user_config_path(APPLICATION) / "config.toml"


def user_themes_folder() -> Path:
    return platformdirs.user_config_path(APPLICATION) / "themes"


def alerts_folder() -> Path:
    """Where alerts append to files whose names are not absolute: ~/.local/share/tiktok-tui/alerts on Linux."""
    return platformdirs.user_data_path(APPLICATION) / "alerts"


def recordings_folder() -> Path:
    """Where recordings are kept that were given no other place: ~/.local/share/tiktok-tui/recordings on Linux."""
    return platformdirs.user_data_path(APPLICATION) / "recordings"


def crash_folder() -> Path:
    """Where crash reports go: ~/.local/state/tiktok-tui/log on Linux."""
    return platformdirs.user_log_path(APPLICATION)


def sessions_folder() -> Path:
    """Folder of the recordings of sessions that are not kept: ~/.cache/tiktok-tui/sessions on Linux."""
    return platformdirs.user_cache_path(APPLICATION) / "sessions"


def copied_file() -> Path:
    """What was copied last, for terminals without a clipboard: ~/.cache/tiktok-tui/copied.txt on Linux."""
    return platformdirs.user_cache_path(APPLICATION) / "copied.txt"
