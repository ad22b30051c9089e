"""Text of strangers: what a terminal would act on never comes through, and honest text in any script does."""

from __future__ import annotations

import json
import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiktok_tui.events.common.templates import MAX_PIECES, render_text
from tiktok_tui.events.common.text import (
    MAX_MARKS,
    MAX_NAME,
    MAX_SCREEN_TEXT,
    MAX_TEXT,
    escape_format,
    safe_name,
    safe_text,
    screen_text,
    shows_nothing,
)
from tiktok_tui.events.model import Viewer
from tiktok_tui.wire.schema.upb import shared_pb2

MARK = "�"


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]52;c;eA==\x07", f"{MARK}]52;c;eA=={MARK}"),  # writes the clipboard
        ("\x1b[2J\x1b[H", f"{MARK}[2J{MARK}[H"),  # clears the screen
        ("a\x9b2Jb\x90c\x9c", f"a{MARK}2Jb{MARK}c{MARK}"),  # the same in one byte each
        ("a\x00b\x08c\x7f", f"a{MARK}b{MARK}c{MARK}"),
        ("one\ntwo\r\nthree\tfour\u2028five\u2029\x85six", "one two three four five six"),
        ("abc\u202edcba\u202c", f"abc{MARK}dcba{MARK}"),  # turned round
        ("\u2066a\u2067b\u2068c\u2069", f"{MARK}a{MARK}b{MARK}c{MARK}"),
        ("x\U000e0041\U000e0042\U000e007fy", "xy"),  # tags can spell whole texts
        ("🏴" + "\U000e0061" * 7 + "\U000e007f", "🏴"),  # so they can behind a flag
        ("🏴\U000e0067\U000e0062", "🏴"),
        ("a\ud800b\udfff", f"a{MARK}b{MARK}"),
        ("\n" * 5000, " "),
    ],
)
def test_what_is_hostile_is_neutralised(hostile: str, shown: str) -> None:
    assert safe_text(hostile) == shown
    assert screen_text(hostile) == shown


@pytest.mark.parametrize(
    ("whole", "drawn"),
    [
        ("a\u200bb\u2060c\ufeffd\u00ade", "abcde"),  # nothing to see
        ("\u200fمرحبا\u200e \u061cab", "مرحبا ab"),
        ("ab\u115f\u1160\u3164\uffa0c", "abc"),  # Hangul that is no Hangul
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "🏴"),
        ("a\U000e0100b\U000e01efc", "abc"),
        ("a\u200d\u200d\u200d\u200db", "a\u200db"),
        ("Z" + "\u0335\u0321\u0345\u0352\u0489" * 20 + "!", "Z\u0335\u0321\u0345\u0352!"),
        ("a" * (MAX_SCREEN_TEXT + 1), "a" * (MAX_SCREEN_TEXT - 1) + "…"),
    ],
)
def test_what_is_safe_stays_and_only_the_screen_leaves_out_and_shortens(whole: str, drawn: str) -> None:
    assert safe_text(whole) == whole
    assert screen_text(whole) == drawn
    assert json.loads(escape_format(json.dumps(whole, ensure_ascii=False))) == whole


def test_the_bound_on_a_text_is_marked() -> None:
    assert safe_text("a" * (MAX_TEXT + 1)) == "a" * (MAX_TEXT - 1) + "…"
    assert safe_name("a" * (MAX_NAME + 1)) == "a" * (MAX_NAME - 1) + "…"


@pytest.mark.parametrize("nothing", ["", "  ", "\u3164", "\u200e\u200f", "\u00ad\ufe0f", "\u2800", "\U000e0100"])
def test_a_name_that_is_drawn_as_nothing_gives_way_to_the_handle(nothing: str) -> None:
    assert shows_nothing(nothing)
    assert Viewer(id=7, nickname=nothing, handle="ann").name == "ann"
    assert Viewer(id=7, nickname=nothing).name == "user 7"
    assert Viewer(id=7, nickname=f"{nothing}A", handle="ann").name == f"{nothing}A"


