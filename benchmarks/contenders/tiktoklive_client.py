"""Frames to typed events by TikTokLive, run by its own interpreter: python tiktoklive_client.py CAPTURE SECONDS

It does what its client does for a binary message: the push frame, gunzip, the fetch result, then the class that its
table of events names for each message, and the custom events made from those.
"""

from __future__ import annotations

import asyncio
import sys

from TikTokLive import TikTokLiveClient
from TikTokLive.client.ws.ws_utils import extract_webcast_push_frame, extract_webcast_response_message
from TikTokLive.events import UnknownEvent, WebsocketResponseEvent
from timing import PassTimer, read_capture

UNTYPED = (UnknownEvent, WebsocketResponseEvent)


async def main(capture: str, seconds: float) -> None:
    frames = read_capture(capture)
    client = TikTokLiveClient("benchmark")
    client.ignore_broken_payload = True  # printing a traceback for each refused payload is not decoding
    timer = PassTimer(seconds)
    messages = events = 0
    while timer.is_running():
        messages = events = 0
        for data in frames:
            push_frame = extract_webcast_push_frame(data)
            if push_frame.payload_type != "msg":
                continue
            response = extract_webcast_response_message(push_frame)
            messages += len(response.messages)
            async for event in client._parse_webcast_response(response):
                events += not isinstance(event, UNTYPED)
        await asyncio.sleep(0)  # lets the tasks end that it starts for "stream ended"
    timer.report(messages, events)


asyncio.run(main(sys.argv[1], float(sys.argv[2])))
