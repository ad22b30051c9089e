"""The streamer's captions as subtitles of a video: SubRip and WebVTT."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO

from tiktok_tui.events.model import CaptionSpoken, RawEvent
from tiktok_tui.export.batches import Batch

# How long a caption stays that does not say, and how long one whose end never came is waited for.
DEFAULT_SECONDS = 4.0
LONGEST_SECONDS = 10.0
UNFINISHED_SECONDS = 15.0
_SHORTEST_SECONDS = 0.5
# Sentences that are spoken at the same time, and those that are over but may still be repeated.
_MAX_UNFINISHED = 8
_REMEMBERED = 64

_Sentence = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Cue:
    """A subtitle from `start` to `end`, in seconds from the beginning of the video."""

    start: float
    end: float
    text: str


class Subtitles:
    """Each sentence once, in its final words; those that a sentence had while it grew are left out.

    `began_at` is the epoch second at which the video begins. What was spoken before it is left out.
    """

    def __init__(self, file: BinaryIO, began_at: float, head: str, form: Callable[[int, Cue], str]) -> None:
        self.written = 0
        self._file = file
        self._began_at = began_at
        self._form = form
        self._unfinished: OrderedDict[_Sentence, tuple[CaptionSpoken, float]] = OrderedDict()
        self._over: deque[_Sentence] = deque(maxlen=_REMEMBERED)
        self._waiting: Cue | None = None
        file.write(head.encode())

    def take(self, batch: Batch) -> None:
        for raw in batch.events:
            if isinstance(raw.event, CaptionSpoken) and raw.event.text:
                self._caption(raw, raw.event)

    def end(self) -> str:
        for caption, at in self._unfinished.values():
            self._add(caption, at)
        self._unfinished.clear()
        if self._waiting is not None:
            self._write(self._waiting)
        return ""

    def _caption(self, raw: RawEvent, caption: CaptionSpoken) -> None:
        sentence = (caption.sentence_id, caption.language)
        if sentence in self._over:
            return
        _, at = self._unfinished.pop(sentence, (caption, raw.received_at))
        if caption.is_final:
            self._tell_unfinished(raw.received_at)
            self._add(caption, at)
            if caption.sentence_id:
                self._over.append(sentence)
            return
        self._unfinished[sentence] = (caption, at)
        if len(self._unfinished) > _MAX_UNFINISHED:
            self._tell_oldest()

    def _tell_unfinished(self, now: float) -> None:
        """Sentences whose end got lost, as far as they came."""
        while self._unfinished and now - next(iter(self._unfinished.values()))[1] > UNFINISHED_SECONDS:
            self._tell_oldest()

    def _tell_oldest(self) -> None:
        sentence, (caption, at) = self._unfinished.popitem(last=False)
        self._over.append(sentence)
        self._add(caption, at)

    def _add(self, caption: CaptionSpoken, heard_at: float) -> None:
        """A caption that was first heard of at an epoch second."""
        start = (caption.starts_at or heard_at) - self._began_at
        length = min(caption.seconds, LONGEST_SECONDS) or DEFAULT_SECONDS
        if start + length <= 0:
            return
        cue = Cue(max(0.0, start), start + length, caption.text)
        before = self._waiting
        if before is not None:
            # Players want them in order, one after the other.
            cue = replace(cue, start=max(cue.start, before.start), end=max(cue.end, before.start + _SHORTEST_SECONDS))
            self._write(replace(before, end=max(before.start, min(before.end, cue.start))))
        self._waiting = cue

    def _write(self, cue: Cue) -> None:
        if cue.end - cue.start < _SHORTEST_SECONDS:
            cue = replace(cue, end=cue.start + _SHORTEST_SECONDS)
        self.written += 1
        self._file.write(self._form(self.written, cue).encode(errors="replace"))


def subrip(file: BinaryIO, began_at: float) -> Subtitles:
    return Subtitles(file, began_at, "", _subrip_cue)


def webvtt(file: BinaryIO, began_at: float) -> Subtitles:
    return Subtitles(file, began_at, "WEBVTT\n\n", _webvtt_cue)


def _subrip_cue(number: int, cue: Cue) -> str:
    # SubRip knows no escapes: what would end the text or be taken for a tag is taken apart.
    text = cue.text.replace("-->", "- ->").replace("<", "‹").replace(">", "›")
    return f"{number}\n{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}\n{text}\n\n"


def _webvtt_cue(number: int, cue: Cue) -> str:
    text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{number}\n{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}\n{text}\n\n"


def _clock(seconds: float, point: str) -> str:
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}{point}{milliseconds % 1000:03}"
