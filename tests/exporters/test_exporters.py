from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from gikai_parse.errors import MissingExtra
from gikai_parse.exporters import arrow
from gikai_parse.exporters.exporter import EXPORTERS, find_exporter
from gikai_parse.exporters.report import writing
from gikai_parse.model import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from gikai_parse.exporters.exporter import Exporter

NEEDED = {"arrow": "pyarrow", "report": "jinja2"}


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_each_format_writes_the_sample(exporter: Exporter, session: Session) -> None:
    if exporter.extra:
        pytest.importorskip(NEEDED[exporter.extra])
    content = exporter.write([session])
    assert content
    if exporter.name != "parquet":
        assert "循環バス" in content.decode("utf-8-sig")


@pytest.mark.parametrize("name", [exporter.name for exporter in EXPORTERS if exporter.holds_many])
def test_formats_for_many_take_none_and_two(name: str, session: Session) -> None:
    exporter = find_exporter(name)
    assert exporter is not None
    if exporter.extra:
        pytest.importorskip(NEEDED[exporter.extra])
    assert exporter.write([]) != exporter.write([session, session])


def test_names_are_unique_and_unknown_ones_are_none() -> None:
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS)
    assert find_exporter("docx") is None


def test_json_reads_back(session: Session) -> None:
    one, several = find_exporter("json"), find_exporter("jsonl")
    assert one is not None
    assert several is not None
    assert Session.model_validate_json(one.write([session])) == session
    assert len(json.loads(one.write([session, session]))) == 2
    lines = several.write([session, session]).decode().splitlines()
    assert [Session.model_validate_json(line) for line in lines] == [session, session]


def _refuse_import(name: str) -> object:
    raise ModuleNotFoundError(name=name)


@pytest.mark.parametrize(
    ("module", "write", "extra"),
    [(arrow, arrow.write_parquet, "arrow"), (writing, lambda sessions: writing.write_report(sessions[0]), "report")],
)
def test_a_missing_extra_is_named(
    monkeypatch: pytest.MonkeyPatch,
    session: Session,
    module: object,
    write: Callable[[list[Session]], object],
    extra: str,
) -> None:
    monkeypatch.setattr(module, "import_module", _refuse_import)
    with pytest.raises(MissingExtra, match=rf"gikai-parse\[{extra}\]"):
        write([session])
