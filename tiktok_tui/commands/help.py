"""The words of `tiktok-tui --help` that are not about one option. No line is wider than 80 columns."""

from __future__ import annotations

from tiktok_tui.sources.capture.forms import FORMS

USAGE = """\
tiktok-tui STREAMER [--route NAME] [--wait] [options]
       tiktok-tui demo [--scene NAME] [--rate N] [--seed N] [options]
       tiktok-tui replay FILE [--speed N|max] [--from FORM] [options]
       tiktok-tui export FILE [--to FORMAT] [--output PATH|-] [--anonymise]
       tiktok-tui recordings [info FILE|repair FILE|delete FILE]
       tiktok-tui serve demo|FILE [--speed N|max] [--loop] [--port N]
       tiktok-tui events [--json|--schema]
       tiktok-tui doctor [STREAMER] [--json]"""

DESCRIPTION = """\
Watch a TikTok LIVE room in the terminal: chat, gifts, battles, every raw event.

  STREAMER      a name, @name, the address of a LIVE page, or that of any
                webcast socket (wss://...)
  demo          a simulated room on this machine: no network, no key
  replay FILE   a capture file, a payload list, or lines of --json; - is a pipe
  export FILE   a recording or capture as lines, tables, subtitles and more
  recordings    those that are kept, what is in one, repairing and deleting
  serve FILE    be the LIVE room of a file, or of “demo”, for other programs
  events        every event there is, with the names that --json gives them
  doctor        what works here and what does not, safe to paste in public

A streamer who is called like a command is written with an @, such as @demo."""

EXAMPLES = """\
examples:
  tiktok-tui demo                              look round without a network
  tiktok-tui demo --scene battle --rate 40     a busy battle
  tiktok-tui @ann --wait                       watch @ann as soon as she is live
  tiktok-tui @ann --filter 'gift diamonds>=100'
  tiktok-tui @ann --json > events.ndjson       events as lines, for scripts
  tiktok-tui @ann --plain                      events as lines, for people
  tiktok-tui @ann --record                     keep everything
  tiktok-tui replay room.bin --speed 4
  tiktok-tui export ann-20251121-201500 --to csv
  zcat room.bin.gz | tiktok-tui -              what comes through a pipe
  tiktok-tui serve room.bin --speed max        a room for the tests of your bot

keys: ? help, q quit, 1-4 panes, / filter, t theme.
exit codes: 0 ended normally, 1 the room or the way to it failed, 2 wrong usage."""

# By command: what its own page says.
_ABOUT = {
    "demo": """\
A simulated room behind a real WebSocket server on this machine: no network, no
key. Everything works as in a real room, --json, --plain and --record too.""",
    "replay": """\
Play a recording, a capture file, a payload list or lines of --json: on the
screen with a timeline, where ctrl+g jumps to any time, gift or battle, or as
lines. FILE may be the name of a recording that is kept; - is a pipe, and so is
a fifo or <(...). Lines come at full speed unless --speed says otherwise.
Text may be one object a line, several in a line, an array, indented, or behind
log prefixes; gzip, bzip2, xz, zip and UTF-16 are unpacked. The forms:

"""
    + "\n".join(f"  {form.form.value:<12}{form.what}" for form in FORMS),
    "export": """\
Write a recording or a capture file in another form. Without --to it makes
ndjson, without --output a file or folder beside you that is named like FILE.""",
    "recordings": """\
List the recordings that are kept; say what is in one; make a new one of what
can be read of a broken one; or delete some.""",
    "serve": """\
Be the LIVE room of a recording or a capture file, or a simulated one, for bots
and overlays that are to be tried offline or tested. docs/serve.md says how
other clients are pointed at it.""",
    "events": """\
List every event that a room or a client is known to report: its name, the
message that carries it, what it means, and how sure that is.""",
    "doctor": """\
Say what works here: routes and who stands behind them, keys and where they come
from, the terminal, files, versions. No key is in it. With a STREAMER it also
tries to reach the room.""",
}
# What an option means with one command and not with the others.
OTHER_WORDS = {
    ("events", "json"): "an object a line",
    ("doctor", "json"): "the report for programs",
    ("recordings", "json"): "an object a recording",
    ("recordings", "output"): "the file that “repair” writes",
    ("events", "schema"): "the fields of all of them, as JSON Schema",
    ("export", "output"): "the file or folder to write; - is stdout",
    ("export", "raw"): "in ndjson, every payload as well, in base64",
    ("export", "filter"): "only the events that pass it, docs/filter.md",
}


def usage_of(command: str) -> str:
    """The lines of the usage that are about a command, all of them for ""."""
    lines = [line.strip() for line in USAGE.splitlines()]
    return "\n       ".join(line for line in lines if not command or line.split()[1] == command)


def description_of(command: str) -> str:
    """What a command does."""
    return _ABOUT[command]


def examples_of(command: str) -> str:
    """The examples with a command; "" where there are none."""
    lines = [line for line in EXAMPLES.splitlines() if f"tiktok-tui {command} " in line]
    return "\n".join(("examples:", *lines)) if lines else ""
