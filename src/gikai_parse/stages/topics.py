"""Printed items and the questioner's own words in, the matters of the sitting out, and under which a unit stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.similarity import grams_of, share_weight, weigh_grams
from gikai_parse.tables import cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.front_matter import PrintedItem
    from gikai_parse.stages.wording import Said


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


def _words(literals: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_N: Final = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_ORDINAL: Final = rf"第?(?:{_N})(?:{_words(cues.COUNTERS)})[、はの]*|\((?:{_N})\)|[①-⑳]"
_OPEN: Final = (
    rf"(?:(?:{_words((*cues.FIRSTS, *cues.TURNS))})?[はの]?[、 ]?(?:は|の)?(?:大きな)?(?:{_ORDINAL})?[、はの ]*)"
)
# 初めに、施政方針について|お聞きいたします。  高齢者支援について|。  続いて、親子の安全な移動について|です。
_NAMED: Final = re.compile(
    rf"{_OPEN}(?P<title>[^。\n]{{1,70}}?(?:について|に関して|に関すること|の件))"
    r"(?:の(?:御|ご)?質問)?(?:です|であります|でございます|に移ります|に入ります|[、]?(?:お|御|ご)?(?:伺|うかが|聞き|尋ね|質問|質疑)[^。、]{0,24})?[。?!]"
)
_HERE: Final = re.compile(r"(?:です|であります|でございます|に移ります|に入ります)?[。]\Z")


def name_matter(folded: str, said: Said) -> Passage | None:
    """Where a sentence that turns to a matter says its title.

    >>> from gikai_parse.stages.wording import read_sentences
    >>> text = "次に、防災についてお聞きします。"
    >>> found = name_matter(text, read_sentences(text, 0, [Passage(0, len(text))])[0])
    >>> text[slice(*found)]
    '防災について'
    """
    match = _NAMED.match(folded, said.start, said.end)
    if not match or match.end() < said.end:
        return None
    start, end = match.span("title")
    return Passage(start, end) if end - start > len("について") else None


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


class Naming:
    """The matters of the sitting while its units are walked, and which of them is being spoken of."""

    def __init__(self, source: OpenedSource, items: Sequence[PrintedItem], agenda: Sequence[PrintedItem]) -> None:
        folded = source.folded
        self._folded = folded
        self._text = source.text
        self.matters = print_matters(items)
        self._printed = len(self.matters)
        self._agenda = agenda
        self._announced: dict[int, int] = {}  # place of the agenda -> index of its matter
        self._titles = [grams_of(_fold_title(folded, matter)) for matter in self.matters]
        self._weights = weigh_grams(self._titles)
        self._parents = {matter.parent for matter in self.matters}
        self._current: int | None = None
        self._base: int | None = None

    @property
    def is_printed(self) -> bool:
        """Whether there is a printed list of questions."""
        return self._printed > 0

    def open_block(self, start: int, *, is_committee: bool) -> None:
        """A member's time begins at `start`: the item of the agenda printed last before it is what it is about."""
        self._current = None
        self._base = None
        if self.is_printed:
            return
        before = [place for place, item in enumerate(self._agenda) if item.passage.start < start]
        if before and is_committee:
            self._base = self._current = self._announce(before[-1])

    def _announce(self, place: int) -> int:
        if place in self._announced:
            return self._announced[place]
        item = self._agenda[place]
        parent = next((p for p in range(place - 1, -1, -1) if self._agenda[p].level < item.level), None)
        above = None if parent is None else self._announce(parent)
        index = len(self.matters)
        self.matters.append(Matter(index, item.number, item.level, item.title, (item.passage,), above))
        self._announced[place] = index
        return index

    def place_unit(self, said: Sequence[Said], *, block: int, who: int | None) -> int | None:
        """The matter of a unit whose sentences are `said`."""
        if self.is_printed:
            self._current = self._among_printed(said)
            if self._current is not None:
                self._raise(self._current, block, who)
            return self._current
        for one in said:
            if one.opening or one.deed == "heading" or one is said[0]:
                self._hear(one, block, who, alone=len(said) == 1)
        return self._current

    def _hear(self, one: Said, block: int, who: int | None, *, alone: bool) -> None:
        if self._base is not None and self.matters[self._base].level and not self._is_plenary_base():
            return
        if self._folded.startswith(cues.LEAVINGS, one.start):
            self._current = self._base
            return
        title = name_matter(self._folded, one)
        if title is None or (alone and one.deed != "heading"):
            return
        words = self._text[title.start : title.end]
        for matter in self.matters:
            if matter.block == block and matter.title == words:
                self._current = matter.index
                return
        index = len(self.matters)
        level = 1 if self._base is None else self.matters[self._base].level + 1
        self.matters.append(Matter(index, None, level, words, (title,), self._base, who, block))
        self._current = index

    def _is_plenary_base(self) -> bool:
        return False

    def _raise(self, index: int | None, block: int, who: int | None) -> None:
        while index is not None and self.matters[index].block is None:
            self.matters[index] = replace(self.matters[index], block=block, raised_by=who)
            index = self.matters[index].parent

    def _among_printed(self, said: Sequence[Said]) -> int | None:
        head, whole = said[0], said[-1]
        opening = grams_of(self._folded[head.start : head.end])
        body = grams_of(self._folded[head.start : whole.end][:1500])
        turned = any(one.opening in {"first", "turn", "number"} or one.deed == "heading" for one in said[:2])
        number = _number_of(self._folded, head)
        best, best_score = self._current, 0.0
        for matter in self.matters[: self._printed]:
            if matter.index in self._parents:
                continue
            score = self._fit(matter.index, opening, body)
            if matter.parent is not None:
                score += 0.5 * self._fit(matter.parent, opening, body)
            if number is not None and number in {
                _digits(self.matters[i].number) for i in (matter.index, matter.parent) if i is not None
            }:
                score += 0.3
            if matter.index == self._current:
                score += 0.25 if turned else 0.9
            elif self._current is not None and matter.index > self._current:
                score += 0.1
            if score > best_score + 1e-9:
                best, best_score = matter.index, score
        return best

    def _fit(self, index: int, opening: frozenset[str], body: frozenset[str]) -> float:
        title = self._titles[index]
        whole = share_weight(title, self._weights) or 1.0
        return (share_weight(title & opening, self._weights) + 0.6 * share_weight(title & body, self._weights)) / whole


_NUMBERED: Final = re.compile(
    rf"(?:{_words((*cues.FIRSTS, *cues.TURNS))})?[、 ]?(?:大きな|大項目)?第?(?P<n>{_N})(?:{_words(cues.COUNTERS)})"
)
_DIGIT: Final = re.compile("[0-9]+|[一二三四五六七八九十]+")


def _number_of(folded: str, said: Said) -> str | None:
    match = _NUMBERED.match(folded, said.start, said.end)
    return _digits(match["n"]) if match else None


def _digits(number: str | None) -> str | None:
    match = _DIGIT.search(number.translate(_WIDE)) if number else None
    if not match:
        return None
    return match[0] if match[0].isdigit() and match[0].isascii() else str("一二三四五六七八九十".find(match[0][0]) + 1)


_WIDE: Final = str.maketrans("０１２３４５６７８９", "0123456789")


def _fold_title(folded: str, matter: Matter) -> str:
    return " ".join(folded[start:end] for start, end in matter.spans) or (matter.title or "")
