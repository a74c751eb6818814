"""Candidates in, those out that stand where people speak: in no roster, furniture, author's note or quotation."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.candidates import Candidate
    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.text.passages import Passage


def outside_front(source: OpenedSource, candidates: list[Candidate]) -> list[Candidate]:
    """Without what stands in a roster record, in page furniture or in an author's aside."""
    closed = sorted([record.passage for record in source.records if record.kind != "speech"] + list(source.furniture))
    if not closed:
        return candidates
    kept, place = [], 0
    for candidate in candidates:
        while place < len(closed) and closed[place].end <= candidate.start:
            place += 1
        if place == len(closed) or candidate.start < closed[place].start:
            kept.append(candidate)
    return kept


def outside_notes(source: OpenedSource, candidates: list[Candidate]) -> list[Candidate]:
    """Without the author's **意見** in quotations, where both sides have their heads outside of these."""
    notes = [note for note in source.notes if note.start < note.end]
    noted = [one for one in candidates if _is_within(one, notes)] if notes else []
    inside = {one.start for one in noted}
    outside = [one for one in candidates if one.start not in inside]
    apart = all(one.shape == "side" and one.head.side == "question" and not one.head.name for one in noted)
    both = {one.head.side for one in outside} >= {"question", "answer"}
    return outside if noted and apart and both else candidates


def _is_within(candidate: Candidate, notes: Sequence[Passage]) -> bool:
    place = bisect_right(notes, (candidate.start, candidate.start)) - 1
    return any(note.start <= candidate.start < note.end for note in notes[max(0, place) : place + 2])
