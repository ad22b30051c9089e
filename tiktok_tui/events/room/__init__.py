"""The room itself: its state, polls, goals, ranks."""
