"""The worker pool: every item comes out once, whatever happens to the workers."""

from __future__ import annotations

import itertools
import multiprocessing
import threading
from typing import TYPE_CHECKING

import pytest

from gikai_parse.batch import pool
from gikai_parse.batch.pool import WINDOW, run_jobs
from worker_jobs import die_once, double, double_or_die, double_slowly_at_first

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_every_item_comes_out_once() -> None:
    assert sorted(run_jobs(double, range(20), workers=2, ordered=False)) == [(n, 2 * n) for n in range(20)]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_may_be_forked_or_spawned(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    monkeypatch.setattr(pool, "_start_method", lambda: method)
    assert sorted(run_jobs(double, range(6), workers=2, ordered=False)) == [(n, 2 * n) for n in range(6)]


def test_nothing_is_forked_beside_another_thread() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert pool._start_method() == "spawn"
    finally:
        stop.set()
        thread.join()


def test_the_order_of_the_input_is_kept_on_request() -> None:
    pairs = list(run_jobs(double_slowly_at_first, range(12), workers=2, ordered=True))
    assert pairs == [(n, 2 * n) for n in range(12)]


def test_without_the_request_nobody_waits_for_a_slow_item() -> None:
    pairs = list(run_jobs(double_slowly_at_first, range(12), workers=2, ordered=False))
    assert pairs[-1] == (0, 0)


@pytest.mark.parametrize("ordered", [False, True])
def test_the_input_is_taken_only_as_far_as_the_window(*, ordered: bool) -> None:
    taken = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            taken.append(number)
            yield number

    results = run_jobs(double, endless(), workers=2, ordered=ordered)
    for _ in range(5):
        next(results)
    results.close()
    assert len(taken) <= 5 + 2 * WINDOW


@pytest.mark.slow
@pytest.mark.parametrize("ordered", [False, True])
def test_an_item_that_kills_its_worker_twice_comes_out_without_a_result(*, ordered: bool) -> None:
    pairs = list(run_jobs(double_or_die, range(1, 16), workers=2, ordered=ordered))
    assert sorted(pairs) == [(n, None if n % 7 == 0 else 2 * n) for n in range(1, 16)]


def test_an_item_that_kills_its_worker_once_is_tried_again(tmp_path: Path) -> None:
    marks = [str(tmp_path / name) for name in ("a", "b.dies", "c", "d")]
    assert sorted(run_jobs(die_once, marks, workers=2, ordered=False)) == [
        (mark, result) for mark, result in zip(marks, ("a", "b", "c", "d"), strict=True)
    ]


def test_nothing_in_nothing_out() -> None:
    assert list(run_jobs(double, (), workers=2, ordered=False)) == []
