"""A member's sentences in, cuts out: what asks together and what only wishes; an ask's end is the surest border."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.tables.cues import BARE_VERBS, CLOSING_PLEAS, VOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said

_ASKING: Final = frozenset({"ask", "polite", "plain"})
_TURNING: Final = frozenset({"first", "turn", "number"})
_FORMULA_LENGTH: Final = 14  # そこで、伺います。 ご見解を。
_EACH_LENGTH: Final = 32  # それぞれご見解をお聞かせください。
_EACH: Final = (
    "それぞれ",
    "以上",
    "併せて",
    "あわせて",
    "具体的に",
    "以上の点",
    "その点",
    "この点",
    "これらについて",
    "区の",
    "市の",
    "町の",
    "県の",
    "村の",
)
_CHAIN: Final = 12  # …のか。 …のか。 in a row
_MOST_CUTS: Final = 1000  # no speech asks or wishes more often
_NEAR: Final = 3  # sentences from a plain ask to the one it leads to
_WISH_LENGTH: Final = 18  # よろしくお願いいたします。


class Cut(NamedTuple):
    """Sentences `first` up to and including `last`; `asks` are the asking ones, none for a wish."""

    kind: Literal["question", "request"]
    first: int
    last: int
    asks: tuple[int, ...]


class _Stream:
    """A member's sentences until somebody answers, with what lies ahead of each."""

    def __init__(self, folded: str, said: Sequence[Said]) -> None:
        self.folded = folded
        self.said = said
        self.size = len(said)
        self.asks_before = list(accumulate((s.deed in _ASKING for s in said), initial=0))
        self.turn_after = [self.size] * self.size  # the next sentence that turns to a matter
        ahead = self.size
        for place in range(self.size - 1, -1, -1):
            self.turn_after[place] = ahead
            if self.turns(place):
                ahead = place

    def turns(self, place: int) -> bool:
        one = self.said[place]
        return one.opening in _TURNING or one.deed == "heading" or (one.about and bool(one.opening))

    def length(self, place: int) -> int:
        return self.said[place].end - self.said[place].start

    def has_ask(self, first: int, end: int) -> bool:
        return self.asks_before[end] > self.asks_before[first]

    def starts(self, place: int, words: tuple[str, ...]) -> bool:
        return self.folded.startswith(words, self.said[place].start)

    def is_each_formula(self, place: int) -> bool:
        """それぞれご見解をお聞かせください: closes several asks and is none of its own."""
        one = self.said[place]
        return one.deed == "ask" and self.length(place) <= _EACH_LENGTH and self.starts(place, _EACH) and not one.about

    def is_bare(self, place: int) -> bool:
        """そこで、伺います。 holds nothing but the verb."""
        one = self.said[place]
        if self.length(place) > _FORMULA_LENGTH or self.folded.find("を", one.start, one.end) >= 0:
            return False
        return any(self.folded.find(verb, one.start, one.end) >= 0 for verb in BARE_VERBS)

    def announces(self, place: int, begin: int) -> bool:
        """次に、防災についてお聞きします。 names the matter; the ask is still to come."""
        opened = bool(self.said[place].opening) or place <= begin + 1
        turn = self.turn_after[place]
        if opened and self.has_ask(place + 1, turn):
            return True
        return turn == place + 1 < self.size and self.said[turn].opening in {"first", "number"}

    def goes_on(self, place: int) -> bool:
        """…しているのか。 leads to the asking sentence that follows within the matter."""
        stop = min(self.turn_after[place], place + _NEAR + 1, self.size)
        for ahead in range(place + 1, stop):
            if self.said[ahead].opening == "so":
                return False
            if self.said[ahead].deed in _ASKING:
                return not self._ends_in_each(ahead)
        return False

    def _ends_in_each(self, place: int) -> bool:
        stop = min(self.size, place + _CHAIN)
        while place < stop and self.said[place].deed == "plain":
            place += 1
        return place < stop and self.is_each_formula(place) and self.starts(place, _EACH[:4])

    def stands_alone(self, place: int, begin: int) -> bool:
        """…ではないでしょうか。 is an ask only where its matter holds no other."""
        turn = self.turn_after[place]
        if self.has_ask(begin, turn):
            return False
        return all(self.said[ahead].deed == "formula" for ahead in range(place + 1, turn))


