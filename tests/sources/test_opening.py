from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from gikai_parse.errors import MissingExtra, SeveralSessions, UnreadableSource
from gikai_parse.sources.opening import SOURCES, open_source, open_sources

FIXTURES = Path(__file__).parents[1] / "fixtures" / "sources"


@pytest.mark.parametrize("file", sorted(FIXTURES.iterdir()), ids=lambda file: file.name)
def test_every_fixture_is_opened_as_what_it_is(file: Path) -> None:
    formats = {".html": "html", ".md": "markdown", ".json": "json", ".xml": "xml", ".txt": "text"}
    for opened in open_sources(file.read_bytes(), name=file.name):
        assert opened.format == formats[file.suffix]
        assert opened.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
        assert len(opened.folded) == len(opened.text)
        for record in opened.records:
            assert opened.text[slice(*record.passage)]


@pytest.mark.parametrize("file", sorted(FIXTURES.iterdir()), ids=lambda file: file.name)
def test_the_content_tells_the_format_without_a_name(file: Path) -> None:
    named = [opened.text for opened in open_sources(file.read_bytes(), name=file.name)]
    found = next(open_sources(file.read_bytes()))
    assert found.format != "text" or file.suffix in {".txt", ".md"}
    assert found.format == "text" or [opened.text for opened in open_sources(file.read_bytes())] == named


def test_plain_text_is_not_changed_by_a_character() -> None:
    words = "○議長\r\n# 一 * 二 [三] <旧演壇登壇> {四}\n\n\x0c　５\t"
    for opened in (open_source(words), open_source(words.encode())):
        assert (opened.text, opened.format) == (words, "text")
    assert open_source("\ufeff議長").text == "議長"
    assert open_source("議長").encoding is None


def test_lone_surrogates_break_nothing() -> None:
    assert open_source("議\ud800長").text == "議\ufffd長"  # a Session with halves could not be written
    assert open_source("<html><p>議\ud800\x00長").text == "議\ufffd\ufffd長"
    assert open_source('[{"speaker": "a", "speech": "\\ud800"}]').text


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ("[会議録] 令和二年", None, "text"),
        ("# 一\n本文", "a.txt", "text"),
        ("# 一\n本文", "a.md", "markdown"),
        ("<p>一</p>\n\n# 二", "a.md", "markdown"),
        ("<!DOCTYPE html><p>一", "a.md", "html"),
        ("<!DOCTYPE html><p>一", "a.txt", "html"),
        ("○議長　開会", "a.html", "text"),
        ("○議長　開会<br>です", "a.html", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html><html><p>一', None, "html"),
        ('<?xml version="1.0"?><a>一</a>', None, "xml"),
        ("[]", None, "json"),
        ("", None, "text"),
    ],
)
def test_the_name_decides_what_the_content_leaves_open(words: str, name: str | None, found: str) -> None:
    assert next(open_sources(words, name=name)).format == found


def test_a_told_format_overrides() -> None:
    assert open_source("# 一", format="markdown").text == "一"
    assert open_source("<p>一", format="text").text == "<p>一"
    with pytest.raises(UnreadableSource):
        open_source("x", format="docx")  # type: ignore[arg-type]  # on purpose


def test_several_sittings() -> None:
    raw = (FIXTURES / "diet-old.json").read_bytes()
    assert [opened.stated.sitting_number for opened in open_sources(raw)] == [2, 3]
    with pytest.raises(SeveralSessions, match="parse_all"):
        open_source(raw)


@pytest.mark.parametrize(
    ("words", "name", "module", "extra"),
    [
        ("<html><p>一", None, "lxml", "html"),
        ("# 一\n<p>二</p>", "a.md", "lxml", "html"),
        ("%PDF-1.4", None, "pypdf", "pdf"),
    ],
)
def test_a_missing_extra_is_named(
    words: str, name: str | None, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=rf"pip install 'gikai-parse\[{extra}\]'"):
        open_source(words.encode(), name=name)


def test_markdown_without_tags_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    opened = open_source("# 一\n**二** &amp; `<br>`", name="a.md")
    assert opened.text == "一\n二 & <br>"
    assert [(level, opened.text[slice(*at)]) for level, at in opened.headings] == [(1, "一")]


def test_the_registry_has_one_row_for_each_format() -> None:
    assert [row.format for row in SOURCES] == ["pdf", "json", "xml", "html", "markdown", "text"]
