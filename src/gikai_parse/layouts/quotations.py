"""Heads and lines in, the same with what is quoted as the words said out: 市長「検討します。」 ends at its sign.

市長「検討します。」
■公園について          ← a headline, and the author's own words below it: nobody said them
遊具が古くなっています。
議員「点検は済みましたか」
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Line
from gikai_parse.layouts.sides import side_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.text.passages import Passage

_SIGN: Final = re.compile("[「」]")
_LINE_ENDS: Final = re.compile(r" {0,8}(?=[\r\n]|\Z)")
_GOES_ON: Final = re.compile(r"\s{0,12}「")
_FEWEST: Final = 3  # 市長：「…」
_SHARE: Final = 0.8
_MOST_PARTS: Final = 50  # quotations of one speaker, one below the other


def open_quotations(heads: Sequence[Candidate], folded: str) -> tuple[tuple[Candidate, ...], tuple[int, ...]]:
    """The heads, those of a whole quotation with the sign that opens it, and where each such quotation closes.

    市長：「検討します。」 is one where nearly all heads of the document are printed so.
    """
    ends = [*[head.start for head in heads[1:]], len(folded)]
    quotes = [head.frame == "quote" for head in heads]
    found = [
        find_closing(folded, head.label_end if quote else head.end, end)
        for head, quote, end in zip(heads, quotes, ends, strict=False)
    ]
    others = [closing for closing, quote in zip(found, quotes, strict=True) if not quote]
    so_printed = len(others) >= _FEWEST and (len(others) - others.count(None)) >= _SHARE * len(others)
    closings = [closing if quote or so_printed else None for closing, quote in zip(found, quotes, strict=True)]
    opened = [
        head if closing is None else replace(head, end=folded.find("「", head.label_end) + 1)
        for head, closing in zip(heads, closings, strict=True)
    ]
    return tuple(opened), tuple([closing for closing in closings if closing is not None])


def find_boxed(heads: Sequence[Candidate], notes: Sequence[Passage]) -> tuple[int, ...]:
    """Where the answers end that the file sets apart with their heads (> A（町長）…), as it does with nearly all."""
    answers = [head.start for head in heads if side_of(head.head) == "answer"]
    boxes = [notes[bisect_left(notes, (start + 1,)) - 1] if notes else None for start in answers]
    ends = [box.end for box, start in zip(boxes, answers, strict=True) if box and box.start <= start < box.end]
    return tuple(ends) if len(ends) >= max(_FEWEST, _SHARE * len(answers)) else ()


def find_closing(folded: str, start: int, end: int) -> int | None:
    """Where the quotation closes, with those on the lines below it; None where words go on behind."""
    closing = None
    for _ in range(_MOST_PARTS):
        opening = _GOES_ON.match(folded, start, end)
        if opening is None:
            break
        closed = _matching(folded, opening.end(), end)
        if closed is None or not _LINE_ENDS.match(folded, closed + 1):
            break  # 市長「公約」は守ります。
        closing, start = closed, closed + 1
    return closing


def _matching(folded: str, start: int, end: int) -> int | None:
    """Where the quotation opened before `start` closes; a sign that lost its partner does not lead past the line."""
    depth, on_line = 1, None
    line_end = folded.find("\n", start, end)
    line_end = line_end if line_end >= 0 else end
    for found in _SIGN.finditer(folded, start, end):
        depth += 1 if found[0] == "「" else -1
        if depth == 0:
            return found.start()
        if found.start() < line_end and found[0] == "」":
            on_line = found.start()
    return on_line


def close_quotations(lines: Sequence[Line], closings: Sequence[int]) -> Iterator[Line]:
    """The lines, with what stands between the end of a quotation and the next head as nobody's words."""
    closed = False
    for line in lines:
        if line.kind == "head":
            closed = False
        if line.kind != "speech":
            yield line
            continue
        place = bisect_left(closings, line.start)
        if closed or place == len(closings) or closings[place] >= line.end:
            yield replace(line, kind="aside") if closed else line
            continue
        closed = True
        if line.start < closings[place]:
            yield replace(line, end=closings[place])
        yield Line(closings[place], line.end, "aside")
