"""Numbered lines in, those out that head what follows: they count up, (1), (2), below 1, 2 where both are printed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from gikai_parse.stages.markers import value_of
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.stages.printed_items import PrintedItem

_BRACKETS: Final = frozenset("(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_FEWEST: Final = 2
_BELOW: Final = 2  # the level of (1) below 1.
_LONGEST: Final = 40  # of a line among what is said: a title, no sentence
_ASKS: Final = ("か", "?", "！", "、", "」")


def is_bracketed(item: PrintedItem) -> bool:
    """Whether its number is printed (1) or ①."""
    return item.number is not None and item.number[0] in _BRACKETS


def count_up(items: Sequence[PrintedItem]) -> Sequence[PrintedItem]:
    """Numbers in brackets are headings where they count up, (1), (2), below those without; else they are none."""
    bracketed = [item for item in items if is_bracketed(item)]
    if not bracketed:
        return items
    if len(bracketed) < _FEWEST or not _counts(bracketed):
        return [item for item in items if not is_bracketed(item)]
    if all(is_bracketed(item) or not item.number for item in items):
        return items
    return [replace(item, level=_BELOW) if is_bracketed(item) else item for item in items]


def lacks_some(items: Sequence[PrintedItem]) -> bool:
    """Whether the headings between the speeches begin with a 2, or leave one out: the others stand in what is said."""
    numbered = [item for item in items if item.number]
    return (
        bool(numbered)
        and not (all(map(is_bracketed, numbered)) and len(numbered) > 1 and _counts(numbered))
        and not _is_whole(numbered)
    )


def last_series(items: Sequence[PrintedItem]) -> Sequence[PrintedItem]:
    """What is printed from the last 1 on, if nothing counts on from it: a list above begins with another."""
    first = max((place for place, item in enumerate(items) if not is_bracketed(item) and _value(item) == 1), default=-1)
    series = items[first:] if first >= 0 else ()
    return series if all(is_bracketed(item) for item in series[1:]) else ()


def with_missing(items: Sequence[PrintedItem], within: Sequence[PrintedItem]) -> Sequence[PrintedItem]:
    """The headings with those among what a member says, where all of them count up without a gap; else as they are.

    1．防災について / (1)備蓄について  備蓄は… / （市長）… / (2)水について  水は… / （市長）… / 2．道路について
    """
    titles = [item for item in within if item.number and len(item.title) <= _LONGEST and item.title[-1] not in _ASKS]
    merged = sorted([*items, *titles], key=_start_of)
    return merged if titles and _is_whole([item for item in merged if item.number]) else items


def _is_whole(items: Sequence[PrintedItem]) -> bool:
    values = [_value(item) for item in items if not is_bracketed(item)]
    return values == list(range(1, len(values) + 1)) and len(items) > 1 and _counts_below(items)


def _counts_below(items: Sequence[PrintedItem]) -> bool:
    last = 0
    for item in items:
        if not is_bracketed(item):
            last = 0
            continue
        if _value(item) != last + 1:
            return False
        last += 1
    return True


def _counts(items: Sequence[PrintedItem]) -> bool:
    return all(one in (1, last + 1) for last, one in pairwise((0, *map(_value, items))))


def _value(item: PrintedItem) -> int:
    return value_of(fold(item.number or "")) or 0


def _start_of(item: PrintedItem) -> int:
    return item.passage.start
