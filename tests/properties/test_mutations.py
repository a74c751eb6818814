"""Damaged transcripts: whatever a scanner, an editor or a server did, a Session that keeps the laws or a refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from laws import check
from mutations import mutate

HERE = Path(__file__).parents[2]
BESIDE = HERE.parent / "shared" / "corpus"
OWN = sorted(
    path
    for folder in (HERE / "tests" / "fixtures", HERE / "docs" / "samples")
    for path in folder.rglob("*")
    if path.is_file() and path.name not in {"ABOUT.md", "outline.txt"}
)
REAL = sorted(path for path in BESIDE.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", OWN, ids=lambda path: str(path.relative_to(HERE)))
def test_own_documents(path: Path) -> None:
    _check_damaged(path, seed=1)


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.skipif(not REAL, reason=f"no real documents beside the checkout: {BESIDE} is not there")
@pytest.mark.parametrize("path", REAL, ids=lambda path: str(path.relative_to(BESIDE)))
def test_real_documents(path: Path) -> None:
    check(path.read_bytes())
    _check_damaged(path, seed=2)


def _check_damaged(path: Path, seed: int) -> None:
    for name, damaged in mutate(path.read_bytes(), seed):
        try:
            check(damaged)
        except Exception as error:
            error.add_note(f"{path.name} after {name}")
            raise
