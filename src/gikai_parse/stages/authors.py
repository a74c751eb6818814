"""A councillor's page and its heads in, the councillor's whole name out: 見本市議会議員の三浦ゆうきです, 三浦：."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.plain_labels import looks_like_name
from gikai_parse.stages.roster import RosterEntry
from gikai_parse.tables.marks import MEMBER_KINDS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.turns import Gathered

_OFFICE: Final = r"[市区町村都道府県]議(?:会 ?議員|員)? ?(?:\([^()\n]{1,20}\) ?)?[の・: ]{0,2}"
_OFFICE_BEHIND: Final = r" ?\([^()\n]{1,12}[市区町村都道府県]議会?(?:議員)?"  # 三浦ゆうき(見本市議会議員)
_GIVEN: Final = (
    r" ?((?!です|でし|での|では|から|より|とし|による|さん)"
    r"(?:[々一-鿿]{1,3}|[ぁ-ゖ]{1,4}[一-鿿]|[ァ-ヺー]{1,4}[一-鿿]|[ぁ-ゖ]{2,5}?|[ァ-ヺー]{2,6}))"
    r"(?=です|の|が|は|後援会|事務所|議員|[^々一-鿿ぁ-ゖァ-ヺー]|\Z)"
)
# 見本市議会議員 三浦 ゆうきのブログ, 見本市議の三浦ゆうきです。
_PRESENTED: Final = re.compile(
    r"[市区町村都道府県]議(?:会 ?議員|員)?(?:団)? ?(?:\([^()\n]{1,20}\) ?)?[の・: ]{0,2}"
    r"(?P<name>[々ヶ一-鿿]{1,4} ?(?:[々一-鿿]{1,3}|[ぁ-ゖ]{2,5}?|[ァ-ヺー]{2,6})"
    r"|[ぁ-ゖ]{2,5}? ?(?:[々一-鿿]{1,3}|[ァ-ヺー]{2,6}|[ぁ-ゖ]{2,5}?)|[ァ-ヺー]{2,6} ?[々一-鿿]{1,3})"
    r"(?: ?\([^()\n]{1,20}\))?"
    r"(?=です|でございます|と申します|でした|の?(?:公式|オフィシャル|ブログ|ホームページ|サイト|日記|日誌|活動|ページ)"
    r"| ?[|\-–—/:「]|\Z)"
)
_NAME: Final = (
    r"(?P<name>[々ヶ一-鿿]{1,4} ?(?:[ぁ-ゖ]{1,4}子|[ァ-ヺー]{1,4}子)|[々ヶ一-鿿]{2,4} ?(?:[ぁ-ゖ]{2,5}?|[ァ-ヺー]{2,6})"
    r"|[々ヶ一-鿿]{1,4} [々一-鿿]{1,3}|[々ヶ一-鿿]{3,5}|[ぁ-ゖ]{2,5} [々一-鿿]{1,3}|[ァ-ヺー]{2,6} ?[々一-鿿]{1,3})"
)
_OWNER, _TITLED, _MEMBER, _AUTHOR, _REPORTER = (
    _NAME.replace("name", group) for group in ("owner", "titled", "member", "author", "reporter")
)
_REPORTS: Final = (
    r"(?:[市区町村都道府県]?議会|[市区町村都道府県国]政|議員)(?:活動)?(?:レポート|リポート|報告|通信|だより|ニュース)"
)
_TWO_SCRIPTS: Final = re.compile(
    r"[々ヶ一-鿿]{2,3}(?:[ぁ-ゖ]{2,4}|[ァ-ヺー]{2,6})\Z|[ァ-ヺーぁ-ゖ]{2,5}[々一-鿿]{1,3}\Z"
)
_SAYS_SO: Final = ("です", "でございます", "と申します")
_LONGEST_SURNAME: Final = 3
_LINES: Final = 40
_LAST_LINES: Final = 6


def find_author(folded: str, lines: Sequence[Passage], gathered: Gathered) -> RosterEntry | None:
    """The one councillor whom the page names in full and the heads by surname; None where there is no such one.

    Where no head names a member, it is the one of whom the page is, and what nobody is said to ask is asked by them.
    """
    heads = {turn.head.name for turn in gathered.turns if turn.head.name and turn.head.position in (None, "議員")}
    if not heads:
        return _find_owner(folded, lines, gathered)
    surnames = sorted(name for name in heads if len(name) <= _LONGEST_SURNAME and not name.endswith("委員"))
    if not surnames:
        return None
    surname = f"(?P<surname>{'|'.join(map(re.escape, surnames))}){_GIVEN}"
    patterns = (
        re.compile(_OFFICE + surname),
        re.compile(f"{surname}{_OFFICE_BEHIND}"),
        re.compile(rf"{surname} ?(?:後援会|事務所)"),
    )
    named: dict[str, Passage] = {}
    for line in lines[:_LINES]:
        for match in chain.from_iterable(pattern.finditer(folded, *line) for pattern in patterns):
            named.setdefault(match["surname"] + match[2], Passage(match.start("surname"), match.end(2)))
    if len(named) != 1:
        return None
    ((name, passage),) = named.items()
    surname = next(one for one in sorted(surnames, key=len, reverse=True) if name.startswith(one))
    return RosterEntry(name, passage=passage, party="members", surname=surname)


@cache
def _questioner() -> re.Pattern[str]:
    """三浦ゆうき議員の一般質問; 三浦ゆうき議員が質問しました; 三浦ゆうき(見本市議会議員); 市民の会の三浦ゆうき.

    It takes thirty milliseconds to build, and few documents need it.
    """
    return re.compile(
        rf"(?:^|(?<=[\s、。「【(ぁ-ゖ])){_NAME} ?議員(?:の|が|は|に?よる)[^\n。]{{0,24}}(?:質問|質疑)"
        r"|(?:^|(?<=[\s:「【(]))(?P<surname>[々ヶ一-鿿]{2,4}) ?議員の?(?:一般|代表|個人|総括)質問"
        rf"|{_OWNER} ?\([^()\n]{{0,12}}[市区町村都道府県]議(?:会(?:議員)?|員)?(?:[・/、, ][^()\n]{{0,12}})?\)"
        rf"|(?:^|(?<=[\s:])){_TITLED} ?の?(?:一般|代表|個人)質問"
        rf"|(?:^|(?<=[\s:])){_AUTHOR}[ ・]?の?{_REPORTS}"  # 三浦ゆうき・市議会レポート
        rf"|{_REPORTS}[ :]{{1,2}}{_REPORTER}(?= {{0,4}}$)"
        rf"|(?:[党会団派ト]|クラブ|フォーラム)の{_MEMBER}です。",
        re.MULTILINE,
    )


def _find_owner(folded: str, lines: Sequence[Passage], gathered: Gathered) -> RosterEntry | None:
    """The one councillor whose page it is, where questions stand without anybody's name or seat."""
    asking = [turn.head for turn in gathered.turns if turn.head.side == "question"]
    if not asking or any(head.seat is not None or head.position for head in asking):
        return None
    if len({head.name for head in asking if head.name}) > 1:  # others ask as well
        return None
    named: dict[str, Passage] = {}
    for line in chain(lines[:_LINES], _first_words(folded, gathered), _signature(folded, gathered)):
        for match in _questioner().finditer(folded, *line):
            group = str(match.lastgroup)
            name = match[group].replace(" ", "")
            if looks_like_name(name) and (_is_surely_name(match[group]) or _is_surname(match, group)):
                named.setdefault(name, Passage(*match.span(group)))
        for match in _PRESENTED.finditer(folded, *line):
            name = match["name"].replace(" ", "")
            if looks_like_name(name) and (folded.startswith(_SAYS_SO, match.end()) or _is_surely_name(match["name"])):
                named.setdefault(name, Passage(*match.span("name")))
    whole = [name for name in named if not any(name != other and other.startswith(name) for other in named)]
    if len(whole) != 1:
        return None
    return RosterEntry(whole[0], passage=named[whole[0]], party="members", asks=True)


