"""A line in, the heading of a list of those present or absent out: 〇出席議員（２６人）, 説明のため出席した者."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.roster_headings import ROSTER_HEADINGS

if TYPE_CHECKING:
    from gikai_parse.tables.roster_headings import RosterHeading
    from gikai_parse.text.passages import Passage

_HEADINGS: Final = {row.words: row for row in ROSTER_HEADINGS}
_WORDS: Final = "|".join(sorted(_HEADINGS, key=len, reverse=True))
_NUMBER: Final = r"(?:[0-9]{1,3}|[〇一二三四五六七八九十百]{1,5})[名人](?:中[0-9]{1,3}[名人])?"
_COUNT: Final = (
    rf"(?:は?[、,]?[(\[]?{_NUMBER}[)\]]?|[(\[]?(?:なし|無し|無|省略)[)\]]?)?"
    r"(?:は?[、,]?で?(?:次のとおり|下記のとおり|左のとおり)(?:である|です)?)?[:.、,。]?"
    rf"(?:[(\[]{_NUMBER}[)\]])?"  # １．出席議員は、次のとおりである。（５名）
)
_COUNTED: Final = re.compile(rf"[^番]{{1,60}}?(?P<word>出席議員|出席委員)数?は?[(]?{_NUMBER}[)]?")
_TAIL: Final = (
    r"(?:(?:第[0-9]項)?[^0-9番:()\[\]]{0,40}?"
    r"(?:した者|する者|した職員|事務局職員|の?職・?氏名|の氏名|出席者|説明員|次のとおり)(?:である|です|は)?"
    r"|職員|側|者|は|の)?"
)
_MARKS: Final = (
    r"(?:[^\w(]|〇){0,6}(?:[(]?[0-9一二三四五六七八九十]{1,2}[.、)]?)?[<\[【〔]?(?:市|区|町|村|県|都|府|道|本)?"
)
_HEADING: Final = re.compile(rf"{_MARKS}(?P<word>{_WORDS})[>\]】〕]?{_TAIL}{_COUNT}")
_LONG_HEADING: Final = re.compile(rf"{_MARKS}[^。番]{{1,40}}?(?P<word>{_WORDS}){_TAIL}{_COUNT}")
_BEGINS: Final = re.compile(rf"{_MARKS}(?:{'|'.join(sorted({word[:2] for word in _HEADINGS}))})")
_INSIDE: Final = re.compile("[出欠]席|議事日程|会議に付した|説明のため|従事した|職務のため")
_LONG_CUE: Final = re.compile("出席[しす者及並・]|説明のため|従事した|職務のため|欠席し")
_WHOLE_LINE: Final = frozenset(
    ("国務大臣", "政府参考人", "参考人", "公述人", "理事者", "日程", "資料", "事件", "案件", "開会", "開議")
)
_GAP: Final = re.compile(r"(?<=[^\s]) +(?=[^\s])")
_LONGEST: Final = 120


def read_heading(folded: str, line: Passage) -> tuple[RosterHeading | None, int]:
    """The heading that the line is or begins with, and where the rest of the line starts.

    >>> from gikai_parse.text.passages import Passage
    >>> heading, rest = read_heading("出 席 委 員(7名) 委員長 中村", Passage(0, 20))
    >>> heading.party, heading.attendance, rest
    ('members', 'present', 11)
    """
    squeezed = folded[line.start : min(line.end, line.start + _LONGEST)].replace(" ", "")
    if line.end - line.start > _LONGEST or not (_BEGINS.match(squeezed) or _INSIDE.search(squeezed)):
        return None, line.start
    whole = _HEADING.fullmatch(squeezed) or (_LONG_CUE.search(squeezed) and _LONG_HEADING.fullmatch(squeezed))
    if whole:
        return _HEADINGS[whole["word"]], line.end
    match = _HEADING.match(squeezed)
    heading = _HEADINGS[match["word"]] if match else None
    counted = None if heading and heading.party else _COUNTED.match(squeezed)
    if counted is not None:  # 6月9日午前10時00分開会　　出席議員15名
        return _HEADINGS[counted["word"]], _offset_of(folded, line, counted.end())
    if match is None or heading is None:
        ends_list = "議事日程" in squeezed or "会議に付した" in squeezed  # 二月十九日議事日程第一号
        return (_HEADINGS["議事日程"] if ends_list else None), line.start
    if heading.party is None and heading.words not in _WHOLE_LINE:
        return heading, line.end
    rest = _offset_of(folded, line, match.end())
    word = _offset_of(folded, line, match.start("word"))
    begins_list = folded[rest - 1] in ":)]】、," or _is_apart(folded, word, rest)
    return (heading, rest) if begins_list and heading.words not in _WHOLE_LINE else (None, line.start)


def _is_apart(folded: str, start: int, rest: int) -> bool:
    """Whether the gap at `rest` is wider than those before it: 事務局　　長谷川, not 事 務 局 長."""
    after = len(folded[rest : rest + 12]) - len(folded[rest : rest + 12].lstrip(" "))
    inner = max((len(gap) for gap in _GAP.findall(folded[start:rest].strip())), default=0)
    return after > inner


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
