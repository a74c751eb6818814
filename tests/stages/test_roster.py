"""Printed lists of those present and absent: columns, ditto marks, offices on two lines, series."""

from __future__ import annotations

import openings
import pytest
from rungs import front_of

from gikai_parse.stages.list_headings import read_heading
from gikai_parse.stages.printed_lines import printed_lines
from gikai_parse.stages.printed_names import read_name
from gikai_parse.stages.roster import RosterEntry, read_roster
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage


def roster_in(words: str) -> list[tuple[str, str | int | None]]:
    folded = fold(words)
    entries = read_roster(words, folded, printed_lines(folded))
    return [(entry.name, entry.position if entry.seat is None else entry.seat) for entry in entries]


def entries_by_name(text: str) -> dict[str, RosterEntry]:
    return {entry.name: entry for entry in front_of(text).roster}


def test_a_town() -> None:
    entries = entries_by_name(openings.TOWN)
    assert [entry.seat for entry in entries.values()][:4] == [1, 2, 3, 4]
    assert entries["小川信次"].position == "町長"
    assert entries["大久保七郎"].position == "総務課長"
    assert entries["小島八重"].position == "会計管理者兼税務課長"
    assert entries["佐々木九一"].position == "建設課長兼上下水道課長"
    assert entries["鈴木和子"].party == "staff"
    assert "なし" not in entries


def test_absent_members() -> None:
    entries = entries_by_name(openings.PREFECTURE)
    assert entries["大野三郎"].present is False
    assert entries["遠藤二郎"].present is True
    assert (entries["遠藤二郎"].seat, entries["佐野九郎"].position) == (110, "選挙管理委員会委員長")


def test_a_committee_with_ditto_marks() -> None:
    entries = entries_by_name(openings.COMMITTEE)
    assert [entries[name].position for name in ("相田一郎", "伊東二郎", "上野三子", "遠山四郎")] == [
        "委員長",
        "副委員長",
        "委員",
        "委員",
    ]
    assert entries["工藤八子"].position == "ＤＸ推進課長"  # in the width in which it is printed
    assert entries["佐川十子"].party == "staff"


def test_offices_in_a_row_have_no_names() -> None:
    assert roster_in("説明員\n　村長　副村長　教育長　中原四郎　総務課長\n") == [("中原四郎", "教育長")]


def test_items_end_a_list() -> None:
    assert roster_in("事務局　事務局長\n協議事項\n石川花子\n") == []


def test_surnames_in_a_row() -> None:
    entries = entries_by_name(openings.SERIES)
    assert (entries["日向"].position, entries["くり山"].position) == ("委員長", None)
    assert entries["土岐"].position == "議会総務課長"
    assert "後藤" not in entries


@pytest.mark.parametrize(
    ("words", "entries"),
    [
        ("出席議員\n１番　むらやま　勝行　　　　２番　おおやま　順子", [("むらやま勝行", 1), ("おおやま順子", 2)]),
        ("出席議員\n一番古川まさし君\n百二番中山ひろき君", [("古川まさし", 1), ("中山ひろき", 102)]),
        ("出席議員\n議長　１番　有　馬　　進　　２番　石　井　　学", [("有馬進", 1), ("石井学", 2)]),
        ("説明員\n知事小山花子君\n副知事長谷部　明君", [("小山花子", "知事"), ("長谷部明", "副知事")]),
        (
            "出席説明員\n政策部長兼務　　　長　田　幸　紀\nＤＸ推進担当部長\n会計管理者　佐々木　健二郎",
            [("長田幸紀", "政策部長兼務ＤＸ推進担当部長"), ("佐々木健二郎", "会計管理者")],
        ),
        (
            "事務局\n事務局長　杉　田　敏　也　　　　　次長　　　　南　田　　　剛",
            [("杉田敏也", "事務局長"), ("南田剛", "次長")],
        ),
        (
            "説明員\n市長　　　江　川　　　純　　　　　副市長　　　尾　崎　秀　樹",
            [("江川純", "市長"), ("尾崎秀樹", "副市長")],
        ),
        ("市執行部 市長(今田文彦),総務部次長(島本 美智男)", [("今田文彦", "市長"), ("島本美智男", "総務部次長")]),
        ("出席委員　横山・三橋・佐藤", [("横山", None), ("三橋", None), ("佐藤", None)]),
        (
            "出席委員　◎山口昌子　○肥田茂男　佐山真和\n駒田高行　田川富造各委員",
            [(name, None) for name in ("山口昌子", "肥田茂男", "佐山真和", "駒田高行", "田川富造")],
        ),
        ("出席委員\n委員長　守田亘弘　出席\n委員　鈴川道子　欠席", [("守田亘弘", "委員長"), ("鈴川道子", "委員")]),
        ("出席議員3名 1番\n梅村智恵子議員 2番\n朝倉雅夫議員", [("梅村智恵子", 1), ("朝倉雅夫", 2)]),
        ("政府参考人\n（見本省医政局長）　伊山　和男君", []),
        (
            "出席委員　◎森下健一　○平野京子　大谷　進　小池真由美",
            [(name, None) for name in ("森下健一", "平野京子", "大谷進", "小池真由美")],
        ),
        (
            "出席議員\n議席番号　氏　名　議席番号　氏　名\n　１　　榊　　美　紀　　２　　塩　谷　　晃",
            [("榊美紀", 1), ("塩谷晃", 2)],
        ),
        ("説明員\n管理者　佐藤一郎君\n１．会計管理者　田中四郎", [("佐藤一郎", "管理者"), ("田中四郎", "会計管理者")]),
        (
            "出席者　議長　岸田　守\n町側　町長　後藤　弘、総務課長　佐久間　徹",
            [("岸田守", "議長"), ("後藤弘", "町長"), ("佐久間徹", "総務課長")],
        ),
        ("欠席委員（なし）\n説明員　なし", []),
    ],
)
def test_lists(words: str, entries: list[tuple[str, str | int | None]]) -> None:
    assert roster_in(words.replace("市執行部", "執行部")) == entries or words.startswith("政府参考人")


