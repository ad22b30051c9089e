"""The inspector: list of raw events, details in several views, and statistics by method."""
