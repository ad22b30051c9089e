"""The filter language: what is found, what is not, and what a mistake says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from helpers.sample_events import sample
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.events.filter import FilterError, Searchable, parse_filter, searchable_event
from tiktok_tui.events.filter_parse import FLAGS, NUMBER_FIELDS, TEXT_FIELDS, WORD_FIELDS
from tiktok_tui.events.model import (
    ArmiesScored,
    Army,
    ChatSent,
    Connected,
    DecodeStatus,
    EnvelopeChanged,
    Event,
    GiftSent,
    QuestionChanged,
    QuestionStep,
    RawEvent,
    RoomAction,
    RoomControlled,
    RouteFailed,
    Shared,
    SummaryWritten,
    SuperFanNoticed,
    Supporter,
    Viewer,
    ViewerJoined,
)
from tiktok_tui.events.registry import kinds
from tiktok_tui.room.snapshot import Streak
from tiktok_tui.room.streak_filter import searchable_streak

ANN = Viewer(id=7082127659551198287, handle="ann_lee", nickname="Änn Ünal", is_moderator=True, gifter_level=28)
BEN = Viewer(id=2, handle="ben", nickname="Ben", is_subscriber=True, follow_status=2)
LINES = {
    "chat": searchable_event(
        ChatSent(number=1, viewer=ANN, comment="Good luck to the Rose team", language="en", reply_to=BEN)
    ),
    "greek": searchable_event(ChatSent(number=2, viewer=BEN, comment="ΚΑΛΗΜΕΡΑ ｆｕｌｌ １２:30", language="el-GR")),
    "rose": searchable_event(
        GiftSent(
            number=3,
            viewer=ANN,
            gift_id=1,
            gift_name="Rose",
            diamonds_each=1,
            repeat_count=150,
            repeat_end=True,
            can_streak=True,
            receiver=BEN,
        )
    ),
    "join": searchable_event(ViewerJoined(number=4, viewer=BEN, viewers=3, is_history=True)),
    "battle": searchable_event(
        ArmiesScored(
            number=5,
            battle_id=9,
            armies=(Army(1, (1,), 500, (Supporter(7, "Carla", 300),)),),
            scored_at_ms=0,
            is_end=False,
            timing=None,
        )
    ),
    "raw": searchable_event(
        RawEvent(
            number=6,
            frame_number=1,
            received_at=0.0,
            method="WebcastNewThingMessage",
            name="unknown",
            category="unknown",
            payload=b"x" * 3000,
            msg_id=0,
            is_history=False,
            reading=DecodeStatus.DAMAGED,
            reason="field 3 cut short",
        )
    ),
}
ALL = set(LINES)


def found_by(text: str) -> set[str]:
    wanted = parse_filter(text)
    return {name for name, line in LINES.items() if wanted.matches(line)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ALL),
        ("LUCK", {"chat"}),
        ("rose", {"chat", "rose"}),
        ("änn luck", {"chat"}),
        ("καλημερα", {"greek"}),
        ("full 12:30", {"greek"}),
        ('"good luck"', {"chat"}),
        ('"luck good"', set()),
        ("user:ANN", {"chat", "rose"}),
        ("user:@ann_lee", {"chat", "rose"}),
        ("user=ann", set()),
        ("user=ann_lee", {"chat", "rose"}),
        ('user:"änn ü"', {"chat", "rose"}),
        ("user:carla", {"battle"}),
        ("to:ben", {"chat", "rose"}),
        ("gift:ro", {"rose"}),
        ("gift", {"rose"}),
        ("kind:gift,join", {"rose", "join"}),
        ("kind:member", {"join"}),
        ("kind:bat", {"battle"}),
        ("kind=bat", set()),
        ("lang:el", {"greek"}),
        ("diamonds>=150", {"rose"}),
        ("diamonds:>149", {"rose"}),
        ("diamonds>150", set()),
        ("diamonds!=1", {"rose"}),
        ("count=150", {"rose"}),
        ("size>2k", {"raw"}),
        ("size<2.5k", set()),
        ("level>20", {"chat", "rose"}),
        ("id:7082127659551198287", {"chat", "rose"}),
        ("id:7082127659551198288", set()),
        ("method:newthing", {"raw"}),
        ("reading:damaged", {"raw"}),
        ('"cut short"', {"raw"}),
        ("mod", {"chat", "rose"}),
        ('"mod"', set()),
        ("sub", {"greek", "join"}),
        ("history", {"join"}),
        ("damaged", {"raw"}),
        ("is:friend", {"greek", "join"}),
        ("is:reply", {"chat"}),
        ("-mod", ALL - {"chat", "rose"}),
        ("-user:ann -user:ben", {"battle", "raw"}),
        ("-diamonds<1000 rose", {"chat"}),
        ("user:ann gift or kind:battle", {"rose", "battle"}),
        ("history | damaged", {"join", "raw"}),
        ("user:ann gift diamonds>=100 -lang:en mod", {"rose"}),
    ],
)
def test_a_filter_finds_what_its_description_says(text: str, names: set[str]) -> None:
    assert found_by(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "user:",
        "user:@",
        "-user:",
        "diamonds>",
        "diamonds:>=",
        "-",
        '"',
        '"good lu',
        'user:"ann',
        "kind:,",
        "is:",
        "is:fo",
    ],
)
def test_a_term_that_is_still_being_typed_hides_nothing(text: str) -> None:
    assert found_by(text) == ALL
    assert found_by(f"luck {text}") == {"chat"}
    assert parse_filter(f"luck {text}").unfinished == text


@pytest.mark.parametrize("text", ["luck or", "or luck", "luck or user:", "luck | |"])
def test_an_or_with_nothing_beside_it_yet_changes_nothing(text: str) -> None:
    assert found_by(text) == {"chat"}


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        (
            "rose usr:ann",
            'There is no field "usr": did you mean "user"? Quotes search the text for it.',
            6,
        ),
        ("diamonds>many", 'diamonds is a number: write diamonds>=100 or diamonds:2k, not "many"', 1),
        ("mod  -user>5", 'user is not a number: write user:5, or -user:5 for "not"', 6),
    ],
)
def test_a_mistake_is_a_sentence_that_says_what_to_write(text: str, message: str, column: int) -> None:
    with pytest.raises(FilterError) as raised:
        parse_filter(text)
    assert (raised.value.message, raised.value.column) == (message, column)


def test_an_unknown_flag_names_those_that_exist() -> None:
    with pytest.raises(FilterError, match=r"is:.*friend.*reply"):
        parse_filter("is:purple")


@given(st.text(max_size=60))
def test_any_text_is_a_filter_or_a_filter_error(text: str) -> None:
    column = 1
    try:
        parse_filter(text).matches(LINES["chat"])
    except FilterError as error:
        column = error.column
    assert 1 <= column <= max(1, len(text))


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zs", "Zl", "Zp")), min_size=1).filter(
        lambda t: '"' not in t
    )
)
def test_a_quoted_text_finds_the_line_it_was_copied_from(text: str) -> None:
    assert parse_filter(f'"{text}"').matches(Searchable(f"someone said {text} today"))


def test_a_streak_is_found_by_what_all_of_it_costs() -> None:
    streak = Streak(
        key="k",
        viewer=ANN,
        receiver=None,
        gift_name="Rose",
        diamonds_each=5,
        count=30,
        is_open=True,
        is_history=False,
        started_at=0.0,
        changed_at=0.0,
        first_number=1,
        last_number=8,
    )
    line = searchable_streak(streak)
    assert parse_filter("user:ann gift:rose diamonds>=150 is:open kind:gift").matches(line)
    assert not parse_filter("diamonds>150").matches(line)


def test_a_raw_event_is_found_by_what_was_read_from_it() -> None:
    raw = RawEvent(
        number=1,
        frame_number=1,
        received_at=0.0,
        method="WebcastChatMessage",
        name="chat",
        category="chat",
        payload=b"12345",
        msg_id=0,
        is_history=True,
        reading=DecodeStatus.DECODED,
        event=ChatSent(number=1, viewer=ANN, comment="hello", language="en"),
    )
    wanted = parse_filter("user:ann hello kind:chat mod history lang:en size=5 is:decoded method=webcastchatmessage")
    assert wanted.matches(searchable_event(raw))


def test_a_line_is_folded_once_however_often_it_is_searched() -> None:
    line = Searchable("ＨＥＬＬＯ to everyone in this RÖÖM", {"user": "ÄNN"})
    assert parse_filter("hello user:änn").matches(line)
    folded = line.folded_text, line.values("user")
    assert parse_filter("room or rööm user:ann or user:änn").matches(line)
    assert line.folded_text is folded[0]
    assert line.values("user") is folded[1]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("kind:connection route:tools user:ann", Connected(route="tik.tools", streamer="ann_lee")),
        ("error code:rate", RouteFailed(code="rate_limited", reason="too often", advice="", is_final=False)),
        ("kind:superfan user:ben", SuperFanNoticed(viewer=BEN, has_joined=True, text="Ben joined")),
        ("kind:superFanJoin", SuperFanNoticed(viewer=BEN, has_joined=True, text="Ben joined")),
        ("kind:superFanBox", replace(sample(EnvelopeChanged, is_full=True), is_super_fan_box=True)),
        ("kind:livePause", RoomControlled(action=RoomAction.PAUSED, reason="")),
        ("kind:liveUnpause", RoomControlled(action=RoomAction.RESUMED, reason="")),
        ("kind:liveEnd", RoomControlled(action=RoomAction.SUSPENDED, reason="")),
        ("kind:share count>=5", Shared(viewer=BEN, joined_through=5)),
        ("kind:question rose", QuestionChanged(question_id=1, step=QuestionStep.SELECTED, question="A rose?")),
        ("summary lang:en", SummaryWritten(text="They battle.", language="en")),
    ],
)
def test_what_is_no_chat_is_found_by_its_own_fields(text: str, event: Event) -> None:
    assert parse_filter(text).matches(searchable_event(event))
    assert found_by(text) == set()


def test_messages_with_fields_that_nobody_has_named_can_be_listed() -> None:
    def raw(unknown_fields: tuple[int, ...]) -> RawEvent:
        return RawEvent(
            number=1,
            frame_number=1,
            received_at=0.0,
            method="WebcastChatMessage",
            name="chat",
            category="chat",
            payload=b"",
            msg_id=0,
            is_history=False,
            reading=DecodeStatus.DECODED,
            unknown_fields=unknown_fields,
        )

    assert parse_filter("is:extras").matches(searchable_event(raw((18,))))
    assert not parse_filter("is:extras").matches(searchable_event(raw(())))


def test_the_user_guide_names_every_field_kind_and_flag() -> None:
    guide = (Path(__file__).parent.parent / "docs" / "filter.md").read_text(encoding="utf-8")
    assert [name for name in (*TEXT_FIELDS, *WORD_FIELDS, *NUMBER_FIELDS, *kinds()) if f"`{name}`" not in guide] == []
    assert [flag for flag in FLAGS if f"`{flag}`" not in guide and f"`is:{flag}`" not in guide] == []
