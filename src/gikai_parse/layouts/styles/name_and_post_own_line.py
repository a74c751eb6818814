"""○中山委員長 on a line of its own, the words on the next."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

NAME_AND_POST_OWN_LINE: Final = Layout(
    name="name-and-post-own-line",
    title="記号＋氏名職名・改行して本文",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("name post", "name(given)post", "name(post)"),
    also=ALL_SHAPES,
    own_line=True,
    examples=(
        "○中山委員長\n　ただいまから委員会を開きます。",
        "○石山（秀）委員\n　よろしくお願いいたします。",
        "○和田小中一貫教育担当課長\n　お答えします。",
    ),
)
