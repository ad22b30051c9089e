from . import chat_pb2 as _chat_pb2
from . import gifts_pb2 as _gifts_pb2
from . import people_pb2 as _people_pb2
from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ControlAction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CONTROL_ACTION_UNKNOWN: _ClassVar[ControlAction]
    CONTROL_ACTION_PAUSED: _ClassVar[ControlAction]
    CONTROL_ACTION_RESUMED: _ClassVar[ControlAction]
    CONTROL_ACTION_ENDED: _ClassVar[ControlAction]
    CONTROL_ACTION_SUSPENDED: _ClassVar[ControlAction]
CONTROL_ACTION_UNKNOWN: ControlAction
CONTROL_ACTION_PAUSED: ControlAction
CONTROL_ACTION_RESUMED: ControlAction
CONTROL_ACTION_ENDED: ControlAction
CONTROL_ACTION_SUSPENDED: ControlAction

class ControlMessage(_message.Message):
    __slots__ = ("common", "action", "tips", "extra", "perception_dialog", "perception_audience_text", "punish_info", "float_text", "float_style")
    class Extra(_message.Message):
        __slots__ = ("ban_info_url", "reason_no", "title", "violation_reason", "content", "got_it_button", "ban_detail_button", "source")
        BAN_INFO_URL_FIELD_NUMBER: _ClassVar[int]
        REASON_NO_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        VIOLATION_REASON_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        GOT_IT_BUTTON_FIELD_NUMBER: _ClassVar[int]
        BAN_DETAIL_BUTTON_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FIELD_NUMBER: _ClassVar[int]
        ban_info_url: bytes
        reason_no: int
        title: _shared_pb2.Text
        violation_reason: _shared_pb2.Text
        content: _shared_pb2.Text
        got_it_button: _shared_pb2.Text
        ban_detail_button: _shared_pb2.Text
        source: str
        def __init__(self, ban_info_url: _Optional[bytes] = ..., reason_no: _Optional[int] = ..., title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., violation_reason: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., got_it_button: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., ban_detail_button: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., source: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    TIPS_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    PERCEPTION_DIALOG_FIELD_NUMBER: _ClassVar[int]
    PERCEPTION_AUDIENCE_TEXT_FIELD_NUMBER: _ClassVar[int]
    PUNISH_INFO_FIELD_NUMBER: _ClassVar[int]
    FLOAT_TEXT_FIELD_NUMBER: _ClassVar[int]
    FLOAT_STYLE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action: ControlAction
    tips: str
    extra: ControlMessage.Extra
    perception_dialog: _shared_pb2.PerceptionDialogInfo
    perception_audience_text: _shared_pb2.Text
    punish_info: _shared_pb2.PunishEventInfo
    float_text: _shared_pb2.Text
    float_style: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action: _Optional[_Union[ControlAction, str]] = ..., tips: _Optional[str] = ..., extra: _Optional[_Union[ControlMessage.Extra, _Mapping]] = ..., perception_dialog: _Optional[_Union[_shared_pb2.PerceptionDialogInfo, _Mapping]] = ..., perception_audience_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., punish_info: _Optional[_Union[_shared_pb2.PunishEventInfo, _Mapping]] = ..., float_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., float_style: _Optional[int] = ...) -> None: ...

class RoomMessage(_message.Message):
    __slots__ = ("common", "content", "supprot_landscape", "source", "icon", "scene", "is_welcome", "public_area_common", "show_duration_ms", "sub_scene", "schema", "signature", "signature_version")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    SUPPROT_LANDSCAPE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    IS_WELCOME_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    SHOW_DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    SUB_SCENE_FIELD_NUMBER: _ClassVar[int]
    SCHEMA_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_VERSION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    content: str
    supprot_landscape: bool
    source: int
    icon: _shared_pb2.Image
    scene: str
    is_welcome: bool
    public_area_common: _shared_pb2.PublicAreaMessageCommon
    show_duration_ms: int
    sub_scene: str
    schema: bytes
    signature: str
    signature_version: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[str] = ..., supprot_landscape: _Optional[bool] = ..., source: _Optional[int] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., scene: _Optional[str] = ..., is_welcome: _Optional[bool] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., show_duration_ms: _Optional[int] = ..., sub_scene: _Optional[str] = ..., schema: _Optional[bytes] = ..., signature: _Optional[str] = ..., signature_version: _Optional[str] = ...) -> None: ...

