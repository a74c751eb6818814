"""The commands of the extra [cli], each run as a user types it."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("typer", reason="no typer: the commands are not tested")
pytest.importorskip("rich", reason="no rich: the commands are not tested")

from gikai_parse import json_schema, parse
from gikai_parse.__main__ import main
from gikai_parse.cli import exits
from gikai_parse.cli.review import describe_notice
from gikai_parse.layouts.registry import layout_names
from gikai_parse.model import Notice, Session, Span
from gikai_parse.text.places import LineIndex

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parents[2] / "docs" / "samples"
BLOG = str(SAMPLES / "ippan-shitsumon.txt")
MINUTES = str(SAMPLES / "teirei-kaigiroku.txt")


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, bytes, str]]:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")

    def run(*arguments: str) -> tuple[int, bytes, str]:
        code = main(arguments)
        told = capfdbinary.readouterr()
        return code, told.out, told.err.decode()

    return run


class TestParse:
    def test_json_goes_to_standard_output(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        code, out, err = run("parse", BLOG)
        assert (code, err) == (exits.WELL, "")
        assert Session.model_validate_json(out).assembly.name == "桜ヶ浦市議会"

    def test_the_source_text_on_request(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        assert Session.model_validate_json(run("parse", "--source-text", BLOG)[1]).source.text

    def test_several_files_are_one_table(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        _, out, _ = run("parse", BLOG, MINUTES, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(out.decode())))
        assert {row["source_name"] for row in rows} == {"ippan-shitsumon.txt", "teirei-kaigiroku.txt"}

    @pytest.mark.parametrize(
        ("name", "start"),
        [
            ("a.jsonl", b'{"schema_version"'),
            ("a.csv", b"source_name,"),
            ("a.md", "# 令和".encode()),
            ("a.akn.xml", b"<?xml"),
            ("a.tei.xml", b"<?xml"),
            ("a.poliinfo.json", b'[\n{"Volume"'),
            ("a.json", b"{\n"),
            ("a.txt", "令和5年".encode()),
        ],
    )
    def test_the_ending_names_the_format(
        self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path, name: str, start: bytes
    ) -> None:
        path = tmp_path / name
        assert run("parse", BLOG, "-o", str(path)) == (exits.WELL, b"", "")
        assert path.read_bytes().startswith(start)
        assert [path.name for path in tmp_path.iterdir()] == [name]

    def test_a_new_file_has_the_usual_rights(self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path) -> None:
        before = os.umask(0o022)
        try:
            run("parse", BLOG, "-o", str(tmp_path / "a.json"))
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o644

    def test_excel_gets_its_byte_order_mark(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        assert run("parse", BLOG, "-f", "excel")[1].startswith(b"\xef\xbb\xbfsource_name")

    def test_one_document_a_file_wants_a_folder(
        self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path
    ) -> None:
        code, _, err = run("parse", BLOG, MINUTES, "-f", "tei")
        assert code == exits.USAGE
        assert "フォルダ" in err
        assert run("parse", BLOG, MINUTES, "-f", "tei", "-o", str(tmp_path))[0] == exits.WELL
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "ippan-shitsumon.tei.xml",
            "teirei-kaigiroku.tei.xml",
        ]

    def test_what_cannot_be_parsed_is_told_and_left_out(
        self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path
    ) -> None:
        bad = tmp_path / "bad.json"
        bad.write_text('{"a":', encoding="utf-8")
        code, out, err = run("parse", str(bad), BLOG, "-f", "jsonl")
        assert code == exits.UNPARSED
        assert err.startswith("gikai-parse: ")
        assert out.count(b"\n") == 1

    def test_nothing_parsed_writes_nothing(self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        assert run("parse", "/no/such.txt", "-o", str(path))[:2] == (exits.UNPARSED, b"")
        assert not path.exists()

    @pytest.mark.parametrize("arguments", [["-f", "docx"], ["-o", "a.docx"], ["--no-such-option"]])
    def test_misuse_has_its_code(self, run: Callable[..., tuple[int, bytes, str]], arguments: list[str]) -> None:
        assert run("parse", BLOG, *arguments)[0] == exits.USAGE

    def test_an_unknown_layout_is_refused(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        code, _, err = run("parse", BLOG, "--layout", "nothing-like-it")
        assert code == exits.UNPARSED
        assert "bare-name" in err

    def test_a_folder_that_is_not_there_is_told(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        code, _, err = run("parse", BLOG, "-o", "/no/such/folder/a.json")
        assert code == exits.UNPARSED
        assert "/no/such/folder/a.json" in err


class TestOutline:
    def test_each_line_has_its_kind(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        code, out, err = run("outline", MINUTES)
        assert code == exits.WELL
        assert "様式 post-and-name、見出し 26 件" in err
        lines = out.decode().splitlines()
        assert "    27  head      ○議長（山田太郎君）　" in lines
        assert "    25  clock     午前１０時００分開議" in lines

    def test_a_layout_can_be_tried(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        assert "bare-name" in run("outline", BLOG, "--layout", "bare-name")[2]


class TestReview:
    def test_a_notice_shows_its_place(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        code, out, err = run("review", BLOG)
        assert code == exits.WELL
        assert out.decode().splitlines() == [
            "ippan-shitsumon.txt:177:1: unanswered-question: 対応する答弁が見つかりません。",
            "   177 | また、隣の町との共同運行を検討したことはあるでしょうか。",
            "       | " + "^" * 56,
        ]
        assert err == "注意 1 件\n"

    def test_check_makes_notices_an_error(self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path) -> None:
        assert run("review", BLOG, "--check")[0] == exits.NOTICES
        path = tmp_path / "clean.txt"
        path.write_text("令和5年12月6日\n○議長（山田太郎君）　開会します。\n", encoding="utf-8")
        session = parse(path.read_bytes())
        assert run("review", str(path), "--check")[0] == (exits.NOTICES if session.notices else exits.WELL)

    def test_the_mark_stands_under_the_words(self) -> None:
        text = "　ａ日付は令和2年2月30日です。"
        session = parse(text)
        notice = Notice(code="unread-date", message="読めない日付", spans=(Span(start=5, end=15),))
        shown = describe_notice("a.txt", session, LineIndex(text), notice).splitlines()
        assert shown[1] == "     1 | " + text
        assert shown[2] == "       | " + " " * 10 + "^" * (2 * 6 + 5 - 1)

    def test_a_long_line_is_shown_around_the_place(self) -> None:
        text = "あ" * 500 + "ここ" + "い" * 500
        notice = Notice(code="unread-date", message="", spans=(Span(start=500, end=502),))
        shown = describe_notice("a.txt", parse(text), LineIndex(text), notice).splitlines()
        assert shown[1] == "     1 | …" + "あ" * 20 + "ここ" + "い" * 38 + "…"
        assert shown[2] == "       | " + " " * 42 + "^" * 4

    def test_english_elsewhere(
        self, run: Callable[..., tuple[int, bytes, str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
        assert b"No answer was found for this question." in run("review", BLOG)[1]


class TestReport:
    def test_a_page_is_written(self, run: Callable[..., tuple[int, bytes, str]], tmp_path: Path) -> None:
        pytest.importorskip("jinja2")
        path = tmp_path / "page.html"
        assert run("report", BLOG, "-o", str(path), "--url", "https://example.jp/")[0] == exits.WELL
        page = path.read_text(encoding="utf-8")
        assert page.startswith("<!DOCTYPE html>")
        assert "https://example.jp/" in page


class TestSmallOnes:
    def test_schema(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        assert json.loads(run("schema")[1]) == json_schema()

    def test_layouts(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        lines = run("layouts")[1].decode().splitlines()
        assert [line.split()[0] for line in lines] == list(layout_names())

    def test_dates(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        code, out, _ = run("dates", "昨年12月と令和元年5月1日", "--reference", "2020-03-04")
        assert code == exits.WELL
        assert [line.split() for line in out.decode().splitlines()] == [
            ["昨年12月", "2019-12-01", "–", "2019-12-31", "month"],
            ["令和元年5月1日", "2019-05-01", "day"],
        ]

    def test_dates_as_json(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        assert json.loads(run("dates", "令和2年度", "--json")[1])["precision"] == "fiscal_year"

    def test_a_reference_that_is_no_day(self, run: Callable[..., tuple[int, bytes, str]]) -> None:
        assert run("dates", "昨年", "--reference", "きのう")[0] == exits.USAGE

    @pytest.mark.parametrize("name", ["parse", "outline", "review", "report", "batch", "schema", "layouts", "dates"])
    def test_help(self, run: Callable[..., tuple[int, bytes, str]], name: str) -> None:
        code, out, _ = run(name, "--help")
        assert code == exits.WELL
        assert f"gikai-parse {name}".encode() in out
