"""Candidates that tell sides in, the same with the name that is printed once above a member's questions.

大森　洋子　議員
問　備蓄は。        ← asked by 大森洋子
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate

_MEMBERS: Final = ("議員", "委員")
_GROUP: Final = re.compile(r" {0,2}[(〔]([^\n()〔〕。、]{1,20})[)〕]\s{0,8}")
_TITLES: Final = re.compile(rf"(?:\s{{0,8}}[{ALL_MARKS}・][^\n。]{{1,60}}(?=\n)){{0,3}}\s{{0,8}}")


def name_questioners(candidates: Sequence[Candidate], folded: str) -> list[Candidate]:
    """問 and Q under a member's line are his, up to the next such line."""
    named: list[Candidate] = []
    asker: Candidate | None = None
    for place, candidate in enumerate(candidates):
        following = candidates[place + 1] if place + 1 < len(candidates) else None
        if following and stands_above(candidate, following, folded):
            asker = _with_group(candidate, folded)
            named.append(asker)
        elif asker and candidate.shape == "side" and candidate.head.side == "question" and not candidate.head.name:
            person = replace(candidate.head, name=asker.head.name, position=asker.head.position, group=asker.head.group)
            named.append(replace(candidate, head=person))
        else:
            named.append(candidate)
    return named


def stands_above(candidate: Candidate, following: Candidate, folded: str) -> bool:
    """Whether a member's line has a question under it, with nothing but blanks and titles between."""
    person = candidate.head
    if not candidate.sure or person.side or person.position not in _MEMBERS or following.head.side != "question":
        return False
    group = _GROUP.match(folded, candidate.label_end)
    return bool(_TITLES.fullmatch(folded, group.end() if group else candidate.label_end, following.start))


def _with_group(candidate: Candidate, folded: str) -> Candidate:
    group = _GROUP.match(folded, candidate.label_end)
    if not group:
        return candidate
    head = replace(candidate.head, group=candidate.head.group or group[1])
    return replace(candidate, label_end=group.end(1) + 1, end=group.end(), head=head)
