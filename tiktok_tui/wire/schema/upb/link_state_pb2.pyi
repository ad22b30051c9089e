from . import link_pb2 as _link_pb2
from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LinkStateMessage(_message.Message):
    __slots__ = ("common", "channel_id", "scene", "version", "need_ack", "layout", "user_states", "client_send_time", "state_type", "background", "wallpaper_url", "ui_pos", "spot_list", "audio_muted_remote_channels", "linker_mode")
    class MediaState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        MEDIA_STATE_UNDEFINED: _ClassVar[LinkStateMessage.MediaState]
        MEDIA_STATE_NORMAL: _ClassVar[LinkStateMessage.MediaState]
        MEDIA_STATE_MUTED: _ClassVar[LinkStateMessage.MediaState]
        MEDIA_STATE_NORMAL_OCCUPIED: _ClassVar[LinkStateMessage.MediaState]
        MEDIA_STATE_MUTED_OCCUPIED: _ClassVar[LinkStateMessage.MediaState]
    MEDIA_STATE_UNDEFINED: LinkStateMessage.MediaState
    MEDIA_STATE_NORMAL: LinkStateMessage.MediaState
    MEDIA_STATE_MUTED: LinkStateMessage.MediaState
    MEDIA_STATE_NORMAL_OCCUPIED: LinkStateMessage.MediaState
    MEDIA_STATE_MUTED_OCCUPIED: LinkStateMessage.MediaState
    class NetworkState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        NETWORK_STATE_UNDEFINED: _ClassVar[LinkStateMessage.NetworkState]
        NETWORK_STATE_EXCELLENT: _ClassVar[LinkStateMessage.NetworkState]
        NETWORK_STATE_GOOD: _ClassVar[LinkStateMessage.NetworkState]
        NETWORK_STATE_POOR: _ClassVar[LinkStateMessage.NetworkState]
        NETWORK_STATE_BAD: _ClassVar[LinkStateMessage.NetworkState]
        NETWORK_STATE_VERY_BAD: _ClassVar[LinkStateMessage.NetworkState]
        NETWORK_STATE_DOWN: _ClassVar[LinkStateMessage.NetworkState]
    NETWORK_STATE_UNDEFINED: LinkStateMessage.NetworkState
    NETWORK_STATE_EXCELLENT: LinkStateMessage.NetworkState
    NETWORK_STATE_GOOD: LinkStateMessage.NetworkState
    NETWORK_STATE_POOR: LinkStateMessage.NetworkState
    NETWORK_STATE_BAD: LinkStateMessage.NetworkState
    NETWORK_STATE_VERY_BAD: LinkStateMessage.NetworkState
    NETWORK_STATE_DOWN: LinkStateMessage.NetworkState
    class StateType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_TYPE_INVALID: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_LAYOUT: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_ONLINE_USER_STATE: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_AUDIO_MUTE: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_VIDEO_MUTE: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_CONNECTION: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_NETWORK: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_BACKGROUND_IMAGE: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_SCREEN_ORIENTATION: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_AVATAR: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_AUDIO_MUTE_CHANNELS: _ClassVar[LinkStateMessage.StateType]
        STATE_TYPE_BATCH_CHANGE: _ClassVar[LinkStateMessage.StateType]
    STATE_TYPE_INVALID: LinkStateMessage.StateType
    STATE_TYPE_LAYOUT: LinkStateMessage.StateType
    STATE_TYPE_ONLINE_USER_STATE: LinkStateMessage.StateType
    STATE_TYPE_AUDIO_MUTE: LinkStateMessage.StateType
    STATE_TYPE_VIDEO_MUTE: LinkStateMessage.StateType
    STATE_TYPE_CONNECTION: LinkStateMessage.StateType
    STATE_TYPE_NETWORK: LinkStateMessage.StateType
    STATE_TYPE_BACKGROUND_IMAGE: LinkStateMessage.StateType
    STATE_TYPE_SCREEN_ORIENTATION: LinkStateMessage.StateType
    STATE_TYPE_AVATAR: LinkStateMessage.StateType
    STATE_TYPE_AUDIO_MUTE_CHANNELS: LinkStateMessage.StateType
    STATE_TYPE_BATCH_CHANGE: LinkStateMessage.StateType
    class UserState(_message.Message):
        __slots__ = ("user", "linkmic_id", "linked_time_nano", "online_user_state", "audio_muted", "video_muted", "rtc_connection", "network_state", "linker_session_id")
        USER_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
        LINKED_TIME_NANO_FIELD_NUMBER: _ClassVar[int]
        ONLINE_USER_STATE_FIELD_NUMBER: _ClassVar[int]
        AUDIO_MUTED_FIELD_NUMBER: _ClassVar[int]
        VIDEO_MUTED_FIELD_NUMBER: _ClassVar[int]
        RTC_CONNECTION_FIELD_NUMBER: _ClassVar[int]
        NETWORK_STATE_FIELD_NUMBER: _ClassVar[int]
        LINKER_SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        user: _link_pb2.LinkLayerMessage.Player
        linkmic_id: str
        linked_time_nano: int
        online_user_state: int
        audio_muted: LinkStateMessage.MediaState
        video_muted: LinkStateMessage.MediaState
        rtc_connection: int
        network_state: LinkStateMessage.NetworkState
        linker_session_id: str
        def __init__(self, user: _Optional[_Union[_link_pb2.LinkLayerMessage.Player, _Mapping]] = ..., linkmic_id: _Optional[str] = ..., linked_time_nano: _Optional[int] = ..., online_user_state: _Optional[int] = ..., audio_muted: _Optional[_Union[LinkStateMessage.MediaState, str]] = ..., video_muted: _Optional[_Union[LinkStateMessage.MediaState, str]] = ..., rtc_connection: _Optional[int] = ..., network_state: _Optional[_Union[LinkStateMessage.NetworkState, str]] = ..., linker_session_id: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    NEED_ACK_FIELD_NUMBER: _ClassVar[int]
    LAYOUT_FIELD_NUMBER: _ClassVar[int]
    USER_STATES_FIELD_NUMBER: _ClassVar[int]
    CLIENT_SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    WALLPAPER_URL_FIELD_NUMBER: _ClassVar[int]
    UI_POS_FIELD_NUMBER: _ClassVar[int]
    SPOT_LIST_FIELD_NUMBER: _ClassVar[int]
    AUDIO_MUTED_REMOTE_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    LINKER_MODE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    channel_id: int
    scene: int
    version: int
    need_ack: int
    layout: bytes
    user_states: _containers.RepeatedCompositeFieldContainer[LinkStateMessage.UserState]
    client_send_time: int
    state_type: LinkStateMessage.StateType
    background: bytes
    wallpaper_url: bytes
    ui_pos: _containers.RepeatedScalarFieldContainer[bytes]
    spot_list: _containers.RepeatedScalarFieldContainer[bytes]
    audio_muted_remote_channels: _containers.RepeatedScalarFieldContainer[int]
    linker_mode: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., channel_id: _Optional[int] = ..., scene: _Optional[int] = ..., version: _Optional[int] = ..., need_ack: _Optional[int] = ..., layout: _Optional[bytes] = ..., user_states: _Optional[_Iterable[_Union[LinkStateMessage.UserState, _Mapping]]] = ..., client_send_time: _Optional[int] = ..., state_type: _Optional[_Union[LinkStateMessage.StateType, str]] = ..., background: _Optional[bytes] = ..., wallpaper_url: _Optional[bytes] = ..., ui_pos: _Optional[_Iterable[bytes]] = ..., spot_list: _Optional[_Iterable[bytes]] = ..., audio_muted_remote_channels: _Optional[_Iterable[int]] = ..., linker_mode: _Optional[int] = ...) -> None: ...

