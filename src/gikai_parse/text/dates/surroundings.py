"""A date found in running text in, whether it stands for a date there out: 10日間 counts, 27日には names a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gikai_parse.tables import date_surroundings as around
from gikai_parse.tables.numerals import DIGITS, UNITS
from gikai_parse.text.dates.reckoning import shortened_year

if TYPE_CHECKING:
    from gikai_parse.tables.date_words import RelativeWord
    from gikai_parse.text.dates.atoms import Atom
    from gikai_parse.text.dates.expressions import OtherEnd
    from gikai_parse.text.dates.reading import Context, Written

_CIRCLES: Final = frozenset("〇○◯")  # a speaker's mark as often as a zero
_NUMERALS: Final = frozenset(DIGITS) | frozenset(UNITS) | frozenset("廿卅丗万億元")
_DAYS_AFTER: Final = around.COUNTED_AFTER + around.NO_DAY_AFTER
_DAYS_BEFORE: Final = around.COUNTED_BEFORE + around.NO_DAY_BEFORE
_MONTHS_AFTER: Final = around.COUNTED_AFTER + around.NO_MONTH_AFTER
# The first and the last signs of such words: one look at the sign beside a date tells that most often none is there.
_MONTHS_AFTER_FIRSTS: Final = frozenset([word[0] for word in _MONTHS_AFTER])
_COUNTED_BEFORE_LASTS: Final = frozenset([word[-1] for word in around.COUNTED_BEFORE])
_RECURRING_BEFORE_LASTS: Final = frozenset([word[-1] for word in around.RECURRING_BEFORE])
_LOOK_ALIKE_FIRSTS: Final = frozenset([word[0] for word in around.LOOK_ALIKES])
_POINTS: Final = frozenset(".．,，・-－")
_NEAR_BY: Final = 150  # characters: how far back 同年 and 翌年 refer
_NEAR: Final = 15  # years: how far a year without its era may lie from the text's own time
_OLDEST: Final = 1868  # a year before it, without 西暦 or a month, rather counts years (1300年の歴史)


def names_date(text: str, atom: Atom, context: Context) -> bool:
    """Whether the words around the atom let it be a date."""
    if not _begins_word(text, atom):
        return False
    written = atom.written
    if atom.clock is not None and atom.is_time:
        return _names_time(text, atom)
    word = written.word or written.month_word
    if word is not None:
        return _refers(word, atom.start, context) and _names_relative(text, atom, word.word)
    if written.year is not None:
        return _names_year(text, atom, context)
    start = atom.start
    if start and text[start - 1] in _RECURRING_BEFORE_LASTS and text.endswith(around.RECURRING_BEFORE, 0, start):
        return False
    return _names_without_year(text, atom, context)


def _names_without_year(text: str, atom: Atom, context: Context) -> bool:
    written = atom.written
    if written.month is not None:
        return written.day is not None or written.part is not None or _names_month(text, atom)
    if written.day is not None:
        return _names_day(text, atom, context)
    return written.quarter is not None or written.part in {"上半期", "下半期"}


def _begins_word(text: str, atom: Atom) -> bool:
    """Nothing in front makes the atom the rest of something longer: 1.5年, 12345月, AR2.3.4, 水平3年, くださる3月."""
    start = atom.start
    if start == 0:
        return True
    before = text[start - 1]
    if text[start] in _NUMERALS:
        if before in _CIRCLES or before in _POINTS:  # 〇三月 has a mark, 二〇三月 a number; 3.5月 is a fraction
            return start < 2 or text[start - 2] not in _NUMERALS
        return before not in _NUMERALS
    if atom.era_mark is not None:
        return _begins_era(before, atom.era_mark, atom.written)
    direction = atom.written.direction
    if direction in around.HIRAGANA_DIRECTIONS:
        return not _is_hiragana(before)
    inside = _is_kanji(before) or (direction == "来る" and before in around.VERB_BEFORE)
    return direction is None or not inside


def _begins_era(before: str, mark: str, written: Written) -> bool:
    """R2 stands behind no other letter, 平3 behind no kanji; 大 and 明 are eras with a month alone."""
    if _is_latin(mark[0]):
        return not _is_latin(before)
    if len(mark) > 1 or not _is_kanji(mark):
        return True
    return not _is_kanji(before) and (mark not in "大明" or written.month is not None)


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and (sign.isascii() or sign > "\uff00")


def _is_kanji(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff" or sign == "々"


def _is_hiragana(sign: str) -> bool:
    return "\u3041" <= sign <= "\u3096"


def _names_time(text: str, atom: Atom) -> bool:
    clock = atom.clock
    if clock is None or text.startswith("間", atom.end):
        return False
    if not clock.bare:
        return True
    return (
        text[atom.start : atom.end] != "一時"
        and text.startswith(around.HOUR_AFTER, atom.end)
        and not text.startswith(around.NO_HOUR_AFTER, atom.end)
        and not text.endswith(around.COUNTED_BEFORE, 0, atom.start)
    )


def _refers(word: RelativeWord, start: int, context: Context) -> bool:
    """翌日 and 同年 refer to a date near by, or to the reference where there was none at all; else nobody knows."""
    last, fine = context.last, context.last_fine
    if word.base != "last" or last is None:
        return True
    if word.unit == "years":
        return start - last.passage.end <= _NEAR_BY
    if fine is None or start - fine.passage.end > _NEAR_BY:
        return False
    return word.unit != "days" or fine.precision in {"day", "range"}


def _names_relative(text: str, atom: Atom, word: str) -> bool:
    place = text.find(word, atom.start, atom.end)
    behind = place + len(word)
    if word in around.KANA_DAYS:
        before = text[place - 1] if place else ""
        return (
            not (_is_hiragana(before) and before not in around.KANA_DAY_BEFORE)
            and (behind < atom.end or behind == len(text) or text.startswith(around.KANA_DAY_AFTER, behind))
            and not text.startswith(around.NO_KANA_DAY_AFTER, behind)
        )
    if word == "今日" and behind == atom.end:
        return text.startswith(around.TODAY_AFTER, behind)
    rows = around.PARTS_OF_WORDS.get(word)
    if rows is None:
        return True
    longer_before, longer_after = rows
    after = behind + text.startswith("度", behind)
    return not (text.endswith(longer_before, 0, place) or text.startswith(longer_after, after))


def _names_year(text: str, atom: Atom, context: Context) -> bool:
    written = atom.written
    year = written.year or 0
    if written.era is None and written.dual_year is None:
        if year < 100:
            return _names_year_without_era(text, atom, context)
        if not text.startswith("西", atom.start) and not _names_western_year(text, atom, written, year):
            return False
    if atom.numeric and written.day is None:
        return _names_numeric_month(text, atom)
    bare = written.month is None and written.part is None and written.quarter is None
    return not (bare and text.startswith(around.NO_YEAR_AFTER, atom.end))


def _names_western_year(text: str, atom: Atom, written: Written, year: int) -> bool:
    """2020年 and 一九四五年, but not 800年, 二千年 or 約1300年."""
    if not 1000 <= year < 3000:
        return False
    if written.month is not None:
        return True
    if text.endswith(around.COUNTED_BEFORE, 0, atom.start) or text[atom.start : atom.end] in around.ROUND_YEARS:
        return False
    if year % 100 and year >= _OLDEST:
        return not text.startswith(("前に", "前の", "前か"), atom.end)
    return not text.startswith(around.NO_ROUND_YEAR_AFTER, atom.end)


def _names_year_without_era(text: str, atom: Atom, context: Context) -> bool:
    """30年度 and 2年3月 near the text's own time; 29年 only behind a year with its era: 平成28年、29年."""
    written = atom.written
    last = context.last
    chained = context.chained and last is not None and last.era is not None
    if written.decade or (written.month is None and not written.fiscal and not chained):
        return False
    if text.endswith(around.COUNTED_BEFORE, 0, atom.start) or text.startswith(around.COUNTED_AFTER, atom.end):
        return False
    if context.reference is None and last is None:
        return written.fiscal
    year = shortened_year(written, context)
    now = context.reference or (last.first if last is not None else None)
    return year is not None and now is not None and abs(year - now.year) <= _NEAR


