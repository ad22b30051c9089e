"""Where a user's own files are. Nothing here creates a folder."""

from __future__ import annotations

from pathlib import Path

import platformdirs

APPLICATION = "tiktok-tui"


def config_file() -> Path:
    """The config file that is read when no other is named: ~/.config/tiktok-tui/config.toml on Linux."""
    return platformdirs.user_config_path(APPLICATION) / "config.toml"


def user_themes_folder() -> Path:
    return platformdirs.user_config_path(APPLICATION) / "themes"


def crash_folder() -> Path:
    """Where crash reports go: ~/.local/state/tiktok-tui/log on Linux."""
    return platformdirs.user_log_path(APPLICATION)
