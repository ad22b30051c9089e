"""The battle: hosts, scores as bars, time left, each army with its MVP, cards in effect, result."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from tiktok_tui.events.model import Army, BattleOutcome, CardKind
from tiktok_tui.panes.format import clipped, duration, fitted, grouped, short
from tiktok_tui.panes.messages import RoomChanged
from tiktok_tui.panes.strip_widget import StripWidget
from tiktok_tui.panes.strips import strip_of
from tiktok_tui.room.snapshot import BattleState, CardInEffect

BAR = "█"
BAR_EMPTY = "░"
SIDES = ("side-1", "side-2", "side-3", "side-4")
MAX_SUPPORTERS = 12
HURRY_SECONDS = 30
_PHASES = {
    "invited": "invitation",
    "running": "running",
    "finished": "points counted",
    "punishment": "punishment",
    "over": "over",
}
_OUTCOMES = {BattleOutcome.WON: "WON", BattleOutcome.LOST: "lost", BattleOutcome.DRAW: "draw"}
# What a card does, where its name does not say it.
_EFFECTS = {
    CardKind.GLOVES: "a chance of a critical strike",
    CardKind.MIST: "hides the score",
    CardKind.X2: "for the second best",
    CardKind.X3: "for the third best",
}
# A row that has no room below it for the MVP has it behind the score, from this width on.
MVP_FROM_WIDTH = 70
# A name and its score must not be too far apart.
MAX_SUPPORTER_CELLS = 60
MVP_CELLS = 22


class BattlePane(StripWidget, can_focus=True):
    """Shows the room's battle; empty without one."""

    COMPONENT_CLASSES = {
        "pane--title",
        "pane--title-focused",
        "pane--note",
        "pane--text",
        "pane--strong",
        "pane--quiet",
        "pane--warning",
        "pane--success",
        "pane--error",
        "pane--gift",
        "pane--side-1",
        "pane--side-2",
        "pane--side-3",
        "pane--side-4",
    }

    def __init__(self, emoji: Callable[[str], str]) -> None:
        super().__init__(id="battle")
        self._emoji = emoji
        self._battle: BattleState | None = None
        self._shown: tuple[object, ...] = ()
        self._rows: list[Strip] = []
        self._rows_size: Size | None = None

    @property
    def battle(self) -> BattleState | None:
        return self._battle

    def on_room_changed(self, message: RoomChanged) -> None:
        self._battle = message.room.battle
        battle = self._battle
        # The clock of the battle shows seconds: nothing else changes between two snapshots of the same state.
        shown: tuple[object, ...] = ()
        if battle is not None:
            shown = (
                battle.battle_id,
                battle.phase,
                battle.armies,
                battle.hosts,
                battle.seconds_left,
                battle.cards,
                battle.task,
            )
            shown += (int(battle.now - battle.last_strike_at) < 3,)
        if shown != self._shown:
            self._shown = shown
            self.show()

    def show(self) -> None:
        self._rows_size = None
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._rows_size = None

    def on_focus(self) -> None:
        self.show()

    def on_blur(self) -> None:
        self.show()

    def copied_text(self) -> str:
        """Returns the battle as plain text."""
        battle = self._battle
        if battle is None:
            return ""
        lines = [self._headline(battle)]
        for army in battle.armies:
            mvp = f", MVP {army.supporters[0].name} {army.supporters[0].score}" if army.supporters else ""
            lines.append(f"{self._side_name(battle, army)}: {army.score}{mvp}")
        return "\n".join(lines)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def row(self, y: int, width: int) -> Strip:
        if self._rows_size != self.size:
            self._rows, self._rows_size = self._draw(width, self.size.height), self.size
        if y < len(self._rows):
            return self._rows[y]
        return Strip.blank(width)

    def _draw(self, width: int, height: int) -> list[Strip]:
        battle = self._battle
        hurry = battle is not None and battle.phase == "running" and 0 < battle.seconds_left <= HURRY_SECONDS
        headline = self._headline(battle) if battle is not None else ""
        rows = [self.title_row("3 battle", headline, "", note_part="warning" if hurry else "note")]
        if battle is None:
            rows.append(Strip.blank(width))
            rows.append(strip_of([("  no battle: it appears here when one starts", self.style_of("quiet"))]))
            return rows
        highest = max((army.score for army in battle.armies), default=0)
        # Every army needs two rows; what is left over goes to supporters below the MVP.
        sides = max(1, len(battle.armies))
        below = len(battle.cards) + (battle.task is not None)
        supporters = min(MAX_SUPPORTERS, max(0, (height - 1 - below - sides) // sides))
        has_mvp = not supporters and width >= MVP_FROM_WIDTH and any(army.supporters for army in battle.armies)
        for index, army in enumerate(battle.armies):
            side = self.style_of(SIDES[index % len(SIDES)])
            if has_mvp:
                row = self._score_row(battle, army, highest, side, width - MVP_CELLS)
                rows.append(Strip.join([row, self._mvp_beside(army)]))
                continue
            rows.append(self._score_row(battle, army, highest, side, width))
            rows.extend(self._army_rows(army, supporters, width))
        rows.extend(self._card_row(battle, card, width) for card in battle.cards)
        if battle.task is not None:
            rows.append(strip_of([(clipped(f"  {self._task_text(battle)}", width), self.style_of("gift"))]))
        return rows[:height]

    def _headline(self, battle: BattleState) -> str:
        words = [_PHASES.get(battle.phase, battle.phase)]
        if battle.phase == "running" and battle.ends_at:
            words = [f"{duration(battle.seconds_left)} left"]
        if battle.is_cut_short:
            words.append("cut short")
        if battle.joined_midway:
            words.append("joined midway")
        if len(battle.armies) > 2:
            words.append(f"{len(battle.armies)} sides")
        return ", ".join(words)

    def _side_name(self, battle: BattleState, army: Army) -> str:
        hosts = [(host_id, battle.hosts.get(host_id)) for host_id in army.host_ids]
        return " + ".join((host and (host.nickname or host.handle)) or f"host {host_id}" for host_id, host in hosts)

    def _title_of(self, battle: BattleState, army: Army) -> str:
        streak = f" {army.win_streak} wins" if army.win_streak > 1 else ""
        return f" {self._emoji(self._side_name(battle, army))}{streak}"

    def _result_of(self, army: Army) -> str:
        outcome = f" {_OUTCOMES[army.outcome]}" if army.outcome is not None else ""
        return f" {grouped(army.score)}{outcome}"

    def _score_row(self, battle: BattleState, army: Army, highest: int, side: Style, width: int) -> Strip:
        # Bars are compared with one another: all have the same room.
        tail = self._result_of(army).rjust(max(len(self._result_of(other)) for other in battle.armies))
        # As long as the longest name wants, as long as half the row is left for the bars.
        name_cells = min(width // 2, max(cell_len(self._title_of(battle, other)) for other in battle.armies) + 1)
        name = fitted(self._title_of(battle, army), name_cells)
        bar_cells = max(0, width - name_cells - len(tail) - 1)
        filled = round(bar_cells * army.score / highest) if highest else 0
        won = army.outcome is BattleOutcome.WON
        return strip_of(
            [
                (name, self.style_of("strong")),
                (" ", side),
                (BAR * filled, side),
                (BAR_EMPTY * (bar_cells - filled), self.style_of("quiet")),
                (tail, self.style_of("success" if won else "strong")),
            ]
        )

    def _mvp_beside(self, army: Army) -> Strip:
        if not army.supporters:
            return Strip.blank(MVP_CELLS)
        mvp = army.supporters[0]
        mark, value = "  MVP ", f" {short(mvp.score)}"
        name = fitted(self._emoji(mvp.name), MVP_CELLS - len(mark) - len(value))
        return strip_of([(mark, self.style_of("gift")), (name + value, self.style_of("text"))])

    def _army_rows(self, army: Army, supporters: int, width: int) -> list[Strip]:
        rows = []
        for place, supporter in enumerate(army.supporters[:supporters]):
            mark = "   MVP " if place == 0 else "       "
            value = f" {short(supporter.score)}"
            cells = min(width, MAX_SUPPORTER_CELLS) - len(mark) - len(value)
            name = fitted(self._emoji(supporter.name), max(4, cells))
            rows.append(
                strip_of(
                    [
                        (mark, self.style_of("gift")),
                        (name, self.style_of("text" if place == 0 else "quiet")),
                        (value, self.style_of("text" if place == 0 else "quiet")),
                    ]
                )
            )
        if not army.supporters and supporters:
            rows.append(strip_of([("       no supporter yet", self.style_of("quiet"))]))
        return rows

    def _card_row(self, battle: BattleState, card: CardInEffect, width: int) -> Strip:
        host = battle.hosts.get(card.to_host_id)
        side = f" for {host.nickname}" if host is not None and host.nickname else ""
        multiplier = (
            f" ×{card.multiplier}" if card.multiplier and card.kind in (CardKind.GLOVES, CardKind.VAULT_GLOVE) else ""
        )
        left = f" {duration(card.ends_at - battle.now)} left" if card.ends_at > battle.now else ""
        by = f" by {card.viewer.name}" if card.viewer.nickname or card.viewer.handle else ""
        struck = " struck!" if card.kind is CardKind.GLOVES and 0 <= battle.now - battle.last_strike_at < 3 else ""
        effect = f" ({_EFFECTS[card.kind]})" if card.kind in _EFFECTS else ""
        # What changes comes first: a narrow pane cuts the rest.
        text = f"  ◇ {card.kind.value}{multiplier}{struck}{left}{side}{by}{effect}"
        return strip_of([(clipped(self._emoji(text), width), self.style_of("gift"))])

    def _task_text(self, battle: BattleState) -> str:
        task = battle.task
        if task is None:
            return ""
        if task.state == "reward":
            return f"speed challenge: reward ×{task.multiplier}" if task.multiplier else "speed challenge: reward"
        progress = f" {grouped(task.progress)} of {grouped(task.target)}" if task.target else ""
        return f"speed challenge {task.state}{progress}"
