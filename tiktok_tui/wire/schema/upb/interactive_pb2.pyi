from . import gifts_pb2 as _gifts_pb2
from . import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PollKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POLL_KIND_NORMAL: _ClassVar[PollKind]
    POLL_KIND_GIFT: _ClassVar[PollKind]
    POLL_KIND_CUSTOMIZABLE: _ClassVar[PollKind]
    POLL_KIND_CUSTOMIZABLE_GIFT: _ClassVar[PollKind]
    POLL_KIND_QUICK_GIFT: _ClassVar[PollKind]
    POLL_KIND_EMOTE: _ClassVar[PollKind]

class PollEndType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POLL_END_TYPE_TIME: _ClassVar[PollEndType]
    POLL_END_TYPE_OWNER: _ClassVar[PollEndType]
    POLL_END_TYPE_OTHER: _ClassVar[PollEndType]
    POLL_END_TYPE_ADMIN: _ClassVar[PollEndType]

class GoalMessageSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GOAL_MESSAGE_SOURCE_UNKNOWN: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_COMMIT: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_PROGRESS_UPDATE: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_PIN: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_UNPIN: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_REVIEW_CALLBACK: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_SUSPEND: _ClassVar[GoalMessageSource]
    GOAL_MESSAGE_SOURCE_CHALLENGE_PROMPT: _ClassVar[GoalMessageSource]
POLL_KIND_NORMAL: PollKind
POLL_KIND_GIFT: PollKind
POLL_KIND_CUSTOMIZABLE: PollKind
POLL_KIND_CUSTOMIZABLE_GIFT: PollKind
POLL_KIND_QUICK_GIFT: PollKind
POLL_KIND_EMOTE: PollKind
POLL_END_TYPE_TIME: PollEndType
POLL_END_TYPE_OWNER: PollEndType
POLL_END_TYPE_OTHER: PollEndType
POLL_END_TYPE_ADMIN: PollEndType
GOAL_MESSAGE_SOURCE_UNKNOWN: GoalMessageSource
GOAL_MESSAGE_SOURCE_COMMIT: GoalMessageSource
GOAL_MESSAGE_SOURCE_PROGRESS_UPDATE: GoalMessageSource
GOAL_MESSAGE_SOURCE_PIN: GoalMessageSource
GOAL_MESSAGE_SOURCE_UNPIN: GoalMessageSource
GOAL_MESSAGE_SOURCE_REVIEW_CALLBACK: GoalMessageSource
GOAL_MESSAGE_SOURCE_SUSPEND: GoalMessageSource
GOAL_MESSAGE_SOURCE_CHALLENGE_PROMPT: GoalMessageSource

class QuestionNewMessage(_message.Message):
    __slots__ = ("common", "data")
    class Question(_message.Message):
        __slots__ = ("question_id", "content", "answer_status", "create_time", "user", "create_from", "answer_from")
        QUESTION_ID_FIELD_NUMBER: _ClassVar[int]
        CONTENT_FIELD_NUMBER: _ClassVar[int]
        ANSWER_STATUS_FIELD_NUMBER: _ClassVar[int]
        CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
        USER_FIELD_NUMBER: _ClassVar[int]
        CREATE_FROM_FIELD_NUMBER: _ClassVar[int]
        ANSWER_FROM_FIELD_NUMBER: _ClassVar[int]
        question_id: int
        content: str
        answer_status: int
        create_time: int
        user: _shared_pb2.User
        create_from: int
        answer_from: int
        def __init__(self, question_id: _Optional[int] = ..., content: _Optional[str] = ..., answer_status: _Optional[int] = ..., create_time: _Optional[int] = ..., user: _Optional[_Union[_shared_pb2.User, _Mapping]] = ..., create_from: _Optional[int] = ..., answer_from: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    data: QuestionNewMessage.Question
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., data: _Optional[_Union[QuestionNewMessage.Question, _Mapping]] = ...) -> None: ...

class QuestionSelectedMessage(_message.Message):
    __slots__ = ("common", "question")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    QUESTION_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    question: QuestionNewMessage.Question
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., question: _Optional[_Union[QuestionNewMessage.Question, _Mapping]] = ...) -> None: ...

class QuestionSlideDownMessage(_message.Message):
    __slots__ = ("common", "question_id")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    QUESTION_ID_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    question_id: int
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., question_id: _Optional[int] = ...) -> None: ...

