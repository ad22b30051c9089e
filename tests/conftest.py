"""What every test stands on: a frozen environment, and the snapshots of screens as text and as SVG."""

from __future__ import annotations

import os
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from hypothesis import settings
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tiktok_tui.core.secrets import SECRET_VARIABLES, SIGN_ADDRESS_VARIABLE

# For --hypothesis-profile. The usual one, "ci", has a hundred examples, the same in every run.
settings.register_profile("many", max_examples=1_000, deadline=None)

# Textual and Rich read these when they are imported, so they go before any test imports them.
_CHANGES_THE_PICTURE = re.compile(
    r"TEXTUAL|NO_COLOR$|FORCE_COLOR$|COLORTERM$|COLORFGBG$|UNICODE_VERSION$|COLUMNS$|LINES$"
)
for _name in [name for name in os.environ if _CHANGES_THE_PICTURE.match(name)]:
    del os.environ[_name]
os.environ["TEXTUAL_ANIMATIONS"] = "none"

# Other versions draw other SVG, and lay out text differently now and then.
_DRAWN_WITH = ("textual", "rich")


def _drawn_otherwise() -> str:
    """Why snapshots would differ here without any change of ours, "" when they would not."""
    pins = (Path(__file__).parent.parent / "constraints.txt").read_text("utf-8")
    for package in _DRAWN_WITH:
        pinned = re.search(rf"^{package}==(\S+)$", pins, re.MULTILINE)
        assert pinned is not None, f"constraints.txt pins no {package}"
        try:
            here = version(package)
        except PackageNotFoundError:
            here = "no version"
        if here != pinned[1]:
            return f"snapshots are drawn with {package} {pinned[1]}, here is {here}"
    return ""


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.import_plugin("helpers.slow_tests")
    if config.getoption("update_snapshots", default=False) and (reason := _drawn_otherwise()):
        raise pytest.UsageError(f"--snapshot-update: {reason}; install what constraints.txt says")


class ScreenText(SingleFileSnapshotExtension):
    file_extension = "txt"
    _write_mode = WriteMode.TEXT


class ScreenSvg(SingleFileSnapshotExtension):
    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def screen_text(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compares a screen's text with snapshots/<test module>/<test>[<name>].txt."""
    if reason := _drawn_otherwise():
        pytest.skip(reason)
    return snapshot.use_extension(ScreenText)


@pytest.fixture
def screen_svg(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compares a screen's picture with snapshots/<test module>/<test>[<name>].svg."""
    if reason := _drawn_otherwise():
        pytest.skip(reason)
    return snapshot.use_extension(ScreenSvg)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own config, themes, keys or crash reports are read or written, by children of a test neither."""
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path_factory.getbasetemp() / variable))
    # Nor is anything copied to the clipboard of the tmux that the tests may run in.
    for variable in (*SECRET_VARIABLES, SIGN_ADDRESS_VARIABLE, "TMUX", "STY"):
        monkeypatch.delenv(variable, raising=False)
