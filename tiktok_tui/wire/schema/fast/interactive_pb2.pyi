from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class QuestionNewMessage(_message.Message):
    __slots__ = ("common", "data")
    class Question(_message.Message):
        __slots__ = ("question_id", "content", "answer_status", "create_time", "user")
        QUESTION_ID_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        ANSWER_STATUS_FIELD_NUMBER: _ClassVar[int]
        CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        question_id: int
        content: str
        answer_status: int
        create_time: int
        user: _shared_pb2.User
        def __init__(self, question_id: _Optional[int] = ..., content: _Optional[str] = ..., answer_status: _Optional[int] = ..., create_time: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: QuestionNewMessage.Question
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Union[QuestionNewMessage.Question, _Mapping]] = ...) -> None: ...

class PollMessage(_message.Message):
    __slots__ = ("common", "message_type", "poll_id", "start_content", "end_content", "update_votes_content", "poll_kind", "poll_basic_info")
    class StartContent(_message.Message):
        __slots__ = ("start_time", "end_time", "option_list", "title", "operator")
        START_TIME_FIELD_NUMBER: _ClassVar[int]
        END_TIME_FIELD_NUMBER: _ClassVar[int]
        OPTION_LIST_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        start_time: int
        end_time: int
        option_list: _containers.RepeatedCompositeFieldContainer[PollMessage.Option]
        title: str
        operator: _shared_pb2.User
        def __init__(self, start_time: _Optional[int] = ..., end_time: _Optional[int] = ..., option_list: _Optional[_Iterable[_Union[PollMessage.Option, _Mapping]]] = ..., title: _Optional[str] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class EndContent(_message.Message):
        __slots__ = ("end_type", "option_list", "operator")
        END_TYPE_FIELD_NUMBER: _ClassVar[int]
        OPTION_LIST_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        end_type: int
        option_list: _containers.RepeatedCompositeFieldContainer[PollMessage.Option]
        operator: _shared_pb2.User
        def __init__(self, end_type: _Optional[int] = ..., option_list: _Optional[_Iterable[_Union[PollMessage.Option, _Mapping]]] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class UpdateContent(_message.Message):
        __slots__ = ("option_list",)
        OPTION_LIST_FIELD_NUMBER: _ClassVar[int]
        option_list: _containers.RepeatedCompositeFieldContainer[PollMessage.Option]
        def __init__(self, option_list: _Optional[_Iterable[_Union[PollMessage.Option, _Mapping]]] = ...) -> None: ...
    class Option(_message.Message):
        __slots__ = ("votes", "display_content", "option_idx")
        VOTES_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        OPTION_IDX_FIELD_NUMBER: _ClassVar[int]
        votes: int
        display_content: str
        option_idx: int
        def __init__(self, votes: _Optional[int] = ..., display_content: _Optional[str] = ..., option_idx: _Optional[int] = ...) -> None: ...
    class BasicInfo(_message.Message):
        __slots__ = ("title", "user_cnt", "poll_duration", "time_remain")
        TITLE_FIELD_NUMBER: _ClassVar[int]
        USER_CNT_FIELD_NUMBER: _ClassVar[int]
        POLL_DURATION_FIELD_NUMBER: _ClassVar[int]
        TIME_REMAIN_FIELD_NUMBER: _ClassVar[int]
        title: str
        user_cnt: int
        poll_duration: int
        time_remain: int
        def __init__(self, title: _Optional[str] = ..., user_cnt: _Optional[int] = ..., poll_duration: _Optional[int] = ..., time_remain: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    POLL_ID_FIELD_NUMBER: _ClassVar[int]
    START_CONTENT_FIELD_NUMBER: _ClassVar[int]
    END_CONTENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_VOTES_CONTENT_FIELD_NUMBER: _ClassVar[int]
    POLL_KIND_FIELD_NUMBER: _ClassVar[int]
    POLL_BASIC_INFO_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    poll_id: int
    start_content: PollMessage.StartContent
    end_content: PollMessage.EndContent
    update_votes_content: PollMessage.UpdateContent
    poll_kind: int
    poll_basic_info: PollMessage.BasicInfo
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., poll_id: _Optional[int] = ..., start_content: _Optional[_Union[PollMessage.StartContent, _Mapping]] = ..., end_content: _Optional[_Union[PollMessage.EndContent, _Mapping]] = ..., update_votes_content: _Optional[_Union[PollMessage.UpdateContent, _Mapping]] = ..., poll_kind: _Optional[int] = ..., poll_basic_info: _Optional[_Union[PollMessage.BasicInfo, _Mapping]] = ...) -> None: ...

class GoalUpdateMessage(_message.Message):
    __slots__ = ("common", "indicator", "goal", "contributor_id", "contributor_display_id", "contribute_count", "contribute_score", "gift_repeat_count", "contributor_id_str", "update_source")
    class Indicator(_message.Message):
        __slots__ = ("key", "op")
        KEY_FIELD_NUMBER: _ClassVar[int]
        OP_FIELD_NUMBER: _ClassVar[int]
        key: str
        op: int
        def __init__(self, key: _Optional[str] = ..., op: _Optional[int] = ...) -> None: ...
    class Goal(_message.Message):
        __slots__ = ("id", "type", "status", "sub_goals", "description", "audit_status", "start_time", "expire_time", "contributors", "id_str")
        ID_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        SUB_GOALS_FIELD_NUMBER: _ClassVar[int]
        DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
        AUDIT_STATUS_FIELD_NUMBER: _ClassVar[int]
        START_TIME_FIELD_NUMBER: _ClassVar[int]
        EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
        CONTRIBUTORS_FIELD_NUMBER: _ClassVar[int]
        ID_STR_FIELD_NUMBER: _ClassVar[int]
        id: int
        type: int
        status: int
        sub_goals: _containers.RepeatedCompositeFieldContainer[GoalUpdateMessage.SubGoal]
        description: str
        audit_status: int
        start_time: int
        expire_time: int
        contributors: _containers.RepeatedCompositeFieldContainer[GoalUpdateMessage.Contributor]
        id_str: str
        def __init__(self, id: _Optional[int] = ..., type: _Optional[int] = ..., status: _Optional[int] = ..., sub_goals: _Optional[_Iterable[_Union[GoalUpdateMessage.SubGoal, _Mapping]]] = ..., description: _Optional[str] = ..., audit_status: _Optional[int] = ..., start_time: _Optional[int] = ..., expire_time: _Optional[int] = ..., contributors: _Optional[_Iterable[_Union[GoalUpdateMessage.Contributor, _Mapping]]] = ..., id_str: _Optional[str] = ...) -> None: ...
    class SubGoal(_message.Message):
        __slots__ = ("type", "id", "progress", "target", "gift")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        ID_FIELD_NUMBER: _ClassVar[int]
        PROGRESS_FIELD_NUMBER: _ClassVar[int]
        TARGET_FIELD_NUMBER: _ClassVar[int]
        GIFT_FIELD_NUMBER: _ClassVar[int]
        type: int
        id: int
        progress: int
        target: int
        gift: GoalUpdateMessage.SubGoalGift
        def __init__(self, type: _Optional[int] = ..., id: _Optional[int] = ..., progress: _Optional[int] = ..., target: _Optional[int] = ..., gift: _Optional[_Union[GoalUpdateMessage.SubGoalGift, _Mapping]] = ...) -> None: ...
    class SubGoalGift(_message.Message):
        __slots__ = ("name", "diamond_count")
        NAME_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
        name: str
        diamond_count: int
        def __init__(self, name: _Optional[str] = ..., diamond_count: _Optional[int] = ...) -> None: ...
    class Contributor(_message.Message):
        __slots__ = ("user_id", "display_id", "score")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        display_id: str
        score: int
        def __init__(self, user_id: _Optional[int] = ..., display_id: _Optional[str] = ..., score: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    GOAL_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTE_SCORE_FIELD_NUMBER: _ClassVar[int]
    GIFT_REPEAT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
    UPDATE_SOURCE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    indicator: GoalUpdateMessage.Indicator
    goal: GoalUpdateMessage.Goal
    contributor_id: int
    contributor_display_id: str
    contribute_count: int
    contribute_score: int
    gift_repeat_count: int
    contributor_id_str: str
    update_source: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., indicator: _Optional[_Union[GoalUpdateMessage.Indicator, _Mapping]] = ..., goal: _Optional[_Union[GoalUpdateMessage.Goal, _Mapping]] = ..., contributor_id: _Optional[int] = ..., contributor_display_id: _Optional[str] = ..., contribute_count: _Optional[int] = ..., contribute_score: _Optional[int] = ..., gift_repeat_count: _Optional[int] = ..., contributor_id_str: _Optional[str] = ..., update_source: _Optional[int] = ...) -> None: ...
