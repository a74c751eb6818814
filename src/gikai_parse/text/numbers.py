"""A numeral in, its value out: １２, 一二, 十二, 二千二十, 三万五千, 廿一, and mixtures of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from gikai_parse.tables.numerals import DIGITS, MYRIADS, TENS, UNITS

LONGEST: Final = 40  # characters: no number of a transcript is longer, and a hostile run of digits costs nothing

_KANJI: Final = "〇一二三四五六七八九"
_LONG_FORMS: Final = {ord(sign): kanji for sign, kanji in TENS.items()}


@lru_cache(maxsize=4096)  # the same few numerals again and again
def read_number(text: str) -> int | None:
    """The value of a numeral that fills `text`, positional or with units, in any width; None if it is none.

    >>> [read_number(numeral) for numeral in ("１２", "二〇二〇", "二千二十", "三十一", "平成")]
    [12, 2020, 2020, 31, None]
    """
    if not text or len(text) > LONGEST:
        return None
    if text.isdecimal():
        return int(text)
    total = 0
    section: list[str] = []
    myriad = MYRIADS["兆"] * 10
    for sign in text.translate(_LONG_FORMS):
        unit = MYRIADS.get(sign)
        if unit is None:
            section.append(sign)
            continue
        value = _section_value(section)
        if unit >= myriad or not value:  # 万億, or 万 with nothing before it
            return None
        total += value * unit
        myriad = unit
        section = []
    if not section:
        return total
    value = _section_value(section)
    if value is None or value >= myriad:
        return None
    return total + value


def _section_value(signs: list[str]) -> int | None:
    """What stands between two myriads: 二千二十, 二〇二〇, 35; None where the units do not fall: 十百."""
    total = 0
    digits = 0  # the digits read since the last unit, as a number
    count = 0
    unit_above = 10_000
    for sign in signs:
        digit = DIGITS.get(sign)
        if digit is not None:
            digits = digits * 10 + digit
            count += 1
            continue
        unit = UNITS.get(sign)
        if unit is None or unit >= unit_above or (count and not digits):
            return None
        total += (digits if count else 1) * unit
        unit_above, digits, count = unit, 0, 0
    if count and digits >= unit_above:  # 二十十二 as digits: 二十12
        return None
    return total + digits if signs else None


def write_kanji(number: int) -> str:
    """A number from 0 to 9999 in kanji with units.

    >>> write_kanji(2020), write_kanji(31), write_kanji(10)
    ('二千二十', '三十一', '十')
    """
    if not 0 < number < 10_000:
        return "〇" if number == 0 else str(number)
    written = []
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written.append(("" if digit == 1 and sign else _KANJI[digit]) + sign)
    return "".join(written)
