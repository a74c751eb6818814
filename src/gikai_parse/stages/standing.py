"""Titles in the order they are said in, out under which of the ones before each stands, and how deep."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.stages.labels import ITEM_RANK, one_of
from gikai_parse.tables.topic_cues import GENERAL_NOUNS

if TYPE_CHECKING:
    from gikai_parse.stages.labels import Title

_UNCOUNTED: Final = 0.5  # between 大きな１点目 and １点目
_LARGE: Final = 0
_POINT: Final = 1
_DEEPEST: Final = 3
_GENERAL_END: Final = re.compile(
    rf"の(?:{one_of(GENERAL_NOUNS)})(?:[、とや・](?:{one_of(GENERAL_NOUNS)})){{0,3}}について\Z"
)


@dataclass(slots=True)
class Standing:
    """The matters of one block that are open, the outermost first; `base` is the item of the day above them all."""

    base: int | None = None
    base_level: int = 0
    named: Literal["", "within", "apart"] = ""  # whether one was with について, and stood apart on a line of its own
    _open: list[tuple[float, int]] = field(default_factory=list)  # rank and index of the matter
    _heard: dict[float, int] = field(default_factory=dict)  # the last ordinal that was said, by rank
    _named: set[float] = field(default_factory=set)  # the ranks under the outer matters that named some

    def count(self, title: Title) -> int | None:
        """A sentence that counts without naming a matter (３点目、赤字の要因を伺います。).

        Where it leaves a numbered matter that stands under another, that other one.
        """
        if title.rank is None:
            return None
        self._heard[title.rank] = title.ordinal
        depth = sum(rank < title.rank for rank, _index in self._open)
        if not 0 < depth < len(self._open):
            return None
        del self._open[depth:]
        return self._open[-1][1]

    def continues(self, title: Title) -> bool:
        """Whether it counts on from an open matter that was counted the same way."""
        if title.rank is None or title.ordinal != self._heard.get(title.rank, 0) + 1:
            return False
        return any(rank == title.rank for rank, _index in self._open)

    def depth_of(self, title: Title) -> int:
        """How many of the open matters stand above the one that is named.

        A numbered one stands under a bare 初めに、病院についてです。 only where the counting begins or goes on there;
        次に、２点目 behind four points of the first matter counts the matters themselves.
        """
        if title.rank is None or not self._open:
            return 0
        is_next = title.ordinal in {1, self._heard.get(title.rank, 0) + 1}
        if title.rank == _POINT and self._open[0][0] == _UNCOUNTED and not is_next:
            return 0
        if title.rank == _POINT and self._open[0][0] == _LARGE and self._follows_large(title):
            return 0
        return sum(rank < title.rank for rank, _index in self._open)

    def _follows_large(self, title: Title) -> bool:
        """大きな１点目の…, and with no point of it counted, ２点目の…: it counts the large ones on."""
        return _POINT not in self._heard and title.ordinal == self._heard.get(_LARGE, 0) + 1

    def skips(self, title: Title) -> bool:
        """Whether it counts on from points that named no matter (その３は、… behind an その１は、…の耐震化です。)."""
        if title.rank is None or title.ordinal <= 1 or not self.depth_of(title):
            return False
        return title.rank not in self._named

    def is_within(self, title: Title) -> bool:
        """Whether it counts below a matter where no such count named any (小項目２、居場所づくりです。)."""
        return self.depth_of(title) > 0 and title.rank not in self._named

    def asks_on(self, title: Title) -> bool:
        """Whether an ask names the next matter: it counts on from those before, or none before was named as well.

        ３点目の空き家対策についてですが、何件でしょうか。  次に、トイレについてですが、いつ直しますか。
        """
        if not title.leads or (title.rank is None and title.is_bare):
            return False
        if title.rank is None:
            return not self.named
        return bool(self._open) and not self.depth_of(title)

    def asks_of_above(self, title: Title, words: str) -> bool:
        """Whether a counted ask only names what it asks of the matter above ((1)乗客の推移と課題について伺います。)."""
        counted = title.rank is not None and title.rank >= ITEM_RANK
        return counted and self.depth_of(title) > 0 and _GENERAL_END.search(words) is not None

    def take(self, title: Title, index: int) -> tuple[int | None, int]:
        """The matter above the one that is named, and its level; it is open now."""
        depth = self.depth_of(title)
        outermost = self._open[0][0] if self._open else _UNCOUNTED
        rank = outermost if title.rank is None else title.rank
        del self._open[depth:]
        above = self._open[-1][1] if self._open else self.base
        self._open.append((rank, index))
        self._named = {known for known in self._named if known < rank} | {rank}
        self._heard = {known: ordinal for known, ordinal in self._heard.items() if known < rank} | {rank: title.ordinal}
        return above, min(_DEEPEST, self.base_level + len(self._open))

    def turn_back(self, index: int) -> None:
        """An open matter is said again: those under it are closed."""
        places = [place for place, (_rank, known) in enumerate(self._open) if known == index]
        if places:
            del self._open[places[0] + 1 :]
