"""A printed line in, the title over what is asked next that it is out: 1. 図書館について, 【漁港の整備】."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.text.passages import Passage

_LONGEST: Final = 60
_NUMBER: Final = (
    r"(?:(?:第|質?問)?[0-9]{1,2}(?:[-.][0-9]{1,2})?|[一二三四五六七八九十]{1,3})[ 、.)]{1,3}"
    r"|\([0-9]{1,2}\) {0,3}|[【〔\[][0-9]{1,2}[】〕\]] {0,3}|[①-⑳❶-❿] {0,3}"
)
_TITLE: Final = re.compile(
    rf"(?P<number>{_NUMBER})(?P<numbered>[^\s。、:?][^\n。:?]{{1,59}})"
    rf"|(?:[{ALL_MARKS}・] ?)?(?:(?:質問|発言|通告)の?)?(?:事項|項目|件名|テーマ|要旨(?=[(0-9①-⑳]))"
    r"(?P<count>\(?[0-9①-⑳]{0,2}\)?) ?[: ] ?"
    r"(?P<labelled>[^\s。][^\n。:?]{1,59})"
    r"|[【〔『《〈≪<\[](?P<bracketed>[^\n。【】〔〕『』《》〈〉≪≫<>\[\]]{2,60})[】〕』》〉≫>\]]"
    rf"|[{ALL_MARKS}・] ?(?P<marked>[^\s。][^\n。:?]{{1,59}})"
    r"|(?P<plain>[^\s。、:?!()「」※*>|0-9][^\n。:?!|]{2,29})"
)
_TITLE_ENDS: Final = ("について", "に関して", "に関すること", "関連", "を問う", "を求める")
_ASKED: Final = re.compile(r"(?:Q|問)[0-9]{0,2}[ :.]{1,3}(?=[^ :.])")  # Q 通学路は  over A 秋に点検, a headline in two
_HEADLINE: Final = re.compile(r"[^\s。※*>|][^\n。|]{3,39}")
# ―― ここから再質問 ――, 再質問2
_ROUND: Final = (
    r"(?:ここから|これより|以下|以降)?[は、 ]{0,2}(?:(?:自席|質問席)からの?)?(?:再|再々|再再)?"
    r"(?:質問|答弁|質疑|要望|回答|意見)"
)
_NO_TITLE: Final = re.compile(
    rf"[─━―—–=~*・\- ]{{0,20}}{_ROUND}[ 0-9①-⑳─━―—–=~*・\-]*\Z|以上|以下|おわり|終わり|写真"
    r"|[^\n]{0,60}(?:です|ます|した|せん|である|ください)\Z"
)


class Title(NamedTuple):
    """The number of a title and where its words stand; `is_sure`: a number, brackets or its own end tell it."""

    number: str | None
    place: Passage
    is_sure: bool


def title_at(folded: str, begin: int, end: int, *, plain: bool) -> Title | None:
    """The title that the line is; a `plain` one too, a few words that nothing else tells.

    >>> title_at("2.漁港の整備", 0, 7, plain=False)
    Title(number='2', place=Passage(start=2, end=7), is_sure=True)
    >>> title_at("漁港の整備", 0, 5, plain=False), title_at("漁港の整備", 0, 5, plain=True).is_sure
    (None, False)
    """
    found = _TITLE.fullmatch(folded, begin, end) if end - begin <= _LONGEST else None
    if found is None or found.lastgroup is None:
        return None
    sure = found.lastgroup != "plain" or folded.endswith(_TITLE_ENDS, begin, end)
    place = Passage(*found.span(found.lastgroup))
    if not (sure or plain) or _NO_TITLE.match(folded, *place):
        return None
    number = found["number"].strip(" 、.").lstrip("質問") if found["number"] else found["count"] or None
    return Title(number, place, sure)


def read_title(folded: str, begin: int, end: int) -> tuple[str | None, Passage] | None:
    """Number and words of the title that a line between two turns is; where nobody speaks it may hold a comma as well.

    >>> words = "猛暑の農作業、対策は"
    >>> read_title(words, 0, len(words)), read_title("検討する。", 0, 5)
    ((None, Passage(start=0, end=10)), None)
    """
    label = _ASKED.match(folded, begin, end)
    begin = label.end() if label else begin
    title = title_at(folded, begin, end, plain=True)
    if title is not None:
        return title.number, title.place
    if _HEADLINE.fullmatch(folded, begin, end) and not _NO_TITLE.match(folded, begin, end):
        return None, Passage(begin, end)
    return None
