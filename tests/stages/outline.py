"""A Session in, its exchange in words out: what a person can read and say yes or no to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gikai_parse.model import Answer, Question, Session, Topic

_SHOWN = 16


def draw_exchange(session: Session) -> str:
    """Blocks, and under each topic its questions with their answers and its requests, one a line."""
    people = {person.id: person for person in session.people}
    rules = {(link.question_id, link.answer_id): link.rule for link in session.links}
    lines = [f"枠 {block.kind or '-'} {block.method or '-'}" for block in session.question_blocks]

    def draw(topic: Topic, depth: int) -> None:
        indent = "　" * depth
        lines.append(f"{indent}題 {topic.number or '-'} {topic.title or '（名なし）'}")
        for question in topic.questions:
            lines.append(f"{indent}　問{question.round} {_ends(question.text)}")
            lines.extend(
                f"{indent}　　答 {_who(answer)} {_ends(answer.text)} [{_rule(question, answer)}]"
                for answer in question.answers
            )
        lines.extend(f"{indent}　望 {_ends(request.text)}" for request in topic.requests)
        for below in topic.topics:
            draw(below, depth + 1)

    def _who(answer: Answer) -> str:
        return (people[answer.speaker_id].position or "-") if answer.speaker_id else "-"

    def _rule(question: Question, answer: Answer) -> str:
        return rules[question.id, answer.id]

    for topic in session.topics:
        draw(topic, 0)
    lines.extend(f"孤 {_who(answer)} {_ends(answer.text)}" for answer in session.orphan_answers)
    told = {"unanswered-question", "tied-link", "empty-topic"}
    lines.extend(f"注 {notice.code}" for notice in session.notices if notice.code in told)
    return "\n".join(lines) + "\n"


def _ends(text: str) -> str:
    words = "".join(text.split())
    return words if len(words) <= 2 * _SHOWN + 1 else f"{words[:_SHOWN]}…{words[-_SHOWN:]}"
