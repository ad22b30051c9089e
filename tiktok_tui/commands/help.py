"""The words of `tiktok-tui --help` that are not about one option. No line is wider than 80 columns."""

from __future__ import annotations

USAGE = """\
tiktok-tui STREAMER [--route NAME] [--wait] [options]
       tiktok-tui demo [--scene NAME] [--rate N] [--seed N] [options]
       tiktok-tui replay FILE [--speed N|max] [options]
       tiktok-tui export FILE [--to FORMAT] [--output PATH|-] [--anonymise]
       tiktok-tui recordings [info FILE|delete FILE]
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
  recordings    those that are kept, what is in one, and deleting them
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
