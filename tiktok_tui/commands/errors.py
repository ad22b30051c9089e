"""What a command raises when its command line makes no sense."""


class UsageError(Exception):
    """The command line makes no sense; the message is a sentence for the user."""
