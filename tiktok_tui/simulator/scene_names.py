"""The names of the scenes a simulated room can play; a module of its own because a command line asks for no more."""

from __future__ import annotations

DEFAULT_SCENE = "evening"
SCENES: dict[str, str] = {
    "evening": "a living room: chat, gifts, likes, captions, now and then a battle",
    "battle": "one-against-one battles from the invitation to the end of the punishment",
    "team-battle": "battles of two teams of two",
    "free-for-all": "battles of three and of four hosts, each for themselves",
    "battle-midway": "a battle that is under way when we come in",
    "streaks": "gift streaks that go wrong in every known way",
    "hostile": "names and comments with escape sequences, markup and worse",
    "damaged": "frames and payloads that are cut short, flipped or wrongly packed",
    "quiet": "a message every few seconds",
    "ending": "a room that pauses, resumes and ends",
    "everything": "a message of every known method in turn, with something in every field",
    "flood": "only chat, likes and people coming in, for load",
}


class UnknownScene(ValueError):
    """There is no scene of this name; the message lists those there are."""

    def __init__(self, scene: str) -> None:
        super().__init__(f"there is no scene {scene!r}; choose one of {', '.join(SCENES)}")
