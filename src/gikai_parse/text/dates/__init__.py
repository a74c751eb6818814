"""A text in, the dates that it writes out: each as an interval of days with its place, era, time and doubts."""

from __future__ import annotations

from gikai_parse.text.dates.clock import ClockReading, find_clocks, read_clock
from gikai_parse.text.dates.conversion import read_date, told_date
from gikai_parse.text.dates.reading import DateReading
from gikai_parse.text.dates.scanning import find_readings, iter_readings

__all__ = [
    "ClockReading",
    "DateReading",
    "find_clocks",
    "find_readings",
    "iter_readings",
    "read_clock",
    "read_date",
    "told_date",
]
