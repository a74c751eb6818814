"""○議長　山田太郎　皆さん、おはようございます。  The office, a blank, the name."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

POST_THEN_NAME: Final = Layout(
    name="post-then-name",
    title="記号＋職名　氏名",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("post name", "seat name"),
    also=ALL_SHAPES,
    examples=(
        "○議長　山田太郎　皆さん、おはようございます。",
        "○１２番　石川花子議員　通告に従い質問いたします。",
        "○議長山田太郎君　これより会議を開きます。",
    ),
)
