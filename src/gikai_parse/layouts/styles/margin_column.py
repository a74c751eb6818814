"""議　長　　これより会議を開きます。  The speakers stand in a column of their own; the words are indented behind it."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

MARGIN_COLUMN: Final = Layout(
    name="margin-column",
    title="発言者の欄＋本文の欄",
    frames=("margin",),
    shapes=("name post", "post", "post name", "seat name"),
    also=("post(name)", "seat(name)"),
    heads_needed=3,
    examples=(
        """議　　長　　これより会議を開きます。
　　　　　　５番石川議員の発言を許します。
５番　石川　備蓄について伺いま
議　　員　　す。何日分ありますか。
番　　外　　お答えいたします。
小川総務課　３日分でございまして、
長　　　　　水も同じでございます。
　　　　　　以上でございます。""",
    ),
)
