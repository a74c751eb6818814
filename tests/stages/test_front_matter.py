"""What a document states of its meeting, in the shapes that real records have."""

from __future__ import annotations

import datetime as dt

import openings
import pytest
from rungs import front_of

from gikai_parse.stages.assemblies import find_assemblies, municipality_of
from gikai_parse.stages.committee_lists import read_committee_list
from gikai_parse.stages.committee_titles import committee_titles
from gikai_parse.stages.meeting_titles import plenary_titles
from gikai_parse.stages.member_lists import read_member_lists
from gikai_parse.stages.printed_lines import printed_lines
from gikai_parse.stages.question_lists import read_items
from gikai_parse.stages.sitting_day import Paper, find_sitting_day
from gikai_parse.text.folding import fold


def day_in(words: str, *, official: bool = True) -> dt.date | None:
    folded = fold(words)
    lines = printed_lines(folded)
    titles = plenary_titles(words, folded, lines)
    reading, _ = find_sitting_day(folded, lines, titles, Paper(official))
    return None if reading is None else reading.first


def test_a_town() -> None:
    front = front_of(openings.TOWN)
    assert (front.assembly, front.municipality) == ("見本町議会", "見本町")
    assert front.title == "令和５年第３回見本町議会定例会"
    assert (front.session_type, front.meeting_type, front.committee) == ("regular", "plenary", None)
    assert (front.session_number, front.sitting_number) == (3, 2)
    assert front.date is not None
    assert front.date.first == dt.date(2023, 9, 6)  # 開議, neither 招集 nor the first day's 開会
    assert (front.start_time, front.end_time) == (dt.time(10), dt.time(15, 10))
    assert [(item.number, item.title) for item in front.agenda] == [
        ("日程第１", "一般質問"),
        ("日程第２", "議案第３１号　見本町税条例の一部を改正する条例について"),
        ("日程第３", "同意第２号　教育委員会委員の任命につき同意を求めることについて"),
    ]
    assert front.doubts == ()


def test_a_prefecture_in_kanji_numerals() -> None:
    front = front_of(openings.PREFECTURE)
    assert front.assembly == "例示県議会"
    assert front.title == "令和四年九月例示県議会定例会"
    assert front.sitting_number == 3
    assert front.date is not None
    assert front.date.first == dt.date(2022, 9, 15)
    assert (front.start_time, front.end_time) == (dt.time(10, 1), dt.time(15, 42))
    assert [item.number for item in front.agenda] == ["第一", "第二"]


def test_a_committee() -> None:
    front = front_of(openings.COMMITTEE)
    assert (front.meeting_type, front.committee, front.title) == (
        "committee",
        "総務文教常任委員会",
        "総務文教常任委員会",
    )
    assert front.assembly is None  # 見本市 is spoken of, its assembly is not
    assert front.date is not None
    assert front.date.first == dt.date(2024, 12, 11)
    assert (front.start_time, front.end_time) == (dt.time(10), dt.time(11, 35))


def test_a_vendors_title_line() -> None:
    front = front_of(openings.VENDOR)
    assert front.assembly == "見本市議会"  # said by the chair alone
    assert (front.title, front.session_number, front.sitting_number) == ("平成28年6月定例会(第2回)", 2, 1)
    assert front.date is not None
    assert front.date.first == dt.date(2016, 6, 9)


def test_hours_without_half_days() -> None:
    front = front_of(openings.SERIES)
    assert front.committee == "議会運営委員会"
    assert front.date is not None
    assert front.date.first == dt.date(2025, 1, 24)
    assert (front.start_time, front.end_time) == (dt.time(10), dt.time(10, 38))


