"""What the inspector is made of: the ways to look at one raw event, and the statistics."""
