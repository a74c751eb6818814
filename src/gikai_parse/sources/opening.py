"""Text or bytes in, `OpenedSource`s out: one row for each file format, tried in their order.

The content decides; the ending of the name decides only what the content leaves open.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from gikai_parse.errors import SeveralSessions, UnreadableSource
from gikai_parse.sources.encodings import decode
from gikai_parse.sources.json_document import looks_like_json, open_json
from gikai_parse.sources.markdown import looks_like_markdown, open_markdown
from gikai_parse.sources.pdf_document import looks_like_pdf, open_pdf
from gikai_parse.sources.plain_text import open_text
from gikai_parse.sources.source import Format, Material, OpenedSource
from gikai_parse.sources.web_page import looks_like_html, open_html
from gikai_parse.sources.xml_document import looks_like_xml, open_xml
from gikai_parse.text.folding import fold
from gikai_parse.text.surrogates import replace_halves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gikai_parse.sources.source import Readable

_HEAD: Final = 1 << 13
_WHOLE_PAGE: Final = re.compile(r"<(?:!doctype\s{1,9}html|html)\b", re.IGNORECASE)


class SourceFormat(NamedTuple):
    """A file format: how its first characters look, the endings of its files, and how it is opened."""

    format: Format
    looks_like: Callable[[str], bool]
    endings: tuple[str, ...]
    open: Callable[[Material], Iterator[Readable]]


SOURCES: Final[tuple[SourceFormat, ...]] = (
    SourceFormat("pdf", looks_like_pdf, (".pdf",), open_pdf),
    SourceFormat("json", looks_like_json, (".json", ".jsonl", ".ndjson"), open_json),
    SourceFormat("xml", looks_like_xml, (".xml",), open_xml),
    SourceFormat("html", looks_like_html, (".html", ".htm", ".xhtml", ".shtml"), open_html),
    SourceFormat("markdown", looks_like_markdown, (".md", ".markdown", ".mkd"), open_markdown),
    SourceFormat("text", lambda _: True, (".txt", ".text"), open_text),
)


def open_source(
    raw: str | bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    format: Format | None = None,  # noqa: A002  (the word of the public contract: Source.format)
    encoding: str | None = None,
) -> OpenedSource:
    """The one sitting that `raw` holds.

    Args:
        raw: a text, or the bytes of a file.
        name: the file's name; its ending is a hint.
        url: where it was published.
        format: the file format, where the one found is wrong.
        encoding: the encoding of `raw`, where the one found is wrong.

    Raises:
        SeveralSessions: there are more sittings than one.
        UnreadableSource: the bytes are no text, or a broken file.
        MissingExtra: the format needs an optional dependency.

    >>> opened = open_source("○議長（山田君）".encode("cp932"))
    >>> opened.text, opened.folded, opened.format, opened.encoding
    ('○議長（山田君）', '○議長(山田君)', 'text', 'cp932')
    """
    sources = open_sources(raw, name=name, url=url, format=format, encoding=encoding)
    first = next(sources)
    others = sum(1 for _ in sources)
    if others:
        message = (
            f"{name or '資料'} は {others + 1} 回の会議を含みます。parse_all() で一つずつ読んでください。"
            " / holds several sittings; read them with parse_all"
        )
        raise SeveralSessions(message)
    return first


def open_sources(
    raw: str | bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    format: Format | None = None,  # noqa: A002  (as above)
    encoding: str | None = None,
) -> Iterator[OpenedSource]:
    """Each sitting that `raw` holds, in the order of the file; at least one.

    >>> [opened.text for opened in open_sources("一行")]
    ['一行']
    """
    digest = hashlib.sha256(raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass")).hexdigest()
    text, found, doubts = _decode(raw, format, encoding)
    row = _find_format(text, name, format)
    material = Material(text, raw if isinstance(raw, bytes) else b"", name)
    bare = OpenedSource("", "", row.format, found, digest, _written(name), _written(url), doubts=doubts)
    empty = True
    for readable in row.open(material):
        empty = False
        yield _opened(readable, bare)
    if empty:
        yield bare


def _decode(
    raw: str | bytes, told: Format | None, encoding: str | None
) -> tuple[str, str | None, tuple[tuple[str, tuple[str, ...]], ...]]:
    """The text, the encoding's name (None where a text was handed in, or where the format is none of text), doubts."""
    if isinstance(raw, str):
        return replace_halves(raw.removeprefix("\ufeff")), None, ()
    if told == "pdf" or (told is None and looks_like_pdf(raw[:1024].decode("latin-1"))):
        return raw[:1024].decode("latin-1"), None, ()
    decoded = decode(raw, encoding)
    return decoded.text, decoded.encoding, decoded.doubts


def _written(name: str | None) -> str | None:
    return None if name is None else replace_halves(name)


def _find_format(text: str, name: str | None, told: Format | None) -> SourceFormat:
    if told is not None:
        for row in SOURCES:
            if row.format == told:
                return row
        message = (
            f"ファイル形式 {told!r} を知りません。{', '.join(get_args(Format))} のどれかです。 / unknown file format"
        )
        raise UnreadableSource(message)
    head = text[:_HEAD].lstrip()
    hinted = _hinted(name)
    for row in SOURCES:
        if row.format == "markdown" and hinted is not None and not (hinted.format == "html" and "<" not in text):
            return hinted
        # Markdown may open with an element; only a whole page under the name of Markdown is none.
        surely = row.format != "html" or hinted is None or hinted.format != "markdown" or _WHOLE_PAGE.match(head)
        if row.looks_like(head) and surely:
            return row
    return SOURCES[-1]


def _hinted(name: str | None) -> SourceFormat | None:
    """The row that the name's ending speaks of; a PDF's ending alone makes no PDF."""
    lowered = (name or "").lower()
    for row in SOURCES:
        if row.format != "pdf" and lowered.endswith(row.endings):
            return row
    return None


def _opened(readable: Readable, bare: OpenedSource) -> OpenedSource:
    """`bare` knows the file, `readable` what it says."""
    return replace(
        bare,
        text=readable.text,
        folded=fold(readable.text) if readable.folded is None else readable.folded,
        stated=readable.stated,
        records=readable.records,
        furniture=readable.furniture,
        doubts=bare.doubts + readable.doubts,
        headings=readable.headings,
        notes=readable.notes,
        strong=readable.strong,
    )