def test_a_councillors_page() -> None:
    front = front_of(openings.BLOG)
    assert (front.assembly, front.title) == ("見本市議会", "令和5年12月見本市議会定例会")
    assert front.session_type == "regular"
    assert front.date is not None
    assert front.date.first == dt.date(2023, 12, 5)  # not the day of publication; the year is the session's
    assert [(item.number, item.level) for item in front.items] == [
        ("1", 1),
        ("(1)", 2),
        ("(2)", 2),
        ("2", 1),
        ("(1)", 2),
    ]
    assert front.items[1].title == "デマンド交通の実績について"


def test_what_is_not_stated_is_none() -> None:
    front = front_of("○市長（山田太郎君）　見本市のごみについて、市議会でお答えします。\n○１番（鈴木花子君）　はい。\n")
    assert (front.assembly, front.title, front.date, front.session_type) == (None, None, None, None)
    assert [doubt.code for doubt in front.doubts] == ["no-date"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("開催日：令和7年 2月14日", dt.date(2025, 2, 14)),
        ("開催日時及び場所\n　令和６年12月17日（火）午前10時40分～午前11時11分　第３委員会室", dt.date(2024, 12, 17)),
        ("令和五年十二月一日（金曜日）", dt.date(2023, 12, 1)),
        ("2025年2月19日 令和７年_第１回定例会（第１日目）", dt.date(2025, 2, 19)),
        ("令和 7年第1回定例会（第1日 2月14日）", dt.date(2025, 2, 14)),
        ("令和9年 第三回例示区議会定例会 (9月24日)", dt.date(2027, 9, 24)),
        ("例示町議会　令和5年9月定例会　一般質問（9/6）", dt.date(2023, 9, 6)),
        ("例示町議会　令和5年第4回定例会　一般質問 12/18", dt.date(2023, 12, 18)),
        ("例示町議会　令和5年11月臨時会　質疑（1/3）", None),  # one part of three
        ("見本市議会　平成３１年２月２０日", dt.date(2019, 2, 20)),
        ("2020年3月4日、令和2年3月見本市議会定例会において一般質問を行いました", dt.date(2020, 3, 4)),
        ("一般質問を行った令和4年9月9日時点での進捗状況", dt.date(2022, 9, 9)),
        ("平成19年  議会運営委員会 12月26日−議案審議−14号\n平成19年12月26日(水)", dt.date(2007, 12, 26)),
        ("招集年月日　令和５年９月５日\n開　議　令和５年９月６日", dt.date(2023, 9, 6)),
        ("平成30年第1回岬浦町議会定例会会議録\n平成30年3月7日より抜粋", dt.date(2018, 3, 7)),
        ("令 和 ６ 年 岬 浦 町 議 会 会 議 録\n令 和 ６ 年 ６ 月 １ ２ 日 （ 水 曜 日 ）", dt.date(2024, 6, 12)),
        ("農政委員会　質疑・質問\n質疑・質問日：12/13/2023", dt.date(2023, 12, 13)),
        ("令和6年第1回岬浦町議会定例会（2月27日）会議録\n[2024年6月3日]", dt.date(2024, 2, 27)),
        ("岬浦町議会会議録\n[2024年6月3日]", None),
        ("岬浦町議会会議録\n[令和6年6月3日]", dt.date(2024, 6, 3)),
        (
            "岬浦町議会会議録（第２日）\n令和6年6月9日午前9時、第2回岬浦町議会定例会が議場に招集\nされた。",
            dt.date(2024, 6, 9),
        ),
        ("最終更新日：2021年7月21日\n令和3年6月10日に行われた一般質問の要旨", dt.date(2021, 6, 10)),
        ("令和3年第2回岬浦町議会定例会\n水瀬議員の質問と町長の答弁（6月10日）", dt.date(2021, 6, 10)),
        ("平成15年7月28日（月）　ページ 1-01", dt.date(2003, 7, 28)),
        ("UP 令和6年6月3日", None),
        ("質問日：13/12/2023", None),
        ("平成30年3月7日より前のこと", None),
        ("令和6年3月定例会", None),
        ("公開日：2024年1月15日", None),
        ("最終更新日\n2024年1月15日", None),
        ("会期　令和６年６月１０日から６月２５日まで", None),
        ("令和元年五月二十七日付で通知がありました", None),
        ("みはま議会だより\n令和2年1月25日\n発行　美浜町議会", None),
        ("岬浦町の議会\n令和2年1月25日\n発行　岬浦町議会", None),
        ("9月3日に開会した令和6年9月岬浦町議会定例会", None),
        ("令和2年2月30日（日）", None),
    ],
)
def test_the_day_of_the_sitting(words: str, day: dt.date | None) -> None:
    assert day_in(words) == day


