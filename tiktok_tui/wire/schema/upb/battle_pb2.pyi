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

class GiftPermission(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GIFT_PERMISSION_UNKNOWN: _ClassVar[GiftPermission]
    GIFT_PERMISSION_NONE: _ClassVar[GiftPermission]
    GIFT_PERMISSION_CLOSED_BY_HOST: _ClassVar[GiftPermission]
    GIFT_PERMISSION_GRANTED: _ClassVar[GiftPermission]
    GIFT_PERMISSION_HOST_BANNED: _ClassVar[GiftPermission]

class BattleStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BATTLE_STATUS_NOT_STARTED: _ClassVar[BattleStatus]
    BATTLE_STATUS_STARTED: _ClassVar[BattleStatus]
    BATTLE_STATUS_FINISHED: _ClassVar[BattleStatus]
    BATTLE_STATUS_PUNISH_STARTED: _ClassVar[BattleStatus]
    BATTLE_STATUS_PUNISH_FINISHED: _ClassVar[BattleStatus]

class GameplayOption(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GAMEPLAY_OPTION_UNKNOWN: _ClassVar[GameplayOption]
    GAMEPLAY_OPTION_SPECIFIC_GIFT: _ClassVar[GameplayOption]
    GAMEPLAY_OPTION_ICE_SHOWDOWN: _ClassVar[GameplayOption]

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
GIFT_PERMISSION_UNKNOWN: GiftPermission
GIFT_PERMISSION_NONE: GiftPermission
GIFT_PERMISSION_CLOSED_BY_HOST: GiftPermission
GIFT_PERMISSION_GRANTED: GiftPermission
GIFT_PERMISSION_HOST_BANNED: GiftPermission
BATTLE_STATUS_NOT_STARTED: BattleStatus
BATTLE_STATUS_STARTED: BattleStatus
BATTLE_STATUS_FINISHED: BattleStatus
BATTLE_STATUS_PUNISH_STARTED: BattleStatus
BATTLE_STATUS_PUNISH_FINISHED: BattleStatus
GAMEPLAY_OPTION_UNKNOWN: GameplayOption
GAMEPLAY_OPTION_SPECIFIC_GIFT: GameplayOption
GAMEPLAY_OPTION_ICE_SHOWDOWN: GameplayOption
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
    __slots__ = ("common", "battle_id", "battle_settings", "action", "battle_result", "fuzzy_display_config", "invitee_gift_permission_type", "armies", "anchors_info", "bubble_text", "supported_actions", "battle_combo_v2", "team_member", "invitees_gift_permission_type", "action_by_user_id", "team_battle_result", "team_armies", "ab_test_setting", "team_match_campaign", "fuzzy_display_config_v2", "league_info_map", "league_score_info_map", "match_punish_extra_info", "enigma_battle_setting", "anchor_match_settings", "battle_feature_flags", "cross_room_layout", "tracking_extra", "match_theme_display_resource")
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
    class SupportedActionsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: bool
        def __init__(self, key: _Optional[int] = ..., value: _Optional[bool] = ...) -> None: ...
    class BattleComboV2Entry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: LinkMicBattle.BattleCombo
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[LinkMicBattle.BattleCombo, _Mapping]] = ...) -> None: ...
    class LeagueInfoMapEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: bytes
        def __init__(self, key: _Optional[int] = ..., value: _Optional[bytes] = ...) -> None: ...
    class LeagueScoreInfoMapEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: LinkMicBattle.LeagueScore
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[LinkMicBattle.LeagueScore, _Mapping]] = ...) -> None: ...
    class AnchorMatchSettingsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: bytes
        def __init__(self, key: _Optional[int] = ..., value: _Optional[bytes] = ...) -> None: ...
    class TrackingExtraEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    class BattleResult(_message.Message):
        __slots__ = ("user_id", "result", "score", "diamond_score", "enigma_score", "enigma_uv")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        RESULT_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_SCORE_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_SCORE_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_UV_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        result: int
        score: int
        diamond_score: int
        enigma_score: int
        enigma_uv: int
        def __init__(self, user_id: _Optional[int] = ..., result: _Optional[int] = ..., score: _Optional[int] = ..., diamond_score: _Optional[int] = ..., enigma_score: _Optional[int] = ..., enigma_uv: _Optional[int] = ...) -> None: ...
    class BattleHost(_message.Message):
        __slots__ = ("user", "tags")
        USER_FIELD_NUMBER: _ClassVar[int]
        TAGS_FIELD_NUMBER: _ClassVar[int]
        user: HostUser
        tags: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.RivalTag]
        def __init__(self, user: _Optional[_Union[HostUser, _Mapping]] = ..., tags: _Optional[_Iterable[_Union[LinkMicBattle.RivalTag, _Mapping]]] = ...) -> None: ...
    class RivalTag(_message.Message):
        __slots__ = ("content",)
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: str
        def __init__(self, content: _Optional[str] = ...) -> None: ...
    class BattleCombo(_message.Message):
        __slots__ = ("user_id", "combo_status", "combo_count", "combo_icon_url", "combo_type", "combo_rule_guide_schema", "user_id_str", "combo_count_str")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        COMBO_STATUS_FIELD_NUMBER: _ClassVar[int]
        COMBO_COUNT_FIELD_NUMBER: _ClassVar[int]
        COMBO_ICON_URL_FIELD_NUMBER: _ClassVar[int]
        COMBO_TYPE_FIELD_NUMBER: _ClassVar[int]
        COMBO_RULE_GUIDE_SCHEMA_FIELD_NUMBER: _ClassVar[int]
        USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
        COMBO_COUNT_STR_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        combo_status: int
        combo_count: int
        combo_icon_url: str
        combo_type: int
        combo_rule_guide_schema: str
        user_id_str: str
        combo_count_str: str
        def __init__(self, user_id: _Optional[int] = ..., combo_status: _Optional[int] = ..., combo_count: _Optional[int] = ..., combo_icon_url: _Optional[str] = ..., combo_type: _Optional[int] = ..., combo_rule_guide_schema: _Optional[str] = ..., user_id_str: _Optional[str] = ..., combo_count_str: _Optional[str] = ...) -> None: ...
    class TeamMember(_message.Message):
        __slots__ = ("team_id", "user_id")
        TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        team_id: int
        user_id: _containers.RepeatedScalarFieldContainer[int]
        def __init__(self, team_id: _Optional[int] = ..., user_id: _Optional[_Iterable[int]] = ...) -> None: ...
    class TeamResult(_message.Message):
        __slots__ = ("team_id", "team_user", "result", "total_score", "total_enigma_score", "total_enigma_uv")
        TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        TEAM_USER_FIELD_NUMBER: _ClassVar[int]
        RESULT_FIELD_NUMBER: _ClassVar[int]
        TOTAL_SCORE_FIELD_NUMBER: _ClassVar[int]
        TOTAL_ENIGMA_SCORE_FIELD_NUMBER: _ClassVar[int]
        TOTAL_ENIGMA_UV_FIELD_NUMBER: _ClassVar[int]
        team_id: int
        team_user: _containers.RepeatedCompositeFieldContainer[TeamHost]
        result: int
        total_score: int
        total_enigma_score: int
        total_enigma_uv: int
        def __init__(self, team_id: _Optional[int] = ..., team_user: _Optional[_Iterable[_Union[TeamHost, _Mapping]]] = ..., result: _Optional[int] = ..., total_score: _Optional[int] = ..., total_enigma_score: _Optional[int] = ..., total_enigma_uv: _Optional[int] = ...) -> None: ...
    class InviteeGiftPermission(_message.Message):
        __slots__ = ("user_id", "gift_permission_type")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        GIFT_PERMISSION_TYPE_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        gift_permission_type: int
        def __init__(self, user_id: _Optional[int] = ..., gift_permission_type: _Optional[int] = ...) -> None: ...
    class TeamCampaign(_message.Message):
        __slots__ = ("best_teammate_relation",)
        BEST_TEAMMATE_RELATION_FIELD_NUMBER: _ClassVar[int]
        best_teammate_relation: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.BestTeammate]
        def __init__(self, best_teammate_relation: _Optional[_Iterable[_Union[LinkMicBattle.BestTeammate, _Mapping]]] = ...) -> None: ...
    class BestTeammate(_message.Message):
        __slots__ = ("user_id", "best_teammate_id")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        BEST_TEAMMATE_ID_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        best_teammate_id: int
        def __init__(self, user_id: _Optional[int] = ..., best_teammate_id: _Optional[int] = ...) -> None: ...
    class LeagueScore(_message.Message):
        __slots__ = ("estimated_score", "is_opt_out", "is_activity_period", "content_text", "class_opt_out", "content_text_open")
        ESTIMATED_SCORE_FIELD_NUMBER: _ClassVar[int]
        IS_OPT_OUT_FIELD_NUMBER: _ClassVar[int]
        IS_ACTIVITY_PERIOD_FIELD_NUMBER: _ClassVar[int]
        CONTENT_TEXT_FIELD_NUMBER: _ClassVar[int]
        CLASS_OPT_OUT_FIELD_NUMBER: _ClassVar[int]
        CONTENT_TEXT_OPEN_FIELD_NUMBER: _ClassVar[int]
        estimated_score: int
        is_opt_out: bool
        is_activity_period: bool
        content_text: _shared_pb2.Text
        class_opt_out: bool
        content_text_open: _shared_pb2.Text
        def __init__(self, estimated_score: _Optional[int] = ..., is_opt_out: _Optional[bool] = ..., is_activity_period: _Optional[bool] = ..., content_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., class_opt_out: _Optional[bool] = ..., content_text_open: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class EnigmaSetting(_message.Message):
        __slots__ = ("is_startable", "enigma_battle_campaign_start", "enigma_battle_campaign_end", "enigma_score_reveal_countdown_sec", "enigma_score_reveal_duration_sec")
        IS_STARTABLE_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_BATTLE_CAMPAIGN_START_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_BATTLE_CAMPAIGN_END_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_SCORE_REVEAL_COUNTDOWN_SEC_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_SCORE_REVEAL_DURATION_SEC_FIELD_NUMBER: _ClassVar[int]
        is_startable: bool
        enigma_battle_campaign_start: int
        enigma_battle_campaign_end: int
        enigma_score_reveal_countdown_sec: _containers.RepeatedScalarFieldContainer[int]
        enigma_score_reveal_duration_sec: int
        def __init__(self, is_startable: _Optional[bool] = ..., enigma_battle_campaign_start: _Optional[int] = ..., enigma_battle_campaign_end: _Optional[int] = ..., enigma_score_reveal_countdown_sec: _Optional[_Iterable[int]] = ..., enigma_score_reveal_duration_sec: _Optional[int] = ...) -> None: ...
    class FeatureFlags(_message.Message):
        __slots__ = ("enable_match_countdown_optimization", "hide_combo_count_on_start")
        ENABLE_MATCH_COUNTDOWN_OPTIMIZATION_FIELD_NUMBER: _ClassVar[int]
        HIDE_COMBO_COUNT_ON_START_FIELD_NUMBER: _ClassVar[int]
        enable_match_countdown_optimization: bool
        hide_combo_count_on_start: bool
        def __init__(self, enable_match_countdown_optimization: _Optional[bool] = ..., hide_combo_count_on_start: _Optional[bool] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    BATTLE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    BATTLE_RESULT_FIELD_NUMBER: _ClassVar[int]
    FUZZY_DISPLAY_CONFIG_FIELD_NUMBER: _ClassVar[int]
    INVITEE_GIFT_PERMISSION_TYPE_FIELD_NUMBER: _ClassVar[int]
    ARMIES_FIELD_NUMBER: _ClassVar[int]
    ANCHORS_INFO_FIELD_NUMBER: _ClassVar[int]
    BUBBLE_TEXT_FIELD_NUMBER: _ClassVar[int]
    SUPPORTED_ACTIONS_FIELD_NUMBER: _ClassVar[int]
    BATTLE_COMBO_V2_FIELD_NUMBER: _ClassVar[int]
    TEAM_MEMBER_FIELD_NUMBER: _ClassVar[int]
    INVITEES_GIFT_PERMISSION_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_BY_USER_ID_FIELD_NUMBER: _ClassVar[int]
    TEAM_BATTLE_RESULT_FIELD_NUMBER: _ClassVar[int]
    TEAM_ARMIES_FIELD_NUMBER: _ClassVar[int]
    AB_TEST_SETTING_FIELD_NUMBER: _ClassVar[int]
    TEAM_MATCH_CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    FUZZY_DISPLAY_CONFIG_V2_FIELD_NUMBER: _ClassVar[int]
    LEAGUE_INFO_MAP_FIELD_NUMBER: _ClassVar[int]
    LEAGUE_SCORE_INFO_MAP_FIELD_NUMBER: _ClassVar[int]
    MATCH_PUNISH_EXTRA_INFO_FIELD_NUMBER: _ClassVar[int]
    ENIGMA_BATTLE_SETTING_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_MATCH_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    BATTLE_FEATURE_FLAGS_FIELD_NUMBER: _ClassVar[int]
    CROSS_ROOM_LAYOUT_FIELD_NUMBER: _ClassVar[int]
    TRACKING_EXTRA_FIELD_NUMBER: _ClassVar[int]
    MATCH_THEME_DISPLAY_RESOURCE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    battle_id: int
    battle_settings: BattleSetting
    action: BattleAction
    battle_result: _containers.MessageMap[int, LinkMicBattle.BattleResult]
    fuzzy_display_config: bytes
    invitee_gift_permission_type: GiftPermission
    armies: _containers.MessageMap[int, BattleArmy]
    anchors_info: _containers.MessageMap[int, LinkMicBattle.BattleHost]
    bubble_text: str
    supported_actions: _containers.ScalarMap[int, bool]
    battle_combo_v2: _containers.MessageMap[int, LinkMicBattle.BattleCombo]
    team_member: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.TeamMember]
    invitees_gift_permission_type: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.InviteeGiftPermission]
    action_by_user_id: int
    team_battle_result: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.TeamResult]
    team_armies: _containers.RepeatedCompositeFieldContainer[TeamArmy]
    ab_test_setting: _containers.RepeatedScalarFieldContainer[bytes]
    team_match_campaign: LinkMicBattle.TeamCampaign
    fuzzy_display_config_v2: bytes
    league_info_map: _containers.ScalarMap[int, bytes]
    league_score_info_map: _containers.MessageMap[int, LinkMicBattle.LeagueScore]
    match_punish_extra_info: PunishExtra
    enigma_battle_setting: LinkMicBattle.EnigmaSetting
    anchor_match_settings: _containers.ScalarMap[int, bytes]
    battle_feature_flags: LinkMicBattle.FeatureFlags
    cross_room_layout: bytes
    tracking_extra: _containers.ScalarMap[str, str]
    match_theme_display_resource: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., battle_id: _Optional[int] = ..., battle_settings: _Optional[_Union[BattleSetting, _Mapping]] = ..., action: _Optional[_Union[BattleAction, str]] = ..., battle_result: _Optional[_Mapping[int, LinkMicBattle.BattleResult]] = ..., fuzzy_display_config: _Optional[bytes] = ..., invitee_gift_permission_type: _Optional[_Union[GiftPermission, str]] = ..., armies: _Optional[_Mapping[int, BattleArmy]] = ..., anchors_info: _Optional[_Mapping[int, LinkMicBattle.BattleHost]] = ..., bubble_text: _Optional[str] = ..., supported_actions: _Optional[_Mapping[int, bool]] = ..., battle_combo_v2: _Optional[_Mapping[int, LinkMicBattle.BattleCombo]] = ..., team_member: _Optional[_Iterable[_Union[LinkMicBattle.TeamMember, _Mapping]]] = ..., invitees_gift_permission_type: _Optional[_Iterable[_Union[LinkMicBattle.InviteeGiftPermission, _Mapping]]] = ..., action_by_user_id: _Optional[int] = ..., team_battle_result: _Optional[_Iterable[_Union[LinkMicBattle.TeamResult, _Mapping]]] = ..., team_armies: _Optional[_Iterable[_Union[TeamArmy, _Mapping]]] = ..., ab_test_setting: _Optional[_Iterable[bytes]] = ..., team_match_campaign: _Optional[_Union[LinkMicBattle.TeamCampaign, _Mapping]] = ..., fuzzy_display_config_v2: _Optional[bytes] = ..., league_info_map: _Optional[_Mapping[int, bytes]] = ..., league_score_info_map: _Optional[_Mapping[int, LinkMicBattle.LeagueScore]] = ..., match_punish_extra_info: _Optional[_Union[PunishExtra, _Mapping]] = ..., enigma_battle_setting: _Optional[_Union[LinkMicBattle.EnigmaSetting, _Mapping]] = ..., anchor_match_settings: _Optional[_Mapping[int, bytes]] = ..., battle_feature_flags: _Optional[_Union[LinkMicBattle.FeatureFlags, _Mapping]] = ..., cross_room_layout: _Optional[bytes] = ..., tracking_extra: _Optional[_Mapping[str, str]] = ..., match_theme_display_resource: _Optional[bytes] = ...) -> None: ...

