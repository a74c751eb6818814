"""Heads in, those out that are no headline: Q and A over an exchange that has heads of its own.

Q 通学路の安全は            ← a headline, asked by nobody
A 秋に合同で点検            ← and its answer
【質問】点検は済んだか。
【答弁】教育長　秋に行う。
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_HEADLINE: Final = re.compile(r"[^\n。]{1,60}(?=\n)")
_WORD: Final = re.compile(r"[^0-9①-⑳\s.:()【】\[\]]+")
_FEWEST: Final = 4  # heads: a pair over a pair


def without_headlines(heads: Sequence[Candidate], folded: str) -> list[Candidate]:
    """Without the sides whose words are a line each and stand over a question of another label, wherever they are."""
    sided = [head for head in heads if head.shape == "side" or head.head.side]
    if len(sided) < _FEWEST or len({_word(head) for head in sided}) < _FEWEST:
        return list(heads)
    pairs = [
        (one, other, below)
        for (one, other), below in zip(pairwise(sided), sided[2:], strict=False)
        if _side(one) == "question" and _side(other) == "answer" and _side(below) == "question"
        and not below.head.round and _word(below) != _word(one)
        and _is_headline(one, folded) and _is_headline(other, folded)
    ]  # fmt: skip
    dropped = {head.start for one, other, _ in pairs for head in (one, other)}
    labels = {_word(head) for one, other, _ in pairs for head in (one, other)}
    if any(_word(head) in labels and head.start not in dropped for head in sided):
        return list(heads)
    return [head for head in heads if head.start not in dropped]


def _side(candidate: Candidate) -> str | None:
    return candidate.head.side


def _word(candidate: Candidate) -> str:
    """The word of the side without its number and its brackets."""
    found = _WORD.search(candidate.head.label)
    return found[0] if found else ""


def _is_headline(candidate: Candidate, folded: str) -> bool:
    """Whether the words are on the label's line and no sentence."""
    return not candidate.own_line and _HEADLINE.match(folded, candidate.end) is not None
