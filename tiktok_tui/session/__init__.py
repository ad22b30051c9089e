"""The session: reads a source, keeps the room's state and records it."""