def cut_stream(folded: str, said: Sequence[Said], *, may_ask: bool = True) -> list[Cut]:
    """The question units and the requests of one stream, in order."""
    stream = _Stream(folded, said)
    cuts: list[Cut] = []
    begin = 0
    pending: list[int] = []
    for place in range(stream.size if may_ask else 0):
        deed = said[place].deed
        if not _closes(stream, place, begin):
            if deed == "plain":
                pending.append(place)
            continue
        if _extends(stream, cuts, place, begin):
            last = cuts.pop()
            asks = (
                last.asks
                if stream.length(place) <= _FORMULA_LENGTH or stream.is_each_formula(place)
                else (*last.asks, place)
            )
            cuts.append(Cut("question", last.first, place, asks))
        else:
            first, wishes = _open(stream, begin, min([place, *pending]), asked=True)
            cuts += wishes
            if not pending and stream.is_each_formula(place) and stream.starts(place, _EACH[:1]):
                first = _split_convincing(stream, cuts, first, place)
            cuts.append(Cut("question", first, place, (*[p for p in pending if p >= first], place)))
        begin, pending = place + 1, []
    cuts += _open(stream, begin, stream.size, asked=False)[1]
    return cuts[:_MOST_CUTS]


def _split_convincing(stream: _Stream, cuts: list[Cut], first: int, place: int) -> int:
    """それぞれご見解を after …ではないでしょうか。また、… asks about both; where the second begins."""
    for ahead in range(first, place - 1):
        if stream.said[ahead].deed == "rhetoric" and stream.said[ahead + 1].opening == "join":
            cuts.append(Cut("question", first, ahead, (ahead,)))
            first = ahead + 1
    return first


def _closes(stream: _Stream, place: int, begin: int) -> bool:
    """Whether the sentence ends a question unit."""
    one = stream.said[place]
    if one.deed == "ask":
        if stream.is_bare(place) and stream.has_ask(place + 1, stream.turn_after[place]):
            return False
        return not (one.about and stream.announces(place, begin))
    if one.deed == "polite":
        return True
    if one.deed == "plain":
        return not stream.goes_on(place)
    if one.deed == "rhetoric":
        return stream.stands_alone(place, begin)
    return one.deed == "announcement" and one.about and place > begin and not stream.has_ask(place + 1, stream.size)


def _extends(stream: _Stream, cuts: Sequence[Cut], place: int, begin: int) -> bool:
    """Whether a formula goes with the ask right before it (…ところですか。具体的に教えてください。)."""
    if not cuts or cuts[-1].kind != "question" or cuts[-1].last != place - 1 or begin != place:
        return False
    if stream.said[place].opening == "other":
        return True
    if stream.said[place].deed != "ask" or stream.said[place].opening:
        return False
    return stream.is_each_formula(place) or (
        stream.length(place) <= _FORMULA_LENGTH and stream.starts(place, CLOSING_PLEAS)
    )


def _open(stream: _Stream, begin: int, end: int, *, asked: bool) -> tuple[int, list[Cut]]:
    """Where the unit that asks at `end` begins, and the wishes that stand before it."""
    first = begin
    for place in range(begin, end):
        turned = stream.turn_after[place] <= min(end, stream.size - 1)
        if _wishes(stream, place, explicit=not turned):
            first = place + 1
    while first < end and (stream.said[first].deed == "formula" or _is_preamble(stream, first)):
        first += 1
    ahead = range(first, min(end + 1, stream.size))
    turn = next((place for place in ahead if stream.turns(place) and not _is_preamble(stream, place)), None)
    if turn is not None and asked:
        first = turn
    stop = first if asked else end
    wishes: list[Cut] = []
    for place in range(begin, stop):
        if _wishes(stream, place, explicit=False):
            wishes.append(Cut("request", place, place, ()))
        elif wishes and wishes[-1].last == place - 1 and stream.said[place].deed == "request":
            wishes[-1] = wishes[-1]._replace(last=place)
    return first, wishes


def _is_preamble(stream: _Stream, place: int) -> bool:
    """Whether it only counts what will be asked (1点目は…、2点目は…についてです。)."""
    one = stream.said[place]
    if one.deed == "announcement" and not one.opening:
        return True
    return stream.folded.count("点目", one.start, one.end) > 1


def _wishes(stream: _Stream, place: int, *, explicit: bool) -> bool:
    one = stream.said[place]
    if one.deed != "request" and (explicit or one.deed != "wish"):
        return False
    if stream.length(place) <= _WISH_LENGTH and one.deed == "request":
        return False
    tail = stream.folded[max(one.start, one.end - 24) : one.end]
    return "要望" in tail or not any(word in tail for word in VOTES)
