"""○議長（山田太郎君） on a line of its own, the words on the next."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

POST_AND_NAME_OWN_LINE: Final = Layout(
    name="post-and-name-own-line",
    title="記号＋職名（氏名）・改行して本文",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("post(name)", "seat(name)", "(name)"),
    also=ALL_SHAPES,
    own_line=True,
    examples=(
        "○議長（川上宏明君）\n　これより会議を開きます。",
        "○１０番（崎山亮一君） ［登壇］\n次に、観光について伺います。",
        "◯町長（小川信次）〔登壇〕\n　お答えします。",
    ),
)
