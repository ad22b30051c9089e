from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RankUpdateMessage(_message.Message):
    __slots__ = ("common", "updates", "group_type", "op_type", "rank_priority")
    class RankUpdate(_message.Message):
        __slots__ = ("rank_type", "own_rank", "default_content", "countdown", "supported_version", "owneronrank", "current_score")
        RANK_TYPE_FIELD_NUMBER: _ClassVar[int]
        OWN_RANK_FIELD_NUMBER: _ClassVar[int]
        DEFAULT_CONTENT_FIELD_NUMBER: _ClassVar[int]
        COUNTDOWN_FIELD_NUMBER: _ClassVar[int]
        SUPPORTED_VERSION_FIELD_NUMBER: _ClassVar[int]
        OWNERONRANK_FIELD_NUMBER: _ClassVar[int]
        CURRENT_SCORE_FIELD_NUMBER: _ClassVar[int]
        rank_type: int
        own_rank: int
        default_content: _shared_pb2.Text
        countdown: int
        supported_version: int
        owneronrank: bool
        current_score: int
        def __init__(self, rank_type: _Optional[int] = ..., own_rank: _Optional[int] = ..., default_content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., countdown: _Optional[int] = ..., supported_version: _Optional[int] = ..., owneronrank: _Optional[bool] = ..., current_score: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    UPDATES_FIELD_NUMBER: _ClassVar[int]
    GROUP_TYPE_FIELD_NUMBER: _ClassVar[int]
    OP_TYPE_FIELD_NUMBER: _ClassVar[int]
    RANK_PRIORITY_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    updates: _containers.RepeatedCompositeFieldContainer[RankUpdateMessage.RankUpdate]
    group_type: int
    op_type: int
    rank_priority: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., updates: _Optional[_Iterable[_Union[RankUpdateMessage.RankUpdate, _Mapping]]] = ..., group_type: _Optional[int] = ..., op_type: _Optional[int] = ..., rank_priority: _Optional[int] = ...) -> None: ...

class RankTextMessage(_message.Message):
    __slots__ = ("common", "scene", "owner_idx_before_update", "owner_idx_after_update", "self_get_badge_msg", "other_get_badge_msg", "cur_user_id", "content", "rank_type")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    OWNER_IDX_BEFORE_UPDATE_FIELD_NUMBER: _ClassVar[int]
    OWNER_IDX_AFTER_UPDATE_FIELD_NUMBER: _ClassVar[int]
    SELF_GET_BADGE_MSG_FIELD_NUMBER: _ClassVar[int]
    OTHER_GET_BADGE_MSG_FIELD_NUMBER: _ClassVar[int]
    CUR_USER_ID_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    RANK_TYPE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    scene: int
    owner_idx_before_update: int
    owner_idx_after_update: int
    self_get_badge_msg: _shared_pb2.Text
    other_get_badge_msg: _shared_pb2.Text
    cur_user_id: int
    content: _shared_pb2.Text
    rank_type: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., scene: _Optional[int] = ..., owner_idx_before_update: _Optional[int] = ..., owner_idx_after_update: _Optional[int] = ..., self_get_badge_msg: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., other_get_badge_msg: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., cur_user_id: _Optional[int] = ..., content: _Optional[_Union[_shared_pb2.Text, _Mapping]] = ..., rank_type: _Optional[int] = ...) -> None: ...

class HourlyRankMessage(_message.Message):
    __slots__ = ("common", "data")
    class RankContainer(_message.Message):
        __slots__ = ("data1", "rankings")
        DATA1_FIELD_NUMBER: _ClassVar[int]
        RANKINGS_FIELD_NUMBER: _ClassVar[int]
        data1: int
        rankings: HourlyRankMessage.Ranking
        def __init__(self, data1: _Optional[int] = ..., rankings: _Optional[_Union[HourlyRankMessage.Ranking, _Mapping]] = ...) -> None: ...
    class Ranking(_message.Message):
        __slots__ = ("type", "label")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        LABEL_FIELD_NUMBER: _ClassVar[int]
        type: str
        label: str
        def __init__(self, type: _Optional[str] = ..., label: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: HourlyRankMessage.RankContainer
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Union[HourlyRankMessage.RankContainer, _Mapping]] = ...) -> None: ...