class BattleSetting(_message.Message):
    __slots__ = ("battle_id", "start_time_ms", "duration", "channel_id", "status", "invite_type", "gift_mode_meta", "battle_type", "extra_duration_second", "end_time_ms", "scene", "source_type", "ice_showdown_setting", "gameplay_option", "gift_mode_meta_v2")
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    INVITE_TYPE_FIELD_NUMBER: _ClassVar[int]
    GIFT_MODE_META_FIELD_NUMBER: _ClassVar[int]
    BATTLE_TYPE_FIELD_NUMBER: _ClassVar[int]
    EXTRA_DURATION_SECOND_FIELD_NUMBER: _ClassVar[int]
    END_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ICE_SHOWDOWN_SETTING_FIELD_NUMBER: _ClassVar[int]
    GAMEPLAY_OPTION_FIELD_NUMBER: _ClassVar[int]
    GIFT_MODE_META_V2_FIELD_NUMBER: _ClassVar[int]
    battle_id: int
    start_time_ms: int
    duration: int
    channel_id: int
    status: BattleStatus
    invite_type: int
    gift_mode_meta: bytes
    battle_type: int
    extra_duration_second: int
    end_time_ms: int
    scene: int
    source_type: int
    ice_showdown_setting: int
    gameplay_option: GameplayOption
    gift_mode_meta_v2: bytes
    def __init__(self, battle_id: _Optional[int] = ..., start_time_ms: _Optional[int] = ..., duration: _Optional[int] = ..., channel_id: _Optional[int] = ..., status: _Optional[_Union[BattleStatus, str]] = ..., invite_type: _Optional[int] = ..., gift_mode_meta: _Optional[bytes] = ..., battle_type: _Optional[int] = ..., extra_duration_second: _Optional[int] = ..., end_time_ms: _Optional[int] = ..., scene: _Optional[int] = ..., source_type: _Optional[int] = ..., ice_showdown_setting: _Optional[int] = ..., gameplay_option: _Optional[_Union[GameplayOption, str]] = ..., gift_mode_meta_v2: _Optional[bytes] = ...) -> None: ...

