"""How the screen looks, in every state and size. What changes here is looked at by somebody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from screens import LARGE, SIZES, SMALL, TOO_SMALL, USUAL, Crowd, HandFedSession, Shown, in_the_room, shown
from syrupy.assertion import SnapshotAssertion

from tiktok_tui.room.snapshot import BattleState, RoomSnapshot
from tiktok_tui.settings.screen import ScreenSettings
from tiktok_tui.settings.themes import load_themes, shipped_themes_folder
from tiktok_tui.simulator.names import SCRIPT_SAMPLES
