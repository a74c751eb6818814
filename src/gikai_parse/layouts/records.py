"""A source whose file keeps the speakers apart in, heads and asides out: balloons, a vendor's records, the Diet's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import find_marked
from gikai_parse.layouts.line import Head, Line
from gikai_parse.layouts.persons import read_label
from gikai_parse.layouts.plain_labels import seat_of
from gikai_parse.tables.marks import PLACE_NOTES, ROUND_NOTES
from gikai_parse.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.sources.source import OpenedSource, Record

_OPENING: Final = 4  # a printed head stands within so many characters of the record's beginning
_NOTE: Final = re.compile(r" ?[(\[〔]([^()\[\]〔〕]{1,6})[)\]〕]$")
_SIGNS: Final = re.compile(r"^[^\w(\[〔【]+")  # a picture before the name
_SPACES: Final = re.compile(r"[\s　]+")


def has_speakers(source: OpenedSource) -> bool:
    """Whether the file's records say who speaks."""
    return any(record.kind == "speech" and (record.label or record.name) for record in source.records)


def has_balloons(source: OpenedSource) -> bool:
    """Whether the heads stand outside the text."""
    return any(record.kind == "speech" and record.label for record in source.records)


def record_heads(source: OpenedSource) -> list[tuple[Line, str]]:
    """One head for each record that says who speaks, with its shape; printed heads in the records that do not."""
    printed = list(find_marked(source.folded))
    heads: list[tuple[Line, str]] = []
    place = 0
    for record in sorted(source.records, key=lambda record: record.passage):
        start, end = record.passage
        while place < len(printed) and printed[place].start < start:
            place += 1
        if record.kind != "speech" or start == end:
            continue
        inside = []
        while place < len(printed) and printed[place].start < end:
            inside.append(printed[place])
            place += 1
        heads.extend(_heads_of(source, record, inside))
    return heads


def _heads_of(source: OpenedSource, record: Record, printed: list[Candidate]) -> Iterator[tuple[Line, str]]:
    start = record.passage.start
    if record.label or record.side:
        head = read_balloon(record.label) if record.label else Head("")
        is_first_line = record.label is not None and source.text.startswith(f"{record.label}\n", start)
        end = start + len(record.label or "") if is_first_line else start
        yield Line(start, end, "head", replace(_with_stated(head, record), side=record.side)), "balloon"
        return
    if not record.name:
        for candidate in printed:
            head = replace(candidate.head, label=source.text[candidate.start : candidate.label_end])
            yield Line(candidate.start, candidate.end, "head", head), candidate.shape
        return
    stated = _stated_head(record)
    opening = printed[0] if printed and not source.text[start : printed[0].start].strip() else None
    if opening is None or opening.start - start > _OPENING:
        yield Line(start, start, "head", stated), "record"
        return
    head = replace(
        opening.head,
        label=source.text[opening.start : opening.label_end],
        name=stated.name or opening.head.name,
        position=opening.head.position or stated.position,
        group=record.group or opening.head.group,
    )
    yield Line(opening.start, opening.end, "head", head), opening.shape


def _with_stated(head: Head, record: Record) -> Head:
    """The head of a label, and the office and group that the file states; a seat is a member's, whatever is stated."""
    seat, stated = _stated_office(record.position)
    position = head.position or (stated if head.seat is None else None)
    return replace(head, position=position, seat=head.seat or seat, group=head.group or record.group)


def _stated_office(stated: str | None) -> tuple[int | None, str | None]:
    """Seat and office of what the file states in an office's place: 議席番号７番 is no office."""
    seat = seat_of(fold(stated).strip()) if stated else None
    return (seat[0], None) if seat and not seat[1] else (None, stated)


def _stated_head(record: Record) -> Head:
    """What the file says of the speaker; a name may hold the office too (柳川 市民部長)."""
    printed = record.name or ""
    if record.position is None:
        head = read_balloon(printed)
        return replace(head, group=record.group or head.group)
    name = _SPACES.sub("", printed)
    seat, position = _stated_office(record.position)
    return Head(printed, name=name, position=position, seat=seat, group=record.group)


def read_balloon(label: str) -> Head:
    """The head that stands beside a balloon.

    >>> head = read_balloon("都市開発部長（村山）（再）")
    >>> head.name, head.position, head.round, read_balloon("安田（初）").name
    ('村山', '都市開発部長', 2, '安田')
    """
    words = _SIGNS.sub("", fold(label)).strip()
    number, place = None, None
    note = _NOTE.search(words)
    while note and (note[1] in ROUND_NOTES or note[1] in PLACE_NOTES):
        number, place = ROUND_NOTES.get(note[1], number), PLACE_NOTES.get(note[1], place)
        words = words[: note.start()]
        note = _NOTE.search(words)
    read = read_label(words)
    head = read.head if read else Head(label, name=_SPACES.sub("", words) or None)
    return replace(head, label=label, round=number, place=place)


def record_asides(source: OpenedSource, first_head: int) -> Iterator[Line]:
    """What stands behind the first head and in no speech's record: titles, an author's comments, a late roster."""
    at = first_head
    for record in sorted(source.records, key=lambda record: record.passage):
        start, end = record.passage
        if end <= first_head and record.kind != "aside":
            continue
        yield from _gap(source, at, start)
        if record.kind != "speech":
            yield Line(max(start, min(at, end)), end, "aside")
        at = max(at, end)
    yield from _gap(source, at, len(source.text))


def _gap(source: OpenedSource, start: int, end: int) -> Iterator[Line]:
    if start < end and not source.text[start:end].isspace():
        yield Line(start, end, "aside")
