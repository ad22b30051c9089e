from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BattleAction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BATTLE_ACTION_UNKNOWN: _ClassVar[BattleAction]
    BATTLE_ACTION_INVITE: _ClassVar[BattleAction]
    BATTLE_ACTION_REJECT: _ClassVar[BattleAction]
    BATTLE_ACTION_CANCEL: _ClassVar[BattleAction]
    BATTLE_ACTION_OPEN: _ClassVar[BattleAction]
    BATTLE_ACTION_FINISH: _ClassVar[BattleAction]
    BATTLE_ACTION_CUT_SHORT: _ClassVar[BattleAction]
    BATTLE_ACTION_ACCEPT: _ClassVar[BattleAction]
    BATTLE_ACTION_QUIT_APPLY: _ClassVar[BattleAction]
    BATTLE_ACTION_DECLINE_QUIT: _ClassVar[BattleAction]
    BATTLE_ACTION_DECLINE_OFF_QUIT: _ClassVar[BattleAction]
    BATTLE_ACTION_LEAVE_LINKMIC: _ClassVar[BattleAction]

class BattleStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BATTLE_STATUS_NOT_STARTED: _ClassVar[BattleStatus]
    BATTLE_STATUS_STARTED: _ClassVar[BattleStatus]
    BATTLE_STATUS_FINISHED: _ClassVar[BattleStatus]
    BATTLE_STATUS_PUNISH_STARTED: _ClassVar[BattleStatus]
    BATTLE_STATUS_PUNISH_FINISHED: _ClassVar[BattleStatus]

class CardType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CARD_TYPE_UNKNOWN: _ClassVar[CardType]
    CARD_TYPE_OBTAIN_GUIDE: _ClassVar[CardType]
    CARD_TYPE_CRITICAL_STRIKE: _ClassVar[CardType]
    CARD_TYPE_SMOKE: _ClassVar[CardType]
    CARD_TYPE_AWARD: _ClassVar[CardType]
    CARD_TYPE_EXTRA_TIME: _ClassVar[CardType]
    CARD_TYPE_SPECIAL_EFFECT: _ClassVar[CardType]
    CARD_TYPE_POTION: _ClassVar[CardType]
    CARD_TYPE_WAVE: _ClassVar[CardType]
    CARD_TYPE_EFFECT_NOTICE: _ClassVar[CardType]
    CARD_TYPE_TOP_2: _ClassVar[CardType]
    CARD_TYPE_TOP_3: _ClassVar[CardType]
    CARD_TYPE_VAULT_GLOVE: _ClassVar[CardType]
BATTLE_ACTION_UNKNOWN: BattleAction
BATTLE_ACTION_INVITE: BattleAction
BATTLE_ACTION_REJECT: BattleAction
BATTLE_ACTION_CANCEL: BattleAction
BATTLE_ACTION_OPEN: BattleAction
BATTLE_ACTION_FINISH: BattleAction
BATTLE_ACTION_CUT_SHORT: BattleAction
BATTLE_ACTION_ACCEPT: BattleAction
BATTLE_ACTION_QUIT_APPLY: BattleAction
BATTLE_ACTION_DECLINE_QUIT: BattleAction
BATTLE_ACTION_DECLINE_OFF_QUIT: BattleAction
BATTLE_ACTION_LEAVE_LINKMIC: BattleAction
BATTLE_STATUS_NOT_STARTED: BattleStatus
BATTLE_STATUS_STARTED: BattleStatus
BATTLE_STATUS_FINISHED: BattleStatus
BATTLE_STATUS_PUNISH_STARTED: BattleStatus
BATTLE_STATUS_PUNISH_FINISHED: BattleStatus
CARD_TYPE_UNKNOWN: CardType
CARD_TYPE_OBTAIN_GUIDE: CardType
CARD_TYPE_CRITICAL_STRIKE: CardType
CARD_TYPE_SMOKE: CardType
CARD_TYPE_AWARD: CardType
CARD_TYPE_EXTRA_TIME: CardType
CARD_TYPE_SPECIAL_EFFECT: CardType
CARD_TYPE_POTION: CardType
CARD_TYPE_WAVE: CardType
CARD_TYPE_EFFECT_NOTICE: CardType
CARD_TYPE_TOP_2: CardType
CARD_TYPE_TOP_3: CardType
CARD_TYPE_VAULT_GLOVE: CardType

