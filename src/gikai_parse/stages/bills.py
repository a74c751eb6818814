"""Words in, the bills that they name out: 議案第５号 and 第五号議案 are one."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.tables.topic_cues import BILLS, SHORT_BILLS

_KINDS: Final = rf"{'|'.join(sorted(BILLS, key=len, reverse=True))}|(?<![一-鿿])[{SHORT_BILLS}](?=第)"
_N: Final = "[0-9一二三四五六七八九十百]{1,5}(?:[-の][0-9]{1,3})?"  # 陳情第29-3号
_BILL: Final = re.compile(rf"(?P<kind>{_KINDS})(?:案)?第 ?(?P<n>{_N}) ?号|第 ?(?P<m>{_N}) ?号(?P<behind>{_KINDS})")
BILL: Final = rf"(?:(?:{_KINDS})案?第[ ]?{_N}[ ]?号|第[ ]?{_N}[ ]?号(?:{_KINDS}))"  # 議案第５号  第五号陳情  議第８号


def bills_in(words: str) -> frozenset[str]:
    """The bills that the words name.

    >>> sorted(bills_in("第5号議案 見本市税条例について")), sorted(bills_in("議案第五号の審査"))
    (['議案5'], ['議案5'])
    >>> bills_in("議第8号、こども園条例の制定"), bills_in("本会議第8号")
    (frozenset({'議8'}), frozenset())
    >>> bills_in("陳情第29-3号"), bills_in("陳情第二十九の3号")
    (frozenset({'陳情29-3'}), frozenset({'陳情29-3'}))
    """
    return frozenset(
        [
            f"{match['kind'] or match['behind']}{_number_of(match['n'] or match['m'])}"
            for match in (_BILL.finditer(words) if "号" in words else ())
        ]
    )


def _number_of(words: str) -> str:
    first, *later = re.split("[-の]", words)
    return "-".join([str(number_of(first)), *later])
