"""Keys one after the other: each finds the screen and the focus that the one before it has left.

Textual hands a key at once to the widget that has the focus, from where it goes up to the app, through the queue of
each widget on the way. Over SSH several keys come in one packet: a key that opens a prompt, or leaves one, would not
have done it yet when those behind it are handed out.
"""

from __future__ import annotations

import time
from collections import deque

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen

# A key's mark is lost where the widget it goes through is taken away. Then the next key is late by so much.
LOOK_AGAIN_SECONDS = 0.05
# Never longer than this, whatever a key does.
LONGEST_SECONDS = 1.0


class KeyHandled(Message):
    """Goes the way of a key behind it. When it has come to the app, so has the key, or somebody has taken it."""


class KeyQueueApp(App[None]):
    """An app whose keys wait for each other. `IMMEDIATE_KEYS` are those that never do."""

    IMMEDIATE_KEYS: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self._keys: deque[events.Key | events.Paste] = deque()
        self._mark: KeyHandled | None = None
        self._marked_at = 0.0
        self._marked: DOMNode = self
        self._shown: Screen[object] | None = None

    async def on_event(self, event: events.Event) -> None:
        is_new = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if not is_new or (isinstance(event, events.Key) and event.key in self.IMMEDIATE_KEYS):
            await super().on_event(event)
            return
        assert isinstance(event, events.Key | events.Paste)
        self._keys.append(event)
        if self._mark is None:
            await self._hand_out()
        elif len(self._keys) == 1:
            self.set_timer(LOOK_AGAIN_SECONDS, self._look_again)

    async def _hand_out(self) -> None:
        while self._keys and self._mark is None:
            event, goes_to, self._shown = self._keys.popleft(), self.focused or self.screen, self.screen
            await super().on_event(event)
            if event.is_forwarded:
                self._send_mark(goes_to)

    def _send_mark(self, behind: DOMNode) -> None:
        self._mark, self._marked, self._marked_at = KeyHandled(), behind, time.monotonic()
        if not behind.post_message(self._mark):
            self._mark = None

    async def on_key_handled(self, message: KeyHandled) -> None:
        if message is not self._mark:
            return
        self._mark = None
        if self.screen is not self._shown:
            # A screen that was opened gives the focus to one of its widgets first.
            self._shown = self.screen
            self._send_mark(self.screen)
        await self._hand_out()

    async def _look_again(self) -> None:
        if not self._marked.is_attached or time.monotonic() - self._marked_at >= LONGEST_SECONDS:
            self._mark = None
        await self._hand_out()
        if self._keys:
            self.set_timer(LOOK_AGAIN_SECONDS, self._look_again)
