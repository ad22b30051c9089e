"""The messages that make up most of a room: who comes, likes, talks, follows, shares, and how many watch."""

from __future__ import annotations

from tiktok_tui.simulator.people import Person
from tiktok_tui.simulator.room import SaidComment, SimulatedRoom, sentence
from tiktok_tui.wire.schema.upb import chat_pb2, people_pb2, room_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope


def member(room: SimulatedRoom, person: Person) -> Envelope:
    common = room.common("WebcastMemberMessage", sentence("live_room_enter_toast", "{0:user} joined", person))
    message = people_pb2.MemberMessage(
        common=common,
        user=person.user,
        member_count=int(room.viewers),
        action=1,
        enter_type=1,
        user_id=person.id,
        client_enter_source="homepage_hot-live_cell",
        client_enter_type="draw",
    )
    return room.envelope(common, message)


def like(room: SimulatedRoom, person: Person, count: int) -> Envelope:
    """Several servers count likes and each knows a little less than all: the total steps back now and then."""
    room.likes += count + (room.dice.randrange(count) if room.dice.random() < 0.4 else 0)
    lag = room.dice.randrange(20, 90) if room.dice.random() < 0.06 else 0
    common = room.common("WebcastLikeMessage", sentence("pm_mt_msg_viewer", "{0:user} liked the LIVE", person))
    message = people_pb2.LikeMessage(common=common, count=count, total=room.likes - lag, user=person.user)
    return room.envelope(common, message)


def viewers(room: SimulatedRoom) -> Envelope:
    now = room.move_viewers()
    common = room.common("WebcastRoomUserSeqMessage")
    top = sorted(room.given.items(), key=lambda item: -item[1])[:3] if room.given else []
    message = people_pb2.RoomUserSeqMessage(
        common=common,
        total=now,
        total_user=max(room.visitors, now),
        anonymous=now // 7,
        popularity=now * 37,
        pop_str=str(now),
        ranks=[
            people_pb2.RoomUserSeqMessage.Contributor(score=score, user=person.user, rank=rank)
            for rank, (person, score) in enumerate(top, 1)
        ],
    )
    return room.envelope(common, message)


def chat(
    room: SimulatedRoom,
    person: Person,
    text: str,
    *,
    language: str = "",
    answers: Person | None = None,
    is_history: bool = False,
) -> Envelope:
    common = room.common("WebcastChatMessage")
    message = chat_pb2.ChatMessage(
        common=common,
        user=person.user,
        content=text,
        visible_to_sender=False,
        content_language=language or person.language,
        user_identity=person.identity,
        at_user=answers.brief if answers else None,
        mention_users=[answers.brief] if answers else None,
    )
    room.said.append(SaidComment(person, text, common.msg_id))
    return room.envelope(common, message, is_history=is_history)


def caption(room: SimulatedRoom, sentence_id: int, sequence: int, text: str, *, is_final: bool) -> Envelope:
    common = room.common("WebcastCaptionMessage")
    message = chat_pb2.CaptionMessage(
        common=common,
        timestamp_ms=room.now_ms,
        duration_ms=400 + 60 * len(text),
        content=[chat_pb2.CaptionMessage.Content(lang="en", content=text)],
        sentence_id=sentence_id,
        sequence_id=sequence,
        definite=is_final,
    )
    return room.envelope(common, message)


def follow(room: SimulatedRoom, person: Person) -> Envelope:
    room.followers += 1
    text = sentence("pm_main_follow_message_viewer_2", "{0:user} followed the host", person)
    common = room.common("WebcastSocialMessage", text)
    message = people_pb2.SocialMessage(common=common, user=person.user, action=1, follow_count=room.followers)
    return room.envelope(common, message)


def share(room: SimulatedRoom, person: Person, joined_through: int = 0) -> Envelope:
    """A share, or with `joined_through` the news of how many came through one."""
    if joined_through:
        key = f"pm_mt_guidance_viewer_{joined_through}_share"
        text = sentence(key, f"{joined_through} people joined through {{0:user}}'s share", person)
    else:
        text = sentence("pm_mt_guidance_share", "{0:user} shared the LIVE", person)
    common = room.common("WebcastSocialMessage", text)
    message = people_pb2.SocialMessage(
        common=common, user=person.user, action=3, share_type=1, share_count=joined_through
    )
    return room.envelope(common, message)


def control(room: SimulatedRoom, action: room_pb2.ControlAction, tips: str = "") -> Envelope:
    common = room.common("WebcastControlMessage")
    return room.envelope(common, room_pb2.ControlMessage(common=common, action=action, tips=tips))


def notice(room: SimulatedRoom, text: str, *, method: str = "WebcastRoomMessage", is_welcome: bool = False) -> Envelope:
    common = room.common(method)
    return room.envelope(common, room_pb2.RoomMessage(common=common, content=text, is_welcome=is_welcome))
