"""Sessions in, the research JSON of NTCIR QA Lab-PoliInfo-3 "QA Alignment" out: one record a sentence.

`QAID` joins questions and answers: all that are linked with each other carry the same positive number, unlinked
questions and answers a number of their own, everything else 0. `QorA` is Q, A or O.
What it cannot hold: topics, requests (they are O), sub-sentence passages (a sentence belongs to the unit in which it
begins), confidence and evidence, which of several questions an answer serves when they share one number.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from gikai_parse.exporters.pieces import collect_units, cut_speech, units_by_speech
from gikai_parse.text.folding import fold
from gikai_parse.text.passages import Passage
from gikai_parse.text.sentences import split_sentences
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gikai_parse.model import Person, Session, Speech


def write_poliinfo(sessions: Iterable[Session]) -> str:
    """A JSON array of sentence records with the twelve fields of the task's definition.

    >>> from gikai_parse import parse
    >>> record = json.loads(write_poliinfo([parse("○議長（山田太郎君）　開会します。")]))[0]
    >>> record["Utterance"], record["QorA"], record["QAID"]
    ('開会します。', 'O', 0)
    """
    records = [record for session in sessions for record in _Minutes(session).records()]
    return "[\n" + ",\n".join([json.dumps(record, ensure_ascii=False) for record in records]) + "\n]\n"


class _Block(NamedTuple):
    id: str
    questioner: Person | None


class _Minutes:
    """A Session, and what each of its sentences must know: the block it stands in, the group it is linked with."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._people = {person.id: person for person in session.people}
        self._groups = _link_groups(session)
        self._units = units_by_speech(session)
        day = session.date.start if session.date else None
        volume = f"{day.year}-{session.session_number}" if day and session.session_number else ""
        self._shared = {
            "Volume": volume or session.title or "",
            "Number": "" if session.sitting_number is None else str(session.sitting_number),
            "Date": day.isoformat() if day else "",
            "Title": session.title or "",
        }
        stem = session.source.sha256[:8]
        self._blocks = {
            speech_id: _Block(f"{stem}_{block.id}", self._people.get(block.questioner_id or ""))
            for block in session.question_blocks
            for speech_id in block.speech_ids
        }

    def records(self) -> Iterator[dict[str, object]]:
        for speech in self._session.speeches:
            pieces = cut_speech(speech, self._units.get(speech.id, ()))
            for unit_id, stretches in groupby(pieces, key=lambda piece: piece.unit.id if piece.unit else ""):
                group = self._groups.get(unit_id, 0)
                side = unit_id[0].upper() if group else "O"
                text = "".join([piece.text for piece in stretches])  # a page break may have cut a sentence in two
                for sentence in split_sentences(fold(text), [Passage(0, len(text))]):
                    yield self._record(speech, one_line(text[slice(*sentence)]), side, group)

    def _record(self, speech: Speech, utterance: str, side: str, group: int) -> dict[str, object]:
        person = self._people.get(speech.speaker_id or "")
        block = self._blocks.get(speech.id)
        seat = f"{speech.seat_number}番" if speech.seat_number is not None else None
        return self._shared | {
            "SpeakerPosition": seat or speech.position,
            "SpeakerName": person and person.name,
            "QuestionSpeaker": _with_group(block.questioner) if block else None,
            "Speaker": _with_group(person) if side == "Q" else speech.position or (person and person.name),
            "Utterance": utterance,
            "QorA": side,
            "QuestionerID": block.id if block else "",
            "QAID": group,
        }


def _with_group(person: Person | None) -> str | None:
    if person is None or person.name is None:
        return None
    return f"{person.name}（{person.parliamentary_group}）" if person.parliamentary_group else person.name


def _link_groups(session: Session) -> Mapping[str, int]:
    """A number for each question and answer: the same for all that links join, directly or through others."""
    leader: dict[str, str] = {unit.id: unit.id for unit in collect_units(session) if not unit.id.startswith("request")}

    def find(unit_id: str) -> str:
        while leader[unit_id] != unit_id:
            leader[unit_id] = leader[leader[unit_id]]
            unit_id = leader[unit_id]
        return unit_id

    for link in session.links:
        leader[find(link.answer_id)] = find(link.question_id)
    numbers: dict[str, int] = {}
    return {unit_id: numbers.setdefault(find(unit_id), len(numbers) + 1) for unit_id in leader}
