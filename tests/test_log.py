"""The log and what is removed from it: every secret in every form, and everything that a viewer said."""

from __future__ import annotations

import base64
import json
import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tiktok_tui.core import log, redaction
from tiktok_tui.core.crash_report import write_crash_report
from tiktok_tui.core.redaction import redact, register_secrets
from tiktok_tui.core.secrets import SECRET_VARIABLES, register_environment
from tiktok_tui.settings.config import Config, load_config
from tiktok_tui.sources.errors import quoted, without

PROGRAM = [sys.executable, "-m", "tiktok_tui"]
ROOT = Path(__file__).resolve().parent.parent
SECRET = "p%s+Q/r=9&x y~zW"  # every character that an encoding changes
WEBHOOK = "https://discord.com/api/webhooks/1234/AbCdEfGhIjKlMnOp"


@pytest.fixture(autouse=True)
def nothing_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redaction, "_forms", set())


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "log"
    log.start_log(path, "debug")
    yield path
    log.stop_log()


def forms_of(secret: str) -> dict[str, str]:
    return {
        "plain": secret,
        "quoted": quote(secret, safe=""),
        "quoted, lower case": re.sub("%..", lambda found: found[0].lower(), quote(secret, safe="")),
        "quoted twice": quote(quote(secret, safe=""), safe=""),
        "as a form": quote_plus(secret),
        "as JSON": json.dumps(secret)[1:-1],
        "base64": base64.b64encode(secret.encode()).decode(),
    }


@pytest.mark.parametrize("name", SECRET_VARIABLES)
@pytest.mark.parametrize("form", forms_of(SECRET))
def test_a_secret_of_the_environment_is_removed_in_every_form(name: str, form: str) -> None:
    register_environment({name: SECRET})
    found = redact(f"the server said <{forms_of(SECRET)[form]}> to us")
    assert found.startswith("the server said <(removed)")
    assert found.endswith("> to us")


@pytest.mark.parametrize("name", ["https_proxy", "HTTP_PROXY", "all_proxy"])
def test_the_password_of_a_proxy_is_removed(name: str) -> None:
    register_environment({name: "socks5h://ann:hunter22@proxy.example:1080"})
    assert redact("the proxy refused hunter22") == "the proxy refused (removed)"
    assert "hunter22" not in redact("socks5h://ann:hunter22@proxy.example:1080")


