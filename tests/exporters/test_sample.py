"""The hand-made Session keeps the laws of the model, so that the exporters are tested on something true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sample
from gikai_parse.exporters.pieces import collect_units

if TYPE_CHECKING:
    from gikai_parse.model import Session


def test_texts_are_the_joined_slices_of_their_spans(session: Session) -> None:
    for node in (*session.speeches, *collect_units(session)):
        assert node.text == "".join([sample.TEXT[span.start : span.end] for span in node.spans])


def test_links_and_answers_agree(session: Session) -> None:
    drawn = {(link.question_id, link.answer_id) for link in session.links}
    held = {(question.id, answer.id) for question in session.questions() for answer in question.answers}
    assert drawn == held
