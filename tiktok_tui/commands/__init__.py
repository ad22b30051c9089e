"""What the command line does: one file for reading it, one for each way of running."""
