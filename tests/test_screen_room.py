"""A room on the screen: a simulator's real socket, the session's own thread, the app that shows it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from itertools import takewhile

from helpers.manual_session import Crowd, ManualSession
from helpers.screens import Shown, running, shown
from helpers.service_client import chat, signed_source

from tiktok_tui.core.source_items import Phase
from tiktok_tui.panes.chat_lines import Said
from tiktok_tui.session.session import Session
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.scenes.script import TimedFrame, play, simulated_streamer
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

SEED = 5


@asynccontextmanager
async def watched_room(faults: Faults | None = None) -> AsyncIterator[tuple[SimulatedService, Shown]]:
    """A room in which nothing happens yet, and the screen of somebody who is in it."""
    service = SimulatedService(simulated_streamer(SEED), faults=faults)
    async with service:
        session = Session(signed_source(service))
        async with running(session), shown(session) as screen:
            await screen.until(lambda: bool(service.entered))
            yield service, screen


def minute_of(scene: str) -> list[TimedFrame]:
    """The first minute of a scene, told as if it had just passed."""
    return list(takewhile(lambda frame: frame.at < 60, play(scene, seed=SEED, rate=12, started_at=time.time() - 60)))


def payloads(frames: Iterable[TimedFrame], method: str) -> list[bytes]:
    envelopes: list[Envelope] = [envelope for frame in frames for envelope in frame.envelopes]
    return [envelope.payload for envelope in envelopes if envelope.method == method and not envelope.is_history]


def sent_diamonds(frames: Iterable[TimedFrame]) -> tuple[int, int]:
    """Diamonds and gifts that a healthy room was given: a streak's highest running total, once."""
    streaks: dict[int, tuple[int, int]] = {}
    for payload in payloads(frames, "WebcastGiftMessage"):
        message = gifts_pb2.GiftMessage.FromString(payload)
        count, _ = streaks.get(message.group_id, (0, 0))
        streaks[message.group_id] = max(count, message.repeat_count), message.gift.diamond_count
    return sum(count * each for count, each in streaks.values()), sum(count for count, _ in streaks.values())


async def test_what_a_room_sends_is_on_the_screen_and_the_money_is_right() -> None:
    frames = minute_of("battle")
    diamonds, gifts = sent_diamonds(frames)
    assert diamonds > 0
    async with watched_room() as (service, screen):
        for frame in frames:
            service.send(*frame.envelopes)
        sent = sum(len(frame.envelopes) for frame in frames)
        await screen.until(lambda: f" {sent:,} events" in screen.lines[1], "the number of events in the header")
        assert f"{diamonds:,} ◆ in {gifts:,} gifts" in screen.text
        assert f" {diamonds:,} ◆ since you connected" in screen.lines[1]
        assert f"@{service.streamer.handle} {service.streamer.nickname}" in screen.lines[0]
        assert "● live" in screen.lines[0]

        comments = [chat_pb2.ChatMessage.FromString(data).content for data in payloads(frames, "WebcastChatMessage")]
        said = [line.subject.event.comment for line in screen.chat.lines if isinstance(line.subject, Said)]
        assert [comment for comment in said if comment in comments] == comments
        assert comments[-1].split()[0] in screen.text

        battle = screen.battle.battle
        assert battle is not None
        assert battle.phase == "running"
        for host in battle.hosts.values():
            assert host.nickname in screen.text


async def test_a_pause_holds_the_picture_and_loses_nothing() -> None:
    async with watched_room() as (service, screen):
        service.send(chat("before the pause"))
        await screen.until(lambda: "before the pause" in screen.text)
        await screen.press("space")
        for number in range(300):
            service.send(chat(f"comment {number}"))
        await screen.until(lambda: "PAUSED, 300 new" in screen.text)
        assert "comment" not in screen.text
        await screen.press("space")
        assert "PAUSED" not in screen.text
        assert "comment 299" in screen.text
        said = [line.subject.event.comment for line in screen.chat.lines if isinstance(line.subject, Said)]
        assert said == ["before the pause", *(f"comment {number}" for number in range(300))]


async def test_a_dropped_connection_is_said_and_the_room_comes_back() -> None:
    async with watched_room(Faults(close_after=2, faulty_sockets=1)) as (service, screen):
        for number in range(3):
            service.send(chat(f"comment {number}"))
        await screen.until(lambda: len(service.entered) == 2)
        service.send(chat("we are back"))
        await screen.until(lambda: "we are back" in screen.text)
        assert "gap" in screen.text
        assert "● live" in screen.lines[0]
        assert all(f"comment {number}" in screen.text for number in range(3))


async def test_a_room_that_is_not_live_is_said_with_what_to_do() -> None:
    async with SimulatedService(simulated_streamer(SEED), faults=Faults(not_live=True)) as service:
        session = Session(signed_source(service))
        async with running(session), shown(session) as screen:
            await screen.until(lambda: "failed" in screen.lines[0])
            assert f"@{service.streamer.handle} is not live." in screen.text
            assert "Start tiktok-tui again when the LIVE is on, or add --wait." in screen.text
            assert screen.app.is_running


async def test_no_streak_counts_on_after_the_end_even_if_its_time_lies_ahead() -> None:
    fed = ManualSession()
    crowd = Crowd(fed)
    fed.enter()
    fed.wait(600.0)
    crowd.gives(crowd.person("Ann"), "Rose", 3, ends=False)
    fed.wait(-590.0)
    crowd.says(crowd.person("Ben"), "an older line that came later")
    assert [streak.is_open for streak in fed.session.collect().streaks] == [True]
    fed.state(Phase.ENDED)
    assert [streak.is_open for streak in fed.session.collect().streaks] == [False]
