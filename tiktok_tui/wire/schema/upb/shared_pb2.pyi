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
    __slots__ = ("method", "msg_id", "room_id", "create_time", "monitor", "is_show_msg", "describe", "display_text", "fold_type", "anchor_fold_type", "priority_score", "log_id", "from_idc", "to_idc", "filter_msg_tags", "sei", "depend_root_id", "depend_id", "anchor_priority_score", "room_message_heat_level", "fold_type_for_web", "anchor_fold_type_for_web", "client_send_time", "dispatch_strategy")
    class MessageStamp(_message.Message):
        __slots__ = ("unique_id", "timestamp")
        UNIQUE_ID_FIELD_NUMBER: _ClassVar[int]
        TIMESTAMP_FIELD_NUMBER: _ClassVar[int]
        unique_id: Common.MessageReference
        timestamp: int
        def __init__(self, unique_id: _Optional[_Union[Common.MessageReference, _Mapping]] = ..., timestamp: _Optional[int] = ...) -> None: ...
    class MessageReference(_message.Message):
        __slots__ = ("primary_id", "message_scene")
        PRIMARY_ID_FIELD_NUMBER: _ClassVar[int]
        MESSAGE_SCENE_FIELD_NUMBER: _ClassVar[int]
        primary_id: str
        message_scene: str
        def __init__(self, primary_id: _Optional[str] = ..., message_scene: _Optional[str] = ...) -> None: ...
    METHOD_FIELD_NUMBER: _ClassVar[int]
    MSG_ID_FIELD_NUMBER: _ClassVar[int]
    ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    MONITOR_FIELD_NUMBER: _ClassVar[int]
    IS_SHOW_MSG_FIELD_NUMBER: _ClassVar[int]
    DESCRIBE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    FOLD_TYPE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_FOLD_TYPE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_SCORE_FIELD_NUMBER: _ClassVar[int]
    LOG_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_IDC_FIELD_NUMBER: _ClassVar[int]
    TO_IDC_FIELD_NUMBER: _ClassVar[int]
    FILTER_MSG_TAGS_FIELD_NUMBER: _ClassVar[int]
    SEI_FIELD_NUMBER: _ClassVar[int]
    DEPEND_ROOT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPEND_ID_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_PRIORITY_SCORE_FIELD_NUMBER: _ClassVar[int]
    ROOM_MESSAGE_HEAT_LEVEL_FIELD_NUMBER: _ClassVar[int]
    FOLD_TYPE_FOR_WEB_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_FOLD_TYPE_FOR_WEB_FIELD_NUMBER: _ClassVar[int]
    CLIENT_SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    DISPATCH_STRATEGY_FIELD_NUMBER: _ClassVar[int]
    method: str
    msg_id: int
    room_id: int
    create_time: int
    monitor: int
    is_show_msg: bool
    describe: str
    display_text: Text
    fold_type: int
    anchor_fold_type: int
    priority_score: int
    log_id: str
    from_idc: str
    to_idc: str
    filter_msg_tags: _containers.RepeatedScalarFieldContainer[str]
    sei: Common.MessageStamp
    depend_root_id: Common.MessageReference
    depend_id: Common.MessageReference
    anchor_priority_score: int
    room_message_heat_level: int
    fold_type_for_web: int
    anchor_fold_type_for_web: int
    client_send_time: int
    dispatch_strategy: int
    def __init__(self, method: _Optional[str] = ..., msg_id: _Optional[int] = ..., room_id: _Optional[int] = ..., create_time: _Optional[int] = ..., monitor: _Optional[int] = ..., is_show_msg: _Optional[bool] = ..., describe: _Optional[str] = ..., display_text: _Optional[_Union[Text, _Mapping]] = ..., fold_type: _Optional[int] = ..., anchor_fold_type: _Optional[int] = ..., priority_score: _Optional[int] = ..., log_id: _Optional[str] = ..., from_idc: _Optional[str] = ..., to_idc: _Optional[str] = ..., filter_msg_tags: _Optional[_Iterable[str]] = ..., sei: _Optional[_Union[Common.MessageStamp, _Mapping]] = ..., depend_root_id: _Optional[_Union[Common.MessageReference, _Mapping]] = ..., depend_id: _Optional[_Union[Common.MessageReference, _Mapping]] = ..., anchor_priority_score: _Optional[int] = ..., room_message_heat_level: _Optional[int] = ..., fold_type_for_web: _Optional[int] = ..., anchor_fold_type_for_web: _Optional[int] = ..., client_send_time: _Optional[int] = ..., dispatch_strategy: _Optional[int] = ...) -> None: ...

