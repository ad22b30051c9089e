"""How the screen looks, in every state and at every size. What changes here is looked at by somebody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.manual_session import ManualSession, in_the_room
from helpers.replays import record, wound
from helpers.rooms import (
    back_after_a_gap,
    battle,
    ended,
    evening,
    every_script,
    failed_with,
    gift_streaks,
    hostile_names,
    in_phase,
    is_well_under_way,
    long_comments,
    more_of_the_evening,
    paused_by_the_streamer,
    picture_of_the_readme,
    reconnecting,
    stalled,
    starting,
    strange_payloads,
    waiting_for_quota,
)
from helpers.screens import LARGE, SIZES, SMALL, TOO_SMALL, USUAL, shown
from helpers.scrollback import (
    at_the_beginning,
    nothing_to_read,
    recorded,
    small_memory,  # noqa: F401 - a fixture
    title_of,
)
from syrupy.assertion import SnapshotAssertion

from tiktok_tui.core.source_items import Phase
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.settings.themes import load_themes, shipped_themes_folder
from tiktok_tui.sources.errors import (
    AgeRestricted,
    CaptchaShown,
    HandshakeRefused,
    NoSuchUser,
    NotLive,
    PageBlocked,
    ServiceUnreachable,
    SignRefused,
)

THEMES = sorted(load_themes((shipped_themes_folder(),)).themes)


@dataclass(frozen=True)
class Case:
    """What is fed, which keys are pressed then, and what is fed after that."""

    feed: Callable[[], ManualSession]
    keys: tuple[str, ...] = ()
    afterwards: Callable[[ManualSession], None] | None = None
    settings: ScreenSettings | None = None


IN_AN_EVENT = ("4", "z", "up", "up", "enter")
CASES: dict[str, Case] = {
    "starting": Case(starting),
    "resolving": Case(in_phase(Phase.RESOLVING, "Looking for the LIVE of @nils_at_night.")),
    "signing": Case(in_phase(Phase.SIGNING, "Asking for the address of the room's socket.")),
    "connecting": Case(in_phase(Phase.CONNECTING, "Opening the room's socket.")),
    "not_live": Case(failed_with(NotLive("nils_at_night"))),
    "no_such_user": Case(failed_with(NoSuchUser("nils_at_nigth"))),
    "age_restricted": Case(failed_with(AgeRestricted("nils_at_night"))),
    "captcha": Case(failed_with(CaptchaShown("nils_at_night"))),
    "blocked": Case(failed_with(PageBlocked("nils_at_night", "HTTP 403", 600))),
    "unreachable": Case(failed_with(ServiceUnreachable("www.tiktok.com", "name not known"))),
    "sign_key_refused": Case(failed_with(SignRefused(401, "invalid key", "tiktok.eulerstream.com"))),
    "handshake_refused": Case(failed_with(HandshakeRefused("DEVICE_BLOCKED", "415"))),
    "quota": Case(waiting_for_quota),
    "evening": Case(evening),
    "stalled": Case(stalled),
    "reconnecting": Case(reconnecting),
    "back_after_a_gap": Case(back_after_a_gap),
    "paused_by_the_streamer": Case(paused_by_the_streamer),
    "ended": Case(ended),
    "paused": Case(evening, ("space",), more_of_the_evening),
    "minor_events_off": Case(evening, ("l",)),
    "filtered": Case(evening, ("slash", *"kind:chat", "enter")),
    "filter_while_typing": Case(evening, ("slash", *"wa")),
    "filter_matches_nothing": Case(evening, ("slash", *"xyzzy", "enter")),
    "filter_makes_no_sense": Case(evening, ("slash", *"diamonds>=lots", "enter")),
    "search_while_typing": Case(evening, ("ctrl+f", *"the")),
    "search": Case(evening, ("ctrl+f", *"the", "enter", "n")),
    "search_in_the_inspector": Case(evening, ("4", "ctrl+f", *"gift", "enter", "n", "n")),
    "search_finds_nothing": Case(evening, ("ctrl+f", *"xyzzy", "enter")),
    "held": Case(evening, ("up", "up", "up", "up"), more_of_the_evening),
    "oldest_line": Case(evening, ("home",)),
    "gift_streaks": Case(gift_streaks, ("2",)),
    "long_comments": Case(long_comments),
    "every_script": Case(every_script),
    "every_script_in_the_inspector": Case(every_script, ("4",)),
    "emoji_as_text": Case(every_script, settings=ScreenSettings(emoji="text")),
    "hostile_names": Case(hostile_names),
    "hostile_names_in_the_inspector": Case(hostile_names, ("4", "z")),
    "battle_running": Case(battle("battle", is_well_under_way)),
    "battle_cards": Case(battle("battle", lambda state: len(state.cards) >= 2)),
    "battle_challenge": Case(battle("battle", lambda state: state.task is not None and state.task.progress > 1)),
    "battle_midway": Case(battle("battle-midway", lambda state: state.joined_midway)),
    "battle_teams": Case(battle("team-battle", is_well_under_way)),
    "battle_free_for_all": Case(battle("free-for-all", lambda s: len(s.armies) > 3 and is_well_under_way(s))),
    "battle_punishment": Case(battle("battle", lambda state: state.phase == "punishment")),
    "battle_zoomed": Case(battle("team-battle", is_well_under_way), ("3", "z")),
    "no_battle": Case(lambda: in_the_room("evening", 20), ("3",)),
    "inspector": Case(evening, ("4",)),
    "inspector_zoomed": Case(evening, ("4", "z", "up", "up")),
    "inspector_fields": Case(evening, (*IN_AN_EVENT, *["down"] * 9)),
    "inspector_fields_folded_and_searched": Case(evening, (*IN_AN_EVENT, "enter", "slash", *"name", "enter")),
    "inspector_tree": Case(evening, (*IN_AN_EVENT, "v", *["down"] * 3)),
    "inspector_read_as": Case(evening, (*IN_AN_EVENT, "v", "i", "down", "i", "i")),
    "inspector_hex": Case(evening, (*IN_AN_EVENT, "v", "v", *["down"] * 9)),
    "inspector_base64": Case(evening, (*IN_AN_EVENT, *"vvv")),
    "inspector_json": Case(evening, (*IN_AN_EVENT, *"vvvv")),
    "inspector_event": Case(evening, (*IN_AN_EVENT, *"vvvvv")),
    "inspector_frame": Case(evening, (*IN_AN_EVENT, *"vvvvvv")),
    "inspector_compare": Case(evening, ("4", "z", "up", "up", "equals_sign")),
    "inspector_pinned_and_marked": Case(evening, ("4", "z", "up", "up", "p", "up", "m", "up"), more_of_the_evening),
    "inspector_statistics": Case(evening, ("4", "z", "s", "s", "down")),
    "inspector_statistics_of_strange_payloads": Case(strange_payloads, ("4", "s")),
    "inspector_of_the_connection": Case(evening, ("4", "z", "home", "enter")),
    "inspector_damaged": Case(strange_payloads, ("4", "z", "up", "down")),
    "inspector_broken_frame": Case(strange_payloads, ("4", "z", "up")),
    "inspector_unknown": Case(strange_payloads, ("4", "z", "up", "up", "up")),
    "raw_event_of_a_comment": Case(long_comments, ("up", "up", "enter")),
    "chat_zoomed": Case(evening, ("z",)),
    "gifts_zoomed": Case(gift_streaks, ("2", "z")),
    "help_of_the_chat": Case(evening, ("question_mark",)),
    "help_of_the_inspector": Case(evening, ("4", "question_mark")),
    "help_of_an_event": Case(evening, (*IN_AN_EVENT, "question_mark")),
    "palette": Case(evening, ("ctrl+p",)),
}


@pytest.mark.parametrize("name", CASES)
async def test_screen(name: str, screen_text: SnapshotAssertion) -> None:
    case = CASES[name]
    fed = case.feed()
    async with shown(fed.session, settings=case.settings) as screen:
        await screen.press(*case.keys)
        if case.afterwards is not None:
            case.afterwards(fed)
            await screen.draw()
        for size in SIZES:
            await screen.resize(size)
            assert screen.text == screen_text(name="{}x{}".format(*size))


async def test_a_window_too_small(screen_text: SnapshotAssertion) -> None:
    async with shown(evening().session, TOO_SMALL) as screen:
        assert screen.text == screen_text
        await screen.resize(SMALL)
        assert "1 chat" in screen.text


# --- replays: the instant, and the keys that are pressed there --------------------------------------------------------

REPLAYS: dict[str, tuple[float, tuple[str, ...]]] = {
    "at_the_beginning": (0, ()),
    "held": (170, ()),
    "played": (170, ("greater_than_sign", "space")),
    "in_a_gap": (220, ()),
    "at_the_end": (400, ()),
    "asked_where_to": (170, ("ctrl+g", *"gift>=")),
    "in_the_inspector": (170, ("4", "z", "up", "up")),
}


@pytest.fixture(scope="module")
def recorded_evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record(tmp_path_factory.mktemp("recorded") / "evening", "evening", 300, gap_at=200).path


@pytest.mark.parametrize("name", REPLAYS)
async def test_replay(name: str, recorded_evening: Path, screen_text: SnapshotAssertion) -> None:
    second, keys = REPLAYS[name]
    with wound(recorded_evening) as player:
        player.hold_at(second)
        async with shown(player.replay) as screen:
            await screen.press(*keys)
            player.settle()
            await screen.draw()
            for size in SIZES:
                await screen.resize(size)
                assert screen.text == screen_text(name="{}x{}".format(*size))


async def test_picture_of_a_replay(recorded_evening: Path, screen_svg: SnapshotAssertion) -> None:
    with wound(recorded_evening) as player:
        player.hold_at(170)
        async with shown(player.replay) as screen:
            assert screen.svg() == screen_svg


@pytest.mark.usefixtures("small_memory")
async def test_reading_back(tmp_path: Path, screen_text: SnapshotAssertion) -> None:
    """Far above what is in memory while the room goes on, filtered there, and a search through all of it."""
    with recorded(tmp_path) as (fed, _):
        fed.begin("evening", rate=12)
        fed.play_for(90)
        async with shown(fed.session) as screen:

            async def compare(name: str) -> None:
                for size in SIZES:
                    await screen.resize(size)
                    await nothing_to_read(screen)
                    assert screen.text == screen_text(name="{} {}x{}".format(name, *size))

            await at_the_beginning(screen, screen.chat, "")
            more_of_the_evening(fed)
            await screen.draw()
            await compare("held")
            await screen.press("slash", *"sub", "enter")
            await compare("filtered")
            await screen.press("escape", "end", "ctrl+f", *"cat", "enter")
            await screen.until(lambda: "searching" not in title_of(screen.chat))
            await screen.press("n", "n")
            await compare("search")


# --- pictures, for people ---------------------------------------------------------------------------------------------


async def picture(feed: Callable[[], ManualSession], size: tuple[int, int], *keys: str, theme: str = "night") -> str:
    async with shown(feed().session, size, ScreenSettings(theme=theme)) as screen:
        await screen.press(*keys)
        return screen.svg()


async def test_picture_of_the_readme(screen_svg: SnapshotAssertion) -> None:
    # The last gift's raw event is opened, and then the chat again.
    assert await picture(picture_of_the_readme, USUAL, "2", "up", "enter", "1") == screen_svg


@pytest.mark.parametrize("theme", THEMES)
async def test_picture_of_a_theme(theme: str, screen_svg: SnapshotAssertion) -> None:
    assert await picture(picture_of_the_readme, (100, 30), "up", theme=theme) == screen_svg


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])
async def test_picture_of_a_size(size: tuple[int, int], screen_svg: SnapshotAssertion) -> None:
    assert await picture(picture_of_the_readme, size) == screen_svg


PICTURES: dict[str, tuple[Callable[[], ManualSession], tuple[str, ...]]] = {
    "battle": (battle("team-battle", is_well_under_way), ("3", "z")),
    "inspector": (evening, ("4", "z", "up", "up")),
    "fields": (evening, (*IN_AN_EVENT, *["down"] * 9)),
    "hex": (strange_payloads, ("4", "z", "up", "v", "v")),
    "compare": (evening, ("4", "z", "up", "up", "equals_sign")),
    "statistics": (evening, ("4", "z", "s", "down")),
    "gifts": (gift_streaks, ("2", "z")),
    "every_script": (every_script, ()),
    "reconnecting": (reconnecting, ()),
}


@pytest.mark.parametrize("name", PICTURES)
async def test_picture(name: str, screen_svg: SnapshotAssertion) -> None:
    feed, keys = PICTURES[name]
    assert await picture(feed, USUAL, *keys) == screen_svg
