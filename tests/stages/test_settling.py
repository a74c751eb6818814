"""The auction over a round: the order holds, every question is wanted, and nothing is answered twice without cause."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gikai_parse.stages.alignment import Row, align
from gikai_parse.stages.settling import settle
from gikai_parse.stages.tallies import ONE, pack, unpack, weight_of

ROWS = st.integers(1, 5).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(
            st.lists(st.lists(st.floats(0, 2), min_size=size, max_size=size), min_size=1, max_size=5),
            min_size=1,
            max_size=3,
        ),
    )
)


def _rows(evidence: list[list[list[float]]]) -> list[list[Row]]:
    """All questions for each chunk."""
    return [[list(enumerate(weights)) for weights in reply] for reply in evidence]


def test_the_order_decides_where_words_do_not() -> None:
    assert settle(_rows([[[0.5, 0.5], [0.5, 0.5]]]), [["named", "named"]], 2) == [[0, 1]]


def test_words_decide_between_answerers() -> None:
    evidence = [[[0.1, 0.9]], [[0.8, 0.2]]]
    assert settle(_rows(evidence), [["named"], ["named"]], 2) == [[1], [0]]


def test_an_unanswered_question_is_offered_again() -> None:
    evidence = [[[1.0, 0.9], [1.0, 0.9]]]
    assert settle(_rows(evidence), [["named", "join"]], 2) == [[0, 1]]


def test_an_answer_goes_back_to_what_it_speaks_of() -> None:
    """まず、回収ですが、… 箱わなにつきましては、… speaks of the question before, not of the last one."""
    evidence = [[[0.0, 0.6, 0.0], [0.5, 0.0, 0.0]]]
    assert settle(_rows(evidence), [["named", "subject"]], 3) == [[1, 0]]
    weak = [[[0.0, 0.6, 0.0], [0.2, 0.0, 0.1]]]
    assert settle(_rows(weak), [["named", "subject"]], 3) == [[1, 2]]


def test_a_weak_cut_does_not_turn_without_words() -> None:
    total, path = align([[(0, 1.0), (1, 0.2)], [(0, 0.3), (1, 0.4)]], ["named", "paragraph"], [0.0, 0.0], -0.1)
    assert path == [0, 0]
    assert total > 1.0


def test_where_every_question_has_grown_dear_one_is_kept() -> None:
    rows: list[Row] = [[(0, 0.0), (1, 0.0)], [], [(0, 0.0), (1, 0.0)], [(0, 0.0), (1, 0.0)]]
    _total, path = align(rows, ["sentence", "sentence", "paragraph", "matter"], [2.2, 1.9], -0.04)
    assert set(path) <= {0, 1}


@given(ROWS)
def test_every_chunk_gets_a_question(case: tuple[int, list[list[list[float]]]]) -> None:
    size, evidence = case
    cuts = [["named", *["join"] * (len(reply) - 1)] for reply in evidence]
    paths = settle(_rows(evidence), cuts, size)
    assert [len(path) for path in paths] == [len(reply) for reply in evidence]
    assert all(0 <= question < size for path in paths for question in path)
    assert settle(_rows(evidence), cuts, size) == paths


@given(st.lists(st.floats(-0.5, 1.5), min_size=1, max_size=40), st.lists(st.floats(-0.5, 1.5), max_size=40))
def test_tallies_add_up_each_question_by_itself(one: list[float], other: list[float]) -> None:
    size = len(one)
    other = (other + one)[:size]
    cells = unpack(pack(one) + pack(other), size)
    assert all(abs(cell / ONE - left - right) < 1e-6 for cell, left, right in zip(cells, one, other, strict=True))
    assert all(abs(weight_of(pack(one), place) - weight) < 1e-6 for place, weight in enumerate(one))
