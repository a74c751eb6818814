"""The heads of the layout that explains most and those of the others in, all of them out where the style changes.

委員長（大山三郎君） before the break, ○大山委員長 behind it: whoever typed on, the people are the same.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.unmarked import find_unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Head

_FEWEST: Final = 3
_SENTENCES: Final = 6
_WIDE: Final = 3  # times the average distance of two heads: so long nobody may have spoken alone


def add_second_style(heads: Sequence[Candidate], others: Iterable[Sequence[Candidate]]) -> tuple[Candidate, ...]:
    """The heads with those of one other layout that stand where this one has none, and name the same people."""
    starts = [head.start for head in heads]
    added: list[Candidate] = []
    for other in others:
        more: list[Candidate] = []
        for _, gap in groupby(other, key=lambda one: bisect_left(starts, one.start)):
            run = list(gap)
            if _is_same_company(run, heads) and _is_apart(run, heads):
                more += run
        added = more if len(more) > len(added) else added
    return tuple(sorted((*heads, *added), key=lambda head: head.start))


def speaks_otherwise(heads: Sequence[Candidate], folded: str) -> bool:
    """Whether unmarked heads stand where none of the marked ones does for unusually long."""
    if len(heads) < _FEWEST:
        return False
    front = 0 if folded.count("。", 0, heads[0].start) >= _SENTENCES else heads[0].end  # more than lists
    starts = [front, *(head.end for head in heads), len(folded)]
    least = (len(folded) - starts[0]) * _WIDE
    gaps = (folded[before:after] for before, after in pairwise(starts) if (after - before) * len(heads) > least)
    return any(sum(1 for _ in islice(find_unmarked(gap), _FEWEST)) == _FEWEST for gap in gaps)


def _is_apart(run: list[Candidate], heads: Sequence[Candidate]) -> bool:
    """Whether no head ends within the first of the run: the same label may be read in two ways."""
    before = [head for head in heads if head.start <= run[0].start]
    return not before or before[-1].label_end <= run[0].start


def _is_same_company(run: list[Candidate], heads: Sequence[Candidate]) -> bool:
    """Whether several speak in the run, and most of them are people of the other heads."""
    if len(run) < _FEWEST or len({(one.head.name, one.head.position, one.head.seat) for one in run}) < 2:
        return False
    people = {(one.head.name, one.head.position, one.head.seat): one.head for one in heads}.values()
    known = sum(1 for one in run if any(_could_be_same(one.head, person) for person in people))
    return known * 2 > len(run)


def _could_be_same(one: Head, other: Head) -> bool:
    """大山委員長 and 委員長（大山三郎君）; 局長 and 事務局長（中原四郎君）."""
    if one.name and other.name:
        return one.name.startswith(other.name) or other.name.startswith(one.name)
    if one.position and other.position:
        return one.position.endswith(other.position) or other.position.endswith(one.position)
    return one.seat is not None and one.seat == other.seat
