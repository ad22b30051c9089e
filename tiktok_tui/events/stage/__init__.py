"""The stage: hosts and guests on it."""
