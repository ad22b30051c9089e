from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SubNotice(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SUB_NOTICE_SUCCESS: _ClassVar[SubNotice]
    SUB_NOTICE_ANCHOR_REMINDER: _ClassVar[SubNotice]
    SUB_NOTICE_ENTER_ROOM_EXPIRE_SOON: _ClassVar[SubNotice]
    SUB_NOTICE_GOAL_CREATE_TO_ANCHOR: _ClassVar[SubNotice]
    SUB_NOTICE_GOAL_COMPLETE_TO_AUDIENCE: _ClassVar[SubNotice]
    SUB_NOTICE_GOAL_COMPLETE_TO_ANCHOR: _ClassVar[SubNotice]
    SUB_NOTICE_GIFT_TIKTOK_TO_USER: _ClassVar[SubNotice]
    SUB_NOTICE_GIFT_TIKTOK_TO_ANCHOR: _ClassVar[SubNotice]
    SUB_NOTICE_GIFT_RECEIVES_END: _ClassVar[SubNotice]
    SUB_NOTICE_GIFTS_END_SUCCEED_ROOM: _ClassVar[SubNotice]
    SUB_NOTICE_GIFTS_END_SUCCEED_ANCHOR: _ClassVar[SubNotice]
    SUB_NOTICE_GIFT_LOW_VERSION_UPGRADE: _ClassVar[SubNotice]
    SUB_NOTICE_GIFT_USER_BUY_AUTH: _ClassVar[SubNotice]
    SUB_NOTICE_COMMON_TEXT: _ClassVar[SubNotice]
    SUB_NOTICE_MODERATOR_PIN_PERK: _ClassVar[SubNotice]

class BarrageKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BARRAGE_KIND_UNKNOWN: _ClassVar[BarrageKind]
    BARRAGE_KIND_ECOM_ORDERING: _ClassVar[BarrageKind]
    BARRAGE_KIND_ECOM_BUYING: _ClassVar[BarrageKind]
    BARRAGE_KIND_NORMAL: _ClassVar[BarrageKind]
    BARRAGE_KIND_SUBSCRIBE: _ClassVar[BarrageKind]
    BARRAGE_KIND_EVENT_VIEW: _ClassVar[BarrageKind]
    BARRAGE_KIND_EVENT_REGISTERED: _ClassVar[BarrageKind]
    BARRAGE_KIND_SUBSCRIBE_GIFT: _ClassVar[BarrageKind]
    BARRAGE_KIND_USER_UPGRADE: _ClassVar[BarrageKind]
    BARRAGE_KIND_GRADE_USER_ENTRANCE: _ClassVar[BarrageKind]
    BARRAGE_KIND_FANS_LEVEL_UPGRADE: _ClassVar[BarrageKind]
    BARRAGE_KIND_FANS_LEVEL_ENTRANCE: _ClassVar[BarrageKind]
    BARRAGE_KIND_GAME_PARTNERSHIP: _ClassVar[BarrageKind]
    BARRAGE_KIND_GIFT_GALLERY: _ClassVar[BarrageKind]
    BARRAGE_KIND_ECOM_BOUGHT: _ClassVar[BarrageKind]
    BARRAGE_KIND_ENIGMA_ENTRANCE: _ClassVar[BarrageKind]
    BARRAGE_KIND_COMMON: _ClassVar[BarrageKind]
SUB_NOTICE_SUCCESS: SubNotice
SUB_NOTICE_ANCHOR_REMINDER: SubNotice
SUB_NOTICE_ENTER_ROOM_EXPIRE_SOON: SubNotice
SUB_NOTICE_GOAL_CREATE_TO_ANCHOR: SubNotice
SUB_NOTICE_GOAL_COMPLETE_TO_AUDIENCE: SubNotice
SUB_NOTICE_GOAL_COMPLETE_TO_ANCHOR: SubNotice
SUB_NOTICE_GIFT_TIKTOK_TO_USER: SubNotice
SUB_NOTICE_GIFT_TIKTOK_TO_ANCHOR: SubNotice
SUB_NOTICE_GIFT_RECEIVES_END: SubNotice
SUB_NOTICE_GIFTS_END_SUCCEED_ROOM: SubNotice
SUB_NOTICE_GIFTS_END_SUCCEED_ANCHOR: SubNotice
SUB_NOTICE_GIFT_LOW_VERSION_UPGRADE: SubNotice
SUB_NOTICE_GIFT_USER_BUY_AUTH: SubNotice
SUB_NOTICE_COMMON_TEXT: SubNotice
SUB_NOTICE_MODERATOR_PIN_PERK: SubNotice
BARRAGE_KIND_UNKNOWN: BarrageKind
BARRAGE_KIND_ECOM_ORDERING: BarrageKind
BARRAGE_KIND_ECOM_BUYING: BarrageKind
BARRAGE_KIND_NORMAL: BarrageKind
BARRAGE_KIND_SUBSCRIBE: BarrageKind
BARRAGE_KIND_EVENT_VIEW: BarrageKind
BARRAGE_KIND_EVENT_REGISTERED: BarrageKind
BARRAGE_KIND_SUBSCRIBE_GIFT: BarrageKind
BARRAGE_KIND_USER_UPGRADE: BarrageKind
BARRAGE_KIND_GRADE_USER_ENTRANCE: BarrageKind
BARRAGE_KIND_FANS_LEVEL_UPGRADE: BarrageKind
BARRAGE_KIND_FANS_LEVEL_ENTRANCE: BarrageKind
BARRAGE_KIND_GAME_PARTNERSHIP: BarrageKind
BARRAGE_KIND_GIFT_GALLERY: BarrageKind
BARRAGE_KIND_ECOM_BOUGHT: BarrageKind
BARRAGE_KIND_ENIGMA_ENTRANCE: BarrageKind
BARRAGE_KIND_COMMON: BarrageKind

class MemberMessage(_message.Message):
    __slots__ = ("common", "user", "member_count", "operator", "is_set_to_admin", "is_top_user", "rank_score", "top_user_no", "enter_type", "action", "action_description", "user_id", "effect_config", "pop_str", "enter_effect_config", "background_image", "background_image_v2", "anchor_display_text", "client_enter_source", "client_enter_type", "client_live_reason", "action_duration", "user_share_type", "display_style", "admin_permissions", "kick_source", "allow_preview_time", "last_subscription_action", "public_area_message_common", "live_sub_only_tier", "live_sub_only_month", "ec_streamer_key", "show_wave", "wave_algorithm_data", "hit_ab_status")
    class AdminPermissionsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: int
        def __init__(self, key: _Optional[int] = ..., value: _Optional[int] = ...) -> None: ...
    class WaveAlgorithmData(_message.Message):
        __slots__ = ("algorithm_version", "is_alg_hit", "predict_score", "is_rewatch", "is_follow")
        ALGORITHM_VERSION_FIELD_NUMBER: _ClassVar[int]
        IS_ALG_HIT_FIELD_NUMBER: _ClassVar[int]
        PREDICT_SCORE_FIELD_NUMBER: _ClassVar[int]
        IS_REWATCH_FIELD_NUMBER: _ClassVar[int]
        IS_FOLLOW_FIELD_NUMBER: _ClassVar[int]
        algorithm_version: str
        is_alg_hit: bool
        predict_score: str
        is_rewatch: bool
        is_follow: bool
        def __init__(self, algorithm_version: _Optional[str] = ..., is_alg_hit: _Optional[bool] = ..., predict_score: _Optional[str] = ..., is_rewatch: _Optional[bool] = ..., is_follow: _Optional[bool] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    MEMBER_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    IS_SET_TO_ADMIN_FIELD_NUMBER: _ClassVar[int]
    IS_TOP_USER_FIELD_NUMBER: _ClassVar[int]
    RANK_SCORE_FIELD_NUMBER: _ClassVar[int]
    TOP_USER_NO_FIELD_NUMBER: _ClassVar[int]
    ENTER_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    ACTION_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    EFFECT_CONFIG_FIELD_NUMBER: _ClassVar[int]
    POP_STR_FIELD_NUMBER: _ClassVar[int]
    ENTER_EFFECT_CONFIG_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_IMAGE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_IMAGE_V2_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ENTER_SOURCE_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ENTER_TYPE_FIELD_NUMBER: _ClassVar[int]
    CLIENT_LIVE_REASON_FIELD_NUMBER: _ClassVar[int]
    ACTION_DURATION_FIELD_NUMBER: _ClassVar[int]
    USER_SHARE_TYPE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_STYLE_FIELD_NUMBER: _ClassVar[int]
    ADMIN_PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    KICK_SOURCE_FIELD_NUMBER: _ClassVar[int]
    ALLOW_PREVIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_SUBSCRIPTION_ACTION_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    LIVE_SUB_ONLY_TIER_FIELD_NUMBER: _ClassVar[int]
    LIVE_SUB_ONLY_MONTH_FIELD_NUMBER: _ClassVar[int]
    EC_STREAMER_KEY_FIELD_NUMBER: _ClassVar[int]
    SHOW_WAVE_FIELD_NUMBER: _ClassVar[int]
    WAVE_ALGORITHM_DATA_FIELD_NUMBER: _ClassVar[int]
    HIT_AB_STATUS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    member_count: int
    operator: _shared_pb2.User
    is_set_to_admin: bool
    is_top_user: bool
    rank_score: int
    top_user_no: int
    enter_type: int
    action: int
    action_description: str
    user_id: int
    effect_config: _shared_pb2.Unnamed
    pop_str: str
    enter_effect_config: _shared_pb2.Unnamed
    background_image: _shared_pb2.Image
    background_image_v2: _shared_pb2.Image
    anchor_display_text: _shared_pb2.Text
    client_enter_source: str
    client_enter_type: str
    client_live_reason: str
    action_duration: int
    user_share_type: str
    display_style: int
    admin_permissions: _containers.ScalarMap[int, int]
    kick_source: int
    allow_preview_time: int
    last_subscription_action: int
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    live_sub_only_tier: int
    live_sub_only_month: int
    ec_streamer_key: str
    show_wave: int
    wave_algorithm_data: MemberMessage.WaveAlgorithmData
    hit_ab_status: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., member_count: _Optional[int] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., is_set_to_admin: _Optional[bool] = ..., is_top_user: _Optional[bool] = ..., rank_score: _Optional[int] = ..., top_user_no: _Optional[int] = ..., enter_type: _Optional[int] = ..., action: _Optional[int] = ..., action_description: _Optional[str] = ..., user_id: _Optional[int] = ..., effect_config: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., pop_str: _Optional[str] = ..., enter_effect_config: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., background_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., background_image_v2: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., anchor_display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., client_enter_source: _Optional[str] = ..., client_enter_type: _Optional[str] = ..., client_live_reason: _Optional[str] = ..., action_duration: _Optional[int] = ..., user_share_type: _Optional[str] = ..., display_style: _Optional[int] = ..., admin_permissions: _Optional[_Mapping[int, int]] = ..., kick_source: _Optional[int] = ..., allow_preview_time: _Optional[int] = ..., last_subscription_action: _Optional[int] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., live_sub_only_tier: _Optional[int] = ..., live_sub_only_month: _Optional[int] = ..., ec_streamer_key: _Optional[str] = ..., show_wave: _Optional[int] = ..., wave_algorithm_data: _Optional[_Union[MemberMessage.WaveAlgorithmData, _Mapping]] = ..., hit_ab_status: _Optional[int] = ...) -> None: ...

class SocialMessage(_message.Message):
    __slots__ = ("common", "user", "share_type", "action", "share_target", "follow_count", "share_display_style", "share_count", "public_area_message_common", "signature", "signature_version", "show_duration_ms", "follow_type", "target_user_id", "scene")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    SHARE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    SHARE_TARGET_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_COUNT_FIELD_NUMBER: _ClassVar[int]
    SHARE_DISPLAY_STYLE_FIELD_NUMBER: _ClassVar[int]
    SHARE_COUNT_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_VERSION_FIELD_NUMBER: _ClassVar[int]
    SHOW_DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_TYPE_FIELD_NUMBER: _ClassVar[int]
    TARGET_USER_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    share_type: int
    action: int
    share_target: str
    follow_count: int
    share_display_style: int
    share_count: int
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    signature: str
    signature_version: str
    show_duration_ms: int
    follow_type: int
    target_user_id: int
    scene: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., share_type: _Optional[int] = ..., action: _Optional[int] = ..., share_target: _Optional[str] = ..., follow_count: _Optional[int] = ..., share_display_style: _Optional[int] = ..., share_count: _Optional[int] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., signature: _Optional[str] = ..., signature_version: _Optional[str] = ..., show_duration_ms: _Optional[int] = ..., follow_type: _Optional[int] = ..., target_user_id: _Optional[int] = ..., scene: _Optional[str] = ...) -> None: ...

