"""Records of an API or a vendor: the file states the speaker; the words begin with the printed head, or without."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

RECORD: Final = Layout(
    name="record",
    title="発言者が記録された電子データ",
    frames=("record",),
    marks=ALL_MARKS,
    shapes=ALL_SHAPES,
    examples=("○議長（山田太郎君）　これより会議を開きます。", "○北山経夫君　御報告いたします。"),
)
