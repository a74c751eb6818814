"""Sessions of a batch in, the output out: pieces that the journal keeps, then one file made of all of them."""

from __future__ import annotations

from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from gikai_parse.cli.output import UnwritableOutput, open_atomically, write_output
from gikai_parse.cli.wording import word
from gikai_parse.exporters.arrow import load_pyarrow, question_schema, tabulate_rows
from gikai_parse.exporters.csv import BYTE_ORDER_MARK, format_rows
from gikai_parse.exporters.rows import list_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gikai_parse.cli.journal import Entry
    from gikai_parse.exporters.exporter import Exporter
    from gikai_parse.exporters.rows import Row
    from gikai_parse.model import Session

_ROWS_AT_ONCE: Final = 5000  # a group of rows in the Parquet file, and what memory holds of it


class Collector(Protocol):
    """How a format is gathered: something for the journal from each file, and the whole in the end."""

    def collect(self, name: str, sessions: Sequence[Session]) -> list[Any]:
        """What the journal keeps of a file: values that JSON can hold."""

    def finish(self, entries: Iterable[Entry]) -> None:
        """Write the output from the journal's entries."""


def choose_collector(exporter: Exporter, target: Path) -> Collector:
    """The collector of a format: a table, lines, or a folder with a document for each sitting.

    Raises:
        MissingExtra: the format needs an extra that is not installed.
    """
    if exporter.name == "parquet":
        load_pyarrow()
        return _ParquetTable(target)
    if exporter.name in {"csv", "excel"}:
        return _CsvTable(target, excel=exporter.name == "excel")
    if exporter.name == "jsonl":
        return _Lines(target)
    return _Folder(target, exporter)


class _Lines:
    def __init__(self, target: Path) -> None:
        self._target = target

    def collect(self, name: str, sessions: Sequence[Session]) -> list[Any]:  # noqa: ARG002  (the protocol)
        return [session.model_dump_json() for session in sessions]

    def finish(self, entries: Iterable[Entry]) -> None:
        with open_atomically(self._target) as file:
            for entry in entries:
                file.writelines(f"{line}\n".encode() for line in entry["pieces"])


class _CsvTable:
    def __init__(self, target: Path, *, excel: bool) -> None:
        self._target = target
        self._excel = excel

    def collect(self, name: str, sessions: Sequence[Session]) -> list[Any]:  # noqa: ARG002  (the protocol)
        return [row for session in sessions for row in list_rows(session)]

    def finish(self, entries: Iterable[Entry]) -> None:
        with open_atomically(self._target) as file:
            head = BYTE_ORDER_MARK if self._excel else ""
            file.write((head + format_rows([], header=True, excel=self._excel)).encode())
            for entry in entries:
                file.write(format_rows(entry["pieces"], header=False, excel=self._excel).encode())


class _ParquetTable:
    def __init__(self, target: Path) -> None:
        self._target = target

    def collect(self, name: str, sessions: Sequence[Session]) -> list[Any]:  # noqa: ARG002  (the protocol)
        return [row for session in sessions for row in list_rows(session)]

    def finish(self, entries: Iterable[Entry]) -> None:
        rows = chain.from_iterable(entry["pieces"] for entry in entries)
        parquet = import_module("pyarrow.parquet")
        with (
            open_atomically(self._target) as file,
            parquet.ParquetWriter(file, question_schema(), compression="zstd") as writer,
        ):
            for group in _groups(rows):
                writer.write_table(tabulate_rows(group))


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _ROWS_AT_ONCE)):
        yield group


class _Folder:
    def __init__(self, target: Path, exporter: Exporter) -> None:
        self._target = target
        self._exporter = exporter
        try:
            target.mkdir(exist_ok=True)
        except OSError as error:
            message = word(f"{target}: フォルダを作れません。", f"{target}: cannot make this folder.")
            raise UnwritableOutput(message) from error

    def collect(self, name: str, sessions: Sequence[Session]) -> list[Any]:
        stem = str(Path(name)).replace("/", "_").replace("\\", "_")
        written = []
        for place, session in enumerate(sessions, 1):
            number = f"-{place}" if len(sessions) > 1 else ""
            path = self._target / f"{stem}{number}{self._exporter.suffix}"
            write_output(self._exporter.write([session]), str(path))
            written.append(path.name)
        return written

    def finish(self, entries: Iterable[Entry]) -> None:
        """Every document is written already."""