class LinkMicBattle(_message.Message):
    __slots__ = ("common", "battle_id", "battle_settings", "action", "battle_result", "armies", "anchors_info", "bubble_text", "battle_combo_v2", "team_member", "action_by_user_id", "team_battle_result", "team_armies")
    class BattleResultEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: LinkMicBattle.BattleResult
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[LinkMicBattle.BattleResult, _Mapping]] = ...) -> None: ...
    class ArmiesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: BattleArmy
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[BattleArmy, _Mapping]] = ...) -> None: ...
    class AnchorsInfoEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: LinkMicBattle.BattleHost
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[LinkMicBattle.BattleHost, _Mapping]] = ...) -> None: ...
    class BattleComboV2Entry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: LinkMicBattle.BattleCombo
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[LinkMicBattle.BattleCombo, _Mapping]] = ...) -> None: ...
    class BattleResult(_message.Message):
        __slots__ = ("user_id", "result", "score", "diamond_score")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        RESULT_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_SCORE_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        result: int
        score: int
        diamond_score: int
        def __init__(self, user_id: _Optional[int] = ..., result: _Optional[int] = ..., score: _Optional[int] = ..., diamond_score: _Optional[int] = ...) -> None: ...
    class BattleHost(_message.Message):
        __slots__ = ("user",)
        USER_FIELD_NUMBER: _ClassVar[int]
        user: HostUser
        def __init__(self, user: _Optional[_Union[HostUser, _Mapping]] = ...) -> None: ...
    class BattleCombo(_message.Message):
        __slots__ = ("user_id", "combo_status", "combo_count", "combo_type")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        COMBO_STATUS_FIELD_NUMBER: _ClassVar[int]
        COMBO_COUNT_FIELD_NUMBER: _ClassVar[int]
        COMBO_TYPE_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        combo_status: int
        combo_count: int
        combo_type: int
        def __init__(self, user_id: _Optional[int] = ..., combo_status: _Optional[int] = ..., combo_count: _Optional[int] = ..., combo_type: _Optional[int] = ...) -> None: ...
    class TeamMember(_message.Message):
        __slots__ = ("team_id", "user_id")
        TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        team_id: int
        user_id: _containers.RepeatedScalarFieldContainer[int]
        def __init__(self, team_id: _Optional[int] = ..., user_id: _Optional[_Iterable[int]] = ...) -> None: ...
    class TeamResult(_message.Message):
        __slots__ = ("team_id", "team_user", "result", "total_score")
        TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        TEAM_USER_FIELD_NUMBER: _ClassVar[int]
        RESULT_FIELD_NUMBER: _ClassVar[int]
        TOTAL_SCORE_FIELD_NUMBER: _ClassVar[int]
        team_id: int
        team_user: _containers.RepeatedCompositeFieldContainer[TeamHost]
        result: int
        total_score: int
        def __init__(self, team_id: _Optional[int] = ..., team_user: _Optional[_Iterable[_Union[TeamHost, _Mapping]]] = ..., result: _Optional[int] = ..., total_score: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    BATTLE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    BATTLE_RESULT_FIELD_NUMBER: _ClassVar[int]
    ARMIES_FIELD_NUMBER: _ClassVar[int]
    ANCHORS_INFO_FIELD_NUMBER: _ClassVar[int]
    BUBBLE_TEXT_FIELD_NUMBER: _ClassVar[int]
    BATTLE_COMBO_V2_FIELD_NUMBER: _ClassVar[int]
    TEAM_MEMBER_FIELD_NUMBER: _ClassVar[int]
    ACTION_BY_USER_ID_FIELD_NUMBER: _ClassVar[int]
    TEAM_BATTLE_RESULT_FIELD_NUMBER: _ClassVar[int]
    TEAM_ARMIES_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    battle_id: int
    battle_settings: BattleSetting
    action: BattleAction
    battle_result: _containers.MessageMap[int, LinkMicBattle.BattleResult]
    armies: _containers.MessageMap[int, BattleArmy]
    anchors_info: _containers.MessageMap[int, LinkMicBattle.BattleHost]
    bubble_text: str
    battle_combo_v2: _containers.MessageMap[int, LinkMicBattle.BattleCombo]
    team_member: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.TeamMember]
    action_by_user_id: int
    team_battle_result: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.TeamResult]
    team_armies: _containers.RepeatedCompositeFieldContainer[TeamArmy]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., battle_id: _Optional[int] = ..., battle_settings: _Optional[_Union[BattleSetting, _Mapping]] = ..., action: _Optional[_Union[BattleAction, str]] = ..., battle_result: _Optional[_Mapping[int, LinkMicBattle.BattleResult]] = ..., armies: _Optional[_Mapping[int, BattleArmy]] = ..., anchors_info: _Optional[_Mapping[int, LinkMicBattle.BattleHost]] = ..., bubble_text: _Optional[str] = ..., battle_combo_v2: _Optional[_Mapping[int, LinkMicBattle.BattleCombo]] = ..., team_member: _Optional[_Iterable[_Union[LinkMicBattle.TeamMember, _Mapping]]] = ..., action_by_user_id: _Optional[int] = ..., team_battle_result: _Optional[_Iterable[_Union[LinkMicBattle.TeamResult, _Mapping]]] = ..., team_armies: _Optional[_Iterable[_Union[TeamArmy, _Mapping]]] = ...) -> None: ...

