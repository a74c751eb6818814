"""How dates are written: the patterns of every spelling, for full-width and half-width text alike.

A pattern is built at its first use, so importing the package costs nothing. Every repetition is bounded, so reading
stays linear on any text. The blanks of padded print (令　和　２　年　３月) may stand between any two signs.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from gikai_parse.tables.date_words import (
    DAY_TIMES,
    DIRECTIONS,
    MONTH_PARTS,
    RELATIVE_WORDS,
    RESTS,
    WEEKDAYS,
    YEAR_PARTS,
)
from gikai_parse.tables.eras import ERAS

if TYPE_CHECKING:
    from collections.abc import Iterable

B: Final = "[ \u3000\u00a0\t]{0,3}"
SIGNS: Final = "0-9０-９〇○◯零一二三四五六七八九十百千廿卅丗壱弐参拾"  # the last four in deeds: 令和弐年参月拾日
NUMBER: Final = f"[{SIGNS}]"
YEAR_NUMBER: Final = f"(?:元|{NUMBER}{{1,8}}+)"
TO: Final = "[~～〜－‐−–—―-]"  # every dash that print has for から
LETTERS: Final = "MTSHRmtshrＭＴＳＨＲｍｔｓｈｒ"
ERA: Final = (
    "(?:"
    + "|".join(B.join(era.name) for era in ERAS)
    + f"|[{''.join(era.ligature + era.kanji for era in ERAS)}]"
    + f"|[{LETTERS}]{B}[.．]?)"
)
OF: Final = f"{B}の?{B}"
# Words that begin a date, with what must follow their first sign.
_HEAD_WORDS: Final = {row.word: row.word[1:] for row in RELATIVE_WORDS} | {
    side: f"{side[1:]}{B}(?:{NUMBER}{{1,3}}{B}[月日]|{ERA})" for side in DIRECTIONS if len(side) > 1
}


def _words(words: Iterable[str]) -> str:
    """The words as one alternation, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _firsts(words: Iterable[str]) -> str:
    """The first signs of the words, for a look ahead that saves trying one after the other."""
    return "".join(sorted({word[0] for word in words}))


def _relative(unit: str) -> str:
    return _words([row.word for row in RELATIVE_WORDS if row.unit == unit])


def _other_year(name: str) -> str:
    """The year in the other reckoning, in brackets: （2016年）, （令和２）."""
    return (
        rf"[(（]{B}(?:西暦{B})?(?:(?P<{name}_era>{ERA}){B})?(?P<{name}>{YEAR_NUMBER}){B}"
        rf"(?:年{B}度?{B})?(?:[・、/／]{B}{ERA}{B}{YEAR_NUMBER}{B}(?:年{B}度?{B})?)?[)）]"
    )


