"""`tiktok-tui config`: where it is, what is wrong with it, a sample and its schema."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from tiktok_tui.cli import main
from tiktok_tui.settings.config import Config, load_config, read_config

WRONG = """\
[screen]
theme = "day"
theem = "day"
mouse = "yes"

[signing]
key = "a key with spaces"

[keys]
fly = "f"
"""


def test_every_problem_is_said_with_its_line_and_without_its_value(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRONG)
    assert main(["config", "check", "--config", str(path)]) == 1
    printed = capfd.readouterr().out
    assert re.findall(r"line (\d+): (\[\w+\] [“\w]+)", printed) == [
        ("3", "[screen] theem"),
        ("4", "[screen] mouse"),
        ("7", "[signing] key"),
        ("10", "[keys] there"),
    ]
    assert "a key with spaces" not in printed
    assert main(["demo", "--json", "--config", str(path)]) == 2
    assert printed.splitlines()[0] in capfd.readouterr().err


def test_the_sample_is_a_config_of_defaults_and_is_never_written_over(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new" / "config.toml"
    words = ["config", "init", "--config", str(path)]
    assert main(words) == 0
    assert load_config(path, must_exist=True) == Config()
    assert path.stat().st_mode & 0o077 == 0
    assert (path.parent / "config.schema.json").is_file()
    path.write_text("mine")
    assert main(words) == 2
    assert "is there already" in capfd.readouterr().err
    assert path.read_text() == "mine"


@pytest.mark.parametrize("words", [["--print"], ["-"]])
def test_the_settings_of_the_sample_pass_the_checks_and_the_schema(
    words: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "init", *words]) == 0
    sample = re.sub(r"^# (?=\w+ = |\[\[)", "", capfd.readouterr().out, flags=re.MULTILINE)
    table = tomllib.loads(sample)
    read_config(table)
    assert main(["config", "schema"]) == 0
    schema = json.loads(capfd.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(table, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"screen": {"theem": "day"}}, schema)
