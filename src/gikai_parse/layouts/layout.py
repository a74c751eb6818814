"""What a printing style is: settings, no code. The engine that reads them is shared by all styles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from gikai_parse.tables.marks import MARK_ROWS

Frame = Literal[
    "mark",  # ○議長（山田太郎君）　本日の  a sign before the head
    "broken mark",  # ○ / 山田太郎 議長 / 本日の  the sign on a line of its own
    "blank",  # 議長（山田太郎君）　本日の; 山田議員　伺います
    "line",  # 山田市長 / お答えします  the head alone on its line
    "colon",  # 市長：お答えします
    "brackets",  # 【市長】お答えします
    "closing",  # 市長)お答えします
    "stop",  # 市長。お答えします
    "margin",  # 市　長　　お答えします  in a column of their own, the words beside it
    "quote",  # 市長「お答えします」
    "bar",  # 10番（山田太郎）｜再質問
    "record",  # the file itself keeps the speakers apart
    "manuscript",  # 見本会の山田太郎です。通告に従い一般質問をいたします。
    "set apart",  # **備蓄は何日分ですか。** / 三日分です。
    "balloon",  # <div data-speaker="山田（初）">
]
Shape = Literal[
    "post(name)",  # 議長(山田太郎君)
    "seat(name)",  # 12番(山田太郎君)
    "(name)",  # (白川花子君)
    "(name post)",  # (青木太郎議長)
    "name(given)post",  # 原(侑)委員
    "name(post)",  # 山田太郎(市長)
    "name post",  # 中山 委員長, 北川太郎議長, 北山経夫君
    "post name",  # 議長 山田太郎
    "seat name",  # 12番 山田太郎君
    "post",  # 委員長
    "name",  # 加東裕一
    "side",  # 問, 答弁: which side speaks, and nobody's name
]
# 質問：, 【質問】, 質問1-1）: the label's end is printed, so a person behind it is told apart
CLOSED_FRAMES: Final[tuple[Frame, ...]] = ("colon", "brackets", "closing")
ALL_MARKS: Final = "".join(row.sign for row in MARK_ROWS)
ALL_SHAPES: Final[tuple[Shape, ...]] = (
    "post(name)",
    "seat(name)",
    "(name)",
    "(name post)",
    "name(given)post",
    "name(post)",
    "name post",
    "post name",
    "seat name",
    "post",
    "name",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """One printing style.

    `frames` and `shapes` say which heads it is made of; `also` and `also_frames` what such documents hold besides (a
    mixed document is normal). `own_line`: whether the words begin on the next line (None: either). `heads_needed`:
    how many heads must be found before one is believed; without a mark a single short line makes no speech.
    `examples` are lines as printed; the tests read each of them.
    """

    name: str
    title: str
    frames: tuple[Frame, ...]
    shapes: tuple[Shape, ...]
    examples: tuple[str, ...]
    also: tuple[Shape, ...] = ()
    also_frames: tuple[Frame, ...] = ()
    marks: str = ""
    own_line: bool | None = None
    heads_needed: int = 1
