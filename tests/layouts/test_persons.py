"""Labels taken apart: what is name, office, seat, given name, group; and what is no person at all."""

from __future__ import annotations

import pytest

from gikai_parse.layouts.offices import split_office
from gikai_parse.layouts.persons import read_label, split_person
from gikai_parse.layouts.records import read_balloon
from gikai_parse.layouts.roles import role_of
from gikai_parse.layouts.side_words import read_side
from gikai_parse.tables.positions import POSITION_ENDINGS
from gikai_parse.text.folding import fold


@pytest.mark.parametrize(
    ("label", "name", "position"),
    [
        ("議長（山田太郎君）", "山田太郎", "議長"),
        ("議　長（山　田　太　郎　君）", "山田太郎", "議長"),
        ("総務部長兼危機管理監（中原四郎）", "中原四郎", "総務部長兼危機管理監"),
        ("番外（福祉部長　中原四郎君）", "中原四郎", "福祉部長"),
        ("番外（中原四郎君）", "中原四郎", "番外"),
        ("番外（福祉部長・中原四郎君）", "中原四郎", "福祉部長"),
        ("番外市長（小川花子君）", "小川花子", "市長"),
        ("番外一番（町長小川花子君）", "小川花子", "町長"),
        ("番外第２号（助役　中原四郎君）", "中原四郎", "助役"),
        ("番外３番　収入役大山三郎君", "大山三郎", "収入役"),
        ("番外　小川福祉課長", "小川", "福祉課長"),
        ("番外１番", None, "番外"),
        ("参考人（中原四郎先生）", "中原四郎", "参考人"),
        ("５番（石川花子女史）", "石川花子", None),
        ("５番（石川花子君・新風会）", "石川花子", None),
        ("議長・山田太郎君", "山田太郎", "議長"),
        ("議長（12番　山田太郎君）", "山田太郎", "議長"),
        ("（青木太郎議長）", "青木太郎", "議長"),
        ("（植木　隆副区長）", "植木隆", "副区長"),
        ("（白川花子君）", "白川花子", None),
        ("山田太郎（市長）", "山田太郎", "市長"),
        ("北山経夫君", "北山経夫", None),
        ("議長山田太郎君", "山田太郎", "議長"),
        ("議長　山田太郎", "山田太郎", "議長"),
        ("中山　委員長", "中山", "委員長"),
        ("浅川総務企画部長", "浅川", "総務企画部長"),
        ("和田小中一貫教育担当課長", "和田", "小中一貫教育担当課長"),
        ("小山中央図書館長", "小山", "中央図書館長"),
        ("大久保企画経営部長", "大久保", "企画経営部長"),
        ("若木ひろき議員", "若木ひろき", "議員"),
        ("大久保洋子教育委員", "大久保洋子", "教育委員"),
        ("清川俊彦水道事業管理者", "清川俊彦", "水道事業管理者"),
        ("宮川晶子選挙管理委員会事務局長", "宮川晶子", "選挙管理委員会事務局長"),
        ("山本部長", "山本", "部長"),
        ("中村市長", "中村", "市長"),
        ("市川市長", "市川", "市長"),
        ("デジタル戦略推進部長", None, "デジタル戦略推進部長"),
        ("委員長", None, "委員長"),
        ("市民課長", None, "市民課長"),
        ("中原副部長兼企画室長", "中原", "副部長兼企画室長"),
        ("中原公民館長", "中原", "公民館長"),
        ("固定資産税課長", None, "固定資産税課長"),
        ("中原エリカ委員長", "中原エリカ", "委員長"),
        ("カロリーナ委員", "カロリーナ", "委員"),
        ("中山　雪対策室長", "中山", "雪対策室長"),
        ("林業振興課長", None, "林業振興課長"),
        ("米田國務大臣", "米田", "國務大臣"),
        ("家畜防疫対策室長", None, "家畜防疫対策室長"),
        ("大山果樹園芸課長", "大山", "果樹園芸課長"),
        ("市町村支援課長", None, "市町村支援課長"),
        ("小川不登校対策課長", "小川", "不登校対策課長"),
        ("大山議長　大山議長", "大山", "議長"),
        ("町　長　大　山　三　郎", "大山三郎", "町長"),
        ("危 機 管 理 課 長 （ 中 原 四 郎 君 ）", "中原四郎", "危機管理課長"),
        ("石川花子　議員　石川花子　議員", "石川花子", "議員"),
        ("市長（中原四郎君）市長（中原四郎君）", "中原四郎", "市長"),
    ],
)
def test_name_and_office(label: str, name: str | None, position: str | None) -> None:
    head = split_person(label)
    assert (head.name, head.position) == (name, position)


