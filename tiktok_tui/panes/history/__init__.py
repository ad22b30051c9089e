"""Reading older lines from the recording, in a thread of its own."""
