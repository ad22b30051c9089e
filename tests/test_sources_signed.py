"""The signed route against the simulated service: the whole way in, what each fault says, and the way back."""

from __future__ import annotations

import asyncio

import pytest
from helpers.service_client import SIGN_KEY, HastyClock, Streamer, Watcher, chat, control, signed_source, watching

from tiktok_tui.core.service_addresses import USER_AGENT, ServiceAddresses
from tiktok_tui.core.source_items import Phase, RoomFacts
from tiktok_tui.simulator.faults import Faults
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.simulator.services.sign import USER_AGENT as SIGNED_USER_AGENT
from tiktok_tui.sources.errors import NotAStreamer, UnsafeAddress
from tiktok_tui.sources.streamer import parse_streamer
from tiktok_tui.sources.timings import Timings
from tiktok_tui.sources.webcast.sign_server import sign
from tiktok_tui.sources.webcast.signed_source import SignedSource
from tiktok_tui.sources.websocket import MAX_MESSAGE
from tiktok_tui.wire.schema.upb import room_pb2, transport_pb2


async def test_the_whole_way_from_a_name_to_comments() -> None:
    async with SimulatedService(Streamer()) as service:
        service.send(chat("before we came"))
        async with watching(signed_source(service)) as watcher:
            await watcher.until_phase(Phase.LIVE)
            await service.until(lambda: bool(service.entered))
            for number in range(6):
                service.send(chat(f"comment {number}"))
            await watcher.until(lambda: "comment 5" in watcher.comments)
            await watcher.until(lambda: any(isinstance(i, RoomFacts) and i.likes for i in watcher.seen))
            await service.until(lambda: len(service.acks) >= 2 and bool(service.heartbeats))
        await service.until(lambda: bool(service.closed))

    assert watcher.phases == [Phase.RESOLVING, Phase.SIGNING, Phase.CONNECTING, Phase.LIVE]
    assert watcher.comments == ["before we came", *(f"comment {number}" for number in range(6))]
    assert watcher.history == [True] + [False] * 6
    assert {frame.frame.compressed for frame in watcher.frames if frame.frame} == {True, False}
    facts = [item for item in watcher.seen if isinstance(item, RoomFacts)]
    assert facts[0].streamer == "tester"
    assert facts[-1] == RoomFacts(
        Streamer.room_id, "tester", "Testerin", Streamer.host_id, "a quiet evening", facts[0].started_at, 321, 4567
    )
    asked_ack = {f.frame.log_id: f.frame.internal_ext for f in watcher.frames if f.frame and f.frame.need_ack}
    assert {log_id: payload.decode() for log_id, payload in service.acks} == asked_ack
    assert service.entered[0].room_id == Streamer.room_id
    assert service.heartbeats == [1]
    # The address was signed for a name that the sign server chose: this socket goes by it, and nothing else.
    assert "user_agent" not in service.sign_requests[0].query
    assert service.sign_requests[0].headers["user-agent"] == USER_AGENT
    assert service.dials[0].headers["user-agent"] == SIGNED_USER_AGENT
    assert service.closed == [1000]


