"""`tiktok-tui config`: the config file, what is wrong with it, a sample and its schema."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

from tiktok_tui.commands.argument_types import STDIN
from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.shared_options import CommonOptions, add_common, add_group

_ACTIONS = ("path", "check", "init", "schema")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigOptions(CommonOptions):
    """`prints` is for “init”: print the sample and write nothing."""

    action: str
    prints: bool = False


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", metavar="ACTION", choices=_ACTIONS, help=argparse.SUPPRESS)
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    group = add_group(parser)
    group.add_argument("--print", action="store_true", help="with init: print the sample and write no file")
    add_common(group)


def _read_options(given: argparse.Namespace) -> ConfigOptions:
    values = vars(given)
    words, prints = values.pop("words"), values.pop("print")
    if not given.action:
        raise UsageError(f"“config” takes one of {', '.join(_ACTIONS)}")
    if words and not (given.action == "init" and words == [STDIN]):
        raise UsageError(f"“config {given.action}” takes no “{words[0]}”; --config FILE names another file")
    if prints and given.action != "init":
        raise UsageError("--print belongs to “tiktok-tui config init”")
    return ConfigOptions(prints=prints or bool(words), **values)


def _run(options: ConfigOptions) -> int:
    from tiktok_tui.commands.stdout import told_when_stdout_fails
    from tiktok_tui.core.user_folders import config_file

    path = options.config or config_file()
    match options.action:
        case "path":
            return told_when_stdout_fails(lambda: _print(_paths(path)))
        case "check":
            return told_when_stdout_fails(lambda: _check(path, must_exist=options.config is not None))
        case "schema":
            from tiktok_tui.settings.sample import schema_text

            return told_when_stdout_fails(lambda: _print(schema_text()))
    from tiktok_tui.settings.sample import sample_text

    if options.prints:
        return told_when_stdout_fails(lambda: _print(sample_text()))
    return _init(path)


def _print(text: str) -> int:
    from tiktok_tui.commands.writer import write_text

    write_text(text)
    return 0


def _paths(path: Path) -> str:
    from tiktok_tui.core.user_folders import alerts_folder, crash_folder, recordings_folder, user_themes_folder

    used = {
        "config": path,
        "themes": user_themes_folder(),
        "recordings": recordings_folder(),
        "alerts": alerts_folder(),
        "crash reports": crash_folder(),
    }
    return "".join(f"{name:14} {file}{'' if file.exists() else '  (not there)'}\n" for name, file in used.items())


def _check(path: Path, *, must_exist: bool) -> int:
    """Print what is wrong with the config file and the themes, in the program's own sentences."""
    from tiktok_tui.settings.alerts import alert_rules
    from tiktok_tui.settings.config import Config, ConfigError, load_config
    from tiktok_tui.settings.themes import load_themes, unknown_theme

    themes = load_themes()
    problems, config = list(themes.warnings), Config()
    try:
        config = load_config(path, must_exist=must_exist)
    except ConfigError as error:
        problems += map(str, error.args)
    try:
        alert_rules(config, os.environ)
    except ConfigError as error:
        problems.append(f"{path}: {error}")
    if config.screen.theme not in themes.themes:
        problems.append(f"{path}: {unknown_theme(config.screen.theme, themes)}")
    state = "nothing wrong with it" if path.exists() else "there is no such file, and none is needed"
    _print("".join(f"{problem}\n" for problem in problems) or f"{path}: {state}\n")
    return 1 if problems else 0


def _init(path: Path) -> int:
    """Write a sample and its schema, and nothing over what is there."""
    from tiktok_tui.commands.stderr import tell
    from tiktok_tui.settings.sample import SCHEMA_FILE, sample_text, schema_text

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_new(path, sample_text())
    except FileExistsError:
        raise UsageError(f"{path} is there already; --print shows the sample") from None
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'unknown reason').lower()}") from None
    try:
        _write_new(path.with_name(SCHEMA_FILE), schema_text())
    except OSError:  # only editors look for it
        tell(f"Written: {path}")
    else:
        tell(f"Written: {path}, and {SCHEMA_FILE} beside it for editors")
    return 0


def _write_new(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


COMMAND = Command(
    name="config",
    usage=("config path|check|init|schema [--print]",),
    summary="the config file: where it is, what is wrong with it, a sample",
    description="""\
Say which files are used; check the config file, its keys, alerts and the
themes; write a commented sample, never over a file that is there; or print the
JSON Schema of the config file for editors.""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    pages=("config", "keymap", "themes"),
)