class RoomNotifyMessage(_message.Message):
    __slots__ = ("common", "schema", "notify_type", "content", "user", "extra", "notify_class", "flex_setting", "source", "from_user_id", "privilege_log_extra", "to_anchor_id", "event_tracking")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SCHEMA_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_CLASS_FIELD_NUMBER: _ClassVar[int]
    FLEX_SETTING_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_LOG_EXTRA_FIELD_NUMBER: _ClassVar[int]
    TO_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_TRACKING_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    schema: bytes
    notify_type: int
    content: str
    user: _shared_pb2.User
    extra: _shared_pb2.Unnamed
    notify_class: int
    flex_setting: _containers.RepeatedScalarFieldContainer[int]
    source: str
    from_user_id: int
    privilege_log_extra: _shared_pb2.PrivilegeLogExtra
    to_anchor_id: int
    event_tracking: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., schema: _Optional[bytes] = ..., notify_type: _Optional[int] = ..., content: _Optional[str] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., extra: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., notify_class: _Optional[int] = ..., flex_setting: _Optional[_Iterable[int]] = ..., source: _Optional[str] = ..., from_user_id: _Optional[int] = ..., privilege_log_extra: _Optional[_Union[_shared_pb2.PrivilegeLogExtra, _Mapping]] = ..., to_anchor_id: _Optional[int] = ..., event_tracking: _Optional[bytes] = ...) -> None: ...

class RoomPinMessage(_message.Message):
    __slots__ = ("common", "chat_message", "social_message", "gift_message", "member_message", "like_message", "method", "pin_time", "operator", "action", "display_duration", "pin_msg_id", "ec_streamer_key")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CHAT_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    SOCIAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    GIFT_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MEMBER_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    LIKE_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    PIN_TIME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_DURATION_FIELD_NUMBER: _ClassVar[int]
    PIN_MSG_ID_FIELD_NUMBER: _ClassVar[int]
    EC_STREAMER_KEY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    chat_message: _chat_pb2.ChatMessage
    social_message: _people_pb2.SocialMessage
    gift_message: _gifts_pb2.GiftMessage
    member_message: _people_pb2.MemberMessage
    like_message: _people_pb2.LikeMessage
    method: str
    pin_time: int
    operator: _shared_pb2.User
    action: int
    display_duration: int
    pin_msg_id: int
    ec_streamer_key: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., chat_message: _Optional[_Union[_chat_pb2.ChatMessage, _Mapping]] = ..., social_message: _Optional[_Union[_people_pb2.SocialMessage, _Mapping]] = ..., gift_message: _Optional[_Union[_gifts_pb2.GiftMessage, _Mapping]] = ..., member_message: _Optional[_Union[_people_pb2.MemberMessage, _Mapping]] = ..., like_message: _Optional[_Union[_people_pb2.LikeMessage, _Mapping]] = ..., method: _Optional[str] = ..., pin_time: _Optional[int] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., action: _Optional[int] = ..., display_duration: _Optional[int] = ..., pin_msg_id: _Optional[int] = ..., ec_streamer_key: _Optional[str] = ...) -> None: ...

class LiveIntroMessage(_message.Message):
    __slots__ = ("common", "id", "audit_status", "content", "user", "intro_mode", "badges", "content_language")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    AUDIT_STATUS_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    INTRO_MODE_FIELD_NUMBER: _ClassVar[int]
    BADGES_FIELD_NUMBER: _ClassVar[int]
    CONTENT_LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    id: int
    audit_status: int
    content: str
    user: _shared_pb2.User
    intro_mode: int
    badges: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Badge]
    content_language: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., id: _Optional[int] = ..., audit_status: _Optional[int] = ..., content: _Optional[str] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., intro_mode: _Optional[int] = ..., badges: _Optional[_Iterable[_Union[_shared_pb2.Badge, _Mapping]]] = ..., content_language: _Optional[str] = ...) -> None: ...

class SystemMessage(_message.Message):
    __slots__ = ("common", "message")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message: _Optional[str] = ...) -> None: ...

class UpgradeMessage(_message.Message):
    __slots__ = ("common", "text")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    text: _shared_pb2.Text
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...

