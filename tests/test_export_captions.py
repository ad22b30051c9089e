"""Captions as subtitles: each sentence once, at its time, in an order that players take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from helpers import captures
from helpers.exports import batch_of

from tiktok_tui.events.model import CaptionSpoken
from tiktok_tui.export.formats import Format
from tiktok_tui.export.progress import Progress
from tiktok_tui.export.run import Export, run_export
from tiktok_tui.export.subtitles import Subtitles, subrip, webvtt

_TIMES = re.compile(r"(\d{2,}):([0-5]\d):([0-5]\d)([.,])(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d)([.,])(\d{3})")


@dataclass(frozen=True)
class Cue:
    start: float
    end: float
    text: str


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


def cues(said: str, form: str = "srt") -> list[Cue]:
    """As a player reads them that takes nothing but what the format allows."""
    point = "," if form == "srt" else "."
    if form == "vtt":
        assert said.startswith("WEBVTT\n\n")
        said = said.removeprefix("WEBVTT\n\n")
    assert not said or said.endswith("\n\n")
    found = []
    for number, block in enumerate(said.removesuffix("\n\n").split("\n\n") if said else [], start=1):
        first, times, *lines = block.split("\n")
        assert first == str(number)
        match = _TIMES.fullmatch(times)
        assert match
        assert {match[4], match[9]} == {point}
        start, end = (
            int(match[at]) * 3600 + int(match[at + 1]) * 60 + int(match[at + 2]) + int(match[at + 4]) / 1000
            for at in (1, 6)
        )
        assert lines
        assert all(line.strip() and "-->" not in line for line in lines)
        text = "\n".join(lines)
        if form == "vtt":
            assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", text)
            text = unescape(text)
        found.append(Cue(start, end, text))
    assert all(cue.start < cue.end for cue in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    return found


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
    assert [cue.text for cue in cues(said)] == ["I was about to", "Hi."]


def test_sentences_without_a_number_are_known_by_when_they_begin() -> None:
    said = subtitles(
        caption("I am", 1001.0, 0, final=False),
        caption("I am here.", 1001.0, 0, final=False),
        caption("You too?", 1004.0, 0, final=False),
    )
    assert cues(said) == [Cue(1.0, 3.0, "I am here."), Cue(4.0, 6.0, "You too?")]


def test_captions_stand_in_order_one_after_the_other() -> None:
    said = subtitles(
        caption("one", 1010.0, seconds=8), caption("two", 1012.0, 2), caption("three", 1011.0, 3), caption("x", 1012, 4)
    )
    assert cues(said) == [Cue(10, 11, "one"), Cue(11, 12, "three"), Cue(12, 12.5, "two"), Cue(12.5, 14, "x")]


def test_no_words_are_taken_for_those_of_the_format() -> None:
    words = "<b>a & b</b> --> c {\\an8}"
    said = subtitles(caption(words, 3661001.0), form="vtt")
    assert "1016:40:01.000 --> 1016:40:03.000\n" in said
    assert [cue.text for cue in cues(said, "vtt")] == [words]
    assert [cue.text for cue in cues(subtitles(caption(words, 1001.0)))] == ["‹b›a & b‹/b› --› c (\\an8}"]


def test_what_was_said_before_the_beginning_is_left_out() -> None:
    assert subtitles(caption("earlier", 900.0)) == ""


def test_every_caption_of_the_real_captures_is_there(tmp_path: Path) -> None:
    for form in (Format.SRT, Format.VTT):
        output = tmp_path / form.value
        run_export(Export(captures.folder() / "payloads.bin", form, output), Progress(None))
        found = cues(output.read_text("utf-8"), form.value)
        # Ten came, one of them empty.
        assert len(found) == len({cue.text for cue in found}) == 9
