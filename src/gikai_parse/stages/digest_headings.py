"""A digest of 問 and 答 in, the titles out that stand over them: what each group of pairs is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.other_lines import is_direction
from gikai_parse.layouts.roles import is_office
from gikai_parse.layouts.title_lines import read_title
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.printed_lines import printed_lines
from gikai_parse.stages.sides import side_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast
    from gikai_parse.text.passages import Passage

_LONGEST_GAP: Final = 400  # characters between two turns
_OPENING: Final = 200  # characters before the first head
# 町長　移住施策と一体で取り組む   答 検討する   →教育長「まず休日から」   (市長)前向きに検討
_ANSWER: Final = re.compile(
    r"(?:[→⇒▶►▷➡=>☞└] ?)?"
    r"(?:(?:答弁?|A)[ :]|[(【\[]?(?P<office>[^\s()【】\[\]「」『』:/。]{2,16})(?:[)】\]「『 :/]|・ ))"
)
_READING: Final = re.compile("[ぁ-ゖー]{2,6} {1,3}[ぁ-ゖー]{2,6}")  # やまぞえ　かずえ  over 山添　和枝　議員
_MEMBERS: Final = ("議員", "議員の質問", "議員の一般質問")  # ■代表質問　石川議員
_SIGNS: Final = frozenset((*ALL_MARKS, *"・【〔『《〈≪<["))
_TITLE_SIGNS: Final = frozenset("◆◇■□●▼▽★☆")
# ■議会報告, ◆令和6年9月定例会, ■みどりの会　石川花子: what the page is, or whose
_OF_PAGE: Final = re.compile(r"議会|市会|定例会|臨時会|委員会|報告|だより|レポート|ニュース|党|会派|クラブ|議員|の会 ")
_FURNITURE: Final = re.compile(
    r"[0-9]{1,3}(?: ?(?:ページ|頁))?|[-─━―—–=_‐ー・.~*◇◆○ ]{3,}"
    r"|[^\n]{0,30}(?:だより|議会報|広報)[^\n]{0,30}|[0-9 ]{0,5}第 ?[0-9]{1,4} ?号 ?[0-9]{0,3}"
    r"|[※*＊▲△▼▽][^\n]{1,80}|\([^()\n]{1,80}\)[^\n]{0,60}|(?:写真|図|表|グラフ|イラスト)[0-9:)▲▼ ][^\n]{0,60}"
)
_MEMBER: Final = re.compile(
    r"(?:[0-9]{1,2}番)?(?P<name>[^0-9()]{2,10}?)(?:議員|氏|君|さん)?(?:\([^()]{1,20}\))?(?:議員|氏|君|さん)?"
)


def is_digest(cast: Cast) -> bool:
    """Whether the heads are 問 and 答, or names without a sign and with nobody in the chair, from a question on."""
    first = next((speech for speech in cast.speeches if speech.turn.spans), None)
    if first is None or first.turn.head.side == "question":
        return first is not None
    heads = [speech.turn.head for speech in cast.speeches]
    sides = {side_of(speech) for speech in cast.speeches}
    return side_of(first) == "asker" and sides == {"asker", "answerer"} and not any(head.mark for head in heads)


def find_digest_headings(source: OpenedSource, cast: Cast) -> Iterator[PrintedItem]:
    """The titles that close what stands between the turns, and the last before the first.

    Where nothing stands between the turns, the page's own title would be the one before the first; a number tells.
    """
    names = frozenset([person.name.replace(" ", "") for person in cast.people if person.name])
    named = cast.speeches[0].turn.head.side is None  # between names a plain line may be anything
    first: list[PrintedItem] = []
    later: list[PrintedItem] = []
    end = 0
    for speech in cast.speeches:
        turn = speech.turn
        if not turn.spans:
            continue
        start = turn.label.start if turn.label else turn.spans[0].start
        if side_of(speech) == "asker" and (start - end <= _LONGEST_GAP or not end):
            begin = max(end, start - (_LONGEST_GAP if end else _OPENING))
            titles = reversed(list(_titles_above(source, begin, start, names)))
            sure = not named or turn.label is None  # no head but the title tells that the member goes on
            (later if end else first).extend(item for item in titles if sure or _is_set_off(source.folded, item))
        end = turn.spans[-1].end
    yield from [item for item in first[-1:] if later or item.number or _is_signed(source.folded, item)]
    yield from later


def _is_signed(folded: str, item: PrintedItem) -> bool:
    """Whether a sign stands before the title (◆防災教育), and it is no title of the whole page."""
    sign = folded[max(0, item.passage.start - 2) : item.passage.start].strip()
    return sign in _TITLE_SIGNS and not is_of_page(folded, item.passage)


def is_of_page(folded: str, passage: Passage) -> bool:
    """Whether a title says what the whole page is, or whose.

    >>> from gikai_parse.text.passages import Passage
    >>> is_of_page("令和6年9月定例会", Passage(0, 9)), is_of_page("防災教育", Passage(0, 4))
    (True, False)
    """
    return _OF_PAGE.search(folded, *passage) is not None


def _is_set_off(folded: str, item: PrintedItem) -> bool:
    """Whether a number, brackets or a sign tell the title: ＜雪かきについて＞, ２　図書館について."""
    return item.number is not None or folded[max(0, item.passage.start - 2) : item.passage.start].strip() in _SIGNS


def _titles_above(source: OpenedSource, start: int, end: int, names: AbstractSet[str]) -> Iterator[PrintedItem]:
    """The titles at the end of the stretch, the last first; members' names and headlines of answers stand between."""
    for line in reversed(printed_lines(source.folded, start, end)):
        words = source.folded[slice(*line)].rstrip()
        if is_direction(words) or _FURNITURE.fullmatch(words) or _names_somebody(words, names):
            continue
        found = read_title(source.folded, line.start, line.start + len(words))
        if found is None:
            return
        number, place = found
        yield PrintedItem(number, source.text[slice(*place)], place, 1)


def _names_somebody(words: str, names: AbstractSet[str]) -> bool:
    """Whether the line is a member's (三好　孝　議員), or what an office answers in a word (町長　料金を見直す)."""
    member = _MEMBER.fullmatch(words.replace(" ", "").lstrip(ALL_MARKS))
    if (member and member["name"] in names) or words.endswith(_MEMBERS) or _READING.fullmatch(words):
        return True
    answer = _ANSWER.match(words)
    return answer is not None and (answer["office"] is None or is_office(answer["office"]))
