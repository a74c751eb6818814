"""Who each head means: full names, seats, surnames, offices, variants, namesakes, ties."""

from __future__ import annotations

import openings
from rungs import cast_from, cast_of, names, who

from gikai_parse.layouts.line import Head
from gikai_parse.stages.calls import read_call, read_introduction
from gikai_parse.stages.roster import RosterEntry

CHAIR = Head("○議長（青木一郎君）", "○", "青木一郎", "議長")


def test_a_seat_leads_to_the_list() -> None:
    cast = cast_from(
        [(CHAIR, "開きます。"), (Head("○２番", "○", seat=2), "質問します。")],
        RosterEntry("石川花子", seat=2, party="members", present=True),
    )
    assert names(cast) == ["青木一郎", "石川花子"]
    assert [speech.position for speech in cast.speeches] == ["議長", "議員"]
    assert [speech.role for speech in cast.speeches] == ["chair", "member"]
    assert cast.speeches[1].seat == 2


def test_variants_of_a_character_are_one_person() -> None:
    cast = cast_from(
        [(Head("○髙木部長", "○", "髙木", "総務部長"), "お答えします。")],
        RosterEntry("高木一郎", position="総務部長", party="executive"),
    )
    assert names(cast) == ["高木一郎"]


def test_first_the_full_name_then_the_surname() -> None:
    cast = cast_from(
        [
            (Head("宇野成一市長", name="宇野成一", position="市長"), "お答えします。"),
            (Head("宇野市長", name="宇野", position="市長"), "重ねてお答えします。"),
        ]
    )
    assert names(cast) == ["宇野成一", "宇野成一"]
    assert len(cast.people) == 1


def test_one_surname_on_two_sides_is_two_people() -> None:
    cast = cast_from(
        [
            (Head("○市村委員", "○", "市村", "委員"), "伺います。"),
            (Head("○市村教育次長", "○", "市村", "教育次長"), "お答えします。"),
        ]
    )
    assert names(cast) == ["市村", "市村"]
    assert [person.role for person in cast.people] == ["member", "executive"]


def test_two_who_fit_stay_two() -> None:
    cast = cast_from(
        [(Head("○佐藤委員", "○", "佐藤", "委員"), "伺います。")],
        RosterEntry("佐藤一郎", position="委員", party="members"),
        RosterEntry("佐藤花子", position="委員", party="members"),
    )
    assert cast.speeches[0].person is None
    assert [cast.people[index].name for index in cast.speeches[0].candidates] == ["佐藤一郎", "佐藤花子"]
    assert [(doubt.code, doubt.details) for doubt in cast.doubts] == [
        ("two-candidates", ("○佐藤委員", "佐藤一郎、佐藤花子"))
    ]


def test_the_chairs_call_decides_between_two() -> None:
    cast = cast_from(
        [(CHAIR, "次に進みます。佐藤花子委員。"), (Head("○佐藤委員", "○", "佐藤", "委員"), "伺います。")],
        RosterEntry("佐藤一郎", position="委員", party="members"),
        RosterEntry("佐藤花子", position="委員", party="members"),
    )
    assert names(cast)[1] == "佐藤花子"


def test_a_longer_surname_is_another() -> None:
    cast = cast_from(
        [
            (Head("○原委員", "○", "原", "委員"), "伺います。"),
            (Head("○原田委員", "○", "原田", "委員"), "伺います。"),
        ],
        RosterEntry("原次郎", position="委員", party="members"),
        RosterEntry("原田太郎", position="委員", party="members"),
    )
    assert names(cast) == ["原次郎", "原田太郎"]


def test_namesakes_told_apart_by_the_given_name() -> None:
    heads = [(Head("○原（侑）委員", "○", "原", "委員", given="侑"), "伺います。")]
    assert names(cast_from(heads)) == ["原（侑）"]
    roster = [RosterEntry(name, position="委員", party="members") for name in ("原侑子", "原正一")]
    assert names(cast_from(heads, *roster)) == ["原侑子"]


