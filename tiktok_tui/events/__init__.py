"""What happened in a room, in the users' terms."""
