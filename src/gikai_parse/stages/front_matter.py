"""The opening in, the meeting out: its name, number, day and hours, who was there, what was to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.layouts.line import Doubt
    from gikai_parse.model import MeetingType, SessionType
    from gikai_parse.text.dates import DateReading
    from gikai_parse.text.passages import Passage


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One name of a printed list: a member with a seat, an official with an office."""

    name: str
    position: str | None = None
    seat: int | None = None
    group: str | None = None
    present: bool | None = None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """One line of the order of the day, or of a printed list of questions (then with its level, 1 to 3)."""

    number: str | None
    title: str
    passage: Passage
    level: int = 1


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """All that the document states about the meeting; None where it states nothing."""

    assembly: str | None = None
    municipality: str | None = None
    title: str | None = None
    session_type: SessionType | None = None
    meeting_type: MeetingType | None = None
    committee: str | None = None
    session_number: int | None = None
    sitting_number: int | None = None
    date: DateReading | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    roster: tuple[RosterEntry, ...] = ()
    agenda: tuple[PrintedItem, ...] = ()
    items: tuple[PrintedItem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
