"""**備蓄は何日分ですか。** / 三日分です。  The type tells the sides apart: what is asked in bold, or as a quotation."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

SET_APART: Final = Layout(
    name="set-apart",
    title="太字や引用で分けた問いと答え",
    frames=("set apart",),
    shapes=("side",),
    examples=("**備蓄は何日分ですか。**",),
)
