"""Printed items and sentences in, matters out: what a topic is, and where its title is printed or said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.topic_cues import ITEM_KINDS, LOOSE_TAILS, NO_ITEMS, PROCEEDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.printed_items import PrintedItem
    from gikai_parse.text.passages import Passage


@dataclass(frozen=True, slots=True)
class Matter:
    """A topic: from a printed list, or from the questioner's own words. `parent` is an index into the matters."""

    index: int
    number: str | None
    level: int
    title: str | None
    spans: tuple[Passage, ...]
    parent: int | None = None
    raised_by: int | None = None
    block: int | None = None


def print_matters(items: Sequence[PrintedItem]) -> list[Matter]:
    """The printed list as matters; each stands under the nearest item of a higher level before it."""
    matters: list[Matter] = []
    above: dict[int, int] = {}
    for index, item in enumerate(items):
        parent = max((level for level in above if level < item.level), default=None)
        matters.append(
            Matter(
                index, item.number, item.level, item.title, (item.passage,), None if parent is None else above[parent]
            )
        )
        above = {level: place for level, place in above.items() if level < item.level} | {item.level: index}
    return matters


def matters_of_day(titles: Sequence[str], parents: Sequence[int | None]) -> Iterator[int]:
    """The places of the items that are matters even where nobody asks; 討論 is none, nor その他 behind it or in その他.

    >>> list(matters_of_day(["道路の計画について", "討論", "その他"], [None, None, None]))
    [0]
    >>> list(matters_of_day(["道路の計画について", "その他", "視察先について", "その他"], [None, None, 1, 1]))
    [0, 1, 2]
    """
    is_behind = False
    for place, title in enumerate(titles):
        above = parents[place]
        is_other = title == _OTHER
        is_inner = is_other and above is not None and titles[above] == _OTHER
        is_behind = (is_other and is_behind) or is_procedure(title)
        if not (is_behind or is_inner):
            yield place


def is_procedure(title: str) -> bool:
    """Whether an item only tells what is done, whatever it is about: 討論, 所管事務調査, 同上質疑(所管事項も併せて).

    >>> is_procedure("同上質疑（所管事項も併せて）"), is_procedure("質疑時間について")
    (True, False)
    """
    return _PROCEDURE.fullmatch(title.strip()) is not None


def stem_title(title: str) -> str:
    """A title without blanks, brackets and the について behind it."""
    return title.translate(_MARKS).removesuffix("について")


def stem_subject(stem: str) -> str:
    """A stem without the loose words behind its subject, where that is more than two characters.

    >>> stem_subject("新規就農の関係"), stem_subject("火災の件")
    ('新規就農', '火災の件')
    """
    for ending in LOOSE_TAILS:
        if stem.endswith(ending) and len(stem) - len(ending) > _SHORT:
            return stem.removesuffix(ending)
    return stem


def folded_title(folded: str, matter: Matter) -> str:
    """The title as it stands in the folded text."""
    return " ".join(folded[start:end] for start, end in matter.spans) or (matter.title or "")


def lines_before(folded: str) -> dict[str, int]:
    """The whole lines in which a title may be printed, but the very first, and where each begins first."""
    places: dict[str, int] = {}
    place = 0
    for line in folded[:_LONGEST_OPENING].split("\n")[:-1]:
        if place:
            places.setdefault(line.rstrip(" "), place)
        place += len(line) + 1
    return places


def parents_of(levels: Sequence[int]) -> list[int | None]:
    """For each heading the place of the last one above it.

    >>> parents_of([1, 2, 2, 1])
    [None, 0, 0, None]
    """
    parents: list[int | None] = []
    above: list[int] = []
    for place, level in enumerate(levels):
        while above and levels[above[-1]] >= level:
            above.pop()
        parents.append(above[-1] if above else None)
        above.append(place)
    return parents


_OTHER: Final = "その他"
_DONE: Final = "|".join(sorted({*ITEM_KINDS, *NO_ITEMS, *PROCEEDINGS} - {_OTHER}, key=len, reverse=True))
_PROCEDURE: Final = re.compile(
    rf"(?:同上|上記|同|以上|前項)?の?(?:{_DONE})(?:[・、及び並に]{{1,3}}(?:{_DONE}))*(?:[(（][^()（）]*[)）])?"
)
_SHORT: Final = 2
_LONGEST_OPENING: Final = 20_000  # characters in which a title may be printed before the first speech
_MARKS: Final = str.maketrans("", "", " 、。「」『』\n")
