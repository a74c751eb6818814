"""A source in, the stretches that are page furniture out: what the file knows, and what comes back on every page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.tables.directions import COMMENT_HEADINGS, END_OF_RECORD, PAGE_PHRASES, PARTING_WORDS, SIGNING_WORDS
from gikai_parse.text.lines import LineScan
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import OpenedSource

_NUMBERS: Final = re.compile(r"[0-9〇一二三四五六七八九十百]+")
_PAGE_NUMBER: Final = re.compile(r"[\-–—─―~・ (]{0,4}(?:#/#|[Pp]\.?#|#)[\-–—─―~・ )]{0,4}(?:ページ|頁)?")
_NUMBER_LINE: Final = re.compile(r"\n {0,60}[\-–—─―~・]{1,2} ?[0-9]{1,4} ?[\-–—─―~・]{1,2} {0,8}(?=\n)")
_BARE_NUMBER: Final = re.compile(r"\n {0,60}([0-9]{1,4}) {0,8}(?=\n)")
_PARTED_SENTENCE: Final = re.compile(
    r"[ぁ-んァ-ヶ一-龥々、ー] {0,8}\n {0,60}[0-9]{1,4} {0,8}\n(?: ?\n){0,2}[ぁ-んァ-ヶ一-龥々]"
)
_DEEP: Final = 8  # blanks: before a number in the middle or at the right of a page's foot
_LEAST_ON_PAGE: Final = 300  # characters
_EDGE_LINES: Final = 6
_SHORTEST_PAGE: Final = 50
_LONGEST_HEADER: Final = 80
_PHRASE: Final = re.compile(  # behind a whole sentence or an empty line only: a broken line may begin with any word
    r"(?<=[。」』)!?\s])[\n\r\f] {0,8}(?:(?:[\[【(<《→>・] ?)?(?:"
    + "|".join(map(re.escape, PAGE_PHRASES))
    + r")[^\n\r。、]{0,24}(?:https?:[^\s]{1,200})?"
    + r"|[«≪‹←] [^\n\r。]{2,120} [»≫›→] {0,8})(?=[\n\r\f]|\Z)"  # « 6月議会の質問 | 9月議会の質問 »
)
_SIGNED: Final = re.compile(
    r"[\n\r\f] {0,40}(?:"
    + "|".join(END_OF_RECORD)
    + r")[^。\f]{0,160}?(?:"
    + "|".join(SIGNING_WORDS)
    + r"|署名(?=[ 。]{0,4}(?:[\n\r]|\Z)))"
)
# 以上で本日は閉会した。 is told, not said
_CLOSED: Final = re.compile(
    r"[\n\r\f] {0,40}(?:以上で|以上をもって|以上をもちまして|これで|これにて|これをもって|(?=午[前後]))"
    r"[^\n\r\f。]{0,24}(?:散会|閉会|延会|閉議|終了)(?:した|となった)。"
)
_PARTED: Final = re.compile(
    r"[\n\r\f] {0,8}(?:以上(?:です|になります|でした)。)?(?:"
    + "|".join(f"{begins}[^\\n\\r\\f]{{0,60}}?(?:{'|'.join(words)})" for begins, words in PARTING_WORDS)
    + ")"
)
# 9 見本町議会だより 第112号
BULLETIN: Final = re.compile(
    r"(?:[0-9]{1,3} {1,4})?[^\n\r\f。、0-9]{0,24}(?:だより|便り|広報|議会報|ニュース|通信|レポート|会報)"
    r" {0,4}(?:第|No\.? ?|[Vv]ol\.? ?)[0-9]{1,4}号?[^\n\r\f。]{0,40}(?=[\n\r\f]|\Z)"
)
_BULLETIN_LINE: Final = re.compile(rf"[\n\r\f] {{0,40}}{BULLETIN.pattern}")
# 市民相談　お気軽にどうぞ　電話 000-0000-0000
_CONTACT: Final = re.compile(
    r"[\n\r\f] {0,40}[^\n\r\f。、]{0,60}?"
    r"(?:(?:電話|TEL|Tel|FAX|Fax|携帯)[^\n\r\f。、0-9]{0,8}[0-9(]|〒[0-9]|[Ee]-?mail:|メール:)[^\n\r\f。]{0,80}(?=[\n\r\f]|\Z)"
)
_COMMENTS: Final = LineScan(rf" {{0,8}}(?:{'|'.join(COMMENT_HEADINGS)})[^\n。]{{0,12}}(?=[\n\r\f]|\Z)")
_CONTENTS: Final = re.compile(r"\n {0,8}(?:この(?:記事|ページ)の)?(?:目次|もくじ) {0,8}(?=\n)")
_CONTENTS_LINE: Final = re.compile(
    r"\s{1,20}(?:[-・*●○■]|[0-9]{1,2}[.、 ]|\([0-9]{1,2}\)|[①-⑳❶-❿])? {0,4}([^\n]{3,80})(?=\n)"
)
_MOST_CONTENTS: Final = 60
_ADDED: Final = re.compile(
    r"[\n\r\f] {0,60}[〔(\[【] {0,3}参 {0,4}[照考] {0,3}(?:資料)? {0,3}[〕)\]】] {0,8}(?=[\n\r\f]|\Z)"
)


class _Edge(NamedTuple):
    """A line at the top or the bottom of a page: with its numbers masked, and where it stands."""

    key: str
    passage: Passage


def find_furniture(source: OpenedSource) -> list[Passage]:
    """In order: what the file format knows, and what is printed at the top and the bottom of most pages."""
    return sorted({*source.furniture, *_page_edges(source.folded)})


def find_page_end(folded: str, start: int) -> int:
    r"""Where behind `start` the signatures, papers or the page's own words begin; the text's length where they do not.

    >>> find_page_end("終わります。\nシェアする\n", 0), find_page_end("終わります。\n[一覧へ戻る]\n", 0)
    (7, 7)
    >>> find_page_end("終わります。\n« 6月議会の質問 | 12月議会の質問 »\n", 0)
    7
    """
    searches = (
        pattern.search(folded, start)
        for pattern in (_PHRASE, _SIGNED, _CLOSED, _PARTED, _ADDED, _BULLETIN_LINE, _CONTACT)
    )
    return min((found.start() + 1 for found in searches if found), default=len(folded))


def find_contents(folded: str, start: int) -> Passage | None:
    """The first table of contents behind `start`: 目次, and the lines below it that stand further down again."""
    heading = _CONTENTS.search(folded, start)
    if heading is None:
        return None
    end = at = heading.end()
    for _ in range(_MOST_CONTENTS):
        line = _CONTENTS_LINE.match(folded, at)
        if line is None or folded.find(line[1], line.end()) < 0:
            break
        end = at = line.end()
    return Passage(heading.start() + 1, end) if end > heading.end() else None


def find_comments(folded: str, start: int) -> int:
    """Where behind `start` the readers' comments begin; the text's length where there are none."""
    found = next(_COMMENTS.finditer(folded, start), None)
    return found.start() + 1 if found else len(folded)


def _page_edges(folded: str) -> Iterator[Passage]:
    """The lines at the edges of pages that are the same, but for numbers, on most pages."""
    breaks = _page_breaks(folded)
    if not breaks or len(breaks) * _SHORTEST_PAGE > len(folded):
        return
    ends = [0, *breaks, len(folded)]
    pages = [Passage(start, end) for start, end in pairwise(ends)]
    needed = max(2, len(pages) * 2 // 3)
    for edges in ([_top(folded, page) for page in pages], [_bottom(folded, page) for page in pages]):
        counts = Counter(key for lines in edges for key in {edge.key for edge in lines})
        for lines in edges:
            passage = _run(lines, counts, needed)
            if passage:
                yield passage


def _number_rows(folded: str) -> Iterator[list[re.Match[str]]]:
    """Lines of nothing but a page's number, one more each time and a page apart.

    One of them must part a sentence, or all of them stand far from the margin.
    """
    row: list[re.Match[str]] = []
    for found in (*_BARE_NUMBER.finditer(folded), None):
        if row and found and int(found[1]) == int(row[-1][1]) + 1 and _is_page_apart(row[-1], found):
            row.append(found)
            continue
        if len(row) > 1 and (any(_parts_sentence(folded, one.start()) for one in row) or all(map(_is_deep, row))):
            yield row
        row = [found] if found else []


def _parts_sentence(folded: str, feed: int) -> bool:
    """Whether the line behind the feed is a number within a sentence."""
    while feed and folded[feed - 1] == " ":
        feed -= 1
    return _PARTED_SENTENCE.match(folded, feed - 1) is not None


def _is_deep(number: re.Match[str]) -> bool:
    return number.start(1) - number.start() > _DEEP


def _is_page_apart(above: re.Match[str], below: re.Match[str]) -> bool:
    least = _SHORTEST_PAGE if _is_deep(above) and _is_deep(below) else _LEAST_ON_PAGE
    return below.start() - above.end() > least


def _page_breaks(folded: str) -> list[int]:
    """Behind each form feed; where there is none, behind each line that holds a page number: － 12 －, or 12 alone."""
    breaks = [found.end() for found in re.finditer("\f", folded)]
    breaks = breaks or [found.end() for found in _NUMBER_LINE.finditer(folded)]
    return breaks or [found.end() for row in _number_rows(folded) for found in row]


def _top(folded: str, page: Passage) -> list[_Edge]:
    lines: list[_Edge] = []
    start = page.start
    while start < page.end and len(lines) < _EDGE_LINES:
        end = folded.find("\n", start, page.end)
        end = page.end if end < 0 else end
        _add_edge(lines, folded, start, end)
        start = end + 1
    return lines


def _bottom(folded: str, page: Passage) -> list[_Edge]:
    lines: list[_Edge] = []
    end = page.end
    while end > page.start and len(lines) < _EDGE_LINES:
        start = max(folded.rfind("\n", page.start, end) + 1, page.start)
        _add_edge(lines, folded, start, end)
        end = start - 1
    return lines


def _add_edge(lines: list[_Edge], folded: str, start: int, end: int) -> None:
    words = folded[start : min(end, start + _LONGEST_HEADER)].strip("\f\r ")
    if words:
        lines.append(_Edge(_NUMBERS.sub("#", words), Passage(start, end)))


def _run(lines: list[_Edge], counts: Counter[str], needed: int) -> Passage | None:
    """The lines of one page's edge that come back, with a page number that may stand among them."""
    run: list[Passage] = []
    for edge in lines:
        returns = counts[edge.key] >= needed and "。" not in edge.key
        if not returns and not (run and _PAGE_NUMBER.fullmatch(edge.key)):
            break
        run.append(edge.passage)
    return Passage(min(run).start, max(passage.end for passage in run)) if run else None
