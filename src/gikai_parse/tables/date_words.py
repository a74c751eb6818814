"""Words that stand for dates: 昨年, 先月, 翌日, 下旬, 午後; each with what it is counted from.

`base` says what a relative word is counted from: "reference" is the day of the sitting (昨年), "last" the date that was
found last (翌日), "written" a year written in the same sentence (前年度), in both cases the reference where there is none.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Unit = Literal["years", "months", "weeks", "days"]
Base = Literal["reference", "last", "written"]


class RelativeWord(NamedTuple):
    """A word that names a year, month, week or day by its distance from another."""

    word: str
    unit: Unit
    distance: int
    base: Base


# A year word with 度 behind it is a fiscal year: 昨年度, 翌年度.
RELATIVE_WORDS: Final[tuple[RelativeWord, ...]] = (
    RelativeWord("今年", "years", 0, "reference"),  # 今年1月には
    RelativeWord("本年", "years", 0, "reference"),  # 本年二月十三日に
    RelativeWord("ことし", "years", 0, "reference"),  # ことし三月
    RelativeWord("当年", "years", 0, "reference"),  # 当年度予算
    RelativeWord("昨年", "years", -1, "reference"),  # 昨年の台風
    RelativeWord("去年", "years", -1, "reference"),
    RelativeWord("一昨年", "years", -2, "reference"),
    RelativeWord("おととし", "years", -2, "reference"),
    RelativeWord("一昨々年", "years", -3, "reference"),
    RelativeWord("来年", "years", 1, "reference"),
    RelativeWord("明年", "years", 1, "reference"),
    RelativeWord("再来年", "years", 2, "reference"),
    RelativeWord("さ来年", "years", 2, "reference"),
    RelativeWord("同年", "years", 0, "last"),  # 平成29年5月に…、同年6月に
    RelativeWord("翌年", "years", 1, "last"),  # 令和元年10月1日から翌年3月31日まで
    RelativeWord("翌々年", "years", 2, "last"),
    RelativeWord("前年", "years", -1, "written"),  # 前年度会計
    RelativeWord("前々年", "years", -2, "written"),
    RelativeWord("今月", "months", 0, "reference"),  # 今月十三日に
    RelativeWord("本月", "months", 0, "reference"),
    RelativeWord("当月", "months", 0, "last"),
    RelativeWord("先月", "months", -1, "reference"),  # 先月の一月十七日
    RelativeWord("先々月", "months", -2, "reference"),
    RelativeWord("来月", "months", 1, "reference"),  # 来月三月二十九日
    RelativeWord("再来月", "months", 2, "reference"),
    RelativeWord("同月", "months", 0, "last"),
    RelativeWord("翌月", "months", 1, "last"),
    RelativeWord("翌々月", "months", 2, "last"),
    RelativeWord("前月", "months", -1, "written"),
    RelativeWord("前々月", "months", -2, "written"),
    RelativeWord("今週", "weeks", 0, "reference"),  # Monday to Sunday
    RelativeWord("先週", "weeks", -1, "reference"),
    RelativeWord("先々週", "weeks", -2, "reference"),
    RelativeWord("来週", "weeks", 1, "reference"),  # 来週月曜日
    RelativeWord("再来週", "weeks", 2, "reference"),
    RelativeWord("翌週", "weeks", 1, "last"),
    RelativeWord("本日", "days", 0, "reference"),  # 本日の会議
    RelativeWord("今日", "days", 0, "reference"),
    RelativeWord("きょう", "days", 0, "reference"),
    RelativeWord("昨日", "days", -1, "reference"),
    RelativeWord("きのう", "days", -1, "reference"),
    RelativeWord("一昨日", "days", -2, "reference"),
    RelativeWord("おととい", "days", -2, "reference"),
    RelativeWord("明日", "days", 1, "reference"),
    RelativeWord("あした", "days", 1, "reference"),
    RelativeWord("あす", "days", 1, "reference"),
    RelativeWord("明後日", "days", 2, "reference"),
    RelativeWord("あさって", "days", 2, "reference"),
    RelativeWord("同日", "days", 0, "last"),
    RelativeWord("翌日", "days", 1, "last"),
    RelativeWord("翌々日", "days", 2, "last"),
    RelativeWord("前日", "days", -1, "last"),
    RelativeWord("前々日", "days", -2, "last"),
)

# What stands before a day or a month and says on which side of the reference it lies.
DIRECTIONS: Final[dict[str, int]] = {
    "去る": -1,  # 去る一月二十二日付をもって
    "さる": -1,
    "昨": -1,  # 昨二十七日
    "来る": 1,  # 来る三月二十七日
    "来たる": 1,
    "きたる": 1,
    "明": 1,  # 明二十九日から三月四日まで
    "本": 0,  # 本二十八日
    "同": 0,  # 同二十七日には
    "翌": 1,  # 翌三日
}
COUNTED_FROM_LAST: Final = frozenset({"同", "翌"})

# Parts of a month: the first and the last day; 31 stands for the last day of the month.
MONTH_PARTS: Final[dict[str, tuple[int, int]]] = {
    "上旬": (1, 10),
    "初旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "末": (31, 31),
    "月末": (31, 31),
    "末日": (31, 31),
}

# Parts of a year: the first month and the number of months, counted from its first month (January or April).
YEAR_PARTS: Final[dict[str, tuple[int, int]]] = {
    "上半期": (0, 6),
    "上期": (0, 6),
    "前半": (0, 6),
    "下半期": (6, 6),
    "下期": (6, 6),
    "後半": (6, 6),
}

# What stands before an hour, and the first hour from which it counts on: 夕方六時 is 18:00, 夜十二時 is 0:00.
DAY_TIMES: Final[dict[str, Literal["morning", "afternoon", "night"]]] = {
    "午前": "morning",
    "午後": "afternoon",
    "AM": "morning",
    "PM": "afternoon",
    "朝": "morning",
    "早朝": "morning",
    "未明": "morning",
    "昼": "afternoon",
    "夕": "afternoon",
    "夕方": "afternoon",
    "夜": "night",
    "晩": "night",
    "深夜": "night",
}

WEEKDAYS: Final = "月火水木金土日"

# What is printed beside a weekday: （金・祝）, （月・振替休日）; the days of 国民の祝日に関する法律.
RESTS: Final = (
    "祝", "祝日", "祭", "祭日", "休", "休日", "振休", "振替休日", "振替", "国民の休日", "元日", "元旦", "成人の日", "建国記念の日", "天皇誕生日",
    "春分の日", "昭和の日", "憲法記念日", "みどりの日", "こどもの日", "海の日", "山の日", "敬老の日", "秋分の日", "体育の日", "スポーツの日", "文化の日",
    "勤労感謝の日",
)  # fmt: skip

# Expressions that are a date only where nothing else is said, and the words they stand for.
SHORT_FORMS: Final[dict[str, str]] = {
    "年度末": "今年度末",
    "年末": "今年末",
    "次年度": "来年度",
    "当日": "本日",
    "今朝": "本日",
    "今夜": "本日",
    "今晩": "本日",
    "昨夜": "昨日",
    "昨晩": "昨日",
    "明朝": "明日",
    "明晩": "明日",
}
