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
    __slots__ = ("common", "action", "tips", "extra", "punish_info")
    class Extra(_message.Message):
        __slots__ = ("reason_no", "title", "violation_reason", "content", "source")
        REASON_NO_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        VIOLATION_REASON_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FIELD_NUMBER: _ClassVar[int]
        reason_no: int
        title: _shared_pb2.Text
        violation_reason: _shared_pb2.Text
        content: _shared_pb2.Text
        source: str
        def __init__(self, reason_no: _Optional[int] = ..., title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., violation_reason: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., source: _Optional[str] = ...) -> None: ...
    class PunishInfo(_message.Message):
        __slots__ = ("punish_type", "punish_reason", "punish_id", "duration")
        PUNISH_TYPE_FIELD_NUMBER: _ClassVar[int]
        PUNISH_REASON_FIELD_NUMBER: _ClassVar[int]
        PUNISH_ID_FIELD_NUMBER: _ClassVar[int]
        DURATION_FIELD_NUMBER: _ClassVar[int]
        punish_type: str
        punish_reason: str
        punish_id: str
        duration: int
        def __init__(self, punish_type: _Optional[str] = ..., punish_reason: _Optional[str] = ..., punish_id: _Optional[str] = ..., duration: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    TIPS_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    PUNISH_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action: ControlAction
    tips: str
    extra: ControlMessage.Extra
    punish_info: ControlMessage.PunishInfo
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action: _Optional[_Union[ControlAction, str]] = ..., tips: _Optional[str] = ..., extra: _Optional[_Union[ControlMessage.Extra, _Mapping]] = ..., punish_info: _Optional[_Union[ControlMessage.PunishInfo, _Mapping]] = ...) -> None: ...

class RoomMessage(_message.Message):
    __slots__ = ("common", "content", "source", "scene", "is_welcome", "show_duration_ms", "sub_scene")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    IS_WELCOME_FIELD_NUMBER: _ClassVar[int]
    SHOW_DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    SUB_SCENE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    content: str
    source: int
    scene: str
    is_welcome: bool
    show_duration_ms: int
    sub_scene: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[str] = ..., source: _Optional[int] = ..., scene: _Optional[str] = ..., is_welcome: _Optional[bool] = ..., show_duration_ms: _Optional[int] = ..., sub_scene: _Optional[str] = ...) -> None: ...

class RoomPinMessage(_message.Message):
    __slots__ = ("common", "chat_message", "social_message", "gift_message", "member_message", "like_message", "method", "pin_time", "operator", "action", "display_duration", "pin_msg_id")
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
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., chat_message: _Optional[_Union[_chat_pb2.ChatMessage, _Mapping]] = ..., social_message: _Optional[_Union[_people_pb2.SocialMessage, _Mapping]] = ..., gift_message: _Optional[_Union[_gifts_pb2.GiftMessage, _Mapping]] = ..., member_message: _Optional[_Union[_people_pb2.MemberMessage, _Mapping]] = ..., like_message: _Optional[_Union[_people_pb2.LikeMessage, _Mapping]] = ..., method: _Optional[str] = ..., pin_time: _Optional[int] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., action: _Optional[int] = ..., display_duration: _Optional[int] = ..., pin_msg_id: _Optional[int] = ...) -> None: ...

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

class AnyMessage(_message.Message):
    __slots__ = ("common",)
    COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ...) -> None: ...
