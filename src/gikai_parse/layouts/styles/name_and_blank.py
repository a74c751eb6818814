"""見本議員　六月の事案について伺う。  The speaker, a blank, the words; no mark."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

NAME_AND_BLANK: Final = Layout(
    name="name-and-blank",
    title="氏名職名　本文",
    frames=("blank",),
    shapes=("name post", "post", "post name", "seat name"),
    also=("post(name)", "seat(name)", "name(given)post", "name"),
    heads_needed=2,
    examples=(
        "見本議員 六月の事案について、見解を伺う。",
        "例田知事　根絶に向けて取り組む。",
        "議長　これより会議を開きます。",
    ),
)
