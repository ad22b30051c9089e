"""What the keys of the monitor do."""
