from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from gikai_parse import model
from gikai_parse.exporters.pieces import collect_units, cut_speech, topics_by_unit, units_by_speech

if TYPE_CHECKING:
    from gikai_parse.model import Session


def test_pieces_joined_are_the_speech(session: Session) -> None:
    units = units_by_speech(session)
    for speech in session.speeches:
        assert "".join([piece.text for piece in cut_speech(speech, units.get(speech.id, ()))]) == speech.text


def test_a_question_over_a_page_break_has_two_parts(session: Session) -> None:
    pieces = list(cut_speech(session.speeches[1], units_by_speech(session)["speech-2"]))
    assert [(piece.id, piece.text) for piece in pieces if piece.unit and piece.unit.id == "question-2"] == [
        ("question-2", "また、点検の頻度について伺い\n"),
        ("question-2.2", "ます。"),
    ]


def test_every_unit_is_found_once(session: Session) -> None:
    assert [unit.id for unit in collect_units(session)] == [
        "question-1",
        "question-2",
        "question-3",
        "answer-1",
        "answer-2",
        "request-1",
        "question-4",
        "answer-3",
    ]
    assert topics_by_unit(session)["question-2"] == "topic-1.1"


def _speech(length: int) -> model.Speech:
    return model.Speech(
        id="speech-1",
        speaker_id=None,
        candidates=(),
        raw_label=None,
        position=None,
        role="unknown",
        seat_number=None,
        place=None,
        spans=(model.Span(start=0, end=length),),
        text="あ" * length,
        notes=(),
    )


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=8))
def test_overlapping_units_lose_and_double_nothing(stretches: list[tuple[int, int]]) -> None:
    units = [
        model.Request(
            id=f"request-{place}",
            speech_id="speech-1",
            speaker_id=None,
            spans=(model.Span(start=min(stretch), end=max(stretch)),),
            text="",
        )
        for place, stretch in enumerate(stretches)
    ]
    pieces = list(cut_speech(_speech(50), units))
    assert "".join([piece.text for piece in pieces]) == "あ" * 50
    assert all(before.end == after.start for before, after in pairwise(pieces))
