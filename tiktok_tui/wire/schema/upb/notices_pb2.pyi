from . import people_pb2 as _people_pb2
from . import shared_pb2 as _shared_pb2
from . import room_pb2 as _room_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BottomKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BOTTOM_KIND_DEFAULT: _ClassVar[BottomKind]
    BOTTOM_KIND_RETHINK_CHAT: _ClassVar[BottomKind]
    BOTTOM_KIND_RETHINK_QA: _ClassVar[BottomKind]
    BOTTOM_KIND_WARNING_TAG_CURRENT_ROOM: _ClassVar[BottomKind]
    BOTTOM_KIND_WARNING_TAG_COHOST_ROOM: _ClassVar[BottomKind]
    BOTTOM_KIND_AT_RISK_OF_UNABLE_TO_COMMENT: _ClassVar[BottomKind]
    BOTTOM_KIND_PERCEPTION_CENTER: _ClassVar[BottomKind]
BOTTOM_KIND_DEFAULT: BottomKind
BOTTOM_KIND_RETHINK_CHAT: BottomKind
BOTTOM_KIND_RETHINK_QA: BottomKind
BOTTOM_KIND_WARNING_TAG_CURRENT_ROOM: BottomKind
BOTTOM_KIND_WARNING_TAG_COHOST_ROOM: BottomKind
BOTTOM_KIND_AT_RISK_OF_UNABLE_TO_COMMENT: BottomKind
BOTTOM_KIND_PERCEPTION_CENTER: BottomKind

class AILiveSummaryMessage(_message.Message):
    __slots__ = ("common", "ai_live_summary")
    class Summary(_message.Message):
        __slots__ = ("room_llm_title", "result_key", "create_timestamp", "ai_live_summary_switch")
        ROOM_LLM_TITLE_FIELD_NUMBER: _ClassVar[int]
        RESULT_KEY_FIELD_NUMBER: _ClassVar[int]
        CREATE_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        AI_LIVE_SUMMARY_SWITCH_FIELD_NUMBER: _ClassVar[int]
        room_llm_title: str
        result_key: str
        create_timestamp: int
        ai_live_summary_switch: int
        def __init__(self, room_llm_title: _Optional[str] = ..., result_key: _Optional[str] = ..., create_timestamp: _Optional[int] = ..., ai_live_summary_switch: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    AI_LIVE_SUMMARY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    ai_live_summary: AILiveSummaryMessage.Summary
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., ai_live_summary: _Optional[_Union[AILiveSummaryMessage.Summary, _Mapping]] = ...) -> None: ...

class AISummaryMessage(_message.Message):
    __slots__ = ("common", "scene", "show_at_first", "icon", "title", "multi_lang_summary_list", "click_title_scheme_link", "click_content_scheme_link", "long_press_area_scheme_link", "public_area_message_common", "require_stay", "stay_duration_ms")
    class Content(_message.Message):
        __slots__ = ("language", "content")
        LANGUAGE_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        language: str
        content: str
        def __init__(self, language: _Optional[str] = ..., content: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    SHOW_AT_FIRST_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    MULTI_LANG_SUMMARY_LIST_FIELD_NUMBER: _ClassVar[int]
    CLICK_TITLE_SCHEME_LINK_FIELD_NUMBER: _ClassVar[int]
    CLICK_CONTENT_SCHEME_LINK_FIELD_NUMBER: _ClassVar[int]
    LONG_PRESS_AREA_SCHEME_LINK_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    REQUIRE_STAY_FIELD_NUMBER: _ClassVar[int]
    STAY_DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    scene: str
    show_at_first: bool
    icon: _shared_pb2.Image
    title: _shared_pb2.Text
    multi_lang_summary_list: _containers.RepeatedCompositeFieldContainer[AISummaryMessage.Content]
    click_title_scheme_link: str
    click_content_scheme_link: str
    long_press_area_scheme_link: str
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    require_stay: bool
    stay_duration_ms: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., scene: _Optional[str] = ..., show_at_first: _Optional[bool] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., multi_lang_summary_list: _Optional[_Iterable[_Union[AISummaryMessage.Content, _Mapping]]] = ..., click_title_scheme_link: _Optional[str] = ..., click_content_scheme_link: _Optional[str] = ..., long_press_area_scheme_link: _Optional[str] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., require_stay: _Optional[bool] = ..., stay_duration_ms: _Optional[int] = ...) -> None: ...

