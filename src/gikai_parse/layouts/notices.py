"""Heads and the text in, whether a notice of questions holds them out: names and matters, and nobody speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.sides import is_member, side_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_NOTICE: Final = re.compile(r"通告|質問事項|質問項目|発言順|質問順|質問一覧|質問者一覧")
_OPENING: Final = 1500


def is_notice(heads: Sequence[Candidate], folded: str) -> bool:
    """Whether below the word for it the heads are members' alone, or offices on lines of their own (答弁を求める者)."""
    listed = all(map(_is_addressed, heads)) or all(map(_may_be_listed, heads))
    if not heads or not listed:
        return False
    return _NOTICE.search(folded, max(0, heads[0].start - _OPENING), heads[0].start) is not None


def _is_addressed(candidate: Candidate) -> bool:
    head = candidate.head
    return candidate.frame == "line" and candidate.shape == "post" and head.side is None and side_of(head) == "answer"


def _may_be_listed(candidate: Candidate) -> bool:
    """石川花子 over her questions; 質問：備蓄は足りるか / 答弁者：町長, what is to be asked, and of whom."""
    head = candidate.head
    return is_member(head) or head.side == "question" or head.label.startswith("答弁者")