class LikeMessage(_message.Message):
    __slots__ = ("common", "count", "total", "color", "user", "icon", "icons", "specified_display_text", "effect_cnt", "like_effect", "public_area_message_common", "room_message_heat_level")
    class SpecifiedText(_message.Message):
        __slots__ = ("uid", "display_text")
        UID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
        uid: int
        display_text: _shared_pb2.Text
        def __init__(self, uid: _Optional[int] = ..., display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class LikeEffect(_message.Message):
        __slots__ = ("version", "effect_cnt", "effect_interval_ms", "level")
        VERSION_FIELD_NUMBER: _ClassVar[int]
        EFFECT_CNT_FIELD_NUMBER: _ClassVar[int]
        EFFECT_INTERVAL_MS_FIELD_NUMBER: _ClassVar[int]
        LEVEL_FIELD_NUMBER: _ClassVar[int]
        version: int
        effect_cnt: int
        effect_interval_ms: int
        level: int
        def __init__(self, version: _Optional[int] = ..., effect_cnt: _Optional[int] = ..., effect_interval_ms: _Optional[int] = ..., level: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    COLOR_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    ICONS_FIELD_NUMBER: _ClassVar[int]
    SPECIFIED_DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    EFFECT_CNT_FIELD_NUMBER: _ClassVar[int]
    LIKE_EFFECT_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    ROOM_MESSAGE_HEAT_LEVEL_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    count: int
    total: int
    color: int
    user: _shared_pb2.User
    icon: bytes
    icons: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Image]
    specified_display_text: _containers.RepeatedCompositeFieldContainer[LikeMessage.SpecifiedText]
    effect_cnt: int
    like_effect: _containers.RepeatedCompositeFieldContainer[LikeMessage.LikeEffect]
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    room_message_heat_level: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., count: _Optional[int] = ..., total: _Optional[int] = ..., color: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., icon: _Optional[bytes] = ..., icons: _Optional[_Iterable[_Union[_shared_pb2.Image, _Mapping]]] = ..., specified_display_text: _Optional[_Iterable[_Union[LikeMessage.SpecifiedText, _Mapping]]] = ..., effect_cnt: _Optional[int] = ..., like_effect: _Optional[_Iterable[_Union[LikeMessage.LikeEffect, _Mapping]]] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., room_message_heat_level: _Optional[int] = ...) -> None: ...

