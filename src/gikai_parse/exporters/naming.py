"""A Person in, what a reader calls them out: their office, or the seat of a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.model import Person


def office_of(person: Person) -> str:
    """`市長`, `7番` for a member whose seat is known, and nothing where nothing is known.

    >>> from gikai_parse.model import Person
    >>> office_of(Person(id="person-1", name="南条美月", position="議員", role="member", seat_number=3,
    ...     parliamentary_group=None, present=None))
    '3番'
    """
    if person.role == "member" and person.seat_number is not None:
        return f"{person.seat_number}番"
    return person.position or ""


def call(person: Person | None) -> str:
    """`大空一郎（市長）`; （発言者不明） for nobody.

    >>> call(None)
    '（発言者不明）'
    """
    if person is None:
        return "（発言者不明）"
    office = office_of(person)
    if person.name is None:
        return office or "（氏名不明）"
    return f"{person.name}（{office}）" if office else person.name
