"""The opening's lines in, the printed lists of those present and absent out: one entry a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.roles import is_office
from gikai_parse.stages.list_columns import read_columns
from gikai_parse.stages.list_headings import read_heading
from gikai_parse.stages.list_series import read_series
from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.stages.printed_names import read_name
from gikai_parse.tables.roster_headings import DEPARTMENT_ENDINGS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.list_columns import Column
    from gikai_parse.stages.printed_names import PrintedName
    from gikai_parse.tables.roster_headings import Party, RosterHeading


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One name of a printed list: a member with a seat, an official with an office.

    `surname` is known where the print shows where it ends: むらやま　勝行. `asks`: who asks where no head says it.
    """

    name: str
    position: str | None = None
    seat: int | None = None
    group: str | None = None
    present: bool | None = None
    passage: Passage | None = None
    party: Party | None = None
    surname: str | None = None
    asks: bool = False


_SEAT: Final = re.compile(r"(?<![^\s、,:)\]])(?:議席|第)? ?\(?([0-9]{1,3}|[一二三四五六七八九十百]{1,5}) {0,3}番\)?")
_PLAIN_SEAT: Final = re.compile(r"(?<![^\s])\(?([0-9]{1,3})\)?[ .、]+(?=[^\s0-9年月日時名人])")
_ITEM_NUMBER: Final = re.compile(r"[0-9]{1,2}[.、)] {0,3}(?=[^\s0-9])")
_OFFICE_BEHIND: Final = re.compile(r"(?<=[君氏員]) {1,20}((?:副 {0,4})?議 {0,4}長)\s*\Z")
_HEAD_ROW: Final = re.compile(r"(?:(?:議席)?番号|議席|氏名|議員名|職名|職|役職名?|所属|会派名?|出欠|備考)+")
_BORDERS: Final = "│｜|┃║"  # │１│荒木　誠│出│: the cells of a drawn table
_ATTENDS: Final = re.compile(r" {1,8}(出席?|欠席?)\s*\Z")
_PRESENT: Final = {"present": True, "absent": False, "unsaid": None}
_HALF_OFFICES: Final = ("兼", "兼務", "・", "及び", *DEPARTMENT_ENDINGS)
_PROSE: Final = re.compile(r"[。「」]|ます|です")
_LONGEST_LINE: Final = 240


@dataclass(slots=True)
class _List:
    """The list that is being read: whose, and what waits for its other half on the next line."""

    text: str
    folded: str
    heading: RosterHeading
    entries: list[RosterEntry]
    position: str | None = None  # an office whose name stands on the next line
    ditto: str | None = None
    seat: int | None = None

    def add(self, printed: PrintedName, position: str | None, *, present: bool | None = None) -> None:
        """One more name of this list."""
        self.entries.append(
            RosterEntry(
                name=printed.name,
                position=printed.position or position,
                seat=self.seat,
                group=printed.group,
                present=_PRESENT[self.heading.attendance] if present is None else present,
                passage=Passage(printed.start, printed.end),
                party=self.heading.party,
                surname=printed.surname,
            )
        )
        self.position = self.seat = None


def read_roster(text: str, folded: str, lines: Sequence[Passage]) -> tuple[RosterEntry, ...]:
    r"""The entries of every list in `lines`.

    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> words = "出席議員(2名)\n 1番 山 田 太 郎   2番 むらやま 勝行\n説明員\n 副市長 田 畑 浩 文"
    >>> [(one.name, one.seat, one.position) for one in read_roster(words, words, printed_lines(words))]
    [('山田太郎', 1, None), ('むらやま勝行', 2, None), ('田畑浩文', None, '副市長')]
    """
    entries: list[RosterEntry] = []
    current: _List | None = None
    for border in _BORDERS:  # one scan each: a look-up for each character of the sitting would cost ten times as much
        folded = folded.replace(border, " ")
    for line in lines:
        heading, rest = read_heading(folded, line)
        if heading is not None:
            current = _List(text, folded, heading, entries) if heading.party else None
        while rest < line.end and folded[rest] == " ":
            rest += 1
        if current is not None and rest < line.end:
            if line.end - rest > _LONGEST_LINE or _PROSE.search(folded, rest, line.end):
                current = None
            else:
                _read_line(current, Passage(rest, line.end))
    return tuple(entries)


