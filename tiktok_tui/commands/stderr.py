"""What the program itself says on stderr."""

from __future__ import annotations

import sys

from tiktok_tui.core.redaction import redact
from tiktok_tui.events.common.text import screen_text

# The longest sentences list all actions that there are.
_MAX_SENTENCE = 4_000


def tell(words: str) -> None:
    """Say a sentence. What it quotes of a command line, a file or a file's name may be there to act on the terminal."""
    sys.stderr.write(f"tiktok-tui: {screen_text(redact(words), _MAX_SENTENCE)}\n")
