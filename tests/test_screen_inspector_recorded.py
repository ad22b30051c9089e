"""Raw events that have left the memory: they are read from the recording, and nothing says that they are gone."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Event

import pytest
from helpers.inspectors import ARMIES, armies, choose, rows
from helpers.replays import wound
from helpers.screens import LARGE, Shown, shown
from helpers.scrollback import (
    MAX_LINES,
    at_the_beginning,
    recorded,
    slowly,
    small_memory,  # noqa: F401 - a fixture
    talk,
)

from tiktok_tui.panes.inspector import background_reads
from tiktok_tui.session.session import Session
from tiktok_tui.store.raw_events import RawEvents
from tiktok_tui.store.recording import Recording
from tiktok_tui.wire.schema.upb import chat_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope


async def is_written(screen: Shown, session: Session) -> None:
    """Wait until all events are in the file, and let the memory forget all but the newest."""
    last = session.store.last_number
    await screen.until(lambda: (found := session.written()) is not None and found.last_event >= last, "it is written")
    session.store, old = RawEvents(), session.store
    for raw in old.window(last - 1, 2):
        session.store.append(raw)


async def test_an_event_of_long_ago_is_compared_with_the_one_before_it(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        crowd.sends(ARMIES, armies(100))
        talk(crowd, 0, 3)
        crowd.sends(ARMIES, armies(156))
        talk(crowd, 3, 6)
        async with shown(fed.session, LARGE) as screen:
            await is_written(screen, fed.session)
            await screen.press("4", "z", "up", "up", "up", "equals_sign")
            await screen.until(lambda: re.search(r"hostscore +100 +156  \+56", "\n".join(rows(screen))) is not None)


async def test_the_frame_of_long_ago_leads_to_its_other_messages(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        payloads = [chat_pb2.ChatMessage(content=words).SerializeToString() for words in ("one", "other one")]
        fed.send(*(Envelope(method="WebcastChatMessage", payload=data, msg_id=len(data)) for data in payloads))
        talk(crowd, 0, 6)
        async with shown(fed.session, LARGE) as screen:
            await is_written(screen, fed.session)
            await screen.press("4", "z", "home", "down", "down", "enter")
            await choose(screen, "frame")
            await screen.until(lambda: "2 messages" in "\n".join(rows(screen)), "the frame is read")
            text = "\n".join(rows(screen))
            assert re.search(r"2 messages +▶ #3 WebcastChatMessage  5 bytes", text)
            assert "no longer kept" not in text
            await screen.press("end", "enter")
            assert screen.details.raw is not None
            assert screen.details.raw.payload == payloads[1]


@pytest.mark.usefixtures("small_memory")
async def test_an_event_stays_as_one_has_folded_it_when_it_is_read_again(tmp_path: Path) -> None:
    with recorded(tmp_path) as (fed, crowd):
        talk(crowd, 0, MAX_LINES + 100)
        async with shown(fed.session, LARGE) as screen:
            await is_written(screen, fed.session)
            await screen.press("4", "z")
            await at_the_beginning(screen, screen.inspector, "roomInfo")
            await slowly(screen, screen.inspector, "down", "down", "down")
            first = screen.details.raw
            await screen.press("enter", "enter", "escape")
            assert rows(screen)[4].startswith(" 2 user")
            # Another filter has the lines of the past read anew.
            await slowly(screen, screen.inspector, "slash", *"line", "enter")
            line = screen.inspector.cursor_line
            assert line is not None
            assert line.subject is not first
            assert screen.details.raw == first
            assert rows(screen)[4].startswith(" 2 user")


@pytest.mark.parametrize("view", ["compare", "frame"])
async def test_a_slow_disk_leaves_the_keys_answering(
    view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = Event(), Event()
    answers.set()
    with recorded(tmp_path) as (fed, crowd):
        written = fed.session.written

        def read_slowly() -> Recording | None:
            if not answers.is_set():
                asked.set()
                assert answers.wait(30)
            return written()

        monkeypatch.setattr(fed.session, "written", read_slowly)
        crowd.sends(ARMIES, armies(100))
        talk(crowd, 0, 3)
        crowd.sends(ARMIES, armies(156))
        talk(crowd, 3, 6)
        async with shown(fed.session, LARGE) as screen:
            await is_written(screen, fed.session)
            await screen.press("4", "z", "up", "up", "up", "enter")
            answers.clear()
            try:
                await choose(screen, view)
                await screen.until(asked.is_set, "the view reads the recording")
                assert "Reading the recording" in screen.text
                await screen.press("escape", "1")
                assert screen.focused == "chat"
            finally:
                answers.set()


@pytest.mark.parametrize("view", ["compare", "frame"])
async def test_a_disk_that_does_not_answer_is_given_up(
    view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background_reads, "READ_SECONDS", 0.05)
    answers = Event()
    answers.set()
    with recorded(tmp_path) as (fed, crowd):
        written = fed.session.written

        def read_slowly() -> Recording | None:
            assert answers.wait(30)
            return written()

        monkeypatch.setattr(fed.session, "written", read_slowly)
        crowd.sends(ARMIES, armies(100))
        talk(crowd, 0, 6)
        async with shown(fed.session, LARGE) as screen:
            await is_written(screen, fed.session)
            await screen.press("4", "z", "up", "up", "up", "enter")
            answers.clear()
            try:
                await choose(screen, view)
                await screen.until(lambda: "The recording cannot be read" in screen.text, "it is given up")
            finally:
                answers.set()


async def test_a_slow_disk_leaves_the_keys_answering_in_a_replay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = Event(), Event()
    with recorded(tmp_path) as (_, crowd):
        talk(crowd, 0, 6)
    with wound(tmp_path / "session.ttui") as hand:
        hand.hold_at(5)
        written = hand.replay.written

        def read_slowly() -> Recording:
            asked.set()
            assert answers.wait(30)
            return written()

        monkeypatch.setattr(hand.replay, "written", read_slowly)
        async with shown(hand.replay, LARGE) as screen:
            await screen.press("4", "z", "up", "up", "enter")
            try:
                await choose(screen, "frame")
                await screen.until(asked.is_set, "the view reads the recording")
                assert "Reading the recording" in screen.text
                await screen.press("1")
                assert screen.focused == "chat"
            finally:
                answers.set()
            await screen.press("4", "enter")
            await screen.until(lambda: "Reading the recording" not in screen.text, "the frame is shown")
            assert "not compressed" in screen.text
