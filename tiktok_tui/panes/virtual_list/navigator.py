"""State of the navigation in a list whose older lines are read from a recording page by page. No Textual.

The state is `Idle` while the list follows its newest line, `Browsing` while it is held at another one, and `Loading`
while a page is read, from whichever of these two the navigation started.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol


@dataclass(frozen=True)
class OlderPage:
    """The page before event number `before`."""

    before: int


@dataclass(frozen=True)
class NewerPage:
    """The page after event number `after`, up to `before` if that is given."""

    after: int
    before: int | None


@dataclass(frozen=True)
class FirstPage:
    """The first page of the recording."""

    before: int


@dataclass(frozen=True)
class PageAround:
    """A page with as much on both sides of event `number`. `is_exact`: only a line of that event will do."""

    number: int
    before: int | None
    is_exact: bool


@dataclass(frozen=True)
class Position:
    """The events of the line that the view is held by, and of the line under the cursor."""

    anchor: int
    cursor: int


@dataclass(frozen=True)
class PageOfPosition:
    """The page around a position that is shown again after the filter has changed."""

    position: Position
    before: int | None


PageRequest = OlderPage | NewerPage | FirstPage | PageAround | PageOfPosition


@dataclass(frozen=True)
class Idle:
    """The list follows its newest line."""


@dataclass(frozen=True)
class Browsing:
    """The list is held at a line.

    `origin` is the position before a filter was typed; it is kept while the filter is edited, since the filter may hide
    the lines there and be cleared again.
    """

    origin: Position | None = None


@dataclass(frozen=True)
class Loading:
    """A page is being read.

    `then` is how many lines the cursor moves when the page has arrived. `resume` is the state after that.
    """

    page: PageRequest
    then: int = 0
    resume: Idle | Browsing = Idle()

    @property
    def is_target(self) -> bool:
        """Whether the page was asked for by a jump, and not to extend the lines at hand."""
        return isinstance(self.page, FirstPage | PageAround)


@dataclass(frozen=True)
class FilterChange:
    """A change of the filter to `text`; None applies the same filter again."""

    text: str | None = None


class PageQuery(Protocol):
    """A query that can be cancelled."""

    def forget(self) -> None: ...


class HistoryNavigator:
    """Reads at most one page at a time.

    `send` starts the query for a page. `on_stopped` is called when a navigation ends without its page while a filter
    change is deferred.
    """

    def __init__(self, send: Callable[[PageRequest], PageQuery], on_stopped: Callable[[], None]) -> None:
        self.state: Idle | Browsing | Loading = Idle()
        self.deferred: FilterChange | None = None
        self.is_unreadable = False
        self._send = send
        self._on_stopped = on_stopped
        self._query: PageQuery | None = None

    def __repr__(self) -> str:
        return f"HistoryNavigator({self.state}, deferred={self.deferred})"

    @property
    def is_loading(self) -> bool:
        return isinstance(self.state, Loading)

    @property
    def is_jumping(self) -> bool:
        """Whether the cursor goes to a page that is being read."""
        return isinstance(self.state, Loading) and self.state.is_target

    @property
    def is_under_way(self) -> bool:
        """Whether the cursor moves when the page arrives, by a jump or by lines."""
        return isinstance(self.state, Loading) and (self.state.is_target or bool(self.state.then))

    @property
    def origin(self) -> Position | None:
        place = self._place
        return place.origin if isinstance(place, Browsing) else None

    @property
    def _place(self) -> Idle | Browsing:
        return self.state.resume if isinstance(self.state, Loading) else self.state

    def load(self, page: PageRequest) -> None:
        """Read a page; the one that is being read is cancelled."""
        self.cancel()
        self.state = Loading(page, resume=self._place)
        self._query = self._send(page)

    def cancel(self) -> None:
        """Stop reading, and do not move."""
        if self._query is not None:
            self._query.forget()
        self._stop()

    def arrive(self) -> Loading | None:
        """The page has been read. Returns what it was read for, or None if nothing is being read."""
        loading = self.state
        if not isinstance(loading, Loading):
            return None
        if self._query is not None:
            self._query.forget()
        self._query = None
        self.state = loading.resume
        return loading

    def fail(self) -> None:
        """The page cannot be read, and so neither can any other."""
        self.is_unreadable = True
        self._stop()

    def _stop(self) -> None:
        self._query = None
        self.state = self._place
        if self.deferred is not None:
            self._on_stopped()

    def follow(self) -> None:
        """The list follows its newest line."""
        self.cancel()
        self.state = Idle()

    def hold(self, origin: Position | None = None) -> None:
        """The list is held at a line. A page that is being read goes on."""
        held = Browsing(origin)
        self.state = replace(self.state, resume=held) if isinstance(self.state, Loading) else held

    def move(self) -> None:
        """The cursor is put on a line at hand: a jump is cancelled, lines still to go are forgotten."""
        self.take_steps()
        if self.is_jumping:
            self.cancel()
        self.hold()

    def leave_origin(self) -> None:
        """The cursor goes elsewhere: the position before the filter is not returned to."""
        if self.origin is not None:
            self.hold()

    def defer_steps(self, step: int) -> None:
        """Move the cursor by lines when the page arrives, if one is being read."""
        if isinstance(self.state, Loading):
            self.state = replace(self.state, then=step)

    def take_steps(self) -> int:
        """Returns how many lines are still to go, and forgets them."""
        if not isinstance(self.state, Loading):
            return 0
        steps = self.state.then
        self.state = replace(self.state, then=0)
        return steps

    def defer(self, change: FilterChange) -> None:
        """Change the filter when the navigation under way has ended. Of two changes the one with a text counts."""
        if change.text is not None or self.deferred is None:
            self.deferred = change

    def take_deferred(self) -> FilterChange | None:
        """Returns the filter change that is due, and forgets it."""
        if self.is_under_way:
            return None
        change, self.deferred = self.deferred, None
        return change
