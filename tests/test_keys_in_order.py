"""Keys that come in one packet, as over SSH, do what they do when they are pressed one by one."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from helpers.terminal import Terminal

DEMO = [sys.executable, "-m", "tiktok_tui", "demo", "--rate", "10"]
ESCAPE = b"\x1b[27u"  # as a terminal with the kitty protocol sends it: nothing follows that could belong to it
ENTER, PALETTE, JUMP = b"\r", b"\x10", b"\x07"


@pytest.fixture(scope="module")
def terminal() -> Iterator[Terminal]:
    with Terminal(DEMO, columns=120, rows=40) as terminal:
        terminal.wait_for(lambda: "1 chat" in terminal.text)
        yield terminal


def shows_only(terminal: Terminal, pane: str) -> bool:
    return pane in terminal.text and not any(other in terminal.text for other in ("1 chat", "2 gifts") if other != pane)


def test_what_is_typed_behind_the_key_of_a_prompt_is_typed_into_it(terminal: Terminal) -> None:
    terminal.press(b"?" + ESCAPE + b"1/abc" + ENTER + b"2z")
    terminal.wait_for(lambda: shows_only(terminal, "2 gifts"))
    terminal.press(b"z1")
    terminal.wait_for(lambda: "1 chat  /abc ──" in terminal.text)
    terminal.press(b"/" + ESCAPE)
    terminal.wait_for(lambda: "1 chat ──" in terminal.text)


def test_a_prompt_that_is_made_for_the_first_jump_gets_its_keys_too(terminal: Terminal) -> None:
    terminal.press(JUMP + b"gift 555" + ENTER + b"2z")
    terminal.wait_for(lambda: "gifts of 555 ◆ or more from now on" in terminal.text)
    terminal.wait_for(lambda: shows_only(terminal, "2 gifts"))
    terminal.press(b"z1")
    terminal.wait_for(lambda: "1 chat" in terminal.text)


def test_a_dialog_that_is_taken_away_takes_no_key_with_it(terminal: Terminal) -> None:
    terminal.press((PALETTE + ESCAPE) * 3 + b"/xyz" + ENTER + b"2z")
    terminal.wait_for(lambda: shows_only(terminal, "2 gifts"))
    terminal.press(b"z1")
    terminal.wait_for(lambda: "1 chat  /xyz ──" in terminal.text)
    terminal.press(b"/" + ESCAPE)
    terminal.wait_for(lambda: "1 chat ──" in terminal.text)
