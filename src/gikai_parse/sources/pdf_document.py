"""The bytes of a PDF in, the text of its pages out, with the repeated page headers and numbers marked."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from gikai_parse.errors import GikaiParseError, MissingExtra, UnreadableSource
from gikai_parse.sources.source import Readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material


def looks_like_pdf(head: str) -> bool:
    """Whether the file is a PDF: its mark stands within the first thousand bytes.

    >>> looks_like_pdf("%PDF-1.7"), looks_like_pdf("○議長")
    (True, False)
    """
    return head.lstrip().startswith("%PDF-")


def open_pdf(material: Material) -> Iterator[Readable]:
    """The whole file as one `Readable`."""
    try:
        import pypdf  # noqa: PLC0415  (an extra: only those who read PDF need it)
    except ImportError as error:
        message = "PDF を読むには pypdf が必要です: pip install 'gikai-parse[pdf]' / reading PDF needs the extra [pdf]"
        raise MissingExtra(message) from error
    try:
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(material.raw)).pages]
    except GikaiParseError:
        raise
    except Exception as error:
        message = f"PDF として読めません（{error}）。 / broken PDF"
        raise UnreadableSource(message) from error
    yield Readable("\n".join(pages))
