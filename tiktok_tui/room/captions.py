"""What the streamer is saying, as the service writes it down."""

from __future__ import annotations

from collections import deque

from tiktok_tui.events.model import CaptionSpoken

SHOWN_SECONDS = 15.0
REMEMBERED_SENTENCES = 32


class Captions:
    """The sentence of the moment. A sentence comes in growing parts that replace one another until one is final."""

    def __init__(self) -> None:
        self._text = ""
        self._sentence_id = 0
        self._is_final = False
        self._shown_at = 0.0
        # Sentence ids are not documented to grow, so the sentences that are over are known by having been seen.
        self._over: deque[int] = deque(maxlen=REMEMBERED_SENTENCES)

    def apply(self, caption: CaptionSpoken, now: float) -> None:
        is_same = caption.sentence_id != 0 and caption.sentence_id == self._sentence_id
        is_late = caption.sentence_id in self._over or (is_same and self._is_final and not caption.is_final)
        if is_late or not caption.text:
            return
        if self._sentence_id and not is_same:
            self._over.append(self._sentence_id)
        self._text, self._sentence_id, self._is_final = caption.text, caption.sentence_id, caption.is_final
        self._shown_at = now

    def text(self, now: float) -> str:
        """The sentence, "" when nothing was said for a while."""
        return self._text if now - self._shown_at < SHOWN_SECONDS else ""
