from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StarCommentAction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STAR_COMMENT_ACTION_UNKNOWN: _ClassVar[StarCommentAction]
    STAR_COMMENT_ACTION_DELETED: _ClassVar[StarCommentAction]
    STAR_COMMENT_ACTION_POLLING: _ClassVar[StarCommentAction]
STAR_COMMENT_ACTION_UNKNOWN: StarCommentAction
STAR_COMMENT_ACTION_DELETED: StarCommentAction
STAR_COMMENT_ACTION_POLLING: StarCommentAction

class ChatMessage(_message.Message):
    __slots__ = ("common", "user", "content", "visible_to_sender", "background_image", "full_screen_text_color", "background_image_v2", "public_area_common", "gift_image", "input_type", "at_user", "emotes", "content_language", "msg_filter", "quick_chat_scene", "community_flagged_status", "user_identity", "comment_quality_scores", "comment_tag", "public_area_message_common", "screen_time", "signature", "signature_version", "ec_streamer_key", "comment_label_scores", "mention_user_list", "mention_users", "is_on_comment_tray")
    class EmoteWithIndex(_message.Message):
        __slots__ = ("index", "emote")
        INDEX_FIELD_NUMBER: _ClassVar[int]
        EMOTE_FIELD_NUMBER: _ClassVar[int]
        index: int
        emote: Emote
        def __init__(self, index: _Optional[int] = ..., emote: _Optional[_Union[Emote, _Mapping]] = ...) -> None: ...
    class QualityScore(_message.Message):
        __slots__ = ("version", "score")
        VERSION_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        version: str
        score: int
        def __init__(self, version: _Optional[str] = ..., score: _Optional[int] = ...) -> None: ...
    class LabelScore(_message.Message):
        __slots__ = ("label_name", "score")
        LABEL_NAME_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        label_name: str
        score: float
        def __init__(self, label_name: _Optional[str] = ..., score: _Optional[float] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    VISIBLE_TO_SENDER_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_IMAGE_FIELD_NUMBER: _ClassVar[int]
    FULL_SCREEN_TEXT_COLOR_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_IMAGE_V2_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    GIFT_IMAGE_FIELD_NUMBER: _ClassVar[int]
    INPUT_TYPE_FIELD_NUMBER: _ClassVar[int]
    AT_USER_FIELD_NUMBER: _ClassVar[int]
    EMOTES_FIELD_NUMBER: _ClassVar[int]
    CONTENT_LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    MSG_FILTER_FIELD_NUMBER: _ClassVar[int]
    QUICK_CHAT_SCENE_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FLAGGED_STATUS_FIELD_NUMBER: _ClassVar[int]
    USER_IDENTITY_FIELD_NUMBER: _ClassVar[int]
    COMMENT_QUALITY_SCORES_FIELD_NUMBER: _ClassVar[int]
    COMMENT_TAG_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_MESSAGE_COMMON_FIELD_NUMBER: _ClassVar[int]
    SCREEN_TIME_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_VERSION_FIELD_NUMBER: _ClassVar[int]
    EC_STREAMER_KEY_FIELD_NUMBER: _ClassVar[int]
    COMMENT_LABEL_SCORES_FIELD_NUMBER: _ClassVar[int]
    MENTION_USER_LIST_FIELD_NUMBER: _ClassVar[int]
    MENTION_USERS_FIELD_NUMBER: _ClassVar[int]
    IS_ON_COMMENT_TRAY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    content: str
    visible_to_sender: bool
    background_image: _shared_pb2.Image
    full_screen_text_color: str
    background_image_v2: _shared_pb2.Image
    public_area_common: _shared_pb2.PublicAreaCommon
    gift_image: _shared_pb2.Image
    input_type: int
    at_user: _shared_pb2.User
    emotes: _containers.RepeatedCompositeFieldContainer[ChatMessage.EmoteWithIndex]
    content_language: str
    msg_filter: _shared_pb2.MsgFilter
    quick_chat_scene: int
    community_flagged_status: int
    user_identity: _shared_pb2.UserIdentity
    comment_quality_scores: _containers.RepeatedCompositeFieldContainer[ChatMessage.QualityScore]
    comment_tag: _containers.RepeatedScalarFieldContainer[int]
    public_area_message_common: _shared_pb2.PublicAreaMessageCommon
    screen_time: int
    signature: str
    signature_version: str
    ec_streamer_key: str
    comment_label_scores: _containers.RepeatedCompositeFieldContainer[ChatMessage.LabelScore]
    mention_user_list: _containers.RepeatedScalarFieldContainer[int]
    mention_users: _containers.RepeatedCompositeFieldContainer[_shared_pb2.User]
    is_on_comment_tray: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., content: _Optional[str] = ..., visible_to_sender: _Optional[bool] = ..., background_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., full_screen_text_color: _Optional[str] = ..., background_image_v2: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaCommon, _Mapping]] = ..., gift_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., input_type: _Optional[int] = ..., at_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., emotes: _Optional[_Iterable[_Union[ChatMessage.EmoteWithIndex, _Mapping]]] = ..., content_language: _Optional[str] = ..., msg_filter: _Optional[_Union[_shared_pb2.MsgFilter, _Mapping]] = ..., quick_chat_scene: _Optional[int] = ..., community_flagged_status: _Optional[int] = ..., user_identity: _Optional[_Union[_shared_pb2.UserIdentity, _Mapping]] = ..., comment_quality_scores: _Optional[_Iterable[_Union[ChatMessage.QualityScore, _Mapping]]] = ..., comment_tag: _Optional[_Iterable[int]] = ..., public_area_message_common: _Optional[_Union[_shared_pb2.PublicAreaMessageCommon, _Mapping]] = ..., screen_time: _Optional[int] = ..., signature: _Optional[str] = ..., signature_version: _Optional[str] = ..., ec_streamer_key: _Optional[str] = ..., comment_label_scores: _Optional[_Iterable[_Union[ChatMessage.LabelScore, _Mapping]]] = ..., mention_user_list: _Optional[_Iterable[int]] = ..., mention_users: _Optional[_Iterable[_Union[_shared_pb2.User, _Mapping]]] = ..., is_on_comment_tray: _Optional[bool] = ...) -> None: ...

