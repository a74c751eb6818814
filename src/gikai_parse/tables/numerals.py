"""The signs that numbers are written with: digits of three kinds, and the units of kanji numerals."""

from __future__ import annotations

from typing import Final

# 〇 is printed as a circle of any kind: ○ (a geometric circle), ◯ (a large circle), 零 in legal texts.
DIGITS: Final[dict[str, int]] = {
    "0": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
    "０": 0, "１": 1, "２": 2, "３": 3, "４": 4, "５": 5, "６": 6, "７": 7, "８": 8, "９": 9,
    "〇": 0, "○": 0, "◯": 0, "零": 0,
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壱": 1, "弐": 2, "参": 3,
}  # fmt: skip

UNITS: Final[dict[str, int]] = {"十": 10, "拾": 10, "百": 100, "千": 1000}
MYRIADS: Final[dict[str, int]] = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}

# Old signs for the tens: 昭和廿年, 卅一日.
TENS: Final[dict[str, str]] = {"廿": "二十", "卅": "三十", "丗": "三十"}
