"""A commented config file and its JSON Schema, made of the declared settings."""

from __future__ import annotations

import json
from typing import Any

from tiktok_tui.alerts.rules import MAX_RULES
from tiktok_tui.core.log import LEVELS
from tiktok_tui.core.route_names import AUTOMATIC_ROUTES
from tiktok_tui.settings import checks
from tiktok_tui.settings.actions import ACTIONS
from tiktok_tui.settings.config import SECTIONS
from tiktok_tui.settings.screen import EmojiMode
from tiktok_tui.settings.setting import Setting, settings_of

SCHEMA_FILE = "config.schema.json"
# What a check allows beyond the type of the setting's default.
_ALLOWED: dict[Any, dict[str, Any]] = {
    checks.route: {"enum": list(checks.SETTABLE_ROUTES)},
    checks.route_order: {"items": {"enum": list(AUTOMATIC_ROUTES)}, "minItems": 1, "uniqueItems": True},
    checks.host_names: {"items": {"type": "string"}},
    checks.log_level: {"enum": list(LEVELS)},
    checks.emoji: {"enum": list(EmojiMode)},
    checks.kilobytes_per_second: dict(zip(("minimum", "maximum"), checks.KILOBYTES_PER_SECOND, strict=True)),
    checks.diamonds: {"minimum": 1, "maximum": checks.MOST_DIAMONDS},
}
_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string", tuple: "array"}


def sample_text() -> str:
    """A config file in which every setting is a comment."""
    lines = [
        f"#:schema ./{SCHEMA_FILE}",
        "# The settings of tiktok-tui: take the # away from what you change.",
        "# “tiktok-tui docs config” says more, “tiktok-tui config check” what is wrong.",
    ]
    for section, declared in SECTIONS.items():
        lines += ["", f"[{section}]"]
        for setting in settings_of(declared).values():
            lines += [f"# {setting.meaning}", f"# {setting.name} = {_toml(setting.example)}"]
    lines += ["", "[keys]", "# the keys of an action; “tiktok-tui docs keymap” lists the actions", '# quit = "x, f10"']
    lines += ["", "# [[alerts]]", '# filter = "gift diamonds>=1000"', "# bell = true"]
    return "\n".join(lines) + "\n"


def schema_text() -> str:
    """The JSON Schema of the config file, for editors."""
    sections = {
        name: _object({setting.name: _schema(setting) for setting in settings_of(declared).values()})
        for name, declared in SECTIONS.items()
    }
    keys = _object({action.name: {"type": "string", "description": action.title} for action in ACTIONS})
    alerts = {"type": "array", "maxItems": MAX_RULES, "items": {"type": "object", "required": ["filter"]}}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The config file of tiktok-tui",
        **_object({**sections, "keys": keys, "alerts": alerts}),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _schema(setting: Setting) -> dict[str, Any]:
    schema = {"type": _TYPES[type(setting.default)], "description": setting.meaning, **_ALLOWED.get(setting.check, {})}
    return schema | ({"default": setting.default} if setting.default not in ("", ()) else {})


def _toml(value: Any) -> str:
    """A value as TOML writes it, which is as JSON does for those that settings have."""
    return json.dumps(value, ensure_ascii=False)
