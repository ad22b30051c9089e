"""The frame of an event: its header and the other messages in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tiktok_tui.events.common.text import screen_text
from tiktok_tui.events.model import PayloadFormat, RawEvent
from tiktok_tui.panes.format import clipped, clock_time, grouped, in_rows
from tiktok_tui.panes.inspector.inspected_event import InspectedEvent
from tiktok_tui.panes.inspector.rows_pane import Piece
from tiktok_tui.panes.inspector.view import StyleOf, View

if TYPE_CHECKING:
    from tiktok_tui.wire.frame_inspection import FrameFacts, FrameMessage

LABEL_CELLS = 14
# Real frames have at most some hundred.
MAX_SIBLINGS = 500
MAX_HEADER = 200

# The bytes of a frame, None where they are no longer kept, and its events.
FrameContents = tuple[bytes | None, Sequence[RawEvent]]
# Answers with the contents of an event's frame, at once or later, or with None where they cannot be read.
ReadFrame = Callable[[RawEvent, Callable[[FrameContents | None], None]], None]


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """`number` is the event that the row stands for, 0 for none. `whole` is the text of all rows of what is long."""

    label: str
    text: str
    style: str = "text"
    number: int = 0
    whole: str = ""


class FrameView(View):
    """The frame of an event, which `read_frame` may read from the recording in another thread."""

    name = "frame"

    def __init__(self, style_of: StyleOf, read_frame: ReadFrame, timezone: tzinfo | None) -> None:
        super().__init__(style_of)
        self._read_frame = read_frame
        self._timezone = timezone
        self._read_rows: list[LabelledRow] | None = None
        self._rows: tuple[int, list[LabelledRow]] = (0, [])

    def show(self, inspected: InspectedEvent | None) -> None:
        super().show(inspected)
        self._read_rows, self._rows = None, (0, [])

    def can_show(self, inspected: InspectedEvent) -> bool:
        return inspected.raw.payload_format is not PayloadFormat.NONE

    def open_row(self, index: int) -> int:
        return self._rows[1][index].number if index < len(self._rows[1]) else 0

    def row_count(self, width: int) -> int:
        return len(self._rows_of(width))

    def row(self, index: int, width: int) -> list[Piece]:
        row = self._rows_of(width)[index]
        label = clipped(f" {row.label:<{LABEL_CELLS}}", width)
        text = clipped(row.text, max(0, width - cell_len(label)))
        return [(label, self.style_of("quiet")), (text, self.style_of(row.style))]

    def copied(self, index: int) -> str:
        """Returns the whole text of a label, of which only the first row has the label."""
        return self._rows[1][index].whole if index < len(self._rows[1]) else ""

    # --- what is known ------------------------------------------------------------------------------------------------

    def _rows_of(self, width: int) -> list[LabelledRow]:
        """Returns the rows for a width."""
        if self._read_rows is None:
            self._read_rows = [LabelledRow("frame", "Reading the recording...", "quiet")]
            self._request()
        if self._rows[0] != width:
            found: list[LabelledRow] = []
            for row in self._read_rows or ():
                texts = in_rows(row.text, max(20, width - LABEL_CELLS - 1))
                found += [
                    replace(row, label="" if place else row.label, text=text, whole=row.text)
                    for place, text in enumerate(texts)
                ]
            self._rows = (width, found)
        return self._rows[1]

    def _request(self) -> None:
        inspected = self.inspected
        if inspected is None:
            self._read_rows = []
            return

        def answer(contents: FrameContents | None) -> None:
            if self.inspected is inspected:
                failed = [LabelledRow("frame", "The recording cannot be read.", "warning")]
                self._read_rows = self._described(inspected.raw, *contents) if contents is not None else failed
                self._rows = (0, [])

        self._read_frame(inspected.raw, answer)

    def _described(self, raw: RawEvent, data: bytes | None, events: Sequence[RawEvent]) -> list[LabelledRow]:
        time = clock_time(raw.received_at, self._timezone)
        rows = [LabelledRow("frame", f"{grouped(raw.frame_number)}, received {time}")]
        if data is None:
            rows.append(LabelledRow("", "The frame itself is no longer kept.", "warning"))
            return [*rows, *self._events(raw, events)]
        if raw.payload_format is PayloadFormat.JSON:
            rows.append(LabelledRow("size", f"{grouped(len(data))} bytes, as a service wrote it"))
            return [*rows, *self._events(raw, events)]
        from tiktok_tui.wire.frame_inspection import frame_facts  # loaded with the first frame shown

        facts = frame_facts(data)
        return [*rows, *self._head(facts, raw), *self._messages(facts, raw, events)]

    def _head(self, facts: FrameFacts, raw: RawEvent) -> list[LabelledRow]:
        rows = [LabelledRow("damaged", facts.damage, "error")] if facts.damage else []
        packed = f"{grouped(facts.size)} bytes"
        if facts.is_compressed and facts.unpacked_size:
            ratio = facts.unpacked_size / max(1, facts.packed_size)
            packed += (
                f", gzip: {grouped(facts.packed_size)} of them unpack to {grouped(facts.unpacked_size)} (×{ratio:.1f})"
            )
        elif not facts.damage:
            packed += ", not compressed"
        server = "not said"
        if facts.server_now_ms:
            # The difference includes network latency and the offset of the clocks.
            time = clock_time(facts.server_now_ms / 1000, self._timezone)
            server = f"{time}, ours {raw.received_at - facts.server_now_ms / 1000:+.1f} s ({facts.server_now_ms} ms)"
        ack = "asked for; a live socket answers at once" if facts.need_ack else "not asked for"
        known = [
            ("size", packed),
            ("ack", ack),
            ("log id", str(facts.log_id)),
            ("server clock", server),
            ("cursor", screen_text(facts.cursor) or "none"),
            ("internal ext", screen_text(facts.internal_ext) or "none"),
            ("type", ", ".join(part for part in (facts.payload_type, facts.payload_encoding) if part)),
            ("numbers", f"sequence {facts.seq_id}, service {facts.service}, method {facts.method}"),
        ]
        rows += [LabelledRow(label, screen_text(text)) for label, text in known]
        if facts.is_first:
            rows.append(LabelledRow("first", "yes"))
        for place, (key, value) in enumerate(facts.headers):
            header = f"{screen_text(key, MAX_HEADER)}: {screen_text(value, MAX_HEADER)}"
            rows.append(LabelledRow("" if place else "headers", header))
        return rows

    def _events(self, raw: RawEvent, events: Sequence[RawEvent]) -> list[LabelledRow]:
        rows = [self._event_row(event, is_this=event.number == raw.number) for event in events[:MAX_SIBLINGS]]
        return _labelled(rows, f"{grouped(len(events))} messages" if len(events) != 1 else "1 message")

    def _messages(self, facts: FrameFacts, raw: RawEvent, events: Sequence[RawEvent]) -> list[LabelledRow]:
        waiting = list(events)
        rows = []
        for message in facts.messages:
            # Duplicates are no events, and the events keep the order of the messages.
            event = next((event for event in waiting[:1] if _is_of(event, message)), None)
            if event is not None:
                waiting.pop(0)
                rows.append(self._event_row(event, is_this=event.number == raw.number))
            else:
                text = f"  {message.method}  {grouped(message.size)} bytes, a duplicate or no longer kept"
                rows.append(LabelledRow("", text, "quiet"))
        more = facts.message_count - len(facts.messages)
        if more:
            rows.append(LabelledRow("", f"  and {grouped(more)} more", "quiet"))
        count = facts.message_count
        return _labelled(rows, "1 message" if count == 1 else f"{grouped(count)} messages") or [
            LabelledRow("messages", "none")
        ]

    @staticmethod
    def _event_row(event: RawEvent, *, is_this: bool) -> LabelledRow:
        before = ", sent before we came" if event.is_history else ""
        text = f"{'▶' if is_this else ' '} #{grouped(event.number)} {event.method}  {grouped(event.size)} bytes{before}"
        return LabelledRow("", text, "strong" if is_this else "text", event.number)


def _labelled(rows: list[LabelledRow], label: str) -> list[LabelledRow]:
    return [LabelledRow(label if place == 0 else "", row.text, row.style, row.number) for place, row in enumerate(rows)]


def _is_of(event: RawEvent, message: FrameMessage) -> bool:
    has_id = not message.msg_id or not event.msg_id or event.msg_id == message.msg_id
    return has_id and event.size == message.size and event.method == message.method