def test_a_posts_own_date_is_no_sitting() -> None:
    assert day_in("令和5年第3回定例会 一般質問\n2023.09.20", official=False) is None
    assert day_in("令和5年第3回定例会 会議録\n2023.09.20", official=True) == dt.date(2023, 9, 20)


def test_an_unreadable_day_is_a_doubt() -> None:
    words = "開催日:令和2年2月30日"
    reading, doubts = find_sitting_day(words, printed_lines(words), ())
    assert reading is None
    assert [(doubt.code, words[doubt.start : doubt.end]) for doubt in doubts] == [("unread-date", "令和2年2月30日")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("令和２年第１回定例会", ("令和２年第１回定例会", "regular", 1)),
        ("令和　６年第１回　２月定例会", ("令和６年第１回２月定例会", "regular", 1)),
        ("令和５年 例示市議会 第２回臨時会", ("令和５年例示市議会第２回臨時会", "extraordinary", 2)),
        ("令和元年第３回（９月）定例会", ("令和元年第３回（９月）定例会", "regular", 3)),
        ("第２回例示市議会（定例会）での審査結果", ("第２回例示市議会（定例会）", "regular", 2)),
        (
            "ただいまから令和七年第一回例示区議会定例会を開会いたします",
            ("令和七年第一回例示区議会定例会", "regular", 1),
        ),
        (
            "平成26年 第4回岬浦町議会定例会（第2回継続会）会議録",
            ("平成26年第4回岬浦町議会定例会（第2回継続会）", "regular", 4),
        ),
        ("令和6年9月議会報告", ("令和6年9月議会", None, None)),
        ("平成23年 第4回\n例示市議会定例会会議録(第4号)", ("平成23年第4回例示市議会定例会", "regular", 4)),
    ],
)
def test_names_of_sessions(words: str, found: tuple[str, str | None, int | None]) -> None:
    folded = fold(words)
    best = max(plenary_titles(words, folded, printed_lines(folded)), key=lambda title: title.weight)
    assert (best.title, best.kind, best.number) == found


@pytest.mark.parametrize(
    ("words", "committee"),
    [
        ("2025年2月28日 災害・環境対策特別委員会", "災害・環境対策特別委員会"),
        ("令和　６年１２月　民生環境協議会", "民生環境協議会"),
        ("会議名：令和 5年予算特別委員会（第3号 3月13日）", "予算特別委員会"),
        ("例示市議会予算決算委員会会議録", "予算決算委員会"),
        ("予算決算常任委員会総務分科会", "予算決算常任委員会総務分科会"),
        ("第二百八回国会衆議院　厚生労働委員会議録　第七号", "厚生労働委員会"),
        ("文教常任委員会　令和元年５月１７日（金）", "文教常任委員会"),
        ("令和６年度予算特別委員会（３月１３日＿民生費・衛生費）", "令和６年度予算特別委員会"),
        ("令和５年１２月定例会農政委員会　質疑・質問", "農政委員会"),
        ("総務常任委員会記録　令和６年３月１１日（月）　10:00～11:30　第１委員会室", "総務常任委員会"),
        ("決算特別委員会　第２分科会（第３日）", "決算特別委員会第２分科会"),
        ("総務常任委員会（委員長　土井　忠司）", None),
        ("総務常任委員会に付託された議案", None),
    ],
)
def test_names_of_committees(words: str, committee: str | None) -> None:
    folded = fold(words)
    found = committee_titles(words, folded, printed_lines(folded))
    assert (found[0].committee if found else None) == committee


