"""How long a source waits for a socket."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds. `silence` without a frame counts as stalled, and so does `quiet` without a message: a socket that has
    lost its room goes on answering heartbeats, and the smallest room tells how many watch every few seconds.
    `heartbeat` holds where the server names no interval. A server that says nothing for `entering` seconds after it was
    asked for the room is taken to have let us in.
    """

    open: float = 10.0
    silence: float = 60.0
    quiet: float = 300.0
    entering: float = 1.0
    heartbeat: float = 10.0
    close: float = 1.0
