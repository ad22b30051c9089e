"""An alert as the config file has it: a filter, and what to do when an event passes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tiktok_tui.events.filter_parse import Filter, FilterError, parse_filter

MAX_RULES = 50
MAX_NAME = 60
MAX_PER_MINUTE = 600


class WebhookForm(StrEnum):
    """What is posted: the event as `--json` writes it, or a sentence as Discord and Slack take it."""

    EVENT = "event"
    DISCORD = "discord"
    SLACK = "slack"


class RuleError(ValueError):
    """A rule that cannot be. The message is a sentence without the rule's place in the file."""


@dataclass(frozen=True, slots=True)
class AlertRule:
    """`webhook` is an address that is itself a secret. At most `per_minute` posts are made a minute."""

    name: str
    filter: Filter
    filter_text: str
    highlight: bool = True
    bell: bool = False
    notice: bool = False
    append: Path | None = None
    webhook: str = field(default="", repr=False)
    webhook_form: WebhookForm = WebhookForm.EVENT
    per_minute: int = 30


_KEYS = ("name", "filter", "highlight", "bell", "notice", "append", "webhook", "webhook_form", "per_minute")


def read_rule(table: Mapping[str, Any], environment: Mapping[str, str], folder: Path) -> AlertRule:
    """A rule from parsed TOML. A webhook that begins with $ names the variable of `environment` that has the address.

    A file that is not absolute stands in `folder`. Raises RuleError.
    """
    for key in table:
        if key not in _KEYS:
            raise RuleError(f"{key} is not a setting of an alert; there are {', '.join(_KEYS)}")
    text = table.get("filter")
    if not isinstance(text, str) or not text.strip():
        raise RuleError('filter is missing: write filter = "gift diamonds>=100", say')
    try:
        event_filter = parse_filter(text)
    except FilterError as error:
        raise RuleError(f"filter: {error}") from None
    name = table.get("name", text)
    if not isinstance(name, str) or not name.strip() or not name.isprintable() or len(name) > MAX_NAME:
        raise RuleError(f"name must be text of at most {MAX_NAME} characters")
    rule = AlertRule(
        name=name,
        filter=event_filter,
        filter_text=text,
        highlight=_switch(table, "highlight", default=True),
        bell=_switch(table, "bell", default=False),
        notice=_switch(table, "notice", default=False),
        append=_file(table.get("append"), folder),
        webhook=_webhook(table.get("webhook", ""), environment),
        webhook_form=_form(table.get("webhook_form", WebhookForm.EVENT)),
        per_minute=_per_minute(table.get("per_minute", AlertRule.__dataclass_fields__["per_minute"].default)),
    )
    if not (rule.highlight or rule.bell or rule.notice or rule.append or rule.webhook):
        raise RuleError("it does nothing: choose highlight, bell, notice, append or webhook")
    return rule


def _switch(table: Mapping[str, Any], key: str, *, default: bool) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise RuleError(f"{key} must be true or false")
    return value


def _file(value: object, folder: Path) -> Path | None:
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise RuleError('append must be the name of a file, such as "gifts.ndjson"')
    try:
        return folder / Path(value).expanduser()
    except RuntimeError:  # ~somebody
        raise RuleError(f"append: this machine has no home folder for {Path(value).parts[0]}") from None


def _webhook(value: object, environment: Mapping[str, str]) -> str:
    if not isinstance(value, str):
        raise RuleError("webhook must be an address in quotes, or the name of a variable such as $MY_WEBHOOK")
    if value.startswith("$"):
        found = environment.get(value[1:], "")
        if not found:
            raise RuleError(f"webhook: the environment has no variable {value[1:]}")
        value = found
    if not value:
        return ""
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    is_local = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if not parts.hostname or not (parts.scheme == "https" or (parts.scheme == "http" and is_local)):
        # The address itself is not repeated: it is a secret.
        raise RuleError("webhook must be an https:// address")
    return value


def _form(value: object) -> WebhookForm:
    for form in WebhookForm:
        if value == form:
            return form
    raise RuleError(f"webhook_form must be one of {', '.join(WebhookForm)}, in quotes")


def _per_minute(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MAX_PER_MINUTE:
        raise RuleError(f"per_minute must be a whole number from 1 to {MAX_PER_MINUTE}")
    return value