@pytest.mark.parametrize(
    ("words", "assembly"),
    [
        ("見本市議会議員の加藤です", "見本市議会"),
        ("第8回例示県議会定例会会議録", "例示県議会"),
        ("さの裕太は令和2年3月例示市議会定例会において", "例示市議会"),
        ("ただいまから令和二年第一回例示都議会定例会", "例示都議会"),
        ("千葉県例示市議会", "例示市議会"),
        ("例示県後期高齢者医療広域連合議会", "例示県後期高齢者医療広域連合議会"),
        ("私はつくば市議会議員", "つくば市議会"),
        ("本市議会、各市議会、全国市議会議長会、定例市議会", None),
        ("例示市会　福祉環境委員会", "例示市会"),
        ("例示市会会議録", "例示市会"),
        ("例示市会計管理者、都市会議、例示市会員", None),
        ("国有財産法の一部を改正する法律案（衆議院提出）", None),
    ],
)
def test_assemblies(words: str, assembly: str | None) -> None:
    folded = fold(words)
    assert next(find_assemblies(folded, 0, len(folded)), None) == assembly


def test_municipalities() -> None:
    assert municipality_of("見本市議会") == "見本市"
    assert municipality_of("参議院") is None
    assert municipality_of(None) is None


def test_not_every_numbered_list_is_one_of_questions() -> None:
    words = "注意事項\n1. ログインしてください。\n2. 送信を押します。そのまま待ちます。\n3. 終わりです。"
    assert read_items(words, words, printed_lines(words)) == ()


def test_a_third_level_and_circled_numbers() -> None:
    words = "質問項目\n１．公共交通について\n（１）実績について\n①利用者数は\n②経費は\n（２）見直しについて"
    folded = fold(words)
    items = read_items(words, folded, printed_lines(folded))
    assert [(item.number, item.level) for item in items] == [
        ("１", 1),
        ("（１）", 2),
        ("①", 3),
        ("②", 3),
        ("（２）", 2),
    ]


NOTICE = """見本市議会定例会一般質問通告書
質問件名 投票率の向上に向けて
質問要旨
昨年の投票率は44.2%であり、
低い状況です。
1. 市はどういう根拠に基づいて向上が必要だと考え
ているか。
2. 投票に行けない方に対して
① 郵便投票の対象者数は。
② 範囲を拡大しては。
上記のとおり通告します。
令和 元年 5 月 27 日 見本市議会議長 殿
再質問の方式
１ 一括質問一括答弁方式
２ 一問一答方式
"""


def test_a_notice_gives_its_points() -> None:
    front = front_of(NOTICE)
    assert [(item.level, item.number) for item in front.items] == [(1, None), (2, "1"), (2, "2"), (3, "①"), (3, "②")]
    assert front.items[1].title == "市はどういう根拠に基づいて向上が必要だと考えているか。"
    assert front.date is None  # the notice's day is no sitting


@pytest.mark.parametrize(
    ("words", "title", "kind", "body"),
    [
        ("第２回定例桜ヶ浦町議会会議録", "第２回定例桜ヶ浦町議会", "regular", "桜ヶ浦町議会"),
        ("平成九年第三回　臨時桜ヶ浦市議会会議録", "平成九年第三回臨時桜ヶ浦市議会", "extraordinary", "桜ヶ浦市議会"),
        ("第 12 回 例 示 県 議 会 定 例 会 会 議 録", "第12回例示県議会定例会", "regular", "例示県議会"),
        ("令和６年３月さくら野市議会定例会", "令和６年３月さくら野市議会定例会", "regular", "さくら野市議会"),
    ],
)
def test_names_in_other_orders(words: str, title: str, kind: str, body: str) -> None:
    (found,) = plenary_titles(words, fold(words), printed_lines(fold(words)))
    assert (found.title, found.kind, found.body) == (title, kind, body)


