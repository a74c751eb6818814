"""A plain text in, the same text out: not one character is changed; repeated page headers are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse.sources.source import Readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import Material


def open_text(material: Material) -> Iterator[Readable]:
    """The text as it is; its line feeds stay what they are."""
    yield Readable(material.text)
