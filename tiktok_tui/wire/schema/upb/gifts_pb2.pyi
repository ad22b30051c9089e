from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EnvelopeDisplay(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ENVELOPE_DISPLAY_UNKNOWN: _ClassVar[EnvelopeDisplay]
    ENVELOPE_DISPLAY_NEW: _ClassVar[EnvelopeDisplay]
    ENVELOPE_DISPLAY_HIDE: _ClassVar[EnvelopeDisplay]

class GalleryStep(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GALLERY_STEP_UNUSED: _ClassVar[GalleryStep]
    GALLERY_STEP_LIGHT_UP: _ClassVar[GalleryStep]
    GALLERY_STEP_ALL_SPONSORED: _ClassVar[GalleryStep]
    GALLERY_STEP_SPONSOR_CHANGE: _ClassVar[GalleryStep]
    GALLERY_STEP_LONG_TERM_RECALL: _ClassVar[GalleryStep]
ENVELOPE_DISPLAY_UNKNOWN: EnvelopeDisplay
ENVELOPE_DISPLAY_NEW: EnvelopeDisplay
ENVELOPE_DISPLAY_HIDE: EnvelopeDisplay
GALLERY_STEP_UNUSED: GalleryStep
GALLERY_STEP_LIGHT_UP: GalleryStep
GALLERY_STEP_ALL_SPONSORED: GalleryStep
GALLERY_STEP_SPONSOR_CHANGE: GalleryStep
GALLERY_STEP_LONG_TERM_RECALL: GalleryStep

class GiftMessage(_message.Message):
    __slots__ = ("common", "gift_id", "fan_ticket_count", "group_count", "repeat_count", "combo_count", "user", "to_user", "repeat_end", "text_effect", "group_id", "income_taskgifts", "room_fan_ticket_count", "priority", "gift", "log_id", "send_type", "public_area_common", "tray_display_text", "banned_display_effects", "tray_info", "monitor_extra", "monitor_info", "color_id", "is_first_sent", "display_text_for_anchor", "display_text_for_audience", "order_id", "gifts_in_box", "msg_filter", "lynx_extra", "user_identity", "match_info", "linkmic_gift_expression_strategy", "flying_mic_resources", "disable_gift_tracking", "asset", "version", "sponsorship_info", "flying_mic_resources_v2", "public_area_message_common", "signature", "signature_version", "multi_generate_message", "to_member_id", "to_member_id_int", "to_member_nickname", "interactive_gift_info", "display_duration_ms", "display_text_for_sender", "is_asset_bundle_gift", "asset_bundle", "effect_extra", "secondary_effect_info", "gift_variant_id", "shiny_card_unlock_token", "gift_effect")
    class MonitorInfo(_message.Message):
        __slots__ = ("anchor_id", "profitapi_message_dur", "send_gift_profit_api_start_ms", "send_gift_profit_core_start_ms", "send_gift_req_start_ms", "send_gift_send_message_success_ms", "send_profitapi_dur", "to_user_id", "send_gift_start_client_local_ms", "from_platform", "from_version")
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        PROFITAPI_MESSAGE_DUR_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_PROFIT_API_START_MS_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_PROFIT_CORE_START_MS_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_REQ_START_MS_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_SEND_MESSAGE_SUCCESS_MS_FIELD_NUMBER: _ClassVar[int]
        SEND_PROFITAPI_DUR_FIELD_NUMBER: _ClassVar[int]
        TO_USER_ID_FIELD_NUMBER: _ClassVar[int]
        SEND_GIFT_START_CLIENT_LOCAL_MS_FIELD_NUMBER: _ClassVar[int]
        FROM_PLATFORM_FIELD_NUMBER: _ClassVar[int]
        FROM_VERSION_FIELD_NUMBER: _ClassVar[int]
        anchor_id: int
        profitapi_message_dur: int
        send_gift_profit_api_start_ms: int
        send_gift_profit_core_start_ms: int
        send_gift_req_start_ms: int
        send_gift_send_message_success_ms: int
        send_profitapi_dur: int
        to_user_id: int
        send_gift_start_client_local_ms: int
        from_platform: str
        from_version: str
        def __init__(self, anchor_id: _Optional[int] = ..., profitapi_message_dur: _Optional[int] = ..., send_gift_profit_api_start_ms: _Optional[int] = ..., send_gift_profit_core_start_ms: _Optional[int] = ..., send_gift_req_start_ms: _Optional[int] = ..., send_gift_send_message_success_ms: _Optional[int] = ..., send_profitapi_dur: _Optional[int] = ..., to_user_id: _Optional[int] = ..., send_gift_start_client_local_ms: _Optional[int] = ..., from_platform: _Optional[str] = ..., from_version: _Optional[str] = ...) -> None: ...
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
    class SponsorshipInfo(_message.Message):
        __slots__ = ("gift_id", "sponsor_id", "light_gift_up", "unlighted_gift_icon", "gift_gallery_detail_page_scheme_url", "gift_gallery_click_sponsor", "become_all_sponsored")
        GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        SPONSOR_ID_FIELD_NUMBER: _ClassVar[int]
        LIGHT_GIFT_UP_FIELD_NUMBER: _ClassVar[int]
        UNLIGHTED_GIFT_ICON_FIELD_NUMBER: _ClassVar[int]
        GIFT_GALLERY_DETAIL_PAGE_SCHEME_URL_FIELD_NUMBER: _ClassVar[int]
        GIFT_GALLERY_CLICK_SPONSOR_FIELD_NUMBER: _ClassVar[int]
        BECOME_ALL_SPONSORED_FIELD_NUMBER: _ClassVar[int]
        gift_id: int
        sponsor_id: int
        light_gift_up: bool
        unlighted_gift_icon: str
        gift_gallery_detail_page_scheme_url: str
        gift_gallery_click_sponsor: bool
        become_all_sponsored: bool
        def __init__(self, gift_id: _Optional[int] = ..., sponsor_id: _Optional[int] = ..., light_gift_up: _Optional[bool] = ..., unlighted_gift_icon: _Optional[str] = ..., gift_gallery_detail_page_scheme_url: _Optional[str] = ..., gift_gallery_click_sponsor: _Optional[bool] = ..., become_all_sponsored: _Optional[bool] = ...) -> None: ...
    class InteractiveGiftInfo(_message.Message):
        __slots__ = ("cross_screen_delay", "cross_screen_role", "ignore_config", "uniq_id", "to_user_team_id", "ignore_component")
        CROSS_SCREEN_DELAY_FIELD_NUMBER: _ClassVar[int]
        CROSS_SCREEN_ROLE_FIELD_NUMBER: _ClassVar[int]
        IGNORE_CONFIG_FIELD_NUMBER: _ClassVar[int]
        UNIQ_ID_FIELD_NUMBER: _ClassVar[int]
        TO_USER_TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        IGNORE_COMPONENT_FIELD_NUMBER: _ClassVar[int]
        cross_screen_delay: int
        cross_screen_role: int
        ignore_config: int
        uniq_id: int
        to_user_team_id: int
        ignore_component: int
        def __init__(self, cross_screen_delay: _Optional[int] = ..., cross_screen_role: _Optional[int] = ..., ignore_config: _Optional[int] = ..., uniq_id: _Optional[int] = ..., to_user_team_id: _Optional[int] = ..., ignore_component: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GIFT_ID_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    GROUP_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPEAT_COUNT_FIELD_NUMBER: _ClassVar[int]
    COMBO_COUNT_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    TO_USER_FIELD_NUMBER: _ClassVar[int]
    REPEAT_END_FIELD_NUMBER: _ClassVar[int]
    TEXT_EFFECT_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    INCOME_TASKGIFTS_FIELD_NUMBER: _ClassVar[int]
    ROOM_FAN_TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    GIFT_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    SEND_TYPE_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    TRAY_DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    BANNED_DISPLAY_EFFECTS_FIELD_NUMBER: _ClassVar[int]
    TRAY_INFO_FIELD_NUMBER: _ClassVar[int]
    MONITOR_EXTRA_FIELD_NUMBER: _ClassVar[int]
    MONITOR_INFO_FIELD_NUMBER: _ClassVar[int]
    COLOR_ID_FIELD_NUMBER: _ClassVar[int]
    IS_FIRST_SENT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TEXT_FOR_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TEXT_FOR_AUDIENCE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    GIFTS_IN_BOX_FIELD_NUMBER: _ClassVar[int]
    MSG_FILTER_FIELD_NUMBER: _ClassVar[int]
    LYNX_EXTRA_FIELD_NUMBER: _ClassVar[int]
    USER_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    MATCH_INFO_FIELD_NUMBER: _ClassVar[int]
    LINKMIC_GIFT_EXPRESSION_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    FLYING_MIC_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    DISABLE_GIFT_TRACKING_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SPONSORSHIP_INFO_FIELD_NUMBER: _ClassVar[int]
    FLYING_MIC_RESOURCES_V2_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_VERSION_FIELD_NUMBER: _ClassVar[int]
    MULTI_GENERATE_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    TO_MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    TO_MEMBER_ID_INT_FIELD_NUMBER: _ClassVar[int]
    TO_MEMBER_NICKNAME_FIELD_NUMBER: _ClassVar[int]
    INTERACTIVE_GIFT_INFO_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TEXT_FOR_SENDER_FIELD_NUMBER: _ClassVar[int]
    IS_ASSET_BUNDLE_GIFT_FIELD_NUMBER: _ClassVar[int]
    ASSET_BUNDLE_FIELD_NUMBER: _ClassVar[int]
    EFFECT_EXTRA_FIELD_NUMBER: _ClassVar[int]
    SECONDARY_EFFECT_INFO_FIELD_NUMBER: _ClassVar[int]
    GIFT_VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    SHINY_CARD_UNLOCK_TOKEN_FIELD_NUMBER: _ClassVar[int]
    GIFT_EFFECT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    gift_id: int
    fan_ticket_count: int
    group_count: int
    repeat_count: int
    combo_count: int
    user: _shared_pb2.User
    to_user: _shared_pb2.User
    repeat_end: int
    text_effect: _shared_pb2.Unnamed
    group_id: int
    income_taskgifts: int
    room_fan_ticket_count: int
    priority: QueuePriority
    gift: Gift
    log_id: str
    send_type: int
    public_area_common: _shared_pb2.PublicAreaCommon
    tray_display_text: _shared_pb2.Text
    banned_display_effects: int
    tray_info: _shared_pb2.Unnamed
    monitor_extra: str
    monitor_info: GiftMessage.MonitorInfo
    color_id: int
    is_first_sent: bool
    display_text_for_anchor: _shared_pb2.Text
    display_text_for_audience: _shared_pb2.Text
    order_id: str
    gifts_in_box: bytes
    msg_filter: _shared_pb2.MsgFilter
    lynx_extra: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Unnamed]
    user_identity: _shared_pb2.UserIdentity
    match_info: GiftMessage.MatchInfo
    linkmic_gift_expression_strategy: int
    flying_mic_resources: bytes
    disable_gift_tracking: bool
    asset: _shared_pb2.Unnamed
    version: int
    sponsorship_info: _containers.RepeatedCompositeFieldContainer[GiftMessage.SponsorshipInfo]
    flying_mic_resources_v2: bytes
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    signature: str
    signature_version: str
    multi_generate_message: bool
    to_member_id: str
    to_member_id_int: int
    to_member_nickname: str
    interactive_gift_info: GiftMessage.InteractiveGiftInfo
    display_duration_ms: int
    display_text_for_sender: _shared_pb2.Text
    is_asset_bundle_gift: bool
    asset_bundle: bytes
    effect_extra: str
    secondary_effect_info: bytes
    gift_variant_id: int
    shiny_card_unlock_token: str
    gift_effect: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., gift_id: _Optional[int] = ..., fan_ticket_count: _Optional[int] = ..., group_count: _Optional[int] = ..., repeat_count: _Optional[int] = ..., combo_count: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., to_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., repeat_end: _Optional[int] = ..., text_effect: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., group_id: _Optional[int] = ..., income_taskgifts: _Optional[int] = ..., room_fan_ticket_count: _Optional[int] = ..., priority: _Optional[_Union[QueuePriority, _Mapping]] = ..., gift: _Optional[_Union[Gift, _Mapping]] = ..., log_id: _Optional[str] = ..., send_type: _Optional[int] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaCommon, _Mapping]] = ..., tray_display_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., banned_display_effects: _Optional[int] = ..., tray_info: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., monitor_extra: _Optional[str] = ..., monitor_info: _Optional[_Union[GiftMessage.MonitorInfo, _Mapping]] = ..., color_id: _Optional[int] = ..., is_first_sent: _Optional[bool] = ..., display_text_for_anchor: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., display_text_for_audience: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., order_id: _Optional[str] = ..., gifts_in_box: _Optional[bytes] = ..., msg_filter: _Optional[_Union[_shared_pb2.MsgFilter, _Mapping]] = ..., lynx_extra: _Optional[_Iterable[_Union[_shared_pb2.Unnamed, _Mapping]]] = ..., user_identity: _Optional[_Union[_shared_pb2.UserIdentity, _Mapping]] = ..., match_info: _Optional[_Union[GiftMessage.MatchInfo, _Mapping]] = ..., linkmic_gift_expression_strategy: _Optional[int] = ..., flying_mic_resources: _Optional[bytes] = ..., disable_gift_tracking: _Optional[bool] = ..., asset: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., version: _Optional[int] = ..., sponsorship_info: _Optional[_Iterable[_Union[GiftMessage.SponsorshipInfo, _Mapping]]] = ..., flying_mic_resources_v2: _Optional[bytes] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., signature: _Optional[str] = ..., signature_version: _Optional[str] = ..., multi_generate_message: _Optional[bool] = ..., to_member_id: _Optional[str] = ..., to_member_id_int: _Optional[int] = ..., to_member_nickname: _Optional[str] = ..., interactive_gift_info: _Optional[_Union[GiftMessage.InteractiveGiftInfo, _Mapping]] = ..., display_duration_ms: _Optional[int] = ..., display_text_for_sender: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., is_asset_bundle_gift: _Optional[bool] = ..., asset_bundle: _Optional[bytes] = ..., effect_extra: _Optional[str] = ..., secondary_effect_info: _Optional[bytes] = ..., gift_variant_id: _Optional[int] = ..., shiny_card_unlock_token: _Optional[str] = ..., gift_effect: _Optional[bytes] = ...) -> None: ...

