"""Lines in, the printed list of a councillor's questions out: 1. 防災について / (1) 備蓄の状況について."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.markers import BULLETS, bullet_of, glued_to, level_of, marker_of, value_of
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.text.passages import trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.text.passages import Passage

_TITLED: Final = re.compile(
    r"(?:について|こと|問題|対策|状況|支援|推進|取組|取り組み|施策|整備|方針|見通し|考え|課題|計画|活用|か|は|を|に|と|へ)[。.]?\s*\Z"
)
_CUE: Final = re.compile(
    r"目次|もくじ|項目|(?:質問|発言)の?(?:事項|内容|件名|要旨|題目|題名)|通告|以下の|次の|内容は|質問は|テーマ|(?:一般|代表|個人)質問(?!者)"
)
# 質問項目  over what is asked, however it is called
_LISTED: Final = re.compile(r"(?:質問|発言)の?(?:事項|項目|件名|題目|題名|テーマ)")
# What is no matter: a sentence, a person, what an order of the day names
_NO_MATTER: Final = re.compile(r"。.|[。君]\Z|議員|さん\Z")
_PROCEDURE: Final = re.compile(
    r"会議録|会期|諸般|行政報告|議案|請願|陳情|認定|発議|[開散閉]会|開議|日程|[出欠]席|説明員|(?:一般|代表)質問|答弁|選挙|https?:"
)
_CUE_LINES: Final = 6
_STRANGERS: Final = 2
_POINT: Final = re.compile(r"[ア-コ]|[(（]?[a-jａ-ｊア-コ][)）]")  # what is counted so stands under something else


def read_items(text: str, folded: str, lines: Iterable[Passage], *, is_spoken: bool = True) -> tuple[PrintedItem, ...]:
    r"""The first numbered list in `lines` whose lines read like matters of a question: 1.…について / (1)…について.

    Where nobody speaks (`is_spoken`), only what is called so (質問項目) is one.

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
    lines = list(lines)
    if not (is_spoken or any(_LISTED.search(folded, *line) for line in lines)):
        return ()
    items, with_signs = _read(text, folded, lines, signed=True)
    return items if items or not with_signs else _read(text, folded, lines, signed=False)[0]


def _read(text: str, folded: str, lines: Sequence[Passage], *, signed: bool) -> tuple[tuple[PrintedItem, ...], bool]:
    """The first such list, and whether any line was taken for its sign.

    `signed`: where signs may stand before items below a cue as well, ○防災について / ・備蓄の状況.
    """
    run = _Run()
    with_signs = False
    cue = ""
    left = 0  # lines for which the cue holds
    for line in lines:
        marker = marker_of(folded, line) or glued_to(folded, line)
        if marker is None and signed and (cue or run.items) and folded[line.start] in BULLETS:
            marker = _sign_of(folded, line)
            with_signs = with_signs or marker is not None
        if marker is None:
            run.strangers += bool(run.items)
            if run.strangers > _STRANGERS:
                if _is_whole(run, cue):
                    break
                run = _Run()
            if not run.items:
                found = _CUE.search(folded, *line)
                found = found and (_LISTED.search(folded, *line) or found)
                cue, left = (found[0], _CUE_LINES) if found else (cue, left - 1)
                cue = cue if left > 0 else ""
            continue
        if not run.add(text, folded, line, marker):
            if _is_whole(run, cue):
                break
            run = _Run()
            run.add(text, folded, line, marker)
    return tuple(run.items) if _is_whole(run, cue) else (), with_signs


def _sign_of(folded: str, line: Passage) -> tuple[str, re.Match[str]] | None:
    """The sign before the item, or the number behind it (- ❶ 防災について); ※ and the like stand before sentences."""
    found = None if folded[line.end - 1] in "。、" else bullet_of(folded, line)
    return found and (marker_of(folded, line._replace(start=found[1].end())) or found)


@dataclass(slots=True)
class _Run:
    """The items of a list while its lines are read, and how each level of it is numbered and indented."""

    items: list[PrintedItem] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    strangers: int = 0
    has_signs: bool = False

    def add(self, text: str, folded: str, line: Passage, marker: tuple[str, re.Match[str]]) -> bool:
        """Take the line for the next item; whether it can be."""
        style, match = marker
        sign = match[match.lastgroup or 0]
        indent = line.start - folded.rfind("\n", 0, line.start)
        inner = f"{style}>"  # 1. under 1., told by the indent
        if (inner in self.styles and indent >= self.indents[self.styles.index(inner)]) or (
            style in self.styles and value_of(sign) == 1 and indent > self.indents[self.styles.index(style)]
        ):
            style = inner
        level = level_of(style, sign, self.styles, self.counts)
        if level is None:
            return False
        self.indents[level - 1 :] = [indent] if len(self.indents) < level else self.indents[level - 1 : level]
        is_sign = sign in BULLETS
        self.has_signs = self.has_signs or is_sign
        title = trim(text, match.end(), line.end)
        number = None if is_sign else text[slice(*match.span(match.lastgroup or 0))]
        self.items.append(PrintedItem(number, text[slice(*title)], title, level))
        self.strangers = 0
        return True


def _is_whole(run: _Run, cue: str) -> bool:
    """Whether the lines are a list of questions; behind signs only where something says so before them."""
    if run.has_signs and (not cue or any(_PROCEDURE.search(item.title) for item in run.items)):
        return False
    if _LISTED.fullmatch(cue) and len(run.items) > 1:
        return not any(_NO_MATTER.search(item.title) for item in run.items) and not _is_point(run.items)
    return is_list(run.items, cued=bool(cue))


def _is_point(run: Sequence[PrintedItem]) -> bool:
    return _POINT.match(run[0].number or "") is not None


def is_list(run: Sequence[PrintedItem], *, cued: bool) -> bool:
    """Whether the numbered lines are matters of questions: their titles are no sentences, and most end as such do."""
    if not run or any("。" in item.title[:-1] for item in run) or _is_point(run):
        return False
    fitting = sum(bool(_TITLED.search(item.title)) for item in run)
    return fitting * 2 >= len(run) and (cued or fitting * 4 >= len(run) * 3) and (len(run) > 1 or cued)
