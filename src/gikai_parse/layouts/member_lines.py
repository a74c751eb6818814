"""The lines above a question in, the one that says whose it is out: 通告1番　石川 花子 議員."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Head
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.plain_labels import looks_like_name
from gikai_parse.tables.marks import LABEL_BRACKETS, MEMBER_KINDS
from gikai_parse.tables.member_lines import KIND_WORDS, MEMBER_TITLES, ORDER_ENDINGS, TURN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TWO_SCRIPTS: Final = re.compile(
    r"[々ヶ一-鿿]{2,3}(?:[ぁ-ゖ]{2,4}|[ァ-ヺー]{2,6})\Z|[ァ-ヺーぁ-ゖ]{2,5}[々一-鿿]{1,3}\Z"
)
_BRACKETS: Final = re.escape(LABEL_BRACKETS)
_SIGNS: Final = rf"[ {ALL_MARKS}{_BRACKETS}#*・>»›|/:;.、\-―–—~〜]{{0,6}}"


def _one_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ENDING: Final = _one_of(ORDER_ENDINGS)
_NUMBER: Final = rf"[0-9]{{1,2}} ?(?:{_ENDING})?|[一二三四五六七八九十]{{1,2}} ?(?:{_ENDING})"  # 三番; 三谷 is a name
_TITLE: Final = f"(?:{_one_of(MEMBER_TITLES)})"
_LETTER: Final = "[々〆ヶヵ一-鿿㐀-䶿豈-﫿ぁ-ゖァ-ヺー]"
_DIGITS: Final = re.compile("[0-9]{1,2}")
_LONGEST: Final = 60
_MOST_LINES: Final = 5
_SHORTEST_NAME, _LONGEST_NAME = 2, 8


@cache
def _line() -> re.Pattern[str]:
    """通告1番 石川 花子 議員, 【1】石川花子議員(市民の会), 石川花子議員の一般質問; built when a page needs it."""
    return re.compile(
        rf"{_SIGNS}(?P<words>(?:(?:(?P<turn>{_one_of(TURN_WORDS)})|{_one_of(KIND_WORDS)}){_SIGNS}){{0,2}})"
        rf"(?P<number>(?:第? ?(?:{_NUMBER})|[①-⑳❶-❿])?){_SIGNS}(?:(?P<seat>[0-9]{{1,2}}) ?番 ?)?"
        rf"(?P<name>{_LETTER}{{1,8}}?(?: {_LETTER}{{1,5}}?)??) ?(?P<title>{_TITLE})?"
        r" ?(?P<group>[(〔\[][^()〔〕\[\]\n]{1,20}[)〕\]])?"
        rf"(?P<tail>(?: ?の?|[ :・]{{1,3}}(?:(?!{_TITLE}(?!会))[^\n。]){{0,16}})"
        rf"(?:一般|代表|個人)?質問)?[ {_BRACKETS}{ALL_MARKS}]{{0,4}}"
    )


@cache
def _beginning() -> re.Pattern[str]:
    """■石川 花子 議員　備蓄について, 石川花子（市民の会）."""
    return re.compile(
        rf"{_SIGNS}(?P<name>[々ヶ一-鿿㐀-䶿豈-﫿]{{1,4}} ?{_LETTER}{{1,5}}?)"
        rf" ?(?:{_TITLE}(?![会団長])"
        r"|\((?:[^()\n]{1,16}(?:会|党|クラブ|ネット|フォーラム|派|団)|無所属)\) *\Z)"
    )


@cache
def _unread() -> re.Pattern[str]:
    """通告3番 … : somebody's turn, whoever it is."""
    return re.compile(rf"{_SIGNS}(?:{_one_of(TURN_WORDS)}|通告) ?第? ?[0-9]{{1,2}} ?(?:{_ENDING})[^\n。]{{2,}}")


class MemberLine(NamedTuple):
    """Where the line stands and whom it names; `head` is None where it names somebody who could not be read."""

    start: int
    end: int
    head: Head | None


