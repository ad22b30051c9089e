"""What is on the screen, one file a pane. Panes draw; they never parse, count or wait."""
