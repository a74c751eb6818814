"""Evidence for each chunk and question in, a question for each chunk out: the best path that keeps the order."""

from __future__ import annotations

from math import inf
from operator import itemgetter
from sys import maxsize
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class CutRow(NamedTuple):
    """What a cut before a chunk is worth.

    `trust`: how far the words behind it are taken to name a matter of their own. `stay`: what it costs that the
    question before it goes on. `move`: what it costs to turn to another question. `least`: what must speak for it.
    """

    trust: float
    stay: float
    move: float
    least: float = float("-inf")


CUTS: Final[dict[str, CutRow]] = {
    "named": CutRow(1.0, -0.7, 0.0),  # 次に、認知症対策についてでありますが、
    "matter": CutRow(1.0, -0.35, 0.0),  # 企業との関係についてのご質問でございます。
    "order": CutRow(0.9, -0.2, -0.05),  # 次に、
    "inner": CutRow(0.9, 0.0, 0.0),  # the first chunk under a heading
    "heading": CutRow(0.3, 0.0, 0.0),  # 次に、高齢者福祉についてお答えいたします。
    "join": CutRow(0.6, 0.0, -0.3),  # また、
    "subject": CutRow(0.6, 0.0, -0.3),  # 電気自動車の活用につきましては、
    "paragraph": CutRow(0.35, 0.0, -0.6),
    "sentence": CutRow(0.4, 0.0, -0.9, 0.05),  # without a shared word it goes on: else it would fill any gap
    "held": CutRow(0.3, 0.0, -2.0),  # a sentence where paragraphs tell the answers apart
}
_BACK: Final = -0.5  # to a question before the one just answered: the order holds within one answerer nearly always


_BEAM: Final = 1.5  # a question that has fallen so far behind the best does not come back

_NEVER: Final = float("-inf")
_LAST: Final = (maxsize, _NEVER)  # stands behind the last state
_BY_SCORE: Final = itemgetter(1)

Row = list[tuple[int, float]]  # the questions that speak for a chunk, in order, each with its weight


def align(rows: Sequence[Row], cuts: Sequence[str], prices: Sequence[float], skip: float) -> tuple[float, list[int]]:
    """The question of each chunk of one reply, and what the path scores after the prices of what it turns to.

    Args:
        rows: for each chunk the questions that speak for it.
        cuts: how each chunk is parted from the one before it.
        prices: what turning to each question costs.
        skip: what passing over a question costs.

    >>> align([[(0, 1.0), (1, 0.0)], [(0, 0.0), (1, 1.0)]], ["named", "named"], [0.0, 0.0], -0.1)
    (2.0, [0, 1])
    """
    states = [(question, value - prices[question] + skip * question) for question, value in rows[0]]
    if len(rows) == 1:
        question, total = max(states, key=_BY_SCORE)
        return total, [question]
    states.append(_LAST)
    trail: list[dict[int, int]] = []
    for row, cut in zip(rows[1:], cuts[1:], strict=True):
        states, came = _step(states, row, CUTS[cut], prices, skip)
        trail.append(came)
    question, total = max(states, key=_BY_SCORE)
    path = [question]
    for came in reversed(trail):
        path.append(came.get(path[-1], path[-1]))
    return total, path[::-1]


def _step(  # noqa: C901, PLR0913  (one loop spelled out: a call for each state would cost as much again)
    states: Row, row: Row, cut: CutRow, prices: Sequence[float], skip: float, *, beam: float = _BEAM
) -> tuple[Row, dict[int, int]]:
    """The best scores after one more chunk, and from which question those came that do not stay.

    This is where linking spends most of its time: each state is unpacked once, and `_LAST` behind the states spares
    the questions whether there is another.
    """
    trust, stay, move, _least = cut
    top, most = max(states, key=_BY_SCORE)
    floor = most - beam
    back = most + _BACK
    after: Row = []
    keep = after.append
    came: dict[int, int] = {}
    place = 0
    other, score = states[0]
    earlier, earlier_score = -1, _NEVER  # the best before `question`, and its score where it stands
    for question, value in row:
        while other < question:
            if score >= floor:
                keep((other, score + stay))
            if score >= earlier_score + skip * (other - earlier):
                earlier, earlier_score = other, score
            place += 1
            other, score = states[place]
        turned, source = earlier_score + skip * (question - earlier - 1), earlier
        if back > turned:  # else no question behind this one can be worth more
            behind, behind_score = (top, most) if top > question else _best_behind(states, place, question)
            if behind_score + _BACK > turned:
                turned, source = behind_score + _BACK, behind
        turned += move
        price = prices[question]
        is_here = other == question
        best = score + stay if is_here else _NEVER
        if (turned if price > 0.0 else turned - price) > best:
            best = turned - price  # a high price tells which question to turn to, not whether
            came[question] = source
        best += trust * value
        if best >= floor + stay:
            keep((question, best))
        if is_here:
            if score >= earlier_score + skip * (other - earlier):
                earlier, earlier_score = other, score
            place += 1
            other, score = states[place]
    after += [(other, score + stay) for other, score in states[place:-1] if score >= floor]
    if not after:  # every question has grown dear: then none has fallen behind
        return _step(states, row, cut, prices, skip, beam=inf)
    keep(_LAST)
    return after, came


def _best_behind(states: Row, place: int, question: int) -> tuple[int, float]:
    return max(states[place + (states[place][0] == question) :], key=_BY_SCORE, default=_LAST)
