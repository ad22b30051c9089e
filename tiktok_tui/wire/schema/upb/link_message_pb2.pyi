from . import link_pb2 as _link_pb2
from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LinkMessage(_message.Message):
    __slots__ = ("common", "message_type", "linker_id", "scene", "invite_content", "reply_content", "create_content", "close_content", "enter_content", "leave_content", "cancel_content", "kick_out_content", "linked_list_change_content", "update_user_content", "waiting_list_change_content", "mute_content", "random_match_content", "update_user_setting_content", "mic_idx_update_content", "list_change_content", "cohost_list_change_content", "media_change_content", "reply_accept_notice_content", "sys_kick_out_content", "user_toast_content", "extra", "expire_timestamp", "transfer_extra", "version")
    class PlayType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PLAY_TYPE_INVITE: _ClassVar[LinkMessage.PlayType]
        PLAY_TYPE_APPLY: _ClassVar[LinkMessage.PlayType]
        PLAY_TYPE_RESERVE: _ClassVar[LinkMessage.PlayType]
        PLAY_TYPE_OFF_LIVE: _ClassVar[LinkMessage.PlayType]
        PLAY_TYPE_OFFLINE: _ClassVar[LinkMessage.PlayType]
    PLAY_TYPE_INVITE: LinkMessage.PlayType
    PLAY_TYPE_APPLY: LinkMessage.PlayType
    PLAY_TYPE_RESERVE: LinkMessage.PlayType
    PLAY_TYPE_OFF_LIVE: LinkMessage.PlayType
    PLAY_TYPE_OFFLINE: LinkMessage.PlayType
    class MediaOperation(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        MEDIA_OPERATION_OPEN_MIC: _ClassVar[LinkMessage.MediaOperation]
        MEDIA_OPERATION_OPEN_CAMERA: _ClassVar[LinkMessage.MediaOperation]
        MEDIA_OPERATION_CLOSE_MIC: _ClassVar[LinkMessage.MediaOperation]
        MEDIA_OPERATION_CLOSE_CAMERA: _ClassVar[LinkMessage.MediaOperation]
        MEDIA_OPERATION_CLOSE_MIC_AS_PUNISHMENT: _ClassVar[LinkMessage.MediaOperation]
    MEDIA_OPERATION_OPEN_MIC: LinkMessage.MediaOperation
    MEDIA_OPERATION_OPEN_CAMERA: LinkMessage.MediaOperation
    MEDIA_OPERATION_CLOSE_MIC: LinkMessage.MediaOperation
    MEDIA_OPERATION_CLOSE_CAMERA: LinkMessage.MediaOperation
    MEDIA_OPERATION_CLOSE_MIC_AS_PUNISHMENT: LinkMessage.MediaOperation
    class Invite(_message.Message):
        __slots__ = ("from_user_id", "from_room_id", "rtc_join_channel", "vendor", "sec_from_user_id", "to_linkmic_id_str", "from_user", "required_mic_idx", "anchor_multi_live_enum", "inviter_linkmic_id_str", "action_id", "linked_users", "dialog", "punish_info", "from_room_age_restricted")
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        FROM_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        RTC_JOIN_CHANNEL_FIELD_NUMBER: _ClassVar[int]
        VENDOR_FIELD_NUMBER: _ClassVar[int]
        SEC_FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        TO_LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        FROM_USER_FIELD_NUMBER: _ClassVar[int]
        REQUIRED_MIC_IDX_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_MULTI_LIVE_ENUM_FIELD_NUMBER: _ClassVar[int]
        INVITER_LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        ACTION_ID_FIELD_NUMBER: _ClassVar[int]
        LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
        DIALOG_FIELD_NUMBER: _ClassVar[int]
        PUNISH_INFO_FIELD_NUMBER: _ClassVar[int]
        FROM_ROOM_AGE_RESTRICTED_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        from_room_id: int
        rtc_join_channel: bool
        vendor: int
        sec_from_user_id: str
        to_linkmic_id_str: str
        from_user: _shared_pb2.User
        required_mic_idx: int
        anchor_multi_live_enum: int
        inviter_linkmic_id_str: str
        action_id: int
        linked_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.SeatUser]
        dialog: _shared_pb2.PerceptionDialogInfo
        punish_info: _shared_pb2.PunishEventInfo
        from_room_age_restricted: int
        def __init__(self, from_user_id: _Optional[int] = ..., from_room_id: _Optional[int] = ..., rtc_join_channel: _Optional[bool] = ..., vendor: _Optional[int] = ..., sec_from_user_id: _Optional[str] = ..., to_linkmic_id_str: _Optional[str] = ..., from_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., required_mic_idx: _Optional[int] = ..., anchor_multi_live_enum: _Optional[int] = ..., inviter_linkmic_id_str: _Optional[str] = ..., action_id: _Optional[int] = ..., linked_users: _Optional[_Iterable[_Union[LinkMessage.SeatUser, _Mapping]]] = ..., dialog: _Optional[_Union[_shared_pb2.PerceptionDialogInfo, _Mapping]] = ..., punish_info: _Optional[_Union[_shared_pb2.PunishEventInfo, _Mapping]] = ..., from_room_age_restricted: _Optional[int] = ...) -> None: ...
    class SeatUser(_message.Message):
        __slots__ = ("user_id", "linkmic_id_str", "room_id", "linked_time")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        LINKED_TIME_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        linkmic_id_str: str
        room_id: int
        linked_time: int
        def __init__(self, user_id: _Optional[int] = ..., linkmic_id_str: _Optional[str] = ..., room_id: _Optional[int] = ..., linked_time: _Optional[int] = ...) -> None: ...
    class Reply(_message.Message):
        __slots__ = ("from_user_id", "from_room_id", "to_user_id", "link_type", "reply_status", "from_user", "to_user", "invitee_mic_idx_update_info", "applier_mic_idx_info_map", "anchor_multi_live_enum", "action_id", "linked_users", "source_type")
        class ApplierMicIdxInfoMapEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: int
            def __init__(self, key: _Optional[int] = ..., value: _Optional[int] = ...) -> None: ...
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        FROM_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        LINK_TYPE_FIELD_NUMBER: _ClassVar[int]
        REPLY_STATUS_FIELD_NUMBER: _ClassVar[int]
        FROM_USER_FIELD_NUMBER: _ClassVar[int]
        TO_USER_FIELD_NUMBER: _ClassVar[int]
        INVITEE_MIC_IDX_UPDATE_INFO_FIELD_NUMBER: _ClassVar[int]
        APPLIER_MIC_IDX_INFO_MAP_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_MULTI_LIVE_ENUM_FIELD_NUMBER: _ClassVar[int]
        ACTION_ID_FIELD_NUMBER: _ClassVar[int]
        LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
        SOURCE_TYPE_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        from_room_id: int
        to_user_id: int
        link_type: int
        reply_status: int
        from_user: _shared_pb2.User
        to_user: _shared_pb2.User
        invitee_mic_idx_update_info: LinkMessage.MicIndex
        applier_mic_idx_info_map: _containers.ScalarMap[int, int]
        anchor_multi_live_enum: int
        action_id: int
        linked_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.SeatUser]
        source_type: int
        def __init__(self, from_user_id: _Optional[int] = ..., from_room_id: _Optional[int] = ..., to_user_id: _Optional[int] = ..., link_type: _Optional[int] = ..., reply_status: _Optional[int] = ..., from_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., to_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., invitee_mic_idx_update_info: _Optional[_Union[LinkMessage.MicIndex, _Mapping]] = ..., applier_mic_idx_info_map: _Optional[_Mapping[int, int]] = ..., anchor_multi_live_enum: _Optional[int] = ..., action_id: _Optional[int] = ..., linked_users: _Optional[_Iterable[_Union[LinkMessage.SeatUser, _Mapping]]] = ..., source_type: _Optional[int] = ...) -> None: ...
    class MicIndex(_message.Message):
        __slots__ = ("op", "user_id", "mic_idx")
        OP_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        MIC_IDX_FIELD_NUMBER: _ClassVar[int]
        op: int
        user_id: int
        mic_idx: int
        def __init__(self, op: _Optional[int] = ..., user_id: _Optional[int] = ..., mic_idx: _Optional[int] = ...) -> None: ...
    class Create(_message.Message):
        __slots__ = ("owner_id", "owner_room_id", "link_type")
        OWNER_ID_FIELD_NUMBER: _ClassVar[int]
        OWNER_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        LINK_TYPE_FIELD_NUMBER: _ClassVar[int]
        owner_id: int
        owner_room_id: int
        link_type: int
        def __init__(self, owner_id: _Optional[int] = ..., owner_room_id: _Optional[int] = ..., link_type: _Optional[int] = ...) -> None: ...
    class Enter(_message.Message):
        __slots__ = ("linked_users", "anchor_multi_live_enum", "anchor_setting_info")
        LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_MULTI_LIVE_ENUM_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_SETTING_INFO_FIELD_NUMBER: _ClassVar[int]
        linked_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.ListUser]
        anchor_multi_live_enum: int
        anchor_setting_info: _shared_pb2.Unnamed
        def __init__(self, linked_users: _Optional[_Iterable[_Union[LinkMessage.ListUser, _Mapping]]] = ..., anchor_multi_live_enum: _Optional[int] = ..., anchor_setting_info: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ...) -> None: ...
    class ListUser(_message.Message):
        __slots__ = ("user", "linkmic_id", "linkmic_id_str", "link_status", "link_type", "user_position", "silence_status", "modify_time", "linker_id", "role_type")
        USER_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        LINK_STATUS_FIELD_NUMBER: _ClassVar[int]
        LINK_TYPE_FIELD_NUMBER: _ClassVar[int]
        USER_POSITION_FIELD_NUMBER: _ClassVar[int]
        SILENCE_STATUS_FIELD_NUMBER: _ClassVar[int]
        MODIFY_TIME_FIELD_NUMBER: _ClassVar[int]
        LINKER_ID_FIELD_NUMBER: _ClassVar[int]
        ROLE_TYPE_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        linkmic_id: int
        linkmic_id_str: str
        link_status: int
        link_type: int
        user_position: int
        silence_status: int
        modify_time: int
        linker_id: int
        role_type: int
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., linkmic_id: _Optional[int] = ..., linkmic_id_str: _Optional[str] = ..., link_status: _Optional[int] = ..., link_type: _Optional[int] = ..., user_position: _Optional[int] = ..., silence_status: _Optional[int] = ..., modify_time: _Optional[int] = ..., linker_id: _Optional[int] = ..., role_type: _Optional[int] = ...) -> None: ...
    class Leave(_message.Message):
        __slots__ = ("user_id", "linkmic_id_str", "send_leave_uid", "leave_reason")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        SEND_LEAVE_UID_FIELD_NUMBER: _ClassVar[int]
        LEAVE_REASON_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        linkmic_id_str: str
        send_leave_uid: int
        leave_reason: int
        def __init__(self, user_id: _Optional[int] = ..., linkmic_id_str: _Optional[str] = ..., send_leave_uid: _Optional[int] = ..., leave_reason: _Optional[int] = ...) -> None: ...
    class Cancel(_message.Message):
        __slots__ = ("from_user_id", "to_user_id", "cancel_type", "action_id")
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        CANCEL_TYPE_FIELD_NUMBER: _ClassVar[int]
        ACTION_ID_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        to_user_id: int
        cancel_type: int
        action_id: int
        def __init__(self, from_user_id: _Optional[int] = ..., to_user_id: _Optional[int] = ..., cancel_type: _Optional[int] = ..., action_id: _Optional[int] = ...) -> None: ...
    class KickOut(_message.Message):
        __slots__ = ("from_user_id", "kickout_reason")
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        KICKOUT_REASON_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        kickout_reason: _link_pb2.KickOutReason
        def __init__(self, from_user_id: _Optional[int] = ..., kickout_reason: _Optional[_Union[_link_pb2.KickOutReason, str]] = ...) -> None: ...
    class LinkedListChange(_message.Message):
        __slots__ = ("linked_users",)
        LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
        linked_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.ListUser]
        def __init__(self, linked_users: _Optional[_Iterable[_Union[LinkMessage.ListUser, _Mapping]]] = ...) -> None: ...
    class UpdateUser(_message.Message):
        __slots__ = ("from_user_id", "to_user_id", "update_info")
        class UpdateInfoEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: str
            value: str
            def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        UPDATE_INFO_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        to_user_id: int
        update_info: _containers.ScalarMap[str, str]
        def __init__(self, from_user_id: _Optional[int] = ..., to_user_id: _Optional[int] = ..., update_info: _Optional[_Mapping[str, str]] = ...) -> None: ...
    class Mute(_message.Message):
        __slots__ = ("user_id", "mute_status")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        MUTE_STATUS_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        mute_status: int
        def __init__(self, user_id: _Optional[int] = ..., mute_status: _Optional[int] = ...) -> None: ...
    class RandomMatch(_message.Message):
        __slots__ = ("user", "room_id", "invite_type", "match_id", "inner_channel_id", "source_type", "group_channel_id", "play_type", "paired_time")
        USER_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        INVITE_TYPE_FIELD_NUMBER: _ClassVar[int]
        MATCH_ID_FIELD_NUMBER: _ClassVar[int]
        INNER_CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        SOURCE_TYPE_FIELD_NUMBER: _ClassVar[int]
        GROUP_CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        PLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        PAIRED_TIME_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        room_id: int
        invite_type: int
        match_id: str
        inner_channel_id: int
        source_type: int
        group_channel_id: int
        play_type: LinkMessage.PlayType
        paired_time: int
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., room_id: _Optional[int] = ..., invite_type: _Optional[int] = ..., match_id: _Optional[str] = ..., inner_channel_id: _Optional[int] = ..., source_type: _Optional[int] = ..., group_channel_id: _Optional[int] = ..., play_type: _Optional[_Union[LinkMessage.PlayType, str]] = ..., paired_time: _Optional[int] = ...) -> None: ...
    class MicIndexUpdate(_message.Message):
        __slots__ = ("mic_idx_update_info",)
        MIC_IDX_UPDATE_INFO_FIELD_NUMBER: _ClassVar[int]
        mic_idx_update_info: LinkMessage.MicIndex
        def __init__(self, mic_idx_update_info: _Optional[_Union[LinkMessage.MicIndex, _Mapping]] = ...) -> None: ...
    class ListChange(_message.Message):
        __slots__ = ("linked_users", "applied_users", "connecting_users")
        LINKED_USERS_FIELD_NUMBER: _ClassVar[int]
        APPLIED_USERS_FIELD_NUMBER: _ClassVar[int]
        CONNECTING_USERS_FIELD_NUMBER: _ClassVar[int]
        linked_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.LinkedUser]
        applied_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.LinkedUser]
        connecting_users: _containers.RepeatedCompositeFieldContainer[LinkMessage.LinkedUser]
        def __init__(self, linked_users: _Optional[_Iterable[_Union[LinkMessage.LinkedUser, _Mapping]]] = ..., applied_users: _Optional[_Iterable[_Union[LinkMessage.LinkedUser, _Mapping]]] = ..., connecting_users: _Optional[_Iterable[_Union[LinkMessage.LinkedUser, _Mapping]]] = ...) -> None: ...
    class LinkedUser(_message.Message):
        __slots__ = ("user", "modify_time", "link_type", "role_type", "linkmic_id_str", "payed_money", "fan_ticket", "fan_ticket_icon_type", "link_user_type")
        USER_FIELD_NUMBER: _ClassVar[int]
        MODIFY_TIME_FIELD_NUMBER: _ClassVar[int]
        LINK_TYPE_FIELD_NUMBER: _ClassVar[int]
        ROLE_TYPE_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        PAYED_MONEY_FIELD_NUMBER: _ClassVar[int]
        FAN_TICKET_FIELD_NUMBER: _ClassVar[int]
        FAN_TICKET_ICON_TYPE_FIELD_NUMBER: _ClassVar[int]
        LINK_USER_TYPE_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        modify_time: int
        link_type: int
        role_type: int
        linkmic_id_str: str
        payed_money: int
        fan_ticket: int
        fan_ticket_icon_type: int
        link_user_type: int
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., modify_time: _Optional[int] = ..., link_type: _Optional[int] = ..., role_type: _Optional[int] = ..., linkmic_id_str: _Optional[str] = ..., payed_money: _Optional[int] = ..., fan_ticket: _Optional[int] = ..., fan_ticket_icon_type: _Optional[int] = ..., link_user_type: _Optional[int] = ...) -> None: ...
    class CohostListChange(_message.Message):
        __slots__ = ("users",)
        USERS_FIELD_NUMBER: _ClassVar[int]
        users: _containers.RepeatedCompositeFieldContainer[LinkMessage.Cohost]
        def __init__(self, users: _Optional[_Iterable[_Union[LinkMessage.Cohost, _Mapping]]] = ...) -> None: ...
    class Cohost(_message.Message):
        __slots__ = ("user_id", "nick_name", "avatar_thumb", "linked_time", "play_type", "room_id", "linkmic_user_status", "link_remaining_time", "permission_type", "display_id", "follow_status", "is_low_version", "rival_user_id", "rival_room_id", "is_initiator", "linkmic_id_str", "best_teammate_uid", "has_topic_perm", "inner_channel_id")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        NICK_NAME_FIELD_NUMBER: _ClassVar[int]
        AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
        LINKED_TIME_FIELD_NUMBER: _ClassVar[int]
        PLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_USER_STATUS_FIELD_NUMBER: _ClassVar[int]
        LINK_REMAINING_TIME_FIELD_NUMBER: _ClassVar[int]
        PERMISSION_TYPE_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
        FOLLOW_STATUS_FIELD_NUMBER: _ClassVar[int]
        IS_LOW_VERSION_FIELD_NUMBER: _ClassVar[int]
        RIVAL_USER_ID_FIELD_NUMBER: _ClassVar[int]
        RIVAL_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        IS_INITIATOR_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        BEST_TEAMMATE_UID_FIELD_NUMBER: _ClassVar[int]
        HAS_TOPIC_PERM_FIELD_NUMBER: _ClassVar[int]
        INNER_CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        nick_name: str
        avatar_thumb: _shared_pb2.Image
        linked_time: int
        play_type: LinkMessage.PlayType
        room_id: int
        linkmic_user_status: int
        link_remaining_time: int
        permission_type: int
        display_id: str
        follow_status: int
        is_low_version: bool
        rival_user_id: int
        rival_room_id: int
        is_initiator: bool
        linkmic_id_str: str
        best_teammate_uid: int
        has_topic_perm: bool
        inner_channel_id: int
        def __init__(self, user_id: _Optional[int] = ..., nick_name: _Optional[str] = ..., avatar_thumb: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., linked_time: _Optional[int] = ..., play_type: _Optional[_Union[LinkMessage.PlayType, str]] = ..., room_id: _Optional[int] = ..., linkmic_user_status: _Optional[int] = ..., link_remaining_time: _Optional[int] = ..., permission_type: _Optional[int] = ..., display_id: _Optional[str] = ..., follow_status: _Optional[int] = ..., is_low_version: _Optional[bool] = ..., rival_user_id: _Optional[int] = ..., rival_room_id: _Optional[int] = ..., is_initiator: _Optional[bool] = ..., linkmic_id_str: _Optional[str] = ..., best_teammate_uid: _Optional[int] = ..., has_topic_perm: _Optional[bool] = ..., inner_channel_id: _Optional[int] = ...) -> None: ...
    class MediaChange(_message.Message):
        __slots__ = ("op", "to_user_id", "anchor_id", "room_id", "change_scene", "operator_info")
        OP_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        CHANGE_SCENE_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_INFO_FIELD_NUMBER: _ClassVar[int]
        op: LinkMessage.MediaOperation
        to_user_id: int
        anchor_id: int
        room_id: int
        change_scene: int
        operator_info: _link_pb2.StageOperator
        def __init__(self, op: _Optional[_Union[LinkMessage.MediaOperation, str]] = ..., to_user_id: _Optional[int] = ..., anchor_id: _Optional[int] = ..., room_id: _Optional[int] = ..., change_scene: _Optional[int] = ..., operator_info: _Optional[_Union[_link_pb2.StageOperator, _Mapping]] = ...) -> None: ...
    class AcceptNotice(_message.Message):
        __slots__ = ("from_user_id", "from_room_id", "to_user_id")
        FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
        FROM_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        from_user_id: int
        from_room_id: int
        to_user_id: int
        def __init__(self, from_user_id: _Optional[int] = ..., from_room_id: _Optional[int] = ..., to_user_id: _Optional[int] = ...) -> None: ...
    class SystemKickOut(_message.Message):
        __slots__ = ("user_id", "linkmic_id_str")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_STR_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        linkmic_id_str: str
        def __init__(self, user_id: _Optional[int] = ..., linkmic_id_str: _Optional[str] = ...) -> None: ...
    class UserToast(_message.Message):
        __slots__ = ("user_id", "room_id", "display_text", "leaved_user_id")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
        LEAVED_USER_ID_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        room_id: int
        display_text: _shared_pb2.Text
        leaved_user_id: int
        def __init__(self, user_id: _Optional[int] = ..., room_id: _Optional[int] = ..., display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., leaved_user_id: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    LINKER_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    INVITE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    REPLY_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CREATE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CLOSE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    ENTER_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LEAVE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CANCEL_CONTENT_FIELD_NUMBER: _ClassVar[int]
    KICK_OUT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LINKED_LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_USER_CONTENT_FIELD_NUMBER: _ClassVar[int]
    WAITING_LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    MUTE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    RANDOM_MATCH_CONTENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_USER_SETTING_CONTENT_FIELD_NUMBER: _ClassVar[int]
    MIC_IDX_UPDATE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    COHOST_LIST_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    MEDIA_CHANGE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    REPLY_ACCEPT_NOTICE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    SYS_KICK_OUT_CONTENT_FIELD_NUMBER: _ClassVar[int]
    USER_TOAST_CONTENT_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_EXTRA_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    linker_id: int
    scene: int
    invite_content: LinkMessage.Invite
    reply_content: LinkMessage.Reply
    create_content: LinkMessage.Create
    close_content: _shared_pb2.Unnamed
    enter_content: LinkMessage.Enter
    leave_content: LinkMessage.Leave
    cancel_content: LinkMessage.Cancel
    kick_out_content: LinkMessage.KickOut
    linked_list_change_content: LinkMessage.LinkedListChange
    update_user_content: LinkMessage.UpdateUser
    waiting_list_change_content: _shared_pb2.Unnamed
    mute_content: LinkMessage.Mute
    random_match_content: LinkMessage.RandomMatch
    update_user_setting_content: _shared_pb2.Unnamed
    mic_idx_update_content: LinkMessage.MicIndexUpdate
    list_change_content: LinkMessage.ListChange
    cohost_list_change_content: LinkMessage.CohostListChange
    media_change_content: LinkMessage.MediaChange
    reply_accept_notice_content: LinkMessage.AcceptNotice
    sys_kick_out_content: LinkMessage.SystemKickOut
    user_toast_content: LinkMessage.UserToast
    extra: str
    expire_timestamp: int
    transfer_extra: str
    version: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., linker_id: _Optional[int] = ..., scene: _Optional[int] = ..., invite_content: _Optional[_Union[LinkMessage.Invite, _Mapping]] = ..., reply_content: _Optional[_Union[LinkMessage.Reply, _Mapping]] = ..., create_content: _Optional[_Union[LinkMessage.Create, _Mapping]] = ..., close_content: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., enter_content: _Optional[_Union[LinkMessage.Enter, _Mapping]] = ..., leave_content: _Optional[_Union[LinkMessage.Leave, _Mapping]] = ..., cancel_content: _Optional[_Union[LinkMessage.Cancel, _Mapping]] = ..., kick_out_content: _Optional[_Union[LinkMessage.KickOut, _Mapping]] = ..., linked_list_change_content: _Optional[_Union[LinkMessage.LinkedListChange, _Mapping]] = ..., update_user_content: _Optional[_Union[LinkMessage.UpdateUser, _Mapping]] = ..., waiting_list_change_content: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., mute_content: _Optional[_Union[LinkMessage.Mute, _Mapping]] = ..., random_match_content: _Optional[_Union[LinkMessage.RandomMatch, _Mapping]] = ..., update_user_setting_content: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., mic_idx_update_content: _Optional[_Union[LinkMessage.MicIndexUpdate, _Mapping]] = ..., list_change_content: _Optional[_Union[LinkMessage.ListChange, _Mapping]] = ..., cohost_list_change_content: _Optional[_Union[LinkMessage.CohostListChange, _Mapping]] = ..., media_change_content: _Optional[_Union[LinkMessage.MediaChange, _Mapping]] = ..., reply_accept_notice_content: _Optional[_Union[LinkMessage.AcceptNotice, _Mapping]] = ..., sys_kick_out_content: _Optional[_Union[LinkMessage.SystemKickOut, _Mapping]] = ..., user_toast_content: _Optional[_Union[LinkMessage.UserToast, _Mapping]] = ..., extra: _Optional[str] = ..., expire_timestamp: _Optional[int] = ..., transfer_extra: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...
