"""Heads in, the lines with a sign that close answers and are the asker's own out: ◎早く進めてほしい。 under 【市長】.

【市長】検討する。
◎雪が降る前に進めてほしい。      ← the member wishes: his turn
【市長】現地を見る。
◎「見る」では困る。              ← where few of them wish, the page's author remarks: nobody's words
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.sides import side_of
from gikai_parse.layouts.unheaded_questions import head_of_asker
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_SIGNED: Final = re.compile(rf"\n {{0,8}}(?=[{ALL_MARKS}])([^\n]{{4,600}}[。!?」)]) {{0,8}}(?=\n|\Z)")
_FEWEST: Final = 2  # answers that such a line closes
_WISHES: Final = re.compile(
    r"(?:ほしい|欲しい|いただきたい|頂きたい|もらいたい|べき(?:だ|である|です)?|願(?:う|いたい|います)|求め(?:る|ます|たい)"
    r"|(?:要望|期待|提案|要請)(?:を?(?:する|した|したい|します|しました|いたします))?|ください|下さい)"
    r"(?:(?:もの|こと)(?:だ|である|です))?(?:と(?:思|考え|要望|申し|伝え)[^\n。]{0,8})?。\Z"
)


class Remarks(NamedTuple):
    """The lines in which the member wishes, and those that are nobody's words."""

    wishes: tuple[Passage, ...] = ()
    asides: tuple[Passage, ...] = ()


def find_marked_remarks(heads: Sequence[Candidate], folded: str) -> Remarks:
    """The one line of an answer with a sign, its last, where other answers close so too; a list has several."""
    if not heads:
        return Remarks()
    signed = [Passage(*found.span(1)) for found in _SIGNED.finditer(folded, heads[0].end)]
    lines: list[Passage] = []
    for head, following in pairwise(heads):
        within = _within(signed, head.end, following.start)
        if within and (len(within) > 1 or side_of(head.head) != "answer" or not _closes(folded, within[0], following)):
            return Remarks()
        lines += within
    last = _within(signed, heads[-1].end, len(folded)) if side_of(heads[-1].head) == "answer" else ()
    lines += [line for line in last[:1] if lines and folded[line.start] == folded[lines[0].start]]
    if len(lines) < _FEWEST or len({folded[line.start] for line in lines}) > 1:
        return Remarks()
    wishing = [line for line in lines if _WISHES.search(folded[slice(*line)])]
    return Remarks(tuple(lines)) if len(wishing) * 2 >= len(lines) else Remarks((), tuple(lines))


def _within(signed: Sequence[Passage], start: int, end: int) -> Sequence[Passage]:
    return signed[bisect_left(signed, (start, 0)) : bisect_left(signed, (end, 0))]


def _closes(folded: str, line: Passage, following: Candidate) -> bool:
    """Whether only titles stand between the line and the next head."""
    return folded.find("。", line.end, following.start) < 0


def head_wishes(heads: Sequence[Candidate], wishes: Sequence[Passage], folded: str) -> tuple[Candidate, ...]:
    """The heads, with one of the member over each of the wishes."""
    more = [head_of_asker(folded, line.start, heads) for line in wishes]
    return tuple(sorted((*heads, *more), key=lambda head: head.start))
