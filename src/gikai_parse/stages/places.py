"""Turns in, where each was spoken out: at the rostrum, from the own seat, or not said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.model import Place
    from gikai_parse.stages.turns import Turn

_TO: Final = "[^。]{0,24}?(?:質問|発言|答弁)"
_SAID: Final = re.compile(  # every way begins with a rare sign, so the search skips from one to the next
    rf"壇上(?:で|から|より|に)の?{_TO}|登壇(?:で|から|より|して)の?{_TO}"
    r"|席(?:から|より|で|にて)[^。]{0,12}(?:失礼|質問|発言|お答え|答弁|行い|行わ)"
)
_OWN_SEATS: Final = ("自席", "質問席", "発言席")
_TO_COME: Final = re.compile(r"あと|後|以降|以下|残り|再質問|再々質問")


def places_of(folded: str, turns: Sequence[Turn]) -> list[Place | None]:
    """One place a turn: by the head's own tag, by 〔山田太郎君登壇〕 before it, by what the speaker says.

    >>> places_of("", ())
    []
    """
    places = [turn.head.place or turn.place for turn in turns]
    spoken = [(turn.spans[0].start, turn.spans[-1].end, index) for index, turn in enumerate(turns) if turn.spans]
    if spoken:
        _by_words(folded, spoken, places)
    return places


def _by_words(folded: str, spoken: Sequence[tuple[int, int, int]], places: list[Place | None]) -> None:
    """壇上での質問を終わります: the rostrum; 自席から失礼します: the seat; 再質問は自席から: now still the rostrum."""
    at = 0
    for match in _SAID.finditer(folded):
        while at < len(spoken) and spoken[at][1] <= match.start():
            at += 1
        if at == len(spoken):
            break
        start, _, index = spoken[at]
        if match.start() < start or places[index] is not None:
            continue
        if folded[match.start()] != "席":
            places[index] = "podium"
        elif folded.endswith(_OWN_SEATS, start, match.start() + 1):
            to_come = _TO_COME.search(folded, max(start, match.start() - 16), match.start())
            places[index] = "podium" if to_come else "own_seat"