class CapsuleMessage(_message.Message):
    __slots__ = ("common", "icon", "desc", "button_text", "schema", "type", "scene", "biz_params", "sub_scene", "style", "skip_fc", "public_area_message_common", "report_action")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    DESC_FIELD_NUMBER: _ClassVar[int]
    BUTTON_TEXT_FIELD_NUMBER: _ClassVar[int]
    SCHEMA_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    BIZ_PARAMS_FIELD_NUMBER: _ClassVar[int]
    SUB_SCENE_FIELD_NUMBER: _ClassVar[int]
    STYLE_FIELD_NUMBER: _ClassVar[int]
    SKIP_FC_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    REPORT_ACTION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    icon: _shared_pb2.Image
    desc: _shared_pb2.Text
    button_text: _shared_pb2.Text
    schema: str
    type: int
    scene: str
    biz_params: bytes
    sub_scene: str
    style: int
    skip_fc: bool
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    report_action: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., desc: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., button_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., schema: _Optional[str] = ..., type: _Optional[int] = ..., scene: _Optional[str] = ..., biz_params: _Optional[bytes] = ..., sub_scene: _Optional[str] = ..., style: _Optional[int] = ..., skip_fc: _Optional[bool] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., report_action: _Optional[bool] = ...) -> None: ...

class AnchorToolModificationMessage(_message.Message):
    __slots__ = ("common", "modification")
    class Modification(_message.Message):
        __slots__ = ("room_id", "user_id", "effect_id", "name", "resource_id", "modification_type", "role", "msg_type", "sub_type", "start_time", "end_time", "duration", "tab", "mode", "came_from", "value", "url", "scene", "status", "content")
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        EFFECT_ID_FIELD_NUMBER: _ClassVar[int]
        NAME_FIELD_NUMBER: _ClassVar[int]
        RESOURCE_ID_FIELD_NUMBER: _ClassVar[int]
        MODIFICATION_TYPE_FIELD_NUMBER: _ClassVar[int]
        ROLE_FIELD_NUMBER: _ClassVar[int]
        MSG_TYPE_FIELD_NUMBER: _ClassVar[int]
        SUB_TYPE_FIELD_NUMBER: _ClassVar[int]
        START_TIME_FIELD_NUMBER: _ClassVar[int]
        END_TIME_FIELD_NUMBER: _ClassVar[int]
        DURATION_FIELD_NUMBER: _ClassVar[int]
        TAB_FIELD_NUMBER: _ClassVar[int]
        MODE_FIELD_NUMBER: _ClassVar[int]
        CAME_FROM_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        URL_FIELD_NUMBER: _ClassVar[int]
        SCENE_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        room_id: int
        user_id: int
        effect_id: int
        name: str
        resource_id: str
        modification_type: int
        role: int
        msg_type: int
        sub_type: int
        start_time: int
        end_time: int
        duration: int
        tab: str
        mode: int
        came_from: int
        value: float
        url: str
        scene: str
        status: int
        content: str
        def __init__(self, room_id: _Optional[int] = ..., user_id: _Optional[int] = ..., effect_id: _Optional[int] = ..., name: _Optional[str] = ..., resource_id: _Optional[str] = ..., modification_type: _Optional[int] = ..., role: _Optional[int] = ..., msg_type: _Optional[int] = ..., sub_type: _Optional[int] = ..., start_time: _Optional[int] = ..., end_time: _Optional[int] = ..., duration: _Optional[int] = ..., tab: _Optional[str] = ..., mode: _Optional[int] = ..., came_from: _Optional[int] = ..., value: _Optional[float] = ..., url: _Optional[str] = ..., scene: _Optional[str] = ..., status: _Optional[int] = ..., content: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MODIFICATION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    modification: AnchorToolModificationMessage.Modification
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., modification: _Optional[_Union[AnchorToolModificationMessage.Modification, _Mapping]] = ...) -> None: ...

