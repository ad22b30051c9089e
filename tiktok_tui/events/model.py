"""The events of a room: frozen values in the users' terms.

Every string in them has passed through `events.text`. Times are epoch seconds by the server's clock where the message
has one, else by ours; ids are integers of up to 64 bits; money is in diamonds.
"""

from tiktok_tui.events.battle.model import (
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
from tiktok_tui.events.chat.model import (
    CaptionSpoken,
    ChatDeleted,
    ChatSent,
    MessagePinned,
    QuestionAsked,
    QuestionChanged,
    QuestionStep,
)
from tiktok_tui.events.common.model import NOBODY, Event, Viewer
from tiktok_tui.events.common.raw_event import DecodeStatus, PayloadFormat, RawEvent
from tiktok_tui.events.connection.model import Connected, Disconnected, RoomDescribed, RouteFailed
from tiktok_tui.events.gifts.model import EnvelopeChanged, GiftSent
from tiktok_tui.events.notices.model import Described, NoticeShown, SummaryWritten
from tiktok_tui.events.people.model import (
    Followed,
    LikesSent,
    Shared,
    Subscribed,
    SuperFanNoticed,
    ViewerJoined,
    ViewersCounted,
)
from tiktok_tui.events.room.model import GoalChanged, PollChanged, PollOption, RankChanged, RoomAction, RoomControlled
from tiktok_tui.events.stage.model import LinkChanged

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
