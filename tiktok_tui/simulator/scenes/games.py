"""What a room plays with its viewers: questions that are answered, a drawing game, songs, a summary of it all."""

from __future__ import annotations

from tiktok_tui.simulator.people import Person, some_id
from tiktok_tui.simulator.room import Happening, SimulatedRoom, sentence
from tiktok_tui.simulator.scenes.chat import Talk
from tiktok_tui.wire.schema.upb import games_pb2, interactive_pb2, notices_pb2, shared_pb2
from tiktok_tui.wire.schema.upb.transport_pb2 import Envelope

Question = interactive_pb2.QuestionNewMessage.Question

DRAWN_WORDS = ("Lighthouse", "Teapot", "Accordion", "Hedgehog", "Umbrella", "Croissant")
ROUND_SECONDS = 90
SONGS: tuple[tuple[str, str], ...] = (
    ("Paper Boats", "The Quiet Harbour"),
    ("Lemon Street", "Ida Velvet"),
    ("Seven Small Moons", "Otter & Lantern"),
    ("Midnight Waffle", "Juniper Trio"),
)
SUMMARIES: tuple[dict[str, str], ...] = (
    {
        "de": "Die Gastgeberin spielt Wünsche aus dem Chat und erzählt von ihrem Klavier.",
        "en": "The host plays requests from the chat and talks about the piano.",
        "es": "Se tocan las peticiones del chat y se habla del piano.",
    },
    {"en": "A calm evening: improvisations in minor, a cat, and a poll about what comes next."},
    {
        "ja": "リクエスト曲の演奏と、猫の話。",
        "en": "Songs that viewers asked for, and a story about a cat.",
    },
)
TITLES_OF_A_MACHINE = ("Late-night piano and requests", "Improvising with a cat", "Songs the chat asked for")


def question(room: SimulatedRoom, talk: Talk, person: Person | None = None) -> tuple[Envelope, Question]:
    """A viewer asks a question. Returns what later messages repeat of it."""
    person = person or room.cast.anyone()
    common = room.common("WebcastQuestionNewMessage")
    asked = Question(
        question_id=common.msg_id,
        content=talk.question(person),
        create_time=room.now_ms // 1000,
        user=person.user,
    )
    return room.envelope(common, interactive_pb2.QuestionNewMessage(common=common, data=asked)), asked


def question_answered(room: SimulatedRoom, talk: Talk) -> Happening:
    """A question, the host's answer over the video, and its end."""
    envelope, asked = question(room, talk)
    yield envelope
    yield room.dice.uniform(5, 14)
    common = room.common("WebcastQuestionSelectedMessage")
    yield room.envelope(common, interactive_pb2.QuestionSelectedMessage(common=common, question=asked))
    yield room.dice.uniform(12, 35)
    common = room.common("WebcastQuestionSlideDownMessage")
    done = interactive_pb2.QuestionSlideDownMessage(common=common, question_id=asked.question_id)
    yield room.envelope(common, done)


def question_deleted(room: SimulatedRoom, talk: Talk) -> Happening:
    envelope, asked = question(room, talk)
    yield envelope
    yield room.dice.uniform(4, 12)
    common = room.common("WebcastQuestionDeleteMessage")
    deleted = interactive_pb2.QuestionDeleteMessage(common=common, question_id=asked.question_id, user_id=asked.user.id)
    yield room.envelope(common, deleted)


def drawing_game(room: SimulatedRoom) -> Happening:
    """A round: the host draws, viewers guess, and the word is told at the end."""
    dice = room.dice
    round_id, session_id, word = some_id(dice), some_id(dice), dice.choice(DRAWN_WORDS)
    begin, begun_at = room.now_ms // 1000, room.now
    common = room.common("WebcastPictionaryStartMessage")
    drawn = games_pb2.PictionaryStartMessage.Round(
        id=round_id, status=1, start_time=begin, end_time=begin + ROUND_SECONDS, session_id=session_id
    )
    yield room.envelope(common, games_pb2.PictionaryStartMessage(common=common, data=drawn))
    guessed = 0
    while room.now < begun_at + ROUND_SECONDS - 20:
        yield room.pace(dice.uniform(8, 20), 30)
        guessed += dice.randrange(1, 4)
        common = room.common("WebcastPictionaryUpdateMessage")
        update = games_pb2.PictionaryUpdateMessage(common=common, correct_count=guessed, round_id=round_id)
        yield room.envelope(common, update)
    yield 5.0
    common = room.common("WebcastPictionaryEndMessage")
    ended = games_pb2.PictionaryEndMessage(common=common, round_id=round_id, word=word, end_type=1)
    yield room.envelope(common, ended)
    yield 4.0
    common = room.common("WebcastPictionaryExitMessage")
    left = games_pb2.PictionaryExitMessage(common=common, session_id=session_id, show_stats=True)
    yield room.envelope(common, left)


def song_request(room: SimulatedRoom) -> Happening:
    """A viewer asks for a song; now and then the host takes it into the queue."""
    dice, person = room.dice, room.cast.anyone()
    title, artist = dice.choice(SONGS)
    song = games_pb2.KaraokeSong(
        id=some_id(dice), title=title, display_artist=artist, duration=dice.randrange(150, 280), is_request=True
    )
    common = room.common("WebcastKaraokeReqMessage")
    request = games_pb2.RequestedSong(song=song, user_list=[person.user], req_count=1)
    yield room.envelope(
        common,
        games_pb2.KaraokeReqMessage(
            common=common, song_list=[request], total_req_count=1, req_timestamp_seconds=room.now_ms // 1000
        ),
    )
    if dice.random() < 0.5:
        yield dice.uniform(5, 20)
        common = room.common("WebcastKaraokeQueueMessage")
        song.is_added = True
        yield room.envelope(common, games_pb2.KaraokeQueueMessage(common=common, type=1, song=song))


def summary(room: SimulatedRoom) -> Envelope:
    """What a machine makes of the room: a summary in some languages, or a title."""
    dice = room.dice
    if dice.random() < 0.3:
        common = room.common("WebcastAILiveSummaryMessage")
        title = notices_pb2.AILiveSummaryMessage.Summary(
            room_llm_title=dice.choice(TITLES_OF_A_MACHINE), create_timestamp=room.now_ms // 1000
        )
        return room.envelope(common, notices_pb2.AILiveSummaryMessage(common=common, ai_live_summary=title))
    common = room.common("WebcastAISummaryMessage")
    message = notices_pb2.AISummaryMessage(
        common=common,
        scene="live_summary",
        title=shared_pb2.Text(key="pm_mt_ai_summary_title", default_pattern="Summary of this LIVE"),
        multi_lang_summary_list=[
            notices_pb2.AISummaryMessage.Content(language=language, content=content)
            for language, content in dice.choice(SUMMARIES).items()
        ],
    )
    return room.envelope(common, message)


def first_moments(room: SimulatedRoom, talk: Talk) -> Happening:
    """One of each before long: who looks at a room for a few minutes has seen them."""
    yield from question_answered(room, talk)
    yield 10.0
    yield from song_request(room)
    yield 12.0
    yield summary(room)
    yield 15.0
    yield from drawing_game(room)


def super_fan(room: SimulatedRoom, person: Person) -> shared_pb2.Text:
    """What a banner says of a super fan: that there is one more, or that one of them came in."""
    if room.dice.random() < 0.4:
        return sentence("ttlive_superfan_commentNotif_becameSuperfan", "{0:user} became a super fan", person)
    return sentence("ttlive_superfan_commentNotif_superfanJoined", "Super fan {0:user} joined", person)
