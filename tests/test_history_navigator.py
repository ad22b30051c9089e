"""The states of the navigation through a recording, without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from tiktok_tui.panes.virtual_list.navigator import (
    Browsing,
    FilterChange,
    FirstPage,
    HistoryNavigator,
    Idle,
    Loading,
    NewerPage,
    OlderPage,
    PageAround,
    PageOfPosition,
    PageRequest,
    Position,
)

OLDER = OlderPage(before=100)
NEWER = NewerPage(after=40, before=100)
AROUND = PageAround(number=50, before=100, is_exact=True)
ORIGIN = Position(anchor=50, cursor=52)
RETURN = PageOfPosition(ORIGIN, before=100)


@dataclass
class SentQuery:
    page: PageRequest
    is_open: bool = True

    def forget(self) -> None:
        self.is_open = False


@dataclass
class Recording:
    """Takes the queries of a navigator and answers none."""

    queries: list[SentQuery] = field(default_factory=list)
    stops: int = 0

    def send(self, page: PageRequest) -> SentQuery:
        self.queries.append(SentQuery(page))
        return self.queries[-1]

    def stop(self) -> None:
        self.stops += 1

    @property
    def open_pages(self) -> list[PageRequest]:
        return [query.page for query in self.queries if query.is_open]


@pytest.fixture
def recording() -> Recording:
    return Recording()


@pytest.fixture
def navigator(recording: Recording) -> HistoryNavigator:
    return HistoryNavigator(recording.send, recording.stop)


def test_a_list_follows_browses_and_loads(navigator: HistoryNavigator) -> None:
    states = [navigator.state]
    for change in (navigator.move, lambda: navigator.load(OLDER), navigator.follow):
        change()
        states.append(navigator.state)
    assert states == [Idle(), Browsing(), Loading(OLDER, resume=Browsing()), Idle()]


def test_the_state_can_be_printed(navigator: HistoryNavigator) -> None:
    navigator.load(OLDER)
    assert repr(navigator) == (
        "HistoryNavigator(Loading(page=OlderPage(before=100), then=0, resume=Idle()), deferred=None)"
    )


@pytest.mark.parametrize("page", [FirstPage(before=100), AROUND])
def test_moving_the_cursor_cancels_a_jump(navigator: HistoryNavigator, recording: Recording, page: PageRequest) -> None:
    navigator.load(page)
    assert navigator.is_under_way
    navigator.move()
    assert navigator.state == Browsing()
    assert recording.open_pages == []


@pytest.mark.parametrize("page", [OLDER, NEWER, RETURN])
def test_moving_the_cursor_does_not_stop_reading_ahead(
    navigator: HistoryNavigator, recording: Recording, page: PageRequest
) -> None:
    navigator.load(page)
    assert not navigator.is_under_way
    navigator.move()
    assert navigator.state == Loading(page, resume=Browsing())
    assert recording.open_pages == [page]


def test_lines_still_to_go_are_handed_over_with_the_page(navigator: HistoryNavigator) -> None:
    navigator.move()
    navigator.load(OLDER)
    navigator.defer_steps(-3)
    assert navigator.is_under_way
    assert navigator.arrive() == Loading(OLDER, then=-3, resume=Browsing())
    assert navigator.state == Browsing()
    assert navigator.arrive() is None


def test_lines_still_to_go_are_taken_once(navigator: HistoryNavigator) -> None:
    navigator.load(OLDER)
    navigator.defer_steps(-3)
    assert navigator.take_steps() == -3
    assert navigator.take_steps() == 0
    assert navigator.state == Loading(OLDER)


def test_no_lines_are_to_go_while_nothing_is_read(navigator: HistoryNavigator) -> None:
    navigator.move()
    navigator.defer_steps(-3)
    assert navigator.state == Browsing()


def test_one_page_is_read_at_a_time(navigator: HistoryNavigator, recording: Recording) -> None:
    navigator.load(OLDER)
    navigator.defer_steps(-3)
    navigator.load(AROUND)
    assert navigator.state == Loading(AROUND)
    assert recording.open_pages == [AROUND]


def test_the_position_before_a_filter_is_kept_until_the_cursor_moves(navigator: HistoryNavigator) -> None:
    navigator.hold(ORIGIN)
    navigator.load(RETURN)
    navigator.arrive()
    assert navigator.state == Browsing(ORIGIN)
    navigator.move()
    assert navigator.state == Browsing()


def test_a_page_that_cannot_be_read_ends_the_navigation(navigator: HistoryNavigator) -> None:
    navigator.move()
    navigator.load(AROUND)
    navigator.fail()
    assert navigator.state == Browsing()
    assert navigator.is_unreadable


def test_a_filter_change_waits_for_the_end_of_a_jump(navigator: HistoryNavigator, recording: Recording) -> None:
    navigator.load(AROUND)
    navigator.defer(FilterChange("ann"))
    assert navigator.take_deferred() is None
    assert recording.stops == 0
    navigator.cancel()
    assert recording.stops == 1
    assert navigator.take_deferred() == FilterChange("ann")
    assert navigator.take_deferred() is None


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ([FilterChange("ann"), FilterChange()], FilterChange("ann")),
        ([FilterChange(), FilterChange("ann")], FilterChange("ann")),
        ([FilterChange("ann"), FilterChange("")], FilterChange("")),
    ],
)
def test_of_deferred_filter_changes_the_last_text_counts(
    navigator: HistoryNavigator, changes: list[FilterChange], kept: FilterChange
) -> None:
    navigator.load(AROUND)
    for change in changes:
        navigator.defer(change)
    assert navigator.deferred == kept
