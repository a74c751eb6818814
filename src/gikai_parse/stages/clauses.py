"""Sentences in, parted where a clause asks or wishes before its sentence ends (…いただきたいのと、|それから、…)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONG: Final = 30  # characters: a spoken sentence that may hold several asks
_ASKING: Final = tuple([f"{clause}、" for clause in cues.ASKING_CLAUSES])
_BEFORE_NEXT: Final = tuple([f"{clause}、" for clause in cues.ASKING_BEFORE_NEXT])
_WISHING: Final = tuple([f"{clause}、" for clause in cues.WISHING_CLAUSES])
_CLAUSES: Final = (*_ASKING, *_BEFORE_NEXT, *_WISHING)
_CLAUSE_CLOSES: Final = tuple(sorted({clause[-3:] for clause in _CLAUSES}))


def split_clauses(folded: str, sentences: Sequence[Passage]) -> Sequence[Passage]:
    """…お聞かせいただきたいのと、|それを…伺います。 asks twice; …を要望しまして、|次に移ります。 wishes first."""
    places = _find_clauses(folded, sentences[0].start, sentences[-1].end) if sentences else []
    if not places:  # as nearly always
        return sentences
    parts = []
    for start, end in sentences:
        begin = start
        if end - start > _LONG:
            for place in places[bisect_right(places, start) : bisect_right(places, end)]:
                if folded.endswith(_CLAUSES, begin, place):
                    parts.append(Passage(begin, place))
                    begin = place
        if begin < end:
            parts.append(Passage(begin, end))
    return parts


def _find_clauses(folded: str, start: int, end: int) -> list[int]:
    """Where a clause ends that asks, or wishes before the next matter: behind its comma."""
    places = []
    for close in _CLAUSE_CLOSES:  # a handful of searches for のと、 and the like instead of one for each sentence
        place = folded.find(close, start, end)
        while place >= 0:
            after = place + len(close)
            if (
                folded.endswith(_ASKING, start, after)
                or (folded.endswith(_BEFORE_NEXT, start, after) and folded.startswith(cues.NEXT_ASKS, after))
                or (folded.endswith(_WISHING, start, after) and folded.startswith(cues.NEXT_MATTERS, after))
            ):
                places.append(after)
            place = folded.find(close, after, end)
    return sorted(places)
