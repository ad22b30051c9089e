"""Chat as most Textual programs would write it: a RichLog, one write a message, 20 messages a second."""

import itertools

from rich.text import Text
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import RichLog, Static

MESSAGES_PER_SECOND = 20
COMMENT = "hello from the other side of the world, is that the song you sang last night? 🎵"


class RichLogApp(App[None]):
    CSS = "RichLog { width: 2fr; } Static { width: 1fr; }"

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield RichLog(max_lines=2000, wrap=True, min_width=0)
            yield Static("gifts")

    def on_mount(self) -> None:
        self.numbers = itertools.count()
        self.set_interval(1 / MESSAGES_PER_SECOND, self.write_message)

    def write_message(self) -> None:
        number = next(self.numbers)
        stamp, name = f"12:{number // 60 % 60:02}:{number % 60:02}", f"viewer_{number % 97}"
        comment = COMMENT[: 10 + number * 7 % len(COMMENT)]
        line = Text.assemble((stamp, "dim"), " ", (name, f"bold color({17 + number % 200})"), " ", comment)
        self.query_one(RichLog).write(line)


if __name__ == "__main__":
    RichLogApp().run()
