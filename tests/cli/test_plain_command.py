"""The command as the first line of the README types it: no extra installed, Python and pip only."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gikai_parse.__main__ import main
from gikai_parse.cli import exits
from gikai_parse.model import Session

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parents[2] / "docs" / "samples"
BLOG = str(SAMPLES / "ippan-shitsumon.txt")

# a finder that makes the extras look as if they were not installed
BARE = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"typer", "rich", "jinja2", "pyarrow", "lxml", "pypdf"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Absent())
from gikai_parse.__main__ import main
sys.exit(main())
"""


def _run(*arguments: str, code: str = BARE, **variables: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "PYTHONUTF8": "1"} | variables
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=variables)  # noqa: S603


def test_a_file_alone_prints_its_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([BLOG]) == exits.WELL
    page = capsys.readouterr().out
    assert page.startswith("令和5年12月桜ヶ浦市議会定例会\n")
    assert "問 乳児用の液体ミルクは備蓄されているでしょうか。 L121" in page


def test_json_is_a_session(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", BLOG]) == exits.WELL
    session = Session.model_validate_json(capsys.readouterr().out)
    assert session.source.text is None
    assert session.assembly.name == "桜ヶ浦市議会"


def test_json_with_the_source_text(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--json", "--source-text", BLOG])
    assert json.loads(capsys.readouterr().out)["source"]["text"].startswith("水瀬ひなたの一般質問全文")


def test_a_file_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/no/such/file.txt", BLOG]) == exits.UNPARSED
    told = capsys.readouterr()
    assert "/no/such/file.txt" in told.err
    assert "桜ヶ浦市" in told.out


def test_no_argument_is_misuse() -> None:
    with pytest.raises(SystemExit) as leaving:
        main([])
    assert leaving.value.code == exits.USAGE


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(BLOG).read_bytes())))
    assert main(["-"]) == exits.WELL
    assert "桜ヶ浦市" in capsys.readouterr().out


def test_it_works_without_any_extra() -> None:
    done = _run(BLOG)
    assert done.returncode == exits.WELL, done.stderr
    assert "答 大空一郎（市長）" in done.stdout


@pytest.mark.parametrize("command", ["parse", "outline", "review", "report", "batch", "schema", "layouts", "dates"])
def test_a_command_without_its_extra_names_it(command: str) -> None:
    done = _run(command, BLOG)
    assert done.returncode == exits.NO_EXTRA
    assert "pip install 'gikai-parse[cli]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_beats_a_file_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "parse").write_bytes(Path(BLOG).read_bytes())
    monkeypatch.chdir(tmp_path)
    assert _run("parse").returncode == exits.NO_EXTRA
    assert _run("./parse", PYTHONPATH="").returncode == exits.WELL


@pytest.mark.parametrize(
    ("locale", "words"),
    [("ja_JP.UTF-8", "会議録のファイル"), ("en_US.UTF-8", "a transcript"), ("C", "a transcript")],
)
def test_help_speaks_the_language_of_the_locale(locale: str, words: str) -> None:
    done = _run("--help", LC_ALL=locale)
    assert done.returncode == exits.WELL
    assert words in done.stdout
    assert "batch" in done.stdout


@pytest.mark.parametrize("arguments", [[BLOG], ["parse", BLOG], ["layouts"], ["schema"]])
def test_a_reader_that_goes_away_is_no_error(arguments: list[str]) -> None:
    if len(arguments) > 1 or arguments != [BLOG]:
        pytest.importorskip("typer")
    code = (
        "import os, sys; r, w = os.pipe(); os.dup2(w, 1); os.close(r); "
        "from gikai_parse.__main__ import main; sys.exit(main())"
    )
    done = _run(*arguments, code=code)
    assert (done.returncode, done.stderr) == (exits.CLOSED_PIPE, "")


def test_a_terminal_that_lacks_letters_shows_question_marks() -> None:
    code = BARE.replace("sys.exit(main())", "sys.stdout.reconfigure(encoding='ascii'); sys.exit(main())")
    assert _run(BLOG, code=code).returncode == exits.WELL


def test_interruption_has_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(arguments: object) -> int:
        raise KeyboardInterrupt(arguments)

    monkeypatch.setattr("gikai_parse.__main__.run_plain", interrupt)
    assert main([BLOG]) == exits.INTERRUPTED


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda locale: monkeypatch.setenv("LC_ALL", locale)


def test_several_sittings_of_one_source_are_an_array(
    two_sittings: str, capsys: pytest.CaptureFixture[str], speak: Callable[[str], None]
) -> None:
    speak("ja_JP.UTF-8")
    assert main(["--json", two_sittings]) == exits.WELL
    assert len(json.loads(capsys.readouterr().out)) == 2
