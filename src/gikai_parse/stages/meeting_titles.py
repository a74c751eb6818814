"""Lines and the chair's formulas in, the names of sessions that they print out: 令和２年第１回定例会."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.assemblies import LETTER, clean_assembly, find_assemblies
from gikai_parse.stages.printed_lines import squeeze_letters
from gikai_parse.tables.meetings import KIND_ROWS, TITLE_COMPANIONS
from gikai_parse.text.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.model import SessionType
    from gikai_parse.text.passages import Passage

NUMBER: Final = "[0-9〇元一二三四五六七八九十百]{1,6}"  # 第三百八十二回
YEAR: Final = rf"(?:(?:令 ?和|平 ?成|昭 ?和|大 ?正|明 ?治) {{0,3}}{NUMBER} {{0,2}}年 ?度?|[12][0-9]{{3}} ?年度?)"
TIMES: Final = rf"第? {{0,2}}{NUMBER} {{0,2}}回"
MONTH: Final = rf"{NUMBER} {{0,2}}月"
_BODY: Final = rf"(?:(?![年回])[{LETTER}]){{1,24}}?(?:市|区|町|村|都|道|府|県|組合|連合|企業団|財産区)議会"
_KINDS: Final = {row.word: row.kind for row in KIND_ROWS}
_KIND_WORDS: Final = "|".join(sorted(_KINDS, key=len, reverse=True))
_KINDS_AHEAD: Final[dict[str, SessionType]] = {"定例": "regular", "臨時": "extraordinary"}
_ANCHOR: Final = re.compile(
    rf"{_KIND_WORDS}|(?P<ahead>{'|'.join(_KINDS_AHEAD)}) {{0,3}}(?P<body>{_BODY})"  # 第２回定例桜ヶ浦町議会
    r"|(?<=月)(?:会議|[市区町村都道府県]?議会|市会)(?!員|運営|中|日|資料|室)"
)
_BEFORE: Final = re.compile(rf"(?:(?>{YEAR}|{TIMES}|{MONTH}|{_BODY})[ _()・]{{0,4}}){{1,7}}[(「]?\Z")
YEAR_PART: Final = re.compile(YEAR)
_TIMES_PART: Final = re.compile(rf"第? {{0,2}}({NUMBER}) {{0,2}}回")
MONTH_PART: Final = re.compile(rf"(?<![年0-9])?{MONTH}")
_BODY_PART: Final = re.compile(_BODY)
_NAMED_WITHOUT: Final = re.compile(rf"[ _]*(?P<name>{YEAR}|{TIMES}|{MONTH})")  # 見本市議会|6月定例会
_PART_LINE: Final = re.compile(
    rf"\s*(?P<year>{YEAR})?[ _]*(?:{MONTH} {{0,3}})?(?:第? {{0,2}}(?P<times>{NUMBER}) {{0,2}}回)?\s*"
)
_AFTER: Final = re.compile(
    rf"[)」]?(?:\( ?第? ?(?P<times>{NUMBER}) ?回 ?\))?(?:会議|本会議|議会)?(?:録|記録|速記録|議事録)?[ (_]{{0,12}}"
    rf"(?:第 {{0,2}}(?P<sitting>{NUMBER}) {{0,2}}(?:号|日目?))?"
)
SITTING: Final = re.compile(
    rf"第 {{0,2}}({NUMBER}) {{0,2}}(?:号|日目?)|日 ?[-–―ー](?:[^\s]{{0,24}}?[-–―ー])? ?({NUMBER}) ?号"  # 06月09日-01号
)
# 第2回例示村議会定例会(3月定例会), 第1回定例会(第1日目); the day before 本文 is a vendor's label: (第3日) 本文
_NAME_BRACKET: Final = re.compile(
    rf" ?[(] ?(?:{MONTH}(?:{_KIND_WORDS}|会議|議会)?"
    rf"|(?:第 {{0,2}}{NUMBER} {{0,2}}回)?(?:(?:継続|再開)(?:会議?|議会))?"
    rf"|第 {{0,2}}{NUMBER} {{0,2}}(?:日目?|号)(?! ?[)] {{0,4}}本文)) ?[)]"
)
# 令和5年定例会|12月会議, 令和4年第1回定例会|9月定例会議: a session that lasts all year meets by the month
_MONTHS_MEETING: Final = re.compile(
    rf" ?(?:第 {{0,2}}{NUMBER} {{0,2}}回 ?)?{MONTH} ?(?:定例|臨時|通常|特別)?会議(?![録室日])"
)
_LONGEST_PART: Final = 40
_MOST_NAMES: Final = 8  # in one line
TITLE_LINE: Final = 160  # characters: a longer line is prose
_FORMULA: Final = re.compile(
    r"(?: ?第.{1,4}日目?)?(?:[をのは、]).{0,24}?(?:開会|閉会|開議|再開|開き|開催|招集|会議|続会|延会|第.{1,4}日)"
)
_OPENED: Final = re.compile(r"(?: ?第.{1,4}日目?)?(?:を|の会議を)(?:開会|開き|再開)(?!す[るべ])")
_COMPANIONS: Final = re.compile(
    rf"{_KIND_WORDS}|(?:第 ?{NUMBER} ?)?(?:全員協議会|大|小)?(?:委員会室|会議室)|"
    + "|".join(sorted(TITLE_COMPANIONS, key=len, reverse=True))
    + rf"|{YEAR}|{MONTH}|第? ?{NUMBER} ?(?:回|号|日目?)|午[前後][0-9一二三四五六七八九十〇時分半 ]{{1,12}}"
    + rf"|{NUMBER} ?時(?: ?{NUMBER} ?分| ?半)?"
    + rf"|(?<=日)[-–―ー][^\s]{{0,24}}?[-–―ー]? ?{NUMBER} ?号|[{LETTER}]{{1,8}}?[市区町村県都府道](?=:)"
    + r"|[月火水木金土日]曜日?|\([月火水木金土日](?:・?[祝休])?\)|[0-9年月日の自至年度\s\W_]"
)


@dataclass(frozen=True, slots=True)
class Title:
    """One printed name of a meeting; `weight` says how much its line tells and whether it stands there alone."""

    title: str
    passage: Passage
    line: Passage
    kind: SessionType | None = None
    committee: str | None = None
    body: str | None = None
    number: int | None = None
    sitting: int | None = None
    year: str | None = None
    weight: int = 0


def number_of(words: str | None) -> int | None:
    """The value of a printed number in any width, None for none.

    >>> number_of("二十三"), number_of("元"), number_of(None)
    (23, 1, None)
    """
    if not words:
        return None
    return 1 if words.strip() == "元" else read_number(words.replace(" ", ""))


def plenary_titles(text: str, folded: str, lines: Iterable[Passage]) -> list[Title]:
    """Every place in `lines` that names a session: 令和２年第１回定例会, 令和2年3月見本市議会定例会.

    >>> from gikai_parse.text.passages import Passage
    >>> line = "令和2年 3月 見本市議会定例会　会議録"
    >>> plenary_titles(line, line.replace("　", " "), [Passage(0, 20)])[0].title
    '令和2年3月見本市議会定例会'
    >>> line = "令和2年定例会12月会議(第3日) 本文"
    >>> plenary_titles(line, line, [Passage(0, len(line))])[0].title
    '令和2年定例会12月会議'
    """
    found: list[Title] = []
    above: list[re.Match[str]] = []
    for line in lines:
        named = folded.find("会", *line) >= 0  # no name of a session is without it
        anchors = list(islice(_ANCHOR.finditer(folded, *line), _MOST_NAMES)) if named else []
        for anchor in anchors:
            title = _title_at(text, folded, line, anchor)
            if title is not None:
                found.append(_below(text, title, above) if above and not title.year else title)
        if named and not anchors and line.end - line.start < TITLE_LINE:
            found += _set_apart(text, folded, line)
        part = _PART_LINE.fullmatch(folded, line.start, line.end) if line.end - line.start < _LONGEST_PART else None
        above = [*above[-2:], part] if part else []
    return found


def _set_apart(text: str, folded: str, line: Passage) -> list[Title]:
    """第 12 回 見 本 県 議 会 定 例 会 会 議 録: the name in a line whose letters are set apart."""
    squeezed = squeeze_letters(folded[line.start : line.end])
    if squeezed is None:
        return []
    whole = type(line)(0, len(squeezed))
    titles = plenary_titles(squeeze_letters(text[line.start : line.end]) or squeezed, squeezed, [whole])
    return [replace(title, passage=line, line=line) for title in titles]


def _below(text: str, title: Title, above: Sequence[re.Match[str]]) -> Title:
    """平成23年 第4回 / 見本市議会定例会会議録（第4号）: a name on several lines."""
    year = next((part["year"] for part in above if part["year"]), None)
    times = next((part["times"] for part in above if part["times"]), None)
    before = text[title.line.start : title.passage.start].strip()
    if year is None or (before and not _BODY_PART.fullmatch(before)) or (times and title.number):
        return title
    return replace(
        title,
        title="".join([tidy_title(part) for part in [text[slice(*match.span())] for match in above]]) + title.title,
        passage=type(title.passage)(above[0].start(), title.passage.end),
        number=title.number or number_of(times),
        year=year,
        weight=title.weight + 4 + 2 * bool(times and not title.number),
    )


def spoken_titles(text: str, folded: str, places: Iterable[Passage]) -> list[Title]:
    """What the chair opens or closes in so many words: ただいまから令和７年第１回例示区議会定例会を開会いたします.

    Without a year it must have a number and be opened on the spot: これより第３９５回例示県議会定例会を開会いたします.
    """
    return [
        title
        for title in plenary_titles(text, folded, places)
        if (formula := _FORMULA if title.year else _OPENED if title.number else None)
        and formula.match(folded, title.passage.end, min(title.passage.end + 40, title.line.end))
    ]


def _title_at(text: str, folded: str, line: Passage, anchor: re.Match[str]) -> Title | None:
    prefix_start = max(line.start, anchor.start() - 60)
    before = _BEFORE.search(folded[prefix_start : anchor.start()])
    after = _AFTER.match(folded, anchor.end(), line.end)
    if before is None or after is None:
        return None
    words = before[0]
    body = clean_assembly(anchor["body"]) if anchor["body"] else next(find_assemblies(words, 0, len(words)), None)
    start = prefix_start + before.start()
    if body and not anchor["body"] and _BODY_PART.match(words):  # 私は|見本市議会定例会
        ahead = words.index(body)
        named = _NAMED_WITHOUT.match(words, ahead + len(body))
        start += named.start("name") if named else ahead
    times = _TIMES_PART.search(words)
    year = YEAR_PART.search(words)
    alone = line.end - line.start < TITLE_LINE and not left_over(
        f"{folded[line.start : start]} {folded[after.end() : line.end]}"
    )
    weight = 4 * bool(year) + 2 * bool(times or MONTH_PART.search(words)) + 2 * bool(body) + 6 * alone
    return Title(
        title=tidy_title(text[start : _title_end(folded, anchor, line.end)]),
        passage=type(line)(start, anchor.end()),
        line=line,
        kind=_KINDS_AHEAD[anchor["ahead"]] if anchor["ahead"] else _KINDS.get(anchor[0]),
        body=body,
        number=number_of(times[1] if times else after["times"]),
        sitting=_sitting_behind(folded, anchor.end(), line.end) if alone else number_of(after["sitting"]),
        year=year[0] if year else None,
        weight=weight,
    )


def _sitting_behind(folded: str, start: int, end: int) -> int | None:
    """第n号, 第n日目, 06月09日-01号 behind a name that has its line to itself."""
    match = SITTING.search(folded, start, end)
    return number_of(match[1] or match[2]) if match else None


def _title_end(folded: str, anchor: re.Match[str], line_end: int) -> int:
    """Behind what belongs to the name: 第１回定例会（３月定例会）, 例示市議会（定例会）, 定例会９月会議."""
    in_brackets = folded[anchor.start() - 1] == "(" and folded.startswith(")", anchor.end())
    end = anchor.end() + in_brackets
    behind = _MONTHS_MEETING.match(folded, end, line_end) or (
        None if in_brackets else _NAME_BRACKET.match(folded, end, line_end)
    )
    return behind.end() if behind else end


def tidy_title(words: str) -> str:
    """A title without the blanks that pad it.

    >>> tidy_title("令和　６年第１回　２月定例会")
    '令和６年第１回２月定例会'
    """
    return re.sub(r"\s+", "", words).strip("「」_")


def left_over(words: str) -> str:
    """What a title line holds besides the name, dates, hours and words like 会議録."""
    rest = words
    for name in find_assemblies(words, 0, len(words)):
        rest = rest.replace(name, "", 1)
    return _COMPANIONS.sub("", rest)
