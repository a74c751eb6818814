"""docs/dates.md says what every spelling means: each row and each line of it is run."""

from __future__ import annotations

import datetime as dt
import doctest
import re
from pathlib import Path
from typing import Final

import pytest

from gikai_parse import dates

PAGE: Final = Path(__file__).parents[2] / "docs" / "dates.md"
TEXT: Final = PAGE.read_text("utf-8")
REFERENCE: Final = dt.date(2020, 3, 4)
ROWS: Final = re.findall(r"^\| `([^`]+)` \| ([^|]+?) \|", TEXT.partition("\n## ")[2], re.MULTILINE)
FENCED: Final = re.findall(r"^```(\w*)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
BLOCKS: Final = [block for language, block in FENCED if not language]
SENTENCES: Final = re.findall(r"^(\S.*)\n((?:  .+\n)+)", BLOCKS[0], re.MULTILINE)


def _meaning(date: dates.JapaneseDate) -> str:
    """As the page writes it: days, times, notices."""
    days = "" if date.start is None else str(date.start) + (f"..{date.end}" if date.end != date.start else "")
    times = "-".join(time.isoformat("minutes") for time in (date.time, date.time_end) if time is not None)
    return " ".join(filter(None, [days, times, *[notice.code for notice in date.notices]]))


def _converted(spelling: str) -> str:
    try:
        date = dates.convert(spelling, reference=REFERENCE)
    except dates.DateError as refusal:
        return f"DateError {refusal.code}"
    return "None" if date is None else _meaning(date)


@pytest.mark.parametrize(("spelling", "meaning"), ROWS)
def test_a_row_holds(spelling: str, meaning: str) -> None:
    assert _converted(spelling) == meaning


@pytest.mark.parametrize(("marked", "meanings"), SENTENCES)
def test_a_sentence_holds(marked: str, meanings: str) -> None:
    found = dates.find(re.sub("[【】]", "", marked), reference=REFERENCE)
    assert [date.text for date in found] == re.findall("【(.*?)】", marked)
    assert [_meaning(date) for date in found] == [line.strip() for line in meanings.splitlines()]


@pytest.mark.parametrize("line", BLOCKS[1].splitlines())
def test_nothing_is_found(line: str) -> None:
    assert dates.find(line, reference=REFERENCE) == ()


def test_the_page_is_read() -> None:
    assert len(ROWS) > 90
    assert len(SENTENCES) > 9


def test_the_examples_run() -> None:
    code = "\n".join(block for language, block in FENCED if language == "python")
    examples = doctest.DocTestParser().get_doctest(code, {}, PAGE.name, str(PAGE), 0)
    assert len(examples.examples) > 6
    assert doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL).run(examples).failed == 0
