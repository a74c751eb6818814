"""The speeches in which offices only name what they report in, the items of the day out: １、防災アプリについて報告."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast

_NUMBER: Final = r"(?:\([0-9]{1,2}\)|[0-9]{1,2}[ 、.)]|[①-⑳])[ 、.]{0,2}"
_PAPER: Final = r"(?: ?\((?:別紙|参考)?資料[^()\n]{0,20}\))?"
# １、広報紙の発行回数の見直しについて（資料２）報告。   (1) 夏まつりの結果について 説明
_REPORT: Final = re.compile(
    rf"(?P<number>{_NUMBER})(?P<title>[^\n。]{{3,80}}?){_PAPER}"
    r"(?:を|の)?[、 ]{0,2}(?:御|ご)?(?:報告|説明)(?:済み?)?(?:。|\Z|(?=\n))"
)
_LONGEST: Final = 1200


def find_reported(source: OpenedSource, cast: Cast) -> tuple[PrintedItem, ...]:
    """The items of those speeches that are nothing but such lines: the record leaves the reports themselves out."""
    return tuple(
        [item for speech in cast.speeches if side_of(speech) == "answerer" for item in _read(source, speech.turn.spans)]
    )


def _read(source: OpenedSource, spans: tuple[Passage, ...]) -> Iterator[PrintedItem]:
    if not spans or spans[-1].end - spans[0].start > _LONGEST:
        return
    start, end = spans[0].start, spans[-1].end
    matches = list(_REPORT.finditer(source.folded, start, end))
    place = start
    for match in matches:
        if source.folded[place : match.start()].strip():
            return
        place = match.end()
    if source.folded[place:end].strip():
        return
    for match in matches:
        title = Passage(*match.span("title"))
        yield PrintedItem(match["number"].strip(" 、."), source.text[slice(*title)], title, 1)
