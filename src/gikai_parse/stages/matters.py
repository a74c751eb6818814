"""Printed items and sentences in, matters out: what a topic is, and where its title is printed or said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

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


def folded_title(folded: str, matter: Matter) -> str:
    """The title as it stands in the folded text."""
    return " ".join(folded[start:end] for start, end in matter.spans) or (matter.title or "")


_MARKS: Final = str.maketrans("", "", " 、。「」『』\n")
