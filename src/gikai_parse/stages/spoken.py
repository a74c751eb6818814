"""The units of one member's time and what others replied in, out under which matter something was spoken of before."""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.similarity import grams_of
from gikai_parse.tables.topic_cues import REPLY_LEADS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MOST_UNITS: Final = 60  # of a block that are remembered
_LONGEST: Final = 1500  # characters of a unit
_LEAST: Final = 3  # characters of a word that is looked for
_ENOUGH: Final = 4.0  # the weight of two or three rare pairs of characters
_CLEAR: Final = 1.2  # how much better the best matter must fit than the next one
_LITTLE: Final = 3.0  # the same where it shares less
_AWAY: Final = 1.5  # than the one that is spoken of, where only that was answered
# 次に、避難所の備蓄につきましては、  what a reply says first of the matter that it comes to
# ふるさと納税の寄附額は、
_LEAD: Final = re.compile(rf"[^。]{{0,60}}?(?:{'|'.join(map(re.escape, REPLY_LEADS))})|[^。、はがを]{{2,24}}は、")


class Spoken:
    """What was said under which matter of a block, stream by stream (a stream ends where somebody answers)."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._units: list[tuple[int, Passage]] = []
        self._stream: set[int | None] = set()  # the matters of the stream that is spoken now
        self._answered: set[int | None] = set()  # those of the stream before
        self._replies: list[tuple[set[int | None], Passage]] = []  # to which matters, not yet looked at
        self._told: list[tuple[int, set[int]]] = []  # a matter, and the pairs of a passage that was about it
        self._read = 0  # units that are among them
        self._is_fresh = False
        self.is_later = False  # somebody has answered in this block
        self.was_several = False  # several matters at once

    @property
    def may_return(self) -> bool:
        """Whether several matters were answered at once, and the member who goes on has asked nothing yet."""
        return self.was_several and not self._stream

    @property
    def is_open_again(self) -> bool:
        """Whether this is the first unit after an answer to several matters: any of them may come next."""
        return self._is_fresh

    def open_stream(self, replies: Iterable[Passage] = ()) -> None:
        """The member speaks, for the first time or again, behind what others replied."""
        if self._stream:
            self._replies += [(self._stream, reply) for reply in replies]
            self._answered = self._stream
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
        """The matter that a question or a reply was about which shares clearly more with the unit than the others do.

        Else the current one; behind an answer to several the first of them, with which members mostly begin.
        """
        self._listen()
        known = {matter for matter, _pairs in self._told}
        if not known or (current is not None and current not in known):
            return current  # nothing was asked under it yet
        heard = self._pairs(unit)
        fits = self._compare(heard, self._find_pairs(heard))
        if self._is_fresh:
            answered = sorted(known.intersection(self._answered))
            clearest = _clearest({matter: fit for matter, fit in fits.items() if matter in answered})
            return clearest if clearest is not None else next(iter(answered), current)
        best = max(fits, key=lambda matter: (fits[matter], -matter), default=current)
        if best is None or current is None:
            return best
        away = fits.get(best, 0.0) >= max(_ENOUGH, _AWAY * fits.get(current, 0.0))
        return best if away else current

    def _listen(self) -> None:
        """Take in what was asked and replied since the last time."""
        self._told += [(matter, self._pairs(unit)) for matter, unit in self._units[self._read :]]
        self._read = len(self._units)
        replies, self._replies = self._replies, []
        for matters, reply in replies:
            if len(matters) == 1 and (only := next(iter(matters))) is not None:
                self._told.append((only, self._pairs(reply)))
        if self._told:
            parts = list(self._part([reply for matters, reply in replies if len(matters) > 1]))
            self._told += [(matter, self._pairs(part)) for matter, part in parts]

    def _part(self, replies: Sequence[Passage]) -> Iterator[tuple[int, Passage]]:
        """Replies to several matters, parted where a sentence leads to another of them."""
        leads = [list(self._find_leads(reply)) for reply in replies]
        places = self._find_pairs(set().union(*[pairs for found in leads for _start, pairs in found]))
        for reply, found in zip(replies, leads, strict=True):
            told = [(start, _clearest(self._compare(pairs, places))) for start, pairs in found]
            starts = [(start, about) for start, about in told if about is not None]
            ends = [*[start for start, _about in starts[1:]], reply.end]
            yield from ((about, Passage(start, end)) for (start, about), end in zip(starts, ends, strict=False))

    def _find_leads(self, reply: Passage) -> Iterator[tuple[int, set[int]]]:
        """Where its sentences begin that lead to a matter, and the pairs of the lead."""
        begin = reply.start
        while begin < reply.end:
            end = self._folded.find("。", begin, reply.end) + 1 or reply.end
            if lead := _LEAD.match(self._folded, begin, end):
                yield begin, grams_of(lead[0])
            begin = end

    def _find_pairs(self, wanted: set[int]) -> Mapping[int, Sequence[int]]:
        """The places of the passages that hold each of the pairs."""
        places: dict[int, list[int]] = {}
        for place, (_matter, pairs) in enumerate(self._told):
            for pair in pairs & wanted:
                places.setdefault(pair, []).append(place)
        return places

    def _compare(self, heard: set[int], places: Mapping[int, Sequence[int]]) -> dict[int, float]:
        """For each matter how much the nearest passage about it shares with what is heard, rare pairs louder."""
        shared: dict[int, float] = {}
        for pair in heard & places.keys():
            weight = log((len(self._told) + 1) / len(places[pair]))
            for place in places[pair]:
                shared[place] = shared.get(place, 0.0) + weight
        fits: dict[int, float] = {}
        for place, share in shared.items():
            matter = self._told[place][0]
            fits[matter] = max(fits.get(matter, 0.0), share)
        return fits

    def _pairs(self, passage: Passage) -> set[int]:
        return grams_of(self._folded[passage.start : min(passage.end, passage.start + _LONGEST)])


def _clearest(fits: Mapping[int, float]) -> int | None:
    """The matter that fits clearly better than any other; where it fits but a little, only it may."""
    ranked = sorted(fits, key=lambda matter: (-fits[matter], matter))
    best, second = [*[fits[one] for one in ranked[:2]], 0.0, 0.0][:2]
    clear = best >= _CLEAR * second if best >= _ENOUGH else best > _LITTLE * second
    return ranked[0] if clear else None
