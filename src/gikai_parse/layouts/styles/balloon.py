"""安田（初）、市長（小川花子）（初）  Balloons of a page: each speech apart, its head beside it."""

from __future__ import annotations

from typing import Final

from gikai_parse.layouts.layout import Layout

BALLOON: Final = Layout(
    name="balloon",
    title="吹き出し",
    frames=("balloon",),
    shapes=("name", "post(name)", "name post", "post"),
    examples=("安田（初）", "市長（小川花子）（初）", "都市開発部長（村山）（再）"),
)
