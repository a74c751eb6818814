"""A stream in, what it only wishes out: requests, each from the sentence that names its subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.asides import regards
from gikai_parse.stages.course import ASKING, Cut
from gikai_parse.stages.preambles import greets, tells_of_wish
from gikai_parse.tables.cues import (
    BARE_PLEAS,
    COURTESIES,
    EMPHASES,
    GATHERING,
    LOOKING_BACK,
    SPECIFYING,
    URGENCIES,
    VOTES,
    WISHED_THINGS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.streams import Stream


WISHING: Final = frozenset({"wish", "request", "ask", "polite"})  # an ask may be withdrawn: これは要望です。
_WISHES: Final = frozenset({"wish", "request"})
_WISH_LENGTH: Final = 18  # よろしくお願いいたします。
# このままでは子どもが困ります。強く求めておきます。  says that it wishes and not what
_BARE: Final = re.compile(
    f"(?:{'|'.join(EMPHASES)}|、){{0,4}}(?:お|御)?(?:求め|要望|要請|願い|期待|望み|申し入れ)[^、。をとがはの]{{1,12}}。?"
)
_OBJECTS: Final = ("をお願", "を御願", "をよろしく", "のほど", "の程", "を求め", "を要望")
_THING: Final = 2  # characters: 検討をお願いします。
_TAIL: Final = 24  # characters: …ということで要望として出しておきます。


def find_wishes(stream: Stream, begin: int, stop: int) -> list[Cut]:
    """The requests from `begin` up to but not `stop`."""
    wishes: list[Cut] = []
    for place in range(begin, stop):
        if stream.said[place].deed not in WISHING:
            if wishes and wishes[-1].last == place - 1 and stream.is_afterthought(place):
                wishes[-1] = wishes[-1]._replace(last=place)
            continue
        if is_wish(stream, place, explicit=False):
            if tells_of_wish(stream.folded, stream.said[place]) and any(
                stream.said[ahead].deed in _WISHES for ahead in range(place + 1, stop)
            ):
                continue
            if wishes and wishes[-1].last == place - 1 and _goes_on_wishing(stream, place):
                wishes[-1] = wishes[-1]._replace(last=place)
            else:
                wishes.append(Cut("request", _lead_of(stream, place, begin, wishes), place, ()))
        elif wishes and wishes[-1].last == place - 1 and _is_more(stream, place):
            wishes[-1] = wishes[-1]._replace(last=place)
    return wishes


def _is_more(stream: Stream, place: int) -> bool:
    """Whether what wishes nothing itself stands behind a wish (よろしくお願いします。 but not 資料をお願いします。)."""
    return stream.said[place].deed == "request" and not _holds(stream, place, COURTESIES)


def _goes_on_wishing(stream: Stream, place: int) -> bool:
    """Whether a wish goes with the one right before it (特に、…　強く求めておきます。　これは要望にとどめます。)."""
    if stream.starts(place, (*SPECIFYING, *GATHERING)) or (
        _is_short(stream, place) and not _wishes_anew(stream, place)
    ):
        return True
    if stream.said[place].opening or stream.ends_paragraph(place - 1):
        return False
    if _is_short(stream, place - 1) and stream.starts(place - 1, BARE_PLEAS):
        return True
    return stream.starts(place, LOOKING_BACK) and _names_itself(stream, place)


def _wishes_anew(stream: Stream, place: int) -> bool:
    """Whether a short one turns, or names a thing of its own (照明の増設をお願いします。 but not 御検討を…)."""
    one = stream.said[place]
    near = stream.folded[one.start : one.end].partition("を")[0]
    return stream.turns(place) or ("の" in near and _names_thing(stream, place))


def _is_short(stream: Stream, place: int) -> bool:
    """Whether it says little more than that it wishes (ぜひお願いいたします。)."""
    return stream.length(place) <= _WISH_LENGTH and stream.said[place].deed == "request"


def _holds(stream: Stream, place: int, words: Sequence[str]) -> bool:
    one = stream.said[place]
    return any(stream.folded.find(word, one.start, one.end) >= 0 for word in words)


def _names_thing(stream: Stream, place: int) -> bool:
    """Whether a short one says what is wished for (トイレの改修をお願いします。 but not 資料をお願いします。)."""
    one = stream.said[place]
    end = max(stream.folded.find(mark, one.start, one.end) for mark in _OBJECTS)
    return end - one.start >= _THING and not _holds(stream, place, (*COURTESIES, *VOTES))


def _names_itself(stream: Stream, place: int) -> bool:
    """Whether it says at its end that it wishes (…要望にとどめます。)."""
    one = stream.said[place]
    return stream.folded.find("要望", max(one.start, one.end - _TAIL), one.end) >= 0


def _lead_of(stream: Stream, place: int, begin: int, wishes: Sequence[Cut]) -> int:
    """Where a wish begins: with the sentence that names its subject (トイレについては、…　前倒しを要望します。)."""
    lead = place - 1
    free = lead >= begin and (not wishes or wishes[-1].last < lead)
    if not free or stream.said[lead].deed != "speech" or stream.turns(place) or stream.said[place].opening:
        return place
    bare = _BARE.fullmatch(stream.folded, *stream.said[place][:2]) and not stream.ends_paragraph(lead)
    return lead if bare or regards(stream.folded, stream.said[lead]) else place


def is_wish(stream: Stream, place: int, *, explicit: bool) -> bool:
    """Whether it wishes; an `explicit` one says so (要望します), or is made one by what follows (これは要望です。)."""
    one = stream.said[place]
    if one.deed in {"ask", "polite"}:
        return stream.is_withdrawn(place)
    if one.deed != "request" and (one.deed != "wish" or (explicit and not stream.is_withdrawn(place))):
        return False
    if _is_short(stream, place):
        if place and stream.said[place - 1].deed in ASKING and not stream.ends_paragraph(place - 1):
            return False  # …していただけませんか。ぜひお願いします。
        return _holds(stream, place, (*URGENCIES, *WISHED_THINGS)) or _names_thing(stream, place)
    if one.deed == "request" and greets(stream.folded, one):
        return False
    tail = stream.folded[max(one.start, one.end - _TAIL) : one.end]
    return _names_itself(stream, place) or not any(word in tail for word in VOTES)
