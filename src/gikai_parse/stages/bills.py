"""Words in, the bills that they name out: 議案第５号 and 第五号議案 are one."""

from __future__ import annotations

import re
from typing import Final

from gikai_parse.stages.meeting_titles import number_of
from gikai_parse.tables.topic_cues import BILLS

_KINDS: Final = "|".join(sorted(BILLS, key=len, reverse=True))
_N: Final = "[0-9一二三四五六七八九十百]{1,5}"
_BILL: Final = re.compile(rf"(?P<kind>{_KINDS})(?:案)?第 ?(?P<n>{_N}) ?号|第 ?(?P<m>{_N}) ?号(?P<behind>{_KINDS})")


def bills_in(words: str) -> frozenset[str]:
    """The bills that the words name.

    >>> sorted(bills_in("第5号議案 見本市税条例について")), sorted(bills_in("議案第五号の審査"))
    (['議案5'], ['議案5'])
    """
    return frozenset(
        [
            f"{match['kind'] or match['behind']}{number_of(match['n'] or match['m'])}"
            for match in (_BILL.finditer(words) if "号" in words else ())
        ]
    )
