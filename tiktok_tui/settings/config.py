"""The config file: what may stand in it, and clear words when something else does."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from tiktok_tui.core.log import DEFAULT_LEVEL
from tiktok_tui.core.redaction import register_secrets
from tiktok_tui.settings import checks
from tiktok_tui.settings.keymap import KeymapError, check_keymap
from tiktok_tui.settings.line_numbers import line_of
from tiktok_tui.settings.screen import DEFAULT_KILOBYTES_PER_SECOND, DEFAULT_LARGE_GIFT, DEFAULT_THEME, EmojiMode
from tiktok_tui.settings.setting import setting, settings_of
from tiktok_tui.settings.toml import NotToml, parse_toml

MAX_CONFIG_BYTES = 256 * 1024


class ConfigError(ValueError):
    """A config file that cannot be used. The message is a sentence that names the file and the key.

    `args` are such sentences for all that is wrong, the first of which is the message.
    """

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class RoutesConfig:
    """`default` is the route without --route; `order` what auto tries, () for its own order."""

    default: str = setting("auto", checks.route, "the route without --route")
    order: tuple[str, ...] = setting(
        (),
        checks.route_order,
        "what auto tries, in this order; without it euler is last, if it has a key",
        example=["signed", "tiktools-direct", "tiktools"],
    )
    wait: bool = setting(False, checks.switch, "--wait: wait for a streamer who is not live")


@dataclass(frozen=True, slots=True)
class SigningConfig:
    """The sign server, which makes the socket's address. `key` is "" for its free quota, `user_agent` "" for the name
    that the server signs for by itself.
    """

    key: str = setting(
        "", checks.key, "the key of the sign server; without it its free quota", example="your-key", secret=True
    )
    address: str = setting(
        "https://api.eulerstream.com", checks.address, "any server that speaks Euler Stream's protocol"
    )
    user_agent: str = setting("", checks.user_agent, "what addresses are signed for; without it the server's choice")


@dataclass(frozen=True, slots=True)
class TikToolsConfig:
    """tik.tools; `key` is "" for its anonymous limits."""

    key: str = setting(
        "", checks.key, "the key of tik.tools; without it its anonymous limits", example="your-key", secret=True
    )
    address: str = setting("https://api.tik.tools", checks.address, "where tik.tools is")


@dataclass(frozen=True, slots=True)
class EulerConfig:
    """Euler Stream's hosted socket. `raw` asks it for TikTok's own frames in the place of JSON."""

    key: str = setting(
        "",
        checks.key,
        "the key of Euler Stream; without it the sign key, if Euler Stream signs",
        example="your-key",
        secret=True,
    )
    raw: bool = setting(False, checks.switch, "TikTok's own frames in the place of JSON")


@dataclass(frozen=True, slots=True)
class DirectConfig:
    cookie: str = setting("", checks.cookie, "the cookie of the direct route", example="ttwid=...", secret=True)


@dataclass(frozen=True, slots=True)
class ServicesConfig:
    """TikTok's own services, and the hosted sockets. Other addresses than the defaults are for tests.

    `socket_hosts` may be named by a service for a socket, besides TikTok's hosts and its own.
    """

    tiktok: str = setting("https://www.tiktok.com", checks.address, "for tests, as all addresses of this section")
    webcast: str = setting("https://webcast.tiktok.com", checks.address, "the service that knows rooms")
    webcast_socket: str = setting("wss://webcast-ws.tiktok.com", checks.socket_address, "the socket of a room")
    tiktools_socket: str = setting("wss://api.tik.tools", checks.socket_address, "the hosted socket of tik.tools")
    euler_socket: str = setting(
        "wss://ws.eulerstream.com",
        checks.socket_address,
        "the hosted socket of Euler Stream",
    )
    socket_hosts: tuple[str, ...] = setting(
        (), checks.host_names, "hosts or domains that a service may name for a socket besides its own"
    )


@dataclass(frozen=True, slots=True)
class RecordingConfig:
    """With `record` every room that is watched is kept. `folder` is "" for the user's own data folder."""

    record: bool = setting(False, checks.switch, "--record: keep every room that is watched")
    folder: str = setting("", checks.folder, "the folder of recordings; without it one in your data folder")


@dataclass(frozen=True, slots=True)
class ScreenConfig:
    theme: str = setting(DEFAULT_THEME, checks.text, "--theme: night, day, ansi or one of your own")
    low_bandwidth: bool = setting(False, checks.switch, "--low-bandwidth: fewer frames and bytes")
    minor_events: bool = setting(True, checks.switch, "joins, follows, shares and likes in the chat")
    emoji: str = setting(
        EmojiMode.FULL.value, checks.emoji, '"simple": no joiners and skin tones; "text": a placeholder each'
    )
    kilobytes_per_second: float = setting(
        DEFAULT_KILOBYTES_PER_SECOND,
        checks.kilobytes_per_second,
        "what the screen may write to the terminal on average",
    )
    mouse: bool = setting(True, checks.switch, "false is --no-mouse")
    large_gift: int = setting(
        DEFAULT_LARGE_GIFT,
        checks.diamonds,
        "how many diamonds make a gift that d and D jump to",
    )


