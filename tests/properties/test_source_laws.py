"""Whatever bytes come, a source opens or is refused; what it opens as keeps every offset."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gikai_parse.errors import GikaiParseError
from gikai_parse.sources.encodings import decode
from gikai_parse.sources.opening import open_sources
from gikai_parse.sources.page_furniture import find_page_furniture
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from gikai_parse.sources.source import Format, OpenedSource

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures" / "sources").iterdir())
ELEMENTS = [
    "p",
    "div",
    "td",
    "tr",
    "table",
    "span",
    "br",
    "pre",
    "h2",
    "a",
    "nav",
    "script",
    "ruby",
    "rt",
    "title",
]
ATTRIBUTES = [
    " class='bln'",
    "class='note menu'",
    "data-speaker='山田'",
    "class='balloon'",
    "class='name'",
    "href='#'",
]
TAGS = st.one_of(
    st.builds("<{} {}>".format, st.sampled_from(ELEMENTS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(ELEMENTS)),
)
SIGNS = [
    "\n",
    "\r\n",
    "\x0c",
    "\u3000",
    " ",
    "1",
    "- 2 -",
    "<",
    "<旧演壇登壇>",
    "&amp;",
    "&#0;",
    "# ",
    "> ",
    "**",
    "○議長（山田君）\u3000",
]
TEXTS = st.lists(st.one_of(TAGS, st.sampled_from(SIGNS), st.text(max_size=4)), max_size=40).map("".join)
KEYS = st.sampled_from(
    [
        "speech",
        "speaker",
        "meetingRecord",
        "speechRecord",
        "body",
        "date",
        "text",
        "keyword",
        "data",
    ]
)
SPEECHES = st.sampled_from(["○議長　はい", "2020-01-01"])
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), SPEECHES, st.text(max_size=3))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)
PAGES = [
    "\n",
    "\f",
    "1",
    "2",
    "3",
    "- 4 -",
    "- 5 -",
    "会議録",
    "議案につい",
    "て、",
    "。",
    "　",
]


def opened(raw: str | bytes, file_format: Format | None = None, name: str | None = None) -> list[OpenedSource]:
    try:
        sources = list(open_sources(raw, format=file_format, name=name))
    except GikaiParseError:
        return []
    for source in sources:
        length = len(source.text)
        assert source.folded == fold(source.text)
        assert len(source.folded) == length
        passages = [record.passage for record in source.records]
        for start, end in (*passages, *source.furniture, *(at for _, at in source.headings)):
            assert 0 <= start < end <= length
        assert passages == sorted(passages)
        assert all(one.end <= two.start for one, two in pairwise(passages))
        assert list(source.furniture) == sorted(source.furniture)
    return sources


@given(st.binary(max_size=300))
def test_any_bytes(raw: bytes) -> None:
    for file_format in (None, "html", "json", "xml", "markdown", "text", "pdf"):
        opened(raw, file_format)


@given(TEXTS)
def test_any_words_and_tags(text: str) -> None:
    for file_format in ("html", "markdown", "xml", "text"):
        assert opened(text, file_format) or file_format == "xml"


@given(TEXTS)
def test_plain_text_is_never_changed(text: str) -> None:
    (source,) = opened(text, "text")
    assert source.text == text.removeprefix("\ufeff")


@given(TREES)
def test_any_json(tree: object) -> None:
    opened(json.dumps(tree), "json")


@given(
    st.lists(
        st.sampled_from(["\n", "\f", "1", "2", "3", "- 4 -", "- 5 -", "会議録", "議案につい", "て、", "。", "　"]),
        max_size=60,
    )
)
def test_furniture_lies_apart(pieces: list[str]) -> None:
    text = "".join(pieces)
    furniture = find_page_furniture(text, fold(text))
    assert all(0 <= start < end <= len(text) for start, end in furniture)
    assert all(one.end < two.start for one, two in pairwise(furniture))


@given(st.text("ぁ一（○ａ１ｱ髙①\n ", min_size=1), st.sampled_from(["utf-8", "cp932", "utf-8-sig", "utf-16"]))
def test_a_told_encoding_spells_the_text(text: str, encoding: str) -> None:
    text = text.lstrip("\ufeff")
    assert decode(text.encode(encoding), encoding).text == text


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.name)
@settings(max_examples=25)
@given(st.data())
def test_broken_fixtures(file: Path, data: st.DataObject) -> None:
    raw = file.read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 50)))
    opened(raw[:start] + data.draw(st.binary(max_size=20)) + raw[end:], name=file.name)
    opened(raw[:start], name=file.name)
