"""問　備蓄は。 / 答　３日分です。  Only the two sides are told apart: Q1/A1, 質問：/答弁：."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

QUESTION_AND_ANSWER: Final = Layout(
    name="question-and-answer",
    title="問・答（Q・A）",
    frames=("colon", "blank", "brackets"),
    shapes=("side",),
    also_frames=("line", "closing"),
    also=("post", "name post", "post(name)"),
    heads_needed=2,
    examples=(
        "①Q:相談の件数は。",
        "A:1700件です。",
        "質問：備蓄はどれだけありますか。",
        "答弁：３日分あります。",
        "【答弁】３日分あります。",
        "質問1-1）備蓄は何日分ありますか。",
    ),
)