class Unnamed(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class Text(_message.Message):
    __slots__ = ("key", "default_pattern", "default_format", "pieces")
    class Format(_message.Message):
        __slots__ = ("color", "bold", "italic", "weight", "italic_angle", "font_size", "use_heigh_light_color", "use_remote_clor")
        COLOR_FIELD_NUMBER: _ClassVar[int]
        BOLD_FIELD_NUMBER: _ClassVar[int]
        ITALIC_FIELD_NUMBER: _ClassVar[int]
        WEIGHT_FIELD_NUMBER: _ClassVar[int]
        ITALIC_ANGLE_FIELD_NUMBER: _ClassVar[int]
        FONT_SIZE_FIELD_NUMBER: _ClassVar[int]
        USE_HEIGH_LIGHT_COLOR_FIELD_NUMBER: _ClassVar[int]
        USE_REMOTE_CLOR_FIELD_NUMBER: _ClassVar[int]
        color: str
        bold: bool
        italic: bool
        weight: int
        italic_angle: int
        font_size: int
        use_heigh_light_color: bool
        use_remote_clor: bool
        def __init__(self, color: _Optional[str] = ..., bold: _Optional[bool] = ..., italic: _Optional[bool] = ..., weight: _Optional[int] = ..., italic_angle: _Optional[int] = ..., font_size: _Optional[int] = ..., use_heigh_light_color: _Optional[bool] = ..., use_remote_clor: _Optional[bool] = ...) -> None: ...
    class Piece(_message.Message):
        __slots__ = ("type", "format", "string_value", "user_value", "gift_value", "heart_value", "pattern_ref_value", "image_value")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        FORMAT_FIELD_NUMBER: _ClassVar[int]
        STRING_VALUE_FIELD_NUMBER: _ClassVar[int]
        USER_VALUE_FIELD_NUMBER: _ClassVar[int]
        GIFT_VALUE_FIELD_NUMBER: _ClassVar[int]
        HEART_VALUE_FIELD_NUMBER: _ClassVar[int]
        PATTERN_REF_VALUE_FIELD_NUMBER: _ClassVar[int]
        IMAGE_VALUE_FIELD_NUMBER: _ClassVar[int]
        type: int
        format: Text.Format
        string_value: str
        user_value: Text.UserPiece
        gift_value: Text.GiftPiece
        heart_value: Unnamed
        pattern_ref_value: Text.PatternPiece
        image_value: Text.ImagePiece
        def __init__(self, type: _Optional[int] = ..., format: _Optional[_Union[Text.Format, _Mapping]] = ..., string_value: _Optional[str] = ..., user_value: _Optional[_Union[Text.UserPiece, _Mapping]] = ..., gift_value: _Optional[_Union[Text.GiftPiece, _Mapping]] = ..., heart_value: _Optional[_Union[Unnamed, _Mapping]] = ..., pattern_ref_value: _Optional[_Union[Text.PatternPiece, _Mapping]] = ..., image_value: _Optional[_Union[Text.ImagePiece, _Mapping]] = ...) -> None: ...
    class UserPiece(_message.Message):
        __slots__ = ("user", "with_colon")
        USER_FIELD_NUMBER: _ClassVar[int]
        WITH_COLON_FIELD_NUMBER: _ClassVar[int]
        user: User
        with_colon: bool
        def __init__(self, user: _Optional[_Union[User, _Mapping]] = ..., with_colon: _Optional[bool] = ...) -> None: ...
    class GiftPiece(_message.Message):
        __slots__ = ("gift_id", "name_ref", "show_type", "color_id")
        GIFT_ID_FIELD_NUMBER: _ClassVar[int]
        NAME_REF_FIELD_NUMBER: _ClassVar[int]
        SHOW_TYPE_FIELD_NUMBER: _ClassVar[int]
        COLOR_ID_FIELD_NUMBER: _ClassVar[int]
        gift_id: int
        name_ref: Text.PatternPiece
        show_type: int
        color_id: int
        def __init__(self, gift_id: _Optional[int] = ..., name_ref: _Optional[_Union[Text.PatternPiece, _Mapping]] = ..., show_type: _Optional[int] = ..., color_id: _Optional[int] = ...) -> None: ...
    class PatternPiece(_message.Message):
        __slots__ = ("key", "default_pattern", "key_groups")
        class KeyGroupsEntry(_message.Message):
            __slots__ = ("key", "value")
            KEY_FIELD_NUMBER: _ClassVar[int]
            VALUE_FIELD_NUMBER: _ClassVar[int]
            key: str
            value: str
            def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
        KEY_FIELD_NUMBER: _ClassVar[int]
        DEFAULT_PATTERN_FIELD_NUMBER: _ClassVar[int]
        KEY_GROUPS_FIELD_NUMBER: _ClassVar[int]
        key: str
        default_pattern: str
        key_groups: _containers.ScalarMap[str, str]
        def __init__(self, key: _Optional[str] = ..., default_pattern: _Optional[str] = ..., key_groups: _Optional[_Mapping[str, str]] = ...) -> None: ...
    class ImagePiece(_message.Message):
        __slots__ = ("image",)
        IMAGE_FIELD_NUMBER: _ClassVar[int]
        image: Image
        def __init__(self, image: _Optional[_Union[Image, _Mapping]] = ...) -> None: ...
    KEY_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_PATTERN_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    PIECES_FIELD_NUMBER: _ClassVar[int]
    key: str
    default_pattern: str
    default_format: Text.Format
    pieces: _containers.RepeatedCompositeFieldContainer[Text.Piece]
    def __init__(self, key: _Optional[str] = ..., default_pattern: _Optional[str] = ..., default_format: _Optional[_Union[Text.Format, _Mapping]] = ..., pieces: _Optional[_Iterable[_Union[Text.Piece, _Mapping]]] = ...) -> None: ...

class Image(_message.Message):
    __slots__ = ("url_list", "uri", "height", "width", "avg_color", "image_type", "open_web_url", "content", "is_animated")
    URL_LIST_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    AVG_COLOR_FIELD_NUMBER: _ClassVar[int]
    IMAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    OPEN_WEB_URL_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    IS_ANIMATED_FIELD_NUMBER: _ClassVar[int]
    url_list: _containers.RepeatedScalarFieldContainer[str]
    uri: str
    height: int
    width: int
    avg_color: str
    image_type: int
    open_web_url: str
    content: Unnamed
    is_animated: bool
    def __init__(self, url_list: _Optional[_Iterable[str]] = ..., uri: _Optional[str] = ..., height: _Optional[int] = ..., width: _Optional[int] = ..., avg_color: _Optional[str] = ..., image_type: _Optional[int] = ..., open_web_url: _Optional[str] = ..., content: _Optional[_Union[Unnamed, _Mapping]] = ..., is_animated: _Optional[bool] = ...) -> None: ...

class User(_message.Message):
    __slots__ = ("id", "nickname", "bio_description", "avatar_thumb", "avatar_medium", "avatar_large", "verified", "status", "create_time", "badge_image_list", "follow_info", "pay_grade", "fans_club", "border", "top_vip_no", "user_attr", "own_room", "pay_score", "ticket_count", "anchor_info", "link_mic_stats", "display_id", "top_fans", "sec_uid", "user_role", "authentication_info", "border_list", "combo_badge_info", "subscribe_info", "badge_list", "fans_club_info", "fan_ticket_count", "follow_status", "id_str", "is_follower", "is_following", "is_subscribe", "is_anchor_marked", "enigma_info")
    class OwnRoom(_message.Message):
        __slots__ = ("room_ids", "room_ids_str")
        ROOM_IDS_FIELD_NUMBER: _ClassVar[int]
        ROOM_IDS_STR_FIELD_NUMBER: _ClassVar[int]
        room_ids: _containers.RepeatedScalarFieldContainer[int]
        room_ids_str: _containers.RepeatedScalarFieldContainer[str]
        def __init__(self, room_ids: _Optional[_Iterable[int]] = ..., room_ids_str: _Optional[_Iterable[str]] = ...) -> None: ...
    class AnchorInfo(_message.Message):
        __slots__ = ("level",)
        LEVEL_FIELD_NUMBER: _ClassVar[int]
        level: int
        def __init__(self, level: _Optional[int] = ...) -> None: ...
    class AuthenticationInfo(_message.Message):
        __slots__ = ("custom_verify", "enterprise_verify_reason", "has_cert")
        CUSTOM_VERIFY_FIELD_NUMBER: _ClassVar[int]
        ENTERPRISE_VERIFY_REASON_FIELD_NUMBER: _ClassVar[int]
        HAS_CERT_FIELD_NUMBER: _ClassVar[int]
        custom_verify: str
        enterprise_verify_reason: str
        has_cert: bool
        def __init__(self, custom_verify: _Optional[str] = ..., enterprise_verify_reason: _Optional[str] = ..., has_cert: _Optional[bool] = ...) -> None: ...
    class ComboBadgeInfo(_message.Message):
        __slots__ = ("icon", "combo_count")
        ICON_FIELD_NUMBER: _ClassVar[int]
        COMBO_COUNT_FIELD_NUMBER: _ClassVar[int]
        icon: Image
        combo_count: int
        def __init__(self, icon: _Optional[_Union[Image, _Mapping]] = ..., combo_count: _Optional[int] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    NICKNAME_FIELD_NUMBER: _ClassVar[int]
    BIO_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    AVATAR_THUMB_FIELD_NUMBER: _ClassVar[int]
    AVATAR_MEDIUM_FIELD_NUMBER: _ClassVar[int]
    AVATAR_LARGE_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    BADGE_IMAGE_LIST_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_INFO_FIELD_NUMBER: _ClassVar[int]
    PAY_GRADE_FIELD_NUMBER: _ClassVar[int]
    FANS_CLUB_FIELD_NUMBER: _ClassVar[int]
    BORDER_FIELD_NUMBER: _ClassVar[int]
    TOP_VIP_NO_FIELD_NUMBER: _ClassVar[int]
    USER_ATTR_FIELD_NUMBER: _ClassVar[int]
    OWN_ROOM_FIELD_NUMBER: _ClassVar[int]
    PAY_SCORE_FIELD_NUMBER: _ClassVar[int]
    TICKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_INFO_FIELD_NUMBER: _ClassVar[int]
    LINK_MIC_STATS_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ID_FIELD_NUMBER: _ClassVar[int]
    TOP_FANS_FIELD_NUMBER: _ClassVar[int]
    SEC_UID_FIELD_NUMBER: _ClassVar[int]
    USER_ROLE_FIELD_NUMBER: _ClassVar[int]
    AUTHENTICATION_INFO_FIELD_NUMBER: _ClassVar[int]
    BORDER_LIST_FIELD_NUMBER: _ClassVar[int]
    COMBO_BADGE_INFO_FIELD_NUMBER: _ClassVar[int]
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
    avatar_medium: Image
    avatar_large: Image
    verified: bool
    status: int
    create_time: int
    badge_image_list: _containers.RepeatedCompositeFieldContainer[Image]
    follow_info: FollowInfo
    pay_grade: PayGrade
    fans_club: FansClub
    border: Unnamed
    top_vip_no: int
    user_attr: UserAttr
    own_room: User.OwnRoom
    pay_score: int
    ticket_count: int
    anchor_info: User.AnchorInfo
    link_mic_stats: int
    display_id: str
    top_fans: _containers.RepeatedCompositeFieldContainer[User]
    sec_uid: str
    user_role: int
    authentication_info: User.AuthenticationInfo
    border_list: _containers.RepeatedCompositeFieldContainer[Unnamed]
    combo_badge_info: User.ComboBadgeInfo
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
    def __init__(self, id: _Optional[int] = ..., nickname: _Optional[str] = ..., bio_description: _Optional[str] = ..., avatar_thumb: _Optional[_Union[Image, _Mapping]] = ..., avatar_medium: _Optional[_Union[Image, _Mapping]] = ..., avatar_large: _Optional[_Union[Image, _Mapping]] = ..., verified: _Optional[bool] = ..., status: _Optional[int] = ..., create_time: _Optional[int] = ..., badge_image_list: _Optional[_Iterable[_Union[Image, _Mapping]]] = ..., follow_info: _Optional[_Union[FollowInfo, _Mapping]] = ..., pay_grade: _Optional[_Union[PayGrade, _Mapping]] = ..., fans_club: _Optional[_Union[FansClub, _Mapping]] = ..., border: _Optional[_Union[Unnamed, _Mapping]] = ..., top_vip_no: _Optional[int] = ..., user_attr: _Optional[_Union[UserAttr, _Mapping]] = ..., own_room: _Optional[_Union[User.OwnRoom, _Mapping]] = ..., pay_score: _Optional[int] = ..., ticket_count: _Optional[int] = ..., anchor_info: _Optional[_Union[User.AnchorInfo, _Mapping]] = ..., link_mic_stats: _Optional[int] = ..., display_id: _Optional[str] = ..., top_fans: _Optional[_Iterable[_Union[User, _Mapping]]] = ..., sec_uid: _Optional[str] = ..., user_role: _Optional[int] = ..., authentication_info: _Optional[_Union[User.AuthenticationInfo, _Mapping]] = ..., border_list: _Optional[_Iterable[_Union[Unnamed, _Mapping]]] = ..., combo_badge_info: _Optional[_Union[User.ComboBadgeInfo, _Mapping]] = ..., subscribe_info: _Optional[_Union[SubscribeInfo, _Mapping]] = ..., badge_list: _Optional[_Iterable[_Union[Badge, _Mapping]]] = ..., fans_club_info: _Optional[_Union[FansClubInfo, _Mapping]] = ..., fan_ticket_count: _Optional[int] = ..., follow_status: _Optional[int] = ..., id_str: _Optional[str] = ..., is_follower: _Optional[bool] = ..., is_following: _Optional[bool] = ..., is_subscribe: _Optional[bool] = ..., is_anchor_marked: _Optional[bool] = ..., enigma_info: _Optional[_Union[EnigmaInfo, _Mapping]] = ...) -> None: ...

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
    __slots__ = ("name", "next_name", "level", "grade_describe", "screen_chat_type", "upgrade_need_consume", "next_privileges", "score")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NEXT_NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    GRADE_DESCRIBE_FIELD_NUMBER: _ClassVar[int]
    SCREEN_CHAT_TYPE_FIELD_NUMBER: _ClassVar[int]
    UPGRADE_NEED_CONSUME_FIELD_NUMBER: _ClassVar[int]
    NEXT_PRIVILEGES_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    name: str
    next_name: str
    level: int
    grade_describe: str
    screen_chat_type: int
    upgrade_need_consume: int
    next_privileges: str
    score: int
    def __init__(self, name: _Optional[str] = ..., next_name: _Optional[str] = ..., level: _Optional[int] = ..., grade_describe: _Optional[str] = ..., screen_chat_type: _Optional[int] = ..., upgrade_need_consume: _Optional[int] = ..., next_privileges: _Optional[str] = ..., score: _Optional[int] = ...) -> None: ...

class FansClub(_message.Message):
    __slots__ = ("data", "prefer_data")
    class PreferDataEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: FansClubData
        def __init__(self, key: _Optional[int] = ..., value: _Optional[_Union[FansClubData, _Mapping]] = ...) -> None: ...
    DATA_FIELD_NUMBER: _ClassVar[int]
    PREFER_DATA_FIELD_NUMBER: _ClassVar[int]
    data: FansClubData
    prefer_data: _containers.MessageMap[int, FansClubData]
    def __init__(self, data: _Optional[_Union[FansClubData, _Mapping]] = ..., prefer_data: _Optional[_Mapping[int, FansClubData]] = ...) -> None: ...

class FansClubData(_message.Message):
    __slots__ = ("club_name", "level", "user_fans_club_status", "available_gift_ids", "anchor_id")
    CLUB_NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    USER_FANS_CLUB_STATUS_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_GIFT_IDS_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_ID_FIELD_NUMBER: _ClassVar[int]
    club_name: str
    level: int
    user_fans_club_status: int
    available_gift_ids: _containers.RepeatedScalarFieldContainer[int]
    anchor_id: int
    def __init__(self, club_name: _Optional[str] = ..., level: _Optional[int] = ..., user_fans_club_status: _Optional[int] = ..., available_gift_ids: _Optional[_Iterable[int]] = ..., anchor_id: _Optional[int] = ...) -> None: ...

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
    __slots__ = ("is_muted", "is_admin", "is_super_admin", "mute_duration", "admin_permissions", "has_voting_function", "is_channel_admin")
    class AdminPermissionsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: int
        value: int
        def __init__(self, key: _Optional[int] = ..., value: _Optional[int] = ...) -> None: ...
    IS_MUTED_FIELD_NUMBER: _ClassVar[int]
    IS_ADMIN_FIELD_NUMBER: _ClassVar[int]
    IS_SUPER_ADMIN_FIELD_NUMBER: _ClassVar[int]
    MUTE_DURATION_FIELD_NUMBER: _ClassVar[int]
    ADMIN_PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    HAS_VOTING_FUNCTION_FIELD_NUMBER: _ClassVar[int]
    IS_CHANNEL_ADMIN_FIELD_NUMBER: _ClassVar[int]
    is_muted: bool
    is_admin: bool
    is_super_admin: bool
    mute_duration: int
    admin_permissions: _containers.ScalarMap[int, int]
    has_voting_function: bool
    is_channel_admin: bool
    def __init__(self, is_muted: _Optional[bool] = ..., is_admin: _Optional[bool] = ..., is_super_admin: _Optional[bool] = ..., mute_duration: _Optional[int] = ..., admin_permissions: _Optional[_Mapping[int, int]] = ..., has_voting_function: _Optional[bool] = ..., is_channel_admin: _Optional[bool] = ...) -> None: ...

class SubscribeInfo(_message.Message):
    __slots__ = ("qualification", "is_subscribe", "enable_subscription", "subscriber_count", "is_in_grace_period", "is_subscribed_to_anchor", "user_gift_sub_auth", "anchor_gift_sub_auth", "status", "sub_end_time", "package_id", "sol_room_display_text", "is_sol_eligible")
    QUALIFICATION_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBE_FIELD_NUMBER: _ClassVar[int]
    ENABLE_SUBSCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIBER_COUNT_FIELD_NUMBER: _ClassVar[int]
    IS_IN_GRACE_PERIOD_FIELD_NUMBER: _ClassVar[int]
    IS_SUBSCRIBED_TO_ANCHOR_FIELD_NUMBER: _ClassVar[int]
    USER_GIFT_SUB_AUTH_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_GIFT_SUB_AUTH_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    SUB_END_TIME_FIELD_NUMBER: _ClassVar[int]
    PACKAGE_ID_FIELD_NUMBER: _ClassVar[int]
    SOL_ROOM_DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    IS_SOL_ELIGIBLE_FIELD_NUMBER: _ClassVar[int]
    qualification: bool
    is_subscribe: bool
    enable_subscription: bool
    subscriber_count: int
    is_in_grace_period: bool
    is_subscribed_to_anchor: bool
    user_gift_sub_auth: bool
    anchor_gift_sub_auth: bool
    status: int
    sub_end_time: int
    package_id: str
    sol_room_display_text: str
    is_sol_eligible: bool
    def __init__(self, qualification: _Optional[bool] = ..., is_subscribe: _Optional[bool] = ..., enable_subscription: _Optional[bool] = ..., subscriber_count: _Optional[int] = ..., is_in_grace_period: _Optional[bool] = ..., is_subscribed_to_anchor: _Optional[bool] = ..., user_gift_sub_auth: _Optional[bool] = ..., anchor_gift_sub_auth: _Optional[bool] = ..., status: _Optional[int] = ..., sub_end_time: _Optional[int] = ..., package_id: _Optional[str] = ..., sol_room_display_text: _Optional[str] = ..., is_sol_eligible: _Optional[bool] = ...) -> None: ...

class EnigmaInfo(_message.Message):
    __slots__ = ("is_enigma_mask_on",)
    IS_ENIGMA_MASK_ON_FIELD_NUMBER: _ClassVar[int]
    is_enigma_mask_on: bool
    def __init__(self, is_enigma_mask_on: _Optional[bool] = ...) -> None: ...

class Badge(_message.Message):
    __slots__ = ("display_type", "priority_type", "scene_type", "position", "display_status", "greyed_by_client", "exhibition_type", "openweburl", "display", "privilege_log_extra", "image", "text", "str", "combine", "is_customized")
    class ImageBadge(_message.Message):
        __slots__ = ("display_type", "image")
        DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        IMAGE_FIELD_NUMBER: _ClassVar[int]
        display_type: int
        image: Image
        def __init__(self, display_type: _Optional[int] = ..., image: _Optional[_Union[Image, _Mapping]] = ...) -> None: ...
    class TextBadge(_message.Message):
        __slots__ = ("display_type", "key", "default_pattern", "pieces")
        DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        KEY_FIELD_NUMBER: _ClassVar[int]
        DEFAULT_PATTERN_FIELD_NUMBER: _ClassVar[int]
        PIECES_FIELD_NUMBER: _ClassVar[int]
        display_type: int
        key: str
        default_pattern: str
        pieces: _containers.RepeatedScalarFieldContainer[str]
        def __init__(self, display_type: _Optional[int] = ..., key: _Optional[str] = ..., default_pattern: _Optional[str] = ..., pieces: _Optional[_Iterable[str]] = ...) -> None: ...
    class StringBadge(_message.Message):
        __slots__ = ("display_type", "str")
        DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        STR_FIELD_NUMBER: _ClassVar[int]
        display_type: int
        str: str
        def __init__(self, display_type: _Optional[int] = ..., str: _Optional[str] = ...) -> None: ...
    class CombineBadge(_message.Message):
        __slots__ = ("display_type", "icon", "text", "str", "padding", "font_style", "profile_card_panel", "background", "background_dark_mode", "icon_auto_mirrored", "background_auto_mirrored", "public_screen_show_style", "personal_card_show_style", "ranklist_online_audience_show_style", "multi_guest_show_style", "padding_new_font")
        DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
        ICON_FIELD_NUMBER: _ClassVar[int]
        TEXT_FIELD_NUMBER: _ClassVar[int]
        STR_FIELD_NUMBER: _ClassVar[int]
        PADDING_FIELD_NUMBER: _ClassVar[int]
        FONT_STYLE_FIELD_NUMBER: _ClassVar[int]
        PROFILE_CARD_PANEL_FIELD_NUMBER: _ClassVar[int]
        BACKGROUND_FIELD_NUMBER: _ClassVar[int]
        BACKGROUND_DARK_MODE_FIELD_NUMBER: _ClassVar[int]
        ICON_AUTO_MIRRORED_FIELD_NUMBER: _ClassVar[int]
        BACKGROUND_AUTO_MIRRORED_FIELD_NUMBER: _ClassVar[int]
        PUBLIC_SCREEN_SHOW_STYLE_FIELD_NUMBER: _ClassVar[int]
        PERSONAL_CARD_SHOW_STYLE_FIELD_NUMBER: _ClassVar[int]
        RANKLIST_ONLINE_AUDIENCE_SHOW_STYLE_FIELD_NUMBER: _ClassVar[int]
        MULTI_GUEST_SHOW_STYLE_FIELD_NUMBER: _ClassVar[int]
        PADDING_NEW_FONT_FIELD_NUMBER: _ClassVar[int]
        display_type: int
        icon: Image
        text: Badge.BadgeText
        str: str
        padding: Unnamed
        font_style: Unnamed
        profile_card_panel: Unnamed
        background: Unnamed
        background_dark_mode: Unnamed
        icon_auto_mirrored: bool
        background_auto_mirrored: bool
        public_screen_show_style: int
        personal_card_show_style: int
        ranklist_online_audience_show_style: int
        multi_guest_show_style: int
        padding_new_font: Unnamed
        def __init__(self, display_type: _Optional[int] = ..., icon: _Optional[_Union[Image, _Mapping]] = ..., text: _Optional[_Union[Badge.BadgeText, _Mapping]] = ..., str: _Optional[str] = ..., padding: _Optional[_Union[Unnamed, _Mapping]] = ..., font_style: _Optional[_Union[Unnamed, _Mapping]] = ..., profile_card_panel: _Optional[_Union[Unnamed, _Mapping]] = ..., background: _Optional[_Union[Unnamed, _Mapping]] = ..., background_dark_mode: _Optional[_Union[Unnamed, _Mapping]] = ..., icon_auto_mirrored: _Optional[bool] = ..., background_auto_mirrored: _Optional[bool] = ..., public_screen_show_style: _Optional[int] = ..., personal_card_show_style: _Optional[int] = ..., ranklist_online_audience_show_style: _Optional[int] = ..., multi_guest_show_style: _Optional[int] = ..., padding_new_font: _Optional[_Union[Unnamed, _Mapping]] = ...) -> None: ...
    class BadgeText(_message.Message):
        __slots__ = ("key", "default_pattern", "pieces")
        KEY_FIELD_NUMBER: _ClassVar[int]
        DEFAULT_PATTERN_FIELD_NUMBER: _ClassVar[int]
        PIECES_FIELD_NUMBER: _ClassVar[int]
        key: str
        default_pattern: str
        pieces: _containers.RepeatedScalarFieldContainer[str]
        def __init__(self, key: _Optional[str] = ..., default_pattern: _Optional[str] = ..., pieces: _Optional[_Iterable[str]] = ...) -> None: ...
    DISPLAY_TYPE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_TYPE_FIELD_NUMBER: _ClassVar[int]
    SCENE_TYPE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_STATUS_FIELD_NUMBER: _ClassVar[int]
    GREYED_BY_CLIENT_FIELD_NUMBER: _ClassVar[int]
    EXHIBITION_TYPE_FIELD_NUMBER: _ClassVar[int]
    OPENWEBURL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_LOG_EXTRA_FIELD_NUMBER: _ClassVar[int]
    IMAGE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STR_FIELD_NUMBER: _ClassVar[int]
    COMBINE_FIELD_NUMBER: _ClassVar[int]
    IS_CUSTOMIZED_FIELD_NUMBER: _ClassVar[int]
    display_type: int
    priority_type: int
    scene_type: BadgeScene
    position: int
    display_status: int
    greyed_by_client: int
    exhibition_type: int
    openweburl: str
    display: bool
    privilege_log_extra: PrivilegeLogExtra
    image: Badge.ImageBadge
    text: Badge.TextBadge
    str: Badge.StringBadge
    combine: Badge.CombineBadge
    is_customized: bool
    def __init__(self, display_type: _Optional[int] = ..., priority_type: _Optional[int] = ..., scene_type: _Optional[_Union[BadgeScene, str]] = ..., position: _Optional[int] = ..., display_status: _Optional[int] = ..., greyed_by_client: _Optional[int] = ..., exhibition_type: _Optional[int] = ..., openweburl: _Optional[str] = ..., display: _Optional[bool] = ..., privilege_log_extra: _Optional[_Union[PrivilegeLogExtra, _Mapping]] = ..., image: _Optional[_Union[Badge.ImageBadge, _Mapping]] = ..., text: _Optional[_Union[Badge.TextBadge, _Mapping]] = ..., str: _Optional[_Union[Badge.StringBadge, _Mapping]] = ..., combine: _Optional[_Union[Badge.CombineBadge, _Mapping]] = ..., is_customized: _Optional[bool] = ...) -> None: ...

class PrivilegeLogExtra(_message.Message):
    __slots__ = ("data_version", "privilege_id", "privilege_version", "privilege_order_id", "level", "start_time", "end_time")
    DATA_VERSION_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_ID_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_VERSION_FIELD_NUMBER: _ClassVar[int]
    PRIVILEGE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    data_version: str
    privilege_id: str
    privilege_version: str
    privilege_order_id: str
    level: str
    start_time: int
    end_time: int
    def __init__(self, data_version: _Optional[str] = ..., privilege_id: _Optional[str] = ..., privilege_version: _Optional[str] = ..., privilege_order_id: _Optional[str] = ..., level: _Optional[str] = ..., start_time: _Optional[int] = ..., end_time: _Optional[int] = ...) -> None: ...

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
    __slots__ = ("user_label", "user_consume_in_room")
    USER_LABEL_FIELD_NUMBER: _ClassVar[int]
    USER_CONSUME_IN_ROOM_FIELD_NUMBER: _ClassVar[int]
    user_label: Image
    user_consume_in_room: int
    def __init__(self, user_label: _Optional[_Union[Image, _Mapping]] = ..., user_consume_in_room: _Optional[int] = ...) -> None: ...

class PublicAreaMessageCommon(_message.Message):
    __slots__ = ("scroll_gap_count", "anchor_scroll_gap_count", "release_to_scroll_area", "anchor_release_to_scroll_area", "is_anchor_marked", "portrait_info", "user_interaction_info", "admin_fold_type", "hide_above_scroll_area", "dynamic_display_text")
    class PortraitInfo(_message.Message):
        __slots__ = ("user_metrics",)
        USER_METRICS_FIELD_NUMBER: _ClassVar[int]
        user_metrics: _containers.RepeatedCompositeFieldContainer[PublicAreaMessageCommon.UserMetrics]
        def __init__(self, user_metrics: _Optional[_Iterable[_Union[PublicAreaMessageCommon.UserMetrics, _Mapping]]] = ...) -> None: ...
    class UserMetrics(_message.Message):
        __slots__ = ("type", "metrics_value")
        TYPE_FIELD_NUMBER: _ClassVar[int]
        METRICS_VALUE_FIELD_NUMBER: _ClassVar[int]
        type: int
        metrics_value: str
        def __init__(self, type: _Optional[int] = ..., metrics_value: _Optional[str] = ...) -> None: ...
    class UserInteractionInfo(_message.Message):
        __slots__ = ("like_cnt", "comment_cnt", "share_cnt")
        LIKE_CNT_FIELD_NUMBER: _ClassVar[int]
        COMMENT_CNT_FIELD_NUMBER: _ClassVar[int]
        SHARE_CNT_FIELD_NUMBER: _ClassVar[int]
        like_cnt: int
        comment_cnt: int
        share_cnt: int
        def __init__(self, like_cnt: _Optional[int] = ..., comment_cnt: _Optional[int] = ..., share_cnt: _Optional[int] = ...) -> None: ...
    SCROLL_GAP_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_SCROLL_GAP_COUNT_FIELD_NUMBER: _ClassVar[int]
    RELEASE_TO_SCROLL_AREA_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_RELEASE_TO_SCROLL_AREA_FIELD_NUMBER: _ClassVar[int]
    IS_ANCHOR_MARKED_FIELD_NUMBER: _ClassVar[int]
    PORTRAIT_INFO_FIELD_NUMBER: _ClassVar[int]
    USER_INTERACTION_INFO_FIELD_NUMBER: _ClassVar[int]
    ADMIN_FOLD_TYPE_FIELD_NUMBER: _ClassVar[int]
    HIDE_ABOVE_SCROLL_AREA_FIELD_NUMBER: _ClassVar[int]
    DYNAMIC_DISPLAY_TEXT_FIELD_NUMBER: _ClassVar[int]
    scroll_gap_count: int
    anchor_scroll_gap_count: int
    release_to_scroll_area: bool
    anchor_release_to_scroll_area: bool
    is_anchor_marked: bool
    portrait_info: PublicAreaMessageCommon.PortraitInfo
    user_interaction_info: PublicAreaMessageCommon.UserInteractionInfo
    admin_fold_type: int
    hide_above_scroll_area: bool
    dynamic_display_text: Text
    def __init__(self, scroll_gap_count: _Optional[int] = ..., anchor_scroll_gap_count: _Optional[int] = ..., release_to_scroll_area: _Optional[bool] = ..., anchor_release_to_scroll_area: _Optional[bool] = ..., is_anchor_marked: _Optional[bool] = ..., portrait_info: _Optional[_Union[PublicAreaMessageCommon.PortraitInfo, _Mapping]] = ..., user_interaction_info: _Optional[_Union[PublicAreaMessageCommon.UserInteractionInfo, _Mapping]] = ..., admin_fold_type: _Optional[int] = ..., hide_above_scroll_area: _Optional[bool] = ..., dynamic_display_text: _Optional[_Union[Text, _Mapping]] = ...) -> None: ...

class PunishEventInfo(_message.Message):
    __slots__ = ("punish_type", "punish_reason", "punish_id", "violation_uid", "punish_type_id", "duration", "punish_perception_code", "end_time", "violation_uid_str", "show_reason")
    PUNISH_TYPE_FIELD_NUMBER: _ClassVar[int]
    PUNISH_REASON_FIELD_NUMBER: _ClassVar[int]
    PUNISH_ID_FIELD_NUMBER: _ClassVar[int]
    VIOLATION_UID_FIELD_NUMBER: _ClassVar[int]
    PUNISH_TYPE_ID_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    PUNISH_PERCEPTION_CODE_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VIOLATION_UID_STR_FIELD_NUMBER: _ClassVar[int]
    SHOW_REASON_FIELD_NUMBER: _ClassVar[int]
    punish_type: str
    punish_reason: str
    punish_id: str
    violation_uid: int
    punish_type_id: int
    duration: int
    punish_perception_code: str
    end_time: int
    violation_uid_str: str
    show_reason: str
    def __init__(self, punish_type: _Optional[str] = ..., punish_reason: _Optional[str] = ..., punish_id: _Optional[str] = ..., violation_uid: _Optional[int] = ..., punish_type_id: _Optional[int] = ..., duration: _Optional[int] = ..., punish_perception_code: _Optional[str] = ..., end_time: _Optional[int] = ..., violation_uid_str: _Optional[str] = ..., show_reason: _Optional[str] = ...) -> None: ...

class PerceptionDialogInfo(_message.Message):
    __slots__ = ("icon_type", "title", "sub_title", "advice_action_text", "default_action_text", "scene", "target_user_id", "target_room_id", "count_down_time", "show_feedback", "policy_tip", "appeal_popup", "close_action_text")
    ICON_TYPE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SUB_TITLE_FIELD_NUMBER: _ClassVar[int]
    ADVICE_ACTION_TEXT_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_ACTION_TEXT_FIELD_NUMBER: _ClassVar[int]
    SCENE_FIELD_NUMBER: _ClassVar[int]
    TARGET_USER_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_ROOM_ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_DOWN_TIME_FIELD_NUMBER: _ClassVar[int]
    SHOW_FEEDBACK_FIELD_NUMBER: _ClassVar[int]
    POLICY_TIP_FIELD_NUMBER: _ClassVar[int]
    APPEAL_POPUP_FIELD_NUMBER: _ClassVar[int]
    CLOSE_ACTION_TEXT_FIELD_NUMBER: _ClassVar[int]
    icon_type: int
    title: Text
    sub_title: Text
    advice_action_text: Text
    default_action_text: Text
    scene: int
    target_user_id: int
    target_room_id: int
    count_down_time: int
    show_feedback: bool
    policy_tip: int
    appeal_popup: int
    close_action_text: Text
    def __init__(self, icon_type: _Optional[int] = ..., title: _Optional[_Union[Text, _Mapping]] = ..., sub_title: _Optional[_Union[Text, _Mapping]] = ..., advice_action_text: _Optional[_Union[Text, _Mapping]] = ..., default_action_text: _Optional[_Union[Text, _Mapping]] = ..., scene: _Optional[int] = ..., target_user_id: _Optional[int] = ..., target_room_id: _Optional[int] = ..., count_down_time: _Optional[int] = ..., show_feedback: _Optional[bool] = ..., policy_tip: _Optional[int] = ..., appeal_popup: _Optional[int] = ..., close_action_text: _Optional[_Union[Text, _Mapping]] = ...) -> None: ...
