"""What stands for names, words, ids and links: the same for the same, and nothing that a stranger could work back from.

Everything follows from a key that is made for one run and forgotten. Numbers, and texts of the length of a comment, are
exchanged one for one: two people never become one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b, shake_256
from secrets import token_bytes

from tiktok_tui.export.anonymise.alphabets import alphabet_of
from tiktok_tui.export.anonymise.permutation import MAX_BITS, Permutation

# Shorter numbers are levels, counts and versions; no id is that short.
SHORTEST_ID = 6
_LONGEST_NUMBER = 1 << 64
# Small negative numbers stand at the upper end of 64 bits. They mean "none" and "all".
_SENTINELS = range(_LONGEST_NUMBER - 10**SHORTEST_ID, _LONGEST_NUMBER)
_REMEMBERED = 50_000
# More than any comment has. Longer texts are worked out each time.
_LONGEST_REMEMBERED = 200

_TOKENS = re.compile(
    r"\[emote(?: ×\d{1,2})?\]"  # our own mark in a comment
    r"|\{\d{1,3}:(?:gift|heart|image|number|pattern|string|user)?\}"  # a hole in a sentence
    r"|(?P<scheme>[A-Za-z][A-Za-z0-9+.-]{1,20}://)(?P<rest>[^\s\"<>|\ud800-\udfff]+)"
    r"|(?<!\d)(?P<id>[1-9]\d{5,18})(?!\d)"
)
_WEB = frozenset({"http://", "https://", "ws://", "wss://"})
# .invalid is reserved: no such host can exist (RFC 2606).
_HOST = b"example.invalid/"
_FILLING = b"abcdefghijklmnopqrstuvwxyz012345"

_Place = tuple[int, Sequence[int]]


class Pseudonyms:
    """`key` is for tests; without one the names cannot be traced back, not even with the original program."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = blake2b(key if key is not None else token_bytes(32)).digest()
        self._permutation = Permutation(self._key)
        self._known_id: Callable[[int], int] = lru_cache(_REMEMBERED)(lambda value: self.number(value, SHORTEST_ID))
        self._known_text: Callable[[str], str] = lru_cache(_REMEMBERED)(self._text)

    def id(self, value: int) -> int:
        """Another number for an id of up to 64 bits. A number too short for an id stays."""
        return self._known_id(value)

    def number(self, value: int, digits: int) -> int:
        """Another number with as many digits, and as many bytes as a varint. One of less than `digits` digits stays."""
        if value < 10 ** (digits - 1) or value in _SENTINELS:
            return value
        width, length = len(str(value)), varint_length(value)
        low: int = max(10 ** (width - 1), 1 << 7 * (length - 1))
        high: int = min(10**width, 1 << min(7 * length, 64))
        return low + self._permutation.replace(value - low, high - low)

    def text(self, text: str) -> str:
        """Other words: every letter, digit and symbol another of its kind, spaces and punctuation as they were.

        Ids in it become what `id` makes of them, and links keep their scheme. The result has as many bytes of UTF-8.
        """
        return self._known_text(text) if len(text) <= _LONGEST_REMEMBERED else self._text(text)

    def blob(self, data: bytes) -> bytes:
        """As many bytes that say nothing; the same for the same."""
        return shake_256(self._key + data).digest(len(data))

    def _text(self, text: str) -> str:
        pieces: list[str] = []
        places: list[_Place] = []
        position = 0
        for token in _TOKENS.finditer(text):
            self._add_words(text[position : token.start()], pieces, places)
            pieces.append(self._token(token))
            position = token.end()
        self._add_words(text[position:], pieces, places)
        # All words at once: the same word in another sentence becomes another one, or frequent ones could be guessed.
        batches = list(_batches(places))
        tweak = blake2b(text.encode(errors="surrogatepass"), digest_size=12).digest() if len(batches) > 1 else b""
        for batch in batches:
            value, size = 0, 1
            for place, alphabet in batch:
                value += alphabet.index(ord(pieces[place])) * size
                size *= len(alphabet)
            value = self._permutation.replace(value, size, tweak)
            for place, alphabet in batch:
                value, index = divmod(value, len(alphabet))
                pieces[place] = chr(alphabet[index])
        return "".join(pieces)

    def _add_words(self, words: str, pieces: list[str], places: list[_Place]) -> None:
        """A piece a character, and the places of those that are to be replaced."""
        for character in words:
            alphabet = alphabet_of(character)
            if alphabet is not None:
                places.append((len(pieces), alphabet))
            pieces.append(character)

    def _token(self, token: re.Match[str]) -> str:
        if token["id"]:
            return str(self.id(int(token["id"])))
        return self._link(token["scheme"], token["rest"]) if token["rest"] else token[0]

    def _link(self, scheme: str, rest: str) -> str:
        data = rest.encode()
        host = _HOST if scheme.lower() in _WEB and len(data) >= 2 * len(_HOST) else b""
        noise = bytes(_FILLING[byte & 31] for byte in self.blob(data)[len(host) :])
        return scheme + (host + noise).decode("ascii")


def _batches(places: list[_Place]) -> Iterator[list[_Place]]:
    """As many places together as make a number that can be exchanged."""
    batch: list[_Place] = []
    size = 1
    for place, alphabet in places:
        if (size * len(alphabet)).bit_length() > MAX_BITS:
            yield batch
            batch, size = [], 1
        batch.append((place, alphabet))
        size *= len(alphabet)
    if batch:
        yield batch


def varint_length(value: int) -> int:
    """How many bytes an unsigned number of up to 64 bits takes on the wire."""
    return max(1, (value.bit_length() + 6) // 7)