class BattleSetting(_message.Message):
    __slots__ = ("battle_id", "start_time_ms", "duration", "channel_id", "status", "invite_type", "battle_type", "extra_duration_second", "end_time_ms")
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    INVITE_TYPE_FIELD_NUMBER: _ClassVar[int]
    BATTLE_TYPE_FIELD_NUMBER: _ClassVar[int]
    EXTRA_DURATION_SECOND_FIELD_NUMBER: _ClassVar[int]
    END_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    battle_id: int
    start_time_ms: int
    duration: int
    channel_id: int
    status: BattleStatus
    invite_type: int
    battle_type: int
    extra_duration_second: int
    end_time_ms: int
    def __init__(self, battle_id: _Optional[int] = ..., start_time_ms: _Optional[int] = ..., duration: _Optional[int] = ..., channel_id: _Optional[int] = ..., status: _Optional[_Union[BattleStatus, str]] = ..., invite_type: _Optional[int] = ..., battle_type: _Optional[int] = ..., extra_duration_second: _Optional[int] = ..., end_time_ms: _Optional[int] = ...) -> None: ...

class HostUser(_message.Message):
    __slots__ = ("user_id", "nick_name", "avatar_thumb", "display_id", "room_id")
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_FIELD_NUMBER: _ClassVar[int]
    AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    user_id: int
    nick_name: str
    avatar_thumb: _shared_pb2.Image
    display_id: str
    room_id: int
    def __init__(self, user_id: _Optional[int] = ..., nick_name: _Optional[str] = ..., avatar_thumb: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., display_id: _Optional[str] = ..., room_id: _Optional[int] = ...) -> None: ...

class BattleArmy(_message.Message):
    __slots__ = ("user_armies", "hostscore", "anchor_id_str")
    class Supporter(_message.Message):
        __slots__ = ("user_id", "score", "nickname", "avatar_thumb", "diamond_score", "user_id_str", "is_enigma")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        NICKNAME_FIELD_NUMBER: _ClassVar[int]
        AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_SCORE_FIELD_NUMBER: _ClassVar[int]
        USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
        IS_ENIGMA_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        score: int
        nickname: str
        avatar_thumb: _shared_pb2.Image
        diamond_score: int
        user_id_str: str
        is_enigma: bool
        def __init__(self, user_id: _Optional[int] = ..., score: _Optional[int] = ..., nickname: _Optional[str] = ..., avatar_thumb: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., diamond_score: _Optional[int] = ..., user_id_str: _Optional[str] = ..., is_enigma: _Optional[bool] = ...) -> None: ...
    USER_ARMIES_FIELD_NUMBER: _ClassVar[int]
    HOSTSCORE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
    user_armies: _containers.RepeatedCompositeFieldContainer[BattleArmy.Supporter]
    hostscore: int
    anchor_id_str: str
    def __init__(self, user_armies: _Optional[_Iterable[_Union[BattleArmy.Supporter, _Mapping]]] = ..., hostscore: _Optional[int] = ..., anchor_id_str: _Optional[str] = ...) -> None: ...

