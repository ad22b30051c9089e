from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OecLiveShoppingMessage(_message.Message):
    __slots__ = ("common", "action_type", "live_product_number", "pop_product", "trace_info", "hot_tags", "atmosphere_tag_info", "live_permission_info", "product_snap_shot", "pin_card_delay_time", "flash_sale_atmosphere_info", "card_type", "billboard_info", "billboard_display_result", "dispersion_info", "promotion_info", "campaign_banner_display_result", "campaign_banner_display", "refresh_live_bag_info", "anchor_pin_card_reset_type", "voucher", "oec_live_shopping_message_v2")
    class PopProduct(_message.Message):
        __slots__ = ("title", "price", "image_url", "open_url", "product_type", "product_id", "source", "source_from", "schema", "platform", "product_status")
        TITLE_FIELD_NUMBER: _ClassVar[int]
        PRICE_FIELD_NUMBER: _ClassVar[int]
        IMAGE_URL_FIELD_NUMBER: _ClassVar[int]
        OPEN_URL_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_TYPE_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FROM_FIELD_NUMBER: _ClassVar[int]
        SCHEMA_FIELD_NUMBER: _ClassVar[int]
        PLATFORM_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_STATUS_FIELD_NUMBER: _ClassVar[int]
        title: str
        price: str
        image_url: str
        open_url: str
        product_type: str
        product_id: int
        source: str
        source_from: int
        schema: str
        platform: int
        product_status: int
        def __init__(self, title: _Optional[str] = ..., price: _Optional[str] = ..., image_url: _Optional[str] = ..., open_url: _Optional[str] = ..., product_type: _Optional[str] = ..., product_id: _Optional[int] = ..., source: _Optional[str] = ..., source_from: _Optional[int] = ..., schema: _Optional[str] = ..., platform: _Optional[int] = ..., product_status: _Optional[int] = ...) -> None: ...
    class ProductSnapShot(_message.Message):
        __slots__ = ("product_id", "title", "stock_type", "timestamp")
        PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        STOCK_TYPE_FIELD_NUMBER: _ClassVar[int]
        TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        product_id: str
        title: str
        stock_type: int
        timestamp: int
        def __init__(self, product_id: _Optional[str] = ..., title: _Optional[str] = ..., stock_type: _Optional[int] = ..., timestamp: _Optional[int] = ...) -> None: ...
    class BillboardInfo(_message.Message):
        __slots__ = ("billboard_type", "billboard_ids", "source_from", "born_time_ms", "billboard_version", "da_info")
        class DaInfoEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: str
            value: str
            def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
        BILLBOARD_TYPE_FIELD_NUMBER: _ClassVar[int]
        BILLBOARD_IDS_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FROM_FIELD_NUMBER: _ClassVar[int]
        BORN_TIME_MS_FIELD_NUMBER: _ClassVar[int]
        BILLBOARD_VERSION_FIELD_NUMBER: _ClassVar[int]
        DA_INFO_FIELD_NUMBER: _ClassVar[int]
        billboard_type: int
        billboard_ids: _containers.RepeatedScalarFieldContainer[str]
        source_from: int
        born_time_ms: str
        billboard_version: int
        da_info: _containers.ScalarMap[str, str]
        def __init__(self, billboard_type: _Optional[int] = ..., billboard_ids: _Optional[_Iterable[str]] = ..., source_from: _Optional[int] = ..., born_time_ms: _Optional[str] = ..., billboard_version: _Optional[int] = ..., da_info: _Optional[_Mapping[str, str]] = ...) -> None: ...
    class Voucher(_message.Message):
        __slots__ = ("voucher_type_id", "task_id", "task_type", "live_voucher_type", "creator_operation_unique_id", "voucher_max_face_value")
        VOUCHER_TYPE_ID_FIELD_NUMBER: _ClassVar[int]
        TASK_ID_FIELD_NUMBER: _ClassVar[int]
        TASK_TYPE_FIELD_NUMBER: _ClassVar[int]
        LIVE_VOUCHER_TYPE_FIELD_NUMBER: _ClassVar[int]
        CREATOR_OPERATION_UNIQUE_ID_FIELD_NUMBER: _ClassVar[int]
        VOUCHER_MAX_FACE_VALUE_FIELD_NUMBER: _ClassVar[int]
        voucher_type_id: int
        task_id: int
        task_type: int
        live_voucher_type: int
        creator_operation_unique_id: str
        voucher_max_face_value: str
        def __init__(self, voucher_type_id: _Optional[int] = ..., task_id: _Optional[int] = ..., task_type: _Optional[int] = ..., live_voucher_type: _Optional[int] = ..., creator_operation_unique_id: _Optional[str] = ..., voucher_max_face_value: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_TYPE_FIELD_NUMBER: _ClassVar[int]
    LIVE_PRODUCT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    POP_PRODUCT_FIELD_NUMBER: _ClassVar[int]
    TRACE_INFO_FIELD_NUMBER: _ClassVar[int]
    HOT_TAGS_FIELD_NUMBER: _ClassVar[int]
    ATMOSPHERE_TAG_INFO_FIELD_NUMBER: _ClassVar[int]
    LIVE_PERMISSION_INFO_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_SNAP_SHOT_FIELD_NUMBER: _ClassVar[int]
    PIN_CARD_DELAY_TIME_FIELD_NUMBER: _ClassVar[int]
    FLASH_SALE_ATMOSPHERE_INFO_FIELD_NUMBER: _ClassVar[int]
    CARD_TYPE_FIELD_NUMBER: _ClassVar[int]
    BILLBOARD_INFO_FIELD_NUMBER: _ClassVar[int]
    BILLBOARD_DISPLAY_RESULT_FIELD_NUMBER: _ClassVar[int]
    DISPERSION_INFO_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_INFO_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_BANNER_DISPLAY_RESULT_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_BANNER_DISPLAY_FIELD_NUMBER: _ClassVar[int]
    REFRESH_LIVE_BAG_INFO_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_PIN_CARD_RESET_TYPE_FIELD_NUMBER: _ClassVar[int]
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    OEC_LIVE_SHOPPING_MESSAGE_V2_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action_type: int
    live_product_number: int
    pop_product: OecLiveShoppingMessage.PopProduct
    trace_info: _shared_pb2.Unnamed
    hot_tags: _containers.RepeatedScalarFieldContainer[bytes]
    atmosphere_tag_info: bytes
    live_permission_info: bytes
    product_snap_shot: OecLiveShoppingMessage.ProductSnapShot
    pin_card_delay_time: int
    flash_sale_atmosphere_info: _containers.RepeatedScalarFieldContainer[bytes]
    card_type: int
    billboard_info: OecLiveShoppingMessage.BillboardInfo
    billboard_display_result: bytes
    dispersion_info: _containers.RepeatedScalarFieldContainer[bytes]
    promotion_info: bytes
    campaign_banner_display_result: bytes
    campaign_banner_display: bytes
    refresh_live_bag_info: bytes
    anchor_pin_card_reset_type: int
    voucher: OecLiveShoppingMessage.Voucher
    oec_live_shopping_message_v2: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action_type: _Optional[int] = ..., live_product_number: _Optional[int] = ..., pop_product: _Optional[_Union[OecLiveShoppingMessage.PopProduct, _Mapping]] = ..., trace_info: _Optional[_Union[_shared_pb2.Unnamed, _Mapping]] = ..., hot_tags: _Optional[_Iterable[bytes]] = ..., atmosphere_tag_info: _Optional[bytes] = ..., live_permission_info: _Optional[bytes] = ..., product_snap_shot: _Optional[_Union[OecLiveShoppingMessage.ProductSnapShot, _Mapping]] = ..., pin_card_delay_time: _Optional[int] = ..., flash_sale_atmosphere_info: _Optional[_Iterable[bytes]] = ..., card_type: _Optional[int] = ..., billboard_info: _Optional[_Union[OecLiveShoppingMessage.BillboardInfo, _Mapping]] = ..., billboard_display_result: _Optional[bytes] = ..., dispersion_info: _Optional[_Iterable[bytes]] = ..., promotion_info: _Optional[bytes] = ..., campaign_banner_display_result: _Optional[bytes] = ..., campaign_banner_display: _Optional[bytes] = ..., refresh_live_bag_info: _Optional[bytes] = ..., anchor_pin_card_reset_type: _Optional[int] = ..., voucher: _Optional[_Union[OecLiveShoppingMessage.Voucher, _Mapping]] = ..., oec_live_shopping_message_v2: _Optional[bytes] = ...) -> None: ...

