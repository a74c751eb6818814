"""The opening's lines in, the printed lists of those present and absent out: one entry a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.list_columns import read_columns
from gikai_parse.stages.list_headings import read_heading
from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.stages.offices import is_office
from gikai_parse.stages.printed_names import read_name
from gikai_parse.tables.roster_headings import DEPARTMENT_ENDINGS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.printed_names import PrintedName
    from gikai_parse.tables.roster_headings import Party, RosterHeading


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One name of a printed list: a member with a seat, an official with an office.

    `surname` is known where the print shows where it ends: むらまつ　勝康.
    """

    name: str
    position: str | None = None
    seat: int | None = None
    group: str | None = None
    present: bool | None = None
    passage: Passage | None = None
    party: Party | None = None
    surname: str | None = None


_SEAT: Final = re.compile(r"(?:(?<=\s)|\A)(?:議席)? ?\(?([0-9]{1,3}|[一二三四五六七八九十百]{1,5}) ?番\)?")
_PLAIN_SEAT: Final = re.compile(r"\s*\(?([0-9]{1,3})\)?[ .、]+(?=[^\s0-9年月日時名人])")
_HALF_OFFICES: Final = ("兼", "兼務", "・", "及び", *DEPARTMENT_ENDINGS)
_PROSE: Final = re.compile(r"[。「」]|ます|です")
_LIST_MARK: Final = re.compile(r"[・、,]")


@dataclass(slots=True)
class _List:
    """The list that is being read: whose, and what waits for its other half on the next line."""

    heading: RosterHeading
    position: str | None = None  # an office whose name stands on the next line
    ditto: str | None = None
    seat: int | None = None


def read_roster(folded: str, lines: Sequence[Passage]) -> tuple[tuple[RosterEntry, ...], int]:
    r"""The entries of every list in `lines`, and the index of the first line that belongs to a list.

    >>> words = "出席議員(2名)\n 1番 山 田 太 郎 2番 むらまつ 勝康\n説明員\n 副市長 田 畑 浩 文"
    >>> starts = [0, 9, 31, 35]
    >>> entries, _ = read_roster(words, [Passage(a, b) for a, b in zip(starts, [8, 30, 34, 48])])
    >>> [(entry.name, entry.seat, entry.position) for entry in entries]
    [('山田太郎', 1, None), ('むらまつ勝康', 2, None), ('田畑浩文', None, '副市長')]
    """
    entries: list[RosterEntry] = []
    current: _List | None = None
    first = len(lines)
    for index, line in enumerate(lines):
        heading, rest = read_heading(folded, line)
        if heading is not None:
            current = _List(heading) if heading.party else None
            if heading.party:
                first = min(first, index)
        if current is not None and rest < line.end:
            if line.end - rest > 200 or _PROSE.search(folded, rest, line.end):
                current = None
            else:
                _read_line(folded, Passage(rest, line.end), current, entries)
    return tuple(entries), first


def _read_line(folded: str, line: Passage, current: _List, entries: list[RosterEntry]) -> None:
    seats = list(_SEAT.finditer(folded, line.start, line.end))
    if not seats and current.heading.party == "members":
        plain = _PLAIN_SEAT.match(folded, line.start, line.end)
        seats = [plain] if plain else []
    if seats:
        _read_seats(folded, line, seats, current, entries)
    else:
        _read_offices(folded, line, current, entries)


def _read_seats(
    folded: str, line: Passage, seats: list[re.Match[str]], current: _List, entries: list[RosterEntry]
) -> None:
    """`１番　　むらまつ　勝康　　　　　２番　　おおにし　順子`, `議　長　　１番　山田太郎`."""
    before = folded[line.start : seats[0].start()].replace(" ", "").strip("()")
    position = before if is_office(before) else None
    for index, seat in enumerate(seats):
        end = seats[index + 1].start() if index + 1 < len(seats) else line.end
        printed = read_name(folded, seat.end(), end)
        number = number_of(seat[1])
        if printed is not None:
            _add(entries, current, printed, printed.position or position, number)
        elif seat is seats[-1]:
            current.seat = number
        position = None


def _read_offices(folded: str, line: Passage, current: _List, entries: list[RosterEntry]) -> None:
    """`区長　　青　木　克　德`, `〃　　間　　盛　仁　君`, `事務局長　杉　立　敏　也　　次長　南　部　　剛`."""
    for column in read_columns(folded, *line, current.ditto):
        printed = read_name(folded, column.start, column.end) if column.end > column.start else None
        position = column.position
        if position is not None:
            if current.position is not None and current.position.endswith(_HALF_OFFICES):
                position = current.position + position  # 選挙管理委員会 / 委員長, 建設課長兼 / 上下水道課長
            current.ditto = position
            if printed is None:
                _keep_waiting(position, current, entries)
        elif printed is not None:
            if current.position is None and not _stands_alone(folded[column.start : column.end], current):
                if printed.name.endswith(DEPARTMENT_ENDINGS):
                    current.position = printed.name
                continue
            position = current.position
        if printed is not None:
            for name in _several(printed, folded[column.start : column.end]):
                _add(entries, current, name, name.position or position, current.seat)


def _stands_alone(words: str, current: _List) -> bool:
    """Whether a name may stand without an office: a member's, or one with an honorific."""
    return (
        current.seat is not None or current.heading.party == "members" or words.rstrip().endswith(("君", "氏", "さん"))
    )


def _keep_waiting(position: str, current: _List, entries: list[RosterEntry]) -> None:
    """政策経営部長兼務　長南幸紀 / ＳＤＧｓ推進担当部長: the office's second line; else one before its name."""
    last = entries[-1] if entries else None
    if last is not None and last.position is not None and last.position.endswith(_HALF_OFFICES[:4]):
        entries[-1] = replace(last, position=last.position + position)
    else:
        current.position = position


def _several(printed: PrintedName, words: str) -> list[PrintedName]:
    """One name, or several surnames in a row: 横山・三橋・佐藤."""
    names = _LIST_MARK.split(words.replace(" ", ""))
    if len(names) < 2 or not all(1 <= len(name) <= 5 for name in names):
        return [printed]
    singles = [read_name(name, 0, len(name)) for name in names]
    return [single._replace(start=printed.start, end=printed.end) for single in singles if single is not None]


def _add(
    entries: list[RosterEntry], current: _List, printed: PrintedName, position: str | None, seat: int | None
) -> None:
    current.position = None
    current.seat = None
    entries.append(
        RosterEntry(
            name=printed.name,
            position=position,
            seat=seat,
            group=printed.group,
            present=current.heading.present,
            passage=Passage(printed.start, printed.end),
            party=current.heading.party,
            surname=printed.surname,
        )
    )
