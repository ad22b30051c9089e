"""Tables as Parquet files in a folder, one a kind of event. Needs pyarrow."""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tiktok_tui.export.batches import Batch
from tiktok_tui.export.output import new_file
from tiktok_tui.export.tables import Cell, ColumnType, Row, columns_of, rows_of

# Rows of a table that are written together, and of all tables that wait for it.
ROW_GROUP = 5_000
MAX_WAITING = 20_000
_WHOLE = range(-(1 << 63), 1 << 63)
# The year 2262 in nanoseconds is where other programs end.
_LATEST_SECONDS = 9_000_000_000

_TYPES: dict[ColumnType, Any] = {
    ColumnType.TEXT: pa.string(),
    ColumnType.WHOLE: pa.int64(),
    ColumnType.FRACTION: pa.float64(),
    ColumnType.SWITCH: pa.bool_(),
    ColumnType.TIME: pa.timestamp("ms", tz="UTC"),
}


class ParquetTables:
    """`opened` closes its files, which have to be closed to be whole."""

    def __init__(self, folder: Path, opened: ExitStack) -> None:
        self.written = 0
        self._folder = folder
        self._opened = opened
        self._writers: dict[str, Any] = {}
        self._waiting: dict[str, list[Row]] = defaultdict(list)
        self._waiting_rows = 0

    def take(self, batch: Batch) -> None:
        for table, row in rows_of(batch):
            self._waiting[table].append(row)
            self._waiting_rows += 1
            self.written += 1
            if len(self._waiting[table]) >= ROW_GROUP:
                self._write(table)
        if self._waiting_rows >= MAX_WAITING:
            self._write_all()

    def end(self) -> str:
        self._write_all()
        return ""

    def _write_all(self) -> None:
        for table in list(self._waiting):
            self._write(table)

    def _write(self, table: str) -> None:
        rows = self._waiting.pop(table)
        self._waiting_rows -= len(rows)
        columns = columns_of(table)
        schema = pa.schema([(column.name, _TYPES[column.kind]) for column in columns])
        if table not in self._writers:
            file = self._opened.enter_context(new_file(self._folder / f"{table}.parquet"))
            self._writers[table] = self._opened.enter_context(pq.ParquetWriter(file, schema))
        arrays = [
            pa.array([_value(row[place], column.kind) for row in rows], _TYPES[column.kind])
            for place, column in enumerate(columns)
        ]
        self._writers[table].write_table(pa.Table.from_arrays(arrays, schema=schema))


def _value(cell: Cell, kind: ColumnType) -> Cell:
    """None for a number that the column cannot hold."""
    if isinstance(cell, str):
        # Halves of characters are no text.
        return cell.encode(errors="replace").decode()
    if kind is ColumnType.TIME and isinstance(cell, int | float):
        return round(cell * 1000) if 0 <= cell < _LATEST_SECONDS else None
    return cell if kind is not ColumnType.WHOLE or cell is None or int(cell) in _WHOLE else None
