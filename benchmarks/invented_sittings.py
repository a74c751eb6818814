"""A seed and a length in, the transcript of an invented sitting out: the same text each time, nobody's words.

The shape is that of real minutes: front matter with a roster and an order of the day, a chair who calls the speakers,
members who ask several things in one speech, executives who answer them one by one, applause and a closing time.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURNAMES: Final = ("青葉", "石狩", "宇佐", "江波", "大空", "片瀬", "北浜", "桑原", "小宮", "早乙女", "志村", "水瀬")
_GIVEN: Final = ("太郎", "花子", "一郎", "美月", "徹", "ひなた", "健", "さくら", "修", "由紀", "誠", "あかり")
_TOWNS: Final = ("みほん", "さくら野", "青浜", "北里", "若草")
_OFFICES: Final = ("市長", "副市長", "教育長", "総務部長", "福祉部長", "都市整備部長", "環境部長", "産業振興課長")
_MATTERS: Final = (
    "通学路の安全対策",
    "空き家の利活用",
    "地域公共交通の再編",
    "防災行政無線の更新",
    "学校給食の無償化",
    "介護人材の確保",
    "公共施設の老朽化対策",
    "農業の担い手の育成",
    "小中学校の不登校支援",
    "下水道事業の経営",
    "ごみの減量と資源化",
    "観光資源の磨き上げ",
)
_LEADS: Final = (
    "本市においても、この数年で状況は大きく変わってまいりました。",
    "令和{year}年度の調査によりますと、該当する世帯は{number}世帯に上り、前年度から{percent}％増えております。",
    "市民の方からも「もっと早く知らせてほしい」という声を数多く伺っているところでございます。",
    "国は令和{year}年{month}月に指針を改定し、各自治体に計画の見直しを求めました。",
    "近隣の自治体では、既に実証実験を終え、本格的な運用に入っていると聞いております。",
    "先日、現場を訪ねて担当の方々のお話を伺いましたところ、人手も予算も限られる中で工夫を重ねておられました。",
    "{year}年前の一般質問でもこの問題を取り上げ、その際には前向きに検討するとの答弁をいただいたと記憶しております。",
    "もちろん、財政が厳しいことは承知しておりますが、先送りにすれば将来の負担はさらに大きくなります。",
    "私の住む地域でも、{number}人を超える方が署名に名を連ね、一日も早い実現を願っております。",
    "県の補助制度は令和{year}年度までとなっており、活用できる期間は長くありません。",
    "このような取組は、地域のつながりを取り戻すという意味でも、大変に意義深いものであります。",
)
_ASKS: Final = (
    "そこで、{matter}について、現在の取組状況を伺います。",
    "{matter}の今後の見通しについて、どのようにお考えか、お尋ねいたします。",
    "また、{matter}に係る予算と財源の内訳をお聞かせください。",
    "{matter}を進める上での課題は何か、市の見解を求めます。",
)
_REPLIES: Final = (
    "{matter}についてのご質問にお答えいたします。",
    "次に、{matter}についてでございますが、令和{year}年度は{number}件の実績がございました。",
    "課題といたしましては、担い手の確保と財源の手当てが挙げられると認識しております。",
    "今後は、関係機関と連携を図りながら、令和{year}年{month}月を目途に計画を取りまとめてまいります。",
    "引き続き、市民の皆様のご意見を丁寧に伺いながら、着実に取り組んでまいりたいと考えております。",
    "本市では、これまで{number}か所で点検を行い、必要な補修を順次進めてきたところでございます。",
    "国の交付金につきましては、令和{year}年度の当初予算に所要の額を計上したところであります。",
    "また、庁内に検討の場を設け、{month}月までに{percent}項目の論点を整理したところでございます。",
    "先進自治体の事例も参考にしながら、費用と効果の両面から慎重に見極める必要があるものと考えております。",
    "周知に当たりましては、広報紙やホームページのほか、自治会の回覧も活用しております。",
)


@dataclass(frozen=True, slots=True)
class _Style:
    """How one printing style writes a head: for an office, and for a member with a seat."""

    office: str
    member: str


STYLES: Final = {
    "post(name)": _Style("○{office}（{name}君）　", "○{seat}番（{name}君）　"),
    "marks": _Style("◎{office}（{name}）　", "◆{seat}番（{name}議員）　"),
    "surname-post": _Style("○{surname}{office}　", "○{surname}議員　"),
}


def make_sitting(seed: int, length: int, style: str = "post(name)") -> str:
    """A transcript of at least `length` code points (and about one speech more).

    >>> make_sitting(1, 3000) == make_sitting(1, 3000)
    True
    """
    chance = random.Random(seed)  # noqa: S311  (chance that can be repeated is the point)
    people = _cast(chance)
    pieces = [*_front_matter(chance, people)]
    held = sum(map(len, pieces))
    debate = _debate(chance, people, STYLES[style])
    while held < length:
        piece = next(debate)
        pieces.append(piece)
        held += len(piece)
    return "".join([*pieces, "　　　　午後４時１２分散会\n"])


def _cast(chance: random.Random) -> dict[str, str]:
    """Office or seat to full name: a chair, six executives, eight members."""
    names = [surname + given for surname in _SURNAMES for given in _GIVEN]
    roles = ["議長", *chance.sample(_OFFICES, 6), *[str(seat) for seat in range(2, 10)]]
    return dict(zip(roles, chance.sample(names, len(roles)), strict=True))


def _front_matter(chance: random.Random, people: dict[str, str]) -> Iterator[str]:
    year, month, day = chance.randint(2, 7), chance.choice((3, 6, 9, 12)), chance.randint(1, 28)
    yield f"令和{year}年第{month // 3}回{chance.choice(_TOWNS)}市議会定例会会議録（第２号）\n\n"
    yield f"令和{year}年{month}月{day}日\n　午前１０時００分開議\n\n○出席議員\n"
    for role, name in people.items():
        if role.isdecimal():
            yield f"　　{role}番　　{name[:2]}　{name[2:]}　君\n"
    yield "○説明のため出席した者\n"
    for role, name in people.items():
        if not role.isdecimal() and role != "議長":
            yield f"　　{role}　　{name[:2]}　{name[2:]}　君\n"
    yield "○議事日程（第２号）\n　　日程第１　一般質問\n\n"
    yield f"○議長（{people['議長']}君）　これより本日の会議を開きます。日程第１、一般質問を行います。\n"


def _debate(chance: random.Random, people: dict[str, str], style: _Style) -> Iterator[str]:
    """Speeches without end: chair, question, chair, answers, and again."""
    offices = [role for role in people if not role.isdecimal() and role != "議長"]
    seats = [role for role in people if role.isdecimal()]
    while True:
        seat = chance.choice(seats)
        matters = chance.sample(_MATTERS, 3)
        yield _head(style, "議長", people) + f"{seat}番、{people[seat]}君。\n"
        yield _head(style, seat, people) + _question(chance, matters)
        for office in chance.sample(offices, 2):
            yield _head(style, "議長", people) + f"{people[office][:2]}{office}。\n"
            yield _head(style, office, people) + _answer(chance, matters)
        yield _head(style, seat, people) + "ご答弁ありがとうございました。" + _question(chance, matters[:1])
        yield _head(style, offices[0], people) + _answer(chance, matters[:1])


def _head(style: _Style, role: str, people: dict[str, str]) -> str:
    name = people[role]
    form = style.member if role.isdecimal() else style.office
    return form.format(office=role, seat=role, name=name, surname=name[:2])


def _question(chance: random.Random, matters: list[str]) -> str:
    paragraphs = []
    for number, matter in enumerate(matters, 1):
        lead = "".join(chance.sample(_LEADS, 8))
        asks = "".join(chance.sample(_ASKS, chance.choice((1, 1, 2))))
        paragraphs.append(_fill(chance, f"　{number}点目は、{{matter}}についてであります。{lead}{asks}\n", matter))
    return "".join(paragraphs).lstrip("　")


def _answer(chance: random.Random, matters: list[str]) -> str:
    paragraphs = [
        _fill(chance, "　" + "".join([_REPLIES[0], *chance.sample(_REPLIES[1:], 7)]) + "\n", matter)
        for matter in matters
    ]
    return "".join(paragraphs).lstrip("　") + ("（拍手）\n" if chance.random() < 0.1 else "")


def _fill(chance: random.Random, text: str, matter: str) -> str:
    return text.format(
        matter=matter,
        year=chance.randint(2, 7),
        month=chance.randint(1, 12),
        number=chance.randint(20, 4000),
        percent=chance.randint(1, 30),
    )
