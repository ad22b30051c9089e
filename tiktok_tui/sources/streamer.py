"""What people type to name a streamer."""

from __future__ import annotations

import re

from tiktok_tui.sources.errors import NotAStreamer

# TikTok allows letters, digits, underscores and full stops, 24 of them at present.
_HANDLE = re.compile(r"[A-Za-z0-9_.]{1,40}")
_ADDRESS = re.compile(r"(?:https?://)?(?:[a-z]+\.)?tiktok\.com/@(?P<handle>[^/?#]*)(?:[/?#].*)?", re.IGNORECASE)


def parse_streamer(typed: str) -> str:
    """The handle, without @ and in small letters, of `name`, `@name` or a page's address such as
    `https://www.tiktok.com/@name/live?lang=en`.

    Raises NotAStreamer.
    """
    text = typed.strip()
    address = _ADDRESS.fullmatch(text)
    handle = address["handle"] if address else text.removeprefix("@")
    if not _HANDLE.fullmatch(handle) or not handle.strip("."):
        raise NotAStreamer(typed)
    return handle.lower()
