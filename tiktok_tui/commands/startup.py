"""What most commands begin with: the config file and the log."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import CommonOptions
from tiktok_tui.core.log import get_logger, start_log
from tiktok_tui.core.secrets import register_environment
from tiktok_tui.core.user_folders import config_file, path_as_typed
from tiktok_tui.core.version import __version__
from tiktok_tui.settings.config import Config, load_config

if TYPE_CHECKING:
    from tiktok_tui.events.filter import Filter

_log = get_logger(__name__)


def load_settings(options: CommonOptions, command: str) -> Config:
    """Read the config file and start the log that either asks for. Raises ConfigError and UsageError."""
    config = load_config(options.config or config_file(), must_exist=options.config is not None)
    register_environment(os.environ)
    if name := options.log_file or config.log.file:
        _start_log(name, options.log_level or config.log.level, command)
    return config


def _start_log(name: str, level: str, command: str) -> None:
    import platform

    try:
        start_log(path_as_typed(name), level)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise UsageError(f"the log cannot be written to {name}: {reason}") from None
    python, system = platform.python_version(), f"{platform.system()} {platform.machine()}"
    _log.info("tiktok-tui %s, Python %s, %s: %s", __version__, python, system, command)


def read_filter(text: str) -> Filter | None:
    """The filter of --filter, None for none. Raises UsageError."""
    if not text.strip():
        return None
    from tiktok_tui.events.filter_parse import FilterError, parse_filter

    try:
        return parse_filter(text)
    except FilterError as error:
        raise UsageError(f"--filter: {error}") from None
