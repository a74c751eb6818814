"""A member's sentences until somebody answers in, their course out: where they turn, ask, count and lead on."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.stages.asides import counts, names_subject, withdraws
from gikai_parse.stages.listing import find_listed, read_ordinals
from gikai_parse.tables.cues import AFTERTHOUGHTS, FIRSTS, OUTSETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said

ASKING: Final = frozenset({"ask", "polite", "plain"})
EACH_LENGTH: Final = 32  # それぞれご見解をお聞かせください。
_LEADING: Final = frozenset({"plain", "rhetoric"})
_TURNING: Final = frozenset({"first", "turn", "number"})
_OUTSETS: Final = tuple([f"{lead}{comma}{first}" for lead in OUTSETS for comma in ("、", "") for first in FIRSTS])
_SHORT: Final = 8  # 2点目。
_POLITE: Final = ("です", "ます", "でしょう", "でした", "ました", "ません", "ください")
_NAME: Final = 12  # 図書館の件です。
_DIGEST: Final = 2  # sentences, none of them polite


class Cut(NamedTuple):
    """Sentences `first` up to and including `last`; `asks` are the asking ones, none for a wish."""

    kind: Literal["question", "request"]
    first: int
    last: int
    asks: tuple[int, ...]


class Course:
    """The sentences, with what lies ahead of each: read once, asked often."""

    def __init__(self, folded: str, said: Sequence[Said], *, parts: bool = False, more: bool = False) -> None:
        """`parts` where the member was answered before and is not any more, `more` where other titles follow."""
        self.parts = parts
        self.more = more
        self.folded = folded
        self.said = said
        self.size = len(said)
        self.ordinals = read_ordinals(folded, said)
        self.listed = find_listed(folded, said, self.ordinals)
        asking = [
            (one.deed in ASKING and not self.is_withdrawn(place) and not self.is_counted(place)) or place in self.listed
            for place, one in enumerate(said)
        ]
        self.asks_before = list(accumulate(asking, initial=0))
        self._turns = [
            one.opening in _TURNING or one.deed == "heading" or (one.about and bool(one.opening)) for one in said
        ]
        self.outset = self._find_outset()
        if self.outset >= 0:
            self._turns[self.outset] = True
        self.turn_after = [self.size] * self.size  # the next sentence that turns to a matter
        ahead = self.size
        for place in range(self.size - 1, -1, -1):
            self.turn_after[place] = ahead
            if self._turns[place]:
                ahead = place
        self.first_turn = ahead
        leading = [one.deed in _LEADING for one in said]
        self._leading_before = list(accumulate(leading, initial=0))
        self.is_terse = self.size >= _DIGEST and not any(  # 市は把握しているか。: in a digest each か asks
            folded.find(word, one.start, one.end) >= 0 for one in said for word in _POLITE
        )

    def _find_outset(self) -> int:
        """Where a preamble comes to the first matter, else -1: そこで、まず、米価について伺います。 and its background.

        With its background before it such a sentence asks (そこで、まず、現状について伺います。次に、…).
        """
        for place, one in enumerate(self.said[:-1]):
            if self._turns[place]:
                return -1
            if one.about and self.starts(place, _OUTSETS):
                after = self.said[place + 1]
                leads = self.ends_paragraph(place) and after.deed == "speech" and not after.opening
                return place if leads and self.has_ask(place + 1, self.size) else -1
        return -1

    def is_counted(self, place: int) -> bool:
        """1点確認させてください。 only says that an ask will come."""
        one = self.said[place]
        return place + 1 < self.size and self.length(place) <= EACH_LENGTH and counts(self.folded, one)

    def is_withdrawn(self, place: int) -> bool:
        """Whether the next sentence says that it asks for nothing (…してください。これは要望です。)."""
        return place + 1 < self.size and withdraws(self.folded, self.said[place + 1])

    def turns(self, place: int) -> bool:
        """Whether it turns to a matter (次に、…　2点目は…　防災について。)."""
        return self._turns[place]

    def length(self, place: int) -> int:
        """Characters, the closing mark with them."""
        return self.said[place].end - self.said[place].start

    def has_ask(self, first: int, end: int) -> bool:
        """Whether a sentence from `first` up to but not `end` asks."""
        return self.asks_before[end] > self.asks_before[first]

    def leads_up(self, first: int, end: int) -> bool:
        """Whether a …のか。 or …ではないでしょうか。 waits for an ask from `first` up to but not `end`."""
        return self._leading_before[end] > self._leading_before[first]

    def starts(self, place: int, words: tuple[str, ...]) -> bool:
        """Whether it begins with one of the words."""
        return self.folded.startswith(words, self.said[place].start)

    def ends_paragraph(self, place: int) -> bool:
        """Whether the next sentence begins a paragraph."""
        return (
            place + 1 < self.size and self.folded.find("\n", self.said[place].end - 1, self.said[place + 1].start) >= 0
        )

    @cached_property
    def subject_below(self) -> list[int]:
        """Of each sentence the next one that opens a paragraph with a subject of its own; `size` where none does."""
        found = [self.size] * self.size
        for place in range(self.size - 2, -1, -1):
            opens = self.ends_paragraph(place) and names_subject(self.folded, self.said[place + 1])
            found[place] = place + 1 if opens else found[place + 1]
        return found

    def names_alone(self, place: int) -> bool:
        """Whether a paragraph opens with a word for what it is about (バスです。)."""
        one = self.said[place]
        short = place > 0 and one.deed == "speech" and self.length(place) <= _NAME
        return short and self.ends_paragraph(place - 1) and self.folded.endswith("です。", one.start, one.end)

    def begins_counting(self, place: int) -> bool:
        """Whether it is the first point of a list in which something is asked (そこで、伺います。(1)…)."""
        return place < self.size and self.number(place) == 1 and self.has_ask(place, self.size)

    def is_afterthought(self, place: int) -> bool:
        """Whether it only says until when or why, behind a wish (早めにお願いします。雪が降る前にですね。)."""
        one = self.said[place]
        return (
            one.deed == "speech"
            and not one.opening
            and self.length(place) <= EACH_LENGTH
            and (self.folded.endswith(AFTERTHOUGHTS, one.start, one.end))
        )

    def number(self, place: int) -> int:
        """The number of a sentence, or of what the 2点目。 it consists of stands before."""
        ahead = self.ordinals[place : place + 2]
        return ahead[0] or (ahead[-1] if self.length(place) <= _SHORT else 0)
