"""What the documents say about keys, settings and files is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest

from tiktok_tui.settings.actions import ACTIONS, Action, printed_key
from tiktok_tui.settings.config import Config, read_config
from tiktok_tui.settings.themes import COLOURS, VARIABLES, read_theme
from tiktok_tui.wire.catalogue import read_catalogue

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]


def keys_of(action: Action) -> str:
    return " ".join(f"`{printed_key(key)}`" for key in action.keys)


def rows(path: Path) -> list[list[str]]:
    lines = [line for line in path.read_text().splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def example(path: Path) -> str:
    found = re.search(r"```toml\n(.*?)```", path.read_text(), re.DOTALL)
    assert found
    return found[1]


def test_the_keymap_lists_every_action() -> None:
    expected = [[f"`{action.name}`", keys_of(action), action.title, action.scope.value] for action in ACTIONS]
    assert rows(ROOT / "docs" / "keymap.md") == expected


def test_the_readmes_keys_are_the_real_ones() -> None:
    real = [[keys_of(action), action.title] for action in ACTIONS]
    shown = rows(ROOT / "README.md")
    assert len(shown) > 10
    assert [row for row in shown if row not in real] == []


def test_the_readme_counts_the_events_of_the_catalogue() -> None:
    assert f"all {len(read_catalogue())} events" in (ROOT / "README.md").read_text()


def test_the_config_example_shows_every_setting_with_its_default() -> None:
    table = tomllib.loads(example(ROOT / "docs" / "config.md"))
    config = read_config(table)
    default = Config()
    assert config.signing.address == default.signing.address
    assert config.tiktools.address == default.tiktools.address
    assert (config.routes.default, config.routes.wait, config.euler.raw) == ("auto", False, False)
    assert config.services == default.services
    assert config.recording == default.recording
    assert config.screen == default.screen
    for section in ("routes", "signing", "tiktools", "euler", "direct", "services", "recording", "screen", "log"):
        assert set(table[section]) == set(type(getattr(default, section)).__dataclass_fields__)


def test_the_theme_example_is_a_whole_theme(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(example(ROOT / "docs" / "themes.md"))
    theme = read_theme(path)
    assert set(theme.colours) == set(COLOURS)
    assert set(tomllib.loads(path.read_text())["variables"]) == set(VARIABLES)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", document.read_text())
    assert [link for link in links if not (document.parent / unquote(link)).exists()] == []
