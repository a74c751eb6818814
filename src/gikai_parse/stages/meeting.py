"""The names of meetings that a document prints in, the one meeting that it records out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.roles import role_of
from gikai_parse.stages.assemblies import find_assemblies, is_in_kana, municipality_of
from gikai_parse.stages.committee_titles import committee_titles, spoken_committees
from gikai_parse.stages.meeting_titles import NUMBER, number_of, plenary_titles, spoken_titles, tidy_title
from gikai_parse.stages.printed_lines import squeeze_letters
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.model import MeetingType, SessionType
    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.meeting_titles import Title
    from gikai_parse.stages.turns import Gathered

_BESIDE_CHAIR: Final = re.compile(r"全員協議会|代表者会議|議会運営|幹事長会議|懇談会|検討会|協議会\Z")
_HEAD_LINES: Final = 15
_HEAD_SITTING: Final = re.compile(
    rf"(?:会議録|会議|議事録|速記録|記録)? {{0,6}}[(]?第 {{0,3}}({NUMBER}) {{0,3}}(?:号|日目?)[)]?(?![一-鿿])"
)
# (第3日目), 会議録(４日目), 2022-12-07 本会議 第3日目; 〔第３日 ３月10日(水)〕
_HEAD_DAY: Final = re.compile(
    rf"(?<![^\s(〔\[日議録])第? ?({NUMBER}) ?日目(?![一-鿿])|[(〔\[]第 ?({NUMBER}) ?日(?=[)〕\] ])"
)
_DAY_AND_NUMBER: Final = re.compile(rf"日 ?[-–―ー](?:[^\s]{{0,24}}?[-–―ー])? ?({NUMBER}) ?号")  # 06月09日-01号
_ORDER_SITTING: Final = re.compile(
    rf"議 {{0,3}}事 {{0,3}}日 {{0,3}}程 {{0,4}}[(]? {{0,2}}第 {{0,3}}({NUMBER}) {{0,3}}号"
)
_DIET_SESSION: Final = re.compile(rf"第 ?({NUMBER}) ?回 ?国会 ?(?:\((常会|臨時会|特別会)\))?")
_DIET_KINDS: Final[dict[str, SessionType]] = {"常会": "ordinary", "臨時会": "extraordinary", "特別会": "special"}
_SHORT_LINE: Final = 80
_SPOKEN_WINDOW: Final = 500


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the document calls the meeting; `titles` are all the places that name one."""

    titles: tuple[Title, ...] = ()
    assembly: str | None = None
    municipality: str | None = None
    title: str | None = None
    session_type: SessionType | None = None
    meeting_type: MeetingType | None = None
    committee: str | None = None
    session_number: int | None = None
    sitting_number: int | None = None
    is_chaired: bool = False


def name_meeting(source: OpenedSource, gathered: Gathered, lines: Sequence[Passage]) -> Meeting:
    """The meeting: by what the file states, the title line, the opening's prose, the chair's formula, in this order."""
    text, folded, stated = source.text, source.folded, source.stated
    written = plenary_titles(text, folded, lines)
    spoken = spoken_titles(text, folded, _spoken_places(gathered))
    told = _told_titles(stated.title)
    best = max((*written, *spoken), key=_fullness, default=next(iter(told), None))
    committee = _committee_of(source, gathered, lines, best)
    printed = next((title for title in written if _is_vendors(folded, title)), best)
    titles = (*written, *spoken, *((committee,) if committee else ()), *told)
    name = stated.committee or (committee.committee if committee else None)
    assembly = stated.assembly or _assembly_of(folded, lines, titles, best) or _spoken_assembly(source, gathered)
    diet = _diet_session(folded, lines)
    is_committee = name is not None or _chair_of(gathered) in ("committee_chair", "vice_committee_chair")
    return Meeting(
        titles=titles,
        assembly=assembly,
        municipality=municipality_of(assembly),
        title=name or _stated_title(stated.title, told) or (printed.title if printed else None),
        session_type=(best.kind if best else None) or diet[1],
        meeting_type="committee" if is_committee else "plenary" if _is_plenary(gathered, best) else None,
        committee=name,
        session_number=stated.session_number or _session_number(titles) or diet[0],
        sitting_number=stated.sitting_number or _sitting_number(folded, lines, titles),
        is_chaired=_chair_of(gathered) is not None,
    )


def with_assembly(meeting: Meeting, folded: str, places: Sequence[Passage]) -> Meeting:
    """The meeting with the one assembly that is named beside the record, where the record itself names none.

    ホーム > 見本市議会 > 市議会だより, 見本町議会事務局, 見本市議会議員 三浦ゆうき後援会事務所.
    Of みほん町議会だより it tells how the town is written.
    """
    named = {name for place in places for name in find_assemblies(folded, *place)}
    if len(named) != 1:
        return meeting
    (assembly,) = named
    if meeting.assembly is not None and (is_in_kana(assembly) or meeting.assembly[-3:] != assembly[-3:]):
        return meeting
    return replace(meeting, assembly=assembly, municipality=municipality_of(assembly))


def _is_vendors(folded: str, title: Title) -> bool:
    """Whether it is the name in a vendor's own line above the print: 令和 6年 9月 定例会-09月04日-02号."""
    whole = title.year is not None and title.title != title.year
    return whole and _DAY_AND_NUMBER.search(folded, title.passage.end, title.line.end) is not None


def _told_titles(words: str | None) -> list[Title]:
    """What the file's own name of the meeting says; it stands nowhere in the text."""
    if not words:
        return []
    nowhere = Passage(-1, -1)
    told = plenary_titles(words, fold(words), [Passage(0, len(words))])
    return [replace(title, passage=nowhere, line=nowhere) for title in told]