@pytest.mark.parametrize(
    ("label", "seat", "name"),
    [
        ("12番（山田太郎君）", 12, "山田太郎"),
        ("１２番（山田太郎議員）", 12, "山田太郎"),
        ("百十六番（山田太郎君）", 116, "山田太郎"),
        ("一一六番（山田太郎君）", 116, "山田太郎"),
        ("議席番号６番（石川花子君）", 6, "石川花子"),
        ("第７番（小川次郎君）", 7, "小川次郎"),
        ("５番議員（山田太郎君）", 5, "山田太郎"),
        ("５　番（石　川　花　子　君）", 5, "石川花子"),
        ("（５　番　石川　花子）", 5, "石川花子"),
        ("５　　番　石　川　花　子　議　　員", 5, "石川花子"),
        ("１２番　石川花子議員", 12, "石川花子"),
        ("１２番・石川花子議員", 12, "石川花子"),
        ("議長（１２番　石川花子君）", 12, "石川花子"),
    ],
)
def test_seats(label: str, seat: int, name: str) -> None:
    head = split_person(label)
    assert (head.seat, head.name) == (seat, name)


def test_namesakes_keep_the_given_name_apart() -> None:
    head = split_person("原（侑）委員")
    assert (head.name, head.given, head.position) == ("原", "侑", "委員")


def test_a_group_behind_the_member() -> None:
    head = split_person("山田太郎議員（自由民主党）")
    assert (head.name, head.position, head.group) == ("山田太郎", "議員", "自由民主党")


@pytest.mark.parametrize(
    "label",
    [
        "出席議員（２６人）",
        "欠席議員（なし）",
        "会期（１０日間）",
        "生活保護の扶養調査について（関係者）",
        "一般質問",
        "会議録署名議員の指名",
        "令和６年３月５日",
        "（１）食料",
    ],
)
def test_no_person(label: str) -> None:
    read = read_label(fold(label))
    assert read is None or read.shape == "name"


@pytest.mark.parametrize(
    ("label", "name", "position", "round_"),
    [
        ("安田（初）", "安田", None, 1),
        ("市長（小川花子）（初）", "小川花子", "市長", 1),
        ("都市開発部長（村山）（再）", "村山", "都市開発部長", 2),
        ("👍 石川花子議員（市民の会）", "石川花子", "議員", None),
    ],
)
def test_balloons(label: str, name: str, position: str | None, round_: int | None) -> None:
    head = read_balloon(label)
    assert (head.name, head.position, head.round, head.label) == (name, position, round_, label)


@pytest.mark.parametrize(
    ("label", "side", "position"),
    [
        ("問", "question", None),
        ("Q1", "question", None),
        ("再質問②", "question", None),
        ("答弁(福祉部長)", "answer", "福祉部長"),
        ("市長答弁", "answer", "市長"),
        ("答弁:教育長", "answer", "教育長"),
    ],
)
def test_sides(label: str, side: str, position: str | None) -> None:
    read = read_side(label)
    assert read is not None
    assert (read.head.side, read.head.position) == (side, position)


def test_an_unknown_surname_before_known_words() -> None:
    assert split_office("黒々地福祉健康部長") == ("黒々地", "福祉健康部長")


@pytest.mark.parametrize("ending", [row.ending for row in POSITION_ENDINGS])
def test_every_ending_of_an_office_has_a_role(ending: str) -> None:
    assert role_of(ending) != "unknown"
