from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LinkmicBattleNoticeMessage(_message.Message):
    __slots__ = ("common", "notice_type", "anchor_guide", "toast", "bubble_guide", "anchor_gift_guide", "battle_rule_guide", "common_guide", "extreme_high_score_notice")
    class NoticeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        NOTICE_TYPE_ANCHOR_GUIDE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_TOAST: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_BUBBLE_GUIDE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_ANCHOR_GIFT_GUIDE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_RULE_GUIDE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_ANCHOR_MULTI_MATCH_GUIDE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_COMMON_GUIDE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
        NOTICE_TYPE_EXTREME_HIGH_SCORE: _ClassVar[LinkmicBattleNoticeMessage.NoticeType]
    NOTICE_TYPE_ANCHOR_GUIDE: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_TOAST: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_BUBBLE_GUIDE: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_ANCHOR_GIFT_GUIDE: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_RULE_GUIDE: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_ANCHOR_MULTI_MATCH_GUIDE: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_COMMON_GUIDE: LinkmicBattleNoticeMessage.NoticeType
    NOTICE_TYPE_EXTREME_HIGH_SCORE: LinkmicBattleNoticeMessage.NoticeType
    class NoticeText(_message.Message):
        __slots__ = ("text",)
        TEXT_FIELD_NUMBER: _ClassVar[int]
        text: str
        def __init__(self, text: _Optional[str] = ...) -> None: ...
    class AnchorGuide(_message.Message):
        __slots__ = ("content", "button_content")
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        BUTTON_CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: LinkmicBattleNoticeMessage.NoticeText
        button_content: LinkmicBattleNoticeMessage.NoticeText
        def __init__(self, content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ..., button_content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ...) -> None: ...
    class Toast(_message.Message):
        __slots__ = ("content",)
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: LinkmicBattleNoticeMessage.NoticeText
        def __init__(self, content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ...) -> None: ...
    class BubbleGuide(_message.Message):
        __slots__ = ("content",)
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: LinkmicBattleNoticeMessage.NoticeText
        def __init__(self, content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ...) -> None: ...
    class AnchorGiftGuide(_message.Message):
        __slots__ = ("content",)
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: LinkmicBattleNoticeMessage.NoticeText
        def __init__(self, content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ...) -> None: ...
    class RuleGuide(_message.Message):
        __slots__ = ("content", "button_content")
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        BUTTON_CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: LinkmicBattleNoticeMessage.NoticeText
        button_content: LinkmicBattleNoticeMessage.NoticeText
        def __init__(self, content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ..., button_content: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeText, _Mapping]] = ...) -> None: ...
    class CommonGuide(_message.Message):
        __slots__ = ("display_text", "except_anchor")
        DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
        EXCEPT_ANCHOR_FIELD_NUMBER: _ClassVar[int]
        display_text: _shared_pb2.Text
        except_anchor: bool
        def __init__(self, display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., except_anchor: _Optional[bool] = ...) -> None: ...
    class HighScoreNotice(_message.Message):
        __slots__ = ("battle_id", "display_text_origin_viewers", "display_text_unrelated_viewers", "extreme_high_score_threshold")
        BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_TEXT_ORIGIN_VIEWERS_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_TEXT_UNRELATED_VIEWERS_FIELD_NUMBER: _ClassVar[int]
        EXTREME_HIGH_SCORE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
        battle_id: int
        display_text_origin_viewers: _shared_pb2.Text
        display_text_unrelated_viewers: _shared_pb2.Text
        extreme_high_score_threshold: int
        def __init__(self, battle_id: _Optional[int] = ..., display_text_origin_viewers: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., display_text_unrelated_viewers: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., extreme_high_score_threshold: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    NOTICE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_GUIDE_FIELD_NUMBER: _ClassVar[int]
    TOAST_FIELD_NUMBER: _ClassVar[int]
    BUBBLE_GUIDE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_GIFT_GUIDE_FIELD_NUMBER: _ClassVar[int]
    BATTLE_RULE_GUIDE_FIELD_NUMBER: _ClassVar[int]
    COMMON_GUIDE_FIELD_NUMBER: _ClassVar[int]
    EXTREME_HIGH_SCORE_NOTICE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    notice_type: LinkmicBattleNoticeMessage.NoticeType
    anchor_guide: LinkmicBattleNoticeMessage.AnchorGuide
    toast: LinkmicBattleNoticeMessage.Toast
    bubble_guide: LinkmicBattleNoticeMessage.BubbleGuide
    anchor_gift_guide: LinkmicBattleNoticeMessage.AnchorGiftGuide
    battle_rule_guide: LinkmicBattleNoticeMessage.RuleGuide
    common_guide: LinkmicBattleNoticeMessage.CommonGuide
    extreme_high_score_notice: LinkmicBattleNoticeMessage.HighScoreNotice
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., notice_type: _Optional[_Union[LinkmicBattleNoticeMessage.NoticeType, str]] = ..., anchor_guide: _Optional[_Union[LinkmicBattleNoticeMessage.AnchorGuide, _Mapping]] = ..., toast: _Optional[_Union[LinkmicBattleNoticeMessage.Toast, _Mapping]] = ..., bubble_guide: _Optional[_Union[LinkmicBattleNoticeMessage.BubbleGuide, _Mapping]] = ..., anchor_gift_guide: _Optional[_Union[LinkmicBattleNoticeMessage.AnchorGiftGuide, _Mapping]] = ..., battle_rule_guide: _Optional[_Union[LinkmicBattleNoticeMessage.RuleGuide, _Mapping]] = ..., common_guide: _Optional[_Union[LinkmicBattleNoticeMessage.CommonGuide, _Mapping]] = ..., extreme_high_score_notice: _Optional[_Union[LinkmicBattleNoticeMessage.HighScoreNotice, _Mapping]] = ...) -> None: ...

