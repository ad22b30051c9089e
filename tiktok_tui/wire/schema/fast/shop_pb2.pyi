from . import shared_pb2 as _shared_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OecLiveShoppingMessage(_message.Message):
    __slots__ = ("common", "action_type", "live_product_number", "pop_product")
    class PopProduct(_message.Message):
        __slots__ = ("title", "price", "product_id", "source")
        TITLE_FIELD_NUMBER: _ClassVar[int]
        PRICE_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FIELD_NUMBER: _ClassVar[int]
        title: str
        price: str
        product_id: int
        source: str
        def __init__(self, title: _Optional[str] = ..., price: _Optional[str] = ..., product_id: _Optional[int] = ..., source: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_TYPE_FIELD_NUMBER: _ClassVar[int]
    LIVE_PRODUCT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    POP_PRODUCT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action_type: int
    live_product_number: int
    pop_product: OecLiveShoppingMessage.PopProduct
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action_type: _Optional[int] = ..., live_product_number: _Optional[int] = ..., pop_product: _Optional[_Union[OecLiveShoppingMessage.PopProduct, _Mapping]] = ...) -> None: ...
