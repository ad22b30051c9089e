from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GameMomentEffect(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GAME_MOMENT_EFFECT_UNKNOWN: _ClassVar[GameMomentEffect]
    GAME_MOMENT_EFFECT_GIFT_GUIDANCE: _ClassVar[GameMomentEffect]
    GAME_MOMENT_EFFECT_QUICK_COMMENT: _ClassVar[GameMomentEffect]
GAME_MOMENT_EFFECT_UNKNOWN: GameMomentEffect
GAME_MOMENT_EFFECT_GIFT_GUIDANCE: GameMomentEffect
GAME_MOMENT_EFFECT_QUICK_COMMENT: GameMomentEffect

class GameMomentMessage(_message.Message):
    __slots__ = ("common", "message_type", "event_time", "max_time", "unique_id", "moment_effects")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    MAX_TIME_FIELD_NUMBER: _ClassVar[int]
    UNIQUE_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_EFFECTS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    event_time: int
    max_time: int
    unique_id: str
    moment_effects: _containers.RepeatedScalarFieldContainer[GameMomentEffect]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., event_time: _Optional[int] = ..., max_time: _Optional[int] = ..., unique_id: _Optional[str] = ..., moment_effects: _Optional[_Iterable[_Union[GameMomentEffect, str]]] = ...) -> None: ...

class GameServerFeatureMessage(_message.Message):
    __slots__ = ("common", "all_features")
    class Feature(_message.Message):
        __slots__ = ("id", "value", "value_map")
        class ValueMapEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: str
            value: str
            def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
        ID_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        VALUE_MAP_FIELD_NUMBER: _ClassVar[int]
        id: int
        value: str
        value_map: _containers.ScalarMap[str, str]
        def __init__(self, id: _Optional[int] = ..., value: _Optional[str] = ..., value_map: _Optional[_Mapping[str, str]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ALL_FEATURES_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    all_features: _containers.RepeatedCompositeFieldContainer[GameServerFeatureMessage.Feature]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., all_features: _Optional[_Iterable[_Union[GameServerFeatureMessage.Feature, _Mapping]]] = ...) -> None: ...

class LiveGameIntroMessage(_message.Message):
    __slots__ = ("common", "content", "has_rank_info")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    HAS_RANK_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    content: _shared_pb2.Text
    has_rank_info: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., has_rank_info: _Optional[bool] = ...) -> None: ...

class PictionaryStartMessage(_message.Message):
    __slots__ = ("common", "data")
    class Round(_message.Message):
        __slots__ = ("id", "word", "status", "start_time", "end_time", "session_id", "draw_url", "pictionary_type")
        ID_FIELD_NUMBER: _ClassVar[int]
        WORD_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        START_TIME_FIELD_NUMBER: _ClassVar[int]
        END_TIME_FIELD_NUMBER: _ClassVar[int]
        SESSION_ID_FIELD_NUMBER: _ClassVar[int]
        DRAW_URL_FIELD_NUMBER: _ClassVar[int]
        PICTIONARY_TYPE_FIELD_NUMBER: _ClassVar[int]
        id: int
        word: str
        status: int
        start_time: int
        end_time: int
        session_id: int
        draw_url: str
        pictionary_type: int
        def __init__(self, id: _Optional[int] = ..., word: _Optional[str] = ..., status: _Optional[int] = ..., start_time: _Optional[int] = ..., end_time: _Optional[int] = ..., session_id: _Optional[int] = ..., draw_url: _Optional[str] = ..., pictionary_type: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: PictionaryStartMessage.Round
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Union[PictionaryStartMessage.Round, _Mapping]] = ...) -> None: ...

class PictionaryUpdateMessage(_message.Message):
    __slots__ = ("common", "correct_count", "round_id")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    CORRECT_COUNT_FIELD_NUMBER: _ClassVar[int]
    ROUND_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    correct_count: int
    round_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., correct_count: _Optional[int] = ..., round_id: _Optional[int] = ...) -> None: ...

class PictionaryEndMessage(_message.Message):
    __slots__ = ("common", "round_id", "word", "end_type", "pictionary_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ROUND_ID_FIELD_NUMBER: _ClassVar[int]
    WORD_FIELD_NUMBER: _ClassVar[int]
    END_TYPE_FIELD_NUMBER: _ClassVar[int]
    PICTIONARY_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    round_id: int
    word: str
    end_type: int
    pictionary_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., round_id: _Optional[int] = ..., word: _Optional[str] = ..., end_type: _Optional[int] = ..., pictionary_type: _Optional[int] = ...) -> None: ...

class PictionaryExitMessage(_message.Message):
    __slots__ = ("common", "session_id", "show_stats", "pictionary_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    SHOW_STATS_FIELD_NUMBER: _ClassVar[int]
    PICTIONARY_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    session_id: int
    show_stats: bool
    pictionary_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., session_id: _Optional[int] = ..., show_stats: _Optional[bool] = ..., pictionary_type: _Optional[int] = ...) -> None: ...

