"""The rows above the chat: what holds right now, how far it is, and when it is over."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

import pytest
from helpers.manual_session import STARTED_AT, Crowd, ManualSession
from helpers.screens import LARGE, SMALL, USUAL, Shown, shown

from tiktok_tui.panes.status_bar import StatusBar
from tiktok_tui.wire.schema.upb import (
    chat_pb2,
    gifts_pb2,
    interactive_pb2,
    people_pb2,
    ranks_pb2,
    room_pb2,
    shared_pb2,
)

SECONDS = 60


class SomeRoom:
    """A room in which everything is on at once, for `SECONDS` seconds."""

    def __init__(self, server_ahead: float = 0.0) -> None:
        self.fed = ManualSession(server_ahead=server_ahead)
        self.crowd = Crowd(self.fed)
        self.server_now = STARTED_AT + server_ahead
        self.fed.enter()
        self.ann = self.crowd.person("Ann", "ann")

    def header(self) -> shared_pb2.Common:
        time = int((self.server_now + self.fed.clock.now) * 1000)
        return shared_pb2.Common(msg_id=self.crowd.room.next_msg_id(), create_time=time)

    def poll(self, *votes: int) -> None:
        options = [
            interactive_pb2.PollMessage.Option(votes=count, display_content=text)
            for text, count in zip(("Tea", "Coffee"), votes, strict=True)
        ]
        message = interactive_pb2.PollMessage(common=self.header(), poll_id=5)
        if any(votes):
            message.update_votes_content.option_list.extend(options)
        else:
            message.start_content.title = "Which?"
            message.start_content.end_time = int((self.server_now + SECONDS) * 1000)
            message.start_content.option_list.extend(options)
        self.crowd.sends("WebcastPollMessage", message.SerializeToString())

    def goal(self, progress: int) -> None:
        goals = interactive_pb2.GoalUpdateMessage
        sub_goal = goals.SubGoal(progress=progress, target=40)
        goal = goals.Goal(id=6, description="Cake", sub_goals=[sub_goal])
        message = goals(common=self.header(), goal=goal, contributor_display_id="ben")
        self.crowd.sends("WebcastGoalUpdateMessage", message.SerializeToString())

    def box(self, *, is_super_fan_box: bool = False) -> None:
        info = gifts_pb2.EnvelopeMessage.EnvelopeInfo(
            envelope_id="7",
            send_user_name="cleo",
            diamond_count=100,
            people_count=5,
            unpack_at=int(self.server_now + SECONDS),
            business_type=19 if is_super_fan_box else 1,
        )
        message = gifts_pb2.EnvelopeMessage(
            common=self.header(), envelope_info=info, display=gifts_pb2.ENVELOPE_DISPLAY_NEW
        )
        self.crowd.sends("WebcastEnvelopeMessage", message.SerializeToString())

    def question(self) -> None:
        question = interactive_pb2.QuestionNewMessage.Question(question_id=8, content="Why?", user=self.ann.user)
        message = interactive_pb2.QuestionNewMessage(common=self.header(), data=question)
        self.crowd.sends("WebcastQuestionNewMessage", message.SerializeToString())

    def pin(self) -> None:
        chat = chat_pb2.ChatMessage(user=self.ann.user, content="be kind")
        message = room_pb2.RoomPinMessage(common=self.header(), chat_message=chat, action=1, display_duration=SECONDS)
        self.crowd.sends("WebcastRoomPinMessage", message.SerializeToString())

    def caption(self) -> None:
        content = chat_pb2.CaptionMessage.Content(lang="en", content="so we begin")
        message = chat_pb2.CaptionMessage(common=self.header(), sentence_id=9, content=[content])
        self.crowd.sends("WebcastCaptionMessage", message.SerializeToString())

    def rank(self, place: int) -> None:
        text = shared_pb2.Text(default_pattern=f"Weekly No. {place}" if place else "Weekly Ranking")
        update = ranks_pb2.RankUpdateMessage.RankUpdate(own_rank=place, default_content=text)
        message = ranks_pb2.RankUpdateMessage(common=self.header(), updates=[update])
        self.crowd.sends("WebcastRankUpdateMessage", message.SerializeToString())

    def everything(self) -> None:
        self.pin()
        self.poll(0, 0)
        self.poll(3, 1)
        self.goal(10)
        self.box()
        self.question()
        self.caption()

    def shown(self, size: tuple[int, int]) -> AbstractAsyncContextManager[Shown]:
        return shown(self.fed.session, size=size)


def now_rows(screen: Shown) -> list[str]:
    bar = screen.app.monitor.query_one(StatusBar)
    return [bar.render_line(y).text.rstrip() for y in range(bar.size.height)]


@pytest.mark.parametrize(("size", "rows"), [(SMALL, 2), (USUAL, 4), (LARGE, 6)])
async def test_nothing_that_holds_now_is_crowded_out(size: tuple[int, int], rows: int) -> None:
    room = SomeRoom()
    room.everything()
    async with room.shown(size) as screen:
        await screen.draw()
        shown_rows = now_rows(screen)
        assert len(shown_rows) == rows
        for words in ("so we begin", "be kind", "75%", "10 of 40", "100 ◆", "Why?"):
            assert any(words in row for row in shown_rows), words


async def test_numbers_are_not_cut_where_many_things_share_a_row() -> None:
    room = SomeRoom()
    room.everything()
    room.fed.wait(SECONDS - 10)  # the caption is gone: five share two rows
    async with room.shown(SMALL) as screen:
        await screen.draw()
        assert now_rows(screen) == [
            " pinned   Ann: be kind",
            " poll Tea 75%  goal 10 of 40  box 100 ◆ 0:03  asked Why?",
        ]


async def test_a_row_of_its_own_tells_how_much_and_how_long() -> None:
    room = SomeRoom()
    room.everything()
    async with room.shown(LARGE) as screen:
        await screen.draw()
        assert now_rows(screen) == [
            " caption  so we begin",
            " pinned   Ann: be kind",
            " poll     Which?  Tea 75%  Coffee 25%  (4 votes, 0:53 left)",
            " goal     Cake  10 of 40 (25%), last by ben",
            " box      cleo: 100 ◆ for 5, opens in 0:53",
            " asked    Ann: Why?",
        ]


@pytest.mark.parametrize("server_ahead", [-86_400.0, 0.0, 86_400.0])
async def test_what_is_over_goes_away_whatever_our_clock_says(server_ahead: float) -> None:
    room = SomeRoom(server_ahead)
    room.everything()
    room.goal(40)
    async with room.shown(LARGE) as screen:
        await screen.draw()
        assert " goal     Cake  40 of 40 reached, last by ben" in now_rows(screen)
        assert any("opens in 0:5" in row for row in now_rows(screen))
        room.fed.wait(SECONDS - 2)
        await screen.draw()
        # The end of a poll may be lost: its start told when it ends.
        assert now_rows(screen)[:2] == [
            " poll     over: Which?  Tea 75%  Coffee 25%  (4 votes)",
            " goal     Cake  40 of 40 reached, last by ben",
        ]
        assert " box      cleo: 100 ◆ for 5, open" in now_rows(screen)
        room.fed.wait(SECONDS)
        await screen.draw()
        assert now_rows(screen) == [" asked    Ann: Why?"]


async def test_a_long_poll_is_cut_and_its_votes_are_not() -> None:
    room = SomeRoom()
    options = [interactive_pb2.PollMessage.Option(votes=5, display_content=f"answer {number}") for number in range(20)]
    message = interactive_pb2.PollMessage(common=room.header(), poll_id=5)
    message.update_votes_content.option_list.extend(options)
    room.crowd.sends("WebcastPollMessage", message.SerializeToString())
    async with room.shown(SMALL) as screen:
        await screen.draw()
        (row,) = now_rows(screen)
        assert row.startswith(" poll     answer 0 5%")
        assert row.endswith("…  (100 votes)")


async def test_a_box_for_super_fans_is_called_one() -> None:
    room = SomeRoom()
    room.box(is_super_fan_box=True)
    async with room.shown(USUAL) as screen:
        await screen.draw()
        assert now_rows(screen)[0].startswith(" fan box  cleo: 100 ◆")
        assert "▣ cleo left a super-fan box: 100 diamonds for 5 viewers" in screen.text


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE])
async def test_a_place_on_a_leaderboard_stands_in_the_header_while_there_is_one(size: tuple[int, int]) -> None:
    room = SomeRoom()
    room.rank(4)
    async with room.shown(size) as screen:
        await screen.draw()
        assert "· Weekly No. 4" in screen.lines[1]
        room.rank(0)
        await screen.draw()
        assert "Weekly" not in screen.lines[1]


async def test_a_share_tells_how_many_came_through_it() -> None:
    room = SomeRoom()
    for key in ("pm_mt_guidance_share", "pm_mt_guidance_viewer_5_share"):
        common = room.header()
        common.display_text.key = key
        message = people_pb2.SocialMessage(common=common, user=room.ann.user)
        room.crowd.sends("WebcastSocialMessage", message.SerializeToString())
    async with room.shown(USUAL) as screen:
        await screen.draw()
        assert "↗ Ann shared the LIVE, more than 5 joined through it" in screen.text
        assert "↗ Ann shared\n" in "\n".join(screen.rows_of_chat()) + "\n"
