"""The terminal itself: the driver that Textual reads keys and draws through."""
