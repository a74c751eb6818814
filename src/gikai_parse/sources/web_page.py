"""HTML in, a `Readable` out: what a person reads on the page, with balloons, asides and navigation marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from gikai_parse.errors import MissingExtra
from gikai_parse.sources.page_reader import PageReader
from gikai_parse.sources.page_text import PRINTED_LESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material, Readable

_PAGE: Final = re.compile(r"<(?:!doctype\s{1,99}html|html|head|body|frameset)\b", re.IGNORECASE)
_ELEMENT: Final = re.compile(
    r"\s{0,999}(?:<!--.{0,3000}?-->\s{0,999}){0,5}"
    r"<(?:div|p|table|section|article|main|span|pre|ul|ol|dl|h[1-6]|center|font|title|meta|link|style|script|br|a|b)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE | re.DOTALL,
)
# `<旧演壇登壇>`, `<答弁者:教育長>` and `a < b` are words: a tag begins with an ASCII letter.
_NO_TAG: Final = re.compile(r"<(?![A-Za-z!?]|/[A-Za-z])")
_UNWRITABLE: Final = re.compile("[\x00\ud800-\udfff]")


def looks_like_html(head: str) -> bool:
    """Whether the text is a page, or a piece of one that opens with an element.

    >>> looks_like_html("<!DOCTYPE html><p>"), looks_like_html("<答弁者:教育長>お答えします。")
    (True, False)
    """
    return bool(_PAGE.search(head) or _ELEMENT.match(head))


def open_html(material: Material) -> Iterator[Readable]:
    """The page as one `Readable`."""
    yield read_page(material.text)


def read_page(text: str, *, lines_as_typed: bool = False) -> Readable:
    """The page's words; `lines_as_typed` keeps the line feeds of the source, as Markdown wants it."""
    try:
        from lxml import etree  # noqa: PLC0415  (an extra: only those who read HTML need it)
    except ImportError as error:
        message = (
            "HTML を読むには lxml が必要です: pip install 'gikai-parse[html]' / reading HTML needs the extra [html]"
        )
        raise MissingExtra(message) from error
    reader = PageReader(lines_as_typed=lines_as_typed)
    target: Any = reader  # lxml's stubs ask for a target that takes bytes too
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    written = _UNWRITABLE.sub("\ufffd", _NO_TAG.sub(PRINTED_LESS, text))
    try:
        parser.feed(b"<!DOCTYPE html>" if not written.strip() else written.encode())
        parser.close()
    except etree.XMLSyntaxError:
        # An empty document, or one that libxml2 gives up on: what was read until then stands.
        pass
    return reader.finish()
