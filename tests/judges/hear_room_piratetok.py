"""Run by the judge's interpreter: piratetok-live-py hears a room until it ends. hear_room_piratetok.py ADDRESS HANDLE

It has no setting for TikTok's addresses: the three functions that know them are replaced. What it says is described in
hear_room.py.
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import partial
from typing import Any

import piratetok_live.client as client_module
import piratetok_live.connection.wss as socket_module
import piratetok_live.http.api as api_module
from piratetok_live import EventType, TikTokLiveClient
from piratetok_live.events.router import _PROTO_CLASSES


def point_at(address: str) -> None:
    """TikTok is at `address`, such as http://127.0.0.1:8765."""
    get, url = api_module.http_get, client_module.build_wss_url
    api_module.http_get = lambda page, *rest: get(page.replace("https://www.tiktok.com", address), *rest)
    client_module.fetch_ttwid = partial(client_module.fetch_ttwid, bootstrap_urls=[f"{address}/@anybody"])
    client_module.build_wss_url = lambda *given, **named: url(*given, **named).replace("wss://", "ws://")


def say(**told: Any) -> None:
    print(json.dumps(told), flush=True)


def main(address: str, streamer: str) -> None:
    say(knows=list(_PROTO_CLASSES))
    point_at(address)
    read = socket_module.decode

    def came(method: str, payload: bytes, *rest: Any) -> Any:
        say(came=method, sha=hashlib.sha256(payload).hexdigest()[:16])
        return read(method, payload, *rest)

    socket_module.decode = came
    client = TikTokLiveClient(streamer).cdn(address.removeprefix("http://"))

    def heard(event: Any) -> None:
        data = event.data if isinstance(event.data, dict) else {}
        text = data.get("content", "") if event.type == EventType.chat else ""
        say(heard=event.type, id=str(data.get("common", {}).get("msgId", "")), text=text)
        if event.type == EventType.live_ended:
            client.disconnect()

    own = {EventType.connected, EventType.disconnected, EventType.reconnecting}
    for name, kind in vars(EventType).items():
        if not name.startswith("_") and kind not in own:
            client.on(kind)(heard)
    client.run()


if __name__ == "__main__":
    main(*sys.argv[1:3])
