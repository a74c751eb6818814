"""A folder of transcripts: one table, failures told, an interrupted run goes on, nothing half written."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("typer", reason="no typer: the commands are not tested")
pytest.importorskip("rich", reason="no rich: the commands are not tested")

from gikai_parse.__main__ import main
from gikai_parse.batch import parse_files
from gikai_parse.cli import batch, exits
from gikai_parse.cli.batch import list_files
from gikai_parse.cli.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[2] / "docs" / "samples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "minutes"
    (folder / "令和5年").mkdir(parents=True)
    shutil.copy(SAMPLES / "ippan-shitsumon.txt", folder / "a.txt")
    shutil.copy(SAMPLES / "teirei-kaigiroku.txt", folder / "令和5年" / "[bold]b.txt")
    (folder / "broken.json").write_text('{"a":', encoding="utf-8")
    (folder / ".hidden.txt").write_text("", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"")
    return folder


def _names(path: Path) -> list[str]:
    return [row["source_name"] for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))]


def test_files_are_found_in_order(folder: Path) -> None:
    assert list_files(folder) == ["a.txt", "broken.json", str(Path("令和5年") / "[bold]b.txt")]


def test_one_table_and_the_failures_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "questions.csv"
    assert main(["batch", str(folder), "-o", str(out), "--jobs", "1"]) == exits.UNPARSED
    told = capfd.readouterr()
    assert told.out == ""
    assert "broken.json" in told.err
    assert "2 of 3 files" in told.err
    assert list(dict.fromkeys(_names(out))) == ["a.txt", "[bold]b.txt"]
    assert sorted(path.name for path in folder.parent.iterdir()) == ["minutes", "questions.csv"]


def test_parquet(folder: Path) -> None:
    parquet: Any = pytest.importorskip("pyarrow.parquet")
    out = folder.parent / "questions.parquet"
    main(["batch", str(folder), "-o", str(out), "-j", "1"])
    table = parquet.read_table(out)
    assert set(table.column("source_name").to_pylist()) == {"a.txt", "[bold]b.txt"}
    assert str(table.schema.field("date").type) == "date32[day]"


def test_json_lines(folder: Path) -> None:
    out = folder.parent / "sessions.jsonl"
    main(["batch", str(folder), "-o", str(out), "-j", "1"])
    assert [json.loads(line)["source"]["name"] for line in out.read_text(encoding="utf-8").splitlines()] == [
        "a.txt",
        "[bold]b.txt",
    ]


def test_a_folder_of_documents(folder: Path) -> None:
    out = folder.parent / "tei"
    main(["batch", str(folder), "-o", str(out), "-f", "tei", "-j", "1"])
    assert sorted(path.name for path in out.iterdir()) == ["a.txt.tei.xml", "令和5年_[bold]b.txt.tei.xml"]


def test_an_interrupted_run_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "questions.csv"
    seen: list[str] = []

    def stop_after_one(paths: list[Path], *, workers: int | None) -> Iterator[Any]:
        for place, parsed in enumerate(parse_files(paths, workers=workers)):
            if place == 1:
                raise KeyboardInterrupt
            yield parsed

    def note(paths: list[Path], *, workers: int | None) -> Iterator[Any]:
        seen.extend(path.name for path in paths)
        return parse_files(paths, workers=workers)

    monkeypatch.setattr(batch, "parse_files", stop_after_one)
    assert main(["batch", str(folder), "-o", str(out), "-j", "1"]) == exits.INTERRUPTED
    assert not out.exists()
    monkeypatch.setattr(batch, "parse_files", note)
    assert main(["batch", str(folder), "-o", str(out), "-j", "1"]) == exits.UNPARSED
    assert seen == ["broken.json", "[bold]b.txt"]
    assert list(dict.fromkeys(_names(out))) == ["a.txt", "[bold]b.txt"]
    capfd.readouterr()


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", {"format": "csv"})
    journal.add({"path": "a.txt", "stamp": [10, 1], "error": None, "pieces": []})
    journal.close(finished=False)
    journal = Journal(tmp_path / "journal", {"format": "csv"})
    assert journal.has("a.txt", [10, 1])
    assert not journal.has("a.txt", [10, 2])
    journal.close(finished=True)
    assert not (tmp_path / "journal").exists()


def test_a_torn_line_counts_as_not_written(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    journal = Journal(path, {"format": "csv"})
    journal.add({"path": "a.txt", "stamp": [1, 1], "error": None, "pieces": ["一"]})
    journal.close(finished=False)
    whole = path.read_bytes()
    for torn in (b'{"path": "b.t', b'{"path": "b.txt", "stamp": [1', b"\n"):
        path.write_bytes(whole + torn)
        journal = Journal(path, {"format": "csv"})
        assert not journal.has("b.txt", [1, 1])
        journal.add({"path": "b.txt", "stamp": [1, 1], "error": None, "pieces": ["二"]})
        assert [entry["pieces"] for entry in journal.read(["b.txt", "a.txt"])] == [["二"], ["一"]]
        journal.close(finished=False)


def test_a_journal_for_something_else_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    for content in (b"", b"not json\n", b'{"format": "jsonl"}\n{"path": "a.txt", "stamp": [], "pieces": []}\n'):
        path.write_bytes(content)
        journal = Journal(path, {"format": "csv"})
        assert not journal.has("a.txt", [])
        journal.close(finished=False)


def test_misuse(folder: Path) -> None:
    assert main(["batch", "/no/such/folder", "-o", "a.csv"]) == exits.USAGE
    assert main(["batch", str(folder), "-o", "/no/such/folder/a.csv"]) == exits.USAGE
    assert main(["batch", str(folder), "-o", str(folder.parent / "a.csv"), "-j", "0"]) == exits.USAGE


def test_an_empty_folder_is_an_empty_table(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["batch", str(tmp_path / "empty"), "-o", str(tmp_path / "a.csv")]) == exits.WELL
    assert _names(tmp_path / "a.csv") == []
