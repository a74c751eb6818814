"""A real engine, two worker processes, one of them killed during the run: every document comes out exactly once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="the engine of docs/at-scale.md is not installed")
pytest.importorskip("pyarrow", reason="extra [arrow] is not installed")
sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

DOCUMENTS = 60


@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # the engine's own warnings are not ours to fix
def test_a_killed_worker_loses_nothing_and_doubles_nothing() -> None:
    from dask_cluster import run  # noqa: PLC0415  (found by the path above)

    table = run(DOCUMENTS, 5000, kill=True)
    names = table.column("name").to_pylist()
    assert sorted(names) == [f"sitting-{number:06}.txt" for number in range(DOCUMENTS)]
    assert table.column("error").null_count == DOCUMENTS
    assert min(table.column("speeches").to_pylist()) > 1