class QueuePriority(_message.Message):
    __slots__ = ("queue_sizes", "self_queue_priority", "priority")
    QUEUE_SIZES_FIELD_NUMBER: _ClassVar[int]
    SELF_QUEUE_PRIORITY_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    queue_sizes: _containers.RepeatedScalarFieldContainer[int]
    self_queue_priority: int
    priority: int
    def __init__(self, queue_sizes: _Optional[_Iterable[int]] = ..., self_queue_priority: _Optional[int] = ..., priority: _Optional[int] = ...) -> None: ...

class Gift(_message.Message):
    __slots__ = ("image", "describe", "duration", "id", "for_linkmic", "combo", "type", "diamond_count", "is_displayed_on_panel", "primary_effect_id", "gift_label_icon", "name", "icon", "is_broadcast_gift", "is_effect_befview", "is_random_gift", "is_box_gift", "can_put_in_gift_box", "gift_box_info", "tracker_params", "lock_info", "gift_rank_recommend_info", "random_effect_info", "gift_sub_type", "gift_vertical_scenarios", "group_in_tab", "is_gallery_gift", "gift_label_type", "expiration_timestamp", "batch_gift_info", "is_global_gift", "biz_extra", "gift_struct_hash", "strategy_event")
    class TrackerParamsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    class BizExtraEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: str
        def __init__(self, key: _Optional[int] = ..., value: _Optional[str] = ...) -> None: ...
    class BoxInfo(_message.Message):
        __slots__ = ("capacity", "is_primary_box", "gift_infos_in_box")
        CAPACITY_FIELD_NUMBER: _ClassVar[int]
        IS_PRIMARY_BOX_FIELD_NUMBER: _ClassVar[int]
        GIFT_INFOS_IN_BOX_FIELD_NUMBER: _ClassVar[int]
        capacity: int
        is_primary_box: bool
        gift_infos_in_box: _containers.RepeatedCompositeFieldContainer[Gift.BoxedGift]
        def __init__(self, capacity: _Optional[int] = ..., is_primary_box: _Optional[bool] = ..., gift_infos_in_box: _Optional[_Iterable[_Union[Gift.BoxedGift, _Mapping]]] = ...) -> None: ...
    class BoxedGift(_message.Message):
        __slots__ = ("gift_id", "effect_id", "remain_times")
        GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        EFFECT_ID_FIELD_NUMBER: _ClassVar[int]
        REMAIN_TIMES_FIELD_NUMBER: _ClassVar[int]
        gift_id: int
        effect_id: int
        remain_times: int
        def __init__(self, gift_id: _Optional[int] = ..., effect_id: _Optional[int] = ..., remain_times: _Optional[int] = ...) -> None: ...
    class LockInfo(_message.Message):
        __slots__ = ("lock", "lock_type", "gift_level", "highlight_enabled", "unlock_button_text")
        LOCK_FIELD_NUMBER: _ClassVar[int]
        LOCK_TYPE_FIELD_NUMBER: _ClassVar[int]
        GIFT_LEVEL_FIELD_NUMBER: _ClassVar[int]
        HIGHLIGHT_ENABLED_FIELD_NUMBER: _ClassVar[int]
        UNLOCK_BUTTON_TEXT_FIELD_NUMBER: _ClassVar[int]
        lock: bool
        lock_type: int
        gift_level: int
        highlight_enabled: bool
        unlock_button_text: str
        def __init__(self, lock: _Optional[bool] = ..., lock_type: _Optional[int] = ..., gift_level: _Optional[int] = ..., highlight_enabled: _Optional[bool] = ..., unlock_button_text: _Optional[str] = ...) -> None: ...
    class BatchInfo(_message.Message):
        __slots__ = ("can_batch_send", "available_counts")
        CAN_BATCH_SEND_FIELD_NUMBER: _ClassVar[int]
        AVAILABLE_COUNTS_FIELD_NUMBER: _ClassVar[int]
        can_batch_send: bool
        available_counts: _containers.RepeatedScalarFieldContainer[int]
        def __init__(self, can_batch_send: _Optional[bool] = ..., available_counts: _Optional[_Iterable[int]] = ...) -> None: ...
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
    GIFT_LABEL_ICON_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    IS_BROADCAST_GIFT_FIELD_NUMBER: _ClassVar[int]
    IS_EFFECT_BEFVIEW_FIELD_NUMBER: _ClassVar[int]
    IS_RANDOM_GIFT_FIELD_NUMBER: _ClassVar[int]
    IS_BOX_GIFT_FIELD_NUMBER: _ClassVar[int]
    CAN_PUT_IN_GIFT_BOX_FIELD_NUMBER: _ClassVar[int]
    GIFT_BOX_INFO_FIELD_NUMBER: _ClassVar[int]
    TRACKER_PARAMS_FIELD_NUMBER: _ClassVar[int]
    LOCK_INFO_FIELD_NUMBER: _ClassVar[int]
    GIFT_RANK_RECOMMEND_INFO_FIELD_NUMBER: _ClassVar[int]
    RANDOM_EFFECT_INFO_FIELD_NUMBER: _ClassVar[int]
    GIFT_SUB_TYPE_FIELD_NUMBER: _ClassVar[int]
    GIFT_VERTICAL_SCENARIOS_FIELD_NUMBER: _ClassVar[int]
    GROUP_IN_TAB_FIELD_NUMBER: _ClassVar[int]
    IS_GALLERY_GIFT_FIELD_NUMBER: _ClassVar[int]
    GIFT_LABEL_TYPE_FIELD_NUMBER: _ClassVar[int]
    EXPIRATION_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
    BATCH_GIFT_INFO_FIELD_NUMBER: _ClassVar[int]
    IS_GLOBAL_GIFT_FIELD_NUMBER: _ClassVar[int]
    BIZ_EXTRA_FIELD_NUMBER: _ClassVar[int]
    GIFT_STRUCT_HASH_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_EVENT_FIELD_NUMBER: _ClassVar[int]
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
    gift_label_icon: _shared_pb2.Image
    name: str
    icon: _shared_pb2.Image
    is_broadcast_gift: bool
    is_effect_befview: bool
    is_random_gift: bool
    is_box_gift: bool
    can_put_in_gift_box: bool
    gift_box_info: Gift.BoxInfo
    tracker_params: _containers.ScalarMap[str, str]
    lock_info: Gift.LockInfo
    gift_rank_recommend_info: str
    random_effect_info: _shared_pb2.Unnamed
    gift_sub_type: int
    gift_vertical_scenarios: _containers.RepeatedScalarFieldContainer[int]
    group_in_tab: int
    is_gallery_gift: bool
    gift_label_type: int
    expiration_timestamp: int
    batch_gift_info: Gift.BatchInfo
    is_global_gift: bool
    biz_extra: _containers.ScalarMap[int, str]
    gift_struct_hash: str
    strategy_event: str
    def __init__(self, image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., describe: _Optional[str] = ..., duration: _Optional[int] = ..., id: _Optional[int] = ..., for_linkmic: _Optional[bool] = ..., combo: _Optional[bool] = ..., type: _Optional[int] = ..., diamond_count: _Optional[int] = ..., is_displayed_on_panel: _Optional[bool] = ..., primary_effect_id: _Optional[int] = ..., gift_label_icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., name: _Optional[str] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., is_broadcast_gift: _Optional[bool] = ..., is_effect_befview: _Optional[bool] = ..., is_random_gift: _Optional[bool] = ..., is_box_gift: _Optional[bool] = ..., can_put_in_gift_box: _Optional[bool] = ..., gift_box_info: _Optional[_Union[Gift.BoxInfo, _Mapping]] = ..., tracker_params: _Optional[_Mapping[str, str]] = ..., lock_info: _Optional[_Union[Gift.LockInfo, _Mapping]] = ..., gift_rank_recommend_info: _Optional[str] = ..., random_effect_info: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., gift_sub_type: _Optional[int] = ..., gift_vertical_scenarios: _Optional[_Iterable[int]] = ..., group_in_tab: _Optional[int] = ..., is_gallery_gift: _Optional[bool] = ..., gift_label_type: _Optional[int] = ..., expiration_timestamp: _Optional[int] = ..., batch_gift_info: _Optional[_Union[Gift.BatchInfo, _Mapping]] = ..., is_global_gift: _Optional[bool] = ..., biz_extra: _Optional[_Mapping[int, str]] = ..., gift_struct_hash: _Optional[str] = ..., strategy_event: _Optional[str] = ...) -> None: ...

