"""The page as text: everything is in it, nothing of the transcript is read as markup, nothing points outside."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from gikai_parse.exporters.report import write_report
from gikai_parse.exporters.report.source_text import source_json
from gikai_parse.exporters.report.timeline import list_marks
from gikai_parse.exporters.report.view import view_people, view_topics

if TYPE_CHECKING:
    from gikai_parse.model import Session

pytest.importorskip("jinja2", reason="no jinja2: the page is not tested")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def _tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(html)
    return parser.tags


def test_a_script_in_the_transcript_is_text(session: Session) -> None:
    html = write_report(session)
    assert [tag for tag, _ in _tags(html)].count("script") == 2
    assert "&lt;script&gt;alert(&#34;備蓄&#34;)&lt;/script&gt;" in html
    assert "<script>alert" not in html


def test_nothing_is_loaded_from_elsewhere(session: Session) -> None:
    links = [
        value
        for _, attributes in _tags(write_report(session))
        for name, value in attributes.items()
        if name in {"src", "href"} and value and not value.startswith(("#", "data:"))
    ]
    assert links == ["https://example.jp/gikai?id=1&page=2"]
    assert "@import" not in write_report(session)
    assert "url(" not in write_report(session)


def test_an_address_that_is_no_web_address_is_left_out(session: Session) -> None:
    source = session.source.model_copy(update={"url": "javascript:alert(1)"})
    assert "javascript:" not in write_report(session.model_copy(update={"source": source}))


def test_ids_are_unique_and_every_link_has_its_end(session: Session) -> None:
    tags = _tags(write_report(session))
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    ends = {value[1:] for _, attributes in tags if (value := attributes.get("href") or "").startswith("#")}
    ends |= {attributes["aria-controls"] or "" for _, attributes in tags if "aria-controls" in attributes}
    assert ends <= set(ids)


def test_headings_go_down_step_by_step(session: Session) -> None:
    levels = [int(tag[1]) for tag, _ in _tags(write_report(session)) if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_offsets_are_those_of_a_browser(session: Session) -> None:
    text = "𠮷野です。" + (session.source.text or "")
    question = session.topics[0].questions[0]
    start, end = question.spans[0].start + 5, question.spans[0].end + 5
    moved = question.model_copy(update={"spans": (question.spans[0].model_copy(update={"start": start, "end": end}),)})
    topic = session.topics[0].model_copy(update={"questions": (moved,), "topics": (), "requests": ()})
    source = session.source.model_copy(update={"text": text})
    data = json.loads(source_json(session.model_copy(update={"topics": (topic,), "source": source})))
    units = data["text"].encode("utf-16-le")
    found_start, found_end = data["spans"]["question-1"][0]
    assert units[2 * found_start : 2 * found_end].decode("utf-16-le") == question.text


def test_the_asking_sentence_is_told_from_its_lead(session: Session) -> None:
    entry = view_topics(session)[0].entries[0]
    assert entry.paragraphs == [
        [
            ('１点目は、<script>alert("備蓄")</script>と出る画面です。', False),
            ("画面の不具合をどう直すのか伺います。", True),
        ]
    ]


def test_a_line_cut_by_a_page_goes_on(session: Session) -> None:
    entry = view_topics(session)[0].topics[0].entries[0]
    assert ["".join([words for words, _ in paragraph]) for paragraph in entry.paragraphs] == [
        "また、点検の頻度について伺います。"
    ]


def test_people_who_ask_have_the_first_colours(session: Session) -> None:
    people = view_people(session)
    assert (people["person-2"].tone, people["person-4"].tone) == (0, 1)
    assert people["person-4"].office == "7番・みらいの風"


def test_dates_stand_on_the_line_in_order(session: Session) -> None:
    marks, years = list_marks(session)
    assert [(mark.iso, mark.is_sitting) for mark in marks] == [
        ("2023-12-06", True),
        ("2024-03-01", False),
        ("2024-10-01", False),
    ]
    assert [year.label for year in years] == ["2023", "2024"]


def test_a_page_without_questions_or_text_is_a_page(session: Session) -> None:
    source = session.source.model_copy(update={"text": None, "name": None, "url": None})
    empty = session.model_copy(
        update={"source": source, "topics": (), "links": (), "date": None, "title": None, "start_time": None}
    )
    html = write_report(empty)
    assert "この文書に質問は見つかりませんでした。" in html
    assert all("data-source" not in attributes for _, attributes in _tags(html))
