"""Folded text in, heads of a side that stand right before the words out: Q備蓄は何日分か。 A三日分。, 問… and 答….

Q4人に1人は知らない。   ← the number is the sentence's
Q1備蓄は何日分か。      ← this one counts the questions
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.headless_lines import asks
from gikai_parse.layouts.line import Head, Label
from gikai_parse.tables.marks import COUNTED_THINGS, NO_SIDE_BEHIND
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.layouts.sides import Side

_LETTERS: Final = "々〆ヶ一-鿿ぁ-ゖァ-ヺ「『"
_GLUED: Final = LineScan(
    rf" {{0,12}}(?:(?P<letter>[QA])|(?P<word>[問答])(?![{NO_SIDE_BEHIND}]))"
    rf"(?:[0-9]{{1,2}}(?=[{_LETTERS}])(?![{COUNTED_THINGS}])|[①-⑳]|(?=(?:[0-9][0-9,.]{{0,8}})?[{_LETTERS}%]))"
)
_QUESTIONS: Final = ("Q", "問")
_FEWEST: Final = 3  # questions, where others than A and 答 answer
_PAIRS: Final = 2
_ASKED_WITHIN: Final = 400  # characters behind the head


def find_glued(folded: str) -> list[Candidate]:
    """The heads, where so many of them ask and are answered that it is no accident (Q熱, A重油, 問題)."""
    if "Q" not in folded and "\n問" not in folded:
        return []
    found = list(_GLUED.find_all(folded))
    heads: list[Candidate] = []
    for group in ("letter", "word"):
        paired = _paired([_candidate(folded, one, one.start(group)) for one in found if one[group]], group)
        heads += paired if _ask(paired, folded) else []
    return sorted(heads, key=_start_of)


def _ask(heads: Sequence[Candidate], folded: str) -> bool:
    """Whether most of the questions ask: Q熱は減っています。 does not."""
    ends = [*(head.start for head in heads[1:]), len(folded)]
    asking = [
        asks(folded, head.end, min(end, head.end + _ASKED_WITHIN))
        for head, end in zip(heads, ends, strict=bool(heads))
        if head.head.side == "question"
    ]
    return sum(asking) * 2 > len(asking)


def _candidate(folded: str, found: re.Match[str], start: int) -> Candidate:
    side: Side = "question" if folded[start] in _QUESTIONS else "answer"
    head = Head(folded[start : found.end()], side=side)
    return make_candidate(folded, start, found.end(), "blank", Label("side", head, sure=False))


def _paired(heads: Sequence[Candidate], group: str) -> list[Candidate]:
    """The questions, and the first answer behind each; A and 答 begin other words too."""
    kept: list[Candidate] = []
    for head in heads:
        if head.head.side == "question" or (kept and kept[-1].head.side == "question"):
            kept.append(head)
    answers = sum(head.head.side == "answer" for head in kept)
    questions = len(kept) - answers
    if answers >= _PAIRS and answers * 2 >= questions:
        return kept
    asked = [head for head in kept if head.head.side == "question"]
    return asked if group == "letter" and questions >= _FEWEST else []


def _start_of(candidate: Candidate) -> int:
    return candidate.start
