"""Folded text in, the beginnings of its lines out: their first words up to the sign that could end a head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.tables.marks import DIVIDERS, LABEL_BRACKETS
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    from collections.abc import Iterator

# A line up to the first sign that could end a head. A line of prose has none of them so near its beginning.
MARKS_BUT_ZERO: Final = ALL_MARKS.replace("〇", "")  # 一〇番 is a seat
OPENING_BRACKETS: Final = LABEL_BRACKETS[::2]
_BRACKETS: Final = re.escape(LABEL_BRACKETS)
_STEM: Final = rf"[^\n\r\f 。、.=~〜*_{DIVIDERS}{_BRACKETS}{MARKS_BUT_ZERO}]"
_LABEL_ENDS: Final = (
    "長員監事者役官記佐任与幹補査師君氏番"  # 村長。お答えします: the last letter of an office or a name
)
# whatever the page decorates its labels with: ＝質問＝, ～質問～, 🔵町長, ♦質問, ➤質問
_SIGNS: Final = "=~〜\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f\u200d"
_CLOSED: Final = r"(?:[*_]{1,3}|</(?:b|strong)>)"
_BEGINNING: Final = (
    rf"([ >*_#・―—–\-{_SIGNS}{ALL_MARKS}]{{0,8}}(?:<(?:b|strong)>)?)"
    r"((?:[\[(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\])]? {1,3})?(?:[Oo0](?=[^\x00-\x7f]|[0-9]{1,3} ?番))?)"
    rf"((?:{_STEM} {{1,4}}){{4,20}}{_STEM}(?![^ \n\r\f()（【\[])"  # 危 機 管 理 課 長 (
    rf"|{_STEM}{{0,30}}+(?: {{1,3}}{_STEM}{{1,20}}+){{0,3}}){_CLOSED}?"  # nothing behind a stem begins like one
    rf"([{MARKS_BUT_ZERO}=~〜]{{1,3}})?"  # ◆質問◆, ＝質問＝
    rf"(?: {{0,8}}(?=[\n\r\f]|\Z)"
    rf"| ?([).{DIVIDERS}{re.escape(OPENING_BRACKETS)}]|(?<=[{_LABEL_ENDS}])。(?=\S))|( {{1,8}}))"
)
_LINES: Final = LineScan(_BEGINNING)
_DECORATION: Final = frozenset(ALL_MARKS + "#・*_―—–-=~")
_HASH: Final = frozenset("#")
_EMPHASIS: Final = re.compile(r"[*_]{1,3}(?! )|<(?:b|strong)>")
_MARKS: Final = frozenset(ALL_MARKS)
_FIRST_SIGN: Final = "\u2190"


class Opening(NamedTuple):
    """The beginning of one line: where its words start and stop, and what stands before and behind them.

    `lead` is where the signs before the words begin (◆質問１, **市長**, ・市長), with times and the O that was a ○;
    `bold` that the signs are emphasis.
    """

    start: int
    lead: int
    stop_at: int
    stem: str
    stop: str
    before_blank: bool
    decorated: bool
    marked: bool
    bold: bool


def find_openings(folded: str) -> Iterator[Opening]:
    """The beginnings of lines that could be heads, in order; lines of prose are passed over."""
    for found in _LINES.find_all(folded):
        ahead, _, stem, sign, stop, blank = found.groups()
        if not stem and (not stop or stop not in OPENING_BRACKETS):
            continue
        if sign and not ahead:  # 議長○ 開きます
            continue
        if not ahead:  # most lines
            yield Opening(
                found.start(3), found.start(2), found.end(5) if stop else found.end(3), stem, stop or "",
                bool(blank), decorated=False, marked=False, bold=False,
            )  # fmt: skip
            continue
        signs = {sign for sign in ahead if sign in _DECORATION or sign >= _FIRST_SIGN}
        marked = bool(signs & _MARKS)
        emphasis = _EMPHASIS.search(ahead)
        lead = found.start(2)
        if marked:
            lead = found.start(1) + len(ahead) - len(ahead.lstrip(" >"))
        elif emphasis:
            lead = found.start(1) + len(ahead) - len(ahead.lstrip(" #"))
        elif signs and ("#" not in signs or (signs == _HASH and stem[:1].isdigit())):  # #12 議長 大山三郎
            lead = found.start(1) + len(ahead) - len(ahead.lstrip(" >"))
        stop_at = found.end(5) if stop else found.end(4) if sign and signs else found.end(3)  # ◆質問◆
        decorated = bool(signs or emphasis)
        yield Opening(
            found.start(3), lead, stop_at, stem, stop or "", bool(blank), decorated, marked, emphasis is not None
        )
