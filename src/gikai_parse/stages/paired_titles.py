"""The list of what is asked and the headings of the file in, whether the one names what stands under the others out.

| 石川花子 | 1 有害鳥獣対策 2 ごみ袋の値上げ |       ← the matters, as their member gave notice of them
### サルの追い払いに人手を                       ← the first of them, in the words of the council's paper
### ごみ袋の値上げは慎重に
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.headings import TakenUp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.printed_items import PrintedItem
    from gikai_parse.text.passages import Passage

_FAR: Final = 5  # headings
_SHARE: Final = 3  # of three pairs one must have a word in common


def pair_titles(items: Sequence[PrintedItem], headings: Sequence[PrintedItem]) -> TakenUp | None:
    """Each item of the list, taken up where the heading of the same place stands; None where they are no pairs.

    They are where there are as many, all of one level, and a third of them share two kanji or katakana in a row.
    """
    if len(items) < _SHARE or len(items) != len(headings):
        return None
    if len({item.level for item in items}) > 1 or len({heading.level for heading in headings}) > 1:
        return None
    alike = sum(not _words(item).isdisjoint(_words(heading)) for item, heading in zip(items, headings, strict=True))
    if alike * _SHARE < len(items):
        return None
    places = tuple([(heading.passage.start, place) for place, heading in enumerate(headings)])
    return TakenUp(tuple(items), places)


def belongs(items: Sequence[PrintedItem], headings: Sequence[tuple[int, Passage]], first: int) -> bool:
    """Whether a list stands over what is said from `first` on; with five headings between it is of something else.

    >>> from gikai_parse.stages.printed_items import PrintedItem
    >>> from gikai_parse.text.passages import Passage
    >>> belongs([PrintedItem("1", "防災", Passage(0, 2))], [(2, Passage(at, at + 2)) for at in range(10, 60, 10)], 90)
    False
    """
    between = [one for one in headings if items and items[-1].passage.end <= one[1].start < first]
    return len(between) < _FAR


def _words(item: PrintedItem) -> set[str]:
    return set(_pairs(item.title))


def _pairs(title: str) -> Iterator[str]:
    for first, second in pairwise(title):
        if all("一" <= letter <= "鿿" or "ァ" <= letter <= "ヺ" for letter in (first, second)):
            yield first + second
