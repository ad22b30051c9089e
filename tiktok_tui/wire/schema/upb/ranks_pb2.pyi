from . import room_pb2 as _room_pb2
from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RankType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RANK_TYPE_HOURLY: _ClassVar[RankType]
    RANK_TYPE_WEEKLY: _ClassVar[RankType]
    RANK_TYPE_HOURLY_STAR: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_RISING_ACTIVITY: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_RISING: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_ROOKIE: _ClassVar[RankType]
    RANK_TYPE_SHOP_WEEKLY: _ClassVar[RankType]
    RANK_TYPE_SHOP_DAILY: _ClassVar[RankType]
    RANK_TYPE_DAILY: _ClassVar[RankType]
    RANK_TYPE_FIRST_GIFT: _ClassVar[RankType]
    RANK_TYPE_GAME: _ClassVar[RankType]
    RANK_TYPE_DAILY_GAME: _ClassVar[RankType]
    RANK_TYPE_HALL_OF_FAME: _ClassVar[RankType]
    RANK_TYPE_LEAGUE: _ClassVar[RankType]
    RANK_TYPE_DAILY_ROOKIE: _ClassVar[RankType]
    RANK_TYPE_TEAM: _ClassVar[RankType]
    RANK_TYPE_CLASS: _ClassVar[RankType]
    RANK_TYPE_DAILY_GAME_PUBG: _ClassVar[RankType]
    RANK_TYPE_DAILY_GAME_MLBB: _ClassVar[RankType]
    RANK_TYPE_DAILY_GAME_FREE_FIRE: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_GAME_ONE: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_GAME_TWO: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_GAME_THREE: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_SHOP_COLLECTIBLES: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_SHOP_BEAUTY: _ClassVar[RankType]
    RANK_TYPE_WEEKLY_SHOP_WOMENS_WEAR: _ClassVar[RankType]
    RANK_TYPE_CAMPAIGN_LEAGUE: _ClassVar[RankType]
RANK_TYPE_HOURLY: RankType
RANK_TYPE_WEEKLY: RankType
RANK_TYPE_HOURLY_STAR: RankType
RANK_TYPE_WEEKLY_RISING_ACTIVITY: RankType
RANK_TYPE_WEEKLY_RISING: RankType
RANK_TYPE_WEEKLY_ROOKIE: RankType
RANK_TYPE_SHOP_WEEKLY: RankType
RANK_TYPE_SHOP_DAILY: RankType
RANK_TYPE_DAILY: RankType
RANK_TYPE_FIRST_GIFT: RankType
RANK_TYPE_GAME: RankType
RANK_TYPE_DAILY_GAME: RankType
RANK_TYPE_HALL_OF_FAME: RankType
RANK_TYPE_LEAGUE: RankType
RANK_TYPE_DAILY_ROOKIE: RankType
RANK_TYPE_TEAM: RankType
RANK_TYPE_CLASS: RankType
RANK_TYPE_DAILY_GAME_PUBG: RankType
RANK_TYPE_DAILY_GAME_MLBB: RankType
RANK_TYPE_DAILY_GAME_FREE_FIRE: RankType
RANK_TYPE_WEEKLY_GAME_ONE: RankType
RANK_TYPE_WEEKLY_GAME_TWO: RankType
RANK_TYPE_WEEKLY_GAME_THREE: RankType
RANK_TYPE_WEEKLY_SHOP_COLLECTIBLES: RankType
RANK_TYPE_WEEKLY_SHOP_BEAUTY: RankType
RANK_TYPE_WEEKLY_SHOP_WOMENS_WEAR: RankType
RANK_TYPE_CAMPAIGN_LEAGUE: RankType

