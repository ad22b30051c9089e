"""The recipes and the examples of docs/library.md do what they say, against the simulated service."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from helpers.actors import crowd_of
from helpers.manual_session import Crowd
from helpers.service_client import Streamer, control

from tiktok_tui.simulator.scenes.script import play
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb import chat_pb2, room_pb2, shared_pb2

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
DOCUMENTED = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "library.md").read_text(), re.DOTALL)
# What each of the documented programs prints, among other things.
PRINTED = [
    "comment='hello'",
    "Ann: hello\nBen: good night\ngone: The LIVE is over.",
    "Ann: Rose x120, 120 diamonds\nBen: Rose x7, 7 diamonds\nAnn 120\nBen 7\n",
    "streamer: Ann: hello\nstreamer: Ben: good night\n",
    "no_such_user\nTikTok knows no user @nobody.",
    "ann hello ",
]
# Lines that are not empty.
LONGEST = 37

# A program of the library, with the simulator's services in the place of the real ones.
ELSEWHERE = """
import runpy, sys
from tiktok_tui.live_room import LiveRoom
from tiktok_tui.core.service_addresses import ServiceAddresses
LiveRoom.__init__.__kwdefaults__["addresses"] = ServiceAddresses.all_at(sys.argv[1])
sys.argv = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


@asynccontextmanager
async def served() -> AsyncIterator[SimulatedService]:
    async with asyncio.timeout(60), SimulatedService(Streamer(handle="streamer")) as service:
        yield service


def evening(crowd: Crowd) -> None:
    """Two talk and give. The end of one streak is lost."""
    ann, ben = crowd.person("Ann", "ann"), crowd.person("Ben", "ben")
    crowd.says(ann, "hello")
    crowd.gives(ann, "Rose", 120)
    crowd.gives(ben, "Rose", 7, ends=False)
    crowd.says(ben, "good night")
    crowd.sends("WebcastCaptionMessage", caption("and this", is_final=False))
    crowd.sends("WebcastCaptionMessage", caption("and this is it", is_final=True))


def caption(text: str, *, is_final: bool) -> bytes:
    content = chat_pb2.CaptionMessage.Content(lang="en", content=text)
    return chat_pb2.CaptionMessage(
        common=shared_pb2.Common(msg_id=1), content=[content], definite=is_final
    ).SerializeToString()


