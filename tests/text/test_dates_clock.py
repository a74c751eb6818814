"""Times of day, on their own and in running text."""

from __future__ import annotations

import datetime as dt

import pytest

from gikai_parse.errors import DateError
from gikai_parse.text.dates import find_clocks, read_clock

TIMES = [
    ("午前十時一分", "10:01"),
    ("午後３時36分", "15:36"),
    ("午後　３時　05分", "15:05"),
    ("午前〇時十分", "00:10"),
    ("午後零時十五分", "12:15"),
    ("午後０時", "12:00"),
    ("午前12時", "12:00"),
    ("午後12時30分", "12:30"),
    ("午後13時", "13:00"),
    ("午後六時二十三分四十秒", "18:23"),
    ("午後四時半", "16:30"),
    ("午後は１時10分", "13:10"),
    ("13:30", "13:30"),
    ("９：０５", "09:05"),
    ("PM1:15", "13:15"),
    ("ｐm", None),
    ("正午", "12:00"),
    ("朝の八時", "08:00"),
    ("昼の十二時", "12:00"),
    ("夕方六時", "18:00"),
    ("夜11時", "23:00"),
    ("夜十二時", "00:00"),
    ("深夜一時", "01:00"),
    ("24時", "00:00"),
    ("十時", "10:00"),
    ("時間", None),
    ("三分", None),
]


@pytest.mark.parametrize(("words", "time"), TIMES)
def test_a_time_is_read(words: str, time: str | None) -> None:
    clock = read_clock(words)
    assert (None if clock is None else clock.time.isoformat("minutes")) == time
    if clock is not None:
        assert clock.passage.end == len(words)


@pytest.mark.parametrize("words", ["午前25時", "午前13時", "午後3時75分", "24時1分", "12:60", "99時"])
def test_no_such_time(words: str) -> None:
    with pytest.raises(DateError) as refusal:
        read_clock(words)
    assert refusal.value.code == "impossible-date"


def test_a_bare_hour_says_so() -> None:
    bare = {
        words: clock.bare
        for words in ("十時", "午前十時", "十時半", "十時五分", "10:05")
        if (clock := read_clock(words))
    }
    assert [words for words, is_bare in bare.items() if is_bare] == ["十時"]


def test_hours_of_a_sitting() -> None:
    text = (
        "午前十時一分開議\n三時間の審議、25:99、午後一時の部、十時\n正午休憩　午後１時再開　午後25時　午後３時36分散会"
    )
    assert [(text[slice(*clock.passage)], clock.time) for clock in find_clocks(text)] == [
        ("午前十時一分", dt.time(10, 1)),
        ("午後一時", dt.time(13)),
        ("正午", dt.time(12)),
        ("午後１時", dt.time(13)),
        ("午後３時36分", dt.time(15, 36)),
    ]
    assert [clock.time.hour for clock in find_clocks(text, text.index("正午"), text.index("午後25"))] == [12, 13]
