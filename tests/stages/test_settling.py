"""The auction over a round: the order holds, every question is wanted, and nothing is answered twice without cause."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gikai_parse.stages.alignment import align
from gikai_parse.stages.settling import settle

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


def test_the_order_decides_where_words_do_not() -> None:
    assert settle([[[0.5, 0.5], [0.5, 0.5]]], [["named", "named"]], 2) == [[0, 1]]


def test_words_decide_between_answerers() -> None:
    evidence = [[[0.1, 0.9]], [[0.8, 0.2]]]
    assert settle(evidence, [["named"], ["named"]], 2) == [[1], [0]]


def test_an_unanswered_question_is_offered_again() -> None:
    evidence = [[[1.0, 0.9], [1.0, 0.9]]]
    assert settle(evidence, [["named", "join"]], 2) == [[0, 1]]


def test_a_weak_cut_does_not_turn_without_words() -> None:
    total, path = align([[(0, 1.0), (1, 0.2)], [(0, 0.3), (1, 0.4)]], ["named", "paragraph"], [0.0, 0.0], -0.1)
    assert path == [0, 0]
    assert total > 1.0


@given(ROWS)
def test_every_chunk_gets_a_question(case: tuple[int, list[list[list[float]]]]) -> None:
    size, evidence = case
    cuts = [["named", *["join"] * (len(reply) - 1)] for reply in evidence]
    paths = settle(evidence, cuts, size)
    assert [len(path) for path in paths] == [len(reply) for reply in evidence]
    assert all(0 <= question < size for path in paths for question in path)
    assert settle(evidence, cuts, size) == paths
