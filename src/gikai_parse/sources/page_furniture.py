"""A text taken from pages in, the stretches out that the pages repeat: headers, footers, page numbers.

    一般質問｜議事録          the same lines on every page,
    令和5年9月定例会
    2 ページ                 with a number that rises by one

Only what repeats in the place of a header is taken: the same lines beside a rising number, or at the top or the
bottom of the pages that form feeds part. Speakers' heads repeat too, but never beside a page number on every page.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# `2 ページ`, `- 12 -`, `―３―`, `P.4`, `3/12`, `第5頁`, `(6)`, and a bare `7`.
_NUMBER_ALONE: Final = (
    r"(?P<before>[ \f]{0,80}(?:[-~―─—–・(\[<]{1,3}[ ]{0,3})?(?:p(?:age)?[. ]{0,2}|第)?)(?P<number>[0-9]{1,4})"
    r"(?P<after>[ ]{0,3}(?:ページ|頁|/[ ]{0,2}[0-9]{1,4})?[ ]{0,3}(?:[-~―─—–・)\]>]{1,3})?)[ \r]{0,80}$"
)
_FIRST_LINE: Final = re.compile(_NUMBER_ALONE, re.MULTILINE | re.IGNORECASE)
_NUMBER_LINE: Final = re.compile("\n" + _NUMBER_ALONE, re.MULTILINE | re.IGNORECASE)  # six times as fast as with ^
_DIGITS: Final = re.compile(r"[0-9]+")
_SPEAKER_MARK: Final = re.compile(r"[ \f]{0,80}[○◯〇◆◎△●]")
_SENTENCE_END: Final = "。．.」』）)〕】］]：:─━－"
_LONGEST: Final = 60  # characters of a header's line
_MOST: Final = 5  # lines of a header
_SHORTEST_PAGE: Final = 50  # characters; what comes more often is a list or a table


class _Number(NamedTuple):
    """A line that is nothing but a number with its ornaments."""

    start: int
    end: int
    number: int


def find_page_furniture(text: str, folded: str) -> tuple[Passage, ...]:
    r"""The repeated stretches, with the blank lines around them, in their order and apart from each other.

    >>> text = "議案につい\n\n会議録\n- 1 -\nて、可決すべき\n\n会議録\n- 2 -\nものと決した。\n"
    >>> [text[start:end] for start, end in find_page_furniture(text, text)]
    ['\n会議録\n- 1 -\n', '\n会議録\n- 2 -\n']
    """
    found = [*_numbered(text, folded)]
    if "\f" in text:
        found.extend(_repeated_at_feeds(text, folded))
    merged: list[Passage] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1].end:
            merged[-1] = Passage(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Passage(start, end))
    return tuple(merged)


def _numbered(text: str, folded: str) -> Iterator[Passage]:
    """Lines that hold a rising number, with the lines beside them that are the same each time."""
    shapes: dict[tuple[str, str], list[_Number]] = {}
    most = _MOST + len(folded) // _SHORTEST_PAGE
    first = _FIRST_LINE.match(folded)
    for count, line in enumerate(itertools.chain((first,) if first else (), _NUMBER_LINE.finditer(folded))):
        if count > most:
            return
        shape = line["before"].strip(" \f"), _DIGITS.sub("0", line["after"].strip())
        shapes.setdefault(shape, []).append(_Number(line.start("before"), line.end(), int(line["number"])))
    for (before, after), numbers in shapes.items():
        for chain in _chains(numbers):
            above, below = _lines_beside(folded, chain)
            if _is_furniture(text, folded, chain, above + below, ornate=bool(before or after)):
                yield from _blocks(text, folded, chain, above, below)


def _chains(numbers: list[_Number]) -> Iterator[list[_Number]]:
    """The runs in which each number is the last one plus one."""
    chain = numbers[:1]
    for number in numbers[1:]:
        if number.number == chain[-1].number + 1:
            chain.append(number)
            continue
        if len(chain) > 1:
            yield chain
        chain = [number]
    if len(chain) > 1:
        yield chain


def _lines_beside(folded: str, chain: Sequence[_Number]) -> tuple[int, int]:
    """How many lines above and below the number are the same each time; a first page may differ from the others."""
    others = chain if len(chain) < 4 else chain[1:]
    above = _common([_lines_above(folded, number.start) for number in others])
    below = _common([_lines_below(folded, number.end) for number in others])
    return above, below


def _common(pages: list[list[str]]) -> int:
    count = 0
    for lines in zip(*pages, strict=False):
        if len(set(lines)) > 1 or not lines[0]:
            break
        count += 1
    return count


def _lines_above(folded: str, start: int) -> list[str]:
    lines: list[str] = []
    while start > 0 and len(lines) < _MOST:
        begin = folded.rfind("\n", max(0, start - 2 * _LONGEST), start - 1) + 1
        if begin == 0 and start > 2 * _LONGEST:
            break
        lines.append(_shape(folded[begin:start]))
        start = begin
    return lines


def _lines_below(folded: str, end: int) -> list[str]:
    lines: list[str] = []
    while end < len(folded) and len(lines) < _MOST:
        until = folded.find("\n", end + 1, end + 2 * _LONGEST)
        if until < 0:
            break
        lines.append(_shape(folded[end:until]))
        end = until
    return lines


def _shape(line: str) -> str:
    """The line as it is on every page; empty where it can be no header: a speaker's head, a sentence."""
    stripped = line.strip()
    if len(stripped) > _LONGEST or stripped.endswith("。") or _SPEAKER_MARK.match(line.strip("\n")):
        return ""
    shape = _DIGITS.sub("0", stripped)
    return "" if shape == "0" else shape


