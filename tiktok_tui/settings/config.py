"""The config file: what may stand in it, and clear words when something else does."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from tiktok_tui.core.log import DEFAULT_LEVEL
from tiktok_tui.core.redaction import register_secrets
from tiktok_tui.settings import checks
from tiktok_tui.settings.keymap import KeymapError, check_keymap
from tiktok_tui.settings.screen import DEFAULT_KILOBYTES_PER_SECOND, DEFAULT_LARGE_GIFT, DEFAULT_THEME, EmojiMode

MAX_CONFIG_BYTES = 256 * 1024


class ConfigError(ValueError):
    """A config file that cannot be used. The message is a sentence that names the file and the key."""


@dataclass(frozen=True, slots=True)
class RoutesConfig:
    """`default` is the route without --route; `order` what auto tries, () for its own order."""

    default: str = "auto"
    order: tuple[str, ...] = ()
    wait: bool = False


@dataclass(frozen=True, slots=True)
class SigningConfig:
    """The sign server, which makes the socket's address. `key` is "" for its free quota, `user_agent` "" for the name
    that the server signs for by itself.
    """

    key: str = field(default="", repr=False)
    address: str = "https://api.eulerstream.com"
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class TikToolsConfig:
    """tik.tools; `key` is "" for its anonymous limits."""

    key: str = field(default="", repr=False)
    address: str = "https://api.tik.tools"


@dataclass(frozen=True, slots=True)
class EulerConfig:
    """Euler Stream's hosted socket. `raw` asks it for TikTok's own frames in the place of JSON."""

    key: str = field(default="", repr=False)
    raw: bool = False


@dataclass(frozen=True, slots=True)
class DirectConfig:
    cookie: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ServicesConfig:
    """TikTok's own services, and the hosted sockets. Other addresses than the defaults are for tests.

    `socket_hosts` may be named by a service for a socket, besides TikTok's hosts and its own.
    """

    tiktok: str = "https://www.tiktok.com"
    webcast: str = "https://webcast.tiktok.com"
    webcast_socket: str = "wss://webcast-ws.tiktok.com"
    tiktools_socket: str = "wss://api.tik.tools"
    euler_socket: str = "wss://ws.eulerstream.com"
    socket_hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordingConfig:
    """With `record` every room that is watched is kept. `folder` is "" for the user's own data folder."""

    record: bool = False
    folder: str = ""


@dataclass(frozen=True, slots=True)
class ScreenConfig:
    theme: str = DEFAULT_THEME
    low_bandwidth: bool = False
    minor_events: bool = True
    emoji: str = EmojiMode.FULL
    kilobytes_per_second: float = DEFAULT_KILOBYTES_PER_SECOND
    mouse: bool = True
    large_gift: int = DEFAULT_LARGE_GIFT


@dataclass(frozen=True, slots=True)
class LogConfig:
    """`file` is "" for no log; `level` is the least of what is written to it."""

    file: str = ""
    level: str = DEFAULT_LEVEL


