"""A Session in, what the page shows out: plain values, in reading order, nothing for the template to decide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gikai_parse.exporters.naming import office_of
from gikai_parse.model import Request
from gikai_parse.text.places import LineIndex
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gikai_parse.model import Answer, Link, Person, Question, Session, Span, Topic

TONES: Final = 6  # colours that tell people apart
LONG_LEAD: Final = 150  # characters before the asking sentence that a reader may want folded
LONG_ANSWER: Final = 700

_PARAGRAPH: Final = re.compile(r"[^\r\n]+")
_SENTENCE_ENDS: Final = tuple("。！？!?」』）)〕］")

Run = tuple[str, bool]  # words, and whether they belong to the asking sentence
Paragraph = list[Run]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person as the page names them."""

    id: str
    name: str
    office: str
    tone: int


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer, and why it stands beside its question."""

    id: str
    person: PersonView
    paragraphs: list[Paragraph]
    is_long: bool
    line: int | None
    link: Link | None


@dataclass(frozen=True, slots=True)
class EntryView:
    """A question or a request; `lead` are the paragraphs before the one that asks."""

    id: str
    is_request: bool
    person: PersonView
    round: int
    lead: list[Paragraph]
    paragraphs: list[Paragraph]
    folds: bool
    line: int | None
    answers: list[AnswerView]


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with its entries in the order of the text, and the topics under it."""

    id: str
    number: str
    title: str
    level: int
    raised_by: PersonView | None
    entries: list[EntryView]
    topics: list[TopicView]
    questions: int
    unanswered: int


def view_topics(session: Session) -> list[TopicView]:
    """The topics of a Session as the page shows them."""
    viewer = _Viewer(session)
    return [viewer.topic(topic) for topic in session.topics]


def view_people(session: Session) -> dict[str, PersonView]:
    """Everybody by id; those who ask get the first tones."""
    askers = dict.fromkeys(question.speaker_id for question in session.questions())
    order = sorted(session.people, key=lambda person: person.id not in askers)
    return {person.id: _person_view(person, place % TONES) for place, person in enumerate(order)}


def _person_view(person: Person, tone: int) -> PersonView:
    details = [office_of(person), person.parliamentary_group]
    return PersonView(person.id, person.name or "氏名不明", "・".join([detail for detail in details if detail]), tone)


_NOBODY: Final = PersonView("", "発言者不明", "", 0)


class _Viewer:
    def __init__(self, session: Session) -> None:
        self._people = view_people(session)
        self._lines = None if session.source.text is None else LineIndex(session.source.text)
        self._links: Mapping[tuple[str, str], Link] = {
            (link.question_id, link.answer_id): link for link in session.links
        }

    def topic(self, topic: Topic) -> TopicView:
        listed: list[Question | Request] = [*topic.questions, *topic.requests]
        listed.sort(key=lambda entry: entry.spans[0].start if entry.spans else -1)
        entries = [self._entry(entry) for entry in listed]
        topics = [self.topic(child) for child in topic.topics]
        questions = [entry for entry in entries if not entry.is_request]
        return TopicView(
            id=topic.id,
            number=one_line(topic.number or ""),
            title=one_line(topic.title or "") or "項目名なし",
            level=topic.level,
            raised_by=self._people.get(topic.raised_by or ""),
            entries=entries,
            topics=topics,
            questions=len(questions) + sum(child.questions for child in topics),
            unanswered=sum(not entry.answers for entry in questions) + sum(child.unanswered for child in topics),
        )

    def _entry(self, entry: Question | Request) -> EntryView:
        is_request = isinstance(entry, Request)
        asks = [] if isinstance(entry, Request) else [span for ask in entry.asks for span in ask.spans]
        paragraphs = _paragraphs(entry.text, _within(entry.spans, asks))
        asking = next((place for place, paragraph in enumerate(paragraphs) if any(run[1] for run in paragraph)), 0)
        lead = paragraphs[:asking]
        return EntryView(
            id=entry.id,
            is_request=is_request,
            person=self._people.get(entry.speaker_id or "", _NOBODY),
            round=1 if isinstance(entry, Request) else entry.round,
            lead=lead,
            paragraphs=paragraphs[asking:],
            folds=sum(len(words) for paragraph in lead for words, _ in paragraph) > LONG_LEAD,
            line=self._line(entry.spans),
            answers=[] if isinstance(entry, Request) else [self._answer(entry, answer) for answer in entry.answers],
        )

    def _answer(self, question: Question, answer: Answer) -> AnswerView:
        return AnswerView(
            id=answer.id,
            person=self._people.get(answer.speaker_id or "", _NOBODY),
            paragraphs=_paragraphs(answer.text, []),
            is_long=len(answer.text) > LONG_ANSWER,
            line=self._line(answer.spans),
            link=self._links.get((question.id, answer.id)),
        )

    def _line(self, spans: Sequence[Span]) -> int | None:
        return self._lines.place(spans[0].start).line if self._lines and spans else None


def _within(spans: Sequence[Span], inner: Sequence[Span]) -> list[tuple[int, int]]:
    """Where the stretches `inner` stand in the joined text of `spans`."""
    found = []
    offset = 0
    for span in spans:
        for part in inner:
            start, end = max(part.start, span.start), min(part.end, span.end)
            if start < end:
                found.append((offset + start - span.start, offset + end - span.start))
        offset += span.end - span.start
    return sorted(found)


def _paragraphs(text: str, asks: Sequence[tuple[int, int]]) -> list[Paragraph]:
    """Printed lines as paragraphs; a line that stops in mid-sentence goes on in the next."""
    paragraphs: list[Paragraph] = []
    goes_on = False
    for match in _PARAGRAPH.finditer(text):
        line = match.group()
        words = line.strip()
        if not words:
            continue
        start = match.start() + line.index(words)
        runs = list(_runs(text, start, start + len(words), asks))
        if goes_on and not line.startswith("\u3000"):
            paragraphs[-1] += runs
        else:
            paragraphs.append(runs)
        goes_on = not words.endswith(_SENTENCE_ENDS)
    return paragraphs


def _runs(text: str, start: int, end: int, asks: Sequence[tuple[int, int]]) -> Iterator[Run]:
    place = start
    for ask_start, ask_end in asks:
        begin, stop = max(ask_start, place), min(ask_end, end)
        if begin >= stop:
            continue
        if begin > place:
            yield text[place:begin], False
        yield text[begin:stop], True
        place = stop
    if place < end:
        yield text[place:end], False
