"""Numbers of thousands of digits, which Python refuses to convert: a sentence, wherever one may stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tiktok_tui.cli import main

DIGITS = "9" * 5_000
VIEWER = {"userId": "7", "uniqueId": "ann", "nickname": "Ann"}
CHAT = {"event": "chat", "data": {"comment": "hello", "user": VIEWER, "timestamp": 1_760_000_000_000}}


@pytest.fixture
def chats(tmp_path: Path) -> Path:
    path = tmp_path / "chats.jsonl"
    path.write_text(f"{json.dumps(CHAT)}\n")
    return path


def refused(words: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    """What is said of a command line that is refused."""
    code = main(words)
    out, err = capfd.readouterr()
    assert (code, out) == (2, "")
    assert len(err) < 1_000
    return err


@pytest.mark.parametrize("term", [f"diamonds>{DIGITS}", f"diamonds:-{DIGITS}k", f"gift id={DIGITS} or mod"])
def test_a_filter_with_a_huge_number_is_refused(term: str, chats: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert "5,00" in refused(["replay", str(chats), "--json", "--filter", term], capfd)


@pytest.mark.parametrize("value", [DIGITS, f"[1, {DIGITS}]", f"0x{'f' * 5000}"])
@pytest.mark.parametrize(
    "setting", ["[screen]\ngreat_gift", "[services]\nsocket_hosts", "[[alerts]]\nper_minute", "[keys]\nquit"]
)
def test_a_config_with_a_huge_number_is_refused(
    setting: str, value: str, chats: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f"{setting} = {value}\n")
    refused(["replay", str(chats), "--json", "--config", str(config)], capfd)


@pytest.mark.parametrize("option", ["--speed", "--from", "--output", "--route"])
def test_an_option_with_a_huge_number_is_refused(option: str, chats: Path, capfd: pytest.CaptureFixture[str]) -> None:
    refused(["replay", str(chats), "--json", option, DIGITS], capfd)


def test_a_huge_number_in_a_line_costs_its_field_and_no_more(chats: Path, capfd: pytest.CaptureFixture[str]) -> None:
    line = json.dumps(CHAT).replace('"comment"', f'"msgId": {DIGITS}, "more": [{DIGITS}], "comment"')
    likes = f'{{"event": "like", "data": {{"likeCount": 5, "totalLikeCount": {DIGITS}, "user": {json.dumps(VIEWER)}}}}}'
    chats.write_text(f"{line}\n{likes}\n")
    assert main(["replay", str(chats), "--json"]) == 0
    entries = [json.loads(text) for text in capfd.readouterr().out.splitlines()]
    found = {entry["event"]: entry["data"] for entry in entries}
    assert found["chat"]["comment"] == "hello"
    assert (found["like"]["likeCount"], found["like"]["totalLikes"]) == (5, 0)
    assert found["like"]["reason"] == "totalLikeCount is no whole number"


def test_a_recording_that_is_named_by_a_huge_number_is_not_there(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["recordings", "info", DIGITS]) != 0
    assert "stdout" not in capfd.readouterr().err