class PunishExtra(_message.Message):
    __slots__ = ("match_punish_effect_info", "cohost_content_guide_info", "recommended_playbook_info")
    MATCH_PUNISH_EFFECT_INFO_FIELD_NUMBER: _ClassVar[int]
    COHOST_CONTENT_GUIDE_INFO_FIELD_NUMBER: _ClassVar[int]
    RECOMMENDED_PLAYBOOK_INFO_FIELD_NUMBER: _ClassVar[int]
    match_punish_effect_info: bytes
    cohost_content_guide_info: bytes
    recommended_playbook_info: bytes
    def __init__(self, match_punish_effect_info: _Optional[bytes] = ..., cohost_content_guide_info: _Optional[bytes] = ..., recommended_playbook_info: _Optional[bytes] = ...) -> None: ...

class HostUser(_message.Message):
    __slots__ = ("user_id", "nick_name", "avatar_thumb", "display_id", "room_id", "invitation_role")
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_FIELD_NUMBER: _ClassVar[int]
    AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    INVITATION_ROLE_FIELD_NUMBER: _ClassVar[int]
    user_id: int
    nick_name: str
    avatar_thumb: _shared_pb2.Image
    display_id: str
    room_id: int
    invitation_role: int
    def __init__(self, user_id: _Optional[int] = ..., nick_name: _Optional[str] = ..., avatar_thumb: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., display_id: _Optional[str] = ..., room_id: _Optional[int] = ..., invitation_role: _Optional[int] = ...) -> None: ...

