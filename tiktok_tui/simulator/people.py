"""The cast of a simulated room: invented people who keep their id, handle, nickname, badges and language."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tiktok_tui.simulator.names import DECORATIONS, GIVEN_NAMES, HANDLE_WORDS, HOST_NAMES, LANGUAGE_SHARES, TITLES
from tiktok_tui.wire.schema.upb import shared_pb2

CAST_SIZE = 800


@dataclass(frozen=True, slots=True)
class Streamer:
    """Whose room it is. `followers`, `viewers` and `likes` are what the room starts with."""

    handle: str
    nickname: str
    host_id: int
    room_id: int
    title: str
    followers: int
    viewers: int
    likes: int


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """A viewer. `user` is what messages carry of them, `brief` what sentences inside a message carry.

    The three wire values are shared by every message of this person: nothing may write to them.
    """

    id: int
    handle: str
    nickname: str
    language: str
    is_moderator: bool
    is_subscriber: bool
    gifter_level: int
    user: shared_pb2.User
    brief: shared_pb2.User
    identity: shared_pb2.UserIdentity


def some_id(dice: Random) -> int:
    """An id of nineteen digits, as people, rooms and battles have."""
    return dice.randrange(6_500_000_000_000_000_000, 7_400_000_000_000_000_000)


def simulated_streamer(seed: int) -> Streamer:
    """The streamer of every scene played with this seed."""
    dice = Random(f"streamer {seed}")
    nickname, handle = dice.choice(HOST_NAMES)
    return Streamer(
        handle=handle,
        nickname=nickname,
        host_id=some_id(dice),
        room_id=some_id(dice),
        title=dice.choice(TITLES),
        followers=dice.randrange(8_000, 90_000),
        viewers=dice.randrange(350, 1400),
        likes=dice.randrange(20_000, 160_000),
    )


class Cast:
    """Everybody who may appear in one room. Those at the front of `people` appear most."""

    def __init__(self, dice: Random, size: int = CAST_SIZE) -> None:
        self._dice = dice
        languages, shares = zip(*LANGUAGE_SHARES.items(), strict=True)
        spoken = dice.choices(languages, shares, k=size)
        handles: set[str] = set()
        self.people = [_invent(dice, language, index, handles) for index, language in enumerate(spoken)]
        self.moderators = [person for person in self.people if person.is_moderator]
        self.givers = [person for person in self.people if person.gifter_level >= 8] or self.people

    def anyone(self) -> Person:
        """A random viewer; regulars far more often than the rest."""
        return self.people[int(len(self.people) * self._dice.random() ** 2.0)]

    def visitor(self) -> Person:
        """A viewer who joins: regulars hardly more often than the rest."""
        return self.people[int(len(self.people) * self._dice.random() ** 1.2)]

    def giver(self) -> Person:
        """A viewer who has given before; the front of the list most."""
        return self.givers[int(len(self.givers) * self._dice.random() ** 1.7)]

    def moderator(self) -> Person:
        return self._dice.choice(self.moderators)


def _invent(dice: Random, language: str, index: int, handles: set[str]) -> Person:
    name, roman = dice.choice(GIVEN_NAMES[language])
    handle = _handle(dice, roman)
    while handle in handles:
        handle = f"{handle}{dice.randrange(10)}"
    handles.add(handle)
    is_regular = index < 120
    return make_person(
        person_id=some_id(dice),
        handle=handle,
        nickname=_nickname(dice, name, roman),
        language=language,
        is_moderator=index in (3, 8, 15, 31),
        is_subscriber=dice.random() < (0.3 if is_regular else 0.04),
        is_top_gifter=index in (0, 1, 2),
        gifter_level=dice.choice((10, 14, 17, 21, 24, 28, 33, 41))
        if is_regular
        else dice.choice((0, 0, 0, 1, 2, 4, 9)),
        fan_level=dice.randrange(1, 40) if dice.random() < (0.6 if is_regular else 0.1) else 0,
        follow_status=dice.choice((1, 1, 2)) if is_regular else dice.choice((0, 0, 1)),
    )


def make_person(
    *,
    person_id: int,
    handle: str,
    nickname: str,
    language: str = "en",
    is_moderator: bool = False,
    is_subscriber: bool = False,
    is_top_gifter: bool = False,
    gifter_level: int = 0,
    fan_level: int = 0,
    follow_status: int = 0,
) -> Person:
    """A person with the badges that say all this."""
    scenes = []
    if is_moderator:
        scenes.append((shared_pb2.BADGE_SCENE_MODERATOR, ""))
    if is_subscriber:
        scenes.append((shared_pb2.BADGE_SCENE_SUBSCRIBER, ""))
    if is_top_gifter:
        scenes.append((shared_pb2.BADGE_SCENE_TOP_GIFTER, ""))
    if gifter_level:
        scenes.append((shared_pb2.BADGE_SCENE_GIFTER_LEVEL, str(gifter_level)))
    if fan_level:
        scenes.append((shared_pb2.BADGE_SCENE_FAN_LEVEL, str(fan_level)))
    user = shared_pb2.User(
        id=person_id,
        nickname=nickname,
        display_id=handle,
        avatar_thumb=shared_pb2.Image(url_list=[f"https://p16.example.invalid/avatar/{person_id}~100x100.webp"]),
        follow_info=shared_pb2.FollowInfo(
            following_count=person_id % 900, follower_count=person_id % 7000, follow_status=follow_status
        ),
        user_attr=shared_pb2.UserAttr(is_admin=is_moderator),
        badge_list=[_badge(scene, level) for scene, level in scenes],
    )
    return Person(
        id=person_id,
        handle=handle,
        nickname=nickname,
        language=language,
        is_moderator=is_moderator,
        is_subscriber=is_subscriber,
        gifter_level=gifter_level,
        user=user,
        brief=shared_pb2.User(id=person_id, nickname=nickname, display_id=handle),
        identity=shared_pb2.UserIdentity(
            is_gift_giver_of_anchor=gifter_level > 5,
            is_subscriber_of_anchor=is_subscriber,
            is_follower_of_anchor=follow_status > 0,
            is_mutual_following_with_anchor=follow_status > 1,
            is_moderator_of_anchor=is_moderator,
        ),
    )


def _badge(scene: shared_pb2.BadgeScene, level: str) -> shared_pb2.Badge:
    return shared_pb2.Badge(
        display_type=4,
        priority_type=20 if scene == shared_pb2.BADGE_SCENE_GIFTER_LEVEL else 30,
        scene_type=scene,
        display=True,
        privilege_log_extra=shared_pb2.PrivilegeLogExtra(data_version="2", level=level or "0"),
        combine=shared_pb2.Badge.CombineBadge(display_type=4, str=level),
    )


def _handle(dice: Random, roman: str) -> str:
    word, number = dice.choice(HANDLE_WORDS), dice.randrange(2, 99)
    return dice.choice(
        (f"{roman}.{word}", f"{roman}_{number}", f"{word}{roman}", f"{roman}{number}", f"{roman}.{word}{number}")
    )


def _nickname(dice: Random, name: str, roman: str) -> str:
    """Few people go by their given name alone."""
    decoration, word = dice.choice(DECORATIONS), dice.choice(HANDLE_WORDS)
    return dice.choice(
        (
            name,
            f"{name} {decoration}",
            f"{decoration}{name}{decoration}",
            f"{name}{dice.randrange(2, 99)}",
            f"{name} {word.title()}",
            f"{word} {name} {decoration}",
            f"{name} {dice.choice('ABCDEFGHKLMNPRSTVW')}.",
            f"{roman}_{word}",
            f"{word.upper()} {decoration} {name}",
        )
    )
