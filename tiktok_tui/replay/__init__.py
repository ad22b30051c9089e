"""A recording played on the screen: the player, jumps, and what its timeline shows. Knows no screen."""
