"""The questioner's words in, the matters of the sitting out, and under which of them each unit stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.headings import has_labelled_records
from gikai_parse.stages.matters import Matter, folded_title, name_matter, print_matters, stem_title
from gikai_parse.stages.printed_matters import PrintedMatters
from gikai_parse.tables import cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.front_matter import PrintedItem
    from gikai_parse.stages.wording import Said

_QUESTIONING: Final = re.compile("質問|質疑")
_TURNING: Final = frozenset({"first", "turn", "number"})
_REMEMBERED: Final = 60  # matters that can be said again
_LEAST: Final = 3  # characters of a title that can be said again
_LONGEST_OPENING: Final = 20_000  # characters in which a title may be printed before the first speech


class Naming:
    """The matters of the sitting while its units are walked, and which of them is being spoken of."""

    def __init__(
        self, source: OpenedSource, items: Sequence[PrintedItem], headings: Sequence[PrintedItem], *, is_committee: bool
    ) -> None:
        self._folded = source.folded
        self._text = source.text
        self._is_committee = is_committee
        self._by_record = has_labelled_records(source)
        self.matters = print_matters(items)
        self._printed = PrintedMatters(source.folded, self.matters) if self.matters else None
        self._headings = () if self._printed else headings
        self._starts = [item.passage.start for item in self._headings]
        self._taken_up: dict[int, int] = {}  # place among the headings -> index of its matter
        self._current: int | None = None
        self._base: int | None = None
        self._item: int | None = None  # the heading that the block stands under
        if is_committee:
            for place in range(len(self._headings)):
                self._take_up(place)

    @property
    def is_printed(self) -> bool:
        """Whether there is a printed list of questions."""
        return self._printed is not None

    def parts(self, start: int, end: int) -> bool:
        """Whether a heading stands between the two places."""
        return bisect_right(self._starts, end) > bisect_right(self._starts, start)

    def open_block(self, start: int) -> None:
        """A member's time begins at `start`: the item of the day that was taken up last is what it is about."""
        self._base = self._current = None
        before = bisect_right(self._starts, start) - 1
        is_item = before >= 0 and not self._by_record and not _QUESTIONING.search(self._headings[before].title)
        self._item = before if is_item else None
        if self._printed:
            self._printed.open_block()

    def _take_up(self, place: int) -> int:
        if place not in self._taken_up:
            item = self._headings[place]
            parent = next((p for p in range(place - 1, -1, -1) if self._headings[p].level < item.level), None)
            above = None if parent is None else self._take_up(parent)
            self._taken_up[place] = len(self.matters)
            self.matters.append(Matter(len(self.matters), item.number, item.level, item.title, (item.passage,), above))
        return self._taken_up[place]

    def place_unit(self, said: Sequence[Said], *, block: int, who: int | None) -> int | None:
        """The matter of a unit whose sentences are `said`."""
        if self._printed:
            self._current = self._printed.choose(said)
        elif self._by_record:
            before = bisect_right(self._starts, said[-1].start) - 1
            self._current = self._take_up(before) if before >= 0 else None
        else:
            if self._item is not None and self._base is None:
                self._base = self._current = self._take_up(self._item)
            if self._base is None or not self._is_committee:
                for one in said:
                    if one.opening in _TURNING or one.deed == "heading" or (one is said[0] and one.opening != "join"):
                        self._hear(one, block, who, alone=len(said) == 1)
        self._raise(self._current, block, who)
        return self._current

    def _hear(self, one: Said, block: int, who: int | None, *, alone: bool) -> None:
        """Take a sentence that turns to a matter at its word."""
        if self._folded.startswith(cues.LEAVINGS, one.start):
            self._current = self._base
            return
        title = name_matter(self._folded, one)
        known = self._known(one, title, block)
        if known is not None:
            self._current = known
        elif title is not None and not (alone and one.deed != "heading"):
            level = 1 if self._base is None else self.matters[self._base].level + 1
            place = self._print_of(title)
            words = self._text[place.start : place.end]
            self._current = len(self.matters)
            self.matters.append(Matter(self._current, None, level, words, (place,), self._base, who, block))

    def _known(self, one: Said, title: Passage | None, block: int) -> int | None:
        """A matter of this block, or the item it stands under, whose title the sentence says again."""
        if title is None and one.opening not in _TURNING:
            return None
        heard = stem_title(self._folded[slice(*title)] if title else self._folded[one.start : one.end])
        base = [] if self._base is None else [self.matters[self._base]]
        for matter in reversed([*base, *self.matters[-_REMEMBERED:]]):
            if matter.block == block or matter.index == self._base:
                told = stem_title(folded_title(self._folded, matter))
                if len(told) >= _LEAST and (told in heard or (title and heard in told)):
                    return matter.index
        return None

    def _print_of(self, title: Passage) -> Passage:
        """The line before the first speech that prints the same title; else the words of the speech themselves."""
        words = self._folded[slice(*title)]
        for form in (words, words.removesuffix("について")):
            place = self._folded.find(f"\n{form}\n", 0, _LONGEST_OPENING)
            if place >= 0:
                return Passage(place + 1, place + 1 + len(form))
        return title

    def _raise(self, index: int | None, block: int, who: int | None) -> None:
        while index is not None and self.matters[index].block is None:
            self.matters[index] = replace(self.matters[index], block=block, raised_by=who)
            index = self.matters[index].parent
