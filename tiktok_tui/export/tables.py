"""Events as rows of tables, one table a kind of event, with the names that the JSON lines have.

Gifts stand in theirs as whole streaks, each once and with its total: their frames repeat a running total, and the
sum of a column must be right.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from tiktok_tui.events import model
from tiktok_tui.events.common.form import Form
from tiktok_tui.events.common.spec import OTHERS
from tiktok_tui.events.common.user_form import USER_FORM, user_form
from tiktok_tui.events.connection.json import room_line
from tiktok_tui.events.json_lines.names import event_name
from tiktok_tui.events.model import RawEvent
from tiktok_tui.events.notices.json import TEXT_FORM
from tiktok_tui.events.registry import form_of, spec_of, specs
from tiktok_tui.export.batches import Batch
from tiktok_tui.room.finished_streaks import StreakInRoom

GIFTS = "gifts"

Cell = str | int | float | bool | None
Row = list[Cell]


class ColumnType(Enum):
    """What a column holds. TIME is epoch seconds."""

    TEXT = "text"
    WHOLE = "whole"
    FRACTION = "fraction"
    SWITCH = "switch"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """`path` leads to the value in an event's form."""

    name: str
    kind: ColumnType
    path: tuple[str, ...] = ()


_TYPES = {str: ColumnType.TEXT, int: ColumnType.WHOLE, float: ColumnType.FRACTION, bool: ColumnType.SWITCH}
_EVERY_EVENT = (
    Column("number", ColumnType.WHOLE),
    Column("time", ColumnType.TIME),
    Column("event", ColumnType.TEXT),
    Column("isHistory", ColumnType.SWITCH),
    Column("msgId", ColumnType.TEXT),
)
_ROOM = (Column("roomId", ColumnType.TEXT, ("roomId",)), Column("uniqueId", ColumnType.TEXT, ("uniqueId",)))
_OTHER_COLUMNS = (
    Column("method", ColumnType.TEXT),
    Column("reading", ColumnType.TEXT),
    Column("reason", ColumnType.TEXT),
    Column("size", ColumnType.WHOLE),
)


def table_names() -> tuple[str, ...]:
    return (*sorted({spec.table for spec in specs()} - {OTHERS}), OTHERS)


@cache
def columns_of(table: str) -> tuple[Column, ...]:
    if table == GIFTS:
        return _gift_columns()
    if table == OTHERS:
        return (*_EVERY_EVENT, *_OTHER_COLUMNS, *_columns(TEXT_FORM), *_ROOM)
    event_class = next(spec.event for spec in specs() if spec.table == table)
    own = _columns(form_of(event_class))
    return (*_EVERY_EVENT, *own, *(column for column in _ROOM if column.name not in {one.name for one in own}))


def rows_of(batch: Batch) -> Iterator[tuple[str, Row]]:
    """The rows that a batch makes, each with its table."""
    for raw in batch.events:
        # A gift's frame is a step of a streak; the streak comes when it is whole.
        if not isinstance(raw.event, model.GiftSent):
            yield _event_row(raw)
    for ended in batch.streaks:
        yield GIFTS, _gift_row(ended)


def _event_row(raw: RawEvent) -> tuple[str, Row]:
    event = raw.event
    table = spec_of(event).table if event is not None else OTHERS
    form = form_of(type(event)).write(event) if event is not None else {}
    time = event.time if event is not None else raw.received_at
    row: Row = [raw.number, time, event_name(raw), raw.is_history, str(raw.msg_id)]
    if table == OTHERS:
        row += [raw.method, raw.reading.value, raw.reason, raw.size]
    cells = {**room_line(raw), **form}
    return table, row + [_cell(cells, column) for column in columns_of(table)[len(row) :]]


def _cell(form: Mapping[str, Any], column: Column) -> Cell:
    value: Any = form
    for step in column.path:
        value = value.get(step)
        if value is None:
            return None
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _columns(form: Form, path: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """The columns of a form. An object in it gives one for each of its fields, as `user_nickname`; a list is JSON."""
    found: list[Column] = []
    for key in form.keys:
        if key.from_message:
            continue
        if key.type.form is not None:
            found += _columns(key.type.form, (*path, key.name))
        else:
            found.append(Column("_".join((*path, key.name)), _TYPES[key.type.column], (*path, key.name)))
    return tuple(found)


def _gift_columns() -> tuple[Column, ...]:
    return (
        Column("number", ColumnType.WHOLE),
        Column("lastNumber", ColumnType.WHOLE),
        Column("startedAt", ColumnType.TIME),
        Column("endedAt", ColumnType.TIME),
        Column("isHistory", ColumnType.SWITCH),
        Column("giftName", ColumnType.TEXT),
        Column("count", ColumnType.WHOLE),
        Column("diamondsEach", ColumnType.WHOLE),
        Column("diamonds", ColumnType.WHOLE),
        Column("battleMultiplier", ColumnType.WHOLE),
        *_columns(USER_FORM, ("user",)),
        *_columns(USER_FORM, ("toUser",)),
        Column("giftId", ColumnType.WHOLE),
        Column("groupId", ColumnType.TEXT),
        Column("streakId", ColumnType.TEXT),
        Column("endedBy", ColumnType.TEXT),
        *_ROOM,
    )


def _gift_row(ended: StreakInRoom) -> Row:
    streak = ended.streak
    people = {"user": user_form(streak.viewer)}
    if streak.receiver is not None:
        people["toUser"] = user_form(streak.receiver)
    people_columns = [column for column in _gift_columns() if column.path[:1] in {("user",), ("toUser",)}]
    return [
        streak.first_number,
        streak.last_number,
        streak.started_at,
        streak.changed_at,
        streak.is_history,
        streak.gift_name,
        streak.count,
        streak.diamonds_each,
        streak.diamonds,
        streak.battle_multiplier,
        *(_cell(people, column) for column in people_columns),
        streak.gift_id,
        str(streak.group_id),
        streak.key,
        streak.ended_by.value if streak.ended_by else "",
        str(ended.room_id),
        ended.streamer,
    ]
