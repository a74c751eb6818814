from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from gikai_parse.sources.opening import open_source

FIXTURES = Path(__file__).parents[1] / "fixtures" / "sources"


def test_marks_go_and_words_stay() -> None:
    page = open_source((FIXTURES / "page.md").read_bytes(), name="page.md")
    lines = [line for line in page.text.split("\n") if line]
    assert lines == [
        "架空町議会 令和5年6月定例会の一般質問",
        "道路について",
        "会議録 を 見る",
        "- 歩道 → 検討",
        "* 車道",
        "件名 結果",
        "議案 可決",
        "歩道を",
        "広げては。",
        "要綱の第3条",
        "<旧演壇登壇>",
    ]
    assert [(record.label, page.text[slice(*record.passage)]) for record in page.records] == [
        ("山田（初）", "歩道を\n広げては。\n\n要綱の第3条")
    ]


def test_signed_questions_and_quotations_are_records() -> None:
    page = open_source((FIXTURES / "signed.md").read_bytes(), name="signed.md")
    assert [(record.side, record.label, page.text[slice(*record.passage)]) for record in page.records] == [
        ("question", "山田 太郎", "影響額は。"),
        ("answer", "鈴木 税務課長", "百万円。"),
        ("question", "山田 太郎", "対象は。"),
        ("answer", "鈴木", "千人。\n把握している。"),
        ("question", None, "誰かの質問。"),
        ("answer", None, "名のない答え。"),
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("### 一 ##", "一"),
        ("#一", "#一"),
        ("[一](a) [二](b_(c)) [三][d] <https://example.jp/>", "一 二 三 https://example.jp/"),
        ("[![図](a.png)](b)", ""),
        ("**一**と*二*と~~三~~、2*3", "一と二と三、2*3"),
        ("> 一", "一"),
        ("1. 一", "1. 一"),
        ("- [ ] 一", "- 一"),
        (r"\*一\*  ", "*一*"),
        ("```", ""),
        ("| 一 | 二 |", "一 二"),
        ("*一", "*一"),
    ],
)
def test_how_a_line_is_read(line: str, words: str) -> None:
    assert open_source(line, format="markdown").text == words


def test_the_pages_own_day_stands_in_its_head() -> None:
    page = open_source('---\ntitle: "一般質問"\ndate: 2022-12-19\n---\n\n# 一般質問\n', name="page.md")
    assert page.stated.posted == dt.date(2022, 12, 19)


def test_the_day_beside_an_assembly_is_the_sittings() -> None:
    head = "---\ntitle: 会議録\nassembly: 砂川原町議会\ndate: 2025-03-06\n---\n"
    page = open_source(f"{head}# 会議録\n**議長**\n開きます。\n", name="page.md")
    assert (page.stated.assembly, page.stated.date, page.stated.posted) == ("砂川原町議会", dt.date(2025, 3, 6), None)


def test_the_authors_office_names_the_assembly_of_a_page() -> None:
    head = "---\ntitle: 6月議会\ndate: 2024-06-20\nauthor: 水瀬けいた（砂川原町議会議員）\n---\n"
    page = open_source(f"{head}# 一般質問\n", name="note.md")
    assert (page.stated.assembly, page.stated.date, page.stated.posted) == ("砂川原町議会", None, dt.date(2024, 6, 20))


@pytest.mark.parametrize("tag", ["", "<br>"])
def test_footnotes_stand_beside_the_record(tag: str) -> None:
    text = f"# 会議録\n\n**市長（石川 花子）**\n\n協議をしています。[^1]{tag}\n\n[^1]: 三回行われた。\n"
    page = open_source(text, name="page.md")
    assert "協議をしています。\n" in page.text
    assert [page.text[slice(*record.passage)] for record in page.records if record.kind == "aside"] == [
        "三回行われた。"
    ]
