"""A printed line in, the number or sign before its title out, and how deep it counts: 2. , (1), ①, ア, 大項目1, ・."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.text.passages import Passage, trim

_NUMERAL: Final = "[0-9〇一二三四五六七八九十百]{1,4}"
# 大項目1 防災について   件名２ 図書館について
_LABELS: Final = "大項目|中項目|小項目|項目|質問事項|質問項目|質問件名|質問|発言事項|件名|標題|表題|議題|テーマ|大綱"
BULLETS: Final = "・○◯〇●◎■□◆◇▼▽▲△★☆✓✔➤▶►*-"
MARKER: Final = re.compile(
    rf"(?:(?P<heading>(?:{_LABELS})? ?{_NUMERAL})"
    r"(?!\.[0-9](?![0-9]{0,3}年|[0-9]?月))[.、:) ]+"  # 32.5m以内の道路について
    r"|(?P<bracket>\([0-9〇一二三四五六七八九十]{1,3}\))[.、 ]*"
    r"|(?P<boxed>[【〔\[][0-9]{1,2}[】〕\]])[.、 ]*"  # 【1】防災について
    r"|(?P<circle>[①-⑳㉑-㉟❶-❿])[.、 ]*"
    r"|(?P<kana>[ア-コ])[.、 )]+"
    r"|(?P<letter>\(?[a-jア-コ]\)) *"
    rf"|(?P<gist>(?:要旨|細目|要点) ?{_NUMERAL})[.、:) ]+)(?=\S)"
)
# ・通学路の除雪について   ●図書館の休館日
_SIGNS: Final = re.escape(BULLETS)
_BULLET: Final = re.compile(rf"(?P<bullet>[{_SIGNS}])[ ]{{0,3}}(?=[^\s{_SIGNS}].)")
# 要旨 (1)備蓄の状況について  the word before the first point of a matter
_GIST: Final = re.compile(
    r"[・\[(【〔]?(?:質問|発言)?の?(?:要旨|要点|要項|内容|細目|趣旨|小項目|中項目)[\])】〕]?[ :]{0,4}"
    r"(?=\([0-9一アa]|[①❶]|[0-9アa][.、 :)])"
)
# 1公共交通問題  a number with nothing behind it; no 1年生, 2回目, 3番
_GLUED: Final = re.compile(
    r"(?P<glued>[0-9]{1,2})(?=[一-鿿ァ-ヺ]{2})(?![年月日時分秒回番号件名人点項条款歳円才級期次校区階割部台基箇種類世段度周週泊組班章節巡本枚冊個体頭匹軒戸棟票位等])"
)
# What a line with a number begins with: looked at before the patterns are.
_FIRST: Final = frozenset(
    "0123456789〇一二三四五六七八九十百( ・[【〔の大中小項質発件標表議テ要細内趣アイウエオカキクケコabcdefghij"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟❶❷❸❹❺❻❼❽❾❿"
)
_LONGEST_TITLE: Final = 120


def marker_of(folded: str, line: Passage) -> tuple[str, re.Match[str]] | None:
    """The number that the line begins with, and how it is printed."""
    start = line.start
    while start < line.end and folded[start].isspace():
        start += 1
    if line.end - start > _LONGEST_TITLE or start == line.end or folded[start] not in _FIRST:
        return None
    gist = _GIST.match(folded, start, line.end)
    match = MARKER.match(folded, gist.end() if gist else start, line.end)
    return (match.lastgroup, match) if match and match.lastgroup else None


def bullet_of(folded: str, line: Passage) -> tuple[str, re.Match[str]] | None:
    """The sign that the line begins with where nothing is counted, and that sign as the style."""
    match = _BULLET.match(folded, *line) if line.end - line.start <= _LONGEST_TITLE else None
    return (match["bullet"], match) if match else None


def glued_to(folded: str, line: Passage) -> tuple[str, re.Match[str]] | None:
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
    bare = number.strip("()【】〔〕[]").lstrip("大中小項目質問事件名標表議題テーマ綱発言要旨細点 ")
    if len(bare) == 1 and "①" <= bare <= "⑳":
        return ord(bare) - ord("①") + 1
    if len(bare) == 1 and "❶" <= bare <= "❿":
        return ord(bare) - ord("❶") + 1
    if len(bare) == 1 and bare in "アイウエオカキクケコ":
        return "アイウエオカキクケコ".index(bare) + 1
    return number_of(bare)


def level_of(style: str, number: str, styles: list[str], counts: list[int]) -> int | None:
    """1 to 3 where the number continues its own list or begins one below; None where it breaks the sequence.

    A sign that counts nothing (・, and 一 before every item) continues its list wherever it stands.
    """
    depth = styles.index(style) if style in styles else len(styles)
    before = counts[depth] if depth < len(counts) else 0
    counts_not = number in BULLETS or (number == "一" and before == 1)
    value = before + 1 if number in BULLETS else 1 if counts_not else value_of(number)
    if value is None:
        return None
    if style in styles:
        if value != before + 1 and not counts_not:
            return None
        del styles[depth + 1 :], counts[depth + 1 :]
        counts[depth] = value
        return depth + 1
    if value != 1 or len(styles) > 2:
        return None
    styles.append(style)
    counts.append(1)
    return len(styles)
