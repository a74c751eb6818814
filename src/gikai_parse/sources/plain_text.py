"""A plain text in, the same text out: not one character is changed; repeated page headers are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.sources.page_furniture import find_page_furniture
from gikai_parse.sources.source import Readable
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material


def open_text(material: Material) -> Iterator[Readable]:
    """The text as it is; its line feeds stay what they are."""
    yield read_text(material.text)


def read_text(text: str) -> Readable:
    """The text with the headers and numbers that its pages repeat."""
    folded = fold(text)
    return Readable(text, folded=folded, furniture=find_page_furniture(text, folded))
