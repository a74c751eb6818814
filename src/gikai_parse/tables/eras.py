"""The five eras since 1868: how each is written, its first and its last day.

The first days are those of the decrees (明治 1868-10-23 in the Gregorian calendar, 大正 1912-07-30, 昭和 1926-12-25,
平成 1989-01-08, 令和 2019-05-01). 大正 and 昭和 began on the day on which their forerunners ended, so 明治45年7月30日 and
大正15年12月25日 are days of both eras; 平成 and 令和 began on the day after.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal, NamedTuple

EraName = Literal["明治", "大正", "昭和", "平成", "令和"]


class Era(NamedTuple):
    """One era; `last` is None for the present one."""

    name: EraName
    kanji: str  # 令2.3.4
    letter: str  # R2.3.4
    ligature: str  # ㋿元年
    first: dt.date
    last: dt.date | None


ERAS: Final[tuple[Era, ...]] = (
    Era("明治", "明", "M", "㍾", dt.date(1868, 10, 23), dt.date(1912, 7, 30)),
    Era("大正", "大", "T", "㍽", dt.date(1912, 7, 30), dt.date(1926, 12, 25)),
    Era("昭和", "昭", "S", "㍼", dt.date(1926, 12, 25), dt.date(1989, 1, 7)),
    Era("平成", "平", "H", "㍻", dt.date(1989, 1, 8), dt.date(2019, 4, 30)),
    Era("令和", "令", "R", "㋿", dt.date(2019, 5, 1), None),
)

# 太政官布告第三百三十七号: the day after 明治5年12月2日 was 明治6年1月1日; before it the calendar was lunar.
FIRST_GREGORIAN_DAY: Final = dt.date(1873, 1, 1)