def _names_numeric_month(text: str, atom: Atom) -> bool:
    """令2.3 and 2020/3 are months; R2.3, H30.5 and 2020-03 may be sizes and numbers, unless a dash follows them."""
    mark = atom.era_mark
    if mark is None:
        return text[atom.start + 4] in "/／" and not text.startswith(("％", "%"), atom.end)
    return _is_kanji(mark[0]) or text.startswith(("～", "~", "〜", "末", "現在"), atom.end)


def _names_month(text: str, atom: Atom) -> bool:
    start, end = atom.start, atom.end
    if text[end : end + 1] in _MONTHS_AFTER_FIRSTS and text.startswith(_MONTHS_AFTER, end):
        return False
    if text[start] in _LOOK_ALIKE_FIRSTS and text.startswith(around.LOOK_ALIKES, start):
        return False
    before = text[start - 1] if start else ""
    return before not in _COUNTED_BEFORE_LASTS or not text.endswith(around.COUNTED_BEFORE, 0, start)


def _names_day(text: str, atom: Atom, context: Context) -> bool:
    """A bare day needs words around it that only a day has."""
    start, end = atom.start, atom.end
    if atom.written.direction is not None or atom.written.weekday is not None:
        return not text.startswith(around.COUNTED_AFTER, end)
    if _counts_days(text, atom):
        return False
    company = context.last_fine is not None
    if atom.written.day == 1 and not (company and text.startswith(around.FIRST_DAY_AFTER, end)):
        return False  # 一日も早く, 一日に百件
    if start and _is_kanji(text[start - 1]) and not context.chained:  # 会期三十日に, but 日本時間31日未明
        return text.startswith(around.CERTAIN_DAY_AFTER, end)
    return (
        atom.clock is not None
        or (context.chained and company)
        or text.startswith(around.DAY_AFTER, end)
        or (company and context.carried is not None and text.startswith(around.DAY_AFTER_IN_COMPANY, end))
    )


