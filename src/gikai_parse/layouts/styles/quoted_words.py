"""市長「検討します。」  The speaker, and the words in quotation marks, as newspapers and newsletters print them."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

QUOTED_WORDS: Final = Layout(
    name="quoted-words",
    title="発言者「本文」",
    frames=("quote",),
    shapes=("name post", "post", "post(name)", "post name", "side"),
    also=("name",),
    heads_needed=2,
    examples=("見本議員「備蓄は何日分ありますか。」", "総務部長「３日分です。」"),
)