class QuestionDeleteMessage(_message.Message):
    __slots__ = ("common", "question_id", "user_id", "scene")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    QUESTION_ID_FIELD_NUMBER: _ClassVar[int]
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    question_id: int
    user_id: int
    scene: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., question_id: _Optional[int] = ..., user_id: _Optional[int] = ..., scene: _Optional[str] = ...) -> None: ...

class QuestionSwitchMessage(_message.Message):
    __slots__ = ("common", "on")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ON_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    on: bool
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., on: _Optional[bool] = ...) -> None: ...

class PollMessage(_message.Message):
    __slots__ = ("common", "message_type", "poll_id", "start_content", "end_content", "update_votes_content", "poll_kind", "poll_basic_info", "template_content")
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
        end_type: PollEndType
        option_list: _containers.RepeatedCompositeFieldContainer[PollMessage.Option]
        operator: _shared_pb2.User
        def __init__(self, end_type: _Optional[_Union[PollEndType, str]] = ..., option_list: _Optional[_Iterable[_Union[PollMessage.Option, _Mapping]]] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class UpdateContent(_message.Message):
        __slots__ = ("option_list", "operator")
        OPTION_LIST_FIELD_NUMBER: _ClassVar[int]
        OPERATOR_FIELD_NUMBER: _ClassVar[int]
        option_list: _containers.RepeatedCompositeFieldContainer[PollMessage.Option]
        operator: _shared_pb2.User
        def __init__(self, option_list: _Optional[_Iterable[_Union[PollMessage.Option, _Mapping]]] = ..., operator: _Optional[_Union[_shared_pb2.User, _Mapping]] = ...) -> None: ...
    class Option(_message.Message):
        __slots__ = ("votes", "display_content", "option_idx", "vote_user_list")
        VOTES_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_CONTENT_FIELD_NUMBER: _ClassVar[int]
        OPTION_IDX_FIELD_NUMBER: _ClassVar[int]
        VOTE_USER_LIST_FIELD_NUMBER: _ClassVar[int]
        votes: int
        display_content: str
        option_idx: int
        vote_user_list: _containers.RepeatedCompositeFieldContainer[PollMessage.Voter]
        def __init__(self, votes: _Optional[int] = ..., display_content: _Optional[str] = ..., option_idx: _Optional[int] = ..., vote_user_list: _Optional[_Iterable[_Union[PollMessage.Voter, _Mapping]]] = ...) -> None: ...
    class Voter(_message.Message):
        __slots__ = ("user_id", "nick_name", "avatar_thumb", "vote_count")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        NICK_NAME_FIELD_NUMBER: _ClassVar[int]
        AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
        VOTE_COUNT_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        nick_name: str
        avatar_thumb: _shared_pb2.Image
        vote_count: int
        def __init__(self, user_id: _Optional[int] = ..., nick_name: _Optional[str] = ..., avatar_thumb: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., vote_count: _Optional[int] = ...) -> None: ...
    class BasicInfo(_message.Message):
        __slots__ = ("poll_sponsor", "gift_id", "title", "is_suggested_question", "user_cnt", "gift", "poll_id_str", "suggested_question_key", "poll_duration", "time_remain", "poll_index", "template_id")
        POLL_SPONSOR_FIELD_NUMBER: _ClassVar[int]
        GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        IS_SUGGESTED_QUESTION_FIELD_NUMBER: _ClassVar[int]
        USER_CNT_FIELD_NUMBER: _ClassVar[int]
        GIFT_FIELD_NUMBER: _ClassVar[int]
        POLL_ID_STR_FIELD_NUMBER: _ClassVar[int]
        SUGGESTED_QUESTION_KEY_FIELD_NUMBER: _ClassVar[int]
        POLL_DURATION_FIELD_NUMBER: _ClassVar[int]
        TIME_REMAIN_FIELD_NUMBER: _ClassVar[int]
        POLL_INDEX_FIELD_NUMBER: _ClassVar[int]
        TEMPLATE_ID_FIELD_NUMBER: _ClassVar[int]
        poll_sponsor: str
        gift_id: int
        title: str
        is_suggested_question: bool
        user_cnt: int
        gift: _gifts_pb2.Gift
        poll_id_str: str
        suggested_question_key: str
        poll_duration: int
        time_remain: int
        poll_index: int
        template_id: int
        def __init__(self, poll_sponsor: _Optional[str] = ..., gift_id: _Optional[int] = ..., title: _Optional[str] = ..., is_suggested_question: _Optional[bool] = ..., user_cnt: _Optional[int] = ..., gift: _Optional[_Union[_gifts_pb2.Gift, _Mapping]] = ..., poll_id_str: _Optional[str] = ..., suggested_question_key: _Optional[str] = ..., poll_duration: _Optional[int] = ..., time_remain: _Optional[int] = ..., poll_index: _Optional[int] = ..., template_id: _Optional[int] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    POLL_ID_FIELD_NUMBER: _ClassVar[int]
    START_CONTENT_FIELD_NUMBER: _ClassVar[int]
    END_CONTENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_VOTES_CONTENT_FIELD_NUMBER: _ClassVar[int]
    POLL_KIND_FIELD_NUMBER: _ClassVar[int]
    POLL_BASIC_INFO_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    message_type: int
    poll_id: int
    start_content: PollMessage.StartContent
    end_content: PollMessage.EndContent
    update_votes_content: PollMessage.UpdateContent
    poll_kind: PollKind
    poll_basic_info: PollMessage.BasicInfo
    template_content: bytes
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., message_type: _Optional[int] = ..., poll_id: _Optional[int] = ..., start_content: _Optional[_Union[PollMessage.StartContent, _Mapping]] = ..., end_content: _Optional[_Union[PollMessage.EndContent, _Mapping]] = ..., update_votes_content: _Optional[_Union[PollMessage.UpdateContent, _Mapping]] = ..., poll_kind: _Optional[_Union[PollKind, str]] = ..., poll_basic_info: _Optional[_Union[PollMessage.BasicInfo, _Mapping]] = ..., template_content: _Optional[bytes] = ...) -> None: ...

class ShortTouchMessage(_message.Message):
    __slots__ = ("common", "action_data", "extra")
    class Extra(_message.Message):
        __slots__ = ("poll_data",)
        POLL_DATA_FIELD_NUMBER: _ClassVar[int]
        poll_data: ShortTouchMessage.PollData
        def __init__(self, poll_data: _Optional[_Union[ShortTouchMessage.PollData, _Mapping]] = ...) -> None: ...
    class PollData(_message.Message):
        __slots__ = ("poll_id", "poll_end_time", "poll_show_result")
        POLL_ID_FIELD_NUMBER: _ClassVar[int]
        POLL_END_TIME_FIELD_NUMBER: _ClassVar[int]
        POLL_SHOW_RESULT_FIELD_NUMBER: _ClassVar[int]
        poll_id: str
        poll_end_time: int
        poll_show_result: bool
        def __init__(self, poll_id: _Optional[str] = ..., poll_end_time: _Optional[int] = ..., poll_show_result: _Optional[bool] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    ACTION_DATA_FIELD_NUMBER: _ClassVar[int]
    EXTRA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    action_data: bytes
    extra: ShortTouchMessage.Extra
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., action_data: _Optional[bytes] = ..., extra: _Optional[_Union[ShortTouchMessage.Extra, _Mapping]] = ...) -> None: ...

class GoalUpdateMessage(_message.Message):
    __slots__ = ("common", "indicator", "goal", "contributor_id", "contributor_avatar", "contributor_display_id", "contribute_subgoal", "contribute_count", "contribute_score", "gift_repeat_count", "contributor_id_str", "pin_info", "update_source", "goal_extra")
    class Indicator(_message.Message):
        __slots__ = ("key", "op")
        KEY_FIELD_NUMBER: _ClassVar[int]
        OP_FIELD_NUMBER: _ClassVar[int]
        key: str
        op: int
        def __init__(self, key: _Optional[str] = ..., op: _Optional[int] = ...) -> None: ...
    class Goal(_message.Message):
        __slots__ = ("id", "type", "status", "sub_goals", "description", "audit_status", "cycle_type", "start_time", "expire_time", "real_finish_time", "contributors", "contributors_length", "id_str", "audit_description", "stats", "goal_extra_info", "mode", "challenge_type", "is_uneditable", "create_source")
        ID_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        STATUS_FIELD_NUMBER: _ClassVar[int]
        SUB_GOALS_FIELD_NUMBER: _ClassVar[int]
        DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
        AUDIT_STATUS_FIELD_NUMBER: _ClassVar[int]
        CYCLE_TYPE_FIELD_NUMBER: _ClassVar[int]
        START_TIME_FIELD_NUMBER: _ClassVar[int]
        EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
        REAL_FINISH_TIME_FIELD_NUMBER: _ClassVar[int]
        CONTRIBUTORS_FIELD_NUMBER: _ClassVar[int]
        CONTRIBUTORS_LENGTH_FIELD_NUMBER: _ClassVar[int]
        ID_STR_FIELD_NUMBER: _ClassVar[int]
        AUDIT_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
        STATS_FIELD_NUMBER: _ClassVar[int]
        GOAL_EXTRA_INFO_FIELD_NUMBER: _ClassVar[int]
        MODE_FIELD_NUMBER: _ClassVar[int]
        CHALLENGE_TYPE_FIELD_NUMBER: _ClassVar[int]
        IS_UNEDITABLE_FIELD_NUMBER: _ClassVar[int]
        CREATE_SOURCE_FIELD_NUMBER: _ClassVar[int]
        id: int
        type: int
        status: int
        sub_goals: _containers.RepeatedCompositeFieldContainer[GoalUpdateMessage.SubGoal]
        description: str
        audit_status: int
        cycle_type: int
        start_time: int
        expire_time: int
        real_finish_time: int
        contributors: _containers.RepeatedCompositeFieldContainer[GoalUpdateMessage.Contributor]
        contributors_length: int
        id_str: str
        audit_description: str
        stats: GoalUpdateMessage.Stats
        goal_extra_info: str
        mode: int
        challenge_type: str
        is_uneditable: bool
        create_source: int
        def __init__(self, id: _Optional[int] = ..., type: _Optional[int] = ..., status: _Optional[int] = ..., sub_goals: _Optional[_Iterable[_Union[GoalUpdateMessage.SubGoal, _Mapping]]] = ..., description: _Optional[str] = ..., audit_status: _Optional[int] = ..., cycle_type: _Optional[int] = ..., start_time: _Optional[int] = ..., expire_time: _Optional[int] = ..., real_finish_time: _Optional[int] = ..., contributors: _Optional[_Iterable[_Union[GoalUpdateMessage.Contributor, _Mapping]]] = ..., contributors_length: _Optional[int] = ..., id_str: _Optional[str] = ..., audit_description: _Optional[str] = ..., stats: _Optional[_Union[GoalUpdateMessage.Stats, _Mapping]] = ..., goal_extra_info: _Optional[str] = ..., mode: _Optional[int] = ..., challenge_type: _Optional[str] = ..., is_uneditable: _Optional[bool] = ..., create_source: _Optional[int] = ...) -> None: ...
    class SubGoal(_message.Message):
        __slots__ = ("type", "id", "progress", "target", "gift", "id_str", "pin_info", "source", "recommended_text", "recommended_header")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        ID_FIELD_NUMBER: _ClassVar[int]
        PROGRESS_FIELD_NUMBER: _ClassVar[int]
        TARGET_FIELD_NUMBER: _ClassVar[int]
        GIFT_FIELD_NUMBER: _ClassVar[int]
        ID_STR_FIELD_NUMBER: _ClassVar[int]
        PIN_INFO_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FIELD_NUMBER: _ClassVar[int]
        RECOMMENDED_TEXT_FIELD_NUMBER: _ClassVar[int]
        RECOMMENDED_HEADER_FIELD_NUMBER: _ClassVar[int]
        type: int
        id: int
        progress: int
        target: int
        gift: GoalUpdateMessage.SubGoalGift
        id_str: str
        pin_info: GoalUpdateMessage.SubGoalPinInfo
        source: int
        recommended_text: str
        recommended_header: str
        def __init__(self, type: _Optional[int] = ..., id: _Optional[int] = ..., progress: _Optional[int] = ..., target: _Optional[int] = ..., gift: _Optional[_Union[GoalUpdateMessage.SubGoalGift, _Mapping]] = ..., id_str: _Optional[str] = ..., pin_info: _Optional[_Union[GoalUpdateMessage.SubGoalPinInfo, _Mapping]] = ..., source: _Optional[int] = ..., recommended_text: _Optional[str] = ..., recommended_header: _Optional[str] = ...) -> None: ...
    class SubGoalGift(_message.Message):
        __slots__ = ("name", "icon", "diamond_count", "type")
        NAME_FIELD_NUMBER: _ClassVar[int]
        ICON_FIELD_NUMBER: _ClassVar[int]
        DIAMOND_COUNT_FIELD_NUMBER: _ClassVar[int]
        TYPE_FIELD_NUMBER: _ClassVar[int]
        name: str
        icon: _shared_pb2.Image
        diamond_count: int
        type: int
        def __init__(self, name: _Optional[str] = ..., icon: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., diamond_count: _Optional[int] = ..., type: _Optional[int] = ...) -> None: ...
    class SubGoalPinInfo(_message.Message):
        __slots__ = ("pin_start_time", "pin_end_time", "pin_ready_time")
        PIN_START_TIME_FIELD_NUMBER: _ClassVar[int]
        PIN_END_TIME_FIELD_NUMBER: _ClassVar[int]
        PIN_READY_TIME_FIELD_NUMBER: _ClassVar[int]
        pin_start_time: int
        pin_end_time: int
        pin_ready_time: int
        def __init__(self, pin_start_time: _Optional[int] = ..., pin_end_time: _Optional[int] = ..., pin_ready_time: _Optional[int] = ...) -> None: ...
    class Contributor(_message.Message):
        __slots__ = ("user_id", "avatar", "display_id", "score", "user_id_str", "in_room", "is_friend", "follow_by_owner", "is_fist_contribute", "sub_goal_contributions", "enigma_info")
        USER_ID_FIELD_NUMBER: _ClassVar[int]
        AVATAR_FIELD_NUMBER: _ClassVar[int]
        DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
        SCORE_FIELD_NUMBER: _ClassVar[int]
        USER_ID_STR_FIELD_NUMBER: _ClassVar[int]
        IN_ROOM_FIELD_NUMBER: _ClassVar[int]
        IS_FRIEND_FIELD_NUMBER: _ClassVar[int]
        FOLLOW_BY_OWNER_FIELD_NUMBER: _ClassVar[int]
        IS_FIST_CONTRIBUTE_FIELD_NUMBER: _ClassVar[int]
        SUB_GOAL_CONTRIBUTIONS_FIELD_NUMBER: _ClassVar[int]
        ENIGMA_INFO_FIELD_NUMBER: _ClassVar[int]
        user_id: int
        avatar: _shared_pb2.Image
        display_id: str
        score: int
        user_id_str: str
        in_room: bool
        is_friend: bool
        follow_by_owner: bool
        is_fist_contribute: bool
        sub_goal_contributions: _containers.RepeatedCompositeFieldContainer[GoalUpdateMessage.SubGoalContribution]
        enigma_info: _shared_pb2.EnigmaInfo
        def __init__(self, user_id: _Optional[int] = ..., avatar: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., display_id: _Optional[str] = ..., score: _Optional[int] = ..., user_id_str: _Optional[str] = ..., in_room: _Optional[bool] = ..., is_friend: _Optional[bool] = ..., follow_by_owner: _Optional[bool] = ..., is_fist_contribute: _Optional[bool] = ..., sub_goal_contributions: _Optional[_Iterable[_Union[GoalUpdateMessage.SubGoalContribution, _Mapping]]] = ..., enigma_info: _Optional[_Union[_shared_pb2.EnigmaInfo, _Mapping]] = ...) -> None: ...
    class SubGoalContribution(_message.Message):
        __slots__ = ("id", "contribution_count")
        ID_FIELD_NUMBER: _ClassVar[int]
        CONTRIBUTION_COUNT_FIELD_NUMBER: _ClassVar[int]
        id: str
        contribution_count: int
        def __init__(self, id: _Optional[str] = ..., contribution_count: _Optional[int] = ...) -> None: ...
    class Stats(_message.Message):
        __slots__ = ("total_coins", "total_contributor", "comparison", "total_new_fans")
        TOTAL_COINS_FIELD_NUMBER: _ClassVar[int]
        TOTAL_CONTRIBUTOR_FIELD_NUMBER: _ClassVar[int]
        COMPARISON_FIELD_NUMBER: _ClassVar[int]
        TOTAL_NEW_FANS_FIELD_NUMBER: _ClassVar[int]
        total_coins: int
        total_contributor: int
        comparison: GoalUpdateMessage.Comparison
        total_new_fans: int
        def __init__(self, total_coins: _Optional[int] = ..., total_contributor: _Optional[int] = ..., comparison: _Optional[_Union[GoalUpdateMessage.Comparison, _Mapping]] = ..., total_new_fans: _Optional[int] = ...) -> None: ...
    class Comparison(_message.Message):
        __slots__ = ("coins_incr", "contributor_incr")
        COINS_INCR_FIELD_NUMBER: _ClassVar[int]
        CONTRIBUTOR_INCR_FIELD_NUMBER: _ClassVar[int]
        coins_incr: int
        contributor_incr: int
        def __init__(self, coins_incr: _Optional[int] = ..., contributor_incr: _Optional[int] = ...) -> None: ...
    class PinInfo(_message.Message):
        __slots__ = ("pin", "unpin", "pin_end_time", "sub_goal_id", "sub_goal_id_str")
        PIN_FIELD_NUMBER: _ClassVar[int]
        UNPIN_FIELD_NUMBER: _ClassVar[int]
        PIN_END_TIME_FIELD_NUMBER: _ClassVar[int]
        SUB_GOAL_ID_FIELD_NUMBER: _ClassVar[int]
        SUB_GOAL_ID_STR_FIELD_NUMBER: _ClassVar[int]
        pin: bool
        unpin: bool
        pin_end_time: int
        sub_goal_id: int
        sub_goal_id_str: str
        def __init__(self, pin: _Optional[bool] = ..., unpin: _Optional[bool] = ..., pin_end_time: _Optional[int] = ..., sub_goal_id: _Optional[int] = ..., sub_goal_id_str: _Optional[str] = ...) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    GOAL_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_AVATAR_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTE_SUBGOAL_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTE_SCORE_FIELD_NUMBER: _ClassVar[int]
    GIFT_REPEAT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRIBUTOR_ID_STR_FIELD_NUMBER: _ClassVar[int]
    PIN_INFO_FIELD_NUMBER: _ClassVar[int]
    UPDATE_SOURCE_FIELD_NUMBER: _ClassVar[int]
    GOAL_EXTRA_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    indicator: GoalUpdateMessage.Indicator
    goal: GoalUpdateMessage.Goal
    contributor_id: int
    contributor_avatar: _shared_pb2.Image
    contributor_display_id: str
    contribute_subgoal: GoalUpdateMessage.SubGoal
    contribute_count: int
    contribute_score: int
    gift_repeat_count: int
    contributor_id_str: str
    pin_info: GoalUpdateMessage.PinInfo
    update_source: GoalMessageSource
    goal_extra: str
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., indicator: _Optional[_Union[GoalUpdateMessage.Indicator, _Mapping]] = ..., goal: _Optional[_Union[GoalUpdateMessage.Goal, _Mapping]] = ..., contributor_id: _Optional[int] = ..., contributor_avatar: _Optional[_Union[_shared_pb2.Image, _Mapping]] = ..., contributor_display_id: _Optional[str] = ..., contribute_subgoal: _Optional[_Union[GoalUpdateMessage.SubGoal, _Mapping]] = ..., contribute_count: _Optional[int] = ..., contribute_score: _Optional[int] = ..., gift_repeat_count: _Optional[int] = ..., contributor_id_str: _Optional[str] = ..., pin_info: _Optional[_Union[GoalUpdateMessage.PinInfo, _Mapping]] = ..., update_source: _Optional[_Union[GoalMessageSource, str]] = ..., goal_extra: _Optional[str] = ...) -> None: ...

class DonationMessage(_message.Message):
    __slots__ = ("common", "total", "currency", "sponsor", "user")
    COMMON_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    SPONSOR_FIELD_NUMBER: _ClassVar[int]
    USER_FIELD_NUMBER: _ClassVar[int]
    common: _shared_pb2.Common
    total: int
    currency: str
    sponsor: _containers.RepeatedCompositeFieldContainer[_shared_pb2.User]
    user: _containers.RepeatedCompositeFieldContainer[_shared_pb2.User]
    def __init__(self, common: _Optional[_Union[_shared_pb2.Common, _Mapping]] = ..., total: _Optional[int] = ..., currency: _Optional[str] = ..., sponsor: _Optional[_Iterable[_Union[_shared_pb2.User, _Mapping]]] = ..., user: _Optional[_Iterable[_Union[_shared_pb2.User, _Mapping]]] = ...) -> None: ...