def test_a_committees_name_set_apart() -> None:
    words = "総 務 常 任 委 員 会 会 議 録"
    (found,) = committee_titles(words, words, printed_lines(words))
    assert found.committee == "総務常任委員会"


def test_the_chair_opens_what_the_opening_does_not_name() -> None:
    front = front_of(
        "○出席議員　４名\n　　午前10時　開議\n○議長（山田太郎君）　これより第395回例示県議会定例会を開会いたします。\n"
        "○知事（佐野花子君）　お答えします。第396回例示県議会定例会まで検討します。\n○議長（山田太郎君）　散会します。"
    )
    assert (front.assembly, front.title) == ("例示県議会", "第395回例示県議会定例会")
    assert (front.session_type, front.session_number) == ("regular", 395)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("なお見本市議会では", ["見本市議会"]),
        ("さくら野市議会の皆さん", ["さくら野市議会"]),
        ("における見本市議会", ["見本市議会"]),
        ("桜が丘市議会議員", ["桜が丘市議会"]),
        ("ことが見本市議会", ["見本市議会"]),
        ("平成九年第三回定例見本市議会", ["見本市議会"]),
    ],
)
def test_names_that_begin_with_hiragana(words: str, names: list[str]) -> None:
    assert list(find_assemblies(words, 0, len(words))) == names


def test_the_day_of_the_call_where_no_other_is_stated() -> None:
    assert day_in("令和８年第１回桜ヶ浦町議会臨時会\n１　招集年月日　令和８年１月２３日") == dt.date(2026, 1, 23)
    assert day_in("令和三年五月十四日　午前九時三十分招集") == dt.date(2021, 5, 14)
    both = "招集年月日　令和８年１月２３日\n開議　令和８年１月２５日"
    assert day_in(both) == dt.date(2026, 1, 25)
    second = "令和８年第１回桜ヶ浦町議会定例会会議録（第２号）\n招集年月日　令和８年１月２３日"
    assert front_of(second).date is None


def test_a_blogs_day_has_the_year_of_the_page() -> None:
    words = "6月議会一般質問の報告\n2024-06-28 21:14:05\n6月13日（木）に一般質問を行いました。"
    assert day_in(words, official=False) == dt.date(2024, 6, 13)
    assert day_in("2021年6月15日　桜ヶ浦市議会本会議", official=False) == dt.date(2021, 6, 15)


def test_a_pages_own_day_where_it_says_today() -> None:
    words = "2025.06.11\n本日、桜ヶ浦市議会本会議で一般質問に登壇しました。"
    assert day_in(words, official=False) == dt.date(2025, 6, 11)
    assert day_in("2025.06.11\n次の一般質問に登壇します。", official=False) is None
    assert day_in("２０２２年９月２９日 (木)\n９月定例会の報告", official=False) is None  # a diary's entry


def test_a_page_without_a_record_tells_of_no_sitting() -> None:
    words = "令和６年６月定例会の質問を通告しました。私は２日目、６月１３日の３番目です。"
    folded = fold(words)
    lines = printed_lines(folded)
    titles = plenary_titles(words, folded, lines)
    assert find_sitting_day(folded, lines, titles, Paper(official=False, recorded=False))[0] is None


def test_a_vendors_line_names_the_meeting() -> None:
    vendors = "令和　6年　　9月　定例会－09月04日－02号"
    front = front_of(f"{vendors}\n\n　令和6年砂川原市議会9月定例会会議録\n○議長（土井忠司君）　開きます。")
    assert (front.title, front.assembly, front.sitting_number) == ("令和6年9月定例会", "砂川原市議会", 2)


def test_the_day_of_a_later_sitting_that_was_called() -> None:
    words = "令和４年６月９日、第２回砂川原町議会定例会（第２日）が砂川原町役場議場に招集された。"
    assert day_in(words) == dt.date(2022, 6, 9)


