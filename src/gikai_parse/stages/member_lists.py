"""The lines of an order of the day or a 通告書 in, the numbered matters under each member's name out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.markers import level_of, marker_of
from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.printed_names import match_key
from gikai_parse.stages.question_lists import is_list
from gikai_parse.text.passages import Passage, joined, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NUMERAL: Final = "[0-9〇一二三四五六七八九十]{1,3}"
_MARK: Final = rf"[(]?{_NUMERAL}[)、. ]|[①-⑳]"  # of the first matter, on the line of the name
_NAME: Final = "[々〆一-鿿ぁ-ゖァ-ヺー](?:[ ]{0,4}[々〆一-鿿ぁ-ゖァ-ヺー・]){1,11}?"
# 7番 遠藤 キヨ子 議員   順位3 7番 安 倉 正 敏   (3) 大野ミツ子議員 (一問一答)   質問者:5番 若月 豊
# 【新風会 : 早坂 ゆき】
_MEMBER: Final = re.compile(
    rf"""
    (?>(?:(?:質問|通告|発言)?[ ]?(?:順[ ]?[位番序]?|番号)?[ ]?{_NUMERAL}[ .、:]{{1,4}} | [(]{_NUMERAL}[)][ .、:]{{0,4}}
        | (?:質問|通告|発言|順位)[ ]?{_NUMERAL}[ ]?番[ .、:]{{1,4}} | [○◯◎●◆・][ ]?)?)
    (?P<label>(?:質問|発言|通告)(?:者|議員)(?:氏名)?[ :]{{1,4}}|[【\[〔(](?:[^【】\[\]()\n:]{{1,16}}[ ]?:[ ]?))?
    (?:(?:議席(?:番号)?[ ]?)?(?P<seat>{_NUMERAL})[ ]?番(?:議[ ]?員)?[ :]{{0,4}})?
    (?P<name>{_NAME})(?P<honorific>[ ]{{0,4}}(?:議[ ]?員|君|さん|氏))?[】\]〕)]?
    [ ]{{0,8}}(?:[(\[〔][^()\n]{{1,20}}[)\]〕][ ]{{0,8}})?(?:\Z|(?<=[ ])(?={_MARK}))
    """,
    re.VERBOSE,
)
# The first matter, on the next line or behind the name: where neither is, no name is looked for.
_FIRST: Final = re.compile(r"[ 大中小項目質問事番]{0,6}[(]?[1一①❶アa](?![0-9番])")
_FIRST_BEHIND: Final = re.compile(r" [(]?[1一①](?![0-9番])")
_BARS: Final = re.compile("[│｜|┃║]")
_LEAST_BARS: Final = 2
# What an order of the day names beside questions: no member's matter.
_PROCEDURE: Final = re.compile(
    r"会議録|会期|諸般|行政報告|(?:一般|代表)質問\Z|議案|発議|[開散閉]会|開議|日程|出席|欠席|説明"
)
_NAMED: Final = re.compile(r"(?:君|議員|さん|氏|番)\Z")  # 4番佐藤幸平君  of a roster
# 1 村営バスの運行について      村長・担当課長   the column of those who shall answer
_ANSWERERS: Final = re.compile(r" {2,}[^ \n]{0,20}(?:[長員事監者]|当局|執行部)\Z")
_NOWHERE: Final = Passage(0, 0)
_LONGEST: Final = 160
_MOST_PARTS: Final = 6  # lines of one title
_STRANGERS: Final = 2  # lines between two items that are none themselves
_MOST_LISTS: Final = 60


@dataclass(slots=True)
class _Group:
    """The list under one member's name while its lines are read."""

    asker: str
    items: list[PrintedItem] = field(default_factory=list)
    parts: list[Passage] = field(default_factory=list)  # of the last title
    styles: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    column: int = 0  # of the last item, in a drawn table
    strangers: int = 0

    def add(self, text: str, folded: str, cell: Passage, column: int) -> bool:
        """Take the cell for the next item, or for more of the last one's title; whether the list goes on."""
        marked = marker_of(folded, cell)
        if marked is None:
            if self.items and column and column == self.column and len(self.parts) < _MOST_PARTS:
                self.parts.append(cell)
                place = Passage(self.parts[0].start, cell.end)
                self.items[-1] = replace(self.items[-1], title=joined(text, tuple(self.parts)), passage=place)
                return True
            self.strangers += 1
            return bool(self.items) and self.strangers <= _STRANGERS
        style, match = marked
        level = level_of(style, match[style], self.styles, self.counts)
        if level is None:
            return False
        answerers = _ANSWERERS.search(folded, match.end(), cell.end)
        place = trim(text, match.end(), answerers.start() if answerers else cell.end)
        number = text[match.start(style) : match.end(style)]
        self.items.append(PrintedItem(number, text[place.start : place.end], place, level, self.asker))
        self.parts, self.column, self.strangers = [place], column, 0
        return True


