"""The opening in, the meeting out: its name, number, day and hours, who was there, what was to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.line import Doubt
from gikai_parse.layouts.sides import is_member
from gikai_parse.stages.assemblies import is_in_kana
from gikai_parse.stages.authors import find_author
from gikai_parse.stages.committee_lists import read_committee_list
from gikai_parse.stages.meeting import name_meeting, with_assembly
from gikai_parse.stages.member_lists import read_member_lists
from gikai_parse.stages.printed_items import PrintedItem, read_agenda
from gikai_parse.stages.printed_lines import printed_lines
from gikai_parse.stages.question_lists import read_items
from gikai_parse.stages.question_notices import is_notice, read_notice, read_notices
from gikai_parse.stages.roster import RosterEntry, read_roster
from gikai_parse.stages.sitting_day import Paper, find_sitting_day
from gikai_parse.stages.sitting_hours import find_hours
from gikai_parse.text.dates import told_date
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    import datetime as dt

    from gikai_parse.layouts.line import Reading
    from gikai_parse.model import MeetingType, SessionType
    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.meeting import Meeting
    from gikai_parse.stages.turns import Gathered
    from gikai_parse.text.dates.reading import DateReading

__all__ = ["FrontMatter", "PrintedItem", "RosterEntry", "read_front_matter"]

_LONGEST_OPENING: Final = 60_000  # characters; front matter is never longer, a document without a single head may be
_MOST_LINES: Final = 2_000
_TITLE_LINES: Final = 60
_ASIDES: Final = 12
_MOST_BESIDE: Final = 12
_TITLE_WIDTH: Final = 400  # characters
_CLOSING: Final = 400  # characters
_LAST_LINES: Final = 6


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


def read_front_matter(
    source: OpenedSource,
    reading: Reading,  # noqa: ARG001  (every rung is handed those below it; this one needs the turns alone)
    gathered: Gathered,
) -> FrontMatter:
    """What the document itself states of the meeting; what it does not state is None, never guessed."""
    lines = _opening_lines(source, gathered)
    meeting = name_meeting(source, gathered, lines[:_TITLE_LINES])
    if meeting.title is None:
        beside = name_meeting(source, gathered, _beside(source, gathered))
        meeting = beside if beside.title is not None else meeting
    if meeting.assembly is None or is_in_kana(meeting.assembly):
        meeting = with_assembly(meeting, source.folded, [*_beside(source, gathered), *_last_lines(source, gathered)])
    roster = read_roster(source.text, source.folded, lines)
    agenda = read_agenda(source.text, source.folded, lines)
    if meeting.meeting_type == "committee" and not agenda:
        agenda = read_committee_list(source.text, source.folded, lines)
    official = bool(roster or agenda) or meeting.is_chaired
    notice = not gathered.turns and is_notice(source.folded, lines)
    day, doubts = (
        (None, ()) if notice else _day_of(source, lines, meeting, official=official, recorded=bool(gathered.turns))
    )
    author = None if official else find_author(source.folded, lines, gathered)
    start_time, end_time = find_hours(source.folded, gathered)
    return FrontMatter(
        assembly=meeting.assembly,
        municipality=meeting.municipality,
        title=meeting.title,
        session_type=meeting.session_type,
        meeting_type=meeting.meeting_type,
        committee=meeting.committee,
        session_number=meeting.session_number,
        sitting_number=meeting.sitting_number,
        date=day,
        start_time=start_time,
        end_time=end_time,
        roster=(author,) if author else roster,
        agenda=agenda,
        items=_items(source, lines, _members(roster, gathered), notice=notice, is_spoken=bool(gathered.turns)),
        doubts=(*doubts, *(() if day else (Doubt("no-date"),))),
    )


def _day_of(
    source: OpenedSource, lines: list[Passage], meeting: Meeting, *, official: bool, recorded: bool
) -> tuple[DateReading | None, tuple[Doubt, ...]]:
    """The day that the file's own metadata state, else the one that the document prints."""
    if source.stated.date is not None:
        return told_date(source.stated.date), ()
    places = [*lines, *_asides(source)]
    paper = Paper(official, meeting.sitting_number in (None, 1), source.stated.posted, recorded)
    day, doubts = find_sitting_day(source.folded, places, meeting.titles, paper)
    if day is None and source.stated.schedule:
        schedule = fold(source.stated.schedule)
        told, _ = find_sitting_day(schedule, [Passage(0, len(schedule))], meeting.titles)
        day = told_date(told.first) if told is not None and told.first is not None else None
    return day, doubts


def _members(roster: tuple[RosterEntry, ...], gathered: Gathered) -> frozenset[str]:
    """The names of members as the roster and their own heads have them."""
    heads = {turn.head for turn in gathered.turns}
    spoken = {"".join(head.name.split()) for head in heads if head.name and is_member(head)}
    return frozenset(spoken.union([entry.name for entry in roster if entry.party == "members"]))


def _items(
    source: OpenedSource, lines: list[Passage], members: frozenset[str], *, notice: bool, is_spoken: bool
) -> tuple[PrintedItem, ...]:
    """The printed list of questions; of a 通告書 its points."""
    if notice:
        points = read_notice(source.text, source.folded, lines)
        return points or read_notices(source.text, source.folded, lines)
    return read_member_lists(source.text, source.folded, lines, members) or read_items(
        source.text, source.folded, lines, is_spoken=is_spoken
    )


def _asides(source: OpenedSource) -> list[Passage]:
    """The author's own words between the turns: 一般質問を行った令和4年9月9日時点での手続きの進捗状況."""
    places = [record.passage for record in source.records if record.kind == "aside"][:_ASIDES]
    return [line for start, end in places for line in printed_lines(source.folded, start, min(end, start + 400))]


def _beside(source: OpenedSource, gathered: Gathered) -> list[Passage]:
    """Headers of printed pages and a web page's way to itself: ホーム > 例示町議会 > 令和5年第3回定例会 > 9月13日."""
    ways = [part for part in source.furniture if part.start < gathered.opening.end]
    headers = [Passage(line.start, line.end) for line in gathered.loose if line.kind == "furniture"]
    parts = [*ways, *headers][:_MOST_BESIDE]
    return [
        line for start, end in parts for line in printed_lines(source.folded, start, min(end, start + _TITLE_WIDTH))
    ]


def _last_lines(source: OpenedSource, gathered: Gathered) -> list[Passage]:
    """What closes the page below all that is said: who publishes it, whose page it is."""
    said = max((span.end for turn in gathered.turns for span in turn.spans), default=0)
    end = len(source.folded.rstrip())
    return printed_lines(source.folded, max(said, end - _CLOSING), end)[-_LAST_LINES:] if end > said else []


def _opening_lines(source: OpenedSource, gathered: Gathered) -> list[Passage]:
    """The printed lines before the first head, without those that are known to be no part of the record."""
    start, end = gathered.opening
    end = min(end, start + _LONGEST_OPENING)
    lines = printed_lines(source.folded, start, end)[:_MOST_LINES]
    if not source.furniture:
        return lines
    return [line for line in lines if not any(part.start <= line.start < part.end for part in source.furniture)]
