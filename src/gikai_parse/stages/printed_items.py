"""Lines in, numbered items out: the order of the day, and the printed list of a councillor's questions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """One line of the order of the day, or of a printed list of questions (then with its level, 1 to 3)."""

    number: str | None
    title: str
    passage: Passage
    level: int = 1
    asker: str | None = None  # whose list it stands in, as printed over it


# 体育館の冷房☀️  with the mark that chooses its form
_PICTURE: Final = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff\\s]")
_NUMERAL: Final = "[0-9〇一二三四五六七八九十百]{1,4}"
_ORDER_HEADING: Final = re.compile(r"(?:[^\w(]|〇){0,6}(?:[^。]{0,24}?)議事日程")
_ORDER_END: Final = re.compile(
    r"(?:[^\w(]|〇){0,6}(?:本日の会議|会議に付|付議|出席|欠席|説明|職務|応招|会議録署名|開議|開会|散会|[-=─━―＝]{4}|午[前後][0-9一二三四五六七八九十])"
)
_AGENDA_ITEM: Final = re.compile(
    rf"\s*(?:追加)?(?P<number>(?:追加)?(?:日程)? ?第 ?{_NUMERAL})"
    r"(?![号回条項次〇一二三四五六七八九十百0-9]|(?:委員会|会議)室)[ .、:]*"
)
_PLAIN_ITEM: Final = re.compile(r"\s*(?P<number>[0-9]{1,3})[ .、)]+(?=[^\s0-9])")
_RULE: Final = re.compile(r"\s*[-=─━―—＝_・…◇◆○ ]{4,}\s*\Z")
_MOST_TITLE_LINES: Final = 12
_BLANKS: Final = re.compile(r"\s+")
_NOT_NUMERAL: Final = re.compile("[^0-9〇一二三四五六七八九十百]")


def without_pictures(item: PrintedItem) -> PrintedItem:
    """The item without the small pictures around its title.

    >>> without_pictures(PrintedItem("1", "体育館の冷房☀️", Passage(2, 10)))
    PrintedItem(number='1', title='体育館の冷房', passage=Passage(start=2, end=8), level=1, asker=None)
    """
    words = [place for place, character in enumerate(item.title) if not _PICTURE.match(character)]
    whole = len(item.title) == item.passage.end - item.passage.start  # else it is printed over several lines
    if not (words and whole) or len(words) == len(item.title):
        return item
    first, last = words[0], words[-1] + 1
    return replace(
        item, title=item.title[first:last], passage=Passage(item.passage.start + first, item.passage.start + last)
    )


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
