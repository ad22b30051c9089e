"""Between Textual and the terminal: the driver, the pace, bytes, cell widths, the clipboard."""
