"""Everything that the rungs found in, one `Session` out: the only place where the model is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gikai_parse import model
from gikai_parse.layouts.line import Doubt
from gikai_parse.stages.announcing import notices_of
from gikai_parse.stages.debate import Debate, person_id, spans_of, speech_id
from gikai_parse.text.passages import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.layouts.line import Reading
    from gikai_parse.sources.source import OpenedSource
    from gikai_parse.stages.blocks import Block
    from gikai_parse.stages.front_matter import FrontMatter, PrintedItem
    from gikai_parse.stages.linking import Linked
    from gikai_parse.stages.speakers import Cast, KnownPerson, NamedSpeech
    from gikai_parse.stages.units import Units
    from gikai_parse.text.dates.reading import DateReading


def assemble(  # noqa: PLR0913, PLR0917  (one argument a rung: this is where they meet)
    source: OpenedSource,
    reading: Reading,
    front: FrontMatter,
    cast: Cast,
    blocks: Sequence[Block],
    units: Units,
    linked: Linked,
) -> model.Session:
    """The `Session` that the rungs describe, and every doubt of theirs as a `Notice`."""
    silence = () if cast.speeches else (Doubt("no-speech"),)
    debate = Debate(source, cast, blocks, units.matters, linked)
    return model.Session(
        schema_version=model.SCHEMA_VERSION,
        source=_source(source, reading),
        assembly=model.Assembly(name=front.assembly, municipality=front.municipality),
        title=front.title,
        session_type=front.session_type,
        meeting_type=front.meeting_type,
        committee=front.committee,
        session_number=front.session_number,
        sitting_number=front.sitting_number,
        date=None if front.date is None else _date(source.text, front.date),
        start_time=front.start_time,
        end_time=front.end_time,
        people=tuple([_person(person) for person in cast.people]),
        agenda_items=tuple([_agenda_item(number, item) for number, item in enumerate(front.agenda, 1)]),
        question_blocks=debate.blocks(),
        speeches=tuple([_speech(source.text, speech) for speech in cast.speeches]),
        topics=debate.topics(),
        orphan_answers=debate.orphan_answers(),
        links=debate.links(),
        notices=notices_of(
            (*silence, *reading.doubts, *front.doubts, *cast.doubts, *units.doubts, *linked.doubts),
            source.doubts,
        ),
    )


def _source(source: OpenedSource, reading: Reading) -> model.Source:
    return model.Source(
        name=source.name,
        url=source.url,
        format=source.format,
        encoding=source.encoding,
        sha256=source.sha256,
        layout=reading.layout,
        layout_scores=reading.scores,
        text=source.text,
    )


def _date(text: str, reading: DateReading) -> model.JapaneseDate:
    """The day with its words as printed: it was read in the folded text. A told day stands nowhere."""
    start, end = reading.passage
    date = model.JapaneseDate.from_reading(reading)
    return date.model_copy(update={"text": text[start:end]}) if start < end else date


def _person(person: KnownPerson) -> model.Person:
    return model.Person(
        id=f"person-{person.index + 1}",
        name=person.name,
        position=person.position,
        role=person.role,
        seat_number=person.seat,
        parliamentary_group=person.group,
        present=person.present,
    )


def _agenda_item(number: int, item: PrintedItem) -> model.AgendaItem:
    return model.AgendaItem(
        id=f"agenda-{number}", number=item.number, title=item.title, spans=spans_of((item.passage,))
    )


def _speech(text: str, speech: NamedSpeech) -> model.Speech:
    turn = speech.turn
    return model.Speech(
        id=speech_id(speech.index),
        speaker_id=person_id(speech.person),
        candidates=tuple([f"person-{index + 1}" for index in speech.candidates]),
        raw_label=turn.head.label,
        position=speech.position,
        role=speech.role,
        seat_number=speech.seat,
        place=speech.place,
        spans=spans_of(turn.spans),
        text=joined(text, turn.spans),
        notes=tuple(
            [
                model.StageDirection(
                    kind=note.kind, text=text[note.passage.start : note.passage.end], spans=spans_of((note.passage,))
                )
                for note in turn.notes
            ]
        ),
    )
