"""Numerals of every kind, and those that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gikai_parse.text.numbers import LONGEST, read_number, write_kanji

VALUES = [
    ("12", 12),
    ("１２", 12),
    ("1２", 12),
    ("02", 2),
    ("一二", 12),
    ("十二", 12),
    ("二十", 20),
    ("二〇", 20),
    ("二○二○", 2020),
    ("二◯二◯", 2020),
    ("二零二零", 2020),
    ("二千二十", 2020),
    ("千九百四十五", 1945),
    ("一千", 1000),
    ("廿一", 21),
    ("卅", 30),
    ("弐拾", 20),
    ("2千5百", 2500),
    ("三万五千", 35_000),
    ("百三十六億", 13_600_000_000),
    ("一兆二億", 1_000_200_000_000),
    ("〇", 0),
    ("零", 0),
]
NO_NUMBERS = [
    "",
    "元",
    "十百",
    "百千",
    "万",
    "億万",
    "一億二億",
    "万億",
    "三百二百",
    "1.5",
    "〇十",
    "二十12",
    "令和",
    "1 2",
    "二十十",
]


@pytest.mark.parametrize(("numeral", "value"), VALUES)
def test_a_numeral_is_read(numeral: str, value: int) -> None:
    assert read_number(numeral) == value


@pytest.mark.parametrize("numeral", NO_NUMBERS)
def test_what_is_no_numeral(numeral: str) -> None:
    assert read_number(numeral) is None


def test_a_run_that_is_too_long_is_no_numeral() -> None:
    assert read_number("1" * (LONGEST + 1)) is None


@given(st.integers(min_value=0, max_value=9999))
def test_kanji_reads_back(number: int) -> None:
    assert read_number(write_kanji(number)) == number


@given(st.integers(min_value=0, max_value=9999))
def test_positional_kanji_reads_back(number: int) -> None:
    assert read_number("".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))) == number


def test_beyond_kanji() -> None:
    assert write_kanji(10_000) == "10000"
    assert write_kanji(0) == "〇"


@given(st.text(alphabet="0１〇一二十百千万億兆廿元x", max_size=60))
def test_reading_is_total(text: str) -> None:
    number = read_number(text)
    assert number is None or number >= 0
