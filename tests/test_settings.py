"""Config, keymap, themes and crash reports: what is wrong is named, and secrets stay secret."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem

from tiktok_tui.core import crash_report
from tiktok_tui.core.crash_report import MAX_REPORTS, write_crash_report
from tiktok_tui.settings.actions import ACTIONS
from tiktok_tui.settings.config import Config, ConfigError, load_config
from tiktok_tui.settings.keymap import KeymapError, check_keymap, keys_of
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.settings.themes import COLOURS, VARIABLES, load_themes, shipped_themes_folder

SECRET = "euler_NWY3ZTAxY2Y"

ConfigWriter = Callable[..., Path]


@pytest.fixture
def write_config(tmp_path: Path) -> ConfigWriter:
    def write(text: str, mode: int = 0o600) -> Path:
        path = tmp_path / "config.toml"
        path.write_text(text)
        path.chmod(mode)
        return path

    return write


# --- config -----------------------------------------------------------------------------------------------------------


def test_a_missing_config_file_is_an_empty_one_unless_it_was_named(tmp_path: Path) -> None:
    assert load_config(tmp_path / "none.toml", must_exist=False) == Config()
    with pytest.raises(ConfigError, match=r"none\.toml: there is no such file"):
        load_config(tmp_path / "none.toml", must_exist=True)


def test_every_setting_arrives(write_config: ConfigWriter) -> None:
    path = write_config(
        '[screen]\ntheme = "day"\nlow_bandwidth = true\nminor_events = false\nemoji = "simple"\n'
        "kilobytes_per_second = 12\nmouse = false\nlarge_gift = 500\n"
        '[keys]\nquit = "x, f10"\n'
    )
    config = load_config(path, must_exist=True)
    screen = config.screen
    assert (screen.theme, screen.low_bandwidth, screen.minor_events, screen.mouse) == ("day", True, False, False)
    assert (screen.emoji, screen.kilobytes_per_second, screen.large_gift) == ("simple", 12.0, 500)
    assert config.keys == {"quit": "x,f10"}


def test_earlier_names_of_settings_and_actions_go_on_working(write_config: ConfigWriter) -> None:
    path = write_config('[screen]\nquiet_lines = false\ngreat_gift = 500\n[keys]\ntoggle_quiet_lines = "x"\n')
    config = load_config(path, must_exist=True)
    assert (config.screen.minor_events, config.screen.large_gift) == (False, 500)
    assert config.keys == {"toggle_minor_events": "x"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[screen]\ngreat_gift = 0", "[screen] great_gift must be a whole number of diamonds from 1"),
        ("[screen]\ngreat_gift = 5\nlarge_gift = 5", "great_gift is the earlier name of large_gift; give only one"),
        ("[keys]\ntoggle_quiet_lines = 'x'\ntoggle_minor_events = 'x'", "is the earlier name of toggle_minor_events"),
        ("[scren]", "[scren] is not a section; the sections are routes, signing, tiktools, euler, direct, "),
        ("theme = 'day'", "[theme] is not a section"),
        ("screen = 1", "screen must be a section"),
        ("[screen]\ntheem = 'day'", "[screen] theem is not a setting; there are theme, low_bandwidth"),
        ("[screen]\nlow_bandwidth = 'yes'", "[screen] low_bandwidth must be true or false"),
        ("[screen]\nemoji = 'none'", "[screen] emoji must be one of full, simple, text"),
        ("[screen]\nkilobytes_per_second = 0", "[screen] kilobytes_per_second must be a number from 1 to 10000"),
        ("[screen]\nlarge_gift = 0", "[screen] large_gift must be a whole number of diamonds from 1"),
        ("[screen]\nkilobytes_per_second = true", "[screen] kilobytes_per_second must be a number"),
        ("[signing]\naddress = 'ftp://x'", "[signing] address must be an address such as https://"),
        ("[signing]\naddress = 'https://[x'", "[signing] address must be an address such as https://"),
        ("[signing]\naddress = 'https://user:word@x'", "[signing] address must be an address"),
        ("[signing]\naddress = 'https://:word@x'", "[signing] address must be an address"),
        ("[signing]\naddress = 'https://x:99999'", "[signing] address must be an address"),
        ('[signing]\nuser_agent = "a\\nb"', "[signing] user_agent must be a User-Agent"),
        ("[services]\nsocket_hosts = ['https://x.example']", "[services] socket_hosts must be a list of hosts"),
        ("[services]\neuler_socket = 'wss://x y'", "[services] euler_socket must be the address of a socket"),
        ("[keys]\nfly = 'f'", "[keys] there is no action “fly”"),
        ("[keys]\nquit = 3", "[keys] quit must be text"),
        ("[screen", "is not TOML"),
        ("a = " + "[" * 100_000, "nested too deep"),
    ],
)
def test_a_wrong_config_names_the_file_and_the_key(write_config: ConfigWriter, text: str, words: str) -> None:
    path = write_config(text)
    with pytest.raises(ConfigError) as caught:
        load_config(path, must_exist=True)
    assert str(caught.value).startswith(f"{path}: ")
    assert words in str(caught.value)


def test_the_screens_defaults_are_the_configs_defaults() -> None:
    screen, config = ScreenSettings(), Config().screen
    assert (screen.theme, screen.low_bandwidth, screen.emoji) == (config.theme, config.low_bandwidth, config.emoji)
    assert (screen.show_minor_events, screen.mouse) == (config.minor_events, config.mouse)
    assert screen.kilobytes_per_second == config.kilobytes_per_second
    assert screen.large_gift == config.large_gift


# --- keys -------------------------------------------------------------------------------------------------------------


def test_the_default_keys_pass_our_own_check() -> None:
    assert check_keymap({}) == {}
    assert check_keymap({action.name: ",".join(action.keys) for action in ACTIONS})


def test_punctuation_may_be_written_as_itself_or_by_its_name() -> None:
    assert check_keymap({"filter": "?", "show_help": "f1"}) == {"filter": "question_mark", "show_help": "f1"}
    assert check_keymap({"filter": "semicolon"}) == check_keymap({"filter": ";"}) == {"filter": "semicolon"}


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"zoom": "q"}, "“q” would do both"),
        ({"zoom": "c, x"}, "“c” would do both"),
        ({"next_view": "z"}, "“z” would do both"),
        ({"zoom": "ctrl+m"}, "terminals send the same for Enter"),
        ({"zoom": "ctrl+b"}, "tmux keeps it"),
        ({"zoom": "ctrl+1"}, "not a key that every terminal sends"),
        ({"zoom": "hyper+z"}, "not a key that every terminal sends"),
        ({"zoom": "\x1b"}, "not a key that every terminal sends"),
        ({"zoom": "ctrl+c"}, "it always quits"),
        ({"zoom": ""}, "give one to 4 keys"),
        ({"zoom": "x,,"}, "give one to 4 keys"),
    ],
)
def test_a_keymap_that_cannot_work_is_refused(overrides: dict[str, str], words: str) -> None:
    with pytest.raises(KeymapError, match=words):
        check_keymap(overrides)


def test_two_actions_may_exchange_their_keys() -> None:
    overrides = check_keymap({"zoom": "u", "pause": "z"})
    actions = {action.name: action for action in ACTIONS}
    assert keys_of(actions["zoom"], overrides) == ("u",)
    assert keys_of(actions["pause"], overrides) == ("z",)


# --- themes -----------------------------------------------------------------------------------------------------------


SHIPPED = load_themes((shipped_themes_folder(),)).themes
IN_FULL_COLOUR = [name for name, theme in SHIPPED.items() if not theme.is_ansi]


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_shipped_themes_are_whole() -> None:
    loaded = load_themes((shipped_themes_folder(),))
    assert loaded.warnings == ()
    assert set(loaded.themes) == {path.stem for path in shipped_themes_folder().iterdir()}
    for theme in loaded.themes.values():
        assert set(theme.colours) == set(COLOURS)
        assert set(theme.variables) == set(VARIABLES)
    assert SHIPPED["ansi"].is_ansi


@pytest.mark.parametrize("name", IN_FULL_COLOUR)
def test_every_word_of_a_shipped_theme_can_be_read(name: str) -> None:
    theme = SHIPPED[name]
    words = {key: theme.colours[key] for key in COLOURS if key not in ("background", "surface", "panel")}
    for key, colour in {**words, **theme.variables}.items():
        light, dark = sorted((luminance(colour), luminance(theme.colours["background"])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, key


@pytest.mark.parametrize("name", IN_FULL_COLOUR)
def test_a_shipped_theme_keeps_its_meanings_apart_in_256_colours(name: str) -> None:
    theme = SHIPPED[name]
    of_256 = {
        key: Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).number
        for key, colour in {**theme.colours, **theme.variables}.items()
    }
    for group in (
        ("battle-left", "battle-right", "foreground", "quiet", "background"),
        ("moderator", "subscriber", "host", "gift", "foreground"),
        ("success", "warning", "error", "foreground"),
    ):
        assert len({of_256[key] for key in group}) == len(group), group


def test_a_users_theme_joins_the_shipped_ones_and_may_replace_one(tmp_path: Path) -> None:
    text = (shipped_themes_folder() / "night.toml").read_text()
    (tmp_path / "mine.toml").write_text(text.replace('name = "night"', 'name = "mine"'))
    (tmp_path / "night.toml").write_text(text.replace("#5fafff", "#123456"))
    themes = load_themes((shipped_themes_folder(), tmp_path)).themes
    assert set(themes) == {*SHIPPED, "mine"}
    assert themes["night"].colours["primary"] == "#123456"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"#5fd7d7"', '"#5fd7"', "[colours] secondary must be a colour"),
        ('"#5fd7d7"', '"chartreuse"', "[colours] secondary must be a colour"),
        ('"#5fd7d7"', '"ansi_red"', "either all #rrggbb or all ansi_"),
        ('secondary = "#5fd7d7"', "", "[colours] secondary is missing"),
        ("quiet =", "quite =", "[variables] quite is not a colour of a theme"),
        ('"night"', '"My Theme"', "name must be small letters"),
        ("dark = true", "dark = 1", "dark must be true or false"),
        ("dark = true", "drak = true", "drak means nothing in a theme"),
        ("[colours]", "[colours", "is not TOML"),
        ("[colours]", "a = " + "[" * 30_000, "nested too deep"),
    ],
)
def test_a_bad_theme_file_is_named_and_the_others_still_load(tmp_path: Path, old: str, new: str, words: str) -> None:
    bad = (shipped_themes_folder() / "night.toml").read_text().replace(old, new)
    (tmp_path / "bad.toml").write_text(bad)
    loaded = load_themes((shipped_themes_folder(), tmp_path))
    assert set(loaded.themes) == set(SHIPPED)
    (warning,) = loaded.warnings
    assert warning.startswith(f"{tmp_path / 'bad.toml'}: ")
    assert words in warning


# --- crash reports ----------------------------------------------------------------------------------------------------


@pytest.fixture
def crash_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "log"
    monkeypatch.setattr(crash_report, "crash_folder", lambda: folder)
    return folder


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_a_crash_report_names_the_error_and_no_secret(crash_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOK_TUI_SIGN_KEY", "plain-and-short")
    monkeypatch.setenv("TIKTOK_TUI_COOKIE", "a=plain-as-well")
    message = (
        f"GET https://user:pass@api.example/webcast/fetch?room_id=1&apiKey={SECRET} "
        f"x-api-key: {SECRET} Cookie: sessionid={SECRET}; ttwid={SECRET}; sid_guard={SECRET} plain-and-short "
        "a=plain-as-well \x1b]52;c;eA==\x07"
    )
    path = write_crash_report(raised(ValueError(message)))
    text = path.read_text()
    assert path.parent == crash_folder
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "ValueError" in text
    assert "test_settings.py" in text
    assert "https://(removed)@api.example/webcast/fetch?(removed)" in text
    for secret in (SECRET, "plain-and-short", "plain-as-well", "user:pass", "\x1b", "\x07"):
        assert secret not in text


def test_a_crash_report_of_an_error_that_quotes_a_whole_room_is_made_in_no_time(crash_folder: Path) -> None:
    began = time.process_time()
    assert write_crash_report(raised(ValueError("a" * 1_000_000))).is_relative_to(crash_folder)
    assert time.process_time() - began < 10


def test_only_the_newest_crash_reports_are_kept(crash_folder: Path) -> None:
    crash_folder.mkdir()
    for number in range(MAX_REPORTS + 5):
        (crash_folder / f"crash-20200101-{number:06}-1.txt").write_text("old")
    newest = write_crash_report(raised(ValueError("x")))
    left = sorted(crash_folder.iterdir())
    assert len(left) == MAX_REPORTS
    assert left[-1] == newest


def test_a_crash_report_finds_a_place_when_the_log_folder_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(crash_report, "crash_folder", lambda: tmp_path / "file" / "log")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = write_crash_report(raised(ValueError("x")))
    assert path.parent == tmp_path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