class LinkMicLayoutStateMessage(_message.Message):
    __slots__ = ("common", "channel_id", "scene", "version", "biz_layout_state", "biz_spot_list")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    BIZ_LAYOUT_STATE_FIELD_NUMBER: _ClassVar[int]
    BIZ_SPOT_LIST_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    channel_id: int
    scene: int
    version: int
    biz_layout_state: bytes
    biz_spot_list: _containers.RepeatedScalarFieldContainer[bytes]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., channel_id: _Optional[int] = ..., scene: _Optional[int] = ..., version: _Optional[int] = ..., biz_layout_state: _Optional[bytes] = ..., biz_spot_list: _Optional[_Iterable[bytes]] = ...) -> None: ...

class LinkScreenChangeMessage(_message.Message):
    __slots__ = ("common", "message_type", "guest_cancel_enlarge", "enlarge_status_syn", "enlarge_pos_status_syn")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    GUEST_CANCEL_ENLARGE_FIELD_NUMBER: _ClassVar[int]
    ENLARGE_STATUS_SYN_FIELD_NUMBER: _ClassVar[int]
    ENLARGE_POS_STATUS_SYN_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    guest_cancel_enlarge: bytes
    enlarge_status_syn: _shared_pb2.Unnamed
    enlarge_pos_status_syn: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., guest_cancel_enlarge: _Optional[bytes] = ..., enlarge_status_syn: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., enlarge_pos_status_syn: _Optional[bytes] = ...) -> None: ...

