"""Messages that are a sentence."""