def test_a_budget_is_examined_before_its_year() -> None:
    def read(words: str) -> dt.date | None:
        folded = fold(words)
        lines = printed_lines(folded)
        reading, _ = find_sitting_day(folded, lines, committee_titles(words, folded, lines))
        return None if reading is None else reading.first

    assert read("令和６年度予算審査特別委員会会議録（３月１４日＿審査番号３）") == dt.date(2024, 3, 14)
    assert read("令和６年度補正予算審査特別委員会会議録（３月１４日）") == dt.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("平成28年12月定例会（第5日）　本文", "平成28年12月定例会"),
        ("令和７年第１回定例会（第１日目）", "令和７年第１回定例会（第１日目）"),
        ("砂川原市議会　令和７年３月定例会（第２日）", "令和７年３月定例会（第２日）"),
        ("平成30年第2回砂川原村議会定例会（3月定例会）", "平成30年第2回砂川原村議会定例会（3月定例会）"),
    ],
)
def test_a_bracket_behind_the_name(words: str, title: str) -> None:
    folded = fold(words)
    assert plenary_titles(words, folded, printed_lines(folded))[0].title == title


def test_a_title_beside_the_record() -> None:
    paged = "".join(
        f"\n　　　－ {page} －\n\n令和４年第３回砂川原市議会定例会会議録　第２号\n\n　続けます。" for page in (3, 4, 5)
    )
    front = front_of(f"令和４年９月12日（月）　午前10時00分　開議\n○議長（土井忠司君）　会議を開きます。{paged}")
    assert (front.assembly, front.title) == ("砂川原市議会", "令和４年第３回砂川原市議会定例会")


@pytest.mark.parametrize(
    ("words", "items"),
    [
        (
            "本日の会議に付した事件\n　理事の互選\n　陳情の審査",
            [(None, 1, "理事の互選"), (None, 1, "陳情の審査")],
        ),
        (
            "案　件　（１）定例会について\n（２）その他\n出席委員　土井委員長",
            [("（１）", 1, "定例会について"), ("（２）", 1, "その他")],
        ),
        (
            "7．審議事項\n 1．定例会について\n (1)日程について\n   ・部長より説明\n2．閉会",
            [("1", 1, "定例会について"), ("(1)", 2, "日程について")],
        ),
        (
            "審査日程\n○陳情\n　第３号陳情　街路灯を求める陳情\n○所管事項の報告\n　１　秋の催しについて（商工課）",
            [
                (None, 1, "陳情"),
                (None, 2, "第３号陳情　街路灯を求める陳情"),
                (None, 1, "所管事項の報告"),
                ("１", 2, "秋の催しについて"),
            ],
        ),
        (
            "１．審査に付した事件及び結果\n　（１）副委員長の互選について\n　（２）議案第７号　道の駅条例",
            [("（１）", 1, "副委員長の互選について"), ("（２）", 1, "議案第７号　道の駅条例")],
        ),
        ("本日の会議に付した事件\n議事日程に同じ\n出席委員", []),
        ("【案件】\n　総括質疑（１日目）\n　　質疑者　手嶋委員", []),
    ],
)
def test_the_list_of_a_committee(words: str, items: list[tuple[str | None, int, str]]) -> None:
    folded = fold(words)
    found = read_committee_list(words, folded, printed_lines(folded))
    assert [(item.number, item.level, item.title) for item in found] == items


@pytest.mark.parametrize(
    ("words", "items"),
    [
        (
            (
                "質問者：５番　若月　豊（一問一答方式）\n１　防災について\n（１）備蓄の状況\n答弁者：市長\n"
                "質問者：８番　奥寺馨\n１　図書館について"
            ),
            [("5番若月豊", "防災について"), ("5番若月豊", "備蓄の状況"), ("8番奥寺馨", "図書館について")],
        ),
        ("１番　若　月　豊　君　　２番　奥　寺　馨　君\n１　会期の決定について\n２　諸般の報告について", []),
        ("出席議員\n１番　若月　豊　君\n２　欠席議員　なし\n３　説明のため出席した者", []),
    ],
)
def test_lists_under_names(words: str, items: list[tuple[str, str]]) -> None:
    folded = fold(words)
    found = read_member_lists(words, folded, printed_lines(folded))
    assert [(item.asker, item.title) for item in found] == items