HONEST = {
    "arabic with vowels": "السَّلامُ عَلَيْكُمْ وَرَحْمَةُ ٱللَّهِ",
    "persian with a non-joiner": "می\u200cخواهم خانه\u200cها",
    "urdu": "آپ کیسے ہیں؟",
    "hebrew with points": "בְּרֵאשִׁית בָּרָא אֱלֹהִים",
    "thai": "สวัสดีครับ ที่นี่ น้ำใจ ยิ้มแย้ม ก็ได้",
    "lao": "ສະບາຍດີ ເຈົ້າ",
    "devanagari conjuncts": "नमस्ते क्षत्रिय क्\u200dष विद्यार्थी",
    "bengali": "বাংলা র\u200d্যাব",
    "tamil": "வணக்கம் ஸ்ரீ",
    "malayalam": "അവൻ\u200d മലയാളം",
    "sinhala": "ශ්\u200dරී ලංකා",
    "tibetan": "བཀྲ་ཤིས་བདེ་ལེགས། ཧཱུྃ",
    "khmer": "ភាសាខ្មែរ ស្ត្រី",
    "myanmar": "မင်္ဂလာပါ",
    "vietnamese": "Tiếng Việt đẹp lắm, người ơi!",
    "vietnamese in pieces": unicodedata.normalize("NFD", "Tiếng Việt đẹp lắm, người ơi!"),
    "chinese": "你好，世界！𠮷野家",
    "japanese": "こんにちは、ﾊﾝｶｸ カタカナ　全角",
    "korean": "안녕하세요",
    "korean in pieces": unicodedata.normalize("NFD", "안녕하세요"),
    "cyrillic, greek, georgian": "Привіт Γειά σου გამარჯობა",
    "emoji family": "👨‍👩‍👧‍👦 👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈 🧑🏿‍🤝‍🧑🏻",
    "flags": "🇻🇳🇧🇷🇩🇪",
    "keycaps": "1️⃣ #️⃣ *️⃣",
    "letters as ornament": "𝓐𝓷𝓷 ꧁༒☬ℌ𝔢𝔵☬༒꧂ Ａｎｎ ᵃⁿⁿ",
    "a face": "( ͡° ͜ʖ ͡°) ¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ",
    "a private sign": "\ue000 \uf8ff",
}


@pytest.mark.parametrize("script", HONEST)
def test_honest_text_comes_through_as_it_is(script: str) -> None:
    assert safe_text(HONEST[script]) == HONEST[script]
    assert screen_text(HONEST[script]) == HONEST[script]


def is_forbidden(character: str) -> bool:
    return (
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(character) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        or "\U000e0000" <= character <= "\U000e00ff"
        or "\U000e01f0" <= character <= "\U000e0fff"
    )


def is_not_drawn(character: str) -> bool:
    return (
        is_forbidden(character)
        or character in "\u200b\u200e\u200f\u061c\u2060\ufeff\u00ad\u3164\u115f\u1160\uffa0"
        or "\U000e0000" <= character <= "\U000e0fff"
    )


def without_flags(text: str) -> str:
    return re.sub("🏴[\U000e0030-\U000e007a]{3,6}\U000e007f", "", text)


def test_no_forbidden_character_comes_through_alone_or_among_others() -> None:
    every = [chr(number) for number in range(0x110000)]
    for start in range(0, len(every), 500):
        block = "".join(every[start : start + 500])
        assert not any(is_forbidden(character) for character in safe_text(block, limit=2000))
        assert not any(is_not_drawn(character) for character in screen_text(block, limit=2000))
        escaped = escape_format(json.dumps(block, ensure_ascii=False))
        assert not any(is_forbidden(character) for character in escaped)
    forbidden = [character for character in every if is_forbidden(character)]
    assert len(forbidden) > 3000
    for character in forbidden:
        assert character not in safe_text(f"a{character}b")
        assert character not in safe_text(f"é{character}ß")


TEXTS = st.text(max_size=300) | st.text(
    alphabet=st.sampled_from(
        "ab \n\x1b\x9b\u202e\u2066\u200b\u200c\u200d\u200e\u0301\u0e48\u0e34\u05b0\ufe0f\U000e0041👩é한"
    ),
    max_size=300,
)


