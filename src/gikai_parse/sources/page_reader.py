"""The events of a web page (element opens, words, element closes) in, its readable text out, with what is marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.sources.page_marks import Marks, class_words
from gikai_parse.sources.page_text import PageText
from gikai_parse.tables import web_pages as table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gikai_parse.sources.source import Readable

_NO_WORDS: Final[frozenset[str]] = frozenset()
_NO_ATTRIBUTES: Final[Mapping[str, str]] = {}
_COUNTER: Final = re.compile(r"\s{0,99}([0-9]{1,6})\s{0,99}\Z")


@dataclass(slots=True)
class _Element:
    """An element that is open."""

    tag: str
    start: int
    words: frozenset[str]
    attributes: Mapping[str, str]
    left_out: bool
    typed: bool
    piece: int = 0


class PageReader:
    """The target of an event parser: `start`, `end`, `data`, and in the end `finish`."""

    def __init__(self, *, lines_as_typed: bool = False) -> None:
        self._text = PageText(lines_as_typed=lines_as_typed)
        self._marks = Marks()
        self._open: list[_Element] = []
        self._left_out = 0
        self._typed = 0
        self._rows: list[tuple[int, int]] = []  # of each open row: length and lines where its last cell began

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        tag = tag.lower()
        words, held = _NO_WORDS, _NO_ATTRIBUTES
        if attributes:
            words, held = class_words(attributes.get("class"), attributes.get("id")), dict(attributes)
        element = _Element(tag, 0, words, held, tag in table.LEFT_OUT, tag in table.KEPT_AS_TYPED)
        self._left_out += element.left_out
        self._typed += element.typed
        if not self._left_out:
            self._break_before(element)
            element.start = self._text.length
            self._marks.opened(element.tag, element.words, element.attributes, element.start, len(self._open))
            element.piece = len(self._text.pieces)
        self._open.append(element)

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
        del tag
        if not self._open:
            return
        element = self._open.pop()
        self._typed -= element.typed
        if self._left_out:
            self._left_out -= element.left_out
            return
        if element.attributes and element.tag not in table.BLOCKS and self._is_counter(element):
            self._text.take_back(element.start, element.piece)
        back = self._marks.closed(len(self._open), self._text.length)
        if back:
            self._text.add(back)
        if element.tag in table.BLOCKS:
            self._text.break_line()
        if element.tag == "tr" and self._rows:
            self._rows.pop()

    def close(self) -> None:
        """The parser is done."""

    def finish(self) -> Readable:
        """The text, once all events are in."""
        while self._open:
            self.end("")
        return self._marks.readable(self._text.join())

    def _break_before(self, element: _Element) -> None:
        if element.tag == "br":
            self._text.feed_line()
        elif element.tag in table.CELLS:
            if self._rows:
                self._text.next_cell(*self._rows[-1])
                self._rows[-1] = self._text.length, self._text.lines
        elif element.tag in table.BLOCKS:
            self._text.break_line()
            if element.tag == "tr":
                self._rows.append((self._text.length, self._text.lines))

    def _is_counter(self, element: _Element) -> bool:
        """`<span class="page-text__number" data-voiceno="12">12</span>`: a record's number, printed for the eye."""
        if not 0 < self._text.length - element.start <= 12:
            return False
        printed = self._text.since(element.piece)
        if not (element.piece == 0 or printed.startswith("\n")):
            return False
        found = _COUNTER.match(printed)
        return found is not None and any(
            value == found[1] for key, value in element.attributes.items() if key.startswith("data-") or key == "id"
        )
