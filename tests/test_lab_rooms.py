"""Rooms that begin anew, end, or are not known to everybody, at services that answer as in autumn 2026."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import pytest
from helpers.lab import (
    BLOCKED,
    DEVICE_BLOCKED,
    ENTERED,
    LIVE,
    OFFLINE,
    ROOM_A,
    ROOM_B,
    Answer,
    Lab,
    LabSocket,
    as_json,
    as_page,
    comment_frame,
    one_comment,
    stay,
)
from helpers.lab_client import API, FETCH, NO_USER, PAGE, UNKNOWN_TO_THE_PAGE, closed, comment_then, lab_source, outcome
from helpers.service_client import watching

from tiktok_tui.core.source_items import Phase, RoomFacts

# --- entering, and coming back ----------------------------------------------------------------------------------------


async def test_the_first_entry_has_no_cursor_and_the_next_one_goes_on_where_the_room_was_left() -> None:
    async with Lab() as lab:
        lab.talks = [comment_then(1011), one_comment]
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: watcher.phases.count(Phase.LIVE) == 2)
        assert 6 not in lab.sockets[0].entry
        assert lab.sockets[1].entry[6] == b"cursor-1"


async def test_case_20_a_streamer_who_began_anew_while_the_line_was_broken_is_found_in_the_new_room() -> None:
    async with Lab() as lab:

        async def restart(socket: LabSocket) -> None:
            await comment_then(1011, "gone", "hello in room A")(socket)
            lab.room = ROOM_B

        async def new_room(socket: LabSocket) -> None:
            await socket.send(ENTERED)
            await socket.send(comment_frame("hello in room B", 2))
            await stay(socket)

        lab.talks = [restart, new_room]
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: "hello in room B" in watcher.comments)
        assert [socket.asked.query["room_id"] for socket in lab.sockets] == [str(ROOM_A), str(ROOM_B)]
        assert lab.paths(FETCH)[-1].query["room_id"] == str(ROOM_B)
        assert "cursor" not in lab.paths(FETCH)[-1].query
    assert any(isinstance(item, RoomFacts) and item.room_id == ROOM_B for item in watcher.seen)
    assert [state.is_gap for state in watcher.states if state.phase is Phase.LIVE] == [False, True]
    assert "@hana has begun a new LIVE meanwhile." in [state.detail for state in watcher.states]


async def test_case_20_on_the_command_line(tmp_path: Path) -> None:
    async with Lab() as lab:

        async def restart(socket: LabSocket) -> None:
            await comment_then(1011, "gone", "hello in room A")(socket)
            lab.room = ROOM_B

        async def new_room(socket: LabSocket) -> None:
            await socket.send(comment_frame("hello in room B", 2))
            await stay(socket)

        lab.talks = [restart, new_room]
        config = tmp_path / "config.toml"
        config.write_text(
            f'[routes]\norder = ["signed"]\n[signing]\naddress = "{lab.address}"\n'
            f'[services]\ntiktok = "{lab.address}"\nwebcast = "{lab.address}"\n'
        )
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tiktok_tui", "@hana", "--json", "--config", str(config)),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert process.stdout is not None
        try:
            async with asyncio.timeout(30):
                while b"hello in room B" not in await process.stdout.readline():
                    assert not process.stdout.at_eof()
        finally:
            process.terminate()
            await process.wait()


async def test_a_room_that_a_sign_server_knows_by_another_id_is_no_new_one() -> None:
    async with Lab() as lab:
        lab.answers[FETCH] = lab.signed(str(ROOM_B))
        lab.talks = [comment_then(1011), one_comment]
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: watcher.phases.count(Phase.LIVE) == 2)
        assert lab.paths(FETCH)[1].query["cursor"] == "cursor-1"
    assert not any("new LIVE" in state.detail for state in watcher.states)


@pytest.mark.parametrize("answers", [{}, {PAGE: BLOCKED, API: BLOCKED}])
async def test_a_room_whose_own_record_says_so_has_ended_whatever_check_alive_says(answers: dict[str, Answer]) -> None:
    async with Lab() as lab:

        async def end(socket: LabSocket) -> None:
            await comment_then(1011)(socket)
            lab.answers |= answers | {"/webcast/room/info/": as_json({"data": {"status": 4}})}

        lab.talks = [end]
        state, watcher = await outcome(lab)
    assert (state.phase, state.detail) == (Phase.ENDED, "The LIVE of @hana ended while the connection was lost.")
    assert watcher.comments == ["hello"]


DEAD = as_json({"data": [{"alive": False}], "status_code": 0})
NOTHING = as_json({}, 500)


@pytest.mark.parametrize(
    ("says", "is_over"),
    [
        ({"/webcast/room/check_alive/": DEAD}, False),
        ({API: NO_USER}, False),
        ({API: NO_USER, "/webcast/room/check_alive/": DEAD}, True),
        ({PAGE: UNKNOWN_TO_THE_PAGE, API: NO_USER}, True),
        ({PAGE: UNKNOWN_TO_THE_PAGE}, False),
    ],
)
async def test_no_service_alone_ends_a_room(says: dict[str, Answer], is_over: bool) -> None:
    silent = {PAGE: BLOCKED, API: BLOCKED, "/webcast/room/info/": NOTHING, "/webcast/room/check_alive/": NOTHING}
    async with Lab() as lab:

        async def lose(socket: LabSocket) -> None:
            await comment_then(1011)(socket)
            lab.answers |= silent | says

        lab.talks = [lose, one_comment]
        async with watching(lab_source(lab)) as watcher:
            await watcher.until(lambda: watcher.phases.count(Phase.LIVE) == 2 or Phase.ENDED in watcher.phases)
    assert (Phase.ENDED in watcher.phases) == is_over


ENTRY_REFUSED = closed(1000, "payload_handler_im_enter_room")


async def test_a_room_that_cannot_be_entered_is_refused_and_was_never_live() -> None:
    async with Lab() as lab:
        lab.talks = [ENTRY_REFUSED]
        state, watcher = await outcome(lab)
        assert len(lab.sockets) == 2
        assert len(lab.paths(PAGE)) == 2  # looked up anew in between
    assert (state.phase, state.code) == (Phase.FAILED, "refused")
    assert state.detail == "TikTok refuses the connection: payload_handler_im_enter_room (1000)."
    assert Phase.LIVE not in watcher.phases


@pytest.mark.parametrize(("status", "room", "phase"), [(LIVE, ROOM_B, Phase.LIVE), (OFFLINE, ROOM_A, Phase.FAILED)])
async def test_after_a_refused_entry_the_room_is_looked_up_anew(status: int, room: int, phase: Phase) -> None:
    async with Lab() as lab:

        async def refuse(socket: LabSocket) -> None:
            lab.status, lab.room = status, room
            await ENTRY_REFUSED(socket)

        lab.talks = [refuse, one_comment]
        async with watching(lab_source(lab)) as watcher:
            state = await watcher.until_phase(phase)
        assert lab.sockets[-1].asked.query["room_id"] == str(room)
    assert state.code == ("" if phase is Phase.LIVE else "not_live")


async def test_a_refusal_of_the_direct_route_advises_another_route() -> None:
    async with Lab() as lab:
        lab.handshake = DEVICE_BLOCKED
        state, _ = await outcome(lab, "direct", cookie="ttwid=x")
        assert len(lab.sockets) == 1
    assert state.detail == "TikTok refuses the connection: DEVICE_BLOCKED (415)."
    assert state.advice.startswith("Take another route")


# --- who knows the streamer -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "code"),
    [(BLOCKED, "unconfirmed"), (UNKNOWN_TO_THE_PAGE, "no_such_user"), (as_page("", 404), "no_such_user")],
)
async def test_a_user_who_is_not_found_is_final_only_when_the_page_agrees(page: Answer, code: str) -> None:
    async with Lab() as lab:
        lab.answers |= {PAGE: page, API: NO_USER}
        state, _ = await outcome(lab)
    assert (state.phase, state.code) == (Phase.FAILED, code)


async def test_auto_goes_on_when_one_service_does_not_know_the_streamer() -> None:
    async with Lab() as lab:
        lab.answers |= {PAGE: BLOCKED, API: NO_USER}
        async with watching(lab_source(lab, "auto")) as watcher:
            state = await watcher.until_phase(Phase.LIVE)
    assert state.detail == "signed: does not know the streamer; tiktools-direct: connected."


async def test_auto_does_not_believe_a_close_code_alone() -> None:
    async with Lab() as lab:
        lab.answers |= {PAGE: BLOCKED, API: BLOCKED}
        lab.talks = [closed(4004, "unknown"), hosted_by_euler]
        async with watching(lab_source(lab, "auto", order=("tiktools", "euler"), euler_key="k")) as watcher:
            state = await watcher.until_phase(Phase.LIVE)
    assert state.detail == "tiktools: does not know the streamer; euler: connected."


async def hosted_by_euler(socket: LabSocket) -> None:
    await socket.send(json.dumps({"messages": [{"type": "roomInfo", "data": {"roomInfo": {"id": str(ROOM_A)}}}]}))
    await stay(socket)


# --- tik.tools --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "refusal", [as_json({"message": "Method Not Allowed"}, 405), as_json({"message": "Endpoint not found"}, 404)]
)
async def test_tiktools_is_asked_by_get_where_it_knows_no_post(refusal: Answer) -> None:
    async with Lab() as lab:
        lab.refused_posts = refusal
        lab.answers |= {PAGE: BLOCKED, API: BLOCKED}
        async with watching(lab_source(lab, "tiktools-direct", tiktools_key="tk")) as watcher:
            await watcher.until_phase(Phase.LIVE)
        asked = [
            (each.method, each.path.rpartition("/")[2]) for each in lab.paths("/webcast/") if "room/" not in each.path
        ]
        assert asked == [("POST", "live_status"), ("GET", "live_status"), ("GET", "ws_credentials")]
        assert lab.paths("ws_credentials")[0].query == {"unique_id": "hana", "room_id": str(ROOM_A)}
        assert lab.paths("ws_credentials")[0].headers["x-api-key"] == "tk"


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        (
            as_json({"error": "connection limit reached"}, 403),
            "rate_limited",
            "limit of 127.0.0.1 is reached (HTTP 403)",
        ),
        (as_json({"error": "User is not currently live"}, 400), "not_live", "@hana is not live."),
        (as_json({"message": "User not found"}, 404), "unconfirmed", "127.0.0.1 knows no user @hana, and TikTok's own"),
        (BLOCKED, "refused", "refuses this request (HTTP 403), with a web page"),
    ],
)
async def test_what_tiktools_answers_is_understood_by_its_words(answer: Answer, code: str, said: str) -> None:
    async with Lab() as lab:
        lab.answers |= {PAGE: BLOCKED, API: BLOCKED, "/webcast/live_status": answer}
        state, _ = await outcome(lab, "tiktools-direct")
    assert (state.phase, state.code) == (Phase.FAILED, code)
    assert said in state.detail


async def test_a_room_that_was_found_outranks_a_service_that_does_not_know_it() -> None:
    async with Lab() as lab:
        lab.answers["/webcast/ws_credentials"] = as_json({"message": "User not found"}, 404)
        state, _ = await outcome(lab, "tiktools-direct")
    assert (state.phase, state.code) == (Phase.FAILED, "refused")


@pytest.mark.parametrize(
    ("code", "reason", "phase", "said"),
    [
        (4005, "Stream ended", Phase.ENDED, "The LIVE is over."),
        (4005, "Connection limit reached for your tier", Phase.RECONNECTING, "allows no more sockets than are open"),
        (4005, "", Phase.RECONNECTING, "over or too many sockets are open (code 4005)"),
        (4404, "", Phase.FAILED, "@hana is not live."),
        (4000, "", Phase.FAILED, "@hana is not live."),
        (4429, "", Phase.RECONNECTING, "was asked too often"),
        (4555, "", Phase.RECONNECTING, "ends sessions after a time"),
    ],
)
async def test_both_sets_of_close_codes_are_known_and_the_reason_decides_between_them(
    code: int, reason: str, phase: Phase, said: str
) -> None:
    async with Lab() as lab:
        lab.talks = [closed(code, reason)]
        async with watching(lab_source(lab, "tiktools")) as watcher:
            state = await watcher.until_phase(phase)
    assert said in state.detail