class GiftBroadcastMessage(_message.Message):
    __slots__ = ("common", "from_user_id", "left_icon", "notify")
    class Notify(_message.Message):
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
    COMMON_FIELD_NUMBER: _ClassVar[int]
    FROM_USER_ID_FIELD_NUMBER: _ClassVar[int]
    LEFT_ICON_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    from_user_id: int
    left_icon: _shared_pb2.Image
    notify: GiftBroadcastMessage.Notify
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., from_user_id: _Optional[int] = ..., left_icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., notify: _Optional[_Union[GiftBroadcastMessage.Notify, _Mapping]] = ...) -> None: ...

class EnvelopeMessage(_message.Message):
    __slots__ = ("common", "envelope_info", "display", "public_area_msg_common")
    class EnvelopeInfo(_message.Message):
        __slots__ = ("envelope_id", "business_type", "envelope_idc", "send_user_name", "diamond_count", "people_count", "unpack_at", "send_user_id", "send_user_avatar", "create_at", "room_id", "follow_show_status", "skin_id", "vote_count", "sender_enigma_info", "super_fan_count")
        ENVELOPE_ID_FIELD_NUMBER: _ClassVar[int]
        BUSINESS_TYPE_FIELD_NUMBER: _ClassVar[int]
        ENVELOPE_IDC_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_NAME_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
        PEOPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
        UNPACK_AT_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_ID_FIELD_NUMBER: _ClassVar[int]
        SEND_USER_AVATAR_FIELD_NUMBER: _ClassVar[int]
        CREATE_AT_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        FOLLOW_SHOW_STATUS_FIELD_NUMBER: _ClassVar[int]
        SKIN_ID_FIELD_NUMBER: _ClassVar[int]
        VOTE_COUNT_FIELD_NUMBER: _ClassVar[int]
        SENDER_ENIGMA_INFO_FIELD_NUMBER: _ClassVar[int]
        SUPER_FAN_COUNT_FIELD_NUMBER: _ClassVar[int]
        envelope_id: str
        business_type: int
        envelope_idc: str
        send_user_name: str
        diamond_count: int
        people_count: int
        unpack_at: int
        send_user_id: str
        send_user_avatar: _shared_pb2.Image
        create_at: str
        room_id: str
        follow_show_status: int
        skin_id: int
        vote_count: int
        sender_enigma_info: _shared_pb2.EnigmaInfo
        super_fan_count: int
        def __init__(self, envelope_id: _Optional[str] = ..., business_type: _Optional[int] = ..., envelope_idc: _Optional[str] = ..., send_user_name: _Optional[str] = ..., diamond_count: _Optional[int] = ..., people_count: _Optional[int] = ..., unpack_at: _Optional[int] = ..., send_user_id: _Optional[str] = ..., send_user_avatar: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., create_at: _Optional[str] = ..., room_id: _Optional[str] = ..., follow_show_status: _Optional[int] = ..., skin_id: _Optional[int] = ..., vote_count: _Optional[int] = ..., sender_enigma_info: _Optional[_Union[_shared_pb2.EnigmaInfo, _Mapping]] = ..., super_fan_count: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_INFO_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MSG_COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    envelope_info: EnvelopeMessage.EnvelopeInfo
    display: EnvelopeDisplay
    public_area_msg_common: _shared_pb2.PublicAreaMessageCommon
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., envelope_info: _Optional[_Union[EnvelopeMessage.EnvelopeInfo, _Mapping]] = ..., display: _Optional[_Union[EnvelopeDisplay, str]] = ..., public_area_msg_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ...) -> None: ...