def _first_words(folded: str, gathered: Gathered) -> Iterator[Passage]:
    """What a member says first, where no head stands above it: 9番、市民の会の三浦ゆうきです。."""
    first = gathered.turns[0]
    if first.head.side == "question" and not first.head.label and first.spans:
        begin, end = first.spans[0]
        feed = folded.find("\n", begin, end)
        yield Passage(begin, feed if feed >= 0 else end)


def _signature(folded: str, gathered: Gathered) -> Iterator[Passage]:
    """The last lines of the page: 三浦ゆうき（見本市議会議員）."""
    end = len(folded)
    said = gathered.turns[-1].spans[-1].end if gathered.turns[-1].spans else end
    for _ in range(_LAST_LINES):
        while end > said and folded[end - 1].isspace():
            end -= 1
        if end <= said:
            return
        begin = max(said, folded.rfind("\n", said, end) + 1)
        yield Passage(begin, end)
        end = begin


def _is_surname(match: re.Match[str], group: str) -> bool:
    """Whether 三浦議員の一般質問 names one; 同僚議員の一般質問 does not."""
    return group == "surname" and not match[group].endswith(MEMBER_KINDS)


def _is_surely_name(words: str) -> bool:
    """Whether the words behind 市議会議員 are a name: 大江みどり, やまだ はな; not になるには."""
    return begins_like_surname(words) > 1 or " " in words or _TWO_SCRIPTS.match(words) is not None