class DiggMessage(_message.Message):
    __slots__ = ("common", "digg_count", "duration", "color", "user", "icon")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DIGG_COUNT_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    COLOR_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    digg_count: int
    duration: int
    color: bytes
    user: _shared_pb2.User
    icon: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., digg_count: _Optional[int] = ..., duration: _Optional[int] = ..., color: _Optional[bytes] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., icon: _Optional[bytes] = ...) -> None: ...

class RoomUserSeqMessage(_message.Message):
    __slots__ = ("common", "ranks", "total", "pop_str", "seats", "popularity", "total_user", "anonymous")
    class Contributor(_message.Message):
        __slots__ = ("score", "user", "rank", "delta")
        SCORE_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        RANK_FIELD_NUMBER: _ClassVar[int]
        DELTA_FIELD_NUMBER: _ClassVar[int]
        score: int
        user: _shared_pb2.User
        rank: int
        delta: int
        def __init__(self, score: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., rank: _Optional[int] = ..., delta: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    RANKS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    POP_STR_FIELD_NUMBER: _ClassVar[int]
    SEATS_FIELD_NUMBER: _ClassVar[int]
    POPULARITY_FIELD_NUMBER: _ClassVar[int]
    TOTAL_USER_FIELD_NUMBER: _ClassVar[int]
    ANONYMOUS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    ranks: _containers.RepeatedCompositeFieldContainer[RoomUserSeqMessage.Contributor]
    total: int
    pop_str: str
    seats: _containers.RepeatedCompositeFieldContainer[RoomUserSeqMessage.Contributor]
    popularity: int
    total_user: int
    anonymous: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., ranks: _Optional[_Iterable[_Union[RoomUserSeqMessage.Contributor, _Mapping]]] = ..., total: _Optional[int] = ..., pop_str: _Optional[str] = ..., seats: _Optional[_Iterable[_Union[RoomUserSeqMessage.Contributor, _Mapping]]] = ..., popularity: _Optional[int] = ..., total_user: _Optional[int] = ..., anonymous: _Optional[int] = ...) -> None: ...

