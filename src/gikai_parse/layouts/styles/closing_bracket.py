"""市長)本日は  The opening bracket was lost."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

CLOSING_BRACKET: Final = Layout(
    name="closing-bracket",
    title="職名)",
    frames=("closing",),
    shapes=("name post", "post", "post name", "seat name", "name(given)post"),
    also=("name",),
    heads_needed=2,
    examples=(
        "市長)本日は御審議をいただき、ありがとうございます。",
        "関口委員長)ただ今から会議を開きます。",
        "原(侑)委員)伺います。",
        "３番山田太郎君)伺います。",
        "小田)伺います。",
    ),
)
