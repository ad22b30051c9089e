"""What a simulated room plays."""