class SubNotifyMessage(_message.Message):
    __slots__ = ("common", "user", "exhibition_type", "sub_month", "subscribe_type", "old_subscribe_status", "message_type", "subscribing_status", "is_send", "is_custom", "gift_source", "message_display_style", "public_area_message_common", "package_id", "event_tracking")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    EXHIBITION_TYPE_FIELD_NUMBER: _ClassVar[int]
    SUB_MONTH_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBE_TYPE_FIELD_NUMBER: _ClassVar[int]
    OLD_SUBSCRIBE_STATUS_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBING_STATUS_FIELD_NUMBER: _ClassVar[int]
    IS_SEND_FIELD_NUMBER: _ClassVar[int]
    IS_CUSTOM_FIELD_NUMBER: _ClassVar[int]
    GIFT_SOURCE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_DISPLAY_STYLE_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    PACKAGE_ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_TRACKING_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    exhibition_type: int
    sub_month: int
    subscribe_type: int
    old_subscribe_status: int
    message_type: SubNotice
    subscribing_status: int
    is_send: bool
    is_custom: bool
    gift_source: int
    message_display_style: int
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    package_id: str
    event_tracking: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., exhibition_type: _Optional[int] = ..., sub_month: _Optional[int] = ..., subscribe_type: _Optional[int] = ..., old_subscribe_status: _Optional[int] = ..., message_type: _Optional[_Union[SubNotice, str]] = ..., subscribing_status: _Optional[int] = ..., is_send: _Optional[bool] = ..., is_custom: _Optional[bool] = ..., gift_source: _Optional[int] = ..., message_display_style: _Optional[int] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., package_id: _Optional[str] = ..., event_tracking: _Optional[bytes] = ...) -> None: ...

