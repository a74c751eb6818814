"""The tables of fixtures/dates: what each spelling means, what is refused, and what stands in running text."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from gikai_parse import dates
from gikai_parse.text.dates import DateReading, find_readings, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).parents[1] / "fixtures" / "dates"
REFERENCE: Final = dt.date(2020, 3, 4)


def _rows(name: str, columns: int) -> list[list[str]]:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [cells + [""] * (columns - len(cells)) for cells in rows]


def _interval(reading: DateReading) -> str:
    """How the fixtures write a reading: 2020-03-01..2020-03-31, 2020-03-10 10:00, ?."""
    time = "" if reading.time is None else reading.time.isoformat("minutes")
    if reading.first is None or reading.last is None:
        return time or "?"
    days = reading.first.isoformat() + (f"..{reading.last}" if reading.last != reading.first else "")
    return f"{days} {time}".strip()


@pytest.mark.parametrize("row", _rows("spellings.txt", 6), ids=lambda row: row[0])
def test_a_spelling_means(row: list[str]) -> None:
    spelling, start, end, precision, times, notices = row
    date = dates.convert(spelling, reference=REFERENCE)
    assert date is not None
    assert ("" if date.start is None else date.start.isoformat()) == start
    assert ("" if date.end is None else date.end.isoformat()) == (end or start)
    assert date.precision == precision
    said = [time.isoformat("minutes") for time in (date.time, date.time_end) if time is not None]
    assert "-".join(said) == times
    assert " ".join(notice.code for notice in date.notices) == notices
    assert date.spans is None


@pytest.mark.parametrize("row", _rows("refused.txt", 2), ids=lambda row: row[0])
def test_a_spelling_is_refused(row: list[str]) -> None:
    with pytest.raises(dates.DateError) as refusal:
        dates.convert(row[0], reference=REFERENCE)
    assert refusal.value.code == row[1]


@pytest.mark.parametrize("row", _rows("strict.txt", 2), ids=lambda row: row[0])
def test_a_doubt_is_refused_when_strict(row: list[str]) -> None:
    lenient = dates.convert(row[0])
    assert lenient is not None
    assert lenient.start is not None
    with pytest.raises(dates.DateError) as refusal:
        dates.convert(row[0], strict=True)
    assert refusal.value.code == row[1]


@pytest.mark.parametrize("row", _rows("no_dates.txt", 1), ids=lambda row: row[0])
def test_no_date_at_all(row: list[str]) -> None:
    assert read_date(row[0], reference=REFERENCE) is None
    assert find_readings(f"これは{row[0]}です。", reference=REFERENCE) == ()


def _sentences() -> Iterator[tuple[str, dt.date | None, list[str]]]:
    reference: dt.date | None = None
    sentence, meanings = "", list[str]()
    for line in [*(FOLDER / "running.txt").read_text("utf-8").splitlines(), "@ none"]:
        if line.startswith("  "):
            meanings.append(line.strip())
            continue
        if sentence:
            yield sentence, reference, meanings
        sentence, meanings = ("" if line.startswith(("#", "@")) else line), []
        if line.startswith("@"):
            reference = None if line.endswith("none") else dt.date.fromisoformat(line[2:])


@pytest.mark.parametrize(("marked", "reference", "meanings"), list(_sentences()))
def test_a_sentence_holds(marked: str, reference: dt.date | None, meanings: list[str]) -> None:
    text = re.sub("[【】]", "", marked)
    found = find_readings(text, reference=reference)
    assert _marked(text, found) == marked
    assert [f"{_interval(reading)}{' *' * (reading.how == 'context')}" for reading in found] == meanings


def _marked(text: str, found: tuple[DateReading, ...]) -> str:
    """The text with 【】 around what was found."""
    for reading in reversed(found):
        start, end = reading.passage
        text = f"{text[:start]}【{text[start:end]}】{text[end:]}"
    return text


@pytest.mark.parametrize("row", _rows("spellings.txt", 6), ids=lambda row: row[0])
def test_a_spelling_does_not_move_in_a_text(row: list[str]) -> None:
    """Offsets count from the whole text, and a stretch of it is read as if it stood alone."""
    text = f"前置き。【{row[0]}】後書き"
    whole = find_readings(text, 5, 5 + len(row[0]), reference=REFERENCE)
    alone = find_readings(row[0], reference=REFERENCE)
    assert [(reading.first, reading.last, reading.time) for reading in whole] == [
        (reading.first, reading.last, reading.time) for reading in alone
    ]
    for reading in whole:
        assert text[reading.passage.start : reading.passage.end] == reading.text
