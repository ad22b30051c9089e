"""The list of lines that chat, gifts and the inspector's events are shown in."""
