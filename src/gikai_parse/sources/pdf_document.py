"""The bytes of a PDF in, the text of its pages out, parted by form feeds, with the repeated headers marked."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any, Final

from gikai_parse.errors import MissingExtra, UnreadableSource
from gikai_parse.sources.letter_spacing import close_up
from gikai_parse.sources.plain_text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pypdf import PdfReader

    from gikai_parse.sources.source import Material, Readable

_MOST_PAGES: Final = 5_000
# Guards against bombs, not against long records: what pages may unpack to, and how many operators may be worked off,
# for a file of no bytes and for each byte. A printed record has 0.3 bytes and 0.03 operators for each byte of the file.
_CONTENT: Final = (4_000_000, 4.0)
_OPERATORS: Final = (100_000, 0.5)
_FORM: Final = 50  # operators: what a form or a picture counts for
_TOO_LARGE: Final = "PDF の中身が大きすぎます。会議ごとに分けてください。 / the PDF unpacks to too much"


def looks_like_pdf(head: str) -> bool:
    """Whether the file is a PDF: its mark stands at its beginning.

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
    # What pypdf finds odd in a file is said by its log; without a handler Python would print it.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = pypdf.PdfReader(io.BytesIO(material.raw))
        pages = _read_pages(reader, len(material.raw))
    except UnreadableSource:
        raise
    except Exception as error:
        message = (
            f"PDF として読めません（{type(error).__name__}: {error}）。ファイルが壊れていないか確かめてください。"
            " / broken PDF"
        )
        raise UnreadableSource(message) from error
    text = "\n\f".join(pages)
    if not text.strip("\n\f \u3000"):
        message = (
            f"PDF（{len(pages)} ページ）に文字の情報がありません。"
            "画像だけの PDF は文字認識（OCR）をしてから渡してください。 / the PDF has no text layer"
        )
        raise UnreadableSource(message)
    yield read_text(close_up(text))


class _TooMuch(BaseException):
    """A form inside a form may call itself a thousand times; pypdf goes on after every `Exception` in one."""


def _read_pages(reader: PdfReader, size: int) -> list[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        message = "PDF がパスワードで保護されています。保護を外した PDF を渡してください。 / the PDF needs a password"
        raise UnreadableSource(message)
    if len(reader.pages) > _MOST_PAGES:
        message = f"PDF のページが {_MOST_PAGES} を超えています。会議ごとに分けてください。 / too many pages"
        raise UnreadableSource(message)
    pages: list[str] = []
    content, allowed = 0, _CONTENT[0] + _CONTENT[1] * size
    count = _counting(_OPERATORS[0] + _OPERATORS[1] * size)
    for page in reader.pages:
        stream = page.get_contents()
        content += len(stream.get_data()) if stream is not None else 0
        if content > allowed:
            raise UnreadableSource(_TOO_LARGE)
        try:
            pages.append(page.extract_text(visitor_operand_before=count))
        except _TooMuch:
            raise UnreadableSource(_TOO_LARGE) from None
    return pages


def _counting(allowed: float) -> Callable[[Any, Any, Any, Any], None]:
    """What pypdf calls for each operator, in forms too; the strings of one TJ count each, a form for many."""
    left = allowed

    def count(operator: bytes, operands: list[Any], _cm: object, _tm: object) -> None:
        nonlocal left
        if operator == b"TJ" and operands and isinstance(operands[0], list):
            left -= len(operands[0])
        left -= _FORM if operator == b"Do" else 1
        if left < 0:
            raise _TooMuch

    return count
