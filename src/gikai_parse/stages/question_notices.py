"""The lines of a 通告書 in, the matters that it gives notice of out: nobody speaks there, its points are sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.markers import MARKER, value_of
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.question_lists import read_items
from gikai_parse.text.passages import Passage, joined, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTICE: Final = re.compile(r"(?:一般質問|質問|質疑|発言|代表質問) ?通 ?告 ?(?:書|表|一覧|要旨)")
_MATTER: Final = re.compile(r"(?:質問|発言)? ?(?:件 ?名|事 ?項|項 ?目|題 ?名|議 ?題|テーマ)[ :]+(?=\S)")
_GIST: Final = re.compile(r"(?:質問|発言)?の? ?(?:要 ?旨|内 ?容|理 ?由)[ :]*\Z")
_END: Final = re.compile(
    r"上記のとおり|以上のとおり|受付番号|再質問の方式|答弁を求める|[12令平昭][^ ]{0,12}年 ?[0-9 ]{1,4}月"
)
_HEAD_LINES: Final = 12
_LEVELS: Final = {"heading": 2}
_MOST_LINES: Final = 20  # of one point
_MOST_LISTS: Final = 40


@dataclass(frozen=True, slots=True)
class _Point:
    """One point while its lines are gathered."""

    number: str | None
    level: int
    parts: list[Passage]

    def title(self, text: str) -> str:
        """The words of its lines, joined as one."""
        return joined(text, tuple(self.parts))

    def passage(self) -> Passage:
        """From its first word to its last."""
        return Passage(self.parts[0].start, self.parts[-1].end)


def is_notice(folded: str, lines: Sequence[Passage]) -> bool:
    """Whether the document says at its head that it gives notice of questions.

    >>> is_notice("見本市議会定例会一般質問通告書", [Passage(0, 15)])
    True
    """
    return any(_NOTICE.search(folded, line.start, line.end) for line in lines[:_HEAD_LINES])


def read_notice(text: str, folded: str, lines: Sequence[Passage]) -> tuple[PrintedItem, ...]:
    r"""The matter (質問件名) and under it the numbered points, each to its last line.

    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> words = "質問通告書\n質問件名 投票率の向上に向けて\n質問要旨\n1. 市は、どう考え\nているか。\n2. 他市の状況は。"
    >>> [(item.level, item.number, item.title) for item in read_notice(words, words, printed_lines(words))]
    [(1, None, '投票率の向上に向けて'), (2, '1', '市は、どう考えているか。'), (2, '2', '他市の状況は。')]
    """
    points: list[_Point] = []
    counts: dict[str, int] = {}
    is_open = False
    for line in lines:
        matter = _MATTER.match(folded, line.start, line.end)
        marker = MARKER.match(folded, line.start, line.end) if points else None
        style = marker.lastgroup if marker else None
        if matter is not None:
            counts.clear()
            points.append(_Point(None, 1, [trim(text, matter.end(), line.end)]))
            is_open = True
        elif marker and style and value_of(marker[style]) == counts.get(style, 0) + 1:
            counts[style] = counts.get(style, 0) + 1
            if style == "heading":
                counts = {style: counts[style]}
            number = text[marker.start(style) : marker.end(style)]
            points.append(_Point(number, _LEVELS.get(style, 3), [trim(text, marker.end(), line.end)]))
            is_open = True
        elif _END.match(folded, line.start, line.end) or _GIST.match(folded, line.start, line.end):
            is_open = False
        elif is_open and len(points[-1].parts) < _MOST_LINES:
            points[-1].parts.append(trim(text, *line))
    return tuple([PrintedItem(point.number, point.title(text), point.passage(), point.level) for point in points])


def read_notices(text: str, folded: str, lines: Sequence[Passage]) -> tuple[PrintedItem, ...]:
    r"""The lists of all who give notice, one behind the other: 1番 山田太郎 / 1 …について, 4番 石川花子 / 1 …について.

    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> words = "質問通告一覧\n1番 山田太郎\n1 防災について\n2 道路について\n4番 石川花子\n1 給食について\n2 館について"
    >>> [item.title for item in read_notices(words, words, printed_lines(words))]
    ['防災について', '道路について', '給食について', '館について']
    """
    items: list[PrintedItem] = []
    first = 0
    for _ in range(_MOST_LISTS):
        found = read_items(text, folded, lines[first:])
        if not found:
            break
        items += found
        first = next(
            (place for place in range(first, len(lines)) if lines[place].start >= found[-1].passage.end), len(lines)
        )
    return tuple(items)
