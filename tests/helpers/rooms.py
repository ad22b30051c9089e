"""Rooms in every state that the screen shows, as sessions that were fed them."""

from __future__ import annotations

from collections.abc import Callable

from helpers.manual_session import Crowd, ManualSession, in_the_room
from tiktok_tui.core.source_items import Phase
from tiktok_tui.room.snapshot import BattleState
from tiktok_tui.simulator.scenes.hostile import TRICKS
from tiktok_tui.sources.errors import (
    ConnectionLost,
    ConnectionStalled,
    SignQuotaUsedUp,
    SourceError,
)

EVENING = 45.0


def evening() -> ManualSession:
    return in_the_room("evening", EVENING, since=2_520.0)


def more_of_the_evening(fed: ManualSession) -> None:
    fed.play_for(20)


# --- where a connection can be ----------------------------------------------------------------------------------------


def starting() -> ManualSession:
    return ManualSession()


def in_phase(phase: Phase, detail: str) -> Callable[[], ManualSession]:
    def feed() -> ManualSession:
        fed = ManualSession()
        fed.state(phase, detail)
        return fed

    return feed


def failed_with(error: SourceError) -> Callable[[], ManualSession]:
    def feed() -> ManualSession:
        fed = ManualSession()
        fed.state(Phase.RESOLVING, "Looking for the LIVE of @nils_at_night.")
        fed.state(Phase.FAILED, error.detail, error.advice)
        return fed

    return feed


def stalled() -> ManualSession:
    fed = evening()
    fed.wait(60)
    error = ConnectionStalled(60)
    fed.state(Phase.STALLED, error.detail, error.advice)
    return fed


def reconnecting() -> ManualSession:
    fed = evening()
    error = ConnectionLost("code 1006")
    fed.state(Phase.RECONNECTING, error.detail, error.advice, retry_in=8)
    fed.wait(3)
    return fed


def waiting_for_quota() -> ManualSession:
    fed = ManualSession()
    fed.enter()
    error = SignQuotaUsedUp("tiktok.eulerstream.com", "Too many connections", 2_400, has_key=False)
    fed.state(Phase.FAILED, error.detail, error.advice)
    return fed


def back_after_a_gap() -> ManualSession:
    fed = reconnecting()
    fed.wait(5)
    fed.state(Phase.LIVE, gap=True)
    more_of_the_evening(fed)
    return fed


def ended() -> ManualSession:
    fed = in_the_room("ending", 60, rate=3)
    fed.state(Phase.ENDED, "The LIVE ended.")
    return fed


def paused_by_the_streamer() -> ManualSession:
    return in_the_room("ending", 12, rate=3)


# --- battles ----------------------------------------------------------------------------------------------------------


def battle(scene: str, is_wanted: Callable[[BattleState], bool]) -> Callable[[], ManualSession]:
    def feed() -> ManualSession:
        fed = ManualSession()
        fed.enter(since=2_520.0)
        fed.begin(scene)
        fed.play_until(lambda room: room.battle is not None and is_wanted(room.battle))
        return fed

    return feed


def is_well_under_way(state: BattleState) -> bool:
    return state.phase == "running" and 0 < state.seconds_left < 60 and all(army.supporters for army in state.armies)


# --- lines ------------------------------------------------------------------------------------------------------------


def gift_streaks() -> ManualSession:
    """Streaks that are open, that ended, that never were streaks, and the same person twice."""
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    ann, ben = crowd.person("Ann", "ann"), crowd.person("Benedict Cumberpatch-Longname the Third", "ben")
    crowd.gives(ann, "Rose", 120)
    crowd.gives(ben, "Perfume", 7)
    crowd.gives(ann, "Lion", 1)
    crowd.gives(crowd.person("さくら", "sakura"), "Galaxy", 1)
    crowd.gives(ben, "Finger Heart", 12, ends=False)
    crowd.gives(ann, "Ice Cream Cone", 1_250, ends=False)
    return fed


def every_script() -> ManualSession:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    said = {
        "小明 月亮": "晚上好,今天的歌真好听!",
        "さくら🌸": "こんばんは〜 はじめまして",
        "지우": "안녕하세요 오늘도 화이팅",
        "สมชาย ใจดี": "สวัสดีครับ ร้องเพลงเพราะมาก น้ำตาจะไหล",
        "نور ياسمين": "مساء الخير يا جماعة، البث رائع",
        "תמר כהן": "ערב טוב לכולם",
        "प्रिया शर्मा": "नमस्ते, बहुत अच्छा गाना है",
        "Ксюша": "привет всем из Перми",
        "Zoë Ångström": "naïve café, coöperate, Łódź",
        "👨‍👩‍👧‍👦 family": "👩🏽‍💻 👨‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 are one sign each",
        "🇯🇵🇧🇷🇮🇱 flags": "1️⃣🇹🇭 ☺️ ❤️ ♾️ ☔ 👍🏿 end",
        "ﷺ wide ｆｕｌｌ": "ﷺ ｆｕｌｌｗｉｄｔｈ ½ ™ … — end",
    }
    for number, (nickname, text) in enumerate(said.items()):
        speaker = crowd.person(nickname, f"handle{number}")
        crowd.says(speaker, text)
        if number % 3 == 0:
            crowd.gives(speaker, "Rose", number + 1)
    return fed


def hostile_names() -> ManualSession:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    for number, trick in enumerate(TRICKS):
        crowd.says(crowd.person(f"name {trick}", f"h{number}"), trick)
    crowd.gives(crowd.person(f"giver {TRICKS[0]}"), "Rose", 3)
    return fed


def long_comments() -> ManualSession:
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    moderator = crowd.person(
        "A moderator with all the marks",
        "marks",
        is_moderator=True,
        is_subscriber=True,
        is_top_gifter=True,
        gifter_level=41,
    )
    ann = crowd.person("Ann", "ann")
    crowd.says(ann, "hello " * 40)
    crowd.says(moderator, "please stay kind, everybody, this is a room for all of us", answers=ann)
    crowd.says(ann, "W" * 300)
    crowd.says(ann, "ok")
    return fed


def strange_payloads() -> ManualSession:
    """Each way a message can be read: decoded, known by name, unknown, damaged; and a frame that cannot be."""
    fed = ManualSession()
    fed.enter()
    crowd = Crowd(fed)
    crowd.says(crowd.person("Ann", "ann"), "this one is sound")
    crowd.sends("WebcastGiftPanelUpdateMessage", b"\x08\x01\x12\x03abc")
    crowd.sends("WebcastNobodyKnowsMessage", b"\x08\x96\x01\x12\x07testing\x1a\x02\x08\x05")
    crowd.sends("WebcastScrambledMessage", b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")
    fed.send(broken=b"\xff\xfe this is no frame \x00\x01")
    crowd.sends("WebcastChatMessage", b"\x0a\x05\x0a\x03abc\x1a\x7fthe rest never came")
    return fed


def picture_of_the_readme() -> ManualSession:
    """A lively minute: a battle with a card, streaks that count up, a caption, a poll."""
    fed = ManualSession()
    fed.enter(since=2_520.0)
    fed.begin("evening", rate=14)
    fed.play_until(lambda room: room.battle is not None and len(room.battle.cards) > 0 and room.caption != "")
    return fed
