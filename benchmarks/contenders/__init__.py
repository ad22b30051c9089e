"""Clients that read the same frames, each in a process of its own."""
