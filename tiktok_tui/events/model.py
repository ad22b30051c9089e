"""The events of a room: frozen values in the users' terms.

Every string in them has passed through `events.text`. Times are epoch seconds by the server's clock where the message
has one, else by ours; ids are integers of up to 64 bits; money is in diamonds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person in a room, as far as one message tells. `id` is 0 when the message does not say."""

    id: int = 0
    handle: str = ""
    nickname: str = ""
    is_moderator: bool = False
    is_subscriber: bool = False
    is_top_gifter: bool = False
    is_host: bool = False
    gifter_level: int = 0
    fan_level: int = 0
    follow_status: int = 0  # 0 does not follow the host, 1 follows, 2 friends

    @property
    def name(self) -> str:
        return self.nickname or self.handle or (f"user {self.id}" if self.id else "someone")


NOBODY = Viewer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`number` is that of the raw event it was read from; `time` is when it happened, epoch seconds."""

    number: int = 0
    time: float = 0.0
    is_history: bool = False


# --- chat -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSent(Event):
    """A comment. Emotes stand in it as `[emote]`, several together as `[emote ×3]`."""

    msg_id: int = 0
    viewer: Viewer
    comment: str
    reply_to: Viewer | None = None
    mentions: tuple[Viewer, ...] = ()
    language: str = ""
    emotes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatDeleted(Event):
    """Comments taken back by their message ids, or everything by some people."""

    msg_ids: tuple[int, ...]
    viewer_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionSpoken(Event):
    """A caption. Those with the same `sentence_id` replace one another until one `is_final`."""

    sentence_id: int
    text: str
    language: str
    is_final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePinned(Event):
    """`text` is what was pinned, "" when it was taken down."""

    text: str
    author: Viewer
    operator: Viewer
    is_pinned: bool
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Event):
    viewer: Viewer
    question: str


# --- people -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerJoined(Event):
    viewer: Viewer
    viewers: int  # watching at that moment, 0 when not said


@dataclass(frozen=True, slots=True, kw_only=True)
class LikesSent(Event):
    """`count` likes by one viewer. `total` is the room's as one server knows it and may step back."""

    viewer: Viewer
    count: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed(Event):
    viewer: Viewer
    followers: int  # of the host, 0 when not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Event):
    viewer: Viewer
    joined_through: int  # viewers who came through this share, 0 when not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed(Event):
    viewer: Viewer
    months: int
    is_renewal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewersCounted(Event):
    """`now` watch, `total` different viewers came so far; `top` are the room's biggest givers with their coins."""

    now: int
    total: int
    top: tuple[tuple[Viewer, int], ...]


# --- gifts ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftSent(Event):
    """One frame of a gift. `repeat_count` is the streak's running total, never an increment.

    `group_id` is the streak's key and may be 0; `diamonds_each` is the price of one; `receiver` is None for the host.
    Only gifts with `can_streak` wait for `repeat_end`.
    """

    msg_id: int = 0
    viewer: Viewer
    gift_id: int
    gift_name: str
    diamonds_each: int
    repeat_count: int
    repeat_end: bool
    can_streak: bool
    group_id: int = 0
    receiver: Viewer | None = None
    receiver_id: int = 0
    order_id: str = ""
    log_id: str = ""
    battle_multiplier: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeChanged(Event):
    """A treasure box: `diamonds` for `winners` people from `opens_at` on, or taken away."""

    envelope_id: str
    sender: str
    diamonds: int
    winners: int
    opens_at: float
    is_shown: bool
    is_super_fan_box: bool


# --- battles ----------------------------------------------------------------------------------------------------------


class BattleStep(IntEnum):
    """LinkMicBattle.action (proto/battle.proto, BattleAction). Others than these change nothing."""

    UNKNOWN = 0
    INVITED = 1
    REFUSED = 2
    CANCELLED = 3
    OPENED = 4
    FINISHED = 5
    CUT_SHORT = 6
    ACCEPTED = 7


class BattlePhase(IntEnum):
    """BattleSetting.status."""

    NOT_STARTED = 0
    RUNNING = 1
    FINISHED = 2
    PUNISHMENT = 3
    OVER = 4


class BattleOutcome(IntEnum):
    WON = 0
    LOST = 1
    DRAW = 2


@dataclass(frozen=True, slots=True)
class BattleTiming:
    """When a battle runs: epoch milliseconds by the server's clock, 0 where not said."""

    phase: BattlePhase = BattlePhase.NOT_STARTED
    start_ms: int = 0
    duration_s: int = 0
    extra_s: int = 0
    end_ms: int = 0