class TeamHost(_message.Message):
    __slots__ = ("user_id", "score", "user_id_str")
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
    user_id: int
    score: int
    user_id_str: str
    def __init__(self, user_id: _Optional[int] = ..., score: _Optional[int] = ..., user_id_str: _Optional[str] = ...) -> None: ...

class TeamArmy(_message.Message):
    __slots__ = ("team_id", "team_user", "team_total_score", "user_armies", "host_rank")
    TEAM_ID_FIELD_NUMBER: _ClassVar[int]
    TEAM_USER_FIELD_NUMBER: _ClassVar[int]
    TEAM_TOTAL_SCORE_FIELD_NUMBER: _ClassVar[int]
    USER_ARMIES_FIELD_NUMBER: _ClassVar[int]
    HOST_RANK_FIELD_NUMBER: _ClassVar[int]
    team_id: int
    team_user: _containers.RepeatedCompositeFieldContainer[TeamHost]
    team_total_score: int
    user_armies: BattleArmy
    host_rank: int
    def __init__(self, team_id: _Optional[int] = ..., team_user: _Optional[_Iterable[_Union[TeamHost, _Mapping]]] = ..., team_total_score: _Optional[int] = ..., user_armies: _Optional[_Union[BattleArmy, _Mapping]] = ..., host_rank: _Optional[int] = ...) -> None: ...

class LinkMicArmies(_message.Message):
    __slots__ = ("common", "battle_id", "armies", "channel_id", "send_gift_success_time", "update_battle_score_time", "trigger_reason", "from_user_id", "gift_id", "gift_count", "total_diamond_count", "repeat_count", "team_armies", "trigger_critical_strike", "log_id", "battle_settings")
    class ArmiesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: BattleArmy
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[BattleArmy, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    ARMIES_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SEND_GIFT_SUCCESS_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_BATTLE_SCORE_TIME_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_REASON_FIELD_NUMBER: _ClassVar[int]
    FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
    GIFT_ID_FIELD_NUMBER: _ClassVar[int]
    GIFT_COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPEAT_COUNT_FIELD_NUMBER: _ClassVar[int]
    TEAM_ARMIES_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_CRITICAL_STRIKE_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    BATTLE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    battle_id: int
    armies: _containers.MessageMap[int, BattleArmy]
    channel_id: int
    send_gift_success_time: int
    update_battle_score_time: int
    trigger_reason: int
    from_user_id: int
    gift_id: int
    gift_count: int
    total_diamond_count: int
    repeat_count: int
    team_armies: _containers.RepeatedCompositeFieldContainer[TeamArmy]
    trigger_critical_strike: bool
    log_id: str
    battle_settings: BattleSetting
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., battle_id: _Optional[int] = ..., armies: _Optional[_Mapping[int, BattleArmy]] = ..., channel_id: _Optional[int] = ..., send_gift_success_time: _Optional[int] = ..., update_battle_score_time: _Optional[int] = ..., trigger_reason: _Optional[int] = ..., from_user_id: _Optional[int] = ..., gift_id: _Optional[int] = ..., gift_count: _Optional[int] = ..., total_diamond_count: _Optional[int] = ..., repeat_count: _Optional[int] = ..., team_armies: _Optional[_Iterable[_Union[TeamArmy, _Mapping]]] = ..., trigger_critical_strike: _Optional[bool] = ..., log_id: _Optional[str] = ..., battle_settings: _Optional[_Union[BattleSetting, _Mapping]] = ...) -> None: ...

