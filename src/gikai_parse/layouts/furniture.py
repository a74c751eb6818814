"""A source in, the stretches that are page furniture out: what the file knows, and what comes back on every page."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.directions import END_OF_RECORD, PAGE_PHRASES, SIGNING_WORDS
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import OpenedSource

_NUMBERS: Final = re.compile(r"[0-9〇一二三四五六七八九十百]+")
_PAGE_NUMBER: Final = re.compile(r"[\-–—~ (]{0,4}(?:[0-9]{1,4}|# ?ページ|#/#|[Pp]\.?#|#)[\-–—~ )]{0,4}(?:ページ|頁)?")
_HEADER_LINES: Final = 6
_SHORTEST_PAGE: Final = 50
_PHRASE: Final = re.compile(
    r"[\n\r\f] {0,8}(?:" + "|".join(map(re.escape, PAGE_PHRASES)) + r")[^\n\r。]{0,40}(?=[\n\r\f]|\Z)"
)


_SIGNED: Final = re.compile(
    r"[\n\r\f] {0,40}(?:" + "|".join(END_OF_RECORD) + r")[^。\f]{0,160}?(?:" + "|".join(SIGNING_WORDS) + ")"
)


def find_furniture(source: OpenedSource) -> list[Passage]:
    """In order: what the file format knows to be furniture, and the headers of pages that a form feed parts."""
    breaks = source.folded.count("\f")
    if not breaks or breaks * _SHORTEST_PAGE > len(source.folded):
        return sorted(source.furniture)
    return sorted({*source.furniture, *_page_headers(source.folded)})


def find_page_end(folded: str, start: int) -> int:
    r"""Where behind `start` the signatures or a web page's own words begin; the text's length where they do not.

    >>> find_page_end("終わります。\nシェアする\n", 0)
    7
    """
    ends = [found.start() + 1 for found in (_PHRASE.search(folded, start), _SIGNED.search(folded, start)) if found]
    return min(ends, default=len(folded))


def _page_headers(folded: str) -> Iterator[Passage]:
    """The first and last lines of pages that are the same, but for numbers, on most pages."""
    pages = list(_pages(folded))
    if len(pages) < 2:
        return
    heads = [_first_lines(folded, page) for page in pages]
    counts = Counter(key for lines in heads for key in {key for key, _ in lines})
    for lines in heads:
        passage = _run(lines, counts, needed=max(2, len(pages) * 2 // 3))
        if passage:
            yield passage


def _pages(folded: str) -> Iterator[Passage]:
    start = 0
    for found in re.finditer("\f", folded):
        yield Passage(start, found.start())
        start = found.end()
    yield Passage(start, len(folded))


def _first_lines(folded: str, page: Passage) -> list[tuple[str, Passage]]:
    lines: list[tuple[str, Passage]] = []
    start = page.start
    while start < page.end and len(lines) < _HEADER_LINES:
        end = folded.find("\n", start, page.end)
        end = page.end if end < 0 else end
        words = folded[start:end].strip()
        if words:
            lines.append((_NUMBERS.sub("#", words[:80]), Passage(start, end)))
        start = end + 1
    return lines


def _run(lines: list[tuple[str, Passage]], counts: Counter[str], needed: int) -> Passage | None:
    """The header's lines at the top of one page, with a page number that may follow them."""
    last = None
    for key, passage in lines:
        if counts[key] < needed and not (last and _PAGE_NUMBER.fullmatch(key)):
            break
        last = passage
    return Passage(lines[0][1].start, last.end) if last else None
