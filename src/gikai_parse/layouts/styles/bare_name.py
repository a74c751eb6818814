"""水瀬陽太 / 大空一郎市長  A name alone on its line, the words on the next; no mark."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

BARE_NAME: Final = Layout(
    name="bare-name",
    title="氏名だけの行",
    frames=("line",),
    shapes=("name post", "name", "post", "post name", "seat name"),
    also=("side",),
    own_line=True,
    heads_needed=2,
    examples=(
        "水瀬陽太\n\nこんにちは。",
        "大空一郎市長\n\nお答えします。",
        "星野総務企画部長\n\n私からは、備蓄についてお答えします。",
    ),
)
