"""○北川太郎議長　おはようございます。  The name, then the office, no brackets; the words on the same line."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

NAME_AND_POST: Final = Layout(
    name="name-and-post",
    title="記号＋氏名職名",
    frames=("mark",),
    marks=ALL_MARKS,
    shapes=("name post", "name(given)post", "name(post)"),
    also=ALL_SHAPES,
    own_line=False,
    examples=(
        "○北川太郎議長　おはようございます。",
        "○中山　委員長　ただいまから委員会を開きます。",
        "○原（侑）委員　資料の３ページについて伺います。",
        "○北山経夫君　ただいま議題となりました議案について御報告いたします。",
        "○米田國務大臣　お答えいたします。",
        "○関口委員長)ただ今から会議を開きます。",
    ),
)
