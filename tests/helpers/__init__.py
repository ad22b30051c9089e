"""What several test files use: rooms, sessions, recordings, screens, other clients."""
