"""Whose page it is, where heads say only 問 or 議員: one whole name, or nobody."""

import pytest

import gikai_parse as gp

SIDES = "\n\n問　備蓄は何日分あるか。\n\n答　３日分である。\n\n問　更新はいつ行うか。\n\n答（市長）　来年度に行う。\n"
QUOTED = "\n\n議員「備蓄は何日分ありますか」\n部長「３日分です」\n議員「更新はいつですか」\n市長「来年度に行います」\n"


TOLD = "\n\n　備蓄が足りないとの声が多い。三点をただしました。\n"


def asked_by(page: str) -> list[str | None]:
    session = gp.parse(page)
    names = {person.id: person.name for person in session.people}
    return [names.get(speech.speaker_id or "") for speech in session.speeches if speech.role == "member"]


def askers(page: str) -> set[str | None]:
    return set(asked_by(page))


@pytest.mark.parametrize("talk", [SIDES, QUOTED])
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("三浦ゆうきの「まちかど議員日記」", "三浦ゆうき"),
        ("６月議会の報告 | 三浦ゆうきのブログ", "三浦ゆうき"),
        ("町議　三浦ゆうきの里だより", "三浦ゆうき"),
        ("見本市会議員　三浦ゆうき blog", "三浦ゆうき"),
        ("見本市議会議員「えのき徹」のつれづれ日記", "えのき徹"),
        ("三浦佑樹の活動日誌", "三浦佑樹"),
        ("三浦ゆうき市議　９月議会一般質問", "三浦ゆうき"),
        ("見本市　三浦佑樹", "三浦佑樹"),
        ("石川和子のブログ", "石川和子"),
        ("石川和子公式ブログ", "石川和子"),
        ("９月議会の報告 | 市議 三浦ゆうき Official Site", "三浦ゆうき"),
    ],
)
def test_the_owner_asks(line: str, name: str, talk: str) -> None:
    assert askers(f"{line}{talk}") == {name}


@pytest.mark.parametrize("talk", [SIDES, QUOTED])
@pytest.mark.parametrize(
    "line",
    [
        "石川県の広報だより",
        "見本市　石川病院",
        "見本市　松本大学",
        "見本市　広報みほん",
        "高橋先生の学級通信",
        "石川牛乳のブログ",
        "石川親子ブログ",
        "石川議員のブログ",
        "町長　三浦ゆうきの里だより",
        "三浦ゆうき市議　小川はな市議　９月議会一般質問",
        "石川花子と小川次郎議員の一般質問",
    ],
)
def test_nobody_is_the_owner(line: str, talk: str) -> None:
    assert askers(f"{line}{talk}") == {None}


OTHERS = ["小川次郎市議　９月議会一般質問", "小川 次郎 議員　防災について", "質問者：小川次郎", "小川次郎（市民の会）"]


@pytest.mark.parametrize("line", OTHERS)
@pytest.mark.parametrize("talk", [SIDES * 2, QUOTED * 2])
def test_each_asks_below_the_own_name(line: str, talk: str) -> None:
    page = f"見本市の議会から\n\n三浦ゆうき市議　９月議会一般質問{talk}\n{line}\n{talk}"
    assert asked_by(page) == ["三浦ゆうき"] * 4 + ["小川次郎"] * 4


@pytest.mark.parametrize("line", OTHERS)
def test_others_ask_below(line: str) -> None:
    page = f"三浦ゆうき市議　９月議会一般質問{TOLD}{QUOTED}\n{line}{TOLD}{QUOTED}"
    assert askers(page) == {None}
