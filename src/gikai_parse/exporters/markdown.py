"""Sessions in, Markdown out: a heading for each topic, the full questions, their answers as quotations.

What it leaves out: speeches without a question, evidence of the links, offsets, stage directions. Letters that
Markdown or HTML would read as marks are escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.exporters.naming import call
from gikai_parse.model import Request
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gikai_parse.model import Answer, Person, Question, Session, Topic

_MARKS: Final = re.compile(r"([\\`*_{}\[\]#|~!])|^([ \t]*\d{1,9})([.)])|^([ \t]*)([-+=])", re.MULTILINE)


def write_markdown(sessions: Iterable[Session]) -> str:
    """One Markdown document; several Sessions follow each other.

    >>> from gikai_parse import parse
    >>> print(write_markdown([parse("○議長（山田太郎君）　開会します。")]), end="")
    # （会議名の記載なし）
    <BLANKLINE>
    質問は見つかりませんでした。
    """
    return "\n".join(["\n".join(_page(session)) + "\n" for session in sessions])


def _page(session: Session) -> Iterator[str]:
    people = {person.id: person for person in session.people}
    yield f"# {_escaped(_title(session))}"
    yield ""
    facts = [session.date.text if session.date else "", session.assembly.name or "", session.source.url or ""]
    if any(facts):
        yield from [f"- {_escaped(fact)}" for fact in facts if fact]
        yield ""
    blocks = [line for topic in session.topics for line in _topic(topic, people)]
    yield from blocks[:-1] if blocks else ["質問は見つかりませんでした。"]


def _title(session: Session) -> str:
    names = (session.assembly.name if session.title is None else None, session.title, session.committee)
    return "　".join([one_line(name) for name in names if name]) or "（会議名の記載なし）"


def _topic(topic: Topic, people: Mapping[str, Person]) -> Iterator[str]:
    number = f"{one_line(topic.number)} " if topic.number else ""
    yield f"{'#' * (topic.level + 1)} {_escaped(number + one_line(topic.title or '（項目名なし）'))}"
    yield ""
    entries: list[Question | Request] = [*topic.questions, *topic.requests]
    for entry in sorted(entries, key=lambda entry: entry.spans[0].start if entry.spans else -1):
        kind = "要望" if isinstance(entry, Request) else "質問"
        yield f"**{kind}　{_escaped(call(people.get(entry.speaker_id or '')))}**"
        yield ""
        yield from _paragraphs(entry.text, "")
        if not isinstance(entry, Request):
            yield from _answers(entry.answers, people)
    for child in topic.topics:
        yield from _topic(child, people)


def _answers(answers: Iterable[Answer], people: Mapping[str, Person]) -> Iterator[str]:
    empty = True
    for answer in answers:
        empty = False
        yield f"> **答弁　{_escaped(call(people.get(answer.speaker_id or '')))}**"
        yield ">"
        yield from list(_paragraphs(answer.text, "> "))[:-1]
        yield ""
    if empty:
        yield "> *答弁は見つかりませんでした。*"
        yield ""


def _paragraphs(text: str, lead: str) -> Iterator[str]:
    """Each printed line a paragraph, an empty line behind each."""
    for line in text.splitlines():
        if words := line.strip():
            yield lead + _escaped(words)
            yield lead.rstrip()


def _escaped(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(_with_backslash, safe)


def _with_backslash(match: re.Match[str]) -> str:
    mark, number, point, indent, bullet = match.groups()
    if mark:
        return f"\\{mark}"
    return f"{number}\\{point}" if number else f"{indent}\\{bullet}"
