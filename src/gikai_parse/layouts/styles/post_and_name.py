"""○議長（山田太郎君）　本日の会議を開きます。  The office, the name in brackets, the words on the same line."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

POST_AND_NAME: Final = Layout(
    name="post-and-name",
    title="記号＋職名（氏名）",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("post(name)", "seat(name)", "(name)"),
    also=ALL_SHAPES,
    own_line=False,
    examples=(
        "○議長（山田太郎君）　これより本日の会議を開きます。",
        "◆１２番（石川花子議員）　通告に従い質問いたします。",
        "〇百十六番（小川次郎君）　議事進行の動議を提出いたします。",
        "◎総務部長(大山三郎) お答えします。",
        "◆（白川花子君）　次に、防災について伺います。",
        "○番外（福祉部長　中原四郎君）　お答えいたします。",
    ),
)
