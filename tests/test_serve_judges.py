"""Other clients of LIVE rooms hear what `tiktok-tui serve` plays: every message of a recording, with nothing changed.

See judging.py for where they live. What each leaves out of what came to it is stated here, and in docs/serve.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from helpers import captures
from helpers.reference_clients import (
    SCRIPTS,
    connector_folder,
    judge,
    judging,
    node,
    piratetok_python,
    tiktoklive_python,
)
from helpers.serve_process import Serving, recorded_messages, serving
from helpers.session_recordings import record_scene

from tiktok_tui.core.frame import RawMessage
from tiktok_tui.core.source_items import FrameReceived
from tiktok_tui.simulator.broadcast import is_ending
from tiktok_tui.sources.capture.frame_file import open_records
from tiktok_tui.sources.capture.record import message_times
from tiktok_tui.wire.schema.upb import chat_pb2


@dataclass(frozen=True)
class Listener:
    """A judge that listens to all it can. `loses` and `loses_real` are methods that it has classes for, and of some of
    whose messages, in the simulated room and in the real captures, it makes no event of their own.
    """

    name: str
    command: Callable[[], tuple[list[str | Path], Path]]
    keeps_order: bool = True
    loses: frozenset[str] = frozenset()
    loses_real: frozenset[str] = frozenset()


def _python(find: Callable[[], Path], script: str) -> tuple[list[str | Path], Path]:
    return [judge(find), SCRIPTS / script], SCRIPTS


LISTENERS = [
    Listener(
        "TikTokLive",
        lambda: _python(tiktoklive_python, "hear_room.py"),
        # Its class for them has other types in some places than these from 2023: it complains and goes on.
        loses_real=frozenset({"WebcastLinkLayerMessage"}),
    ),
    Listener(
        "TikTok-Live-Connector",
        lambda: ([node(), SCRIPTS / "hear_room.mjs"], judge(connector_folder)),
        # It unpacks frames side by side: those that are not gzipped overtake those that are.
        keeps_order=False,
    ),
    Listener(
        "piratetok-live-py",
        lambda: _python(piratetok_python, "hear_room_piratetok.py"),
        # Its classes have other types in places: such messages are handed on as unknown ones.
        loses=frozenset({"WebcastLinkmicBattleTaskMessage"}),
        loses_real=frozenset(
            {
                "WebcastEmoteChatMessage",
                "WebcastGiftBroadcastMessage",
                "WebcastLinkmicBattleTaskMessage",
                "WebcastOecLiveShoppingMessage",
                "WebcastRankTextMessage",
            }
        ),
    ),
]
by_name = pytest.mark.parametrize("listener", LISTENERS, ids=lambda listener: listener.name)


@by_name
async def test_a_client_hears_every_message_of_a_recording(listener: Listener, tmp_path: Path) -> None:
    command, folder = listener.command()
    path = tmp_path / "battle.ttui"
    record_scene(path, "battle", 60.0)
    async with serving(path, "--speed", "max", "--original-times") as served:
        said = await hear(served, command, folder)
    recorded = recorded_messages(path)
    assert not any(is_ending(message.method, message.payload) for message in recorded)
    assert unheard(listener, said, recorded, with_an_end=True) == listener.loses


@by_name
async def test_a_client_hears_every_message_of_the_real_captures(listener: Listener) -> None:
    path = captures.folder() / "payloads.bin"
    command, folder = listener.command()
    with open_records(path) as records:
        frames = [record.item.frame for record in records if isinstance(record.item, FrameReceived)]
    captured = [message for frame in frames if frame for message in frame.messages]
    async with serving(path, "--speed", "max", "--original-times") as served:
        said = await hear(served, command, folder)
    # The capture holds the ends of several LIVEs. Clients leave at the first: they come last.
    endings = [message for message in captured if is_ending(message.method, message.payload)]
    others = [message for message in captured if not is_ending(message.method, message.payload)]
    assert unheard(listener, said, others + endings) == listener.loses_real


async def hear(served: Serving, command: list[str | Path], folder: Path) -> list[dict[str, Any]]:
    arguments = (*command, served.address, "anybody", served.room_id)
    async with judging(*arguments, folder=folder, SIGN_API_URL=served.address) as listener:
        return await listener.to_the_end()


def unheard(
    listener: Listener, said: list[dict[str, Any]], sent: list[RawMessage], *, with_an_end: bool = False
) -> set[str]:
    """Methods that the judge has classes for, with messages that came and of which it made no event of their own.

    All that was sent must have come, and behind it a word that the LIVE is over, where the recording has none.
    """
    came = [(each["came"], each["sha"]) for each in said if "came" in each]
    if with_an_end:
        assert came.pop()[0] == "WebcastControlMessage"
    wanted = [(message.method, hashlib.sha256(message.payload).hexdigest()[:16]) for message in sent]
    assert len(wanted) > 400
    assert came == wanted if listener.keeps_order else sorted(came) == sorted(wanted)

    heard = {each["id"]: each for each in said if "heard" in each}
    comments = [each["text"] for each in said if each.get("text")]
    written = [
        chat_pb2.ChatMessage.FromString(message.payload).content
        for message in sent
        if message.method == "WebcastChatMessage"
    ]
    assert sorted(comments) == sorted(filter(None, written))
    (knows,) = (each["knows"] for each in said if "knows" in each)
    assert len(knows) > 40
    with_id = [(message.method, message_times(message.payload)[0]) for message in sent]
    return {method for method, msg_id in with_id if method in knows and msg_id and str(msg_id) not in heard}
