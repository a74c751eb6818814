from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gikai_parse.layouts.reading import read_lines
from gikai_parse.sources.opening import open_source
from gikai_parse.stages.turns import gather_turns

if TYPE_CHECKING:
    from gikai_parse.sources.source import OpenedSource

FIXTURES = Path(__file__).parents[1] / "fixtures" / "sources"


def opened(name: str) -> OpenedSource:
    return open_source((FIXTURES / name).read_bytes(), name=name)


def records(source: OpenedSource) -> list[tuple[str, str | None, str]]:
    return [(record.kind, record.label, source.text[slice(*record.passage)]) for record in source.records]


def test_a_vendors_page_is_read_as_it_is_shown() -> None:
    page = opened("vendor-page.html")
    assert page.text.split("\n") == [
        "発言内容 | 架空町議会会議録",
        "トップページ",
        "ことばでさがす",
        "　　午前10時開議",
        "◯議長（山田太郎君）　これより会議を開きます。",
        "　第1号を議題といたします。",
        "◯５番（鈴木花子君）　A&B を <答弁者:教育長> に伺います。",
        "件名 議案第1号 可決",
        "件名 議案第2号",
        "　１番　山　田　太　郎",
        "　２番　鈴　木　花　子",
        "TOP▲",
        "©架空町議会",
    ]
    assert [page.text[slice(*at)] for at in page.furniture] == ["トップページ\nことばでさがす", "TOP▲", "©架空町議会"]
    assert records(page) == [("front", None, "発言内容 | 架空町議会会議録")]
    assert page.doubts == (("declared-encoding", ("Shift_JIS", "utf-8")),)


def test_balloons_are_records_and_notes_stand_aside() -> None:
    page = opened("balloons.html")
    assert records(page) == [
        ("aside", None, "まとめ\n歩道は → 検討"),
        ("aside", None, "目次\n歩道について"),
        ("speech", "山田（初）", "歩道を広げては。"),
        ("speech", "建設部長（鈴木）（再）", "検討する。\n引用です"),
        ("aside", None, "そう思いました。"),
    ]
    assert [(level, page.text[slice(*at)]) for level, at in page.headings] == [(1, "道路について"), (2, "歩道について")]


def test_balloons_of_plug_ins_have_their_name_beside_them() -> None:
    assert records(opened("plugins.html")) == [
        ("speech", "山田議員", "一つ目の質問です。"),
        ("speech", "町長", "一つ目の答えです。"),
        ("speech", "鈴木議員", "二つ目の質問です。"),
        ("speech", "教育長", "二つ目の答えです。"),
        ("speech", "山田議員", "再質問です。"),
    ]


def test_lines_of_nothing_but_links_are_navigation() -> None:
    page = opened("speaker-index.html")
    assert [page.text[slice(*at)].count("\n") for at in page.furniture] == [3]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>一<br>二<br><br>三</p><p>四</p>", "一\n二\n\n三\n四"),
        ("<p>一 \n\t 二</p>", "一二"),
        ("<p>one\ntwo</p>", "one two"),
        ("<p>　一&nbsp;二&#12288;三 </p>", "　一\xa0二　三"),
        ("<pre>一\r\n  二\n</pre>三", "一\n  二\n三"),
        ("<p>a < b <旧演壇登壇> 三</p>", "a < b <旧演壇登壇> 三"),
        ("<p>一<!-- 書かない --><script>二</script><style>三</style>四</p>", "一四"),
        ("<ruby>議<rt>ぎ</rt>会<rt>かい</rt></ruby>", "議会"),
        ("<table><tr><td></td></tr><tr><td>一<td>二</table>", "一 二"),
        ("<table><tr><td>一<br>二<br>三</td><td>四</td></tr></table>", "一\n二\n三\n四"),
        ("<table><tr><td>町長<br>\n三郎</td><td>四。<br>五。</td></tr></table>", "町長 三郎 四。\n五。"),
        ("<table><tr><td>８番<br>三郎<br>議員</td><td>四</td></tr></table>", "８番 三郎 議員 四"),
        ("<dl><dt>問</dt><dd>一</dd></dl><ul><li>二<li>三</ul>", "問\n一\n二\n三"),
        ("<title>一</title><body>二", "一\n二"),
        ("<title>一</title><body>一と二", "一と二"),
        ("<meta name=description content='三の日'><title>一</title><p>二", "一\n三の日\n二"),
        ("<frameset><frame src=a><noframes>一</noframes></frameset>", "一"),
        ('<p>第<span id="1">1</span>号</p>', "第1号"),
        ("<html></html>", ""),
    ],
)
def test_how_elements_are_shown(page: str, words: str) -> None:
    assert open_source(page, format="html").text == words


def test_a_page_that_is_all_navigation_by_its_class_is_read() -> None:
    page = open_source('<html><body><div class="menu"><p>○議長（山田君）　開会します。</p></div></body>')
    assert page.furniture == ()


def test_a_name_with_a_mark_is_a_printed_head() -> None:
    page = open_source('<html><div class="speech"><p class="speaker-name">○議長（山田君）</p><p>開会します。</p></div>')
    assert page.text == "○議長（山田君）\n開会します。"
    assert page.records == ()


def test_deep_pages_are_read() -> None:
    deep = "<html>" + '<div class="note">' * 20_000 + "一"
    assert open_source(deep).text == "一"


def test_a_viewers_bar_with_the_head_is_none_of_the_words() -> None:
    page = opened("viewer-with-bars.html")
    assert [page.text[slice(*at)].rstrip() for at in page.furniture] == [
        "1: ◯委員長（小川　次郎君）\n検索語: なし\n1: 　　　　※審査の概要",
        "2: ◯石川花子委員\n検索語: なし",
        "4: ◯危機管理課長\n検索語: なし",
    ]
    reading = read_lines(page)
    said = [page.text[slice(*span)] for turn in gather_turns(page, reading).turns for span in turn.spans]
    assert said == [
        "ただいまから委員会を開会いたします。\n　石川委員。",
        "備蓄は何日分ですか。",
        "危機管理課長。",
        "３日分です。",
    ]
