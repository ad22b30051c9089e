"""`tiktok-tui doctor` says what works here, and nothing that should not be pasted in public."""

from __future__ import annotations

import asyncio
import getpass
import json
import os
import socket
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from helpers.service_client import Streamer

from tiktok_tui import __version__
from tiktok_tui.commands import doctor_routes
from tiktok_tui.commands.doctor_machine import versions
from tiktok_tui.core.route_names import ROUTES
from tiktok_tui.core.service_addresses import ServiceAddresses
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.routes import RouteSettings
from tiktok_tui.store import schema

ROOT = Path(__file__).resolve().parent.parent
SECRET = "very_secret_of_the_test"


@asynccontextmanager
async def served(faults: Faults | None = None, **options: Any) -> AsyncIterator[SimulatedService]:
    async with asyncio.timeout(60), SimulatedService(Streamer(), faults=faults, **options) as service:
        yield service


def config_for(service: SimulatedService, folder: Path, *, more: str = "") -> Path:
    """A config file that has every service played by the simulator."""
    at, socket_at = service.address, service.socket_address
    path = folder / "config.toml"
    path.write_text(
        f"""
[signing]
address = "{at}"
[tiktools]
address = "{at}/tiktools"
[services]
tiktok = "{at}"
webcast = "{at}"
webcast_socket = "{socket_at}"
tiktools_socket = "{socket_at}/tiktools"
euler_socket = "{socket_at}/euler"
{more}
"""
    )
    path.chmod(0o600)
    return path


