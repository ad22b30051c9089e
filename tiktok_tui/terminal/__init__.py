"""Terminal output and input below Textual: driver, frame pacing, SGR optimizer, cell widths, clipboard."""