def test_an_office_alone_names_its_only_holder() -> None:
    head = Head("◯デジタル戦略部長", "◯", position="デジタル戦略部長")
    holder = RosterEntry("大川正", position="デジタル戦略部長", party="executive")
    assert names(cast_from([(head, "お答えします。")], holder)) == ["大川正"]
    unnamed = cast_from([(head, "お答えします。")])
    assert names(unnamed) == [None]
    assert unnamed.speeches[0].position == "デジタル戦略部長"
    assert [doubt.code for doubt in unnamed.doubts] == ["unnamed-speaker"]


def test_the_chair_names_who_holds_an_office() -> None:
    head = Head("○総務部長", "○", position="総務部長")
    cast = cast_from([(CHAIR, "総務部長・山田君。"), (head, "お答えします。"), (CHAIR, "次に。"), (head, "はい。")])
    assert names(cast) == ["青木一郎", "山田", "青木一郎", "山田"]


def test_who_is_called_to_an_office_is_not_the_member_of_that_surname() -> None:
    member, head = Head("○山田議員", "○", "山田", "議員"), Head("○総務部長", "○", position="総務部長")
    cast = cast_from([(member, "伺います。"), (CHAIR, "総務部長・山田君。"), (head, "お答えします。")])
    assert names(cast) == ["山田", "青木一郎", "山田"]
    assert [speech.role for speech in cast.speeches] == ["member", "chair", "executive"]
    assert cast.speeches[0].person != cast.speeches[2].person


def test_two_of_one_surname_in_two_offices_are_two() -> None:
    first, head = Head("○山田教育長", "○", "山田", "教育長"), Head("○総務部長", "○", position="総務部長")
    cast = cast_from([(first, "お答えします。"), (CHAIR, "総務部長・山田君。"), (head, "お答えします。")])
    assert names(cast) == ["山田", "青木一郎", "山田"]
    assert cast.speeches[0].person != cast.speeches[2].person


def test_two_names_called_for_one_office_name_nobody() -> None:
    head = Head("○総務部長", "○", position="総務部長")
    called = [(CHAIR, "総務部長・山田君。"), (head, "お答えします。"), (CHAIR, "総務部長・川口君。"), (head, "はい。")]
    assert names(cast_from(called)) == ["青木一郎", None, "青木一郎", None]


def test_an_office_of_many_names_nobody() -> None:
    cast = cast_from(
        [(Head("◯委員", "◯", position="委員"), "伺います。")], RosterEntry("佐藤一郎", position="委員", party="members")
    )
    assert names(cast) == [None]
    assert cast.speeches[0].role == "member"


def test_hiragana_in_the_head_and_kanji_on_the_list() -> None:
    cast = cast_from(
        [(Head("○１番（むらやま勝行君）", "○", "むらやま勝行", seat=1), "伺います。")],
        RosterEntry("村山勝行", seat=1, party="members"),
    )
    assert names(cast) == ["村山勝行"]
    assert len(cast.people) == 1


def test_a_committee_chair_reports_as_a_member() -> None:
    cast = cast_from(
        [
            (CHAIR, "総務常任委員長の報告を求めます。"),
            (Head("◆総務常任委員長（島正君）", "◆", "島正", "総務常任委員長"), "報告します。"),
        ]
    )
    assert (cast.speeches[1].position, cast.speeches[1].role) == ("総務常任委員長", "member")
    assert cast.people[1].role == "committee_chair"


def test_a_committee_chair_called_to_report_is_a_member() -> None:
    cast = cast_from(
        [(CHAIR, "委員長の報告を求めます。総務委員長島正君。"), (Head("○島正君", "○", "島正", None), "御報告します。")]
    )
    assert (cast.speeches[1].position, cast.speeches[1].role) == ("議員", "member")