class LinkMicBattleItemCard(_message.Message):
    __slots__ = ("common", "battle_id", "msg_type", "use_critical_strike_card", "use_smoke_card", "award_card_notice", "use_extra_time_card", "use_special_effect_card", "use_potion_card", "use_wave_card", "special_effect_notice", "use_top2_card", "use_top3_card", "use_vault_glove_card")
    class CardUser(_message.Message):
        __slots__ = ("user",)
        USER_FIELD_NUMBER: _ClassVar[int]
        user: HostUser
        def __init__(self, user: _Optional[_Union[HostUser, _Mapping]] = ...) -> None: ...
    class CriticalStrikeUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.CriticalStrikeInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.CriticalStrikeInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class CriticalStrikeInfo(_message.Message):
        __slots__ = ("card_name_key", "send_time_sec", "send_user", "effect_last_duration", "critical_strike_rate_low", "critical_strike_rate_high", "multiple", "effect_time_sec", "to_anchor_id")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_LOW_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_HIGH_FIELD_NUMBER: _ClassVar[int]
        MULTIPLE_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        critical_strike_rate_low: int
        critical_strike_rate_high: int
        multiple: int
        effect_time_sec: int
        to_anchor_id: int
        def __init__(self, card_name_key: _Optional[str] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., critical_strike_rate_low: _Optional[int] = ..., critical_strike_rate_high: _Optional[int] = ..., multiple: _Optional[int] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ...) -> None: ...
    class SmokeUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.SmokeInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.SmokeInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class SmokeInfo(_message.Message):
        __slots__ = ("card_name_key", "send_time_sec", "send_user", "effect_last_duration", "effect_time_sec", "to_anchor_id")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        effect_time_sec: int
        to_anchor_id: int
        def __init__(self, card_name_key: _Optional[str] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ...) -> None: ...
    class CardAward(_message.Message):
        __slots__ = ("display_content", "awarded_users")
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        AWARDED_USERS_FIELD_NUMBER: _ClassVar[int]
        display_content: _shared_pb2.Text
        awarded_users: _containers.RepeatedCompositeFieldContainer[LinkMicBattleItemCard.CardUser]
        def __init__(self, display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., awarded_users: _Optional[_Iterable[_Union[LinkMicBattleItemCard.CardUser, _Mapping]]] = ...) -> None: ...
    class ExtraTimeUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.ExtraTimeInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.ExtraTimeInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class ExtraTimeInfo(_message.Message):
        __slots__ = ("card_name_key", "send_time_sec", "send_user", "effect_last_duration", "effect_time_sec", "to_anchor_id", "extra_duration_sec")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        EXTRA_DURATION_SEC_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        effect_time_sec: int
        to_anchor_id: int
        extra_duration_sec: int
        def __init__(self, card_name_key: _Optional[str] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., extra_duration_sec: _Optional[int] = ...) -> None: ...
    class PlainCardUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.PlainCardInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.PlainCardInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class PlainCardInfo(_message.Message):
        __slots__ = ("card_name_key", "send_time_sec", "send_user", "effect_last_duration", "effect_time_sec", "to_anchor_id")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        effect_time_sec: int
        to_anchor_id: int
        def __init__(self, card_name_key: _Optional[str] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ...) -> None: ...
    class WrappedCardUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.WrappedCardInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.WrappedCardInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class WrappedCardInfo(_message.Message):
        __slots__ = ("common",)
        COMMON_FIELD_NUMBER: _ClassVar[int]
        common: LinkMicBattleItemCard.PlainCardInfo
        def __init__(self, common: _Optional[_Union[LinkMicBattleItemCard.PlainCardInfo, _Mapping]] = ...) -> None: ...
    class VaultGloveUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.VaultGloveInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.VaultGloveInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class VaultGloveInfo(_message.Message):
        __slots__ = ("common", "multiple", "multiple_other", "critical_strike_rate_low", "critical_strike_rate_high")
        COMMON_FIELD_NUMBER: _ClassVar[int]
        MULTIPLE_FIELD_NUMBER: _ClassVar[int]
        MULTIPLE_OTHER_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_LOW_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_HIGH_FIELD_NUMBER: _ClassVar[int]
        common: LinkMicBattleItemCard.PlainCardInfo
        multiple: int
        multiple_other: int
        critical_strike_rate_low: int
        critical_strike_rate_high: int
        def __init__(self, common: _Optional[_Union[LinkMicBattleItemCard.PlainCardInfo, _Mapping]] = ..., multiple: _Optional[int] = ..., multiple_other: _Optional[int] = ..., critical_strike_rate_low: _Optional[int] = ..., critical_strike_rate_high: _Optional[int] = ...) -> None: ...
    class EffectNotice(_message.Message):
        __slots__ = ("score", "from_user_id", "to_anchor_id", "effect_type")
        SCORE_FIELD_NUMBER: _ClassVar[int]
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TYPE_FIELD_NUMBER: _ClassVar[int]
        score: int
        from_user_id: int
        to_anchor_id: int
        effect_type: int
        def __init__(self, score: _Optional[int] = ..., from_user_id: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., effect_type: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    MSG_TYPE_FIELD_NUMBER: _ClassVar[int]
    USE_CRITICAL_STRIKE_CARD_FIELD_NUMBER: _ClassVar[int]
    USE_SMOKE_CARD_FIELD_NUMBER: _ClassVar[int]
    AWARD_CARD_NOTICE_FIELD_NUMBER: _ClassVar[int]
    USE_EXTRA_TIME_CARD_FIELD_NUMBER: _ClassVar[int]
    USE_SPECIAL_EFFECT_CARD_FIELD_NUMBER: _ClassVar[int]
    USE_POTION_CARD_FIELD_NUMBER: _ClassVar[int]
    USE_WAVE_CARD_FIELD_NUMBER: _ClassVar[int]
    SPECIAL_EFFECT_NOTICE_FIELD_NUMBER: _ClassVar[int]
    USE_TOP2_CARD_FIELD_NUMBER: _ClassVar[int]
    USE_TOP3_CARD_FIELD_NUMBER: _ClassVar[int]
    USE_VAULT_GLOVE_CARD_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    battle_id: int
    msg_type: CardType
    use_critical_strike_card: LinkMicBattleItemCard.CriticalStrikeUse
    use_smoke_card: LinkMicBattleItemCard.SmokeUse
    award_card_notice: LinkMicBattleItemCard.CardAward
    use_extra_time_card: LinkMicBattleItemCard.ExtraTimeUse
    use_special_effect_card: LinkMicBattleItemCard.PlainCardUse
    use_potion_card: LinkMicBattleItemCard.PlainCardUse
    use_wave_card: LinkMicBattleItemCard.PlainCardUse
    special_effect_notice: LinkMicBattleItemCard.EffectNotice
    use_top2_card: LinkMicBattleItemCard.WrappedCardUse
    use_top3_card: LinkMicBattleItemCard.WrappedCardUse
    use_vault_glove_card: LinkMicBattleItemCard.VaultGloveUse
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., battle_id: _Optional[int] = ..., msg_type: _Optional[_Union[CardType, str]] = ..., use_critical_strike_card: _Optional[_Union[LinkMicBattleItemCard.CriticalStrikeUse, _Mapping]] = ..., use_smoke_card: _Optional[_Union[LinkMicBattleItemCard.SmokeUse, _Mapping]] = ..., award_card_notice: _Optional[_Union[LinkMicBattleItemCard.CardAward, _Mapping]] = ..., use_extra_time_card: _Optional[_Union[LinkMicBattleItemCard.ExtraTimeUse, _Mapping]] = ..., use_special_effect_card: _Optional[_Union[LinkMicBattleItemCard.PlainCardUse, _Mapping]] = ..., use_potion_card: _Optional[_Union[LinkMicBattleItemCard.PlainCardUse, _Mapping]] = ..., use_wave_card: _Optional[_Union[LinkMicBattleItemCard.PlainCardUse, _Mapping]] = ..., special_effect_notice: _Optional[_Union[LinkMicBattleItemCard.EffectNotice, _Mapping]] = ..., use_top2_card: _Optional[_Union[LinkMicBattleItemCard.WrappedCardUse, _Mapping]] = ..., use_top3_card: _Optional[_Union[LinkMicBattleItemCard.WrappedCardUse, _Mapping]] = ..., use_vault_glove_card: _Optional[_Union[LinkMicBattleItemCard.VaultGloveUse, _Mapping]] = ...) -> None: ...

