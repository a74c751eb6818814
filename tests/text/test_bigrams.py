"""Pairs of characters: those of a passage, as a plain loop would find them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gikai_parse.text.bigrams import Bigrams

_CHARACTERS = "防災市長エー々〇いての09aZ、。「」()・ \n―Ω\U0002000b\ud800"
_MARKS = "、。「」()・ \n"


def _pairs_by_hand(text: str) -> list[int]:
    def code(character: str) -> int:
        return ord(character) if ord(character) < 0x10000 else 0xFFFD

    def is_plain(character: str) -> bool:
        return "ぁ" <= character <= "ゖ" or character in "0123456789"

    return [
        code(left) | code(right) << 16
        for left, right in pairwise(text)
        if left not in _MARKS and right not in _MARKS and not (is_plain(left) and is_plain(right))
    ]


@given(st.text(_CHARACTERS, max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_pairs_are_those_a_loop_would_find(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)

    assert list(Bigrams(text).within(start, end)) == _pairs_by_hand(text[start:end])