async def run(
    service: SimulatedService, *command: str | Path, act: Callable[[Crowd], None] = evening, **environment: str
) -> tuple[str, str]:
    """Run a command until the LIVE is over; stdout and stderr. `act` happens when it has entered the room."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
    )
    acting = asyncio.create_task(_act(service, act))
    acting.add_done_callback(lambda done: process.kill() if not done.cancelled() and done.exception() else None)
    try:
        out, errors = await process.communicate()
        if acting.done():
            acting.result()
    finally:
        acting.cancel()
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0, errors.decode()
    return out.decode(), errors.decode()


async def _act(service: SimulatedService, act: Callable[[Crowd], None]) -> None:
    await service.until(lambda: bool(service.room.viewers))
    act(crowd_of(service))
    service.send(control(room_pb2.CONTROL_ACTION_ENDED))


def program(service: SimulatedService, path: Path) -> list[str | Path]:
    return [sys.executable, "-c", ELSEWHERE, service.address, path, "streamer"]


@pytest.fixture
def in_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[SimulatedService], None]:
    """Puts the command line where a shell finds it, with the service in its config file."""

    def put(service: SimulatedService) -> None:
        at = service.address
        config = tmp_path / "config.toml"
        config.write_text(f'[signing]\naddress = "{at}"\n[services]\ntiktok = "{at}"\nwebcast = "{at}"\n')
        script = tmp_path / "tiktok-tui"
        script.write_text(f'#!/bin/sh\nexec {sys.executable} -m tiktok_tui "$@" --route signed --config {config}\n')
        script.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    return put


@dataclass
class Webhook:
    address: str
    bodies: list[dict[str, object]]


@pytest.fixture
def webhook() -> Iterator[Webhook]:
    bodies: list[dict[str, object]] = []

    class Taker(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Taker) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Webhook(f"http://127.0.0.1:{server.server_port}/hook", bodies)
        server.shutdown()


def test_every_recipe_is_short() -> None:
    recipes = [path for path in EXAMPLES.iterdir() if path.suffix in (".py", ".sh")]
    lines = {path.name: len(list(filter(str.strip, path.read_text().splitlines()))) for path in recipes}
    assert len(recipes) == 5
    assert {name: count for name, count in lines.items() if count > LONGEST} == {}


async def test_the_chat_logger_appends_what_is_said(
    in_the_path: Callable[[SimulatedService], None], tmp_path: Path
) -> None:
    log = tmp_path / "chat.log"
    async with served() as service:
        in_the_path(service)
        await run(service, EXAMPLES / "chat_logger.sh", "streamer", log)
    assert [line.split(maxsplit=2)[2] for line in log.read_text().splitlines()] == ["Ann: hello", "Ben: good night"]


async def test_the_captions_are_the_finished_sentences(
    in_the_path: Callable[[SimulatedService], None], tmp_path: Path
) -> None:
    transcript = tmp_path / "transcript.txt"
    async with served() as service:
        in_the_path(service)
        pipe = f"tiktok-tui streamer --json | {sys.executable} {EXAMPLES}/captions_to_file.py {transcript}"
        await run(service, "sh", "-c", pipe)
    assert transcript.read_text() == "and this is it\n"


async def test_the_leaderboard_counts_every_gift_once() -> None:
    async with served() as service:
        out, _ = await run(service, *program(service, EXAMPLES / "gift_leaderboard.py"))
    last = out.split("\n\n")[-1].splitlines()
    assert last[0] == "127 diamonds so far"
    assert [line.split() for line in last[1:]] == [["1.", "Ann", "120"], ["2.", "Ben", "7"]]


async def test_the_mvp_tracker_tells_the_score_and_who_is_behind_it() -> None:
    def battle(crowd: Crowd) -> None:
        for frame in play("battle", seed=7, rate=20, started_at=0.0):
            if frame.at > 90:
                return
            crowd._fed.send(*frame.envelopes)

    async with served() as service:
        out, _ = await run(service, *program(service, EXAMPLES / "mvp_tracker.py"), act=battle)
    assert "running, " in out
    scored = re.findall(r"^  (\S.*?) {2,}([\d,]+)  MVP (\S.*) ([\d,]+)$", out, re.MULTILINE)
    assert len({name for name, *_ in scored}) == 2
    assert all(int(mvp.replace(",", "")) <= int(score.replace(",", "")) for _, score, _, mvp in scored)


async def test_the_webhook_gets_comments_and_every_gift_once(webhook: Webhook) -> None:
    async with served() as service:
        _, errors = await run(service, *program(service, EXAMPLES / "webhook_relay.py"), WEBHOOK=webhook.address)
    assert errors == ""
    assert [body["content"] for body in webhook.bodies] == [
        "Ann: hello",
        "Ann sent Rose x120 (120 diamonds)",
        "Ben: good night",
        "Ben sent Rose x7 (7 diamonds)",
    ]
    assert all(body["allowed_mentions"] == {"parse": []} for body in webhook.bodies)


@pytest.mark.parametrize(("number", "printed"), list(enumerate(PRINTED)))
async def test_the_documented_programs_do_what_they_say(number: int, printed: str, tmp_path: Path) -> None:
    assert len(DOCUMENTED) == len(PRINTED)
    path = tmp_path / "documented.py"
    path.write_text(DOCUMENTED[number])
    async with served() as service:
        out, errors = await run(service, *program(service, path))
    assert printed in out
    assert errors == ""
