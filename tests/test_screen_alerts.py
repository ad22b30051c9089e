"""Alerts on the screen: the line stands out, the bell rings, a notice leaves for the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from helpers.manual_session import Crowd, ManualSession
from helpers.screens import Shown, running, shown
from helpers.service_client import chat, signed_source

from tiktok_tui.alerts.rules import AlertRule, read_rule
from tiktok_tui.panes.virtual_list.widget import VirtualList
from tiktok_tui.screens.alert_notifier import desktop_notice
from tiktok_tui.session.session import Session
from tiktok_tui.simulator.scenes.script import simulated_streamer
from tiktok_tui.simulator.service import SimulatedService


def rule(event_filter: str, **table: Any) -> AlertRule:
    return read_rule({"filter": event_filter, **table}, {}, Path("/nowhere"))


def highlighted(screen: Shown, pane: VirtualList) -> list[str]:
    """The rows of a pane that stand on the colour of alerts."""
    colour = pane.style_of("alert").bgcolor
    assert colour is not None
    strips = [pane.render_line(y) for y in range(1, pane.size.height)]
    return [strip.text.strip() for strip in strips if any(s.style and s.style.bgcolor == colour for s in strip)]


async def test_a_line_that_an_alert_waits_for_stands_out_wherever_it_is_shown() -> None:
    fed = ManualSession(rules=[rule("hello"), rule("gift diamonds>=50")])
    fed.enter()
    crowd = Crowd(fed)
    ann = crowd.person("Ann")
    async with shown(fed.session) as screen:
        crowd.says(ann, "good evening")
        crowd.says(ann, "hello everybody")
        crowd.gives(ann, "Rose", 3)
        crowd.gives(ann, "Rose", 80)
        await screen.draw()
        assert [row.endswith("hello everybody") for row in highlighted(screen, screen.chat)] == [True]
        assert ["×80" in row for row in highlighted(screen, screen.gifts)] == [True]
        assert ["hello" in row for row in highlighted(screen, screen.inspector)] == [True, False]


async def test_the_bell_rings_for_an_alert_even_while_the_picture_is_held_still_but_not_for_each_of_a_storm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fed = ManualSession(rules=[rule("kind:chat", bell=True)])
    fed.enter()
    crowd = Crowd(fed)
    ann = crowd.person("Ann")
    async with shown(fed.session) as screen:
        rings: list[str] = []
        monkeypatch.setattr(screen.app, "bell", lambda: rings.append("ring"))
        await screen.press("space")
        for number in range(20):
            crowd.says(ann, f"hello {number}")
        await screen.draw()
        assert len(rings) == 1
        await screen.draw()
        assert len(rings) == 1
        await screen.draw()
        crowd.says(ann, "again")
        await screen.draw()
        assert len(rings) == 2


async def test_what_is_wrong_with_an_alert_is_said_whatever_its_name(tmp_path: Path) -> None:
    rules = [rule("kind:chat", name="[/vip] [red", append=str(tmp_path))]
    async with SimulatedService(simulated_streamer(5)) as service:
        session = Session(signed_source(service), rules=rules)
        async with running(session), shown(session, notifications=True) as screen:
            await screen.until(lambda: bool(service.entered))
            service.send(chat("hello"))
            await screen.until(lambda: "Alert “[/vip] [red”" in screen.text)


def test_a_desktop_notice_carries_no_command_of_its_own_and_passes_through_tmux(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("VTE_VERSION", "KONSOLE_VERSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    hostile = desktop_notice("big gift: \x1b]52;c;AAAA\x07 \x9b31m", in_tmux=False)
    assert hostile.count("\x1b") == 1
    assert hostile.count("\x07") == 1
    assert desktop_notice("a;b", in_tmux=False) == "\x1b]9;a;b\x07"
    wrapped = desktop_notice("a", in_tmux=True)
    assert wrapped.startswith("\x1bPtmux;\x1b\x1b]9;a\x07\x1b\\")
    monkeypatch.setenv("TERM", "rxvt-unicode-256color")
    assert desktop_notice("a;b", in_tmux=False) == "\x1b]777;notify;tiktok-tui;a,b\x07"