@given(TEXTS, st.sampled_from([1, 5, 80, 1000]))
def test_text_is_safe_short_and_stays_as_it_is_when_it_is_made_safe_again(text: str, limit: int) -> None:
    safe, drawn = safe_text(text, limit), screen_text(text, limit)
    assert max(len(safe), len(drawn)) <= limit
    assert not any(is_forbidden(character) for character in without_flags(safe))
    assert not any(is_not_drawn(character) for character in drawn)
    assert (safe_text(safe, limit), screen_text(drawn, limit)) == (safe, drawn)
    name = safe_name(text)
    assert len(name) <= MAX_NAME
    assert (safe_name(name), name.strip()) == (name, name)


@pytest.mark.parametrize(
    "unit", ["\u0301", "\u200d", "\u202e", "\n", "a\u0301\u0301\u0301\u0301\u0301", "\U000e0041", "é"]
)
def test_a_megabyte_of_anything_costs_no_more_than_a_page(unit: str) -> None:
    text = "a" + unit * (1_000_000 // len(unit))
    started = time.thread_time()
    for _ in range(100):
        assert len(safe_text(text)) <= MAX_TEXT
        assert len(screen_text(text)) <= MAX_SCREEN_TEXT
    assert time.thread_time() - started < 1


def test_marks_are_limited_on_each_character_and_not_in_all() -> None:
    pointed = "".join(f"{letter}{'́' * MAX_MARKS}" for letter in "abcdef")
    assert screen_text(pointed) == pointed
    assert screen_text("a" + "\u0301" * (MAX_MARKS + 1)) == "a" + "\u0301" * MAX_MARKS


# --- sentences with holes ---------------------------------------------------------------------------------------------

PIECE = shared_pb2.Text.Piece


def sentence(pattern: str, *pieces: shared_pb2.Text.Piece) -> shared_pb2.Text:
    return shared_pb2.Text(key="pm_mt_something", default_pattern=pattern, pieces=pieces)


def person(nickname: str = "", handle: str = "") -> shared_pb2.Text.Piece:
    return PIECE(
        type=11, user_value=shared_pb2.Text.UserPiece(user=shared_pb2.User(nickname=nickname, display_id=handle))
    )


def words(text: str) -> shared_pb2.Text.Piece:
    return PIECE(type=1, string_value=text)


ROSE = PIECE(
    type=12,
    gift_value=shared_pb2.Text.GiftPiece(gift_id=5655, name_ref=shared_pb2.Text.PatternPiece(default_pattern="Rose")),
)
REFERENCE = PIECE(pattern_ref_value=shared_pb2.Text.PatternPiece(default_pattern="top viewer"))


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        (sentence(""), ""),
        (sentence("plain words"), "plain words"),
        (sentence("{0:user} sent {1:gift} {2:string}", person("Ann"), ROSE, words("x 3")), "Ann sent Rose x 3"),
        (sentence("{1:user} before {0:user}", person("Ann"), person(handle="bob")), "bob before Ann"),
        (sentence("a {0:string}", REFERENCE), "a top viewer"),
        (sentence("{0:gift}", PIECE(gift_value=shared_pb2.Text.GiftPiece(gift_id=9))), "gift 9"),
        (sentence("{0:string} got a {1:image} boosting glove.", words("Ann")), "Ann got a boosting glove."),
        (sentence("{0:user} joined"), "… joined"),
        (sentence("{7:string}", words("x")), "…"),
        (sentence("{0:user} {} {x} {0}", person("Ann")), "Ann {} {x} {0}"),
        (sentence("{0:string}", words("{1:string}"), words("again")), "{1:string}"),  # a piece is no pattern
        (sentence("a\x1b[2J{0:user}", person("b\x1b]0;c\x07")), f"a{MARK}[2Jb{MARK}]0;c{MARK}"),
    ],
)
def test_a_sentence_is_rendered_with_its_pieces(text: shared_pb2.Text, rendered: str) -> None:
    assert render_text(text) == rendered


def test_a_user_who_is_known_otherwise_fills_a_user_hole_only() -> None:
    assert render_text(sentence("{0:user} and {1:string}"), user="Ann") == "Ann and …"
    assert render_text(sentence("{0:user} joined", person("Bob")), user="Ann") == "Bob joined"


def test_a_sentence_made_to_explode_stays_short() -> None:
    text = sentence("{0:string}" * 90, *[words("a\u0301" * 400)] * (MAX_PIECES * 10))
    assert len(render_text(text)) <= MAX_TEXT
