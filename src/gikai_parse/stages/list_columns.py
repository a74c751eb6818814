"""A line of a printed list in, its columns out: each an office with the place of the name that belongs to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.offices import split_office
from gikai_parse.layouts.roles import is_office
from gikai_parse.stages.printed_names import split_glued
from gikai_parse.tables.roster_headings import ATTENDANCE_WORDS, DEPARTMENT_ENDINGS, DITTO_MARKS
from gikai_parse.tables.surnames import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN: Final = re.compile(r"[^\s○◯◎●◆◇・][^\s]*")  # the marks before a name say who is in the chair: ◎山口昌子
_HONORIFIC_WORDS: Final = ("さん", "議員", "委員", "各委員")
_WIDE_GAP: Final = 3
_SHORT: Final = 2  # letters: a surname or a given name of its own
_MANY: Final = 3


class _Token(NamedTuple):
    words: str
    start: int
    end: int


class Column(NamedTuple):
    """An office and where its name stands; no office where none is printed, an empty place where no name is.

    `office` is where the office is printed, empty where a ditto mark stands for it. `present` where the line says it.
    """

    position: str | None
    start: int
    end: int
    office: tuple[int, int] = (0, 0)
    present: bool | None = None


class _Office(NamedTuple):
    """The office that begins at a token, the token behind it, and where a name glued to it starts."""

    position: str | None
    after: int
    glued: int | None = None
    place: tuple[int, int] = (0, 0)


def read_columns(folded: str, start: int, end: int, ditto: str | None) -> Iterator[Column]:
    """The columns of one line; `ditto` is the office that 〃 stands for.

    >>> [column[:3] for column in read_columns("事務局長 杉 田 敏 也     次長  南 田   剛", 0, 28, None)]
    [('事務局長', 5, 12), ('次長', 21, 28)]
    """
    tokens = [_Token(match[0], *match.span()) for match in _TOKEN.finditer(folded, start, end)]
    names = _joined_names(tokens)
    marked = "◎" in folded[start:end]
    if _is_row_of_names(tokens) or ((marked or len(names) > _MANY) and _is_row_of_names(names)):
        for name in tokens if len(names) == len(tokens) else names:
            yield Column(None, name.start, name.end)
        return
    posts = _row_of_posts(tokens)
    if posts or (pairs := _row_of_pairs(tokens)):
        yield from posts or pairs
        return
    place = 0
    while place < len(tokens):
        office = _office_at(tokens, place, ditto)
        name_end = _name_end(tokens, office.after, glued=office.glued is not None)
        begin = office.glued
        if begin is None:
            begin = tokens[office.after].start if office.after < len(tokens) else end
        finish = tokens[name_end - 1].end if name_end > office.after else begin
        ditto = office.position or ditto
        place = max(name_end, office.after, place + 1)
        present = None
        if place < len(tokens) and tokens[place].words in ATTENDANCE_WORDS:
            present = ATTENDANCE_WORDS[tokens[place].words]
            place += 1
        yield Column(office.position, begin, finish, office.place, present)


def _joined_names(tokens: Sequence[_Token]) -> list[_Token]:
    """◎森下健一 ○平野京子 大谷 進 小池真由美: two short words beside each other are one name."""
    names: list[_Token] = []
    open_name = False
    for token in tokens:
        if open_name and len(token.words) <= _SHORT:
            before = names.pop()
            names.append(_Token(before.words + token.words, before.start, token.end))
            open_name = False
        else:
            names.append(token)
            open_name = len(token.words) <= _SHORT
    return names


def _is_row_of_names(tokens: Sequence[_Token]) -> bool:
    """佐山真和 北山正道 島本久子: whole names in a row, one blank between."""
    if len(tokens) < 2 or (len(tokens) == 2 and not tokens[-1].words.endswith(("各委員", "各議員"))):
        return False
    return all(3 <= len(token.words) <= 6 and not is_office(token.words) for token in tokens[:-1])


def _row_of_posts(tokens: Sequence[_Token]) -> list[Column]:
    """大山町長 小野寺副町長 佐々木総務課長: in every word a known surname, and the office behind it."""
    columns = []
    for token in tokens if len(tokens) > 1 else ():
        split = split_office(token.words)
        if split is None or split[0] not in SURNAMES:
            return []
        cut = token.start + len(split[0])
        columns.append(Column(split[1], token.start, cut, (cut, token.end)))
    return columns


def _row_of_pairs(tokens: Sequence[_Token]) -> list[Column]:
    """赤井 太郎   及川 二郎   神 三四郎: surname and given name, and a wider gap behind each pair."""
    short = all(len(token.words) <= _MANY and not is_office(token.words) for token in tokens)
    if len(tokens) <= _MANY or len(tokens) % 2 or not short:
        return []
    columns, wider = [], False
    for place in range(0, len(tokens), 2):
        first, second = tokens[place : place + 2]
        inner = second.start - first.end
        outer = tokens[place + 2].start - second.end if place + 2 < len(tokens) else inner
        if inner > outer or (len(first.words) == len(second.words) == 1 and inner == 1):
            return []
        wider = wider or inner < outer
        columns.append(Column(None, first.start, second.end))
    return columns if wider else []


def _office_at(tokens: Sequence[_Token], place: int, ditto: str | None) -> _Office:
    token = tokens[place]
    words = token.words
    if words.strip("()") in DITTO_MARKS and ditto is not None:
        return _Office(ditto, place + 1)
    if words[0] + words[-1] == "()" and is_office(words[1:-1]):  # （厚生労働省医政局長）　伊山　和男君
        return _Office(words[1:-1], place + 1, None, (token.start + 1, token.end - 1))
    after = place + 1 if is_office(words) else _spaced_office(tokens, place)
    if after is not None:
        if after < len(tokens) and tokens[after].words[0] == "(" and is_office(tokens[after].words.strip("()")):
            after += 1  # 書 記 （次長）　小坂　充
        position = "".join([token.words for token in tokens[place:after]])
        return _Office(position, after, None, (token.start, tokens[after - 1].end))
    split = split_glued(words, following=len(tokens) > place + 1)
    if split is not None:
        return _Office(words[:split], place, token.start + split, (token.start, token.start + split))
    return _Office(None, place)


def _spaced_office(tokens: Sequence[_Token], place: int) -> int | None:
    """The token behind `教　育　長`, `市　民　生活部長`, `教育委員会　教育部長`: where the blanks widen."""
    words = ""
    best: int | None = None
    single = len(tokens[place].words) == 1
    if not single and not tokens[place].words.endswith(DEPARTMENT_ENDINGS):
        return None
    for end in range(place + 1, min(place + 14, len(tokens)) + 1):
        token = tokens[end - 1]
        words += token.words
        long = len(token.words) > 1
        if is_office(words) and (single or is_office(token.words)) and (not long or is_office(token.words)):
            gap = tokens[end].start - token.end if end < len(tokens) else 99
            inner = token.start - tokens[end - 2].end if end > place + 1 else 1
            if not single or long or gap > inner:
                return end
            if len(tokens) - end >= 2:
                best = end
        if single and long:
            break
    return best


def _name_end(tokens: Sequence[_Token], place: int, *, glued: bool) -> int:
    """The token behind the name that begins at `place`: at an honorific, the next office, a column of its own."""
    if not glued and place and place < len(tokens) and _is_next_office(tokens[place].words):
        return place  # 村長 副村長 教育長: offices in a row, and nobody's name
    end = place + glued
    letters = 0
    while end < len(tokens):
        token = tokens[end]
        if token.words in ATTENDANCE_WORDS or (end > place and _begins_column(tokens, end, letters)):
            break
        letters += len(token.words)
        end += 1
        if token.words.endswith(("君", "氏")) or token.words in _HONORIFIC_WORDS or letters > 14:
            break
    return end


def _is_next_office(words: str) -> bool:
    return is_office(words) and words not in ("議員", "委員")


def _begins_column(tokens: Sequence[_Token], place: int, letters: int) -> bool:
    token = tokens[place]
    if token.words in DITTO_MARKS or _is_next_office(token.words):
        return True
    gap = token.start - tokens[place - 1].end
    if gap > 1 and letters > 1:
        after = _spaced_office(tokens, place)
        if after is not None and gap > tokens[place + 1].start - token.end:  # 江川　　純　　副市長 is no 純副市長
            return True
    return gap > _WIDE_GAP and letters > 2