def test_lists_under_names_without_an_honorific() -> None:
    list_ = "1.石川花子\n(1)防災について\n2.谷次郎\n(1)図書館について\n(2)道路について\n"
    heads = "議長（大山三郎君）\n開きます。\n5番（石川花子君）\n伺います。\n2番（谷次郎君）\n伺います。\n"
    items = front_of(f"見本町議会\n{list_}\n{heads}").items
    assert [(item.asker, item.title) for item in items] == [
        ("石川花子", "防災について"),
        ("谷次郎", "図書館について"),
        ("谷次郎", "道路について"),
    ]


def test_an_assembly_set_apart() -> None:
    front = front_of(
        "例 示 県 広 域 連 合 議 会 会 議 録\n平 成 27 年 8 月 定 例 会\n○議長（土井忠司君）　会議を開きます。"
    )
    assert front.assembly == "例示県広域連合議会"


def test_a_name_on_several_lines() -> None:
    words = "令和五年\n第三百八十二回\n　十一月\n例示県議会定例会会議録　第四号"
    (found,) = plenary_titles(words, fold(words), printed_lines(fold(words)))
    assert (found.title, found.number) == ("令和五年第三百八十二回十一月例示県議会定例会", 382)


@pytest.mark.parametrize(
    ("words", "name", "body"),
    [
        ("桜ヶ浦市議会 > 令和5年予算決算委員会（全体会） 本文", "予算決算委員会（全体会）", None),
        ("令和６年度予算審査特別委員会会議録", "令和６年度予算審査特別委員会", None),
        ("第7回　桜ヶ浦町議会基本条例検証特別委員会", "議会基本条例検証特別委員会", "桜ヶ浦町議会"),
        ("桜ヶ浦市議会運営委員会会議録", "議会運営委員会", "桜ヶ浦市議会"),
        ("桜ヶ浦市議会総務委員会会議録", "総務委員会", "桜ヶ浦市議会"),
        ("桜ヶ浦市議会　予算決算常任委員会（厚生分科会）会議録", "予算決算常任委員会（厚生分科会）", None),
    ],
)
def test_committees_of_the_assembly_itself(words: str, name: str, body: str | None) -> None:
    (found,) = committee_titles(words, fold(words), printed_lines(fold(words)))
    assert (found.committee, found.body) == (name, body)


def test_the_hours_of_a_dated_sitting() -> None:
    front = front_of(
        "令和７年第１回例示村議会定例会会議録　第３日\n開　会　令和７年３月４日　午前９時００分\n"
        "開　議　令和７年３月１２日　午前１０時００分\n散　会　令和７年３月１２日　午後２時３１分\n"
        "○議長（宇都宮大）　開きます。\n○村長（遠藤一）　お答えします。\n○議長（宇都宮大）　終わります。\n"
    )
    assert (front.start_time, front.end_time) == (dt.time(10), dt.time(14, 31))


def test_a_committee_is_called_for_its_day() -> None:
    words = "文教警察委員会記録\n　招集年月日時及び場所\n　　令和４年６月２１日　午前１０時\n"
    assert day_in(words) == dt.date(2022, 6, 21)


def test_the_author_of_a_page_is_named_in_full() -> None:
    talk = "三浦：伺います。\n市長：お答えします。\n三浦：更新は。\n市長：毎年です。\n"
    page = f"一般質問の報告\n桜ヶ浦市議会議員（例示クラブ）の三浦ゆうきです。\n\n{talk}"
    assert [(one.name, one.surname) for one in front_of(page).roster] == [("三浦ゆうき", "三浦")]
    assert front_of(page.replace("三浦ゆうき", "三浦")).roster == ()


