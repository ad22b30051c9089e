"""What takes a while and several messages: a poll, a treasure box, a pinned comment, a guest, a goal."""

from __future__ import annotations

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.people import some_id
from tiktok_tui.simulator.room import Happening, SaidComment, SimulatedRoom, sentence
from tiktok_tui.wire.schema.upb import chat_pb2, gifts_pb2, interactive_pb2, link_pb2, room_pb2, shared_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

POLLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("What next?", ("The slow song", "Something jazzy", "Cat solo 🐈")),
    ("Which key?", ("C minor", "F# major")),
    ("Tea or coffee tonight?", ("Tea 🍵", "Coffee ☕", "Cocoa", "Water")),
    ("Encore?", ("Yes!", "ja bitte", "もちろん")),
)
GOALS: tuple[tuple[str, str, int, int], ...] = (
    ("Roses for the piano tuner", "Rose", 5655, 500),
    ("Doughnuts for the band", "Doughnut", 5879, 60),
    ("Hearts for an encore", "Heart Me", 7934, 300),
)
POLL_SECONDS = 60


def poll(room: SimulatedRoom) -> Happening:
    """A poll with running results."""
    dice = room.dice
    title, options = dice.choice(POLLS)
    poll_id, votes = some_id(dice), [0] * len(options)
    leaning = [dice.uniform(0.5, 2) for _ in options]

    def listed() -> list[interactive_pb2.PollMessage.Option]:
        return [
            interactive_pb2.PollMessage.Option(votes=count, display_content=text, option_idx=index)
            for index, (text, count) in enumerate(zip(options, votes, strict=True))
        ]

    common = room.common("WebcastPollMessage")
    begin = room.now
    start = interactive_pb2.PollMessage.StartContent(
        start_time=room.now_ms,
        end_time=room.now_ms + POLL_SECONDS * 1000,
        option_list=listed(),
        title=title,
        operator=room.host,
    )
    yield room.envelope(common, interactive_pb2.PollMessage(common=common, poll_id=poll_id, start_content=start))
    while room.now < begin + POLL_SECONDS - 5:
        yield room.pace(dice.uniform(3, 7), 40)
        for index in dice.choices(range(len(options)), leaning, k=dice.randrange(1, 14)):
            votes[index] += 1
        common = room.common("WebcastPollMessage")
        update = interactive_pb2.PollMessage.UpdateContent(option_list=listed())
        yield room.envelope(
            common,
            interactive_pb2.PollMessage(common=common, message_type=2, poll_id=poll_id, update_votes_content=update),
        )
    yield 3.0
    common = room.common("WebcastPollMessage")
    end = interactive_pb2.PollMessage.EndContent(option_list=listed(), operator=room.host)
    yield room.envelope(
        common, interactive_pb2.PollMessage(common=common, message_type=1, poll_id=poll_id, end_content=end)
    )


