from . import link_pb2 as _link_pb2
from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CompetitionStep(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMPETITION_STEP_UNKNOWN: _ClassVar[CompetitionStep]
    COMPETITION_STEP_INITIATE: _ClassVar[CompetitionStep]
    COMPETITION_STEP_REPLY: _ClassVar[CompetitionStep]
    COMPETITION_STEP_START: _ClassVar[CompetitionStep]
    COMPETITION_STEP_SETTLE_START: _ClassVar[CompetitionStep]
    COMPETITION_STEP_SETTLE_END: _ClassVar[CompetitionStep]
    COMPETITION_STEP_SCORE_CHANGE: _ClassVar[CompetitionStep]
    COMPETITION_STEP_FINISH: _ClassVar[CompetitionStep]
    COMPETITION_STEP_SWITCH_TURN: _ClassVar[CompetitionStep]

class CompetitionType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMPETITION_TYPE_UNKNOWN: _ClassVar[CompetitionType]
    COMPETITION_TYPE_NORMAL_BATTLE: _ClassVar[CompetitionType]
    COMPETITION_TYPE_TEAM_BATTLE: _ClassVar[CompetitionType]
    COMPETITION_TYPE_INDIVIDUAL_BATTLE: _ClassVar[CompetitionType]
    COMPETITION_TYPE_ONE_AGAINST_MANY: _ClassVar[CompetitionType]
    COMPETITION_TYPE_TAKE_THE_STAGE: _ClassVar[CompetitionType]
    COMPETITION_TYPE_GROUP_SHOW: _ClassVar[CompetitionType]
COMPETITION_STEP_UNKNOWN: CompetitionStep
COMPETITION_STEP_INITIATE: CompetitionStep
COMPETITION_STEP_REPLY: CompetitionStep
COMPETITION_STEP_START: CompetitionStep
COMPETITION_STEP_SETTLE_START: CompetitionStep
COMPETITION_STEP_SETTLE_END: CompetitionStep
COMPETITION_STEP_SCORE_CHANGE: CompetitionStep
COMPETITION_STEP_FINISH: CompetitionStep
COMPETITION_STEP_SWITCH_TURN: CompetitionStep
COMPETITION_TYPE_UNKNOWN: CompetitionType
COMPETITION_TYPE_NORMAL_BATTLE: CompetitionType
COMPETITION_TYPE_TEAM_BATTLE: CompetitionType
COMPETITION_TYPE_INDIVIDUAL_BATTLE: CompetitionType
COMPETITION_TYPE_ONE_AGAINST_MANY: CompetitionType
COMPETITION_TYPE_TAKE_THE_STAGE: CompetitionType
COMPETITION_TYPE_GROUP_SHOW: CompetitionType

class CompetitionMessage(_message.Message):
    __slots__ = ("common", "biz_common", "type", "initiate", "reply", "start", "settle_start", "settle_end", "score_change", "finish", "switch_turn")
    class ReplyType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REPLY_TYPE_UNKNOWN: _ClassVar[CompetitionMessage.ReplyType]
        REPLY_TYPE_ACCEPT: _ClassVar[CompetitionMessage.ReplyType]
        REPLY_TYPE_REJECT: _ClassVar[CompetitionMessage.ReplyType]
        REPLY_TYPE_WITHDRAW: _ClassVar[CompetitionMessage.ReplyType]
    REPLY_TYPE_UNKNOWN: CompetitionMessage.ReplyType
    REPLY_TYPE_ACCEPT: CompetitionMessage.ReplyType
    REPLY_TYPE_REJECT: CompetitionMessage.ReplyType
    REPLY_TYPE_WITHDRAW: CompetitionMessage.ReplyType
    class StageStatus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STAGE_STATUS_UNKNOWN: _ClassVar[CompetitionMessage.StageStatus]
        STAGE_STATUS_NOT_STARTED: _ClassVar[CompetitionMessage.StageStatus]
        STAGE_STATUS_CANCELLED: _ClassVar[CompetitionMessage.StageStatus]
        STAGE_STATUS_STARTED: _ClassVar[CompetitionMessage.StageStatus]
        STAGE_STATUS_FINAL_CALL: _ClassVar[CompetitionMessage.StageStatus]
        STAGE_STATUS_VICTORY_LAP: _ClassVar[CompetitionMessage.StageStatus]
        STAGE_STATUS_FINISHED: _ClassVar[CompetitionMessage.StageStatus]
    STAGE_STATUS_UNKNOWN: CompetitionMessage.StageStatus
    STAGE_STATUS_NOT_STARTED: CompetitionMessage.StageStatus
    STAGE_STATUS_CANCELLED: CompetitionMessage.StageStatus
    STAGE_STATUS_STARTED: CompetitionMessage.StageStatus
    STAGE_STATUS_FINAL_CALL: CompetitionMessage.StageStatus
    STAGE_STATUS_VICTORY_LAP: CompetitionMessage.StageStatus
    STAGE_STATUS_FINISHED: CompetitionMessage.StageStatus
    class EndReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        END_REASON_UNKNOWN: _ClassVar[CompetitionMessage.EndReason]
        END_REASON_NORMAL: _ClassVar[CompetitionMessage.EndReason]
        END_REASON_CUT_SHORT: _ClassVar[CompetitionMessage.EndReason]
    END_REASON_UNKNOWN: CompetitionMessage.EndReason
    END_REASON_NORMAL: CompetitionMessage.EndReason
    END_REASON_CUT_SHORT: CompetitionMessage.EndReason
    class Result(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        RESULT_UNKNOWN: _ClassVar[CompetitionMessage.Result]
        RESULT_WIN: _ClassVar[CompetitionMessage.Result]
        RESULT_LOSE: _ClassVar[CompetitionMessage.Result]
        RESULT_DRAW: _ClassVar[CompetitionMessage.Result]
    RESULT_UNKNOWN: CompetitionMessage.Result
    RESULT_WIN: CompetitionMessage.Result
    RESULT_LOSE: CompetitionMessage.Result
    RESULT_DRAW: CompetitionMessage.Result
    class Identity(_message.Message):
        __slots__ = ("type", "channel_id", "competition_id", "room_id", "competition_id_str", "room_id_str")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        COMPETITION_ID_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        COMPETITION_ID_STR_FIELD_NUMBER: _ClassVar[int]
        ROOM_ID_STR_FIELD_NUMBER: _ClassVar[int]
        type: CompetitionType
        channel_id: int
        competition_id: int
        room_id: int
        competition_id_str: str
        room_id_str: str
        def __init__(self, type: _Optional[_Union[CompetitionType, str]] = ..., channel_id: _Optional[int] = ..., competition_id: _Optional[int] = ..., room_id: _Optional[int] = ..., competition_id_str: _Optional[str] = ..., room_id_str: _Optional[str] = ...) -> None: ...
    class Person(_message.Message):
        __slots__ = ("user_id", "role", "nickname", "avatar", "user_id_str")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        ROLE_FIELD_NUMBER: _ClassVar[int]
        NICKNAME_FIELD_NUMBER: _ClassVar[int]
        AVATAR_FIELD_NUMBER: _ClassVar[int]
        USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        role: int
        nickname: str
        avatar: bytes
        user_id_str: str
        def __init__(self, user_id: _Optional[int] = ..., role: _Optional[int] = ..., nickname: _Optional[str] = ..., avatar: _Optional[bytes] = ..., user_id_str: _Optional[str] = ...) -> None: ...
    class Team(_message.Message):
        __slots__ = ("team_id", "users")
        TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        USERS_FIELD_NUMBER: _ClassVar[int]
        team_id: int
        users: _containers.RepeatedCompositeFieldContainer[CompetitionMessage.Person]
        def __init__(self, team_id: _Optional[int] = ..., users: _Optional[_Iterable[_Union[CompetitionMessage.Person, _Mapping]]] = ...) -> None: ...
    class Initiate(_message.Message):
        __slots__ = ("initiate_info", "gift_permissions")
        class GiftPermissionsEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: int
            def __init__(self, key: _Optional[int] = ..., value: _Optional[int] = ...) -> None: ...
        INITIATE_INFO_FIELD_NUMBER: _ClassVar[int]
        GIFT_PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
        initiate_info: CompetitionMessage.InitiateInfo
        gift_permissions: _containers.ScalarMap[int, int]
        def __init__(self, initiate_info: _Optional[_Union[CompetitionMessage.InitiateInfo, _Mapping]] = ..., gift_permissions: _Optional[_Mapping[int, int]] = ...) -> None: ...
    class InitiateInfo(_message.Message):
        __slots__ = ("initiator", "initiate_type", "teams", "ab_infos", "take_the_stage_biz")
        class AbInfosEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: bytes
            def __init__(self, key: _Optional[int] = ..., value: _Optional[bytes] = ...) -> None: ...
        INITIATOR_FIELD_NUMBER: _ClassVar[int]
        INITIATE_TYPE_FIELD_NUMBER: _ClassVar[int]
        TEAMS_FIELD_NUMBER: _ClassVar[int]
        AB_INFOS_FIELD_NUMBER: _ClassVar[int]
        TAKE_THE_STAGE_BIZ_FIELD_NUMBER: _ClassVar[int]
        initiator: CompetitionMessage.Person
        initiate_type: int
        teams: _containers.RepeatedCompositeFieldContainer[CompetitionMessage.Team]
        ab_infos: _containers.ScalarMap[int, bytes]
        take_the_stage_biz: CompetitionMessage.StageInvitation
        def __init__(self, initiator: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ..., initiate_type: _Optional[int] = ..., teams: _Optional[_Iterable[_Union[CompetitionMessage.Team, _Mapping]]] = ..., ab_infos: _Optional[_Mapping[int, bytes]] = ..., take_the_stage_biz: _Optional[_Union[CompetitionMessage.StageInvitation, _Mapping]] = ...) -> None: ...
    class StageInvitation(_message.Message):
        __slots__ = ("anchors",)
        ANCHORS_FIELD_NUMBER: _ClassVar[int]
        anchors: _containers.RepeatedScalarFieldContainer[bytes]
        def __init__(self, anchors: _Optional[_Iterable[bytes]] = ...) -> None: ...
    class Reply(_message.Message):
        __slots__ = ("reply_type", "replier", "initiate", "ab_info", "take_the_stage_biz")
        class AbInfoEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: int
            value: bytes
            def __init__(self, key: _Optional[int] = ..., value: _Optional[bytes] = ...) -> None: ...
        REPLY_TYPE_FIELD_NUMBER: _ClassVar[int]
        REPLIER_FIELD_NUMBER: _ClassVar[int]
        INITIATE_FIELD_NUMBER: _ClassVar[int]
        AB_INFO_FIELD_NUMBER: _ClassVar[int]
        TAKE_THE_STAGE_BIZ_FIELD_NUMBER: _ClassVar[int]
        reply_type: CompetitionMessage.ReplyType
        replier: CompetitionMessage.Person
        initiate: CompetitionMessage.Initiate
        ab_info: _containers.ScalarMap[int, bytes]
        take_the_stage_biz: CompetitionMessage.StageReply
        def __init__(self, reply_type: _Optional[_Union[CompetitionMessage.ReplyType, str]] = ..., replier: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ..., initiate: _Optional[_Union[CompetitionMessage.Initiate, _Mapping]] = ..., ab_info: _Optional[_Mapping[int, bytes]] = ..., take_the_stage_biz: _Optional[_Union[CompetitionMessage.StageReply, _Mapping]] = ...) -> None: ...
    class StageReply(_message.Message):
        __slots__ = ("take_the_stage_status", "performance_start_time", "anchors")
        TAKE_THE_STAGE_STATUS_FIELD_NUMBER: _ClassVar[int]
        PERFORMANCE_START_TIME_FIELD_NUMBER: _ClassVar[int]
        ANCHORS_FIELD_NUMBER: _ClassVar[int]
        take_the_stage_status: CompetitionMessage.StageStatus
        performance_start_time: int
        anchors: _containers.RepeatedScalarFieldContainer[bytes]
        def __init__(self, take_the_stage_status: _Optional[_Union[CompetitionMessage.StageStatus, str]] = ..., performance_start_time: _Optional[int] = ..., anchors: _Optional[_Iterable[bytes]] = ...) -> None: ...
    class Start(_message.Message):
        __slots__ = ("competition_start_time", "initiate_info", "end_timestamp", "actual_end_timestamp")
        COMPETITION_START_TIME_FIELD_NUMBER: _ClassVar[int]
        INITIATE_INFO_FIELD_NUMBER: _ClassVar[int]
        END_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        ACTUAL_END_TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        competition_start_time: int
        initiate_info: CompetitionMessage.InitiateInfo
        end_timestamp: int
        actual_end_timestamp: int
        def __init__(self, competition_start_time: _Optional[int] = ..., initiate_info: _Optional[_Union[CompetitionMessage.InitiateInfo, _Mapping]] = ..., end_timestamp: _Optional[int] = ..., actual_end_timestamp: _Optional[int] = ...) -> None: ...
    class SettleStart(_message.Message):
        __slots__ = ("planned_settlement_end_time", "extra_time_interval", "initiator")
        PLANNED_SETTLEMENT_END_TIME_FIELD_NUMBER: _ClassVar[int]
        EXTRA_TIME_INTERVAL_FIELD_NUMBER: _ClassVar[int]
        INITIATOR_FIELD_NUMBER: _ClassVar[int]
        planned_settlement_end_time: int
        extra_time_interval: int
        initiator: CompetitionMessage.Person
        def __init__(self, planned_settlement_end_time: _Optional[int] = ..., extra_time_interval: _Optional[int] = ..., initiator: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ...) -> None: ...
    class SettleEnd(_message.Message):
        __slots__ = ("planned_finish_time", "team_infos", "leave_user", "reason", "take_the_stage_biz")
        PLANNED_FINISH_TIME_FIELD_NUMBER: _ClassVar[int]
        TEAM_INFOS_FIELD_NUMBER: _ClassVar[int]
        LEAVE_USER_FIELD_NUMBER: _ClassVar[int]
        REASON_FIELD_NUMBER: _ClassVar[int]
        TAKE_THE_STAGE_BIZ_FIELD_NUMBER: _ClassVar[int]
        planned_finish_time: int
        team_infos: _containers.RepeatedCompositeFieldContainer[CompetitionMessage.TeamResult]
        leave_user: CompetitionMessage.Person
        reason: CompetitionMessage.EndReason
        take_the_stage_biz: CompetitionMessage.StageEnd
        def __init__(self, planned_finish_time: _Optional[int] = ..., team_infos: _Optional[_Iterable[_Union[CompetitionMessage.TeamResult, _Mapping]]] = ..., leave_user: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ..., reason: _Optional[_Union[CompetitionMessage.EndReason, str]] = ..., take_the_stage_biz: _Optional[_Union[CompetitionMessage.StageEnd, _Mapping]] = ...) -> None: ...
    class TeamResult(_message.Message):
        __slots__ = ("team_id", "rank", "score", "result", "contributors", "members", "team_id_str")
        TEAM_ID_FIELD_NUMBER: _ClassVar[int]
        RANK_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        RESULT_FIELD_NUMBER: _ClassVar[int]
        CONTRIBUTORS_FIELD_NUMBER: _ClassVar[int]
        MEMBERS_FIELD_NUMBER: _ClassVar[int]
        TEAM_ID_STR_FIELD_NUMBER: _ClassVar[int]
        team_id: int
        rank: int
        score: int
        result: CompetitionMessage.Result
        contributors: _containers.RepeatedCompositeFieldContainer[CompetitionMessage.Scored]
        members: _containers.RepeatedCompositeFieldContainer[CompetitionMessage.Scored]
        team_id_str: str
        def __init__(self, team_id: _Optional[int] = ..., rank: _Optional[int] = ..., score: _Optional[int] = ..., result: _Optional[_Union[CompetitionMessage.Result, str]] = ..., contributors: _Optional[_Iterable[_Union[CompetitionMessage.Scored, _Mapping]]] = ..., members: _Optional[_Iterable[_Union[CompetitionMessage.Scored, _Mapping]]] = ..., team_id_str: _Optional[str] = ...) -> None: ...
    class Scored(_message.Message):
        __slots__ = ("user", "score")
        USER_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        user: CompetitionMessage.Person
        score: int
        def __init__(self, user: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ..., score: _Optional[int] = ...) -> None: ...
    class StageEnd(_message.Message):
        __slots__ = ("take_the_stage_status",)
        TAKE_THE_STAGE_STATUS_FIELD_NUMBER: _ClassVar[int]
        take_the_stage_status: CompetitionMessage.StageStatus
        def __init__(self, take_the_stage_status: _Optional[_Union[CompetitionMessage.StageStatus, str]] = ...) -> None: ...
    class ScoreChange(_message.Message):
        __slots__ = ("team_infos", "trigger_reason", "take_the_stage_biz")
        TEAM_INFOS_FIELD_NUMBER: _ClassVar[int]
        TRIGGER_REASON_FIELD_NUMBER: _ClassVar[int]
        TAKE_THE_STAGE_BIZ_FIELD_NUMBER: _ClassVar[int]
        team_infos: _containers.RepeatedCompositeFieldContainer[CompetitionMessage.TeamResult]
        trigger_reason: int
        take_the_stage_biz: CompetitionMessage.StageScore
        def __init__(self, team_infos: _Optional[_Iterable[_Union[CompetitionMessage.TeamResult, _Mapping]]] = ..., trigger_reason: _Optional[int] = ..., take_the_stage_biz: _Optional[_Union[CompetitionMessage.StageScore, _Mapping]] = ...) -> None: ...
    class StageScore(_message.Message):
        __slots__ = ("status", "performance_start_time", "order_info")
        STATUS_FIELD_NUMBER: _ClassVar[int]
        PERFORMANCE_START_TIME_FIELD_NUMBER: _ClassVar[int]
        ORDER_INFO_FIELD_NUMBER: _ClassVar[int]
        status: CompetitionMessage.StageStatus
        performance_start_time: int
        order_info: CompetitionMessage.StageOrder
        def __init__(self, status: _Optional[_Union[CompetitionMessage.StageStatus, str]] = ..., performance_start_time: _Optional[int] = ..., order_info: _Optional[_Union[CompetitionMessage.StageOrder, _Mapping]] = ...) -> None: ...
    class StageOrder(_message.Message):
        __slots__ = ("anchors", "initiator", "switch_turn_reason")
        ANCHORS_FIELD_NUMBER: _ClassVar[int]
        INITIATOR_FIELD_NUMBER: _ClassVar[int]
        SWITCH_TURN_REASON_FIELD_NUMBER: _ClassVar[int]
        anchors: _containers.RepeatedScalarFieldContainer[bytes]
        initiator: CompetitionMessage.Person
        switch_turn_reason: int
        def __init__(self, anchors: _Optional[_Iterable[bytes]] = ..., initiator: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ..., switch_turn_reason: _Optional[int] = ...) -> None: ...
    class Finish(_message.Message):
        __slots__ = ("competition_finish_time", "reason", "leave_user")
        COMPETITION_FINISH_TIME_FIELD_NUMBER: _ClassVar[int]
        REASON_FIELD_NUMBER: _ClassVar[int]
        LEAVE_USER_FIELD_NUMBER: _ClassVar[int]
        competition_finish_time: int
        reason: CompetitionMessage.EndReason
        leave_user: CompetitionMessage.Person
        def __init__(self, competition_finish_time: _Optional[int] = ..., reason: _Optional[_Union[CompetitionMessage.EndReason, str]] = ..., leave_user: _Optional[_Union[CompetitionMessage.Person, _Mapping]] = ...) -> None: ...
    class SwitchTurn(_message.Message):
        __slots__ = ("take_the_stage_biz",)
        TAKE_THE_STAGE_BIZ_FIELD_NUMBER: _ClassVar[int]
        take_the_stage_biz: CompetitionMessage.StageTurn
        def __init__(self, take_the_stage_biz: _Optional[_Union[CompetitionMessage.StageTurn, _Mapping]] = ...) -> None: ...
    class StageTurn(_message.Message):
        __slots__ = ("performance_start_time", "order_info")
        PERFORMANCE_START_TIME_FIELD_NUMBER: _ClassVar[int]
        ORDER_INFO_FIELD_NUMBER: _ClassVar[int]
        performance_start_time: int
        order_info: CompetitionMessage.StageOrder
        def __init__(self, performance_start_time: _Optional[int] = ..., order_info: _Optional[_Union[CompetitionMessage.StageOrder, _Mapping]] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    BIZ_COMMON_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    INITIATE_FIELD_NUMBER: _ClassVar[int]
    REPLY_FIELD_NUMBER: _ClassVar[int]
    START_FIELD_NUMBER: _ClassVar[int]
    SETTLE_START_FIELD_NUMBER: _ClassVar[int]
    SETTLE_END_FIELD_NUMBER: _ClassVar[int]
    SCORE_CHANGE_FIELD_NUMBER: _ClassVar[int]
    FINISH_FIELD_NUMBER: _ClassVar[int]
    SWITCH_TURN_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    biz_common: CompetitionMessage.Identity
    type: CompetitionStep
    initiate: CompetitionMessage.Initiate
    reply: CompetitionMessage.Reply
    start: CompetitionMessage.Start
    settle_start: CompetitionMessage.SettleStart
    settle_end: CompetitionMessage.SettleEnd
    score_change: CompetitionMessage.ScoreChange
    finish: CompetitionMessage.Finish
    switch_turn: CompetitionMessage.SwitchTurn
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., biz_common: _Optional[_Union[CompetitionMessage.Identity, _Mapping]] = ..., type: _Optional[_Union[CompetitionStep, str]] = ..., initiate: _Optional[_Union[CompetitionMessage.Initiate, _Mapping]] = ..., reply: _Optional[_Union[CompetitionMessage.Reply, _Mapping]] = ..., start: _Optional[_Union[CompetitionMessage.Start, _Mapping]] = ..., settle_start: _Optional[_Union[CompetitionMessage.SettleStart, _Mapping]] = ..., settle_end: _Optional[_Union[CompetitionMessage.SettleEnd, _Mapping]] = ..., score_change: _Optional[_Union[CompetitionMessage.ScoreChange, _Mapping]] = ..., finish: _Optional[_Union[CompetitionMessage.Finish, _Mapping]] = ..., switch_turn: _Optional[_Union[CompetitionMessage.SwitchTurn, _Mapping]] = ...) -> None: ...

class GuestShowdownMessage(_message.Message):
    __slots__ = ("common", "message_type", "play_content", "operator_user_info", "play_closed_reason", "to_calculating_reason", "guest_showdown_config_change")
    class Content(_message.Message):
        __slots__ = ("room_id", "channel_id", "play_id", "play_status", "version", "party_start_time", "punishment_start_time", "play_config", "running_play_users", "leave_play_users", "stream_id")
        ROOM_ID_FIELD_NUMBER: _ClassVar[int]
        CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
        PLAY_ID_FIELD_NUMBER: _ClassVar[int]
        PLAY_STATUS_FIELD_NUMBER: _ClassVar[int]
        VERSION_FIELD_NUMBER: _ClassVar[int]
        PARTY_START_TIME_FIELD_NUMBER: _ClassVar[int]
        PUNISHMENT_START_TIME_FIELD_NUMBER: _ClassVar[int]
        PLAY_CONFIG_FIELD_NUMBER: _ClassVar[int]
        RUNNING_PLAY_USERS_FIELD_NUMBER: _ClassVar[int]
        LEAVE_PLAY_USERS_FIELD_NUMBER: _ClassVar[int]
        STREAM_ID_FIELD_NUMBER: _ClassVar[int]
        room_id: int
        channel_id: int
        play_id: int
        play_status: int
        version: int
        party_start_time: int
        punishment_start_time: int
        play_config: bytes
        running_play_users: _containers.RepeatedCompositeFieldContainer[GuestShowdownMessage.Guest]
        leave_play_users: _containers.RepeatedCompositeFieldContainer[GuestShowdownMessage.Guest]
        stream_id: str
        def __init__(self, room_id: _Optional[int] = ..., channel_id: _Optional[int] = ..., play_id: _Optional[int] = ..., play_status: _Optional[int] = ..., version: _Optional[int] = ..., party_start_time: _Optional[int] = ..., punishment_start_time: _Optional[int] = ..., play_config: _Optional[bytes] = ..., running_play_users: _Optional[_Iterable[_Union[GuestShowdownMessage.Guest, _Mapping]]] = ..., leave_play_users: _Optional[_Iterable[_Union[GuestShowdownMessage.Guest, _Mapping]]] = ..., stream_id: _Optional[str] = ...) -> None: ...
    class Guest(_message.Message):
        __slots__ = ("user_id", "linkmic_id", "score", "rank", "nickname", "display_id", "avatar_thumb", "user_tag", "icon_name")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        LINKMIC_ID_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        RANK_FIELD_NUMBER: _ClassVar[int]
        NICKNAME_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
        AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
        USER_TAG_FIELD_NUMBER: _ClassVar[int]
        ICON_NAME_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        linkmic_id: str
        score: int
        rank: int
        nickname: str
        display_id: str
        avatar_thumb: bytes
        user_tag: int
        icon_name: bytes
        def __init__(self, user_id: _Optional[int] = ..., linkmic_id: _Optional[str] = ..., score: _Optional[int] = ..., rank: _Optional[int] = ..., nickname: _Optional[str] = ..., display_id: _Optional[str] = ..., avatar_thumb: _Optional[bytes] = ..., user_tag: _Optional[int] = ..., icon_name: _Optional[bytes] = ...) -> None: ...
    class ConfigChange(_message.Message):
        __slots__ = ("update_loser_num", "loser_num", "update_add_duration", "add_duration")
        UPDATE_LOSER_NUM_FIELD_NUMBER: _ClassVar[int]
        LOSER_NUM_FIELD_NUMBER: _ClassVar[int]
        UPDATE_ADD_DURATION_FIELD_NUMBER: _ClassVar[int]
        ADD_DURATION_FIELD_NUMBER: _ClassVar[int]
        update_loser_num: bool
        loser_num: int
        update_add_duration: bool
        add_duration: int
        def __init__(self, update_loser_num: _Optional[bool] = ..., loser_num: _Optional[int] = ..., update_add_duration: _Optional[bool] = ..., add_duration: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    PLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_USER_INFO_FIELD_NUMBER: _ClassVar[int]
    PLAY_CLOSED_REASON_FIELD_NUMBER: _ClassVar[int]
    TO_CALCULATING_REASON_FIELD_NUMBER: _ClassVar[int]
    GUEST_SHOWDOWN_CONFIG_CHANGE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    play_content: GuestShowdownMessage.Content
    operator_user_info: _link_pb2.StageOperator
    play_closed_reason: int
    to_calculating_reason: int
    guest_showdown_config_change: GuestShowdownMessage.ConfigChange
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., play_content: _Optional[_Union[GuestShowdownMessage.Content, _Mapping]] = ..., operator_user_info: _Optional[_Union[_link_pb2.StageOperator, _Mapping]] = ..., play_closed_reason: _Optional[int] = ..., to_calculating_reason: _Optional[int] = ..., guest_showdown_config_change: _Optional[_Union[GuestShowdownMessage.ConfigChange, _Mapping]] = ...) -> None: ...
