"""What the caller told laid over what was read: the day of the sitting, and people who were there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gikai_parse.stages.front_matter import FrontMatter, RosterEntry
from gikai_parse.text.dates import told_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from gikai_parse.model import Person


def told_front_matter(front: FrontMatter, date: dt.date | None, people: Iterable[Person]) -> FrontMatter:
    """`front` with the told day in place of the read one, and the told people before those of the printed roster."""
    told = [
        RosterEntry(
            name=person.name,
            position=person.position,
            seat=person.seat_number,
            group=person.parliamentary_group,
            present=person.present,
        )
        for person in people
        if person.name is not None
    ]
    if told:
        front = replace(front, roster=(*told, *front.roster))
    if date is not None:
        doubts = tuple([doubt for doubt in front.doubts if doubt.code != "no-date"])
        front = replace(front, date=told_date(date), doubts=doubts)
    return front