class RankUpdateMessage(_message.Message):
    __slots__ = ("common", "updates", "group_type", "op_type", "rank_priority", "tabs", "is_animation_loop_play", "animation_loop_for_off", "union_animation", "tab_info", "valid_ranks")
    class RankUpdate(_message.Message):
        __slots__ = ("rank_type", "own_rank", "default_content", "prompt", "countdown", "animation_info", "belong_type", "request_first_show_type", "supported_version", "owneronrank", "current_score")
        RANK_TYPE_FIELD_NUMBER: _ClassVar[int]
        OWN_RANK_FIELD_NUMBER: _ClassVar[int]
        DEFAULT_CONTENT_FIELD_NUMBER: _ClassVar[int]
        PROMPT_FIELD_NUMBER: _ClassVar[int]
        COUNTDOWN_FIELD_NUMBER: _ClassVar[int]
        ANIMATION_INFO_FIELD_NUMBER: _ClassVar[int]
        BELONG_TYPE_FIELD_NUMBER: _ClassVar[int]
        REQUEST_FIRST_SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
        SUPPORTED_VERSION_FIELD_NUMBER: _ClassVar[int]
        OWNERONRANK_FIELD_NUMBER: _ClassVar[int]
        CURRENT_SCORE_FIELD_NUMBER: _ClassVar[int]
        rank_type: RankType
        own_rank: int
        default_content: _shared_pb2.Text
        prompt: bytes
        countdown: int
        animation_info: _shared_pb2.Unnamed
        belong_type: RankType
        request_first_show_type: RankType
        supported_version: int
        owneronrank: bool
        current_score: int
        def __init__(self, rank_type: _Optional[_Union[RankType, str]] = ..., own_rank: _Optional[int] = ..., default_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., prompt: _Optional[bytes] = ..., countdown: _Optional[int] = ..., animation_info: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., belong_type: _Optional[_Union[RankType, str]] = ..., request_first_show_type: _Optional[_Union[RankType, str]] = ..., supported_version: _Optional[int] = ..., owneronrank: _Optional[bool] = ..., current_score: _Optional[int] = ...) -> None: ...
    class RankTab(_message.Message):
        __slots__ = ("rank_type", "title", "title_text")
        RANK_TYPE_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        TITLE_TEXT_FIELD_NUMBER: _ClassVar[int]
        rank_type: RankType
        title: str
        title_text: _shared_pb2.Text
        def __init__(self, rank_type: _Optional[_Union[RankType, str]] = ..., title: _Optional[str] = ..., title_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class RankTabList(_message.Message):
        __slots__ = ("tabs", "supported_version")
        TABS_FIELD_NUMBER: _ClassVar[int]
        SUPPORTED_VERSION_FIELD_NUMBER: _ClassVar[int]
        tabs: _containers.RepeatedCompositeFieldContainer[RankUpdateMessage.RankTab]
        supported_version: int
        def __init__(self, tabs: _Optional[_Iterable[_Union[RankUpdateMessage.RankTab, _Mapping]]] = ..., supported_version: _Optional[int] = ...) -> None: ...
    class ValidRanks(_message.Message):
        __slots__ = ("is_effect", "rank_types")
        IS_EFFECT_FIELD_NUMBER: _ClassVar[int]
        RANK_TYPES_FIELD_NUMBER: _ClassVar[int]
        is_effect: bool
        rank_types: _containers.RepeatedScalarFieldContainer[int]
        def __init__(self, is_effect: _Optional[bool] = ..., rank_types: _Optional[_Iterable[int]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    UPDATES_FIELD_NUMBER: _ClassVar[int]
    GROUP_TYPE_FIELD_NUMBER: _ClassVar[int]
    OP_TYPE_FIELD_NUMBER: _ClassVar[int]
    RANK_PRIORITY_FIELD_NUMBER: _ClassVar[int]
    TABS_FIELD_NUMBER: _ClassVar[int]
    IS_ANIMATION_LOOP_PLAY_FIELD_NUMBER: _ClassVar[int]
    ANIMATION_LOOP_FOR_OFF_FIELD_NUMBER: _ClassVar[int]
    UNION_ANIMATION_FIELD_NUMBER: _ClassVar[int]
    TAB_INFO_FIELD_NUMBER: _ClassVar[int]
    VALID_RANKS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    updates: _containers.RepeatedCompositeFieldContainer[RankUpdateMessage.RankUpdate]
    group_type: int
    op_type: int
    rank_priority: int
    tabs: _containers.RepeatedCompositeFieldContainer[RankUpdateMessage.RankTab]
    is_animation_loop_play: bool
    animation_loop_for_off: bool
    union_animation: _containers.RepeatedScalarFieldContainer[bytes]
    tab_info: _containers.RepeatedCompositeFieldContainer[RankUpdateMessage.RankTabList]
    valid_ranks: RankUpdateMessage.ValidRanks
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., updates: _Optional[_Iterable[_Union[RankUpdateMessage.RankUpdate, _Mapping]]] = ..., group_type: _Optional[int] = ..., op_type: _Optional[int] = ..., rank_priority: _Optional[int] = ..., tabs: _Optional[_Iterable[_Union[RankUpdateMessage.RankTab, _Mapping]]] = ..., is_animation_loop_play: _Optional[bool] = ..., animation_loop_for_off: _Optional[bool] = ..., union_animation: _Optional[_Iterable[bytes]] = ..., tab_info: _Optional[_Iterable[_Union[RankUpdateMessage.RankTabList, _Mapping]]] = ..., valid_ranks: _Optional[_Union[RankUpdateMessage.ValidRanks, _Mapping]] = ...) -> None: ...

class RankTextMessage(_message.Message):
    __slots__ = ("common", "scene", "owner_idx_before_update", "owner_idx_after_update", "self_get_badge_msg", "other_get_badge_msg", "cur_user_id", "left_icon", "content", "rank_type", "user_enigma_info", "public_area_msg_common")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    OWNER_IDX_BEFORE_UPDATE_FIELD_NUMBER: _ClassVar[int]
    OWNER_IDX_AFTER_UPDATE_FIELD_NUMBER: _ClassVar[int]
    SELF_GET_BADGE_MSG_FIELD_NUMBER: _ClassVar[int]
    OTHER_GET_BADGE_MSG_FIELD_NUMBER: _ClassVar[int]
    CUR_USER_ID_FIELD_NUMBER: _ClassVar[int]
    LEFT_ICON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    RANK_TYPE_FIELD_NUMBER: _ClassVar[int]
    USER_ENIGMA_INFO_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MSG_COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    scene: int
    owner_idx_before_update: int
    owner_idx_after_update: int
    self_get_badge_msg: _shared_pb2.Text
    other_get_badge_msg: _shared_pb2.Text
    cur_user_id: int
    left_icon: bytes
    content: _shared_pb2.Text
    rank_type: RankType
    user_enigma_info: bytes
    public_area_msg_common: _shared_pb2.PublicAreaMessageCommon
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., scene: _Optional[int] = ..., owner_idx_before_update: _Optional[int] = ..., owner_idx_after_update: _Optional[int] = ..., self_get_badge_msg: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., other_get_badge_msg: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., cur_user_id: _Optional[int] = ..., left_icon: _Optional[bytes] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., rank_type: _Optional[_Union[RankType, str]] = ..., user_enigma_info: _Optional[bytes] = ..., public_area_msg_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ...) -> None: ...

class HourlyRankMessage(_message.Message):
    __slots__ = ("common", "data", "data2")
    class RankContainer(_message.Message):
        __slots__ = ("data1", "ranking_data", "data2", "rankings", "ranking_data_2", "data3", "data4")
        DATA1_FIELD_NUMBER: _ClassVar[int]
        RANKING_DATA_FIELD_NUMBER: _ClassVar[int]
        DATA2_FIELD_NUMBER: _ClassVar[int]
        RANKINGS_FIELD_NUMBER: _ClassVar[int]
        RANKING_DATA_2_FIELD_NUMBER: _ClassVar[int]
        DATA3_FIELD_NUMBER: _ClassVar[int]
        DATA4_FIELD_NUMBER: _ClassVar[int]
        data1: int
        ranking_data: HourlyRankMessage.RankingData
        data2: int
        rankings: HourlyRankMessage.Ranking
        ranking_data_2: HourlyRankMessage.OtherRankingData
        data3: int
        data4: int
        def __init__(self, data1: _Optional[int] = ..., ranking_data: _Optional[_Union[HourlyRankMessage.RankingData, _Mapping]] = ..., data2: _Optional[int] = ..., rankings: _Optional[_Union[HourlyRankMessage.Ranking, _Mapping]] = ..., ranking_data_2: _Optional[_Union[HourlyRankMessage.OtherRankingData, _Mapping]] = ..., data3: _Optional[int] = ..., data4: _Optional[int] = ...) -> None: ...
    class RankingData(_message.Message):
        __slots__ = ("data1", "rankdata", "data2")
        DATA1_FIELD_NUMBER: _ClassVar[int]
        RANKDATA_FIELD_NUMBER: _ClassVar[int]
        DATA2_FIELD_NUMBER: _ClassVar[int]
        data1: int
        rankdata: HourlyRankMessage.Ranking
        data2: str
        def __init__(self, data1: _Optional[int] = ..., rankdata: _Optional[_Union[HourlyRankMessage.Ranking, _Mapping]] = ..., data2: _Optional[str] = ...) -> None: ...
    class OtherRankingData(_message.Message):
        __slots__ = ("data1", "data2", "rankdata", "data3", "data4", "data5")
        DATA1_FIELD_NUMBER: _ClassVar[int]
        DATA2_FIELD_NUMBER: _ClassVar[int]
        RANKDATA_FIELD_NUMBER: _ClassVar[int]
        DATA3_FIELD_NUMBER: _ClassVar[int]
        DATA4_FIELD_NUMBER: _ClassVar[int]
        DATA5_FIELD_NUMBER: _ClassVar[int]
        data1: int
        data2: int
        rankdata: HourlyRankMessage.Ranking
        data3: str
        data4: int
        data5: int
        def __init__(self, data1: _Optional[int] = ..., data2: _Optional[int] = ..., rankdata: _Optional[_Union[HourlyRankMessage.Ranking, _Mapping]] = ..., data3: _Optional[str] = ..., data4: _Optional[int] = ..., data5: _Optional[int] = ...) -> None: ...
    class Ranking(_message.Message):
        __slots__ = ("type", "label", "color", "details")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        LABEL_FIELD_NUMBER: _ClassVar[int]
        COLOR_FIELD_NUMBER: _ClassVar[int]
        DETAILS_FIELD_NUMBER: _ClassVar[int]
        type: str
        label: str
        color: _shared_pb2.Text.Format
        details: _containers.RepeatedCompositeFieldContainer[HourlyRankMessage.ValueLabel]
        def __init__(self, type: _Optional[str] = ..., label: _Optional[str] = ..., color: _Optional[_Union[_shared_pb2.Text.Format, _Mapping]] = ..., details: _Optional[_Iterable[_Union[HourlyRankMessage.ValueLabel, _Mapping]]] = ...) -> None: ...
    class ValueLabel(_message.Message):
        __slots__ = ("data", "label", "label2", "label3")
        DATA_FIELD_NUMBER: _ClassVar[int]
        LABEL_FIELD_NUMBER: _ClassVar[int]
        LABEL2_FIELD_NUMBER: _ClassVar[int]
        LABEL3_FIELD_NUMBER: _ClassVar[int]
        data: int
        label: str
        label2: str
        label3: str
        def __init__(self, data: _Optional[int] = ..., label: _Optional[str] = ..., label2: _Optional[str] = ..., label3: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    DATA2_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: HourlyRankMessage.RankContainer
    data2: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Union[HourlyRankMessage.RankContainer, _Mapping]] = ..., data2: _Optional[int] = ...) -> None: ...