def read_member_lists(
    text: str, folded: str, lines: Sequence[Passage], known: frozenset[str] = frozenset()
) -> tuple[PrintedItem, ...]:
    r"""The lists of all members who are named over or beside their matters, also in the cells of a drawn table.

    A name without seat or honorific (1.柏木明子) is one of those `known` to be members'.

    >>> from gikai_parse.stages.printed_lines import printed_lines
    >>> words = "7番 柏 木 議員  1 防災について\n            2 道路について\n1番 水 瀬 議員\n(1)給食について"
    >>> [(item.asker, item.title) for item in read_member_lists(words, words, printed_lines(words))]
    [('7番柏木', '防災について'), ('7番柏木', '道路について'), ('1番水瀬', '給食について')]
    """
    groups: list[_Group] = []
    is_open = False
    for (cell, column), (following, _) in pairwise([*_cells(text, folded, lines), (_NOWHERE, 0)]):
        member = _MEMBER.match(folded, *cell) if _may_stand_over(folded, cell, following) else None
        if member and _names_member(member, known):
            groups.append(_Group(f"{member['seat']}番{_name(member)}" if member["seat"] else _name(member)))
            is_open = len(groups) <= _MOST_LISTS
            cell = trim(text, member.end(), cell.end)  # noqa: PLW2901  # what the line holds behind the name
            if cell.start == cell.end:
                continue
        if is_open:
            is_open = groups[-1].add(text, folded, cell, column)
    asking = [group for group in groups if _asks(group.items)]
    # 保育士の確保 alone could be anything; among others it is what somebody asks
    if asking and len(asking) * 2 >= len(groups):
        asking = [group for group in groups if group in asking or _may_ask(group.items)]
    return tuple([item for group in asking for item in group.items])


def _may_stand_over(folded: str, cell: Passage, following: Passage) -> bool:
    """Whether the first matter of a list stands beside the cell, or behind a name in it."""
    if cell.end - cell.start > _LONGEST:
        return False
    return bool(_FIRST.match(folded, *following) or _FIRST_BEHIND.search(folded, *cell))


def _names_member(member: re.Match[str], known: frozenset[str]) -> bool:
    """A name alone is one only with its honorific, or where it is known: 大野ミツ子議員."""
    return any(member[sign] for sign in ("seat", "label", "honorific")) or _name(member) in known


def _name(member: re.Match[str]) -> str:
    return member["name"].replace(" ", "").removesuffix("議員")


def _cells(text: str, folded: str, lines: Iterable[Passage]) -> Iterator[tuple[Passage, int]]:
    """The lines, those of a drawn table by their cells; the column counts from 1, 0 where nothing is drawn."""
    lines = list(lines)
    if not lines or _BARS.search(folded, lines[0].start, lines[-1].end) is None:
        yield from ((line, 0) for line in lines)
        return
    for line in lines:
        bars = [bar.start() for bar in _BARS.finditer(folded, line.start, min(line.end, line.start + _LONGEST))]
        if len(bars) < _LEAST_BARS:
            yield line, 0
            continue
        for column, (start, end) in enumerate(
            zip([line.start, *[bar + 1 for bar in bars]], [*bars, line.end], strict=True), 1
        ):
            cell = trim(text, start, end)
            if cell.start < cell.end:
                yield cell, column


def _asks(items: Sequence[PrintedItem]) -> bool:
    """Whether the list under a name is one of matters, and not what is printed behind a roster."""
    return is_list(items, cued=True) and not any(_PROCEDURE.search(item.title) for item in items[:2])


def _may_ask(items: Sequence[PrintedItem]) -> bool:
    """Whether nothing tells that the list under a name is none."""
    titles = [item.title for item in items]
    return bool(titles) and not any(
        "。" in title or _PROCEDURE.search(title) or _NAMED.search(title) for title in titles
    )


def list_of(askers: Sequence[str | None], names: Sequence[str], seat: int | None) -> frozenset[int] | None:
    """The places of the items under the member's name; None where the lists are nobody's, or nobody knows who asks.

    >>> list_of(["7番柏木", "7番柏木", "1番水瀬"], ["水瀬"], None), list_of([None], ["水瀬"], 1)
    (frozenset({2}), None)
    """
    if not any(askers) or not (names or seat):
        return None
    fits = {asker: is_asked_by(asker, names, seat) for asker in askers if asker}
    return frozenset([place for place, asker in enumerate(askers) if asker and fits[asker]])


def is_asked_by(asker: str, names: Iterable[str], seat: int | None) -> bool:
    """Whether the words over a list (7番柏木) name the one who asks.

    >>> is_asked_by("7番柏木明子", ["柏木"], None), is_asked_by("7番柏木", [], 7), is_asked_by("7番柏木", ["水瀬"], 1)
    (True, True, False)
    """
    number, _, name = asker.rpartition("番")
    if number and seat is not None and number_of(number) == seat:
        return True
    key = match_key(name)
    return any(known in key or key in known for known in [match_key(one.replace(" ", "")) for one in names if one])
