"""What can still be read of a recording whose file is broken: its frames and states, page by page."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tiktok_tui.core.source_items import ConnectionState, RoomFacts
from tiktok_tui.events.common.text import safe_name, safe_text
from tiktok_tui.store.batch_writer import FACTS, LOST, TRIMMED
from tiktok_tui.store.event_decoder import frame_row
from tiktok_tui.store.frame_codec import StoredFrame, epoch_second, events_in, stored_frame
from tiktok_tui.store.item_stream import in_order, loaded
from tiktok_tui.store.models import RecordedItem
from tiktok_tui.store.schema import PAGE_BYTES, connect, logs_of
from tiktok_tui.store.sqlite_pages import Pages, RowDamaged, SqliteRow, kinds_of

# How the rows of a table look. No two tables of a recording look alike.
_FRAME = re.compile("n[ir]ii[nt]b")
_STATE = re.compile("n[ir]iiiitt[nt]")
_EVENT = re.compile("niiiii[in]{4}")


class Salvage:
    """`last_event` and `last_frame` are the highest numbers that are met, 0 when there are none.

    `is_cut_short` is whether the end is missing, of the file or of its log.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.is_cut_short = pages.is_cut_short
        self.last_event = 0
        self._states: list[RecordedItem] = []
        self._marks: dict[int, str] = {}
        # The first frame on a page, the last of them counted down, and the page.
        self._places: list[tuple[int, int, int]] = []
        for page in range(1, pages.count + 1):
            self._look_at(page, pages.leaf(page))
        self._places.sort()
        self._states.sort(key=lambda state: state.frame)
        self.last_frame = max((-last for _, last, _ in self._places), default=0)

    def _look_at(self, page: int, rows: list[SqliteRow]) -> None:
        kinds = kinds_of(rows[-1]) if rows else ""
        if _FRAME.fullmatch(kinds):
            self._places.append((rows[0].number, -rows[-1].number, page))
        elif _EVENT.fullmatch(kinds):
            self.last_event = max(self.last_event, rows[-1].number)
        else:
            for row in sorted(rows, key=lambda row: row.number):
                if _STATE.fullmatch(kinds_of(row)):
                    self._add_state(row)

    def _add_state(self, row: SqliteRow) -> None:
        with suppress(RowDamaged, ValueError, LookupError, TypeError, RecursionError):
            at, frame, event, kind, _, route, saved = self._pages.values(row)[1:8]
            if not (isinstance(frame, int) and isinstance(event, int) and isinstance(saved, str)):
                return
            if kind in (LOST, TRIMMED):
                self._marks[event] = safe_text(str(json.loads(saved)["reason"]))
                return
            item = loaded(RoomFacts if kind == FACTS else ConnectionState, saved)
            if item is not None:
                self._states.append(RecordedItem(epoch_second(at), item, safe_name(str(route)), frame, event))

    def reason_before(self, event: int) -> str:
        """What the recording itself said of why something is missing before an event, "" when it said nothing."""
        return self._marks.get(event, "")

    def items(self) -> Iterator[RecordedItem]:
        """What the source gave, in its order, as far as it is there."""
        return in_order(self._true_frames(), iter(self._states))

    def _true_frames(self) -> Iterator[StoredFrame]:
        """Without those that hold more events than there is room for before the next: they were written over."""
        frames = self._frames()
        frame = next(frames, None)
        while frame is not None:
            following = next(frames, None)
            if following is None or frame.first_event + events_in(frame.item) <= following.first_event:
                yield frame
            frame = following

    def _frames(self) -> Iterator[StoredFrame]:
        last = 0
        for _, _, page in self._places:
            for row in self._pages.leaf(page):
                if row.number <= last or not _FRAME.fullmatch(kinds_of(row)):
                    continue
                with suppress(RowDamaged):
                    _, *values = self._pages.values(row)
                    told = frame_row((row.number, *values))
                    found = stored_frame(told)
                    if told.damage is None and found.item.damage:
                        # It could be unpacked when it came.
                        continue
                    last = row.number
                    yield found


@contextmanager
def open_salvage(path: Path, beside: Path) -> Iterator[Salvage]:
    """The file is not changed. What its log holds is folded into a copy, in the folder of `beside`. Raises OSError."""
    path = path.resolve()
    logs = logs_of(path)
    with TemporaryDirectory(prefix=f".{beside.name}.", dir=beside.absolute().parent) as folder:
        whole, is_read = path, True
        if logs:
            for file in (path, *logs):
                shutil.copyfile(file, Path(folder) / file.name)
            whole = Path(folder) / path.name
            is_read = _fold(whole)
        with whole.open("rb") as opened:
            salvage = Salvage(Pages(opened, PAGE_BYTES))
            salvage.is_cut_short |= not is_read
            yield salvage


def _fold(copy: Path) -> bool:
    """Whether the log could be read. It holds what was written last."""
    try:
        with closing(connect(copy)) as connection:
            # Not with TRUNCATE, which says 0 when all went well.
            (_, pages, _) = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            return bool(pages)
    except sqlite3.Error:
        return False
