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

class AgreeStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGREE_STATUS_UNKNOWN: _ClassVar[AgreeStatus]
    AGREE_STATUS_AGREE: _ClassVar[AgreeStatus]
    AGREE_STATUS_REJECT: _ClassVar[AgreeStatus]

class KickOutReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    KICK_OUT_REASON_UNKNOWN: _ClassVar[KickOutReason]
    KICK_OUT_REASON_FIRST_FRAME_TIME_OUT: _ClassVar[KickOutReason]
    KICK_OUT_REASON_BY_HOST: _ClassVar[KickOutReason]
    KICK_OUT_REASON_CONNECTION_LOST: _ClassVar[KickOutReason]
    KICK_OUT_REASON_BY_PUNISHMENT: _ClassVar[KickOutReason]
    KICK_OUT_REASON_BY_MODERATOR: _ClassVar[KickOutReason]
    KICK_OUT_REASON_ALL_GUESTS_REMOVED: _ClassVar[KickOutReason]
    KICK_OUT_REASON_ENIGMA_EXPIRED: _ClassVar[KickOutReason]
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
AGREE_STATUS_UNKNOWN: AgreeStatus
AGREE_STATUS_AGREE: AgreeStatus
AGREE_STATUS_REJECT: AgreeStatus
KICK_OUT_REASON_UNKNOWN: KickOutReason
KICK_OUT_REASON_FIRST_FRAME_TIME_OUT: KickOutReason
KICK_OUT_REASON_BY_HOST: KickOutReason
KICK_OUT_REASON_CONNECTION_LOST: KickOutReason
KICK_OUT_REASON_BY_PUNISHMENT: KickOutReason
KICK_OUT_REASON_BY_MODERATOR: KickOutReason
KICK_OUT_REASON_ALL_GUESTS_REMOVED: KickOutReason
KICK_OUT_REASON_ENIGMA_EXPIRED: KickOutReason