def treasure_box(room: SimulatedRoom) -> Happening:
    """A box that opens after a while and is then taken away."""
    dice, person = room.dice, room.cast.giver()
    envelope_id, diamonds = str(some_id(dice)), dice.choice((20, 50, 100, 500))
    seconds = dice.choice((30, 60, 180))
    is_for_super_fans = dice.random() < 0.15
    key = "ttlive_superfanbox_sent" if is_for_super_fans else "pm_mt_treasure_box_sender_comment"
    common = room.common(
        "WebcastEnvelopeMessage",
        sentence(key, "{0:user} sent a Treasure Box with {1:string} coins", person, str(diamonds)),
    )
    info = gifts_pb2.EnvelopeMessage.EnvelopeInfo(
        envelope_id=envelope_id,
        business_type=19 if is_for_super_fans else 1,
        send_user_name=person.handle,
        send_user_id=str(person.id),
        diamond_count=diamonds,
        people_count=max(1, diamonds // 10),
        unpack_at=room.now_ms // 1000 + seconds,
        create_at=str(room.now_ms),
        room_id=str(room.streamer.room_id),
    )
    yield room.envelope(
        common, gifts_pb2.EnvelopeMessage(common=common, envelope_info=info, display=gifts_pb2.ENVELOPE_DISPLAY_NEW)
    )
    yield float(seconds + 5)
    common = room.common("WebcastEnvelopeMessage")
    gone = gifts_pb2.EnvelopeMessage.EnvelopeInfo(envelope_id=envelope_id, business_type=info.business_type)
    yield room.envelope(
        common, gifts_pb2.EnvelopeMessage(common=common, envelope_info=gone, display=gifts_pb2.ENVELOPE_DISPLAY_HIDE)
    )


def pin(room: SimulatedRoom) -> Happening:
    """A moderator pins a comment for a while."""
    person = room.cast.moderator()
    said = room.said[-1] if room.said else SaidComment(person, "Welcome, requests go in the chat", room.next_msg_id())
    for action in (1, 2):
        common = room.common("WebcastRoomPinMessage")
        message = room_pb2.RoomPinMessage(
            common=common,
            method="WebcastChatMessage",
            chat_message=chat_pb2.ChatMessage(
                common=shared_pb2.Common(
                    method="WebcastChatMessage", msg_id=said.msg_id, room_id=room.streamer.room_id
                ),
                user=said.person.user,
                content=said.text,
                content_language=said.person.language,
            ),
            action=action,
            operator=person.user,
            pin_time=room.now_ms,
            pin_msg_id=said.msg_id,
            display_duration=60,
        )
        yield room.envelope(common, message)
        if action == 1:
            yield room.dice.uniform(25, 60)


def guest(room: SimulatedRoom) -> Happening:
    """A guest comes on stage, says something, and leaves."""
    person, channel_id = room.cast.anyone(), some_id(room.dice)
    link = link_pb2.LinkLayerMessage
    host = link.LinkedUser(user=link.Player(room_id=room.streamer.room_id, user_id=room.streamer.host_id))
    joined = link.LinkedUser(user=link.Player(user_id=person.id))
    common = room.common("WebcastLinkLayerMessage")
    yield room.envelope(
        common,
        link(
            common=common,
            message_type=link_pb2.LINK_STEP_LIST_CHANGE,
            channel_id=channel_id,
            scene=4,
            list_change_content=link.ListChange(list=link.UserLists(linked_list=[host, joined])),
        ),
    )
    yield room.dice.uniform(4, 15)
    yield messages.chat(room, person, "hello everyone, can you hear me?", language="en")
    yield room.dice.uniform(15, 60)
    common = room.common("WebcastLinkLayerMessage")
    yield room.envelope(
        common,
        link(
            common=common,
            message_type=link_pb2.LINK_STEP_LEAVE,
            channel_id=channel_id,
            scene=4,
            leave_content=link.Leave(leaver=joined.user, leave_reason=1),
        ),
    )


class SimulatedGoal:
    """The goal of a stream: it fills, and a new one begins."""

    def __init__(self, room: SimulatedRoom) -> None:
        self._room = room
        self._reset()

    def _reset(self) -> None:
        self._description, self._gift, self._sub_id, self._target = self._room.dice.choice(GOALS)
        self._id = some_id(self._room.dice)
        self._progress = 0

    def update(self) -> Envelope:
        room = self._room
        if self._progress >= self._target:
            self._reset()
        count = room.dice.randrange(1, max(2, self._target // 12))
        self._progress = min(self._target, self._progress + count)
        person = room.cast.giver()
        goals = interactive_pb2.GoalUpdateMessage
        common = room.common("WebcastGoalUpdateMessage")
        message = goals(
            common=common,
            indicator=goals.Indicator(key="live_goal_indicator_stream_goal", op=3),
            goal=goals.Goal(
                id=self._id,
                type=1,
                status=2,
                description=self._description,
                id_str=str(self._id),
                sub_goals=[
                    goals.SubGoal(
                        type=1,
                        id=self._sub_id,
                        progress=self._progress,
                        target=self._target,
                        gift=goals.SubGoalGift(name=self._gift, diamond_count=1),
                    )
                ],
            ),
            contributor_id=person.id,
            contributor_display_id=person.handle,
            contribute_count=count,
        )
        return room.envelope(common, message)
