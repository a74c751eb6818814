"""Lines in, numbered items out: the order of the day, and the printed list of a councillor's questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """One line of the order of the day, or of a printed list of questions (then with its level, 1 to 3)."""

    number: str | None
    title: str
    passage: Passage
    level: int = 1
    asker: str | None = None  # whose list it stands in, as printed over it


_NUMERAL: Final = "[0-9〇一二三四五六七八九十百]{1,4}"
_ORDER_HEADING: Final = re.compile(r"(?:[^\w(]|〇){0,6}(?:[^。]{0,24}?)議事日程")
_ORDER_END: Final = re.compile(
    r"(?:[^\w(]|〇){0,6}(?:本日の会議|会議に付|付議|出席|欠席|説明|職務|応招|会議録署名|開議|開会|散会|[-=─━―＝]{4}|午[前後][0-9一二三四五六七八九十])"
)
_AGENDA_ITEM: Final = re.compile(
    rf"\s*(?:追加)?(?P<number>(?:追加)?(?:日程)? ?第 ?{_NUMERAL})(?![号回条項次〇一二三四五六七八九十百0-9])[ .、:]*"
)
_PLAIN_ITEM: Final = re.compile(r"\s*(?P<number>[0-9]{1,3})[ .、)]+(?=[^\s0-9])")
_RULE: Final = re.compile(r"\s*[-=─━―—＝_・…◇◆○ ]{4,}\s*\Z")
_MOST_TITLE_LINES: Final = 12
_BLANKS: Final = re.compile(r"\s+")
_NOT_NUMERAL: Final = re.compile("[^0-9〇一二三四五六七八九十百]")


def read_agenda(text: str, folded: str, lines: Sequence[Passage]) -> tuple[PrintedItem, ...]:
    r"""The items of every 議事日程 in `lines`; a title printed on several lines is one.

    >>> words = "議事日程\n日程第1 会期の決定\n第2 議案第1号 見本市職員定数条例の一部を改\n    正する条例"
    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> [(item.number, item.title) for item in read_agenda(words, words, printed_lines(words))]
    [('日程第1', '会期の決定'), ('第2', '議案第1号　見本市職員定数条例の一部を改正する条例')]
    """
    items: list[PrintedItem] = []
    inside = ruled = False  # a rule may stand between two items
    open_item: tuple[str, list[Passage]] | None = None
    for line in lines:
        if not (inside or ruled) and folded.find("程", line.start, line.end) < 0:
            continue
        squeezed = folded[line.start : min(line.end, line.start + 60)].replace(" ", "")
        match = _AGENDA_ITEM.match(folded, line.start, line.end) if inside or ruled else None
        if ruled:
            inside = match is not None and _goes_on(items, match["number"])
            ruled = False
        if _ORDER_HEADING.match(squeezed) and line.end - line.start < 80:
            inside = True
            _close(text, open_item, items)
            open_item = None
        elif inside and match is not None:
            _close(text, open_item, items)
            open_item = (
                _BLANKS.sub("", text[match.start("number") : match.end("number")]),
                [trim(text, match.end(), line.end)],
            )
        elif inside and _ORDER_END.match(squeezed) and (open_item is not None or not squeezed.startswith("午")):
            _close(text, open_item, items)
            inside, open_item = False, None
            ruled = bool(items) and _RULE.match(folded, line.start, line.end) is not None
        elif open_item is not None and not _RULE.match(folded, line.start, line.end):
            parts = open_item[1]
            titled = parts[-1].end > parts[0].start
            apart = titled and folded.count("\n", parts[-1].end, line.start) > 1  # a blank line ends a title
            if not apart and len(parts) < _MOST_TITLE_LINES:
                parts.append(trim(text, line.start, line.end))
    _close(text, open_item, items)
    return tuple(items)


def _goes_on(items: Sequence[PrintedItem], number: str) -> bool:
    """Whether the number is the next one: 第１ …, a rule, 第２ …."""
    last = number_of(_NOT_NUMERAL.sub("", fold(items[-1].number or "")))
    return last is not None and number_of(_NOT_NUMERAL.sub("", number)) == last + 1


def _close(text: str, item: tuple[str, list[Passage]] | None, items: list[PrintedItem]) -> None:
    if item is None:
        return
    number, parts = item
    title = "".join(text[part.start : part.end] for part in parts)
    if title:
        items.append(PrintedItem(number, _BLANKS.sub("　", title), Passage(parts[0].start, parts[-1].end)))


# --- the printed list of questions

MARKER: Final = re.compile(
    rf"(?:(?P<heading>(?:大項目|中項目|小項目|項目|質問事項|質問)? ?{_NUMERAL})"
    r"(?!\.[0-9](?![0-9]{0,3}年|[0-9]?月))[.、:) ]+"  # 32.5m以内の道路について
    r"|(?P<bracket>\([0-9〇一二三四五六七八九十]{1,3}\))[.、 ]*"
    r"|(?P<circle>[①-⑳㉑-㉟❶-❿])[.、 ]*"
    r"|(?P<kana>[ア-コ])[.、 )]+"
    r"|(?P<letter>\(?[a-jア-コ]\)) *)(?=\S)"
)
# 要旨 (1)備蓄の状況について  the word before the first point of a matter
_GIST: Final = re.compile(
    r"[・\[(【〔]?(?:質問|発言)?の?(?:要旨|要点|要項|内容|細目|趣旨)[\])】〕]?[ :]{0,4}"
    r"(?=\([0-9一アa]|[①❶]|[0-9アa][.、 :)])"
)
# 1公共交通問題  a number with nothing behind it; no 1年生, 2回目, 3番
_GLUED: Final = re.compile(
    r"(?P<glued>[0-9]{1,2})(?=[一-鿿ァ-ヺ]{2})(?![年月日時分秒回番号件名人点項条款歳円才級期次校区階割部台基箇種類世段度周週泊組班章節巡本枚冊個体頭匹軒戸棟票位等])"
)
_TITLED: Final = re.compile(
    r"(?:について|こと|問題|対策|状況|支援|推進|取組|取り組み|施策|整備|方針|見通し|考え|課題|計画|活用|か|は|を|に|と|へ)[。.]?\s*\Z"
)
_CUE: Final = re.compile(
    r"目次|もくじ|項目|質問(?:事項|内容|件名|要旨)|発言の要旨|通告|以下の|次の|内容は|質問は|テーマ"
)
_POINT: Final = re.compile(r"[ア-コ]|[(（]?[a-jａ-ｊア-コ][)）]")  # what is counted so stands under something else
_LONGEST_TITLE: Final = 120


def read_items(text: str, folded: str, lines: Iterable[Passage]) -> tuple[PrintedItem, ...]:
    r"""The first numbered list in `lines` whose lines read like matters of a question: 1.…について / (1)…について.

    >>> words = "以下の項目\n1.防災について\n(1)備蓄の状況について\n2.図書館について"
    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> [(item.number, item.level, item.title) for item in read_items(words, words, printed_lines(words))]
    [('1', 1, '防災について'), ('(1)', 2, '備蓄の状況について'), ('2', 1, '図書館について')]
    >>> words = "目次\n1 防災について\n 要旨 (1)備蓄の量は。\n      (2)置き場所は。\n2 図書館について"
    >>> [(item.number, item.level) for item in read_items(words, words, printed_lines(words))]
    [('1', 1), ('(1)', 2), ('(2)', 2), ('2', 1)]
    >>> words = "一般質問\n1道路の問題\n1.歩道の整備について\n2.通学路について\n2公園の問題"
    >>> [(item.level, item.title) for item in read_items(words, words, printed_lines(words))]
    [(1, '道路の問題'), (2, '歩道の整備について'), (2, '通学路について'), (1, '公園の問題')]
    """
    run: list[PrintedItem] = []
    styles: list[str] = []
    counts: list[int] = []
    cue = strangers = 0
    for line in lines:
        marker = marker_of(folded, line) or _glued_to(folded, line)
        if marker is None:
            strangers += bool(run)
            if strangers > 2:
                if is_list(run, cued=cue > 0):
                    return tuple(run)
                run, styles, counts, strangers = [], [], [], 0
            if not run:
                cue = 6 if _CUE.search(folded, line.start, line.end) else cue - 1
            continue
        style, match = marker
        level = level_of(style, match[style], styles, counts)
        if level is None:
            if is_list(run, cued=cue > 0):
                return tuple(run)
            run, styles, counts = [], [], []
            level = level_of(style, match[style], styles, counts)
            if level is None:
                continue
        strangers = 0
        title = trim(text, match.end(), line.end)
        run.append(
            PrintedItem(text[match.start(style) : match.end(style)], text[title.start : title.end], title, level)
        )
    return tuple(run) if is_list(run, cued=cue > 0) else ()


def marker_of(folded: str, line: Passage) -> tuple[str, re.Match[str]] | None:
    """The number that the line begins with, and how it is printed."""
    start = line.start
    while start < line.end and folded[start].isspace():
        start += 1
    if line.end - start > _LONGEST_TITLE:
        return None
    gist = _GIST.match(folded, start, line.end)
    match = MARKER.match(folded, gist.end() if gist else start, line.end)
    return (match.lastgroup, match) if match and match.lastgroup else None


def _glued_to(folded: str, line: Passage) -> tuple[str, re.Match[str]] | None:
    """The number that stands right before the title, and how it is printed."""
    match = _GLUED.match(folded, *line) if line.end - line.start <= _LONGEST_TITLE else None
    return ("glued", match) if match else None


def split_number(text: str, folded: str, place: Passage) -> tuple[str | None, Passage]:
    """The number before a printed title, and the title alone: 2. 防災について, ❷ 防災について.

    >>> split_number("❷ 防災について", "❷ 防災について", Passage(0, 8))
    ('❷', Passage(start=2, end=8))
    """
    match = MARKER.match(folded, *place)
    if match is None or match.lastgroup is None:
        return None, place
    return text[slice(*match.span(match.lastgroup))], trim(text, match.end(), place.end)


def value_of(number: str) -> int | None:
    """The value of a printed number in any of these shapes.

    >>> value_of("(2)"), value_of("③"), value_of("❸"), value_of("イ"), value_of("大項目1")
    (2, 3, 3, 2, 1)
    """
    bare = number.strip("()").lstrip("大中小項目質問事 ")
    if len(bare) == 1 and "①" <= bare <= "⑳":
        return ord(bare) - ord("①") + 1
    if len(bare) == 1 and "❶" <= bare <= "❿":
        return ord(bare) - ord("❶") + 1
    if len(bare) == 1 and bare in "アイウエオカキクケコ":
        return "アイウエオカキクケコ".index(bare) + 1
    return number_of(bare)


def level_of(style: str, number: str, styles: list[str], counts: list[int]) -> int | None:
    """1 to 3 where the number continues its own list or begins one below; None where it breaks the sequence."""
    value = value_of(number)
    if value is None:
        return None
    if style in styles:
        depth = styles.index(style)
        if value != counts[depth] + 1:
            return None
        del styles[depth + 1 :], counts[depth + 1 :]
        counts[depth] = value
        return depth + 1
    if value != 1 or len(styles) > 2:
        return None
    styles.append(style)
    counts.append(1)
    return len(styles)


def is_list(run: Sequence[PrintedItem], *, cued: bool) -> bool:
    """Whether the numbered lines are matters of questions: their titles are no sentences, and most end as such do."""
    if not run or any("。" in item.title[:-1] for item in run) or _POINT.match(run[0].number or ""):
        return False
    fitting = sum(bool(_TITLED.search(item.title)) for item in run)
    return fitting * 2 >= len(run) and (cued or fitting * 4 >= len(run) * 3) and (len(run) > 1 or cued)
