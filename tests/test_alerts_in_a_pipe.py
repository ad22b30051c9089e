"""Alerts where there is no screen: what --json and --plain write down and send while they print."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.sample_recordings import record_scene
from helpers.webhooks import webhook


@pytest.mark.parametrize("form", ["--json", "--plain"])
def test_files_and_webhooks_work_without_a_screen(form: str, tmp_path: Path) -> None:
    capture = tmp_path / "evening.bin"
    record_scene(capture, "evening", seconds=40)
    file = tmp_path / "gifts.ndjson"
    with webhook() as hook:
        config = tmp_path / "config.toml"
        config.write_text(
            f'[[alerts]]\nfilter = "gift"\nappend = "{file}"\n'
            f'[[alerts]]\nname = "first"\nfilter = "kind:connected"\nwebhook = "{hook.address}"\n'
        )
        config.chmod(0o600)
        command = [sys.executable, "-m", "tiktok_tui", "replay", str(capture), "--speed", "max", form]
        printed = subprocess.run([*command, "--config", str(config)], capture_output=True, text=True, timeout=60)
        assert printed.returncode == 0, printed.stderr
        assert [body["alert"] for body in hook.wait_for(1)] == ["first"]
    finished = [json.loads(line) for line in file.read_text().splitlines()]
    assert {line["event"] for line in finished} == {"giftStreak"}
    assert len({line["data"]["streakId"] for line in finished}) == len(finished)
