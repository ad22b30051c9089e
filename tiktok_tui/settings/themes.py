"""Theme files: read and checked here, so that a wrong colour is a sentence and not a crash when it is chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tiktok_tui.core.user_folders import user_themes_folder
from tiktok_tui.settings.toml import NotToml, parse_toml

COLOURS = (
    "primary",
    "secondary",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "success",
    "warning",
    "error",
)
# What a room needs beyond an ordinary program's colours, with the colour that stands in where a theme has none.
VARIABLES = {
    "gift": "accent",
    "streak": "warning",
    "battle-left": "error",
    "battle-right": "primary",
    "moderator": "success",
    "subscriber": "secondary",
    "host": "accent",
    "quiet": "foreground",
    "hostile": "error",
}
MAX_THEME_BYTES = 64 * 1024
MAX_THEMES = 200
_ANSI = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_COLOURS = {"ansi_default", *(f"ansi_{c}" for c in _ANSI), *(f"ansi_bright_{c}" for c in _ANSI)}
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class ThemeError(ValueError):
    """A theme file that cannot be used. The message names the file and the key."""


@dataclass(frozen=True, slots=True)
class ThemeSpec:
    """A theme: `colours` has every name of COLOURS, `variables` every name of VARIABLES.

    A colour is "#rrggbb", or "ansi_red" and the like for the terminal's own sixteen; `is_ansi` when it uses the latter.
    """

    name: str
    dark: bool
    colours: Mapping[str, str]
    variables: Mapping[str, str]

    @property
    def is_ansi(self) -> bool:
        return any(colour.startswith("ansi_") for colour in self.colours.values())


@dataclass(frozen=True, slots=True)
class Themes:
    """Every theme by its name, and a sentence for each file that was left out."""

    themes: Mapping[str, ThemeSpec]
    warnings: tuple[str, ...]


def shipped_themes_folder() -> Path:
    """The themes that come with the program: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "themes"
    return installed if installed.is_dir() else package.parent / "themes"


def load_themes(folders: tuple[Path, ...] | None = None) -> Themes:
    """The shipped themes and the user's own, which may replace a shipped one of the same name."""
    themes: dict[str, ThemeSpec] = {}
    warnings: list[str] = []
    for folder in folders if folders is not None else (shipped_themes_folder(), user_themes_folder()):
        for path in sorted(folder.glob("*.toml"))[:MAX_THEMES]:
            try:
                theme = read_theme(path)
            except ThemeError as error:
                warnings.append(str(error))
            else:
                themes[theme.name] = theme
    return Themes(themes, tuple(warnings))


def unknown_theme(name: str, known: Themes) -> str:
    """A sentence for a theme that does not exist."""
    return f"there is no theme “{name}”; there are {', '.join(known.themes)}"


def read_theme(path: Path) -> ThemeSpec:
    """Read one theme file. Raises ThemeError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_THEME_BYTES + 1)
        if len(data) > MAX_THEME_BYTES:
            raise ThemeError(f"{path}: is larger than {MAX_THEME_BYTES // 1024} kB, which no theme is")
        table = parse_toml(data)
    except OSError as error:
        raise ThemeError(f"{path}: cannot be read: {error.strerror}") from None
    except NotToml as error:
        raise ThemeError(f"{path}: {error}") from None
    try:
        return _theme_of(table)
    except ThemeError as error:
        raise ThemeError(f"{path}: {error}") from None


def _theme_of(table: Mapping[str, Any]) -> ThemeSpec:
    for key in table:
        if key not in ("name", "dark", "colours", "variables"):
            raise ThemeError(f"{key} means nothing in a theme; there are name, dark, [colours] and [variables]")
    name = table.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ThemeError("name must be small letters, digits and dashes")
    dark = table.get("dark", True)
    if not isinstance(dark, bool):
        raise ThemeError("dark must be true or false")
    colours = _colours(table, "colours", COLOURS)
    if missing := [key for key in COLOURS if key not in colours]:
        raise ThemeError(f"[colours] {missing[0]} is missing")
    # The terminal's own colours cannot be blended with others.
    kinds = {colour.startswith("ansi_") for colour in colours.values()}
    if len(kinds) > 1:
        raise ThemeError("[colours] are either all #rrggbb or all ansi_…")
    variables = _colours(table, "variables", tuple(VARIABLES))
    filled = {key: variables.get(key, colours[instead]) for key, instead in VARIABLES.items()}
    return ThemeSpec(name, dark, colours, filled)


def _colours(table: Mapping[str, Any], section: str, allowed: tuple[str, ...]) -> dict[str, str]:
    given = table.get(section, {})
    if not isinstance(given, dict):
        raise ThemeError(f"{section} must be a section: write [{section}] on a line of its own")
    for key, value in given.items():
        if key not in allowed:
            raise ThemeError(f"[{section}] {key} is not a colour of a theme; there are {', '.join(allowed)}")
        if not isinstance(value, str) or not (_HEX.fullmatch(value) or value in ANSI_COLOURS):
            raise ThemeError(f'[{section}] {key} must be a colour such as "#5fafff" or "ansi_blue"')
    return dict(given)
