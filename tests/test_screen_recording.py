"""A session that somebody decides to keep, and what the screen says of its recording."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.manual_session import Crowd, ManualSession
from helpers.screens import Shown, shown

from tiktok_tui.events.model import ChatSent
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording


@pytest.fixture
def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    recorder = Recorder()
    yield recorder
    recorder.close()


def toast(screen: Shown) -> str:
    """What the newest toast says; on the screen it is broken into lines."""
    return list(screen.app._notifications)[-1].message


async def test_a_key_keeps_the_session_from_its_beginning_on(recorder: Recorder, tmp_path: Path) -> None:
    target = tmp_path / "kept.ttui"
    fed = ManualSession(recorder=recorder)
    fed.enter()
    crowd = Crowd(fed)
    ann = crowd.person("Ann", "ann")
    crowd.says(ann, "before the key")
    async with shown(fed.session, notifications=True, settings=ScreenSettings(new_recording=lambda: target)) as screen:
        assert " rec " not in screen.text
        await screen.press("r")
        assert toast(screen).endswith(f"is kept in {target}.")
        await screen.until(lambda: recorder.status.is_kept)
        await screen.draw()
        assert " rec " in screen.text.splitlines()[0]
        crowd.says(ann, "behind it")
        await screen.press("r")
        assert "It is kept already" in toast(screen)
    await asyncio.to_thread(recorder.close)
    with Recording.open(target) as recording:
        said = [raw.event.comment for raw in recording.events() if isinstance(raw.event, ChatSent)]
    assert said == ["before the key", "behind it"]


async def test_a_session_that_cannot_be_kept_goes_on(recorder: Recorder, tmp_path: Path) -> None:
    (tmp_path / "there.ttui").write_text("mine")
    fed = ManualSession(recorder=recorder)
    fed.enter()
    async with shown(
        fed.session, notifications=True, settings=ScreenSettings(new_recording=lambda: tmp_path / "there.ttui")
    ) as screen:
        await screen.press("r")
        assert "there already" in toast(screen)
        assert " rec " not in screen.text
    assert (tmp_path / "there.ttui").read_text() == "mine"


async def test_a_recording_that_cannot_be_written_is_a_state_in_the_header(tmp_path: Path) -> None:
    target = tmp_path / "folder" / "kept.ttui"
    target.parent.mkdir()
    recorder = Recorder(target)
    fed = ManualSession(recorder=recorder)
    # Somebody removes the folder: nothing can be written there any more.
    shutil.rmtree(target.parent)
    fed.enter()
    crowd = Crowd(fed)
    crowd.says(crowd.person("Ann", "ann"), "hello")
    async with shown(fed.session) as screen:
        await screen.until(lambda: bool(recorder.status.problem))
        await screen.draw()
        header, _, sentence, *_ = screen.text.splitlines()
        assert "not recorded" in header
        assert "live" in header
        assert "Nothing is recorded" in sentence
        assert "hello" in screen.text
    await asyncio.to_thread(recorder.close)
