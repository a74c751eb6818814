"""A page's text and the stretches that its elements mark in, the `Readable` out: records and furniture, chosen."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gikai_parse.sources.source import Readable, Record
from gikai_parse.tables.web_pages import NAVIGATION_LINES
from gikai_parse.text.passages import Passage, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINK_LINE: Final = re.compile(NAVIGATION_LINES, re.IGNORECASE)
_ROW_OF_LINKS: Final = 4  # lines; fewer may be headings that are links to themselves
_SET_APART: Final = ("quote", "note", "table")
_MANY_QUESTIONS: Final = 3
_NEAR: Final = 40  # characters: an answer stands right below its question
_SAME: Final = 30  # characters; a description is often the beginning of the body
_ORNAMENT: Final = 16  # characters of a line beside its link: `○ `, ` (P.12)`
_SIGNATURE: Final = re.compile(r"[（(]([一-龥々ぁ-んァ-ヶー]{1,8}[ \u3000]?[一-龥々ぁ-んァ-ヶー]{1,14})[）)]\s{0,9}\Z")
_PAIR: Final = re.compile("\n[ \u3000]{0,8}(?:[AＡ]|答)")  # <div class="qa">: a question and its answer in one box
_WORD: Final = re.compile("[ぁ-んァ-ヶ一-龥々]")
_LONGEST_LABEL: Final = 30
_SAYS: Final = re.compile("[。、?!？！「」…]")


class Stretch(NamedTuple):
    """What an element marks, and its word.

    `speech` (the speaker), `box` and `family` (the class), `heading` (the level), `repeated` (a head that may be there
    twice); without a word `nameless` (a balloon), `asking`, `quote`, `table`, `aside`, `note`, `navigation`, `link`,
    `strong`.
    """

    kind: str
    start: int
    end: int
    word: str = ""


def mark_page(about: Sequence[str], body: str, stretches: Sequence[Stretch]) -> Readable:
    """The text is what the page is about (its title, its description), unless the body repeats it, and the body."""
    front = "\n".join([words for words in about if words and words[:_SAME] not in body])
    before = f"{front}\n" if front and body else front
    text = before + body
    found = _placed(text, len(before), stretches)
    speeches = (
        _apart(Record(at, label=word) for kind, at, word in found if kind == "speech")
        or _named_within(text, [at for kind, at, _ in found if kind == "nameless"])
        or _signed(text, found)
    )
    asides = _clear_of((Record(at, "aside") for at in _asides(text, found, bool(speeches))), speeches)
    records = [*speeches, *asides, *([Record(Passage(0, len(front)), "front")] if front else [])]
    beside = [
        *_navigation(text, found),
        *_rows_of_links(text, found),
        *_lines_of_links(text, found),
        *_repeated(text, found),
    ]
    navigation = sorted(beside, key=lambda at: (at.start, -at.end))
    furniture = _clear_of((Record(at) for at in navigation), speeches)
    return Readable(
        text=text,
        records=tuple(sorted(records, key=lambda record: record.passage)),
        furniture=tuple(record.passage for record in furniture),
        headings=tuple((int(word), at) for kind, at, word in found if kind == "heading"),
        notes=tuple(sorted(at for kind, at, _ in found if kind in _SET_APART)),
        strong=tuple(at for kind, at, _ in found if kind == "strong" and _whole_line(text, at)),
    )


def _placed(text: str, shift: int, stretches: Sequence[Stretch]) -> list[tuple[str, Passage, str]]:
    placed = [
        (one.kind, _trim(text, one.start + shift, one.end + shift), one.word)
        for one in sorted(stretches, key=lambda one: (one.start, -one.end))
        if one.start < one.end
    ]
    return [one for one in placed if one[1].start < one[1].end]


def _trim(text: str, start: int, end: int) -> Passage:
    """`trim`, for stretches that lie one inside the other around the same long blanks."""
    if text[start : start + _ORNAMENT].isspace() or text[max(start, end - _ORNAMENT) : end].isspace():
        words = text[start:end]
        start = end - len(words.lstrip())
        end = max(start, end - len(words) + len(words.rstrip()))
    return trim(text, start, end)


def _named_within(text: str, balloons: Sequence[Passage]) -> list[Record]:
    """Balloons whose first line is the speaker, as nearly all of the page have one and some come back.

    大江（再質問時）
    広げる予定はあるか。
    """
    named = []
    for at in balloons:
        feed = text.find("\n", at.start, min(at.end, at.start + _LONGEST_LABEL))
        label = text[at.start : feed].strip() if feed >= 0 else ""
        if label and not _SAYS.search(label):
            named.append(Record(at, label=label))
    is_usual = len(named) >= _MANY_QUESTIONS and len(named) * 5 >= len(balloons) * 4
    return _apart(named) if is_usual and len({record.label for record in named}) < len(named) else []


def _signed(text: str, found: list[tuple[str, Passage, str]]) -> list[Record]:
    """Questions that are set apart and the quotations that answer them, where their ends say whose they are.

    ひとり親控除の影響額は。（山田 太郎）
    見積もることは難しい。（柳 市民部長）
    国の考えは。                          ← nobody knows whose
    示されていない。                      ← neither, but it answers
    """
    found = [one for one in found if one[0] != "asking" or not _PAIR.search(text, *one[1])]
    if sum(1 for kind, _, _ in found if kind == "asking") < _MANY_QUESTIONS:
        return []
    signed: list[Record] = []
    end = 0
    for kind, at, _ in found:
        if kind not in ("asking", "quote") or (signed and at.start < end):
            continue
        name = _SIGNATURE.search(text, max(at.start, at.end - 40), at.end)
        follows = signed and at.start - end <= _NEAR and not text[end : at.start].strip()
        words = trim(text, at.start, name.start()) if name else at
        if words.start < words.end and (name or follows or kind == "asking"):
            side: Literal["question", "answer"] = "question" if kind == "asking" else "answer"
            signed.append(Record(words, label=name[1].strip() if name else None, side=side))
            end = at.end
    return signed if any(record.label for record in signed) else []


def _asides(text: str, found: list[tuple[str, Passage, str]], dialogue: bool) -> Iterator[Passage]:  # noqa: FBT001
    """Summaries and notes. By their class only in a page of balloons; nothing that is most of the page."""
    families = {word for kind, _, word in found if kind == "family" and word}
    for kind, at, word in found:
        marked = kind == "aside" or (kind == "note" and dialogue) or (kind == "box" and word in families)
        if marked and (at.end - at.start) * 2 <= len(text):
            yield at


def _navigation(text: str, found: list[tuple[str, Passage, str]]) -> Iterator[Passage]:
    """What its element says is navigation, unless it is most of the page and not made of links."""
    links = [at for kind, at, _ in found if kind == "link"]
    starts = [at.start for at in links]
    sums = [0, *accumulate(at.end - at.start for at in links)]
    for kind, at, _ in found:
        length = at.end - at.start
        if kind == "navigation":
            linked = sums[bisect_right(starts, at.end - 1)] - sums[bisect_right(starts, at.start - 1)]
            if length * 2 <= len(text) or linked * 2 > length:
                yield at
        elif kind == "link" and length < 40 and _LINK_LINE.fullmatch(text, *at) and _whole_line(text, at):
            yield at


def _repeated(text: str, found: list[tuple[str, Passage, str]]) -> Iterator[Passage]:
    """A viewer's bar above the words (4: ◯市長 / 検索語: なし), up to where the head is printed once more."""
    for kind, at, head in found:
        first = text.find(head, *at) if kind == "repeated" else -1
        again = text.find(head, first + len(head), at.end) if first >= 0 else -1
        line = text.rfind("\n", at.start, again) + 1 if again >= 0 else -1
        if -1 < first < line:
            yield Passage(at.start, line)