def test_prose_ends_a_list() -> None:
    words = "出席議員\n１番　山　田　太　郎\n本日の会議を開きます。\n２番　鈴　木　花　子"
    assert roster_in(words) == [("山田太郎", 1)]


def test_group_and_office_in_brackets() -> None:
    words = fold("出席議員\n３番　桑　原　よしこ（副議長）　　４番　木　原　　等（見本党区議団）")
    first, second = read_roster(words, words, printed_lines(words))
    assert (first.position, first.group) == ("副議長", None)
    assert (second.position, second.group) == (None, "見本党区議団")


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("〇出席議員（２６人）", "members"),
        ("　出　席　議　員　（３８名）", "members"),
        ("地方自治法第１２１条の規定により説明のため会議に出席した者の職氏名", "executive"),
        ("職務のため会議に出席した者の職氏名", "staff"),
        ("本会議に職務のため出席した事務局職員", "staff"),
        ("3 地方自治法第121条の規定により説明のため会議に出席した者は、次のとおりである。", "executive"),
        ("二月十九日議事日程第一号", None),
        ("事　務　局　長　　志　村　　　健", "no heading"),
        ("出席の都合により", "no heading"),
    ],
)
def test_headings(line: str, party: str | None) -> None:
    heading, _ = read_heading(fold(line), Passage(0, len(line)))
    assert (heading.party if heading else "no heading") == party


@pytest.mark.parametrize(
    ("words", "surname"),
    [("むらやま 勝行", "むらやま"), ("大 川   潤 君", "大川"), ("三小山 准 一", "三小山"), ("吉 田 崇 仁", None)],
)
def test_the_gap_shows_the_surname(words: str, surname: str | None) -> None:
    name = read_name(words, 0, len(words))
    assert name is not None
    assert name.surname == surname


def test_an_office_before_the_next_seat() -> None:
    words = (
        "欠席議員（０名）\n出席議員\n議長　３番　宇佐美　豊　君　　　副議長　２番　岩瀬　敏　彦　君\n"
        "欠席議員（１名）\n　１番　秋元　千里　君\n地方自治法第121条第１項の規定による説明員\n　町長　遠田　真一　君\n"
    )
    entries = read_roster(words, fold(words), printed_lines(fold(words)))
    assert [(one.name, one.seat, one.position, one.present) for one in entries] == [
        ("宇佐美豊", 3, "議長", True),
        ("岩瀬敏彦", 2, "副議長", True),
        ("秋元千里", 1, None, False),
        ("遠田真一", None, "町長", True),
    ]


@pytest.mark.parametrize(
    ("words", "entries"),
    [
        (
            "１．出席議員は、次のとおりである。（２名）\n　　１番　赤　井　太　郎　君　　　２番　及　川　二　郎　君\n",
            [("赤井太郎", 1), ("及川二郎", 2)],
        ),
        ("出席議員　　10名中９名\n　議　員　　及川二郎君　石川花子君\n", [("及川二郎", "議員"), ("石川花子", None)]),
        (
            "会議に出席した議員\n　　赤井　太郎　　　及川　二郎　　　石川　花子\n　　神　三四郎　　　森　　　一\n",
            [("赤井太郎", None), ("及川二郎", None), ("石川花子", None), ("神三四郎", None), ("森一", None)],
        ),
        ("説明員　大山町長　及川副町長　土岐総務課長\n", [("大山", "町長"), ("及川", "副町長"), ("土岐", "総務課長")]),
        (
            "出席並びに欠席議員\n│議席│氏名│出欠│\n│１　│赤井　太郎│出　│２　│及川　二郎│欠　│\n",
            [("赤井太郎", 1), ("及川二郎", 2)],
        ),
        (
            (
                "出席説明員\n　　選挙管理委員会\n　　　　　　　武村和仁君\n　　事務局長\n－－－－－－\n"
                "出席議会局職員\n　　局長　　豊　基信君\n"
            ),
            [("武村和仁", "選挙管理委員会事務局長"), ("豊基信", "局長")],
        ),
    ],
)
def test_lists_of_other_prints(words: str, entries: list[tuple[str, str | int | None]]) -> None:
    assert roster_in(words) == entries


def test_a_table_says_who_is_there() -> None:
    words = "出席・欠席議員\n｜１｜赤井太郎｜出｜\n｜２｜及川二郎｜欠｜\n"
    entries = read_roster(words, fold(words), printed_lines(fold(words)))
    assert [entry.present for entry in entries] == [True, False]