async def test_heartbeats_are_counted_on_at_the_servers_pace() -> None:
    async with (
        SimulatedService(Streamer(), heartbeat_seconds=1) as service,
        watching(signed_source(service)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: len(service.heartbeats) == 2)
    assert service.heartbeats == [1, 2]


@pytest.mark.parametrize(
    ("faults", "detail", "advice"),
    [
        (Faults(no_such_user=True), "TikTok knows no user @tester.", "Check the spelling"),
        (Faults(not_live=True), "@tester is not live.", "when the LIVE is on"),
        (Faults(age_restricted=True), "age-restricted", "TikTok's own app"),
        (Faults(captcha_page=True), "captcha", "in a browser"),
        (Faults(blocked_page=True), "HTTP 403", "try again in some minutes"),
        (Faults(sign_status=401, sign_message="Invalid API key"), "sign key: Invalid API key", "Correct the sign key"),
        (Faults(sign_status=402, sign_message="A paid plan only"), "present plan (HTTP 402): A paid plan only", "plan"),
        (Faults(sign_status=403, sign_message="Forbidden"), "refuses this request (HTTP 403): Forbidden", "network"),
        (Faults(sign_status=429, sign_retry_after=1800), "127.0.0.1 asks for a pause (HTTP 429).", "in 30 minutes"),
        (
            Faults(sign_status=429, sign_retry_after=1800, sign_message="Quota exceeded"),
            "quota of 127.0.0.1 is used up (HTTP 429): Quota exceeded.",
            "in 30 minutes, or use a sign key with a larger quota",
        ),
    ],
    ids=lambda value: (
        next(name for name in Faults.__slots__ if getattr(value, name) != getattr(Faults(), name))
        if isinstance(value, Faults)
        else ""
    ),
)
async def test_a_refusal_that_stays_is_told_once_and_not_tried_again(faults: Faults, detail: str, advice: str) -> None:
    async with SimulatedService(Streamer(), faults=faults) as service, watching(signed_source(service)) as watcher:
        state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert detail in state.detail
    assert advice in state.advice
    assert Phase.RECONNECTING not in watcher.phases
    assert len(service.sign_requests) <= 1
    assert not service.dials


@pytest.mark.parametrize(
    ("faults", "detail"),
    [
        (
            Faults(sign_status=500, sign_message="A 403 error occurred."),
            "from TikTok (HTTP 500): A 403 error occurred.",
        ),
        (Faults(sign_empty=True), "an empty answer"),
        (Faults(sign_without_cookie=True), "cookie"),
        (Faults(sign_garbage=True), "cannot be read"),
        (Faults(close_after=0, faulty_sockets=None), "closed it with code 1011"),
        (Faults(close_after=0, close_code=0, faulty_sockets=None), "broke off"),
    ],
)
async def test_what_may_pass_is_tried_five_times_with_growing_waits(faults: Faults, detail: str) -> None:
    clock = HastyClock()
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(signed_source(service, clock=clock)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert detail in state.detail
    assert state.advice
    assert [round(wait) for wait in clock.waits] == pytest.approx([1, 2, 4, 8, 16], rel=0.26, abs=1)
    assert len(service.sign_requests) == 6
    assert all(s.retry_at and s.detail for s in watcher.states if s.phase is Phase.RECONNECTING)


@pytest.mark.parametrize(("told", "waited"), [(45, 45), (None, 60)])
async def test_a_full_quota_is_waited_for_when_the_wait_is_short_or_not_told(told: int | None, waited: int) -> None:
    clock = HastyClock()
    faults = Faults(sign_status=429, sign_retry_after=told, sign_refusals=1)
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(signed_source(service, clock=clock)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert clock.waits == [waited]


async def test_the_api_helps_out_when_the_page_has_no_data() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(page_broken=True)) as service,
        watching(signed_source(service)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert any(isinstance(item, RoomFacts) and item.room_id == Streamer.room_id for item in watcher.seen)


@pytest.mark.parametrize(
    ("faults", "seconds", "detail"),
    [(Faults(drip=0.02), 0.05, "no answer in 0.05 seconds"), (Faults(huge_bodies=True), 5, "more than 4096 kB")],
)
async def test_an_answer_without_an_end_is_given_up(faults: Faults, seconds: float, detail: str) -> None:
    timings = Timings(open=seconds)
    async with (
        SimulatedService(Streamer(), faults=faults) as service,
        watching(signed_source(service, timings)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert detail in state.detail


async def test_nobody_at_the_address_is_told_by_name() -> None:
    source = SignedSource("tester", ServiceAddresses.all_at("http://127.0.0.1:1"), clock=HastyClock())
    async with watching(source) as watcher:
        state = await watcher.to_the_end()
    assert (state.phase, state.detail) == (Phase.FAILED, "127.0.0.1 cannot be reached: connection refused.")


async def test_a_refused_handshake_is_told_and_its_address_not_dialled_again() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(handshake_refusal="DEVICE_BLOCKED")) as service,
        watching(signed_source(service)) as watcher,
    ):
        state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert state.detail == "TikTok refuses the connection: DEVICE_BLOCKED (415)."
    signatures = [dial.query["wrss"] for dial in service.dials]
    assert len(signatures) == len(set(signatures)) == 2


async def test_an_expired_address_is_replaced_by_a_fresh_one() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(expired_addresses=2)) as service,
        watching(signed_source(service)) as watcher,
    ):
        await watcher.until_phase(Phase.LIVE)
    assert [dial.query["wrss"] for dial in service.dials] == ["signature1", "signature2", "signature3"]
    lost = next(state for state in watcher.states if state.phase is Phase.RECONNECTING)
    assert lost.detail == "The room's socket did not open: TikTok answered HTTP 403."
    assert "Check the network" not in lost.advice


async def lose_and_come_back(service: SimulatedService, watcher: Watcher) -> None:
    await watcher.until_phase(Phase.LIVE)
    await service.until(lambda: bool(service.entered))
    service.send(chat("one"))
    service.send(chat("two"))
    await watcher.until_phase(Phase.RECONNECTING)
    service.send(chat("while we were away"))
    await watcher.until_phase(Phase.LIVE)
    await service.until(lambda: len(service.entered) == 2)
    service.send(chat("afterwards"))
    await watcher.until(lambda: "afterwards" in watcher.comments)


async def test_after_a_loss_it_resumes_at_the_cursor_and_marks_the_gap() -> None:
    async with (
        SimulatedService(Streamer(), faults=Faults(close_after=2)) as service,
        watching(signed_source(service)) as watcher,
    ):
        await lose_and_come_back(service, watcher)

    assert set(watcher.comments) == {"one", "two", "while we were away", "afterwards"}
    assert [state.is_gap for state in watcher.states if state.phase is Phase.LIVE] == [False, True]
    cursors = [f.frame.cursor for f in watcher.frames if f.frame and not any(m.is_history for m in f.frame.messages)]
    assert "cursor" not in service.sign_requests[0].query
    assert service.sign_requests[1].query["cursor"] in cursors
    # What comes twice keeps its message id, so that whoever counts can tell.
    ids = [(m.payload, m.msg_id) for f in watcher.frames if f.frame for m in f.frame.messages]
    assert len(ids) > len(set(ids)) == 4


async def test_silence_is_told_as_stalled_and_then_left() -> None:
    timings = Timings(open=20, silence=0.2)
    async with (
        SimulatedService(Streamer(), faults=Faults(silent_after=0)) as service,
        watching(signed_source(service, timings)) as watcher,
    ):
        await watcher.until_phase(Phase.STALLED)
        await watcher.until_phase(Phase.LIVE)
    assert watcher.phases[3:] == [
        Phase.LIVE,
        Phase.STALLED,
        Phase.RECONNECTING,
        Phase.SIGNING,
        Phase.CONNECTING,
        Phase.LIVE,
    ]


async def test_a_socket_that_answers_heartbeats_and_brings_no_message_is_left() -> None:
    async with (
        SimulatedService(Streamer(), heartbeat_seconds=1) as service,
        watching(signed_source(service, Timings(open=20, silence=600, quiet=2.5))) as watcher,
    ):
        async with asyncio.timeout(60):
            stalled = await watcher.until_phase(Phase.STALLED)
        assert service.heartbeats
    assert "nothing came for" in stalled.detail


@pytest.mark.parametrize("action", [room_pb2.CONTROL_ACTION_ENDED, room_pb2.CONTROL_ACTION_SUSPENDED])
async def test_the_rooms_own_word_that_it_is_over_ends_the_source(action: room_pb2.ControlAction) -> None:
    async with SimulatedService(Streamer()) as service, watching(signed_source(service)) as watcher:
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: bool(service.entered))
        service.send(control(room_pb2.CONTROL_ACTION_PAUSED))
        service.send(chat("goodbye"), control(action))
        state = await watcher.to_the_end()
        await service.until(lambda: bool(service.closed))
    assert (state.phase, state.detail) == (Phase.ENDED, "The LIVE is over.")
    assert watcher.comments == ["goodbye"]
    assert service.closed == [1000]