class LinkLayerMessage(_message.Message):
    __slots__ = ("common", "message_type", "channel_id", "scene", "source", "centerized_idc", "rtc_room_id", "version", "linker_mode", "wait_cross_data", "create_channel_content", "list_change_content", "invite_content", "apply_content", "permit_apply_content", "reply_invite_content", "kick_out_content", "cancel_apply_content", "cancel_invite_content", "leave_content", "finish_content", "join_direct_content", "join_group_content", "permit_group_content", "cancel_group_content", "leave_group_content", "p2p_group_change_content", "group_change_content", "join_group_direct_content", "join_room_direct_content", "link_envelope_content", "business_content")
    class JoinType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        JOIN_TYPE_UNKNOWN: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_CHANNEL_APPLY: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_CHANNEL_INVITE: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_GROUP_APPLY: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_GROUP_APPLY_FOLLOW: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_GROUP_INVITE: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_GROUP_INVITE_FOLLOW: _ClassVar[LinkLayerMessage.JoinType]
        JOIN_TYPE_GROUP_OWNER_JOIN: _ClassVar[LinkLayerMessage.JoinType]
    JOIN_TYPE_UNKNOWN: LinkLayerMessage.JoinType
    JOIN_TYPE_CHANNEL_APPLY: LinkLayerMessage.JoinType
    JOIN_TYPE_CHANNEL_INVITE: LinkLayerMessage.JoinType
    JOIN_TYPE_GROUP_APPLY: LinkLayerMessage.JoinType
    JOIN_TYPE_GROUP_APPLY_FOLLOW: LinkLayerMessage.JoinType
    JOIN_TYPE_GROUP_INVITE: LinkLayerMessage.JoinType
    JOIN_TYPE_GROUP_INVITE_FOLLOW: LinkLayerMessage.JoinType
    JOIN_TYPE_GROUP_OWNER_JOIN: LinkLayerMessage.JoinType
    class Player(_message.Message):
        __slots__ = ("room_id", "user_id")
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        room_id: int
        user_id: int
        def __init__(self, room_id: _Optional[int] = ..., user_id: _Optional[int] = ...) -> None: ...
    class LinkedUser(_message.Message):
        __slots__ = ("user", "linkmic_id", "pos", "linked_time_nano", "app_version", "user_type")
        USER_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
        POS_FIELD_NUMBER: _ClassVar[int]
        LINKED_TIME_NANO_FIELD_NUMBER: _ClassVar[int]
        APP_VERSION_FIELD_NUMBER: _ClassVar[int]
        USER_TYPE_FIELD_NUMBER: _ClassVar[int]
        user: LinkLayerMessage.Player
        linkmic_id: str
        pos: _shared_pb2.Unnamed
        linked_time_nano: int
        app_version: str
        user_type: int
        def __init__(self, user: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., linkmic_id: _Optional[str] = ..., pos: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., linked_time_nano: _Optional[int] = ..., app_version: _Optional[str] = ..., user_type: _Optional[int] = ...) -> None: ...
    class UserLists(_message.Message):
        __slots__ = ("linked_list", "applied_list", "invited_list", "ready_list")
        LINKED_LIST_FIELD_NUMBER: _ClassVar[int]
        APPLIED_LIST_FIELD_NUMBER: _ClassVar[int]
        INVITED_LIST_FIELD_NUMBER: _ClassVar[int]
        READY_LIST_FIELD_NUMBER: _ClassVar[int]
        linked_list: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.LinkedUser]
        applied_list: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.LinkedUser]
        invited_list: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.LinkedUser]
        ready_list: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.LinkedUser]
        def __init__(self, linked_list: _Optional[_Iterable[_Union[LinkLayerMessage.LinkedUser, _Mapping]]] = ..., applied_list: _Optional[_Iterable[_Union[LinkLayerMessage.LinkedUser, _Mapping]]] = ..., invited_list: _Optional[_Iterable[_Union[LinkLayerMessage.LinkedUser, _Mapping]]] = ..., ready_list: _Optional[_Iterable[_Union[LinkLayerMessage.LinkedUser, _Mapping]]] = ...) -> None: ...
    class Create(_message.Message):
        __slots__ = ("owner", "owner_link_mic_id", "owner_linker_session_id")
        OWNER_FIELD_NUMBER: _ClassVar[int]
        OWNER_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        OWNER_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        owner: LinkLayerMessage.Player
        owner_link_mic_id: str
        owner_linker_session_id: str
        def __init__(self, owner: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., owner_link_mic_id: _Optional[str] = ..., owner_linker_session_id: _Optional[str] = ...) -> None: ...
    class ListChange(_message.Message):
        __slots__ = ("type", "list", "linked_user_ui_positions")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        LIST_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        type: int
        list: LinkLayerMessage.UserLists
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        def __init__(self, type: _Optional[int] = ..., list: _Optional[_Union[LinkLayerMessage.UserLists, _Mapping]] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ...) -> None: ...
    class Invite(_message.Message):
        __slots__ = ("invitor", "invitor_link_mic_id", "invitee_link_mic_id", "is_owner", "invitee", "operator", "invitee_linker_session_id")
        INVITOR_FIELD_NUMBER: _ClassVar[int]
        INVITOR_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        INVITEE_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        IS_OWNER_FIELD_NUMBER: _ClassVar[int]
        INVITEE_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        INVITEE_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        invitor: LinkLayerMessage.Player
        invitor_link_mic_id: str
        invitee_link_mic_id: str
        is_owner: bool
        invitee: LinkLayerMessage.Player
        operator: LinkLayerMessage.Player
        invitee_linker_session_id: str
        def __init__(self, invitor: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., invitor_link_mic_id: _Optional[str] = ..., invitee_link_mic_id: _Optional[str] = ..., is_owner: _Optional[bool] = ..., invitee: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., operator: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., invitee_linker_session_id: _Optional[str] = ...) -> None: ...
    class Apply(_message.Message):
        __slots__ = ("applier", "applier_link_mic_id", "applier_linker_session_id")
        APPLIER_FIELD_NUMBER: _ClassVar[int]
        APPLIER_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        APPLIER_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        applier: LinkLayerMessage.Player
        applier_link_mic_id: str
        applier_linker_session_id: str
        def __init__(self, applier: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., applier_link_mic_id: _Optional[str] = ..., applier_linker_session_id: _Optional[str] = ...) -> None: ...
    class PermitApply(_message.Message):
        __slots__ = ("permiter", "permiter_link_mic_id", "reply_status", "applier", "operator", "applier_link_mic_id", "linked_user_ui_positions", "applier_linker_session_id")
        PERMITER_FIELD_NUMBER: _ClassVar[int]
        PERMITER_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        REPLY_STATUS_FIELD_NUMBER: _ClassVar[int]
        APPLIER_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        APPLIER_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        APPLIER_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        permiter: LinkLayerMessage.Player
        permiter_link_mic_id: str
        reply_status: AgreeStatus
        applier: LinkLayerMessage.Player
        operator: LinkLayerMessage.Player
        applier_link_mic_id: str
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        applier_linker_session_id: str
        def __init__(self, permiter: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., permiter_link_mic_id: _Optional[str] = ..., reply_status: _Optional[_Union[AgreeStatus, str]] = ..., applier: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., operator: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., applier_link_mic_id: _Optional[str] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ..., applier_linker_session_id: _Optional[str] = ...) -> None: ...
    class ReplyInvite(_message.Message):
        __slots__ = ("invitee", "reply_status", "invitee_link_mic_id", "invite_operator_user", "linked_user_ui_positions", "invitee_linker_session_id")
        INVITEE_FIELD_NUMBER: _ClassVar[int]
        REPLY_STATUS_FIELD_NUMBER: _ClassVar[int]
        INVITEE_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        INVITE_OPERATOR_USER_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        INVITEE_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        invitee: LinkLayerMessage.Player
        reply_status: AgreeStatus
        invitee_link_mic_id: str
        invite_operator_user: LinkLayerMessage.Player
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        invitee_linker_session_id: str
        def __init__(self, invitee: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., reply_status: _Optional[_Union[AgreeStatus, str]] = ..., invitee_link_mic_id: _Optional[str] = ..., invite_operator_user: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ..., invitee_linker_session_id: _Optional[str] = ...) -> None: ...
    class KickOut(_message.Message):
        __slots__ = ("offliner", "kickout_reason", "linked_user_ui_positions", "offliner_linker_session_id")
        OFFLINER_FIELD_NUMBER: _ClassVar[int]
        KICKOUT_REASON_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        OFFLINER_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        offliner: LinkLayerMessage.Player
        kickout_reason: KickOutReason
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        offliner_linker_session_id: str
        def __init__(self, offliner: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., kickout_reason: _Optional[_Union[KickOutReason, str]] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ..., offliner_linker_session_id: _Optional[str] = ...) -> None: ...
    class CancelApply(_message.Message):
        __slots__ = ("applier", "applier_link_mic_id", "applier_linker_session_id")
        APPLIER_FIELD_NUMBER: _ClassVar[int]
        APPLIER_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        APPLIER_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        applier: LinkLayerMessage.Player
        applier_link_mic_id: str
        applier_linker_session_id: str
        def __init__(self, applier: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., applier_link_mic_id: _Optional[str] = ..., applier_linker_session_id: _Optional[str] = ...) -> None: ...
    class CancelInvite(_message.Message):
        __slots__ = ("invitor", "invitor_link_mic_id", "invitee_link_mic_id", "invite_seq_id", "invitee", "invitee_linker_session_id")
        INVITOR_FIELD_NUMBER: _ClassVar[int]
        INVITOR_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        INVITEE_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        INVITE_SEQ_ID_FIELD_NUMBER: _ClassVar[int]
        INVITEE_FIELD_NUMBER: _ClassVar[int]
        INVITEE_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        invitor: LinkLayerMessage.Player
        invitor_link_mic_id: str
        invitee_link_mic_id: str
        invite_seq_id: int
        invitee: LinkLayerMessage.Player
        invitee_linker_session_id: str
        def __init__(self, invitor: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., invitor_link_mic_id: _Optional[str] = ..., invitee_link_mic_id: _Optional[str] = ..., invite_seq_id: _Optional[int] = ..., invitee: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., invitee_linker_session_id: _Optional[str] = ...) -> None: ...
    class Leave(_message.Message):
        __slots__ = ("leaver", "leave_reason", "linked_user_ui_positions", "leaver_linker_session_id")
        LEAVER_FIELD_NUMBER: _ClassVar[int]
        LEAVE_REASON_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        LEAVER_LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        leaver: LinkLayerMessage.Player
        leave_reason: int
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        leaver_linker_session_id: str
        def __init__(self, leaver: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., leave_reason: _Optional[int] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ..., leaver_linker_session_id: _Optional[str] = ...) -> None: ...
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
    class Group(_message.Message):
        __slots__ = ("group_channel_id", "user", "content_version")
        GROUP_CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        CONTENT_VERSION_FIELD_NUMBER: _ClassVar[int]
        group_channel_id: int
        user: _containers.RepeatedCompositeFieldContainer[LinkLayerMessage.GroupUser]
        content_version: int
        def __init__(self, group_channel_id: _Optional[int] = ..., user: _Optional[_Iterable[_Union[LinkLayerMessage.GroupUser, _Mapping]]] = ..., content_version: _Optional[int] = ...) -> None: ...
    class GroupUser(_message.Message):
        __slots__ = ("channel_id", "status", "type", "all_user", "join_time", "linked_time", "owner_user", "group_linkmic_id")
        CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        ALL_USER_FIELD_NUMBER: _ClassVar[int]
        JOIN_TIME_FIELD_NUMBER: _ClassVar[int]
        LINKED_TIME_FIELD_NUMBER: _ClassVar[int]
        OWNER_USER_FIELD_NUMBER: _ClassVar[int]
        GROUP_LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
        channel_id: int
        status: int
        type: LinkLayerMessage.JoinType
        all_user: LinkLayerMessage.UserLists
        join_time: int
        linked_time: int
        owner_user: _shared_pb2.Unnamed
        group_linkmic_id: str
        def __init__(self, channel_id: _Optional[int] = ..., status: _Optional[int] = ..., type: _Optional[_Union[LinkLayerMessage.JoinType, str]] = ..., all_user: _Optional[_Union[LinkLayerMessage.UserLists, _Mapping]] = ..., join_time: _Optional[int] = ..., linked_time: _Optional[int] = ..., owner_user: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., group_linkmic_id: _Optional[str] = ...) -> None: ...
    class JoinGroup(_message.Message):
        __slots__ = ("group_user", "join_user", "type", "group_ext_info")
        GROUP_USER_FIELD_NUMBER: _ClassVar[int]
        JOIN_USER_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        GROUP_EXT_INFO_FIELD_NUMBER: _ClassVar[int]
        group_user: LinkLayerMessage.Group
        join_user: bytes
        type: LinkLayerMessage.JoinType
        group_ext_info: _containers.RepeatedScalarFieldContainer[bytes]
        def __init__(self, group_user: _Optional[_Union[LinkLayerMessage.Group, _Mapping]] = ..., join_user: _Optional[bytes] = ..., type: _Optional[_Union[LinkLayerMessage.JoinType, str]] = ..., group_ext_info: _Optional[_Iterable[bytes]] = ...) -> None: ...
    class PermitGroup(_message.Message):
        __slots__ = ("approver", "agree_status", "type", "group_ext_info", "group_user", "linked_user_ui_positions", "permit_group_type")
        APPROVER_FIELD_NUMBER: _ClassVar[int]
        AGREE_STATUS_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        GROUP_EXT_INFO_FIELD_NUMBER: _ClassVar[int]
        GROUP_USER_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        PERMIT_GROUP_TYPE_FIELD_NUMBER: _ClassVar[int]
        approver: bytes
        agree_status: AgreeStatus
        type: LinkLayerMessage.JoinType
        group_ext_info: _containers.RepeatedScalarFieldContainer[bytes]
        group_user: LinkLayerMessage.Group
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        permit_group_type: int
        def __init__(self, approver: _Optional[bytes] = ..., agree_status: _Optional[_Union[AgreeStatus, str]] = ..., type: _Optional[_Union[LinkLayerMessage.JoinType, str]] = ..., group_ext_info: _Optional[_Iterable[bytes]] = ..., group_user: _Optional[_Union[LinkLayerMessage.Group, _Mapping]] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ..., permit_group_type: _Optional[int] = ...) -> None: ...
    class CancelGroup(_message.Message):
        __slots__ = ("leaver", "operator", "type", "group_user")
        LEAVER_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        GROUP_USER_FIELD_NUMBER: _ClassVar[int]
        leaver: _containers.RepeatedScalarFieldContainer[bytes]
        operator: bytes
        type: LinkLayerMessage.JoinType
        group_user: LinkLayerMessage.Group
        def __init__(self, leaver: _Optional[_Iterable[bytes]] = ..., operator: _Optional[bytes] = ..., type: _Optional[_Union[LinkLayerMessage.JoinType, str]] = ..., group_user: _Optional[_Union[LinkLayerMessage.Group, _Mapping]] = ...) -> None: ...
    class LeaveGroup(_message.Message):
        __slots__ = ("operator", "group_channel_id", "leave_source", "linked_user_ui_positions")
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        GROUP_CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        LEAVE_SOURCE_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        operator: bytes
        group_channel_id: int
        leave_source: str
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        def __init__(self, operator: _Optional[bytes] = ..., group_channel_id: _Optional[int] = ..., leave_source: _Optional[str] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ...) -> None: ...
    class PeerGroupChange(_message.Message):
        __slots__ = ("group_ext_info", "group_user")
        GROUP_EXT_INFO_FIELD_NUMBER: _ClassVar[int]
        GROUP_USER_FIELD_NUMBER: _ClassVar[int]
        group_ext_info: _containers.RepeatedScalarFieldContainer[bytes]
        group_user: LinkLayerMessage.Group
        def __init__(self, group_ext_info: _Optional[_Iterable[bytes]] = ..., group_user: _Optional[_Union[LinkLayerMessage.Group, _Mapping]] = ...) -> None: ...
    class GroupChange(_message.Message):
        __slots__ = ("group_user", "linked_user_ui_positions")
        GROUP_USER_FIELD_NUMBER: _ClassVar[int]
        LINKED_USER_UI_POSITIONS_FIELD_NUMBER: _ClassVar[int]
        group_user: LinkLayerMessage.Group
        linked_user_ui_positions: _containers.RepeatedScalarFieldContainer[str]
        def __init__(self, group_user: _Optional[_Union[LinkLayerMessage.Group, _Mapping]] = ..., linked_user_ui_positions: _Optional[_Iterable[str]] = ...) -> None: ...
    class JoinGroupDirect(_message.Message):
        __slots__ = ("group_ext_info", "group_user")
        GROUP_EXT_INFO_FIELD_NUMBER: _ClassVar[int]
        GROUP_USER_FIELD_NUMBER: _ClassVar[int]
        group_ext_info: _containers.RepeatedScalarFieldContainer[bytes]
        group_user: LinkLayerMessage.Group
        def __init__(self, group_ext_info: _Optional[_Iterable[bytes]] = ..., group_user: _Optional[_Union[LinkLayerMessage.Group, _Mapping]] = ...) -> None: ...
    class JoinRoomDirect(_message.Message):
        __slots__ = ("joiner", "joiner_link_mic_id")
        JOINER_FIELD_NUMBER: _ClassVar[int]
        JOINER_LINK_MIC_ID_FIELD_NUMBER: _ClassVar[int]
        joiner: LinkLayerMessage.Player
        joiner_link_mic_id: str
        def __init__(self, joiner: _Optional[_Union[LinkLayerMessage.Player, _Mapping]] = ..., joiner_link_mic_id: _Optional[str] = ...) -> None: ...
    class LinkEnvelope(_message.Message):
        __slots__ = ("sender", "receiver", "message_payload")
        SENDER_FIELD_NUMBER: _ClassVar[int]
        RECEIVER_FIELD_NUMBER: _ClassVar[int]
        MESSAGE_PAYLOAD_FIELD_NUMBER: _ClassVar[int]
        sender: bytes
        receiver: bytes
        message_payload: bytes
        def __init__(self, sender: _Optional[bytes] = ..., receiver: _Optional[bytes] = ..., message_payload: _Optional[bytes] = ...) -> None: ...
    class Business(_message.Message):
        __slots__ = ("over_length", "multi_live_content", "cohost_content")
        OVER_LENGTH_FIELD_NUMBER: _ClassVar[int]
        MULTI_LIVE_CONTENT_FIELD_NUMBER: _ClassVar[int]
        COHOST_CONTENT_FIELD_NUMBER: _ClassVar[int]
        over_length: int
        multi_live_content: LinkLayerMessage.Guests
        cohost_content: LinkLayerMessage.Hosts
        def __init__(self, over_length: _Optional[int] = ..., multi_live_content: _Optional[_Union[LinkLayerMessage.Guests, _Mapping]] = ..., cohost_content: _Optional[_Union[LinkLayerMessage.Hosts, _Mapping]] = ...) -> None: ...
    class Guests(_message.Message):
        __slots__ = ("apply_biz_content", "invite_biz_content", "reply_biz_content", "permit_biz_content", "join_direct_biz_content", "kick_out_biz_content", "join_room_direct_biz_content")
        APPLY_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        INVITE_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        REPLY_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        PERMIT_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        JOIN_DIRECT_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        KICK_OUT_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        JOIN_ROOM_DIRECT_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        apply_biz_content: bytes
        invite_biz_content: bytes
        reply_biz_content: bytes
        permit_biz_content: bytes
        join_direct_biz_content: bytes
        kick_out_biz_content: bytes
        join_room_direct_biz_content: bytes
        def __init__(self, apply_biz_content: _Optional[bytes] = ..., invite_biz_content: _Optional[bytes] = ..., reply_biz_content: _Optional[bytes] = ..., permit_biz_content: _Optional[bytes] = ..., join_direct_biz_content: _Optional[bytes] = ..., kick_out_biz_content: _Optional[bytes] = ..., join_room_direct_biz_content: _Optional[bytes] = ...) -> None: ...
    class Hosts(_message.Message):
        __slots__ = ("join_group_biz_content", "permit_join_group_biz_content", "list_change_biz_content", "join_group_direct_biz_content")
        JOIN_GROUP_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        PERMIT_JOIN_GROUP_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        LIST_CHANGE_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        JOIN_GROUP_DIRECT_BIZ_CONTENT_FIELD_NUMBER: _ClassVar[int]
        join_group_biz_content: bytes
        permit_join_group_biz_content: bytes
        list_change_biz_content: _shared_pb2.Unnamed
        join_group_direct_biz_content: bytes
        def __init__(self, join_group_biz_content: _Optional[bytes] = ..., permit_join_group_biz_content: _Optional[bytes] = ..., list_change_biz_content: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., join_group_direct_biz_content: _Optional[bytes] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CENTERIZED_IDC_FIELD_NUMBER: _ClassVar[int]
    RTC_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    LINKER_MODE_FIELD_NUMBER: _ClassVar[int]
    WAIT_CROSS_DATA_FIELD_NUMBER: _ClassVar[int]
    CREATE_CHANNEL_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    INVITE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    APPLY_CONTENT_FIELD_NUMBER: _ClassVar[int]
    PERMIT_APPLY_CONTENT_FIELD_NUMBER: _ClassVar[int]
    REPLY_INVITE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    KICK_OUT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CANCEL_APPLY_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CANCEL_INVITE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LEAVE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    FINISH_CONTENT_FIELD_NUMBER: _ClassVar[int]
    JOIN_DIRECT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    JOIN_GROUP_CONTENT_FIELD_NUMBER: _ClassVar[int]
    PERMIT_GROUP_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CANCEL_GROUP_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LEAVE_GROUP_CONTENT_FIELD_NUMBER: _ClassVar[int]
    P2P_GROUP_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    GROUP_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    JOIN_GROUP_DIRECT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    JOIN_ROOM_DIRECT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LINK_ENVELOPE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_CONTENT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: LinkStep
    channel_id: int
    scene: int
    source: str
    centerized_idc: str
    rtc_room_id: int
    version: int
    linker_mode: int
    wait_cross_data: bool
    create_channel_content: LinkLayerMessage.Create
    list_change_content: LinkLayerMessage.ListChange
    invite_content: LinkLayerMessage.Invite
    apply_content: LinkLayerMessage.Apply
    permit_apply_content: LinkLayerMessage.PermitApply
    reply_invite_content: LinkLayerMessage.ReplyInvite
    kick_out_content: LinkLayerMessage.KickOut
    cancel_apply_content: LinkLayerMessage.CancelApply
    cancel_invite_content: LinkLayerMessage.CancelInvite
    leave_content: LinkLayerMessage.Leave
    finish_content: LinkLayerMessage.Finish
    join_direct_content: LinkLayerMessage.JoinDirect
    join_group_content: LinkLayerMessage.JoinGroup
    permit_group_content: LinkLayerMessage.PermitGroup
    cancel_group_content: LinkLayerMessage.CancelGroup
    leave_group_content: LinkLayerMessage.LeaveGroup
    p2p_group_change_content: LinkLayerMessage.PeerGroupChange
    group_change_content: LinkLayerMessage.GroupChange
    join_group_direct_content: LinkLayerMessage.JoinGroupDirect
    join_room_direct_content: LinkLayerMessage.JoinRoomDirect
    link_envelope_content: LinkLayerMessage.LinkEnvelope
    business_content: LinkLayerMessage.Business
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[_Union[LinkStep, str]] = ..., channel_id: _Optional[int] = ..., scene: _Optional[int] = ..., source: _Optional[str] = ..., centerized_idc: _Optional[str] = ..., rtc_room_id: _Optional[int] = ..., version: _Optional[int] = ..., linker_mode: _Optional[int] = ..., wait_cross_data: _Optional[bool] = ..., create_channel_content: _Optional[_Union[LinkLayerMessage.Create, _Mapping]] = ..., list_change_content: _Optional[_Union[LinkLayerMessage.ListChange, _Mapping]] = ..., invite_content: _Optional[_Union[LinkLayerMessage.Invite, _Mapping]] = ..., apply_content: _Optional[_Union[LinkLayerMessage.Apply, _Mapping]] = ..., permit_apply_content: _Optional[_Union[LinkLayerMessage.PermitApply, _Mapping]] = ..., reply_invite_content: _Optional[_Union[LinkLayerMessage.ReplyInvite, _Mapping]] = ..., kick_out_content: _Optional[_Union[LinkLayerMessage.KickOut, _Mapping]] = ..., cancel_apply_content: _Optional[_Union[LinkLayerMessage.CancelApply, _Mapping]] = ..., cancel_invite_content: _Optional[_Union[LinkLayerMessage.CancelInvite, _Mapping]] = ..., leave_content: _Optional[_Union[LinkLayerMessage.Leave, _Mapping]] = ..., finish_content: _Optional[_Union[LinkLayerMessage.Finish, _Mapping]] = ..., join_direct_content: _Optional[_Union[LinkLayerMessage.JoinDirect, _Mapping]] = ..., join_group_content: _Optional[_Union[LinkLayerMessage.JoinGroup, _Mapping]] = ..., permit_group_content: _Optional[_Union[LinkLayerMessage.PermitGroup, _Mapping]] = ..., cancel_group_content: _Optional[_Union[LinkLayerMessage.CancelGroup, _Mapping]] = ..., leave_group_content: _Optional[_Union[LinkLayerMessage.LeaveGroup, _Mapping]] = ..., p2p_group_change_content: _Optional[_Union[LinkLayerMessage.PeerGroupChange, _Mapping]] = ..., group_change_content: _Optional[_Union[LinkLayerMessage.GroupChange, _Mapping]] = ..., join_group_direct_content: _Optional[_Union[LinkLayerMessage.JoinGroupDirect, _Mapping]] = ..., join_room_direct_content: _Optional[_Union[LinkLayerMessage.JoinRoomDirect, _Mapping]] = ..., link_envelope_content: _Optional[_Union[LinkLayerMessage.LinkEnvelope, _Mapping]] = ..., business_content: _Optional[_Union[LinkLayerMessage.Business, _Mapping]] = ...) -> None: ...

