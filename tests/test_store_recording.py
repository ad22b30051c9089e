"""A recording gives back what was live: every event as it was, and everything in the order in which it came."""

from __future__ import annotations

import math
import time
from pathlib import Path
from random import Random

import pytest
from helpers.manual_session import SEED, STARTED_AT, HandFedSource
from helpers.service_client import Streamer, chat, signed_source, watching
from helpers.session_recordings import Live, captured_items, hosted_items, opened, recorded_scene, watch_scene

from tiktok_tui.core.frame import Frame, RawMessage
from tiktok_tui.core.source_items import FrameReceived, MessagesReceived, Phase, SourceItem
from tiktok_tui.events.model import ChatSent, DecodeStatus, RawEvent
from tiktok_tui.session.session import Session
from tiktok_tui.simulator.scene_names import SCENES
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.sources.capture.source import CaptureSource
from tiktok_tui.store.recorder import Recorder
from tiktok_tui.store.recording import Recording


@pytest.mark.parametrize("scene", SCENES)
def test_every_event_of_a_scene_comes_back_as_it_was(scene: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    live = recorded_scene(tmp_path_factory.getbasetemp(), scene)
    with opened(live) as recording:
        assert list(recording.events()) == live.events
        for raw in Random(SEED).sample(live.events, min(200, len(live.events))):
            assert recording.event(raw.number) == raw
        assert (recording.first_event, recording.last_event) == (1, live.events[-1].number)
        assert recording.event(live.events[-1].number + 1) is None


def test_every_event_of_the_real_captures_comes_back_as_it_was(tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "capture.ttui"))
    live.take(captured_items())
    with opened(live) as recording:
        assert len(live.events) >= 400
        assert list(recording.events()) == live.events


async def test_what_came_without_bytes_of_its_own_comes_back_all_the_same(tmp_path: Path) -> None:
    """Payload lists have no frames, and a line of them may not be one at all."""
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        '{"method": "WebcastChatMessage", "payload_b64": "GgVoZWxsbw==", "msg_id": "7", "is_history": true}\nnonsense\n'
        '{"event": "chat", "data": {"comment": "from a line", "user": {"uniqueId": "ann"}}}\n'
        '{"event": "WebcastLikeMessage", "data": {"likeCount": 7, "user": {"uniqueId": "ann"}}}\n'
    )
    live = Live(Recorder(tmp_path / "lines.ttui"))
    live.take([item async for item in CaptureSource(lines, math.inf).items()])
    with opened(live) as recording:
        assert list(recording.events()) == live.events
    assert [raw.reading for raw in live.events[1:5]] == [
        DecodeStatus.DECODED,
        DecodeStatus.DAMAGED,
        DecodeStatus.DECODED,
        DecodeStatus.DECODED,
    ]


@pytest.mark.parametrize("route", ["tiktools", "euler"])
async def test_what_a_hosted_service_decoded_comes_back_as_it_was(route: str, tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "hosted.ttui"))
    live.take(await hosted_items(route, 40.0))
    with opened(live) as recording:
        assert list(recording.events()) == live.events
        assert len(live.events) > 200
        stored = recording.frame_of(live.events[100].number)
        assert stored is not None
        assert isinstance(stored.item, MessagesReceived)


def test_messages_that_came_twice_are_stored_but_no_events(tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "twice.ttui"))
    messages = tuple(RawMessage("WebcastChatMessage", b"", msg_id, is_history=False) for msg_id in (5, 6, 5, 7))
    again = tuple(RawMessage("WebcastChatMessage", b"", msg_id, is_history=False) for msg_id in (7, 8))
    live.take([FrameReceived(b"", STARTED_AT, Frame("msg", messages=messages))])
    live.take([FrameReceived(b"", STARTED_AT + 1, Frame("msg", messages=again))])
    with opened(live) as recording:
        assert [raw.number for raw in recording.events()] == [1, 2, 4, 6]
        assert list(recording.events()) == live.events
        assert recording.event(3) is None
        frames = [item.item.frame for item in recording.items() if isinstance(item.item, FrameReceived)]
        assert [len(frame.messages) for frame in frames if frame is not None] == [4, 2]


def test_a_recording_plays_in_the_order_in_which_it_came(tmp_path: Path) -> None:
    live = Live(Recorder(tmp_path / "order.ttui"))
    taken: list[SourceItem] = []
    take = live.session.take

    def take_and_keep(item: SourceItem) -> list[RawEvent]:
        taken.append(item)
        return take(item)

    live.session.take = take_and_keep  # type: ignore[method-assign]
    watch_scene(live, "evening", 20)
    live.fed.state(Phase.RECONNECTING, "The connection was lost.", "Nothing to do.", retry_in=3)
    live.fed.wait(4)
    live.fed.state(Phase.LIVE, gap=True)
    live.fed.play_for(20)
    live.fed.state(Phase.ENDED, "The LIVE is over.")
    with opened(live) as recording:
        assert [item.item for item in recording.items()] == taken
        gap = recording.gaps()[0]
        assert recording.facts.began_at <= gap.at < gap.until <= gap.at + 5
        following = recording.event(gap.before_event)
        assert following is not None
        assert following.name == "connected"
        half = next(item for item in recording.items() if item.frame == 30)
        later = [item.item for item in recording.items(30)]
        assert later == taken[-len(later) :]
        assert half.first_event <= recording.number_at(half.at) <= half.first_event + 20


async def test_a_clock_that_is_set_back_does_not_turn_the_recording_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is when a machine that was an hour fast hears of the right time."""
    real, began = time.time, time.time()
    async with SimulatedService(Streamer()) as service, watching(signed_source(service)) as watcher:
        await watcher.until_phase(Phase.LIVE)
        service.send(chat("before"))
        await watcher.until(lambda: "before" in watcher.comments)
        monkeypatch.setattr(time, "time", lambda: real() - 3600)
        service.send(chat("after"))
        await watcher.until(lambda: "after" in watcher.comments)
    monkeypatch.undo()
    recorder = Recorder(tmp_path / "set back.ttui")
    session = Session(HandFedSource(), recorder=recorder)
    for item in watcher.seen:
        session.take(item)
    recorder.close()
    with Recording.open(tmp_path / "set back.ttui") as recording:
        before, after = (raw for raw in recording.events() if isinstance(raw.event, ChatSent))
        assert began <= before.received_at <= after.received_at <= real()
        assert recording.facts.ended_at == after.received_at
        assert recording.number_at(after.received_at) <= after.number
