"""議長（山田太郎君）　本日の会議を開きます。  As the commonest style, without a mark."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

UNMARKED_POST_AND_NAME: Final = Layout(
    name="unmarked-post-and-name",
    title="職名（氏名）",
    frames=("blank",),
    shapes=("post(name)", "seat(name)", "(name post)", "name(given)post", "name(post)"),
    also_frames=("line", "brackets"),
    also=("name post", "name"),
    heads_needed=2,
    examples=(
        "21番（見本太郎） 通告に従いまして、一般質問をさせていただきます。",
        "議長（仮名次郎） 市長。",
        "市長（例田一郎君）\n　お答えします。",
    ),
)