class BattleArmy(_message.Message):
    __slots__ = ("user_armies", "hostscore", "anchor_id_str", "host_enigma_score", "host_enigma_uv")
    class Supporter(_message.Message):
        __slots__ = ("user_id", "score", "nickname", "avatar_thumb", "diamond_score", "user_id_str", "enigma_score", "is_enigma")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        NICKNAME_FIELD_NUMBER: _ClassVar[int]
        AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_SCORE_FIELD_NUMBER: _ClassVar[int]
        USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_SCORE_FIELD_NUMBER: _ClassVar[int]
        IS_ENIGMA_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        score: int
        nickname: str
        avatar_thumb: _shared_pb2.Image
        diamond_score: int
        user_id_str: str
        enigma_score: int
        is_enigma: bool
        def __init__(self, user_id: _Optional[int] = ..., score: _Optional[int] = ..., nickname: _Optional[str] = ..., avatar_thumb: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., diamond_score: _Optional[int] = ..., user_id_str: _Optional[str] = ..., enigma_score: _Optional[int] = ..., is_enigma: _Optional[bool] = ...) -> None: ...
    USER_ARMIES_FIELD_NUMBER: _ClassVar[int]
    HOSTSCORE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
    HOST_ENIGMA_SCORE_FIELD_NUMBER: _ClassVar[int]
    HOST_ENIGMA_UV_FIELD_NUMBER: _ClassVar[int]
    user_armies: _containers.RepeatedCompositeFieldContainer[BattleArmy.Supporter]
    hostscore: int
    anchor_id_str: str
    host_enigma_score: int
    host_enigma_uv: int
    def __init__(self, user_armies: _Optional[_Iterable[_Union[BattleArmy.Supporter, _Mapping]]] = ..., hostscore: _Optional[int] = ..., anchor_id_str: _Optional[str] = ..., host_enigma_score: _Optional[int] = ..., host_enigma_uv: _Optional[int] = ...) -> None: ...

class TeamHost(_message.Message):
    __slots__ = ("user_id", "score", "user_id_str", "enigma_score")
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
    ENIGMA_SCORE_FIELD_NUMBER: _ClassVar[int]
    user_id: int
    score: int
    user_id_str: str
    enigma_score: int
    def __init__(self, user_id: _Optional[int] = ..., score: _Optional[int] = ..., user_id_str: _Optional[str] = ..., enigma_score: _Optional[int] = ...) -> None: ...

class TeamArmy(_message.Message):
    __slots__ = ("team_id", "team_user", "team_total_score", "user_armies", "host_rank", "team_total_enigma_score", "team_total_enigma_uv", "host_visible_rank_from_team_id")
    class HostVisibleRankFromTeamIdEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: int
        def __init__(self, key: _Optional[int] = ..., value: _Optional[int] = ...) -> None: ...
    TEAM_ID_FIELD_NUMBER: _ClassVar[int]
    TEAM_USER_FIELD_NUMBER: _ClassVar[int]
    TEAM_TOTAL_SCORE_FIELD_NUMBER: _ClassVar[int]
    USER_ARMIES_FIELD_NUMBER: _ClassVar[int]
    HOST_RANK_FIELD_NUMBER: _ClassVar[int]
    TEAM_TOTAL_ENIGMA_SCORE_FIELD_NUMBER: _ClassVar[int]
    TEAM_TOTAL_ENIGMA_UV_FIELD_NUMBER: _ClassVar[int]
    HOST_VISIBLE_RANK_FROM_TEAM_ID_FIELD_NUMBER: _ClassVar[int]
    team_id: int
    team_user: _containers.RepeatedCompositeFieldContainer[TeamHost]
    team_total_score: int
    user_armies: BattleArmy
    host_rank: int
    team_total_enigma_score: int
    team_total_enigma_uv: int
    host_visible_rank_from_team_id: _containers.ScalarMap[int, int]
    def __init__(self, team_id: _Optional[int] = ..., team_user: _Optional[_Iterable[_Union[TeamHost, _Mapping]]] = ..., team_total_score: _Optional[int] = ..., user_armies: _Optional[_Union[BattleArmy, _Mapping]] = ..., host_rank: _Optional[int] = ..., team_total_enigma_score: _Optional[int] = ..., team_total_enigma_uv: _Optional[int] = ..., host_visible_rank_from_team_id: _Optional[_Mapping[int, int]] = ...) -> None: ...

