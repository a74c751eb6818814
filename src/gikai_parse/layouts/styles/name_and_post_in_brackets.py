"""○（青木太郎議長）　出席議員は定足数に達しております。  Name and office together in brackets."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

NAME_AND_POST_IN_BRACKETS: Final = Layout(
    name="name-and-post-in-brackets",
    title="記号＋（氏名職名）",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("(name post)",),
    also=ALL_SHAPES,
    examples=(
        "○（青木太郎議長）　出席議員は定足数に達しております。",
        "○（植木　隆副区長）　ただいま上程されました議案について御説明いたします。",
    ),
)
