"""`tiktok-tui replay FILE`: a recording, a capture file or a pipe."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tiktok_tui.commands.argument_types import STDIN
from tiktok_tui.commands.capture_input import FORMS_HELP, STDIN_FILES, add_from, form_named, is_stream, open_stream
from tiktok_tui.commands.command import Command
from tiktok_tui.commands.errors import UsageError
from tiktok_tui.commands.room_options import RoomOptions, add_lines, add_recording_and_screen, check_lines
from tiktok_tui.commands.shared_options import add_common, add_group, add_speed

if TYPE_CHECKING:
    from tiktok_tui.core.source_items import Source
    from tiktok_tui.settings.config import Config, RecordingConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayOptions(RoomOptions):
    """`file` is a path, the name of a recording, or "-" for stdin. `speed` None leaves it to what is played."""

    file: str
    speed: float | None = None
    from_form: str | None = None

    @property
    def reads_stdin(self) -> bool:
        return self.file in (STDIN, *STDIN_FILES)

    def records(self, config: RecordingConfig) -> bool:
        del config
        from tiktok_tui.store.schema import is_recording

        if self.record is not None and is_recording(Path(self.file)):
            raise UsageError(f"{self.file} is a recording already; --record is for what is not kept yet")
        return self.record is not None

    def recording_name(self) -> str:
        return "replay" if self.reads_stdin else Path(self.file).name.split(".")[0]

    def open_source(self, config: Config, pipe: int | None) -> Source:
        form = form_named(self.from_form)
        if pipe is None and is_stream(self.file):
            pipe = open_stream(self.file)
        if pipe is not None:
            from tiktok_tui.sources.capture.source import PipeSource

            # What comes through a pipe mostly happens now: it is shown as it comes.
            return PipeSource(pipe, self.speed or math.inf, form=form)
        from tiktok_tui.commands.record import find_recording, folder_of
        from tiktok_tui.replay.recording_source import open_file
        from tiktok_tui.store.schema import NotARecording

        try:
            source = open_file(find_recording(self.file, folder_of(config.recording)), self.speed or 1.0, form)
        except NotARecording as error:
            raise UsageError(str(error)) from None
        if self.prints_lines and not self.speed:
            # Lines of what is over need no pace.
            source.speed = math.inf
        return source


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help=argparse.SUPPRESS)
    group = add_group(parser)
    add_speed(group, "1, max for lines and for a pipe")
    add_from(group)
    add_lines(group)
    add_recording_and_screen(group)
    add_common(group)


def _read_options(given: argparse.Namespace) -> ReplayOptions:
    files: list[str] = vars(given).pop("files")
    if len(files) != 1:
        if files[:1] == [STDIN]:
            raise UsageError("one streamer at a time: start tiktok-tui once more in another window for the second")
        raise UsageError("“replay” takes one file, or - for a pipe")
    check_lines(given)
    return ReplayOptions(file=files[0], **vars(given))


def _run(options: ReplayOptions) -> int:
    from tiktok_tui.commands.room_run import run_room

    return run_room(options, "replay")


COMMAND = Command(
    name="replay",
    usage=("replay FILE [--speed N|max] [--from FORM] [options]",),
    summary="a recording, a capture file, a payload list, or lines of --json; - is a pipe",
    description=f"""\
Play a recording, a capture file, a payload list or lines of --json: on the
screen with a timeline, where ctrl+g jumps to any time, gift or battle, or as
lines. FILE may be the name of a recording that is kept; - is a pipe, and so is
a fifo or <(...). Lines come at full speed unless --speed says otherwise.
Text may be one object a line, several in a line, an array, indented, or behind
log prefixes; gzip, bzip2, xz, zip and UTF-16 are unpacked. The forms:

{FORMS_HELP}""",
    add_arguments=_add_arguments,
    read_options=_read_options,
    run=_run,
    examples="""\
tiktok-tui replay room.bin --speed 4
zcat room.bin.gz | tiktok-tui -              what comes through a pipe""",
    pages=("replay", "recordings", "pipe"),
)