class KaraokeQueueListMessage(_message.Message):
    __slots__ = ("common", "type", "total_queue_count", "song_list", "latest_update_time", "operator")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_QUEUE_COUNT_FIELD_NUMBER: _ClassVar[int]
    SONG_LIST_FIELD_NUMBER: _ClassVar[int]
    LATEST_UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    type: int
    total_queue_count: int
    song_list: _containers.RepeatedCompositeFieldContainer[KaraokeSong]
    latest_update_time: int
    operator: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., type: _Optional[int] = ..., total_queue_count: _Optional[int] = ..., song_list: _Optional[_Iterable[_Union[KaraokeSong, _Mapping]]] = ..., latest_update_time: _Optional[int] = ..., operator: _Optional[int] = ...) -> None: ...

class KaraokeQueueMessage(_message.Message):
    __slots__ = ("common", "type", "song")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SONG_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    type: int
    song: KaraokeSong
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., type: _Optional[int] = ..., song: _Optional[_Union[KaraokeSong, _Mapping]] = ...) -> None: ...

class KaraokeReqMessage(_message.Message):
    __slots__ = ("common", "song_list", "total_req_count", "req_timestamp_seconds")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SONG_LIST_FIELD_NUMBER: _ClassVar[int]
    TOTAL_REQ_COUNT_FIELD_NUMBER: _ClassVar[int]
    REQ_TIMESTAMP_SECONDS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    song_list: _containers.RepeatedCompositeFieldContainer[RequestedSong]
    total_req_count: int
    req_timestamp_seconds: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., song_list: _Optional[_Iterable[_Union[RequestedSong, _Mapping]]] = ..., total_req_count: _Optional[int] = ..., req_timestamp_seconds: _Optional[int] = ...) -> None: ...

class KaraokeSwitchMessage(_message.Message):
    __slots__ = ("common", "type", "status")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    type: int
    status: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., type: _Optional[int] = ..., status: _Optional[int] = ...) -> None: ...

class KaraokeYouSingReqMessage(_message.Message):
    __slots__ = ("common", "song_list", "total_req_count", "req_timestamp_seconds", "type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SONG_LIST_FIELD_NUMBER: _ClassVar[int]
    TOTAL_REQ_COUNT_FIELD_NUMBER: _ClassVar[int]
    REQ_TIMESTAMP_SECONDS_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    song_list: _containers.RepeatedCompositeFieldContainer[RequestedSong]
    total_req_count: int
    req_timestamp_seconds: int
    type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., song_list: _Optional[_Iterable[_Union[RequestedSong, _Mapping]]] = ..., total_req_count: _Optional[int] = ..., req_timestamp_seconds: _Optional[int] = ..., type: _Optional[int] = ...) -> None: ...

class RequestedSong(_message.Message):
    __slots__ = ("song", "user_list", "req_count")
    SONG_FIELD_NUMBER: _ClassVar[int]
    USER_LIST_FIELD_NUMBER: _ClassVar[int]
    REQ_COUNT_FIELD_NUMBER: _ClassVar[int]
    song: KaraokeSong
    user_list: _containers.RepeatedCompositeFieldContainer[_shared_pb2.User]
    req_count: int
    def __init__(self, song: _Optional[_Union[KaraokeSong, _Mapping]] = ..., user_list: _Optional[_Iterable[_Union[_shared_pb2.User, _Mapping]]] = ..., req_count: _Optional[int] = ...) -> None: ...

class KaraokeSong(_message.Message):
    __slots__ = ("id", "title", "display_artist", "album", "duration", "prelude", "postlude", "song_status", "label_ids", "is_favorite", "is_added", "is_request", "is_you_sing_request", "singer")
    ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ARTIST_FIELD_NUMBER: _ClassVar[int]
    ALBUM_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    PRELUDE_FIELD_NUMBER: _ClassVar[int]
    POSTLUDE_FIELD_NUMBER: _ClassVar[int]
    SONG_STATUS_FIELD_NUMBER: _ClassVar[int]
    LABEL_IDS_FIELD_NUMBER: _ClassVar[int]
    IS_FAVORITE_FIELD_NUMBER: _ClassVar[int]
    IS_ADDED_FIELD_NUMBER: _ClassVar[int]
    IS_REQUEST_FIELD_NUMBER: _ClassVar[int]
    IS_YOU_SING_REQUEST_FIELD_NUMBER: _ClassVar[int]
    SINGER_FIELD_NUMBER: _ClassVar[int]
    id: int
    title: str
    display_artist: str
    album: str
    duration: int
    prelude: int
    postlude: int
    song_status: int
    label_ids: _containers.RepeatedScalarFieldContainer[int]
    is_favorite: bool
    is_added: bool
    is_request: bool
    is_you_sing_request: bool
    singer: _shared_pb2.User
    def __init__(self, id: _Optional[int] = ..., title: _Optional[str] = ..., display_artist: _Optional[str] = ..., album: _Optional[str] = ..., duration: _Optional[int] = ..., prelude: _Optional[int] = ..., postlude: _Optional[int] = ..., song_status: _Optional[int] = ..., label_ids: _Optional[_Iterable[int]] = ..., is_favorite: _Optional[bool] = ..., is_added: _Optional[bool] = ..., is_request: _Optional[bool] = ..., is_you_sing_request: _Optional[bool] = ..., singer: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
