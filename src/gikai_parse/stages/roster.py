"""The opening's lines in, the printed lists of those present and absent out: one entry a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.stages.offices import is_office
from gikai_parse.stages.printed_names import read_name, split_glued
from gikai_parse.tables.roster_headings import DEPARTMENT_ENDINGS, DITTO_MARKS, ROSTER_HEADINGS
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


_HEADINGS: Final = {row.words: row for row in ROSTER_HEADINGS}
_WORDS: Final = "|".join(sorted(_HEADINGS, key=len, reverse=True))
_TAIL: Final = (
    r"(?:として|のため|又は|及び|並びに|議場に|会議に|出席(?:した|する)?|欠席(?:した)?|者|もの|職員|の?職|・?氏名|次のとおり|である|です|側|は|し|等|外|の)*+"
    r"(?P<count>[(\[]?(?:[0-9]{1,3}|[〇一二三四五六七八九十百]{1,5})[名人][)\]]?|[(\[]?(?:なし|無し|無|省略)[)\]]?)?[:.]?"
)
_MARKS: Final = (
    r"(?:[^\w(]|〇){0,6}(?:[(]?[0-9一二三四五六七八九十]{1,2}[.、)])?[<\[【〔]?(?:市|区|町|村|県|都|府|道|本)?"
)
_HEADING: Final = re.compile(rf"{_MARKS}(?P<word>{_WORDS})[>\]】〕]?{_TAIL}")
_LONG_HEADING: Final = re.compile(rf"{_MARKS}[^。番]{{1,40}}?(?P<word>{_WORDS}){_TAIL}\Z")
_LONG_CUE: Final = re.compile("出席[しす者]|説明のため|従事した|職務のため|欠席し")
_WHOLE_LINE: Final = (
    "国務大臣",
    "政府参考人",
    "参考人",
    "公述人",
    "事務局",
    "議会事務局",
    "理事者",
    "執行部",
    "日程",
    "資料",
    "事件",
    "案件",
    "開会",
    "開議",
)
_TOKEN: Final = re.compile(r"\S+")
_SEAT: Final = re.compile(r"(?:(?<=\s)|\A)(?:議席)? ?\(?([0-9]{1,3}|[一二三四五六七八九十百]{1,5}) ?番\)?")
_PLAIN_SEAT: Final = re.compile(r"\s*\(?([0-9]{1,3})\)?[ .、]+(?=[^\s0-9年月日時名人])")
_PROSE: Final = re.compile(r"[。「」]|ます|です")
_LIST_MARK: Final = re.compile(r"[・、,]")


class _Token(NamedTuple):
    words: str
    start: int
    end: int


@dataclass(slots=True)
class _List:
    """The list that is being read: whose, and what waits for its other half on the next line."""

    heading: RosterHeading
    position: str | None = None  # an office whose name stands on the next line
    ditto: str | None = None
    seat: int | None = None


def read_roster(folded: str, lines: Sequence[Passage]) -> tuple[tuple[RosterEntry, ...], int]:
    """The entries of every list in `lines`, and the index of the first line that belongs to a list.

    >>> words = "出席議員(2名)\\n 1番 山 田 太 郎 2番 むらまつ 勝康\\n説明員\\n 副市長 田 畑 浩 文"
    >>> starts = [0, 9, 31, 35]
    >>> entries, _ = read_roster(words, [Passage(a, b) for a, b in zip(starts, [8, 30, 34, 48])])
    >>> [(entry.name, entry.seat, entry.position) for entry in entries]
    [('山田太郎', 1, None), ('むらまつ勝康', 2, None), ('田畑浩文', None, '副市長')]
    """
    entries: list[RosterEntry] = []
    current: _List | None = None
    first = len(lines)
    for index, line in enumerate(lines):
        heading, rest = _heading_of(folded, line)
        if heading is not None:
            current = _List(heading) if heading.party else None
            if heading.party:
                first = min(first, index)
            line = Passage(rest, line.end)
        if current is not None and line.start < line.end:
            if line.end - line.start > 200 or _PROSE.search(folded, line.start, line.end):
                current = None
            else:
                _read_line(folded, line, current, entries)
    return tuple(entries), first


def _heading_of(folded: str, line: Passage) -> tuple[RosterHeading | None, int]:
    """The heading that the line is or begins with, and where the rest of the line starts."""
    if line.end - line.start > 120:
        return None, line.start
    squeezed = folded[line.start : line.end].replace(" ", "")
    match = _HEADING.match(squeezed)
    if match is None:
        if "議事日程" in squeezed or "会議に付した" in squeezed:  # 二月十九日議事日程第一号
            return _HEADINGS["議事日程"], line.end
        if _LONG_CUE.search(squeezed):
            match = _LONG_HEADING.match(squeezed)
        if match is None:
            return None, line.start
    heading = _HEADINGS[match["word"]]
    whole = match.end() == len(squeezed)
    if whole:
        return heading, line.end
    if heading.party is None and heading.words not in _WHOLE_LINE:
        return heading, line.end
    rest = _offset_of(folded, line, match.end())
    if heading.words in _WHOLE_LINE or not (folded[rest - 1] in ":)]】" or folded[rest].isspace()):
        return None, line.start
    return heading, rest


def _offset_of(folded: str, line: Passage, count: int) -> int:
    """The offset behind the first `count` signs of the line that are no blanks."""
    for offset in range(line.start, line.end):
        if not folded[offset].isspace():
            if count == 0:
                break
            count -= 1
    else:
        return line.end
    while folded[offset - 1].isspace():
        offset -= 1
    return offset


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
    tokens = [_Token(match[0], *match.span()) for match in _TOKEN.finditer(folded, line.start, line.end)]
    place = 0
    while place < len(tokens):
        position, place_after, glued = _office_at(tokens, place, current)
        name_end = _name_end(tokens, place_after, glued)
        start = glued if glued is not None else (tokens[place_after].start if place_after < len(tokens) else line.end)
        end = tokens[name_end - 1].end if name_end > place_after or glued is not None else start
        printed = read_name(folded, start, end) if end > start else None
        if position is not None:
            current.ditto = position
            if printed is None:
                _keep_waiting(position, current, entries)
            else:
                _add_named(folded, start, end, printed, position, current, entries)
        elif printed is not None and (current.position or _stands_alone(folded[start:end], current)):
            _add_named(folded, start, end, printed, current.position, current, entries)
        place = max(name_end, place_after, place + 1)


def _stands_alone(words: str, current: _List) -> bool:
    """Whether a name may stand without an office: a member's, or one with an honorific."""
    return (
        current.seat is not None or current.heading.party == "members" or words.rstrip().endswith(("君", "氏", "さん"))
    )


