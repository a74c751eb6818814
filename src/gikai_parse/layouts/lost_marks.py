"""Marked heads and the text in, the heads out whose mark was lost in copying: 議長山田太郎君)　これより.

So is a member's, whom the chair has just called by the seat: …７番、石川花子君。 / 7 番 石川花子 君 伺います。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.blank_labels import LONGEST_WINDOW, read_tokens, window_at
from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import seat_of
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Head

_LINES: Final = LineScan(
    r" {0,8}((?:[Oo0](?=[^\x00-\x7f]))?)([^\n\r\f()。、:「」 ]{2,24}+(?:\([^\n\r\f()。、「」]{2,16}+)?\))(?=[ \n\r])"
)


_SEATED: Final = LineScan(r" {0,8}(?=[0-9〇一二三四五六七八九十]{1,3} {0,2}番)")
_CALLED: Final = re.compile(r"([0-9〇一二三四五六七八九十]{1,3}) ?番[^。\n]{1,24}。\s{0,9}\Z")
_LOOK_BACK: Final = 60
_FEWEST: Final = 2


def find_lost_marks(heads: Sequence[Candidate], folded: str) -> list[Candidate]:
    """Lines that begin with the very person of another head, behind the first; without its mark or with O, 0 for it."""
    if len(heads) < _FEWEST:
        return []
    taken = {head.start for head in heads}
    seated = _seated_lines(heads[0].end, taken, folded)
    known = {_person(head.head) for head in heads if head.sure and head.head.name}
    found = []
    for line in _LINES.finditer(folded, heads[0].end) if known else ():
        label = line[2]
        read = read_label(label if "(" in label else label[:-1])
        if read and read.head.name and _person(read.head) in known and line.start(1) not in taken:
            found.append(make_candidate(folded, line.start(1), line.end(2), "mark", read))
    return [*found, *seated]


def _seated_lines(begin: int, taken: set[int], folded: str) -> list[Candidate]:
    """The lines with a seat and a name, of members whom the chair has called by that seat right above one of them."""
    lines = list(_seat_and_name(begin, taken, folded))
    called = {_person(head.head) for head in lines if _is_called(head, folded)}
    return [head for head in lines if _person(head.head) in called]


def _seat_and_name(begin: int, taken: set[int], folded: str) -> Iterator[Candidate]:
    for line in _SEATED.finditer(folded, begin):
        window = window_at(folded, line.end())
        read = read_tokens(window, open_end=len(window) == LONGEST_WINDOW) if line.end() not in taken else None
        if read and read[1].sure and read[1].head.seat and read[1].head.name and window[read[0] :].strip(" "):
            yield make_candidate(folded, line.end(), line.end() + read[0], "mark", read[1])


def _is_called(head: Candidate, folded: str) -> bool:
    call = _CALLED.search(folded, max(0, head.start - _LOOK_BACK), head.start)
    called = seat_of(f"{call[1]}番") if call else None
    return called is not None and called[0] == head.head.seat


def _person(head: Head) -> tuple[str | None, str | None, int | None]:
    return (head.name, head.position, head.seat)
