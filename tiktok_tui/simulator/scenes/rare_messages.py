"""Everything else a room sends, a little of each: what a monitor meets rarely and must show all the same."""

from __future__ import annotations

from collections.abc import Callable

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.engine import Engine
from tiktok_tui.simulator.gifts import some_gift
from tiktok_tui.simulator.room import Happening, SimulatedRoom, sentence
from tiktok_tui.simulator.scenes import events, games
from tiktok_tui.simulator.scenes.chat import Talk
from tiktok_tui.wire.schema.upb import chat_pb2, link_pb2, people_pb2, ranks_pb2, room_pb2, shared_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

EMOTE_NAMES = ("wave", "laugh", "heart", "cat", "clap", "sparkle")

# Methods whose header says it all in a sentence (seen on the wire). Most of them are known by name only.
HEADER_ONLY: tuple[tuple[str, str, str], ...] = (
    ("WebcastHashtagMessage", "pm_mt_live_topic4", "Music"),
    ("WebcastBottomMessage", "pm_mt_prerecorded_hint", "This LIVE is simulated."),
    ("WebcastSubscriptionGuideMessage", "pm_mt_goal_reminder", "The host set a subscription goal."),
    ("WebcastEnvelopePortalMessage", "pm_mt_portalNew_liveComments_conversion_1", "{0:user}'s Portal is closed."),
    ("WebcastGiftCollectionUpdateMessage", "pm_mt_random_gift_message", "{0:user} opened a box and found {1:gift}"),
    ("WebcastRoomNotifyMessage", "pm_mt_top_viewer_notice", "{0:user} is a top {2:string} viewer now"),
    ("WebcastGiftBroadcastMessage", "pm_mt_gift_broadcast", "{0:user} sent {1:gift} to a host nearby"),
    ("WebcastToastMessage", "pm_mt_toast", "{0:user} unlocked a new emote"),
)
# These have no name in any client; new methods appear on the wire every few weeks.
UNKNOWN_METHODS = (
    "WebcastAuroraMessage",
    "WebcastStarfallEventMessage",
    "WebcastTeaTimeMessage",
    "LinkMicTeapotMethod",
)


