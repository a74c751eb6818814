"""Heads and the text in, whether what stands behind them is told and not said out: 議長　会期を諮り、決定."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.directions import TOLD_ACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_POLITE: Final = re.compile(r"(?:です|ます|ました|ません|でした|ください|しょう|せん|か)[。」\n]")
_ACT: Final = re.compile(
    rf"(?:{'|'.join(TOLD_ACTS)})"
    r"(?:(?:を|が)?(?:する|した|される|された|行う|行った|行われた|求める|求めた|述べる|述べた|受ける|受けた|あり|あった))?"
    r"(?: ?\([^()\n]{1,20}\))?[。.]?(?: ?\([^()\n]{1,20}\))?\Z"
)
# 公園課長　|（資料により説明）  and nothing else on the line
TOLD_OF: Final = re.compile(
    rf" {{1,3}}[(\[〔][^()\[\]〔〕\n]{{0,30}}(?:{'|'.join(TOLD_ACTS)})[^()\[\]〔〕\n]{{0,8}}[)\]〕]"
    r" {0,4}(?=[\n\r]|\Z)"
)
_SENTENCES: Final = re.compile(r"(?<=。)(?!\()")
_LONGEST: Final = 60  # characters, on an average: words that were spoken are longer
_SHARE: Final = 3  # of four
_LEAST: Final = 2  # heads


def is_told_of(head: Candidate, folded: str) -> bool:
    """Whether a note behind the head is all that is told of the turn: 公園課長　（資料により説明）."""
    return TOLD_OF.match(folded, head.label_end) is not None


def tells_acts(heads: Sequence[Candidate], folded: str) -> bool:
    """Whether nearly everybody's words are one act in the reporter's words, and nothing is said politely."""
    following = [*(head.start for head in heads[1:]), len(folded)]
    if len(heads) < _LEAST:  # ○議長（山田君）　開会。 tells nothing of a page
        return False
    acts, length = 0, 0
    for head, end in zip(heads, following, strict=True):
        words = folded[head.end : min(end, head.end + _LONGEST * 8)]
        if end == len(folded):  # the page goes on behind the last of them
            words = words.partition("\n")[0]
        if _POLITE.search(words + "\n"):
            return False
        length += len(words)
        acts += bool(_ACT.search(words.strip()))
    return acts * 4 >= len(heads) * _SHARE and length <= len(heads) * _LONGEST