class LinkMicArmies(_message.Message):
    __slots__ = ("common", "battle_id", "armies", "channel_id", "send_gift_success_time", "update_battle_score_time", "trigger_reason", "from_user_id", "gift_id", "gift_count", "gift_icon_image", "total_diamond_count", "repeat_count", "team_armies", "trigger_critical_strike", "has_team_match_mvp_sfx", "log_id", "battle_settings", "fuzzy_display_config_v2", "effect_infos", "enigma_battle_extra_info")
    class ArmiesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: BattleArmy
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[BattleArmy, _Mapping]] = ...) -> None: ...
    class Effects(_message.Message):
        __slots__ = ("effect_info_list", "effect_list_version")
        EFFECT_INFO_LIST_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LIST_VERSION_FIELD_NUMBER: _ClassVar[int]
        effect_info_list: _containers.RepeatedCompositeFieldContainer[LinkMicArmies.Effect]
        effect_list_version: int
        def __init__(self, effect_info_list: _Optional[_Iterable[_Union[LinkMicArmies.Effect, _Mapping]]] = ..., effect_list_version: _Optional[int] = ...) -> None: ...
    class Effect(_message.Message):
        __slots__ = ("type", "uid_list", "effect_extra")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        UID_LIST_FIELD_NUMBER: _ClassVar[int]
        EFFECT_EXTRA_FIELD_NUMBER: _ClassVar[int]
        type: str
        uid_list: _containers.RepeatedScalarFieldContainer[str]
        effect_extra: str
        def __init__(self, type: _Optional[str] = ..., uid_list: _Optional[_Iterable[str]] = ..., effect_extra: _Optional[str] = ...) -> None: ...
    class EnigmaExtra(_message.Message):
        __slots__ = ("has_started", "is_gift_from_enigma")
        HAS_STARTED_FIELD_NUMBER: _ClassVar[int]
        IS_GIFT_FROM_ENIGMA_FIELD_NUMBER: _ClassVar[int]
        has_started: bool
        is_gift_from_enigma: bool
        def __init__(self, has_started: _Optional[bool] = ..., is_gift_from_enigma: _Optional[bool] = ...) -> None: ...
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
    GIFT_ICON_IMAGE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPEAT_COUNT_FIELD_NUMBER: _ClassVar[int]
    TEAM_ARMIES_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_CRITICAL_STRIKE_FIELD_NUMBER: _ClassVar[int]
    HAS_TEAM_MATCH_MVP_SFX_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    BATTLE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    FUZZY_DISPLAY_CONFIG_V2_FIELD_NUMBER: _ClassVar[int]
    EFFECT_INFOS_FIELD_NUMBER: _ClassVar[int]
    ENIGMA_BATTLE_EXTRA_INFO_FIELD_NUMBER: _ClassVar[int]
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
    gift_icon_image: _shared_pb2.Image
    total_diamond_count: int
    repeat_count: int
    team_armies: _containers.RepeatedCompositeFieldContainer[TeamArmy]
    trigger_critical_strike: bool
    has_team_match_mvp_sfx: bool
    log_id: str
    battle_settings: BattleSetting
    fuzzy_display_config_v2: bytes
    effect_infos: LinkMicArmies.Effects
    enigma_battle_extra_info: LinkMicArmies.EnigmaExtra
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., battle_id: _Optional[int] = ..., armies: _Optional[_Mapping[int, BattleArmy]] = ..., channel_id: _Optional[int] = ..., send_gift_success_time: _Optional[int] = ..., update_battle_score_time: _Optional[int] = ..., trigger_reason: _Optional[int] = ..., from_user_id: _Optional[int] = ..., gift_id: _Optional[int] = ..., gift_count: _Optional[int] = ..., gift_icon_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., total_diamond_count: _Optional[int] = ..., repeat_count: _Optional[int] = ..., team_armies: _Optional[_Iterable[_Union[TeamArmy, _Mapping]]] = ..., trigger_critical_strike: _Optional[bool] = ..., has_team_match_mvp_sfx: _Optional[bool] = ..., log_id: _Optional[str] = ..., battle_settings: _Optional[_Union[BattleSetting, _Mapping]] = ..., fuzzy_display_config_v2: _Optional[bytes] = ..., effect_infos: _Optional[_Union[LinkMicArmies.Effects, _Mapping]] = ..., enigma_battle_extra_info: _Optional[_Union[LinkMicArmies.EnigmaExtra, _Mapping]] = ...) -> None: ...