class HotRoomMessage(_message.Message):
    __slots__ = ("common", "data")
    class Data(_message.Message):
        __slots__ = ("business", "room_id", "is_hot", "action", "timestamp", "hot_room_state")
        BUSINESS_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        IS_HOT_FIELD_NUMBER: _ClassVar[int]
        ACTION_FIELD_NUMBER: _ClassVar[int]
        TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        HOT_ROOM_STATE_FIELD_NUMBER: _ClassVar[int]
        business: str
        room_id: int
        is_hot: bool
        action: int
        timestamp: int
        hot_room_state: _containers.RepeatedCompositeFieldContainer[HotRoomMessage.State]
        def __init__(self, business: _Optional[str] = ..., room_id: _Optional[int] = ..., is_hot: _Optional[bool] = ..., action: _Optional[int] = ..., timestamp: _Optional[int] = ..., hot_room_state: _Optional[_Iterable[_Union[HotRoomMessage.State, _Mapping]]] = ...) -> None: ...
    class State(_message.Message):
        __slots__ = ("reason", "enter_ts")
        REASON_FIELD_NUMBER: _ClassVar[int]
        ENTER_TS_FIELD_NUMBER: _ClassVar[int]
        reason: int
        enter_ts: int
        def __init__(self, reason: _Optional[int] = ..., enter_ts: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: HotRoomMessage.Data
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Union[HotRoomMessage.Data, _Mapping]] = ...) -> None: ...

class RoomStickerMessage(_message.Message):
    __slots__ = ("common", "sticker_list")
    class Sticker(_message.Message):
        __slots__ = ("name", "text", "image", "nine_patch_image", "top_left_height", "top_left_width", "bottom_right_height", "bottom_right_width", "review_status", "edited", "extra")
        NAME_FIELD_NUMBER: _ClassVar[int]
        TEXT_FIELD_NUMBER: _ClassVar[int]
        IMAGE_FIELD_NUMBER: _ClassVar[int]
        NINE_PATCH_IMAGE_FIELD_NUMBER: _ClassVar[int]
        TOP_LEFT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
        TOP_LEFT_WIDTH_FIELD_NUMBER: _ClassVar[int]
        BOTTOM_RIGHT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
        BOTTOM_RIGHT_WIDTH_FIELD_NUMBER: _ClassVar[int]
        REVIEW_STATUS_FIELD_NUMBER: _ClassVar[int]
        EDITED_FIELD_NUMBER: _ClassVar[int]
        EXTRA_FIELD_NUMBER: _ClassVar[int]
        name: str
        text: str
        image: _shared_pb2.Image
        nine_patch_image: _shared_pb2.Image
        top_left_height: int
        top_left_width: int
        bottom_right_height: int
        bottom_right_width: int
        review_status: int
        edited: bool
        extra: str
        def __init__(self, name: _Optional[str] = ..., text: _Optional[str] = ..., image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., nine_patch_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., top_left_height: _Optional[int] = ..., top_left_width: _Optional[int] = ..., bottom_right_height: _Optional[int] = ..., bottom_right_width: _Optional[int] = ..., review_status: _Optional[int] = ..., edited: _Optional[bool] = ..., extra: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    STICKER_LIST_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    sticker_list: _containers.RepeatedCompositeFieldContainer[RoomStickerMessage.Sticker]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., sticker_list: _Optional[_Iterable[_Union[RoomStickerMessage.Sticker, _Mapping]]] = ...) -> None: ...

class StreamStatusMessage(_message.Message):
    __slots__ = ("common", "streams")
    class Change(_message.Message):
        __slots__ = ("stream_id", "pre_status", "cur_status", "change_timestamp")
        STREAM_ID_FIELD_NUMBER: _ClassVar[int]
        PRE_STATUS_FIELD_NUMBER: _ClassVar[int]
        CUR_STATUS_FIELD_NUMBER: _ClassVar[int]
        CHANGE_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        stream_id: int
        pre_status: int
        cur_status: int
        change_timestamp: int
        def __init__(self, stream_id: _Optional[int] = ..., pre_status: _Optional[int] = ..., cur_status: _Optional[int] = ..., change_timestamp: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    STREAMS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    streams: _containers.RepeatedCompositeFieldContainer[StreamStatusMessage.Change]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., streams: _Optional[_Iterable[_Union[StreamStatusMessage.Change, _Mapping]]] = ...) -> None: ...

class AnyMessage(_message.Message):
    __slots__ = ("common",)
    COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ...) -> None: ...
