from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ChatMessage(_message.Message):
    __slots__ = ("common", "user", "content", "visible_to_sender", "public_area_common", "input_type", "at_user", "emotes", "content_language", "msg_filter", "quick_chat_scene", "community_flagged_status", "user_identity", "screen_time", "mention_user_list", "mention_users", "is_on_comment_tray")
    class EmoteWithIndex(_message.Message):
        __slots__ = ("index", "emote")
        INDEX_FIELD_NUMBER: _ClassVar[int]
        EMOTE_FIELD_NUMBER: _ClassVar[int]
        index: int
        emote: Emote
        def __init__(self, index: _Optional[int] = ..., emote: _Optional[_Union[Emote, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    VISIBLE_TO_SENDER_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    INPUT_TYPE_FIELD_NUMBER: _ClassVar[int]
    AT_USER_FIELD_NUMBER: _ClassVar[int]
    EMOTES_FIELD_NUMBER: _ClassVar[int]
    CONTENT_LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    MSG_FILTER_FIELD_NUMBER: _ClassVar[int]
    QUICK_CHAT_SCENE_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FLAGGED_STATUS_FIELD_NUMBER: _ClassVar[int]
    USER_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    SCREEN_TIME_FIELD_NUMBER: _ClassVar[int]
    MENTION_USER_LIST_FIELD_NUMBER: _ClassVar[int]
    MENTION_USERS_FIELD_NUMBER: _ClassVar[int]
    IS_ON_COMMENT_TRAY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    content: str
    visible_to_sender: bool
    public_area_common: _shared_pb2.PublicAreaCommon
    input_type: int
    at_user: _shared_pb2.User
    emotes: _containers.RepeatedCompositeFieldContainer[ChatMessage.EmoteWithIndex]
    content_language: str
    msg_filter: _shared_pb2.MsgFilter
    quick_chat_scene: int
    community_flagged_status: int
    user_identity: _shared_pb2.UserIdentity
    screen_time: int
    mention_user_list: _containers.RepeatedScalarFieldContainer[int]
    mention_users: _containers.RepeatedCompositeFieldContainer[_shared_pb2.User]
    is_on_comment_tray: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., content: _Optional[str] = ..., visible_to_sender: _Optional[bool] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaCommon, _Mapping]] = ..., input_type: _Optional[int] = ..., at_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., emotes: _Optional[_Iterable[_Union[ChatMessage.EmoteWithIndex, _Mapping]]] = ..., content_language: _Optional[str] = ..., msg_filter: _Optional[_Union[_shared_pb2.MsgFilter, _Mapping]] = ..., quick_chat_scene: _Optional[int] = ..., community_flagged_status: _Optional[int] = ..., user_identity: _Optional[_Union[_shared_pb2.UserIdentity, _Mapping]] = ..., screen_time: _Optional[int] = ..., mention_user_list: _Optional[_Iterable[int]] = ..., mention_users: _Optional[_Iterable[_Union[_shared_pb2.User, _Mapping]]] = ..., is_on_comment_tray: _Optional[bool] = ...) -> None: ...

class Emote(_message.Message):
    __slots__ = ("emote_id", "image", "uuid", "emote_type", "package_id")
    EMOTE_ID_FIELD_NUMBER: _ClassVar[int]
    IMAGE_FIELD_NUMBER: _ClassVar[int]
    UUID_FIELD_NUMBER: _ClassVar[int]
    EMOTE_TYPE_FIELD_NUMBER: _ClassVar[int]
    PACKAGE_ID_FIELD_NUMBER: _ClassVar[int]
    emote_id: str
    image: _shared_pb2.Image
    uuid: str
    emote_type: int
    package_id: str
    def __init__(self, emote_id: _Optional[str] = ..., image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., uuid: _Optional[str] = ..., emote_type: _Optional[int] = ..., package_id: _Optional[str] = ...) -> None: ...

class EmoteChatMessage(_message.Message):
    __slots__ = ("common", "user", "emote_list", "msg_filter", "user_identity")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    EMOTE_LIST_FIELD_NUMBER: _ClassVar[int]
    MSG_FILTER_FIELD_NUMBER: _ClassVar[int]
    USER_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    emote_list: _containers.RepeatedCompositeFieldContainer[Emote]
    msg_filter: _shared_pb2.MsgFilter
    user_identity: _shared_pb2.UserIdentity
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., emote_list: _Optional[_Iterable[_Union[Emote, _Mapping]]] = ..., msg_filter: _Optional[_Union[_shared_pb2.MsgFilter, _Mapping]] = ..., user_identity: _Optional[_Union[_shared_pb2.UserIdentity, _Mapping]] = ...) -> None: ...

class CaptionMessage(_message.Message):
    __slots__ = ("common", "timestamp_ms", "duration_ms", "content", "sentence_id", "sequence_id", "definite")
    class Content(_message.Message):
        __slots__ = ("lang", "content")
        LANG_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        lang: str
        content: str
        def __init__(self, lang: _Optional[str] = ..., content: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TIMESTAMP_MS_FIELD_NUMBER: _ClassVar[int]
    DURATION_MS_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_ID_FIELD_NUMBER: _ClassVar[int]
    DEFINITE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    timestamp_ms: int
    duration_ms: int
    content: _containers.RepeatedCompositeFieldContainer[CaptionMessage.Content]
    sentence_id: int
    sequence_id: int
    definite: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., timestamp_ms: _Optional[int] = ..., duration_ms: _Optional[int] = ..., content: _Optional[_Iterable[_Union[CaptionMessage.Content, _Mapping]]] = ..., sentence_id: _Optional[int] = ..., sequence_id: _Optional[int] = ..., definite: _Optional[bool] = ...) -> None: ...

class ImDeleteMessage(_message.Message):
    __slots__ = ("common", "delete_msg_ids", "delete_user_ids")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DELETE_MSG_IDS_FIELD_NUMBER: _ClassVar[int]
    DELETE_USER_IDS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    delete_msg_ids: _containers.RepeatedScalarFieldContainer[int]
    delete_user_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., delete_msg_ids: _Optional[_Iterable[int]] = ..., delete_user_ids: _Optional[_Iterable[int]] = ...) -> None: ...
