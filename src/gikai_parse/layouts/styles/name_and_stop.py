"""村長。お答えいたします。  The speaker's surname and office, a full stop, the words; no mark, no blank."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

NAME_AND_STOP: Final = Layout(
    name="name-and-stop",
    title="氏名職名。本文",
    frames=("stop",),
    shapes=("name post", "post", "seat name", "post name"),
    heads_needed=4,
    examples=(
        "議長。これより本日の会議を開きます。",
        "４番見本議員。備蓄について伺います。",
        "例田福祉課長。お答えいたします。",
    ),
)
