"""○ / 山田太郎 議長 / 総務部長。  A copy of a page that broke every line between the mark, the name and the office."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import ALL_MARKS, ALL_SHAPES, Layout

BROKEN_MARK: Final = Layout(
    name="broken-mark",
    title="記号・氏名・職名が改行で切れた写し",
    frames=("broken mark",),
    also_frames=("mark",),
    marks=ALL_MARKS,
    shapes=("name post", "post name", "post(name)"),
    also=ALL_SHAPES,
    heads_needed=2,
    examples=("○\n山田太郎 議長\n例田総合政策部長。", "◎例田\n総合政策部長 順次御答弁申し上げます。"),
)
