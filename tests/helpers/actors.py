"""People who act in a room of the simulated service, so that programs of other processes see what they do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from helpers.manual_session import Clock, Crowd, ManualSession
from tiktok_tui.simulator.service import SimulatedService
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope


@dataclass
class Stage:
    """Where a `Crowd` acts: what it sends goes to the service's viewers."""

    service: SimulatedService
    clock: Clock = field(default_factory=Clock)

    def send(self, *envelopes: Envelope) -> None:
        self.service.send(*envelopes)

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds


def crowd_of(service: SimulatedService) -> Crowd:
    return Crowd(cast("ManualSession", Stage(service)))  # a crowd needs no more of a session
