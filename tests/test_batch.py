"""Files in bulk: sessions or errors as values, each path once, the same result on any number of cores."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

import gikai_parse as gp
from gikai_parse.batch import FileLost, ParsedFile, WorkersFailed, parse_batch, parse_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "令和６年第１回みほん市議会定例会\n○議長（山田太郎君）　開会します。\n○市長（田中一郎君）　{}号の説明です。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight transcripts in several encodings, an empty file, an unreadable one."""
    for number, codec in enumerate(["utf-8", "cp932", "euc_jp", "utf-16"] * 2):
        (tmp_path / f"{number}.txt").write_bytes(TEXT.format(number).encode(codec))
    (tmp_path / "8.txt").write_bytes(b"")
    (tmp_path / "9.pdf").write_bytes(b"%PDF-1.4\n" + bytes(range(256)))
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_every_file_comes_out_once_and_in_order_on_request(folder: Path, workers: int) -> None:
    paths = sorted(folder.iterdir())
    files = list(parse_files(paths, workers=workers, ordered=True))
    assert [file.path for file in files] == paths
    assert [type(file.error) for file in files] == [type(None)] * 9 + [gp.UnreadableSource]
    for file in files[:8]:
        [session] = file.sessions
        assert session == gp.parse_file(file.path)
        assert session.source.text == gp.parse_file(file.path).source.text


def test_several_cores_find_what_one_finds(folder: Path) -> None:
    paths = [str(path) for path in sorted(folder.iterdir())]
    one, two = (sorted(parse_files(paths, workers=n), key=lambda file: file.path) for n in (1, 2))
    assert [_dumped(file) for file in one] == [_dumped(file) for file in two]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_file_is_an_error_and_no_exception(tmp_path: Path, workers: int) -> None:
    names = [tmp_path / "missing.txt", tmp_path, tmp_path / "nul\0.txt"]
    for file in parse_files(names, workers=workers):
        assert isinstance(file.error, gp.UnreadableSource)
        assert file.sessions == ()


def test_several_sittings_of_one_file(tmp_path: Path) -> None:
    record = '{{"nameOfHouse": "参議院", "nameOfMeeting": "本会議", "issue": "第{}号", "date": "2024-01-2{}", {}}}'
    speech = '"speechRecord": [{"speechOrder": 1, "speaker": "山田太郎", "speech": "○議長（山田太郎君）　開会。"}]'
    path = tmp_path / "response.json"
    path.write_text('{"meetingRecord": [' + ",".join(record.format(n, n, speech) for n in (1, 2)) + "]}", "utf-8")
    [file] = parse_files([path], workers=1)
    assert len(file.sessions) == 2


def test_the_paths_are_taken_one_by_one(folder: Path) -> None:
    taken = []

    def endless() -> Iterator[Path]:
        while True:
            taken.append(folder / "0.txt")
            yield taken[-1]

    files = parse_files(endless(), workers=1)
    assert next(files).error is None
    assert len(taken) == 1


def test_no_workers_are_a_mistake_at_once() -> None:
    with pytest.raises(ValueError, match="workers"):
        parse_files([], workers=0)


def test_a_bug_in_one_file_costs_that_file_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse_all(raw: bytes, *, name: str) -> Iterator[gp.Session]:
        if name == "1.txt":
            message = "a bug"
            raise IndexError(message)
        return gp.parse_all(raw, name=name)

    monkeypatch.setattr("gikai_parse.batch.outcome.parse_all", parse_all)
    files = list(parse_files([folder / "0.txt", folder / "1.txt", folder / "2.txt"], workers=1))
    assert [type(file.error) for file in files] == [type(None), FileLost, type(None)]
    assert "IndexError" in str(files[1].error)


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_file_whose_worker_is_killed_twice_is_an_error(folder: Path) -> None:
    """A named pipe that nobody writes to holds its worker until it is killed; then the second one."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    stop = threading.Event()
    killer = threading.Thread(target=_kill_who_holds, args=(pipe, stop))
    killer.start()
    try:
        files = list(parse_files(sorted(folder.iterdir()), workers=2))
    finally:
        stop.set()
        killer.join()
    assert sorted(file.path.name for file in files) == sorted(path.name for path in folder.iterdir())
    assert [file.path.name for file in files if isinstance(file.error, FileLost)] == ["pipe"]
    assert sum(bool(file.sessions) for file in files) == 9


@pytest.mark.slow
def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import threading\n"
        "from gikai_parse.batch import parse_files, WorkersFailed\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"  # then processes are spawned
        "try:\n    list(parse_files(['a', 'b'], workers=2))\n"
        "except WorkersFailed as error:\n    print('told:', error)\n",
        "utf-8",
    )
    told = subprocess.run(  # noqa: S603  (this interpreter, this script)
        [sys.executable, str(script)], capture_output=True, check=True, text=True, encoding="utf-8", timeout=60
    )
    assert told.stdout.startswith("told:")
    assert "__main__" in told.stdout
    assert issubclass(WorkersFailed, gp.GikaiParseError)


class TestRows:
    def test_a_row_for_each_sitting_and_one_for_each_error(self, folder: Path) -> None:
        pa = pytest.importorskip("pyarrow")
        paths = sorted(folder.iterdir())
        table = pa.table({"name": [path.name for path in paths], "raw": [path.read_bytes() for path in paths]})
        rows = parse_batch(table).to_pylist()
        assert [row["name"] for row in rows] == [path.name for path in paths]
        assert [row["sitting"] for row in rows] == [1] * 9 + [None]
        assert rows[-1]["error"].startswith("UnreadableSource: ")
        assert gp.Session.model_validate_json(rows[0]["session_json"]) == gp.parse_file(paths[0])
        assert rows[0]["speeches"] == 2

    def test_a_batch_for_a_batch(self) -> None:
        pa = pytest.importorskip("pyarrow")
        given = pa.RecordBatch.from_pydict({"raw": ["", None, "○議長（山田君）　開会。"], "name": ["a", "b", None]})
        rows = parse_batch(given)
        assert isinstance(rows, pa.RecordBatch)
        assert rows.column("speeches").to_pylist() == [0, 0, 1]
        assert parse_batch(given.slice(0, 0)).num_rows == 0

    def test_a_missing_column_is_named(self) -> None:
        pa = pytest.importorskip("pyarrow")
        with pytest.raises(ValueError, match="raw"):
            parse_batch(pa.table({"name": ["a"]}))


def _dumped(file: ParsedFile) -> tuple[Path, list[str], str]:
    return file.path, [session.model_dump_json() for session in file.sessions], repr(file.error)


def _kill_who_holds(pipe: Path, stop: threading.Event) -> None:
    """Wait for a reader of the pipe among our children and kill it, until told to stop."""
    while not stop.wait(0.05):
        try:
            held = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)  # fails where nobody reads
        except OSError:
            continue
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        os.close(held)