class LinkMicBattleVictoryLap(_message.Message):
    __slots__ = ("common", "play_type", "battle_truth_or_dare_trigger_guide", "play_tips", "truth_or_dare_close_notice", "trigger_guide_v2", "anchor_region", "battle_id")
    class Tips(_message.Message):
        __slots__ = ("truth_or_dare_tips", "gift_guide_key")
        TRUTH_OR_DARE_TIPS_FIELD_NUMBER: _ClassVar[int]
        GIFT_GUIDE_KEY_FIELD_NUMBER: _ClassVar[int]
        truth_or_dare_tips: _containers.RepeatedCompositeFieldContainer[LinkMicBattleVictoryLap.Tip]
        gift_guide_key: str
        def __init__(self, truth_or_dare_tips: _Optional[_Iterable[_Union[LinkMicBattleVictoryLap.Tip, _Mapping]]] = ..., gift_guide_key: _Optional[str] = ...) -> None: ...
    class Tip(_message.Message):
        __slots__ = ("tip_type", "tip_content")
        TIP_TYPE_FIELD_NUMBER: _ClassVar[int]
        TIP_CONTENT_FIELD_NUMBER: _ClassVar[int]
        tip_type: str
        tip_content: str
        def __init__(self, tip_type: _Optional[str] = ..., tip_content: _Optional[str] = ...) -> None: ...
    class CloseNotice(_message.Message):
        __slots__ = ("close_content_key",)
        CLOSE_CONTENT_KEY_FIELD_NUMBER: _ClassVar[int]
        close_content_key: str
        def __init__(self, close_content_key: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    PLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
    BATTLE_TRUTH_OR_DARE_TRIGGER_GUIDE_FIELD_NUMBER: _ClassVar[int]
    PLAY_TIPS_FIELD_NUMBER: _ClassVar[int]
    TRUTH_OR_DARE_CLOSE_NOTICE_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_GUIDE_V2_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_REGION_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    play_type: int
    battle_truth_or_dare_trigger_guide: bytes
    play_tips: LinkMicBattleVictoryLap.Tips
    truth_or_dare_close_notice: LinkMicBattleVictoryLap.CloseNotice
    trigger_guide_v2: bytes
    anchor_region: str
    battle_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., play_type: _Optional[int] = ..., battle_truth_or_dare_trigger_guide: _Optional[bytes] = ..., play_tips: _Optional[_Union[LinkMicBattleVictoryLap.Tips, _Mapping]] = ..., truth_or_dare_close_notice: _Optional[_Union[LinkMicBattleVictoryLap.CloseNotice, _Mapping]] = ..., trigger_guide_v2: _Optional[bytes] = ..., anchor_region: _Optional[str] = ..., battle_id: _Optional[int] = ...) -> None: ...
