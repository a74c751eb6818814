"""Heads in, heads out: where answers stand in brackets within one member's words, his words go on behind each answer.

見本議員
備蓄について質問します。
（総務部長）３日分です。

次に、図書館について質問します。      ← the member again, without a head
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_MEMBERS: Final = ("議員", "委員")
_NEXT_PARAGRAPH: Final = re.compile(r"\n[ \r]*\n[ \r\n]*|\n {0,8}(?=[^\n。]{2,30}\n)")
_SENTENCE: Final = re.compile(r"[^\n。]{6,}。")


def resume_questioner(heads: Sequence[Candidate], folded: str) -> tuple[Candidate, ...]:
    """The heads with the questioner's again behind each answer; as they are where it is not that style."""
    members = {head.head.name for head in heads if head.head.position in _MEMBERS}
    first = heads[0] if heads else None
    if first is None or len(members) != 1 or first.head.position not in _MEMBERS or not _answers_only(heads[1:]):
        return tuple(heads)
    resumed: list[Candidate] = []
    for place, head in enumerate(heads):
        resumed.append(head)
        end = heads[place + 1].start if place + 1 < len(heads) else head.end
        found = _NEXT_PARAGRAPH.search(folded, head.end, end) if place else None
        if found and _SENTENCE.search(folded, found.end(), end):
            at = found.end()
            resumed.append(replace(first, start=at, label_end=at, end=at, own_line=False))
    return tuple(resumed)


def _answers_only(heads: Sequence[Candidate]) -> bool:
    return bool(heads) and all(
        head.frame == "brackets" and not head.own_line and head.head.side != "question" for head in heads
    )