class EnvelopePortalMessage(_message.Message):
    __slots__ = ("common", "portal_info", "portal_trans_target", "portal_view", "portal_display")
    class PortalInfo(_message.Message):
        __slots__ = ("id", "idc", "send_at_second", "ddl_second", "envelope_diamonds", "portal_diamonds", "sender_display_id", "sender_id", "trans_count", "touch_count")
        ID_FIELD_NUMBER: _ClassVar[int]
        IDC_FIELD_NUMBER: _ClassVar[int]
        SEND_AT_SECOND_FIELD_NUMBER: _ClassVar[int]
        DDL_SECOND_FIELD_NUMBER: _ClassVar[int]
        ENVELOPE_DIAMONDS_FIELD_NUMBER: _ClassVar[int]
        PORTAL_DIAMONDS_FIELD_NUMBER: _ClassVar[int]
        SENDER_DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
        SENDER_ID_FIELD_NUMBER: _ClassVar[int]
        TRANS_COUNT_FIELD_NUMBER: _ClassVar[int]
        TOUCH_COUNT_FIELD_NUMBER: _ClassVar[int]
        id: str
        idc: str
        send_at_second: int
        ddl_second: int
        envelope_diamonds: int
        portal_diamonds: int
        sender_display_id: str
        sender_id: str
        trans_count: int
        touch_count: int
        def __init__(self, id: _Optional[str] = ..., idc: _Optional[str] = ..., send_at_second: _Optional[int] = ..., ddl_second: _Optional[int] = ..., envelope_diamonds: _Optional[int] = ..., portal_diamonds: _Optional[int] = ..., sender_display_id: _Optional[str] = ..., sender_id: _Optional[str] = ..., trans_count: _Optional[int] = ..., touch_count: _Optional[int] = ...) -> None: ...
    class Target(_message.Message):
        __slots__ = ("room_id", "anchor_display_id", "anchor_id", "envelope_diamonds")
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        ENVELOPE_DIAMONDS_FIELD_NUMBER: _ClassVar[int]
        room_id: str
        anchor_display_id: str
        anchor_id: str
        envelope_diamonds: int
        def __init__(self, room_id: _Optional[str] = ..., anchor_display_id: _Optional[str] = ..., anchor_id: _Optional[str] = ..., envelope_diamonds: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    PORTAL_INFO_FIELD_NUMBER: _ClassVar[int]
    PORTAL_TRANS_TARGET_FIELD_NUMBER: _ClassVar[int]
    PORTAL_VIEW_FIELD_NUMBER: _ClassVar[int]
    PORTAL_DISPLAY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    portal_info: EnvelopePortalMessage.PortalInfo
    portal_trans_target: EnvelopePortalMessage.Target
    portal_view: int
    portal_display: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., portal_info: _Optional[_Union[EnvelopePortalMessage.PortalInfo, _Mapping]] = ..., portal_trans_target: _Optional[_Union[EnvelopePortalMessage.Target, _Mapping]] = ..., portal_view: _Optional[int] = ..., portal_display: _Optional[int] = ...) -> None: ...

