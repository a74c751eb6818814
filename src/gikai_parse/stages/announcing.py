"""The rungs' doubts in, `Notice`s out: said in words a person can act on, in text order, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse import model
from gikai_parse.tables.notices import NOTICE_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.layouts.line import Doubt

_ROWS: Final = {row.code: row for row in NOTICE_ROWS}


def notices_of(
    doubts: Iterable[Doubt], source_doubts: Iterable[tuple[str, tuple[str, ...]]] = ()
) -> tuple[model.Notice, ...]:
    """One notice for each doubt; what concerns the whole document comes first.

    >>> notices_of([], [("no-speech", ())])[0].spans
    ()
    """
    told: dict[tuple[str, int, int, str], model.Notice] = {}
    for code, details in source_doubts:
        message = _message(code, details)
        told[code, 0, 0, message] = model.Notice(code=code, message=message, spans=())
    for doubt in sorted(doubts, key=lambda doubt: (doubt.start, doubt.end)):
        message = _message(doubt.code, doubt.details)
        spans = (model.Span(start=doubt.start, end=doubt.end),) if doubt.end > doubt.start else ()
        told.setdefault(
            (doubt.code, doubt.start, doubt.end, message),
            model.Notice(code=doubt.code, message=message, spans=spans),
        )
    return tuple(told.values())


def _message(code: str, details: tuple[str, ...]) -> str:
    return _ROWS[code].japanese.format(*details, *[""] * 4)
