"""The header: two rows about the room and the connection, and a row for a problem while there is one."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tiktok_tui.core.source_items import CAPTURE_FILE, RECORDING, Phase, Route
from tiktok_tui.core.units import byte_size
from tiktok_tui.panes.format import clipped, duration, grouped, short, sparkline
from tiktok_tui.panes.messages import RoomChanged
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.room.snapshot import RoomSnapshot

_DOTS = {
    Phase.LIVE: ("●", "live"),
    Phase.ENDED: ("■", "ended"),
    Phase.FAILED: ("✖", "failed"),
}
_RETRIES = {Phase.RECONNECTING: "reconnecting", Phase.WAITING: "not live, looking again"}
STALE_SECONDS = 30
# Least width that has room for what the third party sees.
WIDE = 110
MAX_RANK_CELLS = 24


def route_in_words(route: Route, width: int) -> str:
    """Returns the route with its third party, and where there is room what the third party sees."""
    if not route.third_party:
        return route.name
    return (
        f"{route.name}: {route.third_party} sees {route.sees}"
        if width >= WIDE
        else f"{route.name}, {route.third_party}"
    )


def _rank(room: RoomSnapshot) -> str:
    """Returns the host's rank on a leaderboard, or ""."""
    if room.rank is None or not room.rank.rank:
        return ""
    return clipped(room.rank.text or f"No. {grouped(room.rank.rank)}", MAX_RANK_CELLS)


def _cells(pieces: list[tuple[str, Style]]) -> int:
    return sum(cell_len(text) for text, _ in pieces)


