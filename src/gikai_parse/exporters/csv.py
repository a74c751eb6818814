r"""Sessions in, a CSV table out: one row a link, unanswered questions too (columns and losses: `exporters.rows`).

Lists (`evidence`) are joined with 、. Two spellings: plain UTF-8 with \n for programs, and one for Excel with a byte
order mark, \r\n, and ' before cells that Excel would run as a formula (=, +, -, @).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from gikai_parse.exporters.rows import COLUMN_NAMES, list_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gikai_parse.exporters.rows import Row
    from gikai_parse.model import Session

BYTE_ORDER_MARK: Final = "\ufeff"
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(sessions: Iterable[Session]) -> str:
    """UTF-8 CSV for programs.

    >>> write_csv([]).startswith("source_name,source_url,")
    True
    """
    return format_rows((row for session in sessions for row in list_rows(session)), header=True)


def write_excel_csv(sessions: Iterable[Session]) -> str:
    r"""UTF-8 CSV that Excel opens with a double click: byte order mark, \r\n, no cell is run as a formula."""
    rows = (row for session in sessions for row in list_rows(session))
    return BYTE_ORDER_MARK + format_rows(rows, header=True, excel=True)


def format_rows(rows: Iterable[Row], *, header: bool, excel: bool = False) -> str:
    """The rows as CSV text, for a writer that gets them bit by bit."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n" if excel else "\n")
    if header:
        writer.writerow(COLUMN_NAMES)
    for row in rows:
        cells = [_cell(row[name]) for name in COLUMN_NAMES]
        writer.writerow([_defuse(cell) for cell in cells] if excel else cells)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "、".join(value)
    return str(value)


def _defuse(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell
