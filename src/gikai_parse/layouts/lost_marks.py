"""Marked heads and the text in, the heads out whose mark was lost in copying: 議長山田太郎君)　これより."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.persons import read_label
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.line import Head

_LINES: Final = LineScan(
    r" {0,8}((?:[Oo0](?=[^\x00-\x7f]))?)([^\n\r\f()。、:「」 ]{2,24}+(?:\([^\n\r\f()。、「」]{2,16}+)?\))(?=[ \n\r])"
)


def find_lost_marks(heads: Sequence[Candidate], folded: str) -> list[Candidate]:
    """Lines that begin with the very person of another head, behind the first; without its mark or with O, 0 for it."""
    known = {_person(head.head) for head in heads if head.sure and head.head.name}
    if len(heads) < 2 or not known:
        return []
    taken = {head.start for head in heads}
    found = []
    for line in _LINES.finditer(folded, heads[0].end):
        label = line[2]
        read = read_label(label if "(" in label else label[:-1])
        if read and read.head.name and _person(read.head) in known and line.start(1) not in taken:
            found.append(make_candidate(folded, line.start(1), line.end(2), "mark", read))
    return found


def _person(head: Head) -> tuple[str | None, str | None, int | None]:
    return (head.name, head.position, head.seat)
