"""10番（山田太郎）｜再質問① 在宅高齢者への支援  A bar between the speaker and the matter."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

DIVIDED_HEAD: Final = Layout(
    name="divided-head",
    title="発言者｜項目",
    frames=("bar",),
    shapes=("seat(name)", "post", "side", "name post", "post(name)", "seat name", "post name"),
    heads_needed=2,
    examples=("１０番（山田太郎）｜再質問① 備蓄の数", "市答弁｜総務部長", "市答弁｜備蓄の現状"),
)