class LinkMicBattleItemCard(_message.Message):
    __slots__ = ("common", "battle_id", "msg_type", "card_obtain_guide", "use_critical_strike_card", "use_smoke_card", "award_card_notice", "use_extra_time_card", "use_special_effect_card", "use_potion_card", "use_wave_card", "special_effect_notice", "use_top2_card", "use_top3_card", "use_vault_glove_card", "award_reason")
    class ObtainGuide(_message.Message):
        __slots__ = ("not_in_use",)
        NOT_IN_USE_FIELD_NUMBER: _ClassVar[int]
        not_in_use: int
        def __init__(self, not_in_use: _Optional[int] = ...) -> None: ...
    class CardUser(_message.Message):
        __slots__ = ("user", "tags")
        USER_FIELD_NUMBER: _ClassVar[int]
        TAGS_FIELD_NUMBER: _ClassVar[int]
        user: HostUser
        tags: _containers.RepeatedCompositeFieldContainer[LinkMicBattle.RivalTag]
        def __init__(self, user: _Optional[_Union[HostUser, _Mapping]] = ..., tags: _Optional[_Iterable[_Union[LinkMicBattle.RivalTag, _Mapping]]] = ...) -> None: ...
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
        __slots__ = ("card_name_key", "card_image", "send_time_sec", "send_user", "effect_last_duration", "critical_strike_rate_low", "critical_strike_rate_high", "multiple", "gift_name_key", "rule_url", "effect_time_sec", "to_anchor_id", "to_anchor_id_str")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        CARD_IMAGE_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_LOW_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_HIGH_FIELD_NUMBER: _ClassVar[int]
        MULTIPLE_FIELD_NUMBER: _ClassVar[int]
        GIFT_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        RULE_URL_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        card_image: _shared_pb2.Image
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        critical_strike_rate_low: int
        critical_strike_rate_high: int
        multiple: int
        gift_name_key: str
        rule_url: bytes
        effect_time_sec: int
        to_anchor_id: int
        to_anchor_id_str: str
        def __init__(self, card_name_key: _Optional[str] = ..., card_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., critical_strike_rate_low: _Optional[int] = ..., critical_strike_rate_high: _Optional[int] = ..., multiple: _Optional[int] = ..., gift_name_key: _Optional[str] = ..., rule_url: _Optional[bytes] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., to_anchor_id_str: _Optional[str] = ...) -> None: ...
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
        __slots__ = ("card_name_key", "card_image", "send_time_sec", "send_user", "effect_last_duration", "rule_url", "effect_time_sec", "to_anchor_id", "to_anchor_id_str")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        CARD_IMAGE_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        RULE_URL_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        card_image: _shared_pb2.Image
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        rule_url: bytes
        effect_time_sec: int
        to_anchor_id: int
        to_anchor_id_str: str
        def __init__(self, card_name_key: _Optional[str] = ..., card_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., rule_url: _Optional[bytes] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., to_anchor_id_str: _Optional[str] = ...) -> None: ...
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
        __slots__ = ("card_name_key", "card_image", "send_time_sec", "send_user", "effect_last_duration", "rule_url", "effect_time_sec", "to_anchor_id", "extra_duration_sec", "to_anchor_id_str")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        CARD_IMAGE_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        RULE_URL_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        EXTRA_DURATION_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        card_image: _shared_pb2.Image
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        rule_url: bytes
        effect_time_sec: int
        to_anchor_id: int
        extra_duration_sec: int
        to_anchor_id_str: str
        def __init__(self, card_name_key: _Optional[str] = ..., card_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., rule_url: _Optional[bytes] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., extra_duration_sec: _Optional[int] = ..., to_anchor_id_str: _Optional[str] = ...) -> None: ...
    class EffectUse(_message.Message):
        __slots__ = ("card_info", "anchor_id", "display_content", "affected_anchor_pairs", "effect_type", "community_heart_me_info", "community_heart_me_info_str")
        CARD_INFO_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        AFFECTED_ANCHOR_PAIRS_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TYPE_FIELD_NUMBER: _ClassVar[int]
        COMMUNITY_HEART_ME_INFO_FIELD_NUMBER: _ClassVar[int]
        COMMUNITY_HEART_ME_INFO_STR_FIELD_NUMBER: _ClassVar[int]
        card_info: LinkMicBattleItemCard.PlainCardInfo
        anchor_id: int
        display_content: _shared_pb2.Text
        affected_anchor_pairs: _containers.RepeatedCompositeFieldContainer[LinkMicBattleItemCard.HostPair]
        effect_type: int
        community_heart_me_info: bytes
        community_heart_me_info_str: str
        def __init__(self, card_info: _Optional[_Union[LinkMicBattleItemCard.PlainCardInfo, _Mapping]] = ..., anchor_id: _Optional[int] = ..., display_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., affected_anchor_pairs: _Optional[_Iterable[_Union[LinkMicBattleItemCard.HostPair, _Mapping]]] = ..., effect_type: _Optional[int] = ..., community_heart_me_info: _Optional[bytes] = ..., community_heart_me_info_str: _Optional[str] = ...) -> None: ...
    class HostPair(_message.Message):
        __slots__ = ("source_anchor_id", "target_anchor_id")
        SOURCE_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        TARGET_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        source_anchor_id: int
        target_anchor_id: int
        def __init__(self, source_anchor_id: _Optional[int] = ..., target_anchor_id: _Optional[int] = ...) -> None: ...
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
        __slots__ = ("card_name_key", "card_image", "send_time_sec", "send_user", "effect_last_duration", "rule_url", "effect_time_sec", "to_anchor_id", "to_anchor_id_str")
        CARD_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        CARD_IMAGE_FIELD_NUMBER: _ClassVar[int]
        SEND_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_FIELD_NUMBER: _ClassVar[int]
        EFFECT_LAST_DURATION_FIELD_NUMBER: _ClassVar[int]
        RULE_URL_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
        card_name_key: str
        card_image: _shared_pb2.Image
        send_time_sec: int
        send_user: LinkMicBattleItemCard.CardUser
        effect_last_duration: int
        rule_url: bytes
        effect_time_sec: int
        to_anchor_id: int
        to_anchor_id_str: str
        def __init__(self, card_name_key: _Optional[str] = ..., card_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., send_time_sec: _Optional[int] = ..., send_user: _Optional[_Union[LinkMicBattleItemCard.CardUser, _Mapping]] = ..., effect_last_duration: _Optional[int] = ..., rule_url: _Optional[bytes] = ..., effect_time_sec: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., to_anchor_id_str: _Optional[str] = ...) -> None: ...
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
        __slots__ = ("common", "gift_name_key", "multiple", "multiple_other", "critical_strike_rate_low", "critical_strike_rate_high")
        COMMON_FIELD_NUMBER: _ClassVar[int]
        GIFT_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        MULTIPLE_FIELD_NUMBER: _ClassVar[int]
        MULTIPLE_OTHER_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_LOW_FIELD_NUMBER: _ClassVar[int]
        CRITICAL_STRIKE_RATE_HIGH_FIELD_NUMBER: _ClassVar[int]
        common: LinkMicBattleItemCard.PlainCardInfo
        gift_name_key: str
        multiple: int
        multiple_other: int
        critical_strike_rate_low: int
        critical_strike_rate_high: int
        def __init__(self, common: _Optional[_Union[LinkMicBattleItemCard.PlainCardInfo, _Mapping]] = ..., gift_name_key: _Optional[str] = ..., multiple: _Optional[int] = ..., multiple_other: _Optional[int] = ..., critical_strike_rate_low: _Optional[int] = ..., critical_strike_rate_high: _Optional[int] = ...) -> None: ...
    class EffectNotice(_message.Message):
        __slots__ = ("score", "from_user_id", "to_anchor_id", "affected_anchor_pairs", "effect_type", "community_heart_me_info", "community_heart_me_info_str")
        SCORE_FIELD_NUMBER: _ClassVar[int]
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        AFFECTED_ANCHOR_PAIRS_FIELD_NUMBER: _ClassVar[int]
        EFFECT_TYPE_FIELD_NUMBER: _ClassVar[int]
        COMMUNITY_HEART_ME_INFO_FIELD_NUMBER: _ClassVar[int]
        COMMUNITY_HEART_ME_INFO_STR_FIELD_NUMBER: _ClassVar[int]
        score: int
        from_user_id: int
        to_anchor_id: int
        affected_anchor_pairs: _containers.RepeatedCompositeFieldContainer[LinkMicBattleItemCard.HostPair]
        effect_type: int
        community_heart_me_info: bytes
        community_heart_me_info_str: str
        def __init__(self, score: _Optional[int] = ..., from_user_id: _Optional[int] = ..., to_anchor_id: _Optional[int] = ..., affected_anchor_pairs: _Optional[_Iterable[_Union[LinkMicBattleItemCard.HostPair, _Mapping]]] = ..., effect_type: _Optional[int] = ..., community_heart_me_info: _Optional[bytes] = ..., community_heart_me_info_str: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    MSG_TYPE_FIELD_NUMBER: _ClassVar[int]
    CARD_OBTAIN_GUIDE_FIELD_NUMBER: _ClassVar[int]
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
    AWARD_REASON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    battle_id: int
    msg_type: CardType
    card_obtain_guide: LinkMicBattleItemCard.ObtainGuide
    use_critical_strike_card: LinkMicBattleItemCard.CriticalStrikeUse
    use_smoke_card: LinkMicBattleItemCard.SmokeUse
    award_card_notice: LinkMicBattleItemCard.CardAward
    use_extra_time_card: LinkMicBattleItemCard.ExtraTimeUse
    use_special_effect_card: LinkMicBattleItemCard.EffectUse
    use_potion_card: LinkMicBattleItemCard.PlainCardUse
    use_wave_card: LinkMicBattleItemCard.PlainCardUse
    special_effect_notice: LinkMicBattleItemCard.EffectNotice
    use_top2_card: LinkMicBattleItemCard.WrappedCardUse
    use_top3_card: LinkMicBattleItemCard.WrappedCardUse
    use_vault_glove_card: LinkMicBattleItemCard.VaultGloveUse
    award_reason: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., battle_id: _Optional[int] = ..., msg_type: _Optional[_Union[CardType, str]] = ..., card_obtain_guide: _Optional[_Union[LinkMicBattleItemCard.ObtainGuide, _Mapping]] = ..., use_critical_strike_card: _Optional[_Union[LinkMicBattleItemCard.CriticalStrikeUse, _Mapping]] = ..., use_smoke_card: _Optional[_Union[LinkMicBattleItemCard.SmokeUse, _Mapping]] = ..., award_card_notice: _Optional[_Union[LinkMicBattleItemCard.CardAward, _Mapping]] = ..., use_extra_time_card: _Optional[_Union[LinkMicBattleItemCard.ExtraTimeUse, _Mapping]] = ..., use_special_effect_card: _Optional[_Union[LinkMicBattleItemCard.EffectUse, _Mapping]] = ..., use_potion_card: _Optional[_Union[LinkMicBattleItemCard.PlainCardUse, _Mapping]] = ..., use_wave_card: _Optional[_Union[LinkMicBattleItemCard.PlainCardUse, _Mapping]] = ..., special_effect_notice: _Optional[_Union[LinkMicBattleItemCard.EffectNotice, _Mapping]] = ..., use_top2_card: _Optional[_Union[LinkMicBattleItemCard.WrappedCardUse, _Mapping]] = ..., use_top3_card: _Optional[_Union[LinkMicBattleItemCard.WrappedCardUse, _Mapping]] = ..., use_vault_glove_card: _Optional[_Union[LinkMicBattleItemCard.VaultGloveUse, _Mapping]] = ..., award_reason: _Optional[int] = ...) -> None: ...

