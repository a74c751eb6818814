"""A Session in, a page of plain text out: topics, under each its questions with their answers, who and where.

What it leaves out: the full wording (each question and answer is one shortened line), speeches without a question,
evidence of the links. `L58` is the line of the source text where the passage begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.exporters.naming import call
from gikai_parse.model import Request
from gikai_parse.text.places import LineIndex
from gikai_parse.text.width import cell_count, one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gikai_parse.model import Answer, Question, Session, Span, Topic

_WIDTH: Final = 100
_NARROWEST: Final = 40


def write_digest(session: Session, width: int = _WIDTH) -> str:
    """The questions of a sitting with their answers, one line each, at most `width` terminal cells wide.

    >>> from gikai_parse import parse
    >>> print(write_digest(parse("○議長（山田太郎君）　開会します。")), end="")
    （会議名の記載なし）
    発言 1 ・ 質問 0 ・ 要望 0 ・ 注意 1
    <BLANKLINE>
    （質問は見つかりませんでした）
    """
    return "\n".join(_Digest(session, max(width, _NARROWEST)).lines()) + "\n"


class _Digest:
    """One page of text: the session's people and lines at hand."""

    def __init__(self, session: Session, width: int) -> None:
        self._session = session
        self._width = width
        self._people = {person.id: person for person in session.people}
        text = session.source.text
        self._lines = None if text is None else LineIndex(text)

    def lines(self) -> Iterator[str]:
        yield from _heading(self._session)
        yield self._counts()
        for topic in self._session.topics:
            yield ""
            yield from self._topic(topic)
        if not self._session.topics:
            yield ""
            yield "（質問は見つかりませんでした）"

    def _counts(self) -> str:
        topics = list(self._session.walk_topics())
        questions = [question for topic in topics for question in topic.questions]
        unanswered = sum(not question.answers for question in questions)
        counts = [
            f"発言 {len(self._session.speeches)}",
            f"質問 {len(questions)}" + (f"（答弁なし {unanswered}）" if unanswered else ""),
            f"要望 {sum(len(topic.requests) for topic in topics)}",
        ]
        if self._session.notices:
            counts.append(f"注意 {len(self._session.notices)}")
        return " ・ ".join(counts)

    def _topic(self, topic: Topic) -> Iterator[str]:
        indent = "  " * (topic.level - 1)
        raised_by = self._people.get(topic.raised_by or "") if topic.level == 1 else None
        by = f"　〔{call(raised_by)}〕" if raised_by else ""
        number = f"{topic.number} " if topic.number else ""
        yield f"{indent}{number}{one_line(topic.title) if topic.title else '（項目名なし）'}{by}"
        entries: list[Question | Request] = [*topic.questions, *topic.requests]
        entries.sort(key=_first_offset)
        for entry in entries:
            yield from self._entry(entry, indent + "  ")
        for child in topic.topics:
            yield from self._topic(child)

    def _entry(self, entry: Question | Request, indent: str) -> Iterator[str]:
        if isinstance(entry, Request):
            yield self._row(f"{indent}望 ", entry.text, entry.spans)
            return
        asking = entry.asks[-1].text if entry.asks else entry.text
        yield self._row(f"{indent}問 ", asking, entry.asks[-1].spans if entry.asks else entry.spans)
        for answer in entry.answers:
            yield self._row(f"{indent}答 {self._answerer(answer)}： ", answer.text, answer.spans)
        if not entry.answers:
            yield f"{indent}答 （見つかりません）"

    def _answerer(self, answer: Answer) -> str:
        return call(self._people.get(answer.speaker_id or ""))

    def _row(self, lead: str, words: str, spans: Sequence[Span]) -> str:
        where = f" L{self._lines.place(spans[0].start).line}" if self._lines and spans else ""
        return lead + shorten(words, max(self._width - cell_count(lead) - len(where), 10)) + where


def _first_offset(entry: Question | Request) -> int:
    return entry.spans[0].start if entry.spans else 0


def _heading(session: Session) -> Iterator[str]:
    name, title = session.assembly.name or "", one_line(session.title or "")
    parts = [name if name and name not in title else "", title, session.committee or ""]
    yield "　".join(dict.fromkeys(part for part in parts if part)) or "（会議名の記載なし）"
    if session.date is not None:
        day = session.date.start.isoformat() if session.date.start else ""
        yield f"{day}　{session.date.text}".strip()