class BarrageMessage(_message.Message):
    __slots__ = ("common", "event", "msg_type", "icon", "content", "duration", "background", "right_icon", "display_config", "gallery_gift_id", "scene", "control", "right_label", "use_marquee", "show_type", "badge", "render_type", "left_icon_display_type", "ribbon_animation", "animation_data", "hybrid_url", "schema", "sub_type", "common_barrage_content", "user", "user_grade_param", "fans_level_param", "subscribe_gift_param", "privilege_log_extra", "gift_gallery_params", "public_area_message_common", "ecom_live_param")
    class BarrageEvent(_message.Message):
        __slots__ = ("event_name", "params")
        class ParamsEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: str
            value: str
            def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
        EVENT_NAME_FIELD_NUMBER: _ClassVar[int]
        PARAMS_FIELD_NUMBER: _ClassVar[int]
        event_name: str
        params: _containers.ScalarMap[str, str]
        def __init__(self, event_name: _Optional[str] = ..., params: _Optional[_Mapping[str, str]] = ...) -> None: ...
    class RightLabel(_message.Message):
        __slots__ = ("content",)
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        content: _shared_pb2.Text
        def __init__(self, content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
    class UserGradeParam(_message.Message):
        __slots__ = ("current_grade", "display_config", "user_id", "user")
        CURRENT_GRADE_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONFIG_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        current_grade: int
        display_config: int
        user_id: str
        user: _shared_pb2.User
        def __init__(self, current_grade: _Optional[int] = ..., display_config: _Optional[int] = ..., user_id: _Optional[str] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class FansLevelParam(_message.Message):
        __slots__ = ("current_grade", "display_config", "user")
        CURRENT_GRADE_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONFIG_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        current_grade: int
        display_config: int
        user: _shared_pb2.User
        def __init__(self, current_grade: _Optional[int] = ..., display_config: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class SubscribeGiftParam(_message.Message):
        __slots__ = ("gift_sub_count", "show_gift_sub_count", "gift_source")
        GIFT_SUB_COUNT_FIELD_NUMBER: _ClassVar[int]
        SHOW_GIFT_SUB_COUNT_FIELD_NUMBER: _ClassVar[int]
        GIFT_SOURCE_FIELD_NUMBER: _ClassVar[int]
        gift_sub_count: int
        show_gift_sub_count: bool
        gift_source: int
        def __init__(self, gift_sub_count: _Optional[int] = ..., show_gift_sub_count: _Optional[bool] = ..., gift_source: _Optional[int] = ...) -> None: ...
    class GiftGalleryParam(_message.Message):
        __slots__ = ("from_user_id", "to_user_id")
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        to_user_id: int
        def __init__(self, from_user_id: _Optional[int] = ..., to_user_id: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    MSG_TYPE_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    RIGHT_ICON_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_CONFIG_FIELD_NUMBER: _ClassVar[int]
    GALLERY_GIFT_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    CONTROL_FIELD_NUMBER: _ClassVar[int]
    RIGHT_LABEL_FIELD_NUMBER: _ClassVar[int]
    USE_MARQUEE_FIELD_NUMBER: _ClassVar[int]
    SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
    BADGE_FIELD_NUMBER: _ClassVar[int]
    RENDER_TYPE_FIELD_NUMBER: _ClassVar[int]
    LEFT_ICON_DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
    RIBBON_ANIMATION_FIELD_NUMBER: _ClassVar[int]
    ANIMATION_DATA_FIELD_NUMBER: _ClassVar[int]
    HYBRID_URL_FIELD_NUMBER: _ClassVar[int]
    SCHEMA_FIELD_NUMBER: _ClassVar[int]
    SUB_TYPE_FIELD_NUMBER: _ClassVar[int]
    COMMON_BARRAGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    USER_GRADE_PARAM_FIELD_NUMBER: _ClassVar[int]
    FANS_LEVEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBE_GIFT_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_LOG_EXTRA_FIELD_NUMBER: _ClassVar[int]
    GIFT_GALLERY_PARAMS_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    ECOM_LIVE_PARAM_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    event: BarrageMessage.BarrageEvent
    msg_type: BarrageKind
    icon: _shared_pb2.Image
    content: _shared_pb2.Text
    duration: int
    background: _shared_pb2.Image
    right_icon: _shared_pb2.Image
    display_config: int
    gallery_gift_id: int
    scene: str
    control: _shared_pb2.Unnamed
    right_label: BarrageMessage.RightLabel
    use_marquee: bool
    show_type: int
    badge: _shared_pb2.Badge
    render_type: int
    left_icon_display_type: int
    ribbon_animation: _shared_pb2.Image
    animation_data: bytes
    hybrid_url: str
    schema: str
    sub_type: str
    common_barrage_content: _shared_pb2.Text
    user: _shared_pb2.User
    user_grade_param: BarrageMessage.UserGradeParam
    fans_level_param: BarrageMessage.FansLevelParam
    subscribe_gift_param: BarrageMessage.SubscribeGiftParam
    privilege_log_extra: _shared_pb2.PrivilegeLogExtra
    gift_gallery_params: BarrageMessage.GiftGalleryParam
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    ecom_live_param: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., event: _Optional[_Union[BarrageMessage.BarrageEvent, _Mapping]] = ..., msg_type: _Optional[_Union[BarrageKind, str]] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., duration: _Optional[int] = ..., background: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., right_icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., display_config: _Optional[int] = ..., gallery_gift_id: _Optional[int] = ..., scene: _Optional[str] = ..., control: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., right_label: _Optional[_Union[BarrageMessage.RightLabel, _Mapping]] = ..., use_marquee: _Optional[bool] = ..., show_type: _Optional[int] = ..., badge: _Optional[_Union[_shared_pb2.Badge, _Mapping]] = ..., render_type: _Optional[int] = ..., left_icon_display_type: _Optional[int] = ..., ribbon_animation: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., animation_data: _Optional[bytes] = ..., hybrid_url: _Optional[str] = ..., schema: _Optional[str] = ..., sub_type: _Optional[str] = ..., common_barrage_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., user_grade_param: _Optional[_Union[BarrageMessage.UserGradeParam, _Mapping]] = ..., fans_level_param: _Optional[_Union[BarrageMessage.FansLevelParam, _Mapping]] = ..., subscribe_gift_param: _Optional[_Union[BarrageMessage.SubscribeGiftParam, _Mapping]] = ..., privilege_log_extra: _Optional[_Union[_shared_pb2.PrivilegeLogExtra, _Mapping]] = ..., gift_gallery_params: _Optional[_Union[BarrageMessage.GiftGalleryParam, _Mapping]] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., ecom_live_param: _Optional[bytes] = ...) -> None: ...

class UnauthorizedMemberMessage(_message.Message):
    __slots__ = ("common", "action", "nick_name_prefix", "nick_name", "enter_text", "public_area_common")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_PREFIX_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_FIELD_NUMBER: _ClassVar[int]
    ENTER_TEXT_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action: int
    nick_name_prefix: _shared_pb2.Text
    nick_name: str
    enter_text: _shared_pb2.Text
    public_area_common: _shared_pb2.PublicAreaMessageCommon
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action: _Optional[int] = ..., nick_name_prefix: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., nick_name: _Optional[str] = ..., enter_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ...) -> None: ...
