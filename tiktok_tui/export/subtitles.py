"""The streamer's captions as subtitles of a video: SubRip and WebVTT."""

from __future__ import annotations

from bisect import insort
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from tiktok_tui.events.model import CaptionSpoken, RawEvent
from tiktok_tui.export.batches import Batch

# How long a caption stays that does not say, and how long one whose end never came is waited for.
DEFAULT_SECONDS = 4.0
LONGEST_SECONDS = 10.0
UNFINISHED_SECONDS = 15.0
_SHORTEST_SECONDS = 0.5
# Sentences that are spoken at the same time, those that are over but may still be repeated, and those that are held
# back until none that was spoken earlier can come.
_MAX_UNFINISHED = 8
_REMEMBERED = 64
_HELD_BACK = 32

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
        self._waiting: list[Cue] = []
        self._written_until = 0.0
        file.write(head.encode())

    def take(self, batch: Batch) -> None:
        for raw in batch.events:
            if isinstance(raw.event, CaptionSpoken) and raw.event.text:
                self._caption(raw, raw.event)

    def end(self) -> str:
        while self._unfinished:
            self._tell_oldest()
        while self._waiting:
            self._write_first()
        return ""

    def _caption(self, raw: RawEvent, caption: CaptionSpoken) -> None:
        sentence = caption.sentence
        if sentence in self._over:
            return
        _, at = self._unfinished.pop(sentence, (caption, raw.received_at))
        self._unfinished[sentence] = (caption, at)
        if caption.is_final:
            self._tell(sentence)
        while self._unfinished and (
            len(self._unfinished) > _MAX_UNFINISHED
            or raw.received_at - next(iter(self._unfinished.values()))[1] > UNFINISHED_SECONDS
        ):
            self._tell_oldest()

    def _tell_oldest(self) -> None:
        """A sentence whose end got lost, as far as it came."""
        self._tell(next(iter(self._unfinished)))

    def _tell(self, sentence: _Sentence) -> None:
        caption, heard_at = self._unfinished.pop(sentence)
        if sentence[0]:
            self._over.append(sentence)
        start = (caption.starts_at or heard_at) - self._began_at
        length = min(caption.seconds, LONGEST_SECONDS) or DEFAULT_SECONDS
        if start + length <= 0:
            return
        insort(self._waiting, Cue(max(0.0, start), start + length, caption.text), key=lambda cue: cue.start)
        if len(self._waiting) > _HELD_BACK:
            self._write_first()

    def _write_first(self) -> None:
        """Players want them in order, one after the other."""
        cue = self._waiting.pop(0)
        start = max(cue.start, self._written_until)
        end = min(cue.end, self._waiting[0].start) if self._waiting else cue.end
        cue = Cue(start, max(end, start + _SHORTEST_SECONDS), cue.text)
        self._written_until = cue.end
        self.written += 1
        self._file.write(self._form(self.written, cue).encode(errors="replace"))


def subrip(file: BinaryIO, began_at: float) -> Subtitles:
    return Subtitles(file, began_at, "", _subrip_cue)


def webvtt(file: BinaryIO, began_at: float) -> Subtitles:
    return Subtitles(file, began_at, "WEBVTT\n\n", _webvtt_cue)


def _subrip_cue(number: int, cue: Cue) -> str:
    # SubRip knows no escapes. Players take <...> and {\...} for tags.
    text = cue.text.replace("<", "‹").replace(">", "›").replace("{\\", "(\\")
    return f"{number}\n{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}\n{text}\n\n"


def _webvtt_cue(number: int, cue: Cue) -> str:
    text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{number}\n{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}\n{text}\n\n"


def _clock(seconds: float, point: str) -> str:
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}{point}{milliseconds % 1000:03}"
