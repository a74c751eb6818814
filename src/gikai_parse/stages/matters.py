"""Printed items and sentences in, matters out: what a topic is, and where its title is printed or said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.topic_cues import LOOSE_ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.front_matter import PrintedItem
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


def stem_title(title: str) -> str:
    """A title without blanks, brackets and the について behind it."""
    return title.translate(_MARKS).removesuffix("について")


def stem_subject(stem: str) -> str:
    """A stem without the loose words behind its subject, where that is more than two characters.

    >>> stem_subject("新規就農の関係"), stem_subject("火災の件")
    ('新規就農', '火災の件')
    """
    for ending in LOOSE_ENDS:
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
            places.setdefault(line, place)
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


_SHORT: Final = 2
_LONGEST_OPENING: Final = 20_000  # characters in which a title may be printed before the first speech
_MARKS: Final = str.maketrans("", "", " 、。「」『』\n")
