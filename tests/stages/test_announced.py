"""Which sentences announce several matters, and which only sound like it."""

from __future__ import annotations

import pytest

from gikai_parse.stages.announced import find_announced, opens_matters
from gikai_parse.stages.wording import read_sentences
from gikai_parse.text.passages import Passage

BARE = ["子育て支援", "公共交通"]
BOTH = ["子育て支援について", "公共交通について"]


def _named(text: str) -> list[str]:
    (one,) = read_sentences(text, 0, [Passage(0, len(text))])
    return [text[slice(*place)] for place in find_announced(text, one)]


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("本日は大きく2点、子育て支援についてと公共交通についてお伺いします。", BOTH),
        ("今回は、1.子育て支援について、2.公共交通についての2項目について質問します。", BOTH),
        ("通告に従い、1つ目、子育て支援について、2つ目、公共交通についてお尋ねします。", BOTH),
        ("質問事項は、子育て支援について、公共交通についての2件です。", BOTH),
        ("一つは子育て支援の話、もう一つは公共交通の話です。", ["子育て支援の話", "公共交通の話"]),
        ("さきに通告してあります子育て支援について及び公共交通についての2点について、町長に質問いたします。", BOTH),
        ("私からは子育て支援、公共交通の2点をお聞きします。", BARE),
        ("通告に従い、子育て支援並びに公共交通、以上2点について一般質問を行います。", BARE),
        ("通告しております二件、すなわち子育て支援並びに公共交通について、所信をただしたく、質問をいたします。", BARE),
        ("今回の一般質問は、子育て支援について、公共交通についてであります。", BOTH),
        ("今日は、公園のこと、それからバスのことの2つをやらせてもらいます。", ["公園のこと", "バスのこと"]),
        ("「山のこと」「空のこと」、それから「海のこと」、この3つを伺います。", ["山のこと", "空のこと", "海のこと"]),
    ],
)  # fmt: skip
def test_matters_are_announced_together(said: str, named: list[str]) -> None:
    assert _named(said) == named


@pytest.mark.parametrize(
    "said",
    [
        "老朽化が進む中、維持補修の計画と費用の3点について伺います。",
        "本村の産業について、次の2点について、村長はどう考えているか、伺います。",
        "地域包括ケアシステムについて、さらなる周知徹底が必要であります。",
        "入居について、動向を踏まえ取り扱いについて検討とありますが、今後どのような検討を進めていくのか、見解を伺います。",
        "学校と地域の連携について質問いたします。",
        "このことについて、2点お伺いします。",
    ],
)
def test_one_matter_is_not_cut(said: str) -> None:
    assert _named(said) == []


def test_what_is_not_taken_up_was_asked_for() -> None:
    """備蓄の数と保管場所の2点について伺います。 is a question of its own, where nothing comes back to its words."""
    text = "備蓄の数と保管場所の2点について伺います。先日は大雨でした。"
    said = read_sentences(text, 0, [Passage(0, len(text))])
    assert find_announced(text, said[0])
    assert not opens_matters(text, said, 0)