async def test_a_room_that_ended_while_the_connection_was_lost_is_not_dialled_again() -> None:
    faults = Faults(close_after=0, ended_while_away=True)
    async with SimulatedService(Streamer(), faults=faults) as service, watching(signed_source(service)) as watcher:
        state = await watcher.to_the_end()
    assert state.phase is Phase.ENDED
    assert "ended while the connection was lost" in state.detail
    assert len(service.dials) == 1


async def test_bytes_that_are_no_frame_are_kept_and_cost_nothing_else() -> None:
    async with SimulatedService(Streamer()) as service, watching(signed_source(service)) as watcher:
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: bool(service.entered))
        service.send_bytes(b"\xff\xff\xff")
        service.send_bytes(b"")
        service.send(chat("still here"))
        await watcher.until(lambda: "still here" in watcher.comments)
    damaged = [frame for frame in watcher.frames if frame.frame is None]
    assert [(frame.data, bool(frame.damage)) for frame in damaged] == [(b"\xff\xff\xff", True)]


async def test_a_message_without_measure_costs_the_connection_and_no_more() -> None:
    async with SimulatedService(Streamer()) as service, watching(signed_source(service)) as watcher:
        await watcher.until_phase(Phase.LIVE)
        await service.until(lambda: bool(service.entered))
        service.send_bytes(bytes(MAX_MESSAGE + 1))
        lost = await watcher.until_phase(Phase.RECONNECTING)
        await watcher.until_phase(Phase.LIVE)
    assert "TikTok sent more than 8 MB at once" in lost.detail


async def test_closing_the_iterator_closes_the_socket_at_once() -> None:
    async with SimulatedService(Streamer()) as service:
        async with watching(signed_source(service, Timings(open=20, silence=600))) as watcher:
            await watcher.until_phase(Phase.LIVE)
        async with asyncio.timeout(30):
            await service.until(lambda: bool(service.closed))


