"""A questioner's sentence in, the number and rank before the title of its matter out: 次に、大きな２点目、."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.tables import cues, topic_cues
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.wording import Said


class Title(NamedTuple):
    """Where the title stands, and the number before it as printed.

    `rank` is 0 for 大きな１点目, 1 for １点目 or 1., 2 for その一, 3 for (1), 4 for ア, None where nothing is counted;
    `is_loose` where neither について nor the like closes the title; `is_bare` where only です does (次に、バスです。);
    `leads` where an ask follows (バスですが、), `is_paged` where the label tells where it is printed (18ページの);
    `is_bill` where a sentence only begins with a bill's number (議案第５号は、…).
    """

    place: Passage
    number: Passage | None = None
    ordinal: int = 0
    rank: int | None = None
    is_loose: bool = False
    is_bare: bool = False
    leads: bool = False
    is_paged: bool = False
    is_bill: bool = False


def one_of(literals: Sequence[str]) -> str:
    """Any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, literals), key=len, reverse=True))


KANJI: Final = "一二三四五六七八九十"
_KANA: Final = "アイウエオカキクケコサシスセソ"
_CIRCLES: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN: Final = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
NUMBER: Final = f"(?:[0-9]{{1,2}}|[{KANJI}]{{1,3}})"
_SIZED: Final = f"(?:大き|小さ)[なくい](?:{one_of(topic_cues.SIZED)})?の?"
_COUNTABLE: Final = one_of((*topic_cues.SIZED, *topic_cues.LARGE[1:]))
ASKED: Final = f"(?:の(?:大きな)?(?:(?:御|ご)?質問|お尋ね|論点|{_COUNTABLE})(?:である|の)?)?"
# What counts a matter: 大きな１点目の質問  件名２  質問の第一(は)  第２に  １、  (1)  ①  ア、  Ⅰ、
_COUNTED: Final = rf"""(?:
      (?:(?:{one_of(topic_cues.LABELS)}|{_SIZED})の?)?第?{NUMBER}(?:{one_of(topic_cues.COUNTERS)}){ASKED}
    | (?:{one_of(topic_cues.LABELS)}|{_SIZED})の?第?[ ]?{NUMBER}(?:番目|番)?{ASKED}(?=[、,は .にとの])
    | 第{NUMBER}(?:項目|件|問|点)?(?:に|(?=[、,]|は、)|の(?:質問|項目|テーマ|柱|点)(?=[は、]))
    | その{NUMBER}つ?(?=[、は]) | {NUMBER}つ(?=、|は、) | (?:ひと|ふた|みっ|よっ|いつ)つ目{ASKED}
    | (?:{one_of(topic_cues.LABELS)})の?(?=\({NUMBER}\))
    | {NUMBER}[、,.](?![0-9]) | {NUMBER}番(?=[、の ][^。\n]{{2,40}}について) | {NUMBER}項目(?=[、は]|として)
    | {NUMBER}(?=[ ][^。、\n0-9 ][^。\n]{{1,40}}(?:について|に関して)[。 ]?(?:\n|\Z))
    | {NUMBER}の(?=\({NUMBER}\)) | \({NUMBER}\) | \([{_KANA}]\) | [{_CIRCLES}]
    | [{_ROMAN}](?=[、,. ]) | [{_KANA}](?=[、,.)])[)]?
)"""
# What tells where the matter is printed. 予算書の２１２ページ、  資料番号２の  歳出、２款総務費、６目企画費の
_PRINTED: Final = (
    r"(?:(?:[^。、\n0-9]{1,10}の?)?[0-9]{1,4}(?:ページ|頁)(?:の|、)|資料(?:番号)?[0-9]{1,2}の|歳[出入](?=、|の?第?[0-9]{1,2}款)"
    r"|(?:第 ?)?[0-9]{1,3}(?:款|項(?!目)|目|節)(?:[^。、\n0-9]{1,14}?[費料税金債入業](?=[、の 0-9]))?)"
)
_PAGED: Final = re.compile("ページ|頁|[0-9](?:款|項(?!目)|目|節)|資料")
_PAGE_WITHIN: Final = 16  # characters
_GAP: Final = "(?:に、|に?は、|が、|と(?:して|しまして|いたしまして)、?|[、,. はの]){0,3}"
# What opens a sentence; of 次の大きな2点目 and 次の2番目 only 次の, the number tells more.
_TURNS: Final = [one for one in (*cues.FIRSTS, *cues.TURNS) if not one[-1].isdigit() and one != "次の大"]
_CHANGE: Final = (
    "(?:話題?|質問|テーマ|項目)[はがを](?:少し|ちょっと|また)?[変替][えわ][^。、]{0,12}、"  # 話題を変えまして、
)
_FIRST: Final = f"{_CHANGE}|(?:{one_of(_TURNS)})(?!目)|最後(?={NUMBER}[点つ番項])|次の"
_SO: Final = one_of(cues.CONSEQUENCES)
_NEXT: Final = (
    one_of((*topic_cues.OPENERS, *topic_cues.RELATED, *topic_cues.JOINTS, *cues.CONSEQUENCES))
    + f"|(?:{one_of(cues.FIRSTS)})(?!目)"  # 第1点目 is a number
)
# What stands before the title. It is read once for all the patterns behind it, and never given back.
_LABEL: Final = re.compile(
    rf"""(?P<label>(?>(?:(?:{_SO}){_GAP})?)(?>(?:(?:{_FIRST}){_GAP}){{0,2}})
    (?>(?:(?:{_NEXT}|{_COUNTED}|{_PRINTED}|(?:質問|テーマ|項目|柱|件名|標題|表題|[質発][問言]事項|質問項目)(?=[は、,]|(?:に|と)なり|ですが|でございますが)){_GAP}){{0,8}}))[「『]?""",
    re.VERBOSE,
)
_RANKED: Final = re.compile(
    rf"""(?P<kana>[{_KANA}])(?=[、,.)]) | (?P<point>\((?:{NUMBER}|[{_KANA}])\)|[{_CIRCLES}]) | (?P<roman>[{_ROMAN}])
    | その(?P<inner>{NUMBER}) | (?:第|(?:{one_of(topic_cues.LABELS)}|{_SIZED})[ ]?第?)(?P<first>{NUMBER})
    | (?<!もう)(?P<second>{NUMBER})
      (?:{one_of(topic_cues.COUNTERS[:-1])}|つ(?=[、は])|番|項目(?=[、は]|として)|[、,.]|(?=[ ]))""",
    re.VERBOSE,
)
_RANKS: Final = {"kana": 4, "point": 3, "inner": 2, "roman": 0, "first": 1, "second": 1}
_SMALL: Final = 2
ITEM_RANK: Final = 3  # the rank from which on a number stands for an item of a list
# １問目です。  ２つ目の質問に移ります。  大きな１番。
_ALONE: Final = re.compile(r"(?:の?(?:質問|項目|件)?(?:に[移入な][^。]{0,16}|です|であります|でございます))?[。 ]{1,2}")


