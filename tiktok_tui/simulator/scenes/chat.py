"""What people say: templates of a language filled with words, people and what just happened."""

from __future__ import annotations

from collections import deque

from tiktok_tui.simulator.people import Person
from tiktok_tui.simulator.room import SimulatedRoom
from tiktok_tui.simulator.vocabulary import EMOJI, LANGUAGES, STREAMER_LINES, Language

# A comment that was said among the last so many is not said again, if another can be found.
REMEMBERED = 1500
ATTEMPTS = 8
# For how long people talk about a gift: seconds.
GIFT_IS_NEWS_FOR = 14.0


class Talk:
    """Invents comments for one room."""

    def __init__(self, room: SimulatedRoom) -> None:
        self._room = room
        self._order: deque[str] = deque()
        self._remembered: set[str] = set()

    def comment(self, person: Person) -> tuple[str, Person | None]:
        """What this person says now, and whom it answers."""
        for _ in range(ATTEMPTS):
            text, answers = self._invent(person)
            if text not in self._remembered:
                break
        self._order.append(text)
        self._remembered.add(text)
        if len(self._order) > REMEMBERED:
            self._remembered.discard(self._order.popleft())
        return text, answers

    def _invent(self, person: Person) -> tuple[str, Person | None]:
        room, dice = self._room, self._room.dice
        language = LANGUAGES[person.language]
        mood = dice.random()
        if room.last_gift and room.now - room.last_gift[0] < GIFT_IS_NEWS_FOR and mood < 0.22:
            _, giver, kind = room.last_gift
            return self._fill(dice.choice(language.gifts), language, giver=giver.nickname, gift=kind.name), None
        if room.battle and room.battle.is_running and mood < 0.5:
            return self._fill(dice.choice(language.battle), language), None
        if mood < 0.58 and room.said:
            heard = dice.choice(room.said)
            if heard.person is not person and person.language in (heard.person.language, "en"):
                text = self._fill(dice.choice(language.replies), language)
                return f"@{heard.person.nickname} {text}", heard.person
        if mood < 0.66 and room.came:
            return self._fill(dice.choice(language.greetings), language, name=dice.choice(room.came).nickname), None
        if mood < 0.80:
            return self._fill(dice.choice(language.questions), language), None
        if mood < 0.86:
            return "".join(dice.choices(EMOJI, k=dice.randrange(2, 6))), None
        return self._fill(dice.choice(language.small_talk), language), None

    def _fill(self, template: str, language: Language, **known: str) -> str:
        room, dice = self._room, self._room.dice
        rival = room.battle.rival_name if room.battle else room.streamer.nickname
        text = template.format(
            **{"name": room.streamer.nickname, "giver": room.streamer.nickname, "gift": "Rose", **known},
            host=room.streamer.nickname,
            rival=rival,
            topic=dice.choice(language.topics),
            praise=dice.choice(language.praise),
            place=dice.choice(language.places),
            number=dice.randrange(2, 60),
        )
        if dice.random() < 0.45:
            text = f"{text} {''.join(dice.choices(EMOJI, k=dice.choice((1, 1, 1, 2, 3))))}"
        return text

    def question(self, person: Person) -> str:
        language = LANGUAGES[person.language]
        return self._fill(self._room.dice.choice(language.questions), language)


class Monologue:
    """What the streamer says, as captions that grow word by word until a sentence is final."""

    def __init__(self, room: SimulatedRoom) -> None:
        self._room = room
        self._words: list[str] = []
        self._spoken = 0
        self._sentence_id = int(room.started_at * 1000)
        self._sequence = 0

    def next_caption(self) -> tuple[int, int, str, bool]:
        """The sentence's id, the number of this version, its text so far, and whether it is final."""
        dice = self._room.dice
        if self._spoken >= len(self._words):
            self._words = self._next_sentence().split()
            self._spoken = self._sequence = 0
            self._sentence_id += dice.randrange(2, 60)
        self._spoken = min(len(self._words), self._spoken + dice.randrange(3, 8))
        self._sequence += 1
        return (
            self._sentence_id,
            self._sequence,
            " ".join(self._words[: self._spoken]),
            self._spoken == len(self._words),
        )

    def _next_sentence(self) -> str:
        room, dice = self._room, self._room.dice
        lines = STREAMER_LINES["talk"]
        mood = dice.random()
        if room.battle and room.battle.is_running and mood < 0.5:
            lines = STREAMER_LINES["battle"]
        elif room.last_gift and room.now - room.last_gift[0] < GIFT_IS_NEWS_FOR and mood < 0.6:
            lines = STREAMER_LINES["gift"]
        elif room.said and mood < 0.8:
            lines = STREAMER_LINES["answer"]
        english = LANGUAGES["en"]
        return dice.choice(lines).format(
            giver=room.last_gift[1].nickname if room.last_gift else "everybody",
            gift=room.last_gift[2].name if room.last_gift else "gift",
            name=dice.choice(room.said).person.nickname if room.said else "friends",
            rival=room.battle.rival_name if room.battle else "the next room",
            topic=dice.choice(english.topics),
            place=dice.choice(english.places),
            praise=dice.choice(english.praise),
        )
