"""The units of one member's time in, out under which matter something was spoken of before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.stages.similarity import grams_of, share_weight, weigh_grams

if TYPE_CHECKING:
    from gikai_parse.text.passages import Passage

_MOST_UNITS: Final = 60  # of a block that are remembered
_LONGEST: Final = 1500  # characters of a unit
_LEAST: Final = 3  # characters of a word that is looked for
_CLEAR: Final = 1.5  # how much better the best matter must fit than the next one
_ENOUGH: Final = 4.0  # the weight of two or three rare pairs of characters


class Spoken:
    """What was said under which matter of a block, stream by stream (a stream ends where somebody answers)."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._units: list[tuple[int, Passage]] = []
        self._stream: set[int | None] = set()  # the matters of the stream that is spoken now
        self._is_fresh = False
        self.is_later = False  # somebody has answered in this block
        self.was_several = False  # several matters at once

    @property
    def is_open_again(self) -> bool:
        """Whether this is the first unit after an answer to several matters: any of them may come next."""
        return self._is_fresh

    def open_stream(self) -> None:
        """The member speaks, for the first time or again."""
        self._is_fresh = len(self._stream) > 1
        self.was_several = self.was_several or self._is_fresh
        self.is_later = self.is_later or bool(self._stream)
        self._stream = set()

    def keep(self, matter: int | None, unit: Passage, *, is_question: bool) -> None:
        """Remember a unit that stands under a matter; a wish asks for no answer that could be come back to."""
        if is_question:
            self._is_fresh = False
            self._stream.add(matter)
        if matter is not None and len(self._units) < _MOST_UNITS:
            self._units.append((matter, unit))

    def holds(self, words: str) -> bool:
        """Whether the words were said under any matter of the block."""
        return any(
            self._folded.find(words, start, min(end, start + _LONGEST)) >= 0 for _matter, (start, end) in self._units
        )

    def find(self, words: str) -> int | None:
        """The one matter under whose units the words were said (放課後児童クラブ); none where it was said under two."""
        if len(words) < _LEAST:
            return None
        said = {
            matter
            for matter, (start, end) in self._units
            if self._folded.find(words, start, min(end, start + _LONGEST)) >= 0
        }
        return said.pop() if len(said) == 1 else None

    def choose(self, unit: Passage, current: int | None) -> int | None:
        """The matter whose units share clearly more with this one than the others do; else the current one."""
        heard = grams_of(self._folded[unit.start : min(unit.end, unit.start + _LONGEST)])
        held: dict[int, set[int]] = {}
        for matter, (start, end) in self._units:
            grams = grams_of(self._folded[start : min(end, start + _LONGEST)])
            held.setdefault(matter, set()).update(grams & heard)  # nothing else is weighed
        weights = weigh_grams([*held.values()])
        scored = sorted(
            ((share_weight(grams, weights), matter) for matter, grams in held.items()),
            key=lambda pair: (-pair[0], pair[1]),
        )
        if not scored or scored[0][0] < _ENOUGH:
            return current
        if len(scored) > 1 and scored[0][0] < _CLEAR * scored[1][0]:
            return current
        return scored[0][1]
