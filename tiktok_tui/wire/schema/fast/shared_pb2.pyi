from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BadgeScene(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BADGE_SCENE_UNKNOWN: _ClassVar[BadgeScene]
    BADGE_SCENE_MODERATOR: _ClassVar[BadgeScene]
    BADGE_SCENE_FIRST_RECHARGE: _ClassVar[BadgeScene]
    BADGE_SCENE_FRIENDS: _ClassVar[BadgeScene]
    BADGE_SCENE_SUBSCRIBER: _ClassVar[BadgeScene]
    BADGE_SCENE_ACTIVITY: _ClassVar[BadgeScene]
    BADGE_SCENE_TOP_GIFTER: _ClassVar[BadgeScene]
    BADGE_SCENE_NEW_SUBSCRIBER: _ClassVar[BadgeScene]
    BADGE_SCENE_GIFTER_LEVEL: _ClassVar[BadgeScene]
    BADGE_SCENE_STATE_CONTROLLED_MEDIA: _ClassVar[BadgeScene]
    BADGE_SCENE_FAN_LEVEL: _ClassVar[BadgeScene]
    BADGE_SCENE_LIVE_PRO: _ClassVar[BadgeScene]
    BADGE_SCENE_HOST: _ClassVar[BadgeScene]
    BADGE_SCENE_CLASS_RANK: _ClassVar[BadgeScene]
    BADGE_SCENE_ENIGMA: _ClassVar[BadgeScene]
BADGE_SCENE_UNKNOWN: BadgeScene
BADGE_SCENE_MODERATOR: BadgeScene
BADGE_SCENE_FIRST_RECHARGE: BadgeScene
BADGE_SCENE_FRIENDS: BadgeScene
BADGE_SCENE_SUBSCRIBER: BadgeScene
BADGE_SCENE_ACTIVITY: BadgeScene
BADGE_SCENE_TOP_GIFTER: BadgeScene
BADGE_SCENE_NEW_SUBSCRIBER: BadgeScene
BADGE_SCENE_GIFTER_LEVEL: BadgeScene
BADGE_SCENE_STATE_CONTROLLED_MEDIA: BadgeScene
BADGE_SCENE_FAN_LEVEL: BadgeScene
BADGE_SCENE_LIVE_PRO: BadgeScene
BADGE_SCENE_HOST: BadgeScene
BADGE_SCENE_CLASS_RANK: BadgeScene
BADGE_SCENE_ENIGMA: BadgeScene

class Common(_message.Message):
    __slots__ = ("method", "msg_id", "room_id", "create_time", "is_show_msg", "describe", "display_text", "fold_type", "priority_score", "log_id", "from_idc", "to_idc", "filter_msg_tags", "room_message_heat_level", "client_send_time")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    MSG_ID_FIELD_NUMBER: _ClassVar[int]
    ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    IS_SHOW_MSG_FIELD_NUMBER: _ClassVar[int]
    DESCRIBE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    FOLD_TYPE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_SCORE_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_IDC_FIELD_NUMBER: _ClassVar[int]
    TO_IDC_FIELD_NUMBER: _ClassVar[int]
    FILTER_MSG_TAGS_FIELD_NUMBER: _ClassVar[int]
    ROOM_MESSAGE_HEAT_LEVEL_FIELD_NUMBER: _ClassVar[int]
    CLIENT_SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    method: str
    msg_id: int
    room_id: int
    create_time: int
    is_show_msg: bool
    describe: str
    display_text: Text
    fold_type: int
    priority_score: int
    log_id: str
    from_idc: str
    to_idc: str
    filter_msg_tags: _containers.RepeatedScalarFieldContainer[str]
    room_message_heat_level: int
    client_send_time: int
    def __init__(self, method: _Optional[str] = ..., msg_id: _Optional[int] = ..., room_id: _Optional[int] = ..., create_time: _Optional[int] = ..., is_show_msg: _Optional[bool] = ..., describe: _Optional[str] = ..., display_text: _Optional[_Union[Text, _Mapping]] = ..., fold_type: _Optional[int] = ..., priority_score: _Optional[int] = ..., log_id: _Optional[str] = ..., from_idc: _Optional[str] = ..., to_idc: _Optional[str] = ..., filter_msg_tags: _Optional[_Iterable[str]] = ..., room_message_heat_level: _Optional[int] = ..., client_send_time: _Optional[int] = ...) -> None: ...

class Text(_message.Message):
    __slots__ = ("key", "default_pattern", "pieces")
    class Piece(_message.Message):
        __slots__ = ("type", "string_value", "user_value", "gift_value", "pattern_ref_value")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        STRING_VALUE_FIELD_NUMBER: _ClassVar[int]
        USER_VALUE_FIELD_NUMBER: _ClassVar[int]
        GIFT_VALUE_FIELD_NUMBER: _ClassVar[int]
        PATTERN_REF_VALUE_FIELD_NUMBER: _ClassVar[int]
        type: int
        string_value: str
        user_value: Text.UserPiece
        gift_value: Text.GiftPiece
        pattern_ref_value: Text.PatternPiece
        def __init__(self, type: _Optional[int] = ..., string_value: _Optional[str] = ..., user_value: _Optional[_Union[Text.UserPiece, _Mapping]] = ..., gift_value: _Optional[_Union[Text.GiftPiece, _Mapping]] = ..., pattern_ref_value: _Optional[_Union[Text.PatternPiece, _Mapping]] = ...) -> None: ...
    class UserPiece(_message.Message):
        __slots__ = ("user", "with_colon")
        USER_FIELD_NUMBER: _ClassVar[int]
        WITH_COLON_FIELD_NUMBER: _ClassVar[int]
        user: User
        with_colon: bool
        def __init__(self, user: _Optional[_Union[User, _Mapping]] = ..., with_colon: _Optional[bool] = ...) -> None: ...
    class GiftPiece(_message.Message):
        __slots__ = ("gift_id", "name_ref", "show_type")
        GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        NAME_REF_FIELD_NUMBER: _ClassVar[int]
        SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
        gift_id: int
        name_ref: Text.PatternPiece
        show_type: int
        def __init__(self, gift_id: _Optional[int] = ..., name_ref: _Optional[_Union[Text.PatternPiece, _Mapping]] = ..., show_type: _Optional[int] = ...) -> None: ...
    class PatternPiece(_message.Message):
        __slots__ = ("key", "default_pattern")
        KEY_FIELD_NUMBER: _ClassVar[int]
        DEFAULT_PATTERN_FIELD_NUMBER: _ClassVar[int]
        key: str
        default_pattern: str
        def __init__(self, key: _Optional[str] = ..., default_pattern: _Optional[str] = ...) -> None: ...
    KEY_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_PATTERN_FIELD_NUMBER: _ClassVar[int]
    PIECES_FIELD_NUMBER: _ClassVar[int]
    key: str
    default_pattern: str
    pieces: _containers.RepeatedCompositeFieldContainer[Text.Piece]
    def __init__(self, key: _Optional[str] = ..., default_pattern: _Optional[str] = ..., pieces: _Optional[_Iterable[_Union[Text.Piece, _Mapping]]] = ...) -> None: ...

class Image(_message.Message):
    __slots__ = ("url_list", "uri", "height", "width")
    URL_LIST_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    url_list: _containers.RepeatedScalarFieldContainer[str]
    uri: str
    height: int
    width: int
    def __init__(self, url_list: _Optional[_Iterable[str]] = ..., uri: _Optional[str] = ..., height: _Optional[int] = ..., width: _Optional[int] = ...) -> None: ...

class User(_message.Message):
    __slots__ = ("id", "nickname", "bio_description", "avatar_thumb", "verified", "create_time", "follow_info", "pay_grade", "fans_club", "top_vip_no", "user_attr", "pay_score", "ticket_count", "display_id", "sec_uid", "user_role", "subscribe_info", "badge_list", "fans_club_info", "fan_ticket_count", "follow_status", "id_str", "is_follower", "is_following", "is_subscribe", "is_anchor_marked", "enigma_info")
    ID_FIELD_NUMBER: _ClassVar[int]
    NICKNAME_FIELD_NUMBER: _ClassVar[int]
    BIO_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_INFO_FIELD_NUMBER: _ClassVar[int]
    PAY_GRADE_FIELD_NUMBER: _ClassVar[int]
    FANS_CLUB_FIELD_NUMBER: _ClassVar[int]
    TOP_VIP_NO_FIELD_NUMBER: _ClassVar[int]
    USER_ATTR_FIELD_NUMBER: _ClassVar[int]
    PAY_SCORE_FIELD_NUMBER: _ClassVar[int]
    TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    SEC_UID_FIELD_NUMBER: _ClassVar[int]
    USER_ROLE_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBE_INFO_FIELD_NUMBER: _ClassVar[int]
    BADGE_LIST_FIELD_NUMBER: _ClassVar[int]
    FANS_CLUB_INFO_FIELD_NUMBER: _ClassVar[int]
    FAN_TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_STATUS_FIELD_NUMBER: _ClassVar[int]
    ID_STR_FIELD_NUMBER: _ClassVar[int]
    IS_FOLLOWER_FIELD_NUMBER: _ClassVar[int]
    IS_FOLLOWING_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBE_FIELD_NUMBER: _ClassVar[int]
    IS_ANCHOR_MARKED_FIELD_NUMBER: _ClassVar[int]
    ENIGMA_INFO_FIELD_NUMBER: _ClassVar[int]
    id: int
    nickname: str
    bio_description: str
    avatar_thumb: Image
    verified: bool
    create_time: int
    follow_info: FollowInfo
    pay_grade: PayGrade
    fans_club: FansClub
    top_vip_no: int
    user_attr: UserAttr
    pay_score: int
    ticket_count: int
    display_id: str
    sec_uid: str
    user_role: int
    subscribe_info: SubscribeInfo
    badge_list: _containers.RepeatedCompositeFieldContainer[Badge]
    fans_club_info: FansClubInfo
    fan_ticket_count: int
    follow_status: int
    id_str: str
    is_follower: bool
    is_following: bool
    is_subscribe: bool
    is_anchor_marked: bool
    enigma_info: EnigmaInfo
    def __init__(self, id: _Optional[int] = ..., nickname: _Optional[str] = ..., bio_description: _Optional[str] = ..., avatar_thumb: _Optional[_Union[Image, _Mapping]] = ..., verified: _Optional[bool] = ..., create_time: _Optional[int] = ..., follow_info: _Optional[_Union[FollowInfo, _Mapping]] = ..., pay_grade: _Optional[_Union[PayGrade, _Mapping]] = ..., fans_club: _Optional[_Union[FansClub, _Mapping]] = ..., top_vip_no: _Optional[int] = ..., user_attr: _Optional[_Union[UserAttr, _Mapping]] = ..., pay_score: _Optional[int] = ..., ticket_count: _Optional[int] = ..., display_id: _Optional[str] = ..., sec_uid: _Optional[str] = ..., user_role: _Optional[int] = ..., subscribe_info: _Optional[_Union[SubscribeInfo, _Mapping]] = ..., badge_list: _Optional[_Iterable[_Union[Badge, _Mapping]]] = ..., fans_club_info: _Optional[_Union[FansClubInfo, _Mapping]] = ..., fan_ticket_count: _Optional[int] = ..., follow_status: _Optional[int] = ..., id_str: _Optional[str] = ..., is_follower: _Optional[bool] = ..., is_following: _Optional[bool] = ..., is_subscribe: _Optional[bool] = ..., is_anchor_marked: _Optional[bool] = ..., enigma_info: _Optional[_Union[EnigmaInfo, _Mapping]] = ...) -> None: ...

class FollowInfo(_message.Message):
    __slots__ = ("following_count", "follower_count", "follow_status", "push_status")
    FOLLOWING_COUNT_FIELD_NUMBER: _ClassVar[int]
    FOLLOWER_COUNT_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_STATUS_FIELD_NUMBER: _ClassVar[int]
    PUSH_STATUS_FIELD_NUMBER: _ClassVar[int]
    following_count: int
    follower_count: int
    follow_status: int
    push_status: int
    def __init__(self, following_count: _Optional[int] = ..., follower_count: _Optional[int] = ..., follow_status: _Optional[int] = ..., push_status: _Optional[int] = ...) -> None: ...

class PayGrade(_message.Message):
    __slots__ = ("name", "level", "grade_describe", "score")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    GRADE_DESCRIBE_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    name: str
    level: int
    grade_describe: str
    score: int
    def __init__(self, name: _Optional[str] = ..., level: _Optional[int] = ..., grade_describe: _Optional[str] = ..., score: _Optional[int] = ...) -> None: ...

class FansClub(_message.Message):
    __slots__ = ("data",)
    DATA_FIELD_NUMBER: _ClassVar[int]
    data: FansClubData
    def __init__(self, data: _Optional[_Union[FansClubData, _Mapping]] = ...) -> None: ...

class FansClubData(_message.Message):
    __slots__ = ("club_name", "level", "user_fans_club_status", "anchor_id")
    CLUB_NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    USER_FANS_CLUB_STATUS_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
    club_name: str
    level: int
    user_fans_club_status: int
    anchor_id: int
    def __init__(self, club_name: _Optional[str] = ..., level: _Optional[int] = ..., user_fans_club_status: _Optional[int] = ..., anchor_id: _Optional[int] = ...) -> None: ...

class FansClubInfo(_message.Message):
    __slots__ = ("is_sleeping", "fans_level", "fans_score", "fans_count", "fans_club_name")
    IS_SLEEPING_FIELD_NUMBER: _ClassVar[int]
    FANS_LEVEL_FIELD_NUMBER: _ClassVar[int]
    FANS_SCORE_FIELD_NUMBER: _ClassVar[int]
    FANS_COUNT_FIELD_NUMBER: _ClassVar[int]
    FANS_CLUB_NAME_FIELD_NUMBER: _ClassVar[int]
    is_sleeping: bool
    fans_level: int
    fans_score: int
    fans_count: int
    fans_club_name: str
    def __init__(self, is_sleeping: _Optional[bool] = ..., fans_level: _Optional[int] = ..., fans_score: _Optional[int] = ..., fans_count: _Optional[int] = ..., fans_club_name: _Optional[str] = ...) -> None: ...

class UserAttr(_message.Message):
    __slots__ = ("is_muted", "is_admin", "is_super_admin", "mute_duration", "is_channel_admin")
    IS_MUTED_FIELD_NUMBER: _ClassVar[int]
    IS_ADMIN_FIELD_NUMBER: _ClassVar[int]
    IS_SUPER_ADMIN_FIELD_NUMBER: _ClassVar[int]
    MUTE_DURATION_FIELD_NUMBER: _ClassVar[int]
    IS_CHANNEL_ADMIN_FIELD_NUMBER: _ClassVar[int]
    is_muted: bool
    is_admin: bool
    is_super_admin: bool
    mute_duration: int
    is_channel_admin: bool
    def __init__(self, is_muted: _Optional[bool] = ..., is_admin: _Optional[bool] = ..., is_super_admin: _Optional[bool] = ..., mute_duration: _Optional[int] = ..., is_channel_admin: _Optional[bool] = ...) -> None: ...

class SubscribeInfo(_message.Message):
    __slots__ = ("qualification", "is_subscribe", "subscriber_count", "is_subscribed_to_anchor")
    QUALIFICATION_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBE_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBER_COUNT_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBED_TO_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    qualification: bool
    is_subscribe: bool
    subscriber_count: int
    is_subscribed_to_anchor: bool
    def __init__(self, qualification: _Optional[bool] = ..., is_subscribe: _Optional[bool] = ..., subscriber_count: _Optional[int] = ..., is_subscribed_to_anchor: _Optional[bool] = ...) -> None: ...

class EnigmaInfo(_message.Message):
    __slots__ = ("is_enigma_mask_on",)
    IS_ENIGMA_MASK_ON_FIELD_NUMBER: _ClassVar[int]
    is_enigma_mask_on: bool
    def __init__(self, is_enigma_mask_on: _Optional[bool] = ...) -> None: ...

class Badge(_message.Message):
    __slots__ = ("display_type", "priority_type", "scene_type", "exhibition_type", "display", "privilege_log_extra", "str", "combine")
    class StringBadge(_message.Message):
        __slots__ = ("display_type", "str")
        DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        STR_FIELD_NUMBER: _ClassVar[int]
        display_type: int
        str: str
        def __init__(self, display_type: _Optional[int] = ..., str: _Optional[str] = ...) -> None: ...
    class CombineBadge(_message.Message):
        __slots__ = ("display_type", "str")
        DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        STR_FIELD_NUMBER: _ClassVar[int]
        display_type: int
        str: str
        def __init__(self, display_type: _Optional[int] = ..., str: _Optional[str] = ...) -> None: ...
    DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_TYPE_FIELD_NUMBER: _ClassVar[int]
    SCENE_TYPE_FIELD_NUMBER: _ClassVar[int]
    EXHIBITION_TYPE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_LOG_EXTRA_FIELD_NUMBER: _ClassVar[int]
    STR_FIELD_NUMBER: _ClassVar[int]
    COMBINE_FIELD_NUMBER: _ClassVar[int]
    display_type: int
    priority_type: int
    scene_type: BadgeScene
    exhibition_type: int
    display: bool
    privilege_log_extra: PrivilegeLogExtra
    str: Badge.StringBadge
    combine: Badge.CombineBadge
    def __init__(self, display_type: _Optional[int] = ..., priority_type: _Optional[int] = ..., scene_type: _Optional[_Union[BadgeScene, str]] = ..., exhibition_type: _Optional[int] = ..., display: _Optional[bool] = ..., privilege_log_extra: _Optional[_Union[PrivilegeLogExtra, _Mapping]] = ..., str: _Optional[_Union[Badge.StringBadge, _Mapping]] = ..., combine: _Optional[_Union[Badge.CombineBadge, _Mapping]] = ...) -> None: ...

class PrivilegeLogExtra(_message.Message):
    __slots__ = ("data_version", "privilege_id", "level")
    DATA_VERSION_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    data_version: str
    privilege_id: str
    level: str
    def __init__(self, data_version: _Optional[str] = ..., privilege_id: _Optional[str] = ..., level: _Optional[str] = ...) -> None: ...

class UserIdentity(_message.Message):
    __slots__ = ("is_gift_giver_of_anchor", "is_subscriber_of_anchor", "is_mutual_following_with_anchor", "is_follower_of_anchor", "is_moderator_of_anchor", "is_anchor")
    IS_GIFT_GIVER_OF_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBER_OF_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    IS_MUTUAL_FOLLOWING_WITH_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    IS_FOLLOWER_OF_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    IS_MODERATOR_OF_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    IS_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    is_gift_giver_of_anchor: bool
    is_subscriber_of_anchor: bool
    is_mutual_following_with_anchor: bool
    is_follower_of_anchor: bool
    is_moderator_of_anchor: bool
    is_anchor: bool
    def __init__(self, is_gift_giver_of_anchor: _Optional[bool] = ..., is_subscriber_of_anchor: _Optional[bool] = ..., is_mutual_following_with_anchor: _Optional[bool] = ..., is_follower_of_anchor: _Optional[bool] = ..., is_moderator_of_anchor: _Optional[bool] = ..., is_anchor: _Optional[bool] = ...) -> None: ...

class MsgFilter(_message.Message):
    __slots__ = ("is_gifter", "is_subscribed_to_anchor")
    IS_GIFTER_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBED_TO_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    is_gifter: bool
    is_subscribed_to_anchor: bool
    def __init__(self, is_gifter: _Optional[bool] = ..., is_subscribed_to_anchor: _Optional[bool] = ...) -> None: ...

class PublicAreaCommon(_message.Message):
    __slots__ = ("user_consume_in_room",)
    USER_CONSUME_IN_ROOM_FIELD_NUMBER: _ClassVar[int]
    user_consume_in_room: int
    def __init__(self, user_consume_in_room: _Optional[int] = ...) -> None: ...
