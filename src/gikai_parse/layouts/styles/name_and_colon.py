"""市長：お答えします。  The speaker and a colon."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

NAME_AND_COLON: Final = Layout(
    name="name-and-colon",
    title="発言者：本文",
    frames=("colon",),
    shapes=("name post", "post", "post(name)", "seat(name)", "post name", "name(post)", "seat name"),
    also=("side", "name", "name(given)post"),
    heads_needed=2,
    examples=("見本議員：備蓄はどれだけありますか。", "市長：３日分あります。", "総務部長（例田）：お答えします。"),
)
