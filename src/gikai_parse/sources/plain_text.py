"""A plain text in, the same text out; repeated page headers and the rows of a table are found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gikai_parse.sources.letter_spacing import close_up
from gikai_parse.sources.page_furniture import find_page_furniture
from gikai_parse.sources.record_tables import read_record_table
from gikai_parse.sources.source import Readable
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material


def open_text(material: Material) -> Iterator[Readable]:
    """The text to the letter; only where a blank stands behind each of its letters are these blanks left out."""
    closed = close_up(material.text)
    doubts = () if closed is material.text else (("letters-apart", ()),)
    yield replace(read_text(closed), doubts=doubts)


def read_text(text: str) -> Readable:
    """The text with the headers and numbers that its pages repeat, and the records of a table."""
    folded = fold(text)
    records = read_record_table(text)
    return Readable(text, folded=folded, records=records, furniture=find_page_furniture(text, folded))
