"""A Speech and the questions, answers and requests in it in, the speech cut into pieces out, letter for letter."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gikai_parse.model import Answer, Question, Request, Session, Span, Speech

    Unit = Question | Answer | Request


class Piece(NamedTuple):
    """A stretch of a speech that lies in one unit, or in none; `part` counts the pieces of a unit from 1."""

    start: int
    end: int
    text: str
    unit: Unit | None
    part: int

    @property
    def id(self) -> str | None:
        """`question-7`, and `question-7.2` for the second piece of a question that is cut in two."""
        if self.unit is None:
            return None
        return self.unit.id if self.part == 1 else f"{self.unit.id}.{self.part}"


def collect_units(session: Session) -> tuple[Unit, ...]:
    """Every question, request and answer of a Session once, in the order of the text."""
    found: dict[str, Unit] = {}
    for topic in session.walk_topics():
        found |= {request.id: request for request in topic.requests}
        for question in topic.questions:
            found[question.id] = question
            found |= {answer.id: answer for answer in question.answers}
    found |= {answer.id: answer for answer in session.orphan_answers}
    return tuple(sorted(found.values(), key=lambda unit: (unit.spans[0].start if unit.spans else -1, unit.id)))


def units_by_speech(session: Session) -> Mapping[str, Sequence[Unit]]:
    """The units of each speech id."""
    grouped: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in collect_units(session):
        grouped[unit.speech_id].append(unit)
    return grouped


def topics_by_unit(session: Session) -> Mapping[str, str]:
    """The topic id of each question and request id."""
    found: dict[str, str] = {}
    for topic in session.walk_topics():
        found |= dict.fromkeys([question.id for question in topic.questions], topic.id)
        found |= dict.fromkeys([request.id for request in topic.requests], topic.id)
    return found


def cut_speech(speech: Speech, units: Sequence[Unit]) -> Iterator[Piece]:
    """The speech in pieces whose texts, joined, are `speech.text`.

    Where two units overlap, the one that begins later keeps the shared stretch.
    """
    parts: defaultdict[str, int] = defaultdict(int)
    owned = _owned_stretches(units)
    offset = 0
    for span in speech.spans:
        for start, end, unit in _cut_span(span, owned):
            text = speech.text[offset : offset + end - start]
            offset += end - start
            if unit is not None:
                parts[unit.id] += 1
            yield Piece(start, end, text, unit, 0 if unit is None else parts[unit.id])


def _owned_stretches(units: Sequence[Unit]) -> list[tuple[int, int, Unit]]:
    """(start, end, unit) in order and without overlap."""
    stretches = sorted(((span.start, span.end, unit) for unit in units for span in unit.spans), key=lambda one: one[:2])
    owned: list[tuple[int, int, Unit]] = []
    for start, end, unit in stretches:
        if owned and owned[-1][1] > start:
            before, after, earlier = owned.pop()
            if before < start:
                owned.append((before, start, earlier))
            owned.append((start, end, unit))
            if after > end:
                owned.append((end, after, earlier))
        else:
            owned.append((start, end, unit))
    return [one for one in owned if one[0] < one[1]]


def _cut_span(span: Span, owned: Sequence[tuple[int, int, Unit]]) -> Iterator[tuple[int, int, Unit | None]]:
    place = span.start
    for start, end, unit in islice(owned, bisect_right(owned, span.start, key=itemgetter(1)), None):
        if start >= span.end:
            break
        begin, stop = max(start, place), min(end, span.end)
        if begin > place:
            yield place, begin, None
        if stop > begin:
            yield begin, stop, unit
            place = stop
    if place < span.end:
        yield place, span.end, None
