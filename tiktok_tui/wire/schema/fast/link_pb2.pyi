from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LinkStep(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LINK_STEP_UNKNOWN: _ClassVar[LinkStep]
    LINK_STEP_CREATE: _ClassVar[LinkStep]
    LINK_STEP_INVITE: _ClassVar[LinkStep]
    LINK_STEP_APPLY: _ClassVar[LinkStep]
    LINK_STEP_PERMIT: _ClassVar[LinkStep]
    LINK_STEP_REPLY: _ClassVar[LinkStep]
    LINK_STEP_KICK_OUT: _ClassVar[LinkStep]
    LINK_STEP_CANCEL_APPLY: _ClassVar[LinkStep]
    LINK_STEP_CANCEL_INVITE: _ClassVar[LinkStep]
    LINK_STEP_LEAVE: _ClassVar[LinkStep]
    LINK_STEP_FINISH: _ClassVar[LinkStep]
    LINK_STEP_LIST_CHANGE: _ClassVar[LinkStep]
    LINK_STEP_JOIN_DIRECT: _ClassVar[LinkStep]
    LINK_STEP_JOIN_GROUP: _ClassVar[LinkStep]
    LINK_STEP_PERMIT_GROUP: _ClassVar[LinkStep]
    LINK_STEP_CANCEL_GROUP: _ClassVar[LinkStep]
    LINK_STEP_LEAVE_GROUP: _ClassVar[LinkStep]
    LINK_STEP_PEER_GROUP_CHANGE: _ClassVar[LinkStep]
    LINK_STEP_GROUP_CHANGE: _ClassVar[LinkStep]
LINK_STEP_UNKNOWN: LinkStep
LINK_STEP_CREATE: LinkStep
LINK_STEP_INVITE: LinkStep
LINK_STEP_APPLY: LinkStep
LINK_STEP_PERMIT: LinkStep
LINK_STEP_REPLY: LinkStep
LINK_STEP_KICK_OUT: LinkStep
LINK_STEP_CANCEL_APPLY: LinkStep
LINK_STEP_CANCEL_INVITE: LinkStep
LINK_STEP_LEAVE: LinkStep
LINK_STEP_FINISH: LinkStep
LINK_STEP_LIST_CHANGE: LinkStep
LINK_STEP_JOIN_DIRECT: LinkStep
LINK_STEP_JOIN_GROUP: LinkStep
LINK_STEP_PERMIT_GROUP: LinkStep
LINK_STEP_CANCEL_GROUP: LinkStep
LINK_STEP_LEAVE_GROUP: LinkStep
LINK_STEP_PEER_GROUP_CHANGE: LinkStep
LINK_STEP_GROUP_CHANGE: LinkStep

class LinkLayerMessage(_message.Message):
    __slots__ = ("common", "message_type", "channel_id", "scene", "source", "list_change_content", "leave_content", "finish_content", "join_direct_content")
    class Player(_message.Message):
        __slots__ = ("room_id", "user_id")
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        room_id: int
        user_id: int
        def __init__(self, room_id: _Optional[int] = ..., user_id: _Optional[int] = ...) -> None: ...
    class LinkedUser(_message.Message):
        __slots__ = ("user",)
        USER_FIELD_NUMBER: _ClassVar[int]
        user: LinkLayerMessage.Player
        def __init__(self, user: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ...) -> None: ...
    class UserLists(_message.Message):
        __slots__ = ("linked_list", "applied_list")
        LINKED_LIST_FIELD_NUMBER: _ClassVar[int]
        APPLIED_LIST_FIELD_NUMBER: _ClassVar[int]
        linked_list: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.LinkedUser]
        applied_list: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.LinkedUser]
        def __init__(self, linked_list: _Optional[_Iterable[_Union[LinkLayerMessage.LinkedUser, _Mapping]]] = ..., applied_list: _Optional[_Iterable[_Union[LinkLayerMessage.LinkedUser, _Mapping]]] = ...) -> None: ...
    class ListChange(_message.Message):
        __slots__ = ("list",)
        LIST_FIELD_NUMBER: _ClassVar[int]
        list: LinkLayerMessage.UserLists
        def __init__(self, list: _Optional[_Union[LinkLayerMessage.UserLists, _Mapping]] = ...) -> None: ...
    class Leave(_message.Message):
        __slots__ = ("leaver", "leave_reason")
        LEAVER_FIELD_NUMBER: _ClassVar[int]
        LEAVE_REASON_FIELD_NUMBER: _ClassVar[int]
        leaver: LinkLayerMessage.Player
        leave_reason: int
        def __init__(self, leaver: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., leave_reason: _Optional[int] = ...) -> None: ...
    class Finish(_message.Message):
        __slots__ = ("owner", "finish_reason")
        OWNER_FIELD_NUMBER: _ClassVar[int]
        FINISH_REASON_FIELD_NUMBER: _ClassVar[int]
        owner: LinkLayerMessage.Player
        finish_reason: int
        def __init__(self, owner: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., finish_reason: _Optional[int] = ...) -> None: ...
    class JoinDirect(_message.Message):
        __slots__ = ("joiner", "all_users")
        JOINER_FIELD_NUMBER: _ClassVar[int]
        ALL_USERS_FIELD_NUMBER: _ClassVar[int]
        joiner: LinkLayerMessage.LinkedUser
        all_users: LinkLayerMessage.UserLists
        def __init__(self, joiner: _Optional[_Union[LinkLayerMessage.LinkedUser, _Mapping]] = ..., all_users: _Optional[_Union[LinkLayerMessage.UserLists, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LEAVE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    FINISH_CONTENT_FIELD_NUMBER: _ClassVar[int]
    JOIN_DIRECT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: LinkStep
    channel_id: int
    scene: int
    source: str
    list_change_content: LinkLayerMessage.ListChange
    leave_content: LinkLayerMessage.Leave
    finish_content: LinkLayerMessage.Finish
    join_direct_content: LinkLayerMessage.JoinDirect
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[_Union[LinkStep, str]] = ..., channel_id: _Optional[int] = ..., scene: _Optional[int] = ..., source: _Optional[str] = ..., list_change_content: _Optional[_Union[LinkLayerMessage.ListChange, _Mapping]] = ..., leave_content: _Optional[_Union[LinkLayerMessage.Leave, _Mapping]] = ..., finish_content: _Optional[_Union[LinkLayerMessage.Finish, _Mapping]] = ..., join_direct_content: _Optional[_Union[LinkLayerMessage.JoinDirect, _Mapping]] = ...) -> None: ...

class LinkMessage(_message.Message):
    __slots__ = ("common", "message_type", "linker_id", "scene", "leave_content", "list_change_content")
    class Leave(_message.Message):
        __slots__ = ("user_id",)
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        def __init__(self, user_id: _Optional[int] = ...) -> None: ...
    class ListChange(_message.Message):
        __slots__ = ("linked_users",)
        LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
        linked_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.LinkedUser]
        def __init__(self, linked_users: _Optional[_Iterable[_Union[LinkMessage.LinkedUser, _Mapping]]] = ...) -> None: ...
    class LinkedUser(_message.Message):
        __slots__ = ("user",)
        USER_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    LINKER_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    LEAVE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    linker_id: int
    scene: int
    leave_content: LinkMessage.Leave
    list_change_content: LinkMessage.ListChange
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., linker_id: _Optional[int] = ..., scene: _Optional[int] = ..., leave_content: _Optional[_Union[LinkMessage.Leave, _Mapping]] = ..., list_change_content: _Optional[_Union[LinkMessage.ListChange, _Mapping]] = ...) -> None: ...

