"""The events of a room: frozen values in the users' terms.

Every string in them has passed through `events.text`. Times are epoch seconds by the server's clock where the message
has one, else by ours; ids are integers of up to 64 bits; money is in diamonds.
"""

from tiktok_tui.events.model.base import NOBODY, Event, Viewer
from tiktok_tui.events.model.battle import (
    ArmiesScored,
    Army,
    BattleChanged,
    BattleOutcome,
    BattlePhase,
    BattleStep,
    BattleTaskChanged,
    BattleTiming,
    CardKind,
    CardPlayed,
    Host,
    PunishmentEnded,
    Supporter,
)
from tiktok_tui.events.model.chat import (
    CaptionSpoken,
    ChatDeleted,
    ChatSent,
    MessagePinned,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
    SummaryWritten,
)
from tiktok_tui.events.model.connection import Connected, Disconnected, RoomDescribed, RouteFailed
from tiktok_tui.events.model.gifts import EnvelopeChanged, GiftSent
from tiktok_tui.events.model.people import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    SuperFanNoticed,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.events.model.raw import DecodeStatus, PayloadFormat, RawEvent
from tiktok_tui.events.model.room import (
    Described,
    GoalChanged,
    LinkChanged,
    NoticeShown,
    PollChanged,
    PollOption,
    RankChanged,
    RoomAction,
    RoomControlled,
)

__all__ = [
    "NOBODY",
    "ArmiesScored",
    "Army",
    "BattleChanged",
    "BattleOutcome",
    "BattlePhase",
    "BattleStep",
    "BattleTaskChanged",
    "BattleTiming",
    "CaptionSpoken",
    "CardKind",
    "CardPlayed",
    "ChatDeleted",
    "ChatSent",
    "Connected",
    "DecodeStatus",
    "Described",
    "Disconnected",
    "EnvelopeChanged",
    "Event",
    "Followed",
    "GiftSent",
    "GoalChanged",
    "Host",
    "LikesSent",
    "LinkChanged",
    "MessagePinned",
    "NoticeShown",
    "PayloadFormat",
    "PollChanged",
    "PollOption",
    "PunishmentEnded",
    "QuestionAsked",
    "QuestionChanged",
    "QuestionStep",
    "RankChanged",
    "RawEvent",
    "RoomAction",
    "RoomControlled",
    "RoomDescribed",
    "RouteFailed",
    "Shared",
    "Subscribed",
    "SummaryWritten",
    "SuperFanNoticed",
    "Supporter",
    "Viewer",
    "ViewerJoined",
    "ViewersCounted",
]
