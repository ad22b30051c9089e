"""A room as it is now: every event goes in here, and what a screen shows comes out."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable

from tiktok_tui.events.model import (
    ArmiesScored,
    BattleChanged,
    BattleTaskChanged,
    CaptionSpoken,
    CardPlayed,
    EnvelopeChanged,
    Event,
    GiftSent,
    GoalChanged,
    Host,
    LikesSent,
    LinkChanged,
    MessagePinned,
    PollChanged,
    PunishmentEnded,
    QuestionAsked,
    QuestionChanged,
    RankChanged,
    RoomAction,
    RoomControlled,
    RoomDescribed,
    SummaryWritten,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.room.battle import Battle, BattleEvent
from tiktok_tui.room.captions import Captions
from tiktok_tui.room.interactive import Envelopes, Goal, Pin, Poll, Questions, Stage
from tiktok_tui.room.likes import Likes
from tiktok_tui.room.people import People, with_receiver
from tiktok_tui.room.snapshot import Giver, RoomSnapshot, Streak
from tiktok_tui.room.streaks import Streaks
from tiktok_tui.room.viewers import Viewers

# Changed streaks that were not drained yet.
MAX_WAITING_STREAKS = 10_000
# Joins tell how many watch as well; they stand in when the room's own count has not come for so long.
VIEWERS_AGE_SECONDS = 60.0

_ENDED = {
    RoomAction.ENDED: "the host ended the LIVE",
    RoomAction.SUSPENDED: "the platform ended the LIVE",
}


class Room:
    """All state of one room. Times are epoch seconds by our clock unless they are said to be the server's.

    `on_streak` is told of every streak that changes, at once; `drain_streaks` tells of them now and then.
    """

    def __init__(self, on_streak: Callable[[Streak], None] | None = None) -> None:
        self._on_streak = on_streak
        self._waiting_streaks: OrderedDict[str, Streak] = OrderedDict()
        self._begin(Streaks())

    def _begin(self, streaks: Streaks) -> None:
        self._room_id = 0
        self._streamer = ""
        self._nickname = ""
        self._title = ""
        self._host_id = 0
        self._started_at = 0.0
        self._connected_at = 0.0
        self._server_ahead: float | None = None
        self._is_paused = False
        self._ended = ""
        self._people = People()
        self._streaks = streaks
        self._battle = Battle(self._find_host)
        self._viewers = Viewers()
        self._first_viewers = 0
        self._likes = Likes()
        self._captions = Captions()
        self._pin = Pin()
        self._poll = Poll()
        self._goal = Goal()
        self._envelopes = Envelopes()
        self._stage = Stage()
        self._questions = Questions()
        self._summary: SummaryWritten | None = None
        self._rank: RankChanged | None = None

    def connected(self, at: float) -> None:
        """The first time counts: totals go on over a reconnect."""
        self._connected_at = self._connected_at or at
        self._count_first_viewers()

    def set_server_clock(self, server_now_s: float, at: float) -> None:
        """The server's clock (epoch s) at an instant of ours. Between two of these it goes on as ours does."""
        self._server_ahead = server_now_s - at

    def apply(self, event: Event, now: float) -> None:  # noqa: C901 - one flat list of cases
        """Take an event in. Those that say nothing about the room's state change nothing."""
        self._people.see_all_in(event)
        at = self._happened_at(event, now)
        match event:
            case GiftSent():
                self._apply_gift(event, now)
            case BattleChanged() | ArmiesScored() | CardPlayed() | BattleTaskChanged() | PunishmentEnded():
                self._apply_battle(event, now)
            case ViewersCounted():
                self._apply_viewers(event, at)
            case ViewerJoined():
                self._apply_join(event, at)
            case LikesSent():
                self._likes.count(event.total)
            case CaptionSpoken():
                self._captions.apply(event, at)
            case MessagePinned():
                self._pin.apply(event, at)
            case PollChanged():
                self._poll.apply(event, self._server_at(event, at))
            case GoalChanged():
                self._goal.apply(event)
            case EnvelopeChanged():
                self._envelopes.apply(event, self._server_at(event, at))
            case QuestionAsked():
                self._questions.ask(event)
            case QuestionChanged():
                self._questions.change(event)
            case SummaryWritten():
                self._summary = event
            case RankChanged() if event.text or event.rank:
                self._rank = event
            case LinkChanged():
                self._stage.apply(event)
            case RoomControlled():
                self._apply_control(event)
            case RoomDescribed():
                self._learn(event, now)

    def tick(self, now: float) -> None:
        """Let time pass: streaks that went silent are closed."""
        for streak in self._streaks.tick(now):
            self._wait(streak)

    def drain_streaks(self) -> tuple[Streak, ...]:
        """The streaks that changed since the last call, each once as it is now, in the order of their first change."""
        drained = tuple(self._waiting_streaks.values())
        self._waiting_streaks.clear()
        return drained

    @property
    def recent_streaks(self) -> tuple[Streak, ...]:
        """The streaks that may still go on, and those that closed in the last minutes."""
        return self._streaks.remembered

    def streak_of(self, gift: GiftSent) -> Streak | None:
        """The streak that a gift goes on with, None when it begins one."""
        return self._streaks.find(with_receiver(gift, self._host_id, self._people))

    def snapshot(self, now: float) -> RoomSnapshot:
        server_now = self._server_now(now)
        return RoomSnapshot(
            room_id=self._room_id,
            streamer=self._streamer,
            nickname=self._nickname,
            title=self._title,
            started_at=self._started_at,
            connected_at=self._connected_at,
            viewers=self._viewers.numbers,
            likes=self._likes.total,
            diamonds=self._streaks.diamonds,
            gifts=self._streaks.gifts,
            givers=self._streaks.givers,
            battle=self._battle.snapshot(server_now),
            is_paused=self._is_paused,
            ended=self._ended,
            pinned=self._pin.shown(now),
            question=self._questions.shown,
            is_answering=self._questions.is_answering,
            questions=self._questions.waiting,
            poll=self._poll.shown(server_now),
            goal=self._goal.shown(server_now),
            rank=self._rank,
            envelope=self._envelopes.next(server_now),
            envelopes=self._envelopes.count(server_now),
            caption=self._captions.text(now),
            summary=self._summary,
            on_stage=self._stage.people,
            server_now=server_now,
        )

    @property
    def givers(self) -> tuple[Giver, ...]:
        """Everybody who gave, the biggest first; a snapshot has only the first of them."""
        return self._streaks.all_givers

    def _server_now(self, now: float) -> float:
        return now + (self._server_ahead or 0.0)

    def _server_at(self, event: Event, at: float) -> float:
        """`at` by the server's clock, of which the time of a message tells when nothing else did."""
        if self._server_ahead is None and event.time and not event.is_history:
            self.set_server_clock(event.time, at)
        return self._server_now(at)

    def _happened_at(self, event: Event, now: float) -> float:
        """When an event happened by our clock. One from the history happened before it came."""
        if event.is_history and event.time:
            return now - max(0.0, self._server_now(now) - event.time)
        return now

    def _count_first_viewers(self) -> None:
        """The number that a source knew stands until the room counts."""
        if self._first_viewers and self._connected_at and not self._viewers.numbers.counted_at:
            self._viewers.count(self._first_viewers, 0, self._connected_at)

    def _wait(self, streak: Streak) -> None:
        if self._on_streak is not None:
            self._on_streak(streak)
        self._waiting_streaks[streak.key] = streak
        if len(self._waiting_streaks) > MAX_WAITING_STREAKS:
            self._waiting_streaks.popitem(last=False)

    def _find_host(self, host_id: int) -> Host | None:
        if host_id == self._host_id and (self._nickname or self._streamer):
            return Host(host_id, self._nickname, self._streamer)
        person = self._people.find(host_id)
        return Host(host_id, person.nickname, person.handle) if person else None

    def _apply_gift(self, event: GiftSent, now: float) -> None:
        streak = self._streaks.apply(with_receiver(event, self._host_id, self._people), now)
        for closed in self._streaks.take_closed():
            self._wait(closed)
        if streak is not None:
            self._wait(streak)

    def _apply_battle(self, event: BattleEvent, now: float) -> None:
        self._battle.apply(event, self._server_at(event, now))

    def _apply_viewers(self, event: ViewersCounted, at: float) -> None:
        if at >= self._viewers.numbers.counted_at:
            self._viewers.count(event.now, event.total, at)

    def _apply_join(self, event: ViewerJoined, at: float) -> None:
        if event.viewers > 0 and at - self._viewers.numbers.counted_at > VIEWERS_AGE_SECONDS:
            self._viewers.count(event.viewers, 0, at)

    def _learn(self, facts: RoomDescribed, now: float) -> None:
        if self._connected_at and facts.room_id and self._room_id and facts.room_id != self._room_id:
            self._begin_next_live(now)
        self._room_id = facts.room_id or self._room_id
        self._streamer = facts.streamer or self._streamer
        self._nickname = facts.nickname or self._nickname
        self._host_id = self._battle.own_host_id = facts.host_id or self._host_id
        self._title = facts.title or self._title
        self._started_at = facts.started_at or self._started_at
        self._likes.count(facts.likes)
        self._first_viewers = facts.viewers or self._first_viewers
        self._count_first_viewers()

    def _begin_next_live(self, now: float) -> None:
        """Another room of the same streamer: nothing of the one before it counts on, but its streaks are told."""
        for streak in self._streaks.tick(math.inf):
            self._wait(streak)
        self._begin(Streaks(first_serial=self._streaks.next_serial))
        self._connected_at = now

    def _apply_control(self, event: RoomControlled) -> None:
        if event.action in _ENDED:
            # A room that is still sending has not ended, whatever its history says.
            if not event.is_history:
                self._ended = event.reason or _ENDED[event.action]
        else:
            self._is_paused = event.action == RoomAction.PAUSED
            if not event.is_history:
                self._ended = ""
