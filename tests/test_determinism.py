"""The same bytes, the same JSON, in any process, under any hash seed; `benchmarks/determinism.py`: on any Python."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from determinism import digest, digest_under


@pytest.mark.slow
def test_the_hash_seed_does_not_matter() -> None:
    assert {digest_under(sys.executable, seed) for seed in ("0", "1", "123456")} == {digest()}


def test_parsing_twice_is_parsing_once() -> None:
    assert digest() == digest()
