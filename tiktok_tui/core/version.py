"""The version. A literal: asking importlib.metadata costs every start 45 ms."""

__version__ = "0.1.0"
