"""The first word of a line in, a member's number and name (5石川 伺います) out; and those that the text bears out."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.plain_labels import KANJI, looks_like_name
from gikai_parse.tables.surnames import SHORT_SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.candidates import Candidate

_WORD: Final = re.compile(rf"([0-9]{{1,3}})([{KANJI}ぁ-ゖァ-ヺー]{{1,6}}?)(議員|委員)?")
_SEATED: Final = re.compile(rf"([0-9]{{1,3}})番(?:議員|委員)?[ 、,・]?([{KANJI}ァ-ヺー][{KANJI}ぁ-ゖァ-ヺー]{{0,5}})")
_LISTED: Final = re.compile(
    rf"(?<=\s)([0-9]{{1,3}}) {{1,3}}([{KANJI}ァ-ヺー][{KANJI}ぁ-ゖァ-ヺー]{{0,5}})"
)  # 3  石川 花子
_CALLED: Final = re.compile(rf"([{KANJI}ァ-ヺー]{{2,8}})[ぁ-ゖ]{{0,4}}(?:君|議員|委員|さん|氏)")
_SPEAKS: Final = re.compile(r"\s{0,8}[^\n\r]{0,120}?[。、]")
_FEWEST: Final = 2
_SHORTEST: Final = 2


def read_numbered(word: str) -> Label | None:
    """Seat and name without 番 between them; by itself it may as well be an item of a list.

    >>> read_numbered("5石川").head.seat, read_numbered("5番石川"), read_numbered("3月")
    (5, None, None)
    """
    found = _WORD.fullmatch(word)
    if not found or found[2][0] == "番" or not looks_like_name(found[2]):
        return None
    if len(found[2]) < _SHORTEST and found[2] not in SHORT_SURNAMES:  # 2原; 3月 is none
        return None
    return Label("seat name", Head(word, name=found[2], position=found[3], seat=int(found[1])), sure=False)


def confirm_numbered(candidates: Sequence[Candidate], folded: str) -> Sequence[Candidate]:
    """Without the numbered words that nobody calls otherwise: 5番石川花子君, 石川議員.

    What comes only once needs the very seat, and a sentence behind it: a roster has none.
    """
    counts = Counter(one.head.label for one in candidates if is_numbered(one))
    if not counts:
        return candidates
    known = set(_known(folded))
    often = {label for label, count in counts.items() if count >= _FEWEST}
    return [
        one
        for one in candidates
        if not is_numbered(one)
        or (one.head.label in often and len(one.head.name or "") >= _SHORTEST and (0, one.head.name) in known)
        or (
            (one.head.seat, one.head.name) in known
            and (one.head.label in often or _SPEAKS.match(folded, one.label_end))
        )
    ]


def is_numbered(candidate: Candidate) -> bool:
    """Whether the head is a number and a name: what is left of these is confirmed."""
    return candidate.shape == "seat name" and read_numbered(candidate.head.label) is not None


def _known(folded: str) -> Iterator[tuple[int, str]]:
    """Seats with what a name behind them could be, and 0 with what stands before 君: each beginning of the word."""
    for found in _SEATED.finditer(folded):
        for length in range(1, len(found[2]) + 1):
            yield int(found[1]), found[2][:length]
    for found in _LISTED.finditer(folded):
        if begins_like_surname(found[2]):
            for length in range(1, len(found[2]) + 1):
                yield int(found[1]), found[2][:length]
    for found in _CALLED.finditer(folded):
        for length in range(_SHORTEST, len(found[1]) + 1):
            yield 0, found[1][:length]
