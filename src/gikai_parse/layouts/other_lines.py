"""Folded text in, the lines that are neither head nor speech out: directions, clocks, rules, headings, furniture."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Line
from gikai_parse.tables.directions import CLOCK_WORDS, DIRECTION_ROWS, ITEM_BEGINNINGS
from gikai_parse.text.lines import LineScan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.line import LineKind

_NUMBER: Final = "0-9〇零一二三四五六七八九十"
_RULE_SIGNS: Final = r"\-─━―—–=_~*・.…ー◇◆"
_FIRST_SIGNS: Final = "".join(
    sorted({word[0] for word in (*CLOCK_WORDS, *ITEM_BEGINNINGS)} | set("午正零議会本委(〔[<《〈#0123456789十"))
)
_OPENING: Final = re.escape(ALL_MARKS) + _RULE_SIGNS + re.escape(_FIRST_SIGNS)
_BEGINNING: Final = rf" {{0,60}}([{_OPENING}][^\n\r\f]{{0,200}}+)(?=[\n\r\f]|\Z)"
_LINES: Final = LineScan(_BEGINNING)
_RULE: Final = re.compile(rf"[{_RULE_SIGNS} ○◯〇]{{5,}}|[◇◆☆★*](?: {{0,8}}[◇◆☆★*]){{0,8}}")  # ◇, ◇ ◇ ◇, ＊
_TIME: Final = (
    rf"(?:(?:午[前後]|正午|零時) ?[{_NUMBER} ]{{0,5}}時? ?(?:[{_NUMBER} ]{{1,5}}分|半)?"
    rf"|[{_NUMBER}]{{1,3}} ?時 ?(?:[{_NUMBER}]{{1,3}} ?分|半)?|[0-9]{{1,2}}:[0-9]{{2}})"  # 11時40分, 11:40
)
_WORDS: Final = "(?:" + "|".join(" {0,4}".join(word) for word in CLOCK_WORDS) + ")"
_MEETS_AT: Final = rf"{_TIME} {{0,4}}{_WORDS}(?:[ ・]?{_WORDS}){{0,2}}(?:時刻)?"  # 午後1時開会・開議
_AT_MEETS: Final = rf"(?:本?会議|議会|委員会)?{_WORDS}(?:時刻|時間)?[ :(]{{0,4}}{_TIME}"  # 休憩 午後2時
_ONCE: Final = rf"(?:暫時)?(?:{_MEETS_AT}|{_AT_MEETS})"
_CLOCK: Final = re.compile(
    rf"[{ALL_MARKS}(〔\[<《〈\-─━―—–]{{0,12}} {{0,4}}{_ONCE}(?:[ ・,/)~→]{{1,8}}{_ONCE})?[ )〕\]>》〉\-─━―—–]{{0,16}}"
    rf"|\( ?{_TIME} ?\)"  # (午前11時40分)
    rf"|[\-─━―—–~=*・…]{{1,12}} {{0,4}}(?:暫時|昼食)?{_WORDS} {{0,4}}[\-─━―—–~=*・…]{{1,12}}"  # -休憩-
)
# Each kind looks back at its opening sign, so that the search skips to the next sign instead of trying every letter.
_BRACKETS: Final = re.compile(
    r"[〔(\[─━―—](?:(?<=〔)(?:[^〔〕\n\r]{1,300}|[^〔〕\n\r]{0,60}\n {0,8}[^〔〕\n\r]{1,60})[〕\]]"
    r"|(?<=\()[^()\n\r]{0,160}(?:\([^()\n\r]{0,60}\)[^()\n\r]{0,60})?\)"
    r"|(?<=\[)[^\[\]\n\r]{1,120}\]|(?<=[─━―—])[─━―—]{4,199}(?: {0,2}[○◯〇](?=[\s─━―—]|\Z))?)"
)
_DIRECTION_WORD: Final = re.compile("|".join(row.word for row in DIRECTION_ROWS))
_SET_APART: Final = 5  # letters
_PLACE: Final = re.compile(r"<[^<>]{0,8}(?:登壇|降壇|質問席|発言席|自席|質問者席|演壇|壇上)[^<>]{0,8}>")  # <質問席>
_STAMP: Final = re.compile(r"^[\[(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\])]? {1,3}(?=[〔(\[<])")  # [00:05:26] (休憩)
_PAGE_NUMBER: Final = re.compile(r"(?:[\-–—─―~・ ]{1,3}[0-9]{1,4}[\-–—─―~・ ]{1,3}|<PAGE=\"[0-9]{1,4}\">)")


@lru_cache(maxsize=512)
def direction_word(words: str) -> str | None:
    """The word that makes a bracket a stage direction.

    >>> direction_word("(「賛成」と呼ぶ者あり)"), direction_word("(別冊参照)")
    ('呼ぶ者あり', None)
    """
    found = _DIRECTION_WORD.search(words)
    return found[0] if found else None


def is_direction(words: str) -> bool:
    """Whether the whole line is a stage direction.

    >>> is_direction("<質問席>"), is_direction("(拍手)"), is_direction("(別冊参照)")
    (True, True, False)
    """
    return _kind_of(words) == "direction"


def is_clock(words: str) -> bool:
    """Whether the line tells only when the sitting opened, paused or closed.

    >>> is_clock("午後3時05分散会"), is_clock("(午後1時30分 開会)"), is_clock("午後3時から始めます。")
    (True, True, False)
    >>> is_clock("午 前 十 一 時 二 十 分 休 憩")
    True
    """
    words = _closed_up(words.strip())
    return len(words) < 48 and bool(_CLOCK.fullmatch(words))


def _closed_up(words: str) -> str:
    """午 前 十 時 零 分 開 議 without the blanks between its letters; other words as they are."""
    parts = words.split(" ")
    if len(parts) < _SET_APART:
        return words
    letters = [part for part in parts if part]
    apart = len(letters) >= _SET_APART and all(len(part) == 1 or part.isdigit() for part in letters)
    return "".join(letters) if apart else words


def find_other_lines(folded: str) -> list[Line]:
    """Whole lines first, then directions and rules within speech; in order, none overlapping."""
    lines = list(_whole_lines(folded))
    place, merged = 0, []
    for found in _BRACKETS.finditer(folded):
        if not _is_inline(found[0]):
            continue
        while place < len(lines) and lines[place].end <= found.start():
            merged.append(lines[place])
            place += 1
        if place < len(lines) and lines[place].start < found.end():
            continue
        merged.append(Line(found.start(), found.end(), "rule" if found[0][0] in "─━―—" else "direction"))
    return merged + lines[place:]


def _is_inline(words: str) -> bool:
    return words[0] in "〔─━―—" or direction_word(words) is not None


def _whole_lines(folded: str) -> Iterator[Line]:
    for found in _LINES.find_all(folded):
        yield from _line_of(found)


def _line_of(found: re.Match[str]) -> Iterator[Line]:
    words = found[1].rstrip()
    kind = _kind_of(_STAMP.sub("", words))
    if kind:
        yield Line(found.start(1), found.start(1) + len(words), kind)


@lru_cache(maxsize=512)
def _kind_of(words: str) -> LineKind | None:
    if _RULE.fullmatch(words):
        return "rule"
    if is_clock(words):
        return "clock"
    if _PAGE_NUMBER.fullmatch(words):
        return "furniture"
    if words[0] in "(〔[<" and words[-1] in ")〕]>":
        return "direction" if _directs(words) else None
    if "。" in words:
        return None
    return "heading" if words[0] in ALL_MARKS or words[0] == "#" or words.startswith(ITEM_BEGINNINGS) else None


def _directs(words: str) -> bool:
    """Whether what stands in brackets is a direction, and the brackets hold all of it."""
    if words[0] == "<":
        return _PLACE.fullmatch(words) is not None
    closed = words.find(")〕]"["(〔[".index(words[0])])
    return closed in (-1, len(words) - 1) and _is_inline(words)