class BoostCardMessage(_message.Message):
    __slots__ = ("common", "cards")
    class Card(_message.Message):
        __slots__ = ("m_card_id", "task_source", "task_id")
        M_CARD_ID_FIELD_NUMBER: _ClassVar[int]
        TASK_SOURCE_FIELD_NUMBER: _ClassVar[int]
        TASK_ID_FIELD_NUMBER: _ClassVar[int]
        m_card_id: int
        task_source: int
        task_id: int
        def __init__(self, m_card_id: _Optional[int] = ..., task_source: _Optional[int] = ..., task_id: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CARDS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    cards: _containers.RepeatedCompositeFieldContainer[BoostCardMessage.Card]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., cards: _Optional[_Iterable[_Union[BoostCardMessage.Card, _Mapping]]] = ...) -> None: ...

class BottomMessage(_message.Message):
    __slots__ = ("common", "content", "show_type", "text_type", "duration", "biz_type", "violation_user_id", "punish_info", "style", "detail_url", "float_style", "float_icon_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
    TEXT_TYPE_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    BIZ_TYPE_FIELD_NUMBER: _ClassVar[int]
    VIOLATION_USER_ID_FIELD_NUMBER: _ClassVar[int]
    PUNISH_INFO_FIELD_NUMBER: _ClassVar[int]
    STYLE_FIELD_NUMBER: _ClassVar[int]
    DETAIL_URL_FIELD_NUMBER: _ClassVar[int]
    FLOAT_STYLE_FIELD_NUMBER: _ClassVar[int]
    FLOAT_ICON_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    content: str
    show_type: int
    text_type: int
    duration: int
    biz_type: BottomKind
    violation_user_id: int
    punish_info: _shared_pb2.PunishEventInfo
    style: int
    detail_url: str
    float_style: int
    float_icon_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[str] = ..., show_type: _Optional[int] = ..., text_type: _Optional[int] = ..., duration: _Optional[int] = ..., biz_type: _Optional[_Union[BottomKind, str]] = ..., violation_user_id: _Optional[int] = ..., punish_info: _Optional[_Union[_shared_pb2.PunishEventInfo, _Mapping]] = ..., style: _Optional[int] = ..., detail_url: _Optional[str] = ..., float_style: _Optional[int] = ..., float_icon_type: _Optional[int] = ...) -> None: ...

class GreetingMessage(_message.Message):
    __slots__ = ("common", "user_identity", "enter_msg_id", "greeting_text", "guide_text", "wave_algorithm_data")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    ENTER_MSG_ID_FIELD_NUMBER: _ClassVar[int]
    GREETING_TEXT_FIELD_NUMBER: _ClassVar[int]
    GUIDE_TEXT_FIELD_NUMBER: _ClassVar[int]
    WAVE_ALGORITHM_DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user_identity: _shared_pb2.UserIdentity
    enter_msg_id: int
    greeting_text: _shared_pb2.Text
    guide_text: _shared_pb2.Text
    wave_algorithm_data: _people_pb2.MemberMessage.WaveAlgorithmData
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user_identity: _Optional[_Union[_shared_pb2.UserIdentity, _Mapping]] = ..., enter_msg_id: _Optional[int] = ..., greeting_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., guide_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., wave_algorithm_data: _Optional[_Union[_people_pb2.MemberMessage.WaveAlgorithmData, _Mapping]] = ...) -> None: ...

class GuideMessage(_message.Message):
    __slots__ = ("common", "guide_type", "gift_id", "description", "duration", "display_style", "scene", "frequency_rule")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GUIDE_TYPE_FIELD_NUMBER: _ClassVar[int]
    GIFT_ID_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_STYLE_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    FREQUENCY_RULE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    guide_type: int
    gift_id: int
    description: str
    duration: int
    display_style: int
    scene: str
    frequency_rule: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., guide_type: _Optional[int] = ..., gift_id: _Optional[int] = ..., description: _Optional[str] = ..., duration: _Optional[int] = ..., display_style: _Optional[int] = ..., scene: _Optional[str] = ..., frequency_rule: _Optional[bytes] = ...) -> None: ...

class InRoomBannerMessage(_message.Message):
    __slots__ = ("common", "data", "position", "action_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    ACTION_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: _containers.RepeatedScalarFieldContainer[bytes]
    position: int
    action_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Iterable[bytes]] = ..., position: _Optional[int] = ..., action_type: _Optional[int] = ...) -> None: ...

