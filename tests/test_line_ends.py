r"""Whatever ends its lines, a document reads the same: \r\n, or a blank before the line feed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import gikai_parse as gp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gikai_parse.model import Topic

FIXTURES = Path(__file__).parent / "fixtures"
PRINTED = sorted((*FIXTURES.glob("*/*/source.txt"), *FIXTURES.glob("exchanges/*.txt")))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _topics(topics: Iterable[Topic]) -> Iterator[tuple[object, ...]]:
    for topic in topics:
        asked = [(_squeezed(one.text), [_squeezed(answer.text) for answer in one.answers]) for one in topic.questions]
        wished = [_squeezed(one.text) for one in topic.requests]
        yield topic.number, topic.title and _squeezed(topic.title), asked, wished
        yield from _topics(topic.topics)


def _read(text: str) -> list[object]:
    session = gp.parse(text)
    names = {person.id: person.name for person in session.people}
    said = [(names.get(one.speaker_id or ""), one.position, _squeezed(one.text)) for one in session.speeches]
    day = session.date and session.date.start
    return [said, list(_topics(session.topics)), day, session.title and _squeezed(session.title)]


@pytest.mark.parametrize("end", ["\r\n", " \n"], ids=["windows", "blank"])
def test_the_ends_of_lines_say_nothing(end: str) -> None:
    differing = []
    for file in PRINTED:
        text = file.read_text("utf-8")
        text = text.split("----\n")[1] if file.parent.name == "exchanges" else text
        if _read(text) != _read(text.replace("\n", end)):
            differing.append(str(file.relative_to(FIXTURES)))
    assert differing == []
