"""Evidence for each chunk and question in, a question for each chunk out: the best path that keeps the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class CutRow(NamedTuple):
    """What a cut before a chunk is worth.

    `trust`: how far the words behind it are taken to name a matter of their own. `stay`: what it costs that the
    question before it goes on. `move`: what it costs to turn to another question.
    """

    trust: float
    stay: float
    move: float


CUTS: Final[dict[str, CutRow]] = {
    "named": CutRow(1.0, -0.7, 0.0),  # 次に、認知症対策についてでありますが、
    "matter": CutRow(1.0, -0.35, 0.0),  # 企業との関係についてのご質問でございます。
    "order": CutRow(0.9, -0.2, -0.05),  # 次に、
    "inner": CutRow(0.9, 0.0, 0.0),  # the first chunk under a heading
    "heading": CutRow(0.3, 0.0, 0.0),  # 次に、高齢者福祉についてお答えいたします。
    "join": CutRow(0.6, 0.0, -0.3),  # また、
    "subject": CutRow(0.6, 0.0, -0.3),  # 電気自動車の活用につきましては、
    "paragraph": CutRow(0.35, 0.0, -0.6),
    "sentence": CutRow(0.3, 0.0, -0.9),
}
_BACK: Final = -0.5  # to a question before the one just answered: the order holds within one answerer nearly always


def align(
    evidence: Sequence[Sequence[float]], cuts: Sequence[str], prices: Sequence[float], skip: float
) -> tuple[float, list[int]]:
    """The question of each chunk of one reply, and what the path scores after the prices of what it turns to.

    Args:
        evidence: for each chunk the weight of each question.
        cuts: how each chunk is parted from the one before it.
        prices: what turning to each question costs.
        skip: what passing over a question costs.

    >>> align([[1.0, 0.0], [0.0, 1.0]], ["named", "named"], [0.0, 0.0], -0.1)
    (2.0, [0, 1])
    """
    score = [value - price + skip * place for place, (value, price) in enumerate(zip(evidence[0], prices, strict=True))]
    trail: list[list[int]] = []
    for row, cut in zip(evidence[1:], cuts[1:], strict=True):
        score, came = _step(score, row, CUTS[cut], prices, skip)
        trail.append(came)
    path = [max(range(len(prices)), key=score.__getitem__)]
    total = score[path[0]]
    for came in reversed(trail):
        path.append(came[path[-1]])
    return total, path[::-1]


def _step(
    score: Sequence[float], row: Sequence[float], cut: CutRow, prices: Sequence[float], skip: float
) -> tuple[list[float], list[int]]:
    """The best scores after one more chunk, and from which question each came."""
    trust, stay, move = cut
    later = _best_later(score)
    after: list[float] = []
    came: list[int] = []
    earlier, earlier_score = -1, float("-inf")
    for question, value in enumerate(row):
        here = score[question]
        best, origin = here + stay, question
        turned = earlier_score + move
        source = earlier
        behind = later[question]
        if behind >= 0 and score[behind] + move + _BACK > turned:
            turned, source = score[behind] + move + _BACK, behind
        if source >= 0 and turned > best:
            best, origin = turned - prices[question], source  # the price tells which question, not whether to turn
        after.append(best + trust * value)
        came.append(origin)
        earlier_score += skip
        if here >= earlier_score:
            earlier, earlier_score = question, here
    return after, came


def _best_later(score: Sequence[float]) -> list[int]:
    """For each question the best one behind it, -1 for the last."""
    later = [-1] * len(score)
    best = -1
    for question in range(len(score) - 1, -1, -1):
        later[question] = best
        if best < 0 or score[question] >= score[best]:
            best = question
    return later