class LinkMicBattlePunishFinish(_message.Message):
    __slots__ = ("common", "channel_id", "op_uid", "reason", "battle_id", "battle_settings")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    OP_UID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    BATTLE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    channel_id: int
    op_uid: int
    reason: int
    battle_id: int
    battle_settings: BattleSetting
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., channel_id: _Optional[int] = ..., op_uid: _Optional[int] = ..., reason: _Optional[int] = ..., battle_id: _Optional[int] = ..., battle_settings: _Optional[_Union[BattleSetting, _Mapping]] = ...) -> None: ...

class LinkmicBattleTaskMessage(_message.Message):
    __slots__ = ("common", "task_message_type", "start", "task_update", "task_settle", "battle_id")
    class TaskStart(_message.Message):
        __slots__ = ("config",)
        CONFIG_FIELD_NUMBER: _ClassVar[int]
        config: LinkmicBattleTaskMessage.BonusConfig
        def __init__(self, config: _Optional[_Union[LinkmicBattleTaskMessage.BonusConfig, _Mapping]] = ...) -> None: ...
    class BonusConfig(_message.Message):
        __slots__ = ("preview_start_time", "target_config", "reward_config")
        PREVIEW_START_TIME_FIELD_NUMBER: _ClassVar[int]
        TARGET_CONFIG_FIELD_NUMBER: _ClassVar[int]
        REWARD_CONFIG_FIELD_NUMBER: _ClassVar[int]
        preview_start_time: int
        target_config: LinkmicBattleTaskMessage.TargetConfig
        reward_config: LinkmicBattleTaskMessage.RewardConfig
        def __init__(self, preview_start_time: _Optional[int] = ..., target_config: _Optional[_Union[LinkmicBattleTaskMessage.TargetConfig, _Mapping]] = ..., reward_config: _Optional[_Union[LinkmicBattleTaskMessage.RewardConfig, _Mapping]] = ...) -> None: ...
    class TargetConfig(_message.Message):
        __slots__ = ("target_start_time", "duration", "progress_target")
        TARGET_START_TIME_FIELD_NUMBER: _ClassVar[int]
        DURATION_FIELD_NUMBER: _ClassVar[int]
        PROGRESS_TARGET_FIELD_NUMBER: _ClassVar[int]
        target_start_time: int
        duration: int
        progress_target: int
        def __init__(self, target_start_time: _Optional[int] = ..., duration: _Optional[int] = ..., progress_target: _Optional[int] = ...) -> None: ...
    class RewardConfig(_message.Message):
        __slots__ = ("reward_start_time", "duration", "reward_multiple")
        REWARD_START_TIME_FIELD_NUMBER: _ClassVar[int]
        DURATION_FIELD_NUMBER: _ClassVar[int]
        REWARD_MULTIPLE_FIELD_NUMBER: _ClassVar[int]
        reward_start_time: int
        duration: int
        reward_multiple: int
        def __init__(self, reward_start_time: _Optional[int] = ..., duration: _Optional[int] = ..., reward_multiple: _Optional[int] = ...) -> None: ...
    class TaskUpdate(_message.Message):
        __slots__ = ("progress", "from_user_id")
        PROGRESS_FIELD_NUMBER: _ClassVar[int]
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        progress: int
        from_user_id: int
        def __init__(self, progress: _Optional[int] = ..., from_user_id: _Optional[int] = ...) -> None: ...
    class TaskSettle(_message.Message):
        __slots__ = ("result", "reward_start_time")
        RESULT_FIELD_NUMBER: _ClassVar[int]
        REWARD_START_TIME_FIELD_NUMBER: _ClassVar[int]
        result: int
        reward_start_time: int
        def __init__(self, result: _Optional[int] = ..., reward_start_time: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TASK_MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    START_FIELD_NUMBER: _ClassVar[int]
    TASK_UPDATE_FIELD_NUMBER: _ClassVar[int]
    TASK_SETTLE_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    task_message_type: int
    start: LinkmicBattleTaskMessage.TaskStart
    task_update: LinkmicBattleTaskMessage.TaskUpdate
    task_settle: LinkmicBattleTaskMessage.TaskSettle
    battle_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., task_message_type: _Optional[int] = ..., start: _Optional[_Union[LinkmicBattleTaskMessage.TaskStart, _Mapping]] = ..., task_update: _Optional[_Union[LinkmicBattleTaskMessage.TaskUpdate, _Mapping]] = ..., task_settle: _Optional[_Union[LinkmicBattleTaskMessage.TaskSettle, _Mapping]] = ..., battle_id: _Optional[int] = ...) -> None: ...
