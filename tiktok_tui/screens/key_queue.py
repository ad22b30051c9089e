"""A queue of keys: each is handled when the one before it has changed the screen and the focus.

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

# Delay of the next key after a mark was lost, because a widget on its way was removed.
LOOK_AGAIN_SECONDS = 0.05
# Longest wait for one key.
LONGEST_SECONDS = 1.0


class KeyHandled(Message):
    """Follows a key through the same queues: when it reaches the app, the key has been handled."""


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
            # A new screen focuses one of its widgets first.
            self._shown = self.screen
            self._send_mark(self.screen)
        await self._hand_out()

    async def _look_again(self) -> None:
        if not self._marked.is_attached or time.monotonic() - self._marked_at >= LONGEST_SECONDS:
            self._mark = None
        await self._hand_out()
        if self._keys:
            self.set_timer(LOOK_AGAIN_SECONDS, self._look_again)