class LinkMicBattlePunishFinish(_message.Message):
    __slots__ = ("common", "channel_id", "op_uid", "reason", "battle_id", "battle_settings", "match_punish_extra_info")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    OP_UID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    BATTLE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    MATCH_PUNISH_EXTRA_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    channel_id: int
    op_uid: int
    reason: int
    battle_id: int
    battle_settings: BattleSetting
    match_punish_extra_info: PunishExtra
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., channel_id: _Optional[int] = ..., op_uid: _Optional[int] = ..., reason: _Optional[int] = ..., battle_id: _Optional[int] = ..., battle_settings: _Optional[_Union[BattleSetting, _Mapping]] = ..., match_punish_extra_info: _Optional[_Union[PunishExtra, _Mapping]] = ...) -> None: ...

class LinkmicBattleTaskMessage(_message.Message):
    __slots__ = ("common", "task_message_type", "start", "task_update", "task_settle", "reward", "battle_id")
    class TaskStart(_message.Message):
        __slots__ = ("config",)
        CONFIG_FIELD_NUMBER: _ClassVar[int]
        config: LinkmicBattleTaskMessage.BonusConfig
        def __init__(self, config: _Optional[_Union[LinkmicBattleTaskMessage.BonusConfig, _Mapping]] = ...) -> None: ...
    class BonusConfig(_message.Message):
        __slots__ = ("preview_start_time", "preview_config", "target_config", "reward_config", "gift_amount_guide", "preview_start_timestamp")
        class GiftAmountGuideEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: LinkmicBattleTaskMessage.GiftGuide
            def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[LinkmicBattleTaskMessage.GiftGuide, _Mapping]] = ...) -> None: ...
        PREVIEW_START_TIME_FIELD_NUMBER: _ClassVar[int]
        PREVIEW_CONFIG_FIELD_NUMBER: _ClassVar[int]
        TARGET_CONFIG_FIELD_NUMBER: _ClassVar[int]
        REWARD_CONFIG_FIELD_NUMBER: _ClassVar[int]
        GIFT_AMOUNT_GUIDE_FIELD_NUMBER: _ClassVar[int]
        PREVIEW_START_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        preview_start_time: int
        preview_config: _containers.RepeatedCompositeFieldContainer[LinkmicBattleTaskMessage.Preview]
        target_config: LinkmicBattleTaskMessage.TargetConfig
        reward_config: LinkmicBattleTaskMessage.RewardConfig
        gift_amount_guide: _containers.MessageMap[int, LinkmicBattleTaskMessage.GiftGuide]
        preview_start_timestamp: int
        def __init__(self, preview_start_time: _Optional[int] = ..., preview_config: _Optional[_Iterable[_Union[LinkmicBattleTaskMessage.Preview, _Mapping]]] = ..., target_config: _Optional[_Union[LinkmicBattleTaskMessage.TargetConfig, _Mapping]] = ..., reward_config: _Optional[_Union[LinkmicBattleTaskMessage.RewardConfig, _Mapping]] = ..., gift_amount_guide: _Optional[_Mapping[int, LinkmicBattleTaskMessage.GiftGuide]] = ..., preview_start_timestamp: _Optional[int] = ...) -> None: ...
    class Preview(_message.Message):
        __slots__ = ("duration", "prompt", "icon_image")
        DURATION_FIELD_NUMBER: _ClassVar[int]
        PROMPT_FIELD_NUMBER: _ClassVar[int]
        ICON_IMAGE_FIELD_NUMBER: _ClassVar[int]
        duration: int
        prompt: LinkmicBattleTaskMessage.Prompt
        icon_image: _shared_pb2.Image
        def __init__(self, duration: _Optional[int] = ..., prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., icon_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ...) -> None: ...
    class Prompt(_message.Message):
        __slots__ = ("prompt_key", "elems")
        PROMPT_KEY_FIELD_NUMBER: _ClassVar[int]
        ELEMS_FIELD_NUMBER: _ClassVar[int]
        prompt_key: str
        elems: _containers.RepeatedCompositeFieldContainer[LinkmicBattleTaskMessage.Element]
        def __init__(self, prompt_key: _Optional[str] = ..., elems: _Optional[_Iterable[_Union[LinkmicBattleTaskMessage.Element, _Mapping]]] = ...) -> None: ...
    class Element(_message.Message):
        __slots__ = ("prompt_field", "value")
        PROMPT_FIELD_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        prompt_field: str
        value: str
        def __init__(self, prompt_field: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    class TargetConfig(_message.Message):
        __slots__ = ("target_start_time", "duration", "target_start_timestamp", "click_action", "click_prompt", "prompt_type", "static_prompt", "progress_target", "target_type", "icon_image")
        TARGET_START_TIME_FIELD_NUMBER: _ClassVar[int]
        DURATION_FIELD_NUMBER: _ClassVar[int]
        TARGET_START_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        CLICK_ACTION_FIELD_NUMBER: _ClassVar[int]
        CLICK_PROMPT_FIELD_NUMBER: _ClassVar[int]
        PROMPT_TYPE_FIELD_NUMBER: _ClassVar[int]
        STATIC_PROMPT_FIELD_NUMBER: _ClassVar[int]
        PROGRESS_TARGET_FIELD_NUMBER: _ClassVar[int]
        TARGET_TYPE_FIELD_NUMBER: _ClassVar[int]
        ICON_IMAGE_FIELD_NUMBER: _ClassVar[int]
        target_start_time: int
        duration: int
        target_start_timestamp: int
        click_action: int
        click_prompt: LinkmicBattleTaskMessage.Prompt
        prompt_type: int
        static_prompt: LinkmicBattleTaskMessage.Prompt
        progress_target: int
        target_type: int
        icon_image: _shared_pb2.Image
        def __init__(self, target_start_time: _Optional[int] = ..., duration: _Optional[int] = ..., target_start_timestamp: _Optional[int] = ..., click_action: _Optional[int] = ..., click_prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., prompt_type: _Optional[int] = ..., static_prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., progress_target: _Optional[int] = ..., target_type: _Optional[int] = ..., icon_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ...) -> None: ...
    class RewardConfig(_message.Message):
        __slots__ = ("reward_start_time", "duration", "reward_multiple", "reward_start_timestamp", "reward_prepare_prompt", "rewarding_prompt", "click_prompt")
        REWARD_START_TIME_FIELD_NUMBER: _ClassVar[int]
        DURATION_FIELD_NUMBER: _ClassVar[int]
        REWARD_MULTIPLE_FIELD_NUMBER: _ClassVar[int]
        REWARD_START_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        REWARD_PREPARE_PROMPT_FIELD_NUMBER: _ClassVar[int]
        REWARDING_PROMPT_FIELD_NUMBER: _ClassVar[int]
        CLICK_PROMPT_FIELD_NUMBER: _ClassVar[int]
        reward_start_time: int
        duration: int
        reward_multiple: int
        reward_start_timestamp: int
        reward_prepare_prompt: LinkmicBattleTaskMessage.Prompt
        rewarding_prompt: LinkmicBattleTaskMessage.Prompt
        click_prompt: LinkmicBattleTaskMessage.Prompt
        def __init__(self, reward_start_time: _Optional[int] = ..., duration: _Optional[int] = ..., reward_multiple: _Optional[int] = ..., reward_start_timestamp: _Optional[int] = ..., reward_prepare_prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., rewarding_prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., click_prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ...) -> None: ...
    class GiftGuide(_message.Message):
        __slots__ = ("guide_prompt", "prompt_type", "disappear_duration", "recommend_gift_id", "recommend_gift_count", "guide_content")
        GUIDE_PROMPT_FIELD_NUMBER: _ClassVar[int]
        PROMPT_TYPE_FIELD_NUMBER: _ClassVar[int]
        DISAPPEAR_DURATION_FIELD_NUMBER: _ClassVar[int]
        RECOMMEND_GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        RECOMMEND_GIFT_COUNT_FIELD_NUMBER: _ClassVar[int]
        GUIDE_CONTENT_FIELD_NUMBER: _ClassVar[int]
        guide_prompt: LinkmicBattleTaskMessage.Prompt
        prompt_type: int
        disappear_duration: int
        recommend_gift_id: int
        recommend_gift_count: int
        guide_content: _shared_pb2.Text
        def __init__(self, guide_prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., prompt_type: _Optional[int] = ..., disappear_duration: _Optional[int] = ..., recommend_gift_id: _Optional[int] = ..., recommend_gift_count: _Optional[int] = ..., guide_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class TaskUpdate(_message.Message):
        __slots__ = ("progress", "from_user_id", "prompt_key", "log_id")
        PROGRESS_FIELD_NUMBER: _ClassVar[int]
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        PROMPT_KEY_FIELD_NUMBER: _ClassVar[int]
        LOG_ID_FIELD_NUMBER: _ClassVar[int]
        progress: int
        from_user_id: int
        prompt_key: str
        log_id: str
        def __init__(self, progress: _Optional[int] = ..., from_user_id: _Optional[int] = ..., prompt_key: _Optional[str] = ..., log_id: _Optional[str] = ...) -> None: ...
    class TaskSettle(_message.Message):
        __slots__ = ("result", "reward_start_time", "reward_start_timestamp")
        RESULT_FIELD_NUMBER: _ClassVar[int]
        REWARD_START_TIME_FIELD_NUMBER: _ClassVar[int]
        REWARD_START_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        result: int
        reward_start_time: int
        reward_start_timestamp: int
        def __init__(self, result: _Optional[int] = ..., reward_start_time: _Optional[int] = ..., reward_start_timestamp: _Optional[int] = ...) -> None: ...
    class RewardSettle(_message.Message):
        __slots__ = ("prompt", "status")
        PROMPT_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        prompt: LinkmicBattleTaskMessage.Prompt
        status: int
        def __init__(self, prompt: _Optional[_Union[LinkmicBattleTaskMessage.Prompt, _Mapping]] = ..., status: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TASK_MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    START_FIELD_NUMBER: _ClassVar[int]
    TASK_UPDATE_FIELD_NUMBER: _ClassVar[int]
    TASK_SETTLE_FIELD_NUMBER: _ClassVar[int]
    REWARD_FIELD_NUMBER: _ClassVar[int]
    BATTLE_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    task_message_type: int
    start: LinkmicBattleTaskMessage.TaskStart
    task_update: LinkmicBattleTaskMessage.TaskUpdate
    task_settle: LinkmicBattleTaskMessage.TaskSettle
    reward: LinkmicBattleTaskMessage.RewardSettle
    battle_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., task_message_type: _Optional[int] = ..., start: _Optional[_Union[LinkmicBattleTaskMessage.TaskStart, _Mapping]] = ..., task_update: _Optional[_Union[LinkmicBattleTaskMessage.TaskUpdate, _Mapping]] = ..., task_settle: _Optional[_Union[LinkmicBattleTaskMessage.TaskSettle, _Mapping]] = ..., reward: _Optional[_Union[LinkmicBattleTaskMessage.RewardSettle, _Mapping]] = ..., battle_id: _Optional[int] = ...) -> None: ...
