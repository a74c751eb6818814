"""Sessions in, an Arrow table or Parquet bytes out: one row a link, typed columns (extra `[arrow]`).

Columns and losses: `exporters.rows`. `date` is a date32, counts and offsets are int32, `evidence` is a list of
strings, `answered` a boolean; each field carries its meaning in both languages as metadata.
"""

from __future__ import annotations

import datetime as dt
import io
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from gikai_parse.errors import MissingExtra
from gikai_parse.exporters.rows import COLUMN_NAMES, COLUMNS, list_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gikai_parse.exporters.rows import Row
    from gikai_parse.model import Session

_MISSING: Final = (
    "Parquet / Arrow には追加パッケージが必要です: pip install 'gikai-parse[arrow]' / "
    "Parquet and Arrow need an extra: pip install 'gikai-parse[arrow]'"
)


def load_pyarrow() -> Any:  # noqa: ANN401  (an optional module)
    """The module pyarrow.

    Raises:
        MissingExtra: extra `[arrow]` is not installed.
    """
    try:
        return import_module("pyarrow")
    except ModuleNotFoundError as error:
        raise MissingExtra(_MISSING) from error


def question_schema() -> Any:  # noqa: ANN401  (a pyarrow.Schema)
    """The Arrow schema of the table of questions and answers."""
    pa = load_pyarrow()
    types = {
        "text": pa.string(),
        "integer": pa.int32(),
        "date": pa.date32(),
        "number": pa.float64(),
        "flag": pa.bool_(),
        "words": pa.list_(pa.string()),
    }
    fields = [
        pa.field(column.name, types[column.type], metadata={"ja": column.japanese, "en": column.english})
        for column in COLUMNS
    ]
    return pa.schema(fields)


def tabulate_rows(rows: Sequence[Row]) -> Any:  # noqa: ANN401  (a pyarrow.Table)
    """Rows of `exporters.rows` as a table; a date may also be its ISO text, as it is after a trip through JSON."""
    pa = load_pyarrow()
    columns = {name: [row[name] for row in rows] for name in COLUMN_NAMES}
    columns["date"] = [dt.date.fromisoformat(day) if isinstance(day, str) else day for day in columns["date"]]
    return pa.table(columns, schema=question_schema())


def tabulate(sessions: Iterable[Session]) -> Any:  # noqa: ANN401  (a pyarrow.Table)
    """The questions and answers of Sessions as a `pyarrow.Table`."""
    return tabulate_rows([row for session in sessions for row in list_rows(session)])


def write_parquet(sessions: Iterable[Session]) -> bytes:
    """The questions and answers of Sessions as the bytes of a Parquet file (zstd)."""
    table = tabulate(sessions)
    out = io.BytesIO()
    import_module("pyarrow.parquet").write_table(table, out, compression="zstd")
    return out.getvalue()
