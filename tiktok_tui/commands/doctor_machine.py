"""What the doctor says of this machine: versions, terminal, files. Nothing that tells who the user is."""

from __future__ import annotations

import locale
import os
import platform
import re
import stat
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tiktok_tui.core.secrets import (
    COOKIE_VARIABLES,
    EULER_KEY_VARIABLES,
    SIGN_KEY_VARIABLES,
    TIKTOOLS_KEY_VARIABLES,
)
from tiktok_tui.core.service_addresses import is_key
from tiktok_tui.core.user_folders import path_as_typed
from tiktok_tui.core.version import __version__
from tiktok_tui.events.common.text import screen_text
from tiktok_tui.settings.config import Config

_PACKAGES = ("textual", "rich", "websockets", "protobuf", "betterproto2", "platformdirs")
_MULTIPLEXERS = {"TMUX": "tmux", "STY": "screen", "ZELLIJ": "zellij"}
_MAX_WORD = 60

Facts = dict[str, str]


def versions() -> Facts:
    facts = {"tiktok-tui": __version__, "Python": f"{platform.python_implementation()} {platform.python_version()}"}
    for package in _PACKAGES:
        try:
            facts[package] = version(package)
        except PackageNotFoundError:
            facts[package] = "not installed"
    facts["SQLite"] = _sqlite()
    # Without what a distribution or a company appends to the number: it may be a name.
    release = re.match(r"[\d.]*", platform.release())
    system = (platform.system(), release[0] if release else "", platform.machine(), *platform.libc_ver())
    return facts | {"system": " ".join(filter(None, system))}


def _sqlite() -> str:
    """Python's own, which a system may have from before 2020, or built without the index that recordings have."""
    import sqlite3
    from contextlib import closing

    from tiktok_tui.store.schema import empty_recording

    try:
        with closing(empty_recording()):
            return sqlite3.sqlite_version
    except sqlite3.Error as error:
        return (
            f"{sqlite3.sqlite_version} cannot keep a session ({error}; 3.34 with FTS5 can): nothing is recorded, "
            "recordings do not open, / finds nothing, and scrolling back ends after some thousand lines"
        )


def network(environment: Mapping[str, str]) -> Facts:
    """Whether requests go through a proxy, which is where they often end. Its address is left out."""
    schemes = [scheme for scheme in ("http", "https", "all") if _either(environment, f"{scheme}_proxy")]
    return {"proxy": f"of the environment, for {', '.join(schemes)}" if schemes else "none in the environment"}


def _either(environment: Mapping[str, str], name: str) -> str:
    return environment.get(name, "") or environment.get(name.upper(), "")


def keys(config: Config, environment: Mapping[str, str]) -> Facts:
    """Which keys are set and where they come from, never what they are."""
    of_the_file = {
        "sign key": (SIGN_KEY_VARIABLES, config.signing.key, "none, which uses the free quota"),
        "tik.tools key": (TIKTOOLS_KEY_VARIABLES, config.tiktools.key, "none, which uses the anonymous limits"),
        "Euler Stream key": (EULER_KEY_VARIABLES, config.euler.key, "none of its own"),
        "cookie": (COOKIE_VARIABLES, config.direct.cookie, "none"),
    }
    return {name: _origin(environment, *origins) for name, origins in of_the_file.items()}


def _origin(environment: Mapping[str, str], variables: tuple[str, ...], in_file: str, otherwise: str) -> str:
    variable = next((name for name in variables if environment.get(name, "").strip()), "")
    if variable and variables != COOKIE_VARIABLES and not is_key(environment[variable].strip()):
        return f"set by {variable}, but it has a character in it that no key has"
    return f"set by {variable}" if variable else "set in the config file" if in_file else otherwise


def terminal(environment: Mapping[str, str]) -> Facts:
    """What a screen would meet, as far as the environment and the open files tell."""
    term = environment.get("TERM", "")
    through = [name for variable, name in _MULTIPLEXERS.items() if environment.get(variable)]
    is_remote = bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
    return {
        "TERM": _word(term) or "not set",
        "COLORTERM": _word(environment.get("COLORTERM", "")) or "not set",
        "program": _word(environment.get("TERM_PROGRAM", "")) or "does not say",
        "colours": _colours(term, environment),
        "size": _size(),
        "encoding": locale.getencoding(),
        "inside": ", ".join(through) or "no multiplexer",
        "over SSH": "yes" if is_remote else "no",
        "screen possible": "no: TERM names no terminal that can place its cursor" if term in ("", "dumb") else "yes",
    }


def _word(value: str) -> str:
    return screen_text(value, _MAX_WORD)


def _colours(term: str, environment: Mapping[str, str]) -> str:
    if environment.get("NO_COLOR"):
        return "none, NO_COLOR is set"
    if environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "16 million"
    if "256" in term:
        return "256"
    return "none" if term in ("", "dumb") else "16 or fewer"


def _size() -> str:
    for file in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            if file is not None and file.isatty():
                size = os.get_terminal_size(file.fileno())
                return f"{size.columns} columns, {size.lines} rows"
        except (OSError, ValueError):
            continue
    return "no terminal here"


def shown(path: Path) -> str:
    """A path that may be published: the home folder is ~, and the user's name is left out elsewhere too."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        pass
    names = {name for variable in ("USER", "LOGNAME", "USERNAME") if (name := os.environ.get(variable, ""))}
    parts = ["(user)" if part in names else part for part in path.parts]
    return str(Path(*parts)) if parts else str(path)


def file_state(path: Path, *, must_exist: bool) -> str:
    """Whether a file is there and who may read it."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return f"{shown(path)}: not there{'' if must_exist else ', which is fine'}"
    except OSError as error:
        return f"{shown(path)}: {(error.strerror or 'cannot be looked at').lower()}"
    others = bool(mode & (stat.S_IRWXG | stat.S_IRWXO)) and os.name == "posix"
    return f"{shown(path)}: there, {'others may open it' if others else 'yours alone'} (mode {stat.S_IMODE(mode):o})"


def log_state(name: str) -> str:
    """Where the log is written, by the command line or the config file."""
    if not name:
        return "none is written; --log-file PATH, or file under [log] in the config file"
    return file_state(path_as_typed(name), must_exist=True)


def folder_state(path: Path) -> str:
    """Whether a folder is there, or could be made, and whether it can be written."""
    if os.path.isdir(path):
        return f"{shown(path)}: {'can be written' if _is_writable(path) else 'cannot be written'}"
    if os.path.lexists(path):
        return f"{shown(path)}: is no folder"
    parent = next((parent for parent in path.parents if os.path.exists(parent)), Path(path.anchor))
    can_be_made = os.path.isdir(parent) and _is_writable(parent)
    return f"{shown(path)}: not there, {'is made when needed' if can_be_made else 'cannot be made'}"


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
