"""The evidence of a whole round in, one question for each chunk out: every question should be answered, and once."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.alignment import CUTS, CutRow, align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.alignment import Row

_TURNS: Final = 6
_STEP: Final = 0.3  # by how much a question that many claim grows dear, and one that nobody claims grows cheap
_DECAY: Final = 0.2
_COVERED: Final = 1.0  # what it is worth that a question is answered at all
_DOUBLED: Final = 0.6  # what it costs that it is answered once more, at another place
_TRIES: Final = (8, 200)  # how often a reply is tried anew in one round, at least and at most
_MORE: Final = 1e-9
_TRIED: Final = 60_000  # chunks that are looked at in all these tries
_FIRST: Final = CutRow(1.0, 0.0, 0.0)  # before the first chunk
_WANTED: Final = 1.5  # how cheap an unanswered question is offered once more
_SPOKEN: Final = 0.4  # what speaks for a question that a passage surely speaks of
_SKIP: Final = -0.2  # passing over a question, where one person answers; where many do, others take it


class _Board:
    """The replies of one round, the best paths so far, and what they are worth."""

    def __init__(self, evidence: Sequence[Sequence[Row]], cuts: Sequence[Sequence[str]], size: int) -> None:
        self.rows = [
            [_worth_a_try(row, CUTS[cut] if place else _FIRST) for place, (row, cut) in enumerate(reply)]
            for reply in (zip(*pair, strict=True) for pair in zip(evidence, cuts, strict=True))
        ]
        self.likely = [frozenset([question for row in reply for question, _value in row]) for reply in self.rows]
        self.cuts = cuts
        self.size = size
        self.skip = _SKIP / max(1, len(evidence))
        self.paths: list[list[int]] = []
        self.totals: list[float] = []
        self.claims: list[int] = []
        self.worth = float("-inf")
        self.tries = max(_TRIES[0], min(_TRIES[1], _TRIED // max(1, sum(map(len, evidence)))))

    def align(self, reply: int, prices: Sequence[float]) -> tuple[float, list[int]]:
        """The best path of a reply at these prices, and its score without them."""
        total, path = align(self.rows[reply], self.cuts[reply], prices, self.skip)
        return total + sum([prices[question] for question in _entries(path)]), path

    def offer(self, totals: list[float], paths: list[list[int]]) -> list[int]:
        """Keep the paths if they are worth more; how often each question is claimed."""
        claims = [0] * self.size
        for path in paths:
            for question in _entries(path):
                claims[question] += 1
        worth = _worth(sum(totals), claims)
        if worth > self.worth + _MORE:
            self.worth, self.paths, self.totals, self.claims = worth, paths, totals, claims
        return claims

    def offer_again(self, wanted: int) -> None:
        """Try each reply anew: an unanswered question is cheap, what only it answers too, what others answer dear."""
        answered = self._count()
        for reply, likely in enumerate(self.likely):
            if wanted not in likely or self.tries == 0:
                continue
            self.tries -= 1
            own = set(self.paths[reply])
            prices = [
                _DOUBLED if replies > (place in own) else -_COVERED if place in own else 0.0
                for place, replies in enumerate(answered)
            ]
            prices[wanted] = -_WANTED
            if self._replace(reply, *self.align(reply, prices)):
                answered = self._count()

    def _replace(self, reply: int, total: float, path: list[int]) -> bool:
        """Keep another path of one reply if all are worth more with it."""
        claims = list(self.claims)
        for question in _entries(self.paths[reply]):
            claims[question] -= 1
        for question in _entries(path):
            claims[question] += 1
        worth = _worth(sum(self.totals) - self.totals[reply] + total, claims)
        if worth <= self.worth + _MORE:
            return False
        self.worth, self.claims = worth, claims
        self.totals = [*self.totals[:reply], total, *self.totals[reply + 1 :]]
        self.paths = [*self.paths[:reply], path, *self.paths[reply + 1 :]]
        return True

    def _count(self) -> list[int]:
        """How many replies answer each question."""
        answered = [0] * self.size
        for path in self.paths:
            for question in set(path):
                answered[question] += 1
        return answered


def _worth(total: float, claims: Sequence[int]) -> float:
    covered = len(claims) - claims.count(0)
    return total + _COVERED * covered - _DOUBLED * (sum(claims) - covered)


def settle(evidence: Sequence[Sequence[Row]], cuts: Sequence[Sequence[str]], size: int) -> list[list[int]]:
    """For each reply the question of each of its chunks, `size` being the number of questions.

    The evidence is, for each chunk, the questions that speak most for it, in order, each with its weight.

    Prices as at an auction: what many claim grows dear, what nobody claims grows cheap, and the best turn is kept.

    >>> settle([[[(0, 0.9), (1, 0.8)], [(0, 0.9), (1, 0.8)]]], [["named", "named"]], 2)
    [[0, 1]]
    """
    if size == 1:
        return [[0] * len(reply) for reply in evidence]
    board = _Board(evidence, cuts, size)
    prices = [0.0] * size
    found = [board.align(reply, prices) for reply in range(len(evidence))]
    for turn in range(_TURNS):
        claims = board.offer([total for total, _path in found], [path for _total, path in found])
        if turn == _TURNS - 1 or all(claim == 1 for claim in claims):
            break
        step = _STEP / (1 + _DECAY * turn)
        prices = [price + step * (claim - 1) for price, claim in zip(prices, claims, strict=True)]
        dear = frozenset([question for question, claim in enumerate(claims) if claim > 1])
        cheap = frozenset([question for question, claim in enumerate(claims) if claim == 0])
        found = [  # a path whose own questions grow no dearer, and no others cheaper, is still the best
            (total, path) if dear.isdisjoint(path) and cheap.isdisjoint(likely) else board.align(reply, prices)
            for reply, ((total, path), likely) in enumerate(zip(found, board.likely, strict=True))
        ]
    claimed = {question for path in board.paths for question in path}
    for question in range(size):
        if question not in claimed:
            board.offer_again(question)
    return _hear_out(board.paths, evidence, size)


def _hear_out(paths: list[list[int]], evidence: Sequence[Sequence[Row]], size: int) -> list[list[int]]:
    """The paths, where what order alone gave to a question is given to the unanswered one that it speaks of.

    まず、回収ですが、… 箱わなにつきましては、… names the question before, and nothing of the one behind.
    """
    unanswered = set(range(size)).difference(*paths)
    if not unanswered:
        return paths
    for path, rows in zip(paths, evidence, strict=True):
        for start, end in _runs(path):
            spoken = max(rows[start], key=itemgetter(1), default=(0, 0.0))
            said = sum([value for row in rows[start:end] for question, value in row if question == path[start]])
            if spoken[0] in unanswered and spoken[1] >= _SPOKEN and said <= 0.0:
                unanswered.remove(spoken[0])
                path[start:end] = [spoken[0]] * (end - start)
    return paths


def _runs(path: list[int]) -> list[tuple[int, int]]:
    """The stretches of a path at one question."""
    starts = [place for place, question in enumerate(path) if place == 0 or path[place - 1] != question]
    return list(zip(starts, [*starts[1:], len(path)], strict=True))


def _worth_a_try(row: Row, cut: CutRow) -> Row:
    """Without the questions that lack more than covering them, or answering another once less, could make up for."""
    least = max(cut.least, max([value for _question, value in row]) - (_COVERED + _DOUBLED) / cut.trust)
    return [pair for pair in row if pair[1] >= least]


def _entries(path: list[int]) -> list[int]:
    """The questions of a path, each as often as the path turns to it."""
    if len(path) == 1:
        return path
    return [question for place, question in enumerate(path) if place == 0 or path[place - 1] != question]
