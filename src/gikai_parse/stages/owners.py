"""A page whose heads say only 問 or 議員 in, the one councillor whose page it is out: 見本市　三浦ゆうき."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.member_lines import is_whole_name, names_member, read_member_line
from gikai_parse.layouts.offices import begins_like_surname
from gikai_parse.layouts.plain_labels import looks_like_name
from gikai_parse.layouts.sides import side_of
from gikai_parse.stages.printed_lines import printed_lines
from gikai_parse.stages.roster import RosterEntry
from gikai_parse.tables.marks import MEMBER_KINDS
from gikai_parse.tables.member_lines import GIVEN_NAME_ENDS, MEMBER_TITLES, NO_GIVEN_NAMES, OWN_PAPER_WORDS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.stages.turns import Gathered

# 見本市議会議員 三浦 ゆうきのブログ, 見本市議の三浦ゆうきです。
_PRESENTED: Final = re.compile(
    r"[市区町村都道府県](?:議(?:会 ?議員|員)?|会議員)(?:団)? ?(?:\([^()\n]{1,20}\) ?)?[の・: ]{0,2}[「『]?"
    r"(?P<name>[々ヶ一-鿿]{1,4} ?(?:[々一-鿿]{1,3}|[ぁ-ゖ]{2,5}?|[ァ-ヺー]{2,6})"
    r"|[ぁ-ゖ]{2,5}? ?(?:[々一-鿿]{1,3}|[ァ-ヺー]{2,6}|[ぁ-ゖ]{2,5}?)|[ァ-ヺー]{2,6} ?[々一-鿿]{1,3})"
    r"(?: ?\([^()\n]{1,20}\))?[」』]?"
    r"(?= ?(?:です|でございます|と申します)|でした"
    r"|の?(?:公式|オフィシャル|ブログ|ホームページ|サイト|日記|日誌|活動|ページ)"
    r"| ?[|\-–—/:「]|\Z)"
)
_NAME: Final = (
    r"(?P<name>[々ヶ一-鿿]{1,4} ?(?:[ぁ-ゖ]{1,4}子|[ァ-ヺー]{1,4}子)|[々ヶ一-鿿]{2,4} ?(?:[ぁ-ゖ]{2,5}?|[ァ-ヺー]{2,6})"
    r"|[々ヶ一-鿿]{1,4} [々一-鿿]{1,3}|[々ヶ一-鿿]{3,5}|[ぁ-ゖ]{2,5} [々一-鿿]{1,3}|[ァ-ヺー]{2,6} ?[々一-鿿]{1,3})"
)
_OWNER, _TITLED, _AUTHOR, _REPORTER, _PLACED, _PAPER = (
    _NAME.replace("name", group) for group in ("owner", "titled", "author", "reporter", "placed", "paper")
)
# 見本市議会議員「えのき徹」のつれづれ日記: where the words around it tell that it is a name
_MEMBER, _SEATED, _OFFICED, _ASKING = (
    f"{_NAME.replace('name', group)[:-1]}|[ぁ-ゖ]{{2,4}}[々一-鿿]{{1,3}})"
    for group in ("member", "seated", "officed", "asking")
)
_TITLES: Final = f"(?:{'|'.join(sorted(MEMBER_TITLES, key=len, reverse=True))})"
_PAPERS: Final = f"(?:{'|'.join(map(re.escape, OWN_PAPER_WORDS))})"
_REPORTS: Final = (
    r"(?:[市区町村都道府県]?議会|[市区町村都道府県国]政|議員)(?:活動)?(?:レポート|リポート|報告|通信|だより|ニュース)"
)
_NO_PERSON: Final = tuple("市区町村都道府県郡国民人達等党会団課室部局校館園所社店組院設業堂荘港駅線橋号版誌紙")
_BESIDE: Final = re.compile(rf"([々ヶ一-鿿]{{2,5}}[ぁ-ゖ]{{0,4}}) ?{_TITLES}?(?:、|・|,|と|及び|および|/)\Z")
_WIDTH: Final = 24
_SAYS_SO: Final = ("です", "でございます", "と申します", " です", " でございます", " と申します")
_LIKE_GIVEN: Final = re.compile(f"(?!(?:{'|'.join(NO_GIVEN_NAMES)})\\Z)[々一-鿿]?[{GIVEN_NAME_ENDS}]")
_NO_GIVEN_NAME: Final = tuple("川山森林島湾池沼丘台口学")
_WHOLE_SURNAME: Final = 2
_HIRAGANA: Final = re.compile("[ぁ-ゖ]")
_PERSONAL: Final = re.compile("(?:活動|議員|議会)(?:日誌|日記|日録|手帳|手帖|ブログ|つぶやき)")  # 三浦祐樹の活動日誌
_LINES: Final = 40
_LAST_LINES: Final = 6
_UNNAMED: Final = ("議員", None)
_LONGEST_TITLE: Final = 60
_FARTHEST: Final = 200_000  # characters


@cache
def _questioner() -> re.Pattern[str]:
    """三浦ゆうき議員の一般質問; 三浦ゆうき議員が質問しました; 三浦ゆうき(見本市議会議員); 市民の会の三浦ゆうき.

    It takes fifty milliseconds to build, and few documents need it.
    """
    behind = r"(?:へ(?:ようこそ)?)? *(?:$|[!|:/(~〜>»\-–—])"
    return re.compile(
        rf"(?:^|(?<=[\s、。「【(ぁ-ゖ])){_NAME} ?{_TITLES}(?=(?:の|が|は|に?よる|さんの|[ :]{{1,2}})"
        r"[^\n。]{0,24}(?:質問|質疑))"
        rf"|^{_ASKING} ?{_TITLES}の(?:一般|代表|個人)質問"  # えのき徹議員の一般質問
        rf"|(?:^|(?<=[\s:「【(]))(?P<surname>[々ヶ一-鿿]{{2,4}}) ?{_TITLES}の?(?:一般|代表|個人|総括)質問"
        rf"|{_OWNER} ?\([^()\n]{{0,12}}[市区町村都道府県]議(?:会(?:議員)?|員)?(?:[・/、, ][^()\n]{{0,12}})?\)"
        rf"|(?:^|(?<=[\s:])){_TITLED} ?の?(?:一般|代表|個人)質問"
        rf"|(?:^|(?<=[\s:])){_AUTHOR}[ ・]?の?{_REPORTS}"  # 三浦ゆうき・市議会レポート
        rf"|{_REPORTS}[ :]{{1,2}}{_REPORTER}(?= {{0,4}}$)"
        rf"|(?:[党会団派ト]|クラブ|フォーラム)の{_MEMBER}です。"
        # 9番、見本の風の三浦ゆうきです。
        rf"|(?:^|(?<=[\s。]))(?:議席(?:番号)?)?[0-9]{{1,2}}番[、 ]?(?:[^\s、。]{{1,14}}[、の ])?{_SEATED}"
        r"(?:です|でございます|であります|と申します)。"
        # 町議　三浦ゆうきの浜だより, 見本市議会議員「三浦ゆうき」のつれづれ日記, 三浦ゆうきの「議員日記」
        rf"|(?:^|(?<=[|:/>»\-–—])) ?[^\s|:]{{0,10}}?{_TITLES}[ ・:]{{0,2}}[「『]?{_OFFICED}[」』]?(?:の|[ ・]|"
        rf"(?={_PAPERS}))[^\n。、]{{0,16}}?{_PAPERS}[」』]?(?={behind})"
        rf"|(?:^|(?<=[|:/>»\-–—])) ?{_PAPER}(?:の|[ ・]{{0,2}}(?=公式|オフィシャル|ブログ|活動))"
        rf"[^\n。、]{{0,16}}?{_PAPERS}[」』]?(?={behind})"
        rf"|^[^\s、。:()]{{1,8}}[市区町村] {{1,3}}{_PLACED}(?= *$)",  # 見本市　三浦ゆうき
        re.MULTILINE,
    )


def find_owner(folded: str, lines: Sequence[Passage], gathered: Gathered) -> RosterEntry | None:
    """The one councillor whose page it is, where questions stand without anybody's name or seat."""
    asking = [turn.head for turn in gathered.turns if side_of(turn.head) == "question"]
    if not asking or any(head.seat is not None or head.position not in _UNNAMED for head in asking):
        return None
    if len({head.name for head in asking if head.name}) > 1:  # others ask as well
        return None
    named: dict[str, Passage] = {}
    for line in chain(lines[:_LINES], _first_words(folded, gathered), _signature(folded, gathered)):
        for name, passage in _names_in(folded, line):
            named.setdefault(name, passage)
    whole = [name for name in named if not any(name != other and other.startswith(name) for other in named)]
    if len(whole) != 1 or _presents_others(folded, gathered, whole[0]):
        return None
    return RosterEntry(whole[0], passage=named[whole[0]], party="members", asks=True)


