"""The report of `tiktok-tui doctor`, which may be pasted in public."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.commands.doctor_machine import (
    Facts,
    file_state,
    folder_state,
    keys,
    log_state,
    network,
    shown,
    terminal,
    versions,
)
from tiktok_tui.commands.doctor_routes import Finding, ask_services, judge, look_up
from tiktok_tui.commands.writer import write_text
from tiktok_tui.core.redaction import redact
from tiktok_tui.core.secrets import SIGN_ADDRESS_VARIABLE, register_environment
from tiktok_tui.core.user_folders import alerts_folder, config_file, crash_folder, recordings_folder, user_themes_folder
from tiktok_tui.settings.config import Config, ConfigError, load_config
from tiktok_tui.settings.routes import route_settings
from tiktok_tui.sources.routes import RouteSettings
from tiktok_tui.sources.streamer import parse_streamer

_ABOUT = """\
Safe to paste in public: it holds no key, no name and no address of yours.
Nobody was asked but the services below."""
_WIDTH = 20


@dataclass(frozen=True, slots=True)
class _Report:
    facts: dict[str, Facts]
    findings: dict[str, dict[str, Finding]]

    @property
    def is_well(self) -> bool:
        return self.findings["routes"]["auto"].works or self.findings["routes"]["direct"].works

    def as_text(self) -> str:
        lines = [_ABOUT]
        for title, facts in self.facts.items():
            lines += ["", title, *(f"  {name:{_WIDTH}} {redact(words)}" for name, words in facts.items())]
        for title, findings in self.findings.items():
            lines += ["", title]
            lines += [
                f"  {name:{_WIDTH}} {'ok' if finding.works else 'NO':3} {redact(finding.words)}"
                for name, finding in findings.items()
            ]
        return "\n".join(lines) + "\n"

    def as_json(self) -> str:
        facts = {title: {name: redact(words) for name, words in group.items()} for title, group in self.facts.items()}
        findings = {
            title: {name: {"works": found.works, "words": redact(found.words)} for name, found in group.items()}
            for title, group in self.findings.items()
        }
        return json.dumps({**facts, **findings}, ensure_ascii=False, indent=2) + "\n"


def print_report(streamer: str, config: Path | None, log_file: str | None, *, as_json: bool) -> int:
    """Look at everything, print it, and return 0 when some route into a room can work, else 1.

    `streamer` is "" for none, `config` None for the user's own file, `log_file` None for that of the config. Raises
    SourceError for what is no streamer, and OSError when stdout cannot be written.
    """
    handle = parse_streamer(streamer) if streamer else ""
    register_environment(os.environ)
    report = asyncio.run(_look_at_everything(handle, config, log_file))
    write_text(report.as_json() if as_json else report.as_text())
    return 0 if report.is_well else 1


async def _look_at_everything(handle: str, named_config: Path | None, log_file: str | None) -> _Report:
    path = named_config or config_file()
    config, validity = _read(path, must_exist=named_config is not None)
    try:
        settings = route_settings(config, os.environ)
    except ConfigError as error:  # about the environment
        validity = f"{validity}; but {error}"
        settings = route_settings(config, {**os.environ, SIGN_ADDRESS_VARIABLE: ""})
    services, rooms = await asyncio.gather(ask_services(settings), _look_up(handle, settings))
    findings = {"services": services, **({"room": rooms} if rooms else {}), "routes": judge(settings, services, rooms)}
    facts = {
        "versions": versions(),
        "terminal": terminal(os.environ),
        "network": network(os.environ),
        "files": {
            "config": file_state(path, must_exist=named_config is not None),
            "config says": validity,
            "themes": folder_state(user_themes_folder()),
            "alerts": folder_state(alerts_folder()),
            "recordings": folder_state(recordings_folder()),
            "crash reports": folder_state(crash_folder()),
            "log": log_state(log_file or config.log.file),
        },
        "keys": keys(config, os.environ),
    }
    return _Report(facts, findings)


def _read(path: Path, *, must_exist: bool) -> tuple[Config, str]:
    """The config, and what is wrong with its file. A file that is wrong is read as an empty one."""
    try:
        config = load_config(path, must_exist=must_exist)
        if config.alerts:
            from tiktok_tui.settings.alerts import alert_rules

            alert_rules(config, os.environ)
    except ConfigError as error:
        return Config(), f"cannot be used: {str(error).removeprefix(f'{path}: ').replace(str(path), shown(path))}"
    return config, "nothing wrong with it" if path.exists() else "nothing"


async def _look_up(handle: str, settings: RouteSettings) -> dict[str, Finding]:
    return await look_up(handle, settings) if handle else {}