class HourlyRankRewardMessage(_message.Message):
    __slots__ = ("common", "winners")
    class Winner(_message.Message):
        __slots__ = ("user_id", "asset_id", "notify", "avatar_border")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        ASSET_ID_FIELD_NUMBER: _ClassVar[int]
        NOTIFY_FIELD_NUMBER: _ClassVar[int]
        AVATAR_BORDER_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        asset_id: int
        notify: _room_pb2.RoomNotifyMessage
        avatar_border: _shared_pb2.Unnamed
        def __init__(self, user_id: _Optional[int] = ..., asset_id: _Optional[int] = ..., notify: _Optional[_Union[_room_pb2.RoomNotifyMessage, _Mapping]] = ..., avatar_border: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    WINNERS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    winners: _containers.RepeatedCompositeFieldContainer[HourlyRankRewardMessage.Winner]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., winners: _Optional[_Iterable[_Union[HourlyRankRewardMessage.Winner, _Mapping]]] = ...) -> None: ...

class WeeklyRankRewardMessage(_message.Message):
    __slots__ = ("common", "user_id", "border_info", "notify_message")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    BORDER_INFO_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user_id: int
    border_info: _shared_pb2.Unnamed
    notify_message: _room_pb2.RoomNotifyMessage
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user_id: _Optional[int] = ..., border_info: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., notify_message: _Optional[_Union[_room_pb2.RoomNotifyMessage, _Mapping]] = ...) -> None: ...

class RankToastMessage(_message.Message):
    __slots__ = ("common", "toast")
    class Toast(_message.Message):
        __slots__ = ("user_id", "should_toast")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        SHOULD_TOAST_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        should_toast: bool
        def __init__(self, user_id: _Optional[int] = ..., should_toast: _Optional[bool] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TOAST_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    toast: RankToastMessage.Toast
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., toast: _Optional[_Union[RankToastMessage.Toast, _Mapping]] = ...) -> None: ...

class UserStatsMessage(_message.Message):
    __slots__ = ("common", "m_content", "m_user_id", "m_action_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    M_CONTENT_FIELD_NUMBER: _ClassVar[int]
    M_USER_ID_FIELD_NUMBER: _ClassVar[int]
    M_ACTION_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    m_content: str
    m_user_id: int
    m_action_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., m_content: _Optional[str] = ..., m_user_id: _Optional[int] = ..., m_action_type: _Optional[int] = ...) -> None: ...
