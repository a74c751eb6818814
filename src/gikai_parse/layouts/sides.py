"""A head in, the side of the house it is on out: a member asks, who holds an office answers, the chair does neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from gikai_parse.layouts.roles import role_of

if TYPE_CHECKING:
    from gikai_parse.layouts.line import Head

Side = Literal["question", "answer"]
_CHAIRS: Final = frozenset({"chair", "vice_chair", "committee_chair", "vice_committee_chair"})


def side_of(head: Head) -> Side | None:
    """What the head says (問, 答弁), else whose it is; None for the chair and where nobody is named.

    >>> from gikai_parse.layouts.persons import split_person
    >>> [side_of(split_person(label)) for label in ("5番", "石川花子", "監査委員", "議長")]
    ['question', 'question', 'answer', None]
    """
    if head.side is not None:
        return head.side
    if is_member(head):
        return "question"
    return "answer" if head.position is not None and not presides(head) else None


def is_member(head: Head) -> bool:
    """Whether the head is a member's: by a seat, 議員, or a name alone."""
    if head.position is None:
        return head.seat is not None or head.name is not None
    return head.seat is not None or role_of(head.position) == "member"


def presides(head: Head) -> bool:
    """Whether the head is the chair's, or that of who stands in for it."""
    return role_of(head.position) in _CHAIRS
