"""Captions as subtitles: each sentence once, at its time, in an order that players take."""

from __future__ import annotations

from io import BytesIO

from exporting import batch_of

from tiktok_tui.events.model import CaptionSpoken
from tiktok_tui.export.subtitles import Subtitles, subrip, webvtt


def subtitles(*captions: CaptionSpoken, form: str = "srt", began_at: float = 1000.0) -> str:
    file = BytesIO()
    writer: Subtitles = (subrip if form == "srt" else webvtt)(file, began_at)
    for caption in captions:
        writer.take(batch_of(caption))
    writer.end()
    return file.getvalue().decode()


def caption(text: str, at: float, sentence: int = 1, seconds: float = 2.0, *, final: bool = True) -> CaptionSpoken:
    return CaptionSpoken(
        sentence_id=sentence, text=text, language="en", is_final=final, starts_at=at, seconds=seconds, time=at
    )


def test_a_sentence_is_shown_once_in_its_final_words_from_its_first() -> None:
    said = subtitles(
        caption("Hello", 1001.5, final=False),
        caption("Hello every", 1001.5, final=False),
        caption("Hello everybody.", 1001.5),
        caption("Hello every", 1001.5, final=False),  # late
        caption("And now?", 1065.25, sentence=2),
    )
    assert said == (
        "1\n00:00:01,500 --> 00:00:03,500\nHello everybody.\n\n2\n00:01:05,250 --> 00:01:07,250\nAnd now?\n\n"
    )


def test_a_sentence_whose_end_got_lost_is_shown_as_far_as_it_came() -> None:
    said = subtitles(caption("I was about to", 1001.0, final=False), caption("Hi.", 1050.0, sentence=2))
    assert [block.splitlines()[2] for block in said.strip().split("\n\n")] == ["I was about to", "Hi."]


def test_captions_stand_in_order_one_after_the_other() -> None:
    said = subtitles(caption("one", 1010.0, seconds=8), caption("two", 1012.0, 2), caption("three", 1011.0, 3))
    times = [block.splitlines()[1].split(" --> ") for block in said.strip().split("\n\n")]
    assert [start for start, _ in times] == sorted(start for start, _ in times)
    assert all(start < end for start, end in times)
    assert times[0] == ["00:00:10,000", "00:00:12,000"]


def test_webvtt_takes_no_words_for_its_own() -> None:
    said = subtitles(caption("<b>a & b</b> --> c", 3661001.0), form="vtt")
    assert said == "WEBVTT\n\n1\n1016:40:01.000 --> 1016:40:03.000\n&lt;b&gt;a &amp; b&lt;/b&gt; --&gt; c\n\n"


def test_what_was_said_before_the_beginning_is_left_out() -> None:
    assert subtitles(caption("earlier", 900.0)) == ""
