"""Every format by name: what `gikai-parse parse --format NAME` can write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from gikai_parse.exporters.akn import write_akn
from gikai_parse.exporters.arrow import write_parquet
from gikai_parse.exporters.csv import write_csv, write_excel_csv
from gikai_parse.exporters.digest import write_digest
from gikai_parse.exporters.json import write_json
from gikai_parse.exporters.jsonl import write_jsonl
from gikai_parse.exporters.markdown import write_markdown
from gikai_parse.exporters.poliinfo import write_poliinfo
from gikai_parse.exporters.report import write_report
from gikai_parse.exporters.tei import write_tei

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gikai_parse.model import Session


class Exporter(NamedTuple):
    """A format: its name, the ending of its files, the writer, the extra it needs.

    `holds_many` tells whether one file can hold several Sessions; where it cannot, `write` takes exactly one.
    """

    name: str
    suffix: str
    holds_many: bool
    write: Callable[[Sequence[Session]], bytes]
    extra: str | None = None


def _encoded(write: Callable[[Sequence[Session]], str]) -> Callable[[Sequence[Session]], bytes]:
    return lambda sessions: write(sessions).encode("utf-8", "replace")


def _encoded_one(write: Callable[[Session], str]) -> Callable[[Sequence[Session]], bytes]:
    def write_only(sessions: Sequence[Session]) -> bytes:
        (session,) = sessions
        return write(session).encode("utf-8", "replace")

    return write_only


EXPORTERS: Final[tuple[Exporter, ...]] = (
    Exporter("json", ".json", holds_many=True, write=_encoded(write_json)),
    Exporter("jsonl", ".jsonl", holds_many=True, write=_encoded(write_jsonl)),
    Exporter("csv", ".csv", holds_many=True, write=_encoded(write_csv)),
    Exporter("excel", ".csv", holds_many=True, write=_encoded(write_excel_csv)),
    Exporter("parquet", ".parquet", holds_many=True, write=write_parquet, extra="arrow"),
    Exporter("akn", ".akn.xml", holds_many=False, write=_encoded_one(write_akn)),
    Exporter("tei", ".tei.xml", holds_many=False, write=_encoded_one(write_tei)),
    Exporter("markdown", ".md", holds_many=True, write=_encoded(write_markdown)),
    Exporter("poliinfo", ".poliinfo.json", holds_many=True, write=_encoded(write_poliinfo)),
    Exporter("html", ".html", holds_many=False, write=_encoded_one(write_report), extra="report"),
    Exporter("text", ".txt", holds_many=False, write=_encoded_one(write_digest)),
)


def find_exporter(name: str) -> Exporter | None:
    """The exporter of that name.

    >>> find_exporter("tei").suffix
    '.tei.xml'
    """
    return next((exporter for exporter in EXPORTERS if exporter.name == name), None)
