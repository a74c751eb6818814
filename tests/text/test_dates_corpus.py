"""The development cases beside the checkout, and every text there: dates as people annotated them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, Final

import pytest

from gikai_parse import dates
from gikai_parse.text.dates import find_readings, read_date

SHARED: Final = Path(__file__).parents[3] / "shared" / "eval"
CASES: Final = SHARED / "dates" / "cases.dev.jsonl"
TEXTS: Final = [*SHARED.glob("poliinfo/sittings/*.txt"), *SHARED.glob("gold/dev/input/*.txt")]

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not CASES.exists(), reason=f"no corpus at {CASES}")]


def _cases(task: str) -> list[dict[str, Any]]:
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    return [case for case in cases if case["task"] == task]


def _reference(case: dict[str, Any]) -> dt.date | None:
    return dt.date.fromisoformat(case["reference"]) if case["reference"] else None


def _fits(date: dates.JapaneseDate | None, expected: dict[str, Any] | None) -> bool:
    """Whether start, end, times and the notice are those expected; None and an error both expect no date."""
    if date is None or (date.start is None and date.time is None):
        return expected is None or "error" in expected
    if expected is None or "error" in expected:
        return False
    said = {
        "start": None if date.start is None else date.start.isoformat(),
        "end": None if date.end is None else date.end.isoformat(),
        "time": None if date.time is None else date.time.isoformat("minutes"),
        "time_end": None if date.time_end is None else date.time_end.isoformat("minutes"),
    }
    codes = [notice.code.replace("-", "_") for notice in date.notices]
    return all(said[name] == expected.get(name) for name in said) and expected.get("warning") in {None, *codes}


def test_expressions_are_read_as_annotated() -> None:
    wrong = []
    for case in _cases("convert"):
        try:
            date = dates.convert(case["text"], reference=_reference(case))
        except dates.DateError:
            date = None
        if not any(_fits(date, expected) for expected in case["accept"]):
            wrong.append((case["id"], case["text"], date))
    assert wrong == []


def test_sentences_are_read_as_annotated() -> None:
    wrong = []
    for case in _cases("find"):
        found = {date.spans: date for date in dates.find(case["text"], reference=_reference(case))}
        for mark in case["expect"]:
            start, end = mark["span"]
            over = [date for spans, date in found.items() if spans and spans[0].start < end and start < spans[-1].end]
            date = over[0] if over else None
            right = date is not None and any(_fits(date, expected) for expected in mark["accept"])
            if date is not None and (right or mark["optional"]):
                del found[date.spans]
            elif not mark["optional"]:
                wrong.append((case["id"], mark["text"], date))
        wrong.extend((case["id"], date.text, date) for date in found.values())
    assert wrong == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_what_is_found_can_be_read_again(path: Path) -> None:
    """A date that stands alone in running text is the same date on its own."""
    text = path.read_text("utf-8")
    reference = dt.date(2020, 3, 4)
    for reading in find_readings(text, reference=reference):
        assert text[slice(*reading.passage)] == reading.text
        if reading.how == "written":
            alone = read_date(reading.text, reference=reference)
            assert alone is not None, reading.text
            assert (alone.first, alone.last, alone.time) == (reading.first, reading.last, reading.time), reading.text