@cache
def calendar_pattern() -> re.Pattern[str]:
    """年月日 in any mixture of written and relative parts: 令和2年3月4日, 昨年の12月, 平成30年度末, 3月上旬, 27日."""
    return re.compile(
        rf"""
        (?:(?=[{_firsts(DIRECTIONS)}])(?P<direction>{_words(DIRECTIONS)})(?={B}(?:{NUMBER}{{1,3}}{B}[月日]|{ERA}{B}[{SIGNS}元])){B})?
        (?:
          (?!{NUMBER}{{1,3}}+月)(?:西暦{B})?                               # 3月 is no year: a look saves four tries
          (?:(?P<era>{ERA}){B})?
          (?:(?P<year_from>{YEAR_NUMBER}){B}(?:年{B}度?{B})?(?:{TO}|・){B}(?:(?P<era_to>{ERA}){B})?)??  # 28～30年度
          (?P<year>{YEAR_NUMBER}){B}
          (?:{_other_year("dual")}{B})?                                   # 令和2（2020）年
          (?P<year_unit>年?会計年度|年{B}度|年)
          (?:(?P<decade>代)|{B}{_other_year("dual_after")})?              # 平成28年（2016年）
          | (?=[{_firsts(row.word for row in RELATIVE_WORDS)}])(?:
            (?P<year_word>{_relative("years")})(?P<word_fiscal>度)?
            | (?P<day_word>{_relative("days")})
            | (?P<week_word>{_relative("weeks")})
          )
        )?
        (?:{OF}(?=[{_firsts(row.word for row in RELATIVE_WORDS)}])(?P<month_word>{_relative("months")}))?
        (?:{OF}(?:(?P<month_from>{NUMBER}{{1,3}}+){B}(?:{TO}|[・、]){B})?(?P<month>{NUMBER}{{1,3}}+){B}月(?!間)(?(month_from)期?))?
        (?:
          (?:{OF}(?:(?P<day_from>{NUMBER}{{1,3}}+){B}(?:{TO}|[・、]){B})?(?P<day>{NUMBER}{{1,3}}+){B}日(?!間|目))
          | {OF}(?P<part>{_words([*MONTH_PARTS, *YEAR_PARTS])})(?![端期尾席裔広])
          | {OF}第?{B}(?P<quarter>[1-4１-４一二三四]){B}[・･]?{B}四半期
        )?
        """,
        re.VERBOSE,
    )


@cache
def distance_pattern() -> re.Pattern[str]:
    """A number of days or weeks from the reference: 3日前, 二週間後."""
    return re.compile(rf"(?P<number>{NUMBER}{{1,4}}){B}(?:(?P<days>日)|週間){B}(?:(?P<back>前)|後)")


@cache
def plain_day_pattern() -> re.Pattern[str]:
    """令和2年3月4日 and nothing else: the spelling that most dates have, for a reading without detours."""
    number = f"({NUMBER}{{1,3}})"
    return re.compile(f"({'|'.join(era.name for era in ERAS)})(元|{NUMBER}{{1,3}})年{number}月{number}日")


@cache
def numeric_pattern() -> re.Pattern[str]:
    """Numbers with one sign between them: R2.3.4, 2020-03-04, 昭20・8・15, 2020/3."""
    return re.compile(
        rf"""
        (?:(?P<era>{ERA}){B})?
        (?P<year>{YEAR_NUMBER}){B}(?P<sign>[./・．／･]|[－‐−-]){B}
        (?P<month>{NUMBER}{{1,3}}+)
        (?:{B}(?P=sign){B}(?P<day>{NUMBER}{{1,3}}+))?
        (?!{B}(?P=sign){B}{NUMBER}|{NUMBER}|[.．]{NUMBER}|{B}[年月日])
        """,
        re.VERBOSE,
    )


@cache
def clock_pattern() -> re.Pattern[str]:
    """A time of day: 午後一時五分, 夕方六時, 十三時半, 13:30, 正午."""
    day_time = _words([*DAY_TIMES, "ＡＭ", "ＰＭ", "am", "pm"])
    return re.compile(
        rf"""
        (?:(?P<day_time>{day_time})(?:は|{OF}))?
        (?:
          (?P<hour>{NUMBER}{{1,3}}+){B}時
          (?:{B}(?P<minute>{NUMBER}{{1,3}}+){B}分(?:{B}{NUMBER}{{1,3}}+{B}秒)?|(?P<half>半))?
          | (?P<hour_colon>[0-9０-９]{{1,2}}+)[:：](?P<minute_colon>[0-9０-９]{{2}})
            (?:[:：][0-9０-９]{{2}})?(?![0-9０-９:：])
        )
        | (?P<noon>正午)
        """,
        re.VERBOSE,
    )


