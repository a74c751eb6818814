"""【市長】お答えします。  The speaker in brackets, no mark."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

POST_IN_BRACKETS: Final = Layout(
    name="post-in-brackets",
    title="【職名】",
    frames=("brackets",),
    shapes=("post", "name post", "(name post)", "(name)", "post name", "post(name)", "seat(name)", "name(given)post"),
    also=("side", "seat name", "name"),
    also_frames=("line",),
    heads_needed=2,
    examples=(
        "【市長】３日分あります。",
        "（保健福祉局長）国に要望を行っていく。",
        "＜答弁者：教育長＞",
        "【見本議員】伺います。",
    ),
)
