"""Folded text whose speakers stand in a column of their own in, the heads in it out, and their labels' other lines.

議　　長　　これより会議を開きます。
番外　森口課長。
番　　外　　お答え申し上げ
森口地域整　ます。            ← these two lines belong to the head above
備課長
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.layouts.candidates import Candidate, make_candidate
from gikai_parse.layouts.persons import join_letters, read_label
from gikai_parse.layouts.plain_labels import is_nobody
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.line import Label

_LINE: Final = re.compile(r"[^\n\r\f]+")
_DEEP: Final = "\n    "
_NARROWEST: Final = 4
_WIDEST: Final = 24
_SLACK: Final = 3  # a label may reach into the column beside it, a paragraph may be indented
_FEW_DEEP: Final = 5  # of so many lines one is indented deeply at least
_FEWEST: Final = 3
_MOST_BESIDE: Final = 0.1  # of the lines: titles, prose from edge to edge
_PROSE: Final = re.compile(r"[ぁ-ゖ]{2}")
_STAND_IN: Final = "番外"
_MEMBERS: Final = ("議員", "委員")
_OTHERS: Final = ("番外", "議長", "委員長")
_MOST_LINES: Final = 4  # of one label


class _Cell(NamedTuple):
    """The words of one line in the column of speakers, and where the words beside them begin."""

    start: int
    end: int
    beside: int
    words: str


class _Column(NamedTuple):
    """Each head with the cells that its label goes on in."""

    heads: list[Candidate]
    rest: list[Passage]


def find_column(folded: str) -> list[Candidate]:
    """The heads, where most lines are indented behind a column in which only speakers stand; else none."""
    return _read_column(folded).heads


def find_label_lines(folded: str) -> list[Passage]:
    """The other lines of the labels: in the middle of what is said, and no part of it."""
    return _read_column(folded).rest


def _read_column(folded: str) -> _Column:
    if folded.count(_DEEP) * _FEW_DEEP < folded.count("\n"):
        return _Column([], [])
    lines = list(_LINE.finditer(folded))
    width = _width(lines)
    cells = [cell for line in lines if (cell := _cell(line, width))] if width else []
    heads: list[Candidate] = []
    rest: list[Passage] = []
    for group in _groups(folded, cells):
        _read_group(folded, group, heads, rest)
    return _Column(heads, rest) if heads and _is_column(lines, cells, heads, width) else _Column([], [])


def _width(lines: list[re.Match[str]]) -> int:
    """How far the lines of prose are indented that go on beside the column."""
    depths = Counter(len(words) - len(words.lstrip(" ")) for line in lines if _PROSE.search(words := line[0]))
    deep = [(count, -depth) for depth, count in depths.items() if _NARROWEST <= depth <= _WIDEST]
    return -max(deep)[1] if deep else 0


def _cell(line: re.Match[str], width: int) -> _Cell | None:
    """The cell at the beginning of the line; None for a line that goes on beside the column, or runs through it."""
    words = line[0].rstrip(" ")
    if not words or words[0] == " ":
        return None
    if len(words) <= width + 1:
        return _Cell(line.start(), line.start() + len(words), line.start() + len(words), words)
    for place in range(max(2, width - 1), min(len(words), width + _SLACK + 1)):
        if words[place] != " " and words[place - 1] == " ":
            label = words[:place].rstrip(" ")
            return _Cell(line.start(), line.start() + len(label), line.start() + place, label)
    return None


def _groups(folded: str, cells: list[_Cell]) -> Iterator[list[_Cell]]:
    """Cells on lines that follow each other."""
    group: list[_Cell] = []
    for before, cell in pairwise([None, *cells]):
        if cell is None:
            continue
        if before and folded.count("\n", before.end, cell.start) > 1:
            yield group
            group = []
        group.append(cell)
    if group:
        yield group


def _read_group(folded: str, group: list[_Cell], heads: list[Candidate], rest: list[Passage]) -> None:
    place = 0
    while place < len(group):
        lines, read = _longest(group[place : place + _MOST_LINES])
        if read is None or is_nobody(group[place].words):
            place += 1
            continue
        first = group[place]
        candidate = make_candidate(folded, first.start, first.end, "margin", read)
        heads.append(replace(candidate, end=max(first.beside, first.end)))
        rest += [Passage(cell.start, max(cell.end, cell.beside)) for cell in group[place + 1 : place + lines]]
        place += lines


def _longest(cells: list[_Cell]) -> tuple[int, Label | None]:
    """How many cells the label takes, and what it says: 番外 / 森口地域整 / 備課長, 小川総務課 / 長."""
    first, *others = [join_letters(cell.words) for cell in cells]
    others = others[: next((place for place, label in enumerate(others) if _is_other(label)), len(others))]
    read = _read(first)
    if read and read.shape == "post" and read.head.seat is None and read.head.position != _STAND_IN:
        longer = _read(f"{first} {others[0]}") if others else None
        return (2, longer) if longer and longer.shape == "post name" and longer.sure else (1, read)
    if read and read.head.name:
        member = bool(others) and others[0] in _MEMBERS and read.head.position is None  # 5番 石川 / 議 員
        return (2, _read(first + others[0])) if member else (1, read)
    blank = " " if read else ""
    longer_ones = [(place + 2, _read(first + blank + "".join(others[: place + 1]))) for place in range(len(others))]
    named = [(lines, one) for lines, one in longer_ones if one]
    office = [(lines, one) for lines, one in named if one.head.position not in (None, _STAND_IN)]
    return next(iter(office or named), (1, read))


def _is_other(label: str) -> bool:
    """Whether another head begins: the chair's, a seat's, 番外."""
    read = _read(label)
    return read is not None and (
        read.head.seat is not None or (read.head.position or "").endswith((_STAND_IN, "議長", "委員長"))
    )


def _read(label: str) -> Label | None:
    read = read_label(label)
    return None if read is None or read.shape == "name" else read


def _is_column(lines: list[re.Match[str]], cells: list[_Cell], heads: list[Candidate], width: int) -> bool:
    """Whether nearly all lines behind the first head stand beside the column or in it."""
    behind = [line for line in lines if line.start() >= heads[0].start and line[0].strip(" ")]
    starts = {cell.start for cell in cells}
    indented = sum(1 for line in behind if line[0].startswith(" " * (width - 1)))
    across = len(behind) - indented - sum(1 for line in behind if line.start() in starts)
    people = {(head.head.name, head.head.position, head.head.seat) for head in heads}
    return (
        len(heads) >= _FEWEST
        and len(people) > 1
        and indented * 2 >= len(heads)
        and across <= len(behind) * _MOST_BESIDE
    )
