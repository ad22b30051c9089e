#!/bin/sh
# The chat of a LIVE as a text file that grows: ./chat_logger.sh STREAMER [FILE]
set -eu
exec tiktok-tui "${1:?the streamer is missing}" --plain --filter 'kind:chat -history' >> "${2:-chat.log}"