class GroupLiveMemberNotifyMessage(_message.Message):
    __slots__ = ("common", "host_user_id", "member_info")
    class Member(_message.Message):
        __slots__ = ("user_id", "is_staged", "nickname", "avatar")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        IS_STAGED_FIELD_NUMBER: _ClassVar[int]
        NICKNAME_FIELD_NUMBER: _ClassVar[int]
        AVATAR_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        is_staged: bool
        nickname: str
        avatar: bytes
        def __init__(self, user_id: _Optional[int] = ..., is_staged: _Optional[bool] = ..., nickname: _Optional[str] = ..., avatar: _Optional[bytes] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    HOST_USER_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    host_user_id: int
    member_info: _containers.RepeatedCompositeFieldContainer[GroupLiveMemberNotifyMessage.Member]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., host_user_id: _Optional[int] = ..., member_info: _Optional[_Iterable[_Union[GroupLiveMemberNotifyMessage.Member, _Mapping]]] = ...) -> None: ...

class LinkMicAnchorGuideMessage(_message.Message):
    __slots__ = ("common", "guide_content", "button_content", "connect_type", "guide_type", "user", "log_id", "reserve_info", "button_show_type", "opt_pair_info", "user_model_prediction_data", "is_follow_rival", "available_friend_number")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GUIDE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    BUTTON_CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONNECT_TYPE_FIELD_NUMBER: _ClassVar[int]
    GUIDE_TYPE_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    RESERVE_INFO_FIELD_NUMBER: _ClassVar[int]
    BUTTON_SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
    OPT_PAIR_INFO_FIELD_NUMBER: _ClassVar[int]
    USER_MODEL_PREDICTION_DATA_FIELD_NUMBER: _ClassVar[int]
    IS_FOLLOW_RIVAL_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FRIEND_NUMBER_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    guide_content: str
    button_content: str
    connect_type: int
    guide_type: int
    user: _shared_pb2.User
    log_id: str
    reserve_info: bytes
    button_show_type: int
    opt_pair_info: bytes
    user_model_prediction_data: bytes
    is_follow_rival: bool
    available_friend_number: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., guide_content: _Optional[str] = ..., button_content: _Optional[str] = ..., connect_type: _Optional[int] = ..., guide_type: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., log_id: _Optional[str] = ..., reserve_info: _Optional[bytes] = ..., button_show_type: _Optional[int] = ..., opt_pair_info: _Optional[bytes] = ..., user_model_prediction_data: _Optional[bytes] = ..., is_follow_rival: _Optional[bool] = ..., available_friend_number: _Optional[int] = ...) -> None: ...
