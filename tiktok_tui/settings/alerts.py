"""The [[alerts]] of a config file as rules."""

from __future__ import annotations

from collections.abc import Mapping

from tiktok_tui.alerts.rules import MAX_RULES, AlertRule, RuleError, read_rule
from tiktok_tui.core.user_folders import alerts_folder
from tiktok_tui.settings.config import Config, ConfigError


def alert_rules(config: Config, environment: Mapping[str, str]) -> tuple[AlertRule, ...]:
    """The rules of a config, in its order. Raises ConfigError for one that cannot be."""
    if len(config.alerts) > MAX_RULES:
        raise ConfigError(f"[[alerts]]: there are {len(config.alerts)}; at most {MAX_RULES} can be watched")
    rules = []
    for number, table in enumerate(config.alerts, 1):
        try:
            rules.append(read_rule(table, environment, alerts_folder()))
        except RuleError as error:
            raise ConfigError(f"[[alerts]] number {number}: {error}") from None
    return tuple(rules)