class PricedGift(_message.Message):
    __slots__ = ("id", "price")
    ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    id: int
    price: int
    def __init__(self, id: _Optional[int] = ..., price: _Optional[int] = ...) -> None: ...

class GiftCollectionUpdateMessage(_message.Message):
    __slots__ = ("common", "gift_collection")
    class Collection(_message.Message):
        __slots__ = ("round", "effect_name_key", "gift", "message_type", "is_filter_host", "schema_url")
        ROUND_FIELD_NUMBER: _ClassVar[int]
        EFFECT_NAME_KEY_FIELD_NUMBER: _ClassVar[int]
        GIFT_FIELD_NUMBER: _ClassVar[int]
        MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
        IS_FILTER_HOST_FIELD_NUMBER: _ClassVar[int]
        SCHEMA_URL_FIELD_NUMBER: _ClassVar[int]
        round: int
        effect_name_key: str
        gift: Gift
        message_type: int
        is_filter_host: bool
        schema_url: str
        def __init__(self, round: _Optional[int] = ..., effect_name_key: _Optional[str] = ..., gift: _Optional[_Union[Gift, _Mapping]] = ..., message_type: _Optional[int] = ..., is_filter_host: _Optional[bool] = ..., schema_url: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GIFT_COLLECTION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    gift_collection: GiftCollectionUpdateMessage.Collection
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., gift_collection: _Optional[_Union[GiftCollectionUpdateMessage.Collection, _Mapping]] = ...) -> None: ...