def end_of_label(folded: str, said: Said) -> int:
    """Where the title would begin."""
    label = _LABEL.match(folded, said.start, said.end)
    return label.end("label") if label else said.start


def count_alone(folded: str, said: Said) -> Title | None:
    """The number that is all a sentence says, before one that names the matter (１項目めの質問に入ります。)."""
    end = end_of_label(folded, said)
    label = read_label(folded, said.start, end)
    return label if label.rank is not None and _ALONE.fullmatch(folded, end, said.end) else None


def read_label(folded: str, start: int, end: int) -> Title:
    """The number and the rank of a label, with an empty title behind it."""
    if start == end:
        return Title(Passage(end, end))
    last = None
    for last in _RANKED.finditer(folded, start, end):  # noqa: B007  # the last one is what the title is counted by
        pass
    here = Passage(end, end)
    is_paged = _PAGED.search(folded, start, end) is not None
    if last is None:
        return Title(here, is_paged=is_paged)
    name = last.lastgroup or ""
    is_large = any(folded.find(word, start, end) >= 0 for word in topic_cues.LARGE)
    number = Passage(*last.span(name))
    is_small = not is_large and any(folded.find(word, start, end) >= 0 for word in topic_cues.SMALL)
    rank = 0 if is_large else max(_RANKS[name], _SMALL) if is_small else _RANKS[name]
    return Title(here, number, _ordinal(folded[slice(*number)].strip("()")), rank, is_paged=is_paged)


def _ordinal(number: str) -> int:
    if number.isascii() and number.isdigit():
        return int(number)
    for row in (KANJI, _KANA, _CIRCLES, _ROMAN):
        if number[:1] and number[0] in row:
            return row.index(number[0]) + 1
    return 0


def tells_page(folded: str, said: Said) -> bool:
    """Whether it begins with where something is printed (予算書の85ページ、備蓄品についてです。)."""
    return _PAGED.search(folded, said.start, min(said.end, said.start + _PAGE_WITHIN)) is not None


def ends_line(folded: str, one: Said) -> bool:
    """Whether nothing is said behind the sentence on its line."""
    return folded[one.end : one.end + 2].lstrip(" \r")[:1] in {"", "\n"}
