"""A digest of 問 and 答 in, the titles out that stand over them: what each group of pairs is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.closing_lines import find_titles
from gikai_parse.stages.printed_items import PrintedItem
from gikai_parse.stages.sides import side_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.speakers import Cast

_LONGEST_GAP: Final = 400  # characters between two turns
_OPENING: Final = 200  # characters before the first head


def is_digest(cast: Cast) -> bool:
    """Whether the heads are 問 and 答 from the first."""
    first = next((speech for speech in cast.speeches if speech.turn.spans), None)
    return first is not None and first.turn.head.side == "question"


def find_digest_headings(source: OpenedSource, cast: Cast) -> Iterator[PrintedItem]:
    """The titles that close what stands between the turns, and the last before the first.

    Where nothing stands between the turns, the page's own title would be the one before the first; a number tells.
    """
    first: list[PrintedItem] = []
    later: list[PrintedItem] = []
    end = 0
    for speech in cast.speeches:
        turn = speech.turn
        if not turn.spans:
            continue
        start = turn.label.start if turn.label else turn.spans[0].start
        if side_of(speech) == "asker" and (start - end <= _LONGEST_GAP or not end):
            found = find_titles(source.folded, max(end, start - (_LONGEST_GAP if end else _OPENING)), start)
            items = [PrintedItem(number, source.text[slice(*place)], place, 1) for number, place in found]
            (later if end else first).extend(items)
        end = turn.spans[-1].end
    yield from [item for item in first[-1:] if later or item.number]
    yield from later
