"""見本会の山田太郎です。通告に従い一般質問をいたします。  What one member read out, without any head."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

MANUSCRIPT: Final = Layout(
    name="manuscript",
    title="質問原稿（見出しなし）",
    frames=("manuscript",),
    shapes=("name",),
    examples=("見本会の山田太郎です。通告に従い一般質問をいたします。",),
)
