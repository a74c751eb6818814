"""What the marked layouts found in, the heads out whose mark is an ornament: it opens one side alone.

◆石川花子議員            ← a mark, and 問 and 答 below
☆質問 … ★町長 …          ← another mark before each side
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.sides import is_member, presides, side_of
from gikai_parse.layouts.unheaded_questions import head_questions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gikai_parse.layouts.candidates import Candidate

_ENOUGH_HEADS: Final = 3  # offices


def find_one_sided(found: Mapping[str, Sequence[Candidate]]) -> list[Candidate]:
    """Where a mark opens members alone (◆石川花子議員 above 問 and 答) or offices alone (★町長 beside ☆質問): these.

    Without the mark, as it is no more than a page's ornament.
    """
    heads = {head.start: head for heads in found.values() for head in heads}
    if not heads or any(head.head.side for head in heads.values()):
        return []
    if any(is_member(head.head) for head in heads.values()):
        fitting = all(head.own_line and is_member(head.head) for head in heads.values())
    else:  # ○総務課長（中原四郎君） is a transcript's
        fitting = len(heads) >= _ENOUGH_HEADS and all(map(_is_plain_office, heads.values()))
    if not fitting:
        return []
    return [_without_mark(head) for _, head in sorted(heads.items())]


def _without_mark(head: Candidate) -> Candidate:
    person = replace(head.head, mark="") if is_member(head.head) else replace(head.head, mark="", side="answer")
    return replace(head, frame="line" if head.own_line else "blank", head=person)


def has_both_sides(heads: Sequence[Candidate], one_sided: Sequence[Candidate], folded: str) -> bool:
    """Whether the other side has heads beside those; or what stands between offices asks, though it has none."""
    if not {head.start for head in one_sided} <= {head.start for head in heads}:
        return False
    sides = {side_of(head.head) or "answer" for head in heads}
    told = len({head.head.side for head in heads}) > 1 or sides == {"answer"}
    return told and len({head.head.side for head in head_questions(heads, folded, ())} | sides) > 1


def _is_plain_office(head: Candidate) -> bool:
    """町長, 大野町長, and nobody in the chair."""
    return head.shape in ("post", "name post") and not presides(head.head)
