"""What people type to name a streamer."""

from __future__ import annotations

import re

from tiktok_tui.sources.errors import NotAStreamer

# TikTok allows letters, digits, underscores and full stops, 24 of them at present.
_HANDLE = re.compile(r"[A-Za-z0-9_.]{1,40}")
# What follows the name is ignored; before it there may be a language.
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-z]+\.)?tiktok\.com/(?:[a-z-]{2,8}/)?(?:@|%40)(?P<handle>[^/?#]*)(?:[/?#].*)?", re.IGNORECASE
)
_SOME_ADDRESS = re.compile(r"(?:https?://)?(?:[a-z]+\.)?tiktok\.com/.+", re.IGNORECASE)


def parse_streamer(typed: str) -> str:
    """The handle, without @ and in small letters, of `name`, `@name` or a page's address such as
    `https://www.tiktok.com/@name/live?lang=en`.

    Raises NotAStreamer. TikTok is not asked where its short links lead: no route has been chosen yet.
    """
    text = typed.strip().strip("<>")
    address = _ADDRESS.fullmatch(text)
    if not address and _SOME_ADDRESS.fullmatch(text):
        raise NotAStreamer(typed, is_page=True)
    handle = address["handle"] if address else text.removeprefix("@").removesuffix("/live")
    if not _HANDLE.fullmatch(handle) or not handle.strip("."):
        raise NotAStreamer(typed)
    return handle.lower()