class RareMessages:
    """Draws one of the rare messages at a time. Some go on to be a happening."""

    def __init__(self, room: SimulatedRoom, engine: Engine, talk: Talk) -> None:
        self._room = room
        self._engine = engine
        self._goal = events.SimulatedGoal(room)
        self._kinds: list[tuple[Callable[[], Envelope], int]] = [
            (self._emote, 16),
            (lambda: games.question(room, talk)[0], 14),
            (self._header_only, 14),
            (self._guest_without_account, 12),
            (self._rank, 10),
            (self._goal.update, 10),
            (self._level_up, 8),
            (self._subscription, 7),
            (self._top_viewer, 7),
            (self._unknown, 5),
            (self._notice, 5),
            (self._fan_ticket, 4),
            (self._deletion, 4),
            (self._link_state, 3),
            (lambda: self._begin(events.poll(room)), 6),
            (lambda: self._begin(events.treasure_box(room)), 6),
            (lambda: self._begin(events.pin(room)), 5),
            (lambda: self._begin(events.guest(room)), 5),
            (lambda: self._begin(games.question_answered(room, talk)), 6),
            (lambda: self._begin(games.question_deleted(room, talk)), 2),
            (lambda: self._begin(games.drawing_game(room)), 3),
            (lambda: self._begin(games.song_request(room)), 5),
            (lambda: games.summary(room), 4),
        ]
        self._weights = [weight for _, weight in self._kinds]

    def draw(self) -> Envelope:
        return self._room.dice.choices(self._kinds, self._weights)[0][0]()

    def _begin(self, happening: Happening) -> Envelope:
        """Send the first step now and let the rest follow."""
        first = next(happening)
        assert isinstance(first, Envelope)  # these happenings all begin with a message
        self._engine.start(happening)
        return first

    def _emote(self) -> Envelope:
        person, name = self._room.cast.anyone(), self._room.dice.choice(EMOTE_NAMES)
        image = shared_pb2.Image(url_list=[f"https://p16.example.invalid/emote/{name}.webp"], uri=f"emote/{name}")
        common = self._room.common("WebcastEmoteChatMessage")
        emote = chat_pb2.Emote(emote_id=name, image=image, uuid=f"emote-{name}", emote_type=1)
        return self._room.envelope(
            common,
            chat_pb2.EmoteChatMessage(
                common=common, user=person.user, emote_list=[emote], user_identity=person.identity
            ),
        )

    def _header_only(self) -> Envelope:
        method, key, pattern = self._room.dice.choice(HEADER_ONLY)
        pieces = (self._room.cast.anyone(), some_gift(self._room.dice), "3") if "{" in pattern else ()
        common = self._room.common(method, sentence(key, pattern, *pieces))
        return self._room.envelope(common, room_pb2.AnyMessage(common=common))

    def _unknown(self) -> Envelope:
        """A method and fields that are unknown. One of them has a readable sentence all the same."""
        method = self._room.dice.choice(UNKNOWN_METHODS)
        text = sentence("pm_mt_aurora", "{0:user} lit the aurora", self._room.cast.anyone())
        common = self._room.common(method, text if method == UNKNOWN_METHODS[0] else None)
        # Fields of the member message under another name: bytes that are sound and mean nothing to the reader.
        message = people_pb2.MemberMessage(
            common=common, member_count=self._room.dice.randrange(1 << 20), action_description="hello"
        )
        return self._room.envelope(common, message)

    def _guest_without_account(self) -> Envelope:
        common = self._room.common("WebcastUnauthorizedMemberMessage")
        message = people_pb2.UnauthorizedMemberMessage(
            common=common,
            action=1,
            nick_name_prefix=shared_pb2.Text(key="web_nonlogin_im_1", default_pattern="Viewer%s"),
            nick_name=str(self._room.dice.randrange(100_000, 999_999)),
            enter_text=shared_pb2.Text(key="live_room_enter_toast", default_pattern="{0:user} joined"),
        )
        return self._room.envelope(common, message)

    def _rank(self) -> Envelope:
        rank = self._room.dice.randrange(1, 60)
        common = self._room.common("WebcastRankUpdateMessage")
        update = ranks_pb2.RankUpdateMessage.RankUpdate(
            rank_type=ranks_pb2.RANK_TYPE_WEEKLY,
            own_rank=rank,
            default_content=sentence("pm_mt_Live_WRMark", "Weekly No. {0:string}", str(rank)),
            countdown=477_042,
            owneronrank=True,
        )
        return self._room.envelope(common, ranks_pb2.RankUpdateMessage(common=common, updates=[update], group_type=1))

    def _top_viewer(self) -> Envelope:
        place = self._room.dice.randrange(1, 4)
        text = sentence(
            "pm_mt_topviewer_comment",
            "{0:user} just became the No. {1:string} viewer!",
            self._room.cast.giver(),
            str(place),
        )
        common = self._room.common("WebcastRankTextMessage", text)
        message = ranks_pb2.RankTextMessage(
            common=common, scene=2, owner_idx_before_update=place + 1, owner_idx_after_update=place, content=text
        )
        return self._room.envelope(common, message)

    def _level_up(self) -> Envelope:
        person, level = self._room.cast.giver(), self._room.dice.randrange(2, 45)
        common = self._room.common("WebcastBarrageMessage")
        message = people_pb2.BarrageMessage(common=common, duration=4000)
        chance = self._room.dice.random()
        if chance < 0.4:
            message.msg_type = people_pb2.BARRAGE_KIND_USER_UPGRADE
            message.content.CopyFrom(
                sentence("pm_mt_level_up", "{0:user} reached gifter level {1:string}", person, str(level))
            )
            message.user_grade_param.current_grade = level
            message.user_grade_param.user.CopyFrom(person.user)
        elif chance < 0.8:
            message.msg_type = people_pb2.BARRAGE_KIND_FANS_LEVEL_UPGRADE
            message.content.CopyFrom(
                sentence("pm_mt_fan_level_up", "{0:user} reached fan level {1:string}", person, str(level))
            )
            message.fans_level_param.current_grade = level
            message.fans_level_param.user.CopyFrom(person.user)
        else:
            message.msg_type = people_pb2.BARRAGE_KIND_COMMON
            text = games.super_fan(self._room, person)
            message.content.CopyFrom(text)
            message.common_barrage_content.CopyFrom(text)
        return self._room.envelope(common, message)

    def _subscription(self) -> Envelope:
        person, months = self._room.cast.anyone(), self._room.dice.choice((0, 1, 1, 2, 3, 7, 12))
        text = sentence("pm_mt_sub_comment", "{0:user} subscribed", person)
        common = self._room.common("WebcastSubNotifyMessage", text)
        message = people_pb2.SubNotifyMessage(
            common=common, user=person.user, sub_month=months, old_subscribe_status=int(months > 1), subscribe_type=1
        )
        return self._room.envelope(common, message)

    def _notice(self) -> Envelope:
        text = self._room.dice.choice(
            (
                "Be kind. This room is simulated, the manners are real.",
                "The host turned on captions.",
                "The host allows requests in the chat.",
            )
        )
        # Rooms send this one with and without the prefix.
        return messages.notice(self._room, text, method=self._room.dice.choice(("WebcastRoomMessage", "RoomMessage")))

    def _fan_ticket(self) -> Envelope:
        tickets = self._room.dice.randrange(100, 4000)
        common = self._room.common("WebcastLinkMicFanTicketMethod")
        guest = link_pb2.LinkMicFanTicketMethod.UserFanTicket(user_id=self._room.cast.anyone().id, fan_ticket=tickets)
        points = link_pb2.LinkMicFanTicketMethod.FanTicketRoomNotice(
            user_fan_ticket=[guest], total_linkmic_fan_ticket=tickets
        )
        return self._room.envelope(
            common, link_pb2.LinkMicFanTicketMethod(common=common, fan_ticket_room_notice=points)
        )

    def _link_state(self) -> Envelope:
        common = self._room.common("LinkMicMethod")
        message = link_pb2.LinkMicMethod(common=common, message_type=4, channel_id=self._room.streamer.room_id + 7)
        return self._room.envelope(common, message)

    def _deletion(self) -> Envelope:
        """A moderator takes back a comment; now and then everything by one person."""
        if not self._room.said:
            return self._notice()
        said = self._room.dice.choice(self._room.said)
        common = self._room.common("WebcastImDeleteMessage")
        message = chat_pb2.ImDeleteMessage(common=common)
        if self._room.dice.random() < 0.8:
            message.delete_msg_ids.append(said.msg_id)
        else:
            message.delete_user_ids.append(said.person.id)
        return self._room.envelope(common, message)

    @staticmethod
    def introduction(room: SimulatedRoom) -> Envelope:
        common = room.common("WebcastLiveIntroMessage")
        message = room_pb2.LiveIntroMessage(
            common=common,
            id=common.msg_id,
            audit_status=1,
            content=room.streamer.title,
            user=room.host,
            content_language="en",
        )
        return room.envelope(common, message)
