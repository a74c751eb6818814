"""A place in folded text in, whether the page or the hour is told there out: [ 41頁], (10時05分) behind a head."""

from __future__ import annotations

import re
from typing import Final

_HOUR: Final = r"(?:午[前後])?[0-9]{1,2}(?:時[0-9]{0,2}分?|:[0-9]{2}(?::[0-9]{2})?)"
_NUMBER: Final = r"(?:[Nn][Oo]\.? ?|第|#)?[0-9]{1,4}(?:番目|発言)?(?= {0,2}[\]〕>])"  # 議長(石川花子君) [ 12 ]
_PAGE: Final = (
    rf"[\[〔(<] {{0,2}}(?:{_NUMBER}|[Pp]\.\.? {{0,2}}[0-9]{{1,5}}|[0-9]{{1,5}} {{0,2}}(?:頁|ページ)|{_HOUR})"
    r" {0,2}[\]〕)>]"
)
_TAG: Final = re.compile(rf" {{0,2}}{_PAGE}| {{1,4}}[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?= {{0,4}}(?:[\n\r]|\Z))")
_MOUNTED: Final = re.compile(rf"(?:登壇|降壇)? ?{_PAGE}")


def end_of_tag(folded: str, start: int) -> int:
    """Where the tag that begins there ends, blanks before it allowed; `start` where none does.

    >>> end_of_tag("[ 41頁] 開きます。", 0), end_of_tag("[登壇]", 0)
    (6, 0)
    """
    found = _TAG.match(folded, start)
    return found.end() if found else start


def blank_out_tags(window: str) -> str:
    """The words with blanks for the tags (◯石川花子君登壇[ 217頁] 伺います。), as long as before.

    >>> blank_out_tags("石川花子君登壇[41頁] 伺います。")
    '石川花子君        伺います。'
    """
    return _MOUNTED.sub(lambda tag: " " * len(tag[0]), window)
