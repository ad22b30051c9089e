"""Fields of messages that identify a person, and fields that only say what happened.

Every text is replaced unless its field is listed here and its value looks like what belongs there. Numbers stay unless
their field's name says that they are ids, or they are as long as an id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from tiktok_tui.wire.fields import WireType
from tiktok_tui.wire.scalars import wire_type_of


class Treatment(Enum):
    """What becomes of a value."""

    KEEP = "keep"
    MESSAGE = "message"
    UNKNOWN = "unknown"  # bytes that may hold anything
    # Texts.
    NAME = "name"  # what people are called; mentions of it follow
    WORDS = "words"  # what people wrote
    TEXT = "text"  # anything else: words, links, ids, JSON, a number
    CONSTANT = "constant"  # a word of the program
    PHRASE = "phrase"  # a sentence of the app, known by the key beside it
    GIFT = "gift"
    COLOUR = "colour"
    LANGUAGE = "language"
    TIME = "time"
    # Whole numbers.
    ID = "id"
    ABOUT_SOMEBODY = "about somebody"  # exact enough to find them by: followers, the second their subscription ends
    NUMBER = "number"


# What a text has to look like to stay.
SHORT_NUMBER = re.compile(r"[x×+-]?\d{1,5}(?:[.,:]\d{1,3})?[%KMkm]?")
KEPT_SHAPES: Mapping[Treatment, re.Pattern[str]] = {
    Treatment.CONSTANT: re.compile(r"(?!.*\d{6})[A-Za-z][A-Za-z0-9_.-]{0,79}"),
    Treatment.PHRASE: re.compile(r"(?!.*\d{6})(?!.*://)[^\x00-\x1f]{0,300}"),
    Treatment.GIFT: re.compile(r"(?!.*\d{6})(?!.*://)[^\x00-\x1f]{1,80}"),
    Treatment.COLOUR: re.compile(r"#?[0-9A-Fa-f]{3,8}"),
    Treatment.LANGUAGE: re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}"),
    Treatment.TIME: re.compile(r"[1-4]\d{9}(?:\d{3}){0,3}"),
}

_TEXTS = {
    Treatment.NAME: """
        anchor_display_id contributor contributor_display_id display_id display_name handle nick_name nickname
        send_user_name sender sender_display_id sender_nickname sender_unique_id streamer to_member_nickname
        unique_id user_name username
        """,
    Treatment.WORDS: """
        action_content action_description album audit_description bio_description body bubble_text
        button_content club_name comment content custom_verify customized_desc describe description
        display_artist display_content enterprise_verify_reason fans_club_name guide_content label m_content
        message pinned_message pop_str question_text recommended_header recommended_text reply_prompts
        room_llm_title show_reason sol_room_display_text sub_title suggested_question template_content text
        tip_content tips title topic word
        """,
    Treatment.CONSTANT: """
        action aliases app_version business card_name_key category centerized_idc challenge_type
        client_enter_source client_enter_type client_live_reason close_content_key code compress_type currency
        effect_key effect_name_key envelope_idc event event_name event_type frequency_rule from_idc
        from_platform from_region gift_guide_key gift_name_key goal_key idc key kind label_name leave_source
        message_scene method outcome payload_encoding payload_format payload_type phase prompt_field
        prompt_key punish_reason punish_type reading result result_key route scene share_target source state
        status step sub_scene sub_type suggested_question_key tab template_key to_idc type user_share_type
        version
        """,
    Treatment.PHRASE: "default_pattern",
    Treatment.GIFT: "effect gift_name",
    Treatment.COLOUR: "avg_color color full_screen_text_color",
    Treatment.LANGUAGE: "content_language lang language",
    Treatment.TIME: "create_at now opens_at",
}
_NUMBERS = {
    Treatment.KEEP: """
        asset_id available_gift_ids color_id effect_id gallery_gift_id gift_id gift_pick_id gift_variant_id
        label_ids live_id primary_effect_id punish_type_id recommend_gift_id send_packet_seq_id sentence_id
        seq_id sequence_id skin_id template_id voucher_type_id
        """,
    Treatment.ID: "audio_muted_remote_channels from_uid mention_user_list msg_id operator",
    Treatment.ABOUT_SOMEBODY: """
        fans_count fans_score follow_count follower_count followers following_count pay_score subscriber_count
        """,
}
# Fields whose name means something else elsewhere.
_IN_MESSAGE: Mapping[str, Treatment] = {
    "Gift.describe": Treatment.GIFT,
    "Gift.id": Treatment.KEEP,
    "Gift.name": Treatment.GIFT,
    "Header.value": Treatment.CONSTANT,
    "PayGrade.score": Treatment.ABOUT_SOMEBODY,
    "PayGrade.upgrade_need_consume": Treatment.ABOUT_SOMEBODY,
    "PopProduct.source": Treatment.WORDS,
    "PricedGift.id": Treatment.KEEP,
    "PrivilegeLogExtra.end_time": Treatment.ABOUT_SOMEBODY,
    "PrivilegeLogExtra.start_time": Treatment.ABOUT_SOMEBODY,
    "QualityScore.score": Treatment.ABOUT_SOMEBODY,
    "SubGoalGift.id": Treatment.KEEP,
    "SubGoalGift.name": Treatment.GIFT,
    "SubscribeInfo.sub_end_time": Treatment.ABOUT_SOMEBODY,
    "User.create_time": Treatment.ABOUT_SOMEBODY,
    "User.fan_ticket_count": Treatment.ABOUT_SOMEBODY,
    "User.ticket_count": Treatment.ABOUT_SOMEBODY,
}
_BY_TEXT_NAME = {name: treatment for treatment, names in _TEXTS.items() for name in names.split()}
_BY_NUMBER_NAME = {name: treatment for treatment, names in _NUMBERS.items() for name in names.split()}
# Maps whose keys are the ids of gifts.
_MAPS_OF_GIFTS = frozenset({"biz_extra", "gift_amount_guide", "gift_permissions", "goal_progress", "progress"})
_ID_WORDS = frozenset({"anchorid", "id", "ids", "uid", "uids", "userid", "userids"})
_TIME_WORDS = frozenset({"ms", "nano", "time", "timestamp"})
_WORD_BREAK = re.compile(r"_|(?<=[a-z0-9])(?=[A-Z])")

_INTEGERS = frozenset(
    {
        FieldDescriptor.TYPE_INT32,
        FieldDescriptor.TYPE_INT64,
        FieldDescriptor.TYPE_UINT32,
        FieldDescriptor.TYPE_UINT64,
        FieldDescriptor.TYPE_FIXED32,
        FieldDescriptor.TYPE_FIXED64,
        FieldDescriptor.TYPE_SFIXED32,
        FieldDescriptor.TYPE_SFIXED64,
        FieldDescriptor.TYPE_SINT32,
        FieldDescriptor.TYPE_SINT64,
    }
)


# Those that are not of a text.
INTEGER_TREATMENTS = frozenset({Treatment.KEEP, Treatment.ID, Treatment.ABOUT_SOMEBODY, Treatment.NUMBER})


@dataclass(frozen=True, slots=True)
class FieldRule:
    """`schema` is that of a message, `is_list` whether several numbers may stand in one field."""

    name: str
    treatment: Treatment
    wire_type: WireType = WireType.BYTES
    schema: Descriptor | None = None
    is_list: bool = False

    @property
    def is_map(self) -> bool:
        return self.schema is not None and self.schema.GetOptions().map_entry


@dataclass(frozen=True, slots=True)
class Rules:
    """What becomes of the fields of a message, by number. `key_of_phrase` is that of a sentence's key, 0 for none."""

    fields: Mapping[int, FieldRule]
    key_of_phrase: int = 0


