"""What was watched, handed on: recordings and captures in forms that other programs read, the people in it or not."""