class Emote(_message.Message):
    __slots__ = ("emote_id", "image", "audit_status", "uuid", "emote_type", "content_source", "emote_private_type", "package_id", "reward_condition", "create_time", "emote_scene")
    EMOTE_ID_FIELD_NUMBER: _ClassVar[int]
    IMAGE_FIELD_NUMBER: _ClassVar[int]
    AUDIT_STATUS_FIELD_NUMBER: _ClassVar[int]
    UUID_FIELD_NUMBER: _ClassVar[int]
    EMOTE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_SOURCE_FIELD_NUMBER: _ClassVar[int]
    EMOTE_PRIVATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    PACKAGE_ID_FIELD_NUMBER: _ClassVar[int]
    REWARD_CONDITION_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    EMOTE_SCENE_FIELD_NUMBER: _ClassVar[int]
    emote_id: str
    image: _shared_pb2.Image
    audit_status: int
    uuid: str
    emote_type: int
    content_source: int
    emote_private_type: int
    package_id: str
    reward_condition: int
    create_time: int
    emote_scene: int
    def __init__(self, emote_id: _Optional[str] = ..., image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., audit_status: _Optional[int] = ..., uuid: _Optional[str] = ..., emote_type: _Optional[int] = ..., content_source: _Optional[int] = ..., emote_private_type: _Optional[int] = ..., package_id: _Optional[str] = ..., reward_condition: _Optional[int] = ..., create_time: _Optional[int] = ..., emote_scene: _Optional[int] = ...) -> None: ...

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

