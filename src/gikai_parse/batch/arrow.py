"""An Arrow table of documents in, an Arrow table of sittings out: one pure function for any engine that speaks Arrow.

Dask, Ray Data and Spark's `mapInArrow` run it unchanged: it keeps no state, and the same rows give the same rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from gikai_parse.batch.outcome import parse_document
from gikai_parse.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from gikai_parse.model import Session

    Rows = TypeVar("Rows", pa.RecordBatch, pa.Table)


def batch_schema() -> pa.Schema:
    """The columns that `parse_batch` gives back.

    >>> batch_schema().names[:4]
    ['name', 'sitting', 'error', 'session_json']
    """
    arrow = _pyarrow()
    return arrow.schema(
        [
            arrow.field("name", arrow.string()),  # as it came in
            arrow.field("sitting", arrow.int32()),  # 1, 2, ... within the document; null where there is an error
            arrow.field("error", arrow.string()),  # `UnreadableSource: ...`, else null
            arrow.field("session_json", arrow.string()),  # the whole Session; null where there is an error
            arrow.field("sha256", arrow.string()),
            arrow.field("layout", arrow.string()),
            arrow.field("assembly", arrow.string()),
            arrow.field("title", arrow.string()),
            arrow.field("date", arrow.date32()),  # the first day that the sitting's date covers
            arrow.field("speeches", arrow.int32()),
            arrow.field("questions", arrow.int32()),
            arrow.field("answered", arrow.int32()),  # of the questions
            arrow.field("notices", arrow.int32()),
        ]
    )


def parse_batch(documents: Rows) -> Rows:
    """One row for each sitting, or one with the error for a document that has none; a table for a table.

    Args:
        documents: the columns `name` (string) and `raw` (binary or string); further columns are ignored.

    Raises:
        ValueError: one of the two columns is missing.

    >>> import pyarrow as pa
    >>> rows = parse_batch(pa.table({"name": ["a.txt"], "raw": ["○議長（山田太郎君）　開会します。".encode()]}))
    >>> rows.column("speeches").to_pylist(), rows.column("error").to_pylist()
    ([1], [None])
    """
    missing = {"name", "raw"} - set(documents.schema.names)
    if missing:
        message = f"列がありません: {', '.join(sorted(missing))} / missing columns"
        raise ValueError(message)
    rows = [
        row
        for name, raw in zip(documents.column("name"), documents.column("raw"), strict=True)
        for row in _rows_of(name.as_py(), raw.as_py())
    ]
    return type(documents).from_pylist(rows, schema=batch_schema())


def _rows_of(name: str | None, raw: bytes | str | None) -> Iterator[dict[str, Any]]:
    sessions, error = parse_document(raw or b"", name)
    if error is not None:
        yield {"name": name, "error": f"{type(error).__name__}: {error}"}
    for number, session in enumerate(sessions, 1):
        yield {"name": name, "sitting": number, **_columns_of(session)}


def _columns_of(session: Session) -> dict[str, Any]:
    questions = list(session.questions())
    return {
        "session_json": session.model_dump_json(),
        "sha256": session.source.sha256,
        "layout": session.source.layout,
        "assembly": session.assembly.name,
        "title": session.title,
        "date": None if session.date is None else session.date.start,
        "speeches": len(session.speeches),
        "questions": len(questions),
        "answered": sum(bool(question.answers) for question in questions),
        "notices": len(session.notices),
    }


def _pyarrow() -> Any:  # noqa: ANN401  (a module that may not be there)
    try:
        import pyarrow  # noqa: PLC0415, ICN001  (an extra)
    except ModuleNotFoundError as error:
        message = "追加パッケージが必要です: pip install 'gikai-parse[arrow]' / an extra is missing"
        raise MissingExtra(message) from error
    return pyarrow
