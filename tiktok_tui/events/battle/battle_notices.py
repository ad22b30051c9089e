"""What is said round a battle: notices to those who watch, hints to the host, the victory lap."""

from __future__ import annotations

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import Event
from tiktok_tui.events.common.plurals import MAX_COUNTED, listed
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.events.notices.any_message import any_message
from tiktok_tui.events.notices.model import Described, NoticeShown
from tiktok_tui.wire.schema.upb import battle_notices_pb2

MAX_TIPS = 5
MAX_TIP = 150
# A sentence by its key alone, which only the app can look up.
_KEY_PREFIX = "pm_"


def notice(message: battle_notices_pb2.LinkmicBattleNoticeMessage, stamp: EventHeader) -> Event:
    """What is filled says what it is. Viewers see some of these; hints to the host are only described."""
    high_score = message.extreme_high_score_notice
    shown = (
        render_text(message.common_guide.display_text)
        or render_text(high_score.display_text_unrelated_viewers)
        or render_text(high_score.display_text_origin_viewers)
        or safe_text(message.toast.content.text)
        or safe_text(message.battle_rule_guide.content.text)
    )
    if not shown and high_score.extreme_high_score_threshold > 0:
        shown = f"a battle score above {high_score.extreme_high_score_threshold}"
    if shown:
        return NoticeShown(**stamp, text=shown, key=safe_name(message.common_guide.display_text.key))
    hint = safe_text(
        message.anchor_guide.content.text or message.bubble_guide.content.text or message.anchor_gift_guide.content.text
    )
    if hint:
        return Described(**stamp, text=f"a hint to the host: {hint}")
    return any_message(message, stamp) or Described(**stamp, text=f"a battle notice of kind {message.notice_type}")


def victory_lap(message: battle_notices_pb2.LinkMicBattleVictoryLap, stamp: EventHeader) -> Event:
    """The winners may ask for something now: tips say what."""
    tips = [safe_text(tip.tip_content, MAX_TIP).strip() for tip in message.play_tips.truth_or_dare_tips[:MAX_COUNTED]]
    tips = [tip for tip in tips if tip and not tip.startswith(_KEY_PREFIX)]
    own_words = f"victory lap: {listed(tips, MAX_TIPS)}" if tips else "victory lap"
    if message.HasField("truth_or_dare_close_notice") and not tips:
        own_words = "victory lap: truth or dare is off"
    return any_message(message, stamp) or NoticeShown(**stamp, text=own_words)


READERS: Readers = {
    "LinkMicBattleVictoryLap": victory_lap,
    "LinkmicBattleNoticeMessage": notice,
}
