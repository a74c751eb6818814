"""Evidence for each chunk and question in, one question for each chunk out: the best path that mostly keeps the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# What it costs to stay with the question, and to move on to a later one, at each kind of cut.
_STAY: Final = {
    "named": -0.7,
    "matter": -0.35,
    "order": -0.2,
    "inner": 0.0,
    "join": 0.0,
    "subject": 0.0,
    "paragraph": 0.0,
    "sentence": 0.0,
}
_MOVE: Final = {
    "named": 0.0,
    "matter": 0.0,
    "order": -0.05,
    "inner": -0.1,
    "join": -0.3,
    "subject": -0.3,
    "paragraph": -0.6,
    "sentence": -0.9,
}
_BACK: Final = -0.35
_SKIP: Final = -0.02


def align(evidence: Sequence[Sequence[float]], cuts: Sequence[str], prices: Sequence[float]) -> list[int]:
    """The question of each chunk of one speech.

    >>> align([[1.0, 0.0], [0.0, 1.0]], ["named", "named"], [0.0, 0.0])
    [0, 1]
    """
    size = len(prices)
    score = [value - price for value, price in zip(evidence[0], prices, strict=True)]
    trail: list[list[int]] = []
    for place in range(1, len(evidence)):
        stay, move = _STAY[cuts[place]], _MOVE[cuts[place]]
        later = _best_later(score)
        after: list[float] = []
        came: list[int] = []
        forward, forward_score = -1, float("-inf")
        for question in range(size):
            best, origin = score[question] + stay, question
            if forward >= 0 and forward_score + move > best:
                best, origin = forward_score + move, forward
            back = later[question]
            if back >= 0 and score[back] + move + _BACK > best:
                best, origin = score[back] + move + _BACK, back
            if origin != question:
                best -= prices[question]
            after.append(best + evidence[place][question])
            came.append(origin)
            forward_score += _SKIP
            if score[question] >= forward_score:
                forward, forward_score = question, score[question]
        score = after
        trail.append(came)
    path = [max(range(size), key=score.__getitem__)]
    for came in reversed(trail):
        path.append(came[path[-1]])
    return path[::-1]


def _best_later(score: Sequence[float]) -> list[int]:
    """For each question the best one behind it, -1 for the last."""
    later = [-1] * len(score)
    best = -1
    for question in range(len(score) - 1, -1, -1):
        later[question] = best
        if best < 0 or score[question] >= score[best]:
            best = question
    return later