def _counts_days(text: str, atom: Atom) -> bool:
    """三日ほど, 週3日, 二十日の会期, 2～3日で済む."""
    if text.startswith(_DAYS_AFTER, atom.end):
        return True
    if text.endswith(_DAYS_BEFORE, 0, atom.start):
        return True
    return atom.upto is not None and not text.startswith(around.PERIOD_AFTER, atom.end)


def closes_period(text: str, other: OtherEnd) -> bool:
    """Whether から or a dash joins two dates to a period: not in 3月2日から4日に変更, 昨年より今年."""
    if other.closed or other.compared:
        return other.closed
    atom = other.atom
    if atom.is_time and atom.clock is not None and atom.clock.bare and not other.dashed:
        return text.startswith(("の間", "、", "。", "開", "頃", "ごろ"), atom.end)
    return other.dashed or not text.startswith(("に", "へ", "を", "が", "は"), atom.end)


def counts_period(text: str, opening: Atom, other: OtherEnd) -> bool:
    """Whether both ends are numbers of days or months: 三日から五日程度, 10日から20日かかる."""
    written = other.atom.written
    if written.says_year or written.word is not None or (written.month is not None and written.day is not None):
        return False
    if text.startswith(around.COUNTED_AFTER, other.end):
        return True
    return _is_bare_day(opening.written) and _is_bare_day(written) and not other.closed


def _is_bare_day(written: Written) -> bool:
    beside = (written.year, written.word, written.month_word, written.month, written.direction, written.weekday)
    return written.day is not None and not any(beside)
