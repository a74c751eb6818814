"""The events of a web page (element opens, words, element closes) in, its readable text out, with what is marked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.sources.page_marks import MARKED_BY_TAG, Marks
from gikai_parse.sources.page_text import PageText
from gikai_parse.sources.record_tables import read_cells
from gikai_parse.tables import web_pages as table
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gikai_parse.sources.source import Readable

_COUNTER: Final = re.compile(r"\s{0,99}([0-9]{1,6})\s{0,99}\Z")
_NO_ATTRIBUTES: Final[dict[str, str]] = {}


class _Element(NamedTuple):
    """An element that is open: the text's length and its pieces when it opened."""

    tag: str
    length: int
    pieces: int
    attributes: Mapping[str, str]


class _Row(NamedTuple):
    """A row of a table that is open: where its last cell began, and those that are closed."""

    length: int
    lines: int
    pieces: int
    cells: list[Passage]


class PageReader:
    """The target of an event parser: `start`, `end`, `data`, and in the end `finish`.

    A page has tens of thousands of elements, so an element that neither breaks a line nor marks anything costs
    no more than its place on the stack.
    """

    def __init__(self, *, lines_as_typed: bool = False) -> None:
        self._text = PageText(lines_as_typed=lines_as_typed)
        self._marks = Marks()
        self._open: list[_Element] = []
        self._left_out = 0  # elements open since one that is left out
        self._typed = 0
        self._table: list[list[Passage]] = []  # the cells of every row, in the order in which rows close
        self._rows: list[_Row] = []  # those that are open

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        if self._left_out or tag in table.LEFT_OUT:
            self._left_out += 1
            if tag == "meta" and attributes.get("name", "").lower() == "description":
                self._marks.describe(attributes.get("content", ""))
            return
        text = self._text
        if tag in table.BLOCKS:
            text.break_line()
            if tag == "tr":
                self._rows.append(_Row(text.length, text.lines, len(text.pieces), []))
            elif tag in table.KEPT_AS_TYPED:
                self._typed += 1
        elif tag == "br":
            text.feed_line()
        elif tag in table.CELLS and self._rows:
            row = self._rows[-1]
            if len(row.cells) == 1:
                text.join_label(row.pieces)
            text.next_cell(row.length, row.lines)
            self._rows[-1] = _Row(text.length, text.lines, len(text.pieces), row.cells)
        held = dict(attributes) if attributes else _NO_ATTRIBUTES
        if held or tag in MARKED_BY_TAG:
            self._marks.opened(tag, held, text.length, len(self._open))
        self._open.append(_Element(tag, text.length, len(text.pieces), held))

    def data(self, data: str | bytes) -> None:
        """Words of the element that is open."""
        if self._left_out:
            return
        words = str(data)
        if self._marks.naming:
            self._marks.name(words)
        elif self._typed:
            self._text.add_typed(words)
        else:
            self._text.add(words)

    def end(self, tag: str) -> None:
        """The element that was opened last closes."""
        if self._left_out:
            self._left_out -= 1
            return
        if not self._open:
            return
        element = self._open.pop()
        tag = element.tag
        if element.attributes and tag not in table.BLOCKS and self._is_counter(element):
            self._text.take_back(element.length, element.pieces)
        if self._marks.deepest >= len(self._open):
            back = self._marks.closed(len(self._open), self._text.length)
            if back:
                self._text.add(back)
        if tag in table.BLOCKS:
            self._text.break_line()
            if tag == "tr" and self._rows:
                self._table.append(self._rows.pop().cells)
            elif tag in table.KEPT_AS_TYPED:
                self._typed -= 1
        elif tag in table.CELLS:
            self._close_cell(element)

    def close(self) -> None:
        """The parser is done."""

    def finish(self) -> Readable:
        """The text, once all events are in."""
        self._left_out = 0
        while self._open:
            self.end("")
        text = self._text.join()
        readable = self._marks.readable(text)
        if not self._table or any(record.kind == "speech" for record in readable.records):
            return readable
        before = len(readable.text) - len(text)  # the page's title and description, where the body does not repeat them
        rows = [[Passage(cell.start + before, cell.end + before) for cell in row] for row in self._table]
        return replace(readable, records=(*readable.records, *read_cells(readable.text, rows)))

    def _close_cell(self, element: _Element) -> None:
        self._text.close_cell()
        if self._rows:
            self._rows[-1].cells.append(Passage(element.length, self._text.length))

    def _is_counter(self, element: _Element) -> bool:
        """`<span class="page-text__number" data-voiceno="12">12</span>`: a record's number, printed for the eye."""
        if not 0 < self._text.length - element.length <= 12:
            return False
        printed = self._text.since(element.pieces)
        if not (element.pieces == 0 or printed.startswith("\n")):
            return False
        found = _COUNTER.match(printed)
        return found is not None and any(
            value == found[1] for key, value in element.attributes.items() if key.startswith("data-") or key == "id"
        )
