"""The connection to the room."""