class GiftDynamicRestrictionMessage(_message.Message):
    __slots__ = ("common", "dynamic_restriction")
    class Restriction(_message.Message):
        __slots__ = ("scenes", "receivers")
        SCENES_FIELD_NUMBER: _ClassVar[int]
        RECEIVERS_FIELD_NUMBER: _ClassVar[int]
        scenes: GiftDynamicRestrictionMessage.Scenes
        receivers: _containers.RepeatedCompositeFieldContainer[GiftDynamicRestrictionMessage.Receiver]
        def __init__(self, scenes: _Optional[_Union[GiftDynamicRestrictionMessage.Scenes, _Mapping]] = ..., receivers: _Optional[_Iterable[_Union[GiftDynamicRestrictionMessage.Receiver, _Mapping]]] = ...) -> None: ...
    class Scenes(_message.Message):
        __slots__ = ("normal_hidden_gids", "match_hidden_gids", "cohost_hidden_gids", "multiguest_hidden_gids")
        NORMAL_HIDDEN_GIDS_FIELD_NUMBER: _ClassVar[int]
        MATCH_HIDDEN_GIDS_FIELD_NUMBER: _ClassVar[int]
        COHOST_HIDDEN_GIDS_FIELD_NUMBER: _ClassVar[int]
        MULTIGUEST_HIDDEN_GIDS_FIELD_NUMBER: _ClassVar[int]
        normal_hidden_gids: _containers.RepeatedScalarFieldContainer[int]
        match_hidden_gids: _containers.RepeatedScalarFieldContainer[int]
        cohost_hidden_gids: _containers.RepeatedScalarFieldContainer[int]
        multiguest_hidden_gids: _containers.RepeatedScalarFieldContainer[int]
        def __init__(self, normal_hidden_gids: _Optional[_Iterable[int]] = ..., match_hidden_gids: _Optional[_Iterable[int]] = ..., cohost_hidden_gids: _Optional[_Iterable[int]] = ..., multiguest_hidden_gids: _Optional[_Iterable[int]] = ...) -> None: ...
    class Receiver(_message.Message):
        __slots__ = ("user_id", "hidden_gids")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        HIDDEN_GIDS_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        hidden_gids: _containers.RepeatedScalarFieldContainer[int]
        def __init__(self, user_id: _Optional[int] = ..., hidden_gids: _Optional[_Iterable[int]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DYNAMIC_RESTRICTION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    dynamic_restriction: GiftDynamicRestrictionMessage.Restriction
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., dynamic_restriction: _Optional[_Union[GiftDynamicRestrictionMessage.Restriction, _Mapping]] = ...) -> None: ...

class GiftGalleryMessage(_message.Message):
    __slots__ = ("common", "gift_info", "user", "to_user", "msg_type", "all_sponsored", "priority", "log_id")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GIFT_INFO_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    TO_USER_FIELD_NUMBER: _ClassVar[int]
    MSG_TYPE_FIELD_NUMBER: _ClassVar[int]
    ALL_SPONSORED_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    gift_info: PricedGift
    user: _shared_pb2.User
    to_user: _shared_pb2.User
    msg_type: GalleryStep
    all_sponsored: bool
    priority: QueuePriority
    log_id: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., gift_info: _Optional[_Union[PricedGift, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., to_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., msg_type: _Optional[_Union[GalleryStep, str]] = ..., all_sponsored: _Optional[bool] = ..., priority: _Optional[_Union[QueuePriority, _Mapping]] = ..., log_id: _Optional[str] = ...) -> None: ...

class GiftPanelUpdateMessage(_message.Message):
    __slots__ = ("common", "room_id", "timestamp", "gallery_data", "goal_data", "room_based_gift_data", "strategy_context")
    class GalleryData(_message.Message):
        __slots__ = ("progress", "period", "end_time_in_ms")
        class ProgressEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: GiftPanelUpdateMessage.Title
            def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[GiftPanelUpdateMessage.Title, _Mapping]] = ...) -> None: ...
        PROGRESS_FIELD_NUMBER: _ClassVar[int]
        PERIOD_FIELD_NUMBER: _ClassVar[int]
        END_TIME_IN_MS_FIELD_NUMBER: _ClassVar[int]
        progress: _containers.MessageMap[int, GiftPanelUpdateMessage.Title]
        period: int
        end_time_in_ms: int
        def __init__(self, progress: _Optional[_Mapping[int, GiftPanelUpdateMessage.Title]] = ..., period: _Optional[int] = ..., end_time_in_ms: _Optional[int] = ...) -> None: ...
    class Title(_message.Message):
        __slots__ = ("goal_count", "current_sponsor_id")
        GOAL_COUNT_FIELD_NUMBER: _ClassVar[int]
        CURRENT_SPONSOR_ID_FIELD_NUMBER: _ClassVar[int]
        goal_count: int
        current_sponsor_id: int
        def __init__(self, goal_count: _Optional[int] = ..., current_sponsor_id: _Optional[int] = ...) -> None: ...
    class GoalData(_message.Message):
        __slots__ = ("status", "goal_progress")
        class GoalProgressEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: GiftPanelUpdateMessage.Progress
            def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[GiftPanelUpdateMessage.Progress, _Mapping]] = ...) -> None: ...
        STATUS_FIELD_NUMBER: _ClassVar[int]
        GOAL_PROGRESS_FIELD_NUMBER: _ClassVar[int]
        status: int
        goal_progress: _containers.MessageMap[int, GiftPanelUpdateMessage.Progress]
        def __init__(self, status: _Optional[int] = ..., goal_progress: _Optional[_Mapping[int, GiftPanelUpdateMessage.Progress]] = ...) -> None: ...
    class Progress(_message.Message):
        __slots__ = ("current_progress", "target", "expired_timestamp_in_ms")
        CURRENT_PROGRESS_FIELD_NUMBER: _ClassVar[int]
        TARGET_FIELD_NUMBER: _ClassVar[int]
        EXPIRED_TIMESTAMP_IN_MS_FIELD_NUMBER: _ClassVar[int]
        current_progress: int
        target: int
        expired_timestamp_in_ms: int
        def __init__(self, current_progress: _Optional[int] = ..., target: _Optional[int] = ..., expired_timestamp_in_ms: _Optional[int] = ...) -> None: ...
    class RoomBasedGiftData(_message.Message):
        __slots__ = ("room_based_gifts",)
        class RoomBasedGiftsEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: GiftPanelUpdateMessage.RoomBasedGifts
            def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[GiftPanelUpdateMessage.RoomBasedGifts, _Mapping]] = ...) -> None: ...
        ROOM_BASED_GIFTS_FIELD_NUMBER: _ClassVar[int]
        room_based_gifts: _containers.MessageMap[int, GiftPanelUpdateMessage.RoomBasedGifts]
        def __init__(self, room_based_gifts: _Optional[_Mapping[int, GiftPanelUpdateMessage.RoomBasedGifts]] = ...) -> None: ...
    class RoomBasedGifts(_message.Message):
        __slots__ = ("gift_info",)
        GIFT_INFO_FIELD_NUMBER: _ClassVar[int]
        gift_info: _containers.RepeatedCompositeFieldContainer[PricedGift]
        def __init__(self, gift_info: _Optional[_Iterable[_Union[PricedGift, _Mapping]]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
    GALLERY_DATA_FIELD_NUMBER: _ClassVar[int]
    GOAL_DATA_FIELD_NUMBER: _ClassVar[int]
    ROOM_BASED_GIFT_DATA_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_CONTEXT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    room_id: int
    timestamp: int
    gallery_data: GiftPanelUpdateMessage.GalleryData
    goal_data: GiftPanelUpdateMessage.GoalData
    room_based_gift_data: GiftPanelUpdateMessage.RoomBasedGiftData
    strategy_context: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., room_id: _Optional[int] = ..., timestamp: _Optional[int] = ..., gallery_data: _Optional[_Union[GiftPanelUpdateMessage.GalleryData, _Mapping]] = ..., goal_data: _Optional[_Union[GiftPanelUpdateMessage.GoalData, _Mapping]] = ..., room_based_gift_data: _Optional[_Union[GiftPanelUpdateMessage.RoomBasedGiftData, _Mapping]] = ..., strategy_context: _Optional[str] = ...) -> None: ...

class GiftPromptMessage(_message.Message):
    __slots__ = ("common", "title", "body", "block_num_days", "order_id", "order_timestamp", "in_user_gifting_addiction_expr", "pop_up_schema")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    BLOCK_NUM_DAYS_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
    IN_USER_GIFTING_ADDICTION_EXPR_FIELD_NUMBER: _ClassVar[int]
    POP_UP_SCHEMA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    title: str
    body: str
    block_num_days: int
    order_id: str
    order_timestamp: int
    in_user_gifting_addiction_expr: bool
    pop_up_schema: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., title: _Optional[str] = ..., body: _Optional[str] = ..., block_num_days: _Optional[int] = ..., order_id: _Optional[str] = ..., order_timestamp: _Optional[int] = ..., in_user_gifting_addiction_expr: _Optional[bool] = ..., pop_up_schema: _Optional[str] = ...) -> None: ...

