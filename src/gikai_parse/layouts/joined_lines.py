"""Folded text whose lines were joined into few in, the heads within them out: … 村長（大山三郎君） お答えします."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, read_tokens, window_at
from gikai_parse.layouts.candidates import make_candidate, too_dense
from gikai_parse.layouts.other_lines import is_clock
from gikai_parse.layouts.persons import read_label
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Line

_NAMED: Final = re.compile(r"\([^()。、「」\n0-9]{2,16}\) ")
# …伺います。 山田太郎議員 備蓄は …です。 町長 小川次郎 お答えします: behind the end of a sentence
_BEHIND_STOP: Final = re.compile(r"(?<=[。」)?!]) {1,8}(?=[^ 。、]{1,24} )")
# …登壇した。 山田太郎議員 は備蓄を: a report goes on with a particle
_TOLD: Final = re.compile(
    r" {1,4}(?:[がをへ]|は(?!い)|に(?!は)|の(?![りぞど])|と(?![こもり])|も(?![うし])|で(?![はす]))"
)
_SPOKEN_SHAPES: Final = ("name post", "post name", "seat name")
_LONGEST_OFFICE: Final = 24
_LONG_LINE: Final = 400  # characters, on an average: no printed line has so many
_SHAPES: Final = ("post(name)", "seat(name)")
_SIGNS: Final = re.compile(r"[()。、:「」]")
_LAST_CLOCK: Final = re.compile(r"(?<=[。」)〕]) {2,}([^\s。][^\n。]{2,40}?)\s*(?:[0-9]{1,5} ?:?\s*)?\Z")
_LOOK_BACK: Final = 80


def find_joined(folded: str) -> Iterator[Candidate]:
    """Heads in the middle of a line, a blank before and behind them, where the text has hardly any lines."""
    if folded.count("\n") * _LONG_LINE > len(folded):
        return
    found = {head.start: head for head in (*_behind_stops(folded), *_in_brackets(folded))}
    for number, start in enumerate(sorted(found), 1):
        yield found[start]
        if too_dense(number, start):
            return


def _in_brackets(folded: str) -> Iterator[Candidate]:
    """村長(大山三郎君), 3番(石川花子): the name in brackets."""
    for found in _NAMED.finditer(folded):
        window = folded[max(0, found.start() - _LONGEST_OFFICE - 1) : found.start()]
        before, blank, office = window.rpartition(" ")
        if not blank or not before.strip() or _SIGNS.search(office):
            continue
        start = found.start() - len(office)
        read = read_label(folded[start : found.end() - 1])
        if read and read.sure and read.shape in _SHAPES:
            yield make_candidate(folded, start, found.end() - 1, "blank", read)


def _behind_stops(folded: str) -> Iterator[Candidate]:
    """山田太郎議員, 町長 小川次郎, 2番 山田花子: between blanks, behind the end of a sentence."""
    for found in _BEHIND_STOP.finditer(folded):
        window = window_at(folded, found.end())
        read = read_tokens(window, open_end=len(window) == LONGEST_WINDOW)
        spoken = read and read[1].sure and read[1].shape in _SPOKEN_SHAPES
        if read and spoken and window.startswith(" ", read[0]) and not _TOLD.match(window, read[0]):
            yield make_candidate(folded, found.end(), found.end() + read[0], "blank", read[1])


def find_joined_clocks(folded: str, heads: Iterable[Line]) -> Iterator[Passage]:
    """The clocks behind the last words before a head or the end: …散会いたします。     午後2時05分 散会."""
    for end in (*[head.start for head in heads], len(folded)):
        begin = max(0, end - _LOOK_BACK)
        found = _LAST_CLOCK.search(folded, begin, end) if folded.find("  ", begin, end) >= 0 else None
        if found and is_clock(found[1]):
            yield Passage(*found.span(1))