class OecLiveHotRoomMessage(_message.Message):
    __slots__ = ("common", "path_map", "expire_at")
    class PathMapEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    PATH_MAP_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_AT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    path_map: _containers.ScalarMap[str, str]
    expire_at: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., path_map: _Optional[_Mapping[str, str]] = ..., expire_at: _Optional[int] = ...) -> None: ...

class OecLiveManagerMessage(_message.Message):
    __slots__ = ("common", "message_type", "purchase_product_info", "subscription_info", "giveaway_info", "ask_demo_info")
    class PurchaseProductInfo(_message.Message):
        __slots__ = ("user", "product")
        USER_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        product: OecLiveManagerMessage.Product
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., product: _Optional[_Union[OecLiveManagerMessage.Product, _Mapping]] = ...) -> None: ...
    class SubscriptionInfo(_message.Message):
        __slots__ = ("user", "total_subscribers", "sub_months", "subscription_type")
        USER_FIELD_NUMBER: _ClassVar[int]
        TOTAL_SUBSCRIBERS_FIELD_NUMBER: _ClassVar[int]
        SUB_MONTHS_FIELD_NUMBER: _ClassVar[int]
        SUBSCRIPTION_TYPE_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        total_subscribers: int
        sub_months: int
        subscription_type: int
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., total_subscribers: _Optional[int] = ..., sub_months: _Optional[int] = ..., subscription_type: _Optional[int] = ...) -> None: ...
    class GiveawayInfo(_message.Message):
        __slots__ = ("winner", "product")
        WINNER_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_FIELD_NUMBER: _ClassVar[int]
        winner: _shared_pb2.User
        product: OecLiveManagerMessage.Product
        def __init__(self, winner: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., product: _Optional[_Union[OecLiveManagerMessage.Product, _Mapping]] = ...) -> None: ...
    class AskDemoInfo(_message.Message):
        __slots__ = ("user", "product", "ask_demo_count", "product_index")
        USER_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_FIELD_NUMBER: _ClassVar[int]
        ASK_DEMO_COUNT_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_INDEX_FIELD_NUMBER: _ClassVar[int]
        user: _shared_pb2.User
        product: OecLiveManagerMessage.Product
        ask_demo_count: int
        product_index: int
        def __init__(self, user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., product: _Optional[_Union[OecLiveManagerMessage.Product, _Mapping]] = ..., ask_demo_count: _Optional[int] = ..., product_index: _Optional[int] = ...) -> None: ...
    class Product(_message.Message):
        __slots__ = ("title", "price")
        TITLE_FIELD_NUMBER: _ClassVar[int]
        PRICE_FIELD_NUMBER: _ClassVar[int]
        title: str
        price: OecLiveManagerMessage.Price
        def __init__(self, title: _Optional[str] = ..., price: _Optional[_Union[OecLiveManagerMessage.Price, _Mapping]] = ...) -> None: ...
    class Price(_message.Message):
        __slots__ = ("format_price",)
        FORMAT_PRICE_FIELD_NUMBER: _ClassVar[int]
        format_price: str
        def __init__(self, format_price: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_PRODUCT_INFO_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIPTION_INFO_FIELD_NUMBER: _ClassVar[int]
    GIVEAWAY_INFO_FIELD_NUMBER: _ClassVar[int]
    ASK_DEMO_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    purchase_product_info: OecLiveManagerMessage.PurchaseProductInfo
    subscription_info: OecLiveManagerMessage.SubscriptionInfo
    giveaway_info: OecLiveManagerMessage.GiveawayInfo
    ask_demo_info: OecLiveManagerMessage.AskDemoInfo
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., purchase_product_info: _Optional[_Union[OecLiveManagerMessage.PurchaseProductInfo, _Mapping]] = ..., subscription_info: _Optional[_Union[OecLiveManagerMessage.SubscriptionInfo, _Mapping]] = ..., giveaway_info: _Optional[_Union[OecLiveManagerMessage.GiveawayInfo, _Mapping]] = ..., ask_demo_info: _Optional[_Union[OecLiveManagerMessage.AskDemoInfo, _Mapping]] = ...) -> None: ...