@dataclass(frozen=True, slots=True)
class Config:
    """A whole config file. `keys` are checked overrides of the keymap; `alerts` are read by `settings.alerts`."""

    routes: RoutesConfig = RoutesConfig()
    signing: SigningConfig = SigningConfig()
    tiktools: TikToolsConfig = TikToolsConfig()
    euler: EulerConfig = EulerConfig()
    direct: DirectConfig = DirectConfig()
    services: ServicesConfig = ServicesConfig()
    recording: RecordingConfig = RecordingConfig()
    screen: ScreenConfig = ScreenConfig()
    log: LogConfig = LogConfig()
    keys: Mapping[str, str] = field(default_factory=dict)
    alerts: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every value that must not be repeated: keys, the cookie, and webhooks, which are addresses with a key."""
        webhooks = (str(table["webhook"]) for table in self.alerts if holds_a_webhook(table))
        return (self.signing.key, self.tiktools.key, self.euler.key, self.direct.cookie, *webhooks)

    @property
    def holds_a_secret(self) -> bool:
        return any(self.secrets)


def load_config(path: Path, *, must_exist: bool) -> Config:
    """Read a config file. A missing one is an empty one unless it `must_exist`.

    Raises ConfigError for a file that cannot be read, is not TOML, holds a key or a value that means nothing, or holds
    a key or cookie while other users may read it.
    """
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(MAX_CONFIG_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):  # the latter where HOME is a file
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
    except RecursionError:
        raise ConfigError(f"{path}: has lists or tables nested too deep") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None
    register_secrets(*config.secrets)
    if config.holds_a_secret and os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ConfigError(f"{path}: holds a key or a cookie and other users may open it; run: chmod 600 {path}")
    return config


def read_config(table: Mapping[str, Any]) -> Config:
    """A config from parsed TOML. Raises ConfigError, without the file's name."""
    allowed = [section.name for section in fields(Config)]
    for name, value in table.items():
        if name not in allowed:
            raise ConfigError(f"[{name}] is not a section; the sections are {', '.join(allowed)}")
        if name == "alerts":
            if not isinstance(value, list) or not all(isinstance(alert, dict) for alert in value):
                raise ConfigError("alerts is a list: write [[alerts]] on a line of its own before each")
        elif not isinstance(value, dict):
            raise ConfigError(f"{name} must be a section: write [{name}] on a line of its own")
    return Config(
        routes=RoutesConfig(**_read_section("routes", table)),
        signing=SigningConfig(**_read_section("signing", table)),
        tiktools=TikToolsConfig(**_read_section("tiktools", table)),
        euler=EulerConfig(**_read_section("euler", table)),
        direct=DirectConfig(**_read_section("direct", table)),
        services=ServicesConfig(**_read_section("services", table)),
        recording=RecordingConfig(**_read_section("recording", table)),
        screen=ScreenConfig(**_read_section("screen", table)),
        log=LogConfig(**_read_section("log", table)),
        keys=_read_keys(table.get("keys", {})),
        alerts=tuple(table.get("alerts", ())),
    )


def holds_a_webhook(alert: Mapping[str, Any]) -> bool:
    """Whether an alert names its webhook itself, and not a variable of the environment: whoever reads it can post."""
    webhook = alert.get("webhook", "")
    return isinstance(webhook, str) and bool(webhook) and not webhook.startswith("$")


def _read_section(name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    allowed = _CHECKS[name]
    values = {}
    given = table.get(name, {})
    for given_key, value in given.items():
        key = _RENAMED.get((name, given_key), given_key)
        if key not in allowed:
            raise ConfigError(f"[{name}] {key} is not a setting; there are {', '.join(allowed)}")
        if key != given_key and key in given:
            raise ConfigError(f"[{name}] {given_key} is the earlier name of {key}; give only one of them")
        try:
            values[key] = allowed[key](value)
        except ValueError as error:
            raise ConfigError(f"[{name}] {given_key} must be {error}") from None
    return values


def _read_keys(table: Mapping[str, Any]) -> dict[str, str]:
    for name, keys in table.items():
        if not isinstance(keys, str):
            raise ConfigError(f'[keys] {name} must be text such as "ctrl+t" or "t, f2"')
    try:
        return check_keymap(table)
    except KeymapError as error:
        raise ConfigError(f"[keys] {error}") from None


_CHECKS: dict[str, dict[str, Callable[[object], Any]]] = {
    "routes": {"default": checks.route, "order": checks.route_order, "wait": checks.switch},
    "signing": {"key": checks.key, "address": checks.address, "user_agent": checks.user_agent},
    "tiktools": {"key": checks.key, "address": checks.address},
    "euler": {"key": checks.key, "raw": checks.switch},
    "direct": {"cookie": checks.cookie},
    "services": {
        "tiktok": checks.address,
        "webcast": checks.address,
        "webcast_socket": checks.socket_address,
        "tiktools_socket": checks.socket_address,
        "euler_socket": checks.socket_address,
        "socket_hosts": checks.host_names,
    },
    "recording": {"record": checks.switch, "folder": checks.folder},
    "screen": {
        "theme": checks.text,
        "low_bandwidth": checks.switch,
        "minor_events": checks.switch,
        "emoji": checks.emoji,
        "kilobytes_per_second": checks.kilobytes_per_second,
        "mouse": checks.switch,
        "large_gift": checks.diamonds,
    },
    "log": {"file": checks.file, "level": checks.log_level},
}
# Earlier names of settings, which config files may still have.
_RENAMED = {
    ("screen", "great_gift"): "large_gift",
    ("screen", "quiet_lines"): "minor_events",
}
