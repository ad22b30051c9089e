"""A pytest plugin: lists the tests that take seconds of CPU time and do not say why, with `@pytest.mark.slow(reason)`.

CPU time, that of child processes included, depends little on what else the machine does. Fixtures do not count: tests
share them.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Generator

import pytest

SLOW_SECONDS = 4.0
_PROPERTY = "cpu_seconds"


def cpu_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow(reason): takes seconds of CPU time, for the reason given")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    began = cpu_seconds()
    try:
        yield
    finally:
        item.user_properties.append((_PROPERTY, cpu_seconds() - began))


def pytest_runtest_setup(item: pytest.Item) -> None:
    marker = item.get_closest_marker("slow")
    if marker is not None and not (len(marker.args) == 1 and isinstance(marker.args[0], str)):
        pytest.fail('the marker is slow("reason")', pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    found = [
        (seconds, report.nodeid)
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call" and "slow" not in report.keywords
        for name, seconds in report.user_properties
        if name == _PROPERTY and isinstance(seconds, float) and seconds > SLOW_SECONDS
    ]
    if not found:
        return
    terminalreporter.section(
        f"slow tests: make them quicker, or say why with @pytest.mark.slow (limit {SLOW_SECONDS} s)"
    )
    for seconds, name in sorted(found, reverse=True):
        terminalreporter.write_line(f"{seconds:6.1f} s of CPU time  {name}")
