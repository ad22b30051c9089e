"""Run every benchmark that can run here and print one table: python -m benchmarks [NAME ...] [--quick]

`python -m benchmarks fuzz json|frames` is a command of its own.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys

from benchmarks.figures import Failed, Skipped, print_table, quick_argument

NAMES = ("decode", "first_line", "terminal_bytes", "key_latency", "slow_link", "memory", "store", "replay")


def main() -> None:
    if sys.argv[1:2] == ["fuzz"]:
        from benchmarks import fuzz

        sys.exit(fuzz.main(sys.argv[2:]))
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all without one")
    quick_argument(parser)
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(NAMES):
        parser.error(f"no benchmark is called {', '.join(sorted(unknown))}")

    has_failed = False
    rows: list[tuple[str, str, str, str, str]] = []
    for name in arguments.names or NAMES:
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            measured = importlib.import_module(f"benchmarks.{name}").measure(arguments.quick)
        except Skipped as reason:
            rows.append((name, "", "", "skipped", str(reason)))
            continue
        except (Failed, TimeoutError, subprocess.CalledProcessError) as failure:
            has_failed = True
            rows.append((name, "", "", "FAILED", str(failure).splitlines()[0]))
            continue
        has_failed |= not all(figure.keeps_budget for figure in measured)
        rows += [figure.row() for figure in measured]
    print_table(rows)
    sys.exit(1 if has_failed else 0)


if __name__ == "__main__":
    main()
