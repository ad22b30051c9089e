"""How long a source waits for a socket."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds. `silence` without a frame counts as stalled; `heartbeat` holds where the server names no interval."""

    open: float = 10.0
    silence: float = 60.0
    heartbeat: float = 10.0
    close: float = 1.0