def test_a_committee_is_chaired_by_its_chair() -> None:
    cast = cast_of(
        "予算特別委員会記録\n令和6年3月5日（火）\n○委員長（島正君）　ただいまから予算特別委員会を開会します。\n"
        "◎議長（青木一郎君）　御苦労さまです。\n○委員長（島正君）　閉会します。\n"
    )
    assert [speech.role for speech in cast.speeches] == ["committee_chair", "chair", "committee_chair"]


def test_one_person_under_two_heads() -> None:
    cast = cast_from(
        [
            (Head("◯４番（奈良一祥君）", "◯", "奈良一祥", seat=4), "報告します。"),
            (Head("◯総務常任委員長（奈良一祥君）", "◯", "奈良一祥", "総務常任委員長"), "答えます。"),
        ]
    )
    assert names(cast) == ["奈良一祥", "奈良一祥"]
    assert len(cast.people) == 1


def test_a_councillors_page() -> None:
    cast = cast_of(openings.BLOG)
    assert names(cast) == ["見本花子", "例示太郎", "見本花子", "例示太郎"]
    assert [speech.position for speech in cast.speeches] == ["議員", "都市整備部長", "議員", "都市整備部長"]
    questioner = who(cast, cast.speeches[0])
    assert questioner is not None
    assert (questioner.seat, questioner.group) == (12, "市民クラブ")


def test_a_town_with_its_list() -> None:
    cast = cast_of(openings.TOWN)
    assert names(cast) == ["青木一郎", "石川花子", "小川信次", "青木一郎"]
    assert [speech.role for speech in cast.speeches] == ["chair", "member", "executive", "chair"]
    assert len(cast.people) == 12


def test_places() -> None:
    heads = [
        (Head("○１番（甲野一君）", "○", "甲野一", seat=1), "以上で壇上での質問を終わります。"),
        (Head("○１番（甲野一君）", "○", "甲野一", seat=1), "自席から質問します。"),
        (Head("○２番（乙野二君）", "○", "乙野二", seat=2), "再質問は自席から行います。"),
        (Head("○３番（丙野三君）", "○", "丙野三", seat=3), "質問します。"),
    ]
    assert [speech.place for speech in cast_from(heads).speeches] == ["podium", "own_seat", "podium", None]


def test_calls() -> None:
    call = read_call("12番山田花子議員。")
    assert call is not None
    assert (call.seat, call.name, call.office) == (12, "山田花子", "議員")
    call = read_call("市長。")
    assert call is not None
    assert (call.name, call.office) == (None, "市長")
    assert read_call("以上で質問を終わります。") is None


def test_introductions() -> None:
    assert read_introduction("おはようございます。自由民主党の山田でございます。", "山田太郎").group == "自由民主党"
    assert read_introduction("12番、市民クラブの見本はなこです。", "見本はなこ") == (12, "市民クラブ")
    assert read_introduction("学務課長の富田です。", "富田").group is None


def test_a_witness_is_one_whatever_office_the_list_gives() -> None:
    cast = cast_from(
        [
            (Head("○証人（水谷文吾君）", "○", "水谷文吾", "証人"), "お答えします。"),
            (Head("○公述人（石川花子君）", "○", "石川花子", "公述人"), "申し上げます。"),
        ],
        RosterEntry("水谷文吾", position="元建設部長", party="executive"),
        RosterEntry("石川花子", position="連絡会長", party="witnesses"),
    )
    assert [speech.role for speech in cast.speeches] == ["witness", "witness"]
    assert cast.people[1].role == "witness"


def test_who_presides_over_a_subcommittee() -> None:
    words = "○主査（門田宇一）　開会します。\n○石川花子分科員　伺います。\n○副主査（石川花子）　交代しました。\n"
    assert cast_of(f"予算特別委員会第二分科会会議録\n{words}").speeches[0].role == "committee_chair"
    assert cast_of(f"予算特別委員会会議録\n{words}").speeches[0].role == "executive"


def test_nobody_at_all() -> None:
    cast = cast_from([])
    assert (cast.people, cast.speeches, cast.doubts) == ((), (), ())
