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


HEADINGS = (
    "発言番号	種別	職名・議席	氏名	内容",
    "No.,発言者,役職,会派,発言内容",
    "順|氏名（敬称略）|肩書き|発言",
    "No,発言者,発言の要旨",
)


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_rows_of_an_exported_table_are_records(heading: str) -> None:
    sign = next(sign for sign in "\t,|" if sign in heading)
    terms = heading.split(sign)
    people = (("大山 三郎", "議長"), ("石川 花子", "5番"), ("中原 四郎", "町長"))
    said = ("これより会議を開きます。", '"備蓄は、\n何日分ですか。"', "３日分です。")
    rows = []
    for place, ((name, position), words) in enumerate(zip(people, said, strict=True)):
        known = {"氏名": name, "発言者": name, "氏名（敬称略）": name, "役職": position, "肩書き": position}
        known |= {"職名・議席": position, "会派": ""}
        rows.append(sign.join([known.get(term, str(place)) for term in terms[:-1]] + [words]))
    text = "\n".join(["# 見本町議会", heading, *rows, sign.join(["4", *["" for _ in terms[2:]], "休憩"])])
    opened = open_source(text)
    assert opened.text == text
    assert [opened.text[slice(*record.passage)] for record in opened.records] == [one.strip('"') for one in said]
    assert [record.name for record in opened.records] == [name for name, _ in people]
    if len(terms) > 3:
        assert [record.position for record in opened.records] == [position for _, position in people]


@pytest.mark.parametrize("sign", ["\t", ",", "|", ";"])
@pytest.mark.parametrize(
    "row", ["{0}{s}{1}{s}{2}{s}{3}", "{0}{s}{2}{s}{1}{s}{3}", "{1}{s}{2}{s}{3}", "{0}{s}{1}（{2}君）{s}{3}"]
)
def test_a_table_without_a_heading_tells_its_columns(row: str, sign: str) -> None:
    people = (("議長", "大山 三郎"), ("5番", "石川 花子"), ("総務課長", "中原 四郎"))
    said = ("これより会議を開きます。", "備蓄は何日分ですか。", "３日分です。")
    rows = [
        row.format(place, office, name, words, s=sign)
        for place, ((office, name), words) in enumerate(zip(people, said, strict=True), 1)
    ]
    records = open_source("\n".join(rows)).records
    whole = "（" in row
    assert [record.name for record in records] == [f"{o}（{n}君）" if whole else n for o, n in people]
    assert [record.position for record in records] == [None if whole else office for office, _ in people]
    assert open_source("\n".join([*rows, "以上で終わります。"])).records == ()


@pytest.mark.parametrize(
    "table",
    [
        "1,大山三郎,備蓄は足りるか。\n2,石川花子,道路は直るか。\n3,中原四郎,水道は足りるか。\n",
        "議席,氏名,会派,発言\n1,大山三郎,新風会,有\n2,石川花子,新風会,無\n3,中原四郎,無所属,有\n",
        "順,氏名,質問内容\n1,大山三郎,備蓄について\n2,石川花子,道路について\n3,中原四郎,水道について\n",
    ],
)
def test_a_table_of_members_or_questions_holds_no_speech(table: str) -> None:
    assert open_source(table).records == ()
