from . import shared_pb2 as _shared_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AccessControlMessage(_message.Message):
    __slots__ = ("common", "captcha")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CAPTCHA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    captcha: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., captcha: _Optional[bytes] = ...) -> None: ...

class AccessRecallMessage(_message.Message):
    __slots__ = ("common", "status", "duration", "end_time", "scene", "notice", "content", "punish_info")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    PUNISH_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    status: int
    duration: int
    end_time: int
    scene: str
    notice: _shared_pb2.Text
    content: _shared_pb2.Text
    punish_info: _shared_pb2.PunishEventInfo
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., status: _Optional[int] = ..., duration: _Optional[int] = ..., end_time: _Optional[int] = ..., scene: _Optional[str] = ..., notice: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., punish_info: _Optional[_Union[_shared_pb2.PunishEventInfo, _Mapping]] = ...) -> None: ...

class MsgDetectMessage(_message.Message):
    __slots__ = ("common", "d_type", "t_condition", "t_info", "trigger_by", "from_region")
    class TriggerCondition(_message.Message):
        __slots__ = ("uplink_detect_http", "uplink_detect_websocket", "detect_p2p_msg", "detect_room_msg", "http_optimize")
        UPLINK_DETECT_HTTP_FIELD_NUMBER: _ClassVar[int]
        UPLINK_DETECT_WEBSOCKET_FIELD_NUMBER: _ClassVar[int]
        DETECT_P2P_MSG_FIELD_NUMBER: _ClassVar[int]
        DETECT_ROOM_MSG_FIELD_NUMBER: _ClassVar[int]
        HTTP_OPTIMIZE_FIELD_NUMBER: _ClassVar[int]
        uplink_detect_http: bool
        uplink_detect_websocket: bool
        detect_p2p_msg: bool
        detect_room_msg: bool
        http_optimize: bool
        def __init__(self, uplink_detect_http: _Optional[bool] = ..., uplink_detect_websocket: _Optional[bool] = ..., detect_p2p_msg: _Optional[bool] = ..., detect_room_msg: _Optional[bool] = ..., http_optimize: _Optional[bool] = ...) -> None: ...
    class TimeInfo(_message.Message):
        __slots__ = ("client_start_ms", "api_recv_time_ms", "api_send_to_goim_ms")
        CLIENT_START_MS_FIELD_NUMBER: _ClassVar[int]
        API_RECV_TIME_MS_FIELD_NUMBER: _ClassVar[int]
        API_SEND_TO_GOIM_MS_FIELD_NUMBER: _ClassVar[int]
        client_start_ms: int
        api_recv_time_ms: int
        api_send_to_goim_ms: int
        def __init__(self, client_start_ms: _Optional[int] = ..., api_recv_time_ms: _Optional[int] = ..., api_send_to_goim_ms: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    D_TYPE_FIELD_NUMBER: _ClassVar[int]
    T_CONDITION_FIELD_NUMBER: _ClassVar[int]
    T_INFO_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_BY_FIELD_NUMBER: _ClassVar[int]
    FROM_REGION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    d_type: int
    t_condition: MsgDetectMessage.TriggerCondition
    t_info: MsgDetectMessage.TimeInfo
    trigger_by: int
    from_region: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., d_type: _Optional[int] = ..., t_condition: _Optional[_Union[MsgDetectMessage.TriggerCondition, _Mapping]] = ..., t_info: _Optional[_Union[MsgDetectMessage.TimeInfo, _Mapping]] = ..., trigger_by: _Optional[int] = ..., from_region: _Optional[str] = ...) -> None: ...

class PerceptionMessage(_message.Message):
    __slots__ = ("common", "dialog", "punish_info", "end_time", "show_violation_warning", "toast", "float_style", "float_text", "sheet", "float_icon_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DIALOG_FIELD_NUMBER: _ClassVar[int]
    PUNISH_INFO_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    SHOW_VIOLATION_WARNING_FIELD_NUMBER: _ClassVar[int]
    TOAST_FIELD_NUMBER: _ClassVar[int]
    FLOAT_STYLE_FIELD_NUMBER: _ClassVar[int]
    FLOAT_TEXT_FIELD_NUMBER: _ClassVar[int]
    SHEET_FIELD_NUMBER: _ClassVar[int]
    FLOAT_ICON_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    dialog: _shared_pb2.PerceptionDialogInfo
    punish_info: _shared_pb2.PunishEventInfo
    end_time: int
    show_violation_warning: bool
    toast: _shared_pb2.Text
    float_style: int
    float_text: _shared_pb2.Text
    sheet: bytes
    float_icon_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., dialog: _Optional[_Union[_shared_pb2.PerceptionDialogInfo, _Mapping]] = ..., punish_info: _Optional[_Union[_shared_pb2.PunishEventInfo, _Mapping]] = ..., end_time: _Optional[int] = ..., show_violation_warning: _Optional[bool] = ..., toast: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., float_style: _Optional[int] = ..., float_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., sheet: _Optional[bytes] = ..., float_icon_type: _Optional[int] = ...) -> None: ...

class RoomVerifyMessage(_message.Message):
    __slots__ = ("common", "action", "content", "notice_type", "close_room")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    NOTICE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_ROOM_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action: int
    content: str
    notice_type: int
    close_room: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action: _Optional[int] = ..., content: _Optional[str] = ..., notice_type: _Optional[int] = ..., close_room: _Optional[bool] = ...) -> None: ...

class SpeakerMessage(_message.Message):
    __slots__ = ("common",)
    COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ...) -> None: ...