def snake(name: str) -> str:
    """A name of JSON as proto/ spells it."""
    return _WORD_BREAK.sub("_", name).lower()


def text_treatment(name: str) -> Treatment:
    """For a text by its field's name, in snake_case."""
    known = _BY_TEXT_NAME.get(name)
    if known is not None:
        return known
    return Treatment.TIME if _TIME_WORDS & set(name.split("_")) else Treatment.TEXT


def number_treatment(name: str) -> Treatment:
    """For a whole number by its field's name, in snake_case."""
    known = _BY_NUMBER_NAME.get(name)
    if known is not None:
        return known
    words = set(name.split("_"))
    if words & _ID_WORDS:
        return Treatment.ID
    return Treatment.KEEP if words & _TIME_WORDS else Treatment.NUMBER


@cache
def rules_of(schema: Descriptor) -> Rules:
    fields = {field.number: _rule(field, f"{schema.name}.{field.name}", field.name) for field in schema.fields}
    has_phrase = any(rule.treatment is Treatment.PHRASE for rule in fields.values())
    keys = [number for number, rule in fields.items() if rule.name == "key" and has_phrase]
    return Rules(fields, keys[0] if keys else 0)


@cache
def rules_of_map(entry: Descriptor, name: str) -> Rules:
    """For the entries of a map, whose key is field 1 and whose value is field 2. Keys are ids unless they are texts."""
    key, value = entry.fields_by_name["key"], entry.fields_by_name["value"]
    key_treatment = Treatment.KEEP if name in _MAPS_OF_GIFTS else Treatment.ID
    if key.type == FieldDescriptor.TYPE_STRING:
        key_treatment = Treatment.CONSTANT
    return Rules({1: FieldRule("key", key_treatment, wire_type_of(key.type)), 2: _rule(value, "", name)})


def _rule(field: FieldDescriptor, full_name: str, name: str) -> FieldRule:
    return FieldRule(
        name,
        _IN_MESSAGE.get(full_name) or _treatment(field, name),
        wire_type_of(field.type),
        field.message_type,
        field.is_repeated,
    )


def _treatment(field: FieldDescriptor, name: str) -> Treatment:
    if field.type == FieldDescriptor.TYPE_MESSAGE:
        return Treatment.MESSAGE
    if field.type == FieldDescriptor.TYPE_STRING:
        return text_treatment(name)
    if field.type == FieldDescriptor.TYPE_BYTES:
        return Treatment.UNKNOWN
    return number_treatment(name) if field.type in _INTEGERS else Treatment.KEEP