def _stated_title(words: str | None, told: Sequence[Title]) -> str | None:
    """The file's own name of the meeting; of a session without its padding: 令和　７年　６月　定例会."""
    return tidy_title(words) if words and told else words


def _fullness(title: Title) -> tuple[int, int]:
    """By weight; of two that weigh the same the one that tells the year and the number."""
    return title.weight, (title.year is not None) + (title.number is not None)


def _by_weight(titles: Sequence[Title]) -> list[Title]:
    return sorted(titles, key=lambda title: -title.weight)


def _session_number(titles: Sequence[Title]) -> int | None:
    return next((title.number for title in _by_weight(titles) if title.number is not None), None)


def _spoken_places(gathered: Gathered) -> list[Passage]:
    """What the first turns open with and the last ones close with."""
    turns = [turn for turn in gathered.turns if turn.spans]
    opening = [
        Passage(turn.spans[0].start, min(turn.spans[0].end, turn.spans[0].start + _SPOKEN_WINDOW)) for turn in turns[:3]
    ]
    closing = [
        Passage(max(turn.spans[-1].start, turn.spans[-1].end - _SPOKEN_WINDOW), turn.spans[-1].end)
        for turn in turns[-2:]
    ]
    return [*opening, *closing]


def _committee_of(
    source: OpenedSource, gathered: Gathered, lines: Sequence[Passage], plenary: Title | None
) -> Title | None:
    """The committee that met: a title line's, or the one that its chair opens; never one that is only spoken of."""
    chair = _chair_of(gathered)
    written = committee_titles(source.text, source.folded, lines[: _HEAD_LINES * 2])
    if chair in ("chair", "vice_chair"):  # 議長 presides over these as well
        written = [title for title in written[:1] if title.committee and _BESIDE_CHAIR.search(title.committee)]
        return None if plenary is not None and plenary.weight >= 12 else next(iter(written), None)
    if chair not in ("committee_chair", "vice_committee_chair"):
        early = [title for title in written if title.line in lines[:3]]
        return next(iter(early), None) if plenary is None or plenary.weight < 12 else None
    if written:
        return written[0]
    spoken = spoken_committees(source.text, source.folded, _spoken_places(gathered))
    return next(iter(spoken), None)


def _chair_of(gathered: Gathered) -> str | None:
    """The role of the first who speaks from a chair."""
    for turn in gathered.turns[:6]:
        role = role_of(turn.head.position)
        if role in ("chair", "vice_chair", "committee_chair", "vice_committee_chair"):
            return role
    return None


def _assembly_of(folded: str, lines: Sequence[Passage], titles: Sequence[Title], best: Title | None) -> str | None:
    """Of the meeting's name, else of the lines at the head, else of a councillor's own office: 見本市議会議員の…."""
    if best is not None and best.body:
        return best.body
    named = next((title.body for title in titles if title.body), None)
    if named is not None:
        return named
    for line in lines[:_HEAD_LINES]:
        words = folded[line.start : min(line.end, line.start + 120)]
        words = squeeze_letters(words) or words  # 例 示 県 後 期 高 齢 者 医 療 広 域 連 合 議 会 会 議 録
        found = next(find_assemblies(words, 0, len(words)), None)
        if found is not None:
            return found
    return None


def _spoken_assembly(source: OpenedSource, gathered: Gathered) -> str | None:
    """ただいまから見本市議会予算特別委員会第二分科会を開会いたします: where nothing printed names the assembly."""
    spoken = spoken_committees(source.text, source.folded, _spoken_places(gathered)[:3])
    return next((title.body for title in spoken if title.body), None)


def _sitting_number(folded: str, lines: Sequence[Passage], titles: Sequence[Title]) -> int | None:
    """第n号・第n日: of the meeting's name, else of a line of its own, else of the order of the day."""
    for title in _by_weight(titles):
        if title.sitting is not None:
            return title.sitting
    for line in lines[: _HEAD_LINES * 2]:
        if line.end - line.start < _SHORT_LINE:
            match = _DAY_AND_NUMBER.search(folded, *line) or _HEAD_SITTING.search(folded, *line)
            if match and (match.re is _DAY_AND_NUMBER or match.start() == line.start or "録" in match[0]):
                return number_of(match[1])
    for line in lines:
        if line.end - line.start < _SHORT_LINE and folded.find("程", *line) >= 0:
            match = _ORDER_SITTING.search(folded, *line)
            if match:
                return number_of(match[1])
    return _day_of_session(folded, lines[:_HEAD_LINES])


def _day_of_session(folded: str, lines: Sequence[Passage]) -> int | None:
    """第n日目 beside a date or in brackets, where nothing else numbers the sitting; two different days are none."""
    days = set()
    for line in lines:
        if line.end - line.start < _SHORT_LINE and folded.find("日", *line) >= 0:
            days.update([number_of(match[1] or match[2]) for match in _HEAD_DAY.finditer(folded, *line)])
    return days.pop() if len(days) == 1 else None


def _diet_session(folded: str, lines: Sequence[Passage]) -> tuple[int | None, SessionType | None]:
    """第二百十二回国会（臨時会）."""
    for line in lines[:_HEAD_LINES]:
        match = _DIET_SESSION.search(folded, line.start, min(line.end, line.start + 80))
        if match:
            return number_of(match[1]), _DIET_KINDS.get(match[2] or "")
    return None, None


def _is_plenary(gathered: Gathered, best: Title | None) -> bool:
    return best is not None or _chair_of(gathered) in ("chair", "vice_chair")
