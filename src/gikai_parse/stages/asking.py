"""A member's sentences in, cuts out: what asks together and what only wishes; an ask's end is the surest border."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.stages.asides import counts, echoes, is_lenient, names_subject, pleads, qualifies, supposes, trails_off
from gikai_parse.stages.course import ASKING, Cut
from gikai_parse.stages.preambles import acknowledges, announces_again, greets, moves_on, opens_all
from gikai_parse.stages.streams import FORMULA_LENGTH, Stream
from gikai_parse.stages.wishing import WISHING, find_wishes, is_wish
from gikai_parse.tables.cues import CLOSING_PLEAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said

_SHORTEST: Final = 6  # characters: 見解を。 お考えは。
_MOST_CUTS: Final = 1000  # no speech asks or wishes more often
_COUNTERS: Final = ("点目", "つ目", "番目", "項目")  # 1つ目は農業、2つ目は観光であります。
_SILENT: Final = frozenset({"speech", "heading", "formula", "request", "wish"})  # what never asks of itself


class Floor(NamedTuple):
    """How the member has the floor.

    An `answered` stream asks even where it trails off, under a `printed` 問 even where it wishes; one that `parts` was
    answered before and is not any more; where a member only states opinions, nothing `may_ask`. `more` is said under
    titles that follow.
    """

    may_ask: bool = True
    answered: bool = False
    parts: bool = False
    printed: bool = False
    more: bool = False


def cut_stream(folded: str, said: Sequence[Said], floor: Floor) -> list[Cut]:
    """The question units and the requests of one stream, in order."""
    may_ask, answered = floor.may_ask, floor.answered
    stream = Stream(folded, said, parts=floor.parts, more=floor.more)
    cuts: list[Cut] = []
    begin = 0
    pending: list[int] = []
    for place in range(stream.size if may_ask else 0):
        deed = said[place].deed
        if deed in _SILENT and place not in stream.listed:  # most sentences
            continue
        if not _closes(stream, place, begin):
            if (deed == "plain" or (deed == "polite" and stream.draws_on(place))) and not stream.is_only_put(place):
                pending.append(place)
            continue
        if _extends(stream, cuts, place, begin):
            last = cuts.pop()
            asks = last.asks if _adds_nothing(stream, place, begin) else (*last.asks, place)
            cuts.append(Cut("question", last.first, place, asks))
        else:
            first, wishes = _open(stream, begin, min([place, *pending]), asked=True)
            cuts += wishes
            if not pending and stream.is_each_formula(place) and stream.starts(place, ("それぞれ",)):
                first = _split_convincing(stream, cuts, first, place)
            asks = (*[p for p in pending if p >= first], place)
            if stream.is_each_formula(place) and place > first and said[place - 1].deed == "rhetoric":
                asks = (place - 1,)
            cuts.append(Cut("question", first, place, asks))
        begin, pending = place + 1, []
    if (
        answered
        and cuts
        and begin == stream.size - 1
        and cuts[-1].last == begin - 1
        and is_lenient(folded, said[begin])
    ):
        cuts[-1] = cuts[-1]._replace(last=begin, asks=(*cuts[-1].asks, begin))
        begin += 1
    waiting = _waits(stream, begin, printed=floor.printed) if may_ask and answered else -1
    if waiting >= 0:
        first, wishes = _open(stream, begin, waiting, asked=True)
        cuts += [*wishes, Cut("question", first, waiting, (waiting,))]
        begin = waiting + 1
    cuts += _open(stream, begin, stream.size, asked=False)[1]
    return cuts[:_MOST_CUTS]


def _waits(stream: Stream, begin: int, *, printed: bool) -> int:
    """The sentence at the end of an answered turn that waits without asking, -1 for none."""
    if not begin:
        return trails_off(stream.folded, stream.said, printed=printed)
    last = stream.size - 1  # …心配しているわけです。その場合の備えについて。
    one = stream.said[last]
    return last if begin <= last and one.deed == "heading" and not one.opening else -1


def _adds_nothing(stream: Stream, place: int, begin: int) -> bool:
    """Whether an ask behind an ask only pleads for it (以上、前向きな答弁を期待いたします。)."""
    return stream.is_each_formula(place) or pleads(stream.folded, stream.said, place, begin)


def _split_convincing(stream: Stream, cuts: list[Cut], first: int, place: int) -> int:
    """それぞれご見解を after …ではないでしょうか。また、… asks about both; where the second begins."""
    for ahead in range(first, place - 1):
        if stream.said[ahead].deed == "rhetoric" and stream.said[ahead + 1].opening == "join":
            cuts.append(Cut("question", first, ahead, (ahead,)))
            first = ahead + 1
    return first


def _closes(stream: Stream, place: int, begin: int) -> bool:
    """Whether the sentence ends a question unit."""
    one = stream.said[place]
    if place in stream.listed:
        return True
    if one.deed == "ask":
        return _asks(stream, place, begin)
    if one.deed in {"polite", "plain"}:
        return not stream.is_only_put(place) and _puts(stream, place)
    if one.deed == "rhetoric":
        return stream.stands_alone(place, begin)
    if one.deed != "announcement" or not one.about or place == begin:
        return False
    return not (stream.more or stream.has_ask(place + 1, stream.size))


def _puts(stream: Stream, place: int) -> bool:
    """Whether a question closes its unit: it is no echo, no wish, and leads to no other ask."""
    one = stream.said[place]
    if one.deed == "plain":
        return not stream.goes_on(place)
    if stream.is_withdrawn(place) or stream.draws_on(place):
        return False
    if place > 0 or not echoes(stream.folded, one):
        return True
    return not (stream.has_ask(1, stream.size) or stream.leads_up(1, stream.size))


def _asks(stream: Stream, place: int, begin: int) -> bool:
    """Whether what looks like an ask is one: it does not beg, or announce, or say nothing but its verb."""
    one = stream.said[place]
    if stream.is_withdrawn(place) or (place > begin and _only_pleads(stream, place, begin)):
        return False
    if not begin and place == stream.announcement:
        return False
    if 0 < begin == place and stream.is_addressed(place):
        return True  # …十分でしょうか。教育長に伺います。
    if stream.is_bare(place) and (
        stream.has_ask(place + 1, stream.turn_after[place])
        or stream.begins_counting(place + 1)
        or stream.opens_asks(place + 1)
        or ((place == begin or stream.said[place].opening) and stream.leads_up(place + 1, stream.turn_after[place]))
    ):
        return False
    if stream.is_counted(place) and stream.leads_up(place + 1, stream.size) and not stream.leads_up(begin, place):
        return False
    names = one.about or counts(stream.folded, one) or (place <= 1 and _names_matters(stream, place))
    return not (names and stream.announces(place, begin))


def _names_matters(stream: Stream, place: int) -> bool:
    """Whether it names what all the asking is about (就学援助、学童保育、図書館について、市長の見解を伺います。)."""
    one = stream.said[place]
    return stream.folded.find("について、", one.start, one.end) > stream.folded.find("、", one.start, one.end) >= 0


def _only_pleads(stream: Stream, place: int, begin: int) -> bool:
    """以上、壇上からの質問といたします。明快な御答弁をお願いします。 behind the asks, or before them."""
    if (stream.asks_before[-1] == 1 and not stream.more) or not pleads(stream.folded, stream.said, place, begin):
        return False
    return not stream.leads_up(begin, place)


def _extends(stream: Stream, cuts: Sequence[Cut], place: int, begin: int) -> bool:
    """Whether a formula goes with the ask right before it (…ところですか。具体的に教えてください。)."""
    if not cuts or cuts[-1].kind != "question" or cuts[-1].last != begin - 1:
        return False
    if begin != place:
        return _adds_reason(stream, place, begin)
    if stream.said[place].opening == "other" or supposes(stream.folded, stream.said[place]):
        return True
    if stream.said[place].deed != "ask":
        return False
    if pleads(stream.folded, stream.said, place, begin):
        return True
    return not stream.said[place].opening and (
        qualifies(stream.folded, stream.said[place])
        or stream.is_each_formula(place)
        or stream.is_addressed(place)
        or (stream.length(place) <= FORMULA_LENGTH and stream.starts(place, CLOSING_PLEAS))
    )


def _adds_reason(stream: Stream, place: int, begin: int) -> bool:
    """Whether one more reason and the shortest ask follow an ask (…できないか。隣の市では走らせている。見解を。)."""
    if place > begin + 1 or stream.length(place) > _SHORTEST or stream.said[place].opening:
        return False
    one = stream.said[begin]
    return one.deed == "speech" and not one.opening and not stream.ends_paragraph(begin - 1)


def _open(stream: Stream, begin: int, end: int, *, asked: bool) -> tuple[int, list[Cut]]:
    """Where the unit that asks at `end` begins, and the wishes that stand before it."""
    first = begin
    for place in range(begin, end):
        if stream.said[place].deed in WISHING:
            after = min(place + 1, stream.size - 1)
            after += after + 1 < stream.size and stream.is_afterthought(after)
            below = 0
            turned = (
                stream.turn_after[place] <= min(end, stream.size - 1)
                or names_subject(stream.folded, stream.said[after])
                or stream.names_alone(after)
                or (below := _moves_below(stream, after, end)) > 0
                or (stream.is_terse and stream.said[after].opening == "join" and stream.said[after].deed in ASKING)
            )
            if is_wish(stream, place, explicit=not turned):
                first = place + (2 if stream.is_withdrawn(place) else 1)
                first += first < end and stream.is_afterthought(first)
                first = max(first, below)
    while first < end and (
        stream.said[first].deed == "formula"
        or (stream.said[first].deed == "request" and greets(stream.folded, stream.said[first]))
        or _is_preamble(stream, first)
        or (not begin and acknowledges(stream.folded, stream.said[first]))
    ):
        first += 1
    ahead = range(first, min(end + 1, stream.size))
    turn = next((place for place in ahead if stream.turns(place) and not _is_preamble(stream, place)), None)
    if turn is not None and asked:
        first = turn
    return first, find_wishes(stream, begin, first if asked else end)


def _moves_below(stream: Stream, begin: int, end: int) -> int:
    """The paragraph below a wish that opens with another subject (それで、説明会なんですが、…), 0 for none."""
    place = stream.subject_below[begin]
    return place if place <= min(end, stream.size - 1) else 0


def _is_preamble(stream: Stream, place: int) -> bool:
    """Whether it only counts what will be asked (1点目は…、2点目は…についてです。)."""
    one = stream.said[place]
    if one.deed == "announcement" and not one.opening:
        return not moves_on(stream.folded, one)
    if opens_all(stream.folded, one) or announces_again(stream.folded, one):
        return True
    if place == stream.announcement:
        return True
    if stream.folded.count("目", one.start, one.end) < 2:
        return False
    return any(stream.folded.count(counter, one.start, one.end) > 1 for counter in _COUNTERS)
