"""Whole numbers exchanged for others of the same range by a secret key: two different ones never become the same one.

A Feistel network whose rounds are keyed hashes, walked on until the result lies in the range: the usual construction of
format-preserving encryption. It needs no table, so that it costs no memory however many numbers come.
"""

from __future__ import annotations

from hashlib import blake2b

ROUNDS = 8
# What one hash gives at most, in bits; a number may have twice as many.
_HASH_BITS = 512
MAX_BITS = 2 * _HASH_BITS


class Permutation:
    """`key` has at most 64 bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def replace(self, value: int, size: int, tweak: bytes = b"") -> int:
        """The number that stands for `value` among the numbers from 0 to `size - 1`, which have at most MAX_BITS.

        Each `tweak`, of at most 14 bytes, is a permutation of its own.
        """
        if size < 2:
            return value
        half = ((size - 1).bit_length() + 1) // 2
        mask = (1 << half) - 1
        length = (half + 7) // 8
        while True:
            left, right = value >> half, value & mask
            for number in range(ROUNDS):
                message = right.to_bytes(length, "little")
                hashed = blake2b(message, key=self._key, person=bytes((number,)) + tweak, digest_size=length).digest()
                left, right = right, left ^ (int.from_bytes(hashed, "little") & mask)
            value = left << half | right
            if value < size:
                return value
