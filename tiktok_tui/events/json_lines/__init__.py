"""Events as lines of JSON, in the names and the form that existing clients of LIVE rooms document.

`{"event": "chat", "data": {"type": "chat", "comment": "...", "user": {"uniqueId": "...", ...}, ...}}`. Ids of 64 bits
are strings, because most readers of JSON would round them. Where two clients disagree about a name, both are there:
fields twice, and `"aliases"` beside the event's name. What we add to the documented names is named the same way.
"""

from tiktok_tui.events.json_lines.line import event_line, event_to_json
from tiktok_tui.events.json_lines.names import event_name

__all__ = ["event_line", "event_name", "event_to_json"]