@dataclass(frozen=True, slots=True)
class Host:
    """A host in a battle."""

    id: int
    nickname: str = ""
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Supporter:
    """A viewer in an army. `id` may be 0: then the nickname is the key."""

    id: int
    nickname: str
    score: int


@dataclass(frozen=True, slots=True)
class Army:
    """A side of a battle: one host, or the hosts of a team. `supporters` may be cut short; `score` is the whole.

    `supporters` are sorted by score, highest first: the first is the MVP.
    """

    side_id: int  # the host's id, or the team's
    host_ids: tuple[int, ...]
    score: int
    supporters: tuple[Supporter, ...] = ()
    outcome: BattleOutcome | None = None
    win_streak: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BattleChanged(Event):
    """A step in a battle's life. `armies` and `hosts` may be empty or partial."""

    battle_id: int
    step: BattleStep
    timing: BattleTiming | None
    hosts: tuple[Host, ...]
    armies: tuple[Army, ...]
    is_team_battle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmiesScored(Event):
    """New scores. `scored_at_ms` orders them: one that is older than the last is late and says nothing."""

    battle_id: int
    armies: tuple[Army, ...]
    scored_at_ms: int
    is_end: bool
    timing: BattleTiming | None
    critical_strike: bool = False
    is_team_battle: bool = False


class CardKind(Enum):
    """What a card does, by the name users know it by."""

    GLOVES = "gloves"
    MIST = "mist"
    EXTRA_TIME = "extra time"
    THUNDER = "thunder"
    POTION = "potion"
    WAVE = "wave"
    X2 = "x2"
    X3 = "x3"
    VAULT_GLOVE = "vault glove"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlayed(Event):
    """A card in effect for host `to_host_id` from `starts_at` (epoch s) on, for `seconds`."""

    battle_id: int
    kind: CardKind
    viewer: Viewer
    to_host_id: int
    starts_at: float
    seconds: int
    multiplier: int = 0
    extra_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BattleTaskChanged(Event):
    """A speed challenge. `state` is "started", "progress", "reached", "failed" or "reward"."""

    battle_id: int
    state: str
    target: int = 0
    progress: int = 0
    multiplier: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PunishmentEnded(Event):
    battle_id: int
    is_cut_short: bool


# --- the room itself --------------------------------------------------------------------------------------------------


class RoomAction(IntEnum):
    """ControlMessage.action. Higher numbers exist and are not known."""

    PAUSED = 1
    RESUMED = 2
    ENDED = 3
    SUSPENDED = 4  # ended by the platform


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomControlled(Event):
    action: RoomAction
    reason: str


@dataclass(frozen=True, slots=True)
class PollOption:
    text: str
    votes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PollChanged(Event):
    """`state` is "started", "votes" or "ended"; `title` only comes with the start."""

    poll_id: int
    state: str
    title: str
    options: tuple[PollOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalChanged(Event):
    goal_id: int
    description: str
    progress: int
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RankChanged(Event):
    """The host's place on a leaderboard, in the words of the message. `rank` is 0 when not said."""

    text: str
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChanged(Event):
    """People come to the stage or leave it. `linked` are those on it now, when the message says so."""

    step: str
    linked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeShown(Event):
    """A message without an event of its own that carries a readable sentence, or a notice of the room."""

    text: str
    viewer: Viewer = NOBODY
    key: str = ""


# --- what carries them ------------------------------------------------------------------------------------------------


class Reading(Enum):
    """How far a payload could be read."""

    DECODED = "decoded"
    NAMED = "named"  # the method is known, its fields are not
    UNKNOWN = "unknown"  # a method that nobody has named
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class RawEvent:
    """One message of a room as it came, with what was read from it. Never dropped, whatever is wrong with it.

    `number` counts from 1 in the order of arrival; `frame_number` likewise; `received_at` is our clock, epoch seconds.
    `reason` says what is wrong when `reading` is DAMAGED. A frame that could not be unpacked is a raw event with no
    method, whose payload is the frame.
    """

    number: int
    frame_number: int
    received_at: float
    method: str
    name: str
    category: str
    payload: bytes = field(repr=False)
    msg_id: int
    is_history: bool
    reading: Reading
    reason: str = ""
    event: Event | None = None

    @property
    def size(self) -> int:
        return len(self.payload)
