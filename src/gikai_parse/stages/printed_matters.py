"""A printed list of questions and a unit in, the item that the unit speaks of out: by its number, or by its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.matters import folded_title, stem_subject, stem_title
from gikai_parse.stages.similarity import grams_of, share_weight, weigh_grams
from gikai_parse.stages.titles import name_title
from gikai_parse.tables import cues, topic_cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.labels import Title
    from gikai_parse.stages.matters import Matter
    from gikai_parse.stages.wording import Said

_MOST_ITEMS: Final = 300  # no list of questions is longer
_FIRST: Final = 0.35  # an item's first sub-item, where the unit names only the item
_STAY: Final = 0.9  # going on without turning to anything
_STAY_TURNED: Final = 0.25
_STAY_FRESH: Final = 0.45
_NAMED_ENOUGH: Final = 0.5  # the share of a title that must be said to turn to it
_LEAD_IN: Final = 1500
_LED: Final = 0.2  # what a word in the lead-in counts beside one in the first or the asking sentence
_NUMBER_SAID: Final = 0.5
_LEAST: Final = 3  # characters of a subject that is looked for in the titles
_BARE: Final = 24  # characters: それでは、次の質問に移ります。
_TURNING: Final = frozenset({"first", "turn", "number"})
_WIDE: Final = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGIT: Final = re.compile("[0-9]+|[一二三四五六七八九十]+")
_KANJI: Final = "一二三四五六七八九十"


def _words(literals: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


_NUMBERED: Final = re.compile(
    rf"(?:{_words((*cues.FIRSTS, *cues.TURNS))})?[、 ]?(?:大きな|大項目)?第?(?P<n>[0-9]{{1,2}}|[{_KANJI}]{{1,3}})"
    rf"(?:{_words(cues.COUNTERS)})"
)
# 続いて、(2)の財源の見通しでございます。
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_POINTED: Final = re.compile(
    rf"(?:(?:{_words((*cues.FIRSTS, *cues.TURNS, *cues.CONSEQUENCES))})?[、 ]?){{0,2}}"
    rf"(?:\((?P<n>[0-9]{{1,2}}|[{_KANJI}]{{1,3}})\)|(?P<circled>[{_CIRCLED}]))"
)


@dataclass(frozen=True, slots=True)
class _Item:
    """What a printed title says, worked out once: its pairs of characters, and how much each tells."""

    matter: Matter
    number: str | None  # of the item, or of the one above it, that a unit may say
    point: str | None  # of an item (2) that stands under another
    title: set[int]
    said: dict[int, float]  # the weight of each pair; words that stand in the title above tell little
    new: set[int]  # the pairs that the title above does not have
    whole: float
    stem: str
    is_parent: bool


class _Heard:
    """The pairs of characters that a unit says, and the fit of the titles that were compared with it."""

    __slots__ = ("fits", "led", "spoken")

    def __init__(self, spoken: set[int], led: set[int]) -> None:
        self.spoken = spoken
        self.led = led - spoken
        self.fits: dict[int, float] = {}


class PrintedMatters:
    """The printed items, and which of them is being spoken of."""

    def __init__(self, folded: str, matters: Sequence[Matter]) -> None:
        self._folded = folded
        titles = [grams_of(folded_title(folded, matter)) for matter in matters]
        self._weights = weigh_grams(titles)
        parents = {matter.parent for matter in matters}
        self._items = [
            self._item(matter, matters, titles, is_parent=matter.index in parents) for matter in matters[:_MOST_ITEMS]
        ]
        self._current: int | None = None
        self._own: frozenset[int] | None = None

    def _item(self, matter: Matter, matters: Sequence[Matter], titles: Sequence[set[int]], *, is_parent: bool) -> _Item:
        title = titles[matter.index]
        above: set[int] = set() if matter.parent is None else titles[matter.parent]
        return _Item(
            matter,
            _digits((matter if matter.parent is None else matters[matter.parent]).number),
            None if matter.parent is None else _digits(matter.number),
            title,
            {gram: self._weights[gram] * (0.5 if gram in above else 1.0) for gram in title},
            title - above,
            share_weight(title, self._weights) or 1.0,
            stem_title(folded_title(self._folded, matter)),
            is_parent,
        )

    def open_block(self, own: frozenset[int] | None = None) -> bool:
        """Another member's time begins; whether there is a list, where `own` are the items under the member's name."""
        self._current = None
        self._own = own
        return own is None or bool(own)

    def go_to(self, index: int | None) -> None:
        """Something else than the titles told which item is being spoken of."""
        self._current = index

    def choose(self, said: Sequence[Said], led: Sequence[Said] = (), *, is_fresh: bool = False) -> int | None:
        """The printed item that a unit speaks of: by its number, its words, or because nothing turns away from it.

        `is_fresh` where the member speaks again about one of several items that were just answered.
        """
        head, ask = self._head(said), said[-1]
        opened = grams_of(self._folded[head.start : head.end])
        asked = opened if ask is head else grams_of(self._folded[ask.start : ask.end])
        heard = _Heard(opened | asked, grams_of(self._folded[head.end : min(ask.start, head.end + _LEAD_IN)]))
        turned = any(one.opening in _TURNING or one.deed == "heading" for one in said[:2])
        turned = turned or any(self._moves(one) for one in (*led, *said[:2]))
        number, point = _number_of(self._folded, head), _point_of(self._folded, head)
        title = name_title(self._folded, head) if number is None else None
        told = None if title is None or head.opening not in _TURNING else self._told(title)
        if told is not None:
            self._current = told
            return told
        title = title if len(said) > 1 else None
        announced = None if title is None else _Heard(grams_of(self._folded[slice(*title.place)]), set())
        here = None if self._current is None else self._items[self._current].matter.parent
        best, best_score = self._current, 0.0
        seen: set[int | None] = set()
        for item in self._items:
            matter = item.matter
            if item.is_parent or (self._own is not None and matter.index not in self._own):
                continue
            is_sister = self._current is not None and matter.parent == here and matter.index != self._current
            # 次に、感染症対応の体制等について伺います。 decides between the items of one matter, not the ask behind it
            score, named = self._score(item, announced if announced and is_sister else heard, number)
            if point is not None and point == item.point and (here is None or matter.parent == here or named):
                score += _NUMBER_SAID
            if named and matter.parent not in seen and (self._current is None or matter.parent != here):
                score += _FIRST
            seen.add(matter.parent)
            if matter.index == self._current:
                score += _STAY_TURNED if turned else _STAY_FRESH if is_fresh else _STAY
            elif self._current is not None and score < _NAMED_ENOUGH:
                continue
            if score > best_score + 1e-9:
                best, best_score = matter.index, score
        self._current = best
        return best

    def _told(self, title: Title) -> int | None:
        """The one item whose title holds all that the sentence calls its matter (次に、広報紙なんですけれども、)."""
        words = stem_subject(stem_title(self._folded[slice(*title.place)]))
        if len(words) < _LEAST:
            return None
        holding = [
            item.matter.index
            for item in self._items
            if not item.is_parent and words in item.stem and (self._own is None or item.matter.index in self._own)
        ]
        return holding[0] if len(holding) == 1 else None

    def _head(self, said: Sequence[Said]) -> Said:
        """The sentence that opens the unit: the one behind a bare 次の質問に移ります."""
        is_bare = len(said) > 2 and said[0].end - said[0].start <= _BARE and self._moves(said[0])
        return said[1] if is_bare else said[0]

    def _moves(self, one: Said) -> bool:
        """ごみのほうに移ります。 turns without saying to which item."""
        return any(self._folded.find(words, one.start, one.end) >= 0 for words in topic_cues.ENTERINGS)

    def _score(self, item: _Item, heard: _Heard, number: str | None) -> tuple[float, bool]:
        """How much of the item's title and of the one above it the unit says; whether it names the one above."""
        above = item.matter.parent
        over = 0.0 if above is None else self._fit(above, heard)
        if number is not None and number == item.number:
            over += _NUMBER_SAID
        return self._fit(item.matter.index, heard) + over, over >= _NAMED_ENOUGH

    def _fit(self, index: int, heard: _Heard) -> float:
        """The share of a title that is said; the title above several items is compared once."""
        fit = heard.fits.get(index)
        if fit is None:
            item = self._items[index]
            weight = item.said
            said = sum([weight[gram] for gram in item.title & heard.spoken])
            fit = (said + _LED * share_weight(item.new & heard.led, self._weights)) / item.whole
            heard.fits[index] = fit
        return fit


def _number_of(folded: str, said: Said) -> str | None:
    match = _NUMBERED.match(folded, said.start, said.end)
    return _digits(match["n"]) if match else None


def _point_of(folded: str, said: Said) -> str | None:
    match = _POINTED.match(folded, said.start, said.end)
    if match is None:
        return None
    return str(_CIRCLED.index(match["circled"]) + 1) if match["circled"] else _digits(match["n"])


def _digits(number: str | None) -> str | None:
    match = _DIGIT.search(number.translate(_WIDE)) if number else None
    if not match:
        return None
    return match[0] if match[0][0] not in _KANJI else str(_KANJI.find(match[0][0]) + 1)