class LinkMicMethod(_message.Message):
    __slots__ = ("common", "message_type", "user_id", "fan_ticket", "total_linkmic_fan_ticket", "channel_id", "anchor_linkmic_id_str", "rival_anchor_id")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
    TOTAL_LINKMIC_FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
    RIVAL_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    user_id: int
    fan_ticket: int
    total_linkmic_fan_ticket: int
    channel_id: int
    anchor_linkmic_id_str: str
    rival_anchor_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., user_id: _Optional[int] = ..., fan_ticket: _Optional[int] = ..., total_linkmic_fan_ticket: _Optional[int] = ..., channel_id: _Optional[int] = ..., anchor_linkmic_id_str: _Optional[str] = ..., rival_anchor_id: _Optional[int] = ...) -> None: ...

class LinkMicFanTicketMethod(_message.Message):
    __slots__ = ("common", "fan_ticket_room_notice")
    class FanTicketRoomNotice(_message.Message):
        __slots__ = ("user_fan_ticket", "total_linkmic_fan_ticket")
        USER_FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        TOTAL_LINKMIC_FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        user_fan_ticket: _containers.RepeatedCompositeFieldContainer[LinkMicFanTicketMethod.UserFanTicket]
        total_linkmic_fan_ticket: int
        def __init__(self, user_fan_ticket: _Optional[_Iterable[_Union[LinkMicFanTicketMethod.UserFanTicket, _Mapping]]] = ..., total_linkmic_fan_ticket: _Optional[int] = ...) -> None: ...
    class UserFanTicket(_message.Message):
        __slots__ = ("user_id", "fan_ticket")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        fan_ticket: int
        def __init__(self, user_id: _Optional[int] = ..., fan_ticket: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_ROOM_NOTICE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    fan_ticket_room_notice: LinkMicFanTicketMethod.FanTicketRoomNotice
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., fan_ticket_room_notice: _Optional[_Union[LinkMicFanTicketMethod.FanTicketRoomNotice, _Mapping]] = ...) -> None: ...
