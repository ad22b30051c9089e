"""A figure, its budget, and how both are printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass


class Skipped(Exception):
    """This benchmark cannot run here. The text says why, and what to do about it."""


class Failed(Exception):
    """The program did not do what was to be measured. The text says what it did instead."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. It keeps its budget by being at most `budget`, or at least that where `is_minimum`."""

    name: str
    value: float
    unit: str
    budget: float
    is_minimum: bool = False
    note: str = ""

    @property
    def keeps_budget(self) -> bool:
        return self.value >= self.budget if self.is_minimum else self.value <= self.budget

    def row(self) -> tuple[str, str, str, str, str]:
        bound = "at least" if self.is_minimum else "at most"
        return (
            self.name,
            f"{self.value:.3g} {self.unit}" if self.value < 100 else f"{self.value:,.0f} {self.unit}",
            f"{bound} {self.budget:g} {self.unit}",
            "ok" if self.keeps_budget else "OVER",
            self.note,
        )


Measure = Callable[[bool], list[Figure]]


def print_table(rows: list[tuple[str, str, str, str, str]]) -> None:
    """Print rows under a heading, columns as wide as their longest cell."""
    table = [("benchmark", "figure", "budget", "", "note"), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(4)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)).rstrip(), flush=True)


def quick_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quick", action="store_true", help="shorter runs, for a machine that others are using")


def run_alone(measure: Measure) -> None:
    """The command of one benchmark. Exits with 0 when every figure keeps its budget or it was skipped, else with 1."""
    parser = argparse.ArgumentParser()
    quick_argument(parser)
    try:
        figures = measure(parser.parse_args().quick)
    except Skipped as reason:
        print(f"skipped: {reason}")
        return
    print_table([figure.row() for figure in figures])
    sys.exit(0 if all(figure.keeps_budget for figure in figures) else 1)