def _names_in(folded: str, line: Passage) -> Iterator[tuple[str, Passage]]:
    for match in _questioner().finditer(folded, *line):
        group = str(match.lastgroup)
        name = match[group].replace(" ", "")
        if looks_like_name(name) and (_is_owners(folded, match, group) or _is_surname(match, group)):
            yield name, Passage(*match.span(group))
            yield from _name_beside(folded, match, group)
    for match in _PRESENTED.finditer(folded, *line):
        name = match["name"].replace(" ", "")
        says_so = folded.startswith(_SAYS_SO, match.end())
        if looks_like_name(name) and (says_so or (is_whole_name(match["name"]) and not name.endswith(_NO_PERSON))):
            yield name, Passage(*match.span("name"))


def _name_beside(folded: str, match: re.Match[str], group: str) -> Iterator[tuple[str, Passage]]:
    """The other of two: 石川花子と三浦ゆうき議員の一般質問; 昨日、三浦ゆうき議員が質問 has none."""
    start = match.start(group)
    beside = _BESIDE.search(folded, max(0, start - _WIDTH), start)
    if beside and begins_like_surname(beside[1]) > 1 and looks_like_name(beside[1]):
        yield beside[1], Passage(*beside.span(1))


def _is_owners(folded: str, match: re.Match[str], group: str) -> bool:
    """Whether the words are a person's; beside a place's name or a paper's they may be anything: 見本市　石川大学."""
    words = match[group]
    if group == "placed" and (words.endswith(_NO_GIVEN_NAME) or begins_like_surname(words) < _WHOLE_SURNAME):
        return False
    if group == "paper" and not (_HIRAGANA.search(words) or _PERSONAL.search(folded, match.end(group), match.end())):
        surname = begins_like_surname(words)  # 石川花子のブログ, but not 石川牛乳ブログ
        if surname != _WHOLE_SURNAME or not _LIKE_GIVEN.fullmatch(words, surname):
            return False
    return is_whole_name(words) and not words.endswith(_NO_PERSON)


def _presents_others(folded: str, gathered: Gathered, name: str) -> bool:
    """Whether a line of a few words below the first head presents another member: 大山三郎市議　12月議会一般質問."""
    start, end = gathered.opening.end, gathered.turns[-1].spans[-1].end  # 最近の記事：大山議員の質問 stands behind
    for line in printed_lines(folded, start, min(end, start + _FARTHEST)):
        if line.end - line.start > _LONGEST_TITLE or folded.find("。", *line) >= 0:
            continue
        others = [other for other, _ in _names_in(folded, line)] if folded.find("議", *line) >= 0 else []
        words = folded[slice(*line)]
        presented = read_member_line(words)
        others += [presented.name] if presented and presented.name else names_member(words)
        if any(not _is_same(name, other) for other in others):
            return True
    return False


def _is_same(name: str, other: str) -> bool:
    """Whether both can be one person's: the surname alone, or the given name in kana."""
    return name.startswith(other[:_WHOLE_SURNAME])


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
