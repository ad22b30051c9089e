"""Tables as CSV files in a folder, one a kind of event, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io
import re
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tiktok_tui.export.batches import Batch
from tiktok_tui.export.output import new_file
from tiktok_tui.export.tables import Cell, Column, ColumnType, columns_of, rows_of

# A spreadsheet takes a cell that begins with one of these for a formula, and a nickname can be one; some take the wide
# forms of them as well. In half of Europe a cell begins behind each semicolon too; what may be a wink stays.
_FORMULA = re.compile(r"^(?=[=+\-@\t\r＝＋－＠])|(?<=;)(?=[=+@＝＋＠]|[-－]\(?(?:\d|\w\w))")


class CsvTables:
    """A file comes with its first row: there is none for what never happened. `opened` closes them."""

    def __init__(self, folder: Path, opened: ExitStack) -> None:
        self.written = 0
        self._folder = folder
        self._opened = opened
        self._tables: dict[str, Any] = {}

    def take(self, batch: Batch) -> None:
        for table, row in rows_of(batch):
            writer = self._tables.get(table) or self._begin(table)
            columns = columns_of(table)
            writer.writerow([_text(cell, column) for cell, column in zip(row, columns, strict=True)])
            self.written += 1

    def end(self) -> str:
        return ""

    def _begin(self, table: str) -> Any:
        file = self._opened.enter_context(new_file(self._folder / f"{table}.csv"))
        text = self._opened.enter_context(io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline=""))
        writer = self._tables[table] = csv.writer(text)
        writer.writerow([column.name for column in columns_of(table)])
        return writer


def _text(cell: Cell, column: Column) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _FORMULA.sub("'", cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return iso_time(cell) if column.kind is ColumnType.TIME else str(cell)


def iso_time(seconds: float) -> str:
    """`2025-11-21T20:15:03.250Z`, "" for a time that no calendar has."""
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (OverflowError, ValueError, OSError):
        return ""
