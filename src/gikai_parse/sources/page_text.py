"""Words and breaks in, the readable text of a page out: blanks as a browser shows them, line feeds where blocks end."""

from __future__ import annotations

import re
from typing import Final

_BLANKS: Final = re.compile(r"[ \t\n\r\f]+")
# A line of the source that ends in the middle of Japanese is no blank: 健診項\n目として
_WRAPPED: Final = re.compile(r"(?<=[^\x00-\u024f])[ \t\f]*[\r\n][ \t\r\n\f]*(?=[^\x00-\u024f])")
# Stands for a `<` that opens no tag (a code point that no text has: `&lt;` would come as an event of its own).
PRINTED_LESS: Final = "\ufdd0"
_ASCII_BLANK: Final = " \t\n\r\f"
_LONGEST_LABEL: Final = 40
_OFFICE_ENDS: Final = frozenset("長員監事者役官記佐任与幹補査師番")
_WIDE: Final = "\u024f"


class PageText:
    """The text while it grows. Breaks are held back until words follow, so nothing ends in blanks."""

    def __init__(self, *, lines_as_typed: bool = False) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.lines = 0  # line feeds among what was written
        self._lines_as_typed = lines_as_typed
        self._feeds = 0  # line feeds that stand before the next words
        self._blank = ""  # "", " ", or "\n" for a blank that held a line feed
        self._last = "\n"
        self._in_cell = False  # nothing of a cell was written yet

    def add(self, words: str) -> None:
        """Words outside `<pre>`."""
        if self._lines_as_typed and "\n" in words:
            self._add_lines(words)
            return
        inner = words.strip(_ASCII_BLANK)
        if not inner:
            self._blank = "\n" if "\n" in words or self._blank == "\n" else " "
            return
        if words[0] in _ASCII_BLANK:
            lead = words[: len(words) - len(words.lstrip(_ASCII_BLANK))]
            self._blank = "\n" if "\n" in lead or self._blank == "\n" else " "
        if self._feeds or self._blank:
            self._settle(inner[0])
        if not (inner.isalnum() or len(inner) == 1):
            inner = _BLANKS.sub(" ", _WRAPPED.sub("", inner))
        self._put(inner)
        if words[-1] in _ASCII_BLANK:
            self._blank = "\n" if "\n" in words[len(words.rstrip(_ASCII_BLANK)) :] else " "

    def add_typed(self, words: str) -> None:
        """Words inside `<pre>`: every blank counts."""
        words = words.replace("\r\n", "\n")
        if not words:
            return
        self._settle(words[0])
        self._put(words)

    def break_line(self) -> None:
        """The next words begin a line; but those that a cell opens with follow the cell before: `<td><p>`."""
        if self._in_cell:
            return
        self._feeds = max(self._feeds, 1)
        self._blank = ""

    def feed_line(self) -> None:
        """`<br>`: a line feed, and a blank line where more of them follow each other."""
        if self._last == "\n" or self._feeds:
            self._feeds += 1
        else:
            self._feeds = 1
        self._feeds = min(self._feeds, 2)
        self._blank = ""

    def join_label(self, piece: int) -> None:
        """Put the lines written since there were `piece` pieces on one: 町長<br>山田太郎 in a row's first cell."""
        words = "".join(self.pieces[piece:])
        label = words.strip("\n")
        offices = [line.rstrip()[-1:] in _OFFICE_ENDS for line in label.split("\n")]
        if len(label) <= _LONGEST_LABEL and any(offices) and not all(offices):  # 議長<br>副議長: a list
            joined = words.replace(label, label.replace("\n", " "))
            self.lines -= label.count("\n")
            self.pieces[piece:] = [joined]

    def next_cell(self, start: int, lines: int) -> None:
        """The next words are another cell of a row whose last cell began at `start`.

        They stand behind a blank; behind a cell of several lines they begin a line.
        """
        if self.length > start:
            self._feeds = 1 if self.lines > lines + 1 else 0
            self._blank = " "
            self._in_cell = not self._feeds

    def close_cell(self) -> None:
        """The cell ends."""
        self._in_cell = False

    def take_back(self, start: int, piece: int) -> None:
        """Drop what was written since `start`; the break before it stands again."""
        del self.pieces[piece:]
        self.length = start
        self._last = self.pieces[-1][-1] if self.pieces else "\n"
        self.break_line()

    def since(self, piece: int) -> str:
        """What was written since there were `piece` pieces."""
        return "".join(self.pieces[piece:])

    def join(self) -> str:
        """The text."""
        return "".join(self.pieces).replace(PRINTED_LESS, "<")

    def _add_lines(self, words: str) -> None:
        first, *others = words.replace("\r\n", "\n").split("\n")
        if first:
            self.add(first)
        for line in others:
            self.feed_line()
            if line:
                self.add(line)

    def _settle(self, following: str) -> None:
        """Write the break that stands between the last words and the next."""
        if self._feeds:
            if self.pieces:
                wanted = self._feeds if self._last != "\n" else self._feeds - 1
                if wanted:
                    self._put("\n" * wanted)
        elif self._blank and self._last not in "\n ":
            between_wide = self._last > _WIDE and following > _WIDE
            if not (self._blank == "\n" and between_wide):
                self._put(" ")
        self._feeds = 0
        self._blank = ""

    def _put(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)
        self.lines += words.count("\n")
        self._last = words[-1]
        self._in_cell = False