class GiftUnlockMessage(_message.Message):
    __slots__ = ("common", "gifts", "bubble_text")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    GIFTS_FIELD_NUMBER: _ClassVar[int]
    BUBBLE_TEXT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    gifts: _containers.RepeatedCompositeFieldContainer[Gift]
    bubble_text: _shared_pb2.Text
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., gifts: _Optional[_Iterable[_Union[Gift, _Mapping]]] = ..., bubble_text: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ...) -> None: ...

class GiftUpdateMessage(_message.Message):
    __slots__ = ("common", "update_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    update_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., update_type: _Optional[int] = ...) -> None: ...

class ViewerPicksUpdateMessage(_message.Message):
    __slots__ = ("common", "update_type", "info")
    class Picks(_message.Message):
        __slots__ = ("viewer_picks_id", "gift_pick_list", "status", "round_duration_sec", "start_time_ms", "end_time_ms", "has_duration", "has_score", "enable_auto_restart", "started_from_auto_restart", "viewer_picks_id_str", "display_mode", "scene", "started_from_auto_start")
        VIEWER_PICKS_ID_FIELD_NUMBER: _ClassVar[int]
        GIFT_PICK_LIST_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        ROUND_DURATION_SEC_FIELD_NUMBER: _ClassVar[int]
        START_TIME_MS_FIELD_NUMBER: _ClassVar[int]
        END_TIME_MS_FIELD_NUMBER: _ClassVar[int]
        HAS_DURATION_FIELD_NUMBER: _ClassVar[int]
        HAS_SCORE_FIELD_NUMBER: _ClassVar[int]
        ENABLE_AUTO_RESTART_FIELD_NUMBER: _ClassVar[int]
        STARTED_FROM_AUTO_RESTART_FIELD_NUMBER: _ClassVar[int]
        VIEWER_PICKS_ID_STR_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_MODE_FIELD_NUMBER: _ClassVar[int]
        SCENE_FIELD_NUMBER: _ClassVar[int]
        STARTED_FROM_AUTO_START_FIELD_NUMBER: _ClassVar[int]
        viewer_picks_id: int
        gift_pick_list: _containers.RepeatedCompositeFieldContainer[ViewerPicksUpdateMessage.ScoredPick]
        status: int
        round_duration_sec: int
        start_time_ms: int
        end_time_ms: int
        has_duration: bool
        has_score: bool
        enable_auto_restart: bool
        started_from_auto_restart: bool
        viewer_picks_id_str: str
        display_mode: int
        scene: int
        started_from_auto_start: bool
        def __init__(self, viewer_picks_id: _Optional[int] = ..., gift_pick_list: _Optional[_Iterable[_Union[ViewerPicksUpdateMessage.ScoredPick, _Mapping]]] = ..., status: _Optional[int] = ..., round_duration_sec: _Optional[int] = ..., start_time_ms: _Optional[int] = ..., end_time_ms: _Optional[int] = ..., has_duration: _Optional[bool] = ..., has_score: _Optional[bool] = ..., enable_auto_restart: _Optional[bool] = ..., started_from_auto_restart: _Optional[bool] = ..., viewer_picks_id_str: _Optional[str] = ..., display_mode: _Optional[int] = ..., scene: _Optional[int] = ..., started_from_auto_start: _Optional[bool] = ...) -> None: ...
    class ScoredPick(_message.Message):
        __slots__ = ("gift_pick", "score")
        GIFT_PICK_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        gift_pick: ViewerPicksUpdateMessage.Pick
        score: int
        def __init__(self, gift_pick: _Optional[_Union[ViewerPicksUpdateMessage.Pick, _Mapping]] = ..., score: _Optional[int] = ...) -> None: ...
    class Pick(_message.Message):
        __slots__ = ("gift_id", "customized_desc", "gift_price", "gift_pick_id", "gift_pick_id_str", "is_priority_request", "desc_source")
        GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        CUSTOMIZED_DESC_FIELD_NUMBER: _ClassVar[int]
        GIFT_PRICE_FIELD_NUMBER: _ClassVar[int]
        GIFT_PICK_ID_FIELD_NUMBER: _ClassVar[int]
        GIFT_PICK_ID_STR_FIELD_NUMBER: _ClassVar[int]
        IS_PRIORITY_REQUEST_FIELD_NUMBER: _ClassVar[int]
        DESC_SOURCE_FIELD_NUMBER: _ClassVar[int]
        gift_id: int
        customized_desc: str
        gift_price: int
        gift_pick_id: int
        gift_pick_id_str: str
        is_priority_request: bool
        desc_source: int
        def __init__(self, gift_id: _Optional[int] = ..., customized_desc: _Optional[str] = ..., gift_price: _Optional[int] = ..., gift_pick_id: _Optional[int] = ..., gift_pick_id_str: _Optional[str] = ..., is_priority_request: _Optional[bool] = ..., desc_source: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    update_type: int
    info: ViewerPicksUpdateMessage.Picks
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., update_type: _Optional[int] = ..., info: _Optional[_Union[ViewerPicksUpdateMessage.Picks, _Mapping]] = ...) -> None: ...
