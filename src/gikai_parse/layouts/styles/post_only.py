"""◯委員長　ただいまから  Only the office is printed: nobody's name is known, and none is invented."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

POST_ONLY: Final = Layout(
    name="post-only",
    title="記号＋職名のみ",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("post",),
    also=ALL_SHAPES,
    examples=(
        "◯委員長　ただいまから委員会を開きます。",
        "◯デジタル戦略推進部長　お答えいたします。",
    ),
)