class ScreenChatMessage(_message.Message):
    __slots__ = ("common", "user_info", "chat_type", "content", "priority", "effect", "background_image", "ceremony_effect", "background", "public_area_common")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_INFO_FIELD_NUMBER: _ClassVar[int]
    CHAT_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    EFFECT_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_IMAGE_FIELD_NUMBER: _ClassVar[int]
    CEREMONY_EFFECT_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_AREA_COMMON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user_info: _shared_pb2.User
    chat_type: int
    content: str
    priority: int
    effect: bytes
    background_image: _shared_pb2.Image
    ceremony_effect: bytes
    background: bytes
    public_area_common: _shared_pb2.PublicAreaCommon
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user_info: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., chat_type: _Optional[int] = ..., content: _Optional[str] = ..., priority: _Optional[int] = ..., effect: _Optional[bytes] = ..., background_image: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., ceremony_effect: _Optional[bytes] = ..., background: _Optional[bytes] = ..., public_area_common: _Optional[_Union[_shared_pb2.PublicAreaCommon, _Mapping]] = ...) -> None: ...

class CommentsMessage(_message.Message):
    __slots__ = ("common", "user", "content", "color", "background", "action_type", "action_content")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    COLOR_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    ACTION_TYPE_FIELD_NUMBER: _ClassVar[int]
    ACTION_CONTENT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    content: str
    color: bytes
    background: bytes
    action_type: int
    action_content: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., content: _Optional[str] = ..., color: _Optional[bytes] = ..., background: _Optional[bytes] = ..., action_type: _Optional[int] = ..., action_content: _Optional[str] = ...) -> None: ...

class CommentTrayMessage(_message.Message):
    __slots__ = ("common", "content", "content_type", "count", "chat_time", "tray_id")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    CHAT_TIME_FIELD_NUMBER: _ClassVar[int]
    TRAY_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    content: str
    content_type: int
    count: int
    chat_time: int
    tray_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[str] = ..., content_type: _Optional[int] = ..., count: _Optional[int] = ..., chat_time: _Optional[int] = ..., tray_id: _Optional[int] = ...) -> None: ...

class StarComment(_message.Message):
    __slots__ = ("star_comment_id", "user", "content", "duration", "start_time_ms", "comment_option", "content_language")
    STAR_COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    START_TIME_MS_FIELD_NUMBER: _ClassVar[int]
    COMMENT_OPTION_FIELD_NUMBER: _ClassVar[int]
    CONTENT_LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    star_comment_id: str
    user: _shared_pb2.User
    content: str
    duration: int
    start_time_ms: int
    comment_option: int
    content_language: str
    def __init__(self, star_comment_id: _Optional[str] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., content: _Optional[str] = ..., duration: _Optional[int] = ..., start_time_ms: _Optional[int] = ..., comment_option: _Optional[int] = ..., content_language: _Optional[str] = ...) -> None: ...

class StarCommentPushMessage(_message.Message):
    __slots__ = ("common", "queue_version", "current", "next")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    QUEUE_VERSION_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    NEXT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    queue_version: int
    current: StarComment
    next: StarComment
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., queue_version: _Optional[int] = ..., current: _Optional[_Union[StarComment, _Mapping]] = ..., next: _Optional[_Union[StarComment, _Mapping]] = ...) -> None: ...

class StarCommentNotificationMessage(_message.Message):
    __slots__ = ("common", "star_comment_action", "msg_id", "operator", "star_comment_message")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    STAR_COMMENT_ACTION_FIELD_NUMBER: _ClassVar[int]
    MSG_ID_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    STAR_COMMENT_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    star_comment_action: StarCommentAction
    msg_id: int
    operator: _shared_pb2.User
    star_comment_message: StarComment
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., star_comment_action: _Optional[_Union[StarCommentAction, str]] = ..., msg_id: _Optional[int] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., star_comment_message: _Optional[_Union[StarComment, _Mapping]] = ...) -> None: ...