def test_labels_before_the_hours() -> None:
    front = front_of("総務企画委員会記録\n日時　令和６年３月１３日（水）　開会　午前９時５９分　閉会　午後３時４２分\n")
    assert (front.start_time, front.end_time) == (dt.time(9, 59), dt.time(15, 42))


def test_hours_of_which_the_half_of_the_day_is_said_once() -> None:
    front = front_of("例示市議会　議会改革特別委員会記録\n平成29年２月17日（金）午後１時30分～３時05分\n")
    assert (front.start_time, front.end_time) == (dt.time(13, 30), dt.time(15, 5))
    assert front.date is not None
    assert front.date.first == dt.date(2017, 2, 17)


def test_a_cover_tells_from_when_to_when() -> None:
    cover = "令和５年\n第３回　定例会　会議録\n　自　令和５年９月５日\n　至　令和５年９月21日\n例示町議会\n\n"
    assert day_in(f"{cover}令和５年第３回例示町議会定例会会議録（第２日）\n令和５年９月６日（水曜日）\n") == dt.date(
        2023, 9, 6
    )


@pytest.mark.parametrize(
    "line",
    [
        "〔第３日　３月10日（水）〕",
        "令和３年３月10日（第３日目）",
        "2021-03-10　本会議　第3日目",
        "例示町議会会議録（３日目）",
    ],
)
def test_the_day_of_the_session_beside_the_date(line: str) -> None:
    assert front_of(f"令和３年３月定例会\n例示町議会\n{line}\n").sitting_number == 3


def test_the_assembly_that_only_the_chair_names() -> None:
    words = "予算特別委員会会議録\n○委員長（大山三郎）　ただいまから例示市議会予算特別委員会を開会いたします。\n"
    assert front_of(words).assembly == "例示市議会"


def test_the_assembly_that_the_foot_of_a_page_names() -> None:
    words = "一般質問\n12番(水瀬陽太) 備蓄は。\n市長(大場清) 3日分です。\n\n▲ページの先頭へ\n{}議員 水瀬陽太\n"
    assert front_of(words.format("砂川原市議会")).assembly == "砂川原市議会"
    assert front_of(words.format("砂川原市議会・桜ヶ浦市議会")).assembly is None


@pytest.mark.parametrize(
    ("foot", "name"),
    [("砂川町議会事務局", "砂川町議会"), ("砂川市議会事務局", "すながわ町議会"), ("議会事務局", "すながわ町議会")],
)
def test_a_town_in_kana_in_its_papers_title(foot: str, name: str) -> None:
    talk = "問　備蓄は。\n答　3日分です。\n問　更新は。\n答　毎年です。\n"
    assert front_of(f"すながわ町議会だより\n{talk}\n▲ページの先頭へ\n{foot}\n").assembly == name


def test_a_public_hearing_of_a_committee() -> None:
    head = "第百六十六回国会　予算調査特別委員会公聴会会議録第一号\n"
    assert front_of(f"{head}○委員長（大山三郎君）　公聴会を開会いたします。\n").committee == "予算調査特別委員会公聴会"


def test_the_day_on_which_the_assembly_was_called_together() -> None:
    words = "昭和六十三年九月十三日午前十時五分　例示市議会第三回定例会を市議会議場に招集した。"
    assert day_in(words) == dt.date(1988, 9, 13)


def test_the_lists_of_several_questioners() -> None:
    words = "第４回例示町議会定例会　一般質問通告一覧表\n１番　山本恵議員\n１　防災について\n２　道路について\n"
    front = front_of(words + "４番　渡部進議員\n１　給食について\n２　図書館について\n")
    assert [item.title for item in front.items] == ["防災について", "道路について", "給食について", "図書館について"]
