"""A passage in, out whether it puts an answer off (後ほどお答えします), comes back to one, or misses one (答弁漏れ)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.tables import answer_cues as cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gikai_parse.text.passages import Passage

_LATER: Final = re.compile(f"(?:{'|'.join(cues.LATER)})[^。]{{0,30}}?(?:{'|'.join(cues.PROMISED)})")
_BACK: Final = re.compile(
    f"[^。先さ]{{0,16}}(?:{'|'.join(cues.EARLIER)})(?!も)(?:[^。、]{{0,30}}?(?:{'|'.join(cues.LEFT_OPEN)})|の[^。、]{{1,30}}?(?:{'|'.join(cues.BACK_TO)}))"
)
_SAID: Final = re.compile(f"(?:{'|'.join(cues.EARLIER)})[^。、]{{0,12}}?(?:{'|'.join(cues.SAID)})")
_MISSES: Final = re.compile(f"(?:{'|'.join(cues.MISSED)})(?:{'|'.join(cues.MISSING)})")
_NEAR: Final = 80
_SHORT: Final = 300  # characters: who puts an answer off says little else
_REMINDER: Final = 200  # characters: who misses an answer, neither


def puts_off(folded: str, start: int, end: int) -> bool:
    """Whether a short passage promises the answer for later.

    >>> said = "手元に数字がございませんので、後ほどお答えさせていただきます。"
    >>> puts_off(said, 0, len(said))
    True
    """
    return end - start <= _SHORT and _LATER.search(folded, start, end) is not None


def comes_back(folded: str, first: Passage) -> bool:
    """Whether a first sentence comes back to what was left open; who only recalls his own words does not.

    >>> from gikai_parse.text.passages import Passage
    >>> for said in ("すみません、先ほどの日曜日の件ですが、22か所です。", "先ほど申し上げたとおり、課題です。"):
    ...     comes_back(said, Passage(0, len(said)))
    True
    False
    >>> said = "先ほどの売却の予定価格でございますが、2,000万円でございます。"
    >>> comes_back(said, Passage(0, len(said)))
    True
    """
    end = min(first.end, first.start + _NEAR)
    return _BACK.match(folded, first.start, end) is not None and _SAID.search(folded, first.start, end) is None


def misses_answer(folded: str, spans: Sequence[Passage]) -> bool:
    """Whether a member's short speech says that an answer is missing: then it asks nothing new.

    >>> from gikai_parse.text.passages import Passage
    >>> for said in ("議長、答弁漏れがございます。", "後段のお答えがありません。", "お答え、感謝します。"):
    ...     misses_answer(said, [Passage(0, len(said))])
    True
    True
    False
    """
    start, end = spans[0].start, spans[-1].end
    return end - start <= _REMINDER and _MISSES.search(folded, start, end) is not None
