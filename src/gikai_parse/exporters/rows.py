"""A Session in, flat rows out: one for each link, and one for each question that has no answer.

What a row cannot hold: answers whose question the document does not hold (`Session.orphan_answers`), requests,
speeches without a question, stage directions, the second and later stretches of a passage (`*_start` is where its
first begins, `*_end` where its last ends).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gikai_parse.model import Answer, Link, Person, Question, Session, Topic

ColumnType = Literal["text", "integer", "date", "number", "flag", "words"]


class Column(NamedTuple):
    """One column: its name, the type of its values, and what stands in it."""

    name: str
    type: ColumnType
    japanese: str
    english: str


COLUMNS: Final = (
    Column("source_name", "text", "ファイル名", "file name"),
    Column("source_url", "text", "公開先のURL", "where it was published"),
    Column("source_sha256", "text", "バイト列のSHA-256", "SHA-256 of the bytes"),
    Column("assembly", "text", "議会名", "assembly"),
    Column("municipality", "text", "自治体名", "municipality"),
    Column("session_title", "text", "会議名", "title of the session"),
    Column("committee", "text", "委員会名", "committee"),
    Column("date", "date", "開催日", "day of the sitting"),
    Column("item_number", "text", "大項目の番号", "number of the top-level item"),
    Column("item_title", "text", "大項目の件名", "title of the top-level item"),
    Column("topic_id", "text", "項目の識別子", "topic id"),
    Column("topic_title", "text", "項目の件名", "topic title"),
    Column("question_id", "text", "質問の識別子", "question id"),
    Column("round", "integer", "回（1 最初、2 再質問）", "round"),
    Column("questioner", "text", "質問者の氏名", "questioner"),
    Column("questioner_seat", "integer", "質問者の議席番号", "seat of the questioner"),
    Column("questioner_group", "text", "質問者の会派", "parliamentary group of the questioner"),
    Column("ask", "text", "問いの文", "asking sentences"),
    Column("question", "text", "質問の全文", "whole question"),
    Column("question_start", "integer", "質問の開始位置", "first code point of the question"),
    Column("question_end", "integer", "質問の終了位置", "code point after the question"),
    Column("answered", "flag", "答弁が見つかったか", "whether an answer was found"),
    Column("answer_id", "text", "答弁の識別子", "answer id"),
    Column("answerer", "text", "答弁者の氏名", "answerer"),
    Column("answerer_position", "text", "答弁者の職名", "office of the answerer"),
    Column("answer", "text", "答弁の全文", "whole answer"),
    Column("answer_start", "integer", "答弁の開始位置", "first code point of the answer"),
    Column("answer_end", "integer", "答弁の終了位置", "code point after the answer"),
    Column("rule", "text", "対応付けの規則", "rule that drew the link"),
    Column("confidence", "number", "確からしさ 0-1", "confidence 0-1"),
    Column("evidence", "words", "決め手の語", "words that decided"),
)

COLUMN_NAMES: Final = tuple([column.name for column in COLUMNS])

Row = dict[str, object]


def list_rows(session: Session) -> Iterator[Row]:
    """The rows of a Session, topic by topic; every row has every column, None where nothing is known."""
    people = {person.id: person for person in session.people}
    links = {(link.question_id, link.answer_id): link for link in session.links}
    shared = _session_cells(session)
    for item in session.topics:
        for topic in _walk(item):
            for question in topic.questions:
                asked = shared | _topic_cells(item, topic) | _question_cells(question, people)
                for answer in question.answers:
                    yield asked | _answer_cells(answer, people) | _link_cells(links.get((question.id, answer.id)))
                if not question.answers:
                    yield asked | dict.fromkeys(COLUMN_NAMES[COLUMN_NAMES.index("answer_id") :])


def _walk(topic: Topic) -> Iterator[Topic]:
    yield topic
    for child in topic.topics:
        yield from _walk(child)


def _session_cells(session: Session) -> Row:
    return {
        "source_name": session.source.name,
        "source_url": session.source.url,
        "source_sha256": session.source.sha256,
        "assembly": session.assembly.name,
        "municipality": session.assembly.municipality,
        "session_title": session.title,
        "committee": session.committee,
        "date": None if session.date is None else session.date.start,
    }


def _topic_cells(item: Topic, topic: Topic) -> Row:
    return {
        "item_number": item.number,
        "item_title": item.title,
        "topic_id": topic.id,
        "topic_title": topic.title,
    }


def _question_cells(question: Question, people: Mapping[str, Person]) -> Row:
    person = people.get(question.speaker_id or "")
    return {
        "question_id": question.id,
        "round": question.round,
        "questioner": person and person.name,
        "questioner_seat": person and person.seat_number,
        "questioner_group": person and person.parliamentary_group,
        "ask": "\n".join([ask.text for ask in question.asks]) or None,
        "question": question.text,
        "question_start": question.spans[0].start if question.spans else None,
        "question_end": question.spans[-1].end if question.spans else None,
        "answered": bool(question.answers),
    }


def _answer_cells(answer: Answer, people: Mapping[str, Person]) -> Row:
    person = people.get(answer.speaker_id or "")
    return {
        "answer_id": answer.id,
        "answerer": person and person.name,
        "answerer_position": person and person.position,
        "answer": answer.text,
        "answer_start": answer.spans[0].start if answer.spans else None,
        "answer_end": answer.spans[-1].end if answer.spans else None,
    }


def _link_cells(link: Link | None) -> Row:
    if link is None:
        return {"rule": None, "confidence": None, "evidence": None}
    evidence: Sequence[str] = link.evidence
    return {"rule": link.rule, "confidence": link.confidence, "evidence": list(evidence)}
