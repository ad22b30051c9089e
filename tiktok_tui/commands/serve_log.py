"""What `tiktok-tui serve` says: where the room is and how to point clients at it, and what they do."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tiktok_tui.commands.writer import Writer
from tiktok_tui.core.service_message import Dialect
from tiktok_tui.events.common.text import safe_name, screen_text
from tiktok_tui.simulator.origin_check import is_this_machine
from tiktok_tui.simulator.service_state import EULER_FOLDER, TIKTOOLS_FOLDER

if TYPE_CHECKING:
    from tiktok_tui.simulator.recording_room import RecordingRoom
    from tiktok_tui.simulator.service import SimulatedService
    from tiktok_tui.simulator.service_state import Client, ClientRequest

_WIDTH = 23
# What stands for a socket that broke off, or that was closed with none.
_NO_CODES = (0, 1005, 1006)


def greeting(
    service: SimulatedService, recorded: RecordingRoom | None, what: str, *, begins_with_a_client: bool
) -> str:
    """Where everything is. The first line ends with the address, for programs that wait for it."""
    handle, room_id = safe_name(service.streamer.handle), service.streamer.room_id
    base, socket = service.address, service.socket_address
    begins = "It begins when the first client comes in." if begins_with_a_client else "It has begun."
    lines = [
        f"{screen_text(what)} is a LIVE room at {base}",
        f"{begins} Any name and any key will do, as @{handle}. The room's id is {room_id}.",
        "",
    ]
    dialects = recorded.dialects if recorded else set()
    has_frames = recorded is None or recorded.has_frames
    if has_frames:
        lines += [
            *_entry("tiktok-tui", f"tiktok-tui {socket}"),
            *_entry(
                "TikTokLive",
                f"SIGN_API_URL={base} python bot.py",
                f"client.run(room_id={room_id}, fetch_live_check=False)",
            ),
            *_entry(
                "TikTok-Live-Connector",
                f"SIGN_API_URL={base} node bot.js",
                f'connection.connect("{room_id}"), with fetchRoomInfoOnConnect: false',
            ),
            *_entry("piratetok-live-py", "three names to replace, see docs/serve.md"),
            *_entry("curl", f"curl '{base}/api-live/user/room/?uniqueId={handle}'"),
        ]
    else:
        names = " and ".join(_NAMES[dialect] for dialect in sorted(dialects, key=lambda each: each.value))
        lines += [f"It holds the JSON of {names}, which cannot be turned into TikTok's frames."]
    if has_frames or Dialect.TIKTOOLS in dialects:
        lines += _entry("tik.tools", f"{socket}{TIKTOOLS_FOLDER}?uniqueId={handle}")
    if has_frames or Dialect.EULER in dialects:
        lines += _entry("Euler Stream", f"{socket}{EULER_FOLDER}?uniqueId={handle}&apiKey=any")
    return "\n".join((*lines, "", "Ctrl-C ends it.", ""))


_NAMES = {Dialect.TIKTOOLS: "tik.tools", Dialect.EULER: "Euler Stream"}


def _entry(name: str, *lines: str) -> list[str]:
    return [f"  {title:{_WIDTH}} {line}" for title, line in zip((name, *[""] * len(lines)), lines, strict=False)]


def who_else_sees_it(host: str) -> str:
    """A warning for a room that is to be had beyond this machine, "" for one that is not."""
    if is_this_machine(host):
        return ""
    return (
        f"Everyone who can reach {host} over the network sees everything in it, the viewers' names and words too. "
        "Without --host it is open to this machine only."
    )


class Log:
    """Writes on stderr what clients do. Errors in writing are ignored."""

    def __init__(self, out: Writer) -> None:
        self._out = out

    def say(self, words: str) -> None:
        self._out.say(f"{time.strftime('%H:%M:%S')} {words}")

    # --- what the services tell ---------------------------------------------------------------------------------------

    def came(self, client: Client) -> None:
        self.say(f"Client {client.number} came through {client.way}.")

    def entered(self, client: Client) -> None:
        self.say(f"Client {client.number} is in the room.")

    def left(self, client: Client) -> None:
        how = f"with code {client.code}" if client.code not in _NO_CODES else "without a code"
        self.say(f"Client {client.number} left {how} after {client.frames} frames, {client.messages} messages.")

    def asked(self, request: ClientRequest, status: int, reason: str) -> None:
        # Not the query: it may hold a key.
        path = screen_text(request.path, 80)
        self.say(f"A client asked for {path}: {status} {reason}".rstrip() + ".")
