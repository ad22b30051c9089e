from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FansEventType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FANS_EVENT_TYPE_UNKNOWN: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_NEW_FANS: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_EXP_CHANGE: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_TASK_COMPLETE: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_LEVEL_UPGRADE: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_GET_UNCLAIMED_POINTS: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_TEAM_RANK_UPDATE: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_ENTRANCE_GUIDANCE: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_FANS_LEVEL_UPGRADE: _ClassVar[FansEventType]
    FANS_EVENT_TYPE_REFRESH_TASK_PAGE: _ClassVar[FansEventType]

class FansTask(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FANS_TASK_UNKNOWN: _ClassVar[FansTask]
    FANS_TASK_FANS_GIFT: _ClassVar[FansTask]
    FANS_TASK_WATCH_LIVE: _ClassVar[FansTask]
    FANS_TASK_SENDING_GIFT: _ClassVar[FansTask]
    FANS_TASK_COMMENT: _ClassVar[FansTask]
    FANS_TASK_MONTH_GIFT: _ClassVar[FansTask]
    FANS_TASK_MONTH_COMMENT: _ClassVar[FansTask]
    FANS_TASK_LONG_ACTIVE: _ClassVar[FansTask]
    FANS_TASK_LIVE_NOTIFY: _ClassVar[FansTask]
    FANS_TASK_LONG_HEART_ME: _ClassVar[FansTask]
    FANS_TASK_LONG_WATCH: _ClassVar[FansTask]
    FANS_TASK_LONG_COMMENT: _ClassVar[FansTask]
    FANS_TASK_WEEKLY_TREASURE_BOX: _ClassVar[FansTask]
FANS_EVENT_TYPE_UNKNOWN: FansEventType
FANS_EVENT_TYPE_NEW_FANS: FansEventType
FANS_EVENT_TYPE_EXP_CHANGE: FansEventType
FANS_EVENT_TYPE_TASK_COMPLETE: FansEventType
FANS_EVENT_TYPE_LEVEL_UPGRADE: FansEventType
FANS_EVENT_TYPE_GET_UNCLAIMED_POINTS: FansEventType
FANS_EVENT_TYPE_TEAM_RANK_UPDATE: FansEventType
FANS_EVENT_TYPE_ENTRANCE_GUIDANCE: FansEventType
FANS_EVENT_TYPE_FANS_LEVEL_UPGRADE: FansEventType
FANS_EVENT_TYPE_REFRESH_TASK_PAGE: FansEventType
FANS_TASK_UNKNOWN: FansTask
FANS_TASK_FANS_GIFT: FansTask
FANS_TASK_WATCH_LIVE: FansTask
FANS_TASK_SENDING_GIFT: FansTask
FANS_TASK_COMMENT: FansTask
FANS_TASK_MONTH_GIFT: FansTask
FANS_TASK_MONTH_COMMENT: FansTask
FANS_TASK_LONG_ACTIVE: FansTask
FANS_TASK_LIVE_NOTIFY: FansTask
FANS_TASK_LONG_HEART_ME: FansTask
FANS_TASK_LONG_WATCH: FansTask
FANS_TASK_LONG_COMMENT: FansTask
FANS_TASK_WEEKLY_TREASURE_BOX: FansTask

class FansEventMessage(_message.Message):
    __slots__ = ("common", "user", "event_type", "fans_level_info", "fans_level_upgrade_info", "data")
    class LevelInfo(_message.Message):
        __slots__ = ("userid", "anchorid", "score", "level", "is_sleeping", "time_to_sleep", "fans_score_rule", "badge")
        USERID_FIELD_NUMBER: _ClassVar[int]
        ANCHORID_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        LEVEL_FIELD_NUMBER: _ClassVar[int]
        IS_SLEEPING_FIELD_NUMBER: _ClassVar[int]
        TIME_TO_SLEEP_FIELD_NUMBER: _ClassVar[int]
        FANS_SCORE_RULE_FIELD_NUMBER: _ClassVar[int]
        BADGE_FIELD_NUMBER: _ClassVar[int]
        userid: int
        anchorid: int
        score: int
        level: int
        is_sleeping: bool
        time_to_sleep: int
        fans_score_rule: FansEventMessage.ScoreRule
        badge: _shared_pb2.Badge
        def __init__(self, userid: _Optional[int] = ..., anchorid: _Optional[int] = ..., score: _Optional[int] = ..., level: _Optional[int] = ..., is_sleeping: _Optional[bool] = ..., time_to_sleep: _Optional[int] = ..., fans_score_rule: _Optional[_Union[FansEventMessage.ScoreRule, _Mapping]] = ..., badge: _Optional[_Union[_shared_pb2.Badge, _Mapping]] = ...) -> None: ...
    class ScoreRule(_message.Message):
        __slots__ = ("level", "level_min_score", "level_max_score")
        LEVEL_FIELD_NUMBER: _ClassVar[int]
        LEVEL_MIN_SCORE_FIELD_NUMBER: _ClassVar[int]
        LEVEL_MAX_SCORE_FIELD_NUMBER: _ClassVar[int]
        level: int
        level_min_score: int
        level_max_score: int
        def __init__(self, level: _Optional[int] = ..., level_min_score: _Optional[int] = ..., level_max_score: _Optional[int] = ...) -> None: ...
    class LevelUpgrade(_message.Message):
        __slots__ = ("user_id", "anchor_id", "level", "level_upgrade_expired_time")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        LEVEL_FIELD_NUMBER: _ClassVar[int]
        LEVEL_UPGRADE_EXPIRED_TIME_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        anchor_id: int
        level: int
        level_upgrade_expired_time: int
        def __init__(self, user_id: _Optional[int] = ..., anchor_id: _Optional[int] = ..., level: _Optional[int] = ..., level_upgrade_expired_time: _Optional[int] = ...) -> None: ...
    class Data(_message.Message):
        __slots__ = ("new_fans_data", "task_complete_data", "get_unclaimed_points", "team_rank_update", "exp_change_data", "trigger_task_types")
        NEW_FANS_DATA_FIELD_NUMBER: _ClassVar[int]
        TASK_COMPLETE_DATA_FIELD_NUMBER: _ClassVar[int]
        GET_UNCLAIMED_POINTS_FIELD_NUMBER: _ClassVar[int]
        TEAM_RANK_UPDATE_FIELD_NUMBER: _ClassVar[int]
        EXP_CHANGE_DATA_FIELD_NUMBER: _ClassVar[int]
        TRIGGER_TASK_TYPES_FIELD_NUMBER: _ClassVar[int]
        new_fans_data: FansEventMessage.NewFans
        task_complete_data: FansEventMessage.TaskComplete
        get_unclaimed_points: FansEventMessage.UnclaimedPoints
        team_rank_update: FansEventMessage.TeamRank
        exp_change_data: FansEventMessage.PointsChange
        trigger_task_types: _containers.RepeatedScalarFieldContainer[FansTask]
        def __init__(self, new_fans_data: _Optional[_Union[FansEventMessage.NewFans, _Mapping]] = ..., task_complete_data: _Optional[_Union[FansEventMessage.TaskComplete, _Mapping]] = ..., get_unclaimed_points: _Optional[_Union[FansEventMessage.UnclaimedPoints, _Mapping]] = ..., team_rank_update: _Optional[_Union[FansEventMessage.TeamRank, _Mapping]] = ..., exp_change_data: _Optional[_Union[FansEventMessage.PointsChange, _Mapping]] = ..., trigger_task_types: _Optional[_Iterable[_Union[FansTask, str]]] = ...) -> None: ...
    class NewFans(_message.Message):
        __slots__ = ("fans_count",)
        FANS_COUNT_FIELD_NUMBER: _ClassVar[int]
        fans_count: int
        def __init__(self, fans_count: _Optional[int] = ...) -> None: ...
    class TaskComplete(_message.Message):
        __slots__ = ("task_type", "is_clear_today")
        TASK_TYPE_FIELD_NUMBER: _ClassVar[int]
        IS_CLEAR_TODAY_FIELD_NUMBER: _ClassVar[int]
        task_type: FansTask
        is_clear_today: bool
        def __init__(self, task_type: _Optional[_Union[FansTask, str]] = ..., is_clear_today: _Optional[bool] = ...) -> None: ...
    class UnclaimedPoints(_message.Message):
        __slots__ = ("unclaimed_points", "expire_timestamp")
        UNCLAIMED_POINTS_FIELD_NUMBER: _ClassVar[int]
        EXPIRE_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        unclaimed_points: int
        expire_timestamp: int
        def __init__(self, unclaimed_points: _Optional[int] = ..., expire_timestamp: _Optional[int] = ...) -> None: ...
    class TeamRank(_message.Message):
        __slots__ = ("updated_rank", "updated_score")
        UPDATED_RANK_FIELD_NUMBER: _ClassVar[int]
        UPDATED_SCORE_FIELD_NUMBER: _ClassVar[int]
        updated_rank: int
        updated_score: int
        def __init__(self, updated_rank: _Optional[int] = ..., updated_score: _Optional[int] = ...) -> None: ...
    class PointsChange(_message.Message):
        __slots__ = ("claimed_all_points",)
        CLAIMED_ALL_POINTS_FIELD_NUMBER: _ClassVar[int]
        claimed_all_points: bool
        def __init__(self, claimed_all_points: _Optional[bool] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    EVENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    FANS_LEVEL_INFO_FIELD_NUMBER: _ClassVar[int]
    FANS_LEVEL_UPGRADE_INFO_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    user: _shared_pb2.User
    event_type: FansEventType
    fans_level_info: FansEventMessage.LevelInfo
    fans_level_upgrade_info: FansEventMessage.LevelUpgrade
    data: FansEventMessage.Data
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., event_type: _Optional[_Union[FansEventType, str]] = ..., fans_level_info: _Optional[_Union[FansEventMessage.LevelInfo, _Mapping]] = ..., fans_level_upgrade_info: _Optional[_Union[FansEventMessage.LevelUpgrade, _Mapping]] = ..., data: _Optional[_Union[FansEventMessage.Data, _Mapping]] = ...) -> None: ...

class SubPinEventMessage(_message.Message):
    __slots__ = ("common", "action_type", "card", "operator_user_id")
    class Card(_message.Message):
        __slots__ = ("time_to_live", "title", "desc", "type", "id", "template_id", "goal_pin_card", "last_pin_timestamp", "highlight_text_num", "pin_source")
        TIME_TO_LIVE_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        DESC_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        ID_FIELD_NUMBER: _ClassVar[int]
        TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
        GOAL_PIN_CARD_FIELD_NUMBER: _ClassVar[int]
        LAST_PIN_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        HIGHLIGHT_TEXT_NUM_FIELD_NUMBER: _ClassVar[int]
        PIN_SOURCE_FIELD_NUMBER: _ClassVar[int]
        time_to_live: int
        title: SubPinEventMessage.CardText
        desc: SubPinEventMessage.CardText
        type: int
        id: int
        template_id: int
        goal_pin_card: SubPinEventMessage.GoalCard
        last_pin_timestamp: int
        highlight_text_num: int
        pin_source: int
        def __init__(self, time_to_live: _Optional[int] = ..., title: _Optional[_Union[SubPinEventMessage.CardText, _Mapping]] = ..., desc: _Optional[_Union[SubPinEventMessage.CardText, _Mapping]] = ..., type: _Optional[int] = ..., id: _Optional[int] = ..., template_id: _Optional[int] = ..., goal_pin_card: _Optional[_Union[SubPinEventMessage.GoalCard, _Mapping]] = ..., last_pin_timestamp: _Optional[int] = ..., highlight_text_num: _Optional[int] = ..., pin_source: _Optional[int] = ...) -> None: ...
    class GoalCard(_message.Message):
        __slots__ = ("goal_id", "time_to_live", "desc", "target", "progress")
        GOAL_ID_FIELD_NUMBER: _ClassVar[int]
        TIME_TO_LIVE_FIELD_NUMBER: _ClassVar[int]
        DESC_FIELD_NUMBER: _ClassVar[int]
        TARGET_FIELD_NUMBER: _ClassVar[int]
        PROGRESS_FIELD_NUMBER: _ClassVar[int]
        goal_id: int
        time_to_live: int
        desc: SubPinEventMessage.CardText
        target: int
        progress: int
        def __init__(self, goal_id: _Optional[int] = ..., time_to_live: _Optional[int] = ..., desc: _Optional[_Union[SubPinEventMessage.CardText, _Mapping]] = ..., target: _Optional[int] = ..., progress: _Optional[int] = ...) -> None: ...
    class CardText(_message.Message):
        __slots__ = ("type", "content")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        type: int
        content: str
        def __init__(self, type: _Optional[int] = ..., content: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_TYPE_FIELD_NUMBER: _ClassVar[int]
    CARD_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_USER_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action_type: int
    card: SubPinEventMessage.Card
    operator_user_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action_type: _Optional[int] = ..., card: _Optional[_Union[SubPinEventMessage.Card, _Mapping]] = ..., operator_user_id: _Optional[int] = ...) -> None: ...

class SubQueueMessage(_message.Message):
    __slots__ = ("common", "message_type_action", "queue", "current_user")
    class Queue(_message.Message):
        __slots__ = ("id", "type", "status", "audit_status", "anchor_id", "room_id", "create_time_sec", "title", "waiting_count", "total_count")
        ID_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        AUDIT_STATUS_FIELD_NUMBER: _ClassVar[int]
        ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        CREATE_TIME_SEC_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        WAITING_COUNT_FIELD_NUMBER: _ClassVar[int]
        TOTAL_COUNT_FIELD_NUMBER: _ClassVar[int]
        id: str
        type: int
        status: int
        audit_status: int
        anchor_id: str
        room_id: str
        create_time_sec: int
        title: str
        waiting_count: int
        total_count: int
        def __init__(self, id: _Optional[str] = ..., type: _Optional[int] = ..., status: _Optional[int] = ..., audit_status: _Optional[int] = ..., anchor_id: _Optional[str] = ..., room_id: _Optional[str] = ..., create_time_sec: _Optional[int] = ..., title: _Optional[str] = ..., waiting_count: _Optional[int] = ..., total_count: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_ACTION_FIELD_NUMBER: _ClassVar[int]
    QUEUE_FIELD_NUMBER: _ClassVar[int]
    CURRENT_USER_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type_action: int
    queue: SubQueueMessage.Queue
    current_user: _shared_pb2.User
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type_action: _Optional[int] = ..., queue: _Optional[_Union[SubQueueMessage.Queue, _Mapping]] = ..., current_user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
