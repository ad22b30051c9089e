from . import shared_pb2 as _shared_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GiftMessage(_message.Message):
    __slots__ = ("common", "gift_id", "fan_ticket_count", "group_count", "repeat_count", "combo_count", "user", "to_user", "repeat_end", "group_id", "income_taskgifts", "room_fan_ticket_count", "gift", "log_id", "send_type", "public_area_common", "monitor_extra", "monitor_info", "is_first_sent", "order_id", "msg_filter", "user_identity", "match_info", "multi_generate_message", "to_member_id", "to_member_id_int", "to_member_nickname")
    class MonitorInfo(_message.Message):
        __slots__ = ("anchor_id", "send_gift_req_start_ms", "send_gift_send_message_success_ms", "to_user_id", "from_platform", "from_version")
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_REQ_START_MS_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_SEND_MESSAGE_SUCCESS_MS_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        FROM_PLATFORM_FIELD_NUMBER: _ClassVar[int]
        FROM_VERSION_FIELD_NUMBER: _ClassVar[int]
        anchor_id: int
        send_gift_req_start_ms: int
        send_gift_send_message_success_ms: int
        to_user_id: int
        from_platform: str
        from_version: str
        def __init__(self, anchor_id: _Optional[int] = ..., send_gift_req_start_ms: _Optional[int] = ..., send_gift_send_message_success_ms: _Optional[int] = ..., to_user_id: _Optional[int] = ..., from_platform: _Optional[str] = ..., from_version: _Optional[str] = ...) -> None: ...
    class MatchInfo(_message.Message):
        __slots__ = ("critical", "effect_card_in_use", "multiplier_type", "multiplier_value")
        CRITICAL_FIELD_NUMBER: _ClassVar[int]
        EFFECT_CARD_IN_USE_FIELD_NUMBER: _ClassVar[int]
        MULTIPLIER_TYPE_FIELD_NUMBER: _ClassVar[int]
        MULTIPLIER_VALUE_FIELD_NUMBER: _ClassVar[int]
        critical: int
        effect_card_in_use: bool
        multiplier_type: int
        multiplier_value: int
        def __init__(self, critical: _Optional[int] = ..., effect_card_in_use: _Optional[bool] = ..., multiplier_type: _Optional[int] = ..., multiplier_value: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GIFT_ID_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    GROUP_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPEAT_COUNT_FIELD_NUMBER: _ClassVar[int]
    COMBO_COUNT_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    TO_USER_FIELD_NUMBER: _ClassVar[int]
    REPEAT_END_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    INCOME_TASKGIFTS_FIELD_NUMBER: _ClassVar[int]
    ROOM_FAN_TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    GIFT_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    SEND_TYPE_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    MONITOR_EXTRA_FIELD_NUMBER: _ClassVar[int]
    MONITOR_INFO_FIELD_NUMBER: _ClassVar[int]
    IS_FIRST_SENT_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MSG_FILTER_FIELD_NUMBER: _ClassVar[int]
    USER_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    MATCH_INFO_FIELD_NUMBER: _ClassVar[int]
    MULTI_GENERATE_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    TO_MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    TO_MEMBER_ID_INT_FIELD_NUMBER: _ClassVar[int]
    TO_MEMBER_NICKNAME_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    gift_id: int
    fan_ticket_count: int
    group_count: int
    repeat_count: int
    combo_count: int
    user: _shared_pb2.User
    to_user: _shared_pb2.User
    repeat_end: int
    group_id: int
    income_taskgifts: int
    room_fan_ticket_count: int
    gift: Gift
    log_id: str
    send_type: int
    public_area_common: _shared_pb2.PublicAreaCommon
    monitor_extra: str
    monitor_info: GiftMessage.MonitorInfo
    is_first_sent: bool
    order_id: str
    msg_filter: _shared_pb2.MsgFilter
    user_identity: _shared_pb2.UserIdentity
    match_info: GiftMessage.MatchInfo
    multi_generate_message: bool
    to_member_id: str
    to_member_id_int: int
    to_member_nickname: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., gift_id: _Optional[int] = ..., fan_ticket_count: _Optional[int] = ..., group_count: _Optional[int] = ..., repeat_count: _Optional[int] = ..., combo_count: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., to_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., repeat_end: _Optional[int] = ..., group_id: _Optional[int] = ..., income_taskgifts: _Optional[int] = ..., room_fan_ticket_count: _Optional[int] = ..., gift: _Optional[_Union[Gift, _Mapping]] = ..., log_id: _Optional[str] = ..., send_type: _Optional[int] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaCommon, _Mapping]] = ..., monitor_extra: _Optional[str] = ..., monitor_info: _Optional[_Union[GiftMessage.MonitorInfo, _Mapping]] = ..., is_first_sent: _Optional[bool] = ..., order_id: _Optional[str] = ..., msg_filter: _Optional[_Union[_shared_pb2.MsgFilter, _Mapping]] = ..., user_identity: _Optional[_Union[_shared_pb2.UserIdentity, _Mapping]] = ..., match_info: _Optional[_Union[GiftMessage.MatchInfo, _Mapping]] = ..., multi_generate_message: _Optional[bool] = ..., to_member_id: _Optional[str] = ..., to_member_id_int: _Optional[int] = ..., to_member_nickname: _Optional[str] = ...) -> None: ...

