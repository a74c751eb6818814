"""The items that a chair takes up aloud in, their places by bill out: 議案第５号の質疑に入ります comes back to one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.bills import BILL, bills_in
from gikai_parse.stages.headings import TakenUp
from gikai_parse.stages.matters import is_procedure
from gikai_parse.stages.taken_up import hear_headings
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.printed_items import PrintedItem
    from gikai_parse.stages.speakers import Cast

_BILL: Final = re.compile(BILL)


def where_heard(folded: str, items: Sequence[PrintedItem]) -> TakenUp:
    """Where each of them is taken up; 議案第５号の質疑に入ります comes back to the item that has the bill's title."""
    kept: list[PrintedItem] = []
    places: list[tuple[int, int]] = []
    known: dict[frozenset[str], int] = {}
    for item in items:
        bills = _bills_at(folded, item.passage)
        place = known.get(bills, len(kept)) if bills else len(kept)
        if place == len(kept):
            kept.append(item)
        elif _bill_alone(folded, kept[place]):
            kept[place] = item
        known[bills] = place
        places.append((item.passage.start, place))
    return TakenUp(tuple(kept), tuple(places))


def name_in_full(source: OpenedSource, cast: Cast, printed: tuple[PrintedItem, ...]) -> tuple[PrintedItem, ...]:
    """The headings; △日程第１　議案第38号の質疑、討論、採決 has the title that the chair calls it by below."""
    alone = {place: bill for place, item in enumerate(printed) if (bill := _bill_alone(source.folded, item))}
    if not alone:
        return printed
    spoken = [
        (item.passage, item.title, _bills_at(source.folded, item.passage)) for item in hear_headings(source, cast)
    ]
    named = list(printed)
    for place, bill in alone.items():
        after = printed[place + 1].passage.start if place + 1 < len(printed) else len(source.text)
        passage, title = next(
            (
                (passage, title)
                for passage, title, bills in spoken
                if bill.end < passage.start < after and bills == _bills_at(source.folded, bill)
            ),
            (bill, source.text[slice(*bill)]),
        )
        named[place] = replace(printed[place], title=title, passage=passage)
    return tuple(named)


def _bills_at(folded: str, place: Passage) -> frozenset[str]:
    return bills_in(folded[slice(*place)])


def _bill_alone(folded: str, item: PrintedItem) -> Passage | None:
    """Where a heading has the number of the one bill that it names, with nothing behind it but what is done."""
    bill = _BILL.match(folded, *item.passage)
    if bill is None:
        return None
    deeds = folded[bill.end() : item.passage.end].strip(" の、()に対する")
    return Passage(*bill.span()) if is_procedure(deeds) else None