def _keep_waiting(position: str, current: _List, entries: list[RosterEntry]) -> None:
    """政策経営部長兼務　長南幸紀 / ＳＤＧｓ推進担当部長: the second line of the office; else an office before its name."""
    last = entries[-1] if entries else None
    if last is not None and last.position is not None and last.position.endswith(("兼", "兼務", "・", "及び")):
        entries[-1] = replace(last, position=last.position + position)
    else:
        current.position = (current.position or "") + position


def _add_named(
    folded: str,
    start: int,
    end: int,
    printed: PrintedName,
    position: str | None,
    current: _List,
    entries: list[RosterEntry],
) -> None:
    """One name, or several surnames in a row: 横山・三橋・佐藤."""
    names = _LIST_MARK.split(folded[start:end].replace(" ", ""))
    if len(names) > 1 and all(1 <= len(name) <= 5 for name in names):
        for name in names:
            single = read_name(name, 0, len(name))
            if single is not None:
                _add(entries, current, single._replace(start=start, end=end), position, None)
        return
    _add(entries, current, printed, printed.position or position, current.seat)


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


def _office_at(tokens: list[_Token], place: int, current: _List) -> tuple[str | None, int, int | None]:
    """The office that begins at token `place`, the token after it, and where a name glued to it starts."""
    words = tokens[place].words
    if words.strip("()") in DITTO_MARKS and current.ditto is not None:
        return current.ditto, place + 1, None
    if is_office(words):
        return words, place + 1, None
    spaced = _spaced_office(tokens, place)
    if spaced is not None:
        return "".join(token.words for token in tokens[place:spaced]), spaced, None
    split = split_glued(words, following=len(tokens) > place + 1)
    if split is not None:
        return words[:split], place, tokens[place].start + split
    return None, place, None


def _spaced_office(tokens: list[_Token], place: int) -> int | None:
    """The token after `教　育　長` or `教育委員会　生涯学習部長`: where the blanks widen behind an office, or the last place."""
    words = ""
    best: int | None = None
    single = len(tokens[place].words) == 1
    if not single and not tokens[place].words.endswith(DEPARTMENT_ENDINGS):
        return None
    for end in range(place + 1, min(place + 14, len(tokens)) + 1):
        token = tokens[end - 1]
        if single and end > place + 1 and len(token.words) > 1:
            break
        words += token.words
        if not is_office(words) or (not single and not is_office(token.words)):
            continue
        gap = tokens[end].start - token.end if end < len(tokens) else 99
        inner = token.start - tokens[end - 2].end if end > place + 1 else 1
        if not single or gap > inner:
            return end
        if len(tokens) - end >= 2:
            best = end
    return best


def _name_end(tokens: list[_Token], place: int, glued: int | None) -> int:
    """The token after the name that begins at `place`: at an honorific, at the next office, after eight signs."""
    end = place + (glued is not None)
    letters = 0
    while end < len(tokens):
        token = tokens[end]
        if end > place and (is_office(token.words) and len(token.words) > 1 and token.words not in ("議員", "委員")):
            break
        if end > place and token.start - tokens[end - 1].end > 3 and (letters > 2 or _spaced_office(tokens, end)):
            break
        if end > place and token.words in DITTO_MARKS:
            break
        letters += len(token.words)
        end += 1
        if token.words.endswith(("君", "氏")) or token.words in ("さん", "議員", "委員") or letters > 14:
            break
    return end
