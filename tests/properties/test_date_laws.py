"""What holds of dates for every day and every text."""

from __future__ import annotations

import datetime as dt
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gikai_parse import dates
from gikai_parse.tables.eras import ERAS, FIRST_GREGORIAN_DAY
from gikai_parse.text.dates import find_clocks, find_readings, read_date
from gikai_parse.text.dates.spelling import calendar_pattern
from gikai_parse.text.numbers import write_kanji

if TYPE_CHECKING:
    from collections.abc import Callable

    from gikai_parse.tables.eras import Era

DAYS: Final = st.dates(min_value=FIRST_GREGORIAN_DAY, max_value=dt.date(2099, 12, 31))
WIDE: Final = {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789.-/"}
POSITIONAL: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
ALPHABET: Final = (
    "0129１２〇○一二三十百元年月日時分半度末旬間上下中今昨来本同翌先前去るからまで～〜-－/.・、。（）() 　\n"
    "令和平成昭大正明治㋿㍻HRSTMhr西暦午後曜水土第四期代うきょあすことし"
)

# Words shaken together reach far more of the code than letters do.
PIECES: Final = [
    "令和", "平成", "昭和", "明治", "年", "月", "日", "年度", "から", "まで", "～", "昨年", "同日", "翌年",
    "先月", "今週", "去る", "明", "末", "上旬", "第1四半期", "（", "）", "(2020年)", "午前", "時", "分", "半",
    "2020", "30", "一", "二十", "元", "R2.3.4", "、", "。", "の", "代", "前半", "13:30", "西暦", "水曜日",
    "（水）", "H", "・", "/", "-", ".", " ", "間", "議会", "に", "は",
]  # fmt: skip
TEXTS: Final = st.text(alphabet=ALPHABET, max_size=60) | st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def _gannen(year: int) -> str:
    return "元" if year == 1 else str(year)


# Every accepted way to write a day of an era: (era, year, month, day) -> words.
SPELLINGS: Final[dict[str, Callable[[Era, int, int, int], str]]] = {
    "arabic": lambda era, y, m, d: f"{era.name}{_gannen(y)}年{m}月{d}日",
    "number for 元": lambda era, y, m, d: f"{era.name}{y}年{m}月{d}日",
    "zeros": lambda era, y, m, d: f"{era.name}{y:02}年{m:02}月{d:02}日",
    "full width": lambda era, y, m, d: f"{era.name}{y}年{m}月{d}日".translate(WIDE),
    "kanji with units": lambda era, y, m, d: f"{era.name}{write_kanji(y)}年{write_kanji(m)}月{write_kanji(d)}日",
    "kanji positions": lambda era, y, m, d: f"{era.name}{y}年{m}月{d}日".translate(POSITIONAL),
    "mixed": lambda era, y, m, d: f"{era.name}{write_kanji(y)}年{m}月{str(d).translate(WIDE)}日",
    "padded": lambda era, y, m, d: f"{era.name}　{y:>2}年　{m:>2}月　{d:>2}日",
    "spread": lambda era, y, m, d: f"{era.name[0]}　{era.name[1]} {y}　年 {m} 月 {d} 日",
    "letter and points": lambda era, y, m, d: f"{era.letter}{y}.{m}.{d}",
    "letter and dashes": lambda era, y, m, d: f"{era.letter}{y}-{m}-{d}",
    "letter and slashes": lambda era, y, m, d: f"{era.letter}{y:02}/{m:02}/{d:02}",
    "small letter": lambda era, y, m, d: f"{era.letter.lower()}{y}.{m}.{d}",
    "wide letter": lambda era, y, m, d: chr(ord(era.letter) + 0xFEE0) + f"{y}.{m}.{d}".translate(WIDE),
    "letter and units": lambda era, y, m, d: f"{era.letter}{y}年{m}月{d}日",
    "kanji and points": lambda era, y, m, d: f"{era.kanji}{y}.{m}.{d}",
    "kanji and middle dots": lambda era, y, m, d: f"{era.kanji}{y}・{m}・{d}",
    "kanji and units": lambda era, y, m, d: f"{era.kanji}{y}年{m}月{d}日",
    "name and slashes": lambda era, y, m, d: f"{era.name}{y}/{m}/{d}",
    "ligature": lambda era, y, m, d: f"{era.ligature}{_gannen(y)}年{m}月{d}日",
    "both reckonings": lambda era, y, m, d: f"{era.name}{_gannen(y)}年（{era.first.year + y - 1}年）{m}月{d}日",
    "both in one": lambda era, y, m, d: f"{era.name}{y}（{era.first.year + y - 1}）年{m}月{d}日",
    "western first": lambda era, y, m, d: f"{era.first.year + y - 1}年（{era.name}{_gannen(y)}年）{m}月{d}日",
    "western": lambda era, y, m, d: f"{era.first.year + y - 1}年{m}月{d}日",
    "western kanji": lambda era, y, m, d: f"{era.first.year + y - 1}年{m}月{d}日".translate(POSITIONAL),
    "西暦": lambda era, y, m, d: f"西暦{era.first.year + y - 1}年{m}月{d}日",
    "ISO": lambda era, y, m, d: f"{era.first.year + y - 1}-{m:02}-{d:02}",
    "slashes": lambda era, y, m, d: f"{era.first.year + y - 1}/{m}/{d}",
}  # fmt: skip


def _era_of(day: dt.date) -> Era:
    return next(era for era in reversed(ERAS) if era.first <= day)


def _spell(spelling: str, day: dt.date) -> str:
    era = _era_of(day)
    return SPELLINGS[spelling](era, day.year - era.first.year + 1, day.month, day.day)


@given(DAYS, st.sampled_from(sorted(SPELLINGS)))
def test_every_day_reads_back_in_every_spelling(day: dt.date, spelling: str) -> None:
    words = _spell(spelling, day)
    date = dates.convert(words, strict=True)
    assert date is not None
    assert (date.start, date.end, date.precision, date.how) == (day, day, "day", "written")


@given(DAYS, st.sampled_from(sorted(SPELLINGS)))
def test_every_spelling_is_found_whole(day: dt.date, spelling: str) -> None:
    words = _spell(spelling, day)
    found = dates.find(f"会議は、{words}に開きます。")
    assert [(date.text, date.start) for date in found] == [(words, day)]


@given(DAYS)
def test_a_date_writes_itself(day: dt.date) -> None:
    date = dates.convert(day.isoformat())
    assert date is not None
    assert date.iso == day.isoformat()
    for words in (date.wareki, date.kanji):
        assert words is not None
        again = dates.convert(words)
        assert again is not None
        assert again.start == day


@given(DAYS)
def test_the_weekday_fits_or_is_told(day: dt.date) -> None:
    for offset in range(7):
        weekday = "月火水木金土日"[(day.weekday() + offset) % 7]
        date = dates.convert(f"{_spell('arabic', day)}（{weekday}）")
        assert date is not None
        assert date.start == day
        assert [notice.code for notice in date.notices] == (["weekday-mismatch"] if offset else [])


@given(st.integers(1873, 2099), st.sampled_from(["年", "年度"]))
def test_years_cover_themselves(year: int, unit: str) -> None:
    date = dates.convert(f"{year}{unit}")
    assert date is not None
    month = 4 if unit == "年度" else 1
    assert date.start == dt.date(year, month, 1)
    assert date.end == dt.date(year + 1, month, 1) - dt.timedelta(days=1)
    assert (date.iso, date.precision) == (
        (str(year), "year") if month == 1 else (f"{date.start}/{date.end}", "fiscal_year")
    )


@given(DAYS, DAYS)
def test_a_period_holds_both_ends(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assume(first != last)
    for joint in ("から", "～", "〜", "－"):
        date = dates.convert(_spell("arabic", first) + joint + _spell("kanji with units", last))
        assert date is not None
        assert (date.start, date.end, date.precision) == (first, last, "range")


@given(DAYS, DAYS)
def test_the_nearest_day_is_meant(day: dt.date, reference: dt.date) -> None:
    date = dates.convert(f"{day.month}月{day.day}日", reference=reference)
    assert date is not None
    assert date.start is not None
    assert (date.start.month, date.start.day) == (day.month, day.day)
    assert abs((date.start - reference).days) <= (183 if (day.month, day.day) != (2, 29) else 4 * 366)


@given(TEXTS, st.none() | st.dates())
@settings(max_examples=300)
def test_finding_never_raises(text: str, reference: dt.date | None) -> None:
    end = 0
    for reading in find_readings(text, reference=reference):
        start, stop = reading.passage
        assert end <= start < stop <= len(text)
        assert reading.text == text[start:stop]
        assert reading.first is None or reading.last is None or reading.first <= reading.last
        end = stop
    list(find_clocks(text))


@given(TEXTS, st.none() | st.dates(), st.booleans())
@settings(max_examples=300)
def test_converting_refuses_with_date_error_alone(text: str, reference: dt.date | None, strict: bool) -> None:  # noqa: FBT001
    reading = None
    with suppress(dates.DateError):
        reading = read_date(text, reference=reference, strict=strict)
    assert reading is None or reading.time is not None or reading.doubts or reading.first is not None


@given(st.text(), st.none() | st.dates())
def test_any_text_may_be_asked(text: str, reference: dt.date | None) -> None:
    dates.find(text, reference=reference)


@given(
    st.text(alphabet=ALPHABET, max_size=40),
    st.text(alphabet=ALPHABET, max_size=20),
    st.text(alphabet=ALPHABET, max_size=20),
)
def test_a_stretch_has_offsets_of_the_whole(text: str, before: str, after: str) -> None:
    whole = before + text + after
    for reading in find_readings(whole, len(before), len(before) + len(text)):
        assert len(before) <= reading.passage.start < reading.passage.end <= len(before) + len(text)
        assert whole[reading.passage.start : reading.passage.end] == reading.text


HOSTILE: Final = [
    "一", "1", "１", "〇", "令和", "年", "月日", "2年", "-", "3月", "三日", "1.", "令和2", "2年、", "3日から", "（",
    "2020（", "3月4日、", "明", "午後3", "10:", " ", "1 ", "令 ", "R", "R2.", "昨", "こ", "28～", "4、", "平成28年（",
    "去る", "同年",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_take_linear_time(piece: str) -> None:
    """Four times the text takes about four times the time: the bound leaves room for a busy machine."""
    seconds = []
    for size in (8_000, 32_000):
        text = piece * (size // len(piece))
        runs = []
        for _ in range(2):
            begin = time.process_time()
            find_readings(text, reference=dt.date(2020, 3, 4))
            runs.append(time.process_time() - begin)
        seconds.append(min(runs))
    assert seconds[1] < 10 * seconds[0] + 0.05


@pytest.mark.slow
def test_every_single_day_reads_back() -> None:
    """All 82,500 days from 1873 to 2098, each in one of the spellings, turn by turn; no day is left to chance."""
    names = sorted(SPELLINGS)
    day = FIRST_GREGORIAN_DAY
    for count in range((dt.date(2098, 12, 31) - day).days + 1):
        words = _spell(names[count % len(names)], day)
        reading = read_date(words, strict=True)
        assert reading is not None, words
        assert (reading.first, reading.last) == (day, day), words
        day += dt.timedelta(days=1)


@given(TEXTS)
def test_the_signs_of_a_date_alone_say_its_parts(text: str) -> None:
    """What is read once from signs serves wherever they stand."""
    pattern = calendar_pattern()
    for start in range(len(text)):
        match = pattern.match(text, start)
        if match is not None and match.lastgroup not in {None, "direction"}:
            alone = pattern.match(match[0])
            assert alone is not None
            assert alone.groups() == match.groups()