class LinkMicMethod(_message.Message):
    __slots__ = ("common", "message_type", "anchor_linkmic_id", "user_id", "fan_ticket", "total_linkmic_fan_ticket", "channel_id", "layout", "vendor", "dimension", "theme", "invite_uid", "answer", "start_time", "duration", "user_scores", "match_type", "win", "prompts", "to_user_id", "linkmic_layout", "from_user_id", "tips", "start_time_ms", "confluence_type", "from_room_id", "invite_type", "sub_type", "inviter_rival_extra", "anchor_linkmic_id_str", "rival_anchor_id", "rival_linkmic_id", "rival_linkmic_id_str", "show_popup", "sec_invite_uid", "scene", "sec_apply_uid", "linked_users", "sec_from_user_id", "reply_type", "reply_prompts", "sec_to_user_id", "invitor_info", "rtc_join_channel", "fan_ticket_icon_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
    TOTAL_LINKMIC_FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    LAYOUT_FIELD_NUMBER: _ClassVar[int]
    VENDOR_FIELD_NUMBER: _ClassVar[int]
    DIMENSION_FIELD_NUMBER: _ClassVar[int]
    THEME_FIELD_NUMBER: _ClassVar[int]
    INVITE_UID_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    USER_SCORES_FIELD_NUMBER: _ClassVar[int]
    MATCH_TYPE_FIELD_NUMBER: _ClassVar[int]
    WIN_FIELD_NUMBER: _ClassVar[int]
    PROMPTS_FIELD_NUMBER: _ClassVar[int]
    TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
    LINKMIC_LAYOUT_FIELD_NUMBER: _ClassVar[int]
    FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
    TIPS_FIELD_NUMBER: _ClassVar[int]
    START_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    CONFLUENCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    FROM_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    INVITE_TYPE_FIELD_NUMBER: _ClassVar[int]
    SUB_TYPE_FIELD_NUMBER: _ClassVar[int]
    INVITER_RIVAL_EXTRA_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
    RIVAL_ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
    RIVAL_LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
    RIVAL_LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
    SHOW_POPUP_FIELD_NUMBER: _ClassVar[int]
    SEC_INVITE_UID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    SEC_APPLY_UID_FIELD_NUMBER: _ClassVar[int]
    LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
    SEC_FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_TYPE_FIELD_NUMBER: _ClassVar[int]
    REPLY_PROMPTS_FIELD_NUMBER: _ClassVar[int]
    SEC_TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
    INVITOR_INFO_FIELD_NUMBER: _ClassVar[int]
    RTC_JOIN_CHANNEL_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_ICON_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    anchor_linkmic_id: int
    user_id: int
    fan_ticket: int
    total_linkmic_fan_ticket: int
    channel_id: int
    layout: int
    vendor: int
    dimension: int
    theme: bytes
    invite_uid: int
    answer: int
    start_time: int
    duration: int
    user_scores: _containers.RepeatedScalarFieldContainer[bytes]
    match_type: int
    win: bool
    prompts: bytes
    to_user_id: int
    linkmic_layout: int
    from_user_id: int
    tips: str
    start_time_ms: int
    confluence_type: int
    from_room_id: int
    invite_type: int
    sub_type: int
    inviter_rival_extra: bytes
    anchor_linkmic_id_str: str
    rival_anchor_id: int
    rival_linkmic_id: int
    rival_linkmic_id_str: str
    show_popup: bool
    sec_invite_uid: int
    scene: int
    sec_apply_uid: int
    linked_users: _containers.RepeatedCompositeFieldContainer[_shared_pb2.User]
    sec_from_user_id: bytes
    reply_type: AgreeStatus
    reply_prompts: str
    sec_to_user_id: bytes
    invitor_info: bytes
    rtc_join_channel: bool
    fan_ticket_icon_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., anchor_linkmic_id: _Optional[int] = ..., user_id: _Optional[int] = ..., fan_ticket: _Optional[int] = ..., total_linkmic_fan_ticket: _Optional[int] = ..., channel_id: _Optional[int] = ..., layout: _Optional[int] = ..., vendor: _Optional[int] = ..., dimension: _Optional[int] = ..., theme: _Optional[bytes] = ..., invite_uid: _Optional[int] = ..., answer: _Optional[int] = ..., start_time: _Optional[int] = ..., duration: _Optional[int] = ..., user_scores: _Optional[_Iterable[bytes]] = ..., match_type: _Optional[int] = ..., win: _Optional[bool] = ..., prompts: _Optional[bytes] = ..., to_user_id: _Optional[int] = ..., linkmic_layout: _Optional[int] = ..., from_user_id: _Optional[int] = ..., tips: _Optional[str] = ..., start_time_ms: _Optional[int] = ..., confluence_type: _Optional[int] = ..., from_room_id: _Optional[int] = ..., invite_type: _Optional[int] = ..., sub_type: _Optional[int] = ..., inviter_rival_extra: _Optional[bytes] = ..., anchor_linkmic_id_str: _Optional[str] = ..., rival_anchor_id: _Optional[int] = ..., rival_linkmic_id: _Optional[int] = ..., rival_linkmic_id_str: _Optional[str] = ..., show_popup: _Optional[bool] = ..., sec_invite_uid: _Optional[int] = ..., scene: _Optional[int] = ..., sec_apply_uid: _Optional[int] = ..., linked_users: _Optional[_Iterable[_Union[_shared_pb2.User, _Mapping]]] = ..., sec_from_user_id: _Optional[bytes] = ..., reply_type: _Optional[_Union[AgreeStatus, str]] = ..., reply_prompts: _Optional[str] = ..., sec_to_user_id: _Optional[bytes] = ..., invitor_info: _Optional[bytes] = ..., rtc_join_channel: _Optional[bool] = ..., fan_ticket_icon_type: _Optional[int] = ...) -> None: ...