async def doctor(*words: str | Path, **environment: str) -> tuple[int, str]:
    """Run it; the exit code and what it prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tiktok_tui", "doctor", *words),
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode()


async def report(*words: str | Path, **environment: str) -> tuple[int, Any]:
    code, out = await doctor("--json", *words, **environment)
    return code, json.loads(out)


async def test_where_all_services_answer_every_route_is_open_that_has_its_key(tmp_path: Path) -> None:
    async with served() as service:
        config = config_for(service, tmp_path)
        code, found = await report("--config", config)
        assert code == 0
        assert set(found["routes"]) == set(ROUTES)
        assert all(answer["works"] for answer in found["services"].values()), found["services"]
        closed = {name: finding["words"] for name, finding in found["routes"].items() if not finding["works"]}
        assert closed == {
            "euler": "in the way: it needs a key",
            "direct": "in the way: it needs a cookie of your own",
        }
        _, found = await report("--config", config, TIKTOK_TUI_EULER_KEY=SECRET, TIKTOK_TUI_COOKIE=f"ttwid={SECRET}")
        assert all(finding["works"] for finding in found["routes"].values())


async def test_without_a_network_it_is_exit_code_1_and_names_who_cannot_be_reached(tmp_path: Path) -> None:
    async with served() as service:
        config = config_for(service, tmp_path)
    code, found = await report("tester", "--config", config)
    assert code == 1
    assert not any(finding["works"] for name, finding in found["routes"].items() if name != "url")
    assert found["services"]["sign server"]["words"] == "(this machine) cannot be reached: connection refused"
    assert found["routes"]["signed"]["words"] == "in the way: TikTok, sign server, looking up the room"
    # A service of one's own is named here neither.
    said = "(this machine) cannot be reached: connection refused."
    assert {name: finding["words"] for name, finding in found["room"].items()} == {"TikTok": said, "tik.tools": said}


def test_an_sqlite_that_cannot_keep_a_session_is_said_with_what_does_not_work_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "cannot keep" not in versions()["SQLite"]
    monkeypatch.setattr(schema, "_TABLES", schema._TABLES.replace("'trigram", "'not_known_before_2020"))
    assert versions()["SQLite"].startswith(f"{sqlite3.sqlite_version} cannot keep a session (no such tokenizer")
    assert "nothing is recorded" in versions()["SQLite"]


async def test_a_key_that_is_refused_is_said_before_the_room_fails(tmp_path: Path) -> None:
    async with served(keys=()) as service:
        _, found = await report("--config", config_for(service, tmp_path), TIKTOK_TUI_SIGN_KEY=SECRET)
    assert (
        found["services"]["sign server"]["words"]
        == "(this machine) does not accept the key (HTTP 401: Invalid API key)"
    )
    assert not found["routes"]["signed"]["works"]
    assert found["routes"]["auto"]["words"].endswith("tiktools-direct should work")


async def test_a_quota_that_is_used_up_is_said_before_the_room_fails(tmp_path: Path) -> None:
    async with served() as service:
        quota = {"minute": {"remaining": 60}, "day": {"remaining": 0}}
        service.bodies["/webcast/rate_limits"] = json.dumps(quota).encode()
        _, found = await report("--config", config_for(service, tmp_path))
    words = "(this machine) answers; requests left: 60 this minute, 0 this day"
    assert found["services"]["sign server"] == {"works": False, "words": words}


async def test_a_streamer_is_looked_up_the_way_each_route_does(tmp_path: Path) -> None:
    async with served() as service:
        config = config_for(service, tmp_path)
        code, found = await report("@tester", "--config", config)
        assert (code, found["room"]) == (
            0,
            {name: {"works": True, "words": "Live now."} for name in ("TikTok", "tik.tools")},
        )
        service.faults.captcha_page = True
        _, found = await report("tester", "--config", config)
        assert "captcha" in found["room"]["TikTok"]["words"]
        assert found["routes"]["signed"]["words"] == "in the way: looking up the room"
        assert found["routes"]["tiktools-direct"]["works"]
        service.faults.captcha_page, service.faults.not_live = False, True
        code, found = await report("tester", "--config", config)
        assert (code, found["room"]["TikTok"]["words"]) == (0, "@tester is not live.")


async def test_the_report_is_safe_to_paste(tmp_path: Path) -> None:
    home = tmp_path / "home" / "ann_the_user"
    folder = home / ".config" / "tiktok-tui"
    folder.mkdir(parents=True)
    keys = f'[euler]\nkey = "{SECRET}1"\n[direct]\ncookie = "ttwid={SECRET}2"\n'
    environment = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_STATE_HOME": "/nowhere/ann_the_user/state",
        "USER": "ann_the_user",
        "LOGNAME": "ann_the_user",
        "TIKTOK_TUI_SIGN_KEY": f"{SECRET}3",
        "TIKTOOLS_API_KEY": f"{SECRET}4",
        "no_proxy": "",
        "https_proxy": f"http://ann_the_user:{SECRET}5@proxy.example.com:1",
        "TERM": f"xterm\x1b]52;c;{SECRET[:4]}",
    }
    async with served() as service:
        config_for(service, folder, more=keys)
        for words in ([], ["--json"]):
            code, out = await doctor("tester", *words, **environment)
            assert code == 0
            assert SECRET not in out
            assert "ann_the_user" not in out
            assert "proxy.example.com" not in out
            assert str(home) not in out
            assert service.address not in out
            assert not {socket.gethostname(), getpass.getuser()} & set(out.replace("/", " ").split())
            assert "\x1b" not in out
            for expected in (
                "~/.config/tiktok-tui/config.toml: there, yours alone (mode 600)",
                "/nowhere/(user)/state",
                "set by TIKTOK_TUI_SIGN_KEY",
                "set by TIKTOOLS_API_KEY",
                "set in the config file",
                "of the environment, for https",
                __version__,
            ):
                assert expected in out


async def test_a_config_file_that_cannot_be_used_is_a_line_of_the_report(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[services]\ntiktok = "http://127.0.0.1:9"\n[screen]\ncolour = "red"\n')
    config.chmod(0o644)
    _, found = await report("--config", config)
    assert "others may open it (mode 644)" in found["files"]["config"]
    assert found["files"]["config says"].startswith("cannot be used: line 4: [screen] colour is not a setting")


async def test_it_knows_the_terminal_it_is_in(tmp_path: Path) -> None:
    async with served() as service:
        _, found = await report(
            "--config",
            config_for(service, tmp_path),
            TERM="tmux-256color",
            TMUX="/tmp/tmux-1000/default,1,0",
            SSH_CONNECTION="192.0.2.7 1 192.0.2.8 22",
            NO_COLOR="",
            COLORTERM="",
        )
    terminal = found["terminal"]
    assert (terminal["inside"], terminal["over SSH"], terminal["colours"]) == ("tmux", "yes", "256")
    assert "192.0.2" not in json.dumps(found)


async def test_a_service_that_never_answers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_routes, "SECONDS", 0.2)
    connections: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(lambda _, writer: connections.append(writer), "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with asyncio.timeout(30):
        services = await doctor_routes.ask_services(RouteSettings(ServiceAddresses.all_at(address)))
    server.close()
    for connection in connections:
        connection.close()
    assert {finding.words for finding in services.values()} == {
        "(this machine) cannot be reached: no answer in 0.2 seconds"
    }
