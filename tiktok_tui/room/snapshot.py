"""What a screen shows of a room: immutable values taken from the state machines at one instant."""

from __future__ import annotations

from dataclasses import dataclass

from tiktok_tui.events.model import (
    Army,
    BattleTaskChanged,
    CardKind,
    EnvelopeChanged,
    GoalChanged,
    Host,
    MessagePinned,
    PollChanged,
    QuestionAsked,
    RankChanged,
    StreakEnd,
    SummaryWritten,
    Viewer,
)


@dataclass(frozen=True, slots=True)
class Streak:
    """A gift as people think of it: one line that counts up while it runs.

    `key` identifies it for good. `count` gifts of `diamonds_each`; `first_number` and `last_number` are raw events.
    `receiver` is None for the host, where no message says the host's name. `ended_by` is None while it runs.
    With `is_rest` it is what came of a streak after it was told, and `late_diamonds` what the gifts told before turned
    out to be worth besides.
    """

    key: str
    viewer: Viewer
    receiver: Viewer | None
    gift_name: str
    diamonds_each: int
    count: int
    is_open: bool
    is_history: bool
    started_at: float
    changed_at: float
    first_number: int
    last_number: int
    battle_multiplier: int = 0
    gift_id: int = 0
    group_id: int = 0
    ended_by: StreakEnd | None = None
    late_diamonds: int = 0
    is_rest: bool = False

    @property
    def diamonds(self) -> int:
        return self.count * self.diamonds_each + self.late_diamonds


@dataclass(frozen=True, slots=True)
class Giver:
    viewer: Viewer
    diamonds: int
    gifts: int


@dataclass(frozen=True, slots=True)
class ViewerNumbers:
    """`counted_at` is when the room last said (epoch s), 0 if never; `trend` are the last counts, oldest first."""

    now: int = 0
    total: int = 0
    peak: int = 0
    counted_at: float = 0.0
    trend: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CardInEffect:
    kind: CardKind
    viewer: Viewer
    to_host_id: int
    ends_at: float
    multiplier: int


@dataclass(frozen=True, slots=True)
class BattleState:
    """A battle as it stands. `phase` is "invited", "running", "finished", "punishment" or "over".

    `armies` are the sides in a stable order, our own host's first when it is known. `ends_at` is in epoch seconds by
    the server's clock, 0 where no message says; `now` is the server's clock at the snapshot. `joined_midway`
    until the names of all hosts arrive.
    """

    battle_id: int
    phase: str
    hosts: dict[int, Host]
    armies: tuple[Army, ...]
    ends_at: float
    now: float
    cards: tuple[CardInEffect, ...] = ()
    task: BattleTaskChanged | None = None
    is_team_battle: bool = False
    is_cut_short: bool = False
    joined_midway: bool = False
    last_strike_at: float = 0.0

    @property
    def seconds_left(self) -> int:
        return max(0, round(self.ends_at - self.now)) if self.ends_at else 0


@dataclass(frozen=True, slots=True)
class RoomSnapshot:
    """Everything a screen shows of a room besides its lines. Totals count from when we connected, with
    the whole of a streak that was on then.

    `question` is the one that the host answers now (`is_answering`), else the newest of the `questions` that wait.
    `envelope` is the treasure box that opens first of the `envelopes` that are still closed or have just opened.
    `server_now` is the server's clock at the snapshot: when a poll ends or a box opens is told by that one.
    """

    room_id: int = 0
    streamer: str = ""
    nickname: str = ""
    title: str = ""
    started_at: float = 0.0
    connected_at: float = 0.0
    viewers: ViewerNumbers = ViewerNumbers()
    likes: int = 0
    diamonds: int = 0
    gifts: int = 0
    givers: tuple[Giver, ...] = ()
    battle: BattleState | None = None
    is_paused: bool = False
    ended: str = ""
    pinned: MessagePinned | None = None
    question: QuestionAsked | None = None
    is_answering: bool = False
    questions: int = 0
    poll: PollChanged | None = None
    goal: GoalChanged | None = None
    rank: RankChanged | None = None
    envelope: EnvelopeChanged | None = None
    envelopes: int = 0
    caption: str = ""
    summary: SummaryWritten | None = None
    on_stage: int = 0
    server_now: float = 0.0