class MarqueeAnnouncementMessage(_message.Message):
    __slots__ = ("common", "message_scene", "message_entity")
    class Entity(_message.Message):
        __slots__ = ("notify",)
        NOTIFY_FIELD_NUMBER: _ClassVar[int]
        notify: _room_pb2.RoomNotifyMessage
        def __init__(self, notify: _Optional[_Union[_room_pb2.RoomNotifyMessage, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_SCENE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ENTITY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_scene: str
    message_entity: _containers.RepeatedCompositeFieldContainer[MarqueeAnnouncementMessage.Entity]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_scene: _Optional[str] = ..., message_entity: _Optional[_Iterable[_Union[MarqueeAnnouncementMessage.Entity, _Mapping]]] = ...) -> None: ...

class NoticeMessage(_message.Message):
    __slots__ = ("common", "content", "notice_type", "style", "title", "violation_reason", "display_text", "tips_title", "tips_url", "notice_title", "notice_content", "scene")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    NOTICE_TYPE_FIELD_NUMBER: _ClassVar[int]
    STYLE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VIOLATION_REASON_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    TIPS_TITLE_FIELD_NUMBER: _ClassVar[int]
    TIPS_URL_FIELD_NUMBER: _ClassVar[int]
    NOTICE_TITLE_FIELD_NUMBER: _ClassVar[int]
    NOTICE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    content: str
    notice_type: int
    style: str
    title: _shared_pb2.Text
    violation_reason: _shared_pb2.Text
    display_text: _shared_pb2.Text
    tips_title: _shared_pb2.Text
    tips_url: str
    notice_title: _shared_pb2.Text
    notice_content: _shared_pb2.Text
    scene: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[str] = ..., notice_type: _Optional[int] = ..., style: _Optional[str] = ..., title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., violation_reason: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., tips_title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., tips_url: _Optional[str] = ..., notice_title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., notice_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., scene: _Optional[str] = ...) -> None: ...

class PrivilegeAdvanceMessage(_message.Message):
    __slots__ = ("common", "notify", "scene", "control", "left_icon", "right_icon", "background", "sub_type", "privilege_log_extra")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    CONTROL_FIELD_NUMBER: _ClassVar[int]
    LEFT_ICON_FIELD_NUMBER: _ClassVar[int]
    RIGHT_ICON_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    SUB_TYPE_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_LOG_EXTRA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    notify: _room_pb2.RoomNotifyMessage
    scene: str
    control: bytes
    left_icon: _shared_pb2.Image
    right_icon: _shared_pb2.Image
    background: bytes
    sub_type: str
    privilege_log_extra: _shared_pb2.PrivilegeLogExtra
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., notify: _Optional[_Union[_room_pb2.RoomNotifyMessage, _Mapping]] = ..., scene: _Optional[str] = ..., control: _Optional[bytes] = ..., left_icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., right_icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., background: _Optional[bytes] = ..., sub_type: _Optional[str] = ..., privilege_log_extra: _Optional[_Union[_shared_pb2.PrivilegeLogExtra, _Mapping]] = ...) -> None: ...

class ToastMessage(_message.Message):
    __slots__ = ("common", "display_duration_millisecond", "delay_display_duration_millisecond", "scene")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_DURATION_MILLISECOND_FIELD_NUMBER: _ClassVar[int]
    DELAY_DISPLAY_DURATION_MILLISECOND_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    display_duration_millisecond: int
    delay_display_duration_millisecond: int
    scene: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., display_duration_millisecond: _Optional[int] = ..., delay_display_duration_millisecond: _Optional[int] = ..., scene: _Optional[str] = ...) -> None: ...

class TrayMessage(_message.Message):
    __slots__ = ("common", "user", "title", "describe", "combo_count", "group_count", "image")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIBE_FIELD_NUMBER: _ClassVar[int]
    COMBO_COUNT_FIELD_NUMBER: _ClassVar[int]
    GROUP_COUNT_FIELD_NUMBER: _ClassVar[int]
    IMAGE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    title: _shared_pb2.Text
    describe: _shared_pb2.Text
    combo_count: int
    group_count: int
    image: _shared_pb2.Image
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., title: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., describe: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., combo_count: _Optional[int] = ..., group_count: _Optional[int] = ..., image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ...) -> None: ...