class Gift(_message.Message):
    __slots__ = ("image", "describe", "duration", "id", "for_linkmic", "combo", "type", "diamond_count", "is_displayed_on_panel", "primary_effect_id", "name", "icon", "is_broadcast_gift", "is_random_gift", "is_box_gift")
    IMAGE_FIELD_NUMBER: _ClassVar[int]
    DESCRIBE_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    FOR_LINKMIC_FIELD_NUMBER: _ClassVar[int]
    COMBO_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
    IS_DISPLAYED_ON_PANEL_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_EFFECT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    IS_BROADCAST_GIFT_FIELD_NUMBER: _ClassVar[int]
    IS_RANDOM_GIFT_FIELD_NUMBER: _ClassVar[int]
    IS_BOX_GIFT_FIELD_NUMBER: _ClassVar[int]
    image: _shared_pb2.Image
    describe: str
    duration: int
    id: int
    for_linkmic: bool
    combo: bool
    type: int
    diamond_count: int
    is_displayed_on_panel: bool
    primary_effect_id: int
    name: str
    icon: _shared_pb2.Image
    is_broadcast_gift: bool
    is_random_gift: bool
    is_box_gift: bool
    def __init__(self, image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., describe: _Optional[str] = ..., duration: _Optional[int] = ..., id: _Optional[int] = ..., for_linkmic: _Optional[bool] = ..., combo: _Optional[bool] = ..., type: _Optional[int] = ..., diamond_count: _Optional[int] = ..., is_displayed_on_panel: _Optional[bool] = ..., primary_effect_id: _Optional[int] = ..., name: _Optional[str] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., is_broadcast_gift: _Optional[bool] = ..., is_random_gift: _Optional[bool] = ..., is_box_gift: _Optional[bool] = ...) -> None: ...

class GiftBroadcastMessage(_message.Message):
    __slots__ = ("common", "from_user_id", "notify")
    class Notify(_message.Message):
        __slots__ = ("common", "content")
        COMMON_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        common: _shared_pb2.Common
        content: str
        def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    from_user_id: int
    notify: GiftBroadcastMessage.Notify
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., from_user_id: _Optional[int] = ..., notify: _Optional[_Union[GiftBroadcastMessage.Notify, _Mapping]] = ...) -> None: ...

class EnvelopeMessage(_message.Message):
    __slots__ = ("common", "envelope_info", "display")
    class EnvelopeInfo(_message.Message):
        __slots__ = ("envelope_id", "business_type", "envelope_idc", "send_user_name", "diamond_count", "people_count", "unpack_at", "send_user_id", "create_at", "room_id", "follow_show_status", "skin_id", "vote_count", "super_fan_count")
        ENVELOPE_ID_FIELD_NUMBER: _ClassVar[int]
        BUSINESS_TYPE_FIELD_NUMBER: _ClassVar[int]
        ENVELOPE_IDC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_NAME_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
        PEOPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
        UNPACK_AT_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_ID_FIELD_NUMBER: _ClassVar[int]
        CREATE_AT_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        FOLLOW_SHOW_STATUS_FIELD_NUMBER: _ClassVar[int]
        SKIN_ID_FIELD_NUMBER: _ClassVar[int]
        VOTE_COUNT_FIELD_NUMBER: _ClassVar[int]
        SUPER_FAN_COUNT_FIELD_NUMBER: _ClassVar[int]
        envelope_id: str
        business_type: int
        envelope_idc: str
        send_user_name: str
        diamond_count: int
        people_count: int
        unpack_at: int
        send_user_id: str
        create_at: str
        room_id: str
        follow_show_status: int
        skin_id: int
        vote_count: int
        super_fan_count: int
        def __init__(self, envelope_id: _Optional[str] = ..., business_type: _Optional[int] = ..., envelope_idc: _Optional[str] = ..., send_user_name: _Optional[str] = ..., diamond_count: _Optional[int] = ..., people_count: _Optional[int] = ..., unpack_at: _Optional[int] = ..., send_user_id: _Optional[str] = ..., create_at: _Optional[str] = ..., room_id: _Optional[str] = ..., follow_show_status: _Optional[int] = ..., skin_id: _Optional[int] = ..., vote_count: _Optional[int] = ..., super_fan_count: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_INFO_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    envelope_info: EnvelopeMessage.EnvelopeInfo
    display: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., envelope_info: _Optional[_Union[EnvelopeMessage.EnvelopeInfo, _Mapping]] = ..., display: _Optional[int] = ...) -> None: ...
