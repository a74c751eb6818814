"""The weighed replies of a round in, the question of each chunk out: who adds to another's answer comes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.stages.alignment import align
from gikai_parse.stages.settling import settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.alignment import Row
    from gikai_parse.stages.answering import Reply

_ADDED: Final = 0.25  # what speaks for the questions of the answer that another adds to


def settle_in_turn(
    replies: Sequence[Reply], rows: Sequence[Sequence[Row]], cuts: Sequence[Sequence[str]], size: int
) -> list[list[int]]:
    """The question of each chunk; who adds to the answer before him (課長が申し上げたとおり) need not cover another."""
    added = {place: led for place in range(1, len(replies)) if (led := _led_by(replies, place)) is not None}
    if not added or size == 1:
        return settle(rows, cuts, size)
    first = [place for place in range(len(replies)) if place not in added]
    found = dict(zip(first, settle([rows[at] for at in first], [cuts[at] for at in first], size), strict=True))
    free = [0.0] * size
    for place, led in added.items():
        before = set(found[led])
        likely = [_prefer(row, before) for row in rows[place]]
        found[place] = align(likely, cuts[place], free, 0.0)[1]
    return [found[place] for place in range(len(replies))]


def _led_by(replies: Sequence[Reply], place: int) -> int | None:
    """The reply that this one adds to: the one before, or his own that he comes back to (先ほどの内訳ですが)."""
    reply = replies[place]
    if reply.comes_back and reply.person is not None:
        own = [at for at in range(place) if replies[at].person == reply.person]
        if own:
            return own[-1]
    return place - 1 if reply.adds else None


def hold_sentences(cuts: Sequence[str], size: int) -> list[str]:
    """The cuts of the only reply: where it has a paragraph or a subject for each question, a sentence begins none."""
    begun = [cut for cut in cuts[1:] if cut != "sentence"]
    return ["held" if cut == "sentence" and len(begun) + 1 >= size > 1 else cut for cut in cuts]


def _prefer(row: Row, questions: set[int]) -> Row:
    """The weights of a chunk, with more for these questions."""
    weights = dict.fromkeys(questions, 0.0) | dict(row)
    return [(question, weights[question] + (_ADDED if question in questions else 0.0)) for question in sorted(weights)]
