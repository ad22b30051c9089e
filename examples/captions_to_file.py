#!/usr/bin/env python3
"""What is said in a LIVE, a sentence a line: tiktok-tui STREAMER --json | ./captions_to_file.py [FILE]"""

import json
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends tiktok-tui, and what it said last is still written
path = sys.argv[1] if len(sys.argv) > 1 else "transcript.txt"
with open(path, "a", encoding="utf-8", buffering=1) as transcript:
    for line in sys.stdin:
        event = json.loads(line)
        # The captions before the final one are the same sentence, still growing.
        if event["event"] == "caption" and event["data"]["isFinal"]:
            transcript.write(event["data"]["text"] + "\n")
