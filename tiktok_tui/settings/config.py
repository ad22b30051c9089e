"""The config file: what may stand in it, and clear words when something else does."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tiktok_tui.settings.keymap import KeymapError, check_keymap
from tiktok_tui.settings.screen import DEFAULT_KILOBYTES_PER_SECOND, DEFAULT_THEME, EmojiMode

MAX_CONFIG_BYTES = 256 * 1024
SIGN_KEY_VARIABLES = ("TIKTOK_TUI_SIGN_KEY", "SIGN_API_KEY")
KILOBYTES_PER_SECOND = (1.0, 10_000.0)


class ConfigError(ValueError):
    """A config file that cannot be used. The message is a sentence that names the file and the key."""


@dataclass(frozen=True, slots=True)
class SigningConfig:
    """The sign server, which makes the socket's address. `key` is "" for its free quota."""

    key: str = field(default="", repr=False)
    address: str = "https://api.eulerstream.com"


@dataclass(frozen=True, slots=True)
class ServicesConfig:
    """TikTok's own services. Other addresses than the defaults are for tests."""

    tiktok: str = "https://www.tiktok.com"
    webcast: str = "https://webcast.tiktok.com"


@dataclass(frozen=True, slots=True)
class ScreenConfig:
    theme: str = DEFAULT_THEME
    low_bandwidth: bool = False
    quiet_lines: bool = True
    emoji: str = EmojiMode.FULL
    kilobytes_per_second: float = DEFAULT_KILOBYTES_PER_SECOND
    mouse: bool = True


@dataclass(frozen=True, slots=True)
class Config:
    """A whole config file. `keys` are checked overrides of the keymap."""

    signing: SigningConfig = SigningConfig()
    services: ServicesConfig = ServicesConfig()
    screen: ScreenConfig = ScreenConfig()
    keys: Mapping[str, str] = field(default_factory=dict)


def load_config(path: Path, *, must_exist: bool) -> Config:
    """Read a config file. A missing one is an empty one unless it `must_exist`.

    Raises ConfigError for a file that cannot be read, is not TOML, holds a key or a value that means nothing, or holds
    a sign key while other users may read it.
    """
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(MAX_CONFIG_BYTES + 1)
    except FileNotFoundError:
        if must_exist:
            raise ConfigError(f"{path}: there is no such file") from None
        return Config()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    if len(data) > MAX_CONFIG_BYTES:
        raise ConfigError(f"{path}: is larger than {MAX_CONFIG_BYTES // 1024} kB, which no config file is")
    try:
        config = read_config(tomllib.loads(data.decode()))
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None
    if config.signing.key and os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ConfigError(f"{path}: holds a sign key and other users may open it; run: chmod 600 {path}")
    return config


def read_config(table: Mapping[str, Any]) -> Config:
    """A config from parsed TOML. Raises ConfigError, without the file's name."""
    allowed = [section.name for section in fields(Config)]
    for name, value in table.items():
        if name not in allowed:
            raise ConfigError(f"[{name}] is not a section; the sections are {', '.join(allowed)}")
        if not isinstance(value, dict):
            raise ConfigError(f"{name} must be a section: write [{name}] on a line of its own")
    return Config(
        signing=SigningConfig(**_read_section("signing", table)),
        services=ServicesConfig(**_read_section("services", table)),
        screen=ScreenConfig(**_read_section("screen", table)),
        keys=_read_keys(table.get("keys", {})),
    )


def sign_key(config: Config, environment: Mapping[str, str]) -> str:
    """The sign key: of the environment before that of the config file, "" when there is none."""
    for variable in SIGN_KEY_VARIABLES:
        if key := environment.get(variable, "").strip():
            return key
    return config.signing.key


def _read_section(name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    checks = _CHECKS[name]
    values = {}
    for key, value in table.get(name, {}).items():
        if key not in checks:
            raise ConfigError(f"[{name}] {key} is not a setting; there are {', '.join(checks)}")
        try:
            values[key] = checks[key](value)
        except ValueError as error:
            raise ConfigError(f"[{name}] {key} must be {error}") from None
    return values


def _read_keys(table: Mapping[str, Any]) -> dict[str, str]:
    for name, keys in table.items():
        if not isinstance(keys, str):
            raise ConfigError(f'[keys] {name} must be text such as "ctrl+t" or "t, f2"')
    try:
        return check_keymap(table)
    except KeymapError as error:
        raise ConfigError(f"[keys] {error}") from None


# --- what a value may be; each raises ValueError with what would be right ---------------------------------------------


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("text in quotes")
    return value


def _key(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or " " in value:
        raise ValueError("the key as the sign server gave it, in quotes")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _address(value: object) -> str:
    wanted = "an address such as https://example.com"
    if not isinstance(value, str):
        raise ValueError(wanted)
    try:
        parts = urlsplit(value)
    except ValueError:
        raise ValueError(wanted) from None
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise ValueError(wanted)
    return value.rstrip("/")


def _emoji(value: object) -> str:
    for mode in EmojiMode:
        if value == mode:
            return mode
    raise ValueError(f"one of {', '.join(EmojiMode)}, in quotes")


def _kilobytes_per_second(value: object) -> float:
    low, high = KILOBYTES_PER_SECOND
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise ValueError(f"a number from {low:g} to {high:g}")
    return float(value)


_CHECKS: dict[str, dict[str, Callable[[object], Any]]] = {
    "signing": {"key": _key, "address": _address},
    "services": {"tiktok": _address, "webcast": _address},
    "screen": {
        "theme": _text,
        "low_bandwidth": _switch,
        "quiet_lines": _switch,
        "emoji": _emoji,
        "kilobytes_per_second": _kilobytes_per_second,
        "mouse": _switch,
    },
}