class LinkMicFanTicketMethod(_message.Message):
    __slots__ = ("common", "fan_ticket_room_notice")
    class PlayScene(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PLAY_SCENE_UNKNOWN: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_COUNTDOWN_FOR_ALL: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_COUNTDOWN_FOR_SINGLE: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_LIVE_SHOW: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_AIGC: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_KARAOKE: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_DRAW_GUESS: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_ENLARGE_GRID: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_GIFT_PRIORITY_LINK: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_GIFT_THRESHOLD_LINK: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_NOTICE_BOARD: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_PLAY_BOOK: _ClassVar[LinkMicFanTicketMethod.PlayScene]
        PLAY_SCENE_GUEST_SHOWDOWN: _ClassVar[LinkMicFanTicketMethod.PlayScene]
    PLAY_SCENE_UNKNOWN: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_COUNTDOWN_FOR_ALL: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_COUNTDOWN_FOR_SINGLE: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_LIVE_SHOW: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_AIGC: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_KARAOKE: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_DRAW_GUESS: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_ENLARGE_GRID: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_GIFT_PRIORITY_LINK: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_GIFT_THRESHOLD_LINK: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_NOTICE_BOARD: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_PLAY_BOOK: LinkMicFanTicketMethod.PlayScene
    PLAY_SCENE_GUEST_SHOWDOWN: LinkMicFanTicketMethod.PlayScene
    class FanTicketRoomNotice(_message.Message):
        __slots__ = ("user_fan_ticket", "total_linkmic_fan_ticket", "match_id", "event_time", "fan_ticket_icon_url", "play_id", "play_scene", "version", "score_type")
        USER_FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        TOTAL_LINKMIC_FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        MATCH_ID_FIELD_NUMBER: _ClassVar[int]
        EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
        FAN_TICKET_ICON_URL_FIELD_NUMBER: _ClassVar[int]
        PLAY_ID_FIELD_NUMBER: _ClassVar[int]
        PLAY_SCENE_FIELD_NUMBER: _ClassVar[int]
        VERSION_FIELD_NUMBER: _ClassVar[int]
        SCORE_TYPE_FIELD_NUMBER: _ClassVar[int]
        user_fan_ticket: _containers.RepeatedCompositeFieldContainer[LinkMicFanTicketMethod.UserFanTicket]
        total_linkmic_fan_ticket: int
        match_id: int
        event_time: int
        fan_ticket_icon_url: str
        play_id: int
        play_scene: LinkMicFanTicketMethod.PlayScene
        version: int
        score_type: int
        def __init__(self, user_fan_ticket: _Optional[_Iterable[_Union[LinkMicFanTicketMethod.UserFanTicket, _Mapping]]] = ..., total_linkmic_fan_ticket: _Optional[int] = ..., match_id: _Optional[int] = ..., event_time: _Optional[int] = ..., fan_ticket_icon_url: _Optional[str] = ..., play_id: _Optional[int] = ..., play_scene: _Optional[_Union[LinkMicFanTicketMethod.PlayScene, str]] = ..., version: _Optional[int] = ..., score_type: _Optional[int] = ...) -> None: ...
    class UserFanTicket(_message.Message):
        __slots__ = ("user_id", "fan_ticket", "match_total_score", "match_rank", "countdown_info", "play_info", "completion_progress_percent", "top_guest_rank", "ticket_ui_style_v2")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        MATCH_TOTAL_SCORE_FIELD_NUMBER: _ClassVar[int]
        MATCH_RANK_FIELD_NUMBER: _ClassVar[int]
        COUNTDOWN_INFO_FIELD_NUMBER: _ClassVar[int]
        PLAY_INFO_FIELD_NUMBER: _ClassVar[int]
        COMPLETION_PROGRESS_PERCENT_FIELD_NUMBER: _ClassVar[int]
        TOP_GUEST_RANK_FIELD_NUMBER: _ClassVar[int]
        TICKET_UI_STYLE_V2_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        fan_ticket: int
        match_total_score: int
        match_rank: int
        countdown_info: bytes
        play_info: LinkMicFanTicketMethod.PlayInfo
        completion_progress_percent: int
        top_guest_rank: int
        ticket_ui_style_v2: str
        def __init__(self, user_id: _Optional[int] = ..., fan_ticket: _Optional[int] = ..., match_total_score: _Optional[int] = ..., match_rank: _Optional[int] = ..., countdown_info: _Optional[bytes] = ..., play_info: _Optional[_Union[LinkMicFanTicketMethod.PlayInfo, _Mapping]] = ..., completion_progress_percent: _Optional[int] = ..., top_guest_rank: _Optional[int] = ..., ticket_ui_style_v2: _Optional[str] = ...) -> None: ...
    class PlayInfo(_message.Message):
        __slots__ = ("play_id", "play_scene", "score", "rank", "target_score", "user_tag")
        PLAY_ID_FIELD_NUMBER: _ClassVar[int]
        PLAY_SCENE_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        RANK_FIELD_NUMBER: _ClassVar[int]
        TARGET_SCORE_FIELD_NUMBER: _ClassVar[int]
        USER_TAG_FIELD_NUMBER: _ClassVar[int]
        play_id: int
        play_scene: LinkMicFanTicketMethod.PlayScene
        score: int
        rank: int
        target_score: int
        user_tag: int
        def __init__(self, play_id: _Optional[int] = ..., play_scene: _Optional[_Union[LinkMicFanTicketMethod.PlayScene, str]] = ..., score: _Optional[int] = ..., rank: _Optional[int] = ..., target_score: _Optional[int] = ..., user_tag: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_ROOM_NOTICE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    fan_ticket_room_notice: LinkMicFanTicketMethod.FanTicketRoomNotice
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., fan_ticket_room_notice: _Optional[_Union[LinkMicFanTicketMethod.FanTicketRoomNotice, _Mapping]] = ...) -> None: ...

class StageOperator(_message.Message):
    __slots__ = ("user_id", "operator_type", "nick_name", "display_id")
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_TYPE_FIELD_NUMBER: _ClassVar[int]
    NICK_NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    user_id: int
    operator_type: int
    nick_name: str
    display_id: str
    def __init__(self, user_id: _Optional[int] = ..., operator_type: _Optional[int] = ..., nick_name: _Optional[str] = ..., display_id: _Optional[str] = ...) -> None: ...