def _rows_of_links(text: str, found: list[tuple[str, Passage, str]]) -> Iterator[Passage]:
    """Lines that follow each other and have no words but those of a link: a menu, a list of speakers.

    ○ 委員長(塩川) (P.2)
    ○ 委員長(塩川) (P.3)
    """
    row: list[Passage] = []
    for at in (at for kind, at, _ in found if kind == "link"):
        line = _line_of_link(text, at)
        if row and (line is None or text[row[-1].end : line.start].strip()):
            yield from _long_row(row)
            row = []
        if line is not None:
            row.append(line)
    yield from _long_row(row)


def _lines_of_links(text: str, found: list[tuple[str, Passage, str]]) -> Iterator[Passage]:
    """A line that has several links and no word beside them: 前の議員　｜　次の議員."""
    beside: list[Passage] = []
    for at in (at for kind, at, _ in found if kind == "link"):
        between = text[beside[-1].end : at.start] if beside else ""
        if not beside or "\n" in between or _WORD.search(between):
            beside = []
        beside.append(at)
        line = _line_of_link(text, Passage(beside[0].start, at.end)) if len(beside) > 1 else None
        if line is not None:
            yield line


def _line_of_link(text: str, at: Passage) -> Passage | None:
    """The line of the link, where nothing else in it is a word."""
    start = text.rfind("\n", max(0, at.start - _ORNAMENT), at.start) + 1
    if not start and at.start >= _ORNAMENT:
        return None
    end = text.find("\n", at.end, at.end + _ORNAMENT)
    if end < 0:
        if len(text) - at.end >= _ORNAMENT:
            return None
        end = len(text)
    beside = text[start : at.start] + text[at.end : end]
    return None if _WORD.search(beside) else Passage(start, end)


def _long_row(row: list[Passage]) -> Iterator[Passage]:
    if len(row) >= _ROW_OF_LINKS:
        yield Passage(row[0].start, row[-1].end)


def _whole_line(text: str, at: Passage) -> bool:
    return (at.start == 0 or text[at.start - 1] == "\n") and (at.end == len(text) or text[at.end] == "\n")


def _apart(records: Iterable[Record]) -> list[Record]:
    """Of records one inside the other the outer ones."""
    apart: list[Record] = []
    for record in records:
        if not apart or record.passage.start >= apart[-1].passage.end:
            apart.append(record)
    return apart


def _clear_of(records: Iterable[Record], speeches: list[Record]) -> list[Record]:
    """The outer `records`, without those that lie in a speech or hold one."""
    clear: list[Record] = []
    index = 0
    for record in records:
        while index < len(speeches) and speeches[index].passage.end <= record.passage.start:
            index += 1
        inside = index < len(speeches) and speeches[index].passage.start < record.passage.end
        if not inside and (not clear or record.passage.start >= clear[-1].passage.end):
            clear.append(record)
    return clear
