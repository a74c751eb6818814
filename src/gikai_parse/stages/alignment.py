"""Evidence for each chunk and question in, a question for each chunk out: the best path that keeps the order."""

from __future__ import annotations

from math import inf
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
    "turned": CutRow(0.95, -0.45, 0.0),  # 次に、清掃につきましては、
    "order": CutRow(0.9, -0.2, -0.05),  # 次に、
    "inner": CutRow(0.9, 0.0, 0.0),  # the first chunk under a heading
    "heading": CutRow(0.3, 0.0, 0.0),  # 次に、高齢者福祉についてお答えいたします。
    "join": CutRow(0.6, 0.0, -0.3),  # また、
    "subject": CutRow(0.6, 0.0, -0.3),  # 電気自動車の活用につきましては、
    "paragraph": CutRow(0.5, 0.0, -0.6),
    "sentence": CutRow(0.4, 0.0, -0.9, 0.05),  # without a shared word it goes on: else it would fill any gap
    "held": CutRow(0.3, 0.0, -2.0),  # a sentence where paragraphs tell the answers apart
}
_BACK: Final = -0.5  # to a question before the one just answered: the order holds within one answerer nearly always
_BEAM: Final = 0.9  # a question that has fallen so far behind the best does not come back
_NEVER: Final = float("-inf")

Row = list[tuple[int, float]]  # the questions that speak for a chunk, in order, each with its weight
States = tuple[list[int], list[float]]  # the questions that a path may have come to, in order, and the score of each


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
    asked = [question for question, _value in rows[0]]
    scores = [value - prices[question] + skip * question for question, value in rows[0]]
    states = [*asked, maxsize], [*scores, _NEVER]
    trail: list[dict[int, int]] = []
    for row, cut in zip(rows[1:], cuts[1:], strict=True):
        states, came = _step(states, row, CUTS[cut], prices, skip)
        trail.append(came)
    asked, scores = states
    total = max(scores)
    path = [asked[scores.index(total)]]
    for came in reversed(trail):
        path.append(came.get(path[-1], path[-1]))
    return total, path[::-1]


def _step(  # noqa: C901, PLR0912, PLR0913, PLR0915  (one loop spelled out: a call for each state would cost as much again)
    states: States, row: Row, cut: CutRow, prices: Sequence[float], skip: float, *, beam: float = _BEAM
) -> tuple[States, dict[int, int]]:
    """The best scores after one more chunk, and from which question those came that do not stay.

    This is where linking spends most of its time: each state is looked at once, and the one behind all questions
    spares asking whether there is another.
    """
    trust, stay, move, _least = cut
    asked, scores = states
    most = max(scores)
    peak = scores.index(most)  # mostly behind the question that is looked at, and then nothing is searched
    floor = most - beam
    back = most + _BACK
    after: list[int] = []
    gained: list[float] = []
    keep, gain = after.append, gained.append
    came: dict[int, int] = {}
    place = 0
    other, score = asked[0], scores[0]
    earlier, earlier_score = -1, _NEVER  # the best before `question`, and its score where it stands
    for question, value in row:
        while other < question:
            if score >= floor:
                keep(other)
                gain(score + stay)
            if score >= earlier_score + skip * (other - earlier):
                earlier, earlier_score = other, score
            place += 1
            other, score = asked[place], scores[place]
        is_here = other == question
        turned, source = earlier_score + skip * (question - earlier - 1), earlier
        if back > turned:  # else no question behind this one can be worth more
            if peak >= place + is_here:
                turned, source = back, asked[peak]
            else:
                behind = max(scores[place + is_here :])
                if behind + _BACK > turned:
                    turned, source = behind + _BACK, asked[scores.index(behind, place + is_here)]
        turned += move
        price = prices[question]
        best = score + stay if is_here else _NEVER
        if (turned if price > 0.0 else turned - price) > best:
            best = turned - price  # a high price tells which question to turn to, not whether
            came[question] = source
        best += trust * value
        if best >= floor + stay:
            keep(question)
            gain(best)
        if is_here:
            if score >= earlier_score + skip * (other - earlier):
                earlier, earlier_score = other, score
            place += 1
            other, score = asked[place], scores[place]
    while other < maxsize:
        if score >= floor:
            keep(other)
            gain(score + stay)
        place += 1
        other, score = asked[place], scores[place]
    if not after:  # every question has grown dear: then none has fallen behind
        return _step(states, row, cut, prices, skip, beam=inf)
    keep(maxsize)
    gain(_NEVER)
    return (after, gained), came