@cache
def weekday_pattern() -> re.Pattern[str]:
    """What is printed behind a day: （水）, （水曜日）, (金・祝), （祝・月）, 〔水〕, （水・建国記念の日）, 水曜日."""
    rest = f"(?:{_words(RESTS)}){B}"
    return re.compile(
        rf"""
        {B}[(（〔［[]{B}(?:{rest}[・、,，･/／])?{B}(?P<short>[{WEEKDAYS}]){B}(?:曜{B}日?{B})?
          (?:[・、,，･/／]?{B}{rest})?[)）〕］\]](?:{B}[(（〔［[]{B}{rest}[)）〕］\]])?
        | {OF}(?P<long>[{WEEKDAYS}])曜日?
        """,
        re.VERBOSE,
    )


@cache
def connection_pattern() -> re.Pattern[str]:
    """What joins the two ends of a period: から, より, a dash of any kind."""
    return re.compile(rf"{B}(?:から[、,，]?|(?P<than>より)|{TO}){B}")


@cache
def numeric_end_pattern() -> re.Pattern[str]:
    """The other end of a period in numbers, without its year or month: the 3.6 of R2.3.2～3.6."""
    return re.compile(
        rf"(?:(?P<month>{NUMBER}{{1,3}}+){B}[./・．／･]{B})?(?P<day>{NUMBER}{{1,3}}+)(?!{B}[./・．／･－‐−-]|{B}[年月日時号件:：])"
    )


@cache
def period_end_pattern() -> re.Pattern[str]:
    """What closes a period: まで, にかけて, にかけまして, 期."""
    return re.compile(rf"{B}(?:期|(?:まで|迄|にかけて|にかけまして)(?:の間)?)")


@cache
def tense_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What a sentence has that tells a plan, that tells the past, that tells what will be done; in order of weight."""
    return (
        re.compile("予定(?!してい|しておりました|だった|どおり)|見込[みむ]|目途"),
        re.compile("[しれっ]た|いた(?![しだ])|でした|だった|まして|ところで|て(?:おり|い)ます|ている"),
        re.compile("[しり]ます|開催され|開設|開業|目指"),
    )


@cache
def head_pattern() -> re.Pattern[str]:
    """Where a date may begin: one sign and what may follow it, a filter for the scan over running text.

    The first sign stands in one set, so that `re` skips over all that can begin no date at its full speed.
    """
    kana = {word for word in _HEAD_WORDS if "\u3041" <= word[0] <= "\u3096"}
    others = _HEAD_WORDS.keys() - kana
    kana_firsts = "".join(sorted({word[0] for word in kana}))
    firsts = "".join(sorted({word[0] for word in others}))
    sides = "".join(side for side in DIRECTIONS if len(side) == 1)
    kanji = "".join(era.kanji for era in ERAS)
    ligatures = "".join(era.ligature for era in ERAS)
    times = "".join(sorted({word[0] for word in DAY_TIMES if not word.isascii()}))
    return re.compile(
        rf"""
        [1-90１-９０一二三四五六七八九十百千廿卅丗零元{kanji}{ligatures}{LETTERS}{firsts}{kana_firsts}{sides}{times}西正AＡaPＰp]
        (?:
          (?<=[{kana_firsts}])(?={_words({_HEAD_WORDS[word] for word in kana})})
          | (?<![{kana_firsts}])(?:
              (?<=[{SIGNS}元]){NUMBER}{{0,7}}+(?={B}[年月日時会(（~～〜・、:：./．／－‐−–—―-])
              | (?<=[{firsts}])(?={_words({_HEAD_WORDS[word] for word in others})})
              | (?<=[{kanji}{ligatures}])(?={B}[治正和成]?{B}[{SIGNS}元])
              | (?<=[{sides}])(?={B}{NUMBER}{{1,3}}{B}[月日])
              | (?<=[{LETTERS}])(?={B}[.．]?{B}[0-9０-９元])
              | (?<=[{times}AＡaPＰp])(?=[前後朝明方夜MＭm]?(?:は|{OF}){NUMBER})
              | (?<=西)(?=暦) | (?<=正)(?=午)
            )
        )
        """,
        re.VERBOSE,
    )
