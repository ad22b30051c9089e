"""Games, the drawing game, and karaoke. What the numbers in `type` and `end_type` mean, no source says."""

from __future__ import annotations

from collections.abc import Iterable

from tiktok_tui.events.common.event_header import EventHeader, Readers
from tiktok_tui.events.common.model import NOBODY, Event
from tiktok_tui.events.common.plurals import MAX_COUNTED, counted, enum_words, listed
from tiktok_tui.events.common.templates import render_text
from tiktok_tui.events.common.text import safe_name
from tiktok_tui.events.notices.display_text import described, first_viewer, names_of, notice
from tiktok_tui.wire.schema.upb import games_pb2

MAX_LISTED = 3
LONGEST_ROUND = 3600


def game_moment(message: games_pb2.GameMomentMessage, stamp: EventHeader) -> Event | None:
    effects = (
        enum_words(games_pb2.GameMomentEffect, effect, "GAME_MOMENT_EFFECT_") for effect in message.moment_effects
    )
    return described(message, stamp, _with_details("a moment in the game", effects))


def game_features(message: games_pb2.GameServerFeatureMessage, stamp: EventHeader) -> Event | None:
    features = (f"{feature.id} {safe_name(feature.value)}".strip() for feature in message.all_features)
    return described(message, stamp, _with_details("features of the game server", features))


def game_introduced(message: games_pb2.LiveGameIntroMessage, stamp: EventHeader) -> Event | None:
    return notice(message, stamp, render_text(message.content), key=message.content.key)


def drawing_started(message: games_pb2.PictionaryStartMessage, stamp: EventHeader) -> Event | None:
    """A round begins. Its word, where the message has one, is not for those who are to guess it."""
    seconds = message.data.end_time - message.data.start_time
    time = f", {seconds} s to guess the word" if 0 < seconds <= LONGEST_ROUND else ""
    return notice(message, stamp, f"a drawing game begins{time}")


def drawing_guessed(message: games_pb2.PictionaryUpdateMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, f"drawing game, right guesses: {max(0, message.correct_count)}")


def drawing_ended(message: games_pb2.PictionaryEndMessage, stamp: EventHeader) -> Event | None:
    word = safe_name(message.word)
    return notice(message, stamp, f"the drawing game is over{f', the word was {word}' if word else ''}")


def drawing_left(message: games_pb2.PictionaryExitMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, f"drawing games are over{', with their results' if message.show_stats else ''}")


def karaoke_queue(message: games_pb2.KaraokeQueueListMessage, stamp: EventHeader) -> Event | None:
    songs = listed(map(_song, message.song_list), MAX_LISTED)
    waiting = counted(max(len(message.song_list), message.total_queue_count), "song")
    return described(message, stamp, f"karaoke: {waiting} in the queue{f': {songs}' if songs else ''}")


def karaoke_queued(message: games_pb2.KaraokeQueueMessage, stamp: EventHeader) -> Event | None:
    song = message.song
    singer = first_viewer([song.singer]) if song.HasField("singer") else NOBODY
    sung_by = f", sung by {singer.name}" if singer != NOBODY else ""
    return described(message, stamp, f"karaoke queue: {_song(song)}{sung_by}", singer)


def song_requested(message: games_pb2.KaraokeReqMessage, stamp: EventHeader) -> Event | None:
    return _requests(message, stamp, "ask for", "asks for")


def singing_requested(message: games_pb2.KaraokeYouSingReqMessage, stamp: EventHeader) -> Event | None:
    return _requests(message, stamp, "want to sing", "wants to sing")


def _requests(
    message: games_pb2.KaraokeReqMessage | games_pb2.KaraokeYouSingReqMessage, stamp: EventHeader, many: str, one: str
) -> Event | None:
    """Who asks for which song. The list is that of all requests that wait, and may be empty."""
    asked = [
        f"{names_of(request.user_list)} {many if len(request.user_list) > 1 else one} {_song(request.song)}"
        for request in message.song_list[:MAX_COUNTED]
    ]
    if not asked:
        return described(message, stamp, f"karaoke: {counted(max(0, message.total_req_count), 'request')}")
    users = message.song_list[0].user_list
    return notice(message, stamp, listed(asked, MAX_LISTED, "; "), first_viewer(users))


def karaoke_switched(message: games_pb2.KaraokeSwitchMessage, stamp: EventHeader) -> Event | None:
    return described(message, stamp, f"karaoke changed to status {message.status}")


def _with_details(text: str, details: Iterable[str]) -> str:
    known = listed(details, MAX_LISTED)
    return f"{text}: {known}" if known else text


def _song(song: games_pb2.KaraokeSong) -> str:
    title, artist = safe_name(song.title), safe_name(song.display_artist)
    return f"{title or 'a song'}{f' by {artist}' if artist else ''}"


READERS: Readers = {
    "GameMomentMessage": game_moment,
    "GameServerFeatureMessage": game_features,
    "KaraokeQueueListMessage": karaoke_queue,
    "KaraokeQueueMessage": karaoke_queued,
    "KaraokeReqMessage": song_requested,
    "KaraokeSwitchMessage": karaoke_switched,
    "KaraokeYouSingReqMessage": singing_requested,
    "LiveGameIntroMessage": game_introduced,
    "PictionaryEndMessage": drawing_ended,
    "PictionaryExitMessage": drawing_left,
    "PictionaryStartMessage": drawing_started,
    "PictionaryUpdateMessage": drawing_guessed,
}
