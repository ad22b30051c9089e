"""Why an export cannot be written. Each message is a sentence for the user."""

from __future__ import annotations


class FormatMissing(Exception):
    """What a format needs is not installed. The message is a sentence for the user."""


class NothingToExport(Exception):
    """The format has no place for what is in the original. The message is a sentence for the user."""
