"""What the config file and the environment say about routes, and how keys and cookies stay secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from tiktok_tui.core.secrets import SECRET_VARIABLES
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.settings.config import Config, ConfigError, load_config, read_config
from tiktok_tui.settings.routes import route_settings
from tiktok_tui.sources.routes import RouteSettings

SECRETS = {
    "signing.key": "sign-4711",
    "tiktools.key": "tk-0815",
    "euler.key": "euler-42",
    "direct.cookie": "ttwid=1%7Cx",
}


def config_file(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "config.toml"
    path.write_text(text)
    path.chmod(mode)
    return path


def test_every_setting_of_a_route_arrives() -> None:
    config = read_config(
        {
            "routes": {"default": "tiktools", "order": ["tiktools", "signed"], "wait": True},
            "signing": {"key": "sign-key", "address": "https://sign.example/", "user_agent": "A browser/1.0"},
            "tiktools": {"key": "tk-key", "address": "https://tools.example"},
            "euler": {"key": "euler-key", "raw": True},
            "direct": {"cookie": "ttwid=1; a=b"},
            "services": {
                "tiktok": "http://127.0.0.1:8000",
                "webcast": "http://127.0.0.1:8001/",
                "webcast_socket": "ws://127.0.0.1:8002",
                "tiktools_socket": "wss://socket.tools.example",
                "euler_socket": "wss://socket.euler.example",
                "socket_hosts": ["Relay.example"],
            },
        }
    )
    assert config.routes.default == "tiktools"
    assert route_settings(config, {}, allow_plain_socket=True) == RouteSettings(
        addresses=ServiceAddresses(
            tiktok="http://127.0.0.1:8000",
            webcast="http://127.0.0.1:8001",
            webcast_socket="ws://127.0.0.1:8002",
            sign="https://sign.example",
            euler_socket="wss://socket.euler.example",
            tiktools="https://tools.example",
            tiktools_socket="wss://socket.tools.example",
            socket_hosts=("relay.example",),
        ),
        sign_user_agent="A browser/1.0",
        sign_key="sign-key",
        tiktools_key="tk-key",
        euler_key="euler-key",
        cookie="ttwid=1; a=b",
        order=("tiktools", "signed"),
        euler_raw=True,
        allow_plain_socket=True,
        wait=True,
    )


def test_without_a_config_file_the_routes_are_the_real_ones_and_auto_needs_nothing() -> None:
    settings = route_settings(Config(), {})
    assert settings == RouteSettings()
    assert settings.automatic_order == ("signed", "tiktools-direct", "tiktools")
    assert not route_settings(Config(), {}).wait
    assert route_settings(Config(), {}, wait=True).wait


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[routes]\ndefault = 'url'", "[routes] default must be one of auto, signed, tiktools-direct, tiktools, euler"),
        ("[routes]\norder = 'signed'", "[routes] order must be a list of some of signed, tiktools-direct"),
        ("[routes]\norder = []", "[routes] order must be a list"),
        ("[routes]\norder = [['signed']]", "[routes] order must be a list"),
        ("[routes]\norder = ['signed', 'signed']", "each once"),
        ("[routes]\norder = ['signed', 'direct']", "[routes] order must be a list of some of signed, tiktools-direct"),
        ("[direct]\ncookie = 'ttwid'", "[direct] cookie must be a cookie such as"),
        ('[direct]\ncookie = "a=b\\r\\nx: y"', "[direct] cookie must be a cookie such as"),
        ("[tiktools]\nkey = 'a b'", "[tiktools] key must be the key as the service gave it"),
        (
            "[services]\nwebcast_socket = 'https://x.example'",
            "[services] webcast_socket must be the address of a socket",
        ),
        ("[euler]\nraw = 'yes'", "[euler] raw must be true or false"),
    ],
)
def test_a_wrong_setting_of_a_route_is_named(tmp_path: Path, text: str, words: str) -> None:
    path = config_file(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_config(path, must_exist=True)
    assert str(caught.value).startswith(f"{path}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
@pytest.mark.parametrize("setting", SECRETS)
def test_a_file_with_a_key_or_a_cookie_that_others_may_read_is_refused(tmp_path: Path, setting: str, mode: int) -> None:
    section, _, name = setting.partition(".")
    path = config_file(tmp_path, f'[{section}]\n{name} = "{SECRETS[setting]}"', mode)
    with pytest.raises(ConfigError, match=f"chmod 600 {path}") as caught:
        load_config(path, must_exist=True)
    assert SECRETS[setting] not in str(caught.value)


def test_a_config_without_a_secret_may_be_read_by_all(tmp_path: Path) -> None:
    path = config_file(tmp_path, '[routes]\ndefault = "signed"', 0o644)
    assert load_config(path, must_exist=True).routes.default == "signed"


def test_no_secret_shows_when_settings_are_printed() -> None:
    table: dict[str, dict[str, str]] = {}
    for setting, value in SECRETS.items():
        section, _, name = setting.partition(".")
        table[section] = {name: value}
    config = read_config(table)
    settings = route_settings(config, {})
    assert settings.cookie == SECRETS["direct.cookie"]
    for value in SECRETS.values():
        assert value not in repr(config)
        assert value not in repr(settings)


def test_the_environment_comes_before_the_file_and_our_names_before_the_usual_ones() -> None:
    config = read_config({"signing": {"key": "of-the-file"}, "direct": {"cookie": "of=the-file"}})
    environment: dict[str, str] = {}
    assert route_settings(config, environment).sign_key == "of-the-file"
    environment |= {"SIGN_API_KEY": "usual-sign", "TIKTOOLS_API_KEY": "usual-tk", "EULER_API_KEY": "usual-euler"}
    found = route_settings(config, environment)
    assert (found.sign_key, found.tiktools_key, found.euler_key) == ("usual-sign", "usual-tk", "usual-euler")
    environment |= {name: name.lower() for name in SECRET_VARIABLES if name.startswith("TIKTOK_TUI_")}
    found = route_settings(config, environment)
    assert (found.sign_key, found.tiktools_key) == ("tiktok_tui_sign_key", "tiktok_tui_tiktools_key")
    assert (found.euler_key, found.cookie) == ("tiktok_tui_euler_key", "tiktok_tui_cookie")


def test_one_key_of_euler_stream_is_enough_but_no_other_sign_servers_key_goes_there() -> None:
    environment = {"SIGN_API_KEY": "one-key"}
    assert route_settings(Config(), environment).euler_key == "one-key"
    assert route_settings(Config(), environment).automatic_order[-1] == "euler"
    elsewhere = read_config({"signing": {"address": "https://sign.example"}})
    assert route_settings(elsewhere, environment).euler_key == ""


def test_the_sign_server_of_other_clients_gets_their_key_and_no_other() -> None:
    theirs = {"SIGN_API_URL": "https://sign.example/", "SIGN_API_KEY": "their-key"}
    config = read_config({"signing": {"key": "of-the-file"}})

    def sign_server(environment: dict[str, str], config: Config) -> tuple[str, str]:
        settings = route_settings(config, environment)
        return settings.addresses.sign, settings.sign_key

    usual = ServiceAddresses().sign
    assert sign_server(theirs, config) == ("https://sign.example", "their-key")
    assert route_settings(config, theirs).euler_key == ""
    assert sign_server({"SIGN_API_URL": "https://sign.example"}, Config()) == ("https://sign.example", "")
    assert sign_server({"SIGN_API_URL": "https://sign.example"}, config) == (usual, "of-the-file")
    assert sign_server({**theirs, "TIKTOK_TUI_SIGN_KEY": "our-key"}, config) == (usual, "our-key")
    with pytest.raises(ConfigError, match="SIGN_API_URL must be an address such as https://"):
        route_settings(Config(), {"SIGN_API_URL": "sign.example"})