@dataclass(frozen=True, slots=True)
class LogConfig:
    """`file` is "" for no log; `level` is the least of what is written to it."""

    file: str = setting("", checks.file, "--log-file: where the log is written; without it none is")
    level: str = setting(DEFAULT_LEVEL, checks.log_level, "--log-level: the least that is written")


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
        table = parse_toml(data)
    except NotToml as error:
        raise ConfigError(f"{path}: {error}") from None
    if problems := find_problems(table):
        text = data.decode()
        raise ConfigError(*(f"{path}: {problem.with_line(text)}" for problem in problems))
    config = _config_of(table)
    register_secrets(*config.secrets)
    if config.holds_a_secret and os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise ConfigError(f"{path}: holds a key or a cookie and other users may open it; run: chmod 600 {path}")
    return config


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a setting; `section` and `key` are where it stands."""

    words: str
    section: str
    key: str = ""

    def with_line(self, text: str) -> str:
        """The sentence, with the line of the file's `text` where it is found."""
        line = line_of(text, self.section, self.key)
        return f"line {line}: {self.words}" if line else self.words


def read_config(table: Mapping[str, Any]) -> Config:
    """A config from parsed TOML. Raises ConfigError, without the file's name."""
    if problems := find_problems(table):
        raise ConfigError(*(problem.words for problem in problems))
    return _config_of(table)


def find_problems(table: Mapping[str, Any]) -> list[Problem]:
    """Everything that is wrong with parsed TOML, but for the alerts' own settings."""
    allowed = [section.name for section in fields(Config)]
    problems: list[Problem] = []
    for name, value in table.items():
        if name not in allowed:
            sections = ", ".join(allowed)
            key = "" if isinstance(value, dict | list) else name
            words = f"[{name}] is not a section; the sections are {sections}"
            problems.append(Problem(words, "" if key else name, key))
        elif name == "alerts":
            if not isinstance(value, list) or not all(isinstance(alert, dict) for alert in value):
                words = "alerts is a list: write [[alerts]] on a line of its own before each"
                problems.append(Problem(words, "alerts"))
        elif not isinstance(value, dict):
            problems.append(Problem(f"{name} must be a section: write [{name}] on a line of its own", "", name))
        elif name == "keys":
            problems += _problems_of_keys(value)
        else:
            problems += _problems_of_section(name, value)
    return problems


def _config_of(table: Mapping[str, Any]) -> Config:
    """The config of a table without problems."""
    sections = {}
    for name, declared in SECTIONS.items():
        known, values = settings_of(declared), {}
        for given_key, value in table.get(name, {}).items():
            key = _RENAMED.get((name, given_key), given_key)
            values[key] = known[key].check(value)
        sections[name] = declared(**values)
    return Config(**sections, keys=check_keymap(table.get("keys", {})), alerts=tuple(table.get("alerts", ())))


def holds_a_webhook(alert: Mapping[str, Any]) -> bool:
    """Whether an alert names its webhook itself, and not a variable of the environment: with it anyone can post."""
    webhook = alert.get("webhook", "")
    return isinstance(webhook, str) and bool(webhook) and not webhook.startswith("$")


def _problems_of_section(name: str, given: Mapping[str, Any]) -> list[Problem]:
    allowed, problems = settings_of(SECTIONS[name]), []
    for given_key, value in given.items():
        key = _RENAMED.get((name, given_key), given_key)
        if key not in allowed:
            words = f"[{name}] {key} is not a setting; there are {', '.join(allowed)}"
            problems.append(Problem(words, name, key))
            continue
        if key != given_key and key in given:
            words = f"[{name}] {given_key} is the earlier name of {key}; give only one of them"
            problems.append(Problem(words, name, given_key))
            continue
        try:
            allowed[key].check(value)
        except ValueError as error:
            problems.append(Problem(f"[{name}] {given_key} must be {error}", name, given_key))
    return problems


def _problems_of_keys(given: Mapping[str, Any]) -> list[Problem]:
    problems = [
        Problem(f'[keys] {name} must be text such as "ctrl+t" or "t, f2"', "keys", name)
        for name, keys in given.items()
        if not isinstance(keys, str)
    ]
    if not problems:
        try:
            check_keymap(given)
        except KeymapError as error:
            words = str(error)
            named = (name for name in given if words.startswith((f"{name}: ", f"there is no action “{name}”")))
            problems.append(Problem(f"[keys] {words}", "keys", next(named, "")))
    return problems


# The sections whose settings are declared above, by name.
SECTIONS: dict[str, type] = {
    "routes": RoutesConfig,
    "signing": SigningConfig,
    "tiktools": TikToolsConfig,
    "euler": EulerConfig,
    "direct": DirectConfig,
    "services": ServicesConfig,
    "recording": RecordingConfig,
    "screen": ScreenConfig,
    "log": LogConfig,
}
# Earlier names of settings, which config files may still have.
_RENAMED = {
    ("screen", "great_gift"): "large_gift",
    ("screen", "quiet_lines"): "minor_events",
}
