"""TOML that a user wrote or was given: whatever is wrong with it is a sentence."""

from __future__ import annotations

import tomllib
from typing import Any


class NotToml(ValueError):
    """A file that cannot be read as TOML. The message goes on a sentence that begins with the file's name."""


def parse_toml(data: bytes) -> dict[str, Any]:
    """Raises NotToml."""
    try:
        return tomllib.loads(data.decode())
    except UnicodeDecodeError:
        raise NotToml("is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        raise NotToml(f"is not TOML: {error}") from None
    except RecursionError:
        raise NotToml("has lists or tables nested too deep") from None
    except ValueError:  # of int(), which converts no number of thousands of digits
        raise NotToml("has a number of thousands of digits") from None
