"""What real transcripts hold and the hand-made one does not: nobody known, silent speeches, links without a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from gikai_parse.exporters.akn import write_akn
from gikai_parse.exporters.digest import write_digest
from gikai_parse.exporters.markdown import write_markdown
from gikai_parse.exporters.naming import call
from gikai_parse.exporters.pieces import Piece
from gikai_parse.exporters.poliinfo import write_poliinfo
from gikai_parse.exporters.rows import list_rows
from gikai_parse.exporters.tei import write_tei
from gikai_parse.text.width import one_line

if TYPE_CHECKING:
    from gikai_parse.model import Session


@pytest.fixture
def nobody(session: Session) -> Session:
    """The same sitting with no speaker certain, a speech of blanks, no links, and answers without their questions."""
    speeches = [speech.model_copy(update={"speaker_id": None, "raw_label": None}) for speech in session.speeches]
    speeches[0] = speeches[0].model_copy(update={"spans": (), "text": "", "raw_label": "○議長"})
    speeches[3] = speeches[3].model_copy(update={"spans": (), "text": ""})
    orphans = [answer for question in session.questions() for answer in question.answers]
    unnamed = [
        person.model_copy(update={"name": None, "position": None, "role": "unknown", "seat_number": None})
        for person in session.people
    ]
    return session.model_copy(
        update={
            "speeches": tuple(speeches),
            "people": tuple(unnamed),
            "links": (),
            "question_blocks": (),
            "orphan_answers": tuple(orphans),
        }
    )


def test_akoma_ntoso_names_nobody(nobody: Session) -> None:
    document = write_akn(nobody)
    assert 'by="#unknown-speaker"' in document
    assert "<from>○議長</from>" in document
    assert "otherAnalysis" not in document


def test_tei_leaves_who_out(nobody: Session) -> None:
    assert "who=" not in write_tei(nobody)
    assert "linkGrp" not in write_tei(nobody)


def test_a_link_without_a_reason_is_a_row_without_one(nobody: Session) -> None:
    assert [row["rule"] for row in list_rows(nobody)] == [None] * 4


def test_people_without_name_or_office(nobody: Session) -> None:
    assert call(nobody.people[0]) == "（氏名不明）"
    assert "（氏名不明）" in write_markdown([nobody])
    assert "（氏名不明）" in write_digest(nobody)
    assert all(record["SpeakerName"] is None for record in json.loads(write_poliinfo([nobody])))


def test_a_piece_of_no_unit_has_no_id() -> None:
    assert Piece(0, 1, "あ", None, 0).id is None


def test_a_title_over_two_lines_is_one() -> None:
    assert one_line(" \n　") == ""
    assert one_line("循環バスの\n　利用状況") == "循環バスの利用状況"


def test_orphan_answers_stand_in_the_documents(nobody: Session) -> None:
    bare = nobody.model_copy(update={"topics": ()})
    assert 'eId="answer-1"' in write_akn(bare)
    assert 'xml:id="answer-1"' in write_tei(bare)
