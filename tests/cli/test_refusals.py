"""What a command says when it cannot do what it was asked: words, an exit code, nothing half written."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

pytest.importorskip("typer", reason="no typer: the commands are not tested")
pytest.importorskip("rich", reason="no rich: the commands are not tested")

from gikai_parse.__main__ import main
from gikai_parse.cli import exits, output
from gikai_parse.cli.output import UnwritableOutput, open_atomically, say, write_output
from gikai_parse.cli.wording import in_japanese

BLOG = str(Path(__file__).parents[2] / "docs" / "samples" / "ippan-shitsumon.txt")


def test_a_page_shows_one_sitting(two_sittings: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("jinja2")
    assert main(["report", two_sittings]) == exits.USAGE
    assert "2 " in capsys.readouterr().err


def test_both_sittings_of_a_source_get_their_file(two_sittings: str, tmp_path: Path) -> None:
    folder = tmp_path.parent / f"{tmp_path.name}-out"
    folder.mkdir()
    assert main(["parse", two_sittings, "-f", "akn", "-o", str(folder)]) == exits.WELL
    assert sorted(path.name for path in folder.iterdir()) == ["kokkai-2.akn.xml", "kokkai.akn.xml"]
    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "md"), "-f", "markdown", "-j", "1"]) == exits.WELL
    assert sorted(path.name for path in (tmp_path / "md").iterdir()) == ["kokkai.json-1.md", "kokkai.json-2.md"]


@pytest.mark.parametrize("command", [["review"], ["report"], ["outline"]])
def test_a_file_that_is_not_there(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "/no/such/file.txt"]) == exits.UNPARSED
    assert "/no/such/file.txt" in capsys.readouterr().err


def test_a_name_that_no_file_can_have(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "a\0b"]) == exits.UNPARSED
    assert capsys.readouterr().err.startswith("gikai-parse: ")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    assert main(["schema", "-o", str(tmp_path / "no" / "schema.json")]) == exits.UNPARSED
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    assert main(["batch", str(tmp_path), "-o", str(taken), "-f", "tei"]) == exits.UNPARSED


def _write_half(path: Path, error: Exception) -> None:
    with open_atomically(path) as file:
        file.write(b"half")
        raise error


def test_an_error_while_writing_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before", encoding="utf-8")
    for error, told in ((ZeroDivisionError(), ZeroDivisionError), (OSError(28, "No space"), UnwritableOutput)):
        with pytest.raises(told):
            _write_half(path, error)
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_text(encoding="utf-8") == "before"


class _GoneReader(io.StringIO):
    def write(self, text: str) -> int:
        raise BrokenPipeError(text)

    def flush(self) -> None:
        raise BrokenPipeError


def test_a_reader_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[bool] = []
    monkeypatch.setattr(output, "drop_output", lambda: dropped.append(True))
    monkeypatch.setattr("gikai_parse.__main__.drop_output", lambda: dropped.append(True))
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", _GoneReader())
        with pytest.raises(SystemExit) as leaving:
            say("words")
        assert leaving.value.code == exits.CLOSED_PIPE
        with pytest.raises(SystemExit):
            write_output(b"words", None)
        assert main([BLOG]) == exits.CLOSED_PIPE
    assert len(dropped) == 3


def test_without_a_locale_the_words_are_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert not in_japanese()
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert in_japanese()


def test_dates_without_a_year_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dates", "3月4日に"]) == exits.WELL
    assert "needs-reference" in capsys.readouterr().out


def test_dates_from_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("令和2年3月4日午後1時".encode())))
    assert main(["dates", "-"]) == exits.WELL
    assert "2020-03-04" in capsys.readouterr().out
