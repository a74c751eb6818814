"""Folded text without any head in, the one speech out that a member's manuscript is: from the name to the thanks.

見本会の山田太郎です。通告に従い一般質問をいたします。      ← begins here
…
以上で私の一般質問を終わります。ご清聴ありがとうございました。   ← and ends here
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from gikai_parse.layouts.candidates import make_candidate
from gikai_parse.layouts.line import Head, Label
from gikai_parse.layouts.plain_labels import looks_like_name

if TYPE_CHECKING:
    from gikai_parse.layouts.candidates import Candidate

_INTRODUCES: Final = re.compile(
    r"(?:です|でございます|と申します|であります)。(?:[^。\n]{0,80}。)?\n{0,2}[^。\n]{0,100}?(?:質問(?:を|に)?(?:これより)?"
    r"(?:いたし|行い|行ない|行わせていただき|させていただき|し|始め|入り|入らせていただき|申し上げ)ます"
    r"|通告[^\n。]{0,40}(?:お尋ね|お伺い|お聞き)(?:いた)?します)"
)
_NAME: Final = re.compile(
    r"(?:\A|[の、。 番]|議員)(?P<name>[々ヶ一-鿿]{1,4} ?(?:[々ヶ一-鿿]{1,3}|[ぁ-ゖ]{2,5}|[ァ-ヺー]{2,6})"
    r"|[ぁ-ゖ]{2,5} ?(?:[々一-鿿]{1,3}|[ァ-ヺー]{2,6})|[ァ-ヺー]{2,6} ?[々一-鿿]{1,3})\Z"
)
_CLOSES: Final = re.compile(
    r"(?:質問|発言)[^。\n]{0,16}(?:終わ|終え|閉じ|とさせていただき|といたし|とし|とする)[^。\n]{0,24}。[^\n]{0,80}"
    r"(?:\s{1,4}(?:御|ご)(?:清聴|静聴|傾聴)[^\n]{0,40}|\s{1,4}ありがとうございま[^\n]{0,10})?"
)
_LEAST: Final = 200  # characters between the name and the close
_SHORTEST: Final = 3
_BEFORE: Final = 60


def find_manuscript(folded: str) -> Candidate | None:
    """The head, of no length, of the only speech; None where nobody introduces himself and closes his questions."""
    found = list(_INTRODUCES.finditer(folded))
    if len(found) != 1:
        return None  # several members, or nobody
    line = folded.rfind("\n", 0, found[0].start()) + 1
    person = _NAME.search(folded[max(line, found[0].start() - _BEFORE) : found[0].start()])
    if person is None or find_close(folded, found[0].end()) - line < _LEAST:
        return None
    name = person["name"].replace(" ", "")
    if len(name) < _SHORTEST or not looks_like_name(name):
        return None
    return make_candidate(folded, line, line, "manuscript", Label("name", Head(name, name=name), sure=True))


def find_close(folded: str, start: int) -> int:
    """Where behind `start` the last words of a manuscript end; `start` where nothing closes it."""
    end = start
    for found in _CLOSES.finditer(folded, start):
        end = found.end()
    return end
