"""The everyday messages of a room, drawn one at a time: the mix that most scenes are made of."""

from __future__ import annotations

from collections.abc import Mapping

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.engine import Drawer, Engine
from tiktok_tui.simulator.gifts import some_gift
from tiktok_tui.simulator.room import SimulatedRoom, TimedFrame
from tiktok_tui.simulator.scenes.chat import Monologue, Talk
from tiktok_tui.simulator.scenes.rare_messages import RareMessages
from tiktok_tui.simulator.streaks import send_gift
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

# Shares of the messages of a busy room, as seen on the wire; the rest, battles, comes on top.
EVENING_SHARES: dict[str, float] = {
    "member": 0.44,
    "like": 0.17,
    "viewers": 0.13,
    "chat": 0.13,
    "caption": 0.06,
    "gift": 0.025,
    "social": 0.015,
    "other": 0.02,
}
HISTORY_LINES = 6


class Everyday:
    """Draws everyday messages for one room, and plays it."""

    def __init__(self, room: SimulatedRoom, shares: Mapping[str, float], messages_per_frame: int = 3) -> None:
        self.room = room
        self.talk = Talk(room)
        self._monologue = Monologue(room)
        drawers: dict[str, Drawer] = {
            "member": self._member,
            "like": self._like,
            "viewers": lambda: messages.viewers(room),
            "chat": self._chat,
            "caption": self._caption,
            "social": self._social,
            "gift": self._gift,
        }
        self.engine = Engine(room, shares, drawers, messages_per_frame)
        drawers["other"] = RareMessages(room, self.engine, self.talk).draw

    def _member(self) -> Envelope:
        room = self.room
        person = room.cast.visitor()
        room.came.append(person)
        room.visitors += room.dice.random() < 0.3
        return messages.member(room, person)

    def _like(self) -> Envelope:
        room = self.room
        count = room.dice.choice((1, 1, 2, 3, 5, 8, 12, 15, 15))
        person = room.cast.anyone()
        if room.battle:
            room.battle.support(0, (person.id, person.nickname), count // 5, room.now)
        return messages.like(room, person, count)

    def _chat(self) -> Envelope:
        person = self.room.cast.anyone()
        text, answers = self.talk.comment(person)
        return messages.chat(self.room, person, text, answers=answers)

    def _caption(self) -> Envelope:
        sentence_id, sequence, text, is_final = self._monologue.next_caption()
        return messages.caption(self.room, sentence_id, sequence, text, is_final=is_final)

    def _social(self) -> Envelope:
        room = self.room
        person = room.cast.visitor()
        chance = room.dice.random()
        if chance < 0.6:
            return messages.follow(room, person)
        return messages.share(room, person, joined_through=room.dice.randrange(2, 9) if chance > 0.9 else 0)

    def _gift(self) -> Envelope:
        room = self.room
        happening = send_gift(room, room.cast.giver(), some_gift(room.dice))
        first = next(happening)
        assert isinstance(first, Envelope)  # every gift begins with a frame, not with a pause
        self.engine.start(happening, after=room.dice.uniform(0.35, 1.2))
        return first


def first_frames(everyday: Everyday) -> list[TimedFrame]:
    """Messages that a room sends to a viewer who enters: a welcome, the numbers, and the last comments before."""
    room = everyday.room
    welcome = "Welcome to this simulated LIVE room. Everybody in it is invented."
    frames = [
        TimedFrame(
            0.0,
            (
                messages.notice(room, welcome, is_welcome=True),
                messages.viewers(room),
                RareMessages.introduction(room),
            ),
        )
    ]
    room.now = -HISTORY_LINES * 4.0
    lines = []
    for _ in range(HISTORY_LINES):
        room.now += 4.0
        person = room.cast.anyone()
        text, answers = everyday.talk.comment(person)
        lines.append(messages.chat(room, person, text, answers=answers, is_history=True))
    room.now = 0.0
    frames += [TimedFrame(0.0, tuple(lines[at : at + 3])) for at in range(0, HISTORY_LINES, 3)]
    return frames
