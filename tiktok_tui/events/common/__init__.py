"""What the events of all domains share."""