async def test_the_sign_key_travels_in_a_header_and_is_seen_nowhere_else() -> None:
    async with SimulatedService(Streamer(), faults=Faults(close_after=0)) as service:
        source = signed_source(service)
        async with watching(source) as watcher:
            await watcher.until_phase(Phase.RECONNECTING)
            await watcher.until_phase(Phase.LIVE)
    assert service.sign_requests[0].headers["x-api-key"] == SIGN_KEY
    assert SIGN_KEY not in repr([request.query for request in service.sign_requests])
    assert SIGN_KEY not in repr(service.dials)
    assert SIGN_KEY not in repr((source, watcher.states))


async def test_a_sign_server_that_repeats_the_key_does_not_bring_it_to_the_screen() -> None:
    faults = Faults(sign_status=401, sign_message=f"Unknown key {SIGN_KEY}.")
    async with SimulatedService(Streamer(), faults=faults) as service, watching(signed_source(service)) as watcher:
        state = await watcher.to_the_end()
    assert "Unknown key (removed)" in state.detail
    assert SIGN_KEY not in repr(watcher.seen)


async def test_the_sign_key_never_leaves_the_machine_unencrypted() -> None:
    with pytest.raises(UnsafeAddress) as refusal:
        await sign(ServiceAddresses(sign="http://sign.example"), 1, sign_key=SIGN_KEY, now=0.0)
    assert SIGN_KEY not in str(refusal.value)


@pytest.mark.parametrize("server", ["ws://evil.example/", "ws://127.0.0.1@evil.example/", "wss://a:b@evil.example/"])
async def test_a_sign_server_cannot_lead_to_an_unencrypted_socket(server: str) -> None:
    answer = transport_pb2.FetchResult(push_server=server).SerializeToString()
    async with SimulatedService(Streamer()) as service:
        service.bodies["/webcast/fetch"] = answer
        async with watching(signed_source(service)) as watcher:
            state = await watcher.to_the_end()
    assert state.phase is Phase.FAILED
    assert "127.0.0.1 names a" in state.detail


async def test_words_of_a_service_reach_the_screen_without_their_controls() -> None:
    faults = Faults(sign_status=401, sign_message="\x1b]52;c;ZXZpbA==\x07\u202eoops")
    async with SimulatedService(Streamer(), faults=faults) as service, watching(signed_source(service)) as watcher:
        state = await watcher.to_the_end()
    assert state.detail.isprintable()
    assert "oops" in state.detail


@pytest.mark.parametrize(
    "typed",
    [
        "ann.lee_1",
        "@Ann.Lee_1",
        "@ann.lee_1/live",
        " https://www.tiktok.com/@ann.lee_1/live?lang=en ",
        "tiktok.com/@ann.lee_1",
        "https://www.tiktok.com/%40ann.lee_1/live/",
        "<https://www.tiktok.com/en/@ann.lee_1#x>",
    ],
)
def test_a_streamer_may_be_named_in_every_usual_way(typed: str) -> None:
    assert parse_streamer(typed) == "ann.lee_1"


@pytest.mark.parametrize(
    "typed", ["", "@", "a b", "ann/../x", "https://evil.example/@ann", "x" * 41, "ann?x=1", "a\x1b[2J", "änn"]
)
def test_what_names_no_streamer_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(NotAStreamer, match="@ann/live") as refusal:
        SignedSource(typed)
    assert refusal.value.detail.isprintable()


@pytest.mark.parametrize("typed", ["https://vm.tiktok.com/ZMabc123/", "https://www.tiktok.com/live"])
def test_a_link_that_names_nobody_is_told_apart_from_a_misspelt_name(typed: str) -> None:
    with pytest.raises(NotAStreamer, match="Open it in a browser"):
        parse_streamer(typed)


@pytest.mark.parametrize(
    "state",
    [
        "{",
        "[]",
        "[" * 200_000,
        '{"LiveRoom": 3}',
        '{"LiveRoom": {"liveRoomUserInfo": {"user": {"roomId": {}, "status": "2"}}}}',
        '{"LiveRoom": {"liveRoomUserInfo": {"user": {"roomId": %s}}}}' % ("9" * 5000),
        '{"LiveRoom": {"liveRoomUserInfo": {"user": {"roomId": "-1", "status": []}, "liveRoom": [1]}}}',
    ],
    ids=lambda text: text[:40],
)
async def test_a_page_that_makes_no_sense_is_an_answer_like_any_other(state: str) -> None:
    page = f'<script id="SIGI_STATE" type="application/json">{state}</script>'
    async with SimulatedService(Streamer()) as service:
        service.bodies = dict.fromkeys(("/@tester/live", "/api-live/user/room/"), page.encode())
        async with watching(signed_source(service)) as watcher:
            last = await watcher.to_the_end()
    assert last.phase is Phase.FAILED
    assert last.detail
    assert last.advice
