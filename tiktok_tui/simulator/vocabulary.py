"""What people in a simulated room say, by language: sentences with holes, and the words that fill them.

Holes: {name} a viewer who just joined, {giver} and {gift} of a gift just sent, {host} and {rival} of a battle, {topic},
{praise}, {place}, {number}.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tiktok_tui.simulator import vocabulary_scripts, vocabulary_words

# Plain, with skin tones, joined families and people, flags, keycaps, with and without variation selectors.
_EMOJI = """
    😂 🤣 😍 🥰 😭 🔥 ❤️ 💜 🩷 👏 👏🏽 🙌🏿 🎉 🎶 🎵 🎹 ✨ 🌹 🥳 😎 🤩 🫶 🫶🏼 👋🏾 🙏 💪🏻 👀 💯 😴 🐈 🐢 🍀 ☕ 🌙 ⭐ 🌈
    👨‍👩‍👧‍👦 👩‍❤️‍👩 🧑🏽‍🎤 👩🏿‍🚀 🏳️‍🌈 🇩🇪 🇧🇷 🇲🇽 🇯🇵 🇰🇷 🇮🇳 🇹🇭 🇮🇱 🇪🇬 1️⃣ ♥️ ☀️ ❄️ 🫡 🤝🏼 🐻‍❄️ 🧘🏾‍♀️ 🦦 🥐 🍜
"""
EMOJI: tuple[str, ...] = tuple(_EMOJI.split())


@dataclass(frozen=True, slots=True)
class Language:
    """Sentences by occasion, then words."""

    small_talk: tuple[str, ...]
    questions: tuple[str, ...]
    greetings: tuple[str, ...]
    replies: tuple[str, ...]
    gifts: tuple[str, ...]
    battle: tuple[str, ...]
    topics: tuple[str, ...]
    praise: tuple[str, ...]
    places: tuple[str, ...]


def _read(text: str) -> Language:
    """A language as it is written down: paragraphs in the order of Language, parted by bars and lines."""
    paragraphs = text.strip().split("\n\n")
    return Language(*(tuple(part.strip() for part in re.split(r"[|\n]", each)) for each in paragraphs))


LANGUAGES: dict[str, Language] = {
    code: _read(text)
    for languages in (vocabulary_words.LANGUAGES, vocabulary_scripts.LANGUAGES)
    for code, text in languages.items()
}

# The streamer's captions.
STREAMER_LINES: dict[str, tuple[str, ...]] = {
    "talk": (
        "Okay so this next one is about {topic} and I have never played it in front of anyone before",
        "If you just came in, welcome, grab a tea, we are here for another hour at least",
        "Somebody asked about {topic} earlier and honestly, it is {praise}",
        "Let me find the right key for this, it starts somewhere around here",
        "My neighbour knocked yesterday and asked for {topic}, so, this is for the neighbour",
        "I wrote this part on a train back from {place} and never finished it",
        "Give me one second, the cat is sitting on the pedal again",
        "The trick is to play it slower than you think and then even slower",
        "Who of you is watching from {place}? Put it in the chat, I want to see",
        "That was {praise}, thank you for being so patient with me tonight",
        "We are getting close to the goal, one more song and then we look at the list",
        "I promise I will learn {topic} until next week, hold me to it",
    ),
    "gift": (
        "Oh wow, {giver}, thank you so much for the {gift}, that is so kind",
        "{giver} with the {gift}, look at that, this one is for you",
        "Wait, did {giver} just send a {gift}? You are {praise}",
        "Thank you {giver}, I saw the {gift}, what would you like to hear",
    ),
    "battle": (
        "We are so close, {rival} is catching up, everybody tap the screen",
        "Gloves are active now, if you have been waiting, this is the moment",
        "No pressure at all, {rival} plays beautifully, we are just having fun",
        "One more minute, let us see if we can hold this lead",
        "If we lose I have to play {topic} with my eyes closed",
    ),
    "answer": (
        "Good question {name}, I started playing when I was about nine",
        "Hello {name}, nice to see you again, how was {place}",
        "{name} says it is {praise}, I will take that, thank you",
        "Yes {name}, I can play {topic}, give me two songs",
        "{name}, no, the cat is not for sale, I am sorry",
    ),
}