def secret_settings(found: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Where a config has a value that its own printed form leaves out."""
    assert is_dataclass(found)
    for field in fields(found):
        value = getattr(found, field.name)
        if is_dataclass(value):
            yield from secret_settings(value, (*path, field.name))
        elif not field.repr and field.name != "alerts":
            yield (*path, field.name)


@pytest.mark.parametrize(("section", "key"), sorted(secret_settings(Config())))
def test_a_secret_of_the_config_file_is_removed(section: str, key: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    value = "ttwid=abcdefgh1234; sid=tt" if key == "cookie" else "abcdefgh1234"
    path.write_text(f'[{section}]\n{key} = "{value}"\n')
    path.chmod(0o600)
    load_config(path, must_exist=True)
    assert "abcdefgh1234" not in redact("they answered: abcdefgh1234 is no good")
    assert "abcdefgh1234" not in redact(f"Set-Cookie={quote(value)}")


def test_a_webhook_of_the_config_file_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'[[alerts]]\nfilter = "gift"\nwebhook = "{WEBHOOK}"\n')
    path.chmod(0o600)
    load_config(path, must_exist=True)
    assert "AbCdEfGhIjKlMnOp" not in redact(f"POST {WEBHOOK} failed, {quote(WEBHOOK, safe='')}")


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer X7secret9",
        "authorization: X7secret9",
        "'Authorization': 'Bearer X7secret9'",
        '{"Authorization": "Basic X7secret9"}',
        "Proxy-Authorization: Basic X7secret9==",
        "Bearer X7secret9",
        "apiKey=X7secret9",
        "apiKey%3DX7secret9",
        "apiKey%3dX7secret9",
        "apiKey%253DX7secret9",
        "%22apiKey%22%3A%22X7secret9%22",
        '"apiKey": "X7secret9"',
        "{'api_key': b'X7secret9'}",
        "x-api-key: X7secret9",
        "X-Oauth-Token: X7secret9",
        "Cookie: first=1; sessionid=X7secret9; last=2",
        "cookie: X7secret9",
        "Set-Cookie: a=1; b=X7secret9; Path=/",
        "'Cookie': 'a=1; b=X7secret9'",
        "sessionid_ss=X7secret9; x=2",
        "ttwid=X7secret9",
        "msToken=X7secret9&a=1",
        "password=X7secret9",
        'key = "X7secret9"',
        "webhook = 'https://example.com/X7secret9'",
        "https://example.com/path?X7secret9",
        "wss://example.com/?a=1&b=X7secret9",
        "https://ann:X7secret9@example.com/",
        "https://discord.com/api/webhooks/12/X7secret9",
        "https://hooks.slack.com/services/T1/B2/X7secret9",
        "HTTP/1.1 200\r\nSet-Cookie: a=X7secret9\r\nServer: x",
    ],
)
def test_what_stands_in_the_place_of_a_secret_is_removed_without_being_known(text: str) -> None:
    for said in (redact(text), quoted(text), without("", text)):
        assert "X7secret9" not in said
        assert "(removed)" in said


@pytest.mark.parametrize(
    "text",
    ["The sign key in the settings is wrong", "HTTP 429: too many requests", "a token of thanks", "Set-up: done"],
)
def test_other_words_stay(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize("piece", ["a", "apiKey=", "Cookie: a=b;", "https://", "key='", "Bearer ", "%3D", "\\'"])
def test_hostile_text_is_redacted_in_linear_time(piece: str) -> None:
    program = f"from tiktok_tui.core.redaction import redact; redact({piece!r} * 20_000)"
    # A pattern that backtracks takes hours for this.
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT, timeout=120)


# --- the log ----------------------------------------------------------------------------------------------------------


def test_an_exception_is_logged_with_its_causes_and_frames_and_without_its_message(log_file: Path) -> None:
    register_secrets("very_secret")
    try:
        try:
            raise ValueError("words of a viewer")
        except ValueError as error:
            raise ConnectionResetError(104, "words of a viewer") from error
    except ConnectionResetError:
        log.get_logger("tiktok_tui.test").exception("with very_secret\nand\x1b[2J lines")
    text = log_file.read_text()
    assert "builtins.ConnectionResetError: Connection reset by peer" in text
    assert "builtins.ValueError" in text
    assert f"{Path(__file__).name}:" in text
    assert "words of a viewer" not in text
    assert "very_secret" not in text
    assert "\x1b" not in text
    assert len([line for line in text.splitlines() if "ERROR" in line]) == 1


def test_the_log_is_private_and_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MAX_BYTES", 100_000)
    path = tmp_path / "log"
    path.touch(mode=0o644)
    log.start_log(path)
    try:
        for _ in range(4 * log.MAX_BYTES // 10_000):
            log.get_logger("tiktok_tui.test").info("x" * 10_000)
    finally:
        log.stop_log()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 1 + log.BACKUPS
    for file in files:
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.stat().st_size <= log.MAX_BYTES


def test_without_a_log_nothing_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    log.get_logger("tiktok_tui.test").error("gone")
    assert capfd.readouterr().err == ""


def test_what_others_log_is_not_taken(log_file: Path) -> None:
    logging.getLogger("websockets.client").error("a viewer's words in a frame")
    assert log_file.read_text() == ""


def test_crash_reports_use_the_same_redaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiktok_tui.core.crash_report.crash_folder", lambda: tmp_path)
    register_secrets("very_secret")
    report = write_crash_report(ValueError("Authorization: Bearer abcdefgh, very_secret, apiKey%3Dzyxw")).read_text()
    for secret in ("abcdefgh", "very_secret", "zyxw"):
        assert secret not in report


# --- the command line -------------------------------------------------------------------------------------------------


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_log_of_a_room_has_its_connection_and_nothing_of_its_viewers(tmp_path: Path) -> None:
    path = tmp_path / "log"
    words = ["demo", "--json", "--scene=hostile", "--rate=200", f"--log-file={path}", "--log-level=debug"]
    with subprocess.Popen([*PROGRAM, *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        events = [json.loads(process.stdout.readline())["data"] for _ in range(400)]
        process.terminate()
        process.stdout.read()
    text = path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert re.search(r"INFO +tiktok_tui\.session\.pipeline: live by route simulated room", text)
    assert re.search(r"INFO +tiktok_tui\.sources\.http: GET 127\.0\.0\.1: HTTP 200, \d+ bytes in \d", text)
    said = {event["comment"] for event in events if event.get("comment")}
    names = {event["user"][name] for event in events if event.get("user") for name in ("uniqueId", "nickname")}
    assert said
    assert names
    for words_of_a_viewer in said | names:
        if len(words_of_a_viewer) > 3:
            assert words_of_a_viewer not in text


def test_a_config_file_and_the_doctor_name_the_log(tmp_path: Path) -> None:
    config, path = tmp_path / "config.toml", tmp_path / "log"
    config.write_text(f'[log]\nfile = "{path}"\nlevel = "debug"\n[services]\ntiktok = "http://127.0.0.1:9"\n')
    words = ["ann", "--json", "--route=signed", f"--config={config}"]
    with subprocess.Popen([*PROGRAM, *words], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr
        while not (line := process.stderr.readline()).startswith(b"reconnecting"):
            assert line, "it ended"
        process.terminate()
    assert "waits " in path.read_text()
    assert "GET 127.0.0.1 failed" in path.read_text()
    doctor = json.loads(run("doctor", "--json", f"--config={config}").stdout)
    assert doctor["files"]["log"].endswith("log: there, yours alone (mode 600)")
    assert "--log-file PATH" in json.loads(run("doctor", "--json").stdout)["files"]["log"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--log-file=/proc/no/log"], "the log cannot be written to /proc/no/log: no such file or directory"),
        (["--log-file=/dev/null"], "the log cannot be written to /dev/null: is no regular file"),
        (["--log-file=x", "--log-level=loud"], "--log-level takes one of debug, info, warning, error"),
    ],
)
def test_a_log_that_cannot_be_written_ends_the_start_with_a_sentence(words: list[str], said: str) -> None:
    result = run("demo", "--json", *words)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
