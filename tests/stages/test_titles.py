"""What a sentence that turns calls its matter, and what sounds like a turn and names none."""

from __future__ import annotations

import pytest

from gikai_parse.stages.titles import name_title
from gikai_parse.stages.wording import read_sentences
from gikai_parse.text.passages import Passage


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("次に、図書館から。", "図書館"),
        ("それでは、防災のことから。", "防災のこと"),
        ("順番を変えて、介護を担う子どもから。", "介護を担う子ども"),
        ("観光公害に戻ります。", "観光公害"),
        ("質問事項の2、森林環境譲与税の使い道。", "森林環境譲与税の使い道"),
        ("標題1、ひきこもり支援の充実を求めて。", "ひきこもり支援の充実を求めて"),
        ("次に、時間がありませんから。", None),
        ("次は、国が決めたことですから。", None),
        ("質問の2、このことについてはそのとおり。", None),
    ],
)
def test_titles(said: str, title: str | None) -> None:
    (one,) = read_sentences(said, 0, [Passage(0, len(said))])
    found = name_title(said, one)
    assert (found and said[slice(*found.place)]) == title
