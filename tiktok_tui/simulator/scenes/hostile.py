"""Text that tries to get out of its line: what a stranger can put into a name, a comment, a gift or a method."""

from __future__ import annotations

from itertools import cycle

from tiktok_tui.simulator import messages
from tiktok_tui.simulator.gifts import GiftKind
from tiktok_tui.simulator.people import make_person, some_id
from tiktok_tui.simulator.room import Happening, SimulatedRoom
from tiktok_tui.simulator.streaks import gift
from tiktok_tui.wire.schema.upb import room_pb2

MEGABYTE_OF_MARKS = 1 << 19  # marks of two bytes each

# Each is harmless where it is shown as text, and harmful where it reaches a terminal or a markup parser.
TRICKS: tuple[str, ...] = (
    "\x1b]52;c;Y2xpcGJvYXJk\x07 clipboard",
    "\x1b]52;c;Y2xpcGJvYXJk\x1b\\ clipboard again",
    "\x1b[2J\x1b[H cleared",
    "\x1b[10A\x1b[5C\x1b[31m moved",
    "\x1b[?1049l\x1b[?25l alternate screen",
    "\x1bP+q544e\x1b\\ device control",
    "\x1b]0;a new title\x07 title",
    "\x1b]8;;https://example.invalid\x07a link\x1b]8;;\x07",
    "\x9b31m\x9d52;c;YQ==\x9c C1 controls",
    "\x08\x08\x08\x7f backspaces",
    "right \u202eot tfel\u202c and back",
    "\u2067isolate\u2069 \u2066another\u2069 \u061cmark",
    "one\nline\r\nmore\u2028than\u2029one\x85\x0bpage\x0c",
    "tab\tafter\ttab",
    "zero\u200bwidth\u2060\ufeff\u200d\u200d\u200djoiners",
    "tags \U000e0041\U000e0042\U000e0043\U000e007f hidden",
    "[red]x[/red] [link=https://example.invalid]here[/link] [/] [bold",
    "[@click=app.quit]press me[/] $(reboot) `id` %s {0} {name!r}",
    "Z\u0351\u036b\u0343\u0302\u036b\u0313\u0352a\u0334\u0335\u0336\u0337l\u0338\u0321\u0322\u0327\u0328g\u031b\u031d\u0323o",
    "﷽" * 40,
    "long " * 1200,
    "W" * 5000,
    "\ufff9annotation\ufffahidden\ufffb \u3164\u115f\uffa0 fillers",
    "\x00null\x00 bytes",
    "👨‍👩‍👧‍👦" * 60,
    "\U0001f3f4\U000e0067\U000e0062 half a flag \u200d\ufe0f\u20e3",
)  # fmt: skip


def hostile_lines(room: SimulatedRoom) -> Happening:
    """Every trick in every place, in turn; once a megabyte of combining marks."""
    yield room.pace(1.0, 4)
    yield from _everywhere(room, TRICKS[0])
    yield messages.chat(room, room.cast.anyone(), "a" + "\u0301" * MEGABYTE_OF_MARKS)
    for trick in cycle(TRICKS[1:] + TRICKS[:1]):
        yield room.pace(1.0, 10)
        yield from _everywhere(room, trick)


def _everywhere(room: SimulatedRoom, trick: str) -> Happening:
    person = make_person(person_id=some_id(room.dice), handle=f"handle{trick}", nickname=f"name {trick}")
    friend = room.cast.anyone()
    places = room.dice.sample(range(5), 3)
    yield messages.chat(room, friend, trick)
    if 0 in places:
        yield messages.chat(room, person, f"hello {trick}", language=trick[:20], answers=person)
    if 1 in places:
        kind = GiftKind(9_999_999, f"Gift {trick}", 5, 1, 1)
        group_id = room.next_group_id()
        yield gift(room, person, kind, 2, group_id=group_id)
        yield gift(room, person, kind, 2, group_id=group_id, is_end=True)
    if 2 in places:
        yield messages.follow(room, person)
    if 3 in places:
        # A method is text of the sender's choice as well.
        common = room.common(f"Webcast{trick}Message")
        yield room.envelope(common, room_pb2.AnyMessage(common=common))
    if 4 in places:
        yield messages.notice(room, trick)
        yield messages.member(room, person)