def _read_line(current: _List, line: Passage) -> None:
    if _HEAD_ROW.fullmatch(
        current.folded[line.start : line.end].replace(" ", "")
    ):  # 議席番号　氏　名　議席番号　氏　名
        return
    seats = list(_SEAT.finditer(current.folded, line.start, line.end))
    members = current.heading.party == "members"
    if (
        not seats and members and _PLAIN_SEAT.match(current.folded, line.start, line.end)
    ):  # １　榊　美紀　　２　塩谷　晃
        seats = list(_PLAIN_SEAT.finditer(current.folded, line.start, line.end))
    if seats:
        _read_seats(current, line, seats)
    else:
        number = _ITEM_NUMBER.match(current.folded, line.start, line.end)  # １．議会書記　田中花子
        _read_offices(current, Passage(number.end(), line.end) if number else line)


def _read_seats(current: _List, line: Passage, seats: list[re.Match[str]]) -> None:
    """`１番　　むらやま　勝行　　　　　２番　　おおやま　順子`, `議　長　　１番　山田太郎`."""
    first = seats[0].start()
    before = current.folded[line.start : first].replace(" ", "").strip("()") if first > line.start else ""
    printed = read_name(current.folded, line.start, first) if before and current.seat is not None else None
    if printed is not None:  # １番 / 梅村智恵子議員 ２番
        current.add(printed, None)
    position = before if printed is None and is_office(before) else None
    for index, seat in enumerate(seats):
        end = seats[index + 1].start() if index + 1 < len(seats) else line.end
        office = _OFFICE_BEHIND.search(current.folded, seat.end(), end)  # ３番 宇佐美豊君　　副議長 ２番
        following = office[1].replace(" ", "") if office and end < line.end else None
        if office is None or following is None or not is_office(following):
            office = following = None
        said = _ATTENDS.search(current.folded[seat.end() : end])
        last = seat.end() + said.start() if said else office.start() if office else end
        printed = read_name(current.folded, seat.end(), last)
        current.seat = number_of(seat[1])
        if printed is not None:
            current.add(printed, position, present=said[1].startswith("出") if said else None)
        position = following


def _read_offices(current: _List, line: Passage) -> None:
    """`区長　　青　木　克　德`, `〃　　間　　正　仁　君`, `事務局長　杉　田　敏　也　　次長　南　田　　剛`."""
    folded = current.folded
    alone = read_name(folded, *line) if current.seat is not None else None
    if alone is not None:  # １番 / 朝倉雅夫議員
        current.add(alone, None)
        return
    for column in read_series(folded, *line) or read_columns(folded, *line, current.ditto):
        printed = read_name(folded, column.start, column.end) if column.end > column.start else None
        position = _printed_office(current, column)
        if position is not None:
            if current.position is not None and current.position.endswith(_HALF_OFFICES):
                position = current.position + position  # 選挙管理委員会 / 委員長, 建設課長兼 / 上下水道課長
            current.ditto = position
            if printed is None:
                _keep_waiting(current, position)
        elif printed is not None:
            if current.position is None and not _stands_alone(current, folded[column.start : column.end]):
                if printed.name.endswith(DEPARTMENT_ENDINGS):
                    current.position = printed.name
                continue
            position = current.position
        if printed is not None:
            current.add(printed, position, present=column.present)


def _printed_office(current: _List, column: Column) -> str | None:
    """The office as the text prints it, without the blanks that pad it."""
    start, end = column.office
    return "".join(current.text[start:end].split()) if end > start else column.position


def _stands_alone(current: _List, words: str) -> bool:
    """Whether a name may stand without an office: a member's, or one with an honorific."""
    return (
        current.seat is not None or current.heading.party == "members" or words.rstrip().endswith(("君", "氏", "さん"))
    )


def _keep_waiting(current: _List, position: str) -> None:
    """政策経営部長兼務　長田幸紀 / ＳＤＧｓ推進担当部長: the office's second line; else one before its name.

    選挙管理委員会 / 武村和仁君 / 事務局長: the name may stand between both lines.
    """
    last = current.entries[-1] if current.entries else None
    if last is not None and last.position is not None and last.position.endswith(_HALF_OFFICES):
        current.entries[-1] = replace(last, position=last.position + position)
    else:
        current.position = position
