"""Short invented exchanges, each a file: what it shows, the transcript, and the outline that a reader agreed to."""

from __future__ import annotations

from pathlib import Path

import pytest
from outline import draw_exchange

import gikai_parse as gp

CASES = sorted((Path(__file__).parents[1] / "fixtures" / "exchanges").glob("*.*"))
RULE = "----\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_exchange_reads_as_agreed(case: Path) -> None:
    about, transcript, *agreed = case.read_text("utf-8").split(RULE)
    is_text = case.suffix == ".txt"  # else the name says how the file is marked up
    session = gp.parse(transcript) if is_text else next(iter(gp.parse_all(transcript.encode(), name=case.name)))
    drawn = draw_exchange(session)
    if not agreed:
        case.write_text(f"{about}{RULE}{transcript}{RULE}{drawn}", "utf-8")
        pytest.fail(f"{case.name}: the outline was written; read it, then run again")
    assert drawn == agreed[0]