def _is_furniture(text: str, folded: str, chain: Sequence[_Number], lines: int, *, ornate: bool) -> bool:
    breaks = sum(1 for number in chain if _breaks_page(text, folded, number))
    if lines:
        return (ornate or lines > 1 or len(chain) > 2) and breaks * 3 >= len(chain)
    if ornate:
        return breaks * 3 >= len(chain) and (len(chain) > 2 or breaks > 1)
    # A bare number may be that of an item: only a long and even row of them in the middle of sentences is believed.
    apart = (chain[-1].start - chain[0].start) // (len(chain) - 1)
    return len(chain) > 2 and apart > 300 and breaks * 2 >= len(chain)


def _breaks_page(text: str, folded: str, number: _Number) -> bool:
    """Whether the number stands where a page ends: beside a form feed, below a blank line, or inside a sentence."""
    before = folded[max(0, number.start - 5 * _LONGEST) : number.start]
    if "\f" in before or "\f" in folded[number.start : number.end + 3] or "\n\n" in before:
        return True
    words = text[max(0, number.start - 2 * _LONGEST) : number.start].rstrip()
    return bool(words) and words[-1] not in _SENTENCE_END


def _blocks(text: str, folded: str, chain: Sequence[_Number], above: int, below: int) -> Iterator[Passage]:
    for number in chain:
        start, end = number.start, number.end
        for _ in range(above):
            start = folded.rfind("\n", 0, max(0, start - 1)) + 1
        for _ in range(below):
            end = folded.find("\n", end + 1)
            end = len(folded) if end < 0 else end
        block = _with_blanks(text, start, end)
        # The header of the first page is the title of the document: there only the number goes.
        yield Passage(*_with_blanks(text, number.start, number.end)) if not block.start else block


def _with_blanks(text: str, start: int, end: int) -> Passage:
    """The lines and the blank lines and form feeds around them, up to the line feed of the words before."""
    while start > 0 and text[start - 1] in "\n\f\r":
        start -= 1
    if start > 0:
        start += 2 if text.startswith("\r\n", start) else 1
    while end < len(text) and text[end] in "\n\f\r":
        end += 1
    return Passage(start, end)


def _repeated_at_feeds(text: str, folded: str) -> Iterator[Passage]:
    """The first and the last lines of the pages that form feeds part, where most pages have the same."""
    if folded.count("\f") > _MOST + len(folded) // _SHORTEST_PAGE:
        return
    feeds = [found.start() for found in re.finditer("\f", folded)]
    tops = [(feed + 1, _lines_below_feed(folded, feed + 1)) for feed in feeds]
    bottoms = [(feed, _lines_above_feed(folded, feed)) for feed in feeds]
    for at, count in _most_common(tops):
        end = at
        for _ in range(count):
            end = folded.find("\n", end) + 1 or len(folded)
        yield _with_blanks(text, at, max(at, end - 1))
    for at, count in _most_common(bottoms):
        start = at
        for _ in range(count):
            start = folded.rfind("\n", 0, max(0, start - 1)) + 1
        yield _with_blanks(text, start, at)


def _lines_below_feed(folded: str, at: int) -> list[str]:
    return [_shape(line) for line in folded[at : at + _MOST * _LONGEST].split("\n")[:_MOST]]


def _lines_above_feed(folded: str, at: int) -> list[str]:
    lines = folded[max(0, at - _MOST * _LONGEST) : at].rstrip("\n").split("\n")[-_MOST:]
    return [_shape(line) for line in reversed(lines)]


def _most_common(pages: list[tuple[int, list[str]]]) -> Iterator[tuple[int, int]]:
    """The places with the longest run of lines that most pages share, and how many lines it has."""
    for count in range(_MOST, 0, -1):
        runs = Counter(tuple(lines[:count]) for _, lines in pages if len(lines) >= count and all(lines[:count]))
        if not runs:
            continue
        run, times = runs.most_common(1)[0]
        # One line alone may be a name that stands alone on its line: only with a number in it, or on many pages.
        sure = times > 1 if count > 1 else times > (2 if "0" in run[0] else 4)
        if sure and times * 5 >= len(pages) * 3:
            yield from ((at, count) for at, lines in pages if tuple(lines[:count]) == run)
            return