class Header(StripWidget):
    PREFIX = "header"
    COMPONENT_CLASSES = {
        "header--name",
        "header--text",
        "header--quiet",
        "header--live",
        "header--waiting",
        "header--failed",
        "header--ended",
        "header--number",
    }

    def __init__(self, emoji: Callable[[str], str]) -> None:
        super().__init__(id="header")
        self._emoji = emoji
        self._message: RoomChanged | None = None
        self._shown: list[Strip] = []
        self.note = ""  # "paused" and the like

    def on_room_changed(self, message: RoomChanged) -> None:
        self._message = message
        # Compared as drawn: a header that looks the same costs no bytes.
        rows = [self.row(y, self.size.width) for y in range(2)]
        if rows != self._shown:
            self._shown = rows
            self.refresh()

    def set_note(self, note: str) -> None:
        if note != self.note:
            self.note = note
            self.refresh()

    def row(self, y: int, width: int) -> Strip:
        return self._second_row(width) if y else self._first_row(width)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def _state(self) -> tuple[str, str]:
        message = self._message
        if message is None:
            return "… starting", "waiting"
        state = message.connection
        phase = state.phase
        route = route_in_words(message.route, self.size.width)
        if message.room.ended and phase is not Phase.FAILED:
            return "■ ended", "ended"
        if phase is Phase.LIVE:
            if message.room.is_paused:
                return f"‖ paused by the streamer ({route})", "waiting"
            if message.route.name in (RECORDING, CAPTURE_FILE):
                return f"● replay ({route})", "live"
            return f"● live ({route})", "live"
        if phase in (Phase.RECONNECTING, Phase.WAITING) and state.retry_at > message.now > 0:
            left = max(0, round(state.retry_at - message.now))
            return f"↻ {_RETRIES[phase]} in {left} s", "waiting"
        if phase in _DOTS:
            dot, word = _DOTS[phase]
            return f"{dot} {word}", "failed" if phase is Phase.FAILED else "ended"
        return f"↻ {phase.value} ({route})", "waiting"

    def _recording(self) -> str:
        """Returns the note on the recording, or "" for one that is deleted at the end."""
        recording = self._message.recording if self._message is not None else None
        if recording is None:
            return ""
        return "not recorded" if recording.problem else "rec" if recording.is_kept else ""

    def _first_row(self, width: int) -> Strip:
        message = self._message
        state, style = self._state()
        state = clipped(f" {state} ", max(0, width - 10))
        for note in (self._recording(), self.note):
            if note:
                state = clipped(f" {note} ·{state}", max(0, width - 10))
        room = message.room if message is not None else None
        handle = f"@{room.streamer}" if room is not None and room.streamer else "tiktok-tui"
        name = f" {self._emoji(clipped(handle, 26))} "
        about = ""
        if room is not None:
            about = self._emoji(" — ".join(part for part in (room.nickname, room.title) if part))
        room_left = max(0, width - cell_len(name) - cell_len(state))
        about = clipped(about, max(0, room_left - 1))
        gap = " " * max(0, room_left - cell_len(about))
        return strip_of(
            [
                (name, self.style_of("name")),
                (about, self.style_of("text")),
                (gap, self.style_of("text")),
                (state, self.style_of(style)),
            ]
        )

    def _second_row(self, width: int) -> Strip:
        message = self._message
        if message is None:
            return Strip.blank(width)
        counts, wide = message.counts, width >= 100
        damaged = f", {grouped(counts.damaged)} damaged" if counts.damaged else ""
        duplicates = f", {grouped(counts.repeats)} duplicates" if counts.repeats else ""
        tail = f"{grouped(counts.events)} events{damaged}{duplicates}, {byte_size(counts.bytes)} " if wide else ""
        pieces = self._numbers(message, width, 16 if wide else 8)
        if wide and _cells(pieces) + len(tail) + 2 > width:
            # With a shorter sparkline.
            pieces = self._numbers(message, width, 8)
        if tail and _cells(pieces) + len(tail) + 2 <= width:
            quiet = self.style_of("quiet")
            pieces += [(" " * (width - _cells(pieces) - len(tail)), quiet), (tail, quiet)]
        return strip_of(pieces)

    def _numbers(self, message: RoomChanged, width: int, trend_cells: int) -> list[tuple[str, Style]]:
        room, now, viewers, wide = message.room, message.now, message.room.viewers, width >= 100
        number, quiet = self.style_of("number"), self.style_of("quiet")
        # Zero viewers are shown only once the room has said so.
        watching = grouped(viewers.now) if viewers.now or viewers.counted_at else "–"
        pieces: list[tuple[str, Style]] = [(f" {watching}", number), (" watching ", quiet)]
        trend = sparkline(viewers.trend, trend_cells)
        if trend:
            pieces.append((f"{trend} ", self.style_of("live")))
        if viewers.counted_at and now - viewers.counted_at > STALE_SECONDS:
            pieces.append((f"({duration(now - viewers.counted_at)} ago) ", quiet))
        elif wide and viewers.peak:
            pieces.append((f"{'' if trend else '· '}peak {grouped(viewers.peak)} ", quiet))
        pieces += [("· ", quiet), (short(room.likes), number), (" likes ", quiet)]
        pieces += [("· ", quiet), (f"{grouped(room.diamonds)} ◆", number)]
        pieces.append((" since you connected " if wide else " ", quiet))
        begun = room.started_at if 0 < room.started_at <= now else room.connected_at
        if begun and now:
            pieces += [("· ", quiet), (duration(now - begun), number), (" ", quiet)]
        rank = self._emoji(_rank(room))
        if rank and _cells(pieces) + cell_len(rank) + 3 <= width:
            pieces += [("· ", quiet), (rank, number), (" ", quiet)]
        return pieces


class Trouble(StripWidget):
    """Says why the room is not live and what to do. Takes no row while it is live."""

    PREFIX = "trouble"

    COMPONENT_CLASSES = {"trouble--text", "trouble--failed"}

    def __init__(self) -> None:
        super().__init__(id="trouble")
        self._text = ""
        self._advice = ""
        self._failed = False

    def on_room_changed(self, message: RoomChanged) -> None:
        state = message.connection
        text, advice = state.detail, state.advice
        if state.phase is Phase.LIVE:
            # A failed recording does not end the room.
            text, advice = message.recording.problem if message.recording is not None else "", ""
        failed = state.phase is Phase.FAILED
        if (text, advice, failed) != (self._text, self._advice, self._failed):
            self._text, self._advice, self._failed = text, advice, failed
            self.set_class(bool(text or advice), "-shown")
            self.styles.height = len(self._sentences())
            self.refresh(layout=True)

    def _sentences(self) -> list[str]:
        return [sentence for sentence in (self._text, self._advice) if sentence]

    def row(self, y: int, width: int) -> Strip:
        sentences = self._sentences()
        if y >= len(sentences):
            return Strip.blank(width)
        style = self.style_of("failed" if self._failed else "text")
        return strip_of([(f" {clipped(sentences[y], width - 2)}", style)])
