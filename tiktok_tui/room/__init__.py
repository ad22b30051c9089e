"""What is true of a room now: small pure state machines fed with events and a time."""
