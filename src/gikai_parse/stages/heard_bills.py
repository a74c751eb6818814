"""The items that a chair takes up aloud in, their places by bill out: 議案第５号の質疑に入ります comes back to one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.bills import BILL, bills_in
from gikai_parse.stages.headings import TakenUp
from gikai_parse.stages.matters import is_procedure, stem_title
from gikai_parse.stages.taken_up import hear_headings
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.printed_items import PrintedItem
    from gikai_parse.stages.speakers import Cast

_BILL: Final = re.compile(BILL)
# 日程第５　議案第２号　令和５年度見本市一般会計補正予算（第１号）について   in the opening
_PRINTED: Final = re.compile(
    rf"^ *(?:日程第 ?[0-9一二三四五六七八九十]{{1,3}} +)?(?P<title>(?P<bill>{BILL})[ 、「][^\n]{{4,120}})$",
    re.MULTILINE,
)
_LONGEST_OPENING: Final = 20_000


def where_heard(source: OpenedSource, items: Sequence[PrintedItem]) -> TakenUp:
    """Where each of them is taken up; 議案第５号の質疑に入ります comes back to the item that has the bill's title."""
    kept: list[PrintedItem] = []
    places: list[tuple[int, int]] = []
    known: dict[frozenset[str], int] = {}
    for item in items:
        bills = _bills_at(source.folded, item.passage)
        place = known.get(bills, len(kept)) if bills else len(kept)
        if place == len(kept):
            kept.append(item)
        elif _bill_alone(source.folded, kept[place]):
            kept[place] = item
        known[bills] = place
        places.append((item.passage.start, place))
    return TakenUp(_name_by_print(source, kept), tuple(places))


def _name_by_print(source: OpenedSource, items: Sequence[PrintedItem]) -> tuple[PrintedItem, ...]:
    """The items; a bill that the chair calls by its number alone has the title that the order of the day prints.

    Called by that title (議案第5号、見本町税条例…について) it has it as it is printed, too.
    """
    if not any(_BILL.match(source.folded, *item.passage) for item in items):
        return tuple(items)
    opening = min(items[0].passage.start, _LONGEST_OPENING)
    printed = {bills_in(match["bill"]): match.span("title") for match in _PRINTED.finditer(source.folded, 0, opening)}
    return tuple([_name_bill(source, item, printed) for item in items])


def _name_bill(
    source: OpenedSource, item: PrintedItem, printed: Mapping[frozenset[str], tuple[int, int]]
) -> PrintedItem:
    bill = _bill_alone(source.folded, item)
    place = printed.get(_bills_at(source.folded, bill or item.passage))
    if place and not bill and _stem_at(source.folded, Passage(*place)) != stem_title(fold(item.title)):
        return item
    return replace(item, title=source.text[slice(*place)].rstrip(), passage=Passage(*place)) if place else item


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


def _stem_at(folded: str, place: Passage) -> str:
    return stem_title(folded[slice(*place)].rstrip())


def _bills_at(folded: str, place: Passage) -> frozenset[str]:
    return bills_in(folded[slice(*place)])


def _bill_alone(folded: str, item: PrintedItem) -> Passage | None:
    """Where a heading has the number of the one bill that it names, with nothing behind it but what is done."""
    bill = _BILL.match(folded, *item.passage)
    if bill is None:
        return None
    deeds = folded[bill.end() : item.passage.end].removesuffix("について").strip(" の、()に対する")
    return Passage(*bill.span()) if not deeds or is_procedure(deeds) else None
