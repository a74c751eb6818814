"""Heads in, where the author of the page has the word out: 【感想】 between two turns, ■質問を終えて behind the last.

【市長】検討します。
＜ひとこと＞                ← from here up to the next title
前向きな答弁でした。
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.headless_lines import asks
from gikai_parse.layouts.layout import ALL_MARKS
from gikai_parse.layouts.line import Line
from gikai_parse.layouts.questioners import find_answerer
from gikai_parse.layouts.side_heads import SAID_LAST
from gikai_parse.tables.directions import REMARK_HEADINGS, TITLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.sources.source import OpenedSource

_WORDS: Final = "|".join(sorted(map(re.escape, REMARK_HEADINGS), key=len, reverse=True))
_NAMED: Final = rf"(?:(?![0-9①-⑳])[^\n\r。、:()【】]{{1,12}}[のを])?(?:{_WORDS})(?:[・と/](?:{_WORDS}))?"
_PERSONAL: Final = (
    r"[々ヶ一-鿿ぁ-ゖ]{1,5}(?:感想|所感|コメント|ひとこと|ひと言|一言|メモ|解説|補足|視点|後記)"  # 【石川コメント】
)
# 【感想】 …, ＜編集後記＞ …, ■一般質問を終えて on a line of its own, 所感：…
_REMARK: Final = re.compile(
    rf"\n[ #*>]{{0,8}}[{ALL_MARKS}※▶]? ?(?:[【\[《≪<〈〔({{『]{{1,2}} ?(?:{_NAMED}|{_PERSONAL}) ?[】\]》≫>〉〕)}}』]"
    rf"|{_NAMED}[:]? {{0,4}}\*{{0,3}}(?=[\n\r])|(?:{_WORDS}):|(?<=[{ALL_MARKS}※▶])(?:{_WORDS}) )"
)
# 〈その他の質問項目〉, ■このほかの質問, (ほかの質問): what else was asked is only listed
_OTHER_ITEMS: Final = re.compile(
    rf"\n[ #*>]{{0,8}}[{ALL_MARKS}※▶・]? ?[【\[《≪<〈〔({{『]{{0,2}} ?"
    r"(?:その他|そのほか|このほか|ほか|他)(?:に|の|にも|に行った)?(?:主な)?(?:一般)?(?:質問|質疑)"
    r"(?:項目|事項|内容|テーマ|した項目|した事項|しました)?(?:は次のとおり)?"
    r"[】\]》≫>〉〕)}』:]{0,3} {0,4}\*{0,3}(?=[\n\r])"
)
_TITLE: Final = re.compile(f"の(?:{'|'.join(TITLE_WORDS)})[: *]{{0,6}}\\Z")
_SENTENCE: Final = re.compile(r"[。!?♪]")
_RULED: Final = re.compile(r"\n[ ]{0,8}(?:[─━―—–=_~*-]{5,200}|(?:[*☆★◇◆・.=-] ?){5,100}) {0,8}\r?(?=\n)")
_WIDE_GAP: Final = re.compile(r"\n[ \r]{0,8}\n[ \r]{0,8}\n\s{0,40}(?=\S)")
_EMPTY_LINE: Final = re.compile(r"(?<=[。」』)!?])[ ]{0,4}\n[ ]{0,8}\n\s{0,40}(?=\S)")
_ADDED: Final = re.compile(rf"[{ALL_MARKS}※→⇒➡*(]")
_MANY: Final = 6
_FEW: Final = 4  # heads: where there are so many, a heading behind the last is the author's as those before are


def find_remark(folded: str, start: int, end: int) -> int | None:
    r"""Where in the stretch a heading of the author's own words stands; None where there is none.

    >>> find_remark("検討します。\n【感想】前向きでした。", 0, 18)
    7
    >>> find_remark("検討します。\n感想を伺います。", 0, 15) is None
    True
    """
    listed = _OTHER_ITEMS.search(folded, start, end)
    if listed and folded[start : listed.start()].strip():
        return listed.start() + 1
    found = _REMARK.search(folded, start, end)
    if found and _TITLE.search(found[0]) and asks(folded, found.end(), end):
        return None  # 市民プールの今後について over a question is its title
    if found is None or not _SENTENCE.search(folded, found.end(), end):  # 【今後の課題】 over a question is a title
        return None
    return found.start() + 1 if folded[start : found.start()].strip() else None


def find_wide_gap(folded: str, heads: Sequence[Line], end: int) -> int:
    """Where behind the last head two empty lines stand, as nowhere between the heads: what comes then is the author's.

    `end` where there is no such place.
    """
    found = _WIDE_GAP.search(folded, heads[-1].end, end)
    if found is None or _WIDE_GAP.search(folded, heads[0].start, heads[-1].start):
        return end
    return found.end()


def find_told_behind(source: OpenedSource, line: Line, end: int) -> Line | None:
    """The office that is printed behind the words and not in the head: A 検討する。(福祉部長)."""
    head = line.head
    if head is None or head.position is None or head.position in head.label:
        return None
    found = find_answerer(source.folded, line.end, end)
    return Line(*found.span(), "aside") if found else None


def find_paragraph(folded: str, heads: Sequence[Line], end: int) -> int:
    """Where behind the last head an empty line parts the words, as nowhere in the turns before; else `end`.

    What closes a speech (要望いたします。) may stand in a paragraph of its own.
    """
    last = _EMPTY_LINE.search(folded, heads[-1].end, end)
    if last is None:
        return end
    sided = any(line.head is not None and line.head.side for line in heads)
    if sided and not _SENTENCE.search(folded, last.end(), end):
        return last.end()  # 賛否の分かれた議案 / 議案第5号　可決
    if len(heads) < _MANY or any(map(_is_long, _turns(folded, heads))):
        return end
    said = last.end()
    for closing in SAID_LAST.finditer(folded, last.end(), end):
        found = _EMPTY_LINE.search(folded, closing.end(), end)
        if found is None:
            return end
        said = found.end()
    return said


def _turns(folded: str, heads: Sequence[Line]) -> Iterator[str]:
    """What is said in each turn but the last, without the author's words behind it."""
    for head, following in pairwise(heads):
        remark = find_remark(folded, head.end, following.start)
        yield folded[head.end : following.start if remark is None else remark]


def _is_long(turn: str) -> bool:
    """Whether a sentence stands behind an empty line of the turn, but for what the author adds there."""
    found = _EMPTY_LINE.search(turn)
    return found is not None and "。" in turn[found.end() :] and not _ADDED.match(turn, found.end())


def find_last_remarks(source: OpenedSource, heads: Sequence[Line], end: int) -> int:
    """Where behind the last head a line is ruled or a heading stands, as elsewhere none parts a turn; else `end`."""
    if len(heads) < _FEW:
        return end
    folded = source.folded
    ruled = [found.start() + 1 for found in _RULED.finditer(folded, heads[0].start, end)]
    headed = [heading.start for _, heading in source.headings if heads[0].end <= heading.start < end]
    return min(_last(folded, heads, ruled, end), _last(folded, heads, headed, end))


def _last(folded: str, heads: Sequence[Line], places: list[int], end: int) -> int:
    """The first of the places behind the last head, where each before it is followed by a head or by titles."""
    behind = [place for place in places if place >= heads[-1].end]
    if not behind:
        return end
    starts = [head.start for head in heads]
    for place in (place for place in places if place < starts[-1]):  # one within the last head parts no turn
        following = starts[bisect_right(starts, place)]
        if folded.find("。", place, following) >= 0:
            return end
    return behind[0]
