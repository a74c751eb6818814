"""The same short sitting in many prints: whoever typed it, the words and the people are the same."""

from __future__ import annotations

import json
from typing import Final

import pytest

import gikai_parse as gp

SAID: Final = (
    "ただいまから本日の会議を開きます。５番、石川花子議員。",
    "通告に従い質問します。備蓄は何日分ありますか。",
    "お答えいたします。３日分でございます。",
    "石川議員。",
    "ありがとうございました。水はどうなっていますか。",
    "水も同じでございます。",
    "以上で質問を終わります。散会します。",
)
CHAIR, MEMBER, MAYOR, CHIEF = (
    ("議長", "大山三郎"),
    ("5番", "石川花子"),
    ("町長", "中原四郎"),
    ("総務課長", "小川次郎"),
)
PEOPLE: Final = (CHAIR, MEMBER, MAYOR, CHAIR, MEMBER, CHIEF, CHAIR)
FRONT: Final = "令和５年第２回見本町議会定例会会議録\n令和５年６月８日\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "{n}. {post}（{name}君）　{words}",
        "({n}) ○{post}（{name}君）　{words}",
        "#{n} {post} {name}\n{words}\n",
        "10:0{n} {post}（{name}）\n{words}\n",
        "{post}（{name}） 00:0{n}:10\n{words}\n",
        "{name} {post} [00:0{n}:10]\n{words}\n",
        "発言者{n}：{post} {name}\n{words}\n",
        "{post}（{name}君）「{words}」",
        "{post} {name}君），{words}",
        "― {post}（{name}君） ―\n{words}\n",
        "{post} {name}: {words}",
        "{name}　{post}\n{words}\n",
        "{post}\n{name}\n{words}\n",
        "［{post}　{name}君］\n{words}\n",
        "○{post}（{name}君　{words}",
        "{post}{name}君）　{words}",
        "{name} {post}\n{name} {post}\n{words}\n",
        "［写真：{post} {name}］\n{post} {name}\n{words}\n",
        "10時0{n}分　{post}（{name}君）　{words}",
    ],
)
def test_prints(line: str) -> None:
    rows = enumerate(zip(PEOPLE, SAID, strict=True), 1)
    text = FRONT + "\n".join(line.format(n=n, post=post, name=name, words=words) for n, ((post, name), words) in rows)
    session = gp.parse(text)
    names = {person.id: person.name for person in session.people}
    assert [speech.text.strip("「」") for speech in session.speeches] == list(SAID)
    assert [names.get(speech.speaker_id or "") for speech in session.speeches] == [name for _, name in PEOPLE]


ROSTER: Final = "出席議員\n　議長　大山三郎\n　５番　石川花子\n説明員\n　町長　中原四郎\n　総務課長　小川次郎\n\n"


@pytest.mark.parametrize("line", ["{}　{}", "{}：{}", "【{}】{}", "（{}）{}", "{}「{}」", "○{}　{}", "○{}\n{}"])
def test_names_alone_are_heads_where_the_list_holds_them(line: str) -> None:
    said = "\n".join(line.format(name, words) for (_, name), words in zip(PEOPLE, SAID, strict=True))
    session = gp.parse(FRONT + ROSTER + said)
    people = {person.id: (person.name, person.position) for person in session.people}
    assert [speech.text.strip("「」") for speech in session.speeches] == list(SAID)
    assert [people[speech.speaker_id or ""] for speech in session.speeches if speech.speaker_id][2] == (
        "中原四郎",
        "町長",
    )
    assert line[0] == "○" or not gp.parse(FRONT + said).speeches  # by the names alone nobody is believed


SHORT_SAID: Final = (
    "会議を開きます。２番、原哲也議員。",
    "備蓄は何日分ありますか。",
    "３日分でございます。",
    "原議員。",
    "水はどうですか。",
    "同じでございます。",
    "３番、谷花子議員。",  # who speaks only once
    "道路の修理はいつですか。",
    "来年でございます。",
)


@pytest.mark.parametrize("marks", ["{}　", "【{}】", "{}：", "○{}　", "{}\n"])
@pytest.mark.parametrize("names", [("２原", "３谷"), ("原議員", "谷議員"), ("２番原", "３番谷")])
def test_surnames_of_one_character(marks: str, names: tuple[str, str]) -> None:
    heads = ("議長", names[0], "町長", "議長", names[0], "町長", "議長", names[1], "町長")
    session = gp.parse("\n".join(f"{marks.format(head)}{words}" for head, words in zip(heads, SHORT_SAID, strict=True)))
    people = {person.id: person.name for person in session.people}
    assert [speech.text for speech in session.speeches] == list(SHORT_SAID)
    assert [str(people.get(session.speeches[place].speaker_id or ""))[0] for place in (1, 4, 7)] == ["原", "原", "谷"]


@pytest.mark.parametrize("line", ["【{}】{}", "{}：{}", "○{}　{}"])
def test_who_was_just_called_speaks_though_only_once(line: str) -> None:
    heads = ("議長", "原", "町長", "議長", "原", "町長", "議長", "谷", "町長")
    session = gp.parse("\n".join(line.format(head, words) for head, words in zip(heads, SHORT_SAID, strict=True)))
    assert [speech.text for speech in session.speeches] == list(SHORT_SAID)


def test_objects_within_records() -> None:
    rows = [
        {"発言者": {"氏名": name, "役職": post}, "発言": {"本文": words}}
        for (post, name), words in zip(PEOPLE, SAID, strict=True)
    ]
    session = gp.parse(json.dumps(rows, ensure_ascii=False))
    assert [speech.text for speech in session.speeches] == list(SAID)
    assert [person.name for person in session.people] == [name for _, name in (CHAIR, MEMBER, MAYOR, CHIEF)]


def test_a_page_with_a_table_under_a_heading() -> None:
    head = "<tr><th>番号</th><th>職名・議席</th><th>氏名</th><th>発言の内容</th></tr>"
    rows = "".join(
        f"<tr><td>{n}</td><td>{post}</td><td>{name}</td><td><p>{words}</p></td></tr>"
        for n, ((post, name), words) in enumerate(zip(PEOPLE, SAID, strict=True), 1)
    )
    roster = "<table><tr><th>議席</th><th>氏名</th></tr><tr><td>1</td><td>岸本五郎</td></tr></table>"
    session = gp.parse(f"<html><body>{roster}<table>{head}{rows}</table></body></html>")
    names = {person.id: person.name for person in session.people}
    assert [speech.text for speech in session.speeches] == list(SAID)
    assert [names[speech.speaker_id or ""] for speech in session.speeches] == [name for _, name in PEOPLE]
