from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MemberMessage(_message.Message):
    __slots__ = ("common", "user", "member_count", "operator", "is_set_to_admin", "is_top_user", "rank_score", "top_user_no", "enter_type", "action", "action_description", "user_id", "pop_str", "anchor_display_text", "client_enter_source", "client_enter_type", "client_live_reason", "user_share_type")
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
    POP_STR_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ENTER_SOURCE_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ENTER_TYPE_FIELD_NUMBER: _ClassVar[int]
    CLIENT_LIVE_REASON_FIELD_NUMBER: _ClassVar[int]
    USER_SHARE_TYPE_FIELD_NUMBER: _ClassVar[int]
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
    pop_str: str
    anchor_display_text: _shared_pb2.Text
    client_enter_source: str
    client_enter_type: str
    client_live_reason: str
    user_share_type: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., member_count: _Optional[int] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., is_set_to_admin: _Optional[bool] = ..., is_top_user: _Optional[bool] = ..., rank_score: _Optional[int] = ..., top_user_no: _Optional[int] = ..., enter_type: _Optional[int] = ..., action: _Optional[int] = ..., action_description: _Optional[str] = ..., user_id: _Optional[int] = ..., pop_str: _Optional[str] = ..., anchor_display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., client_enter_source: _Optional[str] = ..., client_enter_type: _Optional[str] = ..., client_live_reason: _Optional[str] = ..., user_share_type: _Optional[str] = ...) -> None: ...

class SocialMessage(_message.Message):
    __slots__ = ("common", "user", "share_type", "action", "share_target", "follow_count", "share_display_style", "share_count", "target_user_id")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    SHARE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    SHARE_TARGET_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_COUNT_FIELD_NUMBER: _ClassVar[int]
    SHARE_DISPLAY_STYLE_FIELD_NUMBER: _ClassVar[int]
    SHARE_COUNT_FIELD_NUMBER: _ClassVar[int]
    TARGET_USER_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    share_type: int
    action: int
    share_target: str
    follow_count: int
    share_display_style: int
    share_count: int
    target_user_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., share_type: _Optional[int] = ..., action: _Optional[int] = ..., share_target: _Optional[str] = ..., follow_count: _Optional[int] = ..., share_display_style: _Optional[int] = ..., share_count: _Optional[int] = ..., target_user_id: _Optional[int] = ...) -> None: ...

class LikeMessage(_message.Message):
    __slots__ = ("common", "count", "total", "user")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    count: int
    total: int
    user: _shared_pb2.User
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., count: _Optional[int] = ..., total: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...

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
    __slots__ = ("common", "user", "exhibition_type", "sub_month", "subscribe_type", "old_subscribe_status", "message_type", "subscribing_status", "is_send", "is_custom", "package_id")
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
    PACKAGE_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    exhibition_type: int
    sub_month: int
    subscribe_type: int
    old_subscribe_status: int
    message_type: int
    subscribing_status: int
    is_send: bool
    is_custom: bool
    package_id: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., exhibition_type: _Optional[int] = ..., sub_month: _Optional[int] = ..., subscribe_type: _Optional[int] = ..., old_subscribe_status: _Optional[int] = ..., message_type: _Optional[int] = ..., subscribing_status: _Optional[int] = ..., is_send: _Optional[bool] = ..., is_custom: _Optional[bool] = ..., package_id: _Optional[str] = ...) -> None: ...

class BarrageMessage(_message.Message):
    __slots__ = ("common", "event", "msg_type", "content", "duration", "display_config", "gallery_gift_id", "show_type", "sub_type", "common_barrage_content", "user", "user_grade_param", "fans_level_param", "subscribe_gift_param")
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
    class UserGradeParam(_message.Message):
        __slots__ = ("current_grade", "user_id", "user")
        CURRENT_GRADE_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        current_grade: int
        user_id: str
        user: _shared_pb2.User
        def __init__(self, current_grade: _Optional[int] = ..., user_id: _Optional[str] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class FansLevelParam(_message.Message):
        __slots__ = ("current_grade", "user")
        CURRENT_GRADE_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        current_grade: int
        user: _shared_pb2.User
        def __init__(self, current_grade: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class SubscribeGiftParam(_message.Message):
        __slots__ = ("gift_sub_count",)
        GIFT_SUB_COUNT_FIELD_NUMBER: _ClassVar[int]
        gift_sub_count: int
        def __init__(self, gift_sub_count: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    MSG_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_CONFIG_FIELD_NUMBER: _ClassVar[int]
    GALLERY_GIFT_ID_FIELD_NUMBER: _ClassVar[int]
    SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
    SUB_TYPE_FIELD_NUMBER: _ClassVar[int]
    COMMON_BARRAGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    USER_GRADE_PARAM_FIELD_NUMBER: _ClassVar[int]
    FANS_LEVEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBE_GIFT_PARAM_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    event: BarrageMessage.BarrageEvent
    msg_type: int
    content: _shared_pb2.Text
    duration: int
    display_config: int
    gallery_gift_id: int
    show_type: int
    sub_type: str
    common_barrage_content: _shared_pb2.Text
    user: _shared_pb2.User
    user_grade_param: BarrageMessage.UserGradeParam
    fans_level_param: BarrageMessage.FansLevelParam
    subscribe_gift_param: BarrageMessage.SubscribeGiftParam
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., event: _Optional[_Union[BarrageMessage.BarrageEvent, _Mapping]] = ..., msg_type: _Optional[int] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., duration: _Optional[int] = ..., display_config: _Optional[int] = ..., gallery_gift_id: _Optional[int] = ..., show_type: _Optional[int] = ..., sub_type: _Optional[str] = ..., common_barrage_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., user_grade_param: _Optional[_Union[BarrageMessage.UserGradeParam, _Mapping]] = ..., fans_level_param: _Optional[_Union[BarrageMessage.FansLevelParam, _Mapping]] = ..., subscribe_gift_param: _Optional[_Union[BarrageMessage.SubscribeGiftParam, _Mapping]] = ...) -> None: ...

class UnauthorizedMemberMessage(_message.Message):
    __slots__ = ("common", "action", "nick_name_prefix", "nick_name", "enter_text")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_PREFIX_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_FIELD_NUMBER: _ClassVar[int]
    ENTER_TEXT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action: int
    nick_name_prefix: _shared_pb2.Text
    nick_name: str
    enter_text: _shared_pb2.Text
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action: _Optional[int] = ..., nick_name_prefix: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., nick_name: _Optional[str] = ..., enter_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...