def is_whole_name(words: str) -> bool:
    """Whether the words surely are a person's name: a known surname, a blank, or two scripts in it.

    >>> is_whole_name("石川花子"), is_whole_name("つじ はな"), is_whole_name("になるには")
    (True, True, False)
    """
    return begins_like_surname(words) > 1 or " " in words or _TWO_SCRIPTS.match(words) is not None


def read_member_line(words: str) -> Head | None:
    """The member whom a line of its own presents, by turn or as the one who asks.

    >>> read_member_line("通告2番 石川 花子 議員").name, read_member_line("質問順位3 石川花子").name
    ('石川花子', '石川花子')
    >>> read_member_line("石川花子議員の一般質問").name, read_member_line("一般質問① 石川 公園")
    ('石川花子', None)
    """
    found = _line().fullmatch(words) if len(words) <= _LONGEST else None
    if found is None or not (found["turn"] or found["title"]):
        return None
    name = found["name"].replace(" ", "")
    whole = _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and looks_like_name(name) and not name.endswith(MEMBER_KINDS)
    known = is_whole_name(found["name"]) or (found["title"] and begins_like_surname(name) > 0)
    if not (whole and known):
        return None
    is_seat = (found["turn"] or "").startswith("議席")
    digits = _DIGITS.search(found["seat"] or (found["number"] if is_seat else ""))
    seat = int(digits[0]) if digits else None
    group = found["group"][1:-1] if found["group"] else None
    return Head(words, name=name, position="議員", seat=seat, group=group)


def names_member(words: str) -> list[str]:
    """The member with whose whole name a line begins, whatever else it says; nobody else.

    >>> names_member("石川 花子 議員 備蓄について"), names_member("石川花子(市民の会)"), names_member("石川線(仮称)")
    (['石川花子'], ['石川花子'], [])
    """
    found = _beginning().match(words)
    name = found["name"].replace(" ", "") if found else ""
    known = found is not None and is_whole_name(found["name"]) and looks_like_name(name)
    return [name] if known and not name.endswith(MEMBER_KINDS) else []


def find_member_line(folded: str, floor: int, start: int) -> MemberLine | None:
    """The member's line among the last ones between `floor` and the question at `start`; two in a row are a list."""
    lines = _lines_above(folded, floor, start)
    for begin, end in lines:
        line = _read_line(folded, begin, end)
        if line is None:
            continue
        above = next(lines, None)
        listed = above is not None and read_member_line(folded[slice(*above)]) is not None
        listed = listed and folded.find(folded[begin:end], floor, begin) < 0  # a list that this one stands in, too
        return line._replace(head=None) if listed else line
    return None


def _read_line(folded: str, begin: int, end: int) -> MemberLine | None:
    """Whose line it is; of ■石川 花子 議員　備蓄について the name alone, for a title is not part of it."""
    words = folded[begin:end]
    head = read_member_line(words)
    if head:
        return MemberLine(begin, end, head)
    names, found = names_member(words), _beginning().match(words)
    rest = words[found.end() :] if found else ""
    alone = not any(title in rest for title in MEMBER_TITLES)  # 石川花子議員 大山三郎議員 are two
    if names and found and alone and rest[:1] in ("", " "):
        return MemberLine(begin, begin + found.end(), Head(found[0].strip(), name=names[0], position="議員"))
    return MemberLine(begin, end, None) if names or _is_unread(words) else None


def _is_unread(words: str) -> bool:
    """Whether the line says that it is somebody's turn, without a name that can be read."""
    return len(words) <= _LONGEST and _unread().fullmatch(words) is not None


def _lines_above(folded: str, floor: int, start: int) -> Iterator[tuple[int, int]]:
    """The lines of a few words above the question, the nearest first; a sentence ends them."""
    end = start
    for _ in range(_MOST_LINES):
        while end > floor and folded[end - 1].isspace():
            end -= 1
        begin = max(folded.rfind("\n", floor, end) + 1, floor)
        if end <= begin or end - begin > _LONGEST or folded.find("。", begin, end) >= 0:
            return
        yield begin + len(folded[begin:end]) - len(folded[begin:end].lstrip()), end
        end = begin
